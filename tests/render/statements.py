"""Documents made by hand: what a composer would give, small or large."""

from collections.abc import Iterable, Sequence

from drafter.document.model import (
    AnyBlock,
    Document,
    Heading,
    Identity,
    Inline,
    Paragraph,
    Reference,
    Source,
    Span,
    SpanKind,
    Styled,
    SubParagraph,
)

Words = str | Inline | Sequence[str | Inline]


class Statement:
    """Adds blocks one after the other, numbered as a composer numbers them."""

    def __init__(self) -> None:
        self.blocks: list[AnyBlock] = []
        self._number = 0
        self._parent = 0
        self._letters = 0

    @property
    def _next(self) -> int:
        return len(self.blocks) + 1

    def heading(self, words: Words, level: int = 1) -> int:
        self.blocks.append(Heading(ordinal=self._next, inlines=inlines(words), level=level))
        return len(self.blocks)

    def styled(self, style: str, words: Words) -> int:
        self.blocks.append(Styled(ordinal=self._next, inlines=inlines(words), style=style))
        return len(self.blocks)

    def paragraph(self, words: Words, *, numbered: bool = True, record: str = "") -> int:
        self._number += numbered
        self.blocks.append(
            Paragraph(
                ordinal=self._next,
                inlines=inlines(words),
                number=self._number if numbered else 0,
                record=record,
                field="text" if record else "",
            )
        )
        self._parent, self._letters = len(self.blocks), 0
        return self._parent

    def item(self, words: Words) -> int:
        self._letters += 1
        self.blocks.append(
            SubParagraph(
                ordinal=self._next,
                inlines=inlines(words),
                letter=chr(ord("a") + self._letters - 1),
                parent=self._parent,
            )
        )
        return len(self.blocks)

    def reference(self, target: int) -> tuple[Reference, ...]:
        """What a composer puts for "12" or "12b)"."""
        block = self.blocks[target - 1]
        if isinstance(block, SubParagraph):
            own = Reference(target=target, text=block.printed_number)
            return (*self.reference(block.parent), own)
        assert isinstance(block, Paragraph)
        return (Reference(target=target, text=str(block.number)),)

    def document(
        self, *, title: str = "Decision statement", footer: str = "Draft", watermark: str = ""
    ) -> Document:
        return Document(
            title=title,
            blocks=tuple(self.blocks),
            identity=Identity.ANONYMISED,
            template="tests",
            footer=footer,
            watermark=watermark,
        )


def inlines(words: Words) -> tuple[Inline, ...]:
    if isinstance(words, str):
        return (Span(text=words),)
    if isinstance(words, Span | Reference):
        return (words,)
    return tuple(Span(text=part) if isinstance(part, str) else part for part in words)


_SUMMARY = (
    "Miss X complains about how the Council answered her after her address was shared. "
    "We find fault in how it followed up her concerns. The Council should apologise, pay "
    "£250 and review whether more is needed."
)


def statement(watermark: str = "") -> Document:
    """A statement with every kind of block and span, and references up and down."""
    made = Statement()
    made.styled("title", "Exampleshire Council (99 000 001)")
    made.styled("version", "The Ombudsman’s draft decision")
    made.styled(
        "summary",
        [
            Span(text="Summary: ", strong=True),
            _SUMMARY,
        ],
    )
    made.heading("The complaint")
    first = made.paragraph("Miss X complains about the Council’s answer to a shared address.")
    made.paragraph(["She says ", Span(text="[who?]", kind=SpanKind.UNRESOLVED), " knew of it."])
    made.heading("What I found")
    made.heading("The first call", level=2)
    lead = made.paragraph("On 21 April, the Council called Miss X. It advised:", record="r7")
    made.item("Miss X of the cause, and that it would remind the officer involved.")
    police = made.item("Mr Y could report any further concern to the police.")
    made.item("It would support an application for other housing.")
    made.paragraph(
        ["Miss X took no further step after the advice in paragraph ", *made.reference(police), "."]
    )
    made.heading("Analysis")
    made.paragraph(
        [
            "The Council answered promptly, as set out at paragraph ",
            *made.reference(lead),
            " (above). It answered paragraph ",
            *made.reference(first),
            Span(text=" in full", emphasis=True),
            " but not ",
            Span(text="[MISSING amount]", kind=SpanKind.MISSING),
            Span(
                text=", as Miss X",
                kind=SpanKind.MENTION,
                source=Source(record="r9", field="text", start=4),
            ),
            Span(text=" knew.", strong=True, emphasis=True),
        ]
    )
    made.heading("Agreed action")
    made.paragraph("Within a month of our final decision, the Council should:")
    made.item("apologise to Miss X; and")
    made.item("pay Miss X £250.")
    made.heading("Draft decision")
    made.paragraph("I have found fault causing injustice.", numbered=False)
    made.item("The Council has agreed to act.")
    made.paragraph("There is one more matter.", numbered=False)
    made.item("It is small.")
    made.styled("note", "Section 30 of the Local Government Act 1974 governs publication.")
    made.styled("sign-off", "Investigator’s decision on behalf of the Ombudsman")
    return made.document(watermark=watermark)


_SENTENCES = (
    "On the first working day of the month the Council wrote to Miss X about her complaint.",
    "It said that it had looked again at the records it held and had spoken to the officer.",
    "Miss X did not agree, and asked for the matter to be considered at the next stage.",
)


def long_statement(paragraphs: int) -> Document:
    """A statement of ``paragraphs`` numbered paragraphs of about 32 words, some with references."""
    made = Statement()
    made.styled("title", "Exampleshire Council (99 000 002)")
    earlier: list[int] = []
    for nth in range(paragraphs):
        if nth % 12 == 0:
            made.heading(f"Section {nth // 12 + 1}")
        words: list[str | Inline] = [" ".join(_two(nth))]
        if nth % 5 == 4:
            words += [" This follows from paragraph ", *made.reference(earlier[-3]), " (above)."]
        earlier.append(made.paragraph(words))
    return made.document()


def _two(nth: int) -> Iterable[str]:
    return _SENTENCES[nth % 3], _SENTENCES[(nth + 1) % 3]
