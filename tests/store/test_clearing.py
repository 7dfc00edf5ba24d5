import datetime as dt
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.case.account import Evidence
from drafter.case.case import Case
from drafter.case.files import EvidenceFile
from drafter.errors import DrafterError
from drafter.store import aside, cases, clearing, erase, file_uses, reserve
from drafter.store.backup import back_up, backups_of
from drafter.store.clearing import GRACE, clear, remove_file
from drafter.store.connection import Database
from drafter.store.evidence import ADDING, FileMissingError, folder_of, keep_file, path_of
from drafter.store.facts import fact
from drafter.store.history import Moment, keep_version
from drafter.store.migrations import migrate
from drafter.store.restoring import restore_vault
from drafter.store.store import open_store
from drafter.store.unlocked import Vault

NOW = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)
LATER = NOW + GRACE


@pytest.fixture(autouse=True)
def own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(reserve, "SIZE", 200_000)
    monkeypatch.setattr(aside, "user_folder", lambda: tmp_path / "user")


@pytest.fixture
def work(db: Database) -> Database:
    migrate(db)
    return db


def kept_file(vault: Vault, words: str) -> EvidenceFile:
    path = vault.folder.parent / "letter.txt"
    path.write_text(words)
    return keep_file(vault, path)


def with_files(db: Database, *files: EvidenceFile) -> Case:
    documents = tuple(Evidence(id=f"d{n}", file=file) for n, file in enumerate(files))
    return cases.create(db, Case(id="c", reference="26 000 001", evidence=documents), now=NOW)


def without_documents(db: Database, case: Case) -> Case:
    after = replace(case, evidence=())
    cases.save(db, case, after, now=NOW)
    return after


def left(vault: Vault) -> set[str]:
    return {path.name for path in folder_of(vault).iterdir()}


def test_an_erasure_removes_the_files_of_the_case_and_counts_them(
    vault: Vault, work: Database
) -> None:
    one, two, other = (kept_file(vault, words) for words in ("one", "two", "other"))
    case, kept = with_files(work, one, two), with_files(work, other)
    back_up(vault, work, now=NOW)
    certificate = erase.erase(vault, work, case.id, now=NOW)
    assert certificate.is_finished
    assert (certificate.files_removed, certificate.files_of_others) == (2, 0)
    assert "2 files of documents, written over" in certificate.as_text()
    assert left(vault) == {other.stored}
    assert cases.load(work, kept.id) == kept
    assert fact(work, f"files to erase with {case.id}") == ""


def test_a_file_that_a_version_or_a_backup_of_the_case_needs_goes_with_it(
    vault: Vault, work: Database
) -> None:
    file = kept_file(vault, "one")
    case = with_files(work, file)
    keep_version(work, case.id, Moment.BY_HAND, now=NOW)
    back_up(vault, work, now=NOW)
    without_documents(work, case)
    assert clear(vault, work, now=LATER) == 0
    file_uses.forget(work, file.stored)  # now nothing but the backup needs it
    assert clear(vault, work, now=LATER) == 0
    assert left(vault) == {file.stored}
    assert erase.erase(vault, work, case.id, now=NOW).files_removed == 1
    assert left(vault) == set()


def test_a_file_that_another_case_has_too_stays_with_that(vault: Vault, work: Database) -> None:
    file, own = kept_file(vault, "shared"), kept_file(vault, "own")
    first, second = with_files(work, file, own), with_files(work, file)
    certificate = erase.erase(vault, work, first.id, now=NOW)
    assert (certificate.files_removed, certificate.files_of_others) == (1, 1)
    assert "another stays, because another case has the same" in certificate.as_text()
    assert left(vault) == {file.stored}
    certificate = erase.erase(vault, work, second.id, now=NOW)
    assert certificate.files_removed == 1
    assert left(vault) == set()


def test_several_files_that_stay_are_counted(vault: Vault, work: Database) -> None:
    files = [kept_file(vault, words) for words in ("one", "two")]
    first = with_files(work, *files)
    with_files(work, *files)
    assert "2 stay, because" in erase.erase(vault, work, first.id, now=NOW).as_text()


def test_a_file_that_cannot_be_removed_is_said_and_tried_at_the_next_opening(
    vault: Vault, work: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = kept_file(vault, "one")
    case = with_files(work, file)
    monkeypatch.setattr(clearing, "_remove", lambda _: False)
    certificate = erase.erase(vault, work, case.id, now=NOW)
    assert not certificate.is_finished
    assert "Files of documents that could not be removed" in certificate.as_text()
    monkeypatch.undo()
    assert left(vault) == {file.stored}
    (done,) = erase.finish_erasures(vault, work, now=NOW)
    assert done.is_finished
    assert done.files_removed == 1
    assert left(vault) == set()


def test_a_backup_that_cannot_be_opened_does_not_keep_an_erased_file(
    vault: Vault, work: Database
) -> None:
    file = kept_file(vault, "one")
    case = with_files(work, file)
    back_up(vault, work, now=NOW)
    backups_of(vault)[0].database.write_bytes(b"damaged")
    certificate = erase.erase(vault, work, case.id, now=NOW)
    assert certificate.backups_not_reached
    assert certificate.files_removed == 1
    assert left(vault) == set()


def test_what_nothing_needs_goes_after_thirty_days_and_not_before(
    vault: Vault, work: Database
) -> None:
    orphan, needed = kept_file(vault, "orphan"), kept_file(vault, "needed")
    with_files(work, needed)
    (folder_of(vault) / f"{ADDING}half").write_bytes(b"half")
    (folder_of(vault) / "thumbs.db").write_bytes(b"not ours")
    assert clear(vault, work, now=NOW) == 0
    assert left(vault) == {orphan.stored, needed.stored, "thumbs.db"}
    assert clear(vault, work, now=LATER - dt.timedelta(days=1)) == 0
    changes = work.conn.total_changes
    assert clear(vault, work, now=LATER - dt.timedelta(days=1)) == 0
    assert work.conn.total_changes == changes
    assert clear(vault, work, now=LATER) == 1
    assert left(vault) == {needed.stored, "thumbs.db"}
    assert fact(work, "files that nothing needs") == ""


def test_a_file_that_is_needed_again_is_not_counted_any_more(vault: Vault, work: Database) -> None:
    orphan = kept_file(vault, "orphan")
    clear(vault, work, now=NOW)
    with_files(work, orphan)
    assert clear(vault, work, now=LATER) == 0
    assert left(vault) == {orphan.stored}


def test_nothing_goes_while_a_backup_cannot_be_asked(vault: Vault, work: Database) -> None:
    orphan = kept_file(vault, "orphan")
    back_up(vault, work, now=NOW)
    clear(vault, work, now=NOW)
    whole = backups_of(vault)[0].database.read_bytes()
    backups_of(vault)[0].database.write_bytes(b"damaged")
    assert clear(vault, work, now=LATER) == 0
    assert left(vault) == {orphan.stored}
    backups_of(vault)[0].database.write_bytes(whole)
    clear(vault, work, now=LATER)
    assert clear(vault, work, now=LATER + GRACE) == 1


def test_a_backup_of_a_shape_without_files_needs_none(vault: Vault, work: Database) -> None:
    file = kept_file(vault, "one")
    case = with_files(work, file)
    assert file_uses.needed(work) == {file.stored}
    work.execute("DROP TABLE file_uses")
    assert file_uses.needed(work) == frozenset()
    assert file_uses.needed_by(work, case.id) == frozenset()


def test_other_trouble_with_the_table_is_not_passed_over(db: Database) -> None:
    db.execute("CREATE TABLE file_uses (other TEXT)")
    with pytest.raises(Exception, match="no such column"):
        file_uses.needed(db)


def test_a_file_added_by_mistake_is_removed_at_once(
    vault: Vault, work: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = kept_file(vault, "somebody else's")
    case = with_files(work, file)
    with monkeypatch.context() as patched:
        patched.setattr(clearing, "_remove", lambda _: False)
        with pytest.raises(DrafterError, match="could not be removed"):
            remove_file(vault, work, file.stored)
    remove_file(vault, work, file.stored)
    assert left(vault) == set()
    assert file_uses.needed_by(work, case.id) == frozenset()
    remove_file(vault, work, file.stored)
    with pytest.raises(FileMissingError):
        remove_file(vault, work, "../cases.db")


def test_a_file_is_written_over_before_it_is_removed(vault: Vault, work: Database) -> None:
    file = kept_file(vault, "words")
    second = vault.folder / "second name"
    second.hardlink_to(path_of(vault, file.stored))
    size = second.stat().st_size
    remove_file(vault, work, file.stored)
    assert second.read_bytes() == bytes(size)


def test_what_cannot_be_written_over_is_still_removed(
    vault: Vault, work: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = kept_file(vault, "words")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    remove_file(vault, work, file.stored)
    assert left(vault) == set()


def test_an_older_backup_brought_back_finds_its_files_and_newer_ones_are_kept(
    vault: Vault, work: Database
) -> None:
    old = kept_file(vault, "old")
    case = with_files(work, old)
    place = back_up(vault, work, now=NOW)
    new = kept_file(vault, "new")
    cases.save(work, case, replace(case, evidence=(Evidence(id="d9", file=new),)), now=NOW)
    work.close()
    restore_vault(vault, place, now=NOW)
    with open_store(vault, now=LATER) as store:
        assert store.load(case.id).evidence[0].file == old
    with open_store(vault, now=LATER + GRACE) as store:
        assert left(vault) == {old.stored, new.stored}
    shutil.rmtree(next(one.folder for one in backups_of(vault) if one.is_aside))
    for when in (LATER, LATER + GRACE):
        with open_store(vault, now=when) as store:
            assert store.check() == ()
    assert left(vault) == {old.stored}
