import datetime as dt
from pathlib import Path

import pytest

from drafter.case.account import ChronologyEntry, Complaint, Evidence
from drafter.case.case import Case, KindOfWork, Nation
from drafter.case.dates import read_date
from drafter.case.documents import Sharing, sharing
from drafter.case.people import (
    AuthorityKind,
    BodyInJurisdiction,
    Identifier,
    Organisation,
    Party,
    Relation,
    Representation,
    Role,
)
from drafter.case.preparing import Office, Procedure
from drafter.session.filing import keep_files, with_file
from drafter.session.same_client import case_for_same_client, offers, suggested
from drafter.store import aside, reserve
from drafter.store.erase import erase
from drafter.store.evidence import is_here
from drafter.store.store import open_store
from drafter.store.vault import create_training_vault

NOW = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)
PERMISSION = Representation(
    id="rep",
    of="client",
    authority=AuthorityKind.CONSENT,
    given_on=read_date("3 March 2026"),
    may_share_with="the Council",
)


def before() -> Case:
    return Case(
        id="c",
        kind_of_work=KindOfWork.PREPARING,
        nation=Nation.WALES,
        procedure=Procedure.LANDLORD,
        reference="N/17",
        parties=(
            Party(
                id="client",
                roles=(Role.COMPLAINANT,),
                surname="Exampleton",
                identifiers=(Identifier(id="i1", value="07700 900123"),),
            ),
            Party(id="adviser", roles=(Role.ADVISER,), represents=(PERMISSION,)),
            Party(id="officer", roles=(Role.OFFICER,), surname="Sampleford"),
        ),
        relations=(
            Relation(id="r1", of="adviser", to="client"),
            Relation(id="r2", of="officer", to="client"),
        ),
        bodies=(BodyInJurisdiction(id="b1", name="Northham Council", reference="CMP-1"),),
        organisations=(Organisation(id="o1", name="Northham Surgery"),),
        complaints=(Complaint(id="c1", text="The boiler."),),
        chronology=(ChronologyEntry(id="e1", text="It broke."),),
        evidence=(
            Evidence(id="d1", exhibit="A1", from_whom="officer"),
            Evidence(id="d2", exhibit="A2", may_see=("client", "b1"), from_whom="client"),
            Evidence(id="d3", exhibit="A3", may_see=("b1",)),
            Evidence(id="d4", exhibit="A4", may_see=("b1",), withheld_because="Medical"),
        ),
        offices=(Office(id="office", organisation="Northham Advice"),),
    )


def test_people_bodies_organisations_and_documents_are_offered_the_client_first() -> None:
    offered = offers(before())
    assert [one.list for one in offered] == [
        *["People"] * 3,
        "Council or other body",
        "Other organisations",
        *["Documents"] * 4,
    ]
    assert offered[0].name == "Exampleton"
    assert suggested(before()) == {"client", "adviser"}


def test_what_is_picked_comes_along_and_nothing_of_the_complaint() -> None:
    made = case_for_same_client(before(), suggested(before()) | {"b1"})
    assert made.id != "c"
    assert (made.kind_of_work, made.nation, made.procedure) == (
        KindOfWork.PREPARING,
        Nation.WALES,
        Procedure.LANDLORD,
    )
    assert [one.id for one in made.parties] == ["client", "adviser"]
    assert made.parties[0] == before().parties[0]
    assert [one.id for one in made.relations] == ["r1"]
    assert made.bodies == (BodyInJurisdiction(id="b1", name="Northham Council"),)
    assert made.organisations == ()
    assert made.evidence == ()
    assert made.reference == ""
    assert made.complaints == ()
    assert made.chronology == ()
    assert made.offices == before().offices


def test_a_permission_is_asked_anew_unless_it_is_said_to_hold() -> None:
    (asked,) = case_for_same_client(before(), suggested(before())).parties[1].represents
    assert asked == Representation(id="rep", of="client")
    held = case_for_same_client(before(), suggested(before()), with_permission=True)
    assert held.parties[1].represents == (PERMISSION,)
    assert case_for_same_client(before(), {"adviser"}).parties[0].represents == ()


def test_a_document_is_never_shown_to_more_people_than_before() -> None:
    made = case_for_same_client(before(), {"client", "o1", "d1", "d2", "d3", "d4"})
    one, two, three, four = made.evidence
    assert one == Evidence(id="d1", exhibit="A1")
    assert two == Evidence(id="d2", exhibit="A2", may_see=("client",), from_whom="client")
    for document, because in ((three, "it was for people"), (four, "Medical")):
        assert sharing(document, "o1") is Sharing.NO
        assert sharing(document, "client") is Sharing.NO
        assert because in document.withheld_because


def test_the_files_of_picked_documents_outlive_the_case_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reserve, "SIZE", 100_000)
    monkeypatch.setattr(aside, "user_folder", lambda: tmp_path / "user")
    vault = create_training_vault(tmp_path / "vault")
    source = tmp_path / "a.txt"
    source.write_text("words")
    with open_store(vault, now=NOW) as store:
        (file,) = keep_files(vault, [source], (), invented=True).files
        first = store.create(with_file(before(), "d1", file), now=NOW)
        second = store.create(case_for_same_client(first, {"client", "d1"}), now=NOW)
        certificate = erase(vault, store.db, first.id, now=NOW)
        assert (certificate.files_removed, certificate.files_of_others) == (0, 1)
        assert is_here(vault, file)
        assert store.load(second.id).evidence[0].file == file
