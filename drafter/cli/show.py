"""The commands that show what the program brings along."""

from pathlib import Path

import click

from drafter import paths
from drafter.case.case import KindOfWork
from drafter.case.schema import json_schema
from drafter.cli.common import FILE, case_in, print_json
from drafter.document.packs import packs
from drafter.errors import DrafterError
from drafter.opening import read_text
from drafter.render.saving import save


@click.command("example")
@click.argument("name", default="fault-with-injustice")
@click.option("-o", "--output", metavar="CASE.json", type=FILE, help="Else to standard output.")
@click.option("--list", "listing", is_flag=True, help="Name the examples.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def _example(name: str, output: Path | None, *, listing: bool, force: bool) -> int:
    """Write a worked, invented case to learn from."""
    folder = paths.resources() / "examples"
    names = sorted(path.stem for path in folder.glob("*.json"))
    if listing:
        for each in names:
            about = case_in(folder / f"{each}.json").about
            click.echo(f"{each}: {about.splitlines()[0]}" if about else each)
        return 0
    if name not in names:
        raise DrafterError(f"There is no example “{name}”; there are {', '.join(names)}.")
    if output and output.exists() and not force:
        raise DrafterError(f"{output.name} is there already; --force writes over it.")
    text = read_text(folder / f"{name}.json")
    if output:
        save(text.encode(), output)
        click.echo(f"{output.name} is written. Next: {_next(output)}")
    else:
        click.echo(text, nl=False)
    return 0


def _next(case: Path) -> str:
    """What is usually made of a case of its kind, as the command to type."""
    if case_in(case).kind_of_work is KindOfWork.PREPARING:
        return f"prepare letter {case} --pack stage-1 -o letter.docx"
    return f"draft {case} -o statement.docx"


@click.command("templates")
def _templates() -> int:
    """List the template packs."""
    for each in packs():
        click.echo(f"{each.id}: {each.name}")
    return 0


@click.command("schema")
def _schema() -> int:
    """Print the JSON Schema of a case file."""
    print_json(json_schema())
    return 0


COMMANDS = (_example, _templates, _schema)
