import tomllib

import pytest

from drafter import paths
from drafter.anonymise.residue.find import _free_parts
from drafter.anonymise.residue.reference_shapes import _is_code
from drafter.anonymise.residue.runs import Run, _only_starts
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.residue.small_letters import _is_subject, _with_rest
from drafter.anonymise.residue.somebody import _is_surname_first, _titles, is_explained
from drafter.anonymise.residue.widening import _numbered
from drafter.anonymise.text.folding import fold
from drafter.anonymise.text.tokens import Token, tokenise
from drafter.anonymise.text.vocabulary import forenames, surnames
from tests.anonymise.residue.reading import residue


def tokens_of(text: str) -> list[Token]:
    return list(tokenise(fold(text)))


def test_signs_alone_between_what_is_claimed_are_no_finding() -> None:
    told = Shaped(0, 6, "job")
    assert list(_free_parts("ab, cd", told, bytearray(b"\1\1\0\0\1\1"))) == []
    assert list(_free_parts("ab ef cd", Shaped(0, 8, "job"), bytearray(b"\1\1\0\0\0\0\1\1"))) == [
        Shaped(3, 5, "job")
    ]


@pytest.mark.parametrize(
    "words, is_code",
    [
        ("12/34/567", False),
        ("AB/34/567", True),
        ("blue-77345", True),
        ("blue-2019", False),
    ],
)
def test_figures_between_strokes_are_a_date_or_a_fraction(words: str, *, is_code: bool) -> None:
    assert _is_code(words) is is_code


def test_a_short_month_behind_a_figure_begins_no_name() -> None:
    tokens = tokens_of("seen 3 Sept Grubworthy there")
    assert _only_starts(tokens, 2, Run(2, 4))
    assert not _only_starts(tokens, 3, Run(2, 4))


@pytest.mark.parametrize("text, is_name", [("my son wexley", True), ("my son will", False)])
def test_the_last_word_of_a_text_is_a_name_unless_it_is_a_verb(text: str, *, is_name: bool) -> None:
    assert _is_subject(tokens_of(text), 2) is is_name


def test_a_possessive_before_it_makes_no_surname_first() -> None:
    assert _is_surname_first(tokens_of("Farrow, Denise"), 0, 1)
    assert not _is_surname_first(tokens_of("Anna’s Farrow, Denise"), 1, 1)


def test_a_sign_behind_the_last_word_leaves_it_to_the_word_itself() -> None:
    assert _is_subject(tokens_of("my son wexley, then"), 2)
    assert not _is_subject(tokens_of("my son will, then"), 2)


def test_a_capital_ends_the_name_of_a_place_in_small_letters() -> None:
    text = "at glintway facilities Monday"
    found = _with_rest(tokens_of(text), 1, bytearray(len(text)))
    assert text[found.start : found.end] == "glintway facilities"


def test_a_title_at_the_end_is_nobodys() -> None:
    assert not _titles(tokens_of("THE MISS"), 1)
    assert _titles(tokens_of("MISS GRUBWORTHY"), 0)


def test_what_the_world_knows_is_explained_and_a_stranger_is_not() -> None:
    assert is_explained(tokens_of("we saw Abba there"), 2, 1, frozenset(), bytearray(40))
    assert not is_explained(tokens_of("we saw Grubworthy there"), 2, 1, frozenset(), bytearray(40))


def test_a_number_that_is_claimed_is_no_houses() -> None:
    tokens = tokens_of("near 12 Mill Lane")
    assert _numbered(tokens, Run(2, 4), bytearray(20)) == 1
    assert _numbered(tokens, Run(2, 4), bytearray(b"\1" * 20)) == 2


NOBODYS = {
    *("prince harry", "prince andrew", "princess diana", "miss marple", "king lear"),
    *("king solomon", "lady day", "trinity sunday", "may day", "hong kong", "sierra leone"),
    *("sherwood forest", "crystal mark", "meghan markle", "elvis presley"),
}
"""Two words of which each may be part of a name, and which together no neighbour bears."""


def test_a_name_that_a_neighbour_may_bear_is_not_explained_by_its_renown() -> None:
    path = paths.resources() / "words" / "residue.toml"
    words = tomllib.loads(path.read_text(encoding="utf-8"))["known_world"]
    borne = {
        word
        for word in words
        for first, _, last in [word.partition(" ")]
        if first in forenames() and last in surnames()
    }
    assert borne == NOBODYS
    assert residue("We saw Martin Lewis there.") == [("Martin Lewis", "person")]
