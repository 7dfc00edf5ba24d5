"""A fault of ours in the window: one sentence, a report without a word of the case, and on."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from drafter import crash
from drafter.errors import DrafterError


def install(folder: Path, tell: Callable[[str], object]) -> None:
    """Keep reports in ``folder``, and tell the caseworker of each fault by one sentence.

    What a slot raises ends in ``sys.excepthook``; the window goes on. A DrafterError that nobody
    caught speaks for itself.
    """
    crash.install(folder)
    report = sys.excepthook

    def told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        report(kind, error, trace)
        if isinstance(error, DrafterError):
            tell(str(error))
        elif isinstance(error, Exception):
            tell(
                "Something went wrong in the program; what you typed is kept. A report without a"
                f" word of your cases is in {folder}."
            )

    sys.excepthook = told
