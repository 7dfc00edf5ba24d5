"""What a frozen program starts: by the name ``drafter-window`` the window, else the commands.

Frozen, it is also the Python of its own children. PyInstaller would get every start ready for that,
which takes a sixth of the time of a short command; here a child alone pays (tools/slimming.py).
"""

import sys
from pathlib import Path

if {"--multiprocessing-fork", "-c"} & set(sys.argv[1:]):  # how multiprocessing starts children
    import multiprocessing

    import pyi_rth_multiprocessing  # noqa: F401 - PyInstaller's own: it sees to what follows

    multiprocessing.freeze_support()  # a child never comes back

from drafter.__main__ import main, window

sys.exit(window() if Path(sys.argv[0]).stem == "drafter-window" else main())
