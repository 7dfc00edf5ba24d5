"""Damage of every kind is noticed, and nothing is ever made new in its place."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from drafter.errors import DrafterError
from drafter.session import operations
from drafter.session.desk import utc_now
from drafter.session.keeping import StoreKeeping
from drafter.session.session import Session
from drafter.store import cases
from drafter.store.backup import check
from drafter.store.connection import connect
from drafter.store.faults import DamagedError
from drafter.store.sealing import Key
from drafter.store.store import open_store
from drafter.store.unlocked import Vault
from tests.soak.rig import WORDS, make_vault, number_in

FLIPS = 300
TRUNCATIONS = 60


def whole(vault: Vault) -> bytes:
    """The closed vault's database, after seeing that it is sound."""
    check(vault.database, vault.key)
    return vault.database.read_bytes()


def is_noticed(vault: Vault) -> bool:
    """Whether a whole check refuses the database."""
    try:
        check(vault.database, vault.key)
    except DamagedError:
        return True
    return False


def flipped(data: bytes, chance: random.Random) -> bytes:
    at, bit = chance.randrange(len(data)), 1 << chance.randrange(8)
    return data[:at] + bytes([data[at] ^ bit]) + data[at + 1 :]


def open_and_close(vault: Vault) -> None:
    """What a caseworker does first with whatever lies there."""
    with suppress(DrafterError), open_store(vault):
        pass


def test_every_flipped_bit_is_noticed_and_nothing_is_mended_by_making_it_new(
    tmp_path: Path,
) -> None:
    vault = make_vault(tmp_path / "vault")
    good, chance = whole(vault), random.Random(1)  # noqa: S311 - the same flips at every run
    missed = 0
    for _ in range(FLIPS):
        damaged = flipped(good, chance)
        vault.database.write_bytes(damaged)
        missed += not is_noticed(vault)
        open_and_close(vault)
        assert vault.database.read_bytes() == damaged
    assert missed == 0
    vault.database.write_bytes(good)
    assert not is_noticed(vault)


def test_the_same_flips_in_a_plain_database_are_missed(tmp_path: Path) -> None:
    vault = make_vault(tmp_path / "vault", training=True)
    good, chance = whole(vault), random.Random(1)  # noqa: S311 - the same flips at every run
    missed = 0
    for _ in range(FLIPS):
        vault.database.write_bytes(flipped(good, chance))
        missed += not is_noticed(vault)
    assert missed > FLIPS / 10


def test_a_database_cut_off_anywhere_is_noticed_and_left(tmp_path: Path) -> None:
    vault = make_vault(tmp_path / "vault")
    good, chance = whole(vault), random.Random(2)  # noqa: S311 - the same cuts at every run
    pages = [page * 4096 for page in range(1, len(good) // 4096)]
    lengths = [*chance.choices(pages, k=TRUNCATIONS // 2), *range(0, 4096, 512)]
    lengths += [chance.randrange(len(good)) for _ in range(TRUNCATIONS // 2)]
    for length in lengths:
        vault.database.write_bytes(good[:length])
        assert is_noticed(vault), length
        open_and_close(vault)
        assert vault.database.read_bytes() == good[:length]


def left_by_a_crash(vault: Vault, edits: int) -> dict[str, bytes]:
    """The files of a vault whose program died after so many edits, newest in the log alone."""
    with open_store(vault) as store:
        (case_id,) = cases.all_ids(store.db)
        session = Session(store.load(case_id), StoreKeeping(store, utc_now))
        for number in range(1, edits + 1):
            text = f"{number} {WORDS}"
            operations.set_field(session, record=f"e{number}", field="text", value=text)
            operations.set_field(session, record=case_id, field="about", value=str(number))
            assert session.leave_field()
        names = ("cases.db", "cases.db-wal")
        return {name: (vault.folder / name).read_bytes() for name in names}


def test_a_flipped_bit_in_the_log_costs_what_came_after_it_and_never_gives_wrong_words(
    tmp_path: Path,
) -> None:
    vault = make_vault(tmp_path / "vault")
    files = left_by_a_crash(vault, 8)
    chance = random.Random(4)  # noqa: S311 - the same flips at every run
    found = set()
    for flips in range(60):
        log = flipped(files["cases.db-wal"], chance) if flips else files["cases.db-wal"]
        vault.database.write_bytes(files["cases.db"])
        (vault.folder / "cases.db-wal").write_bytes(log)
        (vault.folder / "cases.db-shm").unlink(missing_ok=True)
        with closing(connect(vault.database, vault.key)) as db:
            (case_id,) = cases.all_ids(db)
            found.add(number_in(cases.load(db, case_id)))
        check(vault.database, vault.key)
    assert found <= set(range(9))
    assert {0, 8} <= found  # the first frame decides over all, the last over nothing before it


def another_programs(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE cases (id TEXT)")
        other.commit()


def another_vaults(path: Path) -> None:
    connect(path, Key(bytes(range(1, 33))), new=True).close()


def a_training_vaults(path: Path) -> None:
    connect(path, None, new=True).close()


FOREIGN: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "text": lambda path: path.write_text("Quarrington" * 1000, encoding="utf-8"),
    "zeros": lambda path: path.write_bytes(bytes(40_960)),
    "noise": lambda path: path.write_bytes(random.Random(3).randbytes(40_960)),  # noqa: S311 - the same noise
    "another program's": another_programs,
    "another vault's": another_vaults,
    "a training vault's": a_training_vaults,
    "a folder": lambda path: path.mkdir(),
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_whatever_else_lies_in_its_place_is_noticed_and_left(tmp_path: Path, kind: str) -> None:
    vault = make_vault(tmp_path / "vault")
    vault.database.unlink()
    FOREIGN[kind](vault.database)
    before = vault.database.read_bytes() if vault.database.is_file() else None
    with pytest.raises(DamagedError, match=r"cases\.db"):
        open_store(vault)
    if before is not None:
        assert vault.database.read_bytes() == before
    assert sorted(path.name for path in vault.folder.iterdir()) == ["cases.db", "lock"]


def test_a_database_that_is_gone_is_not_made_anew(tmp_path: Path) -> None:
    vault = make_vault(tmp_path / "vault")
    vault.database.unlink()
    with pytest.raises(DamagedError, match="nothing was made in its place"):
        open_store(vault)
    assert not vault.database.exists()


def test_an_undamaged_vault_opens_after_all_that(tmp_path: Path) -> None:
    with open_store(make_vault(tmp_path / "vault")) as store:
        assert len(cases.all_ids(store.db)) == 1
