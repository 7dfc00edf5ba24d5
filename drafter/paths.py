"""Where things lie: the program's own, and the caseworker's.

The program's are beside the package in a checkout, inside it in a wheel, and where it is unpacked
once it is frozen.
"""

import os
import sys
from pathlib import Path

from drafter.errors import DrafterError

_CHOSEN = "DRAFTER_DATA_DIR"
"""A variable of the process: those that it starts, to lock or to try a template, have it too."""


def root() -> Path:
    """The folder that holds ``templates`` and ``resources``."""
    frozen = getattr(sys, "_MEIPASS", "")  # where a frozen program says that its files are
    package = Path(__file__).resolve().parent
    places = [Path(frozen)] if frozen else [package, package.parent]
    return next((place for place in places if (place / "templates").is_dir()), places[-1])


def templates() -> Path:
    """The shipped template packs, a folder each, and ``paragraphs``."""
    return root() / "templates"


def resources() -> Path:
    """House style, word lists with their licences, worked examples."""
    return root() / "resources"


def user_folder() -> Path:
    """The caseworker's own folder for what the program keeps of them; it may not be there yet.

    Local to the computer: on Windows never in the roaming profile, which a network copies about.
    """
    chosen = os.environ.get(_CHOSEN)
    if chosen:
        return Path(chosen)
    return _of_the_system()


if sys.platform == "linux":

    def _of_the_system() -> Path:
        """As platformdirs has it, which takes longer to import than a list of cases to read."""
        home = os.environ.get("XDG_DATA_HOME", "").strip()
        return (Path(home) if home else Path("~/.local/share").expanduser()) / "drafter"

else:  # pragma: no cover - Windows, macOS

    def _of_the_system() -> Path:
        from platformdirs import user_data_path  # noqa: PLC0415 - Linux does without

        return user_data_path("drafter", appauthor=False)


def use_user_folder(folder: Path) -> None:
    """Keep everything of the caseworker's in ``folder`` (``--data-dir``) from now on.

    It is made when something is first kept. DrafterError where a file lies there.
    """
    if folder.exists() and not folder.is_dir():
        raise DrafterError(f"--data-dir: {folder} is no folder.")
    os.environ[_CHOSEN] = str(folder.absolute())
