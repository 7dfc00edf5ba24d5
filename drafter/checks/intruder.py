"""What a statement tells about each person, as somebody who wants to know them would read it.

The motivated intruder of the Information Commissioner's guidance on anonymisation: no special
skill, but the internet, the library and the neighbours. Officers and public bodies are not
asked about; what counts is what singles somebody out, alone or together. How much each thing
weighs is told in :mod:`drafter.checks.signs`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from drafter.anonymise.known import NOTHING, Known
from drafter.anonymise.text.folding import fold
from drafter.case.case import Case
from drafter.checks.adding_up import adding_up, eased
from drafter.checks.days import Calendar
from drafter.checks.everyday import Everyday
from drafter.checks.particulars import Item, Itemiser, blocks_read, set_aside
from drafter.checks.reviewed import Reviewed
from drafter.checks.singular import Singular, rarer
from drafter.checks.telltales import signs_in
from drafter.document.compose import Composed
from drafter.problem import Place

CHECK_OF_PERSON: Final = "singled-out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """All that a statement tells about one person.

    ``together`` says what adds up, and is empty where nothing does; ``decision`` is why the
    caseworker lets it stand all the same.
    """

    party: str
    called: str
    items: tuple[Item, ...]
    together: str = ""
    decision: str = ""


def told_of_people(
    case: Case, composed: Composed | None, known: Known = NOTHING
) -> tuple[Told, ...]:
    """Review an anonymised statement person by person, in the order of the case.

    ``composed`` is the statement made of this very case; of one under real names nothing is said.
    What is true of a whole household is listed with its complainant alone, but counts for all.
    """
    reviewed = Reviewed(case=case, composed=composed, known=known)
    if reviewed.document is None:
        return ()
    everyday = Everyday(case, Itemiser(reviewed))
    found: dict[str, dict[tuple[str, str], Item]] = {}
    for party, item in _told(reviewed, everyday):
        items = found.setdefault(party, {})
        key = (item.kind, item.topic or fold(item.words).lower)
        items[key] = _merged(items[key], item) if key in items else item
    household = everyday.household()
    shared = tuple(
        item for party in household for item in found.get(party, {}).values() if item.is_shared
    )
    return tuple(
        _weighed(
            reviewed,
            party.id,
            tuple(found[party.id].values()),
            shared if party.id in household else (),
        )
        for party in case.parties
        if party.id in found
    )


def counts_of(told: Iterable[Told]) -> dict[str, int]:
    """How much is told of how many people, and what was decided, for a certificate."""
    people = tuple(told)
    items = [item for each in people for item in each.items]
    return {
        "people": len(people),
        "items": len(items),
        "decided": sum(bool(item.decision) for item in items),
        "open": sum(item.is_open for each in people for item in each.items if not each.decision),
    }


def _told(reviewed: Reviewed, everyday: Everyday) -> Iterator[tuple[str, Item]]:
    """Everything told, with whom it tells of, block by block; what the whole tells at the end."""
    singular = Singular(reviewed, everyday.itemiser)
    calendar = Calendar()
    for read in blocks_read(reviewed):
        dated = calendar.read(read.block.text, read.year)
        signs = signs_in(read.block.text) if read.is_of_people else []
        standing = rarer(singular.standing(read, dated), signs)
        yield from singular.items(read, standing)
        yield from everyday.items(read, dated, standing, signs)
    yield from everyday.rest()


def _merged(earlier: Item, later: Item) -> Item:
    """The same told twice: the weightier or the fuller words, with the paragraphs of both."""
    paragraphs = dict.fromkeys((*earlier.paragraphs, *later.paragraphs))
    fuller = later.topic and later.kind != "family" and len(later.words) > len(earlier.words)
    is_weightier = (later.weight, bool(fuller)) > (earlier.weight, False)
    weightier = later if is_weightier else earlier
    return replace(weightier, paragraphs=tuple(paragraphs), rests=earlier.rests or later.rests)


def _weighed(
    reviewed: Reviewed, party: str, items: tuple[Item, ...], shared: tuple[Item, ...]
) -> Told:
    """Weigh what is told of somebody: together it may be too much."""
    name = reviewed.ledger.pseudonym(party)
    others = tuple(item for item in shared if item not in items)
    sum_ = adding_up(name, items, others)
    if sum_ is None:
        return Told(party=party, called=name, items=tuple(map(eased, items)))
    decision = set_aside(reviewed.case, CHECK_OF_PERSON, Place(record=party), sum_.together)
    return Told(
        party=party, called=name, items=sum_.items, together=sum_.together, decision=decision
    )
