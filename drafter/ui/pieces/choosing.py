"""A file or folder to choose, leaving no trace of its name in anybody's settings.

The system's own dialogs keep lists of recent places, and Qt's own writes the last folders to a
file of settings in clear. So Qt's own is taken, and it is given nowhere to write
(:mod:`drafter.ui.pieces.settings`); what it wrote all the same is taken out again.
"""

from pathlib import Path

import shiboken6
from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from drafter.ui.pieces.parts import beside, button

_GROUP = "FileDialog"


def documents() -> Path:
    """Where people keep their files: a folder that is there."""
    places = (
        QStandardPaths.StandardLocation.DocumentsLocation,
        QStandardPaths.StandardLocation.HomeLocation,
    )
    found = (Path(QStandardPaths.writableLocation(place)) for place in places)
    return next((folder for folder in found if folder.is_dir()), Path.home())


def ask_for_file(parent: QWidget, title: str, filters: str = "", *, start: str = "") -> Path | None:
    """A file that is there; None where nobody chose one. ``start`` is the folder shown first."""
    return _asked(parent, title, QFileDialog.FileMode.ExistingFile, filters, start=start)


def ask_for_folder(parent: QWidget, title: str, *, start: str = "") -> Path | None:
    """A folder that is there."""
    return _asked(parent, title, QFileDialog.FileMode.Directory, start=start)


def ask_for_files(parent: QWidget, title: str) -> tuple[Path, ...]:
    """Several files that exist; none where nobody chose any."""
    return _all_asked(parent, title, QFileDialog.FileMode.ExistingFiles)


def ask_where_to_save(parent: QWidget, title: str, offered: str, filters: str = "") -> Path | None:
    """A place and name for a new file; whether one is there already was asked."""
    return _asked(parent, title, QFileDialog.FileMode.AnyFile, filters, offered=offered)


def path_row(line: QLineEdit, title: str, filters: str = "") -> QWidget:
    """A line for a path, and the button that chooses one into it."""

    def choose() -> None:
        path = ask_for_file(line, title, filters)
        if path is not None:
            line.setText(str(path))

    made = QWidget()
    layout = beside(line, button("Choose…", choose, spoken=title))
    made.setLayout(layout)
    return made


def _asked(  # noqa: PLR0913 - what a dialog can be told
    parent: QWidget,
    title: str,
    mode: QFileDialog.FileMode,
    filters: str = "",
    *,
    offered: str = "",
    start: str = "",
) -> Path | None:
    chosen = _all_asked(parent, title, mode, filters, offered=offered, start=start)
    return chosen[0] if chosen else None


def _all_asked(  # noqa: PLR0913 - what a dialog can be told
    parent: QWidget,
    title: str,
    mode: QFileDialog.FileMode,
    filters: str = "",
    *,
    offered: str = "",
    start: str = "",
) -> tuple[Path, ...]:
    dialog = QFileDialog(parent, title, start or str(documents()), filters)
    dialog.setObjectName("choosing")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    if mode is QFileDialog.FileMode.AnyFile:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(offered)
    before = _kept()
    chosen = dialog.selectedFiles() if dialog.exec() else []
    shiboken6.delete(dialog)  # it writes its settings as it goes
    _put_back(before)
    return tuple(map(Path, chosen))


def _kept() -> dict[str, object]:
    """What other programs' dialogs have in Qt's settings, where this system lets us see it."""
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    settings.beginGroup(_GROUP)
    return {key: settings.value(key) for key in settings.allKeys()}


def _put_back(before: dict[str, object]) -> None:
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    settings.beginGroup(_GROUP)
    if {key: settings.value(key) for key in settings.allKeys()} != before:
        settings.remove("")
        for key, value in before.items():
            settings.setValue(key, value)
        settings.sync()
