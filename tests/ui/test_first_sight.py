"""What the list of cases can't do yet when it is first seen, and does a moment later."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from drafter.case.case import Case, KindOfWork
from drafter.session.desk import Desk
from drafter.store.audit import deeds
from drafter.store.connection import connect
from drafter.store.store import open_store
from drafter.store.unlocked import open_training
from drafter.store.vault import create_training_vault
from drafter.ui.cases.page import CasesPage
from drafter.ui.vaults.welcome import Welcome
from drafter.ui.window import Window
from tests.ui.conftest import named


@pytest.fixture
def worked_in(window: Window) -> Path:
    """The folder of training cases that were opened before: one is in the list."""
    vault = create_training_vault(window.training_folder)
    with open_store(vault) as store:
        store.create(Case(reference="25 900 001"))
    return vault.folder


def listed(window: Window) -> CasesPage:
    assert isinstance(window.page, CasesPage)
    return window.page


def trail(desk: Desk) -> list[str]:
    """The deeds that stand in the trail, read beside the desk: its own store would settle it."""
    db = connect(desk.vault.database, desk.vault.key, writing=False)
    try:
        return [each.deed for each in deeds(db)]
    finally:
        db.close()


def test_the_list_is_there_before_the_opening_stands_in_the_trail(
    window: Window, worked_in: Path, qtbot: QtBot
) -> None:
    assert worked_in.is_dir()
    window.look_around()
    desk = window.desk
    assert desk is not None
    assert listed(window).table.model().rowCount() == 1
    assert trail(desk) == []
    with qtbot.waitSignal(window.settled, timeout=20_000):
        pass
    assert trail(desk) == ["UNLOCKED"]


def test_what_settling_has_to_say_is_shown_in_the_list(
    window: Window, worked_in: Path, qtbot: QtBot
) -> None:
    with open_store(open_training(worked_in)) as store:
        store.db.execute(
            "INSERT INTO facts (name, value) VALUES (?, 'yes')",
            ("end of the trail is kept beside",),
        )
    window.look_around()
    with qtbot.waitSignal(window.settled, timeout=20_000):
        pass
    shown = [each.text() for each in listed(window).findChildren(QLabel) if each.isVisible()]
    assert any("deeds.count" in each for each in shown)


def test_cases_that_are_found_damaged_are_closed_again(
    window: Window, worked_in: Path, qtbot: QtBot
) -> None:
    with open_store(open_training(worked_in)) as store:
        (root,) = store.db.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'undo_histories'"
        ).fetchone()
    with (worked_in / "cases.db").open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(bytes(100))
    window.look_around()
    assert listed(window).table.model().rowCount() == 1
    with qtbot.waitSignal(window.settled, timeout=20_000):
        pass
    assert window.desk is None
    assert isinstance(window.page, Welcome)
    assert "damaged" in window._notice.words  # noqa: SLF001 - what the window says


def test_a_box_has_its_choices_when_somebody_goes_there(window: Window, worked_in: Path) -> None:
    assert worked_in.is_dir()
    window.look_around()
    stage, work = named(window, "filter:stage"), named(window, "filter:work")
    assert isinstance(stage, QComboBox)
    assert isinstance(work, QComboBox)
    assert stage.count() == 1
    stage.setFocus()
    assert stage.count() == work.count() == 4
    QTest.keyClick(stage, Qt.Key.Key_Down)
    assert stage.currentText() == "Draft"


def test_whoever_prepares_complaints_is_asked_for_no_version_of_a_decision(
    window: Window, worked_in: Path
) -> None:
    with open_store(open_training(worked_in)) as store:
        store.create(Case(reference="QAC 1", kind_of_work=KindOfWork.PREPARING))
    window.look_around()
    boxes = {name: window.findChild(QComboBox, f"filter:{name}") for name in ("stage", "work")}
    stage, work = boxes["stage"], boxes["work"]
    assert stage is not None
    assert work is not None
    assert not stage.isVisible()
    work.setFocus()
    work.setCurrentIndex(work.findText("Deciding"))
    assert stage.isVisible()
    stage.setCurrentIndex(stage.findText("Final"))
    work.setCurrentIndex(work.findText("Preparing"))
    assert stage.isVisible()  # nobody is left to wonder what narrows the list
    stage.setCurrentIndex(0)
    assert not stage.isVisible()


def test_the_boxes_are_filled_a_moment_later_all_the_same(
    window: Window, worked_in: Path, qtbot: QtBot
) -> None:
    assert worked_in.is_dir()
    window.look_around()
    outcome = named(window, "filter:outcome")
    assert isinstance(outcome, QComboBox)
    assert outcome.count() == 1
    qtbot.waitUntil(lambda: outcome.count() > 1, timeout=20_000)
    assert outcome.currentIndex() == 0
