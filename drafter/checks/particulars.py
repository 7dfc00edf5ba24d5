"""One thing that a statement tells about somebody: its record, its place, what was decided."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property
from typing import Final

from drafter.anonymise.answers import AnswerBook, Asked, answer_book, asked_at
from drafter.case.account import ChronologyEntry, ParagraphUse, Standard
from drafter.case.case import Case
from drafter.case.reasoning import ActionKind, AgreedAction, Finding
from drafter.case.statement import Slot, Verdict, Wording
from drafter.checks.attribution import Attribution, Reading
from drafter.checks.blurring import DIRECT, STRONG
from drafter.checks.reviewed import Reviewed
from drafter.document.model import (
    Block,
    Heading,
    Inline,
    Reference,
    Source,
    Span,
    SpanKind,
    Styled,
    SubParagraph,
)
from drafter.problem import Place

CHECK_OF_ITEM: Final = "tells-of-person"
_SKIPPED_STYLES: Final = frozenset({"title", "version", "sign-off"})


class Action(Enum):
    """What is suggested for words that tell about somebody."""

    KEEP = "keep"
    BLUR = "blur"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Words of the statement that tell something about a person.

    ``paragraphs`` are the printed numbers where they stand, ``place`` the field of the first,
    as typed; ``asked`` is how an answer names the words there, or None where they were not
    typed so, or where nobody asks about such words. ``weight`` runs from 1 (little) to 4
    (identifies by itself). ``offered`` are vaguer words, ``decision`` why the caseworker keeps
    it ("" where nothing is decided). Of one person each ``topic`` of a kind is listed once;
    ``rests`` tells that a finding stands on it, ``is_shared`` that it is true of all who live
    with the person, ``known_to`` who would recognise it ("" where nobody in particular).
    """

    kind: str
    words: str
    paragraphs: tuple[str, ...]
    place: Place
    asked: Asked | None
    weight: int
    action: Action
    offered: str
    reason: str
    decision: str = ""
    topic: str = ""
    rests: bool = False
    is_shared: bool = False
    known_to: str = ""

    @property
    def basis(self) -> str:
        """What a dismissal of it repeats."""
        return f"{self.kind}: {self.words}"

    @property
    def is_open(self) -> bool:
        """Whether something is to be done about it."""
        return self.action is not Action.KEEP and not self.decision


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockRead:
    """A block with everybody in it. ``is_of_people`` is False where it tells what the law says.

    ``rests`` tells that it is a finding (``is_finding``), or that a finding refers to it;
    ``is_action`` that it is an action, whose days are deadlines; ``year`` is that
    of its record, 0 where it has none.
    """

    block: Block
    number: str
    reading: Reading
    rests: bool
    is_finding: bool
    is_of_people: bool
    is_action: bool
    year: int

    def mentions(self) -> list[tuple[int, int]]:
        """Where people are called by what the ledger calls them, and where something is open."""
        return _mentions(self.block)

    def typed(self, start: int, end: int) -> tuple[Source, int]:
        """Where printed words came from, and their offset in their field; -1 where unknown."""
        first, last, inline = next(run for run in _runs(self.block) if start < run[1])
        source = inline.source or Source()
        is_typed = source.start >= 0 and end <= last
        return source, source.start + start - first if is_typed else -1


def blocks_read(reviewed: Reviewed) -> Iterator[BlockRead]:
    """Every block of the statement but headings, its title and its sign-off."""
    document = reviewed.document
    assert document  # whoever reviews looked
    numbers = document.numbers()
    of_ordinal = {ordinal: id_ for id_, ordinal in reviewed.ordinals.records.items()}
    resting = _resting(reviewed, of_ordinal)
    attribution = Attribution(reviewed.case, reviewed.ledger)
    attribution.begin_section()
    for block in document.blocks:
        if isinstance(block, Heading):
            if block.level == 1:
                attribution.begin_section()
        elif not (isinstance(block, Styled) and block.style in _SKIPPED_STYLES):
            record = reviewed.records.get(of_ordinal.get(block.record, ""))
            yield BlockRead(
                block=block,
                number=numbers.get(block.ordinal, ""),
                reading=attribution.read(block.text, _mentions(block)),
                rests=block.ordinal in resting,
                is_finding=isinstance(record, Finding),
                is_of_people=_is_of_people(record),
                is_action=_is_action(record),
                year=_year(record),
            )


def _is_of_people(record: object) -> bool:
    """Whether a record tells of the people of the case, not of law or of others in future."""
    if isinstance(record, AgreedAction):
        is_for_others = record.kind is ActionKind.SERVICE_IMPROVEMENT
        return not (is_for_others or record.is_service_improvement)
    return not isinstance(record, Standard | ParagraphUse)


def _is_action(record: object) -> bool:
    if isinstance(record, Wording):
        return record.slot in (Slot.ACTION, Slot.ACTION_LEAD)
    return isinstance(record, AgreedAction)


def _year(record: object) -> int:
    happened = record.happened_on if isinstance(record, ChronologyEntry) else None
    return happened.year if happened else 0


def _resting(reviewed: Reviewed, of_ordinal: dict[str, str]) -> frozenset[int]:
    """The ordinals of findings and of what they refer to, with the items under it."""
    document = reviewed.document
    assert document  # whoever reviews looked
    findings = [
        block
        for block in document.blocks
        if isinstance(reviewed.records.get(of_ordinal.get(block.record, "")), Finding)
    ]
    targets = {
        inline.target
        for block in findings
        for inline in block.inlines
        if isinstance(inline, Reference)
    }
    under = {
        block.ordinal
        for block in document.blocks
        if isinstance(block, SubParagraph) and block.parent in targets
    }
    return frozenset({block.ordinal for block in findings} | targets | under)


@dataclass(frozen=True)
class Itemiser:
    """Completes items: where their words were typed, and what was decided about them."""

    reviewed: Reviewed

    @cached_property
    def _records(self) -> dict[str, str]:
        """The id of the record of each ordinal."""
        return {ordinal: id_ for id_, ordinal in self.reviewed.ordinals.records.items()}

    @cached_property
    def _answers(self) -> AnswerBook:
        return answer_book(self.reviewed.case)

    def placed(
        self, read: BlockRead, start: int, end: int, *, is_asked: bool
    ) -> tuple[Place, Asked | None] | None:
        """The field words were typed in, and how an answer names them; None for a template's."""
        source, at = read.typed(start, end)
        if source.template:
            return None
        words = read.block.text[start:end]
        record = self._records.get(source.record, "")
        name = source.field
        text = getattr(self.reviewed.records.get(record), name, "")
        last = at + len(words)
        if at < 0 or not isinstance(text, str) or text[at:last] != words:
            return Place(record=record, field=name, paragraph=read.number), None
        place = Place(record=record, field=name, start=at, end=last, paragraph=read.number)
        return place, asked_at(text, at, last) if is_asked else None

    def decided(self, item: Item) -> Item:
        """The item with the reason why the caseworker keeps its words, where somebody gave one."""
        if item.asked:
            answer = self._answers.answer(item.place.record, item.place.field, item.asked)
            if answer and answer.verdict is Verdict.KEEP:
                return replace(item, decision=answer.reason)
        decision = set_aside(self.reviewed.case, CHECK_OF_ITEM, item.place, item.basis)
        return replace(item, decision=decision) if decision else item


def _mentions(block: Block) -> list[tuple[int, int]]:
    return [
        (first, last)
        for first, last, inline in _runs(block)
        if isinstance(inline, Span) and inline.kind is not SpanKind.PLAIN
    ]


def _runs(block: Block) -> Iterator[tuple[int, int, Inline]]:
    """Where each run of a block's text begins and ends."""
    at = 0
    for inline in block.inlines:
        yield at, at + len(inline.text), inline
        at += len(inline.text)


def action_alone(weight: int) -> Action:
    """What is suggested for a thing that stands alone."""
    if weight >= DIRECT:
        return Action.REMOVE
    return Action.BLUR if weight >= STRONG else Action.KEEP


def set_aside(case: Case, check: str, place: Place, basis: str) -> str:
    """The reason with which a caseworker set something aside; empty where nobody did."""
    for dismissal in case.dismissals:
        known = (dismissal.check, dismissal.place, dismissal.field, dismissal.basis)
        if known == (check, place.record, place.field, basis) and dismissal.reason.strip():
            return dismissal.reason
    return ""
