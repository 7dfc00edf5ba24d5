"""A case as JSON, for commands, bundles and tests, and the sentences that bad JSON gets."""

import dataclasses
import datetime as dt
import difflib
import json
import re
from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any, NoReturn, TypeVar, get_origin

import cattrs
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from drafter.case.case import Case
from drafter.case.dates import PartialDate, read_date
from drafter.case.money import Money, read_money
from drafter.errors import DrafterError

FORMAT = "drafter-case"
FORMAT_VERSION = 1
LARGEST = 50_000_000
"""Code points of the largest case file that is read."""

_NAMES: dict[type, str] = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    list: "a list",
    dict: "an object",
    type(None): "null",
}
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)

E = TypeVar("E", bound=Enum)


class _WrongTypeError(ValueError):
    """A value of another kind than its field; the message is the sentence's end."""


def _expected(what: str, got: object) -> NoReturn:
    message = f"expected {what}, got {_NAMES.get(type(got), type(got).__name__)}"
    raise _WrongTypeError(message)


def _strict(kind: type, what: str) -> Callable[[object, type], Any]:
    def structure(value: object, _: type) -> Any:  # noqa: ANN401 - the field's own type
        if type(value) is not kind:
            _expected(what, value)
        return value

    return structure


def _structure_text(value: object, _: type) -> str:
    if not isinstance(value, str):
        _expected("text", value)
    return _UNPRINTABLE.sub("�", value.replace("\r\n", "\n").replace("\r", "\n"))


def _structure_choice(value: object, kind: type[E]) -> E:
    try:
        return kind(value)
    except ValueError:
        choices = ", ".join(f"“{choice.value}”" for choice in kind if choice.value)
        message = f"expected one of {choices}, got {json.dumps(value, ensure_ascii=False)[:60]}"
        raise _WrongTypeError(message) from None


def _structure_day(value: object, _: type) -> dt.date:
    if not isinstance(value, str):
        _expected("a day as text", value)
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        message = "expected a day such as 2026-11-22"
        raise _WrongTypeError(message) from None


def _list_factory(kind: type, converter: cattrs.Converter) -> Callable[[Any, Any], Any]:
    inner = homogenous_tuple_structure_factory(kind, converter)

    def structure(value: object, wanted: Any) -> Any:  # noqa: ANN401 - cattrs' own shape
        if not isinstance(value, list):
            _expected("a list", value)
        return inner(value, wanted)

    return structure


def _record_factory(kind: Any, converter: cattrs.Converter) -> Callable[[Any, Any], Any]:  # noqa: ANN401 - cattrs' own shape
    inner = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)

    def structure(value: object, wanted: Any) -> Any:  # noqa: ANN401 - cattrs' own shape
        if not isinstance(value, dict):
            _expected("an object", value)
        return inner(value, wanted)

    return structure


def _is_list(kind: Any) -> bool:  # noqa: ANN401 - any type at all
    return bool(get_origin(kind) is tuple)


def _is_record(kind: Any) -> bool:  # noqa: ANN401 - any type at all
    return dataclasses.is_dataclass(kind) and kind not in (PartialDate, Money)


def _make_converter() -> cattrs.Converter:
    converter = cattrs.Converter(detailed_validation=True)
    converter.register_structure_hook(str, _structure_text)
    converter.register_structure_hook(int, _strict(int, "a whole number"))
    converter.register_structure_hook(bool, _strict(bool, "true or false"))
    converter.register_structure_hook(dt.date, _structure_day)
    converter.register_structure_hook(
        PartialDate, lambda value, _: read_date(_structure_text(value, str))
    )
    converter.register_structure_hook(
        Money, lambda value, _: read_money(_structure_text(value, str))
    )
    converter.register_structure_hook_func(
        lambda kind: isinstance(kind, type) and issubclass(kind, Enum), _structure_choice
    )
    converter.register_structure_hook_factory(_is_list, _list_factory)
    converter.register_structure_hook_factory(_is_record, _record_factory)
    converter.register_unstructure_hook(PartialDate, lambda date: date.typed)
    converter.register_unstructure_hook(Money, lambda money: money.typed)
    converter.register_unstructure_hook(dt.date, lambda day: day.isoformat())
    converter.register_unstructure_hook_factory(
        _is_record,
        lambda kind: make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True),
    )
    return converter


_CONVERTER = _make_converter()


def to_plain(case: Case) -> dict[str, Any]:
    """The case as what JSON is made of; fields at their default are left out."""
    plain: dict[str, Any] = _CONVERTER.unstructure(case)
    return {"format": FORMAT, "format_version": FORMAT_VERSION, **plain}


def write_case(case: Case) -> str:
    """The case as JSON text, indented, in the records' own order."""
    return json.dumps(to_plain(case), ensure_ascii=False, indent=1) + "\n"


def read_case(text: str, name: str) -> Case:
    """Read a case from JSON text; ``name`` is what errors call the file.

    Raises DrafterError with one sentence that says what and where. Records without an id are
    given one by their place.
    """
    plain = _parse(text, name)
    if plain.get("format") != FORMAT:
        raise DrafterError(f'{name} is not a case file: it lacks "format": "{FORMAT}".')
    version = plain.get("format_version")
    if type(version) is not int or version < 1:
        raise DrafterError(f"{name}: format_version: expected 1.")
    if version > FORMAT_VERSION:
        raise DrafterError(
            f"{name} was made by a newer drafter (format_version {version}; "
            f"this one reads up to {FORMAT_VERSION})."
        )
    rest = {key: value for key, value in plain.items() if key not in ("format", "format_version")}
    try:
        case = _CONVERTER.structure(rest, Case)
    except cattrs.BaseValidationError as error:
        sentence = _sentence(error)
        raise DrafterError(f"{name}: {sentence}{'' if sentence.endswith('?') else '.'}") from None
    return _with_ids(case, name)


def _parse(text: str, name: str) -> dict[str, Any]:
    if len(text) > LARGEST:
        raise DrafterError(f"{name} is too large for a case file ({len(text):,} characters).")
    if not text.strip():
        raise DrafterError(f"{name} is empty.")
    try:
        plain = json.loads(
            text.removeprefix("\ufeff"), object_pairs_hook=_once, parse_constant=_no_constant
        )
    except json.JSONDecodeError as error:
        raise DrafterError(f"{name} is not JSON: {_what_is_wrong(error)}.") from None
    except RecursionError:
        raise DrafterError(f"{name} is nested too deeply to be a case file.") from None
    except ValueError as error:
        reason = "a number has too many digits" if "digits" in str(error) else str(error)
        raise DrafterError(f"{name} can't be read: {reason}.") from None
    if not isinstance(plain, dict):
        raise DrafterError(f"{name} is not a case file: expected an object at the top.")
    return plain


def _what_is_wrong(error: json.JSONDecodeError) -> str:
    """Say where JSON breaks off, and the likeliest slip of whoever typed it."""
    here = error.doc[error.pos : error.pos + 1]
    before = error.doc[: error.pos].rstrip()[-1:]
    where = f"line {error.lineno}, column {error.colno}"
    if here in "“”‘’" and here:
        return f"{where}: a curly quote; JSON needs straight ones"
    if error.msg.startswith("Illegal trailing") or (here in "]}" and here and before == ","):
        return f"{where}: a comma before a bracket is one too many"
    if error.msg.startswith("Invalid control"):
        return f"{where}: a line break or tab inside a text; write \\n or \\t"
    if error.msg.startswith("Expecting ','"):
        return f"{where}: a comma is missing before this"
    return f"{where}: {error.msg[0].lower()}{error.msg[1:].rstrip(' at')}"


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record: dict[str, Any] = {}
    for key, value in pairs:
        if key in record:
            message = f"the key “{key[:60]}” stands twice in one object"
            raise ValueError(message)
        record[key] = value
    return record


def _no_constant(constant: str) -> NoReturn:
    message = f"{constant} is no number a case can hold"
    raise ValueError(message)


def _sentence(error: cattrs.BaseValidationError) -> str:
    """Say the first thing wrong, as ``chronology[3].text: expected text, got a list``."""
    said = cattrs.transform_error(error, path="$", format_exception=_format_exception)
    what, _, where = said[0].rpartition(" @ ")
    where = where.removeprefix("$").removeprefix(".")
    return f"{where}: {what}" if where else what


def _format_exception(error: BaseException, _: type | None) -> str:
    if isinstance(error, cattrs.ForbiddenExtraKeysError):
        key = min(error.extra_fields)
        near = difflib.get_close_matches(
            key, [field.name for field in dataclasses.fields(error.cl)]
        )
        hint = f"; did you mean “{near[0]}”?" if near else ""
        return f"“{key[:60]}” is not a field of this record{hint}"
    if isinstance(error, _WrongTypeError):
        return str(error)
    return f"can't be read as {error!s:.80}"


def _with_ids(case: Case, name: str) -> Case:
    """Give each record without an id one by its place; refuse an id used twice."""
    seen: dict[str, str] = {}
    for path, record in _records(case, ""):
        if not record.id:
            continue
        if record.id in seen:
            raise DrafterError(
                f"{name}: {path}.id: “{record.id}” is already the id of {seen[record.id]}."
            )
        seen[record.id] = path
    filled = _fill(case, "case", set(seen))
    assert isinstance(filled, Case)
    return filled


def _records(record: Any, path: str) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - any record
    if hasattr(record, "id"):
        yield path or "case", record
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        inner = f"{path}.{field.name}" if path else field.name
        if isinstance(value, tuple):
            for number, item in enumerate(value):
                if _is_record(type(item)):
                    yield from _records(item, f"{inner}[{number}]")
        elif _is_record(type(value)):
            yield from _records(value, inner)


def _fill(record: Any, wanted: str, taken: set[str]) -> Any:  # noqa: ANN401 - any record
    changes: dict[str, Any] = {}
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        if isinstance(value, tuple) and value and _is_record(type(value[0])):
            stem = field.name if wanted == "case" else f"{wanted}-{field.name}"
            changes[field.name] = tuple(
                _fill(item, f"{stem}-{number}", taken) for number, item in enumerate(value, 1)
            )
    if hasattr(record, "id") and not record.id:
        fresh = wanted
        while fresh in taken:
            fresh += "x"
        taken.add(fresh)
        changes["id"] = fresh
    return dataclasses.replace(record, **changes) if changes else record
