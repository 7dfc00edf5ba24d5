"""Qt keeps no settings of ours: it is given nowhere to write them."""

import os

from PySide6.QtCore import QSettings


def keep_no_settings() -> None:
    """From now on nothing of Qt in this process finds a file of settings to write to."""
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, os.devnull)
