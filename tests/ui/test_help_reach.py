"""Help stands beside every field that a step shows, with an example where words are typed."""

import dataclasses
import re
from collections.abc import Iterator
from enum import Enum
from typing import Any, get_args, get_type_hints

import pytest

from drafter.case.account import Investigated, SectionName
from drafter.case.case import Case, Nation
from drafter.case.dates import PartialDate
from drafter.case.fields import FieldWords, Use, declared_fields
from drafter.case.meanings import meaning_of
from drafter.case.money import Money
from drafter.case.people import BodyKind, IdentifierKind, Pronouns, RelationKind, Role
from drafter.case.preparing import CheckedPoint, Procedure
from drafter.case.reasoning import ActionKind, DeadlineUnit, InjusticeKind
from drafter.case.statement import Changed
from drafter.ui.bench.deciding import DECIDING
from drafter.ui.bench.preparing import PREPARING
from drafter.ui.bench.tabs import Form, Said, Step, Tab
from drafter.ui.work.records import kind_of

TABS = [(step, tab) for step in (*DECIDING, *PREPARING) for tab in step.tabs if tab.form.fields()]
ASKING = Tab(title="Who can take it", form=Form(rows=(("because",),)))
"""The form that stands under a question of the guided check."""
LONGEST_HELP, LONGEST_OF_LONG = 130, 170
"""Characters: two lines under a field of half a page, or under one of a whole page."""
TYPED = (str, PartialDate, Money)

PLAIN = {
    *Nation,
    *Investigated,
    *SectionName,
    *Pronouns,
    *IdentifierKind,
    *BodyKind,
    *RelationKind,
    *Role,
    *DeadlineUnit,
    *Changed,
    *(each for each in Procedure if each is not Procedure.CHILDREN),
    ActionKind.APOLOGY,
    ActionKind.OTHER,
    InjusticeKind.DISTRESS,
    InjusticeKind.FINANCIAL_LOSS,
    InjusticeKind.RISK_OF_HARM,
    InjusticeKind.OTHER,
}
"""Choices whose own word says it; the roles are told apart in the help of their field."""


def fields_of(kind: type, form: Form | None) -> Iterator[tuple[str, FieldWords, Any]]:
    """Every field that a form shows, those of the records inside it too, with its type."""
    hints = get_type_hints(kind)
    for name, declared in declared_fields(kind):
        if name == "id" or (form is not None and name not in form.fields()):
            continue
        own = form.said.get(name) if form else None
        words = (
            dataclasses.replace(declared, help=own.help, example=own.example) if own else declared
        )
        yield f"{kind.__name__}.{name}", words, hints[name]
        for inner in get_args(hints[name]):
            if declared.use is Use.RECORDS and declared_fields(inner):
                yield from fields_of(inner, None)


def shown_in(tab: Tab) -> Iterator[tuple[str, FieldWords, Any]]:
    kind = CheckedPoint if tab is ASKING else kind_of(tab.records) if tab.records else Case
    yield from fields_of(kind, tab.form)


def is_typed(words: FieldWords, hint: object) -> bool:
    """Whether a person types the value: choices, links and records show what there is."""
    kinds = {hint, *get_args(hint)}
    return words.use is not Use.CODE and any(kind in kinds for kind in TYPED)


def choices_of(hint: object) -> Iterator[Enum]:
    for kind in (hint, *get_args(hint)):
        if isinstance(kind, type) and issubclass(kind, Enum):
            yield from kind


def lacks(name: str, words: FieldWords, hint: object) -> Iterator[str]:
    """What a field shown to a person lacks."""
    if not words.help:
        yield f"{name}: help"
    if is_typed(words, hint) and not words.example:
        yield f"{name}: example"
    for choice in choices_of(hint):
        if choice.value and choice not in PLAIN and not meaning_of(choice):
            yield f"{name}: what “{choice.value}” means"


def ill_said(name: str, words: FieldWords) -> Iterator[str]:
    """Help that is no plain sentence, or too long to stand beside its field."""
    longest = LONGEST_OF_LONG if words.long or words.use is Use.RECORDS else LONGEST_HELP
    if name in {"Party.roles", "AgreedAction.what"}:  # each has a line of its own
        longest = LONGEST_OF_LONG + 30
    if len(words.help) > longest:
        yield f"{name}: {len(words.help)} characters of help"
    if not re.fullmatch(r"[“A-Z1].*[.?…]", words.help):
        yield f"{name}: no sentence: {words.help}"
    if "  " in words.help or words.help.startswith("The field"):
        yield f"{name}: {words.help}"


@pytest.mark.parametrize("step, tab", [*TABS, (PREPARING[6], ASKING)], ids=lambda each: each.title)
def test_every_field_of_a_page_has_help_and_an_example(step: Step, tab: Tab) -> None:
    assert step.tabs
    shown = list(shown_in(tab))
    assert shown
    assert [each for field in shown for each in lacks(*field)] == []


@pytest.mark.parametrize("step, tab", TABS, ids=lambda each: each.title)
def test_help_is_a_plain_sentence_that_fits_beside_its_field(step: Step, tab: Tab) -> None:
    assert step.tabs
    assert [each for name, words, _ in shown_in(tab) for each in ill_said(name, words)] == []


def test_the_checks_find_a_field_without_help() -> None:
    """The control: a bare field, a choice that nobody explains, and a dump of words."""
    bare = FieldWords(use=Use.TEXT, label="Text")
    assert list(lacks("Record.text", bare, str)) == ["Record.text: help", "Record.text: example"]
    assert list(
        lacks("Record.on", dataclasses.replace(bare, help="When."), PartialDate | None)
    ) == ["Record.on: example"]

    class Odd(Enum):
        UNSAID = ""
        ODD = "odd"

    choice = FieldWords(use=Use.CHOICE, label="Kind", help="What sort.")
    assert list(lacks("Record.kind", choice, Odd)) == ["Record.kind: what “odd” means"]
    for said in ("the day", "word " * 40, "Two  spaces."):
        assert list(ill_said("Record.text", dataclasses.replace(bare, help=said)))


def test_what_is_said_in_one_kind_of_work_is_said_of_a_field_that_it_shows() -> None:
    own = [(tab, name, said) for _, tab in TABS for name, said in tab.form.said.items()]
    assert own
    for tab, name, said in own:
        assert name in tab.form.fields()
        assert isinstance(said, Said)
        record = kind_of(tab.records) if tab.records else Case
        assert said.help != dict(declared_fields(record))[name].help
