"""Trades told by a verb, a nickname or by there being no other."""

import pytest

from tests.anonymise.residue.reading import residue

TOLD = [
    ("He was the county's only piano tuner.", "the county's only piano tuner", "fact"),
    ("She is the only vet in Wexby.", "the only vet in Wexby", "fact"),
    (
        "They are the only Sikh family in the village.",
        "the only Sikh family in the village",
        "fact",
    ),
    (
        "I am the granddaughter of the last lamplighter in Wexby.",
        "the granddaughter of the last lamplighter in Wexby",
        "fact",
    ),
    ("He is a roofer by trade.", "a roofer", "job"),
    ("Pavlos, the olive man, lost a week.", "the olive man", "job"),
    (
        "She is the lady who does the flowers at St Kevin's.",
        "the lady who does the flowers at St Kevin's",
        "job",
    ),
    ("He winds the town hall clock.", "winds the town hall clock", "job"),
    ("He mends clocks for the cathedral.", "mends clocks for the cathedral", "job"),
    ("The Wexby county's only tuner came.", "The Wexby county's only tuner", "fact"),
]
SILENT = [
    "He was the only person who replied.",
    "It was only a letter. Only then did it act.",
    "The last letter in May was late. The only child in",
    "The only option in law was this. The only nurse on call.",
    "The Council's last letter was late.",
    "It was the only one.",
    "It regulates trade, by trade",
    "The woman rang. Olive man.",
    "Then the olive man came.",
    "The man who called was late. The man who left.",
    "He winds. The wind winds up.",
    "He tunes the",
]
KINDS = {"job", "fact"}


@pytest.mark.parametrize("text, words, kind", TOLD)
def test_what_tells_of_somebody_is_shown_whole(text: str, words: str, kind: str) -> None:
    assert (words, kind) in residue(text)


@pytest.mark.parametrize("text", SILENT)
def test_everyday_words_like_them_are_not(text: str) -> None:
    assert not [words for words, kind in residue(text) if kind in KINDS]
