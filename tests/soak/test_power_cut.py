import os
import random
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from drafter.errors import DrafterError
from drafter.store import cases
from drafter.store.connection import connect
from drafter.store.faults import SqlError
from drafter.store.unlocked import Vault
from tests.conftest import SOAK
from tests.soak.power import Acknowledge, Create, Disk, Event, Remove, Sync, record, refusal
from tests.soak.rig import make_vault, number_in, vault_at

CUTS = 5000 if SOAK else 400
EDITS = 40

pytestmark = pytest.mark.skipif(bool(refusal()), reason=refusal() or "traced here")


def recorded(folder: Path, synchronous: str = "FULL") -> tuple[Disk, list[Event]]:
    """A vault's disk before a process edits it, and what that process does."""
    vault = make_vault(folder)
    disk = Disk.of(folder)
    events = record(vault.folder, folder.parent / "trace", edits=EDITS, synchronous=synchronous)
    assert [event.number for event in events if isinstance(event, Acknowledge)] == [
        *range(1, EDITS + 1)
    ]
    return disk, events


def cuts(
    disk: Disk, events: list[Event], count: int, seed: int
) -> Iterator[tuple[dict[str, bytes], int]]:
    """Cuts at moments by chance: the files each leaves, and the last edit acknowledged before."""
    chance = random.Random(seed)  # noqa: S311 - the same cuts at every run
    moments = Counter(chance.randrange(len(events)) for _ in range(count))
    for moment, event in enumerate(events):
        disk.do(event)
        for _ in range(moments[moment]):
            yield disk.cut(chance), disk.acknowledged


def verdict(vault: Vault, files: dict[str, bytes], acknowledged: int) -> str:
    """What became of the vault: "whole", "lost" or "damaged"."""
    for left in vault.folder.iterdir():
        left.unlink()
    for name, data in files.items():
        (vault.folder / name).write_bytes(data)
    try:
        with closing(connect(vault.database, vault.key)) as db:
            (case_id,) = cases.all_ids(db)
            number = number_in(cases.load(db, case_id))
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            assert db.execute("PRAGMA cipher_integrity_check").fetchall() == []
            assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    except (DrafterError, SqlError, AssertionError, ValueError):
        return "damaged"
    return "whole" if acknowledged <= number <= acknowledged + 1 else "lost"


@pytest.fixture
def after(tmp_path: Path) -> Iterator[Vault]:
    """Where the vault lies after a cut: in memory if the system can, as thousands are looked at."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of its own in it
    where = memory if os.access(memory, os.W_OK) else tmp_path
    with TemporaryDirectory(dir=where) as folder:
        yield vault_at(Path(folder))


def test_no_power_cut_costs_an_acknowledged_edit_or_the_vault(tmp_path: Path, after: Vault) -> None:
    disk, events = recorded(tmp_path / "vault")
    seen = Counter(verdict(after, *cut) for cut in cuts(disk, events, CUTS, 1))
    assert seen == {"whole": CUTS}


def test_what_is_recorded_holds_all_that_a_cut_may_hit(tmp_path: Path) -> None:
    _, events = recorded(tmp_path / "vault")
    synced = Counter(event.name for event in events if isinstance(event, Sync))
    assert synced["cases.db-wal"] > EDITS  # each edit, and each new beginning of the log
    assert synced["cases.db"] > 5  # as often the log was brought into the database
    assert synced[""] > 0
    assert Create("cases.db-wal") in events
    assert Remove("cases.db-wal") in events


def test_without_syncing_the_same_cuts_do_cost_edits_and_vaults(
    tmp_path: Path, after: Vault
) -> None:
    disk, events = recorded(tmp_path / "vault", "OFF")
    seen = Counter(verdict(after, *cut) for cut in cuts(disk, events, 100, 2))
    assert seen["lost"] + seen["damaged"] > 50
    assert seen["damaged"] > 0


def test_syncing_only_now_and_then_costs_edits_and_no_vault(tmp_path: Path, after: Vault) -> None:
    disk, events = recorded(tmp_path / "vault", "NORMAL")
    seen = Counter(verdict(after, *cut) for cut in cuts(disk, events, 100, 3))
    assert seen["lost"] > 10
    assert seen["damaged"] == 0
