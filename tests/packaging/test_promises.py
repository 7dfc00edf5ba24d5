"""What is promised of every way the program is installed: it never connects, and asks nobody."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = sorted((ROOT / "drafter").rglob("*.py"))
CONNECTS = re.compile(
    r"PySide6\.QtNetwork|PySide6\.QtWebEngine|QNetwork\w*|setApplicationProxy"
    r"|(?i:\b(?:https?|all|no)_proxy\b)|urllib\.request|http\.client|(?i:check_for_updates?)"
)
SETTINGS = "QSettings"
HOME_OF_SETTINGS = {"drafter/ui/pieces/choosing.py", "drafter/ui/pieces/settings.py"}
"""The second keeps Qt from writing any; the first puts back what Qt's dialog writes of itself."""


def sources() -> Iterator[tuple[str, str]]:
    for path in PROGRAM:
        yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "planted",
    [
        "from PySide6.QtNetwork import QNetworkAccessManager",
        "QNetworkProxyFactory.setUseSystemConfiguration(True)",
        "os.environ['HTTPS_PROXY']",
        "import urllib.request",
        "def check_for_updates(): ...",
    ],
)
def test_a_way_out_is_recognised(planted: str) -> None:
    assert CONNECTS.search(planted)


def test_nothing_looks_for_proxies_or_newer_versions_or_connects() -> None:
    assert PROGRAM
    assert [name for name, text in sources() if CONNECTS.search(text)] == []


def test_qt_keeps_no_settings_and_its_own_modules_see_to_it() -> None:
    assert {name for name, text in sources() if SETTINGS in text} == HOME_OF_SETTINGS


@pytest.fixture
def left_out() -> frozenset[str]:
    """The modules that a frozen program lacks."""
    spec = ast.parse((ROOT / "build.spec").read_text(encoding="utf-8"))
    (found,) = (
        ast.literal_eval(node.value)
        for node in ast.walk(spec)
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "LEFT_OUT"
    )
    return frozenset(found)


def imported(text: str) -> Iterator[str]:
    """Every module that a source may mean by its imports, with those around it."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        else:
            continue
        for name in names:
            parts = name.split(".")
            yield from (".".join(parts[:end]) for end in range(1, len(parts) + 1))


def test_what_would_connect_is_left_out_of_the_frozen_program(left_out: frozenset[str]) -> None:
    assert {"_ssl", "ssl", "PySide6.QtNetwork"} <= left_out


def test_an_import_of_what_is_left_out_is_recognised(left_out: frozenset[str]) -> None:
    for planted in ("import docx.oxml", "from PySide6 import QtNetwork", "from lxml.a import b"):
        assert left_out & set(imported(planted))


def test_nothing_that_the_program_imports_is_left_out_of_it(left_out: frozenset[str]) -> None:
    wanted = {name: left_out & set(imported(text)) for name, text in sources()}
    assert {name: modules for name, modules in wanted.items() if modules} == {}
