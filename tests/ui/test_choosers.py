import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from drafter.ui.fields.choosers import TicksEditor

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
