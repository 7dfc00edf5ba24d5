"""``python -m drafter``: the commands, and the window when it is built."""

import sys

from drafter.cli import main

if __name__ == "__main__":
    sys.exit(main())
