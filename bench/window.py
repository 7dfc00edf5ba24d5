"""How fast the window is: start, key press, the rest after a pause, opening a case, memory.

    python bench/window.py [--cases 10000] [--words 3000 100000] [--keys 200]

Everything is measured in processes of their own, drawn in memory, on a training vault of invented
cases. A key press is timed from the key to the repaint of the editor and of its paragraph in the
preview, the checks of the field included. Medians and 95th percentiles, in milliseconds.
"""

import argparse
import dataclasses
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


def grown(words: int):  # noqa: ANN201 - a Case, imported late
    """The worked example with its account repeated until it has so many words."""
    from drafter import paths
    from drafter.case.json_form import read_case

    path = paths.resources() / "examples" / "fault-with-injustice.json"
    case = read_case(path.read_text(encoding="utf-8"), path.name)
    entries, nth = list(case.chronology), 0
    while sum(len(each.text.split()) for each in entries) < words - 900:
        for each in case.chronology:
            nth += 1
            text = each.text.replace("[[#", f"[[#n{nth}-") + f" This was noted as entry {nth}."
            entries.append(dataclasses.replace(each, id=f"{each.id}-{nth}", text=text))
    return dataclasses.replace(case, id=f"grown-{words}", chronology=tuple(entries))


def filled(folder: Path, cases: int) -> None:
    """A training vault with so many invented cases."""
    import datetime as dt

    from invented import invented_cases

    from drafter.store.store import open_store
    from drafter.store.vault import create_training_vault

    store = open_store(create_training_vault(folder / "training"))
    now = dt.datetime.now(tz=dt.UTC)
    with store.db.atomic() if hasattr(store.db, "atomic") else store.db.conn:
        for case in invented_cases(cases):
            store.create(case, now=now)
    store.close()


def written(words: int, keys: int, folder: str) -> dict[str, float]:
    """Type into a case of so many words; what keys, pauses and opening cost."""
    import resource

    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QWidget

    from drafter.ui import app
    from drafter.ui.window import Window

    application = app.application()
    app.wear()
    window = Window(Path(folder))
    window.show()
    window.look_around()
    window.new_case()
    assert window.desk is not None
    case = grown(words)
    window.show_cases()
    case_id = window.desk.store.create(case).id
    opened = []
    for _ in range(4):
        window.show_cases()
        application.processEvents()
        began = time.perf_counter()
        window.open_case(case_id)
        application.processEvents()
        opened.append(time.perf_counter() - began)
    casework, bench = window.casework, window.bench
    assert casework is not None
    assert bench is not None
    casework.show_step(5)
    settle(casework, bench)
    painted: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() is QEvent.Type.Paint:
                painted.append(watched.objectName())
            return False

    page = next(
        each
        for each in casework.findChildren(QWidget, "field:text")
        if each.isVisible()
    )
    bench.go_to(case.chronology[len(case.chronology) // 2].id, "text")
    settle(casework, bench)
    page.place_cursor(20)
    part = page.text
    watch = Watch()
    part.viewport().setObjectName("editor")
    part.viewport().installEventFilter(watch)
    casework.preview.viewport().setObjectName("paper")
    casework.preview.viewport().installEventFilter(watch)
    typed = "and then the officer wrote again about what had been agreed at the meeting "
    pressed, rests, tails = [], [], []
    late = 0
    for nth in range(keys):
        painted.clear()
        began = time.perf_counter()
        QTest.keyClick(part, typed[nth % len(typed)])
        while "editor" not in painted or "paper" not in painted:
            application.processEvents()
            if time.perf_counter() - began > 0.12:
                late += 1
                break
        pressed.append(time.perf_counter() - began)
        if nth % 20 == 19:
            rest, tail = rested(application, casework, bench)
            rests.append(rest)
            tails.append(tail)
        else:
            until = time.perf_counter() + 0.02
            while time.perf_counter() < until:
                application.processEvents()
    busy = typed_on(application, part, typed, painted)
    order = sorted(pressed)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    now = int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 2**20
    result = {
        "open": statistics.median(opened[1:]),
        "first open": opened[0],
        "key": statistics.median(order),
        "key p95": order[int(len(order) * 0.95)],
        "key while it composes p95": sorted(busy)[int(len(busy) * 0.95)],
        "rest": statistics.median(rests),
        "rest, out of sight too": statistics.median(tails),
    }
    window.close()
    millis = {name: round(1000 * value, 1) for name, value in result.items()}
    return millis | {"late": late, "memory MB": round(now, 1), "most MB": round(memory, 1)}


def settle(casework, bench) -> None:  # noqa: ANN001 - Casework and Workbench
    """Wait until all is shown as it is."""
    from PySide6.QtTest import QTest

    QTest.qWait(50)
    idle_until(bench)
    while not casework.preview.is_written:
        QTest.qWait(5)


def idle_until(bench) -> None:  # noqa: ANN001 - as below
    """Wait for the composing as an idle window does: asleep, not asking again and again."""
    from PySide6.QtCore import QEventLoop

    loop = QEventLoop()
    bench.problems_changed.connect(loop.quit)
    if not bench.is_settled:
        loop.exec()
    bench.problems_changed.disconnect(loop.quit)


def rested(application, casework, bench) -> tuple[float, float]:  # noqa: ANN001 - as above
    """Seconds from the end of the pause until all in sight is right, and all out of sight."""
    began = time.perf_counter() + bench.pause
    idle_until(bench)
    application.processEvents()
    seen = time.perf_counter() - began
    while not casework.preview.is_written:
        application.processEvents()
    return seen, time.perf_counter() - began


def typed_on(application, part, typed: str, painted: list[str]) -> list[float]:  # noqa: ANN001 - as above
    """Keys at the pace of a slow hand: each may fall into the composing after the last."""
    from PySide6.QtTest import QTest

    took = []
    for nth in range(60):
        until = time.perf_counter() + (0.25, 0.45, 0.55, 0.7)[nth % 4]
        while time.perf_counter() < until:
            application.processEvents()
        painted.clear()
        began = time.perf_counter()
        QTest.keyClick(part, typed[nth % len(typed)])
        while "editor" not in painted and time.perf_counter() - began < 1:
            application.processEvents()
        took.append(time.perf_counter() - began)
    return took


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    asked.add_argument("--cases", type=int, default=10_000)
    asked.add_argument("--words", type=int, nargs="*", default=[3_000, 100_000])
    asked.add_argument("--keys", type=int, default=200)
    asked.add_argument("--vault", help="where the filled vault lies, or is made")
    asked.add_argument("--write", type=int, help=argparse.SUPPRESS)
    chosen = asked.parse_args()
    if chosen.write:
        print(json.dumps(written(chosen.write, chosen.keys, tempfile.mkdtemp())))
        return
    for words in chosen.words:
        command = [sys.executable, __file__, "--write", str(words), "--keys", str(chosen.keys)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - fixed words
        print(f"{words:,} words (ms):", json.loads(done.stdout.splitlines()[-1]), flush=True)
    if chosen.cases:
        folder = Path(chosen.vault or tempfile.mkdtemp())
        if not (folder / "training" / "vault.json").exists():
            filled(folder, chosen.cases)
        bare = started(BARE)
        cases = started(LIST.format(root=str(ROOT), folder=str(folder)))
        print(f"start: bare {bare:.0f} ms, list of {chosen.cases:,} cases {cases:.0f} ms,"
              f" {cases / bare:.2f} times as long")  # fmt: skip


if __name__ == "__main__":
    main()
