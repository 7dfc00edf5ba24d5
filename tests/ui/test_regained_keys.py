"""Whoever forgot the passphrase comes in by the recovery key, and has a passphrase again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from drafter.store.audit import deeds
from drafter.store.vault import WrongPassphraseError, create_vault, unlock, unlock_with_recovery
from drafter.ui.cases.beginning import BegunPage
from drafter.ui.cases.page import CasesPage
from drafter.ui.vaults.forms import UnlockPage
from drafter.ui.vaults.keys import PassphrasePage, RecoveryPage
from drafter.ui.vaults.safety import SafetyPage
from drafter.ui.window import Window

OLD = "copper lantern drizzle omit zebra"
NEW = "velvet ladder quiver onion tundra"


def pressed(page: QWidget, words: str) -> QPushButton:
    (found,) = [each for each in page.findChildren(QPushButton) if each.text() == words]
    return found


def said(window: Window) -> str:
    return " ".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())


def type_it(line: QLineEdit, words: str) -> None:
    line.clear()
    QTest.keyClicks(line, words)


@pytest.fixture
def key(window: Window, quick_vaults: None) -> str:
    """Locked cases, whose recovery key this is."""
    assert quick_vaults is None
    return create_vault(window.cases_folder, OLD)[1]


def opened_by(window: Window, qtbot: QtBot, key: str) -> PassphrasePage:
    """The page that is shown once the recovery key has opened the cases."""
    window.show_locked()
    page = window.page
    assert isinstance(page, UnlockPage)
    pressed(page, "Use the recovery key instead").click()
    type_it(page.line, key.lower())
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk is not None, timeout=20_000)
    asking = window.page
    assert isinstance(asking, PassphrasePage)
    return asking


def test_the_recovery_key_leads_to_a_new_passphrase_at_once(
    window: Window, qtbot: QtBot, key: str
) -> None:
    page = opened_by(window, qtbot, key)
    assert page.new.hasFocus()
    assert not page.present.isVisible()
    type_it(page.new, NEW)
    type_it(page.again, NEW + "s")
    QTest.keyClick(page.again, Qt.Key.Key_Return)
    assert "not the same" in page.outcome
    type_it(page.again, NEW)
    QTest.keyClick(page.again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.page, CasesPage), timeout=20_000)
    assert "The passphrase is changed. Use the new one from now on." in said(window)
    assert unlock(window.cases_folder, NEW)
    with pytest.raises(WrongPassphraseError):
        unlock(window.cases_folder, OLD)
    assert unlock_with_recovery(window.cases_folder, key)
    assert window.desk is not None
    assert "REKEYED" in [one.deed for one in deeds(window.desk.store.db)]


def test_the_new_passphrase_may_wait(window: Window, qtbot: QtBot, key: str) -> None:
    page = opened_by(window, qtbot, key)
    pressed(page, "Not now").click()
    assert isinstance(window.page, CasesPage)
    assert unlock(window.cases_folder, OLD)


def test_what_waited_for_the_cases_is_gone_on_with_afterwards(
    window: Window, qtbot: QtBot, key: str
) -> None:
    window.entrance.waiting = "Mrs Pennyfeather wrote to the council about a broken lift."
    page = opened_by(window, qtbot, key)
    assert window.entrance.waiting
    QTest.keyClick(page.new, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: isinstance(window.page, BegunPage), timeout=20_000)


def test_the_passphrase_opens_the_list_without_another_question(
    window: Window, qtbot: QtBot, key: str
) -> None:
    assert key
    window.show_locked()
    page = window.page
    assert isinstance(page, UnlockPage)
    type_it(page.line, OLD)
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk is not None, timeout=20_000)
    assert isinstance(window.page, CasesPage)


def test_cases_that_were_locked_meanwhile_are_asked_for_again(
    window: Window, qtbot: QtBot, key: str
) -> None:
    page = opened_by(window, qtbot, key)
    type_it(page.new, NEW)
    type_it(page.again, NEW)
    with qtbot.waitSignal(page.destroyed, timeout=20_000):
        page.change()
        window.lock()
    assert isinstance(window.page, UnlockPage)
    assert unlock(window.cases_folder, OLD)


def from_safety(window: Window, words: str) -> QWidget | None:
    """The page that a button of “Locking and privacy” leads to."""
    window.ways.show_safety()
    assert isinstance(window.page, SafetyPage)
    pressed(window.page, words).click()
    return window.page


def test_the_passphrase_is_changed_from_locking_and_privacy_by_the_recovery_key(
    window: Window, qtbot: QtBot, key: str
) -> None:
    window.open_vault(unlock(window.cases_folder, OLD))
    page = from_safety(window, "Another passphrase")
    assert isinstance(page, PassphrasePage)
    type_it(page.present, key)
    type_it(page.new, NEW)
    type_it(page.again, NEW)
    page.change()
    qtbot.waitUntil(lambda: page.outcome != "", timeout=20_000)
    assert "is changed" in page.outcome
    assert unlock(window.cases_folder, NEW)


def test_a_new_sheet_is_made_from_there_by_the_recovery_key(
    window: Window, qtbot: QtBot, key: str
) -> None:
    window.open_vault(unlock(window.cases_folder, OLD))
    page = from_safety(window, "A new recovery sheet")
    assert isinstance(page, RecoveryPage)
    type_it(page.present, key)
    page.make()
    qtbot.waitUntil(lambda: bool(page.sheet.key_groups()), timeout=20_000)
    wanted = [page.sheet.key_groups()[number] for number in page.sheet.wanted()]
    another = " ".join(page.sheet.key_groups())
    for line, group in zip(page.sheet.groups, wanted, strict=True):
        type_it(line, group)
    QTest.keyClick(page.sheet.groups[1], Qt.Key.Key_Return)
    assert "is good" in page.outcome
    assert unlock_with_recovery(window.cases_folder, another)
    with pytest.raises(WrongPassphraseError):
        unlock_with_recovery(window.cases_folder, key)


def test_a_slip_in_the_recovery_key_is_named_there_too(
    window: Window, qtbot: QtBot, key: str
) -> None:
    window.open_vault(unlock(window.cases_folder, OLD))
    window.ways.show_passphrase()
    page = window.page
    assert isinstance(page, PassphrasePage)
    slipped = ("1" if key[0] != "1" else "2") + key[1:]
    type_it(page.new, NEW)
    type_it(page.again, NEW)
    type_it(page.present, slipped)
    page.change()
    qtbot.waitUntil(lambda: "Group 1" in page.outcome, timeout=20_000)
    type_it(page.present, "not this one at all")
    page.change()
    qtbot.waitUntil(lambda: "neither" in page.outcome, timeout=20_000)
    assert unlock(window.cases_folder, OLD)


def test_training_cases_have_no_keys_on_that_page(window: Window) -> None:
    window.look_around()
    window.ways.show_safety()
    assert isinstance(window.page, SafetyPage)
    texts = {each.text() for each in window.page.findChildren(QPushButton)}
    assert "Another passphrase" not in texts
