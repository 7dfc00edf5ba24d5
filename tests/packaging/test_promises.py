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
HOME_OF_SETTINGS = {"drafter/ui/pieces/choosing.py"}
"""It keeps Qt from writing any."""


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


def test_qt_keeps_no_settings_and_one_module_sees_to_it() -> None:
    assert {name for name, text in sources() if SETTINGS in text} == HOME_OF_SETTINGS


def test_what_would_connect_is_left_out_of_the_frozen_program() -> None:
    spec = ast.parse((ROOT / "build.spec").read_text(encoding="utf-8"))
    (left_out,) = (
        ast.literal_eval(node.value)
        for node in ast.walk(spec)
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "LEFT_OUT"
    )
    assert {"_ssl", "ssl", "PySide6.QtNetwork"} <= set(left_out)
