"""Words as Americans spell them are words, not names misspelt; other odd words are shown."""

import pytest

from drafter.anonymise.reader import reader_of
from drafter.anonymise.text.found import Certainty
from drafter.anonymise.text.vocabulary import dictionary, forenames
from drafter.case.case import Case
from tests.anonymise.marking import person
from tests.anonymise.residue.reading import residue


@pytest.mark.parametrize(
    "text",
    [
        "she organized my favorite color and apologized to the neighbors",
        "they recognized that the program was canceled and realized it",
        "he traveled to the center by airplane and saw the mold",
        "the pediatrician and the counselor apologized for their behavior",
    ],
)
def test_american_spellings_are_words(text: str) -> None:
    assert residue(text) == []
    assert residue(f"{text} with zorvized") != []


def test_an_english_word_in_small_letters_is_no_name_misspelt() -> None:
    reader = reader_of(Case(parties=(person("d", "Mr|Quill|Dempster"),)))
    assert reader.find("The trade dumpsters are not collected.") == ()
    (found,) = reader.find("They met dempsterr there.")
    assert found.certainty is not Certainty.RESIDUE


def test_no_forename_is_hidden_by_another_spelling() -> None:
    assert "organized" in dictionary()
    assert not {"denize", "louize"} & dictionary()
    assert "denise" in forenames()
