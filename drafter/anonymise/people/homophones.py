"""Surnames that are said alike, however they are spelt: Rhodes and Rodes, Pinar and Pinner."""

import itertools
import re
from typing import Final

_HEARD: Final = tuple(
    (re.compile(spelt), heard)
    for spelt, heard in (
        ("(?:au|ou|ow)dh?[au]?r(?:y|ie?)$", "odri"),
        ("^mc", "mac"), ("^mac[ck](?=[aeiou])", "mak"), ("leod$", "loud"), ("^th(?=om)", "t"),
        ("^kn|^gn", "n"), ("^wr|^rh", "r"), ("pherd$", "perd"), ("eph(?=en)", "ev"), ("ph", "f"),
        ("(?<=[aeiou])gh(?=[aeou])", "h"), ("igh", "i"), ("tch", "ch"), ("dge", "ge"),
        ("c(?=[eiy])", "s"), ("ck|q", "k"), ("c(?!h)", "k"), ("x", "ks"),
        ("(?:(?<![aeiousxz])(?<![cs]h)es|(?<![eis])s|(?<=..)e)$", ""), ("z", "s"), ("mps", "ms"),
        ("(?<=o)lm", "m"), ("ou(?=n)", "u"), ("o(?=[mn])", "u"), ("au", "o"),
        ("(?<=^.)[ae]y$", "a"), ("[ae]y$", "i"), ("ai|ay", "a"), ("ee|ea|ie|ei", "e"),
        ("[eiu]r(?![aeiouy])", "ur"), ("oa|oe", "o"), ("y", "i"),
    )
)  # fmt: skip
"""What letters are heard as, in turn; an E or S behind a name is hardly heard."""
_FIRST: Final = re.compile("(?:ma[ck])?[^aeiou]*[aeiou]+")
_LATER: Final = re.compile("[aeiou]+h?[aeiou]*")
_SHORTEST, _FEWEST = 4, 2


def are_heard_alike(one: str, other: str) -> bool:
    """Whether two folded surnames are said alike; "Hill" and "Hall" are not.

    Vowels behind the first are hardly heard, and an Irish O is often left out.
    """
    heard, also = _heard(one), _heard(other)
    if heard == also or _hardly(heard) == _hardly(also):
        return True
    short, long = sorted((one, other), key=len)
    return len(short) > _SHORTEST and long == f"o{short}" and short[0] not in "aeiou"


def are_spelt_alike(one: str, other: str) -> bool:
    """Whether two surnames differ as spellings do: "Wood" and "Woods", "Philips" and "Phillips"."""
    return _plain(one) == _plain(other)


def are_transposed(one: str, other: str) -> bool:
    """Whether two letters changed places, as in typing: "Roa" for Rao, no other's name."""
    if sorted(one) != sorted(other):
        return False
    apart = [at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    return len(apart) == 2 and apart[1] == apart[0] + 1  # noqa: PLR2004 - two letters


def _plain(word: str) -> str:
    single = "".join(letter for letter, _ in itertools.groupby(word))
    stem = single.replace("y", "i").rstrip("es")
    return stem if len(stem) > _FEWEST else single  # "Moses" is no Moss


def _heard(word: str) -> str:
    for spelt, heard in _HEARD:
        word = spelt.sub(heard, word)
    return "".join(letter for letter, _ in itertools.groupby(word))


def _hardly(heard: str) -> str:
    """What is heard, every vowel behind the first as one and the same."""
    first = _FIRST.match(heard)
    if first is None:
        return heard
    return first[0] + _LATER.sub("u", heard[first.end() :])
