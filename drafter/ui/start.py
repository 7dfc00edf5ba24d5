"""From nothing to a window; a second start brings the first one forward."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QProcess, QTimer

from drafter import crash, paths
from drafter.store import raising
from drafter.store.lock import holder_of
from drafter.ui import app, faults
from drafter.ui.warming import Warming
from drafter.ui.window import Window

PATIENCE = 2.0
"""Seconds that a second start waits for the first window to come forward."""


def start() -> int:
    """Open the window and stay until it is closed; the exit code."""
    folder = paths.user_folder()
    crash.install(folder / "reports")
    if brought_forward(folder):
        return 0
    application = app.application()
    app.wear()
    window = Window(folder, on_locked=begin_anew)
    faults.install(folder / "reports", window.tell)
    window.entrance.show_first()
    window.show()
    Warming(window)
    code = application.exec()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, 0)
    return code


def brought_forward(folder: Path, patience: float = PATIENCE) -> bool:
    """Whether a window of this computer has cases of the folder open and has come forward.

    One that does not answer is not waited for: this start then says who has the cases.
    """
    for vault in (folder / "cases", folder / "training"):
        holder = holder_of(vault)
        if holder is None or not holder.is_here or holder.is_gone:
            continue
        raising.ask(vault)
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
    program, arguments = command()
    QProcess.startDetached(program, arguments, str(paths.root()))
    QTimer.singleShot(0, QCoreApplication.quit)


def command() -> tuple[str, list[str]]:
    """What starts the program as it was started."""
    frozen = getattr(sys, "frozen", False)
    return sys.executable, [] if frozen else ["-m", "drafter"]
