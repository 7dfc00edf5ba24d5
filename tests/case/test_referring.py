from drafter.case.account import ChronologyEntry, Complaint
from drafter.case.case import Case
from drafter.case.people import Party, Relation, Representation
from drafter.case.reasoning import AgreedAction, Finding, Injustice
from drafter.case.referring import referring
from drafter.case.statement import Dismissal

CASE = Case(
    id="case",
    parties=(
        Party(id="ann", title="Ms", surname="Example"),
        Party(id="bob", surname="Sample", represents=(Representation(id="rep", of="ann"),)),
        Party(id="cy", surname="Other"),
    ),
    relations=(Relation(id="rel", of="bob", to="ann"),),
    complaints=(Complaint(id="c", name="a late repair", brought_by=("cy", "ann")),),
    chronology=(ChronologyEntry(id="e", text="It rained.", according_to="cy"),),
    findings=(Finding(id="f", name="delay", injustices=(Injustice(id="i", to=("ann",)),)),),
    actions=(AgreedAction(id="a", what="the delay", payees=("ann",), injustices=("i",)),),
    dismissals=(Dismissal(id="d", place="ann"),),
)


def test_every_link_to_a_person_is_told_with_its_list_and_field() -> None:
    assert [each.words for each in referring(CASE, "ann")] == [
        "People: Sample (“Represents”)",
        "Who is whose: other (“Of whom”)",
        "The complaint: a late repair (“Who brings it”)",
        "Findings: delay (“To whom”)",
        "Actions: apology: the delay (“To whom”)",
    ]


def test_a_link_to_what_a_record_holds_is_a_link_to_it() -> None:
    assert [(each.record, each.field) for each in referring(CASE, "f")] == [("a", "injustices")]


def test_what_a_record_says_of_itself_and_what_may_outlive_it_do_not_refer_to_it() -> None:
    assert referring(CASE, "bob") != ()
    assert all(each.record != "rep" for each in referring(CASE, "bob"))
    assert referring(CASE, "rel") == ()
    assert referring(CASE, "nobody") == ()
    assert referring(CASE, "") == ()
