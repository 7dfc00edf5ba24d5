import importlib
import json
import pkgutil
import subprocess
import sys
from collections.abc import Iterator

import click
import pytest

from drafter import cli
from drafter.cli import main
from drafter.cli.lazy import LazyGroup
from drafter.cli.table import GROUPS, PROGRAM
from drafter.store.unlocked import Vault
from tests.conftest import ROOT

HEAVY = ("jinja2", "PySide6", "pypdf", "drafter.anonymise", "drafter.document", "drafter.ui")
ASKED = """
import json, sys
from drafter.cli import main
code = main(json.loads(sys.argv[1]))
print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)
"""


def imported_by(*arguments: str) -> set[str]:
    """Every module that a process of its own has imported after a command."""
    asked = [sys.executable, "-c", ASKED, json.dumps(arguments)]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True)
    code, modules = json.loads(done.stderr)
    assert code == 0
    return set(modules)


def lines() -> Iterator[tuple[str, LazyGroup, str]]:
    """Every line of the table: the words that call it, the group, and its own name there."""
    top = cli.commands
    yield from ((name, top, name) for name in PROGRAM)
    for group in GROUPS:
        yield from ((f"{group.name} {name}", group, name) for name in group.lines)


def of_drafter(modules: set[str]) -> set[str]:
    return {name for name in modules if name.startswith("drafter.")}


@pytest.mark.parametrize("arguments", [("--version",), ("--help",), ("case", "--help"), ("vault",)])
def test_the_version_and_every_list_of_commands_import_no_command(arguments: tuple[str]) -> None:
    modules = imported_by(*arguments)
    assert of_drafter(modules) <= {
        "drafter.cli", "drafter.cli.lazy", "drafter.cli.table",
        "drafter.crash", "drafter.errors", "drafter.paths",
    }  # fmt: skip
    assert not modules & {"sqlite_utils", "sqlcipher3", "cattrs", "keyring"}


def test_a_list_of_cases_imports_neither_templates_nor_the_anonymiser(training: Vault) -> None:
    modules = imported_by("case", "list", "--vault", str(training.folder))
    assert not modules & set(HEAVY)
    assert "sqlcipher3" in modules


def test_a_command_that_anonymises_does_import_what_the_others_do_not(training: Vault) -> None:
    modules = imported_by("case", "show", "--help", "--vault", str(training.folder))
    assert "drafter.anonymise" in modules


@pytest.mark.parametrize("words", [words for words, _, _ in lines()])
def test_each_line_of_the_table_is_a_command_and_says_what_it_says(words: str) -> None:
    group, name = {words: (group, name) for words, group, name in lines()}[words]
    command = group.get_command(click.Context(group), name)
    assert command is not None
    assert command.name == name
    assert command.get_short_help_str(200) == group.lines[name].help


def test_every_command_of_every_module_is_in_the_table() -> None:
    listed = {(group.lines[name].module, name) for _, group, name in lines()}
    there = set()
    for module in pkgutil.iter_modules(cli.__path__):
        found = importlib.import_module(f"drafter.cli.{module.name}")
        there |= {(module.name, one.name) for one in getattr(found, "COMMANDS", ())}
    assert there == listed


def test_a_group_without_a_command_prints_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["case"]) == 0
    said = capsys.readouterr().out
    assert "Cases in a vault." in said
    assert "erase      Erase a case for good" in said


@pytest.mark.parametrize("words", [["case", "lst"], ["vault", "trail", "x"], ["nothing"]])
def test_a_command_nobody_has_gets_one_sentence(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    said = capsys.readouterr().err
    assert said.startswith("No such command")
    assert said.count("\n") == 1
