"""The list of cases where there is little room: what a case needs is in reach, no date is cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from drafter.session.examples import example
from drafter.ui import app
from drafter.ui.cases.caselist import TITLES, CaseGrid
from drafter.ui.window import Window
from tests.ui.conftest import named

CHANGED, PROBLEMS = TITLES.index("Last change"), TITLES.index("Problems")


@pytest.fixture(autouse=True)
def usual_text() -> Iterator[None]:
    """Whatever size a test asks for, the next has its own."""
    yield
    app.wear(text_size=100)


def listed(window: Window, qtbot: QtBot, width: int, text: int) -> CaseGrid:
    """The list, with a case in it, in a window so wide with text so large."""
    app.wear(text_size=text)
    window.look_around()
    window.add_case(example("fault-with-injustice"))
    window.resize(width, 720)
    window.show_cases()
    found = named(window, "list:cases")
    assert isinstance(found, CaseGrid)
    qtbot.waitUntil(lambda: found.columnWidth(1) > 150)
    return found


def day(grid: CaseGrid) -> str:
    return str(grid.model().index(0, CHANGED).data())


def is_cut(grid: CaseGrid) -> bool:
    """Whether a cell of the last change has less room than its words."""
    return grid.fontMetrics().horizontalAdvance(day(grid)) + 22 > grid.columnWidth(CHANGED)


def room(grid: CaseGrid) -> int:
    return grid.viewport().width()


@pytest.mark.parametrize("text", [100, 150, 200])
def test_every_column_has_its_room_on_a_laptop_whatever_the_size_of_text(
    window: Window, qtbot: QtBot, text: int
) -> None:
    grid = listed(window, qtbot, 1280, text)
    assert not any(grid.isColumnHidden(column) for column in range(len(TITLES)))
    assert grid.columnViewportPosition(PROBLEMS) + grid.columnWidth(PROBLEMS) <= room(grid)
    assert not is_cut(grid)


def test_a_change_has_its_time_where_there_is_room_and_for_a_reader_always(
    window: Window, qtbot: QtBot
) -> None:
    grid = listed(window, qtbot, 1280, 100)
    assert ":" in day(grid)
    app.wear(text_size=200)
    qtbot.waitUntil(lambda: ":" not in day(grid))
    assert not is_cut(grid)
    spoken = grid.model().index(0, CHANGED).data(Qt.ItemDataRole.AccessibleTextRole)
    assert str(spoken).startswith(f"Last change: {day(grid)}, ")


def test_what_has_no_room_is_scrolled_to(window: Window, qtbot: QtBot) -> None:
    grid = listed(window, qtbot, 800, 200)
    assert not grid.isColumnHidden(PROBLEMS)
    bar = grid.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    grid.setCurrentIndex(grid.model().index(0, PROBLEMS))
    grid.scrollTo(grid.currentIndex())
    assert grid.columnViewportPosition(PROBLEMS) + grid.columnWidth(PROBLEMS) <= room(grid) + 1


@pytest.mark.parametrize("text", [100, 200])
def test_a_button_with_a_menu_has_a_mark_as_large_as_its_text(
    window: Window, qtbot: QtBot, text: int
) -> None:
    listed(window, qtbot, 1280, text)
    (button,) = [each for each in window.findChildren(QPushButton) if each.menu() is not None]
    picture = button.grab().toImage()
    rows = range(8, picture.height() - 8)
    ground = picture.pixelColor(picture.width() - 5, 8)
    drawn = [
        any(picture.pixelColor(column, row) != ground for row in rows)
        for column in range(picture.width() - 5, picture.width() // 2, -1)
    ]
    begins = drawn.index(True)
    wide = drawn.index(False, begins) - begins
    assert wide >= 8 * text // 100
