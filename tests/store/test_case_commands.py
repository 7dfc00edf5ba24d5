"""The commands of cases and bundles, as a person or another program calls them."""

import dataclasses
import datetime as dt
import io
import json
import os
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from drafter.case.case import Case
from drafter.case.json_form import read_case, write_case
from drafter.cli import case as case_commands
from drafter.cli import duties, main
from drafter.store import bundle as bundles
from drafter.store import cases, emergency, reserve
from drafter.store.backup import back_up, backups_of
from drafter.store.connection import connect
from drafter.store.sealing import Derivation
from drafter.store.store import open_store
from drafter.store.vault import Vault
from tests.store.conftest import PASSPHRASE

EXAMPLES = Path(__file__).resolve().parents[2] / "resources" / "examples"
OTHER = "a bundle has its own passphrase"
REFERENCE = "25 900 417"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, quick: Derivation) -> None:
    monkeypatch.setattr(reserve, "SIZE", 100_000)
    monkeypatch.setattr(emergency, "user_folder", lambda: tmp_path / "user")
    monkeypatch.setattr(bundles, "calibrated", lambda: quick)


@pytest.fixture
def run(vault: Vault, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command with the vault and both passphrases; its code, output and errors."""

    def command(*arguments: str | Path, folder: Path = vault.folder) -> tuple[int, str, str]:
        reading, writing = os.pipe()
        first = PASSPHRASE if folder == vault.folder else ""  # a training vault asks for none
        os.write(writing, f"{first}\n{OTHER}\n".lstrip().encode())
        os.close(writing)
        given = [str(one) for one in arguments]
        given += ["--vault", str(folder), "--passphrase-fd", str(reading)]
        if given[0] == "bundle":
            given += ["--bundle-passphrase-fd", str(reading)]
        try:
            code = main(given)
        finally:
            os.close(reading)
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return code, said.out, said.err

    return command


@pytest.fixture
def case_file(tmp_path: Path) -> Path:
    path = tmp_path / "CASE.json"
    path.write_bytes((EXAMPLES / "fault-with-injustice.json").read_bytes())
    return path


@pytest.fixture
def kept(run: Run, case_file: Path) -> str:
    """The id of the example, brought in."""
    code, said, _ = run("case", "import", case_file)
    assert code == 0
    return said.split()[1]


def example() -> Case:
    text = (EXAMPLES / "fault-with-injustice.json").read_text("utf-8")
    return read_case(text, "the example")


def surnames() -> list[str]:
    return [party.surname for party in example().parties]


def held(vault: Vault) -> dict[str, Case]:
    with open_store(vault, writing=False) as store:
        return {case_id: store.load(case_id) for case_id in cases.all_ids(store.db)}


def test_an_imported_case_is_listed_without_names_unless_they_are_asked_for(
    run: Run, kept: str
) -> None:
    code, said, _ = run("case", "list")
    assert code == 0
    assert said.startswith(f"{kept[:8]}  25 900 417  final 1  Housing > Homelessness")
    assert said.endswith("1 case.\n")
    assert not any(name in said for name in surnames())
    assert "Fennimore-Tack" in run("case", "list", "--names", "real")[1]
    plain = json.loads(run("case", "list", "--json")[1])
    assert plain["cases"][0]["id"] == kept
    assert "complainants" not in plain["cases"][0]
    real = json.loads(run("case", "list", "--json", "--names", "real")[1])
    assert real["cases"][0]["complainants"] == ["Miss Orla Fennimore-Tack"]


def test_a_long_list_is_printed_whole(
    run: Run, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(vault) as store:
        for number in range(7):
            store.create(Case(id="c", reference=f"26 00{number}"))
    monkeypatch.setattr(case_commands, "_PAGE", 3)
    said = run("case", "list")[1]
    assert all(f"26 00{number}" in said for number in range(7))
    assert said.endswith("7 cases.\n")


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


def test_a_bundles_passphrase_may_not_be_short(
    run: Run, kept: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules[__name__], "OTHER", "short")
    code, _, refused = run("bundle", "make", kept, "-o", tmp_path / "x.drafter-case")
    assert (code, "14" in refused) == (2, True)
    assert refused.count("\n") == 1
    assert not (tmp_path / "x.drafter-case").exists()


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


def test_erasing_with_yes_prints_the_certificate_and_saves_it(
    run: Run, vault: Vault, kept: str, tmp_path: Path
) -> None:
    for name in ("proof.txt", "proof.json"):
        assert not (tmp_path / name).exists()
    code, said, _ = run("case", "erase", kept, "--yes", "--certificate", tmp_path / "proof.txt")
    assert code == 0
    assert said.startswith("Certificate of erasure\n")
    assert (tmp_path / "proof.txt").read_text("utf-8") == said
    assert not any(name in said for name in (*surnames(), REFERENCE))
    assert held(vault) == {}
    assert "no case of that reference" in run("case", "erase", kept, "--yes")[2]


def test_a_certificate_may_be_json(run: Run, kept: str, tmp_path: Path) -> None:
    assert run("case", "erase", kept, "--yes", "--certificate", tmp_path / "c.json")[0] == 0
    assert json.loads((tmp_path / "c.json").read_text("utf-8"))["case_id"] == kept


def test_erasing_asks_for_the_reference(
    run: Run, vault: Vault, kept: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, _, refused = run("case", "erase", kept)
    assert code == 2
    assert "give --yes" in refused
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(click, "prompt", lambda *_, **__: "25 900 418")
    assert "nothing was erased" in run("case", "erase", kept)[2]
    assert set(held(vault)) == {kept}
    monkeypatch.setattr(click, "prompt", lambda *_, **__: "25900417")
    assert run("case", "erase", kept)[0] == 0
    assert held(vault) == {}


def test_a_case_without_a_reference_is_erased_by_its_id(
    run: Run, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(vault) as store:
        made = store.create(Case(id="c"))
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(click, "prompt", lambda *_, **__: made.id[:8])
    assert run("case", "erase", made.id)[::2] == (0, "")


def test_an_erasure_that_is_not_finished_ends_with_one(run: Run, vault: Vault, kept: str) -> None:
    with open_store(vault) as store:
        folder = back_up(vault, store.db, now=dt.datetime.now(dt.UTC))
    (folder / "cases.db").write_bytes(b"\x00" * 5000)
    code, said, _ = run("case", "erase", kept, "--yes")
    assert code == 1
    assert "NOT FINISHED" in said
    assert len(backups_of(vault)) == 1


def test_what_is_held_about_a_person_is_written_and_logged(
    run: Run, kept: str, tmp_path: Path
) -> None:
    word, plain = tmp_path / "a-IDENTIFIABLE.docx", tmp_path / "a-IDENTIFIABLE.json"
    for out, person in ((word, "Z"), (plain, "p-child")):
        code, said, _ = run("case", "subject-access", kept, "--person", person, "-o", out)
        assert code == 0
        assert "49 entries" in said
    with zipfile.ZipFile(io.BytesIO(word.read_bytes())) as package:
        text = package.read("word/document.xml").decode()
    for each in (text, plain.read_text("utf-8")):
        assert "Isolde" in each
        assert "Adjei-Lorne" not in each
        assert "Orla" not in each
    assert "told a person what is held in" in run("case", "trail")[1]


def test_what_an_earlier_version_said_about_a_person_is_written_too(
    run: Run, case_file: Path, kept: str
) -> None:
    text = case_file.read_text("utf-8").replace("Isolde uses a wheelchair", "Isolde limps")
    case_file.write_text(text, "utf-8")
    assert run("case", "import", case_file, "--replace")[0] == 0
    out = case_file.with_name("a-IDENTIFIABLE.json")
    assert run("case", "subject-access", kept, "--person", "Z", "-o", out)[0] == 0
    told = json.loads(out.read_text("utf-8"))["elsewhere"]
    earlier = [item for item in told if item["where"].startswith("Version kept on ")]
    assert any("Isolde uses a wheelchair" in item["value"] for item in earlier)


@pytest.mark.parametrize(
    "refusal",
    [
        ("a.docx", "Z", "ends in -IDENTIFIABLE"),
        ("a-IDENTIFIABLE.pdf", "Z", "ends in .docx or .json"),
        ("a-IDENTIFIABLE.docx", "Miss Q", "one of the people of this case: Miss X, Mr Y"),
    ],
)
def test_subject_access_is_refused_in_one_sentence(
    run: Run, case_file: Path, refusal: tuple[str, str, str]
) -> None:
    name, person, said = refusal
    run("case", "import", case_file)
    out = case_file.with_name(name)
    code, _, refused = run("case", "subject-access", REFERENCE, "--person", person, "-o", out)
    assert code == 2
    assert said in refused
    assert not out.exists()


def test_subject_access_in_which_another_is_found_is_not_written(
    run: Run, kept: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(duties, "as_word", lambda *_: (b"", ("The name of Mr Y stands in it.",)))
    out = tmp_path / "a-IDENTIFIABLE.docx"
    code, _, refused = run("case", "subject-access", kept, "--person", "Z", "-o", out)
    assert (code, out.exists()) == (1, False)
    assert "  The name of Mr Y stands in it.\n" in refused


def test_words_held_back_are_counted_for_whoever_answers(
    run: Run, case_file: Path, tmp_path: Path
) -> None:
    text = case_file.read_text("utf-8")
    text = text.replace("Best rung after", "Wilhelmina Stroud, 07700 900555: best rung after")
    case_file.write_text(text, "utf-8")
    run("case", "import", case_file)
    out = tmp_path / "a-IDENTIFIABLE.json"
    said = run("case", "subject-access", REFERENCE, "--person", "Miss X", "-o", out)[1]
    assert "2 words are held back" in said


def test_what_is_due_is_listed_and_nothing_erased(run: Run, vault: Vault, kept: str) -> None:
    assert run("case", "due")[1] == "No period is set; --months N sets one.\n"
    said = run("case", "due", "--months", "1")[1]
    assert (
        f"{kept[:8]}  25 900 417  closed 2026-03-12  due 2026-04-12\n1 due after 1 months" in said
    )
    plain = json.loads(run("case", "due", "--json")[1])
    assert plain["due"][0]["due_on"] == "2026-04-12"
    assert (plain["months"], plain["without_a_date"]) == (1, 0)
    assert run("case", "due", "--no-period")[1].startswith("No period is set")
    assert run("case", "due", "--no-period", "--months", "3")[0] == 2
    assert set(held(vault)) == {kept}


def test_the_trail_tells_what_was_done_and_whether_it_is_whole(
    run: Run, vault: Vault, kept: str
) -> None:
    run("case", "show", kept)
    code, said, _ = run("case", "trail")
    assert code == 0
    assert [line.split(" UTC: ")[1].split(" ", 1)[1] for line in said.splitlines()] == [
        f"brought in case {kept}.",
        f"opened case {kept}.",
    ]
    plain = json.loads(run("case", "trail", "--json")[1])
    assert [deed["deed"] for deed in plain["deeds"]] == ["IMPORTED", "OPENED"]
    assert (plain["broken_at"], plain["missing_at_the_end"]) == (None, 0)
    db = connect(vault.database, vault.key)
    db.execute("DELETE FROM deeds WHERE seq = 2")
    db.close()
    code, _, missing = run("case", "trail")
    assert (code, missing) == (1, "1 entries are missing at the end.\n")
    db = connect(vault.database, vault.key)
    db.execute("UPDATE deeds SET case_id = ''")
    db.close()
    code, _, broken = run("case", "trail")
    assert "Entry 1 is not what was written there." in broken


def test_where_there_is_no_vault_nothing_is_made(run: Run, tmp_path: Path) -> None:
    code, _, refused = run("case", "list", folder=tmp_path / "none")
    assert code == 2
    assert "There is no vault in" in refused
    assert not (tmp_path / "none").exists()


def test_a_wrong_passphrase_opens_nothing(
    run: Run, kept: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules[__name__], "PASSPHRASE", "another five words than those")
    code, said, refused = run("case", "show", kept)
    assert (code, said) == (2, "")
    assert "not the passphrase" in refused


def test_a_header_put_right_is_told(run: Run, vault: Vault) -> None:
    (vault.folder / "vault.json").write_text("gone", "utf-8")
    code, _, said = run("case", "list")
    assert code == 0
    assert "put right from the other" in said
