"""How long a body had: the time that the caseworker measures delays against."""

from drafter.case.fields import choice, record
from drafter.case.reasoning import DeadlineUnit


@record
class TimeLimit:
    """So many days, working days, weeks or months from an entry of the chronology.

    It comes from a law, a policy or the body's own word; a count of 0 is no limit. Working days
    leave out weekends and the bank holidays of the case's nation. It is never printed.
    """

    count: int = choice("How many", 0, help="0 is no time limit.")
    unit: DeadlineUnit = choice(
        "Of what",
        DeadlineUnit.DAYS,
        help="Working days leave out weekends and the bank holidays of the case's nation.",
    )
