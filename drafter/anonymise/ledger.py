"""The key to names: who is called what, for the whole case.

Rules after the Ombudsman's manual on statements, chapter 8: never the person's own initial,
never A, X to Z and then B to W, a child's letter without title, unusual titles left out. Nor is
a letter the initial of anybody else whom the same title fits, or, alone, one that the texts use
as a letter of its own. Complainants come first. Once a version was sent, nobody's letter moves:
:func:`settled` writes the letters down then, and later people follow in the order of the case.
"""

import dataclasses
import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from drafter.anonymise.ledger_letters import letters_in_texts
from drafter.anonymise.memory import clears, people_alone
from drafter.anonymise.people.fitting import fit
from drafter.anonymise.people.register import name_words
from drafter.anonymise.revealing import RealNames, real_names
from drafter.anonymise.text.folding import lowered
from drafter.anonymise.text.vocabulary import ACRONYMS, MEN, TITLES, WOMEN
from drafter.anonymise.words import Naming
from drafter.case.case import Case
from drafter.case.people import BodyInJurisdiction, BodyKind, Called, Party, Role

LETTERS = "XYZBCDEFGHIJKLMNOPQRSTUVW"
"""The order in which letters are allotted; A is left out."""

_TEXTS = 8_192
_CASES = 8
_PRONOUN = frozenset("I")
"""Whoever decides says it on every page."""
_MAY_BE = 2
"""How well a title may be somebody's (:func:`drafter.anonymise.people.fitting.fit`)."""
PLAIN_TITLES = {"mr": "Mr", "mrs": "Mrs", "miss": "Miss", "ms": "Ms"}
PSEUDONYM = re.compile(
    r"\b(?P<title>Mr|Mrs|Miss|Ms|Mx|Dr|Child|Officer)[ \u00a0](?P<letter>[A-Z]{1,2})\b"
    r"(?![.'’]?[ \u00a0]?[A-Z](?:['’][A-Z])?[a-z])(?!['’][A-Z])(?!\.[A-Z])"
    r"(?!\.?[ \u00a0](?:al|ap|da|de|del|di|du|la|le|van|von)[ \u00a0-])"
    r"(?!\.?[ \u00a0][A-Z]\.?[ \u00a0][A-Z][a-z])"
)
_SHORT_FORMS = {
    BodyKind.COUNCIL: "the Council",
    BodyKind.CARE_PROVIDER: "the Care Provider",
    BodyKind.SCHOOL_PANEL: "the Panel",
    BodyKind.LANDLORD: "the Landlord",
    BodyKind.HEALTH: "the Trust",
    BodyKind.OTHER: "the Authority",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """How one party is called, and where that comes from.

    ``pseudonym`` is what identifies the party in lists and messages ("Miss X"), even where a
    phrase is printed. ``is_allotted`` is False where the caseworker chose it; ``refused``
    holds a choice that would have printed a real name.
    """

    party: str
    pseudonym: str
    first: str
    then: str
    pronoun: str
    is_allotted: bool
    refused: str = ""

    @property
    def naming(self) -> Naming:
        """What composing needs to know."""
        return Naming(first=self.first, then=self.then, pronoun=self.pronoun)


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every party's entry, by record id, in the order of the case."""

    entries: Mapping[str, LedgerEntry]

    def pseudonym(self, party: str) -> str:
        """What a party is called in messages; "someone" for an id nobody has."""
        entry = self.entries.get(party)
        return entry.pseudonym if entry else "someone"

    def declared(self) -> frozenset[str]:
        """Every pseudonym that somebody has."""
        called = (entry for entry in self.entries.values())
        return frozenset(
            name for entry in called for name in (entry.pseudonym, entry.first, entry.then)
        )


def initials(party: Party) -> frozenset[str]:
    """The letters a party's pseudonym must not have, in capitals."""
    words = (*name_words(party.forenames), *name_words(party.surname))
    aliases = (word for alias in party.also_known_as for word in name_words(alias))
    return frozenset(word[0].upper() for word in (*words, *aliases) if word)


def ledger_of(case: Case) -> Ledger:
    """Allot what nobody has chosen. The same case always gives the same ledger."""
    return _ledger(people_alone(case), reserved(case), as_listed=bool(case.versions))


def settled(case: Case) -> Case:
    """The case with every allotted pseudonym written down, so that none can ever move."""
    entries = ledger_of(case).entries
    allotted = {id for id, entry in entries.items() if entry.is_allotted}  # noqa: A001 - the record's own word
    if not allotted:
        return case
    parties = tuple(
        dataclasses.replace(party, pseudonym=entries[party.id].pseudonym)
        if party.id in allotted
        else party
        for party in case.parties
    )
    return dataclasses.replace(case, parties=parties)


def by_people_alone(case: Case) -> Case:
    """A case whose people alone say who is called what: this one, settled where it takes more."""
    if reserved(case) or case.versions:
        return case if ledger_of(people_alone(case)) == ledger_of(case) else settled(case)
    return case


def reserved(case: Case) -> frozenset[str]:
    """The letters that nobody is called alone, as they are something else in the texts.

    None once a version was sent: a text that is typed after it must not move a letter.
    """
    if case.versions or all(_with_title(party, "") for party in case.parties):
        return frozenset()
    return frozenset(letters_in_texts(case)) | _PRONOUN


def in_order_of_allotting(parties: Iterable[Party], *, as_listed: bool) -> list[Party]:
    """Complainants before everybody else, unless they are taken ``as_listed``."""
    return sorted(parties, key=lambda one: not as_listed and Role.COMPLAINANT not in one.roles)


@functools.lru_cache(maxsize=_CASES)
def _ledger(case: Case, alone: frozenset[str], *, as_listed: bool) -> Ledger:
    """The ledger of a case's people; ``alone`` are the letters that nobody may have alone."""
    taken = letters_taken(case)
    names = real_names(case)
    letters = {party.id: initials(party) for party in case.parties}
    entries: dict[str, LedgerEntry] = {}
    for party in in_order_of_allotting(case.parties, as_listed=as_listed):
        chosen = party.pseudonym.strip()
        refused = chosen if names.stand_in(chosen) else ""
        pseudonym = "" if refused else chosen
        if not pseudonym:
            no_letters = _initials_of_others(party, letters, names) | taken
            if not _with_title(party, ""):
                no_letters |= alone
            letter = next(one for one in _letters(party) if one not in no_letters)
            taken.add(letter)
            pseudonym = _with_title(party, letter)
        entries[party.id] = _entry(party, pseudonym, refused, names)
    return Ledger({party.id: entries[party.id] for party in case.parties})


clears(_ledger.cache_clear)


def letters_taken(case: Case) -> set[str]:
    """The letters that are not free before any is allotted."""
    taken = {
        match["letter"]
        for party in case.parties
        if (match := PSEUDONYM.fullmatch(party.pseudonym.strip()))
    }
    taken.update(party.pseudonym.strip() for party in case.parties)
    # a letter that is somebody's whole name would name them
    taken.update(letter for party in case.parties for letter in _whole_names(party))
    return taken


def _initials_of_others(
    party: Party, letters: Mapping[str, frozenset[str]], names: RealNames
) -> frozenset[str]:
    """The letters that would make a pseudonym another's initials: no "Mr B" beside Mr Bell.

    Whoever reads it would take it for him, and so would the proof.
    """
    title = _with_title(party, "").lower()
    if title not in MEN | WOMEN:
        return frozenset()
    others = (one for one in names.persons if one.id != party.id and fit(title, one) >= _MAY_BE)
    return frozenset().union(*(letters[one.id] for one in others))


def _whole_names(party: Party) -> Iterator[str]:
    words = (*name_words(party.forenames), *name_words(party.surname))
    yield from (word.upper() for word in words if len(word) <= 2)  # noqa: PLR2004 - as pseudonyms


def _entry(party: Party, pseudonym: str, refused: str, names: RealNames) -> LedgerEntry:
    first = then = pseudonym
    if party.called is Called.PHRASE:
        phrases = [party.first_called.strip(), party.then_called.strip()]
        named = next((phrase for phrase in phrases if names.stand_in(phrase)), "")
        refused = refused or named
        if not named:
            first = phrases[0] or phrases[1] or pseudonym
            then = phrases[1] or first
    return LedgerEntry(
        party=party.id,
        pseudonym=pseudonym,
        first=first,
        then=then,
        pronoun=party.pronouns.value,
        is_allotted=pseudonym != party.pseudonym.strip(),
        refused=refused,
    )


def _letters(party: Party) -> Iterator[str]:
    """X, Y, Z, B to W, then two letters and more; none that begins like a name of theirs."""
    own = initials(party)
    letters = [letter for letter in LETTERS if letter not in own] or list(LETTERS)
    yield from (letter for letter in letters if letter not in own)
    longer = (itertools.product(letters, repeat=length) for length in itertools.count(2))
    groups = map("".join, itertools.chain.from_iterable(longer))
    yield from (group for group in groups if group.lower() not in TITLES | ACRONYMS)


def _with_title(party: Party, letter: str) -> str:
    """The pseudonym for a letter: titles are kept, but not a child's or an unusual one."""
    if party.is_child:
        return letter
    if Role.OFFICER in party.roles:
        return f"Officer {letter}"
    title = PLAIN_TITLES.get(lowered(party.title).strip(" ."), "")
    return f"{title} {letter}".strip()


def short_form(body: BodyInJurisdiction, case: Case) -> str:
    """What a body is called in running text."""
    chosen = body.short_form.strip()
    refused = not chosen or real_names(case).stand_in(chosen)
    return _SHORT_FORMS[body.kind] if refused else chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class Undeclared:
    """A title and letter in text that the ledger does not know, and who may be meant."""

    start: int
    end: int
    text: str
    candidate: str


def find_undeclared(text: str, ledger: Ledger) -> Iterator[Undeclared]:
    """Pseudonyms in ``text`` that are nobody's ("Miss Y" where only Mr Y is)."""
    if not has_pseudonym(text):
        return
    declared = ledger.declared()
    for match in PSEUDONYM.finditer(text):
        words = f"{match['title']} {match['letter']}"
        if words in declared or (match["title"] == "Child" and match["letter"] in declared):
            continue
        yield Undeclared(
            start=match.start(), end=match.end(), text=words, candidate=_nearest(match, declared)
        )


@functools.lru_cache(maxsize=_TEXTS)
def has_pseudonym(text: str) -> bool:
    """Whether there is any: at each pause of the keys all texts but one are as they were."""
    return PSEUDONYM.search(text) is not None


clears(has_pseudonym.cache_clear)


def _nearest(match: re.Match[str], declared: frozenset[str]) -> str:
    """The one declared pseudonym with that title, or else with that letter, if any."""
    same_title = [name for name in sorted(declared) if name.split(" ")[0] == match["title"]]
    same_letter = [name for name in sorted(declared) if name.split(" ")[-1] == match["letter"]]
    return next((names[0] for names in (same_title, same_letter) if len(names) == 1), "")
