"""Cases kept encrypted: keys, database, backups. Only home of sqlite-utils and sqlcipher3."""

import sys
from importlib import import_module
from types import ModuleType

_NAMES = ("pysqlite3", "pysqlite3.dbapi2")


def sqlite_utils_on_sqlcipher() -> ModuleType:
    """sqlite-utils, standing on SQLCipher; nobody else finds SQLCipher under another's name.

    It stands on whatever ``pysqlite3`` is, else on Python's own sqlite3, which takes a key
    without a word and writes plain text. So it is given SQLCipher as it is imported, and it may
    be imported by nobody else. Raises ImportError where it was.
    """
    cipher = import_module("sqlcipher3.dbapi2")
    before = {name: sys.modules.get(name) for name in _NAMES}
    sys.modules.update(dict.fromkeys(_NAMES, cipher))
    try:
        seated = import_module("sqlite_utils.utils").sqlite3
    finally:
        for name, module in before.items():
            if module is None:
                del sys.modules[name]
            else:
                sys.modules[name] = module
    if seated is not cipher:
        raise ImportError("sqlite_utils was imported before drafter.store gave it SQLCipher")
    return import_module("sqlite_utils")
