"""Why a party is called what the key to names says, in words for whoever types the case.

It is worked out for the one party that is looked at: the ledger, which is made again with each
change of a person, need not know it.
"""

import itertools
from collections.abc import Sequence

from drafter.anonymise.ledger import (
    LETTERS,
    PLAIN_TITLES,
    LedgerEntry,
    in_order_of_allotting,
    initials,
    ledger_of,
    letters_taken,
    reserved,
)
from drafter.anonymise.ledger_letters import letters_in_texts
from drafter.anonymise.printing import listing
from drafter.anonymise.text.folding import lowered
from drafter.case.case import Case
from drafter.case.people import Party, Role

_FEW = 5
"""Letters that are told one by one."""
_OWN = "Your own choice."
_SETTLED = "Settled when a version was sent, or your own choice since."


def reason(case: Case, party_id: str) -> str:
    """Why that party is called so, in a few sentences; empty for nobody.

    They hold no name but a choice of the caseworker's that was refused.
    """
    party = next((one for one in case.parties if one.id == party_id), None)
    if party is None:
        return ""
    entry = ledger_of(case).entries[party_id]
    told = [
        f"“{entry.refused}” holds a real name and is not used." if entry.refused else "",
        _allotted(case, party, entry) if entry.is_allotted else _SETTLED if case.versions else _OWN,
    ]
    if entry.first != entry.pseudonym:
        told.append(f"In print: “{entry.first}”, then “{entry.then}”.")
    return " ".join(filter(None, told))


def _allotted(case: Case, party: Party, entry: LedgerEntry) -> str:
    title, _, letter = entry.pseudonym.rpartition(" ")
    over = LETTERS.partition(letter)[0] if len(letter) == 1 else LETTERS
    own, taken = initials(party), _taken_before(case, party)
    of_text = frozenset() if title else reserved(case) - taken - own
    groups = (
        ("is another’s", "are others’", taken - own),
        ("begins a name of theirs", "begin names of theirs", own),
        (_of_its_own(case, of_text), "are letters of the text’s own", of_text),
        (
            f"begins the name of another {title}",
            f"begin the names of others called {title}",
            set(LETTERS) - taken - own - of_text,
        ),
    )
    told = [
        f"{_named(letters)} {one if len(letters) == 1 else several}"
        for one, several, group in groups
        if (letters := [letter for letter in over if letter in group])
    ]
    first = f"next free letter, as {listing(told)}" if told else "first free letter"
    return f"Allotted{_to_whom(party)}: {letter} is the {first}."


def _of_its_own(case: Case, letters: frozenset[str]) -> str:
    """What the text has one letter for; there may be several."""
    words = letters_in_texts(case)
    said = next((words[letter] for letter in letters if letter in words), "")
    return f"is a letter of the text’s own (“{said}”)" if said else "is a word"


def _to_whom(party: Party) -> str:
    """What the title of the pseudonym comes from, where it is not the party's own."""
    if party.is_child:
        return " to a child, without a title"
    if Role.OFFICER in party.roles:
        return " to an officer"
    title = party.title.strip()
    is_rare = title and lowered(title).strip(" .") not in PLAIN_TITLES
    return f" without “{title}”, which could point to them" if is_rare else ""


def _taken_before(case: Case, party: Party) -> set[str]:
    """The letters that were not free when this party's turn came."""
    entries = ledger_of(case).entries
    order = in_order_of_allotting(case.parties, as_listed=bool(case.versions))
    before = itertools.takewhile(lambda one: one is not party, order)
    allotted = (entries[one.id] for one in before if entries[one.id].is_allotted)
    return letters_taken(case) | {entry.pseudonym.rpartition(" ")[2] for entry in allotted}


def _named(letters: Sequence[str]) -> str:
    return listing(letters) if len(letters) <= _FEW else f"{len(letters)} letters"
