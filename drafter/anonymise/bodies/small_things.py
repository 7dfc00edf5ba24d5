"""A body's one-word name in small letters that is a thing: "the window lintel" beside Lintel."""

import re
from typing import Final

from drafter.anonymise.text.vocabulary import is_word

_LED: Final = re.compile(
    r"(?:a|an|another|any|each|every|her|his|its|my|no|our|that|the|their|this|your)"
    r"(?: [a-z]+)? $",
    re.IGNORECASE,
)
_NEAR: Final = 24
_INSTITUTIONS: Final = frozenset(
    ["academy", "agency", "association", "authority", "board", "centre", "charity", "church",
     "clinic", "club", "college", "commission", "company", "council", "county", "court", "firm",
     "foundation", "group", "home", "homes", "hospice", "hospital", "housing", "landlord",
     "nursery", "ombudsman", "partnership", "practice", "school", "service", "society", "surgery",
     "trust", "union", "university"]
)  # fmt: skip
"""What a body is called with an article too: "the trust said"."""


def is_small_thing(text: str, start: int, end: int) -> bool:
    """Whether an article, with a word between or none, makes a thing of an everyday word."""
    word = text[start:end]
    if not word.islower() or word in _INSTITUTIONS or not is_word(word):
        return False
    led = _LED.search(text, max(0, start - _NEAR), start)
    return led is not None and (led.start() == 0 or not text[led.start() - 1].isalpha())
