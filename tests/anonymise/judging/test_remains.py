"""Registered names that no grammar claims are asked about all the same."""

import pytest

from tests.anonymise.marking import CASE, case_of, marked, person

SHORT = case_of(person("lee", "Ms|Ann|Lee"), person("fox", "Mr|Basil|Fox"))


@pytest.mark.parametrize(
    "words", ["MrLee", "samLee2", "B-a-s-i-l-s", "BasilLee", "LeeFox", "MsFoxLee"]
)
def test_names_run_together_or_spaced_out_are_asked_about(words: str) -> None:
    assert marked(SHORT, f"so {words} went").startswith(f"so <{words}?")


@pytest.mark.parametrize(
    "words, who",
    [
        ("AnnLee", "lee"),
        ("MsLee", "lee"),
        ("BasilFox", "fox"),
        ("B-a-s-i-l", "fox"),
        ("MrFox", "fox"),
    ],
)
def test_one_persons_whole_name_run_together_or_spelt_out_is_sure(words: str, who: str) -> None:
    assert marked(SHORT, f"so {words} went") == f"so {{{words}={who}}} went"


@pytest.mark.parametrize("words, sure", [("hannahwhitlock", True), ("hannahwhitlock7", False)])
def test_forename_and_surname_without_a_space_are_sure_unless_more_is_there(
    words: str, *, sure: bool
) -> None:
    expected = f"{{{words}=w}}" if sure else f"<{words}?w>"
    assert marked(CASE, f"so {words} went") == f"so {expected} went"


@pytest.mark.parametrize(
    "text", ["sleep", "annual", "foxglove", "LeBron", "A B C D", "iPhone", "x y z"]
)
def test_short_names_inside_other_words_are_nobody(text: str) -> None:
    assert marked(SHORT, text) == text
    assert marked(SHORT, f"{text} Lee") != f"{text} Lee"


def test_a_name_between_digits_and_letters_is_found_within_bounds() -> None:
    long = "a" * 100
    assert marked(CASE, f"x1whitlock{long}").startswith("<x1whitlock")
    assert marked(CASE, f"{long}whitlock").endswith("?w>")


def test_a_name_written_without_spaces_is_found_inside_its_sentence() -> None:
    case = case_of(person("wang", "|伟|王"))
    assert marked(case, "昨天王伟说") == "<昨天王伟说?wang>"
    assert marked(case, "昨天王五说") == "昨天王五说"


def test_a_name_glued_to_an_identifier_is_asked_about_too() -> None:
    case = case_of(person("w", "Miss|Hannah|Whitlock", phone="07700 900318"))
    found = marked(case, "whitlock07700900318whitlock")
    assert "{07700900318=phone}" in found


def test_an_apostrophe_inside_a_word_run_together_hides_nothing() -> None:
    case = case_of(person("z", "Mr|Zorvi|O’Zintel"))
    assert marked(case, "so ZORVIO’ZINTEL left") == "so {ZORVIO’ZINTEL=z} left"
    assert marked(case, "so ZORVIO’ZINTEL'7 left").startswith("so <ZORVIO’ZINTEL")
    assert marked(case, "'xzorvi' left") == "'<xzorvi?z>' left"


def test_a_name_glued_to_its_title_and_cut_at_a_line_end_is_asked_about() -> None:
    assert marked(CASE, "so MrWhit-\nlock left") == "so <MrWhit-\nlock?w> left"
