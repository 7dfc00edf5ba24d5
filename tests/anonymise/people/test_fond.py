"""Fond names: those of a table, those of a shape, and those by which a text brings in another."""

import pytest

from drafter.anonymise.people.fond import fondness
from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("t", "Mrs|Theodosia|Quell"),
    person("v", "Mr|Vasilko|Harbin"),
    person("d", "Mr|Denholm|Strake"),
    person("s", "Ms|Svetlana|Orlick"),
    person("f", "Mr|Florrimund|Tace"),
)
BEFORE = (
    "Theodosia Quell, Vasilko Harbin, Denholm Strake, Svetlana Orlick and Florrimund Tace met.\n\n"
)


def plain(text: str) -> str:
    for mark in ("=t}", "=v}", "=d}", "=s}", "=f}", "?t>", "?v>", "?d>", "?s>", "?f>", "{", "<"):
        text = text.replace(mark, "")
    return text


@pytest.mark.parametrize(
    "word, forename, strength",
    [
        ("theo", "theodosia", 3),
        ("de", "denholm", 3),
        ("vasi", "vasilko", 3),
        ("vasya", "vasilko", 2),
        ("florry", "florrimund", 2),
        ("und", "florrimund", 0),
        ("mund", "florrimund", 2),
        ("danno", "danilka", 2),
        ("ify", "ifeadi", 1),
        ("shaz", "sharona", 2),
        ("maz", "martek", 1),
        ("terr", "teodor", 0),
        ("katya", "ekateryna", 2),
        ("atty", "hattersley", 0),
        ("hat", "hat", 0),
        ("h", "hattersley", 0),
        ("ola", "ole", 0),
        ("hat", "hatt", 0),
        ("denhol", "denholm", 3),
        ("quintessa", "denholm", 0),
        ("ab", "denholm", 0),
        ("dox", "denholm", 0),
        ("ody", "odile", 1),
    ],
)
def test_a_shape_tells_how_surely_a_word_is_a_fond_name(
    word: str, forename: str, strength: int
) -> None:
    assert fondness(word, forename) == strength


@pytest.mark.parametrize(
    "text",
    [
        "{Theo=t} rang twice.",
        "We told {Vasi=v} to wait.",
        "The keys reached {Vasya=v} in May.",
        "{Sveta=s} left.",
        "“{Den=d} told me,” she said.",
        "Tell {Den=d} it is late.",
        "They let {Florry=f} down.",
    ],
)
def test_a_bare_fond_name_is_somebody_the_text_names(text: str) -> None:
    found = marked(CASE, BEFORE + plain(text))
    assert found.endswith("\n\n" + text)


@pytest.mark.parametrize(
    "text",
    [
        "The night porter, Theo, slept. {Denholm=d} met Theo.",
        "Theo Brackwater slept. He told Theo.",
        "A man called Vasi came. We told <Vasi?v>.",
        "Vasi, a carer, came. We told <Vasi?v>.",
        "<Sveta?s> from Housing rang. Then <Sveta?s> left.",
        "It was in his den.",
        "Ten asked for it.",
        "The Den was shut.",
    ],
)
def test_who_is_brought_in_by_it_is_somebody_else(text: str) -> None:
    found = marked(CASE, BEFORE + plain(text)).partition("\n\n")[2]
    for pair in ("=t}", "=v}", "=s}", "{Den="):
        assert pair not in found or pair in text


def test_without_the_person_in_the_text_nobody_is_meant_by_a_shape() -> None:
    assert "{" not in marked(CASE, "It reached Vasya on Monday.")
    assert "{Vasya=v}" in marked(CASE, "Vasilko Harbin came. It reached Vasya on Monday.")
