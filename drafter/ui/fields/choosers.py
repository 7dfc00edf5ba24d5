"""Editors in which a person chooses: one of a list, or several ticks."""

from collections.abc import Sequence
from enum import Enum
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QListWidgetItem,
    QStackedLayout,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from drafter.case.meanings import meaning_of
from drafter.ui.fields.explained import MEANING, Explained, make_room, show_whole
from drafter.ui.fields.tick_list import TickList
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import label
from drafter.ui.words.editors import Choices, Editor

_INNER = 4
"""Pixels that a style keeps free round the words of a list."""
_GONE = "Something that is gone"
_MOST = 5
"""Rows of ticks that are shown at most before they scroll."""


class _CalmCombo(QComboBox):
    """A list to choose from that a passing mouse wheel does not change."""

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Open the list, as wide as what its lines say."""
        make_room(self)
        super().showPopup()
        show_whole(self)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll the page instead."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it, words that don't fit with an ellipsis; whole, they are its tooltip."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        words = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width() - _INNER
        )
        self.setToolTip(self.currentText() if words != self.currentText() else "")
        option.currentText = words  # type: ignore[attr-defined,unused-ignore]  # Qt's stubs lack it
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class ChoiceEditor(Editor):
    """One of an enumeration's values."""

    def __init__(self, kind: type[Enum]) -> None:
        super().__init__()
        self._choices = list(kind)
        self._combo = _CalmCombo()
        self._combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._combo.setMinimumContentsLength(8)
        for place, each in enumerate(self._choices):
            self._combo.addItem(chosen_words(each))
            self._combo.setItemData(place, meaning_of(each), MEANING)
        if any(map(meaning_of, self._choices)):
            self._combo.setItemDelegate(Explained(self._combo))
        self._combo.activated.connect(lambda place: self.edited.emit(self._choices[place]))
        self._combo.currentIndexChanged.connect(lambda _place: self.remarked.emit())
        self._holds(self._combo)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - see Editor
        """Show the chosen one."""
        self._combo.setCurrentIndex(self._choices.index(value))

    def remark(self) -> str:
        """What the chosen one means, where its own word does not say it."""
        chosen = self._choices[self._combo.currentIndex()]
        meaning = meaning_of(chosen)
        return f"{chosen_words(chosen)}: {meaning}." if meaning else ""


def chosen_words(value: Enum) -> str:
    """What a value of an enumeration is called on the screen."""
    words = str(value.value)
    return words[:1].upper() + words[1:] if words else "Not said yet"


class LinkEditor(Editor):
    """One record of the case, or none."""

    def __init__(self, none: str) -> None:
        super().__init__()
        self._none = none
        self._ids: list[str] = [""]
        self._combo = _CalmCombo()
        self._combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._combo.setMinimumContentsLength(8)
        self._combo.addItem(none)
        self._combo.activated.connect(lambda place: self.edited.emit(self._ids[place]))
        self._holds(self._combo)

    def offer(self, choices: Choices) -> None:
        """Offer the records of the case; the one that is chosen stays."""
        chosen = self._ids[self._combo.currentIndex()]
        self._ids = ["", *(each for each, _ in choices)]
        self._combo.clear()
        self._combo.addItem(self._none)
        self._combo.addItems([words for _, words in choices])
        self.show_value(chosen)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - see Editor
        """Show the linked record; a link to something gone is shown as such."""
        if value not in self._ids:
            self._ids.append(value)
            self._combo.addItem(_GONE)
        self._combo.setCurrentIndex(self._ids.index(value))


class TicksEditor(Editor):
    """Any of a few: ticks in a list that is as high as what it holds, up to five."""

    def __init__(self, empty: str) -> None:
        super().__init__()
        self._list = TickList(_MOST)
        self._list.fitted.connect(self.setFixedHeight)
        self._list.itemChanged.connect(self._ticked)
        self._pressed: Qt.CheckState | None = None
        self._list.itemPressed.connect(self._press)
        self._list.itemClicked.connect(self._click)
        self._layout = QStackedLayout(self)
        self._layout.addWidget(self._list)
        self._layout.addWidget(label(empty, "help", wrap=True))
        self._list.installEventFilter(self)
        self.setFocusProxy(self._list)
        self._values: list[Any] = []
        self._shown: tuple[Any, ...] = ()
        self._offered: list[tuple[Any, str]] = []
        self._arrange([])

    def _arrange(self, choices: Sequence[tuple[Any, str]]) -> None:
        self._values = [value for value, _ in choices]
        self._list.blockSignals(True)  # noqa: FBT003 - Qt's own argument
        self._list.clear()
        for _, words in choices:
            item = QListWidgetItem(words)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self._list.addItem(item)
        self._list.blockSignals(False)  # noqa: FBT003 - Qt's own argument
        self._list.fit()
        self._layout.setCurrentIndex(0 if choices else 1)

    def offer(self, choices: Choices) -> None:
        """Offer the records of the case, those that are ticked and gone included."""
        self._offered = list(choices)
        self.show_value(self._shown)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - see Editor
        """Tick what is chosen; what is gone can be unticked."""
        self._shown = value
        here = {each for each, _ in self._offered}
        choices = [*self._offered, *((each, _GONE) for each in value if each not in here)]
        if [each for each, _ in choices] == self._values and len(choices) == self._list.count():
            self._list.blockSignals(True)  # noqa: FBT003 - Qt's own argument
            for place, (_, words) in enumerate(choices):
                self._list.item(place).setText(words)
            self._list.blockSignals(False)  # noqa: FBT003 - Qt's own argument
            self._list.fit()
        else:
            self._arrange(choices)
        self._list.blockSignals(True)  # noqa: FBT003 - Qt's own argument
        for place, each in enumerate(self._values):
            ticked = Qt.CheckState.Checked if each in value else Qt.CheckState.Unchecked
            self._list.item(place).setCheckState(ticked)
        self._list.blockSignals(False)  # noqa: FBT003 - Qt's own argument

    def _press(self, item: QListWidgetItem) -> None:
        self._pressed = item.checkState()

    def _click(self, item: QListWidgetItem) -> None:
        """Tick or untick by a click on the words, as one on the box has done already."""
        is_ticked = item.checkState() is Qt.CheckState.Checked
        if item.checkState() is self._pressed:
            item.setCheckState(Qt.CheckState.Unchecked if is_ticked else Qt.CheckState.Checked)

    def _ticked(self, _item: QListWidgetItem) -> None:
        """Say what is ticked now: what was before keeps its order, what is new comes last."""
        ticked = [
            value
            for place, value in enumerate(self._values)
            if self._list.item(place).checkState() is Qt.CheckState.Checked
        ]
        kept = [value for value in self._shown if value in ticked]
        self._shown = (*kept, *(value for value in ticked if value not in kept))
        self.edited.emit(self._shown)


class KindsEditor(Editor):
    """Any values of an enumeration, as ticks beside one another."""

    def __init__(self, kind: type[Enum]) -> None:
        super().__init__()
        self._boxes = {each: QCheckBox(chosen_words(each)) for each in kind}
        for box in self._boxes.values():
            box.clicked.connect(self._ticked)
            box.installEventFilter(self)
        self.setLayout(Flow(*self._boxes.values()))
        self.setFocusProxy(next(iter(self._boxes.values())))
        self._shown: tuple[Any, ...] = ()

    def parts(self) -> Sequence[QWidget]:
        """Every tick."""
        return tuple(self._boxes.values())

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - see Editor
        """Tick what is chosen."""
        self._shown = value
        for each, box in self._boxes.items():
            box.setChecked(each in value)

    def _ticked(self) -> None:
        """Say what is ticked now: what was before keeps its order, what is new comes last."""
        ticked = [each for each, box in self._boxes.items() if box.isChecked()]
        kept = [each for each in self._shown if each in ticked]
        self._shown = (*kept, *(each for each in ticked if each not in kept))
        self.edited.emit(self._shown)
