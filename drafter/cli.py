"""The commands. Exit codes: 0 good, 1 problems found, 2 bad use or bad input."""

import dataclasses
import json
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

import click

from drafter import __version__, paths
from drafter.anonymise.ledger import ledger_of
from drafter.anonymise.questions import questions
from drafter.case.case import Case
from drafter.case.json_form import read_case
from drafter.case.schema import json_schema
from drafter.document.model import Identity
from drafter.document.packs import TemplatePack, pack, packs
from drafter.drafting import Drafted, draft, problems_of
from drafter.errors import DrafterError
from drafter.opening import LARGEST, decode, read_bytes, read_text
from drafter.problem import Severity
from drafter.proof.proof import Proof, prove
from drafter.render.formats import FORMATS, Format
from drafter.render.house_style import read as read_house_style
from drafter.render.look import HouseStyle
from drafter.render.saving import save
from drafter.scanning import scan
from drafter.telling import asked, counted, plain, scanned, told, unanswered

IDENTIFIABLE = "-IDENTIFIABLE"
"""Ends the name of every statement that carries real names."""

_LARGEST_CASE = 50_000_000
_HOW_TO_ANSWER = (
    "To answer: drafter questions CASE.json --json prints them as records for the case's "
    '"answers"; give each its party, or the verdict "keep" and a reason.'
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
    help=f"Real names only go into a file whose name ends in {IDENTIFIABLE}.",
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
    if house_style and chosen.name != "docx":
        raise DrafterError("A house style is for Word files; give OUT a name that ends in .docx.")
    inputs = [path for path in (case_file, house_style) if path]
    _refuse_to_overwrite([path for path in (output, certificate) if path], inputs)
    identity = Identity.IDENTIFIABLE if names == "real" else Identity.ANONYMISED
    _check_name(output, identity)
    style = _house_style(house_style) if house_style else None
    case = _read(case_file)
    drafted = draft(
        case,
        _pack(template),
        chosen,
        name=output.name,
        identity=identity,
        house_style=style,
        certified=certificate is not None,
    )
    if not drafted.data:
        return _not_written(drafted, output, case)
    save(drafted.data, output)
    assert drafted.proof  # data is handed out only with its proof
    if certificate:
        save(drafted.proof.certificate.as_json().encode(), certificate)
    _say_style(style)
    click.echo(f"{output.name} is written. {drafted.proof.certificate.as_line()}")
    click.echo(counted(drafted.problems))
    return 0


def _refuse_to_overwrite(outputs: list[Path], inputs: list[Path]) -> None:
    """No file that is read may be written, and no file twice."""
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


def _not_written(drafted: Drafted, output: Path, case: Case) -> int:
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


@commands.command("check")
@click.argument("case_file", metavar="CASE.json", type=_FILE)
@click.option("--template", metavar="ID", help="A template pack; see drafter templates.")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
def _check(case_file: Path, template: str | None, *, as_json: bool) -> int:
    """List what a reviewer would send back. Exit 1 if anything blocks a final."""
    case = _read(case_file)
    problems = problems_of(case, _pack(template))
    if as_json:
        _print_json({"problems": [plain(problem) for problem in problems]})
    else:
        for problem in problems:
            click.echo(told(problem, case))
        click.echo(counted(problems))
    return int(any(problem.severity is Severity.BLOCKS for problem in problems))


@commands.command("questions")
@click.argument("case_file", metavar="CASE.json", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="Answers to fill in and add to the case.")
def _questions(case_file: Path, *, as_json: bool) -> int:
    """List what nobody has answered yet, each with the answer to put into the case."""
    case = _read(case_file)
    ledger = ledger_of(case)
    open_questions = list(questions(case))
    if as_json:
        _print_json({"answers": [unanswered(question) for question in open_questions]})
        return 0
    for question in open_questions:
        click.echo(asked(question, case, ledger))
    if open_questions:
        click.echo(_HOW_TO_ANSWER)
    else:
        click.echo("Nothing is asked.")
    return 0


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
        _print_json({"spans": spans, "anonymised": found.anonymised})
    else:
        for line in scanned(found.spans, text):
            click.echo(line)
    return 0


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
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def _example(name: str, output: Path | None, *, listing: bool, force: bool) -> int:
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
    if output and output.exists() and not force:
        raise DrafterError(f"{output.name} is there already; --force writes over it.")
    text = read_text(folder / f"{name}.json")
    if output:
        save(text.encode(), output)
        click.echo(f"{output.name} is written. Next: draft {output} -o statement.docx")
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
