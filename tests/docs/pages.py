"""The pages of the project as readers have them: their words for the screen, steps and pictures."""

import re
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "guide"
PICTURES = ROOT / "docs" / "pictures"
PAGES = (
    *(ROOT / name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
    *(ROOT / name for name in ("bench/README.md", "packaging/README.md", "templates/README.md")),
)

_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
_FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NOT_IN_AN_ANCHOR = re.compile(r"[^\w\- ]")


def words(page: Path) -> str:
    """A page's text."""
    return page.read_text(encoding="utf-8")


def without_fences(text: str) -> str:
    """A page without what stands in it to be copied."""
    return _FENCED.sub("", text)


def said_of_the_screen(text: str) -> list[str]:
    """What a page says stands on the screen: it has such words in bold, and no others."""
    return [" ".join(found.split()) for found in _BOLD.findall(without_fences(text))]


def links(text: str) -> list[str]:
    """Where a page's links and pictures lead."""
    return _LINK.findall(without_fences(text))


def anchors(text: str) -> set[str]:
    """The names by which a page's headings can be linked to."""
    return {
        _NOT_IN_AN_ANCHOR.sub("", heading.lower()).strip().replace(" ", "-")
        for heading in _HEADING.findall(without_fences(text))
    }


def fenced(text: str, kind: str) -> list[str]:
    """What stands in a page to be copied, of one kind ("text", "console")."""
    return [body for found, body in _FENCED.findall(text) if found == kind]


class Step(NamedTuple):
    """One thing a page tells its reader to do: ``act`` and the words of the screen."""

    act: str
    on: str
    words: str = ""


_QUOTED = r"“([^”]+)”"
_STEPS = re.compile(
    r"(?P<press>Press \*\*(?P<button>.+?)\*\*)"
    rf"|(?P<type>Under \*\*(?P<line>[^*]+?)\*\*,? type {_QUOTED})"
    r"|(?P<choose>Under \*\*(?P<list>[^*]+?)\*\*,? choose \*\*(?P<chosen>.+?)\*\*)"
    r"|(?P<tick>Tick \*\*(?P<box>.+?)\*\*)"
    r"|(?P<open>Go to \*\*(?P<step>[^*]+?)\*\*(?:, tab \*\*(?P<tab>[^*]+?)\*\*)?)"
    r"|(?P<pick>In the list, choose \*\*(?P<row>.+?)\*\*)"
    r"|(?P<paste>Paste it)"
    r"|(?P<groups>Type the two groups)"
    r"|(?P<picture>!\[[^\]]*\]\(\.\./pictures/guide/(?P<name>[\w-]+)\.png\))",
    re.IGNORECASE,
)


def steps(text: str) -> list[Step]:
    """What a page tells its reader to do, in order; its pictures are steps, too."""
    flat = " ".join(without_fences(text).split())
    return [_step(found) for found in _STEPS.finditer(flat)]


_PARTS = {
    "press": ("button", ""),
    "choose": ("list", "chosen"),
    "tick": ("box", ""),
    "open": ("step", "tab"),
    "pick": ("row", ""),
    "picture": ("name", ""),
    "paste": ("", ""),
    "groups": ("", ""),
}
"""The parts of the pattern that say what an act is on, and with which words."""


def _step(found: re.Match[str]) -> Step:
    part = {name: said or "" for name, said in found.groupdict().items()}
    if part["type"]:
        typed = re.search(_QUOTED, found.group())
        assert typed is not None
        return Step("type", part["line"], typed[1])
    act = next(name for name in _PARTS if part[name])
    on, with_words = _PARTS[act]
    return Step(act, part.get(on, ""), part.get(with_words, ""))
