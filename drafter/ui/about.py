"""What the program is, and whose work is in it, each with its licence."""

import platform
import re
from collections.abc import Iterator
from importlib import metadata

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QPlainTextEdit

from drafter import __version__, paths
from drafter.ui.pieces.askpage import AskPage, asked

LIBRARIES = (
    "cattrs",
    "click",
    "cryptography",
    "Jinja2",
    "keyring",
    "markdown-it-py",
    "platformdirs",
    "pypdf",
    "PySide6-Essentials",
    "rapidfuzz",
    "sqlcipher3",
    "sqlite-utils",
)
"""What the program stands on; what these need in turn is looked up."""
_NAME = re.compile(r"^[A-Za-z0-9._-]+")
_QT = "LGPL 3.0: Qt is used as it comes, and may be replaced by another build of it"
_LONGEST = 80


def libraries() -> tuple[tuple[str, str, str], ...]:
    """Name, version and licence of every library that is here, by name."""
    found: dict[str, tuple[str, str, str]] = {}
    waiting = list(LIBRARIES)
    while waiting:
        name = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in found:
            continue
        try:
            about = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        found[key] = (name, about.version, _licence(about))
        waiting += [
            match[0]
            for need in about.requires or ()
            if "extra ==" not in need and (match := _NAME.match(need))
        ]
    return tuple(found[key] for key in sorted(found))


def word_lists() -> Iterator[str]:
    """The word lists that come along, with their licences, as their README has them."""
    path = paths.resources() / "words" / "README.md"
    if not path.is_file():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip().strip("`") for cell in line.strip("|").split("|")]
        if line.startswith("| `"):
            yield f"{cells[0]}: {cells[1]}. {cells[-1].replace('`', '')}"


def in_words() -> str:
    """Everything, as one text to read or copy."""
    lines = [
        f"Drafter {__version__}, under the MIT licence",
        f"Python {platform.python_version()} (PSF licence), Qt {qVersion()} ({_QT})",
        "",
        "Libraries",
        *(f"{name} {version}: {licence}" for name, version, licence in libraries()),
        "",
        "Word lists",
        *word_lists(),
    ]
    return "\n".join(lines)


class AboutPage(AskPage):
    """Version and licences."""

    def __init__(self) -> None:
        super().__init__()
        self.text = QPlainTextEdit(in_words())
        self.text.setReadOnly(True)
        self.text.setAccessibleName("Versions and licences")
        self.text.setMinimumHeight(320)
        self.text.setTabChangesFocus(True)
        self.arrange(
            "About Drafter",
            "From a typed case to an anonymised, numbered, proven Word statement. It never connects"
            " to anything: nothing you type leaves this computer unless you take it out.",
            asked("Versions and licences", self.text),
            width=760,
        )


def _licence(about: metadata.Distribution) -> str:
    """The licence that a library states: by expression, by classifier, or in its own words."""
    if (about.metadata["Name"] or "").lower().startswith(("pyside6", "shiboken6")):
        return "LGPL 3.0"
    told = dict(about.metadata.json)
    stated = told.get("license_expression")
    if stated:
        return str(stated)
    classed = [
        each.rsplit(" :: ", 1)[-1]
        for each in told.get("classifier", ())
        if each.startswith("License ::")
    ]
    words = str(told.get("license", "")).strip().splitlines()
    plain = words[0] if words and len(words[0]) <= _LONGEST else ""
    return ", ".join(classed) or plain or "see its own files"
