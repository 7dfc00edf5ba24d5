"""``drafter``: a command, or the window where none is named; ``drafter-window``: the window.

Each side is imported only when it is wanted: a command needs no Qt, the window no click.
"""

import argparse
import multiprocessing
import sys
from collections.abc import Sequence
from pathlib import Path

from drafter import __version__, paths
from drafter.errors import DrafterError

_DATA_DIR = "--data-dir"
_BAD_USE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the window where no word is left beside ``--data-dir FOLDER``."""
    multiprocessing.freeze_support()  # a frozen program is its own child's Python
    words = list(sys.argv[1:] if arguments is None else arguments)
    folder, rest = _data_dir(words)
    if not rest:
        return window(words)
    try:
        if folder:
            paths.use_user_folder(Path(folder))
    except DrafterError as error:
        return _refuse(error)
    from drafter.cli import main as run  # noqa: PLC0415 - the window needs none of it

    if arguments is None:
        sys.argv[1:] = rest
        return run()
    return run(rest)


def window(arguments: Sequence[str] | None = None) -> int:
    """Open the window; the exit code."""
    multiprocessing.freeze_support()
    chosen = _parser().parse_args(arguments)
    try:
        if chosen.data_dir is not None:
            paths.use_user_folder(chosen.data_dir)
    except DrafterError as error:
        return _refuse(error)
    from drafter.ui.start import start  # noqa: PLC0415 - a command needs no Qt

    return start()


def _data_dir(words: list[str]) -> tuple[str, list[str]]:
    """The folder of a leading ``--data-dir``, "" where there is none, and the words behind it."""
    first, equals, folder = (words[0] if words else "").partition("=")
    if first != _DATA_DIR:
        return "", words
    return (folder, words[1:]) if equals else (words[1] if words[1:] else "", words[2:])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="drafter-window", description="Open drafter's window.")
    parser.add_argument("--version", action="version", version=f"drafter {__version__}")
    parser.add_argument(
        _DATA_DIR, metavar="FOLDER", type=Path, help="keep the cases, and all else of yours, there"
    )
    return parser


def _refuse(error: DrafterError) -> int:
    if sys.stderr:  # a window of Windows has none
        sys.stderr.write(f"{error}\n")
    return _BAD_USE


if __name__ == "__main__":
    sys.exit(main())
