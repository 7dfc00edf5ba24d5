"""The path, as one function: a case in, a proven file out.

    Case -> anonymise -> compose -> check -> render -> prove -> bytes

Nothing flows back. Whoever calls this saves the bytes; they are handed out only when proven.
"""

from collections.abc import Callable
from dataclasses import dataclass

from drafter.anonymise.anonymise import anonymise, identify
from drafter.case.case import Case
from drafter.case.statement import VersionKind
from drafter.checks.review import review
from drafter.document.compose import Composed, compose
from drafter.document.library import library
from drafter.document.model import Document, Identity, Span
from drafter.document.packs import TemplatePack
from drafter.problem import Problem, Severity
from drafter.proof.proof import Proof, prove
from drafter.render.formats import Format
from drafter.render.look import HouseStyle


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


def compose_case(case: Case, pack: TemplatePack, identity: Identity) -> Composed:
    """Anonymise (or, on purpose, don't) and compose."""
    printable = anonymise(case) if identity is Identity.ANONYMISED else identify(case)
    return compose(printable, pack, library())


def problems_of(case: Case, pack: TemplatePack) -> tuple[Problem, ...]:
    """Everything a reviewer would send back, the gravest first."""
    return review(case, compose_case(case, pack, Identity.ANONYMISED))


def draft(  # noqa: PLR0913 - each a choice of whoever drafts
    case: Case,
    pack: TemplatePack,
    form: Format,
    *,
    name: str,
    identity: Identity = Identity.ANONYMISED,
    house_style: HouseStyle | None = None,
    certified: bool = False,
    progress: Callable[[str], None] = lambda _: None,
) -> Drafted:
    """Take a case the whole path; ``name`` is that of the file to be, and is proven too.

    ``certified`` also counts, for the certificate, what may mean somebody nobody registered.
    A final with blocking problems is composed but not rendered; a file that fails its proof
    is thrown away.
    """
    progress("Anonymising and composing")
    composed = compose_case(case, pack, identity)
    problems = review(case, composed)
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
        standing=_standing(composed.document),
        count_residue=certified,
    )
    return Drafted(
        document=composed.document,
        problems=problems,
        data=data if proof.is_clean else b"",
        proof=proof,
    )


def _standing(document: Document) -> tuple[str, ...]:
    """The template's own words, in which a word such as "will" or "may" is nobody's name."""
    words = {
        inline.text.strip()
        for block in document.blocks
        for inline in block.inlines
        if isinstance(inline, Span) and inline.source and inline.source.template
    }
    return tuple(sorted(words - {""}, key=len, reverse=True))
