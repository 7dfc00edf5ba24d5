"""Vaults made here are quick to unlock, and passphrases come from pipes."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from drafter.cli import main
from drafter.store import aside, reserve, sealing
from drafter.store import bundle as bundles
from drafter.store import vault as vaults
from drafter.store.sealing import Derivation
from drafter.store.unlocked import Vault
from drafter.store.vault import create_training_vault, create_vault
from tests.cli.called import Told, key_in
from tests.cli.called import run as called
from tests.cli.worked import BUNDLES_OWN, EXAMPLES, PASSPHRASE, Run

Pipe = Callable[..., int]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> Derivation:
    """A derivation of a millisecond wherever one would be calibrated."""
    monkeypatch.setattr(sealing, "LEAST_MEMORY_KIB", 64)
    monkeypatch.setattr(sealing, "LEAST_PASSES", 1)
    how = Derivation(memory_kib=64, passes=1, lanes=1, salt=bytes(range(16)))
    for module in (vaults, bundles):
        monkeypatch.setattr(module, "calibrated", lambda: how)
    return how


@pytest.fixture
def pipe() -> Iterator[Pipe]:
    """An open file that holds the lines given to it; its number as text."""
    opened: list[int] = []

    def holding(*lines: str) -> int:
        reading, writing = os.pipe()
        os.write(writing, "".join(f"{line}\n" for line in lines).encode())
        os.close(writing)
        opened.append(reading)
        return reading

    yield holding
    for each in opened:
        with suppress(OSError):
            os.close(each)


@pytest.fixture
def vault(tmp_path: Path, quick: Derivation, monkeypatch: pytest.MonkeyPatch) -> Vault:
    """An encrypted vault without cases, with a small reserve; its passphrase is ``PASSPHRASE``."""
    monkeypatch.setattr(reserve, "SIZE", 100_000)
    monkeypatch.setattr(aside, "user_folder", lambda: tmp_path / "user")
    made, _ = create_vault(tmp_path / "vault", PASSPHRASE, derivation=quick)
    return made


@pytest.fixture
def training(tmp_path: Path) -> Vault:
    """An unencrypted vault without cases."""
    return create_training_vault(tmp_path / "training")


@pytest.fixture
def run(vault: Vault, pipe: Pipe, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command with the vault and both passphrases; its code, output and errors."""

    def command(
        *arguments: str | Path,
        folder: Path = vault.folder,
        passphrase: str = PASSPHRASE,
        bundles_own: str = BUNDLES_OWN,
    ) -> tuple[int, str, str]:
        own = [passphrase] if folder == vault.folder else []  # a training vault asks for none
        given = pipe(*own, bundles_own)
        words = [str(one) for one in arguments]
        words += [str(folder)] if words[0] == "vault" else ["--vault", str(folder)]
        words += ["--passphrase-fd", str(given)]
        if words[0] == "bundle":
            words += ["--bundle-passphrase-fd", str(given)]
        code = main(words)
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return code, said.out, said.err

    return command


@pytest.fixture
def case_file(tmp_path: Path) -> Path:
    """The worked example as a file."""
    path = tmp_path / "CASE.json"
    path.write_bytes((EXAMPLES / "fault-with-injustice.json").read_bytes())
    return path


@pytest.fixture
def kept(run: Run, case_file: Path) -> str:
    """The id of the example, brought in."""
    code, said, _ = run("case", "import", case_file)
    assert code == 0
    return said.split()[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def made(folder: Path, pipe: Pipe, quick: Derivation, capsys: Told) -> str:  # noqa: ARG001
    """A vault in ``folder``; its recovery key."""
    assert called("vault", "create", folder, "--passphrase-fd", pipe(PASSPHRASE)) == 0
    return key_in(capsys.readouterr().out)
