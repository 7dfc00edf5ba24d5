import json

from drafter.store.store import open_store
from drafter.store.unlocked import Vault
from tests.cli.worked import REFERENCE, Run, held, surnames


def replaced(run: Run, case_file: object) -> None:
    """Bring the example in again with a sentence changed, so that a version is kept."""
    assert run("case", "import", case_file, "--replace")[0] == 0


def test_kept_versions_are_listed_newest_first(run: Run, kept: str, case_file: object) -> None:
    assert run("case", "versions", REFERENCE)[1] == "No version of it is kept yet.\n"
    replaced(run, case_file)
    replaced(run, case_file)
    code, said, _ = run("case", "versions", kept[:8])
    assert code == 0
    lines = said.splitlines()
    assert [line.split("  ")[0] for line in lines[:2]] == ["2", "1"]
    assert lines[0].endswith(" UTC  kept by hand, before it was replaced")
    assert lines[2] == "To have one beside the case: drafter case restore CASE --version N."
    plain = json.loads(run("case", "versions", kept, "--json")[1])
    assert plain["case"] == kept
    assert [one["version"] for one in plain["versions"]] == [2, 1]
    assert plain["versions"][0]["moment"] == "kept by hand"


def test_a_version_is_restored_beside_the_case_and_written_down(
    run: Run, vault: Vault, kept: str, case_file: object
) -> None:
    replaced(run, case_file)
    before = held(vault)[kept]
    code, said, _ = run("case", "restore", REFERENCE, "--version", "1")
    assert code == 0
    copy = said.split()[-1].rstrip(".")
    assert said == f"Version 1 is beside the case, as the copy {copy}.\n"
    both = held(vault)
    assert both[kept] == before
    assert both[copy].about.startswith("Brought back from the version kept on ")
    assert both[copy].chronology == before.chronology
    trail = run("vault", "deeds")[1].splitlines()
    assert trail[-1].endswith(f"restored case {copy} (a kept version).")


def test_a_version_that_is_not_there_is_refused(run: Run, kept: str) -> None:
    code, said, refused = run("case", "restore", kept, "--version", "7")
    assert (code, said, refused) == (2, "", "There is no such version of this case.\n")
    code, _, refused = run("case", "restore", kept)
    assert (code, refused) == (2, "Missing option '--version'.\n")


def test_a_duplicate_begins_with_the_bodies_and_without_a_person(
    run: Run, vault: Vault, kept: str
) -> None:
    code, said, _ = run("case", "duplicate", REFERENCE)
    assert code == 0
    made = held(vault)[said.split()[2]]
    assert made.bodies
    assert made.parties == ()
    shown = run("case", "show", made.id, "--json", "--names", "real")[1]
    assert not any(name in shown for name in surnames())
    with open_store(vault, writing=False) as store:
        assert any(name in str(store.load(kept)) for name in surnames())
