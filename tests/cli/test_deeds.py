import json
from contextlib import closing

from drafter.store.audit import COUNT_FILE
from drafter.store.connection import connect
from drafter.store.unlocked import Vault
from tests.cli.worked import Run


def test_the_trail_tells_what_was_done_and_whether_it_is_whole(run: Run, kept: str) -> None:
    run("case", "show", kept)
    code, said, _ = run("vault", "deeds")
    assert code == 0
    assert [line.split(" UTC: ")[1].split(" ", 1)[1] for line in said.splitlines()] == [
        f"brought in case {kept}.",
        f"opened case {kept}.",
    ]
    plain = json.loads(run("vault", "deeds", "--json")[1])
    assert [deed["deed"] for deed in plain["deeds"]] == ["IMPORTED", "OPENED"]
    assert (plain["broken_at"], plain["end_in_doubt"]) == (None, "")


def changed(vault: Vault, statement: str) -> None:
    """Let somebody who has the key change the trail behind the program's back."""
    with closing(connect(vault.database, vault.key)) as db:
        db.execute(statement)


def test_the_newest_entry_taken_out_is_noticed_and_stays_a_hole(
    run: Run, vault: Vault, kept: str
) -> None:
    run("case", "show", kept)
    assert run("vault", "deeds")[0] == run("vault", "check")[0] == 0
    changed(vault, "DELETE FROM deeds WHERE seq = 2")
    code, _, said = run("vault", "deeds")
    assert code == 1
    assert said.splitlines() == [
        "Entry 2 is missing, or is not what was written there.",
        "The audit trail lacks its last entries: 1.",
    ]
    code, found, _ = run("vault", "check")
    assert code == 1
    assert "The audit trail lacks its last entries: 1." in found
    opened = run("case", "show", kept)
    assert opened[::2] == (0, "The audit trail lacks its last entries: 1.\n")
    code, entries, said = run("vault", "deeds")
    numbers = [line.split(". ")[0] for line in entries.splitlines()]
    assert (code, numbers) == (1, ["1", "3", "4"])
    assert "found the last entries of this trail missing" in entries
    assert said == "Entry 2 is missing, or is not what was written there.\n"
    assert run("case", "show", kept)[2] == ""


def test_an_altered_entry_is_told(run: Run, vault: Vault, kept: str) -> None:
    assert kept
    changed(vault, "UPDATE deeds SET case_id = ''")
    code, _, said = run("vault", "deeds")
    assert (code, said) == (1, "Entry 1 is missing, or is not what was written there.\n")


def test_a_count_that_is_gone_is_told_beside_the_trail(run: Run, vault: Vault, kept: str) -> None:
    (vault.folder / COUNT_FILE).unlink()
    code, entries, said = run("vault", "deeds")
    assert (code, entries.count("\n")) == (1, 1)
    assert said.startswith("deeds.count in the vault's folder is gone or can't be read")
    assert run("case", "show", kept)[2] == said
    assert run("vault", "check")[:2] == (0, f"{vault.folder} is sound: all was read.\n")
