"""The filters that make words: names, pronouns, sentences, lists, counts."""

import dataclasses
from collections.abc import Callable, Iterable
from typing import Final

from jinja2.runtime import LoopContext

from drafter.anonymise import printing
from drafter.anonymise.words import Naming
from drafter.document import grammar
from drafter.document.faults import TemplateFault
from drafter.document.model import Source, Span, SpanKind
from drafter.document.pieces import Line, Piece, Which, Who
from drafter.document.rendering import Rendering
from drafter.document.selecting import records_of
from drafter.document.values import Choice, Record, TemplateValue, Value, one_line

_SPACE: Final = Span(text=" ")
_NAME_FIELDS: Final = {
    "Organisation": ("name", "described_as"),
    "BodyInJurisdiction": ("name",),
}
_NOBODY: Final = Naming(first="", then="")


def name(rendering: Rendering, of: TemplateValue) -> Value:
    """How a party, several parties, a body or an organisation is called."""
    records = records_of(of, "name")
    if not records:
        return _missing(rendering, "who is meant")
    if all(record.kind == "Party" for record in records):
        return one_line(rendering.tokens, Who(parties=tuple(one.ordinal for one in records)))
    return listing(rendering, [_own_name(rendering, record) for record in records])


def short(rendering: Rendering, of: TemplateValue) -> Value:
    """The short form of a body or several: "the Council and the Care Provider"."""
    bodies = records_of(of, "short")
    if any(body.kind != "BodyInJurisdiction" for body in bodies):
        raise TemplateFault("`short` is for bodies; a person is printed with `name`")
    if not bodies:
        return _missing(rendering, "which body")
    return one_line(rendering.tokens, Which(bodies=tuple(body.ordinal for body in bodies)))


def called(rendering: Rendering, of: TemplateValue) -> Value:
    """People and bodies as the text calls them, each once: "Miss X and the Council"."""
    lists = of if isinstance(of, list | tuple) else (of,)
    records = [one for part in lists for one in records_of(part, "called")]
    if not records:
        return _missing(rendering, "who is meant")
    return listing(
        rendering,
        [
            short(rendering, one) if one.kind == "BodyInJurisdiction" else name(rendering, one)
            for one in dict.fromkeys(records)
        ],
    )


def possessive(_: Rendering, value: TemplateValue) -> Value:
    """The words as an owner: "Miss X’s", "the Council’s"."""
    words = _value(value, "possessive")
    return _with_last_piece(words, _owning)


def pronoun(rendering: Rendering, of: TemplateValue, form: str) -> str:
    """A party's pronoun: "subject", "object", "possessive" or "self"; several are "they"."""
    if form not in grammar.PRONOUN_FORMS:
        raise TemplateFault(
            f'`pronoun` knows no form "{form}"; it knows {printing.listing(grammar.PRONOUN_FORMS)}'
        )
    parties = records_of(of, "pronoun")
    naming = rendering.namings.get(parties[0].ordinal) if parties else None
    return grammar.pronoun((naming or _NOBODY).pronoun, form, several=len(parties) > 1)


def agrees(_: Rendering, of: TemplateValue, one: str, several: str) -> str:
    """The verb after the names: "complains" after one, "complain" after several."""
    return several if len(records_of(of, "agrees")) > 1 else one


def sentence(_: Rendering, value: TemplateValue) -> TemplateValue:
    """The words with a capital at their start."""
    if isinstance(value, str):
        return grammar.capitalised(value)
    return _with_first_piece(_value(value, "sentence"), _capital)


def midsentence(rendering: Rendering, value: TemplateValue) -> TemplateValue:
    """The words with a small letter at their start, for the middle of a sentence; or a list."""
    if isinstance(value, list | tuple):
        return tuple(midsentence(rendering, one) for one in value)
    return _with_first_piece(_value(value, "midsentence"), _small)


def phrase(rendering: Rendering, value: TemplateValue) -> TemplateValue:
    """The words without their full stop, for the middle of a sentence; or a list."""
    if isinstance(value, list | tuple):
        return tuple(phrase(rendering, one) for one in value)
    return _with_last_piece(_value(value, "phrase"), _unstopped)


def required(rendering: Rendering, value: TemplateValue, what: str) -> TemplateValue:
    """The value, or "[MISSING: the outcome]" where there is none."""
    if value:
        return value
    if isinstance(value, Value):
        return _missing(rendering, what, value.origin)
    return _missing(rendering, what)


def cited(_: Rendering, value: TemplateValue, citation: TemplateValue) -> Value:
    """The words with a citation in brackets at their end."""
    words, law = _value(value, "cited"), _value(citation, "cited")
    if not law or not words:
        return words
    *before, last = words.lines
    pieces = (*last.pieces, Span(text=" ("), *_in_one_line(law), Span(text=")"))
    return words.with_lines((*before, Line(last.kind, pieces)))


def listing(rendering: Rendering, values: TemplateValue) -> Value:
    """The words as a running list, "a, b and c" or "a and b, and c", without what is empty."""
    if not isinstance(values, list | tuple):
        raise TemplateFault("`listing` takes a list")
    parts = [_in_one_line(_as_value(rendering, value)) for value in values if value]
    comma, conjunction = grammar.separators([_outline(part) for part in parts])
    listed = grammar.listed(parts, (Span(text=comma),), (Span(text=conjunction),))
    pieces = [piece for part in listed for piece in part]
    return one_line(rendering.tokens, *pieces) if pieces else Value(rendering.tokens)


def between(_: Rendering, loop: object) -> str:
    """What stands before an item of a running list: nothing, a comma, "and"."""
    if not isinstance(loop, LoopContext):
        raise TemplateFault("`between` is used as {{ loop | between }}, inside a loop")
    if loop.first:
        return ""
    return " and " if loop.last else ", "


def count(_: Rendering, value: TemplateValue) -> str:
    """A number, or the length of a list, in words up to ten."""
    if isinstance(value, list | tuple):
        return grammar.count_in_words(len(value))
    if isinstance(value, bool) or not isinstance(value, int):
        raise TemplateFault("`count` takes a number or a list")
    return grammar.count_in_words(value)


def period(rendering: Rendering, deadline: TemplateValue) -> str | Value:
    """A deadline's length: "one month", "20 working days"."""
    if not isinstance(deadline, Record) or deadline.kind != "Deadline":
        raise TemplateFault("`period` takes a deadline")
    number = deadline.value("count")
    assert isinstance(number, int)  # as the deadline declares it
    if number < 1:
        return _missing(rendering, "how long")
    return grammar.period(number, str(deadline.value("unit")))


def date(_: Rendering, value: TemplateValue) -> Value:
    """A date in the house form, "21 April 2023": how dates print anyway, said aloud."""
    return _value(value, "date")


def money(_: Rendering, value: TemplateValue) -> Value:
    """A sum in the house form, "£1,250.50": how sums print anyway, said aloud."""
    return _value(value, "money")


def _missing(rendering: Rendering, what: str, source: Source | None = None) -> Value:
    return one_line(
        rendering.tokens, Span(text=f"[MISSING: {what}]", kind=SpanKind.MISSING, source=source)
    )


def _value(value: TemplateValue, asked: str) -> Value:
    if not isinstance(value, Value):
        raise TemplateFault(f"`{asked}` takes words of the case")
    return value


def _own_name(rendering: Rendering, record: Record) -> Value:
    for field in _NAME_FIELDS.get(record.kind, ()):
        value = record.value(field)
        if isinstance(value, Value) and value:
            return value
    if record.kind == "BodyInJurisdiction":
        return short(rendering, record)
    if record.kind == "Party":
        return name(rendering, record)
    raise TemplateFault(f"a {record.words} has no name to print; name one of its fields")


def _as_value(rendering: Rendering, value: TemplateValue) -> Value:
    if isinstance(value, Value):
        return value
    if isinstance(value, str | Choice):
        return one_line(rendering.tokens, Span(text=str(value)))
    raise TemplateFault("`listing` takes words; take a field of each record with `each` first")


def _in_one_line(value: Value) -> tuple[Piece, ...]:
    return tuple(
        piece
        for part in grammar.listed([line.pieces for line in value.lines], (_SPACE,), (_SPACE,))
        for piece in part
    )


def _outline(pieces: Iterable[Piece]) -> str:
    """The words of pieces as far as they are known before anyone is named."""
    known = (
        piece.text
        if isinstance(piece, Span)
        else printing.listing(piece.parties)
        if isinstance(piece, Who)
        else ""
        for piece in pieces
    )
    return "".join(known)


def _with_first_piece(value: Value, change: Callable[[Piece], Piece]) -> Value:
    if not value:
        return value
    first, *rest = value.lines
    return value.with_lines((Line(first.kind, (change(first.pieces[0]), *first.pieces[1:])), *rest))


def _with_last_piece(value: Value, change: Callable[[Piece], Piece]) -> Value:
    if not value:
        return value
    *before, last = value.lines
    return value.with_lines(
        (*before, Line(last.kind, (*last.pieces[:-1], change(last.pieces[-1]))))
    )


def _owning(piece: Piece) -> Piece:
    if isinstance(piece, Who | Which):
        return dataclasses.replace(piece, possessive=True)
    if isinstance(piece, Span):
        return dataclasses.replace(piece, text=printing.possessive(piece.text))
    return piece


def _capital(piece: Piece) -> Piece:
    if isinstance(piece, Who | Which):
        return dataclasses.replace(piece, capital=True)
    if isinstance(piece, Span) and piece.kind is SpanKind.PLAIN:
        return dataclasses.replace(piece, text=grammar.capitalised(piece.text))
    return piece


def _small(piece: Piece) -> Piece:
    if isinstance(piece, Who | Which):
        return dataclasses.replace(piece, capital=False)
    if isinstance(piece, Span) and piece.kind is SpanKind.PLAIN:
        return dataclasses.replace(piece, text=grammar.midsentence(piece.text))
    return piece


def _unstopped(piece: Piece) -> Piece:
    if isinstance(piece, Span):
        return dataclasses.replace(piece, text=piece.text.removesuffix("."))
    return piece
