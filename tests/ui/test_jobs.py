"""Work off the window's thread, and that nothing follows once its page is left."""

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from drafter.errors import StoppedError
from drafter.ui.pieces.jobs import Job, Steering, let_go


def _done(qtbot: QtBot, page: QObject, *, is_left: bool) -> list[str]:
    """What followed from work that had ended before the window heard of it."""
    followed: list[str] = []
    job = Job(lambda: "made", followed.append, lambda error: followed.append(str(error)), page)
    with qtbot.waitSignal(job.finished, timeout=20_000):
        for thread in job.findChildren(QThread):
            thread.wait()
        if is_left:
            let_go(page)
    return followed


def test_what_was_made_is_handed_to_the_page(qtbot: QtBot) -> None:
    assert _done(qtbot, QObject(), is_left=False) == ["made"]


def test_nothing_follows_once_the_page_is_left(qtbot: QtBot) -> None:
    assert _done(qtbot, QObject(), is_left=True) == []


def test_what_was_made_for_nobody_is_taken_back(qtbot: QtBot) -> None:
    page = QObject()
    taken_back: list[str] = []
    job = Job(
        lambda: "made",
        lambda _: None,
        lambda _: None,
        page,
        unwanted=taken_back.append,
    )
    with qtbot.waitSignal(job.finished, timeout=20_000):
        for thread in job.findChildren(QThread):
            thread.wait()
        let_go(page)
    assert taken_back == ["made"]


def test_work_that_can_be_stopped_is_when_its_page_is_left() -> None:
    page = QObject()
    steering = Steering(page)
    steering(0.5)
    let_go(page)
    with pytest.raises(StoppedError):
        steering(0.6)
