"""Every key that does something is written down, where F1 and "shortcuts" lead."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import drafter.ui
from drafter.ui.about import AboutPage
from drafter.ui.pieces.key_list import KEYS, keys_in_words
from drafter.ui.pieces.matching import matching
from drafter.ui.window import Window

LISTED = " ".join(each.keys for _, some in KEYS for each in some)


def test_every_key_of_a_command_is_listed(window: Window) -> None:
    window.look_around()
    bound = {each.shortcut for each in window.commands.offered() if each.shortcut}
    steps = {each for each in bound if re.fullmatch(r"Alt\+[2-8]", each)}
    assert len(steps) == 7, "of the steps the list has the first, the ninth and those after it"
    assert {each for each in bound - steps if each not in LISTED.split()} == set()
    titles = {title for _, some in KEYS for _, title in some}
    assert {"Find a command", "All cases", "Find in the preview"} <= titles


def test_every_key_that_a_part_of_the_window_binds_is_listed() -> None:
    bound = set()
    for path in Path(drafter.ui.__file__).parent.rglob("*.py"):
        bound |= set(re.findall(r'QKeySequence\("([^"]+)"\)', path.read_text(encoding="utf-8")))
    assert {"Ctrl+D", "Alt+S"} <= bound
    assert {each for each in bound if each not in LISTED} == set()


def test_f1_shows_the_keys_with_what_they_do(window: Window) -> None:
    window.look_around()
    QTest.keyClick(window, Qt.Key.Key_F1)
    page = window.page
    assert isinstance(page, AboutPage)
    shown = page.keys.toPlainText()
    assert shown == keys_in_words()
    for told in (
        "Ctrl+R\tRefer",
        "Ctrl+D\tAdd",
        "Alt+↑ and Alt+↓\tMove",
        "Delete\tRemove",
        "K\tKeep",
    ):
        assert told in shown
    assert QApplication.focusWidget() is page.keys, "the arrows scroll at once"


@pytest.mark.parametrize(
    "typed, key",
    [
        ("shortcuts", "about"),
        ("keys", "about"),
        ("duplicate", "duplicate"),
        ("password", "safety"),
        ("tear", "tear-off"),
    ],
)
def test_the_palette_leads_to_what_people_ask_for(window: Window, typed: str, key: str) -> None:
    window.look_around()
    assert key in [each.key for each in matching(window.commands.offered(), typed)]


def test_the_preview_is_torn_off_and_put_back_from_the_palette(window: Window) -> None:
    window.look_around()
    casework = window.casework
    assert casework is not None
    for title, is_off in (("Tear off the preview", True), ("Put the preview back", False)):
        (found,) = [one for one in window.commands.offered() if one.key == "tear-off"]
        assert found.title == title
        found.act()
        assert casework.pane.is_torn_off is is_off
