"""A bit that is flipped on any page: nothing typed is lost, and whatever is said is a sentence."""

import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.case.case import Case
from drafter.errors import DrafterError
from drafter.session import operations
from drafter.session.desk import Desk, utc_now
from drafter.store import audit, cases, emergency, history
from drafter.store.faults import DamagedError
from drafter.store.lock import NAME as LOCK
from drafter.store.lock import VaultLock
from drafter.store.store import open_store
from drafter.store.unlocked import Vault
from tests.conftest import SOAK
from tests.soak.rig import make_vault

PAGE = 4096
EVERY = 1 if SOAK else 5


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Vault:
    """One of which an opening looks at four tables, as it does of a large one."""
    monkeypatch.setattr("drafter.store.aside.user_folder", lambda: tmp_path / "own")
    monkeypatch.setattr("drafter.store.reserve.SIZE", 1000)
    monkeypatch.setattr("drafter.store.soundness.QUICKLY", 0)
    made = make_vault(tmp_path / "vault")
    desk = Desk.open(made, apart=lambda _: None)
    desk.open_case(case_of(made))
    desk.close()
    return made


def case_of(vault: Vault) -> str:
    """The id of the only case."""
    with open_store(vault, writing=False) as store:
        (case_id,) = cases.all_ids(store.db)
        return case_id


def flipped_pages(good: bytes) -> Iterator[bytes]:
    """The database with one bit flipped, on one page after another."""
    chance = random.Random(6)  # noqa: S311 - the same flips at every run
    for page in range(0, len(good) // PAGE, EVERY):
        at = page * PAGE + chance.randrange(PAGE)
        yield good[:at] + bytes([good[at] ^ 1 << chance.randrange(8)]) + good[at + 1 :]


def lay(vault: Vault, data: bytes) -> None:
    """Put a database in place, and nothing of another beside it: no log, no list of the erased."""
    for each in vault.folder.iterdir():
        if each.is_file() and each.name != LOCK:
            each.unlink()
    vault.database.write_bytes(data)


def test_what_was_put_aside_is_never_merged_into_a_damaged_vault(vault: Vault) -> None:
    good, case_id = vault.database.read_bytes(), case_of(vault)
    with open_store(vault, writing=False) as store:
        before = store.load(case_id)
    path = emergency.put_aside(vault, before, replace(before, about="7"), now=utc_now())
    for data in flipped_pages(good):
        lay(vault, data)
        with pytest.raises(DamagedError):
            Desk.open(vault, settled=False)
        assert vault.database.read_bytes() == data
        assert path.exists()
        VaultLock.take(vault.folder).release()
    lay(vault, good)
    Desk.open(vault, apart=lambda _: None, settled=False).close()
    assert not path.exists()
    with open_store(vault, writing=False) as store:
        assert store.load(case_id).about == "7"


def write(desk: Desk) -> None:
    """Type into the case that is open, if it could be opened."""
    if desk.session is not None:
        session = desk.session
        operations.set_field(session, record=session.case.id, field="about", value="1")
        session.leave_field()


def work(desk: Desk, case_id: str) -> Iterator[Callable[[], object]]:
    """What is done in a day, each of it whatever became of the rest."""
    yield desk.page
    yield lambda: desk.lines(desk.search("letter"))
    yield desk.bodies
    yield lambda: desk.read(case_id)
    yield lambda: (desk.is_check_due, desk.is_empty, desk.last_work)
    yield desk.settle
    yield lambda: desk.open_case(case_id)
    yield lambda: write(desk)
    yield lambda: history.versions_of(desk.store.db, case_id)
    yield desk.close_case
    yield lambda: desk.add(Case(reference="26 000 002"))
    yield desk.close_case
    yield lambda: desk.finish_check(desk.store.check())
    yield lambda: [*audit.deeds(desk.store.db), audit.broken_link(desk.store.db)]
    yield lambda: desk.erase(case_id)
    yield desk.close


def test_whatever_is_done_with_a_damaged_vault_ends_in_a_sentence(vault: Vault) -> None:
    good, case_id = vault.database.read_bytes(), case_of(vault)
    refused = 0
    for data in flipped_pages(good):
        lay(vault, data)
        try:
            desk = Desk.open(vault, apart=lambda _: None, settled=False)
        except DamagedError:
            refused += 1
            continue
        for each in work(desk, case_id):
            with suppress(DrafterError):
                each()
        VaultLock.take(vault.folder).release()
    assert refused < len(good) // PAGE // EVERY
    lay(vault, good)
    desk = Desk.open(vault, apart=lambda _: None, settled=False)
    for each in work(desk, case_id):
        each()
    with open_store(vault, writing=False) as store:
        assert [store.load(case).reference for case in cases.all_ids(store.db)] == ["26 000 002"]
