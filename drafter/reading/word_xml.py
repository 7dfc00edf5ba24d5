"""The XML inside a Word file, walked by a parser that follows no entity and no link."""

from typing import Final
from xml.parsers import expat

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_FALLBACK: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_SKIPPED: Final = frozenset({f"{W}del", f"{W}moveFrom", _FALLBACK})
_DEEPEST: Final = 500


class Walk:
    """Goes through a part of a Word file; each kind of part says what it takes from it.

    What was deleted under tracked changes, and what only older programs draw, is passed over.
    """

    def __init__(self) -> None:
        self._skipping = self._depth = self.deletions = 0

    def read(self, part: bytes) -> None:
        """Read a part.

        Raises ValueError for entities, depth and unknown encodings, ExpatError for no XML.
        """
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        try:
            parser.Parse(part, True)  # noqa: FBT003 - expat's own: this is all of it
        except LookupError:
            raise ValueError from None  # an encoding that nobody knows

    def opened(self, name: str, value: str, attributes: dict[str, str]) -> None:
        """Take the start of an element of Word's; ``value`` is its "val"."""

    def closed(self, name: str) -> None:
        """Take its end."""

    def words(self, words: str) -> None:
        """Take words, whatever they stand in."""

    @staticmethod
    def _refuse(*_: object) -> None:
        raise ValueError

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ValueError
        if self._skipping or name in _SKIPPED:
            self._skipping += 1
            self.deletions += name == f"{W}del" and self._skipping == 1
        elif name.startswith(W):
            self.opened(name.removeprefix(W), attributes.get(f"{W}val", ""), attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._skipping:
            self._skipping -= 1
        elif name.startswith(W):
            self.closed(name.removeprefix(W))

    def _text(self, words: str) -> None:
        if not self._skipping:
            self.words(words)
