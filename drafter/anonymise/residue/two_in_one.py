"""Names of everyday words written as one: "CareMates", "HandyHelp"; nobody registers those."""

import re
from collections.abc import Iterator
from typing import Final

from drafter.anonymise.residue.explaining import is_official_word
from drafter.anonymise.residue.lexicon import KNOWN_NAMES
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.vocabulary import dictionary

_TWO: Final = re.compile(r"[A-Z](?<![\w@./#-].)[a-z]{1,14}(?:[A-Z][a-z]{1,14}){1,3}(?![\w@])")
_PART: Final = re.compile(r"[A-Z][a-z]+")


def find_two_in_one(text: str) -> Iterator[Shaped]:
    """Names of words that a capital joins, by offsets of the folded text."""
    for match in _TWO.finditer(text):
        name = match.group().lower()
        parts = [part.lower() for part in _PART.findall(match.group())]
        words = all(part in dictionary() for part in parts)
        if words and name not in KNOWN_NAMES and not all(map(is_official_word, parts)):
            yield Shaped(match.start(), match.end(), "organisation")
