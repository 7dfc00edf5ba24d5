"""A case open in a session, and a place to keep it that can be made to fail."""

from dataclasses import dataclass, field

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.people import Identifier, Party
from drafter.errors import DrafterError
from drafter.session import operations
from drafter.session.session import Session


@dataclass
class Kept:
    """What was saved and put aside; ``fault`` is raised by every save, ``aside_fault`` aside."""

    saved: Case | None = None
    steps: str = ""
    saves: int = 0
    asides: list[Case] = field(default_factory=list)
    fault: Exception | None = None
    aside_fault: Exception | None = None
    steps_aside: str = ""
    befores: list[Case] = field(default_factory=list)

    def save(self, before: Case, after: Case, steps: str) -> None:
        self.saves += 1
        self.befores.append(before)
        if self.fault is not None:
            raise self.fault
        self.saved, self.steps = after, steps

    def put_aside(self, before: Case, after: Case, steps: str) -> None:
        self.befores.append(before)
        self.steps_aside = steps
        if self.aside_fault is not None:
            raise self.aside_fault
        self.asides = [after]

    def forget_aside(self, case: Case) -> None:
        if self.aside_fault is not None:
            raise self.aside_fault
        assert case is not None
        self.asides.clear()


FULL = DrafterError("The case could not be saved: the disk is full.")
CASE = Case(
    id="case",
    reference="26 000 001",
    parties=(Party(id="p", surname="Example", identifiers=(Identifier(id="i", value="1"),)),),
    chronology=(ChronologyEntry(id="a", text="One."), ChronologyEntry(id="b", text="Two.")),
)


def session_of(kept: Kept | None = None) -> Session:
    return Session(CASE, kept or Kept())


def type_into(session: Session, text: str, *, field: str = "about") -> None:
    """A letter at a time, as a keyboard does."""
    for length in range(1, len(text) + 1):
        operations.set_field(session, record="case", field=field, value=text[:length])
