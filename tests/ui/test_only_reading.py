"""Cases of a newer program, or on a disk that takes nothing: read, taken out, backed up, locked."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from drafter.errors import DrafterError
from drafter.session.examples import example
from drafter.session.exchange import incoming
from drafter.store.backup import backups_of
from drafter.store.connection import connect
from drafter.store.faults import ReadOnlyError, SqlError
from drafter.store.lock import VaultLock
from drafter.store.store import open_store
from drafter.store.unlocked import Vault
from drafter.store.vault import create_vault
from drafter.ui.cases.bundling import BundlingPage
from drafter.ui.cases.only_reading import OnlyReadingPage
from drafter.ui.vaults.forms import UnlockPage
from drafter.ui.vaults.welcome import Welcome
from drafter.ui.window import Window
from tests.ui.reach import astray, cut, nameless, without_label
from tests.ui.test_versions import go_to

PASSPHRASE = "copper lantern drizzle omit zebra"
OWN = "a bundle has its own passphrase"


@pytest.fixture
def kept(window: Window, quick_vaults: None) -> Vault:
    """A vault with two cases, locked."""
    assert quick_vaults is None
    vault, _ = create_vault(window.cases_folder, PASSPHRASE)
    with open_store(vault) as store:
        store.create(example("no-fault"))
        store.create(example("fault-with-injustice"))
    return vault


@pytest.fixture
def newer(kept: Vault) -> Vault:
    """The same after a newer program."""
    with closing(connect(kept.database, kept.key)) as db:
        db.execute("PRAGMA user_version = 99")
    return kept


def page_in(window: Window) -> OnlyReadingPage:
    page = window.page
    assert isinstance(page, OnlyReadingPage)
    return page


def words_in(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def test_by_keyboard_a_newer_vault_is_read_taken_out_and_closed(
    window: Window, newer: Vault, tmp_path: Path, qtbot: QtBot
) -> None:
    before = newer.database.read_bytes()
    window.open_vault(newer)
    page = page_in(window)
    assert "newer drafter" in words_in(page)
    assert "install the newer program" in words_in(page)
    assert page.list.count() == 2
    qtbot.waitUntil(lambda: "What I found" in page.sheet.toPlainText(), timeout=20_000)
    QTest.keyClicks(go_to(window, "Search these cases"), "Pellow")
    assert page.list.count() == 1
    reference = page.list.item(0).text().split(" · ")[0]
    QTest.keyClick(go_to(window, "Take it out as a bundle…"), Qt.Key.Key_Space)
    bundling = window.page
    assert isinstance(bundling, BundlingPage)
    path = tmp_path / "out.drafter-case"
    bundling.path.setText(str(path))
    QTest.keyClicks(bundling.passphrase, OWN)
    QTest.keyClicks(bundling.again, OWN)
    bundling.names.setChecked(True)
    QTest.keyClick(bundling.again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "is written" in bundling.outcome, timeout=20_000)
    assert "stands in no audit trail" in bundling.outcome
    other = create_vault(tmp_path / "other", PASSPHRASE)[0]
    assert incoming(path, OWN, other).case.reference == reference
    QTest.keyClick(bundling, Qt.Key.Key_Escape)
    QTest.keyClick(page_in(window), Qt.Key.Key_Escape)
    assert isinstance(window.page, Welcome)
    assert window.reading is None
    assert newer.database.read_bytes() == before


def test_names_stay_veiled_where_cases_are_only_read(
    window: Window, newer: Vault, qtbot: QtBot
) -> None:
    def lines() -> str:
        found = page_in(window).list
        return "\n".join(found.item(row).text() for row in range(found.count()))

    window.open_vault(newer)
    assert "Thornquist" in lines()
    page_in(window).back.emit()
    window.privacy.toggle()
    window.open_vault(newer)
    assert "Thornquist" not in lines()
    assert "25 900 417" in lines()
    window.privacy.toggle()
    qtbot.waitUntil(lambda: "What I found" in page_in(window).sheet.toPlainText(), timeout=20_000)


def test_a_backup_of_all_is_made_while_nobody_else_has_the_cases(
    window: Window, newer: Vault
) -> None:
    window.open_vault(newer)
    page = page_in(window)
    with VaultLock.take(newer.folder):
        page.copy.click()
        assert page.outcome.startswith("■")
        assert backups_of(newer) == ()
    page.copy.click()
    assert "checked whole" in page.outcome
    assert len(backups_of(newer)) == 1


def test_cases_on_a_disk_that_takes_nothing_are_read(
    window: Window, kept: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise ReadOnlyError("The disk may only be read here.")

    monkeypatch.setattr(VaultLock, "take", refuse)
    window.open_vault(kept)
    page = page_in(window)
    assert "where nothing can be written" in words_in(page)
    page.copy.click()
    assert page.outcome == "■ The disk may only be read here."


def test_any_other_refusal_stays_one(
    window: Window, kept: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise DrafterError("The vault is damaged.")

    monkeypatch.setattr(VaultLock, "take", refuse)
    window.open_vault(kept)
    assert not isinstance(window.page, OnlyReadingPage)
    assert window.reading is None


def test_cases_that_are_only_read_lock_like_others(window: Window, newer: Vault) -> None:
    window.open_vault(newer)
    assert isinstance(window.page, OnlyReadingPage)
    window.leaving.lock_because("Nobody was here for 5 minutes.")
    assert isinstance(window.page, UnlockPage)
    assert window.reading is None
    window.open_vault(newer)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.page, UnlockPage)
    assert window.reading is None


def test_what_a_newer_program_keeps_in_another_way_is_said_in_a_sentence(
    window: Window, newer: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other(*_: object, **__: object) -> None:
        raise SqlError("no such column: words")

    window.open_vault(newer)
    page = page_in(window)
    assert window.reading is not None
    monkeypatch.setattr(window.reading.store, "load", other)
    page.refresh()
    assert "This case can't be read by this program" in page.outcome
    assert not page.bundle.isEnabled()
    monkeypatch.setattr(window.reading.store, "page", other)
    page.refresh()
    assert "The list of these cases can't be read" in page.outcome
    assert page.list.count() == 0
    monkeypatch.undo()
    page.refresh()
    assert page.outcome == ""
    assert page.list.count() == 2


@pytest.mark.parametrize("size", [100, 200])
def test_everything_is_named_reached_and_whole(window: Window, newer: Vault, size: int) -> None:
    window.dress(larger=size - 100)
    window.open_vault(newer)
    page = page_in(window)
    QApplication.processEvents()
    assert nameless(page) == []
    assert without_label(page) == []
    assert astray(page) == []
    assert cut(page) == []
