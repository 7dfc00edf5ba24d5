"""The path of a letter: framed, composed under real names, asked about, written, proven.

Case -> identify -> frame -> compose -> others named? -> render -> prove (metadata) -> bytes
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from drafter.anonymise.anonymise import identify
from drafter.case.case import Case
from drafter.document.compose import Composed, compose
from drafter.document.letter import Frame
from drafter.document.library import library
from drafter.document.model import Document
from drafter.document.packs import pack
from drafter.document.standing import standing_words
from drafter.errors import DrafterError
from drafter.letters.addressing import said_to_client, still_named
from drafter.letters.days import unread_days
from drafter.letters.framing import frame_of
from drafter.letters.gaps import DRAFT, as_draft, gaps_of, says_draft, unrecorded
from drafter.letters.others import OtherNamed, others_in
from drafter.letters.outputs import Output, Reader
from drafter.letters.people import body_of, which_letter
from drafter.problem import Problem
from drafter.proof.proof import Proof, prove
from drafter.render.formats import Format
from drafter.render.large import large_print as larger
from drafter.render.look import HouseStyle


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed:
    """A composed letter and what it says beside the case."""

    composed: Composed
    frame: Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A letter, its file and its proof. ``data`` is empty where the file may not leave.

    ``unanswered`` are those it names whom nobody has said its reader needs: they stop it.
    ``gaps`` are what it lacks: they stop it too, unless it was asked for as a draft.
    """

    document: Document
    problems: tuple[Problem, ...]
    others: tuple[OtherNamed, ...]
    unanswered: tuple[OtherNamed, ...]
    gaps: tuple[Problem, ...]
    data: bytes
    proof: Proof | None


def compose_letter(
    case: Case,
    output: Output,
    *,
    today: dt.date,
    body: str = "",
    reader: Reader | None = None,
) -> Framed:
    """Compose an output under real names. ``body`` is the id of the body it is about or goes to.

    Raises DrafterError for a body that the case has not, and for an output that is anonymised.
    """
    frame = frame_of(case, output, today=today, body=body_of(case, body), reader=reader)
    told = identify(said_to_client(case, output))
    return Framed(composed=compose(told, pack(output.id), library(), frame), frame=frame)


def others_named(
    case: Case,
    output: Output,
    *,
    today: dt.date,
    body: str = "",
    reader: Reader | None = None,
) -> tuple[OtherNamed, ...]:
    """Every person and identifier in an output that is neither client, addressee nor adviser."""
    framed = compose_letter(case, output, today=today, body=body, reader=reader)
    letter = which_letter(case, output, body)
    return others_in(case, framed.composed.document, framed.frame, letter)


def before_it_goes(
    case: Case, output: Output, *, today: dt.date, body: str = ""
) -> tuple[tuple[OtherNamed, ...], tuple[Problem, ...]]:
    """Whom an output names besides, and what it lacks or an adviser should know first."""
    framed = compose_letter(case, output, today=today, body=body)
    letter = which_letter(case, output, body)
    others = others_in(case, framed.composed.document, framed.frame, letter)
    gaps = gaps_of(case, framed.composed.problems)
    told = (*unread_days(case, output), *still_named(case, output))
    return others, (*gaps, *told, *unrecorded(case, output, body))


def write_letter(  # noqa: PLR0913 - each a choice of whoever writes
    case: Case,
    output: Output,
    form: Format,
    *,
    name: str,
    today: dt.date,
    body: str = "",
    reader: Reader | None = None,
    needed: Collection[str] = (),
    house_style: HouseStyle | None = None,
    large_print: bool = False,
    draft: bool = False,
) -> Written:
    """Write an output; ``name`` is that of the file to be, whose metadata are proven.

    Nothing is written while it names somebody whom nobody has said its reader needs: ``needed``
    ticks keys of :class:`OtherNamed` for this time, the case's answers do for good. Nor while it
    lacks something, unless ``draft`` asks for a draft: that says so on every page, and ``name``
    has to. Raises DrafterError for a draft whose name does not say it.
    """
    if draft and not says_draft(name):
        raise DrafterError(f"{name}: a draft says {DRAFT} in its file's name.")
    framed = compose_letter(case, output, today=today, body=body, reader=reader)
    document, problems = framed.composed.document, framed.composed.problems
    others = others_in(case, document, framed.frame, which_letter(case, output, body))
    unanswered = tuple(one for one in others if not (one.is_needed or one.key in needed))
    gaps = gaps_of(case, problems)
    if unanswered or (gaps and not draft):
        return Written(
            document=document,
            problems=problems,
            others=others,
            unanswered=unanswered,
            gaps=gaps,
            data=b"",
            proof=None,
        )
    document = as_draft(document) if draft else document
    style = larger(house_style) if large_print else house_style
    data = form.write(document, style)
    proof = prove(
        data,
        case,
        name=name,
        own=True,
        metadata_only=True,
        standing=standing_words(document),
        count_residue=False,
    )
    return Written(
        document=document,
        problems=problems,
        others=others,
        unanswered=(),
        gaps=gaps,
        data=data if proof.is_clean else b"",
        proof=proof,
    )
