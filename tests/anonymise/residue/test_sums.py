"""Exact sums of somebody are shown; awards and round sums are not."""

import pytest

from tests.anonymise.residue.reading import residue

TOLD = [
    ("He paid him £1,275.50.", "£1,275.50", "sum"),
    ("His family paid £2,316.", "£2,316", "sum"),
    ("Next door got £400.", "£400", "sum"),
    ("My neighbour was awarded £600.", "£600", "sum"),
    ("They got 600 quid off us.", "600 quid", "sum"),
    ("He got two grand.", "two grand", "sum"),
    ("He is paid £32k.", "£32k", "sum"),
    ("They paid him three hundred and forty pounds.", "three hundred and forty pounds", "sum"),
    ("The rent is £612.50 a month.", "£612.50 a month", "sum"),
    ("Mum sold her ring for ninety five pounds.", "ninety five pounds", "sum"),
    ("I pay back £1,118.40 to the mum.", "£1,118.40", "sum"),
    ("Pay the £184.50 I gave them.", "£184.50", "sum"),
    ("He has £148.17 pw left.", "£148.17 pw", "sum"),
    ("The Council paid her £20. Her wages were £1,412.16.", "£1,412.16", "sum"),
]
SILENT = [
    "The Council should pay Miss X £1,250.",
    "It refunded £139.99.",
    "It cost £139.99.",
    "It was £250, then £1,200.",
    "A refund of three hundred and forty pounds.",
    "Receipt for a refrigerator, £139.99",
    "It weighs two pounds.",
    "It weighs ninety five pounds.",
]
KINDS = {"sum"}


@pytest.mark.parametrize("text, words, kind", TOLD)
def test_what_tells_of_somebody_is_shown_whole(text: str, words: str, kind: str) -> None:
    assert (words, kind) in residue(text)


@pytest.mark.parametrize("text", SILENT)
def test_everyday_words_like_them_are_not(text: str) -> None:
    assert not [words for words, kind in residue(text) if kind in KINDS]
