import dataclasses
import datetime as dt
import hashlib
from pathlib import Path

import pytest

from drafter.case.account import Evidence
from drafter.case.case import Case
from drafter.case.documents import files_of
from drafter.case.files import MOST_FILES, EvidenceFile
from drafter.case.json_form import write_case
from drafter.errors import DrafterError
from drafter.store import carrying, cases
from drafter.store.bundle import make_bundle, open_bundle
from drafter.store.carrying import carried, kept_at_home, taken_in
from drafter.store.clearing import drop
from drafter.store.connection import Database
from drafter.store.evidence import folder_of, is_here, keep_file, path_of, read_file
from drafter.store.migrations import migrate
from drafter.store.sealing import Derivation
from drafter.store.unlocked import Vault
from drafter.store.vault import create_vault
from tests.store.conftest import PASSPHRASE
from tests.store.test_bundle import WORDS, manifest, with_contents

NOW = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)
OWN = "a bundle has its own passphrase"
ONE, TWO = "1" * 32, "2" * 32


@pytest.fixture
def other(tmp_path: Path, quick: Derivation) -> Vault:
    return create_vault(tmp_path / "other", PASSPHRASE, derivation=quick)[0]


def case_with(vault: Vault, *names: str) -> Case:
    files = []
    for name in names:
        source = vault.folder.parent / name
        source.write_text(f"words of {name}")
        files.append(keep_file(vault, source))
    documents = tuple(Evidence(id=f"d{n}", file=file) for n, file in enumerate(files))
    return Case(id="c", evidence=(*documents, Evidence(id="bare")))


def sent(case: Case, files: dict[str, bytes], quick: Derivation) -> bytes:
    return make_bundle(case, OWN, with_names=True, now=NOW, files=files, derivation=quick)


def test_files_go_along_and_are_sealed_anew(
    vault: Vault, other: Vault, db: Database, quick: Derivation
) -> None:
    case = case_with(vault, "a.txt", "b.txt")
    case = dataclasses.replace(
        case, evidence=(*case.evidence, Evidence(id="twice", file=case.evidence[0].file))
    )
    files, left_out = carried(vault, case)
    assert left_out == ""
    data = sent(case, files, quick)
    assert data.startswith(b"drafter-bundle 2\n")
    assert b"words of" not in data
    arrived, missing = taken_in(other, open_bundle(data, OWN, "b"))
    assert missing == ""
    first, second, bare, twice = arrived.evidence
    assert first.file
    assert second.file
    assert first.file.stored not in files
    assert b"".join(read_file(other, first.file)) == b"words of a.txt"
    assert b"".join(read_file(other, second.file)) == b"words of b.txt"
    assert bare.file is None
    assert twice.file == first.file
    assert len(list(folder_of(other).iterdir())) == 2
    migrate(db)
    drop(other, db, files_of(arrived))
    assert list(folder_of(other).iterdir()) == []


def test_files_of_a_case_that_was_taken_stay(vault: Vault, db: Database) -> None:
    migrate(db)
    case = cases.create(db, case_with(vault, "a.txt"))
    away = EvidenceFile(stored="9" * 32)
    drop(vault, db, (*files_of(case), away))
    assert is_here(vault, files_of(case)[0])


def test_a_case_without_files_makes_a_bundle_that_an_older_program_opens(
    quick: Derivation,
) -> None:
    data = sent(Case(id="c"), {}, quick)
    assert data.startswith(b"drafter-bundle 1\n")
    assert open_bundle(data, OWN, "b").files == {}


def test_files_that_are_too_large_together_are_left_out_with_a_sentence(
    vault: Vault, other: Vault, quick: Derivation, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = case_with(vault, "a.txt", "b.txt")
    monkeypatch.setattr(carrying, "MOST_CARRIED", 20)
    files, left_out = carried(vault, case)
    assert files == {}
    assert "a bundle carries 20 bytes" in left_out
    arrived, missing = taken_in(other, open_bundle(sent(case, files, quick), OWN, "b"))
    assert missing == "2 files are not here, and must be added again: “a.txt”, “b.txt”."
    assert [one.stored for one in files_of(arrived)] == ["", ""]


def test_a_file_that_is_damaged_or_gone_is_left_out_with_a_sentence(vault: Vault) -> None:
    case = case_with(vault, "a.txt", "b.txt", "c.txt")
    one, two, three = files_of(case)
    path_of(vault, one.stored).unlink()
    path_of(vault, two.stored).write_bytes(b"damaged")
    files, left_out = carried(vault, case)
    assert list(files) == [three.stored]
    assert left_out == "Left out, because they can't be read: “a.txt”, “b.txt”."


def test_a_case_that_comes_home_finds_its_files(vault: Vault, quick: Derivation) -> None:
    case = case_with(vault, "a.txt")
    arrived, missing = taken_in(vault, open_bundle(sent(case, {}, quick), OWN, "b"))
    assert missing == ""
    assert arrived == case


def test_a_case_file_brings_no_files_and_says_so(vault: Vault, other: Vault) -> None:
    case = case_with(vault, "a.txt")
    assert carrying.found_here(vault, case) == (case, "")
    arrived, missing = carrying.found_here(other, case)
    assert missing.startswith("One file is not here")
    assert files_of(arrived)[0].stored == ""
    assert files_of(arrived)[0].name == "a.txt"


def test_without_names_no_file_goes_along() -> None:
    assert kept_at_home(Case(id="c")) == ""
    case = Case(id="c", evidence=(Evidence(id="d", file=EvidenceFile()),))
    assert "nobody has looked into them" in kept_at_home(case)


def hostile(*said: tuple[str, int, bytes]) -> Case:
    """A case whose documents say that they have files of that id, size and hash."""
    files = (
        EvidenceFile(name="f", size=size, sha256=hashlib.sha256(data).hexdigest(), stored=stored)
        for stored, size, data in said
    )
    return Case(id="c", evidence=tuple(Evidence(id=f"d{n}", file=f) for n, f in enumerate(files)))


@pytest.mark.parametrize(
    "case, files, why",
    [
        (hostile((ONE, 3, b"abc")), {TWO: b"abc"}, "does not have"),
        (hostile((ONE, 0, b"")), {ONE: b""}, "does not have"),
        (hostile((ONE, -3, b"abc")), {ONE: b"abc"}, "does not have"),
        (hostile((ONE, 10**12, b"abc")), {ONE: b"abc"}, "does not have"),
        (hostile((ONE, 3, b"abc")), {f"{ONE} {ONE}": b"abcabc"}, "does not have"),
        (hostile((ONE, 3, b"abc")), {ONE: b"xyz"}, "not the one"),
        (hostile((ONE, 9, b"abc")), {ONE: b"abc"}, "what its case says"),
        (hostile((ONE, 3, b"abc")), {ONE: b"abcd"}, "what its case says"),
        (
            hostile(*((f"{n:032}", 1, b"a") for n in range(MOST_FILES + 1))),
            {f"{n:032}": b"a" for n in range(MOST_FILES + 1)},
            "what its case says",
        ),
    ],
)
def test_sizes_and_files_that_the_case_does_not_bear_out_are_refused(
    case: Case, files: dict[str, bytes], why: str, quick: Derivation
) -> None:
    good = hostile((ONE, 3, b"abc"))
    assert open_bundle(sent(good, {ONE: b"abc"}, quick), OWN, "b").files == {ONE: b"abc"}
    with pytest.raises(DrafterError, match=why):
        open_bundle(sent(case, files, quick), OWN, "b")


@pytest.mark.parametrize("size", [-1, 0, 5, 10**9])
def test_a_wrong_size_of_the_case_is_refused(size: int, quick: Derivation) -> None:
    case = hostile((ONE, 3, b"abc"))
    text = write_case(case).encode()

    def contents(said: int) -> bytes:
        return manifest(text, case=said, files=ONE) + b"\n" + text + b"abc"

    whole = with_contents(quick, contents(len(text)), version=2)
    assert open_bundle(whole, WORDS, "b").files == {ONE: b"abc"}
    with pytest.raises(DrafterError, match="not the one its list"):
        open_bundle(with_contents(quick, contents(size), version=2), WORDS, "b")
    with pytest.raises(DrafterError, match="does not say what it should"):
        open_bundle(with_contents(quick, contents(len(text))), WORDS, "b")
