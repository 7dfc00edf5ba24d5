"""What the wheel holds; that it works once installed is tried by .ci/run."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from drafter import __version__

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The names of all that is in the project's wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    with zipfile.ZipFile(folder / f"drafter-{__version__}-py3-none-any.whl") as wheel:
        return frozenset(wheel.namelist())


@pytest.mark.parametrize("room", ["templates", "resources"])
def test_all_that_is_shipped_beside_the_package_is_inside_it(
    room: str, names: frozenset[str]
) -> None:
    shipped = {path.relative_to(ROOT) for path in (ROOT / room).rglob("*") if path.is_file()}
    assert shipped
    assert {f"drafter/{path.as_posix()}" for path in shipped} <= names


def test_every_module_is_inside_and_nothing_else_is(names: frozenset[str]) -> None:
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "drafter").rglob("*.py")}
    assert modules <= names
    tops = {name.partition("/")[0] for name in names}
    assert tops == {"drafter", f"drafter-{__version__}.dist-info"}


def test_the_licence_goes_along(names: frozenset[str]) -> None:
    assert f"drafter-{__version__}.dist-info/licenses/LICENSE" in names
