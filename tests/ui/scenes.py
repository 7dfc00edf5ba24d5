"""Everything the window can show, one scene after another: for pictures and for what must hold."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from drafter import paths
from drafter.anonymise.questions import questions
from drafter.case.case import KindOfWork
from drafter.case.json_form import read_case
from drafter.case.statement import Dismissal, Scope
from drafter.reviewing.answering import kept as kept_everywhere
from drafter.session.examples import example
from drafter.ui.fields.forms import RecordForm
from drafter.ui.vaults.forms import MakeVaultPage, UnlockPage
from drafter.ui.window import Window

PASSPHRASE = "copper lantern drizzle omit zebra"
GAPPED = "five-planted-gaps"
COMPLAINT = "housing-repairs-complaint"
KEPT = "zibbelwock"
STRANGE = (
    "Mrs Nkemelu of Brightwater Care Homes Limited rang from 020 7946 0123 about the"
    f" {KEPT} at St Brannock’s Primary School."
)
"""A sentence that is full of questions."""
PageT = TypeVar("PageT", bound=QWidget)


def settled() -> None:
    """Let what was asked for be laid out and drawn, and what was let go be gone."""
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.sendPostedEvents()
        QApplication.processEvents()


STATES = ("empty", "filled", "problems")


def scenes(
    window: Window,
    qtbot: QtBot,
    *,
    states: tuple[str, ...] = STATES,
    opened: bool = False,
    works: tuple[KindOfWork, ...] = (KindOfWork.DECIDING, KindOfWork.PREPARING),
) -> Iterator[str]:
    """Show every page, empty, filled and with problems; yield the name of each.

    The window stands on an empty folder, and vaults are quick. ``opened`` shows all fields of
    every form, those behind "More fields" too; ``works`` says whose steps are shown.
    """
    yield "welcome"
    parts = {
        KindOfWork.DECIDING: (_vaults(window, qtbot), _training(window)),
        KindOfWork.PREPARING: (_complaint(window),),
    }
    shown = (
        name
        for work in works
        for part in parts[work]
        for name in part
        if name.rpartition("-")[2] in (*states, "sheet", "finder")
    )
    for name in shown:
        for form in window.findChildren(RecordForm) if opened else ():
            form.open_more()
        yield name


def _vaults(window: Window, qtbot: QtBot) -> Iterator[str]:
    """Make a vault, refusing first; its sheet; its empty list; a new case; the way back in."""
    window.show_locked()
    making = _shown(window, MakeVaultPage)
    yield "passphrase-empty"
    making.line.setText("short")
    making.make()
    yield "passphrase-problems"
    making.line.setText(PASSPHRASE)
    making.again.setText(PASSPHRASE)
    making.make()
    qtbot.waitUntil(lambda: making.sheet.isVisible() or window.desk is not None)
    yield "sheet"
    for line, number in zip(making.groups, making.wanted(), strict=True):
        line.setText(making.key_groups()[number])
    yield "sheet-filled"
    making._finish()  # noqa: SLF001 - the button is pressed by name in the stories
    yield "cases-empty"
    window.new_case()
    yield from _pages(window, "empty")
    window.lock()
    window.show_locked()
    unlocking = _shown(window, UnlockPage)
    yield "unlock-empty"
    unlocking.line.setText("not this one at all")
    unlocking.unlock()
    qtbot.waitUntil(lambda: "Unlocking" not in _words(unlocking))
    yield "unlock-problems"
    window.show_start()


def _training(window: Window) -> Iterator[str]:
    window.look_around()
    yield from _pages(window, "filled")
    window.show_cases()
    yield "cases-filled"
    assert window.desk is not None
    path = paths.resources() / "examples" / f"{GAPPED}.json"
    case = read_case(path.read_text(encoding="utf-8"), path.name)
    listed = {each.reference: each.case_id for each in window.desk.page().cases}
    window.open_case(listed[case.reference])
    _asked_and_decided(window)
    yield from _pages(window, "problems")
    window.open_finder()
    yield "finder"
    finder = window.findChild(QWidget, "finder")
    assert finder is not None
    finder.close()
    window.activateWindow()  # a desktop sees to that itself when a dialog closes
    settled()


def _asked_and_decided(window: Window) -> None:
    """Write of a stranger and a number, keep a word and set a problem aside."""
    bench = window.bench
    assert bench is not None
    entry = bench.case.chronology[0]
    bench.set_field(entry.id, "text", f"{entry.text} {STRANGE}")
    word = next(each for each in questions(bench.case) if each.word.startswith(KEPT))
    kept = kept_everywhere(word, "It is the name of a kind of bin.", Scope.CASE, bench.today())
    bench.add_record("answers", kept, 0)
    aside = Dismissal(
        check="long-sentence",
        place=entry.id,
        field="text",
        basis="This sentence is long.",
        reason="It is quoted.",
        given_on=bench.today(),
    )
    bench.add_record("dismissals", aside, 0)
    bench.compose_now()


def _complaint(window: Window) -> Iterator[str]:
    """A complaint that is prepared: a new one, then the worked one."""
    if window.desk is None:
        window.look_around()
    window.new_case(KindOfWork.PREPARING)
    yield from _pages(window, "empty")
    window.add_case(example(COMPLAINT))
    window.show_case()
    yield from _pages(window, "filled")


def _pages(window: Window, state: str) -> Iterator[str]:
    """Every tab of every step of the open case, at its first fields and with all of them."""
    assert window.casework is not None
    for number, step in enumerate(window.casework.steps):
        for place, tab in enumerate(step.tabs):
            window.casework.show_step(number).open_tab(place)
            name = tab.drawn or tab.records or tab.title.lower()
            yield f"{number + 1:02}-{step.key}-{place + 1}-{name}-{state}"


def _shown(window: Window, kind: type[PageT]) -> PageT:
    settled()
    return next(each for each in window.findChildren(kind) if each.isVisible())


def _words(page: QWidget) -> str:
    return " ".join(each.text() for each in page.findChildren(QPushButton))
