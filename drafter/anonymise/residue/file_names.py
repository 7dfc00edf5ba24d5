"""Where the name of a file with spaces in it begins: "Quembo_A_v4 WRONG ADDRESS.docx"."""

from typing import Final

from drafter.anonymise.residue import lexicon
from drafter.anonymise.text.vocabulary import PERSON_VERBS, dictionary

_MOST_WORDS, _MOST_LOOSE = 8, 2
_LONGEST = 60
_SIGNS: Final = frozenset("_-&'+")
_BOUNDS: Final = frozenset(' \n\t"(')
_LEADING: Final = PERSON_VERBS | {"as", "called", "named"}
"""What leads to a file's name and is none of it: "sent it to Ida as Quembo_A.docx"."""
_LED: Final = lexicon.SMALL_IN_LAWS | lexicon.FILE_WORDS


def file_begins(text: str, start: int) -> int:
    """Where a file's name in a folded text begins whose last word begins at ``start``.

    It goes back over words with capitals, and over whatever stands behind a word that only a
    machine would write ("Quembo_A").
    """
    first = at = start
    loose = 0
    odd = _is_odd(text, start)
    for _ in range(_MOST_WORDS):
        before = _word_before(text, at)
        word = text[before : at - 1] if before >= 0 else ""
        if not word or loose > _MOST_LOOSE or word.lower() in _LEADING:
            if at > 1 and text[at - 2 : at] in (", ", ": ") and (odd or first < start):
                first = at  # a list, or a form, tells where the name begins
            break
        at = before
        if _is_made(word) or (loose <= odd and _is_title(text, at, word)):
            first = at
        elif word not in _LED:
            loose += 1
    return first


def _is_odd(text: str, start: int) -> bool:
    """Whether the last word of a name is none of a sentence: "FINAL(3).pdf"."""
    word = text[start : text.find(".", start)]
    return word.isupper() or any(map(str.isdigit, word))


def _word_before(text: str, at: int) -> int:
    """Where the word begins that one space parts from ``at``; -1 where none stands there."""
    if at < 2 or text[at - 1] != " ":  # noqa: PLR2004 - a word and its space
        return -1
    before = at - 1
    while before and at - before < _LONGEST and _belongs(text[before - 1]):
        before -= 1
    return before if not before or text[before - 1] in _BOUNDS else -1


def _belongs(sign: str) -> bool:
    return sign.isalnum() or sign in _SIGNS


def _is_made(word: str) -> bool:
    """Whether only a machine, or who fills its fields, writes a word so."""
    return "_" in word or (any(map(str.isdigit, word)) and any(map(str.isalpha, word)))


def _is_title(text: str, at: int, word: str) -> bool:
    """Whether a word has a capital of its own, and not from its sentence."""
    if not word[0].isupper() or word.lower() in lexicon.BEFORE_FILES:
        return False
    begins = at < 2 or text[at - 1] == "\n" or text[at - 2] in ".!?:"  # noqa: PLR2004 - a stop and its space
    return not (begins and word.lower() in dictionary())
