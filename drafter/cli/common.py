"""What the commands share: a file's argument, the case of a file, JSON printed."""

import json
from pathlib import Path

import click

from drafter.case.case import Case
from drafter.case.json_form import read_case
from drafter.opening import read_text

FILE = click.Path(path_type=Path)
_LARGEST_CASE = 50_000_000


def case_in(path: Path) -> Case:
    """The case of a file; DrafterError says what is wrong with it, and where."""
    return read_case(read_text(path, largest=_LARGEST_CASE), path.name)


def print_json(plain: object) -> None:
    """Print what JSON is made of, indented."""
    click.echo(json.dumps(plain, ensure_ascii=False, indent=1))
