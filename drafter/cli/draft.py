"""The command that writes a statement."""

from pathlib import Path

import click

from drafter.case.case import Case
from drafter.cli.common import FILE, case_in
from drafter.cli.known import chosen_pack, known_in, with_known
from drafter.document.model import Identity
from drafter.drafting import IDENTIFIABLE, Drafted, draft
from drafter.errors import DrafterError
from drafter.opening import read_bytes
from drafter.render.formats import FORMATS, Format
from drafter.render.house_style import read as read_house_style
from drafter.render.large import large_print as larger
from drafter.render.look import HouseStyle
from drafter.render.saving import save
from drafter.telling import counted, told


@click.command("draft")
@click.argument("case_file", metavar="CASE.json", type=FILE)
@click.option("-o", "--output", metavar="OUT", type=FILE, required=True, help="The file to write.")
@click.option("--template", metavar="ID", help="A template pack; see drafter templates.")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), help="Else by OUT's ending.")
@click.option(
    "--names",
    type=click.Choice(["pseudonyms", "real"]),
    default="pseudonyms",
    help=f"Real names only go into a file whose name ends in {IDENTIFIABLE}.",
)
@click.option("--house-style", metavar="STYLE.docx", type=FILE, help="Your office's Word styles.")
@click.option("--large-print", is_flag=True, help="Letters of 14 points and more throughout.")
@click.option("--certificate", metavar="FILE", type=FILE, help="Also save the proof's record.")
@with_known
def _draft(  # noqa: PLR0913, PLR0917 - one a command-line option
    case_file: Path,
    output: Path,
    template: str | None,
    form: str | None,
    names: str,
    house_style: Path | None,
    certificate: Path | None,
    also: tuple[Path, ...],
    allow_list: Path | None,
    *,
    large_print: bool,
) -> int:
    """Write a case's statement. Nothing is written unless the finished file is proven clean."""
    chosen = chosen_format(form, output)
    if house_style and chosen.name != "docx":
        raise DrafterError("A house style is for Word files; give OUT a name that ends in .docx.")
    inputs = [path for path in (case_file, house_style, allow_list, *also) if path]
    refuse_to_overwrite([path for path in (output, certificate) if path], inputs)
    identity = Identity.IDENTIFIABLE if names == "real" else Identity.ANONYMISED
    _check_name(output, identity)
    style = house_style_in(house_style) if house_style else None
    case = case_in(case_file)
    drafted = draft(
        case,
        chosen_pack(template),
        chosen,
        name=output.name,
        identity=identity,
        house_style=larger(style) if large_print else style,
        certified=certificate is not None,
        known=known_in(also, allow_list),
    )
    if not drafted.data:
        return say_not_written(drafted, output, case)
    save(drafted.data, output)
    assert drafted.proof  # data is handed out only with its proof
    if certificate:
        save(drafted.proof.certificate.as_json().encode(), certificate)
    say_style(style)
    click.echo(f"{output.name} is written. {drafted.proof.certificate.as_line()}")
    click.echo(counted(drafted.problems))
    return 0


def refuse_to_overwrite(outputs: list[Path], inputs: list[Path]) -> None:
    """Raise DrafterError: no file that is read may be written, and no file twice."""
    seen = {path.resolve() for path in inputs}
    for path in outputs:
        if path.resolve() in seen:
            raise DrafterError(f"{path.name} is needed for something else; give another name.")
        seen.add(path.resolve())


def _check_name(output: Path, identity: Identity) -> None:
    """A name says whether real names are in the file, both ways."""
    says_so = output.stem.endswith(IDENTIFIABLE)
    if identity is Identity.IDENTIFIABLE and not says_so:
        raise DrafterError(
            f"A statement under real names is only written to a file whose name ends in "
            f"{IDENTIFIABLE}, such as {output.stem}{IDENTIFIABLE}{output.suffix}."
        )
    if identity is Identity.ANONYMISED and says_so:
        raise DrafterError(
            f"{output.name} is a name for a statement under real names (--names real); "
            "give this one another."
        )


def chosen_format(name: str | None, output: Path) -> Format:
    """The format of that name, else by the file's ending; DrafterError where they differ."""
    by_suffix = {form.suffix: form for form in FORMATS.values()}
    chosen = FORMATS[name] if name else by_suffix.get(output.suffix.lower())
    if chosen is None:
        endings = ", ".join(by_suffix)
        raise DrafterError(f"{output.name}: give --format, or a name that ends in {endings}.")
    if name and output.suffix.lower() in by_suffix and output.suffix.lower() != chosen.suffix:
        raise DrafterError(f"{output.name} is not a name for the format {name} ({chosen.suffix}).")
    return chosen


def house_style_in(path: Path) -> HouseStyle:
    """The looks of an office's own Word file."""
    return read_house_style(read_bytes(path), path.name)


def say_style(style: HouseStyle | None) -> None:
    """Say what a house style lacks."""
    if style and style.missing:
        click.echo(f"Not found in the house style, so ours: {', '.join(style.missing)}.")


def say_not_written(drafted: Drafted, output: Path, case: Case) -> int:
    """Say why no file was written; the exit code."""
    if drafted.proof is None:
        click.echo(
            f"{output.name} is not written: a final may not leave with these open.", err=True
        )
        for problem in drafted.blocking:
            click.echo(told(problem, case), err=True)
        return 1
    click.echo(f"{output.name} is not written: its proof found what may not leave.", err=True)
    for found in (*drafted.proof.hits, *drafted.proof.outside):
        click.echo(f"  {found}", err=True)
    return 1


COMMANDS = (_draft,)
