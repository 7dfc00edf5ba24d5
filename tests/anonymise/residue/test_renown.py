"""By what somebody is known: told by the one who did it, the last who does it, what they drive."""

import pytest

from tests.anonymise.residue.reading import residue

TOLD = [
    ("It is the boy who bit the bishop.", "the boy who bit the bishop", "fact"),
    ("They mean the woman who swallowed the key.", "the woman who swallowed the key", "fact"),
    ("He is the one with the glass collar.", "the one with the glass collar", "fact"),
    ("It is the man with no eyebrows.", "the man with no eyebrows", "fact"),
    ("She is the last working lacemaker in the county.",
     "the last working lacemaker in the county", "job"),
    ("HE WAS THE LAST TOWN CRIER HERE.", "THE LAST TOWN CRIER HERE", "job"),
    ("He is our only swordsmith.", "our only swordsmith", "job"),
    ("She drives the mobile library.", "drives the mobile library", "job"),
    ("He used to drive the mayor.", "used to drive the mayor", "job"),
    ("She now skippers a tug.", "skippers a tug", "job"),
    ("He is off sick, trapeze instructor, bad hip.", "trapeze instructor", "job"),
    ("Born here, bus conductor then lay preacher.", "bus conductor then lay preacher", "fact"),
]  # fmt: skip
SILENT = [
    "It was the man who said so.", "the man who was there", "A boy who bit it. Boy who bit.",
    "It was the one who called.", "It is the one with the most help.", "The man with Council forms",
    "the one with it", "the man who", "the one that they want", "the one with many",
    "The last letter. the only reader", "last lacemaker", "the last of it",
    "They drive the car. We drive a van.", "They let him drive the lot.", "to drive the point home",
    "drive the", "He left, the manager, at two.", "then housing officer, he said",
    "Left, Trapeze Instructor, bad", "left, driving instructor was there", "instructor",
    "the one with the Council", "the man who Left",
]  # fmt: skip


@pytest.mark.parametrize("text, words, kind", TOLD)
def test_what_somebody_is_known_by_is_shown_whole(text: str, words: str, kind: str) -> None:
    assert (words, kind) in residue(text)


@pytest.mark.parametrize("text", SILENT)
def test_what_anybody_does_is_not(text: str) -> None:
    assert not [words for words, kind in residue(text) if kind in ("job", "fact")]
