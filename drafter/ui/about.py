"""What the program is, what its keys do, and whose work is in it, each with its licence."""

import platform
import re
from collections.abc import Iterator
from importlib import metadata

from PySide6.QtCore import QEvent, qVersion
from PySide6.QtWidgets import QPlainTextEdit

from drafter import __version__, paths
from drafter.ui.pieces.askpage import AskPage, asked
from drafter.ui.pieces.key_list import KEYS, keys_in_words
from drafter.ui.pieces.theme import GRID

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
_HEIGHT = 280
"""Pixels of each text; it scrolls."""


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
    """What the keys do, the version, and the licences."""

    def __init__(self) -> None:
        super().__init__()
        self.keys = _read_only(keys_in_words(), "Keys")
        self.text = _read_only(in_words(), "Versions and licences")
        self._keep_columns()
        self.arrange(
            "About Drafter",
            "From a typed case to an anonymised, numbered, proven Word statement. It never connects"
            " to anything: nothing you type leaves this computer unless you take it out.",
            asked("Keys", self.keys),
            asked("Versions and licences", self.text),
            width=760,
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what the keys do in a column of its own, in letters of any size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._keep_columns()

    def _keep_columns(self) -> None:
        written = self.keys.fontMetrics()
        widest = max(written.horizontalAdvance(each.keys) for _, some in KEYS for each in some)
        self.keys.setTabStopDistance(widest + 3 * GRID)


def _read_only(words: str, name: str) -> QPlainTextEdit:
    made = QPlainTextEdit(words)
    made.setReadOnly(True)
    made.setAccessibleName(name)
    made.setMinimumHeight(_HEIGHT)
    made.setTabChangesFocus(True)
    return made


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
