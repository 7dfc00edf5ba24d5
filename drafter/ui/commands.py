"""What can be done, as a table: the palette and the shortcuts read nothing else."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from drafter.ui.cases.ways import Ways
from drafter.ui.leaving import Leaving
from drafter.ui.pieces.afterwards import afterwards
from drafter.ui.pieces.command import Command
from drafter.ui.pieces.look import look
from drafter.ui.shell import Shell

if TYPE_CHECKING:
    from drafter.ui.work.casework import Casework

LARGER = 25
"""Per cent by which text grows at a time."""


class Commands(QObject):
    """Everything that can be done, offered by name in the finder and bound to its keys."""

    def __init__(self, shell: Shell, ways: Ways, leaving: Leaving) -> None:
        super().__init__(shell)
        self._shell, self._ways, self._leaving = shell, ways, leaving
        shell.case_shown.connect(self._follow)
        afterwards(self, 0, lambda: self._bind(shell))

    def offered(self) -> tuple[Command, ...]:
        """What can be done in the window as it is, the likeliest first."""
        from drafter.ui.cases.offers import offered

        if self._leaving.is_covered:
            return ()
        shell = self._shell
        return (*self._of_window(), *_of_case(shell), *_steps(shell), *offered(self._ways))

    def find(self) -> None:
        """Open the palette over the middle of the window."""
        from drafter.ui.pieces.finder import Finder

        over = self._in_use()
        finder = Finder(self.offered(), over)
        middle = over.mapToGlobal(over.rect().center())
        finder.move(middle - finder.rect().center())
        finder.show()

    def _of_window(self) -> tuple[Command, ...]:
        shell = self._shell
        return (
            Command(key="cases", title="All cases", act=shell.show_cases, shortcut="Ctrl+O"),
            Command(key="new", title="New case", act=shell.new_case, shortcut="Ctrl+N"),
            Command(
                key="theme",
                title="Dark or light",
                act=lambda: shell.dress(dark=not look().colours.is_dark),
            ),
            Command(
                key="larger",
                title="Larger text",
                act=lambda: shell.dress(larger=LARGER),
                shortcut="Ctrl++",
            ),
            Command(
                key="smaller",
                title="Smaller text",
                act=lambda: shell.dress(larger=-LARGER),
                shortcut="Ctrl+-",
            ),
            Command(key="lock", title="Lock the cases", act=self._leaving.lock, shortcut="Ctrl+L"),
            Command(key="find", title="Find a command", act=self.find, shortcut="Ctrl+K"),
        )

    def _in_use(self) -> QWidget:
        """The window that the keyboard is in: the whole one, or the torn-off preview's."""
        casework = self._shell.casework
        torn = casework.pane.own_window if casework is not None else None
        return torn if torn is not None and torn.isActiveWindow() else self._shell

    def _follow(self, casework: "Casework") -> None:
        """Let every key work in the window of a preview that is torn off, too."""

        def bind() -> None:
            if casework.pane.own_window is not None:
                self._bind(casework.pane.own_window)

        casework.pane.moved.connect(bind)

    def _bind(self, window: QWidget) -> None:
        """Bind every shortcut of the table once; what it does is looked up when it is pressed."""
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QKeySequence, QShortcut

        contexts = Qt.ShortcutContext
        for keys in _SHORTCUTS:
            is_everywhere = keys == _EVERYWHERE
            if is_everywhere and window is not self._shell:
                continue
            shortcut = QShortcut(QKeySequence(keys), window)
            shortcut.setContext(
                contexts.ApplicationShortcut if is_everywhere else contexts.WindowShortcut
            )
            shortcut.activated.connect(lambda keys=keys: self._press(keys))

    def _press(self, keys: str) -> None:
        for each in self.offered():
            if each.shortcut == _AS_WELL.get(keys, keys):
                each.act()
                return


def _of_case(shell: Shell) -> tuple[Command, ...]:
    bench, casework = shell.bench, shell.casework
    if bench is None or casework is None:
        return ()
    undo, redo = bench.session.undo_name, bench.session.redo_name

    def turning(act: Callable[[], object]) -> Callable[[], object]:
        from drafter.ui.work.turning import turn

        return lambda: turn(casework, act)

    return (
        Command(
            key="export",
            title="Make the file, again where it went before",
            act=lambda: _take_out(casework),
            shortcut="Ctrl+E",
        ),
        Command(
            key="undo", title=f"Undo {undo}".strip(), act=turning(bench.undo), shortcut="Ctrl+Z"
        ),
        Command(
            key="redo",
            title=f"Redo {redo}".strip(),
            act=turning(bench.redo),
            shortcut="Ctrl+Shift+Z",
        ),
        Command(
            key="preview",
            title="Show or hide the preview",
            act=casework.toggle_preview,
            shortcut="Ctrl+P",
        ),
        Command(
            key="tear-off",
            title="Put the preview back" if casework.pane.is_torn_off else "Tear off the preview",
            act=casework.pane.tear_off,
        ),
        Command(
            key="find-words",
            title="Find in the preview",
            act=casework.find_words,
            shortcut="Ctrl+F",
        ),
        Command(key="sort", title="Sort what I found by date", act=bench.sort_chronology),
    )


def _steps(shell: Shell) -> tuple[Command, ...]:
    casework = shell.casework
    if casework is None:
        return ()

    def to(number: int) -> Callable[[], object]:
        return lambda: casework.show_step(number)

    return tuple(
        Command(
            key=f"step:{step.key}",
            title=f"Go to {step.title}",
            act=to(number),
            shortcut=f"Alt+{_STEP_KEYS[number]}",
        )
        for number, step in enumerate(casework.steps[: len(_STEP_KEYS)])
    )


_STEP_KEYS = "1234567890-"
"""As they stand beside one another on a keyboard."""
_SHORTCUTS = (
    *("Ctrl+O", "Ctrl+N", "Ctrl++", "Ctrl+-", "Ctrl+L", "Ctrl+K", "Ctrl+E", "Ctrl+Z"),
    *(
        "Ctrl+Shift+Z",
        "Ctrl+P",
        "Ctrl+Shift+P",
        "Ctrl+Shift+N",
        "F1",
        "Ctrl+Y",
        "Ctrl+F",
        *(f"Alt+{key}" for key in _STEP_KEYS),
    ),
)
_EVERYWHERE = "Ctrl+L"
"""Whoever must lock at once does not first close what lies over the window."""
_AS_WELL = {"Ctrl+Y": "Ctrl+Shift+Z"}
"""Keys that do what others do: people know them from Word."""


def _take_out(casework: "Casework") -> None:
    """Make the file again where it went before; where it never went, show where to."""
    from drafter.ui.export.page import ExportPage
    from drafter.ui.preparing.letters import LettersPage

    casework.show_export()
    for page in casework.findChildren(ExportPage):
        page.export_again()
    for letters in casework.findChildren(LettersPage):
        if letters.isVisible() and not letters.output.is_anonymised:
            letters.file.take_keyboard()
