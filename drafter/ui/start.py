"""From nothing to a window; a second start brings the first one forward."""

import signal
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from drafter import crash, paths
from drafter.store import raising
from drafter.store.lock import holder_of
from drafter.ui import app, faults
from drafter.ui.warming import Warming
from drafter.ui.window import Window

PATIENCE = 2.0
"""Seconds that a second start waits for the first window to come forward."""
SETTLED = 1_000
"""Milliseconds until the window has painted all that it is asked a picture of."""


def start(file: Path | None = None, picture: Path | None = None) -> int:
    """Open the window and stay until it is closed; the exit code.

    ``file`` is a case file or bundle to be taken in. With ``picture`` the window shows the
    training cases, saves what it looks like there, and closes.
    """
    folder = paths.user_folder()
    crash.install(folder / "reports")
    if picture is None and brought_forward(folder, file):
        return 0
    window = made(folder)
    window.entrance.show_first()
    window.show()
    Warming(window)
    if file is not None:
        window.bring(file.absolute())
    if picture is not None:
        window.look_around()
        QTimer.singleShot(SETTLED, lambda: _take(window, picture))
    # Python hears of Ctrl+C when next some Python runs: the clocks of locking see to that.
    signal.signal(signal.SIGINT, lambda _number, _frame: window.close())
    code = QCoreApplication.exec()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, 0)
    return code


def made(folder: Path) -> Window:
    """The window for the cases of a folder, its faults told; nothing is shown yet."""
    app.application()
    app.wear()
    window = Window(folder, on_locked=begin_anew)
    faults.install(folder / "reports", window.tell)
    return window


def _take(window: Window, picture: Path) -> None:
    """Save what the window looks like, and close it; the exit code is 1 where that failed."""
    is_saved = window.grab().save(str(picture))
    window.close()
    QCoreApplication.exit(0 if is_saved else 1)


def brought_forward(folder: Path, file: Path | None = None, patience: float = PATIENCE) -> bool:
    """Whether a window of this computer has cases of the folder open and has come forward.

    ``file`` is then its to take in.

    One that does not answer is not waited for: this start then says who has the cases.
    """
    for vault in (folder / "cases", folder / "training"):
        holder = holder_of(vault)
        if holder is None or not holder.is_here or holder.is_gone:
            continue
        raising.ask(vault, file.absolute() if file else None)
        until = time.monotonic() + patience
        while time.monotonic() < until:
            if raising.is_answered(vault):
                return True
            time.sleep(0.05)
        if not raising.take_back(vault):
            return True
    return False


def begin_anew() -> None:
    """End this process, whose memory still has names in it, and begin another that has none.

    Where none can be begun this one ends all the same: locked is locked.
    """
    from PySide6.QtCore import QProcess

    program, arguments = command()
    QProcess.startDetached(program, arguments, str(crash.PACKAGE.parent))
    QTimer.singleShot(0, QCoreApplication.quit)


def command() -> tuple[str, list[str]]:
    """What starts the program as it was started."""
    frozen = getattr(sys, "frozen", False)
    return sys.executable, [] if frozen else ["-m", "drafter"]
