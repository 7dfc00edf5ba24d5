"""The SQL of the record tables. Every name in it is one of ``rows``; every value is a parameter."""

from functools import cache

from drafter.store.rows import CASES, Table


@cache
def columns_of(table: Table) -> str:
    """The columns of the record itself, quoted, as a SELECT or INSERT lists them."""
    return ", ".join(f'"{column.name}"' for column in table.columns)


@cache
def select(table: Table) -> str:
    """Row number, parent and columns of a case's records, in order, by the range of their rows.

    The case's own row is asked for by its number, twice.
    """
    if table is CASES:
        return f"SELECT number, '', {columns_of(table)} FROM cases WHERE number BETWEEN ? AND ?"  # noqa: S608 - our own names
    parent = "parent" if table.parent else "''"
    return (
        f"SELECT row, {parent}, {columns_of(table)} FROM {table.name}"  # noqa: S608 - our own names
        " WHERE row BETWEEN ? AND ? ORDER BY position"
    )


@cache
def select_places(table: Table) -> str:
    """Id, row number and position of a case's records, by the range of their rows."""
    return f"SELECT id, row, position FROM {table.name} WHERE row BETWEEN ? AND ?"  # noqa: S608 - our own names


@cache
def select_row(table: Table) -> str:
    """The row number of a case's record, by the case's number and the record's id."""
    return f"SELECT row FROM {table.name} WHERE case_number = ? AND id = ?"  # noqa: S608 - our own names


@cache
def select_searched(table: Table) -> str:
    """Id and searched columns of a record, by the row number (the case's number for its own)."""
    names = ", ".join(f'"{name}"' for name in ("id", *table.searched))
    return f"SELECT {names} FROM {table.name} WHERE {'number' if table is CASES else 'row'} = ?"  # noqa: S608 - our own names


@cache
def select_all_searched(table: Table) -> str:
    """Row number and searched columns of every record in a range of rows (of cases' numbers)."""
    row = "number" if table is CASES else "row"
    names = ", ".join((row, *(f'"{name}"' for name in table.searched)))
    return f"SELECT {names} FROM {table.name} WHERE {row} BETWEEN ? AND ? ORDER BY {row}"  # noqa: S608 - our own names


@cache
def insert(table: Table) -> str:
    """A record: row number, case's number, position, parent if it has one, columns."""
    own = ("row", "case_number", "position", *(("parent",) if table.parent else ()))
    marks = ", ".join("?" * (len(own) + len(table.columns)))
    return f"INSERT INTO {table.name} ({', '.join(own)}, {columns_of(table)}) VALUES ({marks})"  # noqa: S608 - our own names


@cache
def update(table: Table) -> str:
    """A record: parent if it has one, columns, and the row number."""
    names = [*(["parent"] if table.parent else []), *(column.name for column in table.columns)]
    given = ", ".join(f'"{name}" = ?' for name in names)
    return f"UPDATE {table.name} SET {given} WHERE row = ?"  # noqa: S608 - our own names


@cache
def move(table: Table) -> str:
    """A record's position, and the row number."""
    return f"UPDATE {table.name} SET position = ? WHERE row = ?"  # noqa: S608 - our own names


@cache
def delete(table: Table) -> str:
    """A record, by the row number."""
    return f"DELETE FROM {table.name} WHERE row = ?"  # noqa: S608 - our own names


@cache
def insert_case(list_columns: tuple[str, ...]) -> str:
    """The case's own row: the columns of lists, then its own."""
    marks = ", ".join("?" * (len(list_columns) + len(CASES.columns)))
    return f"INSERT INTO cases ({', '.join(list_columns)}, {columns_of(CASES)}) VALUES ({marks})"  # noqa: S608 - our own names


@cache
def update_case(list_columns: tuple[str, ...]) -> str:
    """The case's own row: the columns of lists, its own, and its number."""
    names = (*list_columns, *(column.name for column in CASES.columns))
    given = ", ".join(f'"{name}" = ?' for name in names)
    return f"UPDATE cases SET {given} WHERE number = ?"  # noqa: S608 - our own names
