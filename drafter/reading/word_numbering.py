"""Which paragraphs of a Word file are numbered, in which list, and with what."""

from dataclasses import dataclass, field
from xml.parsers import expat

from drafter.reading.word_xml import W, Walk


@dataclass(frozen=True, slots=True)
class Numbered:
    """A paragraph's place in a list: which list, how deep, and whether its sign is a figure."""

    kind: str
    level: int
    is_figure: bool


@dataclass(slots=True)
class _Style:
    based_on: str = ""
    number: str = ""
    level: int = 0
    name: str = ""


@dataclass(slots=True)
class Numbering:
    """The lists and styles of a Word file."""

    styles: dict[str, _Style] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    """The kind of list that each list of the text is one of: lists begun again share it."""
    signs: dict[tuple[str, int], str] = field(default_factory=dict)

    def place(self, style: str, number: str, level: int | None) -> Numbered | None:
        """Where a paragraph stands in a list, by its own marks, else by its style; None: nowhere.

        A list of which the file says nothing is one of bullets, where its style's name says so.
        """
        name, depth = style, 0
        seen: set[str] = set()
        while not number and style in self.styles and style not in seen:
            seen.add(style)
            known = self.styles[style]
            number, depth = known.number, known.level
            style = known.based_on
        if level is not None:
            depth = level
        if number in self.kinds:
            kind = self.kinds[number]
            sign = self.signs.get((kind, depth), "decimal")
            return None if sign == "none" else Numbered(kind, depth, is_figure=sign == "decimal")
        if number == "0":
            return None  # Word's way to take a paragraph out of its style's list
        if level:
            return Numbered("", level, is_figure=False)
        called = self.styles[name].name if name in self.styles else name
        plain = called.replace(" ", "").casefold()
        if not number and not plain.startswith(("listbullet", "listnumber")):
            return None
        tail = plain[-1:] if plain[-1:].isdigit() else "1"
        is_figure = "bullet" not in plain
        return Numbered(plain.rstrip("0123456789"), depth or int(tail) - 1, is_figure)


class _Styles(Walk):
    def __init__(self, found: Numbering) -> None:
        super().__init__()
        self._found, self._style = found, _Style()

    def opened(self, name: str, value: str, attributes: dict[str, str]) -> None:
        if name == "style":
            self._style = self._found.styles.setdefault(attributes.get(f"{W}styleId", ""), _Style())
        elif name == "name":
            self._style.name = value
        elif name == "basedOn":
            self._style.based_on = value
        elif name == "numId":
            self._style.number = value
        elif name == "ilvl":
            self._style.level = figure(value)


class _Lists(Walk):
    def __init__(self, found: Numbering) -> None:
        super().__init__()
        self._found = found
        self._kind = self._number = ""
        self._level = 0

    def opened(self, name: str, value: str, attributes: dict[str, str]) -> None:
        if name == "abstractNum":
            self._kind = attributes.get(f"{W}abstractNumId", "")
        elif name == "lvl":
            self._level = figure(attributes.get(f"{W}ilvl", ""))
        elif name == "numFmt":
            self._found.signs.setdefault((self._kind, self._level), value)
        elif name == "num":
            self._number = attributes.get(f"{W}numId", "")
            self._kind = ""
        elif name == "abstractNumId":
            self._found.kinds[self._number] = value


def figure(value: str) -> int:
    """A figure of Word's; 0 for what is none."""
    return int(value) if value.isascii() and value.isdigit() and len(value) <= 2 else 0  # noqa: PLR2004 - levels are 0 to 8


def read_numbering(styles: bytes | None, lists: bytes | None) -> Numbering:
    """What "styles.xml" and "numbering.xml" say; a part that is damaged or absent says nothing."""
    found = Numbering()
    for part, walk in ((styles, _Styles(found)), (lists, _Lists(found))):
        try:
            if part is not None:
                walk.read(part)
        except (expat.ExpatError, ValueError):
            continue
    return found
