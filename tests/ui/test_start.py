import builtins
import os
import subprocess
import sys
from pathlib import Path

BROKEN_OFF = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from drafter.ui import app, start
app.application()
QTimer.singleShot(0, lambda: os.kill(os.getpid(), signal.SIGINT))
sys.exit(start.start())
"""


def test_ctrl_c_closes_the_window_as_its_cross_does_and_is_no_fault(tmp_path: Path) -> None:
    own = tmp_path / "own"
    surroundings = os.environ | {"DRAFTER_DATA_DIR": str(own), "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", BROKEN_OFF],
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert list(own.glob("reports/crash-*")) == []


def test_no_source_is_read_for_a_switch_of_qts_that_nobody_uses() -> None:
    own = getattr(builtins, "__orig_import__", None)
    assert own is not None, "Qt for Python no longer puts its own import in place of Python's"
    assert builtins.__import__ is own
