"""Pictures of every page: empty, filled and with problems, light and dark, at two sizes."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from drafter.case.case import KindOfWork
from drafter.ui.window import Window
from tests.ui.more_scenes import more_scenes
from tests.ui.scenes import scenes, settled

SMALL, LARGE = (1280, 720), (1920, 1080)
_FAST = 80
"""Qt's quality of a PNG: how little it is squeezed. Time counts here, not room."""


def pictures(
    window: Window,
    qtbot: QtBot,
    sizes: tuple[tuple[int, int], ...],
    work: KindOfWork,
    folder: Path,
) -> Iterator[tuple[str, QImage]]:
    """Yield the name and picture of every scene of a kind of work at every size.

    ``folder`` takes the files that are made on the way.
    """
    for name in scenes(window, qtbot, works=(work,)):
        for size in sizes:
            window.resize(*size)
            settled()
            shown = window.findChild(QWidget, name) if name == "finder" else window
            assert shown is not None
            yield f"{name}-{size[0]}x{size[1]}", shown.grab().toImage()
    if work is KindOfWork.DECIDING:
        for name, shown in more_scenes(window, qtbot, folder, sizes):
            yield name, shown.grab().toImage()


def _save(picture: QImage, path: Path) -> bool:
    return picture.save(str(path), "PNG", _FAST)  # type: ignore[call-overload,no-any-return,unused-ignore]  # Qt's stubs differ by version


def save_all(taken: Iterator[tuple[str, QImage]], folder: Path) -> int:
    """Save pictures while the next are taken; how many there were."""
    folder.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(max_workers=2) as savers:
        saved = [savers.submit(_save, picture, folder / f"{name}.png") for name, picture in taken]
    assert all(each.result() for each in saved)
    return len(saved)


def colours_of(picture: QImage) -> int:
    """How many colours a coarse grid of points finds: one or two where a page is blank."""
    found = {
        picture.pixel(x, y)
        for x in range(0, picture.width(), 4)
        for y in range(0, picture.height(), 4)
    }
    return len(found)
