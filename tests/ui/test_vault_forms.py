"""The pages of a passphrase: what their fields are called, and Escape."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from drafter.ui.vaults.forms import MakeVaultPage, UnlockPage

PASSPHRASE = "copper lantern drizzle omit zebra"


def left(page: UnlockPage | MakeVaultPage) -> list[bool]:
    """Grows by one whenever the page is left."""
    times: list[bool] = []
    page.back.connect(lambda: times.append(True))
    return times


def called(page: QWidget) -> dict[str, str]:
    """What each line is called, for the eye and for a screen reader."""
    return {
        each.text(): buddy.accessibleName()
        for each in page.findChildren(QLabel)
        if isinstance(buddy := each.buddy(), QLineEdit)
    }


def test_a_line_is_called_for_the_eye_as_for_a_screen_reader(qtbot: QtBot, tmp_path: Path) -> None:
    page = MakeVaultPage(tmp_path / "cases")
    qtbot.addWidget(page)
    names = called(page)
    assert {"Passphrase", "Passphrase again", "Group 3", "Group 6"} == set(names)
    assert all(seen == heard for seen, heard in names.items())


def test_where_the_cases_lie_is_said_in_plain_words(qtbot: QtBot, tmp_path: Path) -> None:
    page = UnlockPage(tmp_path / "cases")
    qtbot.addWidget(page)
    told = [each.text() for each in page.findChildren(QLabel, "quiet")]
    assert told == ["Kept encrypted in the folder “cases”."]


@pytest.mark.parametrize("make", [UnlockPage, MakeVaultPage])
def test_escape_goes_back_from_the_line(
    qtbot: QtBot, tmp_path: Path, make: type[UnlockPage] | type[MakeVaultPage]
) -> None:
    page = make(tmp_path / "cases")
    qtbot.addWidget(page)
    times = left(page)
    QTest.keyClicks(page.line, "copper")
    assert times == []
    QTest.keyClick(page.line, Qt.Key.Key_Escape)
    assert times == [True]


def test_from_a_sheet_that_nobody_has_kept_escape_goes_nowhere(
    qtbot: QtBot, tmp_path: Path, quick_vaults: None
) -> None:
    assert quick_vaults is None
    page = MakeVaultPage(tmp_path / "cases")
    qtbot.addWidget(page)
    times = left(page)
    page.line.setText(PASSPHRASE)
    page.again.setText(PASSPHRASE)
    page.make()
    QTest.keyClick(page.line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.sheet.isVisibleTo(page), timeout=20_000)
    QTest.keyClick(page.groups[0], Qt.Key.Key_Escape)
    assert times == []
