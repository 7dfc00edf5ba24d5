"""Anonymised words: the spans a text is made of once no real name is in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias, Union

from drafter.case.dates import PartialDate
from drafter.case.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """Words that name nobody. ``start`` is their offset in the field as typed, in code points."""

    text: str
    start: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One or more parties, named in the text from ``start`` to ``end``.

    ``parties`` are ordinals, in the order to print; ``possessive`` asks for "'s".
    """

    parties: tuple[str, ...]
    start: int
    end: int
    possessive: bool = False
    starts_sentence: bool = False
    capitals: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body in jurisdiction, named in the text; printed by its short form ("the Council")."""

    body: str
    start: int
    end: int
    possessive: bool = False
    starts_sentence: bool = False
    bare_noun: bool = False
    """Behind "a" or "its": printed without its article ("a Council officer")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unresolved:
    """Words that nobody has answered for; printed "[who?]", "[phone?]"."""

    kind: str
    start: int
    end: int

    @property
    def printed(self) -> str:
        """What a draft shows in place of the words."""
        return f"[{self.kind}?]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """A registered identifier of a party; printed "[phone removed]"."""

    kind: str
    start: int
    end: int

    @property
    def printed(self) -> str:
        """What stands in place of the identifier."""
        return f"[{self.kind} removed]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """``[[#label]]``: names the paragraph or sub-paragraph that it ends. An ordinal."""

    label: str
    start: int
    end: int


class Direction(Enum):
    """What a reference says of where its target stands."""

    NONE = ""
    ABOVE = "above"
    BELOW = "below"


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelReference:
    """``[[label]]`` or ``[[label|above]]``: "paragraph 12", "paragraph 12 (above)"."""

    label: str
    direction: Direction
    start: int
    end: int


WordSpan: TypeAlias = Plain | Mention | Body | Unresolved | Removed | Label | LabelReference


@dataclass(frozen=True, slots=True)
class Words:
    """A text field without real names. Falsy when nothing was typed.

    ``record`` is the ordinal of its record and ``field`` the field's name, so that a click in
    the preview finds what was typed. Line breaks stay inside the plain spans.
    """

    spans: tuple[WordSpan, ...]
    record: str = ""
    field: str = ""

    def __bool__(self) -> bool:
        """Whether there is anything but white space."""
        return any(not isinstance(span, Plain) or span.text.strip() for span in self.spans)


FieldValue: TypeAlias = Union[
    "Words", "Node", PartialDate, Money, Enum, int, str, tuple["FieldValue", ...], None
]
"""A ``str`` here is always an ordinal ("r7") or a key of the program's own lists."""


@dataclass(frozen=True, slots=True)
class Node:
    """A record without real names: its kind ("Finding"), ordinal and field values."""

    kind: str
    ordinal: str
    fields: Mapping[str, FieldValue]


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """How one party is called in print.

    ``first`` is used at the first mention in the document, ``then`` after it (the same for a
    pseudonym). ``pronoun`` is "she", "he", "they" or empty.
    """

    first: str
    then: str
    pronoun: str = ""
