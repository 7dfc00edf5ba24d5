"""An input under its label, outside the forms of records."""

from PySide6.QtWidgets import QWidget

from drafter.ui.pieces.parts import beside, holding, label, stacked
from drafter.ui.pieces.theme import GRID


def labelled(
    words: str, editor: QWidget, name: str, *others: QWidget, spoken: str = "", told: str = ""
) -> QWidget:
    """An input called ``name``, its label above; ``others`` stand beside it, help below it."""
    above = label(words, "label")
    above.setBuddy(editor)
    editor.setAccessibleName(spoken or words)
    editor.setObjectName(name)
    row = beside(editor, *others)
    row.setStretch(0, 1)
    editor.setAccessibleDescription(told)
    below = [label(told, "help", wrap=True)] if told else []
    layout = stacked(above, holding(row), *below, gap=GRID // 2)
    layout.setContentsMargins(0, 0, 0, GRID if told else 0)  # no taking it for the next one's label
    return holding(layout)
