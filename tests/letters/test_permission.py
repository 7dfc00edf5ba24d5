"""A letter says of the client's permission what somebody recorded, and no more."""

import dataclasses
from collections.abc import Callable

import pytest

from drafter.case.account import Evidence
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.people import AuthorityKind, Party, Representation, Role
from drafter.letters.form import form_answers
from drafter.letters.gaps import unrecorded
from drafter.letters.outputs import output
from drafter.letters.permission import permission_of
from tests.letters.made import TODAY, prepared, text_of

CLAIMS = (
    "gave me signed permission",
    "has given me signed permission",
    "with signed permission",
    "The signed permission is document",
)


def with_authority(change: Callable[[Party], Party]) -> Case:
    """The worked example with another adviser, and without the signed form."""
    case = prepared()
    listed = tuple(one for one in case.evidence if one.id != "v-consent")
    case = dataclasses.replace(case, evidence=listed)
    parties = tuple(
        change(party) if Role.ADVISER in party.roles else party for party in case.parties
    )
    return dataclasses.replace(case, parties=parties)


def standing(**changes: object) -> Case:
    """The worked example with the adviser's authority changed."""

    def changed(party: Party) -> Party:
        (one,) = party.represents
        return dataclasses.replace(party, represents=(dataclasses.replace(one, **changes),))  # type: ignore[arg-type]

    return with_authority(changed)


def bare() -> Case:
    """The worked example with nothing recorded of a permission."""
    return with_authority(lambda party: dataclasses.replace(party, represents=()))


def with_document(words: str, kind: str = "", dated: str = "", *, ticked: bool = False) -> Case:
    """Nothing recorded but a document of that name, ticked to be the permission or not."""
    case = bare()
    found = Evidence(
        id="paper",
        text=words,
        kind=kind,
        dated=read_date(dated) if dated else None,
        is_permission=ticked,
    )
    return dataclasses.replace(case, evidence=(*case.evidence, found))


def asked(case: Case) -> list[str]:
    """What is asked about documents that read like a permission, by the document."""
    told = unrecorded(case, output("stage-1"))
    return [one.place.record for one in told if one.check == "like-permission"]


@pytest.mark.parametrize("wanted", ["stage-1", "stage-2", "covering-email"])
def test_no_letter_speaks_of_a_permission_that_nobody_recorded(wanted: str) -> None:
    text = text_of(bare(), wanted)
    assert not any(claim in text for claim in CLAIMS)
    assert "enclose" not in text.replace("Documents enclosed", "").replace("are enclosed", "")
    assert any(claim in text_of(prepared(), wanted) for claim in CLAIMS)


def test_until_it_is_there_the_answer_goes_to_the_client() -> None:
    text = text_of(bare(), "stage-1")
    assert "I will send you Ms Marchbanks’s signed permission separately." in text
    assert "please send your answer to Ms Marchbanks." in text
    assert "send your answer to me" not in text


def test_a_day_alone_is_no_permission() -> None:
    case = standing(authority=AuthorityKind.NONE)
    assert not permission_of(case).is_recorded
    assert not any(claim in text_of(case, "stage-1") for claim in CLAIMS)


def test_a_permission_without_its_day_is_told_without() -> None:
    text = text_of(standing(given_on=None), "stage-1")
    assert "Ms Marchbanks has given me signed permission to act" in text


def test_a_power_of_attorney_is_called_what_it_is() -> None:
    case = standing(authority=AuthorityKind.POWER_OF_ATTORNEY)
    assert "I act for Ms Marchbanks under a power of attorney." in text_of(case, "stage-1")
    (told,) = [
        one.answer for one in form_answers(case, today=TODAY) if one.part == "representative"
    ]
    assert "acts under a power of attorney" in told
    assert "signed permission" not in told


NAMES = [
    ("Signed permission of Ms Marchbanks", ""),
    ("Ms Marchbanks’s paper", "consent form"),
    ("Form of authority", "form"),
    ("Permission to act and share", ""),
    ("A paper", ""),
]


@pytest.mark.parametrize("words, kind", NAMES)
def test_a_document_that_is_ticked_as_the_permission_counts_and_is_named(
    words: str, kind: str
) -> None:
    text = text_of(with_document(words, kind, "21 January 2026", ticked=True), "stage-1")
    told = "gave me signed permission on 21 January 2026 to act in this complaint"
    assert told in text
    assert "information about it (document\u00a09)" in text


@pytest.mark.parametrize(
    "words, kind",
    [
        *NAMES,
        ("Local authority letter refusing the adaptation", ""),
        ("Consent form for the hip operation", ""),
        ("Letter: permission to act withdrawn", ""),
        ("Blank permission form, not signed", ""),
        ("Landlord’s consent letter for the shower", ""),
    ],
)
def test_what_a_document_is_called_is_no_permission(words: str, kind: str) -> None:
    case = with_document(words, kind, "3 March 2026")
    assert not permission_of(case, [(9, case.evidence[-1])]).is_recorded
    for wanted in ("stage-1", "stage-2", "covering-email"):
        assert not any(claim in text_of(case, wanted) for claim in CLAIMS)
    (told,) = [one for one in form_answers(case, today=TODAY) if one.part == "representative"]
    assert "signed permission" not in told.answer
    assert told.is_open


def test_a_document_that_reads_like_a_permission_is_asked_about() -> None:
    assert asked(with_document("Signed permission of Ms Marchbanks")) == ["paper"]
    assert asked(with_document("Consent form for the hip operation")) == ["paper"]
    assert asked(with_document("Refusal of planning permission")) == []
    assert asked(with_document("Signed permission", ticked=True)) == []
    untold = with_document("Signed permission")
    untold = dataclasses.replace(untold, parties=prepared().parties)  # recorded, and not named
    assert asked(untold) == ["paper"]
    attorney = standing(authority=AuthorityKind.POWER_OF_ATTORNEY)
    paper = Evidence(id="paper", text="Letter of authority")
    assert asked(dataclasses.replace(attorney, evidence=(paper,))) == []


def test_a_permission_on_record_is_shown_by_the_ticked_document_alone() -> None:
    recorded = dataclasses.replace(
        with_document("Consent form for the hip operation"), parties=prepared().parties
    )
    assert "gave me signed permission on 22 January 2026" in text_of(recorded, "stage-1")
    assert "information about it (document" not in text_of(recorded, "stage-1")


def test_the_worked_example_encloses_its_permission() -> None:
    assert "on 22 January 2026 to act in this complaint" in text_of(prepared(), "stage-1")
    assert "information about it (document\u00a09)" in text_of(prepared(), "stage-1")


@pytest.mark.parametrize("words", ["Refusal of planning permission", "Consent order of the court"])
def test_another_sort_of_permission_is_none(words: str) -> None:
    assert not permission_of(with_document(words), [(9, Evidence(text=words))]).is_recorded


def test_a_permission_that_the_reader_may_not_see_is_not_told_as_sent() -> None:
    case = with_document("Signed permission", ticked=True)
    assert any(claim in text_of(case, "stage-1") for claim in CLAIMS)
    hidden = dataclasses.replace(case.evidence[-1], withheld_because="names her sister")
    case = dataclasses.replace(case, evidence=(*case.evidence[:-1], hidden))
    assert not any(claim in text_of(case, "stage-1") for claim in CLAIMS)
    assert asked(case) == []  # it is ticked; who may see it was decided


def test_leave_to_act_for_somebody_else_is_not_this_clients() -> None:
    case = standing(of="p-son")
    assert not permission_of(case).is_recorded
    nobody = dataclasses.replace(case, parties=())
    assert not permission_of(nobody).is_recorded
    several = with_authority(
        lambda party: dataclasses.replace(
            party,
            represents=(
                Representation(id="open", of="p-client"),
                Representation(id="said", of="p-client", authority=AuthorityKind.CONSENT),
            ),
        )
    )
    assert permission_of(several).has_consent
