"""Surnames that are said alike, however they are spelt: Rhodes and Rodes, Birch and Burch."""

import itertools
import re
from typing import Final

_HEARD: Final = tuple(
    (re.compile(spelt), heard)
    for spelt, heard in (
        ("^kn|^gn", "n"), ("^wr|^rh", "r"), ("ph", "f"), ("igh", "i"), ("dge", "ge"),
        ("c(?=[eiy])", "s"), ("ck|q", "k"), ("c(?!h)", "k"), ("x", "ks"), ("z", "s"),
        ("(?<=o)lm", "m"), ("ou(?=n)", "u"), ("o(?=[mn])", "u"), ("(?<=^.)[ae]y$", "a"),
        ("[ae]y$", "i"), ("ai|ay", "a"), ("ee|ea|ie|ei", "e"), ("[eiu]r(?![aeiouy])", "ur"),
        ("oa|oe", "o"), ("y", "i"),
    )
)  # fmt: skip
"""What letters are heard as, in turn."""


def are_heard_alike(one: str, other: str) -> bool:
    """Whether two folded surnames are said alike; "Hill" and "Hall" are not."""
    return _heard(one) == _heard(other)


def _heard(word: str) -> str:
    for spelt, heard in _HEARD:
        word = spelt.sub(heard, word)
    single = "".join(letter for letter, _ in itertools.groupby(word))
    return single.rstrip("es")
