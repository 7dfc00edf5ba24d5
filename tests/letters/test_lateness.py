import datetime as dt
from typing import Any

from drafter.case.people import BodyKind
from drafter.case.preparing import Procedure
from drafter.letters.lateness import late_answers
from tests.limits.cases import ONE, TWO, body, complaint, step

TODAY = dt.date(2026, 11, 23)
LANDLORD: dict[str, Any] = {
    "procedure": Procedure.LANDLORD,
    "bodies": (body(BodyKind.LANDLORD, "Lowmarsh Homes"),),
}


def test_a_late_answer_is_told_with_the_day_it_was_due() -> None:
    # 20 working days after 9 March, over Easter, end on 8 April; 97 more on 25 August
    second = step(TWO, "2 March 2026", ack="9 March 2026", answered="25 August 2026")
    told = late_answers(complaint(second, **LANDLORD), TODAY)
    assert told == {"stage 2": "97 working days after it was due on 8 April 2026"}


def test_an_answer_in_time_is_not_told_nor_one_that_never_came() -> None:
    first = step(ONE, "2 February 2026", ack="4 February 2026", answered="18 February 2026")
    second = step(TWO, "2 March 2026", ack="9 March 2026")
    assert late_answers(complaint(first, second, **LANDLORD), TODAY) == {}
    late = step(ONE, "2 February 2026", ack="4 February 2026", answered="19 February 2026")
    told = late_answers(complaint(late, second, **LANDLORD), TODAY)
    assert told == {"stage 1": "1 working day after it was due on 18 February 2026"}


def test_the_time_they_asked_for_counts() -> None:
    second = step(
        TWO, "2 March 2026", ack="9 March 2026", until="24 April 2026", answered="30 April 2026"
    )
    told = late_answers(complaint(second, **LANDLORD), TODAY)
    assert told == {"stage 2": "4 working days after it was due on 24 April 2026"}


def test_a_rule_that_is_not_confirmed_is_not_held_against_them() -> None:
    second = step(TWO, "2 March 2026", ack="9 March 2026", answered="25 August 2026")
    assert late_answers(complaint(second), TODAY) == {}  # stage 2 of the councils' code
    assert late_answers(complaint(second, **LANDLORD), TODAY)
