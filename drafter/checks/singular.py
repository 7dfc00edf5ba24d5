"""Words that single somebody out by their own shape, and days of a life, block by block."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from drafter.anonymise.reader import Reader, reader_of
from drafter.anonymise.residue.kinds import KINDS
from drafter.anonymise.text.found import Certainty
from drafter.checks.blurring import STRONG, offered, weight_of
from drafter.checks.days import WHY_LIFE, Dated
from drafter.checks.particulars import BlockRead, Item, Itemiser, action_alone
from drafter.checks.reviewed import Reviewed
from drafter.checks.telltales import Signed

_ARTICLES: Final = frozenset({"a", "an", "the"})
_PLAIN: Final = frozenset({"age", "condition", "fact", "family", "job", "origin", "pet", "car"})
"""Kinds of which a sign may tell in the same words; what names a school or a place stays."""
_UNSEEN: Final = frozenset({"word"})


@dataclass(frozen=True, slots=True)
class Standing:
    """Words of a block that tell something, and of what kind."""

    start: int
    end: int
    kind: str


def rarer(standing: list[Standing], signs: list[Signed]) -> list[Standing]:
    """What is not told better by a sign, which knows how many people share it."""
    return [
        each
        for each in standing
        if each.kind not in _PLAIN
        or not any(each.start < one.end and one.start < each.end for one in signs)
    ]


@dataclass(frozen=True)
class Singular:
    """Finds what is residue in print, and the days of births, deaths and their like."""

    reviewed: Reviewed
    itemiser: Itemiser

    @cached_property
    def _reader(self) -> Reader:
        return reader_of(self.reviewed.case, self.reviewed.known)

    @cached_property
    def _awarded(self) -> frozenset[str]:
        """The sums of the remedy, which have to be exact."""
        amounts = (action.amount for action in self.reviewed.case.actions)
        return frozenset(amount.printed() for amount in amounts if amount is not None)

    def standing(self, read: BlockRead, dated: list[Dated]) -> list[Standing]:
        """Everything of one block, in its order."""
        text = read.block.text
        mentions = read.mentions()
        found = [
            Standing(each.start, each.end, each.kind)
            for each in self._reader.find(text)
            if each.certainty is Certainty.RESIDUE
            and each.kind not in _UNSEEN
            and not any(each.start < last and first < each.end for first, last in mentions)
        ]
        days = [
            Standing(day.start, day.end, "date")
            for day in dated
            if day.is_of_life
            and all(day.end <= each.start or each.end <= day.start for each in found)
        ]
        return sorted((*found, *days), key=lambda each: each.start)

    def items(self, read: BlockRead, standing: list[Standing]) -> Iterator[tuple[str, Item]]:
        """Each with the party it tells of; of officers only what few share."""
        for each in standing:
            words = read.block.text[each.start : each.end]
            if words.lower() in _ARTICLES or self._is_awarded(words, each.kind):
                continue
            weight = weight_of(each.kind, words)
            for party in read.reading.whom(each.start):
                if weight >= STRONG or party in read.reading.people:
                    item = self._item(read, each, weight, party)
                    if item:
                        yield party, item

    def _is_awarded(self, words: str, kind: str) -> bool:
        return kind == "sum" and words.replace(" ", "") in self._awarded

    def _item(self, read: BlockRead, each: Standing, weight: int, party: str) -> Item | None:
        placed = self.itemiser.placed(read, each.start, each.end, is_asked=True)
        if placed is None:
            return None
        place, asked = placed
        words = read.block.text[each.start : each.end]
        known = KINDS.get(each.kind)
        item = Item(
            kind=each.kind,
            words=words,
            paragraphs=(read.number,) if read.number else (),
            place=place,
            asked=asked,
            weight=weight,
            action=action_alone(weight),
            offered=offered(each.kind, words, self.reviewed.ledger.entries[party].pronoun),
            reason=WHY_LIFE if each.kind == "date" else known.reason if known else "",
            rests=read.is_finding,
        )
        return self.itemiser.decided(item)
