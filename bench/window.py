"""How fast the window is: start, key press, the rest after a pause, opening a case, memory.

    python bench/window.py [--cases 10000] [--words 3000 100000] [--keys 200]

Everything is measured in processes of their own, drawn in memory, on a training vault of invented
cases. A key press is timed from the key to the repaint of the editor and of its paragraph in the
preview, the checks of the field included. A start is a warm one, with Python's compiled files in
place, to the first paint of the list of cases, against a bare window of Qt. Medians and 95th
percentiles, in milliseconds; "cpu" is what the processor worked, which a busy machine does not
stretch.
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
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from invented import invented_cases  # noqa: E402 - after the path is said

from drafter.session.desk import Desk  # noqa: E402 - the same
from drafter.store.store import open_store  # noqa: E402 - the same
from drafter.store.unlocked import open_training  # noqa: E402 - the same
from drafter.store.vault import create_training_vault  # noqa: E402 - the same

RUNS = 9

PAINTED = """
import time
print(1000 * time.process_time(), flush=True)
"""
"""Said as soon as the window has been painted: what the processor has worked since Python began."""
BARE = f"""
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow(); window.resize(1280, 720); window.show()
app.processEvents()
{PAINTED}
import os; os._exit(0)
"""
LIST = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from drafter.__main__ import load_what_needs_no_qt
load_what_needs_no_qt()
from pathlib import Path
from drafter.ui.start import brought_forward, made
from PySide6.QtCore import QCoreApplication
from drafter import crash
folder = Path(sys.argv[1])
crash.install(folder / "reports")
brought_forward(folder)
window = made(folder); window.look_around(); window.show()
QCoreApplication.processEvents()
{PAINTED}
from PySide6.QtTest import QTest
assert window.page.table.model().rowCount() > 20
image = window.screen().grabWindow(window.winId()).toImage()  # what is painted, painted no more
middle = window.page.table.mapTo(window, window.page.table.rect().center())
seen = {{image.pixel(x, middle.y() + y) for x in range(40, 900) for y in range(20)}}
assert len(seen) > 20, "no row is painted"
from PySide6.QtCore import QEvent, QObject
class Painted(QObject):
    when = 0.0
    def eventFilter(self, _line, event):
        if event.type() is QEvent.Type.Paint and not self.when:
            self.when = time.perf_counter()
        return False
painted = Painted()
line, rows = window.page.search, window.page.table.model()
line.installEventFilter(painted)
listed = []
rows.modelReset.connect(lambda: listed.append(time.perf_counter()))
began = time.perf_counter()
QTest.keyClick(line, sys.argv[2])
while not (painted.when and listed):
    QCoreApplication.processEvents()
print(1000 * (painted.when - began), 1000 * (listed[0] - began), flush=True)
import os; os._exit(0)
"""


def started(code: str, *arguments: str) -> tuple[float, float, float, float]:
    """Milliseconds to the first paint by the clock and of the processor, and of a key after it.

    The key's are to its repaint, and to the list of what is found.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    warm = kept | {"PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "drafter-bench")}
    command = [sys.executable, "-c", code, *arguments]
    began = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, env=warm, stdout=subprocess.PIPE, text=True) as made:  # noqa: S603 - fixed words
        assert made.stdout is not None
        worked = float(made.stdout.readline())
        took = 1000 * (time.perf_counter() - began)
        rest = [float(each) for each in made.stdout.read().split()]
    if made.returncode:
        raise SystemExit("a start failed; what it said is above")
    seen, found = rest or (0.0, 0.0)
    return took, worked, seen, found


class Starts(NamedTuple):
    """Medians in milliseconds: by the clock and of the processor, and of the first key.

    ``key`` is to its repaint, ``found`` to the list of what it finds.
    """

    bare: float
    list: float
    bare_worked: float
    list_worked: float
    key: float
    found: float

    def told(self) -> str:
        """In words."""
        return (
            f"bare {self.bare:.0f} ms (cpu {self.bare_worked:.0f}), list {self.list:.0f} ms (cpu"
            f" {self.list_worked:.0f}): {self.list / self.bare:.2f} times as long (cpu"
            f" {self.list_worked / self.bare_worked:.2f}); the first key after it is seen after"
            f" {self.key:.0f} ms, what it finds after {self.found:.0f}"
        )


def starts(folder: Path, runs: int = RUNS) -> Starts:
    """Warm starts to the first paint, bare and with the list by turns."""
    bare, cases = [], []
    for _ in range(runs + 1):
        bare.append(started(BARE))
        cases.append(started(LIST, str(folder), "s"))
    clock, worked = (
        [statistics.median(one[at] for one in many[1:]) for many in (bare, cases)] for at in (0, 1)
    )
    return Starts(
        bare=clock[0],
        list=clock[1],
        bare_worked=worked[0],
        list_worked=worked[1],
        key=statistics.median(one[2] for one in cases[1:]),
        found=statistics.median(one[3] for one in cases[1:]),
    )


def filled(folder: Path, cases: int) -> None:
    """A training vault with so many invented cases."""
    store = open_store(create_training_vault(folder / "training"))
    now = dt.datetime.now(tz=dt.UTC)
    for case in invented_cases(cases):
        store.create(case, now=now)
    store.close()


def brought_up_to_date(folder: Path) -> None:
    """Open the vault once and close it, as on the day before: no start pays for what was left."""
    Desk.open(open_training(folder / "training")).close()


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
        brought_up_to_date(vault)
        print(f"start with {chosen.cases:,} cases: {starts(vault).told()}")


if __name__ == "__main__":
    main()
