"""The walk over a case's records in which real names become mentions."""

import dataclasses
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from drafter.anonymise.answers import AnswerBook, Asking, answer_book
from drafter.anonymise.known import NOTHING, Known
from drafter.anonymise.ledger import Ledger, ledger_of, short_form
from drafter.anonymise.ordinals import MARK, Ordinals, ordinals_of
from drafter.anonymise.printing import without_article
from drafter.anonymise.reader import Reader, reader_of
from drafter.anonymise.residue.kinds import Level, level_of
from drafter.anonymise.revealing import real_names
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.words import (
    Body,
    Direction,
    FieldValue,
    Label,
    LabelReference,
    Mention,
    Node,
    Plain,
    Removed,
    Unresolved,
    Words,
    WordSpan,
)
from drafter.case.case import Case
from drafter.case.dates import PartialDate
from drafter.case.fields import FieldWords, Use, declared_fields
from drafter.case.money import Money
from drafter.case.people import BodyInJurisdiction, Organisation, Party, Treatment
from drafter.case.statement import Answer, Verdict

_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9()/ ._-]{0,39}")
_ARTICLE = re.compile(r"\b([Aa])n?(\s+)$")
_BLANK = "¦"
"""Stands for every character of a mark while names are sought round it."""
NAMING_FIELDS = frozenset({"pseudonym", "first_called", "then_called"})


@dataclass(frozen=True, slots=True)
class Keep:
    """A kept word: where it stands in a field's text, and the answer that keeps it."""

    text: str
    record: str
    field: str
    start: int
    end: int
    answer: Answer


@dataclass(frozen=True)
class Walker:
    """Makes nodes of records, and knows how everybody is called.

    Without a reader, words stay as typed, and dates, sums and names of organisations with them.
    ``keeps`` collects the words kept on the way, each with its field's text and answer.
    """

    reader: Reader | None
    ledger: Ledger
    ordinals: Ordinals
    answers: AnswerBook
    short_forms: Mapping[str, str]
    keeps: list["Keep"] = dataclasses.field(default_factory=list)

    @staticmethod
    def of(case: Case, known: Known = NOTHING) -> "Walker":
        """Make ready all that a walk needs to know of a case."""
        ordinals = ordinals_of(case)
        return Walker(
            reader=reader_of(case, known),
            ledger=ledger_of(case),
            ordinals=ordinals,
            answers=answer_book(case),
            short_forms={ordinals.records[id]: form for id, form in _short_forms(case)},  # noqa: A001
        )

    def node(self, record: Any) -> Node:  # noqa: ANN401 - any record
        """Make a record's node, and those of all records inside it."""
        ordinal = self.ordinals.records.get(getattr(record, "id", ""), "")
        fields: dict[str, FieldValue] = {}
        for name, declared in declared_fields(type(record)):
            skipped = name == "id" or declared.use in (Use.SECRET, Use.PRIVATE)
            if skipped or (isinstance(record, Party) and name in NAMING_FIELDS):
                continue
            fields[name] = self._value(record, ordinal, name, declared, getattr(record, name))
        return Node(type(record).__name__, ordinal, fields)

    def _value(
        self,
        record: Any,  # noqa: ANN401 - any record
        ordinal: str,
        name: str,
        declared: FieldWords,
        value: Any,  # noqa: ANN401 - any value
    ) -> FieldValue:
        if declared.use is Use.TEXT:
            return self._text(value, record, ordinal, name)
        if declared.use is Use.NAMED:
            return self._named(value, record, ordinal, name)
        if declared.use is Use.CODE:
            return self._link(value)
        if declared.use is Use.KEY:
            return self._key(value)
        if declared.use is Use.CHOICE:
            choice: FieldValue = value
            return choice
        return self._inner(value)

    def _inner(self, value: Any) -> FieldValue:  # noqa: ANN401 - any value
        if isinstance(value, tuple):
            return tuple(self._inner(item) for item in value)
        if isinstance(value, PartialDate | Money):
            return dataclasses.replace(value, typed="") if self.reader else value
        return None if value is None else self.node(value)

    def _link(self, value: str | tuple[str, ...]) -> FieldValue:
        """The ordinals of what is linked; empty for what the case has no longer."""
        records = self.ordinals.records
        if isinstance(value, tuple):
            return tuple(records.get(link, "") for link in value)
        return records.get(value, "")

    def _key(self, value: str) -> str:
        """A word of the program's own lists passes only if it can't be a name."""
        if not _KEY.fullmatch(value) or (self.reader and self.reader.seeker.find(value)):
            return ""
        return value

    def _named(
        self,
        value: str | tuple[str, ...],
        record: BodyInJurisdiction | Organisation,
        ordinal: str,
        name: str,
    ) -> FieldValue:
        """The name of a body or organisation, where it may be printed; nothing otherwise."""
        may_stand = self.reader is None or (
            record.is_named
            if isinstance(record, BodyInJurisdiction)
            else record.treatment is Treatment.NAMED
        )
        if isinstance(value, tuple):
            return tuple(self._named(each, record, ordinal, name) for each in value)
        return Words((Plain(text=value),) if may_stand and value else (), ordinal, name)

    def _text(self, text: str, record: Any, ordinal: str, name: str) -> Words:  # noqa: ANN401 - any record
        if not text:
            return Words((), ordinal, name)
        spans: list[WordSpan] = list(self._marks(text))
        if self.reader:
            id = getattr(record, "id", "")  # noqa: A001 - the record's own word
            asking = Asking(text)
            spans += [
                span
                for found in self.reader.find(masked(text))
                if (span := self._span(found, asking, id, name)) is not None
            ]
        filled = list(_filled(text, spans))
        return Words(tuple(self._with_articles(filled)), ordinal, name)

    def _with_articles(self, spans: list[WordSpan]) -> Iterator[WordSpan]:
        """The spans, with "an" before a body that is now called "Council" turned into "a"."""
        for span, after in zip(spans, [*spans[1:], None], strict=True):
            if isinstance(span, Plain) and isinstance(after, Body) and after.bare_noun:
                form = without_article(self.short_forms[after.body])
                yield dataclasses.replace(span, text=_fitting(span.text, form))
            else:
                yield span

    def _marks(self, text: str) -> Iterator[Label | LabelReference]:
        for mark in MARK.finditer(text):
            label = self.ordinals.labels[mark["label"].strip()]
            start, end = mark.span()
            if mark["names"]:
                yield Label(label=label, start=start, end=end)
            else:
                where = Direction(mark["where"] or "")
                yield LabelReference(label=label, direction=where, start=start, end=end)

    def _span(self, found: Found, asking: Asking, record: str, field: str) -> WordSpan | None:
        """The span for found words; None where the caseworker keeps them."""
        start, end = found.start, found.end
        answer = None
        if self.answers:
            answer = self.answers.answer(record, field, asking.at(start, end))
        if answer and answer.verdict is Verdict.KEEP:
            self.keeps.append(Keep(asking.text, record, field, start, end, answer))
            return None
        if answer:
            return self._mention(found, (answer.party,))
        if found.certainty is Certainty.RESIDUE and level_of(found.kind) is Level.QUASI:
            return None  # shown to the caseworker, and printed as typed
        if found.certainty is not Certainty.REPLACE:
            return Unresolved(kind=question_word(found.kind), start=start, end=end)
        if found.kind in ("person", "body", "organisation"):
            return self._mention(found, found.parties)
        return Removed(kind=found.kind, start=start, end=end)

    def _mention(self, found: Found, parties: tuple[str, ...]) -> Mention | Body | Removed:
        """Whoever is meant: people by their pseudonyms, a body by its short form."""
        if parties[0] not in self.ledger.entries:
            form = self.ordinals.records[parties[0]]
            if form not in self.short_forms:
                return Removed(kind="organisation", start=found.start, end=found.end)
            return Body(
                body=form,
                start=found.start,
                end=found.end,
                possessive=found.possessive and found.certainty is Certainty.REPLACE,
                starts_sentence=found.starts_sentence,
                bare_noun=found.bare_noun,
            )
        return Mention(
            parties=tuple(self.ordinals.records[party] for party in parties),
            start=found.start,
            end=found.end,
            possessive=found.possessive and found.certainty is Certainty.REPLACE,
            starts_sentence=found.starts_sentence,
            capitals=found.capitals,
        )


def _short_forms(case: Case) -> Iterator[tuple[str, str]]:
    """What bodies, and organisations that are only described, are called in running text."""
    yield from ((body.id, short_form(body, case)) for body in case.bodies)
    names = real_names(case)
    for organisation in case.organisations:
        words = organisation.described_as.strip()
        if organisation.treatment is Treatment.DESCRIBED and words and not names.stand_in(words):
            yield organisation.id, words


def question_word(kind: str) -> str:
    """What a draft prints between "[" and "?]" for something unanswered."""
    return "who" if kind == "person" else kind


def masked(text: str) -> str:
    """The text with every mark blanked, offset by offset: a label may be somebody's name."""
    return MARK.sub(lambda mark: _BLANK * len(mark.group()), text) if "[[" in text else text


def _fitting(before: str, form: str) -> str:
    """Words that may end in "a" or "an", with the one that fits the word behind them."""
    article = "an" if form[:1].lower() in "aeiou" else "a"
    return _ARTICLE.sub(lambda match: match[1] + article[1:] + match[2], before)


def _filled(text: str, spans: list[WordSpan]) -> Iterator[WordSpan]:
    """The spans in order, with the plain words between them."""
    at = 0
    for span in sorted(spans, key=lambda span: span.start):
        assert not isinstance(span, Plain)  # plain words are what is filled in here
        if span.start > at:
            yield Plain(text=text[at : span.start], start=at)
        yield span
        at = max(at, span.end)
    if at < len(text):
        yield Plain(text=text[at:], start=at)
