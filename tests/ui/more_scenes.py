"""What only pictures show: what came of an export, a narrow window, the torn-off preview, 200 %."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from drafter.case.statement import VersionKind
from drafter.ui import app
from drafter.ui.export.page import ExportPage
from drafter.ui.pieces.look import look
from drafter.ui.window import Window
from tests.ui.scenes import settled

NARROW = (820, 720)
LARGEST = 200
_LONG = 30_000
_AT_LARGEST = (("people", 0), ("found", 0), ("findings", 1), ("decision", 1))
_AT_LARGEST_OF_REVIEW = tuple(("review", tab) for tab in range(5))
Scene = tuple[str, QWidget]
Sizes = tuple[tuple[int, int], ...]


def more_scenes(window: Window, qtbot: QtBot, folder: Path, sizes: Sizes) -> Iterator[Scene]:
    """Yield a name with its size, and what is to be taken; the case with gaps is open."""
    yield from _exports(window, qtbot, folder, sizes)
    yield from _narrow(window)
    yield from _torn_off(window)
    yield from _largest(window, sizes[0])


def _at_sizes(window: Window, name: str, sizes: Sizes) -> Iterator[Scene]:
    for width, height in sizes:
        window.resize(width, height)
        settled()
        yield f"{name}-{width}x{height}", window


def _exports(window: Window, qtbot: QtBot, folder: Path, sizes: Sizes) -> Iterator[Scene]:
    """Refused as a final with gaps, written as a draft, and not written: the folder has gone."""
    bench, casework = window.bench, window.casework
    assert bench is not None
    assert casework is not None
    bench.set_field(bench.case.id, "version", VersionKind.FINAL)
    bench.compose_now()
    _make(window, qtbot, folder)
    yield from _at_sizes(window, "export-blocked", sizes)
    bench.set_field(bench.case.id, "version", VersionKind.DRAFT)
    bench.compose_now()
    _make(window, qtbot, folder)
    yield from _at_sizes(window, "export-written", sizes)
    going = folder / "going"
    going.mkdir()
    _make(window, qtbot, going, goes=True)
    yield from _at_sizes(window, "export-failed", sizes)


def _make(window: Window, qtbot: QtBot, folder: Path, *, goes: bool = False) -> None:
    """Make the file in a folder, which goes while it is made or stays."""
    page = _page(window, "review", 4)
    assert isinstance(page, ExportPage)
    line = page.findChild(QLineEdit, "export:folder")
    assert line is not None
    line.setText(str(folder))
    page.export()
    if goes:
        folder.rmdir()
    qtbot.waitUntil(lambda: not page.is_running, timeout=_LONG)
    line.setText(str(folder.parent if goes else folder))
    settled()


def _page(window: Window, step: str, tab: int) -> QWidget:
    casework = window.casework
    assert casework is not None
    number = next(at for at, each in enumerate(casework.steps) if each.key == step)
    shown = casework.show_step(number).open_tab(tab)
    settled()
    return shown


def _narrow(window: Window) -> Iterator[Scene]:
    """The page alone, then the preview in its place."""
    casework = window.casework
    assert casework is not None
    _page(window, "found", 0)
    yield from _at_sizes(window, "narrow", (NARROW,))
    casework.toggle_preview()
    yield from _at_sizes(window, "narrow-preview", (NARROW,))
    casework.toggle_preview()
    window.resize(1280, 720)
    settled()


def _torn_off(window: Window) -> Iterator[Scene]:
    """The preview in its own window, and what is left."""
    casework = window.casework
    assert casework is not None
    casework.pane.tear_off()
    settled()
    torn = window.findChild(QWidget, "torn-off")
    assert torn is not None
    yield "torn-off-preview", torn
    yield "torn-off-window", window
    torn.close()
    settled()


def _largest(window: Window, size: tuple[int, int]) -> Iterator[Scene]:
    """Some pages, and all of review, with text twice as large."""
    is_dark = look().colours.is_dark
    app.wear(dark=is_dark, text_size=LARGEST)
    for step, tab in (*_AT_LARGEST, *_AT_LARGEST_OF_REVIEW):
        _page(window, step, tab)
        yield from _at_sizes(window, f"largest-{step}-{tab + 1}", (size,))
    app.wear(dark=is_dark, text_size=100)
