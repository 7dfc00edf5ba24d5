"""The commands for a complaint that is prepared: letters, lists, the Ombudsman's form, a study."""

from dataclasses import asdict
from pathlib import Path

import click

from drafter.case.today import today
from drafter.cli.common import FILE, case_in, print_json
from drafter.cli.draft import (
    chosen_format,
    house_style_in,
    refuse_to_overwrite,
    say_not_written,
    say_style,
)
from drafter.document.packs import pack as pack_of
from drafter.drafting import check, draft
from drafter.errors import DrafterError
from drafter.letters.form import counted as how_long
from drafter.letters.form import form_answers
from drafter.letters.gaps import DRAFT, lacking, unrecorded
from drafter.letters.others import sentence
from drafter.letters.outputs import OUTPUTS, Output, Reader, output
from drafter.letters.writing import others_named, write_letter
from drafter.render.large import large_print as larger
from drafter.render.saving import save
from drafter.telling import counted, told, told_of

_DRAFTED = f"Fill it in, or write a draft: --draft, and {DRAFT} in the file's name."
_CASE = click.argument("case_file", metavar="CASE.json", type=FILE)
_OUT = click.option(
    "-o", "--output", "out", metavar="OUT", type=FILE, required=True, help="The file to write."
)
_PACK = click.option("--pack", metavar="ID", required=True, help="See drafter prepare outputs.")
_LARGE = click.option(
    "--large-print", is_flag=True, help="Letters of 14 points and more throughout."
)
_STYLE = click.option(
    "--house-style", metavar="STYLE.docx", type=FILE, help="Your letterhead's Word styles."
)
_BODY = click.option(
    "--body", metavar="ID", default="", help="Which body, where there are several."
)
_FOR = click.option(
    "--for", "reader", type=click.Choice([one.value for one in Reader]), help="Else as usual."
)


@click.command("outputs")
def _outputs() -> int:
    """List what can be made, each with its id."""
    for one in OUTPUTS:
        click.echo(f"{one.id}: {one.label}. {one.help}")
    return 0


@click.command("letter")
@_CASE
@_PACK
@_OUT
@_BODY
@_FOR
@click.option(
    "--needed", metavar="KEY", multiple=True, help="The reader needs this; see prepare others."
)
@_STYLE
@_LARGE
@click.option("--draft", is_flag=True, help="A draft, not to be sent; its name says DRAFT.")
def _letter(  # noqa: PLR0913, PLR0917 - one a command-line option
    case_file: Path,
    pack: str,
    out: Path,
    body: str,
    reader: str | None,
    needed: tuple[str, ...],
    house_style: Path | None,
    *,
    large_print: bool,
    draft: bool,
) -> int:
    """Write a letter or list. It waits while it lacks something, or names others not ticked."""
    refuse_to_overwrite([out], [path for path in (case_file, house_style) if path])
    style = house_style_in(house_style) if house_style else None
    case = case_in(case_file)
    written = write_letter(
        case,
        _letters_output(pack),
        chosen_format(None, out),
        name=out.name,
        today=today(),
        body=body,
        reader=Reader(reader) if reader else None,
        needed=needed,
        house_style=style,
        large_print=large_print,
        draft=draft,
    )
    waiting = [
        *([sentence(written.unanswered, out.name)] if written.unanswered else []),
        *([f"{lacking(written.gaps, out.name)} {_DRAFTED}"] if written.gaps and not draft else []),
    ]
    for said in waiting:
        click.echo(said, err=True)
    if waiting:
        return 1
    assert written.proof  # made where nothing is waited for
    if not written.data:
        click.echo(f"{out.name} is not written: its proof found what may not leave.", err=True)
        for found in (*written.proof.hits, *written.proof.outside):
            click.echo(f"  {found}", err=True)
        return 1
    save(written.data, out)
    say_style(style)
    click.echo(f"{out.name} is written under real names; nothing of the tool or writer is in it.")
    for problem in (*written.gaps, *unrecorded(case, _letters_output(pack), body)):
        click.echo(told(problem, case))
    return 0


@click.command("others")
@_CASE
@_PACK
@_BODY
@_FOR
def _others(case_file: Path, pack: str, body: str, reader: str | None) -> int:
    """List every other person and identifier that a letter names. Exit 1 if any is unanswered."""
    found = others_named(
        case_in(case_file),
        _letters_output(pack),
        today=today(),
        body=body,
        reader=Reader(reader) if reader else None,
    )
    for one in found:
        said = "needed" if one.is_needed else "not needed: take it out" if one.is_answered else "?"
        click.echo(f"{one.key}: {one.who} ({one.kind}): {said}")
        for words in one.excerpts:
            click.echo(f"    {words}")
    if not found:
        click.echo("Nobody else is named.")
    return int(any(not one.is_needed for one in found))


@click.command("form")
@_CASE
@click.option("--question", metavar="PART", help="One answer alone, as text to copy.")
@click.option("--json", "as_json", is_flag=True, help="For a program.")
def _form(case_file: Path, question: str | None, *, as_json: bool) -> int:
    """Print the answers for the Ombudsman's form, counted. Exit 1 where one has no answer."""
    answers = form_answers(case_in(case_file), today=today())
    if question:
        wanted = next((one for one in answers if one.part == question), None)
        if wanted is None:
            known = ", ".join(one.part for one in answers)
            raise DrafterError(f"The form has no question “{question}”; it has {known}.")
        click.echo(wanted.answer)
        return int(not wanted.answer)
    if as_json:
        print_json([{**asdict(one), "characters": one.characters} for one in answers])
    else:
        for one in answers:
            click.echo(f"{one.ask}  [{one.part}: {how_long(one)}]\n\n{one.answer}\n")
    return int(any(not one.answer for one in answers))


@click.command("study")
@_CASE
@_OUT
@_STYLE
@_LARGE
@click.option("--reviewed", is_flag=True, help="What is told of people was weighed; write it.")
def _study(
    case_file: Path,
    out: Path,
    house_style: Path | None,
    *,
    large_print: bool,
    reviewed: bool,
) -> int:
    """Write an anonymised case study. It waits while somebody could be told from it."""
    refuse_to_overwrite([out], [path for path in (case_file, house_style) if path])
    style = house_style_in(house_style) if house_style else None
    case, chosen = case_in(case_file), pack_of("case-study")
    checked = check(case, chosen)
    if not reviewed and any(one.together and not one.decision for one in checked.told):
        return _not_reviewed(out, list(told_of(checked.told)))
    drafted = draft(
        case,
        chosen,
        chosen_format(None, out),
        name=out.name,
        house_style=larger(style) if large_print else style,
        certified=True,
    )
    if not drafted.data:
        return say_not_written(drafted, out, case)
    save(drafted.data, out)
    assert drafted.proof  # data is handed out only with its proof
    say_style(style)
    click.echo(f"{out.name} is written. {drafted.proof.certificate.as_line()}")
    click.echo(counted(drafted.problems))
    return 0


def _not_reviewed(out: Path, lines: list[str]) -> int:
    click.echo(f"{out.name} is not written: together, this may tell who somebody is.", err=True)
    for line in lines:
        click.echo(line, err=True)
    click.echo("Blur it in the case, or weigh it and give --reviewed.", err=True)
    return 1


def _letters_output(wanted: str) -> Output:
    """The output under real names; a case study has a command of its own."""
    found = output(wanted)
    if found.is_anonymised:
        raise DrafterError(f"{found.label}: use drafter prepare study, which anonymises it.")
    return found


COMMANDS = (_form, _letter, _others, _outputs, _study)
