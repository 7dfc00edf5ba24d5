"""Who claims a place in a text first, keeps it."""

from drafter.anonymise.text.claims import Claims
from drafter.anonymise.text.found import Certainty, Found


def found(start: int, end: int) -> Found:
    return Found(start=start, end=end, kind="person", certainty=Certainty.ASK)


def test_places_are_kept_in_the_order_of_the_text() -> None:
    claims = Claims(10)
    claims.add(found(5, 7))
    claims.add(found(0, 2))
    assert [one.start for one in claims.in_order()] == [0, 5]


def test_a_place_that_is_claimed_in_part_is_refused() -> None:
    claims = Claims(10)
    claims.add(found(2, 5))
    claims.add(found(4, 8))
    claims.add(found(5, 8))
    assert [(one.start, one.end) for one in claims.in_order()] == [(2, 5), (5, 8)]


def test_nothing_claims_an_empty_place() -> None:
    claims = Claims(10)
    claims.add(found(3, 3))
    assert claims.in_order() == []
    assert claims.is_free(0, 10)


def test_questions_and_people_inside_other_words_are_given_up_and_their_place_is_free() -> None:
    claims = Claims(10)
    claims.add(found(2, 4))
    claims.add(found(5, 7))
    assert [one.start for one in claims.absorb(1, 8)] == [2, 5]
    assert claims.in_order() == []
    assert claims.is_free(0, 10)


def test_nothing_is_given_up_that_is_an_identifier_or_reaches_outside() -> None:
    claims = Claims(10)
    claims.add(Found(start=0, end=3, kind="phone", certainty=Certainty.REPLACE, parties=("p",)))
    claims.add(found(5, 9))
    assert claims.absorb(0, 4) == ()
    assert claims.absorb(4, 8) == ()
    assert [one.start for one in claims.in_order()] == [0, 5]
