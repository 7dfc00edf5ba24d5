import base64
import contextlib
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

import pytest

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.store.sealing import Derivation
from drafter.store.soundness import quick_check
from drafter.store.store import open_store
from drafter.store.vault import create_vault, unlock
from tests.conftest import ROOT, SOAK
from tests.ui.typist import PASSPHRASE, text

ROUNDS = 200 if SOAK else 10
AT_ONCE = 2
LOST_AT_MOST = 2.0
"""Seconds of typing."""
QUICK = Derivation(memory_kib=64, passes=1, lanes=1, salt=bytes(range(16)))

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the system has no kill -9")


def forms(word: str) -> list[bytes]:
    """How a word may stand in a file."""
    found = []
    for each in (word, word.casefold(), word.upper()):
        found += [each.encode(), each.encode("utf-16-le"), each.encode("utf-16-be")]
        found += [quote(each).encode(), each.encode().hex().encode()]
    plain = base64.b64encode(word.encode()).rstrip(b"=")[:-1]
    return [*found, plain]


def files_with(home: Path, word: str) -> set[Path]:
    """The files of a folder in whose bytes or names a word stands, from that folder on."""
    wanted = forms(word)
    return {
        path.relative_to(home)
        for path in home.rglob("*")
        if path.is_file()
        and (
            any(one in path.read_bytes() for one in wanted)
            or word.casefold() in path.name.casefold()
        )
    }


@pytest.fixture
def home(tmp_path: Path) -> Path:
    made = tmp_path / "home"
    made.mkdir()
    return made


def travel(home: Path, word: str, *, before: str = "") -> list[str]:
    """A whole journey in a fresh HOME; what its windows were called."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith("XDG_")}
    run = f"{before}\nimport sys; sys.argv[1:] = [{word!r}]\nfrom tests.ui import journey\n"
    done = subprocess.run(
        [sys.executable, "-c", f"{run}\njourney.main()"],
        cwd=ROOT,
        env={**clean, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )
    assert done.returncode == 0, done.stderr
    assert word not in done.stderr
    called = json.loads(done.stdout.splitlines()[-1])
    assert isinstance(called, list)
    return called


def test_a_whole_journey_leaves_no_name_but_in_what_was_exported_on_purpose(home: Path) -> None:
    word = "Zqx" + "".join(random.SystemRandom().choices("bcdfghjklm", k=14))
    called = travel(home, word)
    assert "Drafter" in called
    assert "Find a command" in called
    assert not [each for each in called if word.casefold() in each.casefold()]
    assert (home / ".local" / "share" / "drafter" / "cases" / "cases.db").is_file()
    folder = Path(f"{word} v Council")
    assert files_with(home, word) == {
        folder / "exported.json",
        folder / f"{word}.drafter-case",  # by its name alone
    }
    assert word.encode() not in (home / folder / f"{word}.drafter-case").read_bytes()


def test_the_same_journey_with_qts_own_settings_is_found_out(home: Path) -> None:
    undone = (
        "from drafter.ui import app\nfrom drafter.ui.pieces import choosing\n"
        "app.keep_no_settings = lambda: None\n"
        "choosing._put_back = lambda before: None"
    )
    travel(home, "Zqxcontrol", before=undone)
    assert Path(".config/QtProject.conf") in files_with(home, "Zqxcontrol")


def make_vault(folder: Path) -> None:
    vault, _ = create_vault(folder / "cases", PASSPHRASE, derivation=QUICK)
    with open_store(vault) as store:
        store.create(Case(reference="25 000 001", chronology=(ChronologyEntry(id="e1"),)))


def kept(folder: Path) -> str:
    """The typed text as the vault has it, opened again over a dead lock and found sound."""
    with open_store(unlock(folder / "cases", PASSPHRASE)) as store:
        quick_check(store.db, encrypted=True)
        (line,) = store.page().cases
        return store.load(line.case_id).chronology[0].text


@contextlib.contextmanager
def typing(folder: Path, *more: str) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-m", "tests.ui.typist", str(folder), "0.02", *more]
    # what is killed hands in no coverage: to count it is for nothing
    own = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    environment = {**own, "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder)}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as made:
        try:
            yield made
        finally:
            made.kill()


def typed_then_killed(
    folder: Path, seconds: float, *more: str, letters: int = 1
) -> tuple[int, int, str]:
    """Letters typed two seconds before the kill, letters typed in all, and what was kept.

    The kill comes so many seconds after so many letters.
    """
    folder.mkdir()
    make_vault(folder)
    with typing(folder, *more) as typist:
        out = typist.stdout
        assert out is not None
        told = [out.readline().split() for _ in range(letters)]
        time.sleep(seconds)  # how long somebody typed: the kill comes when it comes
        typist.kill()
        killed = time.monotonic()
        told += [line.split() for line in out.read().splitlines() if len(line.split()) == 2]
    long_ago = [int(number) for number, when in told if float(when) <= killed - LOST_AT_MOST]
    typed = int(told[-1][0]) + 1 if told else 1  # none was told of yet
    return max(long_ago, default=0), typed, kept(folder)


@pytest.fixture
def quick_bounds(quick_vaults: None) -> None:
    assert quick_vaults is None


def test_a_kill_while_typing_costs_two_seconds_of_typing_at_most_and_nothing_else(
    tmp_path: Path, quick_bounds: None
) -> None:
    assert quick_bounds is None
    chance = random.Random(5)  # noqa: S311 - the same kills at every run
    lengths = [chance.uniform(0.2, 3.8) for _ in range(ROUNDS)]
    with ThreadPoolExecutor(AT_ONCE) as together:
        rounds = [
            together.submit(typed_then_killed, tmp_path / str(number), length)
            for number, length in enumerate(lengths)
        ]
        found = [each.result() for each in rounds]
    for at_least, at_most, text_kept in found:
        assert text_kept == text(len(text_kept))
        assert at_least <= len(text_kept) <= at_most
    assert sum(at_least > 0 for at_least, _, _ in found) > ROUNDS / 4


def test_the_same_kill_does_lose_more_where_saving_is_late(
    tmp_path: Path, quick_bounds: None
) -> None:
    assert quick_bounds is None
    at_least, _, text_kept = typed_then_killed(
        tmp_path / "late", LOST_AT_MOST + 0.2, "late", letters=20
    )
    assert len(text_kept) < at_least
