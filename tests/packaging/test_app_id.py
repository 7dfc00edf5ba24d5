import shutil
import subprocess
from pathlib import Path

import pytest

from tools.app_id import HOLDERS, LINUX, ROOT, rename
from tools.debian import ID

NEW = "uk.example.office-of-words.Drafter"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What of the project says the name, apart from it."""
    for name in HOLDERS:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / LINUX, tmp_path / LINUX)
    return tmp_path


def saying(root: Path, name: str) -> set[str]:
    """The files below a folder that say a name, or have it in theirs."""
    files = [path for path in root.rglob("*") if path.is_file()]
    return {
        path.relative_to(root).as_posix()
        for path in files
        if name in path.name or name.encode() in path.read_bytes()
    }


def test_an_office_has_its_own_name_everywhere(checkout: Path) -> None:
    before = saying(checkout, ID)
    assert len(before) == len(HOLDERS) + 3
    changed = rename(checkout, ID, NEW)
    assert saying(checkout, ID) == set()
    assert saying(checkout, NEW) == set(changed) == {name.replace(ID, NEW) for name in before}


def test_the_list_of_files_that_say_it_is_whole() -> None:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a checkout: nothing tells what belongs to the project")
    tracked = subprocess.run(
        ["git", "grep", "-l", "--fixed-strings", ID, "--", "*.py", "*.spec", "*.toml", LINUX],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert {name for name in tracked if not name.startswith(LINUX)} == set(HOLDERS)


@pytest.mark.parametrize("wrong", ["Drafter", "example.Drafter", "uk.example.Drafter\n", "a.b.9c"])
def test_what_is_no_name_changes_nothing(wrong: str, checkout: Path) -> None:
    before = saying(checkout, ID)
    with pytest.raises(ValueError, match="no domain backwards"):
        rename(checkout, ID, wrong)
    assert saying(checkout, ID) == before
