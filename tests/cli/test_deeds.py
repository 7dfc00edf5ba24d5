import json

from drafter.store.connection import connect
from drafter.store.vault import Vault
from tests.cli.worked import Run


def test_the_trail_tells_what_was_done_and_whether_it_is_whole(
    run: Run, vault: Vault, kept: str
) -> None:
    run("case", "show", kept)
    code, said, _ = run("vault", "deeds")
    assert code == 0
    assert [line.split(" UTC: ")[1].split(" ", 1)[1] for line in said.splitlines()] == [
        f"brought in case {kept}.",
        f"opened case {kept}.",
    ]
    plain = json.loads(run("vault", "deeds", "--json")[1])
    assert [deed["deed"] for deed in plain["deeds"]] == ["IMPORTED", "OPENED"]
    assert (plain["broken_at"], plain["missing_at_the_end"]) == (None, 0)
    db = connect(vault.database, vault.key)
    db.execute("DELETE FROM deeds WHERE seq = 2")
    db.close()
    code, _, missing = run("vault", "deeds")
    assert (code, missing) == (1, "1 entries are missing at the end.\n")
    db = connect(vault.database, vault.key)
    db.execute("UPDATE deeds SET case_id = ''")
    db.close()
    code, _, broken = run("vault", "deeds")
    assert "Entry 1 is not what was written there." in broken
