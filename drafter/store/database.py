"""An open database: SQLCipher's connection, and no more than all of this package needs of it.

It is not sqlite-utils', which takes longer to import than all else that the list of cases needs:
only a migration puts that round the same connection.
"""

from collections.abc import Sequence
from typing import Any


class Database:
    """A connection of ours, and the statements that are run on it.

    The connection is one with ``isolation_level=None``: a statement outside a transaction is one
    by itself.
    """

    def __init__(self, conn: Any) -> None:  # noqa: ANN401 - sqlcipher3 is untyped
        self.conn = conn
        conn.execute("PRAGMA recursive_triggers = ON")

    def execute(self, sql: str, parameters: Sequence[object] = ()) -> Any:  # noqa: ANN401 - sqlcipher3 is untyped
        """Run a statement; the cursor."""
        return self.conn.execute(sql, parameters)

    def close(self) -> None:
        """Close the connection."""
        self.conn.close()
