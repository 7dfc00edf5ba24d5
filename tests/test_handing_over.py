import dataclasses
from pathlib import Path

import pytest

from drafter import handing_over
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.dates import PartialDate
from drafter.case.json_form import read_case, write_case
from drafter.case.people import BodyInJurisdiction, Identifier, IdentifierKind, Party
from drafter.case.statement import PrivateNote
from drafter.document.model import Identity
from drafter.document.packs import packs
from drafter.drafting import compose_case
from drafter.errors import DrafterError
from drafter.handing_over import without_names

EXAMPLES = Path(__file__).resolve().parents[1] / "resources" / "examples"
NAMES = ("care-provider-two-complainants", "fault-with-injustice", "five-planted-gaps")


def example(name: str) -> Case:
    return read_case((EXAMPLES / f"{name}.json").read_text("utf-8"), name)


def registered(case: Case) -> list[str]:
    """Every surname and identifier of a case's people."""
    found = [party.surname for party in case.parties]
    found += [one.value for party in case.parties for one in party.identifiers]
    return [words for words in found if words]


@pytest.mark.parametrize("name", NAMES)
def test_no_name_or_identifier_is_in_a_case_without_its_names(name: str) -> None:
    case = example(name)
    named, nameless = write_case(case), write_case(without_names(case))
    assert registered(case)
    assert all(words in named for words in registered(case))  # the control
    assert [words for words in registered(case) if words in nameless] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_case_without_its_names_composes_to_the_same_statement(name: str) -> None:
    case = example(name)
    mine, theirs = (
        compose_case(each, packs()[0], Identity.ANONYMISED).document
        for each in (case, without_names(case))
    )
    assert [block.text for block in theirs.blocks] == [block.text for block in mine.blocks]


def test_ids_labels_and_what_no_statement_prints_stay_at_home() -> None:
    case = Case(
        id="sam-exampleton",
        parties=(Party(id="party-exampleton", surname="Exampleton", note="Call late."),),
        bodies=(
            BodyInJurisdiction(id="b", name="Hidden House", is_named=False, unnamed_because="why"),
        ),
        chronology=(
            ChronologyEntry(
                id="e",
                text="Exampleton rang. [[#exampleton]]",
                happened_on=PartialDate(typed="May 2023, when Sam left", year=2023, month=5),
            ),
            ChronologyEntry(id="f", text="As [[exampleton|above]] says.", according_to="gone"),
        ),
        notes=(PrivateNote(id="n", text="Exampleton has another number."),),
        about="private words",
    )
    nameless = without_names(case)
    assert nameless.chronology[0].text.endswith(" rang. [[#l1]]")
    assert nameless.chronology[1].text == "As [[l1|above]] says."
    assert nameless.chronology[0].happened_on == PartialDate(typed="May 2023", year=2023, month=5)
    assert (nameless.notes, nameless.about, nameless.bodies[0].name) == ((), "", "")
    assert nameless.bodies[0].short_form == "the Council"
    assert "xampleton" not in write_case(nameless)


def test_every_hand_over_has_an_id_of_its_own() -> None:
    case = example("no-fault")
    assert without_names(case).id != without_names(case).id
    assert len(without_names(case).id) == 32


def test_a_party_keeps_its_letter_and_loses_its_identifiers() -> None:
    case = Case(
        parties=(
            Party(id="p", title="Miss", surname="Exampleton"),
            Party(
                id="q",
                title="Mr",
                surname="Otherby",
                identifiers=(Identifier(id="i", kind=IdentifierKind.PHONE, value="01632 960123"),),
            ),
        )
    )
    nameless = without_names(case)
    assert [party.pseudonym for party in nameless.parties] == ["Miss X", "Mr Y"]
    assert [party.identifiers for party in nameless.parties] == [(), ()]


def test_a_name_the_walk_would_have_missed_stops_the_hand_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case = Case(parties=(Party(id="p", title="Miss", surname="Exampleton"),), category="Housing")
    texts = handing_over._texts  # noqa: SLF001 - what a faulty walk would leave
    monkeypatch.setattr(handing_over, "_texts", lambda made: (*texts(made), "Exampleton"))
    with pytest.raises(DrafterError, match="identifier of Miss X would still stand in it"):
        without_names(case)


def test_dates_of_which_nothing_was_read_are_left_out_with_their_words() -> None:
    case = Case(received_on=PartialDate(typed="the day Sam told us"))
    assert without_names(case).received_on == PartialDate(typed="")
    assert without_names(dataclasses.replace(case, received_on=None)).received_on is None
