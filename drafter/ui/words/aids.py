"""What helps whoever writes in a field: who is named, what is misspelt, what can be referred to.

Nothing here knows Qt. One for an open case; fields ask it with their text.
"""

import dataclasses
from collections.abc import Callable, Iterator
from typing import Protocol

from drafter.anonymise.known import Known
from drafter.anonymise.ledger import find_undeclared, ledger_of
from drafter.anonymise.ordinals import Ordinals
from drafter.anonymise.reader import reader_of
from drafter.case.case import Case, KindOfWork
from drafter.case.people import Party
from drafter.case.today import Clock
from drafter.document.compose import Composed
from drafter.scanning import ScannedSpan, scan
from drafter.session.operations import set_texts
from drafter.session.session import Session
from drafter.ui.words.case_words import STEP, with_word, words_of
from drafter.ui.words.references import Paragraphs, Target, marks_of, referred
from drafter.ui.words.slips import SLIPS
from drafter.ui.words.spelling import Speller
from drafter.ui.words.tints import Tint, TintKind, Units, is_of_a_word, points, tints

_STUDY = " in a case study"
"""Where a complaint that is prepared prints a pseudonym; its letters have real names."""


class Bench(Protocol):
    """The open case, as far as aids read it."""

    session: Session
    composed: Composed | None
    ordinals: Ordinals
    known: Known

    @property
    def today(self) -> Clock:
        """What tells the day."""

    @property
    def composed_case(self) -> Case:
        """The case that ``composed`` was made of."""


class Aids:
    """Reads texts for the editors of one open case."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._people: object = None
        self._speller = Speller()
        self._of: Composed | None = None
        self._paragraphs: Paragraphs | None = None

    @property
    def case(self) -> Case:
        """The case as it is."""
        return self._bench.session.case

    def __call__(self, text: str) -> tuple[ScannedSpan, ...]:
        """Who and what is named in a text of this case."""
        return scan(text, self.case, self._bench.known, marked=True).spans if text.strip() else ()

    def basis(self) -> tuple[int, ...]:
        """Changes whenever a text that stayed the same may be marked otherwise."""
        return id(reader_of(self.case)), id(self.case.answers)

    def tints(self, text: str) -> tuple[Tint, ...]:
        """All that is to be marked in a text: names before spelling, where both would be."""
        if not text:
            return ()
        prepares = self.case.kind_of_work is KindOfWork.PREPARING
        at, spans = Units(text).at, self(text)
        wrong = [(at(start), at(end)) for start, end in self.speller.misspelt(text)]
        slips = [(at(each.start), at(each.end)) for each in spans if self._is_slip(each, wrong, at)]
        found = [
            each
            for each in tints(text, lambda _: spans, _STUDY if prepares else "")
            if (each.start, each.end) not in slips
        ]
        found += self._marked(text)
        taken = [(each.start, each.end) for each in found]
        for first, last in wrong:
            if not any(first < stop and begin < last for begin, stop in taken):
                words = self.speller.wrong(text[points(text, first) : points(text, last)])
                tint = Tint(start=first, end=last, kind=TintKind.SPELLING, words=words)
                found.append(tint)
        return tuple(sorted(found, key=lambda each: each.start))

    def _is_slip(
        self, span: ScannedSpan, wrong: list[tuple[int, int]], at: Callable[[int], int]
    ) -> bool:
        """Whether a phrase is shown by its misspelt word alone, or by none that is the case's.

        A name in small letters that nobody registered may be a slip known by heart: "gray".
        """
        first, last = at(span.start), at(span.end)
        if span.verdict == "residue" and span.text in SLIPS:
            return (first, last) in wrong
        if not is_of_a_word(span):
            return False
        if any(first <= start and end <= last for start, end in wrong):
            return True
        known = set(words_of(self.case))
        return any(word in known for word in span.text.lower().split())

    def _marked(self, text: str) -> Iterator[Tint]:
        at = Units(text).at
        for found in find_undeclared(text, ledger_of(self.case)):
            meant = f" Did you mean {found.candidate}?" if found.candidate else ""
            yield Tint(
                start=at(found.start),
                end=at(found.end),
                kind=TintKind.UNDECLARED,
                words=f"“{found.text}” is nobody in this case.{meant}",
            )
        for mark in marks_of(text):
            yield Tint(
                start=at(mark.start()),
                end=at(mark.end()),
                kind=TintKind.REFERENCE,
                words="",
            )

    def says(self, text: str, tint: Tint) -> str:
        """What is said of a marked stretch; numbers are those last composed."""
        if tint.kind is not TintKind.REFERENCE or self.paragraphs is None:
            return tint.words
        at = Units(text).at
        marks = (each for each in marks_of(text) if at(each.start()) == tint.start)
        return next((self.paragraphs.says(each) for each in marks), "")

    @property
    def paragraphs(self) -> Paragraphs | None:
        """The numbered paragraphs as they were last composed; None before that."""
        composed = self._bench.composed
        if composed is not self._of:
            self._of = composed
            self._paragraphs = None
            if composed is not None:
                self._paragraphs = Paragraphs(
                    self._bench.composed_case, composed.document, self._bench.ordinals
                )
        return self._paragraphs

    def refer(
        self, place: tuple[str, str], stretch: tuple[int, int], to: Target, paragraphs: Paragraphs
    ) -> int:
        """Put a reference in place of a stretch, as one step; where the cursor goes after it.

        ``place`` is a record and its field, ``stretch`` begins and ends in code points.

        ``to`` is one of ``paragraphs``, which may have been composed some keys ago; nothing is
        done where it is gone since.
        """
        at = paragraphs.place_now(self.case, to)
        if at is None:
            return stretch[1]
        (record, field), (start, end) = place, stretch
        to = dataclasses.replace(to, at=at)
        made = referred(
            self.case, paragraphs, record=record, field=field, start=start, end=end, to=to
        )
        set_texts(self._bench.session, name=f"reference to paragraph {to.number}", texts=made.texts)
        return made.cursor

    def add_word(self, place: tuple[str, str], text: str, start: int, end: int) -> None:
        """Know a word from now on, everywhere in this case; it names nobody.

        ``place`` is a record and its field, ``start`` and ``end`` count code points.
        """
        today = self._bench.today()
        after = with_word(self.case, *place, text, start, end, today)
        for each in self(text):  # asked about with what stands round it
            if is_of_a_word(each) and each.start <= start and end <= each.end:
                after = with_word(after, *place, text, each.start, each.end, today)
        if after is not self.case:
            self._bench.session.apply(STEP, after)

    @property
    def speller(self) -> Speller:
        """Knows English and everything that is registered in the case."""
        case = self.case
        people = (case.parties, case.bodies, case.organisations, case.answers)
        if people != self._people:
            self._people = people
            self._speller = Speller(known=frozenset(_words_of(case)))
        return self._speller


def _words_of(case: Case) -> Iterator[str]:
    """The words, in small letters, of all names that a case registers."""
    for party in case.parties:
        yield from _name_words(party)
    names = [name for each in case.bodies for name in (each.name, *each.also_known_as)]
    names += [name for each in case.organisations for name in (each.name, *each.also_known_as)]
    for name in names:
        yield from name.lower().split()
    yield from words_of(case)


def _name_words(party: Party) -> Iterator[str]:
    for name in (party.forenames, party.surname, *party.also_known_as, party.pseudonym):
        yield from name.lower().replace("-", " ").split()
