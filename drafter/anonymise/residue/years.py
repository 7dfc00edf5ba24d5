"""Ages told by a birthday, a school year, or a number that is a note by itself."""

import re
from typing import Final

from drafter.anonymise.residue.ages import BE, NUMBERS, SOMEBODY, TENS
from drafter.anonymise.residue.phrases import Rule, Scene, follows, triggers
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.tokens import Shape

_KIND = "age"
_PUPILS = frozenset(["boy", "child", "daughter", "girl", "pupil", "son", "student"])
_HIGHEST_YEAR = 13
_BIRTHDAY = re.compile(r"(?:[2-9]\d|1[0-5]|1\d\d)(?:st|nd|rd|th)")


def _birthday(scene: Scene, at: int) -> Shaped | None:
    """As in "her 90th birthday"; not the eighteenth or twenty-fifth, which the law speaks of."""
    tokens = scene.tokens
    if not follows(tokens, at) or not _BIRTHDAY.fullmatch(tokens[at - 1].norm):
        return None
    if tokens[at - 1].norm in ("25th", "21st"):
        return None
    return Shaped(tokens[at - 1].start, tokens[at].name_end, _KIND)


def _nth_year(scene: Scene, at: int) -> Shaped | None:
    """As in "in her eighty-fourth year"."""
    tokens = scene.tokens
    if not at or not tokens[at - 1].norm.endswith(("st", "nd", "rd", "th")):
        return None
    first = at - 2 if at > 1 and tokens[at - 2].norm in TENS else at - 1
    whose = tokens[first - 1].norm if first else ""
    led = first > 1 and tokens[first - 2].norm == "in" and whose in ("her", "his", "my")
    told = led and (first < at - 1 or tokens[first].norm not in _EARLY_YEARS)
    return Shaped(tokens[first].start, tokens[at].name_end, _KIND) if told else None


_EARLY_YEARS = frozenset(
    [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "1st",
        "2nd",
        "3rd",
        "4th",
        "5th",
        "6th",
    ]
)


def _alone(scene: Scene, at: int) -> Shaped | None:
    """As in "Bertie. 78. came from ...": notes in which a number is a sentence."""
    tokens = scene.tokens
    if at + 1 >= len(tokens) or not at or len(tokens[at].norm) != len("78"):
        return None
    before, after = tokens[at], tokens[at + 1]
    stopped = before.gap.endswith((". ", "; ", ", ")) and "\n" not in before.gap
    ends = after.gap.startswith((". ", "; ")) and after.shape is Shape.LOWER
    named = tokens[at - 1].is_capital and not tokens[at].after_break
    return Shaped(before.start, before.name_end, _KIND) if stopped and ends and named else None


def _school_year(scene: Scene, at: int) -> Shaped | None:
    """As in "is in Year 6", "a Year 9 pupil"; not the year of a plan or a scheme."""
    tokens = scene.tokens
    number = at + 1
    if not follows(tokens, number) or not tokens[number].norm.isdigit():
        return None
    if int(tokens[number].norm[:3]) > _HIGHEST_YEAR or at < 2:  # noqa: PLR2004 - "is in Year 6"
        return None
    after = tokens[number + 1].norm if follows(tokens, number + 1) else ""
    is_in = (
        tokens[at - 1].norm == "in" and tokens[at - 2].norm in (BE - {"be"}) | {"now"} | SOMEBODY
    )
    if not is_in and after not in _PUPILS:
        return None
    return Shaped(tokens[at].start, tokens[number].name_end, _KIND)


def _scored(scene: Scene, at: int) -> Shaped | None:
    """As in "three score and ten"."""
    tokens = scene.tokens
    if not follows(tokens, at) or tokens[at - 1].norm not in ("three", "four"):
        return None
    last = at + 1
    more = follows(tokens, last + 1) and tokens[last].norm == "and" and follows(tokens, last)
    if more and tokens[last + 1].norm in NUMBERS | {"one"}:
        last += 2
    return Shaped(tokens[at - 1].start, tokens[last - 1].name_end, _KIND)


def _going_on(scene: Scene, at: int) -> Shaped | None:
    """As in "nine going on ten"."""
    tokens = scene.tokens
    if not follows(tokens, at) or not follows(tokens, at + 2) or tokens[at + 1].norm != "on":
        return None
    if not all(_is_years(tokens[place].norm) for place in (at - 1, at + 2)):
        return None
    return Shaped(tokens[at - 1].start, tokens[at + 2].name_end, _KIND)


def _is_years(word: str) -> bool:
    return word in NUMBERS or (word.isdigit() and len(word) < len("100"))


RULES: Final[tuple[dict[str, Rule], ...]] = (
    triggers(frozenset({"birthday"}), _birthday),
    triggers(frozenset({"score"}), _scored),
    triggers(frozenset({"going"}), _going_on),
    triggers(frozenset({"year", "yr"}), _school_year),
    triggers(frozenset({"year"}), _nth_year),
    triggers(frozenset(str(number) for number in range(10, 100)), _alone),
)
