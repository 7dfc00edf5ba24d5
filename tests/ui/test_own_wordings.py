"""Own words in place of the template's: what they are written against is the case as it is."""

import dataclasses
from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from drafter.case.case import Case
from drafter.session.examples import example
from drafter.ui.bench.workbench import Workbench
from drafter.ui.deciding.slot_card import has_moved
from drafter.ui.deciding.wordings import WordingsPage
from drafter.ui.pieces.passages import MarkedText
from drafter.ui.window import Window
from tests.ui.conftest import named


def test_words_begun_before_the_pause_are_written_against_what_was_typed_last(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> None:
    bench = bench_of(dataclasses.replace(example("fault-with-injustice"), wordings=()))
    page = WordingsPage(bench)
    qtbot.addWidget(page)
    said = "a lift that was out of order for a year"
    bench.set_field(bench.case.complaints[0].id, "name", said)
    assert not bench.is_settled
    own = next(
        each
        for each in page.findChildren(QPushButton)
        if each.accessibleName() == "Write my own Summary"
    )
    own.click()
    (wording,) = bench.case.wordings[-1:]
    assert said in wording.basis
    assert bench.composed is not None
    (slot,) = [each for each in bench.composed.slots if each.slot is wording.slot]
    assert not has_moved(wording, slot)
    bench.set_field(bench.case.complaints[0].id, "name", "a lift")
    bench.compose_now()
    (slot,) = [each for each in bench.composed.slots if each.slot is wording.slot]
    assert has_moved(wording, slot)


def press(page: QWidget, words: str) -> None:
    next(each for each in page.findChildren(QPushButton) if each.text() == words).click()


def test_what_moved_under_own_words_is_marked_in_both_texts(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> None:
    bench = bench_of(example("fault-with-injustice"))
    page = WordingsPage(bench)
    qtbot.addWidget(page)
    assert page.findChildren(MarkedText) == []
    bench.set_field(bench.case.complaints[0].id, "name", "a hotel stay")
    bench.compose_now()
    was, now = page.findChildren(MarkedText)[:2]
    assert (was.accessibleName(), now.accessibleName()) == ("Written against", "It would be now")
    (gone, *_), (come, *_) = was.extraSelections(), now.extraSelections()
    assert gone.cursor.selectedText() == "being left too long in"
    assert come.cursor.selectedText() == "stay"


def test_each_act_on_own_words_is_undone_by_its_own_name(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> None:
    bench = bench_of(example("fault-with-injustice"))
    page = WordingsPage(bench)
    qtbot.addWidget(page)
    before = bench.case.wordings
    bench.set_field(bench.case.complaints[0].id, "name", "a hotel stay")
    bench.compose_now()
    press(page, "Keep mine")
    assert bench.session.undo_name == "keeping your words for the summary"
    assert bench.case.wordings[0].basis != before[0].basis
    bench.undo()
    assert bench.case.wordings == before
    bench.compose_now()
    press(page, "Take the template’s words")
    assert bench.session.undo_name == "the template’s words for the summary"
    assert bench.case.wordings == before[1:]
    press(page, "Write my own words")
    assert bench.session.undo_name == "own words for the summary"
    assert len(bench.case.wordings) == len(before)


def test_the_foot_leads_to_words_whose_facts_have_moved(window: Window, qtbot: QtBot) -> None:
    window.look_around()
    assert window.bench is not None
    assert window.casework is not None
    bench, casework = window.bench, window.casework
    bench.compose_now()
    bench.set_field(bench.case.complaints[0].id, "name", "a hotel stay")
    bench.compose_now()
    (decision,) = (
        each
        for each, step in zip(casework.rail.buttons, casework.steps, strict=True)
        if step.key == "decision"
    )
    assert decision.accessibleName() == "Decision: 1 stop a final"
    assert bench.problems[0].check == "drifted-wording"
    press(casework.foot, "Go there")
    editor = named(window, "field:wording:SUMMARY")
    qtbot.waitUntil(lambda: editor.isAncestorOf(window.focusWidget()))
