from drafter.case.people import Identifier, IdentifierKind, Organisation, Treatment
from drafter.checks.review import blocking
from drafter.problem import Severity
from tests.checks.cases import CLEAN, draft_of, edit, only, problems

PHONE = Identifier(id="phone", kind=IdentifierKind.PHONE, value="01632 960 118")


def test_an_unanswered_name_stops_a_final_and_is_not_quoted() -> None:
    assert not problems(CLEAN, "open-name")
    text = "She wants an apology by the end of the day, May or no."
    may = edit(CLEAN, "partner", also_known_as=("Kit May",))
    spoilt = edit(may, "wish", text=text)
    assert not problems(may, "open-name")
    problem = only(spoilt, "open-name")
    assert problem.severity is Severity.BLOCKS
    assert text[problem.place.start : problem.place.end] == "May"
    assert problem.message.startswith("This may mean Mr Y; until that is answered")
    assert "May" not in problem.message
    assert problem in blocking(problems(spoilt))
    assert only(draft_of(spoilt), "open-name").severity is Severity.FIX


def test_a_registered_number_in_a_text_is_better_said_otherwise() -> None:
    known = edit(CLEAN, "tenant", identifiers=(PHONE,))
    assert not problems(known, "removed-identifier")
    text = "Orla wants a call on 01632 960118 and an apology from Ms Garstang."
    problem = only(edit(known, "wish", text=text), "removed-identifier")
    assert text[problem.place.start : problem.place.end] == "01632 960118"
    assert problem.severity is Severity.CONSIDER


def test_a_hidden_organisation_in_a_text_is_better_left_out() -> None:
    surgery = Organisation(id="surgery", name="Sedding Surgery", treatment=Treatment.HIDDEN)
    known = edit(CLEAN, "case", organisations=(surgery,))
    assert not problems(known, "removed-identifier")
    text = "Miss Thackwray wants an apology for Sedding Surgery."
    problem = only(edit(known, "wish", text=text), "removed-identifier")
    assert text[problem.place.start : problem.place.end] == "Sedding Surgery"


def test_part_of_an_address_is_asked_about() -> None:
    home = Identifier(
        id="home", kind=IdentifierKind.ADDRESS, value="14 Larkspur Row, Lower Sedding"
    )
    known = edit(CLEAN, "child", identifiers=(home,))
    assert not problems(known, "open-identifier")
    text = "Orla wants the Council to mend the roofs of Larkspur Row."
    problem = only(edit(known, "wish", text=text), "open-identifier")
    assert problem.severity is Severity.BLOCKS
    assert problem.message.startswith("This may be the address of Z; ")
    assert text[problem.place.start : problem.place.end] == "Larkspur Row"
