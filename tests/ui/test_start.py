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
