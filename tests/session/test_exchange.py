import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from drafter.case.account import Evidence
from drafter.case.case import Case
from drafter.case.documents import files_of
from drafter.case.json_form import write_case
from drafter.errors import DrafterError
from drafter.session.exchange import (
    Asked,
    bundle_of,
    incoming,
    needs_passphrase,
    write_bundle,
)
from drafter.session.restoring import elsewhere, restorable, restore
from drafter.store import aside, reserve, sealing
from drafter.store import bundle as bundles
from drafter.store.audit import deeds
from drafter.store.backup import back_up
from drafter.store.database import Database
from drafter.store.evidence import add_file, path_of, read_file
from drafter.store.sealing import Derivation
from drafter.store.store import Store, open_store
from drafter.store.unlocked import Vault
from drafter.store.vault import create_training_vault, create_vault

NOW = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)
PASSPHRASE = "copper lantern drizzle omit zebra"
OWN = "a bundle has its own passphrase"


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Derivation:
    monkeypatch.setattr(sealing, "LEAST_MEMORY_KIB", 64)
    monkeypatch.setattr(sealing, "LEAST_PASSES", 1)
    monkeypatch.setattr(reserve, "SIZE", 100_000)
    monkeypatch.setattr(aside, "user_folder", lambda: tmp_path / "user")
    how = Derivation(memory_kib=64, passes=1, lanes=1, salt=bytes(range(16)))
    monkeypatch.setattr(bundles, "calibrated", lambda: how)
    return how


@pytest.fixture
def vault(tmp_path: Path, quick: Derivation) -> Vault:
    return create_vault(tmp_path / "vault", PASSPHRASE, derivation=quick)[0]


def case_with_a_file(store: Store, folder: Path) -> Case:
    source = folder / "Letter.pdf"
    source.write_text("words")
    case = store.create(Case(id="c", reference="26 000 001"), now=NOW)
    file = add_file(store.vault, store.db, case.id, source)
    after = Case(id=case.id, reference=case.reference, evidence=(Evidence(id="d", file=file),))
    store.save(case, after, now=NOW)
    return after


def asked(*, with_names: bool = True, again: str = OWN) -> Asked:
    return Asked(passphrase=OWN, again=again, with_names=with_names)


def test_a_case_goes_from_vault_to_vault_with_its_files(
    vault: Vault, tmp_path: Path, quick: Derivation
) -> None:
    path = tmp_path / "case.drafter-case"
    with open_store(vault, now=NOW) as store:
        case = case_with_a_file(store, tmp_path)
        bundled = bundle_of(case, asked(), vault, now=NOW)
        told = write_bundle(store, bundled, path, now=NOW)
        assert told == f"{path.name} is written, with names. Tell its passphrase by another way."
        with pytest.raises(DrafterError, match="there already"):
            write_bundle(store, bundled, path, now=NOW)
    other = create_vault(tmp_path / "other", PASSPHRASE, derivation=quick)[0]
    assert needs_passphrase(path)
    came = incoming(path, OWN, other)
    assert came.notice == ""
    (file,) = files_of(came.case)
    assert b"".join(read_file(other, file)) == b"words"


def test_a_bundle_and_its_deed_are_there_both_or_neither(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "case.drafter-case"
    with open_store(vault, now=NOW) as store:
        case = case_with_a_file(store, tmp_path)
        bundled = bundle_of(case, asked(), vault, now=NOW)
        with pytest.raises(DrafterError):
            write_bundle(store, bundled, tmp_path / "no folder" / "a.drafter-case", now=NOW)
        assert "BUNDLED" not in [one.deed for one in deeds(store.db)]

        @contextmanager
        def breaks_at_the_end(_db: Database) -> Iterator[None]:
            yield
            raise DrafterError("The vault is gone.")

        with monkeypatch.context() as patched:
            patched.setattr("drafter.session.exchange.immediate", breaks_at_the_end)
            with pytest.raises(DrafterError, match="gone"):
                write_bundle(store, bundled, path, now=NOW)
        assert not path.exists()
        before = [one.deed for one in deeds(store.db)].count("BUNDLED")
        write_bundle(store, bundled, path, now=NOW)
        assert path.exists()
        assert [one.deed for one in deeds(store.db)].count("BUNDLED") == before + 1


def test_without_names_the_files_stay_and_it_is_said(vault: Vault, tmp_path: Path) -> None:
    path = tmp_path / "case.drafter-case"
    with open_store(vault, now=NOW) as store:
        case = case_with_a_file(store, tmp_path)
        bundled = bundle_of(case, asked(with_names=False), vault, now=NOW)
        told = write_bundle(store, bundled, path, now=NOW)
        assert "without names" in told
        assert told.endswith("Its files are left out: nobody has looked into them for names.")
    came = incoming(path, OWN, vault)
    assert came.notice == "It comes without the key to names."
    assert files_of(came.case) == ()


def test_what_does_not_belong_here_is_refused(
    vault: Vault, tmp_path: Path, quick: Derivation
) -> None:
    training = create_training_vault(tmp_path / "training")
    assert quick
    path, plain = tmp_path / "case.drafter-case", tmp_path / "case.json"
    case = Case(id="c", reference="26 000 001")
    plain.write_text(write_case(case))
    assert not needs_passphrase(plain)
    assert incoming(plain, "", vault).case.reference == "26 000 001"
    with pytest.raises(DrafterError, match="invented cases only"):
        incoming(plain, "", training)
    path.write_bytes(bundle_of(case, asked(), training, now=NOW).data)
    with pytest.raises(DrafterError, match="made of the training cases"):
        incoming(path, OWN, vault)
    with pytest.raises(DrafterError, match="take no bundles"):
        incoming(path, OWN, training)
    with pytest.raises(DrafterError, match="not the same"):
        bundle_of(case, asked(again="another"), vault, now=NOW)


def test_a_way_back_says_which_files_are_missing(vault: Vault, tmp_path: Path) -> None:
    with open_store(vault, now=NOW) as store:
        case = case_with_a_file(store, tmp_path)
        back_up(vault, store.db, now=NOW)
    (chosen,) = restorable(vault.folder)
    told = restore(vault.folder, chosen, PASSPHRASE, by_recovery=False, now=NOW)
    assert told.endswith("-aside.")
    path_of(vault, files_of(case)[0].stored).unlink()
    told = restore(vault.folder, chosen, PASSPHRASE, by_recovery=False, now=NOW)
    assert told.endswith("One file is not here, and must be added again: “Letter.pdf”.")
    with pytest.raises(DrafterError, match="is no backup"):
        elsewhere(tmp_path)
