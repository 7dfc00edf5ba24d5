from pathlib import Path

from drafter.store.unlocked import Vault
from tests.cli.worked import REFERENCE, Run, held, surnames


def test_a_bundle_of_a_training_vault_does_not_open_in_a_real_one_nor_any_in_it(
    run: Run, vault: Vault, training: Vault, kept: str
) -> None:
    tmp_path = vault.folder.parent
    run("case", "import", tmp_path / "CASE.json", folder=training.folder)
    invented, real = tmp_path / "a.drafter-case", tmp_path / "b.drafter-case"
    assert run("bundle", "make", REFERENCE, "-o", invented, folder=training.folder)[0] == 0
    assert run("bundle", "make", kept, "-o", real)[0] == 0
    assert "does not belong among real ones" in run("bundle", "open", invented, "--copy")[2]
    assert "takes no bundles" in run("bundle", "open", real, folder=training.folder)[2]
    assert set(held(vault)) == {kept}


def test_a_bundle_goes_out_without_names_and_comes_in_as_a_copy(
    run: Run, vault: Vault, kept: str, tmp_path: Path
) -> None:
    out = tmp_path / "x.drafter-case"
    code, said, _ = run("bundle", "make", REFERENCE, "-o", out)
    assert (code, said.startswith("x.drafter-case is written, without names.")) == (0, True)
    code, said, refused = run("bundle", "open", out)
    assert code == 1
    assert "comes without the key to names" in said
    assert "People 1, Surname: differs." in refused or "only here" in refused
    assert "can't take the place" in run("bundle", "open", out, "--replace")[2]
    assert run("bundle", "open", out, "--copy")[0] == 0
    copies = [case for case_id, case in held(vault).items() if case_id != kept]
    assert len(copies) == 1
    assert not any(party.surname for party in copies[0].parties)


def test_a_bundle_with_names_is_the_whole_case(
    run: Run, vault: Vault, kept: str, tmp_path: Path
) -> None:
    out = tmp_path / "x.drafter-case"
    assert run("bundle", "make", REFERENCE, "-o", out, "--names", "real")[0] == 0
    run("case", "erase", kept, "--yes")
    assert held(vault) == {}
    assert run("bundle", "open", out)[0] == 0
    ((case_id, case),) = held(vault).items()
    assert case_id != kept
    assert [party.surname for party in case.parties] == surnames()


def test_a_bundles_passphrase_may_not_be_short(run: Run, kept: str, tmp_path: Path) -> None:
    out = tmp_path / "x.drafter-case"
    code, _, refused = run("bundle", "make", kept, "-o", out, bundles_own="short")
    assert (code, "14" in refused) == (2, True)
    assert refused.count("\n") == 1
    assert not out.exists()


def test_a_hostile_bundle_leaves_the_vault_as_it_was(
    run: Run, vault: Vault, kept: str, tmp_path: Path
) -> None:
    out = tmp_path / "x.drafter-case"
    run("bundle", "make", kept, "-o", out)
    whole, before = out.read_bytes(), held(vault)
    assert "drafter bundle open takes it in" in run("case", "import", out)[2]
    for data in (b"", b"PK\x03\x04", whole[:-40], whole[:-1] + b"\x00", whole[:60]):
        out.write_bytes(data)
        code, _, refused = run("bundle", "open", out, "--copy")
        assert code == 2
        assert refused.count("\n") == 1
    assert held(vault) == before
