"""What one composition carries from template to template: values, limits, passages placed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from drafter.anonymise.words import Naming
from drafter.case.account import SectionName
from drafter.document.faults import TemplateFault
from drafter.document.values import Tokens, Value

MOST_CHARACTERS = 2_000_000
"""No statement is longer; a template that writes more is at fault."""
FEWEST_STEPS = 20_000
STEPS_A_RECORD = 200
"""How often the loops of all templates may go round for each record of the case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassagePlace:
    """A free passage: its words, its section and the record it stands before, if any."""

    ordinal: str
    section: str
    before: str
    heading: Value
    text: Value


@dataclass(slots=True, kw_only=True)
class Rendering:
    """The state of one composition. ``placed`` are the passages that a template has printed.

    ``standard`` gives a standard paragraph by its code as the case has it, None where there is
    none, and ``is_said`` says whether the statement says it already.
    """

    tokens: Tokens
    steps_left: int
    namings: Mapping[str, Naming] = field(default_factory=dict)
    passages: tuple[PassagePlace, ...] = ()
    written: frozenset[str] = frozenset()
    characters_left: int = MOST_CHARACTERS
    placed: set[str] = field(default_factory=set)
    standard: Callable[["Rendering", str], Value | None] = field(default=lambda _, __: None)
    is_said: Callable[[str], bool] = field(default=lambda _: False)
    sections: frozenset[str] = frozenset(section.value for section in SectionName)

    def step(self) -> None:
        """Count one turn of a loop; raises :class:`TemplateFault` when there were too many."""
        self.steps_left -= 1
        if self.steps_left < 0:
            raise TemplateFault("its loops go round too often; take one loop out of another")

    def write(self, characters: int) -> None:
        """Count characters written; raises :class:`TemplateFault` when there were too many."""
        self.characters_left -= characters
        if self.characters_left < 0:
            raise TemplateFault("it writes more than any statement holds")
