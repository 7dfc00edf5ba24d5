"""What a statement tells about each person, as somebody who wants to know them would read it.

The motivated intruder of the Information Commissioner's guidance on anonymisation: no special
skill, but the internet, the library and the neighbours. Days of events and public bodies stay;
what counts is what singles somebody out, alone or together.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from drafter.anonymise.folding import fold
from drafter.anonymise.known import NOTHING, Known
from drafter.anonymise.printing import listing
from drafter.case.case import Case
from drafter.checks.blurring import called
from drafter.checks.particulars import Action, Item, Particulars, set_aside
from drafter.checks.reviewed import Reviewed
from drafter.document.compose import Composed
from drafter.problem import Place

CHECK_OF_PERSON: Final = "singled-out"
_TOO_MUCH: Final = 5
_FEWEST: Final = 3
_IN_WORDS: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
)  # fmt: skip
_WHY_LITTLE: Final = "Many people could say the same; alone it singles nobody out."


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
    """
    reviewed = Reviewed(case=case, composed=composed, known=known)
    if reviewed.document is None:
        return ()
    found: dict[str, dict[tuple[str, str], Item]] = {}
    for party, item in Particulars(reviewed).items():
        items = found.setdefault(party, {})
        key = (item.kind, fold(item.words).lower)
        earlier = items.get(key)
        if earlier:
            paragraphs = dict.fromkeys((*earlier.paragraphs, *item.paragraphs))
            item = replace(earlier, paragraphs=tuple(paragraphs))  # noqa: PLW2901 - it is the same one
        items[key] = item
    parties = [party.id for party in case.parties if party.id in found]
    return tuple(_told(party, tuple(found[party].values()), reviewed) for party in parties)


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


def _told(party: str, items: tuple[Item, ...], reviewed: Reviewed) -> Told:
    """Weigh what is told of somebody: together it may be too much."""
    name = reviewed.ledger.pseudonym(party)
    total = sum(item.weight for item in items)
    if len(items) < _FEWEST or total < _TOO_MUCH:
        items = tuple(_eased(item) for item in items)
        return Told(party=party, called=name, items=items)
    blurred: set[int] = set()
    left = total
    for number in sorted(range(len(items)), key=lambda each: -items[each].weight):
        if left >= _TOO_MUCH and not items[number].decision:
            blurred.add(number)
            left -= items[number].weight
    weighed = tuple(
        replace(item, action=Action.BLUR)
        if number in blurred and item.action is Action.KEEP
        else _eased(item)
        for number, item in enumerate(items)
    )
    together = _together(name, items, blurred)
    place = Place(record=party)
    decision = set_aside(reviewed.case, CHECK_OF_PERSON, place, together)
    return Told(party=party, called=name, items=weighed, together=together, decision=decision)


def _eased(item: Item) -> Item:
    """An item that may stay, with the reason why."""
    return replace(item, reason=_WHY_LITTLE) if item.action is Action.KEEP else item


def _together(name: str, items: tuple[Item, ...], blurred: set[int]) -> str:
    count = _IN_WORDS[len(items)] if len(items) < len(_IN_WORDS) else str(len(items))
    kinds = listing(list(dict.fromkeys(called(item.kind) for item in items)))
    enough = listing([f"“{items[number].words}”" for number in sorted(blurred)])
    less = f" It is enough to blur or leave out {enough}." if blurred else ""
    return (
        f"{kinds[:1].upper()}{kinds[1:]}: these {count} together may single {name} out, though "
        f"each alone may not.{less}"
    )
