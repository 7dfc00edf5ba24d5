"""Pictures of the window that are small enough to be kept beside the pages."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QProgressBar, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from drafter.ui.window import Window
from tests.docs.reader import FOLDERS, PATIENCE
from tests.ui.scenes import settled

SIZE = (1280, 720)
MOST_BYTES = 120_000
_COLOURS = 256
_SMALLEST = 0
"""Qt's quality of a PNG that is squeezed as far as it goes."""
LOOKED_AT = {
    "who-else": "The reader needs it",
    "letter-written": "stage-1.docx is written",
    "own-letter": "stage-1.docx is written",
    "exported": "docx is written",
}
"""Words that a reader scrolls to before some pictures are taken."""
_BUNDLE = "bundle:path"
_FOLDER = "Documents"
"""What stands in a picture where the test's own folder was."""


def shrunk(picture: QImage) -> QImage:
    """The picture in its 256 commonest colours: a third of the size, and as good to look at."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    points = memoryview(plain.constBits()).cast("B").cast("I")
    table = [colour for colour, _ in Counter(points.tolist()).most_common(_COLOURS)]
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, flags)


def taker(
    window: Window, qtbot: QtBot, folder: Path | None, taken: list[str]
) -> Callable[[str], None]:
    """Takes pictures of a window that has come to rest, into ``folder`` or nowhere.

    ``taken`` is told the name of each.
    """

    def is_at_rest() -> bool:
        settled()
        return not any(bar.isVisible() for bar in window.findChildren(QProgressBar))

    def take(name: str) -> None:
        qtbot.waitUntil(is_at_rest, timeout=PATIENCE)
        taken.append(name)
        if folder is None:
            return
        _hide_the_folder(window)
        _look_at(window, LOOKED_AT.get(name, ""))
        folder.mkdir(parents=True, exist_ok=True)
        picture, path = shrunk(window.grab().toImage()), str(folder / f"{name}.png")
        assert picture.save(path, "PNG", _SMALLEST)  # type: ignore[call-overload,unused-ignore]  # Qt's stubs differ by version

    return take


def _hide_the_folder(window: QWidget) -> None:
    for line in window.findChildren(QLineEdit):
        if line.objectName() in (*FOLDERS, _BUNDLE):
            name = f"/{Path(line.text()).name}" if line.objectName() == _BUNDLE else ""
            line.blockSignals(True)  # noqa: FBT003 - Qt's own argument
            line.setText(_FOLDER + name)
            line.setCursorPosition(0)
            line.blockSignals(False)  # noqa: FBT003 - the same
    settled()


def _look_at(window: QWidget, words: str) -> None:
    """Scroll until words are in sight; empty ones are everywhere."""
    said: list[QLabel | QAbstractButton] = [
        *window.findChildren(QLabel),
        *window.findChildren(QAbstractButton),
    ]
    for each in said if words else ():
        if words not in each.text() or not each.isVisible():
            continue
        part: QWidget | None = each
        while part is not None and not isinstance(part, QScrollArea):
            part = part.parentWidget()
        if part is not None:
            part.ensureWidgetVisible(each, 0, SIZE[1] // 8)
    settled()
