"""A page begins with few boxes: all that are in sight at once are counted, as they are drawn."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTextBrowser,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from drafter.case.case import KindOfWork
from drafter.ui.window import Window
from drafter.ui.words.editors import Editor
from drafter.ui.work.pages import StepPage
from tests.ui.scenes import scenes

MOST = 6
_TAKES = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox, QCheckBox, QListWidget)
_LISTS_QUESTIONS = "08-send-2-form"
"""An answer for each of the Ombudsman's questions, to be copied one by one: not a form of ours."""


def inputs(page: QWidget) -> set[QWidget]:
    """The boxes in sight that take something; the ticks of one field are one box."""
    found = (
        part
        for kind in _TAKES
        for part in page.findChildren(kind)
        if part.isVisible() and not isinstance(part, QTextBrowser)
    )
    return {_whole(part) for part in found if not _only_shows(part)}


def _only_shows(part: QWidget) -> bool:
    return isinstance(part, QLineEdit | QPlainTextEdit | QTextEdit) and part.isReadOnly()


def _whole(part: QWidget) -> QWidget:
    """The field that a part belongs to: a number's line, a tick of several."""
    above: QWidget | None = part
    while above is not None:
        if isinstance(above, Editor | QAbstractSpinBox | QComboBox):
            part = above
        above = above.parentWidget()
    return part


@pytest.mark.parametrize("work", [KindOfWork.DECIDING, KindOfWork.PREPARING])
def test_no_page_begins_with_more_than_six_boxes(
    window: Window, qtbot: QtBot, tmp_path: Path, work: KindOfWork
) -> None:
    assert tmp_path.is_dir()
    counted: dict[str, set[str]] = {}
    for name in scenes(window, qtbot, works=(work,)):
        casework = window.casework
        if casework is None or not casework.isVisible() or name.startswith(_LISTS_QUESTIONS):
            continue
        (page,) = (one for one in casework.findChildren(StepPage) if one.isVisible())
        found = inputs(page)
        counted[name] = {one.accessibleName() or one.objectName() for one in found}
    assert len(counted) > 20
    assert {name: boxes for name, boxes in counted.items() if len(boxes) > MOST} == {}
    assert max(map(len, counted.values())) >= MOST - 1
