"""What is known beside a case: further cases, and the words an office lets through."""

from dataclasses import dataclass, field

from drafter.anonymise.allowed import AllowList
from drafter.anonymise.precedents import Precedents


@dataclass(frozen=True)
class Known:
    """Handed along wherever a case's texts are read. One object a run: readers hang on it."""

    precedents: Precedents = field(default_factory=Precedents)
    allowed: AllowList = field(default_factory=AllowList)
    readers: dict[int, tuple[object, object]] = field(
        default_factory=dict, repr=False, compare=False
    )
    """What :func:`drafter.anonymise.reader.reader_of` has made, so that texts are read once."""

    def __bool__(self) -> bool:
        """Whether there is anything beside the case."""
        return bool(self.precedents.cases or self.allowed.entries)


NOTHING = Known()
