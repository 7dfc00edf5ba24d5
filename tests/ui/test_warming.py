import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from drafter.anonymise.text.vocabulary import dictionary
from drafter.case.case import Case
from drafter.store.store import open_store
from drafter.store.vault import create_training_vault
from drafter.ui.warming import STEPS, Warming
from tests.conftest import ROOT

_HEAVY = ("jinja2", "markdown_it", "pypdf", "rapidfuzz", "lxml", "drafter.anonymise")
NOT_YET = (
    *_HEAVY,
    *("sqlite_utils", "click", "cattrs", "attr", "cryptography", "platformdirs", "keyring"),
    *(
        "dataclasses",
        "decimal",
        "difflib",
        "secrets",
        "multiprocessing",
        "importlib.metadata",
        "zoneinfo",
        "ctypes",
    ),
    *("drafter.document", "drafter.proof", "drafter.render", "drafter.checks", "drafter.reading"),
    *("drafter.case.case", "drafter.case.fields", "drafter.store.cases", "drafter.store.rows"),
    *("drafter.store.migrations", "drafter.store.backup", "drafter.store.audit"),
    *("drafter.session.session", "drafter.ui.bench", "drafter.ui.work", "drafter.ui.fields"),
    *("drafter.ui.words", "drafter.ui.pieces.finder", "drafter.ui.pieces.askpage"),
)
"""What the list of cases is painted without."""

START = """
from drafter.__main__ import load_what_needs_no_qt
load_what_needs_no_qt()
from pathlib import Path
from drafter.ui.start import made
"""
LIST = f"""{START}
from PySide6.QtCore import QCoreApplication
window = made(Path(sys.argv[1]))
window.look_around()
window.show()
QCoreApplication.processEvents()
"""


def loaded_after(lines: str, *arguments: str, then: str = "") -> set[str]:
    script = f"import json, sys\n{lines}\nloaded = list(sys.modules)\n{then}"
    told = subprocess.run(
        [sys.executable, "-c", f"{script}\nprint(json.dumps(loaded))", *arguments],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if not name.startswith("COV")},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(told.stdout.splitlines()[-1]))


CLOSED = f"""{LIST}
import time
from drafter.ui.warming import SOON, Warming
def dumpable():
    import ctypes
    return ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)
warming = Warming(window)
seen = [dumpable()]
until = time.monotonic() + SOON / 1000 + 1
while time.monotonic() < until and dumpable():
    QCoreApplication.processEvents()
loaded = [str(seen[0]), str(dumpable())]
"""
"""Whether other programs may read the window's memory, as it is painted and right after it."""


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone lets a process be read so")
def test_a_windows_memory_is_closed_to_others_before_anybody_types(worked_in: str) -> None:
    assert loaded_after("", worked_in, then=f"import sys\n{CLOSED}") == {"1", "0"}


@pytest.fixture
def worked_in(tmp_path: Path) -> str:
    """A folder whose training cases were opened before: there is a case in the list."""
    with open_store(create_training_vault(tmp_path / "training")) as store:
        store.create(Case(reference="25 900 001"))
    return str(tmp_path)


def test_the_list_of_cases_is_painted_without_what_it_does_not_show(worked_in: str) -> None:
    rows = "table = window.page.table\nassert table.model().rowCount() == 1\n"
    shown = "assert window.page.isVisible() and window.grab().width() > 100\nwindow.close()\n"
    loaded = loaded_after(LIST, worked_in, then=rows + shown)
    assert "drafter.ui.cases.page" in loaded
    assert not sorted(loaded & set(NOT_YET))


def test_what_is_done_when_the_opening_is_settled_does_need_more(worked_in: str) -> None:
    loaded = loaded_after(f"{LIST}\nwindow.desk.settle()\nwindow.close()", worked_in)
    assert loaded >= {"drafter.store.audit", "drafter.store.backup"}


def test_an_open_case_does_need_them() -> None:
    loaded = loaded_after("import drafter.ui.work.drawn")
    assert loaded >= {"jinja2", "markdown_it", "rapidfuzz", "drafter.anonymise", "drafter.document"}
    assert loaded >= {"drafter.case.case", "cattrs", "drafter.ui.fields", "dataclasses"}


def test_a_command_needs_no_window_and_the_window_no_command() -> None:
    assert "PySide6" not in loaded_after("from drafter.__main__ import main; main(['--version'])")
    loaded = loaded_after(START)
    assert "PySide6.QtWidgets" in loaded
    assert not loaded & {"click", "drafter.cli"}


def test_what_an_open_case_needs_is_loaded_step_by_step(qtbot: QtBot) -> None:
    parent = QObject()
    warming = Warming(parent)
    qtbot.waitUntil(lambda: not warming.left, timeout=60_000)
    assert {step.partition(":")[0] for step in STEPS} <= set(sys.modules)
    assert dictionary.cache_info().currsize == 1
    parent.deleteLater()
