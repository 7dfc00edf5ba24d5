import datetime as dt
from enum import Enum
from pathlib import Path

import pytest

from drafter.errors import DrafterError
from drafter.limits.tables import Table, read_table


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


def table(**plain: object) -> Table:
    return Table(plain, "x.toml, rule 2")


def test_each_kind_of_value_is_read() -> None:
    read = table(
        a="words", b=["red"], c=3, d=True, e=dt.date(2026, 3, 1), f="blue", g=[{"h": 1}], i={"j": 1}
    )
    assert read.text("a") == "words"
    assert read.texts("b") == ("red",)
    assert read.some_of("b", Colour) == (Colour.RED,)
    assert read.number("c") == 3
    assert read.flag("d")
    assert read.day("e") == dt.date(2026, 3, 1)
    assert read.one_of("f", Colour) is Colour.BLUE
    assert [one.number("h") for one in read.tables("g")] == [1]
    inner = read.table("i")
    assert inner
    assert inner.number("j") == 1
    read.require_nothing_else()


def test_what_is_left_out_has_its_default() -> None:
    read = table()
    assert read.text("a", "else") == "else"
    assert read.texts("b") == ()
    assert read.number("c", 4) == 4
    assert not read.flag("d")
    assert read.one_of("f", Colour, Colour.RED) is Colour.RED
    assert list(read.tables("g")) == []
    assert read.table("i") is None


@pytest.mark.parametrize(
    "value, ask, sentence",
    [
        (3, Table.text, "a must be words in quotes"),
        ("x", Table.texts, "a must be a list of words"),
        ([1], Table.texts, "a must be a list of words"),
        ("3", Table.number, "a must be a whole number"),
        (True, Table.number, "a must be a whole number"),
        (-1, Table.number, "a must be a whole number"),
        ("yes", Table.flag, "a must be true or false"),
        (dt.datetime(2026, 3, 1, tzinfo=dt.UTC), Table.day, "a must be a day such as"),
        ("x", Table.table, "a must be a table"),
    ],
)
def test_a_value_of_another_kind_is_told_with_its_place(
    value: object, ask: object, sentence: str
) -> None:
    assert callable(ask)
    with pytest.raises(DrafterError, match=f"^x.toml, rule 2: {sentence}"):
        ask(table(a=value), "a")


@pytest.mark.parametrize("value", ["x", [1]])
def test_a_list_of_tables_that_is_none_is_refused(value: object) -> None:
    with pytest.raises(DrafterError, match=r"write each a under \[\[a\]\]"):
        list(table(a=value).tables("a"))


def test_a_missing_value_an_unknown_member_and_a_key_too_many_are_refused() -> None:
    with pytest.raises(DrafterError, match="a is missing"):
        table().text("a")
    with pytest.raises(DrafterError, match="“green” is none of: red, blue"):
        table(a="green").one_of("a", Colour)
    with pytest.raises(DrafterError, match="there is no “b” here"):
        table(b=1).require_nothing_else()


def test_a_file_that_is_no_toml_or_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    with pytest.raises(DrafterError, match=r"^x\.toml can’t be read"):
        read_table(path)
    path.write_text("a = \n", encoding="utf-8")
    with pytest.raises(DrafterError, match=r"^x\.toml is not TOML"):
        read_table(path)
    path.write_bytes(b"\xff")
    with pytest.raises(DrafterError, match=r"^x\.toml can’t be read"):
        read_table(path)
    path.write_text("a = 1\n", encoding="utf-8")
    assert read_table(path).number("a") == 1
