"""Cross-references: from labels to the numbers of the blocks that bear them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from drafter.anonymise.words import Direction
from drafter.document.grammar import capitalised
from drafter.document.markdown import SkeletonKind
from drafter.document.model import Inline, Reference, Source, Span, SpanKind
from drafter.document.numbering import Numbered
from drafter.document.pieces import LabelHere, Piece, PointsAt
from drafter.problem import Place, Problem, Severity

BROKEN: Final = "[paragraph ?]"
"""What a reference to a paragraph that is not there prints in a draft."""
NOUN: Final = "paragraph "
"""What stands before the number of a reference that stands alone."""

_SEPARATORS: Final = {", ": ",", " and ": "&", ", and ": "&"}
_TOGETHER: Final = re.compile("R(?:,R)*&R")
_FEWEST: Final = 2


class References:
    """The labelled blocks of a document, and what is wrong with what points at them."""

    def __init__(self, blocks: Sequence[Numbered]) -> None:
        self._blocks = {block.ordinal: block for block in blocks}
        self._labelled: dict[str, Numbered] = {}
        self._headings = {} if any(block.number for block in blocks) else _headings(blocks)
        self.problems: list[Problem] = []
        for block in blocks:
            for piece in block.raw.pieces:
                if isinstance(piece, LabelHere):
                    self._label(piece, block)

    def nouns(self, pieces: Sequence[Piece]) -> Mapping[int, str]:
        """The words before the numbers of references that stand together, by index in ``pieces``.

        "paragraphs " stands before the first of them and nothing before the others, as in
        "paragraphs 12, 14 and 15b)".
        """
        if sum(isinstance(piece, PointsAt) for piece in pieces) < _FEWEST:
            return {}
        shape = "".join(self._shape(piece) for piece in pieces)
        nouns: dict[int, str] = {}
        for run in _TOGETHER.finditer(shape):
            nouns |= {nth: "" for nth in range(*run.span()) if shape[nth] == "R"}
            nouns[run.start()] = "paragraphs "
        return nouns

    def _shape(self, piece: Piece) -> str:
        """One letter a piece: R is a reference that can stand beside others."""
        if isinstance(piece, PointsAt):
            is_bare = piece.direction is Direction.NONE
            return "R" if is_bare and self._numbers(self._labelled.get(piece.label)) else "x"
        return _SEPARATORS.get(piece.text, "x") if isinstance(piece, Span) else "x"

    def inlines(
        self, piece: PointsAt, noun: str, block: Numbered, before: Sequence[Inline]
    ) -> list[Inline]:
        """What a reference prints: "paragraph 12", "paragraph 12b) (above)".

        ``block`` is where it stands and ``before`` what is printed there before it; at the start
        of a sentence it is "Paragraph 12", and in brackets "paragraph 12 above". In a letter,
        which has no numbers, it is the heading: "the part “What happened”".
        """
        target = self._labelled.get(piece.label)
        numbers: list[Inline] = [*self._numbers(target, piece.source)]
        if target is not None and target.ordinal in self._headings:
            heading = f"the part “{self._headings[target.ordinal]}”"
            noun, numbers = "", [Span(text=heading, source=piece.source)]
        if target is None or not numbers:
            self._broken(piece, block, target)
            return [Span(text=BROKEN, kind=SpanKind.MISSING, source=piece.source)]
        inlines: list[Inline] = [*numbers]
        if noun:
            word = capitalised(noun) if _starts_sentence(before) else noun
            inlines.insert(0, Span(text=word, source=piece.source))
        if piece.direction is not Direction.NONE:
            self._check_direction(piece, block, target)
            where = piece.direction.value
            where = f" {where}" if _is_in_brackets(before) else f" ({where})"
            inlines.append(Span(text=where, source=piece.source))
        return inlines

    def _numbers(self, target: Numbered | None, source: Source | None = None) -> list[Reference]:
        """The reference to a paragraph, or those to a sub-paragraph's paragraph and itself."""
        if target is None:
            return []
        paragraph = self._blocks[target.parent] if target.parent else target
        if not paragraph.number:
            return []
        numbers = [Reference(target=paragraph.ordinal, text=str(paragraph.number), source=source)]
        if target.letter:
            numbers.append(
                Reference(target=target.ordinal, text=f"{target.letter})", source=source)
            )
        return numbers

    def _label(self, piece: LabelHere, block: Numbered) -> None:
        first = self._labelled.setdefault(piece.label, block)
        if first is not block:
            message = (
                "Two paragraphs bear the same label, so a reference to it may mean either; "
                "rename one."
            )
            place = self._place(piece.source, block)
            self._report("repeated-label", Severity.BLOCKS, message, place)

    def _broken(self, piece: PointsAt, block: Numbered, target: Numbered | None) -> None:
        if target is None:
            message = "This refers to a paragraph that is not in the statement."
        else:
            message = "This refers to words that have no paragraph number."
        place = self._place(piece.source, block, piece.end)
        self._report("broken-reference", Severity.BLOCKS, message, place)

    def _check_direction(self, piece: PointsAt, block: Numbered, target: Numbered) -> None:
        stands = Direction.ABOVE if target.ordinal < block.ordinal else Direction.BELOW
        is_itself = target.ordinal == block.ordinal
        if is_itself or stands is not piece.direction:
            where = "is this very one" if is_itself else f"stands {stands.value}"
            message = f"This says {piece.direction.value}, but the paragraph it refers to {where}."
            place = self._place(piece.source, block, piece.end)
            self._report("reference-direction", Severity.FIX, message, place)

    def _place(self, source: Source | None, block: Numbered, end: int = -1) -> Place:
        return place_of(source, printed_number(block, self._blocks), end)

    def _report(self, check: str, severity: Severity, message: str, place: Place) -> None:
        self.problems.append(Problem(check=check, severity=severity, message=message, place=place))


def _headings(blocks: Sequence[Numbered]) -> dict[int, str]:
    """The words of the heading that each block of an unnumbered document stands under."""
    found: dict[int, str] = {}
    heading = ""
    for block in blocks:
        if block.raw.kind is SkeletonKind.HEADING:
            heading = "".join(one.text for one in block.raw.pieces if isinstance(one, Span))
        elif heading:
            found[block.ordinal] = heading
    return found


def place_of(source: Source | None, paragraph: str, end: int = -1) -> Place:
    """Where a problem lies, from the source of the words that show it."""
    if source is None:
        return Place(paragraph=paragraph)
    if source.record:
        known = 0 <= source.start < end
        return Place(
            record=source.record,
            field=source.field,
            start=source.start if known else 0,
            end=end if known else 0,
            paragraph=paragraph,
        )
    return Place(template=source.template, line=source.line, paragraph=paragraph)


def printed_number(block: Numbered, blocks: dict[int, Numbered]) -> str:
    """What a reader would call the block: "12", "12b)", or nothing."""
    if block.letter:
        number = blocks[block.parent].number
        return f"{number or ''}{block.letter})"
    return str(block.number) if block.number else ""


def _is_in_brackets(before: Iterable[Inline]) -> bool:
    """Whether a bracket is open where these words end; the one of "12b)" closes none."""
    depth = 0
    for inline in before:
        for bracket in re.findall("[()]", inline.text if isinstance(inline, Span) else ""):
            depth = depth + 1 if bracket == "(" else max(0, depth - 1)
    return depth > 0


def _starts_sentence(before: Iterable[Inline]) -> bool:
    text = "".join(inline.text for inline in before).rstrip(" ")
    return not text or text[-1] in ".!?"
