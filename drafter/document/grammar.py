"""The little English that templates lean on: lists, possessives, pronouns, counts, periods."""

from collections.abc import Sequence
from typing import TypeVar

from drafter.case.days import MONTHS

T = TypeVar("T")

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

_PRONOUNS = {
    "she": {"subject": "she", "object": "her", "possessive": "her", "self": "herself"},
    "he": {"subject": "he", "object": "him", "possessive": "his", "self": "himself"},
    "they": {"subject": "they", "object": "them", "possessive": "their", "self": "themselves"},
}

_NAMES = frozenset([
    *MONTHS, "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    "Christmas", "Diwali", "Easter", "Eid", "Ramadan",
    "England", "English", "Scotland", "Scottish", "Wales", "Welsh", "Britain", "British",
])  # fmt: skip
_NAMES_OF_WORDS = (
    "Blue Badge", "Care Act", "Council Tax", "Direct Payment", "Disabled Facilities",
    "Education, Health", "Freedom Pass", "Housing Act", "Housing Benefit", "Universal Credit",
)  # fmt: skip
"""What begins a phrase as a name, where it was typed with these capitals."""

PRONOUN_FORMS = ("subject", "object", "possessive", "self")
"""What the filter ``pronoun`` may be asked for."""


def listed(things: Sequence[T], comma: T, conjunction: T) -> list[T]:
    """The things with separators between them, as in "a, b and c" (no comma before "and")."""
    together: list[T] = []
    for nth, thing in enumerate(things):
        if nth:
            together.append(conjunction if nth == len(things) - 1 else comma)
        together.append(thing)
    return together


def separators(texts: Sequence[str]) -> tuple[str, str]:
    """What parts the things of a running list, and what stands before the last.

    Things with "and" or commas of their own are parted more strongly: "x and y, and z".
    """
    if any("," in text for text in texts):
        return "; ", "; and "
    return ", ", ", and " if any(" and " in text for text in texts) else " and "


def capitalised(words: str) -> str:
    """The words with their first letter a capital, past an opening quote or bracket."""
    for nth, letter in enumerate(words):
        if letter.isalnum():
            return words[:nth] + letter.upper() + words[nth + 1 :]
    return words


def midsentence(words: str) -> str:
    """The words with a small first letter, unless they begin with "I", capitals or a name."""
    first = words.split(" ", 1)[0]
    if first == "A" or (first[:1].isupper() and first[1:].islower()):
        is_name = first.removesuffix("’s") in _NAMES or words.startswith(_NAMES_OF_WORDS)
        return words if is_name else first[0].lower() + words[1:]
    return words


def pronoun(of: str, form: str, *, several: bool) -> str:
    """A pronoun's form; whoever goes by an unknown one, and several people, are "they"."""
    forms = _PRONOUNS["they" if several else of or "they"]
    return forms[form]


def count_in_words(number: int) -> str:
    """House style: "one" to "ten" in words, anything else in figures."""
    return _NUMBERS[number] if 0 < number < len(_NUMBERS) else str(number)


def period(number: int, unit: str) -> str:
    """A length of time, "one month", "20 working days"; ``unit`` is the plural."""
    return f"{count_in_words(number)} {unit[:-1] if number == 1 else unit}"


def letter(nth: int) -> str:
    """The letter of the nth sub-paragraph, from 1: a to z, then aa, bb, as Word counts."""
    repeats, place = divmod(nth - 1, 26)
    return chr(ord("a") + place) * (repeats + 1)
