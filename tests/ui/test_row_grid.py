"""Rows are moved by keys and by the mouse; a grid says what is wanted, and moves nothing itself."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout
from pytestqt.qtbot import QtBot

from drafter.ui.pieces.row_grid import ROW_TYPE, RowGrid
from tests.ui.conftest import let_go

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Noting(RowGrid):
    """Notes what it is asked for; a drag that waits for the mouse would never end in a test."""

    def __init__(self) -> None:
        model = QStandardItemModel(0, 1)
        for words in "abcd":
            model.appendRow(QStandardItem(words))
        super().__init__(model, (0,))
        self.kept = model
        self.moves: list[tuple[int, int]] = []
        self.dragged: list[int] = []
        self.moved.connect(lambda row, to: self.moves.append((row, to)))

    def drag(self, row: int) -> None:
        """Note which row."""
        self.dragged.append(row)


@pytest.fixture
def grid(qtbot: QtBot) -> Iterator[Noting]:
    holder = QDialog()
    made = Noting()
    QVBoxLayout(holder).addWidget(made)
    holder.resize(400, 300)
    with qtbot.waitExposed(holder):
        holder.show()
    yield made
    let_go(holder)


def middle(grid: RowGrid, row: int, below: int = 0) -> QPoint:
    return grid.visualRect(grid.model().index(row, 0)).center() + QPoint(0, below)


def drop(grid: RowGrid, carried: QMimeData, at: QPoint) -> QDropEvent:
    action, copy = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction
    grid.dragEnterEvent(QDragEnterEvent(at, action | copy, carried, LEFT, NONE))
    grid.dragMoveEvent(QDragMoveEvent(at, action | copy, carried, LEFT, NONE))
    event = QDropEvent(QPointF(at), action | copy, carried, LEFT, NONE)
    grid.dropEvent(event)
    return event


def test_alt_and_an_arrow_move_the_chosen_row_and_an_arrow_alone_goes_on(grid: Noting) -> None:
    grid.selectRow(1)
    QTest.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(grid, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert grid.moves == [(1, 2), (1, 0)]
    QTest.keyClick(grid, Qt.Key.Key_Up)
    assert grid.currentIndex().row() == 0
    QTest.keyClick(grid, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert len(grid.moves) == 2


def test_the_paste_key_asks_for_rows(grid: Noting, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.pasting):
        QTest.keyClick(grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize(
    "row, over, below, move",
    [
        (0, 2, 5, (0, 2)),
        (0, 2, -5, (0, 1)),
        (3, 0, -5, (3, 0)),
        (3, 0, 5, (3, 1)),
        (1, 3, 100, (1, 3)),
    ],
)
def test_a_row_goes_between_those_it_is_let_go_between(
    grid: Noting, row: int, over: int, below: int, move: tuple[int, int]
) -> None:
    assert drop(grid, grid.carrying(row), middle(grid, over, below)).isAccepted()
    assert grid.moves == [move]
    assert [grid.kept.item(nth).text() for nth in range(4)] == list("abcd")


@pytest.mark.parametrize("below", [-30, -5, 5, 30])
def test_a_row_let_go_where_it_is_does_not_move(grid: Noting, below: int) -> None:
    drop(grid, grid.carrying(1), middle(grid, 1, below))
    assert grid.moves == []


def test_nothing_else_can_be_let_go_on_a_list(grid: Noting, qtbot: QtBot) -> None:
    other = Noting()
    qtbot.addWidget(other)
    words = QMimeData()
    words.setText("2")
    odd = QMimeData()
    odd.setData(ROW_TYPE, f"{id(grid)} x".encode())
    stranger = other.carrying(0)
    for strange in (stranger, words, odd):
        assert not drop(grid, strange, middle(grid, 2)).isAccepted()
    assert grid.moves == []


def test_no_word_of_a_row_is_carried(grid: Noting) -> None:
    carried = grid.carrying(2)
    assert carried.formats() == [ROW_TYPE]
    assert bytes(carried.data(ROW_TYPE).data()) == f"{id(grid)} 2".encode()


def test_the_mouse_drags_the_row_it_pressed_and_a_click_does_not(grid: Noting) -> None:
    view = grid.viewport()
    QTest.mouseClick(view, LEFT, pos=middle(grid, 2))
    QTest.mouseMove(view, middle(grid, 0))
    assert grid.dragged == []
    assert grid.currentIndex().row() == 2
    QTest.mousePress(view, LEFT, pos=middle(grid, 1))
    QTest.mouseMove(view, middle(grid, 1, 1))
    assert grid.dragged == []
    QTest.mouseMove(view, middle(grid, 1, QApplication.startDragDistance() + 2))
    QTest.mouseMove(view, middle(grid, 3))
    QTest.mouseRelease(view, LEFT, pos=middle(grid, 3))
    assert grid.dragged == [1]


def test_a_line_shows_where_the_row_would_go_and_is_gone_after(grid: Noting) -> None:
    plain = grid.grab().toImage()
    at = middle(grid, 2, 5)
    action, carried = Qt.DropAction.MoveAction, grid.carrying(0)  # an event does not keep it
    grid.dragMoveEvent(QDragMoveEvent(at, action, carried, LEFT, NONE))
    shown = grid.grab().toImage()
    assert shown != plain
    at = middle(grid, 3, 100)
    grid.dragMoveEvent(QDragMoveEvent(at, action, carried, LEFT, NONE))
    assert grid.grab().toImage() not in (plain, shown)
    grid.dragLeaveEvent(QDragLeaveEvent())
    assert grid.grab().toImage() == plain
