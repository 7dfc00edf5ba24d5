"""The words that explain a capital, and those that tell too much."""

import tomllib
from typing import Any, Final

from drafter import paths


def _read(name: str) -> str:
    return (paths.resources() / "words" / name).read_text(encoding="utf-8")


def _lists() -> dict[str, frozenset[str]]:
    lists: dict[str, Any] = tomllib.loads(_read("residue.toml"))
    return {
        kind: frozenset(words.split() if isinstance(words, str) else words)
        for kind, words in lists.items()
    }


_LISTS = _lists()

PUBLIC_BODIES: Final = frozenset(
    name.replace("'s ", " ").replace("s' ", "s ").replace("'", "")
    for name in _LISTS["public_bodies"]
)
"""Without apostrophes and possessives, as words of a run are."""
BODY_ENDS: Final = _LISTS["body_ends"]
ORGANISATION_WORDS: Final = _LISTS["organisation_words"]
ORGANISATION_MAYBE: Final = _LISTS["organisation_maybe"]
STREET_WORDS: Final = _LISTS["street_words"]
LAW_WORDS: Final = _LISTS["law_words"]
OFFICE_WORDS: Final = _LISTS["office_words"]
PEOPLES: Final = _LISTS["peoples"]
COUNTRIES: Final = _LISTS["countries"]
CITIES: Final = _LISTS["cities"]
CONDITIONS: Final = _LISTS["conditions"]
KNOWN_WORDS: Final = _LISTS["known_words"]
COURTS: Final = _LISTS["courts"]
LAW_ENDS: Final = _LISTS["law_ends"]
SMALL_WORDS: Final = _LISTS["small_words"]
PARTICLES: Final = _LISTS["particles"]
SMALL_IN_LAWS: Final = _LISTS["small_in_laws"]
BEFORE_PLACE: Final = _LISTS["before_place"]
BEFORE_PERSON: Final = _LISTS["before_person"]
SPEAKING_WORDS: Final = _LISTS["speaking_words"]
STREETS_TOO: Final = _LISTS["streets_too"]
