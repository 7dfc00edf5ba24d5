"""Kin, notes and greetings before a forename are no part of somebody else's name."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("ph", "Mrs|Philomena|Quist"),
    person("jn", "Mr|Jan|Nworah"),
    person("hk", "Ms|Hope|Kowal"),
    person("ib", "Mr|Colin|Ekwuzi"),
)


@pytest.mark.parametrize(
    "word",
    [
        "Mammy",
        "Babcia",
        "Abuela",
        "Oma",
        "Mamgu",
        "Ammi",
        "Nain",
        "Sis",
        "Tnt",
        "Pt",
        "Dau",
        "Yaya",
    ],
)
def test_what_kin_and_notes_call_somebody_leads_to_a_forename(word: str) -> None:
    assert marked(CASE, f"Note: {word} Philomena tired.") == f"Note: {word} {{Philomena=ph}} tired."
    assert marked(CASE, f"{word} Philomena Quist rang") == f"{word} {{Philomena Quist=ph}} rang"


@pytest.mark.parametrize("word", ["Annwyl", "Liebe", "Hola", "Cher", "Querido", "Droga"])
def test_letters_begin_in_other_languages(word: str) -> None:
    assert marked(CASE, f"{word} Colin, thanks") == f"{word} {{Colin=ib}}, thanks"
    assert marked(CASE, f"{word} Hope,\nthanks") == f"{word} {{Hope=hk}},\nthanks"


@pytest.mark.parametrize(
    "text",
    [
        "Mammy {Hope=hk} exhausted.",
        "He says Oma {Hope=hk} is ill.",
        "Oma {Jan's=jn} GP wrote",
    ],
)
def test_a_forename_that_is_a_word_is_somebodys_behind_kin(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "Oma <Kowal?hk> signed",
        "Tata <Nworah?jn> signed",
        "Oma <Jan?jn>'s Kitchen was inspected",
        "Ada Oma <Jan?jn> signed",
        "Cher <Colin?ib> signed",
        "Carer <Jan?jn> signed",
        "Marta <Jan?jn> signed",
    ],
)
def test_what_may_be_somebody_elses_name_is_asked_about(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "T/C {Jan=jn}, angry.",
        "F/U {Philomena Quist=ph} re rent",
        "H/V. {Nworah, J=jn} (Mr) in bed.",
    ],
)
def test_letters_parted_by_a_stroke_are_nobodys_initial(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text
    assert marked(CASE, "K. Nworah rang") == "K. <Nworah?jn> rang"


@pytest.mark.parametrize("behind", ["\nTo: Meena Raval", "\nChild: none", ". Colin Court is far."])
def test_a_line_that_ends_makes_no_namesake_and_nor_does_a_building(behind: str) -> None:
    text = f'"Is Colin there?" From: Ekwuzi, Colin{behind}'
    assert marked(CASE, text).startswith('"Is {Colin=ib} there?"')
    assert "<Colin?ib>" in marked(CASE, "Colin Smith came. Colin says so.")
