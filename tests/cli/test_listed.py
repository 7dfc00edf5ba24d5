import json

import pytest

from drafter.case.case import Case
from drafter.cli import listed
from drafter.store.store import open_store
from drafter.store.unlocked import Vault
from tests.cli.worked import Run, held, surnames


def test_an_imported_case_is_listed_without_names_unless_they_are_asked_for(
    run: Run, kept: str
) -> None:
    code, said, _ = run("case", "list")
    assert code == 0
    assert said.startswith(f"{kept[:8]}  25 900 417  final 1  Housing > Homelessness")
    assert said.endswith("1 case.\n")
    assert not any(name in said for name in surnames())
    assert "Fennimore-Tack" in run("case", "list", "--names", "real")[1]
    plain = json.loads(run("case", "list", "--json")[1])
    assert plain["cases"][0]["id"] == kept
    assert "complainants" not in plain["cases"][0]
    real = json.loads(run("case", "list", "--json", "--names", "real")[1])
    assert real["cases"][0]["complainants"] == ["Miss Orla Fennimore-Tack"]


def test_a_long_list_is_printed_whole(
    run: Run, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(vault) as store:
        for number in range(7):
            store.create(Case(id="c", reference=f"26 00{number}"))
    monkeypatch.setattr(listed, "_PAGE", 3)
    said = run("case", "list")[1]
    assert all(f"26 00{number}" in said for number in range(7))
    assert said.endswith("7 cases.\n")


def test_what_is_due_is_listed_and_nothing_erased(run: Run, vault: Vault, kept: str) -> None:
    assert run("case", "due")[1] == "No period is set; --months N sets one.\n"
    said = run("case", "due", "--months", "1")[1]
    assert (
        f"{kept[:8]}  25 900 417  closed 2026-03-12  due 2026-04-12\n1 due after 1 months" in said
    )
    plain = json.loads(run("case", "due", "--json")[1])
    assert plain["due"][0]["due_on"] == "2026-04-12"
    assert (plain["months"], plain["without_a_date"]) == (1, 0)
    assert run("case", "due", "--no-period")[1].startswith("No period is set")
    assert run("case", "due", "--no-period", "--months", "3")[0] == 2
    assert set(held(vault)) == {kept}
