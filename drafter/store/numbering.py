"""How rows are numbered: a case's number, its table's number and a serial.

So a case lies together on the disk, and a hit in the search index names case, table and row at
once.
"""

NUMBERS = {
    "cases": 0,
    "parties": 1,
    "identifiers": 2,
    "represents": 3,
    "relations": 4,
    "bodies": 5,
    "organisations": 6,
    "complaints": 7,
    "outcomes_wanted": 8,
    "paragraphs": 9,
    "sources": 10,
    "standards": 11,
    "chronology": 12,
    "evidence": 13,
    "findings": 14,
    "injustices": 15,
    "actions": 16,
    "outcomes": 17,
    "comments": 18,
    "versions": 19,
    "passages": 20,
    "wordings": 21,
    "answers": 22,
    "dismissals": 23,
    "notes": 24,
    "learning_notes": 25,
    "steps_so_far": 26,
    "points": 27,
    "offices": 28,
    "letter_answers": 29,
    "own_words": 30,
}
"""A table's number for good: every row's number holds it. A new table takes the next, below 64."""

_TABLE_BITS, _SERIAL_BITS = 6, 15
MOST_RECORDS = (1 << _SERIAL_BITS) - 1
"""Records of one kind that a case may hold."""


def first_row(case: int, table: int = 0) -> int:
    """The lowest row number of a case, or of one table's rows in it."""
    return (case << _TABLE_BITS | table) << _SERIAL_BITS


def last_row(case: int) -> int:
    """The highest row number of a case."""
    return first_row(case + 1) - 1


def table_number_of(row: int) -> int:
    """The number of the table that a row lies in."""
    return (row >> _SERIAL_BITS) & ((1 << _TABLE_BITS) - 1)


def case_of_row(row: int) -> int:
    """The number of the case that a row belongs to."""
    return row >> (_TABLE_BITS + _SERIAL_BITS)
