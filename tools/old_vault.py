"""Make the small vault of today's shape that tests open for ever after.

    python -m tools.old_vault tests/store/shapes

Run once when a shape is released, before the first migration beyond it: it writes
``shape-N.db``, encrypted with the key of tests/store/test_shapes.py, and never over one.
"""

import sys
from pathlib import Path

from drafter import paths
from drafter.case.json_form import read_case
from drafter.store import cases
from drafter.store.connection import connect
from drafter.store.migrations import migrate
from drafter.store.sealing import Key
from drafter.store.shape import NEWEST

KEY = Key(raw=bytes(range(32)))
"""No secret: the cases in it are the shipped examples."""


def make(folder: Path) -> Path:
    """Write the vault's database, with the worked examples under the ids of their files."""
    path = folder / f"shape-{NEWEST}.db"
    db = connect(path, KEY, new=True)
    migrate(db)
    for example in sorted((paths.resources() / "examples").glob("*.json"))[:2]:
        case = read_case(example.read_text(encoding="utf-8"), example.name)
        cases.create(db, case)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    db.execute("PRAGMA journal_mode = DELETE").fetchone()
    db.close()
    return path


if __name__ == "__main__":
    print(make(Path(sys.argv[1])))
