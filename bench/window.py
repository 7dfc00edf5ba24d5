"""How fast the window is: start, key press, the rest after a pause, opening a case, memory.

    python bench/window.py [--cases 10000] [--words 3000 100000] [--keys 200]

Everything is measured in processes of their own, drawn in memory, on a training vault of invented
cases. A key press is timed from the key to the repaint of the editor and of its paragraph in the
preview, the checks of the field included. Medians and 95th percentiles, in milliseconds; "cpu" is
what the processor worked, which a busy machine does not stretch.
"""

import argparse
import datetime as dt
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from invented import invented_cases  # noqa: E402 - after the path is said

from drafter.store.store import open_store  # noqa: E402 - the same
from drafter.store.vault import create_training_vault  # noqa: E402 - the same

RUNS = 7

BARE = """
import time, sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow(); window.resize(1280, 720); window.show()
app.processEvents(); window.grab()
"""
LIST = """
import sys
from pathlib import Path
sys.path.insert(0, {root!r})
from drafter.ui import app
application = app.application(); app.wear()
from drafter.ui.window import Window
window = Window(Path({folder!r})); window.show(); window.look_around()
application.processEvents(); window.grab()
from PySide6.QtWidgets import QTableView
assert window.findChild(QTableView).model().rowCount() > 20
import os; sys.stdout.flush(); os._exit(0)
"""


def started(code: str) -> float:
    """The median of starts of a program, from the first instruction of Python on, in ms."""
    times = []
    for _ in range(RUNS + 1):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)  # noqa: S603 - fixed words
        times.append(1000 * (time.perf_counter() - began))
    return statistics.median(times[1:])


def filled(folder: Path, cases: int) -> None:
    """A training vault with so many invented cases."""
    store = open_store(create_training_vault(folder / "training"))
    now = dt.datetime.now(tz=dt.UTC)
    for case in invented_cases(cases):
        store.create(case, now=now)
    store.close()


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    asked.add_argument("--cases", type=int, default=10_000)
    asked.add_argument("--words", type=int, nargs="*", default=[3_000, 100_000])
    asked.add_argument("--keys", type=int, default=200)
    asked.add_argument("--vault", help="where the filled vault lies, or is made")
    chosen = asked.parse_args()
    for words in chosen.words:
        script, folder = ROOT / "bench" / "window_keys.py", tempfile.mkdtemp()
        command = [sys.executable, str(script), str(words), str(chosen.keys), folder]
        done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - fixed words
        print(f"{words:,} words (ms):", json.loads(done.stdout.splitlines()[-1]), flush=True)
    if chosen.cases:
        vault = Path(chosen.vault or tempfile.mkdtemp())
        if not (vault / "training" / "vault.json").exists():
            filled(vault, chosen.cases)
        bare = started(BARE)
        cases = started(LIST.format(root=str(ROOT), folder=str(vault)))
        print(f"start: bare {bare:.0f} ms, list of {chosen.cases:,} cases {cases:.0f} ms,"
              f" {cases / bare:.2f} times as long")  # fmt: skip


if __name__ == "__main__":
    main()
