"""What stands behind a telling label on a form is shown."""

import pytest

from tests.anonymise.residue.reading import residue

TOLD = [
    ("EMPLOYER: Castle Textiles", "Castle Textiles", "organisation"),
    ("Occupation: church warden", "church warden", "job"),
    ("Religion: lapsed quaker", "lapsed quaker", "origin"),
    ("School: Holmbury", "Holmbury", "organisation"),
    ("Place of work / employer: Castle Plastics", "Castle Plastics", "organisation"),
    ("Diagnosis: MS", "MS", "condition"),
    ("Insurer / policy: Harbinger Mutual", "Harbinger Mutual", "organisation"),
]
SILENT = [
    "Employer: none",
    "Occupation: not known",
    "Employer: the Council",
    "School: Council",
    "Employer: Mr",
    "the school: late",
    "School:",
    "School",
    "Employer",
    "Employer: Sarah",
]
KINDS = {"organisation", "job", "condition", "origin", "place", "age", "fact", "pet", "car"}


@pytest.mark.parametrize("text, words, kind", TOLD)
def test_what_tells_of_somebody_is_shown_whole(text: str, words: str, kind: str) -> None:
    assert (words, kind) in residue(text)


@pytest.mark.parametrize("text", SILENT)
def test_everyday_words_like_them_are_not(text: str) -> None:
    assert not [words for words, kind in residue(text) if kind in KINDS]


@pytest.mark.parametrize(
    "text",
    [
        "church: says damp worse",
        "School: told her no",
        "Attendees",
        "Name\tRole\tDate",
        "Surname\tForename",
        "Attendees\tApologies",
        "Action\tOwner\tDue",
        "On 3 June Young rang.",
        "The good years young people had.",
    ],
)
def test_notes_headings_and_dates_before_names_are_passed_over(text: str) -> None:
    assert residue(text) == []


def test_what_stands_under_a_heading_is_shown() -> None:
    assert ("Holy Trinity", "organisation") in residue("church: Holy Trinity")
    assert residue("Attendees\nZorvin Tarnby")[0][1] == "person"
    assert residue("She is nine years young.") == [("nine", "age")]
