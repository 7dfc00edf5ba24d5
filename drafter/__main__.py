"""``drafter``: a command, or the window where none is named; ``drafter-window``: the window.

Each side is imported only when it is wanted: a command needs no Qt, the window no click.
"""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from drafter import __version__, paths
from drafter.errors import DrafterError

_DATA_DIR = "--data-dir"
_BAD_USE = 2


class _Asked(NamedTuple):
    """What the words of a window's start ask for."""

    data_dir: Path | None = None
    file: Path | None = None
    picture: Path | None = None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the window where no word is left beside ``--data-dir FOLDER``."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if _names_no_command(words):
        return window(words)
    from drafter.cli import main as run  # noqa: PLC0415 - the window needs none of it

    return run(arguments)


def window(arguments: Sequence[str] | None = None) -> int:
    """Open the window; the exit code."""
    chosen = _asked(list(sys.argv[1:] if arguments is None else arguments))
    try:
        if chosen.data_dir is not None:
            paths.use_user_folder(chosen.data_dir)
    except DrafterError as error:
        return _refuse(str(error))
    if not _has_display():
        return _refuse("The window can't be opened: there is no display here to show it on.")
    load_what_needs_no_qt()
    try:
        from drafter.ui.start import start  # noqa: PLC0415 - a command needs no Qt
    except ImportError as error:  # on Linux a bare system may lack a library that Qt needs
        return _refuse(f"The window can't be opened: {error}.")
    return start(chosen.file, chosen.picture)


def load_what_needs_no_qt() -> None:
    """Import what opens cases, without Qt: a window's first step, timed by bench/window.py.

    Nothing that a start makes is to be thrown away, so memory is not searched for it until the
    window is seen (``drafter.ui.warming`` switches that on again).
    """
    gc.disable()
    import drafter.session.desk  # noqa: F401, PLC0415 - loaded for later; a command needs none of it


def _has_display() -> bool:
    """Whether Qt finds somewhere to draw; where it doesn't, it ends the process itself."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in names)


def _refuse(sentence: str) -> int:
    if sys.stderr:  # a window of Windows has none
        sys.stderr.write(f"{sentence}\n")
    return _BAD_USE


def _names_no_command(words: Sequence[str]) -> bool:
    """Whether nothing is said, or only whose folder it is to be."""
    first, equals, _ = (words[0] if words else _DATA_DIR).partition("=")
    return first == _DATA_DIR and not words[1 if equals else 2 :]


def _asked(words: list[str]) -> _Asked:
    """What is asked for. Ends with a sentence where the words are none that there are."""
    if not words:
        return _Asked()  # most starts have none: nothing is loaded that reads them
    import argparse  # noqa: PLC0415 - said above

    parser = argparse.ArgumentParser(prog="drafter-window", description="Open drafter's window.")
    parser.add_argument("--version", action="version", version=f"drafter {__version__}")
    parser.add_argument(
        _DATA_DIR, metavar="FOLDER", type=Path, help="keep the cases, and all else of yours, there"
    )
    parser.add_argument(
        "file", nargs="?", metavar="FILE", type=Path, help="a case file or bundle to take in"
    )
    # For the project's own checks: saves what the window looks like on the training cases.
    parser.add_argument("--picture", type=Path, help=argparse.SUPPRESS)
    return _Asked(**vars(parser.parse_args(words)))


if __name__ == "__main__":
    sys.exit(main())
