"""Words of a printed statement that tell something particular about somebody, and of whom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property
from typing import Final

from drafter.anonymise.answers import AnswerBook, Asked, answer_book, asked_at
from drafter.anonymise.found import Certainty
from drafter.anonymise.reader import Reader, reader_of
from drafter.anonymise.residue.kinds import KINDS
from drafter.case.case import Case
from drafter.case.statement import Verdict
from drafter.checks.attribution import Attribution
from drafter.checks.blurring import DIRECT, STRONG, offered, weight_of
from drafter.checks.reviewed import Reviewed
from drafter.document.model import Block, Heading, Inline, Source, Span, SpanKind, Styled
from drafter.problem import Place

CHECK_OF_ITEM: Final = "tells-of-person"
_ARTICLES: Final = frozenset({"a", "an", "the"})
_UNSEEN: Final = frozenset({"word"})
_SKIPPED_STYLES: Final = frozenset({"title", "version", "sign-off"})
_MONTH: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_DAY: Final = re.compile(rf"(?:\b[Oo]n )?\b\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})(?: \d{{4}})?")
_LIFE: Final = re.compile(
    r"\b(?:born|birth|birthday|died|death|passed away|funeral|buried|cremated|married|wedding"
    r"|divorced?|miscarr\w+|stillb\w+|gave birth|diagnos\w+|operated on|had an operation"
    r"|sectioned|arrested|convicted|sentenced|suicide|overdose|stabbed|assaulted|christened"
    r"|adopted|made redundant|car crash|accident|collapsed)\b",
    re.IGNORECASE,
)
_NEAR: Final = 60
_WHY_DATE: Final = "A day of somebody’s life is in registers and newspapers; the month would do."


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
    typed so. ``weight`` runs from 1 (little) to 4 (identifies by itself). ``offered`` are vaguer
    words, ``decision`` why the caseworker keeps it ("" where nothing is decided).
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

    @property
    def basis(self) -> str:
        """What a dismissal of it repeats."""
        return f"{self.kind}: {self.words}"

    @property
    def is_open(self) -> bool:
        """Whether something is to be done about it."""
        return self.action is not Action.KEEP and not self.decision


@dataclass(frozen=True)
class Particulars:
    """Everything particular that a printed statement tells, block by block."""

    reviewed: Reviewed

    @cached_property
    def _reader(self) -> Reader:
        return reader_of(self.reviewed.case, self.reviewed.known)

    @cached_property
    def _answers(self) -> AnswerBook:
        return answer_book(self.reviewed.case)

    def items(self) -> Iterator[tuple[str, Item]]:
        """Each with the party it tells of; the same words may come again."""
        document = self.reviewed.document
        assert document  # whoever made this looked
        numbers = document.numbers()
        attribution = Attribution(self.reviewed.case, self.reviewed.ledger)
        attribution.begin_section()
        for block in document.blocks:
            if isinstance(block, Heading):
                if block.level == 1:
                    attribution.begin_section()
                continue
            if isinstance(block, Styled) and block.style in _SKIPPED_STYLES:
                continue
            number = numbers.get(block.ordinal, "")
            found = sorted(self._particulars(block))
            whom = attribution.whom(block.text, [start for start, _, _ in found])
            for (start, end, kind), parties in zip(found, whom, strict=True):
                source, at = _typed(block, start, end)
                if source.template:
                    continue
                particular = (start, end, kind)
                for party in parties:
                    yield party, self._item(block, particular, number, (source, at), party)

    def _particulars(self, block: Block) -> Iterator[tuple[int, int, str]]:
        """Where something particular stands, and its kind: residue, and days of a life."""
        text = block.text
        taken: list[tuple[int, int]] = []
        mentions = list(_mentions(block))
        for found in self._reader.find(text):
            is_mention = any(found.start < z and a < found.end for a, z in mentions)
            is_told = found.certainty is Certainty.RESIDUE and found.kind not in _UNSEEN
            if is_mention or not is_told:
                continue
            words = text[found.start : found.end]
            taken.append((found.start, found.end))
            if words.lower() not in _ARTICLES and not self._is_awarded(words, found.kind):
                yield found.start, found.end, found.kind
        for day in _DAY.finditer(text):
            start, end = day.span()
            near = text[max(0, start - _NEAR) : end + _NEAR]
            free = all(end <= first or last <= start for first, last in taken)
            if free and _LIFE.search(near):
                yield start, end, "date"

    def _is_awarded(self, words: str, kind: str) -> bool:
        """Whether a sum is part of a remedy, which has to be exact."""
        amounts = (action.amount for action in self.reviewed.case.actions)
        awarded = {amount.printed() for amount in amounts if amount is not None}
        return kind == "sum" and words.replace(" ", "") in awarded

    def _item(
        self,
        block: Block,
        found: tuple[int, int, str],
        number: str,
        typed: tuple[Source, int],
        party: str,
    ) -> Item:
        start, end, kind = found
        words = block.text[start:end]
        entry = self.reviewed.ledger.entries[party]
        weight = weight_of(kind, words)
        place, asked = self._place(typed, words, number)
        known = KINDS.get(kind)
        item = Item(
            kind=kind,
            words=words,
            paragraphs=(number,) if number else (),
            place=place,
            asked=asked,
            weight=weight,
            action=_alone(weight),
            offered=offered(kind, words, entry.pronoun),
            reason=_WHY_DATE if kind == "date" else known.reason if known else "",
        )
        return replace(item, decision=self._decision(item))

    def _place(
        self, typed: tuple[Source, int], words: str, number: str
    ) -> tuple[Place, Asked | None]:
        """The field the words were typed in, and how an answer names them there."""
        source, at = typed
        record = self.reviewed.ordinals.record(source.record)
        name = source.field
        text = getattr(self.reviewed.records.get(record), name, "")
        end = at + len(words)
        if at < 0 or not isinstance(text, str) or text[at:end] != words:
            return Place(record=record, field=name, paragraph=number), None
        place = Place(record=record, field=name, start=at, end=end, paragraph=number)
        return place, asked_at(text, at, end)

    def _decision(self, item: Item) -> str:
        """Why the caseworker keeps the words; nothing where nobody said so."""
        if item.asked:
            answer = self._answers.answer(item.place.record, item.place.field, item.asked)
            if answer and answer.verdict is Verdict.KEEP:
                return answer.reason
        return set_aside(self.reviewed.case, CHECK_OF_ITEM, item.place, item.basis)


def _runs(block: Block) -> Iterator[tuple[int, int, Inline]]:
    """Where each run of a block's text begins and ends."""
    at = 0
    for inline in block.inlines:
        yield at, at + len(inline.text), inline
        at += len(inline.text)


def _mentions(block: Block) -> Iterator[tuple[int, int]]:
    """Where people are called by what the ledger calls them, and where something is open."""
    for first, last, inline in _runs(block):
        if isinstance(inline, Span) and inline.kind is not SpanKind.PLAIN:
            yield first, last


def _typed(block: Block, start: int, end: int) -> tuple[Source, int]:
    """Where printed words came from, and their offset in their field; -1 where unknown."""
    first, last, inline = next(run for run in _runs(block) if start < run[1])
    source = inline.source or Source()
    is_typed = source.start >= 0 and end <= last
    return source, source.start + start - first if is_typed else -1


def _alone(weight: int) -> Action:
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
