"""Other spellings of a name's words: without marks, as Mac or Mc, as letters, cut short."""

import re
from collections.abc import Iterator

from drafter.anonymise.text.folding import lowered
from drafter.anonymise.text.vocabulary import PARTICLES, forenames, is_word, surnames

_WORDS = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_SPELT_OUT = {
    "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe",
    "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Å": "Aa", "Ø": "Oe",
}  # fmt: skip
_STEM = re.compile(r"[^aeiouy]{0,3}[aeiouy]{1,2}[^aeiouy]{1,2}")
_FOND = ("ie", "y", "i", "s", "o")
_FONDEST = ("mmie", "nnie", "bbie", "ddie", "ggie", "ttie", "zzie")
"""Endings that only a pet name has: "Clemmie" of Clement."""
_CLIPPED = 7
_CLIP = 4


def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name: "St John-Smythe" is st, john, smythe; "O'Neill" is oneill."""
    return tuple(word.replace("'", "") for word in _WORDS.findall(lowered(name)))


def without_marks(name: str) -> tuple[str, ...]:
    """The words of a name as it is written where letters with dots and rings are not to be had."""
    spelt = "".join(_SPELT_OUT.get(letter, letter) for letter in name)
    return name_words(spelt) if spelt != name else ()


def other_mac(word: str) -> str:
    """The other spelling of a Mac surname; any other word as it is."""
    if word.startswith("mac") and len(word) > 5:  # noqa: PLR2004 - not "mace"
        return "mc" + word[3:]
    return "mac" + word[2:] if word.startswith("mc") and len(word) > 4 else word  # noqa: PLR2004


def initials_of(forenames: tuple[str, ...], surname: tuple[str, ...]) -> set[str]:
    """The letters someone may be noted down by: "hw", "soa", "sjc", "dmcd"; of Ida Lane "li"."""
    if not forenames or not surname:
        return set()
    family_first = "".join(word[0] for word in (*surname, *forenames))
    return forward_initials(forenames, surname) | {family_first}


def forward_initials(forenames: tuple[str, ...], surname: tuple[str, ...]) -> set[str]:
    """Those of them in which the forename's letter is the first, as most write them."""
    if not forenames or not surname:
        return set()
    last = "".join(word[0] for word in surname)
    lasts = {last, surname[-1][0], surname[0][0]}
    own = [word for word in surname if word not in PARTICLES]
    lasts.add("".join(word[0] for word in own))
    if len(own) > 1:  # of two surnames many drop the second: "de la Cruz Ibáñez"
        lasts |= {own[0][0], "".join(word[0] for word in surname[: surname.index(own[0]) + 1])}
    lasts.discard("")
    if surname[0].startswith(("mc", "mac")):
        mac = "mc" + surname[0].removeprefix("mac").removeprefix("mc")[:1]
        lasts |= {mac, mac + "".join(word[0] for word in surname[1:])}
        lasts.add("mac" + mac[2:])  # "KMacA"
    if len(own) < len(surname):
        lasts.add("".join(word if word in PARTICLES else word[0] for word in surname))  # "JdeSL"
    if "st" in surname:
        lasts.add("".join("st" if word == "st" else word[0] for word in surname))
    firsts = {forenames[0][0], "".join(word[0] for word in forenames)}
    return {first + end for first in firsts for end in lasts}


def handles_of(forenames: tuple[str, ...], surname: tuple[str, ...]) -> Iterator[str]:
    """What someone may be called in an e-mail address or file name: "slee", "leesam"."""
    if forenames and surname:
        first, last = forenames[0], "".join(surname)
        letters = "".join(word[0] for word in forenames)
        for front in (first, first[0], letters):
            yield from (front + last, last + front)


def clips(forename: str) -> Iterator[str]:
    """A forename cut short, or with a fond ending, where that is no word or other name.

    "Kwab" of Kwabena, "tunde" of Babatunde, at least four letters of seven and more; "Dawnie".
    """
    cuts = range(_CLIP, len(forename) - 1) if len(forename) >= _CLIPPED else range(0)
    stem = _STEM.match(forename)
    fond = [stem[0] + end for end in _FOND] if stem else []
    if stem and stem[0][-1] != stem[0][-2]:
        fond += [stem[0] + stem[0][-1] + end for end in ("ie", "y")]  # "Kezzie" of Kezia
    if len(forename) > 3 and forename[-1] not in "aeiouy":  # noqa: PLR2004 - letters
        yield f"{forename}ie"  # "Frankie", though others are called so
    for clip in (*(forename[:at] for at in cuts), *(forename[-at:] for at in cuts), *fond):
        if len(clip) < _CLIP or is_word(clip) or clip in surnames():
            continue
        if clip not in forenames() or clip.endswith(_FONDEST):
            yield clip
