"""Keys typed into a window that is drawn in memory: what ``window.py`` runs in a process each."""

import dataclasses
import json
import os
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject  # noqa: E402 - after the platform is said
from PySide6.QtTest import QTest  # noqa: E402 - the same
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402 - the same

from drafter import paths  # noqa: E402 - after the path is said
from drafter.case.case import Case  # noqa: E402 - the same
from drafter.case.json_form import read_case  # noqa: E402 - the same
from drafter.ui import app  # noqa: E402 - the same
from drafter.ui.bench.workbench import Workbench  # noqa: E402 - the same
from drafter.ui.window import Window  # noqa: E402 - the same
from drafter.ui.words.writing import WordsEditor  # noqa: E402 - the same
from drafter.ui.work.casework import Casework  # noqa: E402 - the same

TYPED = "and then the officer wrote again about what had been agreed at the meeting "
LATEST = 1.0
"""Seconds after which a repaint is given up."""
REST_EVERY = 20
SLOW_HAND = (0.25, 0.45, 0.55, 0.7)
"""Seconds between keys, each of which may fall into the composing after the last."""


def grown(words: int) -> Case:
    """The worked example with its account repeated until it has so many words."""
    path = paths.resources() / "examples" / "fault-with-injustice.json"
    case = read_case(path.read_text(encoding="utf-8"), path.name)
    entries, nth = list(case.chronology), 0
    while sum(len(each.text.split()) for each in entries) < words - 900:
        for each in case.chronology:
            nth += 1
            text = each.text.replace("[[#", f"[[#n{nth}-") + f" This was noted as entry {nth}."
            entries.append(dataclasses.replace(each, id=f"{each.id}-{nth}", text=text))
    return dataclasses.replace(case, id=f"grown-{words}", chronology=tuple(entries))


class Painted(QObject):
    """Notes which of two widgets were drawn."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.seen: set[int] = set()
        self._all = {id(each) for each in widgets}
        for each in widgets:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note a repaint."""
        if event.type() is QEvent.Type.Paint:
            self.seen.add(id(watched))
        return False

    def key(self, part: QWidget, letter: str) -> tuple[float, float]:
        """Press a key and wait for both; seconds by the clock, and of this thread's work."""
        self.seen.clear()
        began, cpu = time.perf_counter(), time.thread_time()
        QTest.keyClicks(part, letter)
        while not self._all <= self.seen and time.perf_counter() - began < LATEST:
            QApplication.processEvents()
        return time.perf_counter() - began, time.thread_time() - cpu


def opened(window: Window, case_id: str) -> dict[str, float]:
    """Open a case several times: until its page is drawn, and until all follows from it."""
    clock, cpu, whole = [], [], []
    for _ in range(4):
        window.show_cases()
        QTest.qWait(1)  # what was left goes, as it does while somebody looks at the list
        began, worked = time.perf_counter(), time.process_time()
        window.open_case(case_id)
        casework = window.casework
        assert casework is not None
        drawn = Painted(casework)
        while not drawn.seen:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.X11ExcludeTimers)
        clock.append(time.perf_counter() - began)
        cpu.append(time.process_time() - worked)
        idle_until(casework.bench)
        whole.append(time.process_time() - worked)
    return {
        "first open": clock[0],
        "open": statistics.median(clock[1:]),
        "open cpu": statistics.median(cpu[1:]),
        "open and composed cpu": statistics.median(whole[1:]),
    }


def idle_until(bench: Workbench) -> None:
    """Wait for the composing as an idle window does: asleep, not asking again and again."""
    loop = QEventLoop()
    bench.problems_changed.connect(loop.quit)
    while not bench.is_settled:
        loop.exec()
    bench.problems_changed.disconnect(loop.quit)


def settle(casework: Casework) -> None:
    """Wait until all is shown as it is, out of sight as well."""
    idle_until(casework.bench)
    while not casework.preview.is_written:
        QApplication.processEvents()


def typed(casework: Casework, editor: WordsEditor, keys: int) -> dict[str, float]:
    """Type, rest now and then; then type slowly."""
    part, bench = editor.text, casework.bench
    painted = Painted(part.viewport(), casework.preview.viewport())
    pressed, rests, whole, rest_cpu, held = [], [], [], [], []
    for nth in range(keys):
        pressed.append(painted.key(part, TYPED[nth % len(TYPED)]))
        if nth % REST_EVERY == REST_EVERY - 1:
            began, cpu = time.perf_counter() + bench.pause, time.process_time()
            own = time.thread_time()
            idle_until(bench)
            QApplication.processEvents()
            rests.append(time.perf_counter() - began)
            rest_cpu.append(time.process_time() - cpu)
            held.append(time.thread_time() - own)
            settle(casework)
            whole.append(time.perf_counter() - began)
    slow = []
    for nth in range(24):
        until = time.perf_counter() + SLOW_HAND[nth % len(SLOW_HAND)]
        while time.perf_counter() < until:
            QTest.qWait(5)
        slow.append(painted.key(part, TYPED[nth]))
    return {
        "key": statistics.median(clock for clock, _ in pressed),
        "key p95": p95([clock for clock, _ in pressed]),
        "key cpu p95": p95([cpu for _, cpu in pressed]),
        "key while it composes p95": p95([clock for clock, _ in slow]),
        "rest": statistics.median(rests),
        "rest cpu": statistics.median(rest_cpu),
        "rest of the window's thread": statistics.median(held),
        "rest, out of sight too": statistics.median(whole),
    }


def shown_everywhere(casework: Casework) -> None:
    """Look at every page of the case once, and come back."""
    for number, step in enumerate(casework.steps):
        page = casework.show_step(number)
        for place in range(len(step.tabs)):
            page.open_tab(place)
            QApplication.processEvents()
        page.open_tab(0)


def p95(times: list[float]) -> float:
    """The 95th percentile."""
    return sorted(times)[int(len(times) * 0.95)]


def gone_to(casework: Casework, case: Case) -> WordsEditor:
    """The words of an entry amid the account, the cursor in them."""
    casework.show_step(5)
    settle(casework)
    casework.bench.go_to(case.chronology[len(case.chronology) // 2].id, "text")
    editor = next(
        each for each in casework.findChildren(WordsEditor, "field:text") if each.isVisible()
    )
    editor.place_cursor(20)
    return editor


def measured(words: int, keys: int, folder: Path) -> dict[str, float]:
    """Type into a case of so many words; milliseconds, and megabytes."""
    app.application()
    app.wear()
    window = Window(folder)
    window.show()
    window.look_around()
    assert window.desk is not None
    window.show_cases()
    case = grown(words)
    result = opened(window, window.desk.store.create(case).id)
    casework = window.casework
    assert casework is not None
    result |= typed(casework, gone_to(casework, case), keys)
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    shown_everywhere(casework)
    again = typed(casework, gone_to(casework, case), keys // 2)
    name = "rest of the window's thread"
    result[f"{name}, every page seen before"] = again[name]
    window.close()
    millis = {name: round(1000 * value, 1) for name, value in result.items()}
    return millis | {"memory MB": round(pages * 4096 / 2**20, 1)}


if __name__ == "__main__":
    print(json.dumps(measured(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))))
