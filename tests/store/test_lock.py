import errno
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from drafter.errors import DrafterError
from drafter.store import lock, running
from drafter.store.faults import ReadOnlyError
from drafter.store.lock import HeldError, Holder, LostError, VaultLock, holder_of

HOLDS_UNTIL_TOLD = """
import sys
from pathlib import Path
from drafter.store.lock import VaultLock
held = VaultLock.take(Path(sys.argv[1]))
print("taken", flush=True)
sys.stdin.read()
"""
TAKES_AND_COUNTS = """
import sys
from pathlib import Path
from drafter.store.lock import HeldError, VaultLock
folder, wins = Path(sys.argv[1]), 0
while wins < 50:
    try:
        held = VaultLock.take(folder)
    except HeldError:
        continue
    (folder / "inside").open("x").close()
    (folder / "inside").unlink()
    held.release()
    wins += 1
"""
ELSEWHERE = Holder(host="OTHER-PC", process=4242, started="then")


@contextmanager
def another_program(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process that has taken the vault, and dies with the block."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS_UNTIL_TOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline().strip() == b"taken"
        yield program
        program.kill()


def leave(folder: Path, holder: Holder) -> None:
    """A lock as a program of ``holder`` would have left it."""
    written = {
        "host": holder.host,
        "process": holder.process,
        "started": holder.started,
        "program": holder.program,
    }
    (folder / lock.NAME).write_text(json.dumps(written), encoding="utf-8")


def refused(folder: Path, over: Holder | None = None) -> HeldError:
    with pytest.raises(HeldError) as caught:
        VaultLock.take(folder, over=over)
    return caught.value


def test_a_vault_is_taken_and_given_up_and_taken_again(tmp_path: Path) -> None:
    held = VaultLock.take(tmp_path)
    assert held.is_mine
    assert holder_of(tmp_path) == held.holder
    assert held.holder.process == os.getpid()
    held.release()
    assert holder_of(tmp_path) is None
    VaultLock.take(tmp_path).release()


def test_giving_up_twice_does_nothing(tmp_path: Path) -> None:
    held = VaultLock.take(tmp_path)
    held.release()
    with VaultLock.take(tmp_path) as next_holder:
        held.release()
        assert next_holder.is_mine


def test_the_lock_is_the_caseworkers_own(tmp_path: Path) -> None:
    with VaultLock.take(tmp_path):
        assert (tmp_path / lock.NAME).stat().st_mode & 0o777 == 0o600


def test_a_second_window_of_the_same_program_is_refused(tmp_path: Path) -> None:
    with VaultLock.take(tmp_path):
        error = refused(tmp_path)
    assert "on this computer since" in str(error)
    assert error.process == os.getpid()


def test_another_program_is_named_while_it_lives_and_taken_over_when_killed(tmp_path: Path) -> None:
    with another_program(tmp_path) as program:
        error = refused(tmp_path)
        assert (error.host, error.process) == (running.host(), program.pid)
        program.kill()
        program.wait()
        with VaultLock.take(tmp_path) as held:
            assert held.is_mine


def test_a_number_given_out_again_is_not_the_program_of_the_lock(tmp_path: Path) -> None:
    leave(tmp_path, Holder(host=running.host(), process=os.getpid(), started="another start"))
    VaultLock.take(tmp_path).release()


def test_a_living_program_keeps_its_lock_where_the_disk_knows_no_locks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*_: object) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr("fcntl.flock", unknown)
    with another_program(tmp_path):
        error = refused(tmp_path)
        assert error.holder is not None
        assert "on this computer" in str(error)
        refused(tmp_path, over=error.holder)


def test_a_lock_of_another_computer_is_refused_with_its_name_and_since_when(tmp_path: Path) -> None:
    leave(tmp_path, ELSEWHERE)
    os.utime(tmp_path / lock.NAME, (1_682_073_000, 1_682_073_000))
    error = refused(tmp_path)
    assert "the computer “OTHER-PC” since 21 April 2023 at " in str(error)
    assert error.holder == ELSEWHERE
    assert holder_of(tmp_path) == ELSEWHERE


def test_a_lock_of_another_computer_is_taken_over_deliberately(tmp_path: Path) -> None:
    leave(tmp_path, ELSEWHERE)
    with VaultLock.take(tmp_path, over=ELSEWHERE) as held:
        assert held.is_mine


def test_only_the_holder_that_was_shown_is_taken_over(tmp_path: Path) -> None:
    leave(tmp_path, Holder(host="THIRD-PC", process=1, started="x"))
    assert refused(tmp_path, over=ELSEWHERE).host == "THIRD-PC"


def test_a_vault_taken_over_from_elsewhere_is_noticed(tmp_path: Path) -> None:
    with VaultLock.take(tmp_path) as held:
        leave(tmp_path, ELSEWHERE)
        assert not held.is_mine
    assert holder_of(tmp_path) == ELSEWHERE


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "[]",
        "{}",
        '{"host": "a\\u202eb", "process": 1, "started": "x"}',
        '{"host": "a", "process": "1", "started": "x"}',
        '{"host": 1, "process": 1, "started": "x"}',
        "[" * 3000,
    ],
)
def test_a_lock_that_names_nobody_is_refused_and_kept(tmp_path: Path, text: str) -> None:
    (tmp_path / lock.NAME).write_text(text, encoding="utf-8")
    error = refused(tmp_path)
    assert "delete that file" in str(error)
    assert error.holder is None
    assert (tmp_path / lock.NAME).read_text(encoding="utf-8") == text


def test_an_empty_lock_is_nobodys_unless_somebody_is_at_it(tmp_path: Path) -> None:
    (tmp_path / lock.NAME).touch()
    with VaultLock.take(tmp_path):
        os.truncate(tmp_path / lock.NAME, 0)
        assert "just being opened" in str(refused(tmp_path))
    VaultLock.take(tmp_path).release()


def test_a_folder_that_is_gone_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DrafterError, match="can't be opened for writing: no such file") as none:
        VaultLock.take(tmp_path / "gone")
    assert not isinstance(none.value, ReadOnlyError)
    assert holder_of(tmp_path / "gone") is None


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES, errno.EPERM])
def test_a_folder_that_may_only_be_read_is_told_from_one_that_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(ReadOnlyError, match="can't be opened for writing"):
        VaultLock.take(tmp_path)


def test_what_is_no_file_names_no_holder(tmp_path: Path) -> None:
    (tmp_path / lock.NAME).mkdir()
    assert holder_of(tmp_path) is None


def test_a_write_that_fails_leaves_nobody_locked_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        with pytest.raises(DrafterError, match="for writing: full"):
            VaultLock.take(tmp_path)
    leave(tmp_path, Holder(host=running.host(), process=os.getpid(), started="before"))
    VaultLock.take(tmp_path).release()


def lost(held: VaultLock) -> str:
    with pytest.raises(LostError) as caught:
        held.confirm()
    return str(caught.value)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A vault's folder, so far as a lock cares."""
    folder = tmp_path / "vault"
    folder.mkdir()
    (folder / "cases.db").write_bytes(b"cases")
    return folder


def test_a_vault_that_is_still_there_is_confirmed(folder: Path) -> None:
    with VaultLock.take(folder) as held:
        (folder / "cases.db").write_bytes(b"more cases")
        held.confirm()


def test_a_folder_that_vanished_is_noticed(folder: Path) -> None:
    with VaultLock.take(folder) as held:
        shutil.rmtree(folder)
        assert "no longer there" in lost(held)


def test_a_folder_that_another_took_the_place_of_is_noticed(folder: Path) -> None:
    with VaultLock.take(folder) as held:
        folder.rename(folder.with_name("moved"))
        folder.mkdir()
        (folder / "cases.db").write_bytes(b"cases")
        assert "no longer there" in lost(held)


def test_a_database_deleted_or_replaced_under_the_program_is_noticed(folder: Path) -> None:
    with VaultLock.take(folder) as held:
        (folder / "other").write_bytes(b"cases")
        (folder / "other").replace(folder / "cases.db")
        assert "no longer there" in lost(held)
        (folder / "cases.db").unlink()
        assert "no longer there" in lost(held)


def test_who_took_a_vault_over_is_named(folder: Path) -> None:
    with VaultLock.take(folder) as held:
        leave(folder, ELSEWHERE)
        assert "taken over by the computer “OTHER-PC”" in lost(held)


def test_a_vault_is_given_up_and_taken_without_room_for_another_byte(tmp_path: Path) -> None:
    with VaultLock.take(tmp_path):
        size = (tmp_path / lock.NAME).stat().st_size
    assert (tmp_path / lock.NAME).stat().st_size == size
    with VaultLock.take(tmp_path):
        assert (tmp_path / lock.NAME).stat().st_size == size


def test_two_programs_are_never_inside_at_once(tmp_path: Path) -> None:
    programs = [
        subprocess.Popen([sys.executable, "-c", TAKES_AND_COUNTS, str(tmp_path)]) for _ in range(2)
    ]
    assert [program.wait() for program in programs] == [0, 0]


def test_a_program_is_told_from_one_that_is_gone() -> None:
    assert running.started(os.getpid()) == running.started(os.getpid()) != ""
    with subprocess.Popen([sys.executable, "-c", ""]) as program:
        program.wait()
        assert running.started(program.pid) == ""


@pytest.mark.parametrize("number", [0, -1, 1 << 40])
def test_what_is_no_number_of_a_process_does_not_run(number: int) -> None:
    assert running.started(number) == ""


def test_a_program_of_somebody_else_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def not_allowed(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.kill", not_allowed)
    assert running.started(os.getpid())


def test_where_the_system_tells_no_start_a_program_still_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "_PROC", tmp_path)
    assert running.started(os.getpid()) == "running"
