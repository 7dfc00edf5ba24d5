"""Runs before the frozen program: programs that it starts find the system's libraries again.

The loader was pointed at ours; LibreOffice, started for a PDF, must not load them.
"""

import os

_PATHS = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")

for _path in _PATHS:
    _before = os.environ.pop(f"{_path}_ORIG", None)
    if _before is None:
        os.environ.pop(_path, None)
    else:
        os.environ[_path] = _before
