"""Every page can be read at any size, reached by keyboard, and told by a screen reader."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from drafter.ui import app
from drafter.ui.pieces.parts import label
from drafter.ui.window import Window
from tests.conftest import SOAK
from tests.ui.conftest import let_go
from tests.ui.reach import (
    astray,
    cut,
    nameless,
    out_of_order,
    out_of_reach,
    unseen_focus,
    walked,
    without_label,
)
from tests.ui.scenes import scenes, settled

SIZES = [(1280, 720), (1920, 1080)]
TEXTS = [100, 150, 200]
NARROWEST = [((1280, 720), 100), ((1280, 720), 200), ((1920, 1080), 100)]
"""Where words are cut first; the other sizes are the soak's."""
SHOWN = [(size, text) for size in SIZES for text in TEXTS] if SOAK else NARROWEST


@pytest.fixture
def made(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quick_vaults: None
) -> Iterator[Window]:
    """A window that is not shown yet, on an empty folder."""
    assert qtbot is not None
    assert quick_vaults is None
    monkeypatch.setattr("drafter.store.aside.user_folder", lambda: tmp_path / "own")
    window = Window(tmp_path / "folder")
    yield window
    window.close()
    let_go(window)
    app.wear(dark=False, text_size=100)


def shown_at(window: Window, size: tuple[int, int], text: int) -> None:
    app.wear(text_size=text)
    window.resize(*size)
    window.show()
    window.activateWindow()
    settled()


@pytest.mark.parametrize("size, text", SHOWN)
def test_no_word_is_cut_and_nothing_lies_outside(
    made: Window, qtbot: QtBot, size: tuple[int, int], text: int
) -> None:
    shown_at(made, size, text)
    found: list[str] = []
    for name in scenes(made, qtbot):
        settled()
        if made.size() != QSize(*size):
            found.append(f"{name}: the window grew to {made.size().toTuple()}")
            made.resize(*size)
        found += [f"{name}: {each}" for each in (*cut(made), *astray(made))]
    assert found == []


def test_every_input_is_named_labelled_reached_and_in_the_order_of_sight(
    made: Window, qtbot: QtBot
) -> None:
    shown_at(made, (1280, 720), 100)
    found: list[str] = []
    for name in scenes(made, qtbot, opened=True):
        settled()
        if name == "finder":  # a dialog over the window: its keys are tested with it
            continue
        walk = walked(made)
        wrong = {
            "nameless": nameless(made),
            "without a label": without_label(made),
            "out of reach": out_of_reach(made, walk),
            "out of order": out_of_order(walk),
        }
        found += [f"{what}: {name}: {each}" for what, which in wrong.items() for each in which]
    assert found == []


def test_what_has_the_keyboard_can_be_seen(made: Window, qtbot: QtBot) -> None:
    shown_at(made, (1280, 720), 100)
    found: list[str] = []
    for name in scenes(made, qtbot, states=("filled",)):
        settled()
        if name == "finder":  # the window behind a dialog has no keyboard
            continue
        found += [f"{name}: {each}" for each in unseen_focus(made)]
    assert found == []


def test_text_grown_by_keys_grows_an_open_case(made: Window) -> None:
    shown_at(made, (1280, 720), 100)
    made.look_around()
    for _ in range(4):
        QTest.keyClick(made, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert made.size() == QSize(1280, 720)
    assert [*cut(made), *astray(made)] == []
    for _ in range(4):
        QTest.keyClick(made, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert [*cut(made), *astray(made)] == []


def test_in_a_narrow_window_the_preview_takes_turns_with_the_page(made: Window) -> None:
    shown_at(made, (980, 720), 100)
    made.look_around()
    settled()
    assert made.casework is not None
    preview, page = made.casework.preview, made.casework.show_step(0)
    assert (preview.isVisible(), page.isVisible()) == (False, True)
    QTest.keyClick(made, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert (preview.isVisible(), page.isVisible()) == (True, False)
    QTest.keyClick(made, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert (preview.isVisible(), page.isVisible()) == (False, True)
    made.resize(1280, 720)
    settled()
    assert (preview.isVisible(), page.isVisible()) == (True, True)


def test_the_checks_find_what_is_wrong(made: Window) -> None:
    """The control: a page with every fault is found out."""
    shown_at(made, (1280, 720), 100)
    page = QWidget()
    page.setObjectName("page")
    layout = QVBoxLayout(page)
    low = label("Cut off at the waist", "title")
    low.setFixedHeight(6)
    unreached = QPushButton("")
    unreached.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    lower, upper = QPushButton("Lower", page), QPushButton("Upper", page)
    holder = QWidget()
    turned = QVBoxLayout(holder)
    turned.setDirection(QVBoxLayout.Direction.BottomToTop)
    for button in (lower, upper):
        turned.addWidget(button)
    for each in (low, unreached, holder):
        layout.addWidget(each)
    made.show_page(page)
    outside = QPushButton("Outside", page)
    outside.move(3000, 10)
    outside.show()
    settled()
    assert any("waist" in each for each in cut(made))
    assert any("Outside" in each for each in astray(made))
    assert nameless(made)
    walk = walked(made)
    assert out_of_reach(made, walk)
    assert any("Lower" in each for each in out_of_order(walk))
