"""A vault that can't be written is still read and taken out of, and says so."""

from contextlib import closing
from pathlib import Path

import pytest

from drafter.store.connection import connect
from drafter.store.faults import ReadOnlyError
from drafter.store.lock import VaultLock
from drafter.store.unlocked import Vault
from tests.cli.worked import REFERENCE, Run

NO_TRAIL = "What is taken out now stands in no audit trail.\n"


@pytest.fixture(params=["newer", "read-only"])
def unwritable(
    request: pytest.FixtureRequest, vault: Vault, kept: str, monkeypatch: pytest.MonkeyPatch
) -> str:
    """A case in a vault that a newer program changed, or whose disk may only be read."""
    if request.param == "newer":
        with closing(connect(vault.database, vault.key)) as db:
            db.execute("PRAGMA user_version = 99")
        return kept

    def refuse(*_: object, **__: object) -> None:
        raise ReadOnlyError("The disk may only be read here.")

    monkeypatch.setattr(VaultLock, "take", refuse)
    return kept


def test_its_cases_are_listed_shown_and_taken_out(
    run: Run, vault: Vault, unwritable: str, tmp_path: Path
) -> None:
    before = vault.database.read_bytes()
    assert unwritable[:8] in run("case", "list")[1]
    taken = [
        ("case", "show", REFERENCE),
        ("case", "export", REFERENCE, "-o", tmp_path / "out.json"),
        ("case", "about", REFERENCE, "--person", "Z", "-o", tmp_path / "z-IDENTIFIABLE.json"),
        ("bundle", "make", REFERENCE, "-o", tmp_path / "out.drafter-case"),
    ]
    for words in taken:
        code, said, told = run(*words)
        assert code == 0
        assert said
        assert told.endswith(NO_TRAIL)
    assert len(list(tmp_path.glob("*out*"))) == 2
    assert [line.split(" ")[0] for line in run("vault", "deeds")[1].splitlines()] == ["1."]
    assert vault.database.read_bytes() == before


def test_nothing_is_brought_in_or_erased(
    run: Run, vault: Vault, unwritable: str, case_file: Path
) -> None:
    before = vault.database.read_bytes()
    for words in (
        ("case", "import", case_file, "--copy"),
        ("case", "erase", unwritable, "--yes"),
        ("case", "duplicate", unwritable),
        ("vault", "backup"),
    ):
        code, said, told = run(*words)
        assert (code, said) == (2, "")
        assert NO_TRAIL not in told
    assert vault.database.read_bytes() == before


def test_where_it_can_be_written_nothing_is_said_and_all_is_written_down(
    run: Run, kept: str
) -> None:
    assert run("case", "show", kept)[2] == ""
    assert len(run("vault", "deeds")[1].splitlines()) == 2
