import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from drafter.store import cases, history
from drafter.store.lock import holder_of
from drafter.store.soundness import quick_check
from drafter.store.store import open_store
from drafter.store.unlocked import Vault
from tests.conftest import ROOT, SOAK
from tests.soak.rig import make_vault, number_in

KILLS = 500 if SOAK else 40
LONGER = 1.1
"""How much longer lives get after one too short for an edit, and shorter after a whole one."""
UNDISTURBED = 60
"""Seconds: no life is so long."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")


@contextmanager
def lives(vault: Vault) -> Iterator[Callable[[float, str], int]]:
    """Lets a process edit for some seconds and kills it; gives what it acknowledged last."""
    command = [sys.executable, "-m", "tests.soak.worker", "nursery", str(vault.folder)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as nursery:
        asked, answers = nursery.stdin, nursery.stdout
        assert asked is not None
        assert answers is not None

        def live(seconds: float, how: str) -> int:
            asked.write(f"{seconds} {how}\n")
            return int(answers.readline())

        yield live
        asked.close()
        assert nursery.wait() == 0


def length_of_a_life(live: Callable[[float, str], int]) -> float:
    """Seconds that it takes here to open the vault, edit a dozen times and close it."""
    live(0, "late")  # the nursery itself has begun
    began = time.monotonic()
    live(UNDISTURBED, "late")
    return time.monotonic() - began


def found_in(vault: Vault) -> int:
    """How many edits the vault holds when it is opened again, which a dead lock must not hinder."""
    with open_store(vault) as store:
        quick_check(store.db, encrypted=True)
        (case_id,) = cases.all_ids(store.db)
        number = number_in(store.load(case_id))
        assert bool(history.steps_of(store.db, case_id)) == bool(number)
        return number


def test_no_acknowledged_edit_is_lost_however_often_the_program_is_killed(tmp_path: Path) -> None:
    vault = make_vault(tmp_path / "vault")
    chance = random.Random(1)  # noqa: S311 - the same kills at every run
    killed_at_work = 0
    with lives(vault) as live:
        longest = length_of_a_life(live)
        first = found = found_in(vault)
        for _ in range(KILLS):
            acknowledged = live(chance.uniform(0, longest), "late")
            was_at_work = holder_of(vault.folder) is not None
            killed_at_work += was_at_work
            before, found = found, found_in(vault)
            assert max(before, acknowledged) <= found <= max(before, acknowledged) + 1
            if found == before:  # it came to nothing: the computer may be slower than it was
                longest *= LONGER
            elif not was_at_work:  # it ended by itself: the computer may be quicker again
                longest /= LONGER
    assert killed_at_work > KILLS / 4
    assert found > first + KILLS / 4


def test_the_same_kills_do_lose_what_is_acknowledged_too_early(tmp_path: Path) -> None:
    vault = make_vault(tmp_path / "vault")
    chance = random.Random(2)  # noqa: S311 - the same kills at every run
    with lives(vault) as live:
        longest = length_of_a_life(live)
        lengths = (chance.uniform(0.3, 1) * longest for _ in range(40))
        assert any(live(length, "early") > found_in(vault) for length in lengths)
