"""What a statement tells of people in plain words: family, health, home, events, exact days."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from drafter.anonymise.printing import listing
from drafter.case.case import Case
from drafter.case.people import Pronouns
from drafter.checks.days import Dated, Day, month_for, told_days
from drafter.checks.kin import Kin
from drafter.checks.particulars import BlockRead, Item, Itemiser, action_alone
from drafter.checks.signs import Whose
from drafter.checks.singular import Standing
from drafter.checks.telltales import Signed
from drafter.problem import Place

_THEIRS: Final = re.compile(r"(?:her|his|their) ", re.IGNORECASE)
_WHY_FAMILY: Final = "Who is whose is known to many; alone it singles nobody out."
_FEW: Final = 4
_OF: Final = MappingProxyType({"her": Pronouns.SHE, "his": Pronouns.HE})


@dataclass
class _DaysOfOne:
    """The days tied to one person; ``first`` is where the first of them stands."""

    first: Place
    days: set[Day] = field(default_factory=set)
    paragraphs: dict[str, None] = field(default_factory=dict)


@dataclass
class Everyday:
    """Gathers it, block after block; ``rest`` gives what only the whole statement can tell."""

    case: Case
    itemiser: Itemiser
    _days: dict[str, _DaysOfOne] = field(default_factory=dict, init=False)
    _resting: set[Day] = field(default_factory=set, init=False)
    _kin: list[Kin] = field(default_factory=list, init=False)
    _shared: list[tuple[tuple[str, ...], Item]] = field(default_factory=list, init=False)
    _read: BlockRead | None = field(default=None, init=False)

    def items(
        self, read: BlockRead, dated: list[Dated], standing: list[Standing], signs: list[Signed]
    ) -> Iterator[tuple[str, Item]]:
        """What one block tells of each party; ``standing`` are words told already."""
        if not read.is_of_people:
            return
        self._read = read
        self._gather_days(read, [day for day in dated if not day.is_of_life])
        yield from self._relatives(read)
        for signed in signs:
            told = any(signed.start < each.end and each.start < signed.end for each in standing)
            if told or read.reading.cuts_name(signed.start, signed.end):
                continue
            item = self._signed(read, signed)
            if item is None:
                continue
            parties = self._whose(read, signed)
            if item.is_shared:
                self._shared.append((parties, item))
            else:
                yield from ((party, item) for party in parties)

    def rest(self) -> Iterator[tuple[str, Item]]:
        """What is true of a household, told of its complainant; and the days of each person."""
        if self._read:
            yield from self._of_households(self._read)
        for party, of_one in self._days.items():
            yield party, self._of_days(of_one)

    def household(self) -> frozenset[str]:
        """Who lives with the first complainant, as far as was told."""
        return self._read.reading.kinship.household(self._kin) if self._read else frozenset()

    def _of_households(self, read: BlockRead) -> Iterator[tuple[str, Item]]:
        members, head = self.household(), read.reading.kinship.head
        for parties, item in self._shared:
            own = [party for party in parties if party not in members]
            if len(own) < len(parties):
                yield head, item
            else:
                yield from ((party, item) for party in own)

    def _whose(self, read: BlockRead, signed: Signed) -> tuple[str, ...]:
        """Of whom a sign tells."""
        reading = read.reading
        owner = reading.possessor(signed.start)
        if owner:
            return (owner,)
        if signed.sign.whose is Whose.CHILD:
            children = {party.id for party in self.case.parties if party.is_child}
            named = [one for one in reading.private_in_sentence(signed.start) if one in children]
            if named:
                return tuple(named)
        words = read.block.text[signed.start : signed.end]
        led = _THEIRS.match(words)  # "her wheelchair" is hers
        at = signed.start + (led.end() if led else 0)
        both = (*reading.whom_privately(at), *reading.with_whom(signed.end))
        return tuple(dict.fromkeys(both))

    def _signed(self, read: BlockRead, signed: Signed) -> Item | None:
        placed = self.itemiser.placed(read, signed.start, signed.end, is_asked=False)
        if placed is None:
            return None
        sign = signed.sign
        item = Item(
            kind=sign.kind,
            words=read.block.text[signed.start : signed.end],
            paragraphs=(read.number,) if read.number else (),
            place=placed[0],
            asked=None,
            weight=sign.weight,
            action=action_alone(sign.weight),
            offered=sign.offered,
            reason=f"{sign.circle.why}; alone it singles nobody out.",
            topic=sign.topic,
            rests=read.rests or read.is_action,
            is_shared=sign.whose is Whose.HOUSEHOLD,
            known_to=sign.circle.value,
        )
        return self.itemiser.decided(item)

    def _relatives(self, read: BlockRead) -> Iterator[tuple[str, Item]]:
        """Each relative, told both of the relative and of those whose relative it is."""
        for kin in read.reading.kin:
            placed = self.itemiser.placed(read, kin.start, kin.end, is_asked=False)
            if placed is None:
                continue
            owners = self._owners(read, kin)
            self._kin.append(kin.of(owners))
            for owner in owners:
                yield owner, self._relative(read, kin, placed[0], kin.relative or kin.word)
            if kin.relative in read.reading.people:
                yield kin.relative, self._relative(read, kin, placed[0], f"as {kin.word}")

    def _relative(self, read: BlockRead, kin: Kin, place: Place, topic: str) -> Item:
        item = Item(
            kind="family",
            words=read.block.text[kin.start : kin.end],
            paragraphs=(read.number,) if read.number else (),
            place=place,
            asked=None,
            weight=1,
            action=action_alone(1),
            offered="",
            reason=_WHY_FAMILY,
            topic=topic,
            rests=read.rests or read.is_action,
        )
        return self.itemiser.decided(item)

    def _owners(self, read: BlockRead, kin: Kin) -> tuple[str, ...]:
        """Whose relative somebody is: as recorded, or as the words before say."""
        people = read.reading.people
        owners = [owner for owner in kin.owners if owner in people]
        opening = read.block.text[kin.start : kin.at].lower().split(" ")[0]
        fitting = [one for one in owners if read.reading.pronouns[one] is _OF.get(opening)]
        owners = fitting or owners
        if not owners and opening == "their":
            named = read.reading.private_before(kin.start)
            owners = [party for party in named if party != kin.relative]
        if not owners:
            owners = [one for one in read.reading.whom_privately(kin.at) if one != kin.relative]
        return tuple(owners)

    def _gather_days(self, read: BlockRead, dated: list[Dated]) -> None:
        """Tie each day to the people of its sentence, or else of its paragraph."""
        if read.is_action or not read.number:
            return
        for each in dated:
            if read.rests:
                self._resting.add(each.day)
            reading = read.reading
            people = reading.private_in_sentence(each.start) or reading.private_named()
            placed = self.itemiser.placed(read, each.start, each.end, is_asked=False)
            if placed is None:
                continue
            place = Place(record=placed[0].record, field=placed[0].field, paragraph=read.number)
            for party in people:
                of_one = self._days.setdefault(party, _DaysOfOne(first=place))
                of_one.days.add(each.day)
                of_one.paragraphs[read.number] = None

    def _of_days(self, of_one: _DaysOfOne) -> Item:
        """One line for all the days of a person."""
        free = of_one.days - self._resting
        reason = "Findings rest on each of these days; the month would not do."
        if free and len(free) < len(of_one.days):
            kept = of_one.days - free
            which = listing([day.printed() for day in sorted(kept)])
            count = which if len(kept) <= _FEW else f"{len(kept)} of them"
            reason = f"Findings rest on {count}: keep the day there, and the month elsewhere."
        elif free:
            reason = "No finding rests on the day; it may stay, but the month would do."
        item = Item(
            kind="date",
            words=told_days(of_one.days),
            paragraphs=tuple(of_one.paragraphs),
            place=of_one.first,
            asked=None,
            weight=1,
            action=action_alone(1),
            offered=month_for(free),
            reason=reason,
            topic="exact days",
            rests=not free,
        )
        return self.itemiser.decided(item)
