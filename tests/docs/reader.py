"""A reader who does what a page of the guide says, in the window, and nothing else.

Finds what the page names by its words on the screen: a button, the label of a field, a step, a
tab. What is not there, or can't be reached, fails with the words that the page has.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTableView,
    QWidget,
)
from pytestqt.exceptions import TimeoutError  # noqa: A004 - pytest-qt's own, no kin of Python's
from pytestqt.qtbot import QtBot

from drafter.ui.cases.beginning import BeginningPage
from drafter.ui.vaults.forms import MakeVaultPage
from drafter.ui.window import Window
from tests.docs.pages import Step, fenced, steps
from tests.ui.scenes import settled

PATIENCE = 20_000
"""Milliseconds that a reader waits for the window."""
FOLDERS = ("export:folder", "letters:folder")
PartT = TypeVar("PartT", bound=QWidget)


class Reader:
    """Goes through a page; ``take`` is called with the name of each picture it comes to."""

    def __init__(
        self, window: Window, qtbot: QtBot, folder: Path, take: Callable[[str], None]
    ) -> None:
        self.window, self._qtbot = window, qtbot
        self._folder, self.take = folder, take
        self.patience = PATIENCE

    def follow(self, page: str) -> int:
        """Do all that a page says; how many things that were."""
        there = iter(fenced(page, "text"))
        done = 0
        for step in steps(page):
            self._do(step, there)
            self._qtbot.wait(1)
            settled()
            done += step.act != "picture"
        return done

    def _do(self, step: Step, texts: Iterator[str]) -> None:
        acts: dict[str, Callable[[], None]] = {
            "press": lambda: self._press(step.on),
            "type": lambda: self._type(step.on, step.words),
            "choose": lambda: self._choose(step.on, step.words),
            "tick": lambda: self._tick(step.on),
            "open": lambda: self._open(step.on, step.words),
            "pick": lambda: self._pick(step.on),
            "paste": lambda: self._paste(next(texts)),
            "groups": self._groups,
            "picture": lambda: self._picture(step.on),
        }
        acts[step.act]()

    def _shown(self, kind: type[PartT], fits: Callable[[PartT], bool], what: str) -> PartT:
        """The first widget in sight that fits, once there is one."""
        found: list[PartT] = []

        def is_there() -> bool:
            settled()
            found[:] = [
                each for each in self.window.findChildren(kind) if each.isVisible() and fits(each)
            ]
            return bool(found)

        try:
            self._qtbot.waitUntil(is_there, timeout=self.patience)
        except TimeoutError as error:
            raise AssertionError(
                f"The page says “{what}”, and nothing of the kind is there"
            ) from error
        return found[0]

    def _press(self, words: str) -> None:
        if words == "Choose…":  # the system's own dialog, and a folder that is there
            line = self._shown(QLineEdit, lambda part: part.objectName() in FOLDERS, words)
            line.setText(str(self._folder))
            return

        def is_it(part: QAbstractButton) -> bool:
            said = (" ".join(part.text().split()), part.accessibleName())
            return words in said and part.isEnabled()

        button = self._shown(QAbstractButton, is_it, words)
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)

    def _field(self, label: str) -> QWidget:
        def is_its_label(part: QLabel) -> bool:
            buddy = part.buddy()
            return part.text() == label and isinstance(buddy, QWidget) and buddy.isVisible()

        buddy = self._shown(QLabel, is_its_label, label).buddy()
        assert isinstance(buddy, QWidget)
        return buddy

    def _type(self, label: str, words: str) -> None:
        part = self._field(label)
        part.setFocus()
        QTest.keyClick(part, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(part, words)
        QTest.keyClick(part, Qt.Key.Key_Tab)

    def _choose(self, label: str, words: str) -> None:
        box = self._field(label)
        assert isinstance(box, QComboBox), label
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Home)
        for _ in range(box.count()):
            if box.currentText().casefold() == words.casefold():
                return
            QTest.keyClick(box, Qt.Key.Key_Down)
        raise AssertionError(f"“{label}” does not offer “{words}”")

    def _tick(self, words: str) -> None:
        """A box of that name, or a line of that name that can be ticked."""

        def is_it(part: QWidget) -> bool:
            if isinstance(part, QListWidget):
                return any(
                    words in part.item(row).text() and _can_be_ticked(part.item(row))
                    for row in range(part.count())
                )
            return isinstance(part, QCheckBox) and part.text() == words

        part = self._shown(QWidget, is_it, words)
        part.setFocus()
        if isinstance(part, QListWidget):
            texts = [part.item(row).text() for row in range(part.count())]
            part.setCurrentRow(next(row for row, text in enumerate(texts) if words in text))
        QTest.keyClick(part, Qt.Key.Key_Space)

    def _open(self, title: str, tab: str) -> None:
        def is_there() -> bool:
            return self.window.casework is not None

        self._qtbot.waitUntil(is_there, timeout=self.patience)
        casework = self.window.casework
        assert casework is not None
        titles = [step.title for step in casework.steps]
        assert title in titles, f"The page says “{title}”, and the steps are {titles}"
        page = casework.show_step(titles.index(title))
        if tab:
            tabs = [each.title for each in casework.steps[titles.index(title)].tabs]
            assert tab in tabs, f"The page says “{tab}”, and the tabs are {tabs}"
            page.open_tab(tabs.index(tab))
        assert self.window.bench is not None
        self.window.bench.compose_now()

    def _pick(self, words: str) -> None:
        """A row of the list or table in sight, by words that stand in it."""
        for table in self.window.findChildren(QTableView):
            model = table.model()
            for row in range(model.rowCount() if table.isVisible() else 0):
                cells = [str(model.index(row, n).data()) for n in range(model.columnCount())]
                if any(words in cell for cell in cells):
                    table.setCurrentIndex(model.index(row, 0))
                    return
        for rows in self.window.findChildren(QListWidget):
            for row in range(rows.count() if rows.isVisible() else 0):
                if words in rows.item(row).text():
                    rows.setCurrentRow(row)
                    return
        raise AssertionError(f"The page says “{words}”, and no row has it")

    def _paste(self, text: str) -> None:
        page = self._shown(BeginningPage, lambda _part: True, "Paste it")
        page.text.setPlainText(text)

    def _groups(self) -> None:
        page = self._shown(MakeVaultPage, lambda part: part.sheet.isVisible(), "two groups")
        for line, number in zip(page.groups, page.wanted(), strict=True):
            QTest.keyClicks(line, page.key_groups()[number])

    def _picture(self, name: str) -> None:
        if self.window.bench is not None:
            self.window.bench.compose_now()
        settled()
        self.take(name)


def _can_be_ticked(item: QListWidgetItem) -> bool:
    return bool(item.flags() & Qt.ItemFlag.ItemIsUserCheckable)
