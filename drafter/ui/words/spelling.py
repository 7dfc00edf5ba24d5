"""British spelling from the program's own word lists. Nothing here knows Qt.

Only a small letter at a word's start can be wrong: a capital is somebody's or something's name,
and names are the anonymiser's affair. What the case itself registers is known.
"""

import functools
import itertools
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Final

from drafter import paths
from drafter.anonymise.vocabulary import dictionary

_WORD: Final = re.compile(r"(?<![\w@./:#_-])[a-z][a-z'’]*[a-z](?![\w@/_]|[.:][\w/])")
_FIELD_WORDS: Final = frozenset(
    [
        "maladministration",
        "reoccurrence",
        "reoccurrences",
        "reoccur",
        "reoccurred",
        "timeframe",
        "timeframes",
        "carer",
        "carers",
        "wellbeing",
        "anonymised",
        "anonymise",
        "unremedied",
        "signposted",
        "signposting",
        "caseworker",
        "caseworkers",
        "complainant",
        "complainants",
        "ombudsman",
        "ombudsmen",
        "reassessment",
        "reassessments",
        "safeguarding",
        "homelessness",
        "arrears",
        "midwife",
        "dropdown",
        "voicemail",
        "voicemails",
        "website",
        "websites",
        "email",
        "emails",
        "emailed",
        "emailing",
        "online",
        "offline",
        "telecare",
        "homecare",
        "caregiver",
        "caregivers",
        "backdate",
        "backdated",
        "backdating",
        "remediable",
        "unsent",
        "uncontacted",
        "tenancies",
    ]
)
_LETTERS: Final = 3
"""Words shorter than this are not looked at."""


def is_english(word: str) -> bool:
    """Whether the lists have a word, in small letters; joined they would be kept twice."""
    return word in dictionary() or word in _FIELD_WORDS


@dataclass
class Speller:
    """Knows English and the words that a case registers (in small letters)."""

    known: Collection[str] = frozenset()
    _seen: dict[str, bool] = field(default_factory=dict)

    def misspelt(self, text: str) -> Iterator[tuple[int, int]]:
        """Where words stand that nobody knows; offsets in code points."""
        seen = self._seen
        for found in _WORD.finditer(text):
            word = found.group()
            good = seen.get(word)
            if good is None:
                good = seen[word] = self.knows(word)
            if not good:
                yield found.span()

    def knows(self, word: str) -> bool:
        """Whether a word is English, or the case's own."""
        plain = word.replace("’", "'").removesuffix("'s").lower()
        if len(plain) < _LETTERS or plain in self.known or is_english(plain):
            return True
        joined = plain.replace("'", "")
        if "'" in plain:
            return is_english(joined) or plain.split("'")[1] in _AFTER_APOSTROPHE
        return plain.endswith("s") and is_english(plain[:-1])

    def suggestions(self, word: str, most: int = 5) -> list[str]:
        """The words that may be meant, the likeliest first."""
        from rapidfuzz import process  # noqa: PLC0415 - a menu's affair, not the window's start
        from rapidfuzz.distance import DamerauLevenshtein  # noqa: PLC0415 - the same

        plain = word.lower()
        every = itertools.chain(dictionary(), _FIELD_WORDS)
        near = sorted({each for each in every if abs(len(each) - len(plain)) <= _LETTERS - 1})
        found = process.extract(
            plain,
            near,
            scorer=DamerauLevenshtein.distance,
            score_cutoff=2 if len(plain) > _LETTERS + 1 else 1,
            limit=40,
        )
        common = _common()
        ranked = sorted(
            found,
            key=lambda each: (each[1], each[0][:1] != plain[:1], each[0] not in common, each[0]),
        )
        return [each[0] for each in ranked[:most]]


_AFTER_APOSTROPHE: Final = frozenset(("t", "ll", "ve", "re", "d", "m", "clock"))


@functools.cache
def _common() -> frozenset[str]:
    words = paths.resources() / "words" / "english.txt"
    return frozenset(words.read_text(encoding="utf-8").split())
