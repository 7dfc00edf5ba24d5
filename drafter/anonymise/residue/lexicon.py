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
NUMBERED_STREETS: Final = _LISTS["numbered_streets"]
PUBLIC_SITES: Final = _LISTS["public_sites"]
STANDARDS: Final = _LISTS["standards"]
OFFICIAL_WORDS: Final = _LISTS["official_words"]
OFFICE_HEADS: Final = _LISTS["office_heads"]
NATIONAL_NAMES: Final = _LISTS["national_names"]
"""As they are written: charities, schemes and services of the whole country."""
OFFICIAL_TERMS: Final = _LISTS["official_terms"]
"""As they are written: forms, decisions, teams and rights, which no name goes on from."""
KNOWN_NAMES: Final = frozenset(
    name.replace("'", "")
    for name in _LISTS["known_names"] | _LISTS["known_world"] | _LISTS["two_in_one"]
)
NAMED_THINGS: Final = _LISTS["named_things"]
HONORIFICS: Final = _LISTS["honorifics"]
EPITHETS: Final = _LISTS["epithets"]
KIN: Final = _LISTS["kin"]
CALLED: Final = _LISTS["called"]
SHORT_FORENAMES: Final = _LISTS["short_forenames"]
NOT_CALLED: Final = _LISTS["not_called"]
ACRONYMS_TOO: Final = _LISTS["acronyms_too"]
CASEWORK_LETTERS: Final = _LISTS["casework_letters"]
LABELS: Final = _LISTS["labels"]
NOT_STREETS: Final = _LISTS["not_streets"]
SAYS: Final = _LISTS["says"]
FILE_STARTS: Final = _LISTS["file_starts"]
COUNTED: Final = _LISTS["counted"]
FIGURES: Final = _LISTS["figures"]
FILE_WORDS: Final = _LISTS["file_words"]
BEFORE_FILES: Final = _LISTS["before_files"]
