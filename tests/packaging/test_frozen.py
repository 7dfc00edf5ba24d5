"""What runs before and around the frozen program; the whole of it is tried by .ci/run."""

import os
import runpy
import sys
from pathlib import Path
from types import ModuleType

import pytest

from drafter import __main__ as program

FROZEN = Path(__file__).resolve().parents[2] / "packaging" / "frozen"


def started() -> object:
    """The exit code of the frozen program's first script."""
    with pytest.raises(SystemExit) as ending:
        exec((FROZEN / "program.py").read_text(encoding="utf-8"), {})  # noqa: S102 - our own
    return ending.value.code


@pytest.mark.parametrize("before", ["/opt/lib", None])
def test_programs_that_it_starts_find_the_systems_libraries(
    before: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/somewhere/_internal")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    if before:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    runpy.run_path(str(FROZEN / "own_libraries.py"))
    assert os.environ.get("LD_LIBRARY_PATH") == before


@pytest.mark.parametrize(
    "name, begun",
    [("drafter", "main"), ("drafter-window", "window"), ("drafter-window.exe", "window")],
)
def test_its_name_tells_what_it_starts(
    name: str, begun: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for each, code in (("main", 3), ("window", 4)):
        monkeypatch.setattr(program, each, lambda code=code: code)
    monkeypatch.setattr(sys, "argv", [f"/usr/bin/{name}"])
    assert started() == {"main": 3, "window": 4}[begun]


@pytest.mark.parametrize("words, served", [(["--multiprocessing-fork", "a=1"], 5), (["-x"], 3)])
def test_a_child_is_served_and_nobody_else_waits_for_it(
    words: list[str], served: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook = ModuleType("pyi_rth_multiprocessing")
    monkeypatch.setitem(sys.modules, hook.__name__, hook)
    monkeypatch.setattr("multiprocessing.freeze_support", lambda: sys.exit(5))
    monkeypatch.setattr(program, "main", lambda: 3)
    monkeypatch.setattr(sys, "argv", ["/usr/bin/drafter", *words])
    assert started() == served
