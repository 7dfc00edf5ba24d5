"""What an English word may be by the forms it has: a noun, a verb, a quality."""

import functools
from enum import Flag, auto

from drafter.anonymise.text.vocabulary import (
    COUNTED,
    MASS_WORDS,
    NAMESAKES,
    TIMES,
    UNCOUNTED,
    dictionary,
    towns,
)


class Use(Flag):
    """How a word may be used in a sentence."""

    NOUN = auto()
    """One of several: no sentence has it without an article or the like."""
    VERB = auto()
    QUALITY = auto()
    STUFF = auto()
    """What stands without an article: stuff, a virtue, several things, a place or a time."""


_IRREGULAR = frozenset(
    ["drew", "fell", "flew", "grew", "hid", "knew", "laid", "led", "may", "met", "might", "must",
     "rode", "rose", "sang", "sank", "saw", "sent", "sung", "swam", "wade", "will", "woke", "wore",
     "would"]
)  # fmt: skip
"""Forms of verbs that take no ending."""
_PAST = frozenset(
    ["ate", "became", "began", "bit", "blew", "bought", "broke", "brought", "built", "came",
     "caught", "chose", "cut", "did", "drank", "drove", "dug", "felt", "forgot", "fought", "found",
     "gave", "got", "held", "hit", "hung", "kept", "left", "lent", "lit", "lost", "made", "meant",
     "paid", "put", "ran", "rang", "read", "said", "sat", "sent", "set", "shut", "slept", "sold",
     "spent", "spoke", "stole", "stood", "stuck", "swore", "taught", "threw", "told", "took",
     "tore", "went", "wept", "wrote"]
)  # fmt: skip
"""What did the same and takes no ending."""


@functools.lru_cache(maxsize=20_000)
def uses_of(word: str) -> Use:
    """The uses of a folded word, told by its inflected forms in the dictionary.

    "smiths" makes a noun of "smith", "priced" and "pricing" a verb of "price", "youngest" a
    quality of "young".
    """
    words = dictionary()
    stems = _stems(word)
    use = Use(0)
    if f"{word}s" in words or f"{word}es" in words or f"{word[:-1]}ies" in words:
        use |= Use.NOUN
    if any(f"{stem}ed" in words and f"{stem}ing" in words for stem in stems):
        use |= Use.VERB
    if word in _IRREGULAR:
        use |= Use.VERB
    if any(f"{stem}er" in words and f"{stem}est" in words for stem in stems):
        use |= Use.QUALITY
    several = word.endswith("s") and word[:-1] in words
    stuff = word in MASS_WORDS | UNCOUNTED | NAMESAKES and word not in COUNTED
    if several or stuff or word in TIMES or word in towns():
        use |= Use.STUFF
    return use


@functools.lru_cache(maxsize=20_000)
def is_done(word: str) -> bool:
    """Whether a folded word is something to do, however irregular: "get", "pay"."""
    words = dictionary()
    return any(f"{stem}ing" in words for stem in _stems(word))


@functools.lru_cache(maxsize=20_000)
def is_verb_form(word: str) -> bool:
    """Whether a folded word may be what a subject does or did: "carries", "turned", "lost"."""
    if word in _IRREGULAR or word in _PAST:
        return True
    ending = next((each for each in ("ied", "ies", "ed", "es", "s") if word.endswith(each)), "")
    if not ending:
        return False
    stem = word[: -len(ending)]
    stems = [f"{stem}y"] if ending[0] == "i" else [stem, f"{stem}e", stem[:-1]]
    return any(is_done(each) for each in stems if each)


def is_doer(word: str) -> bool:
    """Whether a folded word calls who does something: "booker" of "book"."""
    return word.endswith(("er", "or")) and (is_done(word[:-2]) or is_done(f"{word[:-2]}e"))


def _stems(word: str) -> tuple[str, ...]:
    """What endings are added to: "price" loses its last letter, "sad" doubles it."""
    if word.endswith("e"):
        return (word[:-1],)
    if word.endswith("y"):
        return word, f"{word[:-1]}i"
    return word, word + word[-1]
