"""What a frozen program starts: by the name ``drafter-window`` the window, else the commands."""

import sys
from pathlib import Path

from drafter.__main__ import main, window

sys.exit(window() if Path(sys.argv[0]).stem == "drafter-window" else main())
