"""The order of the complaints sent so far."""

from drafter.case.dates import read_date
from drafter.case.preparing import ComplaintStep, StageKind, is_earlier, steps_in_order


def sent(name: str, stage: StageKind, day: str = "") -> ComplaintStep:
    return ComplaintStep(id=name, stage=stage, sent_on=read_date(day) if day else None)


def test_complaints_follow_one_another_by_stage_then_by_day_then_as_typed() -> None:
    typed = (
        sent("ombudsman", StageKind.OMBUDSMAN, "1 June 2026"),
        sent("second", StageKind.STAGE_2, "9 March 2026"),
        sent("undated", StageKind.STAGE_1),
        sent("unread", StageKind.STAGE_1, "before Easter"),
        sent("later", StageKind.STAGE_1, "5 May 2026"),
        sent("first", StageKind.STAGE_1, "26 January 2026"),
        sent("call", StageKind.FIRST_CONTACT, "January 2027"),
    )
    found = [one.id for one in steps_in_order(typed)]
    assert found == ["call", "first", "later", "undated", "unread", "second", "ombudsman"]
    again = [one.id for one in steps_in_order(reversed(typed))]
    assert again == ["call", "first", "later", "unread", "undated", "second", "ombudsman"]


def test_a_stage_is_earlier_than_the_next_and_not_than_itself() -> None:
    assert is_earlier(StageKind.FIRST_CONTACT, StageKind.STAGE_1)
    assert not is_earlier(StageKind.STAGE_1, StageKind.STAGE_1)
    assert not is_earlier(StageKind.OMBUDSMAN, StageKind.STAGE_3)
