"""How a record declares its fields: what each is for, in words, and what may leave the program.

Form, accessible name, save, search, JSON Schema and the anonymiser all read these declarations;
nothing else has to be told when a field is added.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar, dataclass_transform

R = TypeVar("R")


class Use(Enum):
    """What may become of a field's value."""

    TEXT = "text"
    """Words that may be printed: anonymised first. The rule for every undeclared ``str``."""
    CODE = "code"
    """A record's id or a link to one: leaves only as an ordinal."""
    KEY = "key"
    """A word of the program's own (a paragraph's code): leaves only if it names nobody."""
    SECRET = "secret"  # noqa: S105 - a kind of field
    """A real name or identifier: registered, searched for, never printed."""
    PRIVATE = "private"
    """Notes and answers: never composed."""
    NAMED = "named"
    """The name of a body or organisation that may be printed where it is named."""
    CHOICE = "choice"
    """An enumeration, a number or a yes or no."""
    RECORDS = "records"
    """Another record, or a list of them; a date or a sum."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldWords:
    """What a field declares: its use, and the words that stand beside it on the screen."""

    use: Use
    label: str = ""
    help: str = ""
    example: str = ""
    searched: bool = False
    long: bool = False


_KEY = "drafter"
_UNDECLARED = FieldWords(use=Use.TEXT)


def _declare(declared: FieldWords, default: Any) -> Any:  # noqa: ANN401 - dataclasses.field is untyped too
    return dataclasses.field(default=default, metadata={_KEY: declared})


def words(  # noqa: PLR0913 - one argument a property of the field
    label: str,
    *,
    help: str = "",  # noqa: A002 - the word on the screen
    example: str = "",
    searched: bool = True,
    long: bool = False,
    default: str = "",
) -> Any:  # noqa: ANN401 - stands for the field's own type
    """Words that may be printed. ``long`` means several paragraphs."""
    declared = FieldWords(
        use=Use.TEXT, label=label, help=help, example=example, searched=searched, long=long
    )
    return _declare(declared, default)


def code(label: str = "", *, help: str = "", default: Any = "") -> Any:  # noqa: A002, ANN401 - see words
    """A record's id, or a link to one (``default=()`` for several)."""
    return _declare(FieldWords(use=Use.CODE, label=label, help=help), default)


def key(label: str, *, help: str = "") -> Any:  # noqa: A002, ANN401 - see words
    """A word out of the program's own lists, such as the code of a standard paragraph."""
    return _declare(FieldWords(use=Use.KEY, label=label, help=help), "")


def secret(label: str, *, help: str = "", example: str = "", default: Any = "") -> Any:  # noqa: A002, ANN401 - see words
    """A real name or identifier."""
    declared = FieldWords(use=Use.SECRET, label=label, help=help, example=example, searched=True)
    return _declare(declared, default)


def private(
    label: str,
    *,
    help: str = "",  # noqa: A002 - see words
    example: str = "",
    default: Any = "",  # noqa: ANN401 - see words
    long: bool = False,
) -> Any:  # noqa: ANN401 - see words
    """Words that no statement ever prints."""
    declared = FieldWords(
        use=Use.PRIVATE, label=label, help=help, example=example, searched=True, long=long
    )
    return _declare(declared, default)


def named(label: str, *, help: str = "", example: str = "", default: Any = "") -> Any:  # noqa: A002, ANN401 - see words
    """The name of a body or organisation."""
    declared = FieldWords(use=Use.NAMED, label=label, help=help, example=example, searched=True)
    return _declare(declared, default)


def choice(label: str, default: Any, *, help: str = "") -> Any:  # noqa: A002, ANN401 - see words
    """An enumeration, a number or a yes or no; ``meanings`` says what its choices mean."""
    return _declare(FieldWords(use=Use.CHOICE, label=label, help=help), default)


def records(label: str, *, help: str = "", example: str = "", default: Any = ()) -> Any:  # noqa: A002, ANN401 - see words
    """Another record, or a list of them (the default), a date or a sum."""
    declared = FieldWords(use=Use.RECORDS, label=label, help=help, example=example)
    return _declare(declared, default)


def words_of(declared: "dataclasses.Field[Any]") -> FieldWords:
    """What a dataclass field declares; an undeclared one is text."""
    words = declared.metadata.get(_KEY, _UNDECLARED)
    assert isinstance(words, FieldWords)  # nothing but this module writes the key
    return words


# Without field specifiers a type checker takes each declaration for a default, as it is.
_declared: dict[type, tuple[tuple[str, FieldWords], ...]] = {}
_named: dict[tuple[type, Use], tuple[str, ...]] = {}


def declared_fields(kind: type) -> tuple[tuple[str, FieldWords], ...]:
    """The names of a record's fields and what each declares; empty for what is no record."""
    known = _declared.get(kind)
    if known is None:
        fields = dataclasses.fields(kind) if dataclasses.is_dataclass(kind) else ()
        if not any(field.metadata for field in fields):
            fields = ()  # a date or a sum
        known = _declared[kind] = tuple((field.name, words_of(field)) for field in fields)
    return known


def names_of(kind: type, use: Use) -> tuple[str, ...]:
    """The names of a record's fields of one use."""
    known = _named.get((kind, use))
    if known is None:
        fields = declared_fields(kind)
        known = _named[kind, use] = tuple(name for name, words in fields if words.use is use)
    return known


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(kind: type[R]) -> type[R]:
    """Make a class a record: frozen, slotted, built by keyword alone."""
    make: Callable[[type[R]], type[R]] = dataclass(frozen=True, slots=True, kw_only=True)
    return make(kind)
