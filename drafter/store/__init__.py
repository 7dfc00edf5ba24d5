"""Cases kept encrypted: keys, database, backups. Only home of sqlite-utils and sqlcipher3.

sqlite-utils stands on whatever ``pysqlite3`` is, else on Python's own sqlite3, which takes a key
without a word and writes plain text. So it is given SQLCipher here, before anything can import it.
"""

import importlib
import sys

_NAMES = ("pysqlite3", "pysqlite3.dbapi2")


def _seat_sqlcipher() -> None:
    """Let sqlite-utils find SQLCipher under the name it looks for, and nobody else after it."""
    cipher = importlib.import_module("sqlcipher3.dbapi2")
    before = {name: sys.modules.get(name) for name in _NAMES}
    sys.modules.update(dict.fromkeys(_NAMES, cipher))
    try:
        seated = importlib.import_module("sqlite_utils.utils").sqlite3
        importlib.import_module("sqlite_utils.migrations")
    finally:
        for name, module in before.items():
            if module is None:
                del sys.modules[name]
            else:
                sys.modules[name] = module
    if seated is not cipher:
        raise ImportError("sqlite_utils was imported before drafter.store gave it SQLCipher")


_seat_sqlcipher()
