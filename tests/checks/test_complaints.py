import pytest

from drafter.case.account import Investigated, Standing
from drafter.case.people import Pronouns, Role
from drafter.problem import Severity
from tests.checks.cases import CLEAN, edit, only, problems


def test_a_complaint_that_no_finding_decides_is_reported() -> None:
    assert not problems(CLEAN, "undecided-complaint")
    spoilt = edit(CLEAN, "answer", complaints=())
    assert only(spoilt, "undecided-complaint").place.record == "answering"
    left_out = edit(spoilt, "answering", investigated=Investigated.NO, why_not="It is late.")
    assert not problems(left_out, "undecided-complaint")


def test_a_complaint_not_investigated_needs_a_reason() -> None:
    assert not problems(CLEAN, "not-investigated-why")
    for investigated, words in ((Investigated.NO, "why this"), (Investigated.PARTLY, "part of")):
        spoilt = edit(CLEAN, "answering", investigated=investigated)
        assert words in only(spoilt, "not-investigated-why").message
        reasoned = edit(spoilt, "answering", why_not="I have not looked at it: it is late.")
        assert not problems(reasoned, "not-investigated-why")


def test_a_complaint_says_how_it_affected_somebody() -> None:
    assert not problems(CLEAN, "complaint-without-injustice")
    spoilt = edit(CLEAN, "answering", text="She also complains about its answer.")
    assert only(spoilt, "complaint-without-injustice").severity is Severity.CONSIDER
    left_out = edit(spoilt, "answering", investigated=Investigated.NO, why_not="It is late.")
    assert not problems(left_out, "complaint-without-injustice")


def test_what_somebody_wants_is_answered() -> None:
    assert not problems(CLEAN, "unanswered-wish")
    spoilt = edit(CLEAN, "wish", answered_in=())
    assert only(spoilt, "unanswered-wish").place.record == "wish"
    assert problems(edit(CLEAN, "wish", answered_in=("gone",)), "unanswered-wish")
    told = edit(spoilt, "wish", answered_because="She was told by telephone.")
    assert not problems(told, "unanswered-wish")


def test_a_dispute_that_nothing_comes_back_to_is_a_thing_to_consider() -> None:
    unused = edit(CLEAN, "delay", facts=("leak", "silence", "note"))
    assert not problems(unused, "unsettled-dispute")
    spoilt = edit(unused, "account", standing=Standing.DISPUTED)
    assert only(spoilt, "unsettled-dispute").place.record == "account"
    assert not problems(edit(spoilt, "case", findings=()), "unsettled-dispute")


@pytest.mark.parametrize(
    "words",
    [
        "an apology",
        "an apology.",
        "An apology",
        "£600 for the distress.",
        "- an apology",
        "[[#wish]] an apology.",
    ],
)
def test_what_is_wanted_is_printed_and_so_must_be_a_sentence(words: str) -> None:
    assert only(edit(CLEAN, "wish", text=words), "unfinished-wish").place.field == "text"


@pytest.mark.parametrize(
    "words",
    [
        "Orla wants it. [[#wish]]",
        "“Sorry” is all Orla wants.",
        "Orla wants:\n- an apology; and\n- her money back",
        "Orla wants “an honest answer.”",
        "",
    ],
)
def test_a_sentence_of_what_is_wanted_is_let_stand(words: str) -> None:
    assert not problems(edit(CLEAN, "wish", text=words), "unfinished-wish")


def test_a_wish_becomes_a_sentence_by_one_key_where_it_is_sure_what_it_says() -> None:
    def offered(words: str, **changes: object) -> str:
        case = edit(edit(CLEAN, "wish", text=words), "tenant", **changes) if changes else None
        fix = only(case or edit(CLEAN, "wish", text=words), "unfinished-wish").fix
        return fix.replacement if fix else ""

    assert offered("An apology;") == "She wants an apology."
    assert offered("£600 for the distress") == "She wants £600 for the distress."
    assert offered("to move.", pronouns=Pronouns.UNKNOWN) == "They want to move."
    assert offered("to move", roles=()) == ""
    assert offered("put me in Band B") == ""
    assert offered("an apology\n- by letter") == ""
    both = edit(edit(CLEAN, "wish", text="to move"), "partner", roles=(Role.COMPLAINANT,))
    fix = only(both, "unfinished-wish").fix
    assert fix is not None
    assert fix.replacement == "They want to move."
