"""Whole cases made at random: every field of every record, with ids that are its own."""

import dataclasses
import datetime as dt
import functools
from collections.abc import Callable
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from drafter.case.case import Case
from drafter.case.dates import PartialDate, read_date
from drafter.case.fields import Use, declared_fields
from drafter.case.money import Money, read_money

MOST = 3
DATES = ("21 April 2023", "April 2023", "about 2019", "31 February 2020", "soon", "", "2024-01-05")
SUMS = ("£250", "1,000.50", "a lot", "")
words = st.text(max_size=30)
_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: words,
    bool: st.booleans(),
    int: st.integers(min_value=-(2**63) + 1, max_value=2**63 - 1),
    dt.date: st.dates(),
    PartialDate: st.sampled_from(DATES).map(read_date),
    Money: st.sampled_from(SUMS).map(read_money),
}


def whole_cases(prefix: str = "r") -> st.SearchStrategy[Case]:
    """Cases whose records have ids of their own and links to some of them, or to nothing."""

    @st.composite
    def build(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Case:
        case = draw(_values(Case))
        assert isinstance(case, Case)
        return numbered(case, prefix)

    return build()


def numbered(case: Case, prefix: str) -> Case:
    """The case with an id of its own for every record ("r7"); the case's is "case"."""
    count = iter(range(1_000_000))

    def with_ids(record: Any) -> Any:  # noqa: ANN401 - any record
        changes: dict[str, Any] = {}
        for name, _ in declared_fields(type(record)):
            value = getattr(record, name)
            if isinstance(value, tuple) and value and declared_fields(type(value[0])):
                changes[name] = tuple(with_ids(inner) for inner in value)
        if hasattr(record, "id"):
            changes["id"] = "case" if isinstance(record, Case) else f"{prefix}{next(count)}"
        return dataclasses.replace(record, **changes)

    made = with_ids(case)
    assert isinstance(made, Case)
    return made


@functools.cache  # to make a strategy, and to check it, takes longer than to draw from it
def _values(hint: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - any annotation
    inner = [kind for kind in get_args(hint) if kind not in (NoneType, Ellipsis)]
    if get_origin(hint) is tuple:
        return st.lists(_values(inner[0]), max_size=MOST).map(tuple)
    if inner:
        return st.none() | _values(inner[0])
    if hint in _PLAIN:
        return _PLAIN[hint]
    if issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    return _records(hint)


@functools.cache
def _records(kind: type) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    links = st.sampled_from(["", "case", *(f"r{number}" for number in range(9))])
    fields: dict[str, st.SearchStrategy[Any]] = {}
    for name, declared in declared_fields(kind):
        link = declared.use is Use.CODE
        if link and hints[name] is not str:
            fields[name] = st.lists(links, max_size=MOST).map(tuple)
        else:
            fields[name] = links if link else _values(hints[name])
    return st.builds(kind, **fields)
