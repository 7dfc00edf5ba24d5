"""The application: its look, its fonts, and what Qt says."""

import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFont, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from drafter import __version__, paths
from drafter.ui.pieces.choosing import keep_no_settings
from drafter.ui.pieces.look import Look, look, set_look
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
    app = QApplication(sys.argv[:1])
    app.setApplicationName("drafter")
    app.setApplicationDisplayName("Drafter")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("example.drafter.Drafter")  # its entry in packaging/linux
    app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "drafter.svg")))
    app.setStyle("Fusion")
    font = QFont()
    font.setFamilies(FAMILIES)
    app.setFont(font)
    qInstallMessageHandler(_quiet)
    return app


def wear(*, dark: bool | None = None, text_size: int | None = None) -> Look:
    """Give the application a theme and a text size; None keeps what the desktop or we have."""
    app = application()
    now = look()
    chosen = set_look(
        dark=is_dark_wanted() if dark is None else dark,
        text_size=now.text_size if text_size is None else text_size,
    )
    sheet = style_sheet(chosen.colours, chosen.text_size)
    if sheet != app.styleSheet():  # every widget there is would be polished again for nothing
        app.setPalette(palette(chosen.colours))
        app.setStyleSheet(sheet)
    return chosen


def follow_desktop(repaint: object) -> None:
    """Call ``repaint`` whenever the desktop turns dark or light."""
    QGuiApplication.styleHints().colorSchemeChanged.connect(repaint)


def _quiet(kind: QtMsgType, _context: QMessageLogContext, _message: str) -> None:
    """Say that Qt complained, never its words: they may name a file."""
    if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
        print("drafter: the window system reported a fault.", file=sys.stderr)  # noqa: T201 - the one word to whoever started us
