"""Where things lie: the program's own, and the caseworker's.

The program's are in a checkout today, beside the program once it is installed or frozen.
"""

import sys
from pathlib import Path

from platformdirs import user_data_path


def root() -> Path:
    """The folder that holds ``templates`` and ``resources``.

    A frozen program unpacks them where ``sys._MEIPASS`` says; a checkout has them beside the
    package; an installed wheel has them inside it.
    """
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", "")
    places = [Path(frozen)] if frozen else [package.parent, package]
    return next((place for place in places if (place / "templates").is_dir()), places[0])


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
    return user_data_path("drafter", appauthor=False)
