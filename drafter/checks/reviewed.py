"""What every check is given: a case, its composed statement, and what several checks share."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from drafter.anonymise.known import NOTHING, Known
from drafter.anonymise.ledger import Ledger, ledger_of
from drafter.anonymise.mentions import Seeker, seeker_of
from drafter.anonymise.ordinals import Ordinals, ordinals_of, texts_of, walk
from drafter.anonymise.printing import listing
from drafter.anonymise.walker import NAMING_FIELDS
from drafter.case.case import Case
from drafter.case.people import BodyInJurisdiction, Party
from drafter.case.reasoning import OutcomeKind
from drafter.case.statement import Slot, VersionKind, Wording
from drafter.document.compose import Composed
from drafter.document.model import Document, Identity, Styled
from drafter.problem import Problem, Severity

WITHOUT_FINDINGS = frozenset(
    [
        OutcomeKind.CANNOT_INVESTIGATE,
        OutcomeKind.WILL_NOT_INVESTIGATE,
        OutcomeKind.REMEDIED_EARLY,
        OutcomeKind.ENDED,
    ]
)
"""Outcomes that are reached without deciding whether there was fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """The text of a printable field, as typed under real names."""

    record: str
    field: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Reviewed:
    """A case under review. Each shared thing is worked out once, when first asked for.

    ``composed`` is None where the case was not composed; checks of print are silent then.
    """

    case: Case
    composed: Composed | None = None
    known: Known = NOTHING

    @property
    def gap(self) -> Severity:
        """How much a gap in print matters: it stops a final, never a draft."""
        return Severity.BLOCKS if self.case.version is VersionKind.FINAL else Severity.FIX

    @property
    def is_investigation(self) -> bool:
        """Whether findings are to be made about any body."""
        kinds = [outcome.kind for outcome in self.case.outcomes]
        return not kinds or any(kind not in WITHOUT_FINDINGS for kind in kinds)

    @cached_property
    def ledger(self) -> Ledger:
        """Who is called what."""
        return ledger_of(self.case)

    @cached_property
    def ordinals(self) -> Ordinals:
        """The way back from a composed problem to its record."""
        return ordinals_of(self.case)

    @cached_property
    def seeker(self) -> Seeker:
        """Finds names and identifiers in a text."""
        return seeker_of(self.case)

    @cached_property
    def records(self) -> Mapping[str, object]:
        """Every record by its id."""
        return {record.id: record for record in walk(self.case) if hasattr(record, "id")}

    @cached_property
    def texts(self) -> tuple[Typed, ...]:
        """Every printable text that is not empty, but for the names of the ledger itself."""
        return tuple(
            Typed(record=record.id, field=field, text=text)
            for record in walk(self.case)
            if hasattr(record, "id")
            for field, text in texts_of(record)
            if text and not (isinstance(record, Party) and field in NAMING_FIELDS)
        )

    @cached_property
    def document(self) -> Document | None:
        """The composed statement, where it is anonymised: its words may stand in messages."""
        document = self.composed.document if self.composed else None
        return document if document and document.identity is Identity.ANONYMISED else None

    @cached_property
    def summary(self) -> str:
        """The summary as printed; empty where the statement has none."""
        blocks = self.document.blocks if self.document else ()
        summaries = (b.text for b in blocks if isinstance(b, Styled) and b.style == "summary")
        return next(summaries, "")

    def wording(self, slot: Slot, record: str = "") -> Wording | None:
        """The caseworker's words for a slot; ``record`` matters for actions alone."""
        return next(
            (
                wording
                for wording in self.case.wordings
                if wording.slot is slot
                and wording.text.strip()
                and (not record or wording.record == record)
            ),
            None,
        )

    def body(self, link: str) -> BodyInJurisdiction | None:
        """The body that a link points at, or the only one where nothing is said."""
        bodies = self.case.bodies
        linked = next((body for body in bodies if body.id == link), None)
        return linked or (bodies[0] if len(bodies) == 1 else None)

    def called(self, *parties: str) -> str:
        """Several parties by their pseudonyms: "Miss X and Mr Y"."""
        return listing([self.ledger.pseudonym(party) for party in parties])


Check: TypeAlias = Callable[[Reviewed], Iterator[Problem]]
