"""Nobody outside can make what may be printed, or print what holds real names."""

from pathlib import Path

import pytest
from mypy import api

from drafter.anonymise.printable import AnonymisedCase, IdentifiableCase
from drafter.anonymise.words import Node

ROOT = Path(__file__).resolve().parents[2]
GIVES = """
from drafter.anonymise.anonymise import anonymise, identify
from drafter.anonymise.printable import AnonymisedCase, PrintableCase
from drafter.case.case import Case


def show(case: PrintableCase) -> None: ...
def hand_out(case: AnonymisedCase) -> None: ...


"""


@pytest.mark.parametrize("kind", [AnonymisedCase, IdentifiableCase])
def test_a_printable_case_is_made_by_its_own_room_alone(
    kind: type[AnonymisedCase] | type[IdentifiableCase],
) -> None:
    with pytest.raises(TypeError, match=f"{kind.__name__} is made by drafter.anonymise alone"):
        kind(object(), root=Node("Case", "r0", {}), namings={}, short_forms={})


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the type checker remembers what it has read of the program."""
    return tmp_path_factory.mktemp("checked")


def checked(folder: Path, line: str) -> tuple[str, int]:
    file = folder / "gives.py"
    file.write_text(GIVES + line + "\n", encoding="utf-8")
    configuration = ROOT / "pyproject.toml"
    cache = folder / "cache"
    arguments = ["--config-file", str(configuration), "--cache-dir", str(cache), str(file)]
    said, _, status = api.run(arguments)
    return said, status


@pytest.mark.parametrize("line", ["show(Case())", "hand_out(Case())", "hand_out(identify(Case()))"])
def test_the_type_checker_refuses_a_case_with_real_names(folder: Path, line: str) -> None:
    said, status = checked(folder, line)
    assert status == 1
    assert "incompatible type" in said


def test_the_type_checker_lets_printable_cases_pass(folder: Path) -> None:
    line = "show(identify(Case())); show(anonymise(Case())); hand_out(anonymise(Case()))"
    assert checked(folder, line)[1] == 0
