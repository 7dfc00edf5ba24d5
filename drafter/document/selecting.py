"""The filters and tests that choose: among the records of a list, and among free passages."""

from collections.abc import Sequence

from drafter.document.faults import TemplateFault, did_you_mean
from drafter.document.pieces import Line, LineKind
from drafter.document.rendering import PassagePlace, Rendering
from drafter.document.values import Choice, Record, TemplateValue, Value


def each(_: Rendering, records: TemplateValue, field: str) -> TemplateValue:
    """One field of every record of a list; a list in that field joins as its members."""
    values: list[TemplateValue] = []
    for record in records_of(records, "each"):
        value = record.value(field)
        values.extend(value if isinstance(value, tuple) else [value])
    return tuple(value for value in values if value is not None)


def having(_: Rendering, records: TemplateValue, field: str, word: str | int) -> TemplateValue:
    """Those records of a list whose choice is this word (or number, or yes or no)."""
    return tuple(one for one in records_of(records, "with") if _choice(one, field) == word)


def lacking(_: Rendering, records: TemplateValue, field: str, word: str | int) -> TemplateValue:
    """Those records of a list whose choice is another than this word."""
    return tuple(one for one in records_of(records, "without") if _choice(one, field) != word)


def of(_: Rendering, records: TemplateValue, body: TemplateValue) -> TemplateValue:
    """Those records of a list that are one body's."""
    return tuple(one for one in records_of(records, "of") if one.value("body") is body)


def once(_: Rendering, records: TemplateValue, field: str = "") -> TemplateValue:
    """The records of a list, each once; or the first with each choice of a field."""
    known = records_of(records, "once")
    if not field:
        return tuple(dict.fromkeys(known))
    firsts: dict[Choice | int, Record] = {}
    for record in known:
        firsts.setdefault(_choice(record, field), record)
    return tuple(firsts.values())


def within(_: Rendering, records: TemplateValue, section: str) -> TemplateValue:
    """Those records of a list that belong to a section of the statement."""
    return tuple(one for one in records_of(records, "within") if _choice(one, "section") == section)


def passages_before(rendering: Rendering, record: TemplateValue) -> Value:
    """The free passages that stand before a record."""
    if not isinstance(record, Record):
        raise TemplateFault("`passages_before` takes a record")
    return _passages(rendering, [one for one in rendering.passages if one.before == record.ordinal])


def rest_of(rendering: Rendering, section: str) -> Value:
    """The free passages of a section that nothing has printed before."""
    _known_section(rendering, section)
    return _passages(rendering, [one for one in rendering.passages if one.section == section])


def written(rendering: Rendering, section: str) -> bool:
    """Whether a section has a free passage or a standard paragraph."""
    _known_section(rendering, section)
    return section in rendering.written


def standard(rendering: Rendering, code: str) -> Value:
    """A standard paragraph whose words follow from the case, though it was not chosen."""
    found = rendering.standard(rendering, code)
    if found is None:
        raise TemplateFault(f"the library has no template for the paragraph {code}")
    return found


def said(rendering: Rendering, code: str) -> bool:
    """Whether a standard paragraph was chosen, or words of the caseworker's say the same."""
    return rendering.is_said(code)


def several(_: Rendering, value: TemplateValue) -> bool:
    """Whether a list has more than one member."""
    return len(records_of(value, "several")) > 1


def _passages(rendering: Rendering, places: Sequence[PassagePlace]) -> Value:
    lines: list[Line] = []
    for place in places:
        if place.ordinal not in rendering.placed:
            rendering.placed.add(place.ordinal)
            lines += [Line(LineKind.HEADING, line.pieces) for line in place.heading.lines]
            lines += place.text.lines
    return Value(rendering.tokens, tuple(lines))


def records_of(of: TemplateValue, asked: str) -> tuple[Record, ...]:
    """What a filter was given as records; ``asked`` is the filter, for the message."""
    given = of if isinstance(of, tuple | list) else () if of is None else (of,)
    if not all(isinstance(one, Record) for one in given):
        raise TemplateFault(f"`{asked}` takes a record or a list of records")
    return tuple(one for one in given if isinstance(one, Record))


def _choice(record: Record, field: str) -> Choice | int:
    value = record.value(field)
    if not isinstance(value, Choice | int):
        raise TemplateFault(f"`{field}` of a {record.words} is no choice")
    return value


def _known_section(rendering: Rendering, section: str) -> None:
    if section not in rendering.sections:
        remedy = did_you_mean(section, rendering.sections)
        raise TemplateFault(f'"{section}" is no section of a statement{remedy}')
