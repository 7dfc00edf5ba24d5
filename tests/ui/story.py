"""Types a story into the window by keyboard alone: Tab, arrows, shortcuts and letters.

A story is a set of lines (:class:`tests.ui.typed.Typed`), in any order. The typist looks at the
window as a person does, to see where to go; it changes nothing but by pressing keys.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QSpinBox,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from drafter.case.links import TARGETS, targets
from drafter.ui.bench.steps import STEPS
from drafter.ui.bench.tabs import Step, Tab
from drafter.ui.fields.choosers import KindsEditor
from drafter.ui.fields.forms import RecordForm
from drafter.ui.fields.inner import InnerRecords
from drafter.ui.pieces.order import in_order_of_sight, place_of
from drafter.ui.window import Window
from drafter.ui.words.editors import Editor
from tests.ui.typed import Typed, is_link

Keys, Modifier = Qt.Key, Qt.KeyboardModifier
FAR = 400
"""So often Tab is pressed before a typist gives up."""
OWN = "own words: "
"""Before the title of a slot, in a story: the words in place of the template's."""
LONG = 60
"""Letters above which a text is pasted, as people do."""


class Typist:
    """Somebody at the keyboard of one window."""

    def __init__(self, window: Window, qtbot: QtBot, *, paste: bool = False) -> None:
        self.window, self._qtbot, self._paste = window, qtbot, paste
        self.keys = 0
        """How many keys were pressed."""

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
        """Press one key wherever the keyboard is."""
        self.keys += 1
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        QApplication.processEvents()

    def letters(self, words: str) -> None:
        """Type words; a new line is Return. Long ones are pasted where that was asked for."""
        if self._paste and len(words) > LONG:
            QApplication.clipboard().setText(words)
            self.press(Keys.Key_V, Modifier.ControlModifier)
            return
        for number, line in enumerate(words.split("\n")):
            if number:
                self.press(Keys.Key_Return)
            for letter in line:
                self._letter(letter)

    def _letter(self, letter: str) -> None:
        """Press the key of a letter; those beyond ASCII come as a keyboard sends them."""
        part = QApplication.focusWidget()
        assert part is not None
        self.keys += 1
        if letter.isascii():
            QTest.keyClicks(part, letter)
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(part, QKeyEvent(kind, 0, Modifier.NoModifier, letter))

    def _look_up(self) -> None:
        """Be at the window again: a desktop sees to that itself when a dialog closes."""
        if not self.window.isActiveWindow():
            self.window.activateWindow()
        self.wait(lambda: self.window.isActiveWindow() and QApplication.focusWidget())

    def tab_to(self, wanted: Callable[[QWidget], bool], what: str) -> QWidget:
        """Press Tab, or Shift and Tab where that is nearer, until the keyboard is where wanted."""
        back, backwards = 0, self._is_behind(wanted)
        for _ in range(FAR):
            part = QApplication.focusWidget()
            if part is not None and wanted(part):
                return part
            before = part
            if backwards:
                self.press(Keys.Key_Backtab, Modifier.ShiftModifier)
            else:
                self.press(Keys.Key_Tab)
            back = back + 1 if QApplication.focusWidget() is before else 0
            assert back < 3, f"Tab does not leave {before}"
        raise AssertionError(f"Tab never gets to {what}")

    def _is_behind(self, wanted: Callable[[QWidget], bool]) -> bool:
        """Whether what is wanted can be seen to be nearer backwards, and is the only one."""
        whole = self.window.centralWidget()
        stops = in_order_of_sight(whole, usable=True) if whole else []
        here = place_of(stops, QApplication.focusWidget())
        found = [number for number, each in enumerate(stops) if wanted(each)]
        return here >= 0 and len(found) == 1 and (here - found[0]) % len(stops) < len(stops) / 2

    def push(self, words: str) -> None:
        """Go to the button that says, or is said to be, so, and press Space."""

        def is_it(part: QWidget) -> bool:
            said = (part.text(), part.accessibleName()) if isinstance(part, QAbstractButton) else ()
            return words in said

        self.tab_to(is_it, f"the button “{words}”")
        self.press(Keys.Key_Space)

    def fill(self, name: str, words: str) -> None:
        """Go to the line of that object name and type."""
        self.tab_to(lambda part: part.objectName() == name, name)
        self.press(Keys.Key_A, Modifier.ControlModifier)
        self.letters(words)

    def wait(self, until: Callable[[], object]) -> None:
        """Look on until something is so."""
        self._qtbot.waitUntil(lambda: bool(until()), timeout=60_000)

    def command(self, words: str) -> None:
        """Find a command by its words and do it."""
        self.press(Keys.Key_K, Modifier.ControlModifier)
        self.letters(words)
        self.press(Keys.Key_Return)
        self._look_up()

    # what is open

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the open case."""
        assert self.window.bench is not None
        return STEPS[self.window.bench.case.kind_of_work]

    def go(self, step_key: str, tab_title: str) -> Tab:
        """Go to a tab of a step."""
        number = next(n for n, step in enumerate(self.steps) if step.key == step_key)
        step = self.steps[number]
        self.command(f"Go to {step.title}")
        place = next((n for n, tab in enumerate(step.tabs) if tab.title == tab_title), 0)
        if len(step.tabs) > 1:
            bar = self.tab_to(lambda part: isinstance(part, QTabBar), f"the tabs of {step.title}")
            assert isinstance(bar, QTabBar)
            while bar.currentIndex() != place:
                self.press(Keys.Key_Right if bar.currentIndex() < place else Keys.Key_Left)
        return step.tabs[place]

    def _form(self) -> RecordForm:
        """The outermost form in sight."""
        forms = [each for each in self.window.findChildren(RecordForm) if each.isVisible()]
        outer = [form for form in forms if not any(_lies_in(form, other) for other in forms)]
        assert len(outer) == 1, f"{len(outer)} forms can be seen"
        return outer[0]

    def record(self, tab: Tab, number: int) -> None:
        """Go to the list's record of that number, adding what is missing."""
        bench = self.window.bench
        assert bench is not None
        while len(getattr(bench.case, tab.records)) < number:
            if getattr(bench.case, tab.records):
                self._row(tab, len(getattr(bench.case, tab.records)))
            self.push(tab.add)
        self._row(tab, number)

    def _row(self, tab: Tab, number: int) -> None:
        bench = self.window.bench
        assert bench is not None
        if self._form().record is getattr(bench.case, tab.records)[number - 1]:
            return
        name = f"list:{tab.records}"
        table = self.tab_to(lambda part: part.objectName() == name, name)
        assert isinstance(table, QTableView)
        while table.currentIndex().row() != number - 1:
            down = table.currentIndex().row() < number - 1
            self.press(Keys.Key_Down if down else Keys.Key_Up)

    # a whole story

    def tell(self, story: Iterable[Typed]) -> None:
        """Type everything: records and their words first, then what points at them."""
        lines = list(story)
        own = [typed for typed in lines if typed.field.startswith(OWN)]
        links = [typed for typed in lines if is_link(typed)]
        plain = [typed for typed in lines if typed not in own and typed not in links]
        for part in (plain, links, own):
            for (step, tab, records, number), group in _grouped(part).items():
                shown = self.go(step, tab)
                if records == "paragraphs" and any(each.field == "code" for each in group):
                    self._choose_paragraph(next(e.value for e in group if e.field == "code"))
                    group = [each for each in group if each.field != "code"]  # noqa: PLW2901 - what is left
                if records:
                    self.record(shown, number)
                for each in group:
                    (self._reword if each in own else self._type)(each)

    def _choose_paragraph(self, code: str) -> None:
        bench = self.window.bench
        assert bench is not None
        count = len(bench.case.paragraphs)
        self.fill("library:search", code)
        library = self.tab_to(lambda part: isinstance(part, QListWidget), "the library")
        assert isinstance(library, QListWidget)
        while not library.currentItem().text().startswith(f"{code} "):
            self.press(Keys.Key_Down)
        self.push("Add to the case")
        assert bench.case.paragraphs[count].code == code

    def _reword(self, typed: Typed) -> None:
        name = typed.field.removeprefix(OWN)
        self.push(f"Write my own {name}")
        self.tab_to(
            lambda part: isinstance(part, QPlainTextEdit) and part.accessibleName() == name, name
        )
        self.press(Keys.Key_A, Modifier.ControlModifier)
        self.letters(typed.value)

    def _type(self, typed: Typed) -> None:
        form, name = self._form(), typed.field
        while "." in name:
            inner_name, name = name.split(".", 1)
            form = self._inner(form, inner_name, name)
            name = name.split(".", 1)[1] if name.split(".")[0].isdigit() else name
        self._open_more(form, form.rows[name].editor)
        editor = form.rows[name].editor
        value = self._words_of(typed.value, form, name)
        self._enter(editor, value, f"{typed.step} {typed.field}")

    def _inner(self, form: RecordForm, name: str, rest: str) -> RecordForm:
        holder = next(
            each
            for each in form.findChildren(InnerRecords, f"field:{name}")
            if each.owner is type(form.record)
        )
        self._open_more(form, holder)
        first = rest.split(".", maxsplit=1)[0]
        wanted = int(first) if first.isdigit() else 0
        while wanted and len(getattr(form.record, name)) < wanted:
            self.tab_to(lambda part: part.objectName() == f"add:{name}", f"adding to {name}")
            self.press(Keys.Key_Space)
        forms = [each for each in holder.findChildren(RecordForm) if each.isVisibleTo(holder)]
        return forms[max(wanted - 1, 0)]

    def _open_more(self, form: RecordForm, part: QWidget) -> None:
        if not part.isVisible():
            opener = next(
                each
                for each in form.findChildren(QAbstractButton)
                if each.text() == "More fields" and each.isVisible()
            )
            self.tab_to(lambda at: at is opener, "More fields")
            self.press(Keys.Key_Space)
        assert part.isVisible(), part.objectName()

    def _words_of(self, value: Any, form: RecordForm, name: str) -> Any:  # noqa: ANN401 - any value
        """What links are called in the window."""
        values = value if isinstance(value, list) else [value]
        if not (values and all(isinstance(each, str) and each[:1] == "→" for each in values)):
            return value
        assert self.window.bench is not None
        case, kind = self.window.bench.case, type(form.record)
        assert (kind, name) in TARGETS
        offered = dict(targets(case, kind, name))
        found = [offered[_record(case, each[1:]).id] for each in values]
        return found if isinstance(value, list) else found[0]

    def _enter(self, editor: Editor, value: Any, what: str) -> None:  # noqa: ANN401 - any value
        if isinstance(editor, KindsEditor):
            for box in editor.findChildren(QCheckBox):
                self._tick(box, wanted=box.text() in _capital(value))
            return
        part = self.tab_to(lambda at: at is editor or editor.isAncestorOf(at), what)
        if isinstance(part, QComboBox):
            self.press(Keys.Key_Home)
            while part.currentText() not in _capital([value]):
                before = part.currentIndex()
                self.press(Keys.Key_Down)
                assert part.currentIndex() != before, f"{what}: {value} is not offered"
        elif isinstance(part, QCheckBox):
            self._tick(part, wanted=bool(value))
        elif isinstance(part, QListWidget):
            self._tick_rows(part, value)
        else:
            assert isinstance(part, QLineEdit | QPlainTextEdit | QSpinBox), part
            self.press(Keys.Key_A, Modifier.ControlModifier)
            self.letters("; ".join(value) if isinstance(value, list) else str(value))

    def _tick(self, box: QCheckBox, *, wanted: bool) -> None:
        if box.isChecked() != wanted:
            self.tab_to(lambda part: part is box, box.text())
            self.press(Keys.Key_Space)

    def _tick_rows(self, rows: QListWidget, value: Sequence[str]) -> None:
        left = list(value)
        self.press(Keys.Key_Home)
        for number in range(rows.count()):
            while rows.currentRow() < number:
                self.press(Keys.Key_Down)
            if rows.item(number).text() in left:
                left.remove(rows.item(number).text())
                self.press(Keys.Key_Space)
        assert not left, f"not offered: {left}"


def _capital(values: Sequence[str]) -> list[str]:
    return [each[:1].upper() + each[1:] for each in values]


def _lies_in(part: QWidget, other: QWidget) -> bool:
    return part is not other and other.isAncestorOf(part)


def _grouped(story: Iterable[Typed]) -> dict[tuple[str, str, str, int], list[Typed]]:
    """What is typed on each page, records by their number: a list grows from its first."""
    groups: dict[tuple[str, str, str, int], list[Typed]] = {}
    for typed in sorted(story, key=lambda each: (each.records != "parties", each.number)):
        groups.setdefault((typed.step, typed.tab, typed.records, typed.number), []).append(typed)
    return groups


def _record(case: Any, words: str) -> Any:  # noqa: ANN401 - any record
    """The record that "list:number" or "list:number.inner:number" names."""
    at = case
    for part in words.split("."):
        name, number = part.split(":")
        at = getattr(at, name)[int(number) - 1]
    return at
