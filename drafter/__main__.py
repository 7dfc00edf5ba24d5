"""``python -m drafter``: the window; with words behind it, a command."""

import sys

from drafter.cli import main

if __name__ == "__main__":
    if sys.argv[1:]:
        sys.exit(main())
    from drafter.ui.start import start  # a command needs no Qt

    sys.exit(start())
