"""Writing a letter of a complaint: its name, its file, who is still to be asked about. No Qt."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from drafter.case.case import Case
from drafter.case.dates import as_typed
from drafter.case.preparing import ComplaintStep, LetterAnswer, OwnWords, StageKind
from drafter.drafting import IDENTIFIABLE
from drafter.errors import DrafterError
from drafter.letters import writing as letters
from drafter.letters.framing import steps_to
from drafter.letters.gaps import DRAFT, says_draft
from drafter.letters.others import OtherNamed, answered
from drafter.letters.outputs import OUTPUTS, Output
from drafter.letters.people import kept_under, own_words_of, which_letter
from drafter.letters.writing import Written, write_letter
from drafter.problem import Problem
from drafter.proof.proof import prove
from drafter.render.formats import FORMATS
from drafter.ui.export.exporting import PDF, Wanted
from drafter.ui.export.office import as_pdf, office

_LONGEST = 40
"""Characters of a body's name in the name of a file."""
OPENING, CLOSING = "opening", "closing"
"""The parts of a letter that an adviser may put in own words before and after the rest."""


_LETTERS = frozenset({"stage-1", "stage-2", "chaser", "covering-email", "advice-note"})
"""What is a letter to somebody; the rest are lists and forms."""
_COMPLAINTS = frozenset({StageKind.STAGE_1, StageKind.STAGE_2})
_READ_ONCE_MORE = "Read it once more before it goes."
_KEEP_THE_DAY = "Once it is sent, keep the day: time runs from it."


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """A letter as it is asked for: which, to the body of that id, and whether in large print."""

    output: Output
    body: str = ""
    is_large: bool = False

    @property
    def letter(self) -> tuple[str, str]:
        """Which letter it is, and to whom; in large print it is the same."""
        return self.output.id, self.body


SendingOf = Callable[[], Sending]
"""Gives the letter as it is asked for now."""


def letter_name(case: Case, sending: Sending, *, lacks: bool = False) -> str:
    """A name for a letter's file that names no person: "H-2026-014-stage-1-Fernhollow-Council".

    Where there are several bodies the name says which, so that no letter takes another's place;
    in large print, and while it is a draft, it says that.
    """
    parts = [
        "-".join("".join(c if c.isalnum() else " " for c in case.reference).split()) or "letter",
        sending.output.id,
        _body_in_names(case, sending.body),
        "large-print" if sending.is_large else "",
        DRAFT if lacks else "",
    ]
    return "-".join(filter(None, parts))


def _body_in_names(case: Case, body: str) -> str:
    """What tells one body's letters from another's; by its number where its name must not show."""
    ids = [one.id for one in case.bodies]
    if len(ids) < 2:  # noqa: PLR2004 - with one there is nothing to tell apart
        return ""
    number = ids.index(body) if body in ids else 0
    slugs = [_slug(one.name or one.short_form) if one.is_named else "" for one in case.bodies]
    own = slugs[number]
    is_own = own and [one.casefold() for one in slugs].count(own.casefold()) == 1
    return own if is_own else "-".join(filter(None, (own, str(number + 1))))


def _slug(name: str) -> str:
    words = "".join(c if c.isalnum() else " " for c in name).split()
    return "-".join(words)[:_LONGEST].strip("-")


def before_it_goes(
    case: Case, sending: Sending, today: dt.date
) -> tuple[tuple[OtherNamed, ...], tuple[Problem, ...]]:
    """Whom a letter names besides, and what it lacks; nothing where it can't be made."""
    try:
        return letters.before_it_goes(case, sending.output, today=today, body=sending.body)
    except DrafterError:
        return (), ()


def answer_to(  # noqa: PLR0913 - each is part of the answer
    case: Case, sending: Sending, other: OtherNamed, *, needed: bool, reason: str, today: dt.date
) -> LetterAnswer:
    """The answer for a letter; one that was given before is replaced under its own id."""
    letter = which_letter(case, sending.output, sending.body)
    given = answered(case, letter, other, needed=needed, reason=reason, today=today)
    return replace(given, id=other.answer.id) if other.answer is not None else given


def with_answer(case: Case, given: LetterAnswer) -> tuple[LetterAnswer, ...]:
    """All answers on letters, this one in the place of the one before it."""
    names = kept_under(case, given.letter)
    kept = tuple(
        one
        for one in case.letter_answers
        if one.letter not in names or (one.about, one.word) != (given.about, given.word)
    )
    return (*kept, given)


def own_words(case: Case, sending: Sending, part: str) -> str:
    """What the adviser says in own words at a part of a letter."""
    letter = which_letter(case, sending.output, sending.body)
    return own_words_of(case, letter).get(part, "")


def with_own_words(case: Case, output: str, part: str, text: str) -> tuple[OwnWords, ...]:
    """All own words, these in their place; empty ones are kept nowhere."""
    present = {(one.output, one.part): one for one in case.own_words}
    known = OwnWords(id=f"own-{output}-{part}", output=output, part=part)
    before = [present.pop((name, part), known) for name in kept_under(case, output)]
    if text.strip():
        present[output, part] = replace(before[0], text=text)
    return tuple(present.values())


def write(case: Case, sending: Sending, wanted: Wanted, today: dt.date) -> tuple[Written, bytes]:
    """Write a letter; its bytes are empty where somebody is still to be asked about.

    A PDF is made of the proven Word file. Raises DrafterError.
    """
    is_pdf = wanted.form == PDF
    form = FORMATS["docx" if is_pdf else wanted.form]
    written = write_letter(
        case,
        sending.output,
        form,
        name=f"{wanted.name.strip()}{form.suffix}",
        today=today,
        body=sending.body,
        house_style=wanted.style if form.name == "docx" else None,
        large_print=sending.is_large,
        draft=says_draft(wanted.name),
    )
    if not is_pdf or not written.data:
        return written, written.data
    program = office()
    assert program is not None  # the format was offered
    data = as_pdf(written.data, program)
    proof = prove(data, case, name=wanted.path.name, metadata_only=True, count_residue=False)
    return replace(written, proof=proof), data if proof.is_clean else b""


def name_refusal(name: str, odd: str, *, lacks: bool) -> str:
    """Why a letter's file can't have a name; ``odd`` is what any file's name is refused for."""
    if name.strip().endswith(IDENTIFIABLE):
        return f"{IDENTIFIABLE} is for statements under real names; give the letter another name."
    if lacks and not odd and not says_draft(name):
        return f"Something is missing in it: fill that in, or say {DRAFT} in the file's name."
    return odd


def sent_step(case: Case, sending: Sending, today: dt.date) -> ComplaintStep | None:
    """The complaint so far that a letter becomes once it is sent; None for what is none.

    One that is there already, of that stage and to that body, is not made again.
    """
    stage = sending.output.stage
    if stage is None:
        return None
    body = sending.body or (case.bodies[0].id if case.bodies else "")
    if any(one.stage is stage for one in steps_to(case, body)):
        return None
    return ComplaintStep(body=body, stage=stage, sent_on=as_typed(today))


def next_letter(case: Case, body: str = "") -> str:
    """The letter to a body, else to the first, that is most likely wanted now.

    Stage 2 once stage 1 is answered, the chaser while the last complaint waits, else stage 1. The
    Ombudsman's form has a page of its own.
    """
    last = next(reversed(steps_to(case, body or (case.bodies[0].id if case.bodies else ""))), None)
    if last is not None and last.stage is StageKind.OMBUDSMAN:
        return OUTPUTS[0].id
    if last is not None and last.sent_on and last.answered_on is None:
        return "chaser"
    if last is not None and last.stage is StageKind.STAGE_1 and last.answered_on:
        return "stage-2"
    return OUTPUTS[0].id


def button_words(sending: Sending, name: str) -> str:
    """What the button that makes the file says."""
    if says_draft(name):
        return "Make a draft"
    return "Make the letter" if sending.output.id in _LETTERS else "Make the file"


def before_sending(sending: Sending) -> str:
    """What to do with a file that is there; time runs from a complaint alone."""
    is_complaint = sending.output.stage in _COMPLAINTS
    return f"{_READ_ONCE_MORE} {_KEEP_THE_DAY}" if is_complaint else _READ_ONCE_MORE
