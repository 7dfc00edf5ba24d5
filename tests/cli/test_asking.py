import getpass
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drafter.store.keyring_copy import ALLOWED
from drafter.store.passphrases import words
from drafter.store.vault import unlock
from tests.cli.called import OTHER, ROOT, Told, run
from tests.cli.conftest import Pipe
from tests.cli.worked import PASSPHRASE
from tests.store.test_keyring_copy import Kept


def test_without_a_terminal_or_a_file_there_is_one_sentence(
    folder: Path, made: str, capsys: Told
) -> None:
    assert made
    for command in ("create", "passphrase", "recovery", "check", "backup"):
        where = folder / "new" if command == "create" else folder
        assert run("vault", command, where) == 2
        assert capsys.readouterr().err.splitlines()[-1] == (
            "There is no terminal to ask for the passphrase; give --passphrase-fd N."
        )


def test_a_program_that_gives_one_passphrase_must_give_the_other(
    folder: Path, made: str, pipe: Pipe, capsys: Told
) -> None:
    assert made
    assert run("vault", "passphrase", folder, "--passphrase-fd", pipe(PASSPHRASE)) == 2
    assert "give --new-passphrase-fd N as well" in capsys.readouterr().err


@pytest.mark.parametrize("number", [999, 4000])
def test_a_file_that_is_not_open_is_a_sentence(
    folder: Path, made: str, capsys: Told, number: int
) -> None:
    assert made
    assert run("vault", "check", folder, "--passphrase-fd", number) == 2
    assert f"no file is open as {number}" in capsys.readouterr().err


def test_a_passphrase_that_is_no_text_is_a_sentence(folder: Path, made: str, capsys: Told) -> None:
    assert made
    reading, writing = os.pipe()
    os.write(writing, b"\xff\xfe\n")
    os.close(writing)
    assert run("vault", "check", folder, "--passphrase-fd", reading) == 2
    os.close(reading)
    assert "not text in UTF-8" in capsys.readouterr().err


def test_a_passphrase_given_as_an_argument_is_not_taken(folder: Path, capsys: Told) -> None:
    assert run("vault", "create", folder, PASSPHRASE) == 2
    assert run("vault", "create", folder, "--passphrase", PASSPHRASE) == 2
    assert "No such option" in capsys.readouterr().err
    assert not folder.exists()


def typing(monkeypatch: pytest.MonkeyPatch, *lines: str) -> Callable[[], int]:
    """Somebody at a terminal, who types these; how many lines are left."""
    left = list(lines)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(getpass, "getpass", lambda _: left.pop(0))
    return left.__len__


@pytest.mark.usefixtures("quick")
def test_somebody_at_a_terminal_is_offered_words_and_types_twice(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    left = typing(monkeypatch, "short", PASSPHRASE, "otherwise", PASSPHRASE, PASSPHRASE)
    assert run("vault", "create", folder) == 0
    assert left() == 0
    told = capsys.readouterr().err.splitlines()[-3:]
    offered = told[0].removeprefix("Five random words you may take: ").split()
    assert len(offered) == 5
    assert all(word in words() for word in offered)
    assert "at least 14" in told[1]
    assert told[2] == "The two were not the same."
    unlock(folder, PASSPHRASE)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such terminals")
def test_what_is_typed_at_a_real_terminal_is_not_shown(folder: Path) -> None:
    import pty  # noqa: PLC0415 - not on Windows

    parent, child = pty.openpty()
    os.set_blocking(parent, True)
    command = [sys.executable, "-P", "-m", "drafter", "vault", "create", str(folder)]
    process = subprocess.Popen(
        command,
        stdin=child,
        stdout=child,
        stderr=child,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    os.close(child)
    shown = b""
    for prompt in (b"New passphrase: ", b"The same again: "):
        while not shown.endswith(prompt):
            shown += os.read(parent, 1)
        os.write(parent, f"{PASSPHRASE}\n".encode())
    try:
        while more := os.read(parent, 4096):
            shown += more
    except OSError:
        pass  # the other end is closed
    os.close(parent)
    assert process.wait() == 0
    text = shown.decode()
    assert "Five random words" in text
    assert "Recovery sheet" in text
    assert PASSPHRASE not in text
    unlock(folder, PASSPHRASE)


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Kept]]:
    """A keyring in memory in place of the system's."""
    monkeypatch.setitem(ALLOWED, sys.platform, ((Kept.__module__, "Kept"),))
    yield Kept
    Kept.held.clear()
    Kept.locked = False


@pytest.mark.usefixtures("made")
def test_a_remembered_vault_opens_without_its_passphrase_until_it_is_forgotten(
    folder: Path, pipe: Pipe, capsys: Told, keyring: type[Kept]
) -> None:
    assert run("case", "list", "--vault", folder) == 2
    assert "no terminal to ask" in capsys.readouterr().err
    assert run("vault", "remember", folder, "--passphrase-fd", pipe(PASSPHRASE)) == 0
    assert "14 days" in capsys.readouterr().out
    assert run("case", "list", "--vault", folder) == 0
    capsys.readouterr()
    keyring.locked = True
    assert run("case", "list", "--vault", folder) == 2
    assert "The system's keyring is locked" in capsys.readouterr().err
    keyring.locked = False
    assert run("vault", "remember", folder, "--forget") == 0
    assert run("case", "list", "--vault", folder) == 2


@pytest.mark.usefixtures("made", "keyring")
def test_a_wrong_passphrase_is_not_remembered(folder: Path, pipe: Pipe, capsys: Told) -> None:
    assert run("vault", "remember", folder, "--passphrase-fd", pipe(OTHER)) == 2
    assert run("case", "list", "--vault", folder) == 2
    assert "no terminal to ask" in capsys.readouterr().err
