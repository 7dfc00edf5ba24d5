"""Small places that look like everyday words are shown, behind a word of place."""

import pytest

from tests.anonymise.residue.reading import residue

TOLD = [
    ("She is in Upper Cullock.", "Upper Cullock", "place"),
    ("they live in upper wexby", "upper wexby", "place"),
    ("IT IS NEAR LITTLE SNARGLE.", "LITTLE SNARGLE", "place"),
    ("We were near Battle.", "Battle", "place"),
    ("WE CAME FROM MARSH END.", "MARSH END", "place"),
    ("the van is in sallow ford", "sallow ford", "place"),
    ("It is in Wotton-under-Wexley.", "Wotton-under-Wexley", "place"),
    ("It is in Wexby-on-the-Water.", "Wexby-on-the-Water", "place"),
]
SILENT = [
    "The little frog sat. Little was done. It is little",
    "Upper Tribunal members met.",
    "They were in Band 2, and in Reception.",
    "It was in Section F.",
    "The well-on-the-way plan. On-",
    "They walked in open field and in deep wood.",
    "The near miss was near.",
    "He was in good heart.",
    "It was at ford",
]
KINDS = {"place"}


@pytest.mark.parametrize("text, words, kind", TOLD)
def test_what_tells_of_somebody_is_shown_whole(text: str, words: str, kind: str) -> None:
    assert (words, kind) in residue(text)


@pytest.mark.parametrize("text", SILENT)
def test_everyday_words_like_them_are_not(text: str) -> None:
    assert not [words for words, kind in residue(text) if kind in KINDS]
