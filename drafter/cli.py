"""The commands. Exit codes: 0 good, 1 problems found, 2 bad use or bad input."""

import dataclasses
import json
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

import click

from drafter import __version__, paths
from drafter.case.case import Case
from drafter.case.json_form import read_case
from drafter.case.schema import json_schema
from drafter.document.model import Identity
from drafter.document.packs import TemplatePack, pack, packs
from drafter.drafting import Drafted, draft, problems_of
from drafter.errors import DrafterError
from drafter.opening import LARGEST, decode, read_bytes, read_text
from drafter.problem import Problem, Severity
from drafter.proof.proof import Proof, prove
from drafter.render.formats import FORMATS, Format
from drafter.render.house_style import read as read_house_style
from drafter.render.look import HouseStyle
from drafter.render.saving import save
from drafter.scanning import RESIDUE_IS_SOUGHT, Scan, scan

IDENTIFIABLE = "-IDENTIFIABLE"
"""Ends the name of every statement that carries real names."""

_LARGEST_CASE = 50_000_000
_SIGNS = {Severity.BLOCKS: "■ blocks", Severity.FIX: "▲ fix", Severity.CONSIDER: "○ consider"}
_NO_RESIDUE = (
    "Only registered names and identifiers were looked for; "
    "this version does not yet search for people nobody registered."
)
_FILE = click.Path(path_type=Path)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code. No traceback reaches a person."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = commands.main(args=arguments, prog_name="drafter", standalone_mode=False)
    except click.ClickException as error:
        return _refuse(error.format_message())
    except click.Abort:
        return _refuse("Stopped.")
    except DrafterError as error:
        return _refuse(str(error))
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has gone; there is nobody to tell
        return 2
    except Exception as error:  # noqa: BLE001 - the last door: what is our fault, without case text
        return _refuse(_crash(error))
    return code if isinstance(code, int) else 0


def _refuse(sentence: str) -> int:
    click.echo(" ".join(sentence.split()), err=True)
    return 2


def _crash(error: Exception) -> str:
    """Say where in our code it happened; never the error's own words, which may hold a name."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = (
        f"{Path(trace.tb_frame.f_code.co_filename).name}, line {trace.tb_lineno}" if trace else ""
    )
    return f"This is a fault in drafter, not in your case: {type(error).__name__} in {where}."


@click.group(invoke_without_command=True)
@click.version_option(__version__, message="drafter %(version)s")
@click.pass_context
def commands(context: click.Context) -> None:
    """Make anonymised, numbered and proven decision statements from typed cases, offline."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


@commands.command("draft")
@click.argument("case_file", metavar="CASE.json", type=_FILE)
@click.option("-o", "--output", metavar="OUT", type=_FILE, required=True, help="The file to write.")
@click.option("--template", metavar="ID", help="A template pack; see drafter templates.")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), help="Else by OUT's ending.")
@click.option(
    "--names",
    type=click.Choice(["pseudonyms", "real"]),
    default="pseudonyms",
    help=f"Real names only into a file whose name ends in {IDENTIFIABLE}.",
)
@click.option("--house-style", metavar="STYLE.docx", type=_FILE, help="Your office's Word styles.")
@click.option("--certificate", metavar="FILE", type=_FILE, help="Also save the proof's record.")
def _draft(  # noqa: PLR0913, PLR0917 - one a command-line option
    case_file: Path,
    output: Path,
    template: str | None,
    form: str | None,
    names: str,
    house_style: Path | None,
    certificate: Path | None,
) -> int:
    """Write a case's statement. Nothing is written unless the finished file is proven clean."""
    chosen = _format(form, output)
    identity = Identity.IDENTIFIABLE if names == "real" else Identity.ANONYMISED
    if identity is Identity.IDENTIFIABLE and not output.stem.endswith(IDENTIFIABLE):
        raise DrafterError(
            f"A statement under real names is only written to a file whose name ends in "
            f"{IDENTIFIABLE}, such as {output.stem}{IDENTIFIABLE}{output.suffix}."
        )
    if certificate and certificate.resolve() == output.resolve():
        raise DrafterError("The certificate needs a file of its own.")
    style = _house_style(house_style) if house_style else None
    drafted = draft(
        _read(case_file), _pack(template), chosen, name=output.name, identity=identity,
        house_style=style,
    )  # fmt: skip
    if not drafted.data:
        return _not_written(drafted, output)
    save(drafted.data, output)
    assert drafted.proof  # data is handed out only with its proof
    if certificate:
        save(drafted.proof.certificate.as_json().encode(), certificate)
    _say_style(style)
    click.echo(f"{output.name} is written.")
    click.echo(drafted.proof.certificate.as_text(), nl=False)
    _say_counts(drafted.problems)
    return 0


def _format(name: str | None, output: Path) -> Format:
    by_suffix = {form.suffix: form for form in FORMATS.values()}
    chosen = FORMATS[name] if name else by_suffix.get(output.suffix.lower())
    if chosen is None:
        endings = ", ".join(by_suffix)
        raise DrafterError(f"{output.name}: give --format, or a name that ends in {endings}.")
    if name and output.suffix.lower() in by_suffix and output.suffix.lower() != chosen.suffix:
        raise DrafterError(f"{output.name} is not a name for the format {name} ({chosen.suffix}).")
    return chosen


def _house_style(path: Path) -> HouseStyle:
    return read_house_style(read_bytes(path), path.name)


def _say_style(style: HouseStyle | None) -> None:
    if style and style.missing:
        click.echo(f"Not found in the house style, so ours: {', '.join(style.missing)}.")


def _not_written(drafted: Drafted, output: Path) -> int:
    if drafted.proof is None:
        click.echo(
            f"{output.name} is not written: a final may not leave with these open.", err=True
        )
        for problem in drafted.blocking:
            click.echo(_line(problem), err=True)
        return 1
    click.echo(f"{output.name} is not written: its proof found what may not leave.", err=True)
    for found in (*drafted.proof.hits, *drafted.proof.outside):
        click.echo(f"  {found}", err=True)
    return 1


@commands.command("check")
@click.argument("case_file", metavar="CASE.json", type=_FILE)
@click.option("--template", metavar="ID", help="A template pack; see drafter templates.")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
def _check(case_file: Path, template: str | None, *, as_json: bool) -> int:
    """List what a reviewer would send back. Exit 1 if anything blocks a final."""
    problems = problems_of(_read(case_file), _pack(template))
    if as_json:
        _print_json({"problems": [_plain(problem) for problem in problems]})
    else:
        for problem in problems:
            click.echo(_line(problem))
        _say_counts(problems)
    return int(any(problem.severity is Severity.BLOCKS for problem in problems))


def _plain(problem: Problem) -> dict[str, object]:
    return {**dataclasses.asdict(problem), "severity": problem.severity.value}


def _line(problem: Problem) -> str:
    lines = [f"{_SIGNS[problem.severity]}  {problem.message}", f"    where: {problem.place}"]
    if problem.why:
        lines.append(f"    why: {problem.why}")
    if problem.fix:
        lines.append(f"    fix: {problem.fix.label}")
    return "\n".join(lines)


def _say_counts(problems: Sequence[Problem]) -> None:
    counts = dict.fromkeys(Severity, 0)
    for problem in problems:
        counts[problem.severity] += 1
    if problems:
        click.echo(", ".join(f"{count} {_SIGNS[severity]}" for severity, count in counts.items()))
    else:
        click.echo("No problems found.")


@commands.command("scan")
@click.argument("text_file", metavar="TEXT.txt", type=_FILE)
@click.option("--case", "case_file", metavar="CASE.json", type=_FILE, required=True)
@click.option("--json", "as_json", is_flag=True, help="For programs.")
def _scan(text_file: Path, case_file: Path, *, as_json: bool) -> int:
    """List who and what of a case is named in a text; "-" reads standard input."""
    case = _read(case_file)
    if str(text_file) == "-":
        text = decode(sys.stdin.buffer.read(LARGEST), "standard input")
    else:
        text = read_text(text_file)
    found = scan(text, case)
    if as_json:
        spans = [dataclasses.asdict(span) for span in found.spans]
        _print_json({
            "spans": spans,
            "anonymised": found.anonymised,
            "residue_searched": RESIDUE_IS_SOUGHT,
        })  # fmt: skip
    else:
        _say_scan(found)
    return 0


def _say_scan(found: Scan) -> None:
    for span in found.spans:
        what = span.pseudonym or span.reason
        words = " ".join(span.text.split())
        click.echo(f"{span.start}–{span.end}  {span.verdict}  {span.kind}  “{words}” → {what}")
    if not RESIDUE_IS_SOUGHT:
        click.echo(_NO_RESIDUE, err=True)


@commands.command("verify")
@click.argument("file", metavar="FILE", type=_FILE)
@click.option("--case", "case_file", metavar="CASE.json", type=_FILE, required=True)
@click.option("--json", "as_json", is_flag=True, help="For programs.")
def _verify(file: Path, case_file: Path, *, as_json: bool) -> int:
    """Prove a finished file (Word, PDF, HTML or text). Exit 1 if anyone is found in it."""
    case = _read(case_file)
    proof: Proof = prove(read_bytes(file), case, name=file.name)
    if as_json:
        click.echo(proof.certificate.as_json(), nl=False)
    else:
        click.echo(proof.certificate.as_text(), nl=False)
    return int(not proof.is_clean)


@commands.command("example")
@click.argument("name", default="fault-with-injustice")
@click.option("-o", "--output", metavar="CASE.json", type=_FILE, help="Else to standard output.")
@click.option("--list", "listing", is_flag=True, help="Name the examples.")
def _example(name: str, output: Path | None, *, listing: bool) -> int:
    """Write a worked, invented case to learn from."""
    folder = paths.resources() / "examples"
    names = sorted(path.stem for path in folder.glob("*.json"))
    if listing:
        for each in names:
            about = _read(folder / f"{each}.json").about
            click.echo(f"{each}: {about.splitlines()[0]}" if about else each)
        return 0
    if name not in names:
        raise DrafterError(f"There is no example “{name}”; there are {', '.join(names)}.")
    text = read_text(folder / f"{name}.json")
    if output:
        save(text.encode(), output)
        click.echo(f"{output.name} is written. Try: drafter draft {output.name} -o statement.docx")
    else:
        click.echo(text, nl=False)
    return 0


@commands.command("templates")
def _templates() -> int:
    """List the template packs."""
    for each in packs():
        click.echo(f"{each.id}: {each.name}")
    return 0


@commands.command("schema")
def _schema() -> int:
    """Print the JSON Schema of a case file."""
    _print_json(json_schema())
    return 0


def _pack(name: str | None) -> TemplatePack:
    return pack(name) if name else packs()[0]


def _read(path: Path) -> Case:
    return read_case(read_text(path, largest=_LARGEST_CASE), path.name)


def _print_json(plain: object) -> None:
    click.echo(json.dumps(plain, ensure_ascii=False, indent=1))
