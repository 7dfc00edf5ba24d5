"""Another passphrase and another recovery sheet, in a vault that is open in the window."""

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from drafter.errors import DrafterError
from drafter.store.audit import deeds
from drafter.store.copies import ChangedInPartError
from drafter.store.vault import WrongPassphraseError, create_vault, unlock, unlock_with_recovery
from drafter.ui.cases.offers import offered
from drafter.ui.vaults.keys import PassphrasePage, RecoveryPage
from drafter.ui.window import Window

OLD = "copper lantern drizzle omit zebra"
NEW = "velvet ladder quiver onion tundra"


@pytest.fixture
def opened(window: Window, quick_vaults: None) -> tuple[Window, str]:
    assert quick_vaults is None
    vault, key = create_vault(window.cases_folder, OLD)
    window.open_vault(vault)
    return window, key


def type_it(line: QLineEdit, words: str) -> None:
    line.clear()
    QTest.keyClicks(line, words)


def type_groups(page: RecoveryPage) -> None:
    """Type the two groups back; Enter in the last lets the sheet count."""
    wanted = [page.sheet.key_groups()[number] for number in page.sheet.wanted()]
    for line, group in zip(page.sheet.groups, wanted, strict=True):
        type_it(line, group)
    QTest.keyClick(page.sheet.groups[1], Qt.Key.Key_Return)


def deeds_of(window: Window) -> list[str]:
    assert window.desk is not None
    return [one.deed for one in deeds(window.desk.store.db)]


def do(window: Window, words: str) -> None:
    next(each for each in offered(window.ways) if each.title == words).act()


def about_a_new_sheet(window: Window) -> RecoveryPage:
    """The page that makes a sheet, with the passphrase of now."""
    do(window, "A new recovery sheet")
    page = window.page
    assert isinstance(page, RecoveryPage)
    type_it(page.present, OLD)
    return page


def with_a_new_sheet(window: Window, qtbot: QtBot) -> RecoveryPage:
    """That page once the sheet is shown, which does not count yet."""
    page = about_a_new_sheet(window)
    page.make()
    qtbot.waitUntil(lambda: bool(page.sheet.key_groups()), timeout=20_000)
    return page


def test_another_passphrase_takes_the_place_of_the_one_before(
    opened: tuple[Window, str], qtbot: QtBot
) -> None:
    window, _ = opened
    do(window, "Another passphrase")
    page = window.page
    assert isinstance(page, PassphrasePage)
    type_it(page.present, "something quite else here")
    type_it(page.new, NEW)
    type_it(page.again, NEW + "s")
    page.change()
    assert "not the same" in page.outcome
    said = page.outcome
    type_it(page.again, NEW)
    page.change()
    qtbot.waitUntil(lambda: page.outcome != said, timeout=20_000)
    assert "is changed" not in page.outcome
    assert unlock(window.cases_folder, OLD)
    type_it(page.present, OLD)
    page.change()
    qtbot.waitUntil(lambda: "is changed" in page.outcome, timeout=20_000)
    assert unlock(window.cases_folder, NEW)
    with pytest.raises(WrongPassphraseError):
        unlock(window.cases_folder, OLD)
    window.lock()
    window.open_vault(unlock(window.cases_folder, NEW))
    assert window.desk is not None
    assert window.desk.notices == []


def test_enter_pressed_twice_asks_once(opened: tuple[Window, str], qtbot: QtBot) -> None:
    window, _ = opened
    do(window, "Another passphrase")
    page = window.page
    assert isinstance(page, PassphrasePage)
    for line, words in ((page.present, OLD), (page.new, NEW), (page.again, NEW)):
        type_it(line, words)
    for _ in range(2):
        QTest.keyClick(page.again, Qt.Key.Key_Return)
    assert len(page.findChildren(QThread)) == 1
    qtbot.waitUntil(lambda: "is changed" in page.outcome, timeout=20_000)
    assert unlock(window.cases_folder, NEW)


def test_a_new_sheet_takes_the_place_of_the_one_before(
    opened: tuple[Window, str], qtbot: QtBot
) -> None:
    window, before = opened
    page = with_a_new_sheet(window, qtbot)
    key = " ".join(page.sheet.key_groups())
    assert unlock_with_recovery(window.cases_folder, before)
    type_groups(page)
    assert "is good" in page.outcome
    assert unlock_with_recovery(window.cases_folder, key)
    with pytest.raises(WrongPassphraseError):
        unlock_with_recovery(window.cases_folder, before)


def test_a_new_passphrase_and_its_deed_are_there_both_or_neither(
    opened: tuple[Window, str], qtbot: QtBot
) -> None:
    window, _ = opened
    do(window, "Another passphrase")
    page = window.page
    assert isinstance(page, PassphrasePage)
    for line, words in ((page.present, OLD), (page.new, NEW), (page.again, NEW)):
        type_it(line, words)
    with qtbot.waitSignal(page.destroyed, timeout=20_000):
        page.change()
        for thread in page.findChildren(QThread):
            thread.wait()
        QTest.keyClick(page.again, Qt.Key.Key_Escape)
    assert unlock(window.cases_folder, OLD)
    assert "REKEYED" not in deeds_of(window)
    do(window, "Another passphrase")
    page = window.page
    assert isinstance(page, PassphrasePage)
    for line, words in ((page.present, OLD), (page.new, NEW), (page.again, NEW)):
        type_it(line, words)
    QTest.keyClick(page.again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "is changed" in page.outcome, timeout=20_000)
    assert unlock(window.cases_folder, NEW)
    assert "REKEYED" in deeds_of(window)


def test_a_sheet_that_was_not_typed_back_leaves_the_one_before_good(
    opened: tuple[Window, str], qtbot: QtBot
) -> None:
    window, before = opened
    page = about_a_new_sheet(window)
    QTest.keyClick(page.present, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.sheet.key_groups()), timeout=20_000)
    key = " ".join(page.sheet.key_groups())
    QTest.keyClick(page.sheet.groups[0], Qt.Key.Key_Escape)
    assert window.page is page
    assert "does not count yet" in page.outcome
    with qtbot.waitSignal(page.destroyed, timeout=20_000):
        QTest.keyClick(page.sheet.groups[0], Qt.Key.Key_Escape)
    assert unlock_with_recovery(window.cases_folder, before)
    with pytest.raises(WrongPassphraseError):
        unlock_with_recovery(window.cases_folder, key)
    assert "RECOVERY" not in deeds_of(window)


def test_a_copy_that_can_not_be_written_is_told_with_the_deed(
    opened: tuple[Window, str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(*_: object) -> None:
        raise ChangedInPartError("The change is made, but one copy is as it was.")

    window, _ = opened
    page = with_a_new_sheet(window, qtbot)
    monkeypatch.setattr("drafter.session.keys.take_effect", half)
    type_groups(page)
    assert page.outcome.startswith("▲")
    assert "one copy is as it was" in page.outcome
    assert "RECOVERY" in deeds_of(window)


def test_a_sheet_that_can_not_count_stays_in_sight(
    opened: tuple[Window, str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object) -> None:
        raise DrafterError("The disk can't be written.")

    window, before = opened
    page = with_a_new_sheet(window, qtbot)
    monkeypatch.setattr("drafter.session.keys.take_effect", refuses)
    type_groups(page)
    assert page.outcome == "■ The disk can't be written."
    assert page.sheet.isVisible()
    assert unlock_with_recovery(window.cases_folder, before)


def test_a_sheet_that_nobody_waited_for_is_not_made(
    opened: tuple[Window, str], qtbot: QtBot
) -> None:
    window, before = opened
    page = about_a_new_sheet(window)
    page.make()
    with qtbot.waitSignal(page.destroyed, timeout=20_000):
        window.show_cases()
    assert unlock_with_recovery(window.cases_folder, before)


def test_a_sheet_whose_word_comes_after_the_cases_were_locked_is_not_made(
    opened: tuple[Window, str], qtbot: QtBot
) -> None:
    window, before = opened
    page = about_a_new_sheet(window)
    with qtbot.waitSignal(page.destroyed, timeout=20_000):
        page.make()
        for thread in page.findChildren(QThread):
            thread.wait()
        window.lock()
    assert unlock_with_recovery(window.cases_folder, before)


def test_what_can_not_be_noted_is_done_and_shown_all_the_same(
    opened: tuple[Window, str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DrafterError("The disk is full.")

    monkeypatch.setattr("drafter.session.keys.note", full)
    window, _ = opened
    do(window, "Another passphrase")
    page = window.page
    assert isinstance(page, PassphrasePage)
    for line, words in ((page.present, OLD), (page.new, NEW), (page.again, NEW)):
        type_it(line, words)
    page.change()
    qtbot.waitUntil(lambda: "is changed" in page.outcome, timeout=20_000)
    assert "The disk is full." in page.outcome
    assert page.present.text() == ""
    do(window, "A new recovery sheet")
    other = window.page
    assert isinstance(other, RecoveryPage)
    type_it(other.present, NEW)
    other.make()
    qtbot.waitUntil(lambda: bool(other.sheet.key_groups()), timeout=20_000)
    type_groups(other)
    assert "is good" in other.outcome
    assert "The disk is full." in other.outcome


def test_the_training_cases_have_no_keys_to_change(window: Window) -> None:
    window.look_around()
    titles = {each.title for each in offered(window.ways)}
    assert "Backups" in titles
    assert "Another passphrase" not in titles
