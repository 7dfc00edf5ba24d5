from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from drafter.ui.pieces.flow import Flow


class Part(QWidget):
    """Counts how often it is asked for its size."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.width_wanted, self.asked = width, 0

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        self.asked += 1
        return QSize(self.width_wanted, 20)


def held(qtbot: QtBot, *parts: QWidget) -> tuple[QWidget, Flow]:
    whole = QWidget()
    qtbot.addWidget(whole)
    flow = Flow(*parts, gap=0)
    whole.setLayout(flow)
    return whole, flow


def test_parts_are_asked_once_however_often_the_height_is(qtbot: QtBot) -> None:
    part = Part(80)
    _, flow = held(qtbot, part, Part(80))
    assert flow.heightForWidth(200) == 20
    asked = part.asked
    assert flow.heightForWidth(200) == 20
    assert flow.heightForWidth(200) == 20
    assert part.asked == asked
    assert flow.heightForWidth(100) == 40


def test_a_part_that_says_it_changed_is_asked_again(qtbot: QtBot) -> None:
    part = Part(80)
    _, flow = held(qtbot, part, Part(80))
    assert flow.heightForWidth(200) == 20
    assert flow.sizeHint() == QSize(160, 20)
    part.width_wanted = 180
    part.updateGeometry()
    assert flow.heightForWidth(200) == 40
    assert flow.sizeHint() == QSize(260, 20)


def test_a_part_that_is_hidden_taken_or_added_counts_at_once(qtbot: QtBot) -> None:
    one, other = Part(80), Part(80)
    whole, flow = held(qtbot, one, other)
    assert flow.heightForWidth(100) == 40
    other.hide()
    assert flow.heightForWidth(100) == 20
    other.setVisible(True)
    assert flow.heightForWidth(100) == 40
    flow.takeAt(1)
    assert flow.heightForWidth(100) == 20
    flow.addWidget(other)
    assert flow.heightForWidth(100) == 40
    assert whole.layout() is flow
