"""A process that edits a case and acknowledges each edit, to be killed or cut off by a test.

python -m tests.soak.worker edit FOLDER COUNT FULL      acknowledges on standard output
python -m tests.soak.worker nursery FOLDER              starts such processes and kills them
"""

import os
import select
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from drafter.session import operations
from drafter.session.desk import utc_now
from drafter.session.keeping import StoreKeeping
from drafter.session.session import Session
from drafter.store import cases, history
from drafter.store.store import open_store
from drafter.store.unlocked import Vault
from tests.soak.rig import ENTRIES, WORDS, number_in, vault_at

Acknowledge = Callable[[int], None]
FULL = 2
"""How SQLite numbers ``synchronous=FULL``, which every vault is opened with."""
LOG_PAGES = 60
"""Pages of write-ahead log after which SQLite brings them into the database: soon, here."""


def edit(
    vault: Vault,
    count: int,
    acknowledge: Acknowledge,
    *,
    synchronous: str = "FULL",
    early: bool = False,
) -> None:
    """Open the case, edit it ``count`` times as somebody at a keyboard does, and close it.

    Two ways to do it wrongly, for the controls: ``synchronous`` as no vault is ever opened, and
    acknowledging ``early``.
    """
    with open_store(vault) as store:
        store.db.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")
        assert store.db.execute("PRAGMA synchronous").fetchone() == (FULL,)
        store.db.execute(f"PRAGMA synchronous = {synchronous}")
        (case_id,) = cases.all_ids(store.db)
        steps = history.steps_of(store.db, case_id)
        session = Session(store.load(case_id), StoreKeeping(store, utc_now), history=steps)
        first = number_in(session.case) + 1
        for number in range(first, first + count):
            text = f"{number} {WORDS * (1 + number % 7)}"
            operations.set_field(session, record=f"e{number % ENTRIES}", field="text", value=text)
            operations.set_field(session, record=case_id, field="about", value=str(number))
            if early:
                acknowledge(number)
            assert session.leave_field(), session.save_state.sentence
            if not early:
                acknowledge(number)


def on(descriptor: int) -> Acknowledge:
    """Acknowledge by a line, written at once."""
    return lambda number: (os.write(descriptor, b"%d\n" % number), None)[1]


def live_and_die(vault: Vault, seconds: float, *, early: bool) -> int:
    """Let a child edit for so long, kill it, and say what it had acknowledged last."""
    heard, said = os.pipe()
    child = os.fork()
    if not child:
        os.close(heard)
        edit(vault, 12, on(said), early=early)
        os._exit(0)
    os.close(said)
    text, until = b"", time.monotonic() + seconds
    while select.select([heard], [], [], max(0, until - time.monotonic()))[0]:
        more = os.read(heard, 4096)
        if not more:
            break
        text += more
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(heard, 4096):
        text += more
    os.close(heard)
    return int(text.split()[-1]) if text else 0


def nursery(vault: Vault) -> None:
    """For each line "seconds early" that is read, live so long; print what was acknowledged."""
    for line in sys.stdin:
        seconds, early = line.split()
        print(live_and_die(vault, float(seconds), early=early == "early"), flush=True)  # noqa: T201 - its only voice


def main(what: str, folder: str, count: str = "", synchronous: str = "") -> None:
    """Do what the command line says."""
    vault = vault_at(Path(folder))
    if what == "nursery":
        nursery(vault)
    else:
        edit(vault, int(count), on(1), synchronous=synchronous)


if __name__ == "__main__":
    main(*sys.argv[1:])
