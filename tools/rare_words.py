"""Make resources/words/rare.txt: the words of the dictionary that few texts use.

    pip install wordfreq==3.1.1
    python tools/rare_words.py

A word is rare where none of its family ("apologises", "apologise", "apologize") stands once in a
million words of the package's table. The program never needs the package: it reads the list.
"""

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from drafter import paths
from drafter.anonymise.text.vocabulary import dictionary

RARE = 3.0
"""As the package counts: the power of ten of how often a word stands in a thousand million."""
_SHORTEST = 4
_ENDINGS = (
    ("s", ("",)), ("es", ("", "e")), ("ies", ("y",)), ("ed", ("", "e")), ("ied", ("y",)),
    ("ing", ("", "e")), ("er", ("", "e")), ("ers", ("", "e")), ("ly", ("", "le")), ("ily", ("y",)),
    ("ness", ("",)), ("est", ("", "e")), ("ably", ("able",)), ("able", ("", "e")), ("ment", ("",)),
    ("ments", ("", "ment")),
)  # fmt: skip
_AMERICAN = (
    ("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("our", "or"), ("tre", "ter"),
    ("ogue", "og"), ("ae", "e"), ("lled", "led"), ("lling", "ling"), ("yse", "yze"),
)  # fmt: skip
_PREFIXES = ("dis", "mis", "non", "out", "over", "pre", "re", "un", "under")
_LESS = 1.0
"""A word with a prefix is taken to stand a tenth as often as the word without it."""


def family(word: str) -> Iterator[str]:
    """The word, the words it is a form of, and how Americans write them."""
    stems = {word}
    for ending, instead in _ENDINGS:
        if word.endswith(ending):
            bare = word.removesuffix(ending)
            stems.update(bare + letters for letters in instead)
            if bare[-1:] == bare[-2:-1]:
                stems.add(bare[:-1])
    for stem in stems:
        if len(stem) >= _SHORTEST - 1:
            yield stem
            yield from (stem.replace(ours, theirs) for ours, theirs in _AMERICAN if ours in stem)


def often(word: str, measure: Callable[[str, str], float]) -> float:
    """How often the commonest of a word's family stands."""
    most = max(measure(each, "en") for each in family(word))
    for prefix in _PREFIXES:
        bare = word.removeprefix(prefix)
        if bare != word and len(bare) >= _SHORTEST and bare in dictionary():
            most = max(most, measure(bare, "en") - _LESS)
    return most


def main() -> None:
    """Write the list."""
    measure: Callable[[str, str], float] = import_module("wordfreq").zipf_frequency
    words = sorted(word for word in dictionary() if len(word) >= _SHORTEST)
    rare = [word for word in words if word.isalpha() and often(word, measure) < RARE]
    path = paths.resources() / "words" / "rare.txt"
    path.write_text("\n".join(rare) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(rare):,} of {len(words):,} words\n")


if __name__ == "__main__":
    main()
