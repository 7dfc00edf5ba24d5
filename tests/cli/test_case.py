import dataclasses
import json
from pathlib import Path

import pytest

from drafter.case.case import Case
from drafter.case.json_form import read_case, write_case
from drafter.store.store import open_store
from drafter.store.unlocked import Vault
from tests.cli.worked import REFERENCE, Run, example, held, surnames


def test_a_case_is_shown_by_pseudonyms_unless_names_are_asked_for(run: Run, kept: str) -> None:
    code, said, _ = run("case", "show", REFERENCE)
    assert code == 0
    assert f"Case 25 900 417 ({kept})" in said
    assert "  Miss X: complainant" in said
    assert "Marrowdale District Council" in said
    assert not any(name in said for name in surnames())
    assert (
        "Miss X, Miss Orla Fennimore-Tack: complainant"
        in (run("case", "show", kept[:8], "--names", "real")[1])
    )
    shown = run("case", "show", REFERENCE, "--json")[1]
    assert json.loads(shown)["id"] == kept
    assert not any(name in shown for name in surnames())
    real = run("case", "show", REFERENCE, "--json", "--names", "real")[1]
    assert all(name in real for name in surnames())


def test_a_bare_case_is_shown_too(run: Run, vault: Vault) -> None:
    with open_store(vault) as store:
        made = store.create(
            read_case('{"format": "drafter-case", "format_version": 1, "parties": [{}]}', "c")
        )
    said = run("case", "show", made.id, "--names", "real")[1]
    assert "without a reference" in said
    assert "no name: no role yet" in said
    assert "(no reference)" in run("case", "list")[1]


def test_an_export_has_no_names_unless_it_says_so_by_its_own(
    run: Run, kept: str, tmp_path: Path
) -> None:
    out, named = tmp_path / "out.json", tmp_path / "out-IDENTIFIABLE.json"
    assert run("case", "export", REFERENCE, "-o", out)[:2] == (
        0,
        "out.json is written, without names.\n",
    )
    assert not any(name in out.read_text("utf-8") for name in surnames())
    code, _, refused = run(
        "case", "export", REFERENCE, "-o", tmp_path / "b.json", "--names", "real"
    )
    assert (code, (tmp_path / "b.json").exists()) == (2, False)
    assert "ends in -IDENTIFIABLE, such as b-IDENTIFIABLE.json" in refused
    code, _, refused = run("case", "export", REFERENCE, "-o", named)
    assert (code, named.exists()) == (2, False)
    assert run("case", "export", REFERENCE, "-o", named, "--names", "real")[0] == 0
    read = read_case(named.read_text("utf-8"), "named")
    assert read == dataclasses.replace(held_one(kept, read), id=kept)
    assert named.stat().st_mode & 0o777 == 0o600


def held_one(case_id: str, read: Case) -> Case:
    expected = write_case(dataclasses.replace(example(), id=case_id))
    assert write_case(read).count("\n") == expected.count("\n")
    return read


@pytest.mark.parametrize("name", ["there.json", "vault/inside.json", "out.txt"])
def test_an_export_writes_over_nothing_nor_into_the_vault(
    run: Run, kept: str, tmp_path: Path, name: str
) -> None:
    (tmp_path / "there.json").write_text("mine", "utf-8")
    code, _, refused = run("case", "export", kept, "-o", tmp_path / name)
    assert code == 2
    assert refused.count("\n") == 1
    assert (tmp_path / "there.json").read_text("utf-8") == "mine"


def test_a_case_that_is_there_is_refused_with_what_differs_and_without_its_words(
    run: Run, vault: Vault, kept: str, case_file: Path
) -> None:
    code, said, refused = run("case", "import", case_file)
    assert (code, said) == (1, "")
    assert "They do not differ." in refused
    text = case_file.read_text("utf-8").replace("on the second floor", "on the third floor")
    case_file.write_text(text, "utf-8")
    code, _, refused = run("case", "import", case_file)
    assert code == 1
    assert "  The complaint 1, The complaint: differs.\n" in refused
    assert not any(name in refused for name in surnames())
    assert len(held(vault)) == 1
    assert run("case", "import", case_file, "--copy", "--replace")[0] == 2
    assert "is replaced" in run("case", "import", case_file, "--replace")[1]
    assert "third floor" in held(vault)[kept].complaints[0].text
    assert run("case", "import", case_file, "--copy")[0] == 0
    assert len(held(vault)) == 2


def test_replacing_what_is_not_there_brings_it_in(run: Run, case_file: Path) -> None:
    code, said, _ = run("case", "import", case_file, "--replace")
    assert code == 0
    assert said.startswith("The vault had no such case")


def test_a_training_vault_takes_the_examples_and_exports_them(
    run: Run, training: Vault, case_file: Path, tmp_path: Path
) -> None:
    assert run("case", "import", case_file, folder=training.folder)[0] == 0
    real = ("--names", "real")
    out = tmp_path / "out.json"
    assert run("case", "export", REFERENCE, "-o", out, *real, folder=training.folder)[0] == 0
    case_file.write_text(case_file.read_text("utf-8").replace("Orla", "Olga"), "utf-8")
    code, _, refused = run("case", "import", case_file, "--copy", folder=training.folder)
    assert code == 2
    assert "takes invented cases only" in refused


def test_a_case_of_a_training_vault_says_so_and_is_refused_among_real_ones(
    run: Run, vault: Vault, training: Vault, case_file: Path, tmp_path: Path
) -> None:
    run("case", "import", case_file, folder=training.folder)
    for names in ("real", "pseudonyms"):
        out = tmp_path / f"{names}.json"
        asked = ("case", "export", REFERENCE, "-o", out, "--names", names)
        assert run(*asked, folder=training.folder)[0] == 0
        assert read_case(out.read_text("utf-8"), "out").about.startswith("An invented case")
        code, _, refused = run("case", "import", out)
        assert code == 2
        assert refused == (
            "This case came out of training cases: an invented case does not belong among real"
            " ones. Nothing was brought in.\n"
        )
    assert held(vault) == {}
    code, _, refused = run("case", "import", tmp_path / "real.json", folder=training.folder)
    assert (code, "They do not differ" in refused) == (1, False)
    assert run("case", "import", case_file)[0] == 0


def test_where_there_is_no_vault_nothing_is_made(run: Run, tmp_path: Path) -> None:
    code, _, refused = run("case", "list", folder=tmp_path / "none")
    assert code == 2
    assert "There is no vault in" in refused
    assert not (tmp_path / "none").exists()


def test_a_wrong_passphrase_opens_nothing(run: Run, kept: str) -> None:
    wrong = "another five words than those"
    code, said, refused = run("case", "show", kept, passphrase=wrong)
    assert (code, said) == (2, "")
    assert "not the passphrase" in refused


def test_a_header_put_right_is_told(run: Run, vault: Vault) -> None:
    (vault.folder / "vault.json").write_text("gone", "utf-8")
    code, _, said = run("case", "list")
    assert code == 0
    assert "put right from the other" in said
