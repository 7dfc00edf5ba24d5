"""Letters with stops, hyphens and titles: "W.M.", "T. L'E.", "H-M", "Mrs McI", "Mr Ó B."."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from drafter.anonymise.context.company import Company
from drafter.anonymise.judging.letters.told_of import ABBREVIATED
from drafter.anonymise.people.fitting import fit
from drafter.anonymise.people.register import Person, Register
from drafter.anonymise.text.folding import Folded
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import (
    PARTICLES,
    PERSON_VERBS,
    SPEECH_VERBS,
    TASKS,
    is_common,
    surnames,
)

_LETTER = (
    r"(?:St|Mc[A-Z]?|Mac[A-Z]|[DLO]'[A-Z]|[dl]'[A-Z]"
    r"|(?:al|ap|bin|da|de|del|der|di|do|dos|du|el|la|le|van|vd\.?|von)[A-Z]|[A-Z])(?!\w)"
)
_DOTTED = re.compile(
    r"[A-Z](?:(?<![\w.].)"
    rf"(?:\.(?:[ -]?{_LETTER}\.?){{1,5}}|-[A-Z]\.? ?{_LETTER})(?!\w|'\w)"
    r"|(?<![\w.-].)[A-Z]{1,3}-[A-Z](?![\w'-]))"
)
"""The letter first, then what may not be before it: capitals are few, and soon found."""
_HYPHENED = re.compile(r"[A-Z](?<![\w.'-].)-[A-Z](?![\w'-])")
_TITLED = re.compile(
    r"(?<!\w)(Mr|Mrs|Ms|Miss|Mx|Dr|Cllr)\.? "
    r"((?:Mc|Mac|[DLO]'|O |Ni |Nic |St )[A-Z](?:\.?-[A-Z])?\.?|[A-Z]{2,3})(?![\w-]|'(?!s\b))"
)
_TITLE_BEFORE = re.compile(r"(?<!\w)(Mr|Mrs|Ms|Miss|Mx|Dr|Cllr)\.? $")
_LONGEST_TITLE = 6
_NEXT_NAME = re.compile(r",? ([A-Z][a-z]+)")
_NEXT_WORDS = re.compile(r" ([a-z]+)(?: ([a-z]+))?")
_NEXT_LETTERS = re.compile(r" (?:and|&) [A-Z]\.")
_SAYING: Final = frozenset({"ad", "bc", "eg"})
"""Abbreviations with stops that begin nothing that somebody does or is to do."""
_DATED = re.compile(r"(?:\d|[Cc]entur(?:y|ies)),? $")
_PREFIXES: Final = frozenset({"ni", "nic", "st"})
_LED = re.compile(r"\b(?:[Aa]n?|[Tt]he) $")
_LONG = 3
REASON: Final = "These letters may be somebody's initials."


def dotted(folded: Folded) -> list[re.Match[str]]:
    """Letters with stops, such as "W.M.", whoever's they are."""
    return list(_DOTTED.finditer(folded.text))


def dotted_initials(
    letters: list[re.Match[str]], register: Register, company: Company
) -> Iterator[Found]:
    """Letters with stops that are somebody's; offsets are the folded text's."""
    for match in letters:
        words = match.group()
        persons = register.by_initials.get(_letters(words), ())
        while not persons and ". " in words[:-1]:  # "M. O'S. P.S." under a letter
            words = words[: words.rindex(". ", 0, len(words) - 1) + 1]
            persons = register.by_initials.get(_letters(words), ())
        end = match.start() + len(words)
        follows = _NEXT_NAME.match(match.string, end)
        is_led = follows is not None and _is_surname(follows[1].lower())
        if not persons:
            continue
        start = match.start()
        title = _TITLE_BEFORE.search(match.string, max(0, start - _LONGEST_TITLE), start)
        fits = True
        if title is not None:
            start = title.start()
            persons, fits = _called(title[1], persons)
        sure = len(persons) == 1 and fits and not is_led
        if sure and _letters(words) in ABBREVIATED:
            here = persons[0].id in company.present
            sure = here and (title is not None or _is_no_abbreviation(match, end))
        yield found_letters(start, end, persons, None, sure=sure)


def _called(title: str, persons: Iterable[Person]) -> tuple[tuple[Person, ...], bool]:
    """Whom a title fits best, and whether it is theirs: no Mr Lane is "Mrs G.L."."""
    every = tuple(persons)
    fits = [fit(title.lower(), one) for one in every]
    best = max(fits, default=0)
    return tuple(one for one, how in zip(every, fits, strict=True) if how == best), best > 1


def _is_no_abbreviation(match: re.Match[str], end: int) -> bool:
    """Whether somebody's deed or task goes on: "E.G. to check map", "B.C. fitted here"."""
    text = match.string
    if _letters(match.group()) not in _SAYING or _DATED.search(text, 0, match.start()):
        return False
    behind = _NEXT_WORDS.match(text, end)
    first, second = (behind[1], behind[2] or "") if behind else ("", "")
    if first == "to":
        return second in TASKS
    joined = _NEXT_LETTERS.match(text, end) is not None
    return joined or first in PERSON_VERBS or first in SPEECH_VERBS or first == "fitted"


def _letters(words: str) -> str:
    return "".join(char for char in words.lower() if char.isalpha())


def _is_surname(word: str) -> bool:
    return not is_common(word) or (len(word) > _LONG and word in surnames())


def dotted_forenames(letters: list[re.Match[str]], register: Register) -> Iterator[Found]:
    """Letters of forenames alone, such as "H.J.", to be asked about: they may be many another's."""
    for match in letters:
        persons = register.by_letters.get(_letters(match.group()), ())
        if persons:
            yield found_letters(match.start(), match.end(), persons, None, sure=False)


def titled_letters(folded: Folded, register: Register, company: Company) -> Iterator[Found]:
    """A title with the letters of a surname of several parts: "Mrs McI", "Mrs D'A-R", "Mr Ó B."."""
    for match in _TITLED.finditer(folded.text):
        letters = _letters(match[2])
        whole = match[2].isalpha() and match[2].isupper()
        led = _NEXT_NAME.match(match.string, match.end())
        if whole and (letters in register.by_word or (led and led[0][0] == " ")):
            continue  # "Mr SS Lowe" has two forenames, "Ms NG" is called so
        persons, fits = _called(
            match[1],
            (
                one
                for one in register.persons
                if letters in (one.initials if whole else one.initials | _surname_letters(one))
            ),
        )
        if not persons or (not whole and not fits and not fit(match[1].lower(), persons[0])):
            continue
        here = persons[0].id in company.present
        known = here and not (whole and letters in surnames())
        sure = len(persons) == 1 and fits and known and not (led and _is_surname(led[1].lower()))
        yield found_letters(*match.span(), persons, None, sure=sure)


def hyphened_letters(folded: Folded, register: Register, company: Company) -> Iterator[Found]:
    """Letters of a double name, "H-M" of Haile-Mariam, to be asked about where nobody acts."""
    if "-" not in folded.text:
        return
    for match in _HYPHENED.finditer(folded.text):
        letters = _letters(match.group())
        persons = tuple(
            one
            for one in register.persons
            if one.id in company.present and letters in _doubled(one)
        )
        if persons and not _LED.search(match.string, 0, match.start()):
            behind = _NEXT_WORDS.match(match.string, match.end())
            acts = behind is not None and behind[1] in PERSON_VERBS | SPEECH_VERBS
            sure = acts and len(persons) == 1
            yield found_letters(*match.span(), persons, None, sure=sure)


def _own_words(person: Person) -> list[str]:
    return [word for word in person.surname if word not in PARTICLES]


def _doubled(person: Person) -> Iterable[str]:
    """The two letters of a double surname or forename."""
    for words in (_own_words(person), list(person.forenames)):
        if len(words) == 2:  # noqa: PLR2004 - letters
            yield words[0][0] + words[1][0]


def _surname_letters(person: Person) -> set[str]:
    """The letters of a surname with its prefix: "mci" of McIlwraith, "dar" of D'Angelo-Ricci."""
    words = person.surname
    if not words:
        return set()
    first = words[0]
    last = "".join(word[0] for word in words[1:])
    found = {"".join(word if word in _PREFIXES else word[0] for word in words)}
    found.add("".join(word[0] for word in words))
    for prefix, spelt in (("mc", "mc"), ("mac", "mac"), ("mac", "mc"), ("mc", "mac")):
        if first.startswith(prefix) and len(first) > len(prefix) + 1:
            found |= {spelt + first[len(prefix)], spelt + first[len(prefix)] + last}
    for prefix in ("d", "l", "o"):
        if first.startswith(prefix) and len(first) > _LONG:
            found |= {first[:2], first[:2] + last}
    return found


def found_letters(
    start: int, end: int, persons: tuple[Person, ...], token: Token | None, *, sure: bool
) -> Found:
    """Letters that are surely, or maybe, these persons'."""
    ids = tuple(person.id for person in persons)
    return Found(
        start=start,
        end=token.end if token and sure else end,
        kind="person",
        certainty=Certainty.REPLACE if sure else Certainty.ASK,
        parties=ids if sure else (),
        candidates=ids,
        reason="" if sure else REASON,
        possessive=bool(token and token.is_possessive),
        starts_sentence=bool(token and token.starts),
    )
