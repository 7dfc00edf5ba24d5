import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.store.passphrases import estimate, offered, refusal, words


def test_there_are_six_dice_of_words_each_once() -> None:
    assert len(words()) == 6**5
    assert len(set(words())) == 6**5
    assert all(word == word.strip().lower() for word in words())


def test_five_words_are_offered_other_ones_each_time() -> None:
    assert all(word in words() for word in offered().split(" "))
    assert len(offered().split(" ")) == 5
    assert len(offered(7).split(" ")) == 7
    assert len({offered() for _ in range(100)}) == 100


def test_what_is_offered_is_judged_at_what_it_is_worth() -> None:
    for _ in range(20):
        assert 55 < estimate(offered()).bits < 66
        assert not refusal(offered())


@pytest.mark.parametrize("short", ["", "x", "thirteen char", "e\u0301" * 13])
def test_fewer_than_fourteen_characters_are_refused(short: str) -> None:
    assert refusal(short) == "A passphrase needs at least 14 characters; five random words do."
    assert not refusal("fourteen chars")


@pytest.mark.parametrize(
    "guessed",
    ["a" * 14, "x" * 10_000, "12345678901234", "password password", "qwertyuiopasdf",
     "abcdefghijklmn", "nmlkjihgfedcba", "abcabcabcabcabc", "PASSWORDpassword", "2019201920192019"],
)  # fmt: skip
def test_what_any_guesser_tries_first_is_refused(guessed: str) -> None:
    assert "guessed within minutes" in refusal(guessed)


@pytest.mark.parametrize(
    "good",
    ["correct horse battery staple", "kJ8#mQ2!xV5@pL", "Überraschung für Käthe", "ключ от моря 77",
     "🐘 und zwei Mäuse 🐭", "a long sentence of my own, with a goat"],
)  # fmt: skip
def test_own_ones_in_any_script_are_taken(good: str) -> None:
    assert not refusal(good)


def test_words_and_years_count_for_less_than_as_many_random_letters() -> None:
    assert estimate("Manchester1987").bits < 30
    assert estimate("Mqnxkrstvz1387").bits > 50
    assert estimate("to be or not to be").bits < 35
    assert estimate("zebra zebra zebra").bits < estimate("zebra llama otter").bits - 15
    assert estimate("Copper").bits == estimate("copper").bits + 1


@given(typed=st.text(max_size=60))
def test_more_is_never_worse_and_nothing_fails(typed: str) -> None:
    bits = estimate(typed).bits
    assert 0 <= bits < 1000
    assert str(estimate(typed)).startswith("To guess it, ")


def test_a_letter_whose_small_form_is_two_is_judged() -> None:
    assert "İ".lower() != "İ"
    assert len("İ".lower()) == 2
    assert estimate("İstanbul ve İzmir").bits > 30


@pytest.mark.parametrize(
    "typed, time",
    [
        ("password password", "less than an hour"),
        ("to be or", "less than an hour"),
        ("omit zebra 4711", "about "),
        ("copper lantern drizzle", "about "),
        ("kJ8#mQ2!xV5@pL", "years"),
        ("copper lantern drizzle omit zebra", "about 5,000,000 years"),
        ("copper lantern drizzle omit zebra otter mango", "longer than matters"),
    ],
)
def test_an_estimate_says_how_long_guessing_takes_and_what_it_cannot_know(
    typed: str, time: str
) -> None:
    told = str(estimate(typed))
    assert time in told
    assert "a line of a song or a book" in told


@pytest.mark.parametrize(
    "bits, time",
    [(29, "less than an hour"), (31, "about 3 hours"), (35, "about 48 hours"), (36, "about 4 days"),
     (40, "about 2 months"), (45, "about 6 years")],
)  # fmt: skip
def test_time_is_told_in_the_unit_people_think_in(bits: float, time: str) -> None:
    assert time in str(type(estimate(""))(bits=bits))
