"""The JSON Schema of a case file, made from the records themselves."""

import dataclasses
import datetime as dt
from collections.abc import Iterator
from enum import Enum
from types import NoneType
from typing import Any, TypeGuard, get_args, get_origin, get_type_hints

from drafter.case.case import Case
from drafter.case.dates import PartialDate
from drafter.case.fields import words_of
from drafter.case.json_form import FORMAT, FORMAT_VERSION
from drafter.case.meanings import meaning_of
from drafter.case.money import Money

_PLAIN: dict[type, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    dt.date: {"type": "string", "format": "date"},
    PartialDate: {
        "type": "string",
        "examples": ["21 April 2023", "April 2023", "before June 2021"],
    },
    Money: {"type": "string", "examples": ["£250", "£1,000.50"]},
}


def record_types() -> Iterator[type]:
    """Every record class a case is made of, the case first, each once."""
    seen: list[type] = [Case]
    for kind in seen:
        yield kind
        for hint in get_type_hints(kind).values():
            for inner in (hint, *get_args(hint)):
                if _is_record(inner) and inner not in seen:
                    seen.append(inner)


def json_schema() -> dict[str, Any]:
    """The schema (draft 2020-12). Dates and sums are text as typed; days are ISO dates."""
    case = _object(Case)
    case["properties"] = {
        "format": {"const": FORMAT},
        "format_version": {"type": "integer", "minimum": 1, "maximum": FORMAT_VERSION},
        **case["properties"],
    }
    others = [kind for kind in record_types() if kind is not Case]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A case of drafter",
        **case,
        "required": ["format", "format_version"],
        "$defs": {kind.__name__: _object(kind) for kind in others},
    }


def _is_record(kind: object) -> bool:
    return dataclasses.is_dataclass(kind) and kind not in (PartialDate, Money)


def _object(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    properties: dict[str, Any] = {}
    for field in dataclasses.fields(kind):
        declared = words_of(field)
        schema = _value(hints[field.name])
        if declared.label and "$ref" not in schema:
            schema["title"] = declared.label
        described = " ".join(filter(None, (declared.help, _meanings(hints[field.name]))))
        if described:
            schema["description"] = described
        if declared.example:
            schema["examples"] = [declared.example]
        properties[field.name] = schema
    return {
        "type": "object",
        "description": " ".join((kind.__doc__ or "").split()),
        "properties": properties,
        "additionalProperties": False,
    }


def _meanings(hint: Any) -> str:  # noqa: ANN401 - any annotation
    """What the choices of an enumeration mean, in a sentence for each."""
    kinds = [kind for kind in (hint, *get_args(hint)) if _is_choice(kind)]
    told = ((choice.value, meaning_of(choice)) for kind in kinds for choice in kind)
    return " ".join(f"“{value}”: {meaning}." for value, meaning in told if meaning)


def _is_choice(hint: object) -> TypeGuard[type[Enum]]:
    return isinstance(hint, type) and issubclass(hint, Enum)


def _value(hint: Any) -> dict[str, Any]:  # noqa: ANN401 - any annotation
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _value(get_args(hint)[0])}
    if NoneType in get_args(hint):
        inner = next(kind for kind in get_args(hint) if kind is not NoneType)
        return {"anyOf": [_value(inner), {"type": "null"}]}
    if _is_record(hint):
        return {"$ref": f"#/$defs/{hint.__name__}"}
    if issubclass(hint, Enum):
        return {"enum": [choice.value for choice in hint]}
    return dict(_PLAIN[hint])
