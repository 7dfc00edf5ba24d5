"""What a draft's title gives the case, and which lines above a section are no title."""

import pytest

from drafter.case.people import BodyKind
from drafter.case.statement import Slot, VersionKind
from drafter.reading import read

SECTIONS = "The complaint\n\nMs Quill complains of mould.\n\nFinal decision\n\nI uphold it.\n"
PARTICULARS = "Complaint reference: 25 900 111\nComplaint against: London Borough of Marrowdale"


@pytest.mark.parametrize(
    "title, version",
    [
        ("DRAFT DECISION", VersionKind.DRAFT),
        ("Draft decision statement", VersionKind.DRAFT),
        ("Decision statement - draft", VersionKind.DRAFT),
        ("The Ombudsman’s final decision", VersionKind.FINAL),
        ("The Ombudsman's final decision:", VersionKind.FINAL),
        ("FINAL DECISION", VersionKind.FINAL),
        ("My provisional decision", VersionKind.DRAFT),
        ("Decision", VersionKind.DRAFT),
        ("Statement of reasons", VersionKind.DRAFT),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_a_statements_own_name_is_no_section(
    title: str, version: VersionKind, *, turned: bool
) -> None:
    above = [PARTICULARS, title] if turned else [title, PARTICULARS]
    case = read("\n\n".join([*above, SECTIONS])).case
    assert [(one.slot, one.text) for one in case.wordings] == [(Slot.DECISION, "I uphold it.")]
    assert (case.version, case.reference) == (version, "25 900 111")
    assert [(one.name, one.kind) for one in case.bodies] == [
        ("London Borough of Marrowdale", BodyKind.COUNCIL)
    ]
    assert case.chronology == ()


def test_a_decision_that_says_something_is_one_wherever_it_stands() -> None:
    case = read("Draft decision\n\nI uphold it.\n\nThe complaint\n\nMs Quill complains.").case
    assert [one.text for one in case.wordings] == ["I uphold it."]
    ends = read("The complaint\n\nMs Quill complains.\n\nDraft decision").case
    assert ends.wordings == ()
    assert ends.version is VersionKind.DRAFT


@pytest.mark.parametrize(
    "line, reference",
    [
        ("Case reference: 25 900 111", "25 900 111"),
        ("Case ID\t202512345", "202512345"),
        ("Complaint number – DRN-7654321", "DRN-7654321"),
        ("Our ref: 25900111", "25900111"),
        ("(25 900 111b)", "25 900 111b"),
        ("Draft decision – 25 900 111", "25 900 111"),
    ],
)
def test_the_number_is_taken_from_its_line(line: str, reference: str) -> None:
    case = read(f"{line}\n\n{SECTIONS}").case
    assert case.reference == reference
    assert case.chronology == ()


@pytest.mark.parametrize(
    "line",
    [
        "Our ref: ENF/25/0177",
        "Case ref: 5 May: rang",
        "Complaint about: mould",
        "Complaint against: Mr Quill",
        "Landlord: somebody in Marrowdale",
        "Complaint against: the crew",
        "Investigator: Priya Nair",
        "Decision date: soon",
        "Ms Quill rang about 25 900 111.",
        "London Borough of Marrowdale",
    ],
)
def test_a_line_that_says_something_else_stays(line: str) -> None:
    case = read(f"{line}\n\n{SECTIONS}").case
    assert (case.reference, case.bodies, case.decided_on) == ("", (), None)
    said = [one.text or one.heading for one in case.chronology]
    assert said == [line]


@pytest.mark.parametrize(
    "line, name, called",
    [
        ("Complaint against: The London Borough of Marrowdale", "London Borough of Marrowdale", ""),
        ("Body in jurisdiction: Lowmarsh", "Lowmarsh", ""),
        ("Landlord: Lowmarsh Homes (‘the Landlord’)", "Lowmarsh Homes", "the Landlord"),
        ("Complaint about Wexley Council", "", ""),
        ("Complaint about: Wexley Council", "Wexley Council", ""),
    ],
)
def test_the_body_is_taken_from_its_line(line: str, name: str, called: str) -> None:
    case = read(f"{line}\n\n{SECTIONS}").case
    assert [(one.name, one.short_form) for one in case.bodies] == ([(name, called)] if name else [])


def test_number_and_name_alone_on_their_lines_are_a_title() -> None:
    case = read(f"25 900 111\nLondon Borough of Marrowdale\n\n{SECTIONS}").case
    assert case.reference == "25 900 111"
    assert [one.name for one in case.bodies] == ["London Borough of Marrowdale"]


def test_a_second_body_keeps_its_own_number() -> None:
    above = "Wexley Council (25 900 111a)\nLowmarsh Homes (25 900 111b)"
    case = read(f"{above}\n\n{SECTIONS}").case
    assert case.reference == "25 900 111a"
    assert [(one.name, one.reference) for one in case.bodies] == [
        ("Wexley Council", ""),
        ("Lowmarsh Homes", "25 900 111b"),
    ]
    labelled = "Case reference: 25 900 111a\nAgainst: Wexley Council\nReference: 25 900 111b"
    left = read(f"{labelled}\n\n{SECTIONS}").case
    assert [one.text for one in left.chronology] == ["Reference: 25 900 111b"]


def test_a_web_pages_particulars_are_taken_and_its_outcome_is_kept() -> None:
    page = (
        "Marrowdale Council (25 900 111)\n\nCategory : Housing > Repairs\n\nDecision : Upheld\n\n"
        f"Decision date : 03 Mar 2025\n\nThe Ombudsman's final decision:\n\n{SECTIONS}"
    )
    case = read(page).case
    assert (case.category, case.version) == ("Housing > Repairs", VersionKind.FINAL)
    assert case.decided_on is not None
    assert case.decided_on.printed() == "3 March 2025"
    assert [one.text for one in case.chronology] == ["Decision : Upheld"]


def test_a_letters_labels_and_names_are_no_title() -> None:
    letter = "Complaint reference: 25 900 111\n\nLowmarsh Homes\n\nDear Ms Quill,\n\nIt rained."
    case = read(letter).case
    assert (case.reference, case.bodies) == ("", ())
    assert "Complaint reference: 25 900 111" in [one.text for one in case.chronology]
    assert read(f"{letter}\n\n{SECTIONS}").case.reference == "25 900 111"
