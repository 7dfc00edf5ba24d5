"""A place to keep a case that can be made to fail, and remembers what it was given."""

from dataclasses import dataclass, field

from drafter.case.case import Case
from drafter.errors import DrafterError


@dataclass
class Kept:
    """What was saved and put aside; ``fault`` is raised by every save, ``aside_fault`` aside."""

    saved: Case | None = None
    steps: str = ""
    saves: int = 0
    asides: list[Case] = field(default_factory=list)
    fault: Exception | None = None
    aside_fault: Exception | None = None
    befores: list[Case] = field(default_factory=list)

    def save(self, before: Case, after: Case, steps: str) -> None:
        self.saves += 1
        self.befores.append(before)
        if self.fault is not None:
            raise self.fault
        self.saved, self.steps = after, steps

    def put_aside(self, before: Case, after: Case) -> None:
        self.befores.append(before)
        if self.aside_fault is not None:
            raise self.aside_fault
        self.asides = [after]

    def forget_aside(self, case: Case) -> None:
        if self.aside_fault is not None:
            raise self.aside_fault
        assert case is not None
        self.asides.clear()


FULL = DrafterError("The case could not be saved: the disk is full.")
