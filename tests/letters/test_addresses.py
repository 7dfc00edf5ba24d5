"""An address is printed a line each, and no postcode is broken in two."""

import pytest

from drafter.letters.addresses import held, lines_of
from drafter.letters.answers import answers_to
from drafter.letters.outputs import output
from tests.letters.made import TODAY, prepared, text_of


def test_empty_lines_are_left_out() -> None:
    assert lines_of(" 2 Granary Wharf \n\n Quillford\n") == ("2 Granary Wharf", "Quillford")


@pytest.mark.parametrize("postcode", ["ZZ1 2CD", "Z1 2CD", "ZZ11 2CD", "Z1Z 2CD"])
def test_a_postcode_is_held_together(postcode: str) -> None:
    assert held([f"Quillford, {postcode}"]) == (f"Quillford, {postcode.replace(' ', chr(160))}",)


def test_other_words_may_part() -> None:
    assert held(["Flat A1 2nd floor", "PO Box 12 3AB"]) == ("Flat A1 2nd floor", "PO Box 12 3AB")


@pytest.mark.parametrize("wanted", ["stage-1", "permission"])
def test_the_addresses_of_a_letter_hold_their_postcodes(wanted: str) -> None:
    text = text_of(prepared(), wanted)
    assert "ZZ1\u00a04QA" in text
    assert "ZZ1 4QA" not in text


def test_a_day_in_a_letters_list_is_held_and_one_in_a_table_may_part() -> None:
    assert "boiler, 4\u00a0November\u00a02025" in text_of(prepared(), "stage-1")
    assert "4 November 2025" in text_of(prepared(), "document-list")


def test_short_lines_of_a_forms_answer_stand_beneath_one_another() -> None:
    case = prepared()
    lines = {
        answered.question: answered.lines
        for answered in answers_to(case, output("ombudsman-form"), TODAY)
    }
    assert lines["Who is complaining?"][0] == "Ms Delphine Marchbanks"
    assert lines["What did they do wrong?"] == ()
    assert answers_to(case, output("stage-1"), TODAY) == ()
    assert "Who is complaining?" in text_of(case, "ombudsman-form")
