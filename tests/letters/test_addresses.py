"""An address is printed a line each, and no postcode is broken in two."""

import pytest

from drafter.letters.addresses import held, lines_of
from tests.letters.made import prepared, text_of


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
