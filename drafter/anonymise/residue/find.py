"""Find residue in a folded text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter.anonymise.residue.cases import mark_cases
from drafter.anonymise.residue.conditions import find_conditions
from drafter.anonymise.residue.ministers import mark_ministers
from drafter.anonymise.residue.nationals import mark_nationals
from drafter.anonymise.residue.rarity import find_rarities
from drafter.anonymise.residue.runs import find_runs, mark_laws
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.residue.small_letters import find_small_letters
from drafter.anonymise.residue.spreading import bridged, spread
from drafter.anonymise.residue.telling import find_telling
from drafter.anonymise.residue.things import mark_titles
from drafter.anonymise.residue.two_in_one import find_two_in_one
from drafter.anonymise.residue.widening import with_label
from drafter.anonymise.text.folding import Folded
from drafter.anonymise.text.tokens import Token

_AROUND = " ,.;:-'\"()"


@dataclass(frozen=True)
class Unread:
    """A folded text, and what of it is known already.

    ``taken`` marks what is found, and is written into; ``explained`` holds folded words of
    bodies; ``standing`` are stretches that explain themselves, such as the case's reference.
    """

    folded: Folded
    tokens: list[Token]
    taken: bytearray
    explained: frozenset[str] = frozenset()
    standing: tuple[tuple[int, int], ...] = ()


def find_residue(text: Unread, shapes: list[Shaped]) -> Iterator[Shaped]:
    """Everything unexplained, by offsets of the folded text.

    ``shapes`` are what :func:`drafter.anonymise.residue.shapes.find_shapes` gave for it.
    """
    taken, tokens = text.taken, text.tokens
    labelled = [
        with_label(text.folded.text, found) for found in _claimed(_all(text, shapes), taken)
    ]
    whole = list(spread(labelled, tokens, taken))
    rare = list(spread(list(_claimed(find_rarities(tokens), taken)), tokens, taken))
    yield from bridged([*whole, *rare], tokens, taken)


def _claimed(found: Iterable[Shaped], taken: bytearray) -> Iterator[Shaped]:
    """Whatever nothing before it has claimed."""
    for one in found:
        if taken.find(1, one.start, one.end) < 0:
            taken[one.start : one.end] = b"\x01" * (one.end - one.start)
            yield one


def _all(text: Unread, shapes: list[Shaped]) -> Iterator[Shaped]:
    tokens, taken = text.tokens, text.taken
    mark_nationals(tokens, taken)
    for shaped in shapes:
        if not any(start <= shaped.start and shaped.end <= end for start, end in text.standing):
            yield shaped
    yield from find_conditions(tokens)
    for start, end in text.standing:
        taken[start:end] = b"\x01" * (end - start)
    mark_laws(tokens, taken)
    mark_titles(tokens, taken)
    mark_cases(text.folded.text, taken)
    mark_ministers(text.folded.text, taken)
    yield from find_two_in_one(text.folded.text)
    for told in find_telling(text.folded, tokens, text.explained):
        yield from _free_parts(text.folded.text, told, taken)
    yield from find_runs(tokens, taken, text.explained, text.folded.breaks, text.folded.text)
    yield from find_small_letters(tokens, taken)


def _free_parts(text: str, told: Shaped, taken: bytearray) -> Iterator[Shaped]:
    """What of a finding nothing has claimed: a person in it stays a person."""
    start = told.start
    while start < told.end:
        first = taken.find(0, start, told.end)
        if first < 0 or (first > told.start and told.kind == "age"):
            return
        claimed = taken.find(1, first, told.end)
        start = told.end if claimed < 0 else claimed
        part = text[first:start]
        bare = part.strip(_AROUND)
        if bare:
            first += part.index(bare)
            yield Shaped(first, first + len(bare), told.kind)
