"""The window: widgets show, collect and ask; they never decide."""

import builtins

from drafter.ui.signatures import put_off

put_off()

import PySide6.QtCore  # noqa: E402, F401 - so that what it does to importing is done before the next line

# Qt for Python looks into the source of every module that is imported after it for a switch that
# nobody here uses (``from __feature__ import …``), and keeps what it read: that makes each start
# and each first page slower and larger. Python's own way of importing is put back.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
