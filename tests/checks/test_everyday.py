"""What is told of people in plain words: health, home, family, days."""

import dataclasses

from drafter.case.people import Party, Relation, RelationKind
from drafter.case.statement import Dismissal
from drafter.checks.intruder import Told, told_of_people
from drafter.checks.particulars import CHECK_OF_ITEM, Action, Item
from drafter.document.model import Paragraph, Source, Span
from tests.checks.cases import CLEAN, composed, edit
from tests.checks.test_intruder import printed, review, telling

CHAIR = "Orla uses a wheelchair."


def items(text: str, called: str = "Miss X") -> dict[str, Item]:
    """What is told of somebody, by its topic."""
    told = {each.called: each for each in review(telling(text))}
    return {item.topic: item for item in told[called].items} if called in told else {}


def test_a_sign_has_its_place_its_paragraph_and_vaguer_words() -> None:
    item = items(CHAIR)["wheelchair"]
    assert (item.kind, item.words, item.offered) == ("health", "uses a wheelchair", "a disability")
    assert item.paragraphs == ("9",)
    assert telling(CHAIR).chronology[0].text[item.place.start : item.place.end] == item.words
    assert (item.action, item.asked) == (Action.KEEP, None)
    assert item.reason == "Neighbours would know it; alone it singles nobody out."


def test_a_sign_is_set_aside_by_a_dismissal() -> None:
    item = items(CHAIR)["wheelchair"]
    aside = Dismissal(
        id="d", check=CHECK_OF_ITEM, place="leak", field="text", basis=item.basis, reason="Known."
    )
    case = dataclasses.replace(telling(CHAIR), dismissals=(aside,))
    each, *_ = review(case)
    assert "Known." in [item.decision for item in each.items]


def test_what_newspapers_wrote_of_is_blurred_alone() -> None:
    item = items("Orla was in the local newspaper.")["in the news"]
    assert (item.action, item.weight) == (Action.BLUR, 3)


def test_the_same_topic_is_listed_once_in_its_fullest_words() -> None:
    found = items("Orla has medicine. Her medicine must be kept cold. Her medicine ran out.")
    assert found["medicine"].words == "medicine must be kept cold"


def test_what_a_template_says_tells_nothing() -> None:
    source = Source(template="body.md", line=3)
    words = "Miss X uses a wheelchair. She rang her sister on 4 March 2024 and died on 5 May 2024."
    found = printed(Span(text=words))
    assert ("uses a wheelchair", Action.KEEP) in found
    assert ("on 5 May 2024", Action.KEEP) in found
    assert printed(Span(text=words, source=source)) == []
    plain = "Miss X uses a wheelchair. She rang her sister on 6 June 2024."
    assert len(printed(Span(text=plain))) == 3
    assert printed(Span(text=plain, source=source)) == []


def test_the_law_tells_of_nobody() -> None:
    text = "Orla heard that a disabled person in a hotel may ask for help before 4 March 2024."
    law = edit(CLEAN, "promise", text=text)
    assert [item.words for each in review(law) for item in each.items] == [
        "1 exact day, 4 March 2024"
    ]
    assert {"disability", "hotel"} <= items(text).keys()


def test_an_office_improving_its_service_tells_of_nobody() -> None:
    action = {"what": "leaving Miss Thackwray in a hotel"}
    improving = edit(CLEAN, "apology", **action, is_service_improvement=True)
    assert "hotel" not in topics(review(improving))
    assert "hotel" in topics(review(edit(CLEAN, "apology", **action)))


def topics(told: tuple[Told, ...]) -> set[str]:
    return {item.topic for each in told for item in each.items}


def test_an_officer_is_not_reviewed_but_for_what_few_share() -> None:
    told = review(telling("The housing officer is 84 years old and lives in Little Snoring."))
    found = {each.party: [item.words for item in each.items] for each in told}
    assert found["officer"] == ["Little Snoring"]


def test_what_is_told_of_a_household_stands_with_its_complainant() -> None:
    text = "Mr Blenkiron is Orla’s partner. Mr Blenkiron lived in a caravan."
    home = Relation(id="r", of="partner", kind=RelationKind.PARTNER, to="tenant")
    case = dataclasses.replace(telling(text), relations=(home,))
    told = {each.called: topics((each,)) for each in review(case)}
    assert "unusual home" in told["Miss X"]
    assert "unusual home" not in told["Mr Y"]
    apart = dataclasses.replace(telling("Mr Blenkiron lived in a caravan."), relations=())
    told = {each.called: topics((each,)) for each in review(apart)}
    assert "unusual home" in told["Mr Y"]
    assert "unusual home" not in told.get("Miss X", set())


def test_what_a_household_shares_adds_up_for_each_of_its_people() -> None:
    text = (
        "Orla and Mr Blenkiron lived in a caravan. "
        "Mr Blenkiron uses a wheelchair and has a guide dog."
    )
    home = Relation(id="r", of="partner", kind=RelationKind.PARTNER, to="tenant")
    case = dataclasses.replace(telling(text), relations=(home,))
    told = {each.called: each for each in review(case)}
    assert "these three together may single Mr Y out" in told["Mr Y"].together
    assert "say why it may stay" in told["Mr Y"].together
    assert told["Miss X"].together == ""


def test_what_adds_up_without_a_finding_is_blurred_with_its_reason() -> None:
    text = "Orla uses a wheelchair, has a guide dog and lives in a caravan."
    each, *_ = review(edit(CLEAN, "account", text=text))
    blurred = [item for item in each.items if item.is_open]
    assert blurred
    assert all("With the rest it may single Miss X out" in item.reason for item in blurred)


def test_school_is_told_of_the_child_of_the_sentence() -> None:
    text = "Orla asked about a primary school for Posy today. Orla left a secondary school."
    assert items(text, "Z")["kind of school"].words == "a primary school"
    assert items(text)["kind of school"].words == "a secondary school"


def test_a_relative_is_told_of_both() -> None:
    words = items("Orla rang her sister.")["sister"].words
    assert words == "her sister"
    text = "Orla came with her daughter."
    assert "as daughter" in items(text, "Z")


def test_their_child_is_of_all_who_are_named_before() -> None:
    text = "Orla and Mr Blenkiron spoke of their nephew."
    assert "nephew" in items(text)
    assert "nephew" in items(text, "Mr Y")


def test_days_are_tied_to_the_people_of_their_sentence_or_paragraph() -> None:
    assert items("On 6 May 2024, it rained. Mr Blenkiron slept.", "Mr Y")["exact days"].words == (
        "1 exact day, 6 May 2024"
    )
    assert "exact days" not in items("On 6 May 2024, it rained.", "Mr Y")


def test_days_on_which_nothing_rests_may_be_months() -> None:
    text = "On 6 June 2024, Mr Blenkiron rang."
    told = {each.called: each for each in review(edit(CLEAN, "account", text=text))}
    (days,) = [item for item in told["Mr Y"].items if item.topic == "exact days"]
    assert days.offered == "June 2024 for 6 June"
    assert days.reason.startswith("No finding rests on the day")
    assert not days.rests


def test_a_statement_of_nothing_tells_nothing() -> None:
    whole = composed(CLEAN)
    empty = dataclasses.replace(whole, document=dataclasses.replace(whole.document, blocks=()))
    assert told_of_people(CLEAN, empty) == ()
    one = Paragraph(ordinal=1, inlines=(Span(text="Orla and Miss X use a wheelchair."),), number=1)
    full = dataclasses.replace(whole, document=dataclasses.replace(whole.document, blocks=(one,)))
    assert told_of_people(CLEAN, full)


def test_a_case_of_nobody_tells_of_nobody() -> None:
    nobody = dataclasses.replace(CLEAN, parties=(Party(id="p"),), relations=())
    whole = composed(nobody)
    assert told_of_people(nobody, whole) == ()


def test_a_named_school_is_no_plain_school() -> None:
    found = items("Orla goes to St Wilgefortis Primary School.")
    assert "kind of school" not in found
    assert [item.kind for item in found.values() if item.is_open] == ["organisation"]
    assert "kind of school" in items("Orla goes to a primary school.")
