from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from drafter.ui.pieces.parts import holding, stacked
from drafter.ui.pieces.seen import once_seen
from tests.ui.conftest import let_go


class Told(QObject):
    """Two signals, as a workbench has."""

    one = Signal()
    other = Signal()


class Page(QWidget):
    """Counts how often it was shown anew."""

    def __init__(self, told: Told) -> None:
        super().__init__()
        self.times = 0
        once_seen(self, self.refresh, told.one, told.other)

    def refresh(self) -> None:
        self.times += 1


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def pages(told: Told) -> list[Page]:
    return [Page(told), Page(told)]


@pytest.fixture
def stack(pages: list[Page]) -> Iterator[QStackedWidget]:
    """Two pages in a dialog, the first of them in sight; each lies within something else."""
    holder = QDialog()
    made = QStackedWidget()
    for page in pages:
        made.addWidget(holding(stacked(page)))
    holder.setLayout(stacked(made))
    holder.show()
    yield made
    let_go(holder)


def test_the_page_in_sight_follows_at_once_and_another_once_when_it_is_shown(
    stack: QStackedWidget, pages: list[Page], told: Told
) -> None:
    told.one.emit()
    told.other.emit()
    assert [page.times for page in pages] == [2, 0]
    stack.setCurrentIndex(1)
    assert [page.times for page in pages] == [2, 1]
    stack.setCurrentIndex(0)
    stack.setCurrentIndex(1)
    assert [page.times for page in pages] == [2, 1], "nothing came meanwhile"
    told.one.emit()
    assert [page.times for page in pages] == [2, 2]
    stack.setCurrentIndex(0)
    assert [page.times for page in pages] == [3, 2]


def test_what_hid_itself_follows_with_the_page_that_it_stands_on(
    stack: QStackedWidget, pages: list[Page], told: Told
) -> None:
    for page in pages:
        page.hide()
    told.one.emit()
    assert [page.times for page in pages] == [1, 0]
    stack.setCurrentIndex(1)
    assert [page.times for page in pages] == [1, 1]


def test_in_a_window_that_is_not_shown_everything_follows_at_once(told: Told) -> None:
    page = Page(told)
    told.one.emit()
    assert page.times == 1
    let_go(page)


def test_a_page_that_is_gone_follows_nothing(
    stack: QStackedWidget, pages: list[Page], told: Told
) -> None:
    around = pages[1].parentWidget()
    assert around is not None
    stack.removeWidget(around)
    let_go(around)
    told.one.emit()
    assert [page.times for page in pages] == [1, 0]
