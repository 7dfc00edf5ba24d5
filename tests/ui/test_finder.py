"""The palette finds a command by what people call it, and says so where there is none."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from drafter.ui.pieces.also_called import ALSO_CALLED
from drafter.ui.pieces.command import Command
from drafter.ui.pieces.finder import Finder
from drafter.ui.pieces.matching import matching
from drafter.ui.window import Window

Keys = Qt.Key


def offered_in(window: Window) -> tuple[Command, ...]:
    window.look_around()
    assert window.casework is not None
    return window.commands.offered()


@pytest.mark.parametrize(
    "typed, key",
    [
        ("export", "export"),
        ("pdf", "export"),
        ("print", "export"),
        ("help", "about"),
        ("zoom", "larger"),
        ("settings", "theme"),
        ("shortcut", "about"),
        ("delete", "erase"),
        ("ctrl+e", "export"),
        ("chronology", "step:found"),
        ("privcy", "privacy"),
        ("Lock the", "lock"),
    ],
)
def test_a_command_is_found_by_what_people_call_it(window: Window, typed: str, key: str) -> None:
    found = [each.key for each in matching(offered_in(window), typed)]
    assert key in found


def test_titles_come_before_other_words() -> None:
    def nothing() -> None:
        """It is not done here."""

    other = Command(key="export", title="Make the file", act=nothing)
    titled = Command(key="x", title="A print of it", act=nothing)
    first = Command(key="y", title="Print it", act=nothing)
    assert matching((other, titled, first), "print") == [first, titled, other]
    assert matching((other, titled, first), "") == [other, titled, first]
    assert matching((other, titled), "zzzz") == []


def test_every_key_with_other_words_is_a_commands(window: Window) -> None:
    keys = {each.key for each in offered_in(window)}
    elsewhere = {"passphrase", "sheet", "same-client", "step:send"}
    assert set(ALSO_CALLED) - keys <= elsewhere


def test_where_nothing_fits_that_is_said_and_enter_does_nothing(
    window: Window, qtbot: QtBot
) -> None:
    done: list[str] = []
    command = Command(key="a", title="Alpha", act=lambda: done.append("a"))
    finder = Finder((command,), window)
    finder.show()
    qtbot.waitUntil(finder.isVisible)
    line, listed = finder.findChild(QLineEdit), finder.findChild(QListWidget)
    assert line is not None
    assert listed is not None
    QTest.keyClicks(line, "qqq")
    assert [listed.item(row).text() for row in range(listed.count())] == ["Nothing found for “qqq”"]
    QTest.keyClick(line, Keys.Key_Down)
    QTest.keyClick(line, Keys.Key_Return)
    assert done == []
    assert finder.isVisible()
    line.clear()
    QTest.keyClicks(line, "alp")
    QTest.keyClick(line, Keys.Key_Down)
    QTest.keyClick(line, Keys.Key_Return)
    assert done == ["a"]
