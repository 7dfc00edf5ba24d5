"""The text that goes along with the frozen program: every work in it, with its licence whole."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from drafter import __version__
from tools.spdx import ACCEPTED

TEXTS = Path(__file__).resolve().parent.parent / "packaging" / "licences"
NAME = "LICENCES.txt"
WITHOUT_TEXT = {"LicenseRef-Public-Domain", "ICU", "NAIST-2003"}
"""None is needed, or the one work that has the licence tells it itself."""
_FILES, _ENDS = "Files:", "End of files."
_LINE = "=" * 80


class LicenceError(Exception):
    """What must be read before this may be shipped, in one sentence."""


class Part(NamedTuple):
    """One work inside the program."""

    name: str
    version: str
    licence: str
    """An SPDX expression."""
    text: str = ""
    """What it says itself: its copyright, and its licence where that is not told for several."""


def listing(parts: Mapping[Part, list[str]]) -> str:
    """The text that is shipped: who, under what, which files, and every licence whole.

    A part without files is compiled into another; of those the licences that several have follow
    at the end, once. Raises LicenceError where the text of one is missing.
    """
    lines = [
        f"Drafter {__version__}: everything that is in this folder, and its licences",
        "",
        "Qt and PySide6 are used under the LGPL 3.0: they lie in files of their own, which may be",
        "replaced by another build of them.",
        "",
    ]
    ordered = sorted(parts, key=lambda part: part.name.lower())
    lines += [f"{f'{part.name} {part.version}'.strip()}: {part.licence}" for part in ordered]
    for part in ordered:
        lines += ["", _LINE, f"{part.name} {part.version}".strip(), part.licence, ""]
        lines += [_FILES, *sorted(set(parts[part])), _ENDS, ""] if parts[part] else []
        lines += [part.text.strip()] if part.text else []
    for name in named(part.licence for part in ordered if not parts[part]):
        lines += ["", _LINE, f"The licence called {name} above", "", *texts([name])]
    return "\n".join(lines) + "\n"


def named(expressions: Iterable[str]) -> list[str]:
    """The accepted licences and exceptions of some expressions, once each, in their order."""
    words = {
        word
        for expression in expressions
        for word in re.findall(r"[\w.-]+", expression)
        if word in ACCEPTED or word.endswith("-exception")
    }
    return sorted(words - WITHOUT_TEXT)


def texts(names: Iterable[str]) -> list[str]:
    """Texts of licences from packaging/licences. Raises LicenceError where one is not there."""
    try:
        return [(TEXTS / f"{name}.txt").read_text(encoding="utf-8").strip() for name in names]
    except FileNotFoundError as error:
        raise LicenceError(f"put the licence's text into {error.filename}") from None


def unlisted(folder: Path, text: str) -> list[str]:
    """The files of a frozen folder that its text does not account for."""
    listed, inside = set[str](), False
    for line in text.splitlines():
        inside = line == _FILES or (inside and line != _ENDS)
        if inside:
            listed.add(line)
    whole = folder.resolve()
    found = {
        path.resolve().relative_to(whole).as_posix()  # a link is what it leads to
        for path in whole.rglob("*")
        if path.is_file() and path.name != NAME
    }
    return sorted(each for each in found if each.removeprefix("_internal/") not in listed)
