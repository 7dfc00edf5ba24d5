"""Rows that were pasted become records of a list: which column is what, and what to say of it.

A column is known by its title, else by what stands in it; what fits no field stands in the text.
No Qt here.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case, KindOfWork
from drafter.case.people import Identifier, IdentifierKind, Party
from drafter.case.told_day import entry_tells_day, with_day
from drafter.ui.fields.pasted_columns import BY_TITLE_ALONE, TITLES, Columns
from drafter.ui.fields.pasted_names import name_fields
from drafter.ui.fields.pasted_people import identifiers_in, kind_called, people_of
from drafter.ui.fields.pasted_values import Field, Sort, clock_of, fields_of
from drafter.ui.words.pasted_rows import Row

MOST: Final = 5_000
"""Rows that are taken at once."""
_MAIN: Final = ("text", "what", "reasoning", "surname", "name", "because")
_SPEAKER: Final = "according_to"
"""A field whose words, where nobody is known by them, stand before the text: "Sam: She rang."."""
_COUNTED: Final = re.compile(r"^\(?(\d{1,4})[.)]?$")
_LONGEST_TITLE: Final = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """The records, none of them with an id yet, and what was taken for what, in words."""

    records: tuple[Any, ...]
    told: str


def fill(rows: Sequence[Row], kind: type, names: tuple[str, ...], case: Case) -> Filled:
    """Records of a kind made of rows, in their order; ``names`` are the fields of its form."""
    if not rows:
        told = "There is nothing to paste: copy a table in Word or Excel first."
        return Filled(records=(), told=told)
    if len(rows) > MOST:
        told = f"That is {len(rows):,} rows; paste at most {MOST:,} at a time. None was taken."
        return Filled(records=(), told=told)
    fields = fields_of(kind, names, case)
    words = [name for name, each in fields.items() if each.sort is Sort.WORDS]
    if not words:
        return Filled(records=(), told="No words can be pasted here: add one line at a time.")
    main = next((name for name in _MAIN if name in fields), words[0])
    is_told = kind is ChronologyEntry and case.kind_of_work is not KindOfWork.PREPARING
    return _Filling(kind, fields, fields[main], tells_days=is_told).fill(rows)


class _Filling:
    def __init__(
        self, kind: type, fields: dict[str, Field], main: Field, *, tells_days: bool
    ) -> None:
        self._kind, self._fields, self._main = kind, fields, main
        self._tells_days, self._begun = tells_days, 0
        """Whether a text is to tell its day, as a decision prints it alone; how many were begun."""
        rest = fields.get("note") if kind is Party else self._main
        self._rest = rest or next((each for each in fields.values() if each.is_long), self._main)
        """The field that holds what fits no other."""
        self._couples = 0
        self._unread: list[str] = []
        self._further: list[int] = []
        """Columns that are no field, in their order."""

    def fill(self, rows: Sequence[Row]) -> Filled:
        columns = self._titled(rows[0])
        has_titles = bool(columns.titles) and len(rows) > 1
        if not has_titles:
            columns = Columns({}, {})
        body = rows[has_titles:]
        self._guess(columns, body)
        self._further = [
            column
            for column in range(len(rows[0]))
            if columns.is_left(column) and any(row[column] for row in body)
        ]
        made = tuple(record for row in body for record in self._records(row, columns))
        self._couples = len(made) - len(body)
        return Filled(records=made, told=self._told(len(body), columns, has_titles=has_titles))

    def _titled(self, first: Row) -> Columns:
        """The fields that a first row of titles names; none where it is none."""
        found: dict[int, Field] = {}
        kinds: dict[int, IdentifierKind | None] = {}
        if all(len(cell) <= _LONGEST_TITLE for cell in first):
            for column, cell in enumerate(first):
                field = self._called(cell, {each.name for each in found.values()})
                kind = kind_called(cell) if self._kind is Party else None
                if field is not None:
                    found[column] = field
                elif kind is not None:
                    kinds[column] = kind
        if 2 * len(found | kinds) < sum(map(bool, first)):
            return Columns({}, {})
        return Columns(found, dict(enumerate(first)), identifiers=kinds)

    def _called(self, cell: str, taken: set[str]) -> Field | None:
        plain = " ".join(cell.casefold().strip(" ?:.#").split())
        for field in self._fields.values():
            known = {field.label.casefold().strip(" ?"), *TITLES.get(field.name, "").split("|")}
            if plain and plain in known and field.name not in taken:
                return field
        return None

    def _guess(self, columns: Columns, rows: Sequence[Row]) -> None:
        """Take further columns for what stands in them: dates, choices, names, then words."""
        whole = [row for row in rows if sum(map(bool, row)) > 1] or list(rows)
        width = len(rows[0])
        for column in range(width):
            cells = [row[column] for row in whole if row[column]]
            if not columns.is_left(column) or not cells:
                continue
            if column == 0 and width > 1 and _counts(cells):
                columns.counting = column
                continue
            if self._kind is Party and all(identifiers_in(cell) for cell in cells):
                columns.identifiers[column] = None
                continue
            field = self._fitting(columns, cells)
            if field is not None:
                columns.fields[column] = field
        left = [column for column in range(width) if columns.is_left(column)]
        if left and self._kind is Party and not columns.titles:
            named = name_fields(whole, left)
            columns.fields.update({column: self._fields[name] for column, name in named.items()})
        elif left and self._main.name not in {each.name for each in columns.fields.values()}:
            longest = max(left, key=lambda column: sum(len(row[column]) for row in whole))
            columns.fields[longest] = self._main
        if not columns.titles and self._kind is not Party:
            self._guess_words(columns, width)

    def _fitting(self, columns: Columns, cells: list[str]) -> Field | None:
        for field in self._free(columns):
            if field.sort is Sort.WORDS:
                continue
            read = sum(field.read(cell) is not None for cell in cells)
            is_fitting = 2 * read >= len(cells) if field.sort is Sort.DATE else read == len(cells)
            if is_fitting:
                return field
        return None

    def _free(self, columns: Columns) -> list[Field]:
        taken = {each.name for each in columns.fields.values()}
        return [
            each
            for each in self._fields.values()
            if each.name not in taken and each.name not in BY_TITLE_ALONE
        ]

    def _guess_words(self, columns: Columns, width: int) -> None:
        """Short words, in their order, where the list has as many fields left for them."""
        left = [column for column in range(width) if columns.is_left(column)]
        free = [
            each
            for each in self._free(columns)
            if each.sort is Sort.WORDS and not each.is_long and each is not self._main
        ]
        if len(left) <= len(free):
            columns.fields.update(zip(left, free, strict=False))

    def _records(self, row: Row, columns: Columns) -> tuple[Any, ...]:
        """The record of a row; two where it names a couple."""
        record, is_whole = self._record(row, columns)
        if isinstance(record, Party):
            return people_of(record, is_whole=is_whole)
        return (self._told_day(record) if self._tells_days else record,)

    def _record(self, row: Row, columns: Columns) -> tuple[Any, bool]:
        """The record of a row, and whether its surname, if it has one, is the whole name."""
        given: dict[str, Any] = {}
        numbers: list[Identifier] = []
        before: list[str] = []
        speakers: list[str] = []
        after: list[str] = []
        for column, cell in enumerate(row):
            if not cell or column == columns.counting:
                continue
            if column in columns.identifiers:
                found = identifiers_in(cell, columns.identifiers[column])
                numbers += found
                after += [] if found else [cell]
                continue
            field = columns.fields.get(column)
            value = field.read(cell) if field is not None else None
            title = columns.titles.get(column, "")
            if field is not None and value is not None:
                given[field.name] = value
                if field.sort is Sort.DATE and clock_of(cell):
                    before.append(clock_of(cell))
                    self._unread.append(clock_of(cell))
            elif field is not None and field.sort is Sort.DATE:
                before.append(cell)
                self._unread.append(cell)
            else:
                if field is not None:
                    self._unread.append(cell)
                if field is not None and field.name == _SPEAKER:
                    speakers.append(cell)
                    continue
                after.append(f"{title.strip(' :')}: {cell}" if title.strip(" :") else cell)
        text = given.get(self._rest.name, "")
        opening = ": ".join(filter(None, (", ".join([*before, *speakers]), text)))
        whole = "\n\n".join(filter(None, (opening, *after)))
        given |= {self._rest.name: whole} if whole else {}
        given |= {"identifiers": tuple(numbers)} if numbers else {}
        return self._kind(**given), "forenames" not in given

    def _told_day(self, entry: ChronologyEntry) -> ChronologyEntry:
        """An entry whose text begins with its day, where neither it nor its heading says when."""
        if entry.happened_on is None or not entry.text or entry_tells_day(entry):
            return entry
        self._begun += 1
        return replace(entry, text=with_day(entry.text, entry.happened_on, entry.until))

    def _told(self, count: int, columns: Columns, *, has_titles: bool) -> str:
        rows = "1 row was" if count == 1 else f"{count:,} rows were"
        labels = {column: field.label for column, field in columns.fields.items()}
        labels |= {
            column: kind.value if kind else "Identifiers"
            for column, kind in columns.identifiers.items()
        }
        taken = [f"column {column + 1} is “{label}”" for column, label in sorted(labels.items())]
        width = max([*labels, *columns.titles, columns.counting], default=0) + 1
        told = [f"{rows} added below the chosen line"]
        if width > 1 or len(taken) > 1:
            told[0] += f": {', '.join(taken)}"
        if has_titles:
            told.append("The first row was taken for the titles")
        if columns.counting >= 0:
            told.append(f"Column {columns.counting + 1} only counts the rows: it was left out")
        if self._further:
            plural = len(self._further) > 1
            which = f"Column{'s' * plural} {' and '.join(str(each + 1) for each in self._further)}"
            at = "stand" if plural else "stands"
            told.append(f"{which} fitted no field and {at} at the end of “{self._rest.label}”")
        if self._couples:
            couples = "1 row names" if self._couples == 1 else f"{self._couples:,} rows name"
            told.append(f"{couples} a couple, who are two people now")
        if self._begun:
            texts = "1 text begins" if self._begun == 1 else f"{self._begun:,} texts begin"
            told.append(f"{texts} with the date of the row now, since the text alone is printed")
        if self._unread:
            few = ", ".join(f"“{' '.join(each.split())[:40]}”" for each in self._unread[:3])
            more = len(self._unread) - 3
            others = f" and {more} more" if more > 0 else ""
            told.append(f"Not understood, and kept in “{self._rest.label}”: {few}{others}")
        told.append("Undo takes all of it back")
        return ". ".join(told) + "."


def _counts(cells: list[str]) -> bool:
    """Whether cells are the numbers of their rows, one after the other."""
    found = [_COUNTED.match(cell) for cell in cells]
    numbers = [int(each[1]) for each in found if each]
    steps = {after - before for before, after in itertools.pairwise(numbers)}
    return len(numbers) == len(cells) > 1 and steps == {1}
