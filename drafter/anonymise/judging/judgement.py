"""How sure a reading is, and why not more; the reasons are the caseworker's to read."""

from dataclasses import dataclass
from typing import Final

from drafter.anonymise.text.found import Certainty
from drafter.anonymise.text.passing import Passing

MEANS_SOMETHING_ELSE: Final = "The word also means something else."
SOMEONE_ELSE: Final = "The words beside it may make it someone else's name."
SHARED: Final = "More than one person here is called that."
MISSPELT: Final = "It may be a misspelling."
OTHER_TITLE: Final = "The title is not the one registered."
FAMILY: Final = "It may mean the whole family."
INITIAL: Final = "It may be this person's initial, or a pseudonym nobody here has."
OTHER_FORM: Final = "It is another form of somebody's forename, and many another's name."
OTHER_FORM_OF_SURNAME: Final = "The men or the women of somebody's family may be called that."
INTRODUCED: Final = "The text may call somebody here so, or somebody else."


@dataclass(frozen=True, slots=True)
class Judgement:
    """A certainty, and why not more; none where the words plainly name nobody, by a ``rule``."""

    certainty: Certainty | None
    reason: str = ""
    rule: Passing | None = None


REPLACE: Final = Judgement(Certainty.REPLACE)


def let_pass(rule: Passing) -> Judgement:
    """The words beside it leave no doubt: what looks for leftover names passes it over as well."""
    return Judgement(None, rule=rule)


def ask(reason: str) -> Judgement:
    """It may be somebody here: the caseworker is asked."""
    return Judgement(Certainty.ASK, reason)
