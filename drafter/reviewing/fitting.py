"""How words must be put so that they fit behind those that stand before them."""

import re
from typing import Final

_ARTICLES: Final = ("a ", "an ", "the ")
_ARTICLE: Final = re.compile(r"(?:\b(?:an?|the) )$")
_QUALIFIERS: Final = (
    "bad|chronic|current|eldest|elderly|existing|former|large|late|little|local|long-standing"
    "|long-term|mild|moderate|nearest|new|old|ongoing|only|own|poor|previous|serious|severe"
    "|small|underlying|worsening|young"
)
_QUALIFIED: Final = re.compile(rf"(?:\b(?:{_QUALIFIERS})\s)+$")
_OWNERS: Final = re.compile(
    r"(?:\b(?:my|your|his|her|its|our|their|whose|no|any|some|this|these|those|another|each"
    r"|every|either|neither)|\w[’']s|s[’'])\s$"
)
_NO_OWNERS: Final = re.compile(
    r"(?:\b(?:he|she|it|that|there|here|who|what|where)[’']s"
    r"|\b(?:bought|gave|gives?|giving|lent|offered|sold)\sher)\s$"
)
"""What only looks like one: "it's asthma", "that gave her asthma"."""
_OF_AGE: Final = re.compile(r"(?:\b(?:at|from) the age of |\baged |(?<=\w )of )$")
_VOWEL: Final = re.compile(r"(?!uni|use|usu|eu|one\b|once\b)[aeiou]|hour|honest|honour")


def begins_with_vowel(words: str) -> bool:
    """Whether "an" goes before words."""
    return _VOWEL.match(words.lower()) is not None


def fitted(before: str, words: str) -> tuple[int, str]:
    """How many characters before give way, and the words as they fit behind the rest.

    ``before`` is all that stands before in the text. "A health condition" loses its article behind
    "her" or "Mr Y's", and takes the place of one; "severe" and its like go behind it. "In her
    forties" takes the place of "aged", and "about £310" is "roughly" behind "the".
    """
    small = before.lower()
    if words.startswith("in "):
        lead = _OF_AGE.search(small)
        return (len(lead[0]), words) if lead else (0, words)
    is_led = bool(_ARTICLE.search(small)) or _is_owned(small)
    if words.startswith("about ") and is_led:
        return 0, f"roughly{words.removeprefix('about')}"
    if not words.lower().startswith(_ARTICLES):
        return 0, words
    return _with_article(small, before, words)


def _with_article(small: str, before: str, words: str) -> tuple[int, str]:
    """The same, for words that bring an article."""
    article, _, bare = words.partition(" ")
    qualified = _QUALIFIED.search(small)
    led = small[: qualified.start()] if qualified else small
    if _is_owned(led):
        return 0, bare
    old = _ARTICLE.search(led)
    if qualified is None:
        return (len(old[0]), words) if old else (0, words)
    if old:
        return 0, bare
    qualifiers = before[qualified.start() :].lower()
    if article.lower() != "the":
        article = "an" if begins_with_vowel(qualifiers) else "a"
    return len(qualifiers), f"{article} {qualifiers}{bare}"


def _is_owned(small: str) -> bool:
    return bool(_OWNERS.search(small)) and not _NO_OWNERS.search(small)
