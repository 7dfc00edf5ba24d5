"""Telephone numbers, addresses, postcodes and e-mail addresses said in words are shown whole."""

import pytest

from tests.anonymise.residue.reading import residue


@pytest.mark.parametrize(
    "words",
    [
        "oh double seven double oh nine hundred one two three",
        "oh one six three two nine sixty double oh one",
        "oh two oh seven nine four six oh three one two",
        "zero seven double seven double oh nine double oh treble one",
        "plus four four seven seven double oh nine hundred one two three",
        "oh seven seven hundred nine hundred one two three",
        "nought one six three two, nine six oh, one two three",
        "oh double seven double oh, nine hundred, one twenty three",
        "0 double 7 double 0 900 1 2 3",
        "07700 nine hundred one two three",
        "o seven double seven oh oh nine hundred fifteen",
    ],
)
def test_a_telephone_number_in_words_is_shown_whole(words: str) -> None:
    assert residue(f"please ring {words} after six") == [(words, "phone")]


@pytest.mark.parametrize(
    "words",
    [
        "twelve mill lane",
        "number forty two station road",
        "flat three b, twenty seven king street",
        "one hundred and four copse avenue",
        "nineteen acre close",
        "thirty one station view",
        "two a chapel row",
        "fifty six, high street",
        "flat nine, elm court",
        "number four, the crescent",
        "twenty two orchard square",
        "ten acacia mews",
        "flat twelve",
    ],
)
def test_an_address_in_words_is_shown_whole(words: str) -> None:
    assert residue(f"i live at {words} ok") == [(words, "address")]


def test_a_spelt_postcode_and_e_mail_address_are_shown_whole() -> None:
    assert residue("post code t w eleven two a b.") == [("t w eleven two a b", "postcode")]
    assert residue("my postcode is tee double-u eleven two a b") == [
        ("tee double-u eleven two a b", "postcode")
    ]
    words = "jo dot bloggs at mail dot example"
    assert residue(f"write to {words}") == [(words, "e-mail")]


@pytest.mark.parametrize(
    "text",
    [
        "oh one of them left and two more came, three in all",
        "oh no, one two three times they came",
        "zero two five out of ten",
        "we waited one two three four five six seven days",
        "free line oh eight hundred triple one double two three",
        "two high street shops closed",
        "one close friend came at five to two",
        "three court cases and five road signs",
        "in two places close together",
        "a ten minute drive, one way street",
        "flat one day and round the next",
        "flat two doors down",
        "we moved two other road signs",
        "we moved to one better place",
        "home is one quick way off, by a park fifty metres square",
        "the postcode is a to b",
    ],
)
def test_figures_in_words_that_count_something_are_passed_over(text: str) -> None:
    assert residue(text) == []
