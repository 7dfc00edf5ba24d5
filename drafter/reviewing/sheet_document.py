"""The sheet of answers as a file: to be read, printed or kept, under pseudonyms unless asked."""

import itertools
from collections.abc import Iterator, Sequence
from typing import Final

from drafter.case.case import Case
from drafter.document.model import AnyBlock, Document, Heading, Identity, Inline, Span, Styled
from drafter.errors import DrafterError
from drafter.proof.proof import prove
from drafter.render.formats import FORMATS
from drafter.reviewing.answered import Line
from drafter.reviewing.every_answer import Entry, Telling

TITLE: Final = "Every answer of the case"
_DECISIONS: Final = "What was decided about anonymity"
_NAME: Final = "A name"
_OF_CASE: Final = "The case itself"
_STANDING: Final = (TITLE, _DECISIONS, _OF_CASE, _NAME, "Reason", "Open")


def sheet_document(
    entries: Sequence[Entry], lines: Sequence[Line], telling: Telling, *, real: bool
) -> Document:
    """The answers by step and record, each with its source and problems; then the decisions."""
    told = (*_answers(entries), *_decisions(lines, telling))
    blocks = tuple(_block(ordinal, each) for ordinal, each in enumerate(told, start=1))
    return Document(
        title=TITLE,
        blocks=blocks,
        identity=Identity.IDENTIFIABLE if real else Identity.ANONYMISED,
        template="answers",
        watermark="Real names: do not send" if real else "",
    )


_Told = tuple[str, tuple[Inline, ...]]


def _block(ordinal: int, told: _Told) -> AnyBlock:
    style, inlines = told
    if style in {"1", "2"}:
        return Heading(ordinal=ordinal, inlines=inlines, level=int(style))
    return Styled(ordinal=ordinal, inlines=inlines, style=style)


def _answers(entries: Sequence[Entry]) -> Iterator[_Told]:
    yield "title", (Span(text=TITLE),)
    for step, of_step in itertools.groupby(entries, key=lambda each: each.step):
        if step:
            yield "1", (Span(text=step),)
        for where, of_record in itertools.groupby(of_step, key=lambda each: each.where):
            yield "2", (Span(text=where or _OF_CASE),)
            for each in of_record:
                yield from _answer(each)


def _answer(each: Entry) -> Iterator[_Told]:
    first, *rest = [line.strip() for line in each.value.split("\n") if line.strip()] or ["–"]
    source = Span(text=f" ({each.source})", emphasis=True)
    label = Span(text=f"{each.label}: ", strong=True)
    yield "body", (label, Span(text=first), *(() if rest else (source,)))
    for number, line in enumerate(rest, start=1):
        is_last = number == len(rest)
        yield "body", (Span(text=line), *((source,) if is_last else ()))
    for problem in each.problems:
        yield "note", (Span(text="Open: ", strong=True), Span(text=problem))


def _decisions(lines: Sequence[Line], telling: Telling) -> Iterator[_Told]:
    if not lines:
        return
    yield "1", (Span(text=_DECISIONS),)
    for line in lines:
        what, where = (telling.text(words, "", "") for words in (line.what, line.where))
        if line.is_answer and what != line.what:
            what = _NAME
        reason = telling.text(line.reason, "", "")
        decision = f": {line.decision}{f', {line.when}' if line.when else ''}"
        yield "body", (Span(text=_one_line(what), strong=True), Span(text=decision))
        if where:
            yield "body", (Span(text=_one_line(where)),)
        if reason:
            yield "body", (Span(text=f"Reason: {_one_line(reason)}"),)


def _one_line(words: str) -> str:
    return " ".join(words.split())


def written(
    document: Document, case: Case, entries: Sequence[Entry], form: str, name: str
) -> bytes:
    """The file of a sheet, proven: none of it is made where somebody's name is found in it.

    ``form`` is the name of a format, ``name`` that of the file to be. Raises DrafterError.
    """
    data = FORMATS[form].write(document, None)
    standing = {*_STANDING}
    for each in entries:
        standing |= {each.step, each.where, each.label, f"{each.label}:", f"({each.source})"}
    proof = prove(
        data,
        case,
        name=name,
        own=True,
        metadata_only=document.identity is Identity.IDENTIFIABLE,
        standing=sorted(standing - {""}, key=lambda words: (-len(words), words)),
        count_residue=False,
    )
    if not proof.is_clean:
        found = (*map(str, proof.hits), *proof.outside)
        raise DrafterError(
            "No file is made: something in the sheet may still name somebody"
            f" ({found[0]}). Answer what is asked under Questions first."
        )
    return data
