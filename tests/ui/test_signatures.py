"""In processes of their own: what is put off is put off once, before anything of Qt's is loaded."""

import os
import subprocess
import sys
from threading import Thread

import pytest

from drafter.ui import signatures
from drafter.ui.signatures import LATER, Later, put_off
from tests.conftest import ROOT

PLAIN = "import PySide6.QtCore"
OURS = "import drafter.ui"
WORDS = """
import inspect
from PySide6.QtCore import QModelIndex, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QColor
tried = (
    lambda: QObject().setParent(1),
    lambda: QObject(parent=3),
    lambda: QSize("wide"),
    lambda: QModelIndex(1),
    lambda: QColor(1.5, "red"),
    lambda: Qt.Key("A"),
    lambda: QTimer.singleShot("soon"),
    lambda: QObject().absent,
)
for each in tried:
    try:
        each()
    except Exception as error:
        print(type(error).__name__, error)
for each in (QObject, QObject.setParent, QSize, QTimer.start):
    print(getattr(each, "__signature__", None), each.__doc__)
"""
LOADED = "import sys; print(*sys.modules)"


def said(*lines: str) -> str:
    # Whatever measures the tests would load modules of its own there.
    plain = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    return subprocess.run(
        [sys.executable, "-c", "\n".join(lines)],
        env=plain,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_qt_complains_of_wrong_arguments_in_the_words_it_always_has() -> None:
    assert said(OURS, WORDS) == said(PLAIN, WORDS)
    assert "called with wrong argument types" in said(OURS, WORDS)


def test_a_start_compiles_nothing_of_what_only_words_such_complaints() -> None:
    words = {"ast", "inspect", "argparse"}
    assert words <= set(said(PLAIN, LOADED).split())
    assert not words & set(said(OURS, LOADED).split())


def test_every_module_that_waits_is_one_of_qts_and_can_still_be_loaded() -> None:
    names = [file.removesuffix(".py").replace("/", ".") for file in LATER]
    left = "from drafter.ui import signatures; print(len(signatures.waiting))"
    asked = "\n".join(
        f"import {name}; {name}.no_such_name = getattr({name}, 'x', 1)" for name in names
    )
    assert said(OURS, left) == f"{len(LATER)}\n"
    assert said(OURS, asked, left) == "0\n"


def test_once_qt_is_there_nothing_is_put_off() -> None:
    assert (
        said(PLAIN, OURS, "from drafter.ui import signatures; print(signatures.waiting)") == "{}\n"
    )
    put_off()  # here it is, too


@pytest.fixture
def space(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """A module that waits: its source says what it holds, and counts how often it was run."""
    source = b"import threading\nfound = 7\nruns = globals().get('runs', 0) + 1\n"
    monkeypatch.setitem(signatures.waiting, "shibokensupport.signature.layout", source)
    return {"__name__": "shibokensupport.signature.layout"}


def test_a_name_that_python_asks_of_any_module_does_not_load_it(space: dict[str, object]) -> None:
    later = Later(space)
    with pytest.raises(AttributeError, match="__path__"):
        later("__path__")
    assert "found" not in space
    assert later("found") == 7


def test_a_name_that_is_nowhere_is_missed_as_in_any_module(space: dict[str, object]) -> None:
    with pytest.raises(AttributeError, match="absent"):
        Later(space)("absent")
    assert space["found"] == 7


def test_two_threads_that_ask_at_once_run_it_once(space: dict[str, object]) -> None:
    later = Later(space)
    asking = [Thread(target=later, args=("found",)) for _ in range(8)]
    for each in asking:
        each.start()
    for each in asking:
        each.join()
    assert space["runs"] == 1


def test_a_file_that_is_not_what_it_was_is_compiled_at_once() -> None:
    code = signatures.compiled(b"other = 1", "shibokensupport/signature/mapping.py", "exec")
    made: dict[str, object] = {}
    exec(code, made)  # noqa: S102 - what it is for
    assert made["other"] == 1


def test_the_suite_itself_has_qt_as_the_program_loads_it() -> None:
    assert LATER
    assert signatures.__name__ in sys.modules
    assert hasattr(sys.modules[signatures.BOOTSTRAP], "compile")
