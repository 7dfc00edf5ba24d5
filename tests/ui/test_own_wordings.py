"""Own words in place of the template's: what they are written against is the case as it is."""

import dataclasses
from collections.abc import Callable

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from drafter.case.case import Case
from drafter.session.examples import example
from drafter.ui.bench.workbench import Workbench
from drafter.ui.deciding.slot_card import has_moved
from drafter.ui.deciding.wordings import WordingsPage


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
