import json
import subprocess
import sys

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from drafter.ui.warming import Warming
from tests.conftest import ROOT

_HEAVY = ("jinja2", "markdown_it", "pypdf", "rapidfuzz", "lxml", "drafter.anonymise")


def loaded_after(lines: str) -> set[str]:
    told = subprocess.run(
        [sys.executable, "-c", f"import json, sys\n{lines}\nprint(json.dumps(list(sys.modules)))"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(told.stdout))


def test_the_list_of_cases_waits_for_nothing_that_only_an_open_case_needs() -> None:
    loaded = loaded_after("import drafter.ui.start")
    assert "drafter.ui.cases.page" in loaded
    assert not loaded & {*_HEAVY, "drafter.document", "drafter.proof", "drafter.ui.bench"}


def test_an_open_case_does_need_them() -> None:
    loaded = loaded_after("import drafter.ui.work.drawn")
    assert loaded >= {"jinja2", "markdown_it", "rapidfuzz", "drafter.anonymise", "drafter.document"}


def test_what_an_open_case_needs_is_loaded_step_by_step(qtbot: QtBot) -> None:
    parent = QObject()
    warming = Warming(parent)
    qtbot.waitUntil(lambda: not warming.left, timeout=20_000)
    assert "drafter.ui.work.drawn" in sys.modules
    parent.deleteLater()
