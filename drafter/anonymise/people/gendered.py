"""Surnames that end otherwise for a man than for a woman: Nowicki and Nowicka."""

from collections.abc import Iterator

from drafter.anonymise.text.vocabulary import forenames, is_word, surnames

_ENDINGS = (
    ("ski", "ska"), ("cki", "cka"), ("skyi", "ska"), ("skyy", "ska"), ("skiy", "skaya"),
    ("ov", "ova"), ("ev", "eva"), ("ek", "kova"), ("", "ova"),
    ("as", "iene"), ("is", "iene"), ("us", "iene"), ("ys", "iene"), ("as", "aite"),
    ("is", "yte"), ("us", "ute"), ("ys", "yte"),
)  # fmt: skip
"""Of men and of women: Polish, Ukrainian, Russian, Czech and Lithuanian."""
_RARER = (("in", "ina"), ("os", "ou"), ("is", "i"), ("as", "a"), ("ins", "ina"))
"""Russian, Greek and Latvian: many a British surname ends so too."""
_STEM = 3


def other_genders(surname: str) -> Iterator[str]:
    """What the family's other men or women may be called, who is called by a folded surname.

    Where several languages share an ending each gives its own. What ends as British surnames
    do has forms only where it is none, and they are no word and no name of their own.
    """
    yield from _with(surname, _ENDINGS)
    if surname not in surnames():
        for other in _with(surname, _RARER):
            family = other == f"{surname}s"
            if not (family or is_word(other) or other in forenames() or other in surnames()):
                yield other


def _with(surname: str, endings: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for his, hers in endings:
        for own, other in ((his, hers), (hers, his)):
            stem = surname.removesuffix(own)
            ends = surname.endswith(own) and (own or surname[-1:] not in "aeiouy")
            if ends and len(stem) >= _STEM:
                yield stem + other
