"""A database of an older shape, read as if it had today's: what it lacks is there, and empty.

On a read-only disk nothing can be brought up to date, and a backup that lies on one is read all
the same. What a later shape added stands in the connection's own temporary tables and views, in
memory, before the file's of the same name: whoever reads asks no question about shapes.
"""

import re
from collections.abc import Iterator
from contextlib import closing

from sqlcipher3 import dbapi2

from drafter.store.database import Database
from drafter.store.migrations import migrate

_NAMED = re.compile(r'^(CREATE (?:VIRTUAL )?TABLE) "?\w+"?')


def read_as_newest(db: Database) -> None:
    """Let a connection that only reads show every table and column of today's shape.

    A table that the file lacks has no rows; a column that it lacks has its default.
    """
    with closing(Database(dbapi2.connect(":memory:", isolation_level=None))) as newest:
        migrate(newest)
        lacking = [*_lacking(db, newest)]
    db.execute("PRAGMA query_only = OFF")  # the file is open to be read, whatever this says
    for statement in lacking:
        db.execute(statement)
    db.execute("PRAGMA query_only = ON")


def _lacking(db: Database, newest: Database) -> Iterator[str]:
    """What makes, for this connection, the tables and columns that the file lacks."""
    for name, sql in newest.execute(
        "SELECT s.name, s.sql FROM sqlite_schema s JOIN pragma_table_list(s.name) t"
        " WHERE s.type = 'table' AND t.type <> 'shadow' AND s.name NOT GLOB 'sqlite_*'"
    ).fetchall():
        columns, held = _columns(newest, name), _columns(db, name)
        if not held:
            yield _NAMED.sub(rf'\1 temp."{name}"', sql, count=1)
        elif added := [f'{columns[one]} AS "{one}"' for one in columns if one not in held]:
            yield f"CREATE TEMP VIEW {name} AS SELECT *, {', '.join(added)} FROM main.{name}"  # noqa: S608 - names out of the schema itself


def _columns(db: Database, table: str) -> dict[str, str]:
    """Each column of a table with its default as SQL says it; none where there is no table."""
    found = db.execute("SELECT name, dflt_value FROM pragma_table_info(?, 'main')", (table,))
    return {name: default or "NULL" for name, default in found.fetchall()}
