import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from drafter.case.account import Evidence
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.files import EvidenceFile
from drafter.errors import DrafterError, StoppedError
from drafter.session.bundle_folder import (
    INDEX,
    planned,
    size_of,
    write_folder,
)
from drafter.store.evidence import FileDamagedError, keep_file, path_of
from drafter.store.unlocked import Vault
from drafter.store.vault import create_training_vault

COUNCIL = "b1"


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return create_training_vault(tmp_path / "vault")


@pytest.fixture
def case(vault: Vault, tmp_path: Path) -> Case:
    """Six documents: for all, for the Council, for another, for nobody, without a file, gone."""

    def file(name: str) -> EvidenceFile:
        source = tmp_path / name
        source.write_text(f"words of {name}")
        return keep_file(vault, source, invented=True)

    return Case(
        id="c",
        reference="26 000 001",
        evidence=(
            Evidence(
                id="d1",
                text="Letter from the Council",
                dated=read_date("3 May 2024"),
                file=file("scan1.PDF"),
            ),
            Evidence(id="d2", kind="photograph", may_see=(COUNCIL,), file=file("damp.jpg")),
            Evidence(id="d3", text="Diary", may_see=("p1",), file=file("diary.docx")),
            Evidence(
                id="d4", text="Doctor’s note", withheld_because="Medical", file=file("note.txt")
            ),
            Evidence(id="d5", text="Telephone note"),
            Evidence(id="d6", text="Invoice", file=EvidenceFile(name="invoice.pdf", size=3)),
        ),
    )


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_copies_for_a_reader_are_numbered_as_they_are_listed(
    vault: Vault, case: Case, tmp_path: Path
) -> None:
    shares: list[float] = []
    done = write_folder(
        vault, case, tmp_path / "for the Council", reader=COUNCIL, progress=shares.append
    )
    assert names(done.folder) == [
        INDEX,
        "01 document 2024-05-03.pdf",
        "02 photograph.jpg",
    ]
    first = (done.folder / "01 document 2024-05-03.pdf").read_text()
    assert first == "words of scan1.PDF"
    assert [(one.number, one.left_out) for one in done.left_out] == [
        (3, "not to be shared with this reader"),
        (4, "not to be shared with this reader: Medical"),
        (5, "no file is kept with it"),
        (6, "its file is not here, and must be added again"),
    ]
    assert done.sentence == "2 copies are in for the Council. Left out: documents 3, 4, 5, 6."
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_the_index_says_what_is_there_and_nothing_of_what_is_not(
    vault: Vault, case: Case, tmp_path: Path
) -> None:
    write_folder(vault, case, tmp_path / "out", reader=COUNCIL)
    index = (tmp_path / "out" / INDEX).read_bytes().decode()
    assert "Index of the bundle (26 000 001)\r\n" in index
    assert "1. Letter from the Council, 3 May 2024\r\n" in index
    assert "    01 document 2024-05-03.pdf (18 bytes)" in index
    assert "2. photograph\r\n" in index
    assert not re.search("Diary|Doctor|Medical|Telephone|Invoice|scan1", index)


def test_only_chosen_documents_go_and_never_one_that_is_withheld(
    vault: Vault, case: Case, tmp_path: Path
) -> None:
    done = write_folder(vault, case, tmp_path / "out", reader=COUNCIL, chosen={"d2", "d4"})
    assert [one.evidence.id for one in done.copies] == ["d2"]
    assert done.sentence.startswith("1 copy is in out.")
    assert done.left_out[0].left_out == "not chosen"
    with pytest.raises(DrafterError, match="no document to copy"):
        write_folder(vault, case, tmp_path / "none", reader=COUNCIL, chosen={"d4"})
    assert not (tmp_path / "none").exists()
    client = write_folder(vault, case, tmp_path / "client", reader="p1", chosen={"d1", "d3"})
    assert [one.evidence.id for one in client.copies] == ["d1", "d3"]


def test_all_that_goes_is_said_to_go_and_its_size_is_known(vault: Vault, case: Case) -> None:
    whole = planned(vault, case, reader=COUNCIL)
    assert [one.is_unmarked for one in whole] == [True, False, False, False, False, False]
    assert size_of(whole) == len("words of scan1.PDF") + len("words of damp.jpg")


def test_nothing_is_written_over_what_is_there_or_into_the_vault(
    vault: Vault, case: Case, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    with pytest.raises(DrafterError, match="not empty"):
        write_folder(vault, case, folder, reader=COUNCIL)
    assert names(folder) == ["mine.txt"]
    with pytest.raises(DrafterError, match="no place for other files"):
        write_folder(vault, case, vault.folder / "out", reader=COUNCIL)
    with pytest.raises(DrafterError, match="could not be written"):
        write_folder(vault, case, folder / "mine.txt", reader=COUNCIL)
    assert (folder / "mine.txt").read_text() == "mine"
    (folder / "mine.txt").unlink()
    also = {"00 Index.docx": b"PK"}
    assert write_folder(vault, case, folder, reader=COUNCIL, also=also).copies
    assert (folder / "00 Index.docx").read_bytes() == b"PK"


def stopping_after(words: int) -> Callable[[float], None]:
    """Told of progress, it stops the work after so many words."""
    shares: list[float] = []

    def told(share: float) -> None:
        shares.append(share)
        if len(shares) > words:
            raise StoppedError

    return told


def test_who_stops_it_finds_nothing_left(vault: Vault, case: Case, tmp_path: Path) -> None:
    with pytest.raises(StoppedError):
        write_folder(vault, case, tmp_path / "out", reader=COUNCIL, progress=stopping_after(1))
    assert not (tmp_path / "out").exists()
    folder = tmp_path / "there"
    folder.mkdir()
    with pytest.raises(StoppedError):
        write_folder(vault, case, folder, reader=COUNCIL, progress=stopping_after(2))
    assert names(folder) == []


def test_what_somebody_else_put_into_the_new_folder_meanwhile_stays(
    vault: Vault, case: Case, tmp_path: Path
) -> None:
    folder = tmp_path / "out"

    def put(_share: float) -> None:
        (folder / "covering letter.txt").write_text("mine")
        raise StoppedError

    with pytest.raises(StoppedError):
        write_folder(vault, case, folder, reader=COUNCIL, progress=put)
    assert names(folder) == ["covering letter.txt"]


def test_a_damaged_file_stops_it_with_one_sentence(
    vault: Vault, case: Case, tmp_path: Path
) -> None:
    file = case.evidence[1].file
    assert file
    path_of(vault, file.stored).write_bytes(b"other")
    with pytest.raises(FileDamagedError, match=r"“damp\.jpg” is damaged"):
        write_folder(vault, case, tmp_path / "out", reader=COUNCIL)
    assert not (tmp_path / "out").exists()


def test_500_documents_with_odd_names_all_arrive_as_they_were(vault: Vault, tmp_path: Path) -> None:
    source = tmp_path / "odd\u202e name?.zip"
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("a", "b")
    source.write_bytes(data.getvalue())
    file = keep_file(vault, source, invented=True)
    documents = tuple(
        Evidence(id=f"d{n}", kind=f"CON/..\\{n}\u202e: “x”*", file=file) for n in range(500)
    )
    done = write_folder(vault, Case(id="c", evidence=documents), tmp_path / "out", reader="x")
    assert len(done.copies) == 500
    assert done.sentence == "500 copies are in out."
    assert len(names(done.folder)) == 501
    assert names(done.folder)[1] == "001 CON-..-0- “x”.zip"
    last = done.folder / done.copies[-1].name
    assert last.read_bytes() == data.getvalue()
    assert last.name.startswith("500 ")
