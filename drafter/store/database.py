"""An open database: SQLCipher's connection, and sqlite-utils round it once somebody needs that.

Importing sqlite-utils takes longer than all else that the list of cases needs, and nearly all
that this package does is plain SQL: only a migration, and the tests, ask for more.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from drafter.store import sqlite_utils_on_sqlcipher

if TYPE_CHECKING:
    from sqlite_utils import Database
else:

    class Database:
        """What we use of the ``Database`` of sqlite-utils; it is asked for all the rest.

        The connection is one with ``isolation_level=None``: a statement outside a transaction is
        one by itself.
        """

        def __init__(self, conn: Any, *, execute_plugins: bool) -> None:  # noqa: ANN401 - sqlcipher3 is untyped
            assert not execute_plugins  # other people's code has no business with cases
            self.conn = conn
            self._whole: Any = None
            conn.execute("PRAGMA recursive_triggers = ON")

        def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - anything of sqlite-utils'
            """What sqlite-utils knows beyond this."""
            if name.startswith("_"):
                raise AttributeError(name)
            if self._whole is None:
                made = sqlite_utils_on_sqlcipher().Database
                self._whole = made(self.conn, execute_plugins=False)
            return getattr(self._whole, name)

        def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - a table of sqlite-utils'
            """A table as sqlite-utils knows it."""
            return self.table(name)

        def execute(self, sql: str, parameters: Sequence[object] = ()) -> Any:  # noqa: ANN401 - sqlcipher3 is untyped
            """Run a statement; the cursor."""
            return self.conn.execute(sql, parameters)

        def close(self) -> None:
            """Close the connection."""
            self.conn.close()


__all__ = ["Database"]
