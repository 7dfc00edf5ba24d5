"""Rules of the key to names (decision statements manual, chapter 8, appendix 5)."""

import dataclasses
import itertools
import re
from collections.abc import Iterator

from drafter.anonymise.ledger import (
    PLAIN_TITLES,
    LedgerEntry,
    find_undeclared,
    has_pseudonym,
    initials,
    ledger_of,
    settled,
)
from drafter.anonymise.ledger_letters import letters_in_texts
from drafter.anonymise.people.register import name_words
from drafter.anonymise.walker import masked
from drafter.case.case import Case, KindOfWork
from drafter.case.people import Called, Party, RelationKind
from drafter.checks.reviewed import Reviewed, Typed
from drafter.problem import Fix, Place, Problem, Severity

_MANUAL = "Decision statements manual, chapter 8, appendix 5"
_NAME = re.compile(r"(?:(?P<title>\S.*?)[ \u00a0])?(?P<letter>[A-Z])")
_RARE = frozenset({
    "mx", "sir", "dame", "lord", "lady", "rev", "reverend", "prof", "professor", "rabbi", "imam",
    "father", "sister", "canon", "captain", "major", "colonel", "judge", "count", "baron",
})  # fmt: skip
_PLAIN = frozenset(PLAIN_TITLES.values())
_A_TITLES = frozenset({"Mr", "Mrs"})


def _chosen(reviewed: Reviewed) -> Iterator[tuple[Party, LedgerEntry, str, str]]:
    """Every party called by a pseudonym that a caseworker chose, with its title and letter."""
    for party in reviewed.case.parties:
        entry = reviewed.ledger.entries[party.id]
        match = _NAME.fullmatch(entry.pseudonym)
        if party.called is Called.PSEUDONYM and not entry.is_allotted and match:
            yield party, entry, match["title"] or "", match["letter"]


def _allotted(case: Case, party: Party) -> str:
    """What the rules would call a party whose pseudonym nobody had chosen."""
    without = dataclasses.replace(party, pseudonym="")
    parties = tuple(without if one is party else one for one in case.parties)
    return ledger_of(dataclasses.replace(case, parties=parties)).pseudonym(party.id)


def _broken(check: str, message: str, party: Party, why: str, replacement: str = "") -> Problem:
    """A rule that a pseudonym breaks, and what to call the person instead, where that is known."""
    place = Place(record=party.id, field="pseudonym")
    label = f"Call this person {replacement}"
    return Problem(
        check=check,
        severity=Severity.FIX,
        message=message,
        place=place,
        why=f"{why} ({_MANUAL}).",
        fix=Fix(label=label, place=place, replacement=replacement) if replacement else None,
    )


def letters(reviewed: Reviewed) -> Iterator[Problem]:
    """A pseudonym with the person's own initial, or with the letter A."""
    for party, entry, title, letter in _chosen(reviewed):
        if letter in initials(party):
            yield _broken(
                "ledger-initial",
                f"The letter of “{entry.pseudonym}” is an initial of this person’s real name.",
                party,
                "Never use the person’s real initial",
                _allotted(reviewed.case, party),
            )
        elif letter == "A" and title in _A_TITLES:
            yield _broken(
                "ledger-letter-a",
                f"“{entry.pseudonym}” reads as the word “a”.",
                party,
                "Avoid the letter A for Mr and Mrs",
                _allotted(reviewed.case, party),
            )
    yield from _letters_of_the_text(reviewed)


def _letters_of_the_text(reviewed: Reviewed) -> Iterator[Problem]:
    """Somebody called by a letter that a text uses as its own: chosen so, or sent so before."""
    own = letters_in_texts(reviewed.case)
    for party in reviewed.case.parties:
        letter = reviewed.ledger.entries[party.id].then
        if letter not in own:
            continue
        problem = _broken(
            "ledger-letter-of-text",
            f"“{letter}” is also a letter of the text’s own, in “{own[letter]}”; they look alike.",
            party,
            "What is said of one must not read as said of the other",
            _free_letter(reviewed.case, party),
        )
        was_sent = bool(reviewed.case.versions)  # another letter now would be a change of name
        yield dataclasses.replace(problem, severity=Severity.CONSIDER) if was_sent else problem


def _free_letter(case: Case, party: Party) -> str:
    """What a party would be called who came last, everybody else as they are called now."""
    parties = [one for one in settled(case).parties if one.id != party.id]
    parties.append(dataclasses.replace(party, pseudonym=""))
    return ledger_of(dataclasses.replace(case, parties=tuple(parties), versions=())).pseudonym(
        party.id
    )


def others_initials(reviewed: Reviewed) -> Iterator[Problem]:
    """A pseudonym that is also the title and initial of somebody else in the case."""
    for party, entry, title, letter in _chosen(reviewed):
        other = _abbreviated(reviewed.case, party, f"{title} {letter}")
        if other is None:
            continue
        yield _broken(
            "ledger-others-initial",
            f"“{entry.pseudonym}” is also the title and initial of {reviewed.called(other.id)}.",
            party,
            f"Text such as “{entry.pseudonym}” could mean either",
            _allotted(reviewed.case, party),
        )


def _abbreviated(case: Case, party: Party, pseudonym: str) -> Party | None:
    """Another party whose title and a surname's initial read like this pseudonym."""
    title, _, letter = pseudonym.rpartition(" ")
    for other in case.parties:
        is_same_title = title and _plain(other.title) == _plain(title)
        of_surname = [word[0].upper() for word in name_words(other.surname)]
        if other is not party and is_same_title and letter in of_surname:
            return other
    return None


def _plain(title: str) -> str:
    return title.strip(" .").casefold()


def titles(reviewed: Reviewed) -> Iterator[Problem]:
    """A child with a title, a title so rare that it may identify, or another than the person's."""
    for party, entry, title, letter in _chosen(reviewed):
        taken = {other.pseudonym for other in reviewed.case.parties if other is not party}
        if party.is_child and title:
            free = letter not in initials(party) and letter not in taken
            yield _broken(
                "ledger-child-title",
                f"“{entry.pseudonym}” is a child or young person, and should be a letter alone.",
                party,
                "A child or young person has a letter and no title",
                letter if free else _allotted(reviewed.case, party),
            )
        elif _plain(title) in _RARE:
            yield Problem(
                check="ledger-rare-title",
                severity=Severity.CONSIDER,
                message=f"The title of “{entry.pseudonym}” is rare and may identify this person.",
                place=Place(record=party.id, field="pseudonym"),
                why=f"Use a letter alone where a rare title would identify ({_MANUAL}).",
            )
        elif {title, own := PLAIN_TITLES.get(_plain(party.title), "")} <= _PLAIN and title != own:
            yield _broken(
                "ledger-other-title",
                f"“{entry.pseudonym}” has another title than this person, who is {own}.",
                party,
                "A person keeps the title they use",
                f"{own} {letter}",
            )
    if reviewed.case.kind_of_work is not KindOfWork.PREPARING:
        yield from _untitled(reviewed)


def _untitled(reviewed: Reviewed) -> Iterator[Problem]:
    """A grown person whom nobody gave a title: the letter alone reads as a child's."""
    for party in reviewed.case.parties:
        entry = reviewed.ledger.entries[party.id]
        is_bare = entry.is_allotted and _NAME.fullmatch(entry.then) and " " not in entry.then
        if not is_bare or party.is_child or party.title.strip():
            continue
        yield Problem(
            check="ledger-no-title",
            severity=Severity.FIX,
            message=f"“{entry.then}” is a letter alone, as a child’s is, for this person has no"
            " title.",
            place=Place(record=party.id, field="title"),
            why=f"Only a child or young person has a letter and no title ({_MANUAL}). Give the"
            " title the person uses, or tick that it is a child.",
        )


def shared_names(reviewed: Reviewed) -> Iterator[Problem]:
    """Two people, not partners, who are called the same."""
    case, entries = reviewed.case, reviewed.ledger.entries
    partners = {
        frozenset({relation.of, relation.to})
        for relation in case.relations
        if relation.kind is RelationKind.PARTNER
    }
    for one, other in itertools.combinations(case.parties, 2):
        name = entries[other.id].then
        if name == entries[one.id].then and frozenset({one.id, other.id}) not in partners:
            is_phrase = other.called is Called.PHRASE
            yield Problem(
                check="ledger-shared",
                severity=Severity.FIX,
                message=f"Two people are called “{name}”; nobody could tell them apart.",
                place=Place(record=other.id, field="then_called" if is_phrase else "pseudonym"),
                why=f"Title and letter must be one person’s alone, or a couple’s ({_MANUAL}).",
            )


def refused_names(reviewed: Reviewed) -> Iterator[Problem]:
    """A chosen pseudonym or phrase that holds somebody's real name, and so isn't used."""
    for party in reviewed.case.parties:
        entry = reviewed.ledger.entries[party.id]
        if not entry.refused:
            continue
        fields = ("pseudonym", "first_called", "then_called")
        field = next(
            (name for name in fields if getattr(party, name).strip() == entry.refused), fields[0]
        )
        yield Problem(
            check="ledger-real-name",
            severity=Severity.FIX,
            message=f"What this person is to be called holds a real name, so print says "
            f"“{entry.then}” instead.",
            place=Place(record=party.id, field=field),
            why="A statement must not name a person (LGA 1974, section 30(3)).",
        )


def undeclared_names(reviewed: Reviewed) -> Iterator[Problem]:
    """A title and letter in a text that is nobody in the case ("Miss Y")."""
    for typed in reviewed.texts:
        # A judgment may be named after a Mr A of its own.
        if typed.field != "citation" and has_pseudonym(typed.text):
            yield from _undeclared_in(typed, reviewed)


def _undeclared_in(typed: Typed, reviewed: Reviewed) -> Iterator[Problem]:
    text = masked(typed.text)
    for found in find_undeclared(text, reviewed.ledger):
        # A person noted down by an initial is a name, replaced or asked about elsewhere.
        if any(
            name.start < found.end and found.start < name.end for name in reviewed.seeker.find(text)
        ):
            continue
        place = Place(record=typed.record, field=typed.field, start=found.start, end=found.end)
        printed = {entry.then for entry in reviewed.ledger.entries.values()}
        meant = found.candidate if found.candidate in printed else ""
        yield Problem(
            check="undeclared-name",
            severity=Severity.FIX,
            message=f"“{found.text}” is nobody in this case"
            + (f"; perhaps {meant} is meant." if meant else "."),
            place=place,
            why=f"Every title and letter must be a person of the case ({_MANUAL}).",
            fix=Fix(label=f"Say {meant}", place=place, replacement=meant) if meant else None,
        )
