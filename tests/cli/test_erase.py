import datetime as dt
import json
import sys
from pathlib import Path

import click
import pytest

from drafter.case.case import Case
from drafter.store.backup import back_up, backups_of
from drafter.store.store import open_store
from drafter.store.unlocked import Vault
from tests.cli.worked import REFERENCE, Run, held, surnames


def test_erasing_with_yes_prints_the_certificate_and_saves_it(
    run: Run, vault: Vault, kept: str, tmp_path: Path
) -> None:
    for name in ("proof.txt", "proof.json"):
        assert not (tmp_path / name).exists()
    code, said, _ = run("case", "erase", kept, "--yes", "--certificate", tmp_path / "proof.txt")
    assert code == 0
    assert said.startswith("Certificate of erasure\n")
    assert (tmp_path / "proof.txt").read_text("utf-8") == said
    assert not any(name in said for name in (*surnames(), REFERENCE))
    assert held(vault) == {}
    assert "no case of that reference" in run("case", "erase", kept, "--yes")[2]


def test_a_certificate_may_be_json(run: Run, kept: str, tmp_path: Path) -> None:
    assert run("case", "erase", kept, "--yes", "--certificate", tmp_path / "c.json")[0] == 0
    assert json.loads((tmp_path / "c.json").read_text("utf-8"))["case_id"] == kept


def test_erasing_asks_for_the_reference(
    run: Run, vault: Vault, kept: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, _, refused = run("case", "erase", kept)
    assert code == 2
    assert "give --yes" in refused
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(click, "prompt", lambda *_, **__: "25 900 418")
    assert "nothing was erased" in run("case", "erase", kept)[2]
    assert set(held(vault)) == {kept}
    monkeypatch.setattr(click, "prompt", lambda *_, **__: "25900417")
    assert run("case", "erase", kept)[0] == 0
    assert held(vault) == {}


def test_a_case_without_a_reference_is_erased_by_its_id(
    run: Run, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(vault) as store:
        made = store.create(Case(id="c"))
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(click, "prompt", lambda *_, **__: made.id[:8])
    assert run("case", "erase", made.id)[::2] == (0, "")


def test_an_erasure_that_is_not_finished_ends_with_one(run: Run, vault: Vault, kept: str) -> None:
    with open_store(vault) as store:
        folder = back_up(vault, store.db, now=dt.datetime.now(dt.UTC))
    (folder / "cases.db").write_bytes(b"\x00" * 5000)
    code, said, _ = run("case", "erase", kept, "--yes")
    assert code == 1
    assert "NOT FINISHED" in said
    assert len(backups_of(vault)) == 1


def test_copies_that_an_erasure_leaves_are_told(run: Run, vault: Vault, kept: str) -> None:
    case_file = vault.folder.parent / "CASE.json"
    copy = run("case", "import", case_file, "--copy")[1].split()[1]
    code, _, told = run("case", "erase", kept, "--yes")
    assert (code, told) == (0, f"Not erased, though they have its reference: {copy[:8]}.\n")
    assert set(held(vault)) == {copy}
    assert run("case", "erase", copy, "--yes")[::2] == (0, "")
