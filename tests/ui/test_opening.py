"""What is made when a case is opened, and in which order: counted, never timed."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from drafter.case.case import Case
from drafter.session.examples import example
from drafter.ui.bench.composing import Followed, follow
from drafter.ui.bench.instant import UNKNOWN
from drafter.ui.fields.forms import RecordForm
from drafter.ui.review.problems import ProblemsPage
from drafter.ui.window import Window
from drafter.ui.work.casework import Casework
from drafter.ui.work.pages import StepPage, Waiting
from tests.ui.test_warming import loaded_after

GAPPED = "five-planted-gaps"


class Order(QObject):
    """Notes what happens to an open case, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.threads: set[threading.Thread] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint and isinstance(watched, Casework):
            self.seen.append("in sight")
        return False

    def follow(self, *given: object, **named: object) -> Followed:
        self.seen.append("composed")
        self.threads.add(threading.current_thread())
        return follow(*given, **named)  # type: ignore[arg-type]


@pytest.fixture
def order(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Order:
    made = Order()
    qapp.installEventFilter(made)
    monkeypatch.setattr("drafter.ui.bench.workbench.follow", made.follow)
    return made


@pytest.fixture
def opened(window: Window, order: Order) -> Callable[[], Casework]:
    """Opens a training case that has problems, and does nothing after."""
    window.look_around()
    assert window.desk is not None
    reference = example(GAPPED).reference
    (case,) = [one.case_id for one in window.desk.page().cases if one.reference == reference]

    def open_it() -> Casework:
        window.show_cases()
        order.seen.clear()
        order.threads.clear()
        window.open_case(case)
        assert window.casework is not None
        return window.casework

    return open_it


def test_a_case_is_in_sight_before_it_is_composed_and_composed_once(
    opened: Callable[[], Casework], order: Order, qtbot: QtBot
) -> None:
    casework = opened()
    assert order.seen == []
    assert casework.bench.case.chronology
    qtbot.waitUntil(lambda: casework.bench.is_settled)
    assert order.seen[0] == "in sight"
    assert order.seen.count("composed") == 1
    assert order.threads == {threading.main_thread()}


def test_until_a_case_is_read_nothing_is_said_of_it(
    opened: Callable[[], Casework], qtbot: QtBot
) -> None:
    casework = opened()
    first = casework.rail.buttons[0]
    said = [each.text() for each in casework.foot.findChildren(QLabel) if not each.isHidden()]
    assert (casework.preview.placeholderText(), "Being checked…" in said) == (UNKNOWN, True)
    assert "✓ Nothing open" not in said
    assert first.accessibleName() == "Case: not checked yet"
    qtbot.waitUntil(lambda: casework.bench.is_read)
    said = [each.text() for each in casework.foot.findChildren(QLabel) if not each.isHidden()]
    assert (casework.preview.placeholderText(), "Being checked…" in said) == ("", False)
    assert casework.preview.toPlainText()
    assert any("to fix" in each for each in said)
    assert first.accessibleName() != "Case: not checked yet"


def test_the_field_that_has_the_keyboard_is_marked_once_the_case_is_read(
    opened: Callable[[], Casework], qtbot: QtBot
) -> None:
    casework = opened()
    finding = casework.bench.case.findings[0].id
    casework.go_to(finding, "reasoning")
    assert casework.preview.extraSelections() == []
    qtbot.waitUntil(lambda: casework.bench.is_read)
    assert casework.preview.extraSelections() != []


def test_only_the_tab_in_sight_has_widgets(opened: Callable[[], Casework]) -> None:
    casework = opened()
    (page,) = casework.findChildren(StepPage)
    assert page.step is casework.steps[0]
    forms = page.findChildren(RecordForm)
    assert len(forms) == 1
    rows = sum(len(each.rows) for each in casework.findChildren(RecordForm))
    assert rows == len(page.step.tabs[0].form.fields())
    casework.show_step(5)
    assert len(casework.findChildren(StepPage)) == 2
    assert len(casework.findChildren(RecordForm)) > len(forms)


def test_a_page_that_shows_what_follows_waits_for_it_and_comes_by_itself(
    opened: Callable[[], Casework], qtbot: QtBot
) -> None:
    casework = opened()
    page = casework.show_step(len(casework.steps) - 1)
    places = [nth for nth, tab in enumerate(page.step.tabs) if tab.drawn == "problems"]
    page.open_tab(places[0])
    assert page.findChildren(Waiting)
    assert not page.findChildren(ProblemsPage)
    qtbot.waitUntil(lambda: casework.bench.is_read)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not page.findChildren(Waiting)
    (problems,) = page.findChildren(ProblemsPage)
    assert problems.isVisible()


def test_a_case_closed_at_once_is_listed_with_its_problems(
    opened: Callable[[], Casework], window: Window
) -> None:
    casework = opened()
    case = casework.bench.case.id
    assert not casework.bench.is_read
    window.show_cases()
    assert window.desk is not None
    (listed,) = [one for one in window.desk.page().cases if one.case_id == case]
    assert listed.problems is not None
    assert listed.problems.to_fix > 0


def test_a_case_that_was_read_is_not_read_again_to_be_closed(
    opened: Callable[[], Casework], window: Window, order: Order, qtbot: QtBot
) -> None:
    casework = opened()
    qtbot.waitUntil(lambda: casework.bench.is_settled)
    order.seen.clear()
    window.show_cases()
    assert "composed" not in order.seen


def test_a_long_case_is_read_off_the_window_s_thread_the_first_time_too(
    opened: Callable[[], Casework], order: Order, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drafter.ui.bench.changes._LONG", 10)
    casework = opened()
    qtbot.waitUntil(lambda: casework.bench.is_settled)
    assert order.seen[0] == "in sight"
    assert threading.main_thread() not in order.threads


def test_a_case_that_no_page_shows_is_read_all_the_same(window: Window, qtbot: QtBot) -> None:
    window.look_around()
    bench = window.add_case(Case(reference="26 000 117"))
    assert not bench.is_read
    qtbot.waitUntil(lambda: bench.is_settled)
    assert bench.composed is not None


def test_what_is_typed_before_a_case_is_read_is_in_what_is_read(
    opened: Callable[[], Casework], order: Order, qtbot: QtBot
) -> None:
    casework = opened()
    entry = casework.bench.case.chronology[0].id
    casework.bench.type_in(entry, "text", "A heron stood there.")
    qtbot.waitUntil(lambda: casework.bench.is_settled)
    assert "A heron stood there." in casework.preview.toPlainText()
    assert order.seen.count("composed") == 1


def test_parts_of_a_window_wear_its_sheet_and_the_application_has_none(
    window: Window, qapp: QApplication
) -> None:
    assert qapp.styleSheet() == ""
    assert "QLabel#heading" in window.styleSheet()
    inside = QWidget(window)
    assert inside.style() is not qapp.style()


def test_an_open_case_holds_no_reader_of_pdfs() -> None:
    loaded = loaded_after("import drafter.ui.work.drawn, drafter.drafting")
    assert "drafter.proof.views" in loaded
    assert "pypdf" not in loaded
    assert "pypdf" in loaded_after("import drafter.proof.pdf")
