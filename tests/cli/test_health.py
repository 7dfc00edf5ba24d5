import datetime as dt
import json
import shutil
from pathlib import Path

import pytest

from drafter.case.case import Case
from drafter.cli import main
from drafter.store.audit import COUNT_FILE, Deed, keep_count, record
from drafter.store.cases import all_ids
from drafter.store.shape import NEWEST
from drafter.store.store import open_store
from drafter.store.transactions import immediate
from drafter.store.unlocked import Vault, open_training
from drafter.store.vault import change_passphrase, create_vault, unlock
from tests.cli.conftest import Pipe
from tests.store.databases import whole

PASSPHRASE = "copper lantern drizzle omit zebra"
OTHER = "otter mango quarry velvet swoop"

NOW = dt.datetime(2026, 3, 4, 5, 6, 7, tzinfo=dt.UTC)

Told = pytest.CaptureFixture[str]
pytestmark = pytest.mark.usefixtures("quick")


@pytest.fixture
def vault(tmp_path: Path, quick: None) -> Vault:  # noqa: ARG001
    """A vault with one case."""
    made, _ = create_vault(tmp_path / "vault", PASSPHRASE)
    with open_store(made) as store:
        store.create(Case(reference="26 000 001"))
    return made


def run(*arguments: object) -> int:
    return main([str(each) for each in arguments])


def ids_in(vault: Vault) -> tuple[str, ...]:
    with open_store(vault, writing=False) as store:
        return all_ids(store.db)


def spoil(path: Path, at: int = 30_000) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])


def add_case(vault: Vault, reference: str) -> None:
    with open_store(vault) as store:
        store.create(Case(reference=reference))


# check


def test_a_sound_vault_is_said_to_be_sound(vault: Vault, pipe: Pipe, capsys: Told) -> None:
    before = vault.database.read_bytes()
    assert run("vault", "check", vault.folder, "--passphrase-fd", pipe(PASSPHRASE)) == 0
    assert capsys.readouterr().out == f"{vault.folder} is sound: all was read.\n"
    assert vault.database.read_bytes() == before


def test_a_check_tells_a_program_in_json(vault: Vault, pipe: Pipe, capsys: Told) -> None:
    assert run("vault", "check", vault.folder, "--passphrase-fd", pipe(PASSPHRASE), "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {"vault": vault.id, "sound": True, "findings": []}


@pytest.mark.parametrize("at", [30_000, 2_000])
def test_a_damaged_database_is_found_and_not_changed(
    vault: Vault, pipe: Pipe, capsys: Told, at: int
) -> None:
    spoil(vault.database, at)
    before = vault.database.read_bytes()
    assert run("vault", "check", vault.folder, "--passphrase-fd", pipe(PASSPHRASE), "--json") == 1
    (found,) = json.loads(capsys.readouterr().out)["findings"]
    assert (found["kind"], found["count"]) == ("damaged pages", 1)
    assert run("vault", "check", vault.folder, "--passphrase-fd", pipe(PASSPHRASE)) == 1
    assert f"1 found in {vault.folder}." in capsys.readouterr().out
    assert vault.database.read_bytes() == before


def test_a_search_index_out_of_step_is_mended_where_that_is_asked(
    vault: Vault, pipe: Pipe, capsys: Told
) -> None:
    with open_store(vault) as store, immediate(store.db):
        store.db.execute("INSERT INTO words (words) VALUES ('delete-all')")
    asked = ["vault", "check", vault.folder, "--passphrase-fd"]
    assert run(*asked, pipe(PASSPHRASE)) == 1
    assert "search index" in capsys.readouterr().out
    assert run(*asked, pipe(PASSPHRASE), "--mend") == 0
    assert "made anew" in capsys.readouterr().out
    assert run(*asked, pipe(PASSPHRASE)) == 0


def test_a_check_of_a_training_vault_needs_no_passphrase(tmp_path: Path) -> None:
    assert run("vault", "create", tmp_path / "training", "--training") == 0
    assert run("vault", "check", tmp_path / "training") == 0
    assert open_training(tmp_path / "training").training


def test_a_vault_without_tables_gets_them_before_its_check(tmp_path: Path, pipe: Pipe) -> None:
    create_vault(tmp_path / "bare", PASSPHRASE)
    assert run("vault", "check", tmp_path / "bare", "--passphrase-fd", pipe(PASSPHRASE)) == 0


def test_a_newer_vault_is_refused(vault: Vault, pipe: Pipe, capsys: Told) -> None:
    with open_store(vault) as store:
        store.db.execute(f"PRAGMA user_version = {NEWEST + 1}")
    assert run("vault", "check", vault.folder, "--passphrase-fd", pipe(PASSPHRASE)) == 2
    assert "newer drafter" in capsys.readouterr().err


def record_deeds(vault: Vault) -> None:
    with open_store(vault) as store:
        for _ in range(3):
            record(store.db, Deed.RESTORED, now=NOW)
        keep_count(vault, store.db)


def test_an_audit_trail_that_was_altered_is_found(vault: Vault, pipe: Pipe, capsys: Told) -> None:
    record_deeds(vault)
    asked = ["vault", "check", vault.folder, "--passphrase-fd"]
    assert run(*asked, pipe(PASSPHRASE)) == 0
    with open_store(vault) as store, immediate(store.db):
        for trigger in whole(store.db).triggers:
            store.db.execute(f'DROP TRIGGER "{trigger.name}"')
        store.db.execute("DELETE FROM deeds WHERE seq = 3")
    capsys.readouterr()
    assert run(*asked, pipe(PASSPHRASE)) == 1
    assert "lacks its last entries: 1" in capsys.readouterr().out
    with open_store(vault) as store, immediate(store.db):
        store.db.execute("UPDATE deeds SET at = 'x' WHERE seq = 1")
    assert run(*asked, pipe(PASSPHRASE)) == 1
    assert "was altered at entry 1" in capsys.readouterr().out
    (vault.folder / COUNT_FILE).write_bytes(b"x")
    assert run(*asked, pipe(PASSPHRASE)) == 1
    assert "can't be read" in capsys.readouterr().out


# backup and restore


def test_a_backup_is_made_listed_and_restored(vault: Vault, pipe: Pipe, capsys: Told) -> None:
    before = ids_in(vault)
    asked = ["vault", "backup", vault.folder, "--passphrase-fd", pipe(PASSPHRASE)]
    assert run(*asked, "--json") == 0
    made = json.loads(capsys.readouterr().out)
    assert made["thinned_out"] == []
    add_case(vault, "26 000 002")
    assert run("vault", "restore", vault.folder, "--passphrase-fd", pipe(PASSPHRASE)) == 0
    assert "What was there is kept in backups/" in capsys.readouterr().out
    assert ids_in(vault) == before
    assert run("vault", "backup", vault.folder, "--list", "--json") == 0
    listed = json.loads(capsys.readouterr().out)
    assert listed[0]["backup"] == made["backup"]
    assert [one["aside"] for one in listed] == [False, True]


def test_a_backup_of_that_name_is_restored(vault: Vault, pipe: Pipe, capsys: Told) -> None:
    names = []
    for nth in range(2):
        add_case(vault, f"26 000 01{nth}")
        asked = ["vault", "backup", vault.folder, "--passphrase-fd", pipe(PASSPHRASE)]
        assert run(*asked) == 0
        names.append(capsys.readouterr().out.split()[1])
    asked = ["vault", "restore", vault.folder, names[0], "--passphrase-fd", pipe(PASSPHRASE)]
    assert run(*asked, "--json") == 0
    assert json.loads(capsys.readouterr().out)["restored"] == names[0]
    assert len(ids_in(vault)) == 2
    assert run("vault", "backup", vault.folder, "--list") == 0
    told = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in told[:2]] == names
    assert told[2].endswith("(put aside by a restore)")


def test_one_case_of_a_backup_comes_back_beside_what_is_there(
    vault: Vault, pipe: Pipe, capsys: Told
) -> None:
    before = ids_in(vault)
    assert run("vault", "backup", vault.folder, "--passphrase-fd", pipe(PASSPHRASE)) == 0
    add_case(vault, "26 000 002")
    capsys.readouterr()
    asked = ["vault", "restore", vault.folder, "--passphrase-fd", pipe(PASSPHRASE), "--case"]
    assert run(*asked, "26000001", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert len(ids_in(vault)) == 3
    assert told["case"] in set(ids_in(vault)) - set(before)
    asked[4] = pipe(PASSPHRASE)
    assert run(*asked, before[0]) == 0
    assert "brought back as the copy" in capsys.readouterr().out
    asked[4] = pipe(PASSPHRASE)
    assert run(*asked, "26 000 002") == 2
    assert "no case of that reference" in capsys.readouterr().err


def test_a_vault_without_its_database_says_how_a_backup_comes_back(
    vault: Vault, pipe: Pipe, capsys: Told
) -> None:
    vault.database.unlink()
    asked = ["case", "list", "--vault", vault.folder, "--passphrase-fd", pipe(PASSPHRASE)]
    assert run(*asked) == 2
    assert "There is no database" in (said := capsys.readouterr().err)
    assert said.endswith("drafter vault restore.\n")


def test_without_a_backup_there_is_a_sentence(vault: Vault, pipe: Pipe, capsys: Told) -> None:
    assert run("vault", "backup", vault.folder, "--list") == 0
    assert capsys.readouterr().out == "There is no backup yet.\n"
    for name in ([], ["20260304T050607Z-1"]):
        asked = ["vault", "restore", vault.folder, *name, "--passphrase-fd", pipe(PASSPHRASE)]
        assert run(*asked) == 2
        assert "There is no backup" in capsys.readouterr().err


def test_a_vault_that_lost_its_database_and_its_header_is_restored(
    vault: Vault, pipe: Pipe, capsys: Told
) -> None:
    before = ids_in(vault)
    assert run("vault", "backup", vault.folder, "--passphrase-fd", pipe(PASSPHRASE)) == 0
    for name in ("cases.db", "vault.json", "vault.json.old"):
        (vault.folder / name).unlink()
    capsys.readouterr()
    asked = ["vault", "restore", vault.folder, "--passphrase-fd", pipe(PASSPHRASE), "--json"]
    assert run(*asked) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["aside"] is None
    assert not said.err
    assert len(list(vault.backups.glob("*/vault.json*"))) == 1
    assert ids_in(unlock(vault.folder, PASSPHRASE)) == before


def test_a_damaged_database_is_restored_by_todays_passphrase(vault: Vault, pipe: Pipe) -> None:
    before = ids_in(vault)
    assert run("vault", "backup", vault.folder, "--passphrase-fd", pipe(PASSPHRASE)) == 0
    change_passphrase(vault, OTHER)
    spoil(vault.database)
    assert run("vault", "restore", vault.folder, "--passphrase-fd", pipe(PASSPHRASE)) == 2
    assert run("vault", "restore", vault.folder, "--passphrase-fd", pipe(OTHER)) == 0
    assert ids_in(unlock(vault.folder, OTHER)) == before


def test_a_damaged_backup_is_not_restored(vault: Vault, pipe: Pipe, capsys: Told) -> None:
    assert run("vault", "backup", vault.folder, "--passphrase-fd", pipe(PASSPHRASE)) == 0
    (backup,) = vault.backups.iterdir()
    spoil(backup / "cases.db")
    before = vault.database.read_bytes()
    assert run("vault", "restore", vault.folder, "--passphrase-fd", pipe(PASSPHRASE)) == 2
    assert "damaged" in capsys.readouterr().err
    assert vault.database.read_bytes() == before


def test_a_backup_elsewhere_opens_as_a_vault(vault: Vault, pipe: Pipe, tmp_path: Path) -> None:
    assert run("vault", "backup", vault.folder, "--passphrase-fd", pipe(PASSPHRASE)) == 0
    (backup,) = vault.backups.iterdir()
    shutil.copytree(backup, tmp_path / "copy")
    elsewhere = unlock(tmp_path / "copy", PASSPHRASE)
    assert elsewhere == vault._replace(folder=tmp_path / "copy", notice=elsewhere.notice)
    assert ids_in(elsewhere) == ids_in(vault)


def test_old_backups_are_thinned_out(vault: Vault, pipe: Pipe, capsys: Told) -> None:
    assert run("vault", "backup", vault.folder, "--passphrase-fd", pipe(PASSPHRASE)) == 0
    (made,) = vault.backups.iterdir()
    day = dt.datetime.now(dt.UTC) - dt.timedelta(days=10)
    for nth in range(1, 6):  # five on one day, older than two days
        shutil.copytree(made, vault.backups / f"{day:%Y%m%d}T0{nth}0000Z-00000{nth}")
    made.rename(made.with_name(made.name.replace("-000001", "-000006")))
    capsys.readouterr()
    assert run("vault", "backup", vault.folder, "--passphrase-fd", pipe(PASSPHRASE)) == 0
    assert "4 older ones were thinned out" in capsys.readouterr().out
