import errno
import os
import resource
import sys
import tracemalloc
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pytest

from drafter.case.account import Evidence
from drafter.case.case import Case
from drafter.case.files import MOST_FILE_BYTES, EvidenceFile
from drafter.errors import DrafterError
from drafter.store import cases, evidence, file_uses
from drafter.store.cases import NoSuchCaseError
from drafter.store.connection import Database
from drafter.store.evidence import (
    FileDamagedError,
    FileMissingError,
    InventedOnlyError,
    add_file,
    folder_of,
    is_here,
    keep_file,
    missing,
    path_of,
    read_file,
    take_out,
    told_missing,
)
from drafter.store.migrations import migrate
from drafter.store.unlocked import Vault

WORDS = b"The boiler has not worked since 3 March.\n"


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "Letter.PDF"
    path.write_bytes(WORDS)
    return path


def bytes_of(vault: Vault, file: EvidenceFile) -> bytes:
    return b"".join(read_file(vault, file))


def left(vault: Vault) -> list[str]:
    """The names of everything in the folder of files."""
    folder = folder_of(vault)
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_a_file_is_kept_encrypted_and_comes_back(vault: Vault, letter: Path) -> None:
    file = keep_file(vault, letter)
    assert (file.name, file.media_type, file.size) == ("Letter.PDF", "application/pdf", len(WORDS))
    assert left(vault) == [file.stored]
    assert WORDS not in path_of(vault, file.stored).read_bytes()
    assert path_of(vault, file.stored).stat().st_mode & 0o777 == 0o600
    assert folder_of(vault).stat().st_mode & 0o777 == 0o700
    assert bytes_of(vault, file) == WORDS
    letter.unlink()
    assert bytes_of(vault, file) == WORDS


def test_a_training_vault_keeps_plain_and_only_what_is_said_to_be_invented(
    training: Vault, letter: Path
) -> None:
    with pytest.raises(InventedOnlyError, match="not encrypted"):
        keep_file(training, letter)
    assert left(training) == []
    file = keep_file(training, letter, invented=True)
    assert WORDS in path_of(training, file.stored).read_bytes()
    assert bytes_of(training, file) == WORDS
    path_of(training, file.stored).write_bytes(b"drafter-file 1 plain\nother")
    with pytest.raises(FileDamagedError):
        bytes_of(training, file)


def test_a_large_file_needs_little_memory(vault: Vault, tmp_path: Path) -> None:
    source = tmp_path / "film.mp4"
    with source.open("wb") as writing:
        writing.truncate(MOST_FILE_BYTES)
    tracemalloc.start()
    file = keep_file(vault, source)
    size = sum(len(piece) for piece in read_file(vault, file))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size == MOST_FILE_BYTES
    assert peak < 12_000_000


def test_a_file_of_200_mb_gets_one_sentence_and_leaves_nothing(
    vault: Vault, tmp_path: Path
) -> None:
    source = tmp_path / "film.mp4"
    with source.open("wb") as writing:
        writing.truncate(200_000_000)
    with pytest.raises(DrafterError, match=r"“film\.mp4” is too large \(200 MB\).*50 MB"):
        keep_file(vault, source)
    assert left(vault) == []


def test_what_is_no_file_gets_one_sentence(vault: Vault, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "folder").mkdir()
    for name, said in (
        ("folder", "is a folder: add the files in it"),
        ("pipe", "not an ordinary file"),
        ("loop", "could not be read"),
        ("gone.pdf", "no file “gone.pdf” there"),
        ("empty.txt/inside", "no file “inside” there"),
        ("empty.txt", "is empty"),
        ("nul\0byte", "could not be read"),
    ):
        with pytest.raises(DrafterError, match=said):
            keep_file(vault, tmp_path / name)
    with pytest.raises(DrafterError, match="not an ordinary file"):
        keep_file(vault, Path("/dev/zero"))
    assert left(vault) == []


def test_a_file_that_may_not_be_read_gets_one_sentence(
    vault: Vault, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(os, "open", refuse)  # root may read whatever its mode says
    with pytest.raises(DrafterError, match="may not be read, or another program"):
        keep_file(vault, letter)


@pytest.mark.parametrize(
    "name",
    [
        "two\nlines.pdf",
        "exe\u202efdp.txt",
        "\u200b.pdf",
        "👩‍👧 damp.jpg",
        "CON.txt",
        "a" * 250 + ".pdf",
        'quotes "and" <tags> & \\ ? *.doc',
        " spaces .pdf ",
        "-rf",
        b"latin-1 \xe9.txt".decode("utf-8", "surrogateescape"),
    ],
)
def test_a_file_of_any_name_is_kept(vault: Vault, db: Database, tmp_path: Path, name: str) -> None:
    migrate(db)
    source = tmp_path / name
    source.write_bytes(WORDS)
    file = keep_file(vault, source)
    kept = cases.create(db, Case(id="c", evidence=(Evidence(id="d", file=file),)))
    again = cases.load(db, kept.id).evidence[0].file
    assert again == file
    assert bytes_of(vault, file) == WORDS
    assert not {"\n", "\u202e", "\u200b"} & set(file.name)


def test_a_file_that_vanishes_while_it_is_read_is_whole_or_is_not_there(
    vault: Vault, tmp_path: Path
) -> None:
    source = tmp_path / "long.pdf"
    source.write_bytes(bytes(3_000_000))

    def cut(_: float) -> None:
        os.truncate(source, 1_100_000)

    with pytest.raises(DrafterError, match=r"“long\.pdf” changed while it was read"):
        keep_file(vault, source, progress=cut)
    assert left(vault) == []

    def grow(_: float) -> None:
        os.truncate(source, MOST_FILE_BYTES + 1)

    with pytest.raises(DrafterError, match="too large"):
        keep_file(vault, source, progress=grow)
    assert left(vault) == []


def test_a_disk_that_goes_away_while_it_is_read_gets_one_sentence(
    vault: Vault, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: object, size: int) -> bytes:
        raise OSError(errno.EIO, str((self, size)))

    read = evidence._Reading.read  # noqa: SLF001 - the stick that is pulled out

    class Pulled:
        read = broken

    def pulled(self: evidence._Reading, size: int) -> bytes:
        self.file = Pulled()  # type: ignore[assignment]
        return read(self, size)

    monkeypatch.setattr(evidence._Reading, "read", pulled)  # noqa: SLF001 - as above
    with pytest.raises(DrafterError, match="could not be read to its end"):
        keep_file(vault, letter)
    assert left(vault) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit")
def test_a_full_disk_gets_one_sentence_and_leaves_nothing(vault: Vault, tmp_path: Path) -> None:
    source = tmp_path / "long.pdf"
    source.write_bytes(bytes(3_000_000))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, limits[1]))
    try:
        with pytest.raises(DrafterError, match=r"“long\.pdf” was not added\. .*could not be"):
            keep_file(vault, source)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert left(vault) == []
    assert keep_file(vault, source).size == 3_000_000


def test_who_stops_it_stops_it_and_nothing_is_left(vault: Vault, letter: Path) -> None:
    class StoppedError(Exception):
        pass

    def stop(_: float) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        keep_file(vault, letter, progress=stop)
    assert left(vault) == []
    shares: list[float] = []
    keep_file(vault, letter, progress=shares.append)
    assert shares == [1.0]


def test_the_files_of_a_case_are_counted_before_another_is_added(
    vault: Vault, letter: Path
) -> None:
    many = [EvidenceFile(stored=f"{number:032}") for number in range(500)]
    with pytest.raises(DrafterError, match="may have 500 files"):
        keep_file(vault, letter, present=many)
    assert keep_file(vault, letter, present=many[1:])


def test_500_files_are_kept_and_come_back(vault: Vault, db: Database, letter: Path) -> None:
    migrate(db)
    files = [keep_file(vault, letter) for _ in range(500)]
    documents = tuple(Evidence(id=f"d{n}", file=file) for n, file in enumerate(files))
    kept = cases.load(db, cases.create(db, Case(id="c", evidence=documents)).id)
    assert [one.file for one in kept.evidence] == files
    assert missing(vault, files) == ()
    assert all(bytes_of(vault, file) == WORDS for file in files[::50])
    with pytest.raises(DrafterError, match="500 files"):
        add_file(vault, db, kept.id, letter)


def test_a_file_is_added_for_a_case_that_is_there(vault: Vault, db: Database, letter: Path) -> None:
    migrate(db)
    kept = cases.create(db, Case(id="c"))
    file = add_file(vault, db, kept.id, letter)
    assert file_uses.needed_by(db, kept.id) == {file.stored}
    with pytest.raises(NoSuchCaseError):
        evidence.note_file(vault, db, "nobody", file)
    assert left(vault) == []


def test_a_file_that_is_damaged_or_gone_says_so(vault: Vault, letter: Path) -> None:
    file = keep_file(vault, letter)
    assert is_here(vault, file)
    assert bytes_of(vault, file) == WORDS
    path = path_of(vault, file.stored)
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(FileDamagedError, match=r"“Letter\.PDF” is damaged"):
        bytes_of(vault, file)
    path.unlink()
    path.mkdir()
    with pytest.raises(FileDamagedError, match="the disk did not answer"):
        bytes_of(vault, file)
    path.rmdir()
    for one in (file, replace(file, stored="../cases.db"), replace(file, stored="")):
        assert not is_here(vault, one)
        with pytest.raises(FileMissingError, match="must be added again"):
            bytes_of(vault, one)
    assert told_missing(vault, [file]).startswith("One file is not here")
    assert told_missing(vault, [file, file]).startswith("2 files are not here")
    assert told_missing(vault, []) == ""


def test_a_database_says_which_of_its_files_are_missing(
    vault: Vault, db: Database, letter: Path
) -> None:
    migrate(db)
    assert evidence.missing_in(vault, db) == ""
    case = cases.create(db, Case(id="c"))
    file = add_file(vault, db, case.id, letter)
    away = Evidence(id="d2", file=EvidenceFile(name="left out.pdf"))
    documents = (Evidence(id="d", file=file), away)
    cases.save(db, case, replace(case, evidence=documents))
    assert evidence.missing_in(vault, db) == ""
    path_of(vault, file.stored).unlink()
    assert evidence.missing_in(vault, db) == (
        "One file is not here, and must be added again: “Letter.PDF”."
    )
    assert evidence.missing_after_restoring(vault) == evidence.missing_in(vault, db)


def test_a_record_that_tells_another_size_or_hash_is_noticed(vault: Vault, letter: Path) -> None:
    file = keep_file(vault, letter)
    for wrong in (replace(file, size=1), replace(file, sha256="0" * 64)):
        with pytest.raises(FileDamagedError):
            bytes_of(vault, wrong)


def test_a_copy_is_taken_out_whole_and_never_over_another(
    vault: Vault, letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, target = keep_file(vault, letter), tmp_path / "out" / "copy.pdf"
    with pytest.raises(DrafterError, match="folder does not exist"):
        take_out(vault, file, target)
    target.parent.mkdir()
    shares: list[float] = []
    take_out(vault, file, target, shares.append)
    assert target.read_bytes() == WORDS
    assert shares == [1.0]
    target.write_bytes(b"other")
    with pytest.raises(DrafterError, match="there already"):
        take_out(vault, file, target)
    assert target.read_bytes() == b"other"

    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "FAT")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    with pytest.raises(DrafterError, match="there already"):
        take_out(vault, file, target)
    take_out(vault, file, target.with_name("second.pdf"))
    assert target.with_name("second.pdf").read_bytes() == WORDS
    path_of(vault, file.stored).unlink()
    with pytest.raises(FileMissingError):
        take_out(vault, file, target.with_name("third.pdf"))
    assert sorted(path.name for path in target.parent.iterdir()) == ["copy.pdf", "second.pdf"]


def test_a_stream_is_kept_as_a_file_is(vault: Vault, letter: Path) -> None:
    reading: BinaryIO
    with letter.open("rb") as reading:
        file = evidence.keep_stream(vault, reading, "Letter.pdf")
    assert bytes_of(vault, file) == WORDS
