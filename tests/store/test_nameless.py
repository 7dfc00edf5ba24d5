import dataclasses

from drafter.case.account import ParagraphUse, Standard, StandardKind
from drafter.case.json_form import write_case
from drafter.case.people import Organisation, Treatment
from drafter.store.nameless import without_names
from tests.store.small_cases import small_case


def test_what_begins_another_case_names_nobody() -> None:
    case = dataclasses.replace(
        small_case("Miss Exampleton wrote."),
        category="Housing > Exampleton",
        standards=(
            Standard(id="l1", name="Care Act 2014"),
            Standard(id="l2", kind=StandardKind.PROMISE, text="We will call you."),
            Standard(id="l3", kind=StandardKind.POLICY, text="See 07700 900123."),
        ),
        paragraphs=(ParagraphUse(id="u1", code="FI", reworded="Exampleton"),),
        organisations=(
            Organisation(id="g1", name="Information Commissioner"),
            Organisation(id="g2", name="The Surgery", treatment=Treatment.HIDDEN),
        ),
    )
    begun = without_names(case)
    assert [one.id for one in begun.standards] == ["l1"]
    assert [one.id for one in begun.organisations] == ["g1"]
    assert begun.paragraphs == (ParagraphUse(id="u1", code="FI"),)
    assert begun.bodies == case.bodies
    said = write_case(begun)
    assert "Exampleton" in write_case(case)
    assert not [word for word in ("Exampleton", "Sampleford", "900123") if word in said]


def test_a_category_that_names_nobody_stays() -> None:
    case = dataclasses.replace(small_case(), category="Housing > Allocations")
    assert without_names(case).category == case.category
