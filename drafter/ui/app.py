"""The application: its look, its fonts, and what Qt says."""

import sys

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from drafter import __version__, paths
from drafter.session.preferences import SMALLEST_TEXT, Preferences
from drafter.ui.pieces.look import Look, look, set_look
from drafter.ui.pieces.settings import keep_no_settings
from drafter.ui.pieces.theme import is_dark_wanted, palette, style_sheet

FAMILIES = [
    "Inter",
    "Segoe UI",
    "SF Pro Text",
    "Helvetica Neue",
    "Cantarell",
    "Noto Sans",
    "Liberation Sans",
    "DejaVu Sans",
]


def application() -> QApplication:
    """The one application of this process, made when it is first asked for."""
    made = QApplication.instance()
    if isinstance(made, QApplication):
        return made
    keep_no_settings()
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])  # setStyle() would load what it returns
    app.setApplicationName("drafter")
    app.setApplicationDisplayName("Drafter")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("example.drafter.Drafter")  # its entry in packaging/linux
    font = QFont()
    font.setFamilies(FAMILIES)
    app.setFont(font)
    qInstallMessageHandler(_quiet)
    return app


def show_icon() -> None:
    """Give the windows their icon. What draws it takes a while to load, so it comes afterwards."""
    from PySide6.QtGui import QIcon

    application().setWindowIcon(QIcon(str(paths.resources() / "icons" / "drafter.svg")))


def wear(*, dark: bool | None = None, text_size: int | None = None) -> Look:
    """Give all windows a theme and a text size; None keeps what the desktop or we have."""
    app = application()
    now = look()
    chosen = set_look(
        dark=is_dark_wanted() if dark is None else dark,
        text_size=now.text_size if text_size is None else text_size,
    )
    wanted = palette(chosen.colours)
    if app.palette() != wanted:  # every widget there is would hear of it for nothing
        app.setPalette(wanted)
    for each in app.topLevelWidgets():
        if stands_alone(each):
            dress(each)
    return chosen


def wear_kept(kept: Preferences) -> None:
    """Wear what was chosen the last time, before anything is painted."""
    if (kept.is_dark, kept.text_size) != (None, SMALLEST_TEXT):
        wear(dark=kept.is_dark, text_size=kept.text_size)


def redress(kept: Preferences, *, dark: bool | None = None, larger: int = 0) -> Preferences:
    """Wear what was chosen now; what is to be kept of it.

    Whoever turns back to what the desktop wears follows the desktop again.
    """
    now = look()
    wanted = now.colours.is_dark if dark is None else dark
    worn = wear(dark=wanted, text_size=now.text_size + larger)
    is_dark = kept.is_dark
    if dark is not None:
        is_dark = None if dark == is_dark_wanted() else dark
    return kept._replace(is_dark=is_dark, text_size=worn.text_size)


def stands_alone(widget: QWidget) -> bool:
    """Whether a widget is a window of its own that no other window lends its look."""
    kinds = (Qt.WindowType.Window, Qt.WindowType.Dialog)
    return widget.parentWidget() is None and widget.windowType() in kinds


def dress(window: QWidget) -> None:
    """Give a window, and all that stands in it or opens from it, the look of now.

    The sheet is a window's and not the application's: with the latter each part that is put into
    another is told of its style again, with all that it holds, so that a page costs as many times
    as it is deep.
    """
    sheet = style_sheet(look().colours, look().text_size)
    if sheet != window.styleSheet():  # every part would be polished again for nothing
        window.setStyleSheet(sheet)


def follow_desktop(repaint: object) -> None:
    """Call ``repaint`` whenever the desktop turns dark or light."""
    QGuiApplication.styleHints().colorSchemeChanged.connect(repaint)


def _quiet(kind: QtMsgType, _context: QMessageLogContext, _message: str) -> None:
    """Say that Qt complained, never its words: they may name a file."""
    if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
        print("drafter: the window system reported a fault.", file=sys.stderr)  # noqa: T201 - the one word to whoever started us
