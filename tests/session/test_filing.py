import datetime as dt
from pathlib import Path

import pytest

from drafter.case.account import Evidence
from drafter.case.case import Case
from drafter.case.files import EvidenceFile
from drafter.errors import DrafterError, StoppedError
from drafter.session import filing
from drafter.session.desk import Desk
from drafter.session.filing import (
    add_documents,
    keep_files,
    put_file,
    remove_for_good,
    take_away,
)
from drafter.session.session import Session
from drafter.store import aside, cases, file_uses, reserve
from drafter.store.cases import NoSuchCaseError
from drafter.store.database import Database
from drafter.store.erase import erase
from drafter.store.evidence import folder_of, is_here, note_file, read_file
from drafter.store.unlocked import Vault
from drafter.store.vault import create_training_vault

NOW = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Vault:
    monkeypatch.setattr(reserve, "SIZE", 100_000)
    monkeypatch.setattr(aside, "user_folder", lambda: tmp_path / "user")
    return create_training_vault(tmp_path / "vault")


def written(folder: Path, *names: str) -> list[Path]:
    for name in names:
        (folder / name).write_text(f"words of {name}")
    return [folder / name for name in names]


def files_in(session: Session) -> list[EvidenceFile | None]:
    return [one.file for one in session.case.evidence]


def test_each_file_becomes_a_document_in_one_step_that_can_be_undone(
    vault: Vault, tmp_path: Path
) -> None:
    desk = Desk.open(vault, now=lambda: NOW)
    session = desk.add(Case(id="c", evidence=(Evidence(id="d1", text="Diary"),)))
    shares: list[float] = []
    sources = [*written(tmp_path, "Letter.pdf", "Photo of damp.jpg"), tmp_path / "gone.pdf"]
    kept = keep_files(vault, sources, (), invented=True, progress=shares.append)
    assert kept.refused == ("There is no file “gone.pdf” there any more.",)
    assert shares == sorted(shares)
    ids = add_documents(session, desk.store, kept.files)
    assert [one.text for one in session.case.evidence] == ["Diary", "Letter", "Photo of damp"]
    assert [one.id for one in session.case.evidence[1:]] == list(ids)
    assert session.undo_name == "addition of 2 documents"
    assert session.undo()
    assert len(session.case.evidence) == 1
    case_id = session.case.id
    desk.close()

    desk = Desk.open(vault, now=lambda: NOW)
    session = desk.open_case(case_id)
    assert session.redo()  # after a restart the files are still there
    files = [one.file for one in session.case.evidence[1:] if one.file]
    assert all(is_here(vault, file) for file in files)
    assert b"".join(read_file(vault, files[0])) == b"words of Letter.pdf"
    desk.close()


def test_a_documents_file_can_be_changed_taken_away_and_removed_for_good(
    vault: Vault, tmp_path: Path
) -> None:
    desk = Desk.open(vault, now=lambda: NOW)
    session = desk.add(Case(id="c", evidence=(Evidence(id="d1"), Evidence(id="d2"))))
    kept = keep_files(vault, written(tmp_path, "a.txt"), (), invented=True)
    put_file(session, desk.store, "d1", kept.files[0])
    assert files_in(session) == [kept.files[0], None]
    take_away(session, "d1")
    assert files_in(session) == [None, None]
    assert session.undo()
    desk.close_case()
    session = desk.open_case(session.case.id)
    assert files_in(session) == [kept.files[0], None]
    remove_for_good(session, desk.store, "d1")
    assert files_in(session) == [None, None]
    assert not is_here(vault, kept.files[0])
    remove_for_good(session, desk.store, "d1")
    desk.close()


def test_one_document_is_one_and_none_is_no_step(vault: Vault, tmp_path: Path) -> None:
    desk = Desk.open(vault, now=lambda: NOW)
    session = desk.add(Case(id="c"))
    assert add_documents(session, desk.store, ()) == ()
    assert session.undo_name == ""
    kept = keep_files(vault, written(tmp_path, "a.txt"), (), invented=True)
    add_documents(session, desk.store, kept.files)
    assert session.undo_name == "addition of a document"
    desk.close()


def test_who_stops_it_leaves_nothing_sealed(vault: Vault, tmp_path: Path) -> None:
    sources = written(tmp_path, "a.txt", "b.txt", "c.txt")
    before: list[int] = []

    def stop_at_the_third(share: float) -> None:
        before.append(len(list(folder_of(vault).iterdir())) if folder_of(vault).exists() else 0)
        if share > 0.6:
            raise StoppedError

    with pytest.raises(StoppedError):
        keep_files(vault, sources, (), invented=True, progress=stop_at_the_third)
    assert max(before) == 2
    assert list(folder_of(vault).iterdir()) == []


def test_of_several_files_all_are_noted_or_none_is_left(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk.open(vault, now=lambda: NOW)
    session = desk.add(Case(id="c"))
    kept = keep_files(vault, written(tmp_path, "a.txt", "b.txt"), (), invented=True)
    noted: list[EvidenceFile] = []

    def fills_up(vault: Vault, db: Database, case_id: str, file: EvidenceFile) -> None:
        if noted:
            raise DrafterError("The disk is full.")
        noted.append(file)
        note_file(vault, db, case_id, file)

    monkeypatch.setattr(filing, "note_file", fills_up)
    with pytest.raises(DrafterError, match="full"):
        add_documents(session, desk.store, kept.files)
    assert session.undo_name == ""
    assert file_uses.needed(desk.store.db) == frozenset()
    assert list(folder_of(vault).iterdir()) == []
    desk.close()


def test_a_case_that_has_got_a_file_is_saved_with_it_at_once(vault: Vault, tmp_path: Path) -> None:
    desk = Desk.open(vault, now=lambda: NOW)
    session = desk.add(Case(id="c"))
    kept = keep_files(vault, written(tmp_path, "a.txt"), (), invented=True)
    add_documents(session, desk.store, kept.files)
    saved = cases.read(desk.store.db, session.case.id)
    assert [one.file for one in saved.evidence] == [kept.files[0]]
    desk.close()


def test_500_files_are_added_and_the_next_gets_one_sentence(vault: Vault, tmp_path: Path) -> None:
    sources = written(tmp_path, *(f"{n}.txt" for n in range(502)))
    kept = keep_files(vault, sources, (), invented=True)
    assert len(kept.files) == 500
    assert len(kept.refused) == 2
    assert "a case may have 500 files" in kept.refused[0]


def test_a_file_for_a_case_that_has_gone_is_not_left_behind(vault: Vault, tmp_path: Path) -> None:
    desk = Desk.open(vault, now=lambda: NOW)
    session = desk.add(Case(id="c"))
    kept = keep_files(vault, written(tmp_path, "a.txt"), (), invented=True)
    erase(vault, desk.store.db, session.case.id, now=NOW)
    with pytest.raises(NoSuchCaseError):
        add_documents(session, desk.store, kept.files)
    assert list(folder_of(vault).iterdir()) == []
    desk.store.close()
