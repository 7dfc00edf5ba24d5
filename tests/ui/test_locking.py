import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from drafter.errors import DrafterError
from drafter.session.idle import LONGEST
from drafter.session.preferences import read_preferences
from drafter.store import emergency
from drafter.store.vault import create_vault, unlock
from drafter.ui.pieces.finder import Finder
from drafter.ui.start import command
from drafter.ui.vaults.locking import LOOK, Watch, session_path
from drafter.ui.vaults.safety import SafetyPage
from drafter.ui.window import Window
from drafter.ui.words.picker import ReferencePicker
from drafter.ui.work.records import RecordsPage
from tests.conftest import ROOT
from tests.ui.conftest import let_go, named
from tests.ui.test_beginning import PASSPHRASE, press, said


class Ended:
    """Counts how often a fresh process was asked for."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1


@pytest.fixture
def ended() -> Ended:
    return Ended()


@pytest.fixture
def locked_window(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    quick_vaults: None,
    ended: Ended,
) -> Iterator[Window]:
    """A window on a real vault with one case open; ending the process is only counted."""
    assert quick_vaults is None
    monkeypatch.setattr("drafter.store.aside.user_folder", lambda: tmp_path / "own")
    made = Window(tmp_path / "folder", on_locked=ended)
    vault, _ = create_vault(made.cases_folder, PASSPHRASE)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open_vault(vault)
    made.new_case()
    yield made
    monkeypatch.undo()
    made.close()
    let_go(made)


def type_category(window: Window, words: str) -> None:
    line = named(window, "field:category").focusProxy()
    assert isinstance(line, QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, words)


def kept(window: Window) -> str:
    """The category of the one case in the vault, read with the vault closed in the window."""
    from drafter.store.store import open_store  # noqa: PLC0415 - read as another program would

    with open_store(unlock(window.cases_folder, PASSPHRASE), writing=False) as store:
        (line,) = store.page().cases
        return line.category


def test_locking_saves_the_last_letter_and_asks_for_a_fresh_process(
    locked_window: Window, ended: Ended
) -> None:
    type_category(locked_window, "Housing and Zebras")
    locked_window.lock()
    assert ended.times == 1
    assert locked_window.desk is None
    assert "Unlock your cases" in said(locked_window)
    assert "Zebras" not in said(locked_window)
    assert kept(locked_window) == "Housing and Zebras"


def _palette(window: Window) -> QDialog:
    window.open_finder()
    (made,) = window.findChildren(Finder)
    return made


def _picker(window: Window) -> QDialog:
    casework = window.casework
    assert casework is not None
    found = next(n for n, step in enumerate(casework.steps) if step.key == "found")
    page = casework.show_step(found).open_tab(0)
    assert isinstance(page, RecordsPage)
    page.add()
    text = named(window, "field:text").focusProxy()
    assert isinstance(text, QWidget)
    casework.bench.compose_now()
    QTest.keyClick(text, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    (made,) = window.findChildren(ReferencePicker)
    return made


def _preview(window: Window) -> QDialog:
    assert window.casework is not None
    window.casework.pane.tear_off()
    made = window.casework.pane.own_window
    assert made is not None
    return made


@pytest.mark.parametrize("opened", [_palette, _picker, _preview])
def test_its_key_locks_from_whatever_window_of_the_program_has_the_keyboard(
    locked_window: Window, ended: Ended, qtbot: QtBot, opened: Callable[[Window], QDialog]
) -> None:
    dialog = opened(locked_window)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    part = dialog.findChild(QLineEdit)
    assert part is not None
    QTest.keyClick(part, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert ended.times == 1
    assert locked_window.desk is None


def test_nobody_there_for_so_long_locks_and_a_touch_puts_it_off(
    locked_window: Window, ended: Ended, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr("drafter.ui.vaults.locking.time.monotonic", lambda: now[0])
    monkeypatch.setattr("drafter.ui.vaults.locking.time.time", lambda: now[0])
    watch = locked_window.watch
    watch.touch()
    for _ in range(100):
        now[0] += LOOK / 1000
        watch.look()
        handle = locked_window.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, Qt.Key.Key_Shift)
    assert ended.times == 0
    for _ in range(59):
        now[0] += LOOK / 1000
        watch.look()
    assert ended.times == 0
    now[0] += LOOK / 1000
    watch.look()
    assert ended.times == 1
    assert "Nobody was here for 5 minutes." in said(locked_window)


def test_waking_from_a_sleep_locks(
    locked_window: Window, ended: Ended, monkeypatch: pytest.MonkeyPatch
) -> None:
    wall = [5000.0]
    monkeypatch.setattr("drafter.ui.vaults.locking.time.time", lambda: wall[0])
    locked_window.watch.look()
    assert ended.times == 0
    wall[0] += 3600
    locked_window.watch.look()
    assert ended.times == 1


@pytest.mark.parametrize("signal", ["sleeping", "screen_saver"])
def test_a_sleep_or_a_locked_screen_that_is_told_locks_and_its_end_does_not(
    locked_window: Window, ended: Ended, signal: str
) -> None:
    told = getattr(locked_window.watch, signal)
    told(False)  # noqa: FBT003 - as D-Bus hands it over
    assert ended.times == 0
    told(True)  # noqa: FBT003 - as D-Bus hands it over
    assert ended.times == 1


def test_training_cases_do_not_lock_by_themselves(window: Window) -> None:
    press(window, "Open the example")
    window.watch.session_locked()
    assert window.desk is not None


def test_where_nothing_can_be_saved_the_window_is_covered_and_later_locks(
    locked_window: Window, ended: Ended, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_category(locked_window, "Zebras")
    bench = locked_window.bench
    assert bench is not None
    keeping = bench.session._keeping  # noqa: SLF001 - the disk can't be filled here

    def refuse(*_: object, **__: object) -> None:
        raise DrafterError("The disk is full.")

    with monkeypatch.context() as full:
        full.setattr(keeping, "save", refuse)
        full.setattr(keeping, "put_aside", refuse)
        locked_window.open_finder()
        locked_window.lock()
        assert locked_window.leaving.is_covered
        assert not locked_window.findChild(QWidget, "finder").isVisible()  # type: ignore[union-attr]
        assert "The disk is full." in said(locked_window)
        assert "Zebras" not in said(locked_window)
        assert not locked_window.close()
        QTest.keyClick(locked_window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        assert locked_window.leaving.is_covered
        assert ended.times == 0
    press(locked_window, "Try again")
    assert ended.times == 1
    assert kept(locked_window) == "Zebras"


def test_a_vault_that_vanished_puts_what_was_typed_aside_and_says_so(
    locked_window: Window, tmp_path: Path
) -> None:
    type_category(locked_window, "Before ")
    assert locked_window.bench is not None
    locked_window.bench.leave_field()
    locked_window.cases_folder.rename(tmp_path / "elsewhere")
    type_category(locked_window, "Zebras")
    for _ in range(3):
        locked_window.bench.leave_field()
    assert "kept, sealed, in your own folder" in said(locked_window)
    locked_window.lock()
    (tmp_path / "elsewhere").rename(locked_window.cases_folder)
    locked_window.open_vault(unlock(locked_window.cases_folder, PASSPHRASE))
    assert locked_window.desk is not None
    assert "saved now" in " ".join(locked_window.desk.notices)
    (line,) = locked_window.desk.page().cases
    assert line.category == "Before Zebras"
    assert (
        emergency.merge_aside(
            locked_window.desk.store.vault, locked_window.desk.store.db, now=line.changed_at
        )
        == ()
    )


def test_minutes_are_chosen_within_bounds_and_kept(locked_window: Window) -> None:
    locked_window.ways.show_safety()
    page = locked_window.page
    assert isinstance(page, SafetyPage)
    page.minutes.setValue(99)
    assert locked_window.watch.idle.minutes == LONGEST
    assert read_preferences(locked_window.folder).idle_minutes == LONGEST


def test_the_session_of_logind_is_named_as_d_bus_asks() -> None:
    assert session_path("2") == "/org/freedesktop/login1/session/_32"
    assert session_path("c1") == "/org/freedesktop/login1/session/c1"
    assert session_path("a-b") == "/org/freedesktop/login1/session/a_2db"
    assert session_path("") == ""


def test_what_begins_anew_is_what_began() -> None:
    program, arguments = command()
    assert Path(program) == Path(sys.executable)
    assert arguments == ["-m", "drafter"]


FAULTY = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from drafter.ui import app, faults
from drafter.ui.window import Window

application = app.application()
window = Window(Path(sys.argv[1]))
faults.install(Path(sys.argv[1]) / "reports", window.tell)
window.show()

def wrong() -> None:
    raise KeyError("Zqxjane Quarrington")

def done() -> None:
    print(window._notice.words)
    application.exit(7)

QTimer.singleShot(0, wrong)
QTimer.singleShot(200, done)
sys.exit(application.exec())
"""


def test_a_fault_in_a_slot_is_one_sentence_and_a_report_without_its_words(tmp_path: Path) -> None:
    found = subprocess.run(
        [sys.executable, "-c", FAULTY, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert found.returncode == 7
    assert "Something went wrong in the program" in found.stdout
    (report,) = (tmp_path / "reports").glob("crash-*.txt")
    assert "KeyError" in report.read_text()
    everything = report.read_text() + found.stdout + found.stderr
    assert "Zqxjane" not in everything


def test_a_watch_goes_with_its_window(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(tmp_path)
    qtbot.addWidget(window)
    assert isinstance(window.watch, Watch)
    assert window.watch.parent() is window


HEARING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from drafter.ui import app
from drafter.ui.vaults.locking import Watch

application = app.application()
watch = Watch(application)
watch.due.connect(lambda why: (print(why), application.exit(7)))

def darken() -> None:
    told = QDBusMessage.createSignal("/org/freedesktop/ScreenSaver",
        "org.freedesktop.ScreenSaver", "ActiveChanged")
    told.setArguments([True])
    QDBusConnection.sessionBus().send(told)

QTimer.singleShot(800, lambda: print(watch.hears_the_desktop))
QTimer.singleShot(900, darken)
QTimer.singleShot(10_000, application.quit)
sys.exit(application.exec())
"""


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="there is no D-Bus to ask")
def test_a_screen_that_is_locked_is_heard_over_d_bus() -> None:
    found = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", HEARING],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert found.returncode == 7
    assert found.stdout.splitlines() == ["True", "The screen was locked."]


ENDING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from drafter.ui import app, start

mark = Path(sys.argv[1])
application = app.application()
start.command = lambda: (sys.executable, ["-c", f"open({str(mark)!r}, 'w').write('begun')"])
QTimer.singleShot(0, start.begin_anew)
QTimer.singleShot(20_000, lambda: application.exit(9))
sys.exit(application.exec())
"""


def test_locking_ends_this_process_and_begins_another(tmp_path: Path, qtbot: QtBot) -> None:
    mark = tmp_path / "mark"
    done = subprocess.run(
        [sys.executable, "-c", ENDING, str(mark)], cwd=ROOT, check=False, timeout=60
    )
    assert done.returncode == 0
    qtbot.waitUntil(lambda: mark.exists() and mark.read_text() == "begun", timeout=20_000)
