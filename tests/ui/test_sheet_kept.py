"""A program that is killed while the recovery sheet shows leaves nobody without one unawares."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from drafter.store.copies import ChangedInPartError
from drafter.store.vault import WrongPassphraseError, unlock_with_recovery
from drafter.ui import app
from drafter.ui.cases.page import CasesPage
from drafter.ui.vaults.forms import MakeVaultPage, UnlockPage
from drafter.ui.vaults.keys import PassphrasePage, RecoveryPage
from drafter.ui.window import Window

WORDS = "copper lantern drizzle omit zebra"


def pressed(page: QWidget, words: str) -> QPushButton:
    (found,) = [each for each in page.findChildren(QPushButton) if each.text() == words]
    return found


def said(window: Window) -> str:
    return " ".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())


def shows_list(window: Window) -> bool:
    return isinstance(window.page, CasesPage)


def type_it(line: QLineEdit, words: str) -> None:
    line.clear()
    QTest.keyClicks(line, words)


def type_groups(page: MakeVaultPage | RecoveryPage) -> None:
    part = page if isinstance(page, MakeVaultPage) else page.sheet
    for line, number in zip(part.groups, part.wanted(), strict=True):
        type_it(line, part.key_groups()[number])
    QTest.keyClick(part.groups[1], Qt.Key.Key_Return)


@pytest.fixture
def making(window: Window, qtbot: QtBot, quick_vaults: None) -> MakeVaultPage:
    """The page on which a sheet is shown; the vault is made, and the sheet not kept."""
    assert quick_vaults is None
    window.show_locked()
    page = window.page
    assert isinstance(page, MakeVaultPage)
    page.line.setText(WORDS)
    page.again.setText(WORDS)
    page.make()
    qtbot.waitUntil(page.sheet.isVisible, timeout=20_000)
    return page


def unlocked(window: Window, qtbot: QtBot, typed: str = WORDS, *, by_key: bool = False) -> None:
    """A fresh start, as after the program was killed: nothing was done with the page."""
    window.show_start()
    window.show_locked()
    page = window.page
    assert isinstance(page, UnlockPage)
    if by_key:
        pressed(page, "Use the recovery key instead").click()
    type_it(page.line, typed)
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk is not None, timeout=20_000)


def test_a_sheet_that_nobody_kept_is_made_anew_at_the_next_unlock(
    window: Window, qtbot: QtBot, making: MakeVaultPage
) -> None:
    before = " ".join(making.key_groups())
    unlocked(window, qtbot)
    page = window.page
    assert isinstance(page, RecoveryPage)
    assert "Nobody has your recovery sheet" in said(window)
    key = " ".join(page.sheet.key_groups())
    assert key != before
    type_groups(page)
    assert shows_list(window)
    assert "The recovery sheet is kept" in said(window)
    assert unlock_with_recovery(window.cases_folder, key)
    with pytest.raises(WrongPassphraseError):
        unlock_with_recovery(window.cases_folder, before)
    window.lock()
    unlocked(window, qtbot)
    assert shows_list(window)


def test_whoever_puts_it_off_is_told_and_asked_again(
    window: Window, qtbot: QtBot, making: MakeVaultPage
) -> None:
    assert making.key_groups()
    unlocked(window, qtbot)
    page = window.page
    assert isinstance(page, RecoveryPage)
    pressed(page, "Not now").click()
    assert window.page is page
    assert "asked for again" in page.outcome
    pressed(page, "Not now").click()
    assert shows_list(window)
    assert "Nobody has a recovery sheet of these cases" in said(window)
    window.lock()
    unlocked(window, qtbot)
    assert isinstance(window.page, RecoveryPage)


def test_a_sheet_that_was_typed_back_is_not_asked_for_again(
    window: Window, qtbot: QtBot, making: MakeVaultPage
) -> None:
    type_groups(making)
    assert shows_list(window)
    window.lock()
    unlocked(window, qtbot)
    assert shows_list(window)
    assert "Nobody has" not in said(window)


def test_whoever_comes_in_by_the_sheet_has_it(
    window: Window, qtbot: QtBot, making: MakeVaultPage
) -> None:
    unlocked(window, qtbot, "-".join(making.key_groups()), by_key=True)
    assert isinstance(window.page, PassphrasePage)
    window.lock()
    unlocked(window, qtbot)
    assert shows_list(window)


def test_what_of_the_new_sheet_went_wrong_is_said_in_the_list(
    window: Window, qtbot: QtBot, making: MakeVaultPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(*_: object) -> None:
        raise ChangedInPartError("One copy is as it was.")

    assert making.key_groups()
    unlocked(window, qtbot)
    page = window.page
    assert isinstance(page, RecoveryPage)
    monkeypatch.setattr("drafter.session.keys.take_effect", half)
    type_groups(page)
    assert "One copy is as it was." in said(window)


@pytest.mark.parametrize("size", [100, 200])
def test_the_keyboard_begins_in_the_sheet_in_sight_and_goes_on_to_the_groups(
    window: Window, making: MakeVaultPage, size: int
) -> None:
    window.resize(1280, 720)
    app.wear(dark=False, text_size=size)
    assert making.sheet.hasFocus()
    assert making.sheet.visibleRegion().boundingRect().top() == 0
    assert window.rect().contains(making.sheet.mapTo(window, making.sheet.rect().topRight()))
    for _ in range(3):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert making.groups[0].hasFocus()
    assert not making.groups[0].visibleRegion().isEmpty()
