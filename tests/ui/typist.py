"""The real window on a real vault, typed into for ever: what the kill tests kill.

    python -m tests.ui.typist FOLDER SECONDS_BETWEEN_KEYS [late]

Says on standard output how many letters were typed, after each, with the time of a clock that
all processes share. ``late`` is the control: it saves only after half a minute.
"""

import sys
import time
from itertools import count
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from drafter.session import session
from drafter.store import sealing
from drafter.store.vault import unlock
from drafter.ui import app
from drafter.ui.window import Window

PASSPHRASE = "copper lantern drizzle omit zebra"
WORDS = "On 5 May the Council called her about the repairs. "


def text(length: int) -> str:
    """The first letters of what is typed."""
    return (WORDS * (length // len(WORDS) + 1))[:length]


def typed_into(window: Window) -> QWidget:
    """The first text of What I found."""
    assert window.casework is not None
    window.casework.show_step(5)
    for editor in window.findChildren(QWidget, "field:text"):
        part = editor.focusProxy()
        if editor.isVisible() and isinstance(part, QPlainTextEdit | QLineEdit):
            part.setFocus()
            return part
    raise SystemExit("there is no text to type into")


def main() -> None:
    """Open, and type until somebody ends it."""
    folder, between = Path(sys.argv[1]), float(sys.argv[2])
    if sys.argv[3:]:
        session.SOON = 30.0
    sealing.LEAST_MEMORY_KIB = 64
    sealing.LEAST_PASSES = 1
    app.application()
    window = Window(folder)
    window.show()
    window.activateWindow()
    window.open_vault(unlock(window.cases_folder, PASSPHRASE))
    assert window.desk is not None
    window.open_case(window.desk.page().cases[0].case_id)
    part = typed_into(window)
    for number in count():
        print(number, time.monotonic(), flush=True)  # noqa: T201 - what the test reads
        QTest.keyClicks(part, text(number + 1)[-1])
        QTest.qWait(round(between * 1000))


if __name__ == "__main__":
    main()
