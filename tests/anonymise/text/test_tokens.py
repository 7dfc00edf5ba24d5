"""How text is cut into words and sentences."""

import pytest

from drafter.anonymise.text.folding import fold
from drafter.anonymise.text.tokens import Shape, Token, sentence_at, sentences, tokenise


def tokens(text: str) -> list[Token]:
    return tokenise(fold(text))


def sentence_texts(text: str) -> list[str]:
    return [text[first:last] for first, last in sentences(text)]


@pytest.mark.parametrize(
    "word, shape",
    [
        ("said", Shape.LOWER), ("Sam", Shape.CAPITAL), ("S", Shape.CAPITAL),
        ("SAM", Shape.CAPITALS), ("McFee", Shape.CAPITAL), ("sAM", Shape.OTHER),
        ("2nd", Shape.LOWER), ("23", Shape.OTHER), ("王伟", Shape.OTHER),
    ],
)  # fmt: skip
def test_a_word_has_the_shape_it_is_written_in(word: str, shape: Shape) -> None:
    assert tokens(word)[0].shape is shape


@pytest.mark.parametrize("word", ["Sam's", "Sam’s", "SAM'S", "Brooks'", "Brooks’s"])
def test_an_apostrophe_behind_a_name_is_a_possessive(word: str) -> None:
    token = tokens(word)[0]
    assert token.is_possessive
    assert token.norm in ("sam", "brooks")


@pytest.mark.parametrize("text", ["called ‘Sam’", "called 'Brooks'", "('Mrs Brooks')", "‘Brooks’"])
def test_a_closing_quotation_mark_is_no_possessive(text: str) -> None:
    assert not any(token.is_possessive for token in tokens(text))


def test_apostrophes_inside_a_name_are_left_out() -> None:
    assert tokens("O’Neill’s")[0].norm == "oneill"


@pytest.mark.parametrize(
    "text", ["One. Two", "One\n\nTwo", "One: Two", '"Two', "- Two", "One? Two"]
)
def test_a_sentence_starts_behind_stops_lines_and_quotes(text: str) -> None:
    assert tokens(text)[-1].starts


@pytest.mark.parametrize("text", ["one Two", "one, Two", "one/Two"])
def test_a_sentence_goes_on_behind_a_comma(text: str) -> None:
    assert not tokens(text)[-1].starts


def test_sentences_end_at_stops_but_not_at_abbreviations() -> None:
    text = "Mr. Lee rang Dr. Fox. He asked! “Why?” she said.\nA new line. 3 June came. i.e. this"
    assert sentence_texts(text) == [
        "Mr. Lee rang Dr. Fox.",
        "He asked!",
        "“Why?” she said.",
        "A new line.",
        "3 June came. i.e. this",
    ]


def test_no_sentence_is_made_of_space() -> None:
    assert sentence_texts(" \n \n ") == []
    assert sentence_texts(" \n One \n ") == ["One"]


def test_the_sentence_of_a_word_is_the_one_round_it() -> None:
    text = "One here. Two there. Three."
    assert sentence_at(text, text.index("there")) == (10, 20)
    assert sentence_at(text, 0) == (0, 9)


def test_behind_the_last_sentence_the_whole_text_is_one() -> None:
    assert sentence_at("One.  ", 5) == (0, 6)
