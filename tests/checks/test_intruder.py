"""What a statement tells about each person, and what the caseworker made of it."""

import dataclasses

from drafter.anonymise.anonymise import identify
from drafter.case.case import Case
from drafter.case.money import read_money
from drafter.case.statement import Answer, Dismissal
from drafter.checks.intruder import CHECK_OF_PERSON, Told, counts_of, told_of_people
from drafter.checks.particulars import CHECK_OF_ITEM, Action, Item
from drafter.document.compose import compose
from drafter.document.library import library
from drafter.document.model import Paragraph, Source, Span, SpanKind
from drafter.document.packs import pack
from tests.checks.cases import CLEAN, composed, edit

SNORING = "Miss Thackwray lives in Little Snoring."
THREE = (
    "Miss Thackwray is 84 years old. She lives in Little Snoring and has Friedreich’s ataxia. "
    "Mr Blenkiron waited."
)


def telling(text: str, case: Case = CLEAN) -> Case:
    return edit(case, "leak", text=f"{text} [[#leak]]")


def review(case: Case) -> tuple[Told, ...]:
    return told_of_people(case, composed(case))


def told(text: str) -> dict[str, list[tuple[str, str, str]]]:
    """By pseudonym: kind, words and suggestion of each item."""
    return {
        each.called: found
        for each in review(telling(text))
        if (found := [(item.kind, item.words, item.action.value) for item in particular(each)])
    }


def particular(each: Told) -> list[Item]:
    """What is told of somebody, but for the line of exact days."""
    return [item for item in each.items if item.topic != "exact days"]


def only(case: Case) -> Item:
    """The one item about one person."""
    (item,) = [item for each in review(case) for item in particular(each)]
    return item


def test_public_bodies_are_not_told_of_anybody() -> None:
    text = "On 4 March 2024, {} rang the Council and NHS England."
    assert told(text.format("Miss Thackwray")) == {}
    assert told(text.format("Miss Thackwray, a farrier,"))["Miss X"]


def test_days_of_events_are_one_line_and_may_stay() -> None:
    case = telling("On 4 March 2024, Miss Thackwray rang. She waited until 6 May.")
    (line,) = [item for each in review(case) for item in each.items]
    assert (line.kind, line.words) == ("date", "2 exact days, from 4 March to 6 May 2024")
    assert line.action is Action.KEEP


def test_a_day_of_somebodys_life_is_theirs_and_may_stay_alone() -> None:
    text = "Mr Blenkiron’s mother died on 4 March 2024."
    assert told(text) == {
        "Mr Y": [
            ("date", "on 4 March 2024", "keep"),
            ("family", "Mr Y’s mother", "keep"),
            ("event", "died", "keep"),
        ]
    }
    (each,) = [each for each in review(telling(text)) if each.called == "Mr Y"]
    assert each.items[0].offered == "in March 2024"


def test_what_few_share_is_blurred_alone() -> None:
    item = only(telling(SNORING))
    assert (item.kind, item.action, item.offered) == ("place", Action.BLUR, "a village")
    assert item.paragraphs == ("9",)
    assert item.reason
    assert item.place.record == "leak"
    start = item.place.start
    assert telling(SNORING).chronology[0].text[start : item.place.end] == "Little Snoring"


def test_what_many_share_may_stay_and_says_why() -> None:
    item = only(telling("Miss Thackwray has asthma."))
    assert (item.action, item.weight) == (Action.KEEP, 1)
    assert "Many people" in item.reason


def test_several_things_about_one_person_add_up() -> None:
    (each,) = review(telling(THREE))
    assert each.called == "Miss X"
    assert "these three together may single Miss X out" in each.together
    assert "“Little Snoring” and “Friedreich’s ataxia”" in each.together
    assert [item.action for item in particular(each)] == [Action.KEEP, Action.BLUR, Action.BLUR]


def test_what_adds_up_is_blurred_only_as_far_as_it_must_be() -> None:
    text = "Miss Thackwray is 84 years old. Her mother died on 4 March 2024."
    (each,) = review(telling(f"{text} Her father died on 5 May 2024."))
    actions = [item.action for item in particular(each)]
    assert actions == [Action.BLUR, *[Action.KEEP] * (len(actions) - 1)]
    assert len(actions) > 3
    assert "blur or leave out “84 years old”." in each.together


def test_things_about_different_people_do_not_add_up() -> None:
    people = review(telling("Miss Thackwray is 84 years old. Mr Blenkiron has asthma."))
    assert [each.called for each in people] == ["Miss X", "Mr Y"]
    assert not any(each.together for each in people)


def test_the_same_words_are_told_once_with_every_paragraph() -> None:
    case = edit(telling(SNORING), "silence", text="Orla lives in Little Snoring. [[#silence]]")
    assert only(case).paragraphs == ("9", "10")


def test_kept_words_are_decided_by_their_answer() -> None:
    item = only(telling(SNORING))
    assert item.asked
    answer = Answer(
        id="a",
        place="leak",
        field="text",
        sentence=item.asked.sentence,
        word=item.asked.word,
        reason="The complaint is about this village’s hall.",
    )
    kept = only(dataclasses.replace(telling(SNORING), answers=(answer,)))
    assert kept.decision == answer.reason
    assert not kept.is_open
    assert item.is_open


def test_an_item_may_be_set_aside_like_any_problem() -> None:
    item = only(telling(SNORING))
    aside = Dismissal(
        id="d", check=CHECK_OF_ITEM, place="leak", field="text", basis=item.basis, reason="Known."
    )
    case = dataclasses.replace(telling(SNORING), dismissals=(aside,))
    assert only(case).decision == "Known."
    without = dataclasses.replace(case, dismissals=(dataclasses.replace(aside, reason=" "),))
    assert only(without).decision == ""


def test_what_adds_up_may_be_set_aside_until_it_changes() -> None:
    (each,) = review(telling(THREE))
    aside = Dismissal(
        id="d", check=CHECK_OF_PERSON, place="tenant", basis=each.together, reason="She agrees."
    )
    case = dataclasses.replace(telling(THREE), dismissals=(aside,))
    (decided,) = review(case)
    assert decided.decision == "She agrees."
    assert counts_of([decided])["open"] == 0
    (changed,) = review(telling(f"{THREE} Orla was born deaf in Great Snoring.", case))
    assert changed.decision == ""


def test_a_decided_item_still_weighs_but_is_not_to_be_blurred() -> None:
    item = review(telling(THREE))[0].items[1]
    aside = Dismissal(
        id="d", check=CHECK_OF_ITEM, place="leak", field="text", basis=item.basis, reason="Known."
    )
    (each,) = review(dataclasses.replace(telling(THREE), dismissals=(aside,)))
    assert each.together.endswith("leave out “84 years old” and “Friedreich’s ataxia”.")


def test_the_counts_say_what_is_open() -> None:
    assert counts_of(review(telling(THREE))) == {
        "people": 1, "items": 3, "decided": 0, "open": 2,
    }  # fmt: skip
    assert counts_of(()) == {"people": 0, "items": 0, "decided": 0, "open": 0}


def test_many_things_are_counted_in_figures() -> None:
    villages = [f"{first} {last}" for first in ("Great", "Little") for last in (
        "Snoring", "Fransham", "Ryburgh", "Walsingham", "Massingham", "Cressingham",
    )]  # fmt: skip
    text = " ".join(f"Miss Thackwray lived in {village}." for village in villages)
    (each,) = review(telling(text))
    assert "these 12 together" in each.together


def test_a_sum_that_is_awarded_is_no_item() -> None:
    text = "Miss Thackwray lost £312.47 of her savings."
    assert told(text)["Miss X"][0][0] == "sum"
    paid = edit(telling(text), "payment", amount=read_money("£312.47"))
    assert not any(item.kind == "sum" for each in review(paid) for item in each.items)


def test_words_of_a_wording_have_their_place_too() -> None:
    case = edit(CLEAN, "summary", text="Miss Thackwray lives in Little Snoring. £250.")
    item = only(case)
    assert item.paragraphs == ()
    assert item.place.record == "summary"


def test_words_broken_over_lines_have_a_field_but_no_answer() -> None:
    case = telling("Miss Thackwray lives in Little\nSnoring.")
    item = only(case)
    assert item.asked is None
    assert (item.place.record, item.place.start, item.place.end) == ("leak", 0, 0)
    aside = Dismissal(
        id="d", check=CHECK_OF_ITEM, place="leak", field="text", basis=item.basis, reason="Known."
    )
    assert only(dataclasses.replace(case, dismissals=(aside,))).decision == "Known."


def printed(*spans: Span) -> list[tuple[str, Action]]:
    """What is told by a statement of one paragraph made of these spans."""
    whole = composed(CLEAN)
    block = Paragraph(ordinal=1, inlines=spans, number=1)
    document = dataclasses.replace(whole.document, blocks=(block,))
    told = told_of_people(CLEAN, dataclasses.replace(whole, document=document))
    return [(item.words, item.action) for each in told for item in each.items]


def test_what_identifies_by_itself_is_to_be_removed() -> None:
    assert printed(Span(text="Ring 01632 960777.")) == [("01632 960777", Action.REMOVE)]


def test_a_templates_own_words_and_what_people_are_called_tell_nothing() -> None:
    words = "Orla lives in Little Snoring."
    assert printed(Span(text=words)) == [("Little Snoring", Action.BLUR)]
    assert printed(Span(text=words, source=Source(template="body.md", line=3))) == []
    assert printed(Span(text=words, kind=SpanKind.MENTION)) == []


def test_a_statement_under_real_names_and_none_at_all_have_no_review() -> None:
    case = telling(SNORING)
    named = compose(identify(case), pack("lgsco-decision"), library())
    assert told_of_people(case, named) == ()
    assert told_of_people(case, None) == ()
