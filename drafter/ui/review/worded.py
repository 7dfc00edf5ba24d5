"""What review says to an adviser: letters have real names, a case study has none. No Qt here."""

from typing import Final

from drafter.case.case import Case, KindOfWork

STUDY: Final = (
    "This is for the anonymised case study alone. A letter carries real names: under “Letters” it"
    " asks of everybody else whom it names."
)
"""Stands above what no letter needs."""
_REASONS: Final = {
    False: "Or it may stay: say why (Local Government Act 1974, section 30(3))",
    True: "Or it may stay: say why",
}
_ASKED: Final = {
    False: "Every name and identifier in the text is replaced, or kept with a reason."
    " Under Answers is all that was decided; there it can be taken back.",
    True: "In the case study every name and identifier is replaced, or kept with a reason."
    " Under Answers is all that was decided; there it can be taken back.",
}
_OPEN: Final = {
    False: "A reviewer would send nothing back. Export the statement.",
    True: "Nothing stands in the way of a letter. Make it under “Letters”.",
}
_TOLD: Final = {
    False: "No age, place, job or other particular of a person stands in the statement.",
    True: "No age, place, job or other particular of a person stands in the case study.",
}


def prepares(case: Case) -> bool:
    """Whether it is a complaint that is prepared."""
    return case.kind_of_work is KindOfWork.PREPARING


def reason_asked(case: Case) -> str:
    """What leads the line for a reason to keep words."""
    return _REASONS[prepares(case)]


def nothing_asked(case: Case) -> str:
    """What is said where no question is open."""
    return _ASKED[prepares(case)]


def nothing_open(case: Case) -> str:
    """What is said where no problem is open: what to do next."""
    return _OPEN[prepares(case)]


def nothing_told(case: Case) -> str:
    """What is said where nobody is singled out."""
    return _TOLD[prepares(case)]


def stops(case: Case) -> str:
    """What the gravest problems do."""
    return "stops a letter" if prepares(case) else "blocks a final"
