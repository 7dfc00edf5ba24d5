"""Stories: what is typed into a case, from a file or from a case that is there."""

import dataclasses
import tomllib
from collections.abc import Iterable, Sequence
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple

from drafter.case.links import TARGETS, records_in
from drafter.ui.bench.tabs import Step


class Typed(NamedTuple):
    """One value: where it goes, and what is typed, ticked or chosen there.

    ``field`` may lead into inner records ("identifiers.2.value", "deadline.count"). Links are
    written as ("list:number" of the record).
    """

    step: str
    tab: str
    records: str
    number: int
    field: str
    value: Any


def read_story(path: Path) -> list[Typed]:
    """The story in a file: ``typed = [[step, tab, list, record, field, value], ...]``."""
    return [Typed(*line) for line in tomllib.loads(path.read_text(encoding="utf-8"))["typed"]]


def is_link(typed: Typed) -> bool:
    """Whether a value points at other records."""
    values = typed.value if isinstance(typed.value, list) else [typed.value]
    return all(isinstance(each, str) and each.startswith("→") for each in values) and bool(values)


def story_of(case: Any, steps: Sequence[Step], skip: frozenset[str]) -> list[Typed]:  # noqa: ANN401 - a case
    """Everything that a case holds, as it would be typed; ``skip`` names lists left out."""
    names = _addresses(case)
    story = []
    for step in steps:
        for tab in step.tabs:
            holders = getattr(case, tab.records) if tab.records else ()
            if tab.records in skip:
                continue
            if not tab.records and tab.form.rows:
                story += _typed(case, tab.form.fields(), (step.key, tab.title, "", 0), names)
            for number, record in enumerate(holders, start=1):
                fields = ("code", *tab.form.fields()) if tab.records == "paragraphs" else ()
                place = (step.key, tab.title, tab.records, number)
                story += _typed(record, fields or tab.form.fields(), place, names)
    return story


def _addresses(case: Any) -> dict[str, str]:  # noqa: ANN401 - a case
    found: dict[str, str] = {}
    for field in dataclasses.fields(case):
        records = getattr(case, field.name)
        for number, record in enumerate(records if isinstance(records, tuple) else (), start=1):
            own = f"→{field.name}:{number}"
            for inner in records_in(record):
                found[inner.id] = own if inner is record else own + _inside(record, inner)
    return found


def _inside(record: Any, inner: Any) -> str:  # noqa: ANN401 - any record
    for field in dataclasses.fields(record):
        held = getattr(record, field.name)
        if isinstance(held, tuple) and inner in held:
            return f".{field.name}:{held.index(inner) + 1}"
    raise KeyError(inner)


def _typed(
    record: Any,  # noqa: ANN401 - any record
    fields: Iterable[str],
    place: tuple[str, str, str, int],
    names: dict[str, str],
    before: str = "",
) -> list[Typed]:
    """A record's values that are not those of a new one."""
    empty, story = type(record)(), []
    for name in fields:
        value = getattr(record, name)
        if value == getattr(empty, name):
            continue
        inner = value if isinstance(value, tuple) else (value,)
        if dataclasses.is_dataclass(inner[0]) and not hasattr(inner[0], "typed"):
            for number, each in enumerate(inner, start=1):
                own = [field.name for field in dataclasses.fields(each) if field.name != "id"]
                nth = f"{number}." if isinstance(value, tuple) else ""
                story += _typed(each, own, place, names, f"{before}{name}.{nth}")
            continue
        is_code = (type(record), name) in TARGETS
        words = [names.get(each, each) if is_code else _written(each) for each in inner]
        story.append(Typed(*place, before + name, words if isinstance(value, tuple) else words[0]))
    return story


def _written(value: Any) -> Any:  # noqa: ANN401 - any value
    if isinstance(value, Enum):
        return value.value
    return getattr(value, "typed", value)
