import dataclasses
from pathlib import Path

from drafter.case.case import Case, Nation
from drafter.case.dates import read_date
from drafter.case.json_form import read_case
from drafter.case.money import read_money
from drafter.case.reasoning import AgreedAction, Deadline
from drafter.store.differences import Kind, differences

EXAMPLES = Path(__file__).resolve().parents[2] / "resources" / "examples"


def example() -> Case:
    text = (EXAMPLES / "fault-with-injustice.json").read_text("utf-8")
    return read_case(text, "the example")


def said(mine: Case, theirs: Case) -> list[str]:
    return [str(each) for each in differences(mine, theirs)]


def test_a_case_does_not_differ_from_itself_nor_by_its_own_id() -> None:
    case = example()
    assert said(case, case) == []
    assert said(case, dataclasses.replace(case, id="another")) == []


def test_a_changed_field_is_named_by_its_list_number_and_label_and_not_quoted() -> None:
    case = example()
    entry = dataclasses.replace(case.chronology[2], text="Otherwise told.")
    changed = (*case.chronology[:2], entry, *case.chronology[3:])
    (found,) = differences(case, dataclasses.replace(case, chronology=changed))
    assert str(found) == "What I found 3, Text, printed as typed: differs."
    assert (found.record, found.field, found.theirs) == (entry.id, "text", "Otherwise told.")
    assert found.with_words().endswith(", there “Otherwise told.”.")


def test_a_long_value_is_cut_short_and_an_empty_one_is_called_nothing() -> None:
    mine, theirs = Case(about="x " * 100), Case(about="")
    (found,) = differences(mine, theirs)
    assert found.with_words().startswith("About this case: here “x x")
    assert found.with_words().endswith("…”, there nothing.")


def test_records_on_one_side_only_are_counted_on_that_side() -> None:
    case = example()
    without = dataclasses.replace(case, parties=case.parties[1:])
    assert said(case, without) == ["People 1: only here."]
    assert said(without, case) == ["People 1: only there."]
    (only,) = differences(case, without)
    assert only.kind is Kind.ONLY_MINE
    assert only.with_words() == "People 1: only here."


def test_a_field_of_a_record_inside_a_record_is_found() -> None:
    case = example()
    party = case.parties[0]
    moved = dataclasses.replace(party.identifiers[0], value="12 Elsewhere Row")
    theirs = dataclasses.replace(party, identifiers=(moved, *party.identifiers[1:]))
    parties = (theirs, *case.parties[1:])
    found = said(case, dataclasses.replace(case, parties=parties))
    assert found == ["People 1, Identifiers 1, As it is written: differs."]


def test_another_order_is_told_as_one_difference() -> None:
    case = example()
    turned = dataclasses.replace(case, findings=case.findings[::-1])
    assert said(case, turned) == ["Findings: in another order."]


def test_choices_dates_sums_and_yes_or_no_are_said_in_words() -> None:
    mine = Case(nation=Nation.ENGLAND, received_on=read_date("about May 2023"))
    theirs = Case(nation=Nation.WALES, version_number=2)
    assert [each.with_words() for each in differences(mine, theirs)] == [
        "Nation: here “England”, there “Wales”.",
        "Version number: here “1”, there “2”.",
        "Complaint received: here “about May 2023”, there nothing.",
    ]


def test_a_deadline_is_compared_field_by_field_or_as_something() -> None:
    def with_action(action: AgreedAction) -> Case:
        return Case(actions=(action,))

    bare = with_action(AgreedAction(id="a"))
    one, two = (
        with_action(AgreedAction(id="a", deadline=Deadline(count=count))) for count in (1, 2)
    )
    assert said(one, two) == ["Actions 1, Deadline, How many: differs."]
    (gone,) = differences(one, bare)
    assert (gone.mine, gone.theirs) == ("something", "")
    (paid,) = differences(with_action(AgreedAction(id="a", amount=read_money("£250"))), bare)
    assert (paid.mine, paid.theirs) == ("£250", "")
    (proof,) = differences(bare, with_action(AgreedAction(id="a", is_on_proof=True)))
    assert (proof.mine, proof.theirs) == ("no", "yes")
    (whom,) = differences(with_action(AgreedAction(id="a", payees=("p", "q"))), bare)
    assert whom.mine == "p, q"
