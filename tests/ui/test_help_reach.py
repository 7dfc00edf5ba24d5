"""Help stands beside every field that a step shows, with an example where words are typed."""

import dataclasses
import itertools
import re
from collections.abc import Iterator
from enum import Enum
from typing import Any, get_args, get_type_hints

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from drafter.case.account import Investigated, SectionName, Standing
from drafter.case.case import Case, KindOfWork, Nation
from drafter.case.dates import PartialDate
from drafter.case.fields import FieldWords, Use, declared_fields
from drafter.case.meanings import meaning_of
from drafter.case.money import Money
from drafter.case.people import BodyKind, IdentifierKind, Pronouns, RelationKind, Role
from drafter.case.preparing import CheckedPoint, Procedure
from drafter.case.reasoning import ActionKind, DeadlineUnit, InjusticeKind
from drafter.case.statement import Changed
from drafter.session.examples import example as worked
from drafter.ui import app
from drafter.ui.bench.deciding import DECIDING
from drafter.ui.bench.preparing import PREPARING
from drafter.ui.bench.tabs import Form, Said, Step, Tab
from drafter.ui.fields.choosers import ChoiceEditor
from drafter.ui.fields.editing import editor_for
from drafter.ui.fields.explained import MEANING
from drafter.ui.fields.forms import FieldRow
from drafter.ui.pieces.look import look
from drafter.ui.window import Window
from drafter.ui.work.pages import CasePage
from drafter.ui.work.records import RecordsPage, kind_of
from tests.ui.reach import FORM_INPUTS, ON_THE_SPOT, astray, cut, shown, told
from tests.ui.scenes import settled

TABS = [(step, tab) for step in (*DECIDING, *PREPARING) for tab in step.tabs if tab.form.fields()]
ASKING = Tab(title="Who can take it", form=Form(rows=(("because",),)))
"""The form that stands under a question of the guided check."""
LONGEST_HELP, LONGEST_OF_LONG = 130, 170
"""Characters: two lines under a field of half a page, or under one of a whole page."""
TYPED = (str, PartialDate, Money)

NARROW = (90, 200)
"""A row in which an example of three words does not fit, and may not be cut."""

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


@pytest.mark.parametrize("name", ["fault-with-injustice", "housing-repairs-complaint"])
def test_every_input_of_every_page_tells_a_screen_reader_its_help(
    window: Window, name: str
) -> None:
    window.look_around()
    window.add_case(worked(name))
    window.show_case()
    assert window.casework is not None
    bare, seen = [], 0
    for number, step in enumerate(window.casework.steps):
        for place, tab in enumerate(step.tabs):
            page = window.casework.show_step(number).open_tab(place)
            if isinstance(page, CasePage | RecordsPage):
                page.form.open_more()
            settled()
            for each in asked_for(page):
                seen += 1
                if not each.accessibleDescription():
                    bare.append(f"{step.title}, {tab.title}: {told(each)}")
    assert bare == []
    assert seen > 60


def asked_for(page: QWidget) -> Iterator[QWidget]:
    """What a person fills in on a page, but for what searches or sifts on the spot."""
    for each in shown(page):
        is_input = isinstance(each, (*FORM_INPUTS, QCheckBox))
        is_read = bool(getattr(each, "isReadOnly", lambda: False)())
        if is_input and not is_read and not each.objectName().startswith(ON_THE_SPOT):
            yield each


@pytest.mark.parametrize("long", [False, True], ids=["a line", "paragraphs"])
def test_an_example_stands_in_an_empty_field_or_below_it_where_it_does_not_fit(
    window: Window,
    long: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    short, whole = "25 900 417 or more", "a letter of 4 May that says why it is late and until when"
    example = whole if long else short
    words = FieldWords(use=Use.TEXT, label="It", help="Its number.", example=example, long=long)
    editor = editor_for(str, words)
    assert editor is not None
    row = FieldRow(Case, "reference", words, editor)
    row.setParent(window)
    row.resize(400, 200)
    row.show()
    settled()
    part: Any = editor.focused_part()
    assert part.placeholderText() == f"Such as: {example}"
    assert below(row) == "Its number."
    assert part.accessibleDescription() == f"Its number. Such as: {example}"
    row.resize(*NARROW)
    settled()
    assert part.placeholderText() == ""
    assert below(row) == f"Its number. Such as: {example}"
    row.show_value("25 900 400", Case())
    assert "Such as" not in below(row)


def below(row: FieldRow) -> str:
    """What stands below a field."""
    (words,) = [each.text() for each in row.findChildren(QLabel, "help")]
    return words


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_an_example_in_a_field_is_as_easy_to_read_as_help(
    window: Window, theme: str, kind: type[QLineEdit] | type[QPlainTextEdit]
) -> None:
    app.wear(dark=theme == "dark")
    field = kind(window)
    field.show()
    settled()
    before = colours_of(field)
    field.setPlaceholderText("Such as: 25 900 417")
    settled()
    assert QColor(look().colours.muted).name() in colours_of(field) - before


def colours_of(widget: QWidget) -> set[str]:
    """Every colour that a widget is painted in."""
    image = widget.grab().toImage()
    at = itertools.product(range(image.width()), range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in at}


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_list_says_of_each_choice_what_it_means(window: Window) -> None:
    editor = ChoiceEditor(Standing)
    editor.setParent(window)
    editor.resize(140, 40)
    editor.show()
    settled()
    (combo,) = editor.findChildren(QComboBox)
    combo.showPopup()
    settled()
    view = combo.view()
    assert view.width() >= view.sizeHintForColumn(0)
    assert view.visualRect(combo.model().index(0, 0)).height() > 2 * view.fontMetrics().height()
    said = [combo.itemData(place, MEANING) for place in range(combo.count())]
    assert said == [meaning_of(each) for each in Standing]
    combo.hidePopup()
    editor.show_value(Standing.DISPUTED)
    assert editor.remark() == "Disputed: someone says it was not so."


@pytest.mark.parametrize("work", [KindOfWork.DECIDING, KindOfWork.PREPARING])
def test_help_and_examples_of_an_empty_form_are_whole_in_large_type(
    window: Window, work: KindOfWork
) -> None:
    app.wear(text_size=200)
    window.resize(1280, 720)
    window.look_around()
    window.new_case(work)
    assert window.casework is not None
    found, seen = [], 0
    for number, step in enumerate(window.casework.steps):
        for place, tab in enumerate(step.tabs):
            page = window.casework.show_step(number).open_tab(place)
            if not isinstance(page, CasePage | RecordsPage):
                continue
            if isinstance(page, RecordsPage) and tab.add:
                page.add()
            page.form.open_more()
            settled()
            seen += 1
            found += [f"{step.title}, {tab.title}: {each}" for each in (*cut(page), *astray(page))]
    assert found == []
    assert seen > 12
