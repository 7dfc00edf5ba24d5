"""Pages of a case that is still empty: nothing hangs in the middle, and the keyboard is seen."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from drafter.case.case import KindOfWork
from drafter.ui import app
from drafter.ui.pieces.look import look
from drafter.ui.window import Window
from drafter.ui.work.pages import StepPage
from tests.ui.conftest import named

PEOPLE, FINDINGS = 1, 6


@pytest.fixture(params=[100, 200], ids=["100 %", "200 %"])
def empty(window: Window, request: pytest.FixtureRequest) -> Window:
    app.wear(text_size=request.param)
    window.resize(1280, 720)
    window.look_around()
    window.new_case(KindOfWork.DECIDING)
    return window


def page_of(window: Window, step: int, tab: int) -> StepPage:
    assert window.casework is not None
    page = window.casework.show_step(step)
    page.open_tab(tab)
    return page


def right_of(widget: QWidget, page: QWidget) -> int:
    return widget.mapTo(page, widget.rect().topRight()).x()


def top_of(widget: QWidget, page: QWidget) -> int:
    return widget.mapTo(page, widget.rect().topLeft()).y()


def test_the_button_that_adds_stands_at_the_right_whatever_other_tabs_offer(
    empty: Window, qtbot: QtBot
) -> None:
    page = page_of(empty, PEOPLE, 3)
    (add,) = [each for each in page.findChildren(QPushButton, "main") if each.isVisible()]
    assert add.text() == "Add a relation"
    edge = page.contentsRect().right() - look().pixels(8)
    qtbot.waitUntil(lambda: right_of(add, page) >= edge)
    page_of(empty, PEOPLE, 0)
    (other,) = [each for each in page.findChildren(QPushButton, "main") if each.isVisible()]
    qtbot.waitUntil(lambda: right_of(other, page) >= edge)


def test_an_empty_map_says_what_to_do_at_the_top_and_what_is_drawn_not_at_all(
    empty: Window, qtbot: QtBot
) -> None:
    page = page_of(empty, FINDINGS, 1)
    assert empty.bench is not None
    empty.bench.compose_now()
    page = page_of(empty, FINDINGS, 1)

    def shown(words: str) -> list[QLabel]:
        return [each for each in page.findChildren(QLabel) if words in each.text()]

    (lead,), (told,) = shown("How the decision holds"), shown("The map fills itself")
    qtbot.waitUntil(lambda: 0 < top_of(told, page) - top_of(lead, page) < look().pixels(100))
    assert told.height() < look().pixels(80)
    (help_,) = shown("A click goes to a box")
    assert not help_.isVisible()


def test_the_tab_with_the_keyboard_is_framed_and_stays_where_it_was(empty: Window) -> None:
    page = page_of(empty, PEOPLE, 1)
    tabs = named(page, "tabs")
    assert isinstance(tabs, QTabBar)
    before = tabs.tabRect(1)

    def is_framed() -> bool:
        QApplication.processEvents()
        image, accent = tabs.grab().toImage(), QColor(look().colours.accent).name()
        left, top = before.left(), before.top()
        down = range(top + 6, top + before.height() - 6)
        return all(image.pixelColor(left, y).name() == accent for y in down)

    assert not is_framed()
    tabs.setFocus()
    assert is_framed()
    assert tabs.tabRect(1) == before
