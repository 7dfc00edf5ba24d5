"""What a template is handed: frozen values that never enter the stream of its text.

``str()`` of a value is a token; only the builder turns it back into words. So nothing that was
typed in a field can become structure, and every printed word knows its field.
"""

import re
from collections.abc import Callable, Mapping
from typing import NoReturn, TypeAlias

from drafter.anonymise.memory import clears
from drafter.anonymise.words import Words
from drafter.document.characters import CLOSE, OPEN
from drafter.document.faults import TemplateFault, did_you_mean
from drafter.document.model import Source
from drafter.document.pieces import Line, LineKind, Piece, lines_of

_Cut: TypeAlias = dict[int, tuple[Words, tuple[Line, ...]]]
"""Words by their identity, with their lines."""
_latest: list[_Cut] = [{}]
"""What the last composition cut: words that are the same object are not cut again."""


def forget_lines() -> None:
    """Let go of the words that were cut last."""
    _latest[0] = {}


clears(forget_lines)


class Tokens:
    """The values printed during one composition, by the ordinal in their token."""

    __slots__ = ("_before", "_cut", "_values")

    def __init__(self) -> None:
        self._values: list[Value] = []
        self._before = _latest[0]
        self._cut: _Cut = {}
        _latest[0] = self._cut

    def lines(self, words: Words) -> tuple[Line, ...]:
        """The lines of words, cut once."""
        found = self._cut.get(id(words)) or self._before.get(id(words))
        if found is None or found[0] is not words:
            found = words, lines_of(words)
        self._cut[id(words)] = found
        return found[1]

    def issue(self, value: "Value") -> str:
        """A token for a value; it is empty where the value is."""
        self._values.append(value)
        return f"{OPEN}{len(self._values) - 1}{CLOSE}"

    def let_go(self) -> None:
        """Part from the values, each of which knows these tokens: the ring is broken."""
        self._values.clear()

    def value(self, ordinal: int) -> "Value":
        """The value that a token stands for."""
        return self._values[ordinal]


class Value:
    """Words for print. Falsy when there are none; ``record`` and ``field`` say whose they are."""

    __slots__ = ("_lines", "_tokens", "_words", "field", "record")

    def __init__(
        self,
        tokens: Tokens,
        lines: tuple[Line, ...] = (),
        *,
        words: Words | None = None,
        record: str = "",
        field: str = "",
    ) -> None:
        self._tokens, self._words = tokens, words
        self._lines = lines if words is None else None
        self.record = words.record if words is not None else record
        self.field = words.field if words is not None else field

    @property
    def lines(self) -> tuple[Line, ...]:
        """The paragraphs, sub-paragraphs and sub-headings of the words."""
        if self._lines is None:
            assert self._words is not None  # a value is made of one or the other
            self._lines = self._tokens.lines(self._words)
        return self._lines

    @property
    def origin(self) -> Source | None:
        """Where the words were typed, where that is one field."""
        return Source(record=self.record, field=self.field) if self.record else None

    def with_lines(self, lines: tuple[Line, ...]) -> "Value":
        """Other words out of the same field."""
        return Value(self._tokens, lines, record=self.record, field=self.field)

    def __bool__(self) -> bool:
        """Whether there is anything to print."""
        return bool(self._words) if self._words is not None else bool(self._lines)

    def __str__(self) -> str:
        """The token that stands for the words in rendered text; empty where they are."""
        return self._tokens.issue(self) if self else ""

    def __eq__(self, other: object) -> bool:
        """Refused: a statement's shape may follow from choices, never from what was typed."""
        raise TemplateFault("typed words can't be compared; only choices can, such as a status")

    def __hash__(self) -> int:
        """By identity; what can't be compared is itself alone."""
        return id(self)


def one_line(tokens: Tokens, *pieces: Piece) -> Value:
    """A value of a single paragraph made of these pieces."""
    return Value(tokens, (Line(LineKind.PARAGRAPH, pieces),))


class Choice:
    """One of the program's own words. It equals that word, and refuses words it could never be."""

    __slots__ = ("_allowed", "_of", "word")

    def __init__(self, word: str, allowed: tuple[str, ...], of: str) -> None:
        self.word, self._allowed, self._of = word, allowed, of

    def __bool__(self) -> bool:
        """Whether a choice was made."""
        return bool(self.word)

    def __str__(self) -> str:
        """The word itself: it is the program's own."""
        return self.word

    def __eq__(self, other: object) -> bool:
        """Equal to its word; raises :class:`TemplateFault` for a word it can never be."""
        if isinstance(other, Choice):
            return self.word == other.word
        if other not in self._allowed:
            known = ", ".join(f'"{word}"' for word in self._allowed)
            remedy = did_you_mean(str(other), self._allowed) or f"; it is one of {known}"
            raise TemplateFault(f'"{other}" is never the {self._of}{remedy}')
        return self.word == other

    def __hash__(self) -> int:
        """That of its word."""
        return hash(self.word)


class Record:
    """A record as a template sees it: its fields and nothing else.

    ``words`` is its kind in plain words ("chronology entry"). ``names`` are all fields it may
    be asked for; ``read`` gives one, lazily.
    """

    __slots__ = ("_made", "_names", "_read", "kind", "ordinal", "words")

    def __init__(
        self,
        kind: str,
        ordinal: str,
        *,
        names: frozenset[str],
        read: Callable[[str], "TemplateValue"],
    ) -> None:
        self.kind, self.ordinal, self.words = kind, ordinal, in_words(kind)
        self._names, self._read = names, read
        self._made: dict[str, TemplateValue] = {}

    def value(self, name: str) -> "TemplateValue":
        """A field's value; raises :class:`TemplateFault` where there is no such field."""
        if name not in self._made:
            if name not in self._names:
                remedy = (
                    did_you_mean(name, self._names) or f"; it has {', '.join(sorted(self._names))}"
                )
                raise TemplateFault(
                    f"`{name}` is not a field of {with_article(self.words)}{remedy}"
                )
            self._made[name] = self._read(name)
        return self._made[name]

    def __str__(self) -> NoReturn:
        """Refused: only fields can be printed."""
        raise TemplateFault(
            f"{with_article(self.words)} can't be printed whole; name one of its fields"
        )


TemplateValue: TypeAlias = (
    Value | Choice | Record | str | int | tuple["TemplateValue", ...] | list["TemplateValue"] | None
)
"""Everything that can pass through a template. A ``str`` is the template's or the program's."""

Context: TypeAlias = Mapping[str, TemplateValue]


def in_words(kind: str) -> str:
    """A kind in plain words: "chronology entry" for "ChronologyEntry"."""
    return re.sub(r"(?<!^)(?=[A-Z])", " ", kind).lower()


def with_article(words: str) -> str:
    """The words with their article: "a finding", "an injustice"."""
    return f"{'an' if words[:1] in 'aeiou' else 'a'} {words}"
