"""Two programs that write to one vault although there is a lock: no update is lost."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

from drafter.store import cases
from drafter.store.connection import connect
from drafter.store.unlocked import Vault
from tests.conftest import ROOT, SOAK
from tests.soak.rig import make_vault

UPDATES = 2000 if SOAK else 200
"""By both writers together."""

CAREFUL = """
import sys
from dataclasses import replace
from pathlib import Path
from drafter.store import cases
from drafter.store.cases import StaleCaseError
from drafter.store.connection import connect
from tests.soak.rig import vault_at
vault = vault_at(Path(sys.argv[1]))
db = connect(vault.database, vault.key)
(case_id,) = cases.all_ids(db)
left, refused = int(sys.argv[2]), 0
print("ready", flush=True)
sys.stdin.readline()
while left:
    case = cases.load(db, case_id)
    entries = list(case.chronology)
    entries[3] = replace(entries[3], stage=entries[3].stage + 1)
    try:
        cases.save(db, case, replace(case, chronology=tuple(entries)))
        left -= 1
    except StaleCaseError:
        refused += 1
db.close()
print(refused)
"""
CARELESS = """
import sys
from pathlib import Path
from drafter.store.connection import connect
from tests.soak.rig import vault_at
vault = vault_at(Path(sys.argv[1]))
db = connect(vault.database, vault.key)
print("ready", flush=True)
sys.stdin.readline()
for _ in range(int(sys.argv[2])):
    (stage,) = db.execute("SELECT stage FROM chronology WHERE id = 'e3'").fetchone()
    db.execute("UPDATE chronology SET stage = ? WHERE id = 'e3'", (stage + 1,))
db.close()
print(0)
"""


def both(vault: Vault, program: str) -> tuple[int, int]:
    """Let two programs count up a field of the vault's one case, starting together.

    What the field says then, and how often a writer was told that the other had been first.
    """
    command = [sys.executable, "-c", program, str(vault.folder), str(UPDATES // 2)]
    writers = [
        subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    refused = sum(int(writer.communicate()[0]) for writer in writers)
    assert [writer.returncode for writer in writers] == [0, 0]
    with closing(connect(vault.database, vault.key)) as db:
        (case_id,) = cases.all_ids(db)
        return cases.load(db, case_id).chronology[3].stage, refused


def test_two_writers_lose_no_update(tmp_path: Path) -> None:
    counted, refused = both(make_vault(tmp_path / "vault"), CAREFUL)
    assert counted == UPDATES
    assert refused > 0  # they did get in each other's way


def test_two_writers_who_do_not_look_lose_some(tmp_path: Path) -> None:
    counted, _ = both(make_vault(tmp_path / "vault"), CARELESS)
    assert counted < UPDATES
