from dataclasses import replace

from drafter.case.account import Evidence
from drafter.case.case import Case
from drafter.case.files import EvidenceFile
from drafter.store import cases
from drafter.store.checking import Trouble
from drafter.store.checking_files import check_files, whole_check
from drafter.store.connection import Database
from drafter.store.evidence import keep_file, path_of
from drafter.store.migrations import migrate
from drafter.store.unlocked import Vault


def case_with(vault: Vault, db: Database, *names: str, reference: str = "26 000 001") -> Case:
    migrate(db)
    files = []
    for name in names:
        source = vault.folder.parent / name
        source.write_text(f"words of {name}")
        files.append(keep_file(vault, source))
    documents = tuple(Evidence(id=f"d{n}", file=file) for n, file in enumerate(files))
    return cases.create(db, Case(id="c", reference=reference, evidence=documents))


def file_in(case: Case, nth: int) -> EvidenceFile:
    file = case.evidence[nth].file
    assert file
    return file


def test_whole_files_are_no_finding_and_every_one_is_read(vault: Vault, db: Database) -> None:
    case_with(vault, db, "a.txt", "b.txt")
    shares: list[float] = []
    assert whole_check(vault, db, shares.append) == ()
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_missing_and_damaged_files_are_counted_with_their_cases(vault: Vault, db: Database) -> None:
    case = case_with(vault, db, "a.txt", "b.txt", "c.txt")
    other = case_with(vault, db, "d.txt", "e.txt", reference="")
    path_of(vault, file_in(case, 0).stored).unlink()
    path = path_of(vault, file_in(case, 1).stored)
    path.write_bytes(path.read_bytes()[:-3])
    path_of(vault, file_in(other, 0).stored).unlink()
    path_of(vault, file_in(other, 1).stored).write_bytes(b"")
    gone, damaged = check_files(vault, db)
    assert (gone.trouble, gone.count) == (Trouble.NO_FILE, 2)
    assert "2 files of documents are missing, in: 26 000 001, without a reference" in gone.sentence
    assert (damaged.trouble, damaged.count) == (Trouble.BAD_FILE, 2)
    assert "2 files of documents are damaged" in damaged.sentence


def test_the_files_of_earlier_versions_are_authenticated_too(vault: Vault, db: Database) -> None:
    case = case_with(vault, db, "a.txt", "b.txt")
    cases.save(db, case, replace(case, evidence=()))
    assert check_files(vault, db) == ()
    path_of(vault, file_in(case, 0).stored).write_bytes(b"damaged")
    path_of(vault, file_in(case, 1).stored).unlink()  # removed on purpose
    (damaged,) = check_files(vault, db)
    assert "1 file of a document is damaged, in: an earlier version" in damaged.sentence


def test_a_file_left_out_of_a_bundle_is_not_looked_for(vault: Vault, db: Database) -> None:
    migrate(db)
    away = Evidence(id="d", file=EvidenceFile(name="a.txt", size=3))
    cases.create(db, Case(id="c", evidence=(away,)))
    assert check_files(vault, db) == ()


def test_with_a_damaged_database_no_file_is_looked_for(vault: Vault, db: Database) -> None:
    case = case_with(vault, db, "a.txt")
    path_of(vault, file_in(case, 0).stored).unlink()
    assert [one.trouble for one in whole_check(vault, db)] == [Trouble.NO_FILE]
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    with vault.database.open("r+b") as file:
        file.seek(4096 * 30)
        file.write(b"\0" * 4096)
    assert Trouble.PAGES in {one.trouble for one in whole_check(vault, db)}
    assert Trouble.NO_FILE not in {one.trouble for one in whole_check(vault, db)}
