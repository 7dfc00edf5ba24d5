"""What is in a file's way where it is to go, in words, and what can be done about it. No Qt."""

from dataclasses import dataclass
from enum import Enum

from drafter.session.written import WrittenHere
from drafter.ui.export.exporting import Wanted, answers, is_away, open_elsewhere


class Act(Enum):
    """What somebody may have done about it, besides giving the file another name."""

    AGAIN = "Try again"
    REPLACE = "Replace it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """Why a file is not written yet; ``act`` is None where nothing but another name helps."""

    title: str
    words: str
    act: Act | None
    is_of_name: bool = True
    """Whether the file could go there under another name."""


def obstacle(wanted: Wanted, written: WrittenHere, case: str) -> Obstacle | None:
    """What is in the way of a file of a case; None where it can be written."""
    name = wanted.path.name
    if is_away(wanted):
        return Obstacle(
            title="The folder is not there",
            words="Connect the drive that it is on, or choose another folder.",
            act=Act.AGAIN,
            is_of_name=False,
        )
    if answers(wanted.path.is_dir):
        return Obstacle(
            title=f"There is a folder called {name}",
            words="No file takes the place of a folder. Give this one another name.",
            act=None,
        )
    program = open_elsewhere(wanted.path)
    if program:
        return Obstacle(
            title=f"{name} is open in {program}",
            words="Close it there and make it again, or give this one another name.",
            act=Act.AGAIN,
        )
    if answers(wanted.path.exists) and not written.has(wanted.path, (case,)):
        return Obstacle(
            title=f"There is a {name} already",
            words="It is not of this case, or somebody has changed it since it was made here.",
            act=Act.REPLACE,
        )
    return None
