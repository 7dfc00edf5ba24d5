"""A view: some text found in a finished file, where it stood, and how it is to be searched."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum


class ViewKind(Enum):
    """How far a view's words can be trusted to be words."""

    PROSE = "running text"
    """Sentences: names are found by grammar as well as by their letters."""
    VALUE = "values and properties"
    """Attributes, properties, file names: a common word with a capital counts as a name."""
    RAW = "bytes and joined text"
    """Undecoded or joined without regard to words: only distinctive forms count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One text of a finished file.

    ``where`` says in words where it stands ("word/comments.xml, attribute w:author") and
    ``part`` names the member it comes from, if any. ``of_body`` is true of what a reader of the
    document sees as its text, as opposed to what travels with it. ``is_decoded`` says that all
    encodings within are undone in other views.
    """

    where: str
    text: str
    kind: ViewKind
    part: str = ""
    of_body: bool = False
    is_decoded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A member of a package, or a whole file that is no package, as it is read.

    ``name`` is the member's name, ``where`` the words for messages, ``depth`` how many packages
    it lies within, ``note`` takes remarks for the reader.
    """

    name: str
    where: str
    data: bytes
    depth: int
    note: Callable[[str], None]


def raw_views(part: Part, texts: Iterable[tuple[str, str]]) -> Iterable[View]:
    """A raw view for each pair of words and text."""
    for words, text in texts:
        yield View(where=f"{part.where}, {words}", text=text, kind=ViewKind.RAW, part=part.name)
