"""The words that are not names, or not only: common words, places, months, titles, acronyms."""

import csv
import functools
import tomllib
from typing import Final

from drafter import paths


def _lines(name: str) -> list[str]:
    return (paths.resources() / "words" / name).read_text(encoding="utf-8").splitlines()


def _lists() -> dict[str, list[str]]:
    kinds = tomllib.loads("\n".join(_lines("kinds.toml")))
    return {kind: words.split() for kind, words in kinds.items()}


_LISTS = _lists()
_KINDS = {kind: frozenset(words) for kind, words in _LISTS.items()}


def _pairs(kind: str) -> frozenset[tuple[str, str]]:
    """The words of a list two by two."""
    return frozenset(zip(_LISTS[kind][::2], _LISTS[kind][1::2], strict=True))


SAME_TITLES: Final = {
    "councillor": "cllr", "doctor": "dr", "professor": "prof", "reverend": "rev", "revd": "rev",
    "sergeant": "sgt", "inspector": "insp", "signora": "mrs", "signor": "mr", "madame": "mrs",
    "mme": "mrs", "mlle": "miss", "monsieur": "mr", "frau": "mrs", "herr": "mr", "senora": "mrs",
    "senor": "mr", "madam": "ms", "mister": "mr", "pani": "mrs", "pan": "mr",
}  # fmt: skip
"""Titles in full, and in short."""

TITLES: Final = _KINDS["titles"]
"""Titles that may stand before a name, folded, without their stop."""

MONTHS: Final = _KINDS["months"]

WEEKDAYS: Final = _KINDS["weekdays"]

PARTICLES: Final = _KINDS["particles"]
"""Small words inside surnames; alone they name nobody."""

ACRONYMS: Final = _KINDS["acronyms"]
"""Short capitals that are not a person's initials."""

HOUSEHOLD_NAMES: Final = _KINDS["household_names"]
"""Shops, banks and charities named like people; spelt without apostrophe."""

PERSON_VERBS: Final = _KINDS["person_verbs"].union(_lines("person-verbs.txt"))
"""Verbs by which a bare word at the start of a sentence shows itself to be somebody."""

SPEECH_VERBS: Final = _KINDS["speech_verbs"]
"""Verbs of saying and writing: no thing, month or place does that."""

TELLING_VERBS: Final = _KINDS["telling_verbs"]
"""Verbs whose object is somebody."""

TALKING_VERBS: Final = _KINDS["talking_verbs"]
"""Verbs that go on with "to" or "with" somebody."""

AUXILIARIES: Final = _KINDS["auxiliaries"]
ADVERBS: Final = _KINDS["adverbs"]

OF_SOMEBODY: Final = _KINDS["of_somebody"]
"""What only somebody is, or has done, behind a helping verb."""

NAME_LABELS: Final = _KINDS["name_labels"]
"""Words on a form or under a letter, behind which a name stands."""

OF_RENOWN: Final = _KINDS["of_renown"]
"""Words before which a forename is a king's, a storm's or a place's."""

KIN: Final = _KINDS["kin"]
"""Words for those who live under one name."""

MASS_WORDS: Final = _KINDS["mass_words"]
"""Forenames that begin a sentence as a thing, a verb or a quality too."""

COUNTED: Final = _KINDS["counted"]
"""Those of them that are verbs, or nouns of which there are many: no subject without an article."""

UNCOUNTED: Final = _KINDS["uncounted"]
"""Surnames that are stuff or a quality, subjects without an article: "Stone was left there"."""

THING_PARTS: Final = _KINDS["thing_parts"]
"""What is done to things behind "was", or how they are: "Grant was refused"."""

PEOPLE_DO: Final = _KINDS["people_do"]
"""Verbs behind "did not": no bridge signs, replies or believes."""

NOBODY_ELSE_DOES: Final = _KINDS["nobody_else_does"]
"""Verbs behind "had to", "would not" and the like by which anything is somebody."""

FEELINGS: Final = _KINDS["feelings"]
"""How only somebody is, right behind a name in notes: "Grace tearful"."""

HONORIFICS: Final = _KINDS["honorifics"]
"""What stands before a name out of respect, and is no other name: "Dona Rosa", "Auntie May"."""

CAR_MAKES: Final = _KINDS["car_makes"]
"""Makes of cars that are names too: "a blue Ford Fiesta"."""

TASKS: Final = _KINDS["tasks"]
"""What somebody is to do, in notes: "Grace to ring"."""

ROLES: Final = _KINDS["roles"]
"""Words for what somebody is to others."""

SET_PHRASES: Final = _pairs("set_phrases")
"""Everyday phrases that are a forename and a surname, by their two words."""

PET_NAMES: Final = _KINDS["pet_names"]
"""Forms of forenames that are seldom another's whole name: "Bill"."""

POSTS: Final = _KINDS["posts"]
"""What somebody works as."""

DEPARTMENTS: Final = _KINDS["departments"]
"""Where an office's people work: "Hannah in Housing"."""

WORKPLACES: Final = _KINDS["workplaces"]
"""Where people work and others go too: "Hannah from the surgery said"."""

NAMESAKES: Final = _KINDS["namesakes"]
"""Forenames that are places too, outside the list of the United Kingdom's."""

OF_THINGS: Final = _KINDS["of_things"]
"""Words behind a name that is only a part of theirs: "Clare's Law"."""

TIMES: Final = _KINDS["months"] | _KINDS["weekdays"] | _KINDS["times"]
"""Months, days and seasons."""

OF_TIMES: Final = _KINDS["of_times"]
"""Words behind a month, a day or a season."""

CALLED_AFTER: Final = _KINDS["called_after"]
"""Words behind a name by which the two are a street, a school, a firm or a scheme."""

CALLED_AFTER_OR_SURNAME: Final = _KINDS["called_after_or_surname"]
"""The same where they are surnames too."""

MADE_OF: Final = _KINDS["made_of"]
"""Nouns in small letters that make one thing with the word before: "power cuts"."""

NAMED_LAWS: Final = _KINDS["named_laws"]
"""After whom laws are named, whom everybody knows by them."""

OWNED: Final = _KINDS["owned"]
"""What somebody has or does, behind a name in the possessive."""

PEOPLES: Final = _KINDS["peoples"]
"""Faiths, peoples and languages that are names too."""

RENOWNED: Final = _pairs("renowned")
"""Firms and people of renown, by their two words."""

WOMEN: Final = frozenset({"mrs", "miss", "ms"})
MEN: Final = frozenset({"mr", "master"})


@functools.cache
def english() -> frozenset[str]:
    """Common English words, in lower case."""
    return frozenset(_lines("english.txt"))


@functools.cache
def british() -> frozenset[str]:
    """Every English word of the lists as it is spelt in Britain, the rarer ones too.

    Those of casework, which dictionaries lack, are among them: "stairlift", "payslip".
    """
    return english().union(_lines("english-more.txt"), _lines("casework.txt"))


@functools.cache
def dictionary() -> frozenset[str]:
    """Every English word of the lists, American spellings too, in lower case."""
    return british() | frozenset(_lines("english-american.txt"))


@functools.cache
def rare() -> frozenset[str]:
    """Those of the dictionary that few texts use, in lower case."""
    return frozenset(_lines("rare.txt"))


@functools.cache
def places() -> frozenset[str]:
    """The single words that are, or begin, a place of the United Kingdom."""
    return frozenset(word for name in _lines("places.txt") for word in name.split()[:1])


@functools.cache
def towns() -> frozenset[str]:
    """The places whose whole name is one word."""
    return frozenset(name for name in _lines("places.txt") if " " not in name)


@functools.cache
def surnames() -> frozenset[str]:
    """Common surnames."""
    return frozenset(_lines("surnames.txt"))


@functools.cache
def forenames() -> frozenset[str]:
    """Common forenames."""
    return frozenset(_lines("forenames.txt"))


@functools.cache
def forenames_known() -> frozenset[str]:
    """Common forenames, and others of Britain's."""
    return forenames() | frozenset(_lines("forenames-british.txt"))


@functools.cache
def _nicknames() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for row in csv.DictReader(_lines("nicknames.csv")):
        table.setdefault(row["name1"], set()).add(row["name2"])
    for line in _lines("nicknames-british.txt"):
        name, *called = line.split()
        table.setdefault(name, set()).update(called)
    return {name: frozenset(nicknames) for name, nicknames in table.items()}


def nicknames(forename: str) -> frozenset[str]:
    """What someone of that forename may be called, folded; empty where nothing is known."""
    return _nicknames().get(forename, frozenset())


@functools.cache
def _fond_names() -> dict[str, frozenset[str]]:
    lines = (line.split() for line in _lines("nicknames-languages.txt"))
    return {name: frozenset(called) for name, *called in lines}


def fond_names(forename: str) -> frozenset[str]:
    """What speakers of other languages make of a forename, folded; empty where none is known."""
    return _fond_names().get(forename, frozenset())


@functools.cache
def _whole_names() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for name, called in _nicknames().items():
        for nickname in called:
            table.setdefault(nickname, set()).add(name)
    return {nickname: frozenset(names) for nickname, names in table.items()}


def whole_names(nickname: str) -> frozenset[str]:
    """Forenames that a nickname may be short for, folded: "penny" is a Penelope's."""
    return _whole_names().get(nickname, frozenset())


@functools.cache
def _forms() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for line in _lines("forename-forms.txt"):
        group = line.split()
        for name in group:
            table.setdefault(name, set()).update(group)
    return {name: frozenset(group - {name}) for name, group in table.items()}


def forms(forename: str) -> frozenset[str]:
    """Other languages' and spellings' forms of a forename, folded; empty where none is known."""
    return _forms().get(forename, frozenset())


def is_common(word: str) -> bool:
    """Whether a folded word also means something other than a person."""
    return (
        word in english()
        or word in places()
        or word in MONTHS
        or word in WEEKDAYS
        or word in HOUSEHOLD_NAMES
        or word in PEOPLES
        or word in NAMESAKES
        or word in TIMES
        or word in TITLES
    )


def is_word(word: str) -> bool:
    """Whether a folded word, in small letters, is an ordinary one, however rare."""
    return word in dictionary() or is_common(word)
