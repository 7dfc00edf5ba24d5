"""Tables of an editable data file, read with one sentence for whatever is wrong in them."""

import datetime as dt
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import NoReturn, TypeVar

from drafter.errors import DrafterError

E = TypeVar("E", bound=Enum)


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file: every key is asked for by its kind, and what nobody asked for refused.

    ``where`` is how a sentence names it: "lgsco.toml, rule 2".
    """

    plain: Mapping[str, object]
    where: str
    _asked: set[str] = field(default_factory=set)

    def text(self, key: str, default: str | None = None) -> str:
        """Words; an empty ``default`` makes them optional."""
        value = self._get(key, default)
        return value if isinstance(value, str) else self.refuse(f"{key} must be words in quotes")

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of words; empty where there is none."""
        value = self._get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self.refuse(f"{key} must be a list of words in quotes")
        return tuple(value)

    def number(self, key: str, default: int | None = None) -> int:
        """A whole number, never negative."""
        value = self._get(key, default)
        if type(value) is not int or value < 0:
            self.refuse(f"{key} must be a whole number")
        return value

    def flag(self, key: str) -> bool:
        """True or false; false where nothing is said."""
        value = self._get(key, default=False)
        return value if isinstance(value, bool) else self.refuse(f"{key} must be true or false")

    def day(self, key: str, default: dt.date | None = None) -> dt.date:
        """A day such as 2026-03-01, without quotation marks."""
        value = self._get(key, default)
        if type(value) is not dt.date:
            self.refuse(f"{key} must be a day such as 2026-03-01, without quotation marks")
        return value

    def one_of(self, key: str, kind: type[E], default: E | None = None) -> E:
        """A member of an enumeration, by its value."""
        return self._member(self.text(key, default.value if default else None), kind)

    def some_of(self, key: str, kind: type[E]) -> tuple[E, ...]:
        """Several members of an enumeration."""
        return tuple(self._member(value, kind) for value in self.texts(key))

    def tables(self, key: str) -> Iterator["Table"]:
        """The tables of a list, ``[[key]]``; none where there is none."""
        value = self._get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, Mapping) for one in value):
            self.refuse(f"write each {key} under [[{key}]]")
        for number, one in enumerate(value, start=1):
            yield Table(one, f"{self.where}, {key} {number}")

    def table(self, key: str) -> "Table | None":
        """A table within, as in ``if_yes = { effect = "doubt" }``; None where there is none."""
        self._asked.add(key)
        value = self.plain.get(key)
        if value is None:
            return None
        if not isinstance(value, Mapping):
            self.refuse(f"{key} must be a table in curly brackets")
        return Table(value, f"{self.where}, {key}")

    def require_nothing_else(self) -> None:
        """Refuse a key that was never asked for: a slip of the keyboard, most likely."""
        for key in self.plain:
            if key not in self._asked:
                self.refuse(f"there is no “{key}” here")

    def refuse(self, why: str) -> NoReturn:
        """Raise DrafterError with the place and the reason."""
        raise DrafterError(f"{self.where}: {why}.")

    def _get(self, key: str, default: object) -> object:
        self._asked.add(key)
        value = self.plain.get(key, default)
        return self.refuse(f"{key} is missing") if value is None else value

    def _member(self, value: str, kind: type[E]) -> E:
        try:
            return kind(value)
        except ValueError:
            known = ", ".join(str(member.value) for member in kind)
            return self.refuse(f"“{value}” is none of: {known}")


def read_table(path: Path) -> Table:
    """The whole of a TOML file; DrafterError where it is not one."""
    try:
        return Table(tomllib.loads(path.read_text(encoding="utf-8")), path.name)
    except (OSError, UnicodeDecodeError) as error:
        raise DrafterError(f"{path.name} can’t be read.") from error
    except tomllib.TOMLDecodeError as error:
        raise DrafterError(f"{path.name} is not TOML: {error}.") from None
