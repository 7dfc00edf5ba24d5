"""What was said of a letter holds on when the case gets a second body, and loses it again."""

import dataclasses

from drafter.case.case import Case
from drafter.case.people import BodyInJurisdiction
from drafter.letters.outputs import output
from drafter.letters.people import kept_under, own_words_of, which_letter
from drafter.letters.writing import others_named
from drafter.ui.preparing.lettering import (
    OPENING,
    Sending,
    answer_to,
    own_words,
    with_answer,
    with_own_words,
)
from tests.letters.made import TODAY, prepared, text_of

STAGE_1 = output("stage-1")
OTHER = BodyInJurisdiction(id="b-other", name="Fernhollow Council", short_form="the Council")
TYPED = "My own first words, typed with care."


def alone() -> Case:
    """The worked example, its letter not gone yet and with nothing said of it."""
    return dataclasses.replace(prepared(), steps_so_far=(), own_words=(), letter_answers=())


def with_words(case: Case, body: str, text: str) -> Case:
    letter = which_letter(case, STAGE_1, body)
    return dataclasses.replace(case, own_words=with_own_words(case, letter, OPENING, text))


def with_other(case: Case) -> Case:
    return dataclasses.replace(case, bodies=(*case.bodies, OTHER))


def shown(case: Case, body: str) -> str:
    return own_words(case, Sending(output=STAGE_1, body=body), OPENING)


def test_own_words_hold_on_for_the_body_they_were_typed_for() -> None:
    case = with_words(alone(), "", TYPED)
    first = case.bodies[0].id
    two = with_other(case)
    assert shown(two, first) == shown(two, "") == TYPED
    assert shown(two, "b-other") == ""
    kept = dataclasses.replace(two, letter_answers=prepared().letter_answers)
    assert TYPED in text_of(kept, "stage-1")


def test_own_words_of_several_bodies_hold_on_when_one_is_left() -> None:
    two = with_words(with_other(alone()), "", TYPED)
    one = dataclasses.replace(two, bodies=two.bodies[:1])
    assert shown(one, one.bodies[0].id) == shown(one, "") == TYPED
    other = dataclasses.replace(two, bodies=(OTHER,))
    assert shown(other, "b-other") == ""


def test_own_words_typed_anew_or_taken_out_leave_none_behind() -> None:
    two = with_other(with_words(alone(), "", TYPED))
    first = two.bodies[0].id
    changed = with_words(two, first, "Others.")
    assert [one.text for one in changed.own_words] == ["Others."]
    assert shown(changed, first) == "Others."
    assert with_words(two, first, " ").own_words == ()
    assert shown(with_words(two, "b-other", "Theirs."), first) == TYPED


def test_who_may_be_named_holds_on_for_the_body_it_was_answered_for() -> None:
    case, sending = alone(), Sending(output=STAGE_1)
    asked = next(one for one in others_named(case, STAGE_1, today=TODAY) if one.key == "p-son")
    given = answer_to(case, sending, asked, needed=True, reason="He is ill.", today=TODAY)
    case = dataclasses.replace(case, letter_answers=with_answer(case, given))
    two = with_other(case)
    named = others_named(two, STAGE_1, today=TODAY, body=two.bodies[0].id)
    again = next(one for one in named if one.key == "p-son")
    assert again.is_needed
    theirs = others_named(two, STAGE_1, today=TODAY, body="b-other")
    assert not next(one for one in theirs if one.key == "p-son").is_answered
    refused = answer_to(two, sending, again, needed=False, reason="", today=TODAY)
    answers = with_answer(two, refused)
    assert [(one.letter, one.needed) for one in answers] == [(f"stage-1/{two.bodies[0].id}", False)]


def test_a_case_without_a_body_has_letters_all_the_same() -> None:
    case = dataclasses.replace(alone(), bodies=())
    assert which_letter(case, STAGE_1) == "stage-1"
    assert kept_under(case, "stage-1/gone") == ("stage-1/gone",)
    assert own_words_of(case, "stage-1") == {}
