"""The commands that words typed into the palette fit. Nothing here knows Qt."""

import difflib
import re

from drafter.ui.pieces.also_called import ALSO_CALLED
from drafter.ui.pieces.command import Command

_NEAR = 0.8
"""How much alike a mistyped word must be to one of a command's."""


def matching(offered: tuple[Command, ...], typed: str) -> list[Command]:
    """The commands that every word typed fits, those whose title starts with the first word first.

    A word fits one of the title, one that people call the command by, or its keys; where none
    fits so, a mistyped one fits what it is nearly.
    """
    words = typed.casefold().split()
    ranked = [(_rank(each, words), each) for each in offered]
    found = [(rank, each) for rank, each in ranked if rank is not None]
    if not found:
        return [each for each in offered if _is_near(each, words)]
    return [each for _, each in sorted(found, key=lambda pair: pair[0])]


def _rank(command: Command, words: list[str]) -> int | None:
    """How well all words fit: 0 the title's start, 1 in the title, 2 what it is also called."""
    title, also = command.title.casefold(), _also(command)
    if not words or all(word in title for word in words):
        return 0 if not words or title.startswith(words[0]) else 1
    fits = all(word in title or any(each.startswith(word) for each in also) for word in words)
    return 2 if fits else None


def _also(command: Command) -> list[str]:
    return [*ALSO_CALLED.get(command.key, "").split(), command.shortcut.casefold()]


def _is_near(command: Command, words: list[str]) -> bool:
    known = [*re.findall(r"\w+", command.title.casefold()), *_also(command)]
    return bool(words) and all(
        difflib.get_close_matches(word, known, n=1, cutoff=_NEAR) for word in words
    )
