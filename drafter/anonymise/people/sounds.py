"""How a word sounds, roughly."""

import re
from typing import Final

_SAME_START: Final = ({"c", "k"}, {"g", "j"})
_HEARD_START: Final = tuple(set(pair) for pair in ("jy", "cs", "sz", "fp", "kq", "xz"))
_LONG = 5


def may_sound_alike(word: str, other: str) -> bool:
    """Whether the first letters of two words may be heard alike: "Yolanda" and "Jolanda".

    In short words most pairs are others' names: "Sue" is no Zoe.
    """
    starts = {word[0], other[0]}
    return starts in _SAME_START or (min(len(word), len(other)) >= _LONG and starts in _HEARD_START)


def sound(word: str) -> str:
    """A rough key by which words that sound alike are the same: "cox" and "cocks"."""
    key = f"{word[:-1]}" if word.endswith("mb") else word  # "plumb", as "plum"
    for spelt, heard in (
        ("igh", "i"), ("dge", "ge"), ("ough", "o"), ("augh", "a"), ("ce", "se"), ("ci", "si"),
        ("cy", "sy"), ("ck", "k"), ("x", "ks"), ("ph", "f"), ("v", "f"), ("mac", "mc"),
        ("sch", "s"), ("th", "t"), ("c", "k"), ("q", "k"), ("z", "s"), ("w", "v"), ("j", "g"),
    ):  # fmt: skip
        key = key.replace(spelt, heard)
    start = "g" if key[:1] == "y" else "s" if word[:1] == "x" else key[:1]  # "Yulia", "Xanthe"
    kept = start + re.sub(r"[aeiouyh]", "", key[1:])
    return re.sub(r"(.)\1+", r"\1", kept)
