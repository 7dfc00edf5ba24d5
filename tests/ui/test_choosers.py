import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from pytestqt.qtbot import QtBot

from drafter.ui.fields.choosers import TicksEditor
from drafter.ui.fields.tick_list import TickList
from drafter.ui.pieces.parts import stacked

CHOICES = (("a", "Ms Example"), ("b", "Mr Sample"))


@pytest.fixture
def editor(qtbot: QtBot) -> TicksEditor:
    made = TicksEditor("Nothing yet")
    qtbot.addWidget(made)
    made.offer(CHOICES)
    return made


def lines(editor: TicksEditor) -> list[tuple[str, bool]]:
    shown = editor.findChild(QListWidget)
    assert shown is not None
    items = [shown.item(place) for place in range(shown.count())]
    return [(each.text(), each.checkState() is Qt.CheckState.Checked) for each in items]


def test_what_is_ticked_and_gone_is_shown_and_can_be_unticked(
    editor: TicksEditor, qtbot: QtBot
) -> None:
    editor.show_value(("b", "gone"))
    assert lines(editor) == [
        ("Ms Example", False),
        ("Mr Sample", True),
        ("Something that is gone", True),
    ]
    shown = editor.findChild(QListWidget)
    assert shown is not None
    with qtbot.waitSignal(editor.edited) as edited:
        shown.item(2).setCheckState(Qt.CheckState.Unchecked)
    assert edited.args == [("b",)]
    editor.show_value(("b",))
    assert lines(editor) == [("Ms Example", False), ("Mr Sample", True)]


def test_what_goes_while_it_is_ticked_stays_in_sight(editor: TicksEditor) -> None:
    editor.show_value(("a",))
    editor.offer(CHOICES[1:])
    assert lines(editor) == [("Mr Sample", False), ("Something that is gone", True)]
    editor.offer((("a", "Ms Example-Sample"), CHOICES[1]))
    assert lines(editor) == [("Ms Example-Sample", True), ("Mr Sample", False)]


NAMES = ("Ms Theodora Ferncastle", "Mr Kwabena Adjei-Lorne", "A house by the river in May")
WIDTHS = range(120, 300, 5)


def cut_rows(shown: QListWidget) -> set[str]:
    """The rows whose words need more height than they are drawn in."""
    cut = set()
    for row in range(shown.count()):
        option = QStyleOptionViewItem()
        shown.initViewItemOption(option)
        delegate = shown.itemDelegate()
        assert isinstance(delegate, QStyledItemDelegate)
        delegate.initStyleOption(option, shown.model().index(row, 0))
        option.rect = shown.visualItemRect(shown.item(row))  # type: ignore[attr-defined,unused-ignore]
        style = shown.style()
        words = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, shown)
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, shown) + 1
        room = QRect(0, 0, words.width() - 2 * margin, 1000)
        text = shown.item(row).text()
        needed = shown.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text)
        if needed.height() > words.height():
            cut.add(text)
    return cut


def shown_in(shown: QListWidget, qtbot: QtBot, width: int) -> QListWidget:
    holder = shown.window()
    holder.resize(width, 400)
    qtbot.waitUntil(lambda: holder.width() == width)
    shown.doItemsLayout()
    return shown


def test_no_name_is_cut_however_narrow_the_list_is(qtbot: QtBot) -> None:
    holder, editor, control = QDialog(), TicksEditor("Nothing yet"), TickList(5)
    qtbot.addWidget(holder)
    holder.setLayout(stacked(editor, control))
    editor.offer([(name, name) for name in NAMES])
    editor.show_value(())
    control.addItems(NAMES)
    for row in range(control.count()):
        control.item(row).setCheckState(Qt.CheckState.Unchecked)
    control.setItemDelegate(QStyledItemDelegate(control))  # as Qt measures by itself
    holder.show()
    (ticks,) = editor.findChildren(TickList)
    assert not set().union(*(cut_rows(shown_in(ticks, qtbot, width)) for width in WIDTHS))
    assert set().union(*(cut_rows(shown_in(control, qtbot, width)) for width in WIDTHS))


def test_of_long_lines_fewer_are_in_sight_at_once_and_each_whole(qtbot: QtBot) -> None:
    holder, editor = QDialog(), TicksEditor("Nothing yet")
    qtbot.addWidget(holder)
    holder.setLayout(stacked(editor))
    editor.offer([(str(row), f"{row} " + "word " * 30) for row in range(5)])
    editor.show_value(())
    holder.show()
    (ticks,) = editor.findChildren(TickList)
    shown_in(ticks, qtbot, 200)
    high = [ticks.visualItemRect(ticks.item(row)).height() for row in range(5)]
    room = ticks.viewport().height()
    whole = [rows for rows in range(1, 6) if sum(high[:rows]) == room]
    assert whole
    assert whole[0] < 5
    editor.offer(CHOICES)
    assert ticks.viewport().height() >= 2 * ticks.visualItemRect(ticks.item(0)).height()
