"""A whole journey through the window under invented names, in a HOME of its own.

    python -m tests.ui.journey WORD

WORD stands in every name. What Qt's own dialogs and settings make of it is for the test to find;
at the end the case is exported on purpose, so that its search can be seen to find something.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from drafter.case.case import Case
from drafter.case.json_form import write_case
from drafter.store import bundle, sealing, vault
from drafter.ui import app
from drafter.ui.cases.beginning import BeginningPage, BegunPage
from drafter.ui.cases.bundling import BundlingPage
from drafter.ui.cases.page import CasesPage
from drafter.ui.pieces import choosing
from drafter.ui.vaults.forms import MakeVaultPage
from drafter.ui.window import Window

PASSPHRASE = "copper lantern drizzle omit zebra"
TRIES = 600


def until(found: Callable[[], bool]) -> None:
    """Let the window work until something is so."""
    for _ in range(TRIES):
        if found():
            return
        QTest.qWait(20)
    raise SystemExit("the journey got stuck")


def quick() -> None:
    """Vaults and bundles by a derivation of a millisecond."""
    sealing.LEAST_MEMORY_KIB = 64
    sealing.LEAST_PASSES = 1
    how = sealing.Derivation(memory_kib=64, passes=1, lanes=1, salt=bytes(range(16)))
    for room in (vault, bundle):
        room.__dict__["calibrated"] = lambda: how


class Seen:
    """What every window of the journey was called."""

    def __init__(self) -> None:
        self.words: set[str] = set()

    def look(self) -> None:
        """Note the words of each top-level widget that the system could show elsewhere."""
        for each in QApplication.topLevelWidgets():
            self.words |= {
                each.windowTitle(),
                each.accessibleName(),
                each.accessibleDescription(),
                each.windowIconText(),
                each.windowFilePath(),
                each.windowRole(),
            }


def save_through_the_dialog(window: Window, folder: Path, name: str) -> Path:
    """Choose a place through Qt's own dialog, as a person would type it."""

    def type_and_accept() -> None:
        dialog = window.findChild(QFileDialog)
        assert dialog is not None
        dialog.setDirectory(str(folder))
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setText(str(folder / name))
        dialog.accept()

    QTimer.singleShot(300, type_and_accept)
    chosen = choosing.ask_where_to_save(window, "Where to", name)
    assert chosen is not None
    return chosen


def go(word: str, seen: Seen) -> None:
    """The journey."""
    surname = f"{word}ington"
    window = Window()
    window.show()
    window.activateWindow()
    window.entrance.begin()
    page = window.page
    assert isinstance(page, BeginningPage)
    page.text.setPlainText(
        f"The complaint\n\nMiss Jane {surname} complained of Wexley Council.\n\nWhat I found\n\n"
        f"On 5 May 2023, Miss {surname} rang from {word} Lodge. She rang again.\n"
    )
    page.begun.emit(page.text.toPlainText())
    making = window.page
    assert isinstance(making, MakeVaultPage)
    making.line.setText(PASSPHRASE)
    making.again.setText(PASSPHRASE)
    making.make()
    until(making.sheet.isVisible)
    for line, number in zip(making.groups, making.wanted(), strict=True):
        line.setText(making.key_groups()[number])
    QTest.keyClick(making.groups[1], Qt.Key.Key_Return)
    until(lambda: isinstance(window.page, BegunPage))
    walk(window, seen)
    case = take_out(window, word, seen)
    (Path.home() / f"{word} v Council" / "exported.json").write_text(
        write_case(case), encoding="utf-8"
    )
    window.ways.show_safety()
    window.show_cases()
    seen.look()
    window.close()


def walk(window: Window, seen: Seen) -> None:
    """Take the first person in, and look at every page of the case."""
    begun = window.page
    assert isinstance(begun, BegunPage)
    QTest.keyClick(begun.list, Qt.Key.Key_Return)
    seen.look()
    begun.done.emit()
    assert window.casework is not None
    for number, step in enumerate(window.casework.steps):
        for place in range(len(step.tabs)):
            window.casework.show_step(number).open_tab(place)
            QApplication.processEvents()
        seen.look()
    window.open_finder()
    QApplication.processEvents()
    seen.look()
    for each in QApplication.topLevelWidgets():
        if each is not window:
            each.close()
    window.privacy.toggle()
    window.privacy.toggle()


def take_out(window: Window, word: str, seen: Seen) -> Case:
    """Search, choose a place through the dialog, hand the case over; the case."""
    assert window.bench is not None
    case = window.bench.case
    window.show_cases()
    list_of_cases = window.page
    assert isinstance(list_of_cases, CasesPage)
    QTest.keyClicks(list_of_cases.search, word)
    until(lambda: list_of_cases.table.model().rowCount() == 1)
    seen.look()
    folder = Path.home() / f"{word} v Council"
    folder.mkdir()
    chosen = save_through_the_dialog(window, folder, f"{word}.drafter-case")
    seen.look()
    window.ways.show_bundle()
    handing = window.page
    assert isinstance(handing, BundlingPage)
    handing.path.setText(str(chosen))
    handing.passphrase.setText(PASSPHRASE)
    handing.again.setText(PASSPHRASE)
    handing.make()
    until(lambda: handing.outcome.startswith("✓"))
    return case


def main() -> None:
    """Go, and print what every window was called."""
    quick()
    app.application()
    app.wear()
    seen = Seen()
    go(sys.argv[1], seen)
    print(json.dumps(sorted(seen.words)))  # noqa: T201 - what the test reads


if __name__ == "__main__":
    main()
