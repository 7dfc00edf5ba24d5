"""What a table of steps is made of. Nothing here knows Qt.

A step has tabs; a tab shows fields of the case, a list of records with the form of the chosen
one, or something drawn (``drawn`` names it; ``pages`` makes it). Rows of a form are field names
that stand beside one another; ``more`` waits behind a button, so that a page starts with six
fields at most.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from drafter.case.people import IdentifierKind

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Help, example and label of a field in one kind of work, where the record's own don't fit.

    Without a ``label`` it is called as everywhere.
    """

    help: str
    example: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Rows of fields, and those that wait behind "More"; ``said`` by the field's name.

    ``contact`` are kinds of a person's identifiers that have a line below the first row.
    """

    rows: Rows
    more: Rows = ()
    said: Mapping[str, Said] = field(default_factory=dict)
    contact: tuple[IdentifierKind, ...] = ()

    def labels(self) -> dict[str, str]:
        """What fields are called here that have another name in their record."""
        return {name: said.label for name, said in self.said.items() if said.label}

    def fields(self) -> tuple[str, ...]:
        """Every field of the form, in the order of sight."""
        return tuple(name for row in (*self.rows, *self.more) for name in row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """One page of a step. ``records`` names the case's list that it edits; empty: the case.

    ``empty`` says what to do first where the list is empty, ``add`` what its button says.
    ``columns`` are fields of the record; ``drawn`` names what is drawn, between the list and the
    form, below a form of the case's own fields or, without either, in their place.
    """

    title: str
    form: Form = field(default_factory=lambda: Form(rows=()))
    records: str = ""
    columns: tuple[str, ...] = ()
    add: str = "Add"
    empty: str = ""
    drawn: str = ""
    sorts: bool = False
    """Whether the list can be sorted by date."""
    numbered: bool = False
    """Whether its records go by their number in the list: "document 4"."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """Shorter titles of columns, where a field's label is too long for one."""
    pastes: bool = False
    """Whether a button pastes rows here; the list takes them by Ctrl+V wherever it can grow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One stop on the rail. ``lead`` says in a sentence what it is for."""

    key: str
    title: str
    lead: str
    tabs: tuple[Tab, ...]

    def records(self) -> tuple[str, ...]:
        """The case's lists that this step edits; "" for fields of the case itself."""
        return tuple(tab.records for tab in self.tabs if tab.records or tab.form.rows)
