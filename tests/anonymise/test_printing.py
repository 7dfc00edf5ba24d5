"""Anonymised words as plain text."""

import pytest

from drafter.anonymise.printing import body_printed, listing, name_printed, words_printed
from drafter.anonymise.words import (
    Body,
    Direction,
    Label,
    LabelReference,
    Mention,
    Naming,
    Plain,
    Removed,
    Unresolved,
    Words,
)


@pytest.mark.parametrize(
    "names, listed",
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_names_are_listed(names: list[str], listed: str) -> None:
    assert listing(names) == listed


@pytest.mark.parametrize(
    "name, possessive, starts, printed",
    [
        ("Miss X", True, False, "Miss X’s"),
        ("the officers", True, False, "the officers’"),
        ("Officer S", True, False, "Officer S’s"),
        ("the officer", False, True, "The officer"),
    ],
)
def test_a_name_takes_its_possessive_and_its_capital(
    name: str, *, possessive: bool, starts: bool, printed: str
) -> None:
    assert name_printed([name], is_possessive=possessive, starts_sentence=starts) == printed


@pytest.mark.parametrize(
    "form", ["the Council", "The Council", "a Council", "an Council", "Council"]
)
def test_behind_an_article_a_body_drops_its_own(form: str) -> None:
    printed = body_printed(form, is_possessive=False, starts_sentence=False, bare_noun=True)
    assert printed == "Council"


def test_every_kind_of_span_is_printed() -> None:
    spans = (
        Plain(text="On Monday "),
        Mention(parties=("r1", "r2"), start=0, end=1, possessive=True),
        Plain(text=" "),
        Body(body="r3", start=0, end=1),
        Label(label="l1", start=0, end=1),
        LabelReference(label="l1", direction=Direction.ABOVE, start=0, end=1),
        Plain(text=" "),
        Unresolved(kind="who", start=0, end=1),
        Removed(kind="phone", start=0, end=1),
    )
    namings = {"r1": Naming(first="her boss", then="he"), "r2": Naming(first="Mr Y", then="Mr Y")}
    printed = words_printed(spans, namings, {"r3": "the Council"})
    assert printed == "On Monday he and Mr Y’s the Council [who?][phone removed]"


def test_words_of_space_alone_are_nothing() -> None:
    assert not Words((Plain(text=" \n"),))
    assert not Words(())
    assert Words((Plain(text=" x"),))
    assert Words((Unresolved(kind="who", start=0, end=1),))
