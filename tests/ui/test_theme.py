import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QCheckBox, QDialog, QSpinBox, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from drafter.ui.pieces.parts import button, stacked
from drafter.ui.pieces.theme import DARK, LIGHT, Colours, style_sheet
from drafter.ui.window import Window

_FORMAT = QImage.Format.Format_ARGB32_Premultiplied
PAIRS = [
    (text, ground)
    for text in ("text", "muted", "accent")
    for ground in ("ground", "surface", "accent_soft")
] + [
    ("on_accent", "accent"),
    ("text", "name_tint"),
    *[(level, ground) for level in ("done", "care", "blocks") for ground in ("ground", "surface")],
    *[(level, f"{level}_soft") for level in ("done", "care", "blocks")],
    ("text", "care_soft"),
    ("text", "blocks_soft"),
]


def luminance(colour: str) -> float:
    """WCAG 2.2's relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_the_guidelines_do() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") < 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("text, ground", PAIRS)
def test_every_text_can_be_read_on_every_ground(theme: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("is_dressed", [True, False])
def test_the_frame_of_the_keyboard_is_the_sheet_s_own_and_no_style_s(
    qtbot: QtBot, *, is_dressed: bool
) -> None:
    holder, tabs = QDialog(), QTabBar()
    qtbot.addWidget(holder)
    tabs.addTab("Words")
    controls: list[QWidget] = [tabs, QCheckBox("A tick"), button("Press", str)]
    holder.setLayout(stacked(*controls))
    holder.show()
    if not is_dressed:  # as the style draws it where the sheet says nothing of it
        holder.setStyleSheet(holder.styleSheet().replace("outline: none", ""))
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    for control in controls:
        control.setFocus()
        drawn = []
        for by_key in (False, True):
            holder.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, by_key)
            drawn.append(control.grab().toImage())
        assert (drawn[0] == drawn[1]) is is_dressed


def test_the_sheet_grows_with_the_text() -> None:
    assert "font-size: 13px" in style_sheet(LIGHT)
    assert "font-size: 26px" in style_sheet(LIGHT, 200)
    assert "$" not in style_sheet(DARK)


def _drawn(drawing: Path) -> QImage:
    made = QImage(64, 64, _FORMAT)
    made.fill(0)
    painter = QPainter(made)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    return made


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_box_has_a_border_and_a_tick_that_is_there(theme: Colours) -> None:
    sheet = style_sheet(theme)
    arrow, tick = (Path(file) for file in sorted(set(re.findall(r'url\("(.+?)"\)', sheet))))
    assert theme.on_accent in tick.read_text(encoding="utf-8")
    drawing = arrow.with_suffix(".svg")  # that the picture was made from
    assert theme.muted in drawing.read_text(encoding="utf-8")
    made, seen = _drawn(drawing), QImage(str(arrow)).convertToFormat(_FORMAT)
    assert not seen.isNull()
    apart = zip(bytes(made.constBits()), bytes(seen.constBits()), strict=True)
    assert max(abs(one - other) for one, other in apart) <= 8  # versions of Qt round in their way
    assert f"border: 1px solid {theme.muted}; border-radius: 3px" in sheet


def test_a_number_that_is_typed_can_be_seen(window: Window) -> None:
    box = QSpinBox(window)
    box.setRange(0, 9999)
    box.resize(200, 40)
    box.show()
    line = box.lineEdit()
    assert line.width() > line.fontMetrics().horizontalAdvance("9999")
