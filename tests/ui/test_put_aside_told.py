"""What could be put aside only is said to be, in the list as well as in the case."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from drafter.errors import DrafterError
from drafter.store.vault import create_vault
from drafter.ui.cases.page import CasesPage
from drafter.ui.pieces.notice import Notice
from drafter.ui.window import Window
from tests.ui.conftest import let_go, named


@pytest.fixture
def opened(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quick_vaults: None
) -> Iterator[Window]:
    """A window on locked cases, one of them open and typed in."""
    assert quick_vaults is None
    monkeypatch.setattr("drafter.store.aside.user_folder", lambda: tmp_path / "own")
    made = Window(tmp_path / "folder")
    vault, _ = create_vault(made.cases_folder, "copper lantern drizzle omit zebra")
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open_vault(vault)
    made.new_case()
    line = named(made, "field:category").focusProxy()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "Housing")
    yield made
    made.close()
    let_go(made)


def told(window: Window) -> str:
    (notice,) = window.findChildren(Notice)
    return notice.words


def test_the_list_says_that_what_was_typed_is_put_aside(opened: Window, tmp_path: Path) -> None:
    opened.cases_folder.rename(tmp_path / "elsewhere")
    opened.show_cases()
    assert isinstance(opened.page, CasesPage)
    assert "no longer there" in told(opened)
    assert "kept, sealed, in your own folder" in told(opened)
    (tmp_path / "elsewhere").rename(opened.cases_folder)


def test_locking_says_it_too(opened: Window, tmp_path: Path) -> None:
    opened.cases_folder.rename(tmp_path / "elsewhere")
    opened.lock()
    assert opened.desk is None
    assert "kept, sealed, in your own folder" in told(opened)


def test_a_case_that_is_saved_is_closed_without_a_word(opened: Window) -> None:
    opened.show_cases()
    assert told(opened) == ""


def go_wrong() -> None:
    raise DrafterError("It went wrong.")


def test_a_notice_goes_when_the_next_act_goes_well_and_stays_when_it_says_something_itself(
    opened: Window,
) -> None:
    (notice,) = opened.findChildren(Notice)
    with notice.told():
        go_wrong()
    assert notice.words == "It went wrong."
    with notice.told():
        pass
    assert notice.words == ""
    with notice.told():
        notice.tell("Something to know.")
    assert notice.words == "Something to know."
