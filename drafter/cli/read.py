"""The commands that read a case, a text or a finished file and say what they found."""

import dataclasses
import sys
from pathlib import Path

import click

from drafter.anonymise.ledger import ledger_of
from drafter.anonymise.questions import questions
from drafter.cli.common import FILE, case_in, print_json
from drafter.cli.known import chosen_pack, known_in, with_known
from drafter.drafting import check
from drafter.opening import LARGEST, decode, read_bytes, read_text
from drafter.problem import Severity
from drafter.proof.proof import Proof, prove
from drafter.reviewing.undecided import together, undecided
from drafter.scanning import scan
from drafter.telling import asked, counted, plain, plain_review, scanned, told, told_of, unanswered

_HOW_TO_ANSWER = (
    "To answer: drafter questions CASE.json --json prints them as records for the case's "
    '"answers"; give each its party, or the verdict "keep" and a reason.'
)


@click.command("check")
@click.argument("case_file", metavar="CASE.json", type=FILE)
@click.option("--template", metavar="ID", help="A template pack; see drafter templates.")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@with_known
def _check(
    case_file: Path,
    template: str | None,
    also: tuple[Path, ...],
    allow_list: Path | None,
    *,
    as_json: bool,
) -> int:
    """List what a reviewer would send back, and what is told of whom. Exit 1 if anything blocks."""
    case = case_in(case_file)
    checked = check(case, chosen_pack(template), known_in(also, allow_list))
    problems = together(checked.problems, undecided(case, checked.told, checked.problems))
    if as_json:
        review = [plain_review(each) for each in checked.told]
        print_json({"problems": [plain(problem) for problem in problems], "review": review})
    else:
        for problem in problems:
            click.echo(told(problem, case))
        click.echo(counted(problems))
        for line in told_of(checked.told):
            click.echo(line)
    return int(any(problem.severity is Severity.BLOCKS for problem in problems))


@click.command("questions")
@click.argument("case_file", metavar="CASE.json", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="Answers to fill in and add to the case.")
@with_known
def _questions(
    case_file: Path, also: tuple[Path, ...], allow_list: Path | None, *, as_json: bool
) -> int:
    """List what nobody has answered yet, each with the answer to put into the case."""
    case = case_in(case_file)
    ledger = ledger_of(case)
    open_questions = list(questions(case, known_in(also, allow_list)))
    if as_json:
        print_json({"answers": [unanswered(question) for question in open_questions]})
        return 0
    for question in open_questions:
        click.echo(asked(question, case, ledger))
    if open_questions:
        click.echo(_HOW_TO_ANSWER)
    else:
        click.echo("Nothing is asked.")
    return 0


@click.command("scan")
@click.argument("text_file", metavar="TEXT.txt", type=FILE)
@click.option("--case", "case_file", metavar="CASE.json", type=FILE, required=True)
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@with_known
def _scan(
    text_file: Path,
    case_file: Path,
    also: tuple[Path, ...],
    allow_list: Path | None,
    *,
    as_json: bool,
) -> int:
    """List who and what of a case is named in a text; "-" reads standard input."""
    case = case_in(case_file)
    if str(text_file) == "-":
        text = decode(sys.stdin.buffer.read(LARGEST), "standard input")
    else:
        text = read_text(text_file)
    found = scan(text, case, known_in(also, allow_list))
    if as_json:
        spans = [dataclasses.asdict(span) for span in found.spans]
        print_json({"spans": spans, "anonymised": found.anonymised})
    else:
        for line in scanned(found.spans, text):
            click.echo(line)
    return 0


@click.command("verify")
@click.argument("file", metavar="FILE", type=FILE)
@click.option("--case", "case_file", metavar="CASE.json", type=FILE, required=True)
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@with_known
def _verify(
    file: Path, case_file: Path, also: tuple[Path, ...], allow_list: Path | None, *, as_json: bool
) -> int:
    """Prove a finished file (Word, PDF, HTML or text). Exit 1 if anyone is found in it."""
    case = case_in(case_file)
    known = known_in(also, allow_list)
    proof: Proof = prove(read_bytes(file), case, name=file.name, known=known)
    if as_json:
        click.echo(proof.certificate.as_json(), nl=False)
    else:
        click.echo(proof.certificate.as_text(), nl=False)
    return int(not proof.is_clean)


COMMANDS = (_check, _questions, _scan, _verify)
