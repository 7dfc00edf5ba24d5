"""Initials without a stop in notes: "mr j smith", "smith, j"."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("john", "Mr|John|Smith"),
    person("sana", "Mrs|Sana|Khan"),
    person("vera", "Ms|Vera|Young"),
    person("adam", "Mr|Adam|Court"),
    person("obi", "Mr|Obi|Nwosu"),
)


@pytest.mark.parametrize(
    "text",
    [
        "{mr j smith=john} rang", "{Mr j smith=john} rang", "tc from {mrs s khan=sana}",
        "{mr. j smith=john} rang", "{mr j smith's=john} bin", "{mr a court=adam} rang",
        "Spoke to {mr j smith=john}.", "{o nwosu=obi} rang", "{j. smith=john} rang",
        # without a title a letter may be a word cut short
        "letter to <j smith?john>", "<j smith?john> and <s khan?sana>", "<v young?vera> mum rang",
        "Spoke to <j smith?john> re rent.", "Seen with a <v young?vera> child.",
        # behind a surname it ends what is said
        "<smith, j?john>", "<smith j?john>\n<khan, s?sana>", "list: <young, v?vera>; other",
        # another's letter, an article, or a letter that goes on otherwise
        "p smith rang", "a court rang", "i court trouble", "smith a", "young vmc", "smith-j",
        "smith j rang", "smith\nj",
    ],
)  # fmt: skip
def test_a_letter_without_its_stop_is_an_initial(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text
