"""Saints', inns' and houses' names are shown; days, streets and things are not."""

import pytest

from tests.anonymise.residue.reading import residue

TOLD = [
    ("He teaches at St Malachy's now.", "St Malachy's", "organisation"),
    ("HE WAS IN ST OSWIN'S INFIRMARY.", "ST OSWIN'S INFIRMARY", "organisation"),
    ("We attend St Anne's.", "St Anne's", "organisation"),
    ("we go to st annes church", "st annes church", "organisation"),
    ("My mother is from St Kitts.", "St Kitts", "place"),
    ("He drinks at the Swan.", "Swan", "organisation"),
    ("he drinks at the green dragon", "green dragon", "organisation"),
    ("he drinks in the fox and hounds", "fox and hounds", "organisation"),
    ("She has been at The Willows since May.", "The Willows", "organisation"),
    ("The Willows refused.", "Willows", "organisation"),
    ("THEY MOVED HIM TO THE LIMES.", "LIMES", "organisation"),
    ("She works nights at a bakery called Crumbles.", "Crumbles", "organisation"),
    ("She is a nurse, at Queen's.", "Queen's", "organisation"),
    ("The bread is from Tumble's in Wexby.", "Wexby", "place"),
    ("We met at Harlock's.", "Harlock's", "person"),
    ("We met at Tumble's.", "Tumble's", "organisation"),
    ("Harbinger Mutual paid.", "Harbinger Mutual", "organisation"),
    ("Oak Bank is a special school.", "Oak Bank", "organisation"),
    ("Bright Futures Project's staff rang.", "Bright Futures Project", "organisation"),
]
SILENT = [
    "It was on St Patrick's Day.",
    "St John Ambulance came.",
    "Swans and a swan swam in the sun.",
    "The sun rose. It is in the sun.",
    "The Council of the",
    "He met the fox and the hounds.",
    "He was called Wexby. The form is called",
    "The scheme was called early.",
    "It is at Leeds's. She is at",
    "Social Worker called. Draft Decision was sent.",
    "Summary Page",
    "In The Council",
    "The queen's speech was at noon.",
    "At St",
    "the st",
    "Good Practice",
]
KINDS = {"organisation", "place"}


@pytest.mark.parametrize("text, words, kind", TOLD)
def test_what_tells_of_somebody_is_shown_whole(text: str, words: str, kind: str) -> None:
    assert (words, kind) in residue(text)


@pytest.mark.parametrize("text", SILENT)
def test_everyday_words_like_them_are_not(text: str) -> None:
    assert not [words for words, kind in residue(text) if kind in KINDS]
