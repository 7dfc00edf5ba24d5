"""The lists of words: what is English, and what only names are."""

import pytest

from drafter.anonymise.text.vocabulary import british, dictionary, forenames, surnames


@pytest.mark.parametrize(
    "word", ["carer", "payslips", "stairlift", "tenancies", "maladministration"]
)
def test_words_of_casework_are_english(word: str) -> None:
    assert word in british()
    assert word in dictionary()


def test_words_of_casework_are_nobodys_name() -> None:
    from drafter.anonymise.text import vocabulary  # noqa: PLC0415 - the list as it is kept

    own = frozenset(vocabulary._lines("casework.txt"))  # noqa: SLF001 - the list alone
    assert own.isdisjoint(forenames() | surnames())
    assert len(own) > 100
    assert "wrexus" not in british()
