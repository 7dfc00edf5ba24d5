"""Everyday words that can tell nothing in small letters: most of a text is these."""

import functools

from drafter.anonymise.residue.lexicon import CONDITIONS
from drafter.anonymise.residue.phrases import CONDITIONS as MORE_CONDITIONS
from drafter.anonymise.residue.phrases import WORDS
from drafter.anonymise.text.vocabulary import TITLES, english, forenames, surnames

_TELLING = WORDS["conditions_limbs"] | WORDS["conditions_letters"] | WORDS["conditions_heads"]


@functools.cache
def dull_words(endings: tuple[str, ...]) -> frozenset[str]:
    """Common words that are nobody's name, begin no condition and have none of ``endings``."""
    first = {phrase.split()[0].split("-")[0] for phrase in CONDITIONS | MORE_CONDITIONS}
    starts = {start.split("'")[0] for start in first}
    telling = _TELLING | TITLES | starts | {f"{start}s" for start in starts}
    return frozenset(
        word
        for word in english() - forenames() - surnames() - telling
        if not word.endswith(endings)
    )
