"""How a text is folded, and that every offset comes back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.anonymise.text.folding import fold, squeeze

ODD = st.sampled_from(
    [
        "\u00ad", "\u200b", "\u0301", "\u00a0", "\n", "\n\n", "\r\n", "-\n", "’", "`", "ß", "ﬁ",
        "é", "e\u0301", "А", "𝐀", "…", "\x00", "\ue000", "\ud800", "İ", "ẞ", "–", "٣", "한", " ",
        "\u2029",
    ]
)  # fmt: skip
EDGES = " \n-"
TEXTS = st.lists(st.one_of(ODD, st.text(max_size=6), st.sampled_from("AbC d-'.9")), max_size=30)


@pytest.mark.parametrize(
    "typed",
    [
        "Whitlöck", "Whitlo\u0308ck", "Whit\u00adlock", "Whit\u200block", "Whit\ufe00lock",
        "Whit\x00lock", "Whit\ue000lock", "Whit\U000e0041lock", "Whit\u20ddlock", "Whıtlock",
        "Ｗｈｉｔｌｏｃｋ", "Whitl\u043eck", "𝐖𝐡𝐢𝐭𝐥𝐨𝐜𝐤", "Whit\ud800lock",
    ],
)  # fmt: skip
def test_every_way_of_hiding_a_name_folds_to_the_name(typed: str) -> None:
    assert fold(typed).text == "Whitlock"


def test_a_different_name_stays_different() -> None:
    assert fold("Whitlick").text != fold("Whitlock").text


@pytest.mark.parametrize("quote", ["'", "’", "‘", "`", "´", "ʼ", "′"])
def test_every_apostrophe_is_the_same(quote: str) -> None:
    assert fold(f"O{quote}Neill").text == "O'Neill"


@pytest.mark.parametrize(
    "typed, folded",
    [
        ("Miss\u00a0 \tX", "Miss X"),
        ("Miss\r\nX", "Miss X"),
        ("one\n\ntwo", "one\ntwo"),
        ("one\u2029two", "one\ntwo"),
        ("one\n \n\ntwo", "one\ntwo"),
        ("double-\nbarrelled", "double-barrelled"),
        ("a list -\nand more", "a list - and more"),
        ("x \u00a0 y", "x y"),
        ("٣ and ５", "3 and 5"),
        ("“so” – …", '"so" - ...'),
        ("", ""),
        ("\u00ad", ""),
        ("Straße, Æsop, Łódź", "Strasse, AEsop, Lodz"),
    ],
)
def test_spaces_lines_figures_and_signs_are_plain(typed: str, folded: str) -> None:
    assert fold(typed).text == folded


def test_an_accent_goes_with_the_letter_it_stands_on() -> None:
    folded = fold("Zoe\u0308 said")
    assert folded.original(0, 3) == (0, 4)
    assert folded.original(2, 3) == (2, 4)


def test_an_empty_slice_comes_back_empty() -> None:
    assert fold("abc").original(1, 1) == (1, 1)


def test_squeezing_keeps_letters_and_figures_alone() -> None:
    assert squeeze("O’Néill, 07700-900 318!") == "oneill07700900318"


@given(TEXTS)
def test_every_folded_slice_comes_from_words_that_fold_to_it(pieces: list[str]) -> None:
    typed = "".join(pieces)
    folded = fold(typed)
    for start in range(len(folded.text)):
        for end in range(start + 1, min(len(folded.text), start + 8) + 1):
            first, last = folded.original(start, end)
            assert 0 <= first <= last <= len(typed)
            piece = folded.text[start:end]
            if (
                piece[0] not in EDGES and piece[-1] not in EDGES
            ):  # their folding hangs on neighbours
                assert piece in fold(typed[first:last]).text


@given(TEXTS)
def test_slices_of_letters_map_back_to_exactly_themselves(pieces: list[str]) -> None:
    typed = "".join(pieces)
    folded = fold(typed)
    for start, char in enumerate(folded.text):
        if char.isascii() and char.isalnum():
            first, last = folded.original(start, start + 1)
            assert char in fold(typed[first:last]).text


@given(TEXTS)
def test_the_lower_text_is_as_long_as_the_folded_one(pieces: list[str]) -> None:
    folded = fold("".join(pieces))
    assert len(folded.lower) == len(folded.text)


@given(st.text(alphabet="abcdefgh éñç", min_size=1))
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert fold(composed).text == fold(decomposed).text


def test_a_capital_that_grows_when_lowered_keeps_the_offsets() -> None:
    folded = fold("ŉ Whitlock")
    assert folded.lower.index("whitlock") == folded.text.index("Whitlock")
