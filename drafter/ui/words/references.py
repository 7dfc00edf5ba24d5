"""Cross-references as a person picks them: which paragraphs there are, and what a mark prints.

Nothing here knows Qt. A reference is two marks in two texts, ``[[label]]`` where it is read and
``[[#label]]`` at the end of what it points at; both are put in by one step.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from drafter.anonymise.ordinals import MARK, Ordinals, texts_of, walk
from drafter.case.case import Case
from drafter.case.fields import Use, names_of
from drafter.case.links import records_in
from drafter.document.model import AnyBlock, Document, Paragraph, SubParagraph

_LINE: Final = re.compile(r"\n[ \t\u00a0]*(?=\n|- )")
"""Where a paragraph or an item of a text ends."""
_LABEL_WORD: Final = re.compile(r"[^\W_]{3,}")
_LONGEST: Final = 80
_LABEL_WORDS: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A numbered paragraph that can be referred to.

    ``at`` is where its words begin in the field of the record, in code points; ``ordinal`` its
    block's. ``number`` is as printed ("12", "12b)"), ``words`` its first words, as printed.
    """

    number: str
    words: str
    record: str
    field: str
    at: int
    ordinal: int


class Paragraphs:
    """The numbered paragraphs of a composed case. What is found is found when first asked for."""

    def __init__(self, case: Case, document: Document, ordinals: Ordinals) -> None:
        self._case, self._document, self._ordinals = case, document, ordinals

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """Every paragraph that was typed, in printed order."""
        return tuple(self._targets())

    def _targets(self) -> Iterator[Target]:
        ids = {ordinal: record for record, ordinal in self._ordinals.records.items()}
        kinds = {record.id: type(record) for record in records_in(self._case)}
        numbers = self._document.numbers()
        for block in self._document.blocks:
            place = _place_of(block)
            number = numbers.get(block.ordinal, "")
            record = ids.get(place[0], "")
            if not number or not record or place[1] not in names_of(kinds[record], Use.TEXT):
                continue
            yield Target(
                number=number,
                words=_short(block.text),
                record=record,
                field=place[1],
                at=place[2],
                ordinal=block.ordinal,
            )

    @cached_property
    def _labels(self) -> dict[str, Target]:
        """The paragraph that each label names."""
        by_field: dict[tuple[str, str], list[Target]] = {}
        for each in self.targets:
            by_field.setdefault((each.record, each.field), []).append(each)
        found: dict[str, Target] = {}
        for record in walk(self._case):
            for name, text in texts_of(record):
                held = by_field.get((getattr(record, "id", ""), name), []) if "[[#" in text else []
                for mark in MARK.finditer(text) if held else ():
                    before = [each for each in held if each.at <= mark.start()]
                    if mark["names"] and before:
                        found.setdefault(mark["label"].strip(), before[-1])
        return found

    def says(self, mark: re.Match[str]) -> str:
        """What a mark prints: "paragraph 12 (above)"; of a label, which paragraph bears it."""
        target = self._labels.get(mark["label"].strip())
        if mark["names"]:
            return f"This is paragraph {target.number}" if target else "A name for this paragraph"
        if target is None:
            return "No paragraph of the statement has this name"
        where = f" ({mark['where']})" if mark["where"] else ""
        return f"paragraph {target.number}{where}: {target.words}"

    def matching(self, typed: str) -> list[Target]:
        """The paragraphs whose number or name begins so, or that have all the words typed."""
        wanted = typed.strip().casefold()
        if not wanted:
            return list(self.targets)
        words = wanted.split()
        by_number = (each for each in self.targets if each.number.startswith(wanted))
        by_name = (at for name, at in self._labels.items() if name.casefold().startswith(wanted))
        by_words = (
            each for each in self.targets if all(word in each.words.casefold() for word in words)
        )
        return list(dict.fromkeys((*by_number, *by_name, *by_words)))

    def place_now(self, case: Case, to: Target) -> int | None:
        """Where a paragraph begins in a case that was typed into since; None where it is gone."""
        return _carried(self._text(self._case, to), self._text(case, to), to.at)

    def _text(self, case: Case, to: Target) -> str | None:
        held = (each for each in records_in(case) if each.id == to.record)
        return next((getattr(each, to.field) for each in held), None)

    def block_at(self, record: str, field: str, at: int) -> int:
        """The ordinal of the block that prints a place of a field; 0 where none does yet."""
        own = self._ordinals.records.get(record, "")
        found = [
            block.ordinal
            for block in self._document.blocks
            if (place := _place_of(block))[:2] == (own, field) and place[2] <= at
        ]
        return found[-1] if found else 0


def _carried(before: str | None, after: str | None, at: int) -> int | None:
    """A place of a text in what became of it; within what changed, where that begins."""
    if before is None or after is None:
        return None
    same = _shared(before, after)
    ends = _shared(before[same:][::-1], after[same:][::-1])
    if at <= same:
        return at
    return at + len(after) - len(before) if at >= len(before) - ends else same


def _shared(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def half_typed(text: str, at: int) -> tuple[int, str] | None:
    """Where "[[" begins before a place, and what was typed since; None where nothing is open.

    A mark that ends, and one that names its own paragraph, asks for nothing.
    """
    start = text.rfind("[[", text.rfind("\n", 0, at) + 1, at)
    if start < 0:
        return None
    typed, whole = text[start + 2 : at], MARK.match(text, start)
    is_open = len(typed) <= _LONGEST and not any(each in "[]|#" for each in typed)
    return (start, typed) if is_open and not (whole and whole.end() >= at) else None


def _place_of(block: AnyBlock) -> tuple[str, str, int]:
    """Record ordinal, field and offset of the first typed words of a numbered block."""
    if isinstance(block, Paragraph | SubParagraph):
        for inline in block.inlines:
            if inline.source and inline.source.record and inline.source.start >= 0:
                return inline.source.record, inline.source.field, inline.source.start
    return "", "", -1


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Referred:
    """The texts that a reference changes, by record and field, and where the cursor goes."""

    texts: dict[tuple[str, str], str]
    cursor: int


def referred(  # noqa: PLR0913 - a place in a text is three things
    case: Case, paragraphs: Paragraphs, *, record: str, field: str, start: int, end: int, to: Target
) -> Referred:
    """Put a reference in place of ``start`` to ``end`` of a field, and a label where it points.

    Offsets count code points, those of ``to`` in the case as it is. A paragraph that has a
    label keeps it.
    """
    held = {each.id: each for each in records_in(case)}
    here: str = getattr(held[record], field)
    there: str = getattr(held[to.record], to.field)
    label, text, put_at, put = _labelled(there, to, case)
    is_same = (record, field) == (to.record, to.field)
    if is_same:
        here = text
        start += put if start >= put_at else 0
        end += put if end > put_at else 0
    own = paragraphs.block_at(record, field, start)
    where = "" if not own or own == to.ordinal else "|above" if to.ordinal < own else "|below"
    mark = f"[[{label}{where}]]"
    texts = {} if is_same else {(to.record, to.field): text}
    texts = {(record, field): here[:start] + mark + here[end:], **texts}
    return Referred(texts=texts, cursor=start + len(mark))


def _labelled(text: str, to: Target, case: Case) -> tuple[str, str, int, int]:
    """The label of a paragraph, the text that has it, where it was put and how long it is."""
    ending = _LINE.search(text, to.at)
    stop = ending.start() if ending else len(text)
    for mark in MARK.finditer(text, to.at, stop):
        if mark["names"]:
            return mark["label"].strip(), text, stop, 0
    label = _new_label(to.words, case)
    at = to.at + len(text[to.at : stop].rstrip())
    mark_put = f" [[#{label}]]"
    return label, text[:at] + mark_put + text[at:], at, len(mark_put)


def _new_label(words: str, case: Case) -> str:
    """A name for a paragraph out of its first long words; no other label of the case."""
    taken = {
        mark["label"].strip()
        for record in walk(case)
        for _, text in texts_of(record)
        if "[[" in text
        for mark in MARK.finditer(text)
    }
    base = "-".join(_LABEL_WORD.findall(words.lower())[:_LABEL_WORDS]) or "paragraph"
    label, nth = base, 1
    while label in taken:
        nth += 1
        label = f"{base}-{nth}"
    return label


def marks_of(text: str) -> Iterator[re.Match[str]]:
    """The marks of a text, in order."""
    return MARK.finditer(text) if "[[" in text else iter(())
