"""Surnames that are words too, of people whom the text calls by title as well."""

import pytest

from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("bell", "Mrs|Ruth|Bell"),
    person("price", "Mr|Owen|Price"),
    person("long", "Mr|Mark|Long"),
    person("court", "Ms|Sara|Court"),
    person("win", "Ms|Joy|Winter"),
)
BEFORE = "Mrs Bell, Mr Price, Mr Long, Ms Court and Ms Winter came. "
SOMEBODY = [
    "It went to {Bell=bell} in error.",
    "A letter to {Price=price} is lost.",
    "We wrote to {Long=long} twice.",
    "The bill for {Bell=bell} was paid.",
    "on behalf of {Price=price}",
    "the evidence of {Bell=bell}",
    "{Bell=bell} has moved.",
    "{Bell=bell} had no reply.",
    "{Price=price} had no reply.",
    "{Price=price} has no savings.",
    "{Bell=bell} has never complained",
    "{Long=long} had no choice.",
    "It calls him “{Price=price}”.",
    "He signs as “{Bell=bell}”.",
    "It was addressed “{Long=long}”.",
    "{BELL=bell} has been used on some forms.",
    "{BELL=bell} paid by transfer.",
    "{BELL=bell} was on leave.",
    "The order against {BELL=bell} stands.",
    "It was signed by {BELL=bell}.",
    "{LONG=long} TO BE EVICTED",
    "{PRICE=price} to be told",
    "{Winter=win} denies it.",
    "{Winter=win} wants an apology.",
    "In her view {Winter=win} knew.",
    "{Winter=win} bid for a flat.",
    "{Joy=win} gave evidence.",
    "{Joy=win} gave birth.",
]
UNSURE = [
    "She went to <Court?court> in May.",
    "a matter of <Price?price>",
    "<Court?court> has risen.",
    "<Court?court> had no reply.",
    "<Price?price> has moved a bit.",
    "<Bell?bell> has a crack.",
    "<Bell?bell> had no clapper.",
    "<BELL?bell> in the hall",
    "<BELL?bell> 3 rang",
    "THE <PRICE?price> was high.",
    "<PRICE?price> HAS GONE UP",
    "{PRICE=price} is misspelt there.",
    "<Winter?win> saw heavy snow.",
    "<Winter?win> brought floods.",
    "<Winter?win> has come.",
    "<Joy?win> gave way to tears.",
    "<Bell?bell> 3 rang",
    "<Bell?bell> had",
    "to <Bell?bell> 3",
    "<BELL?bell>",
    "the price rose. <PRICE?price> is high.",
    "The cost of <PRICE?price> fell",
]


def plain(text: str) -> str:
    for who in ("bell", "price", "long", "court", "win"):
        text = text.replace(f"={who}}}", "").replace(f"?{who}>", "")
    return text.replace("{", "").replace("<", "")


@pytest.mark.parametrize("text", SOMEBODY + UNSURE)
def test_a_surname_that_is_a_word_is_theirs_where_no_thing_can_be_meant(text: str) -> None:
    assert marked(CASE, BEFORE + plain(text)).endswith(f" came. {text}")


@pytest.mark.parametrize("text", ["It was a Bell in the hall.", "the court in Long Lane"])
def test_what_is_plainly_a_thing_is_left(text: str) -> None:
    assert marked(CASE, BEFORE + text).endswith(text)
    assert marked(CASE, BEFORE + "Bell rang").endswith("{Bell=bell} rang")


def test_a_surname_nobody_is_called_by_with_a_title_is_asked_about() -> None:
    assert marked(CASE, "It went to Bell in error.") == "It went to <Bell?bell> in error."
    assert marked(CASE, "Bell had no reply.") == "<Bell?bell> had no reply."
