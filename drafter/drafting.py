"""The path, as one function: a case in, a proven file out.

    Case -> anonymise -> compose -> check -> render -> prove -> bytes

Nothing flows back. Whoever calls this saves the bytes; they are handed out only when proven.
"""

from collections.abc import Callable
from dataclasses import dataclass

from drafter.anonymise.anonymise import anonymise, identify
from drafter.anonymise.known import NOTHING, Known
from drafter.case.case import Case
from drafter.case.statement import VersionKind
from drafter.checks.intruder import Told, counts_of, told_of_people
from drafter.checks.review import review
from drafter.document.compose import Composed, compose
from drafter.document.library import library
from drafter.document.model import Document, Identity
from drafter.document.packs import TemplatePack
from drafter.document.standing import standing_words
from drafter.problem import Problem, Severity
from drafter.proof.proof import Proof, prove
from drafter.render.formats import Format
from drafter.render.look import HouseStyle

IDENTIFIABLE = "-IDENTIFIABLE"
"""Ends the name of every statement that carries real names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A document, its file and its proof. ``data`` is empty where the file may not leave."""

    document: Document
    problems: tuple[Problem, ...]
    data: bytes
    proof: Proof | None

    @property
    def blocking(self) -> tuple[Problem, ...]:
        """What a final statement is refused for."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.BLOCKS)


def compose_case(
    case: Case, pack: TemplatePack, identity: Identity, known: Known = NOTHING
) -> Composed:
    """Anonymise (or, on purpose, don't) and compose."""
    printable = anonymise(case, known) if identity is Identity.ANONYMISED else identify(case)
    return compose(printable, pack, library())


@dataclass(frozen=True, slots=True)
class Checked:
    """Everything a reviewer would send back, and what the statement tells about each person."""

    problems: tuple[Problem, ...]
    told: tuple[Told, ...]


def check(case: Case, pack: TemplatePack, known: Known = NOTHING) -> Checked:
    """Check a case and its statement: problems, the gravest first, and the review of people."""
    composed = compose_case(case, pack, Identity.ANONYMISED, known)
    return Checked(review(case, composed, known), told_of_people(case, composed, known))


def problems_of(case: Case, pack: TemplatePack, known: Known = NOTHING) -> tuple[Problem, ...]:
    """Everything a reviewer would send back, the gravest first."""
    return review(case, compose_case(case, pack, Identity.ANONYMISED, known), known)


def draft(  # noqa: PLR0913 - each a choice of whoever drafts
    case: Case,
    pack: TemplatePack,
    form: Format,
    *,
    name: str,
    identity: Identity = Identity.ANONYMISED,
    house_style: HouseStyle | None = None,
    certified: bool = False,
    known: Known = NOTHING,
    progress: Callable[[str], None] = lambda _: None,
) -> Drafted:
    """Take a case the whole path; ``name`` is that of the file to be, and is proven too.

    ``certified`` also counts, for the certificate, what may mean somebody nobody registered,
    and what the statement tells about its people. ``known`` is what is known beside the case.
    A final with blocking problems is composed but not rendered; a file that fails its proof
    is thrown away.
    """
    progress("Anonymising and composing")
    composed = compose_case(case, pack, identity, known)
    problems = review(case, composed, known)
    drafted = Drafted(document=composed.document, problems=problems, data=b"", proof=None)
    if case.version is VersionKind.FINAL and drafted.blocking:
        return drafted
    progress("Writing")
    data = form.write(composed.document, house_style)
    progress("Proving")
    proof = prove(
        data,
        case,
        name=name,
        own=True,
        metadata_only=identity is Identity.IDENTIFIABLE,
        standing=standing_words(composed.document),
        count_residue=certified,
        known=known,
        reviewed=counts_of(told_of_people(case, composed, known)) if certified else None,
    )
    return Drafted(
        document=composed.document,
        problems=problems,
        data=data if proof.is_clean else b"",
        proof=proof,
    )
