import json
import re
from pathlib import Path

import pytest

from drafter.cli import vault as vault_commands
from drafter.errors import DrafterError
from drafter.store.audit import cut_off, deeds
from drafter.store.cases import all_ids
from drafter.store.store import open_store
from drafter.store.unlocked import open_training
from drafter.store.vault import WrongPassphraseError, unlock, unlock_with_recovery
from tests.cli.called import OTHER, PRINTED_KEY, Told, key_in, run
from tests.cli.conftest import Pipe
from tests.cli.worked import PASSPHRASE


def test_create_makes_a_vault_and_prints_its_sheet_once(folder: Path, made: str) -> None:
    vault = unlock(folder, PASSPHRASE)
    assert unlock_with_recovery(folder, made) == vault
    with open_store(vault) as store:
        assert all_ids(store.db) == ()


@pytest.mark.usefixtures("quick")
def test_a_disk_that_fills_up_while_a_vault_is_made_costs_nobody_the_sheet(
    folder: Path, pipe: Pipe, capsys: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: object) -> None:
        raise DrafterError("The disk is full.")

    with monkeypatch.context() as until_then:
        until_then.setattr(vault_commands, "open_store", full)
        assert run("vault", "create", folder, "--passphrase-fd", pipe(PASSPHRASE)) == 2
    said = capsys.readouterr()
    assert "The disk is full." in said.err
    with open_store(unlock_with_recovery(folder, key_in(said.out))) as store:
        assert all_ids(store.db) == ()


def test_create_asks_for_nothing_where_a_vault_is_already(
    folder: Path, made: str, capsys: Told
) -> None:
    assert made
    assert run("vault", "create", folder) == 2
    assert "There is a vault in" in capsys.readouterr().err


@pytest.mark.usefixtures("quick")
def test_create_says_what_the_passphrase_is_worth(folder: Path, pipe: Pipe, capsys: Told) -> None:
    assert run("vault", "create", folder, "--passphrase-fd", pipe(PASSPHRASE)) == 0
    told = capsys.readouterr().out
    assert f"A vault is made in {folder}." in told
    assert "a thousand strong computers would need about" in told
    assert PASSPHRASE not in told


@pytest.mark.parametrize("name", ["sheet.txt", "sheet.html"])
@pytest.mark.usefixtures("quick")
def test_create_saves_the_sheet_where_it_is_asked_to(
    folder: Path, tmp_path: Path, pipe: Pipe, capsys: Told, name: str
) -> None:
    sheet = tmp_path / name
    asked = ["vault", "create", folder, "--passphrase-fd", pipe(PASSPHRASE)]
    assert run(*asked, "--recovery-sheet", sheet) == 0
    assert key_in(capsys.readouterr().out) == ""
    text = sheet.read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>" if name.endswith("html") else "Recovery sheet")
    groups = re.findall(r"<td>(\w+)</td>", text) or PRINTED_KEY.findall(text)
    assert unlock_with_recovery(folder, "-".join(groups))
    assert sheet.stat().st_mode & 0o777 == 0o600


@pytest.mark.usefixtures("quick")
def test_create_prints_a_sheet_that_could_not_be_saved(
    folder: Path, tmp_path: Path, pipe: Pipe, capsys: Told
) -> None:
    asked = ["vault", "create", folder, "--passphrase-fd", pipe(PASSPHRASE)]
    assert run(*asked, "--recovery-sheet", tmp_path / "gone" / "sheet.txt") == 0
    told = capsys.readouterr()
    assert "its folder does not exist" in told.err
    assert unlock_with_recovery(folder, key_in(told.out))


@pytest.mark.usefixtures("quick")
def test_create_tells_a_program_in_json(folder: Path, pipe: Pipe, capsys: Told) -> None:
    assert run("vault", "create", folder, "--passphrase-fd", pipe(PASSPHRASE), "--json") == 0
    told = json.loads(capsys.readouterr().out)
    vault = unlock_with_recovery(folder, told["recovery_key"])
    assert (told["vault"], told["folder"], told["training"]) == (vault.id, str(folder), False)


@pytest.mark.usefixtures("quick")
def test_create_tells_a_program_where_the_sheet_is(
    folder: Path, tmp_path: Path, pipe: Pipe, capsys: Told
) -> None:
    sheet = tmp_path / "sheet.txt"
    asked = ["vault", "create", folder, "--passphrase-fd", pipe(PASSPHRASE), "--json"]
    assert run(*asked, "--recovery-sheet", sheet) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["sheet"] == str(sheet)
    assert "recovery_key" not in told


@pytest.mark.parametrize("as_json", [True, False])
def test_create_makes_a_training_vault_without_a_passphrase(
    folder: Path, capsys: Told, *, as_json: bool
) -> None:
    assert run("vault", "create", folder, "--training", *(["--json"] if as_json else [])) == 0
    told = capsys.readouterr().out
    assert open_training(folder).training
    assert json.loads(told)["training"] if as_json else "NOT encrypted" in told


@pytest.mark.parametrize(
    "line, sentence",
    [("short", "at least 14 characters"), ("aaaaaaaaaaaaaaaaa", "guessed"), ("", "no passphrase")],
)
def test_create_refuses_a_weak_passphrase_and_makes_nothing(
    folder: Path, pipe: Pipe, capsys: Told, line: str, sentence: str
) -> None:
    assert run("vault", "create", folder, "--passphrase-fd", pipe(line)) == 2
    assert sentence in capsys.readouterr().err
    assert not folder.exists()


def test_create_writes_no_sheet_over_a_file(
    folder: Path, tmp_path: Path, pipe: Pipe, capsys: Told
) -> None:
    (tmp_path / "sheet.txt").write_text("mine", encoding="utf-8")
    asked = ["vault", "create", folder, "--passphrase-fd", pipe(PASSPHRASE)]
    assert run(*asked, "--recovery-sheet", tmp_path / "sheet.txt") == 2
    assert "is there already" in capsys.readouterr().err
    assert not folder.exists()


def test_a_folder_that_is_synchronised_is_told_as_a_risk(tmp_path: Path, capsys: Told) -> None:
    (tmp_path / "OneDrive").mkdir()
    assert run("vault", "create", tmp_path / "here", "--training") == 0
    assert "OneDrive" not in capsys.readouterr().err
    assert run("vault", "create", tmp_path / "OneDrive" / "vault", "--training") == 0
    assert "OneDrive" in capsys.readouterr().err


def test_passphrase_changes_it(folder: Path, made: str, pipe: Pipe, capsys: Told) -> None:
    asked = ["vault", "passphrase", folder, "--passphrase-fd", pipe(PASSPHRASE)]
    assert run(*asked, "--new-passphrase-fd", pipe(OTHER)) == 0
    assert "is changed" in capsys.readouterr().out
    with pytest.raises(WrongPassphraseError):
        unlock(folder, PASSPHRASE)
    assert unlock(folder, OTHER) == unlock_with_recovery(folder, made)


def test_both_passphrases_may_be_lines_of_one_file(folder: Path, made: str, pipe: Pipe) -> None:
    assert made
    both = pipe(PASSPHRASE, OTHER + "\r")
    asked = ["vault", "passphrase", folder, "--passphrase-fd", both, "--new-passphrase-fd", both]
    assert run(*asked) == 0
    unlock(folder, OTHER)


def test_a_wrong_passphrase_changes_nothing(
    folder: Path, made: str, pipe: Pipe, capsys: Told
) -> None:
    assert made
    before = (folder / "vault.json").read_bytes()
    asked = ["vault", "passphrase", folder, "--passphrase-fd", pipe("quite another one")]
    assert run(*asked, "--new-passphrase-fd", pipe(OTHER)) == 2
    assert "not the passphrase of these cases" in capsys.readouterr().err
    assert (folder / "vault.json").read_bytes() == before


def test_a_vault_that_is_open_elsewhere_keeps_its_passphrase(
    folder: Path, made: str, pipe: Pipe, capsys: Told
) -> None:
    assert made
    with open_store(unlock(folder, PASSPHRASE)):
        asked = ["vault", "passphrase", folder, "--passphrase-fd", pipe(PASSPHRASE)]
        assert run(*asked, "--new-passphrase-fd", pipe(OTHER)) == 2
    assert capsys.readouterr().err
    unlock(folder, PASSPHRASE)


@pytest.mark.parametrize("command", ["passphrase", "recovery", "check", "backup", "restore"])
def test_a_folder_without_a_vault_is_left_as_it_is(
    tmp_path: Path, pipe: Pipe, capsys: Told, command: str
) -> None:
    assert run("vault", command, tmp_path, "--passphrase-fd", pipe(PASSPHRASE)) == 2
    assert re.match(r"There is no (vault|backup) in", capsys.readouterr().err)
    assert list(tmp_path.iterdir()) == []


def test_a_header_put_right_is_told(folder: Path, made: str, pipe: Pipe, capsys: Told) -> None:
    assert made
    (folder / "vault.json").write_bytes(b"{}")
    assert run("vault", "check", folder, "--passphrase-fd", pipe(PASSPHRASE)) == 0
    assert "put right from the other" in capsys.readouterr().err


def test_recovery_sets_a_passphrase_and_prints_a_new_sheet(
    folder: Path, made: str, pipe: Pipe, capsys: Told
) -> None:
    asked = ["vault", "recovery", folder, "--recovery-fd", pipe(made.lower())]
    assert run(*asked, "--new-passphrase-fd", pipe(OTHER)) == 0
    again = key_in(capsys.readouterr().out)
    assert unlock(folder, OTHER) == unlock_with_recovery(folder, again)
    with pytest.raises(WrongPassphraseError):
        unlock_with_recovery(folder, made)
    with pytest.raises(WrongPassphraseError):
        unlock(folder, PASSPHRASE)


def test_a_lost_sheet_is_replaced_by_the_passphrase_which_stays(
    folder: Path, made: str, pipe: Pipe, capsys: Told
) -> None:
    asked = ["vault", "recovery", folder, "--lost-sheet", "--passphrase-fd", pipe(PASSPHRASE)]
    assert run(*asked) == 0
    again = key_in(capsys.readouterr().out)
    assert unlock_with_recovery(folder, again) == unlock(folder, PASSPHRASE)
    with pytest.raises(WrongPassphraseError):
        unlock_with_recovery(folder, made)


def test_what_is_done_with_the_keys_stands_in_the_trail(
    folder: Path, made: str, pipe: Pipe, capsys: Told
) -> None:
    assert made
    asked = ["vault", "passphrase", folder, "--passphrase-fd", pipe(PASSPHRASE)]
    assert run(*asked, "--new-passphrase-fd", pipe(OTHER)) == 0
    asked = ["vault", "recovery", folder, "--lost-sheet", "--passphrase-fd", pipe(OTHER)]
    assert run(*asked) == 0
    again = key_in(capsys.readouterr().out)
    asked = ["vault", "recovery", folder, "--recovery-fd", pipe(again)]
    assert run(*asked, "--new-passphrase-fd", pipe(PASSPHRASE)) == 0
    with open_store(unlock(folder, PASSPHRASE)) as store:
        done = [entry.deed for entry in deeds(store.db)]
        assert cut_off(store.vault, store.db) == 0
    assert done == ["REKEYED", "RECOVERY", "REKEYED", "RECOVERY"]


def test_a_change_of_keys_that_cannot_be_written_down_is_made_all_the_same(
    folder: Path, made: str, pipe: Pipe, capsys: Told
) -> None:
    assert made
    (folder / "cases.db").unlink()
    asked = ["vault", "passphrase", folder, "--passphrase-fd", pipe(PASSPHRASE)]
    assert run(*asked, "--new-passphrase-fd", pipe(OTHER)) == 0
    assert "stands in no audit trail" in capsys.readouterr().err
    unlock(folder, OTHER)


def test_recovery_tells_a_slip_with_its_group(
    folder: Path, made: str, pipe: Pipe, capsys: Told
) -> None:
    slip = made[:5] + ("X" if made[5] != "X" else "Y") + made[6:]
    asked = ["vault", "recovery", folder, "--passphrase-fd", pipe(slip)]
    assert run(*asked, "--new-passphrase-fd", pipe(OTHER)) == 2
    assert "Group 2 of the recovery key has a slip" in capsys.readouterr().err
    unlock(folder, PASSPHRASE)


def test_recovery_tells_a_program_in_json(
    folder: Path, made: str, pipe: Pipe, capsys: Told
) -> None:
    asked = ["vault", "recovery", folder, "--recovery-fd", pipe(made), "--json"]
    assert run(*asked, "--new-passphrase-fd", pipe(OTHER)) == 0
    assert unlock_with_recovery(folder, json.loads(capsys.readouterr().out)["recovery_key"])


def test_a_fault_while_the_key_changes_leaves_a_key_that_opens(
    folder: Path, made: str, pipe: Pipe, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: object) -> str:
        raise DrafterError("the disk is full")

    monkeypatch.setattr(vault_commands, "new_recovery_key", fails)
    asked = ["vault", "recovery", folder, "--recovery-fd", pipe(made)]
    assert run(*asked, "--new-passphrase-fd", pipe(OTHER)) == 2
    assert unlock_with_recovery(folder, made) == unlock(folder, OTHER)
