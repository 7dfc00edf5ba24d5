"""What belongs to a reference, and codes of letters and four figures."""

import pytest

from tests.anonymise.residue.reading import residue

REFERENCES = [
    ("It told her that file EHE-2217 was closed.", "file EHE-2217"),
    ("The ticket EHE-2217 is lost.", "EHE-2217"),
    ("FOI-3341 was late.", "FOI-3341"),
    ("The reply, REG-COR-5518, came.", "REG-COR-5518"),
    ("The summary has MRN 660213 on it.", "MRN 660213"),
    ("UPRN 10012345678 is wrong.", "UPRN 10012345678"),
    ("The log is CAD 4417.", "CAD 4417"),
    ("(PCN XY12345678) came.", "PCN XY12345678"),
    ("a CLIENT NO. 00-61187 card", "CLIENT NO. 00-61187"),
    ("The number is 660213 there.", "660213"),
    ("His MARINERS 660213 card", "660213"),
]
SILENT = [
    "It was Mar-2021 by then.",
    "A report of Nov-1998 said so.",
    "COVID-19 came.",
    "The alarm meets BS-5839 there.",
    "It meets ISO-9001 too.",
    "A 3-bed house, 24/7.",
]


@pytest.mark.parametrize("text, words", REFERENCES)
def test_a_reference_goes_with_the_letters_of_its_register(text: str, words: str) -> None:
    assert (words, "reference") in residue(text)


@pytest.mark.parametrize("text", SILENT)
def test_a_month_a_standard_and_a_measure_are_no_reference(text: str) -> None:
    assert residue(text) == []
    assert residue(f"{text} See EHE-2217.") == [("EHE-2217", "reference")]


@pytest.mark.parametrize(
    "text, words",
    [
        ("“It is fine,” says the diary, wrexus_nights_2.docx.", "wrexus_nights_2.docx"),
        ("I sent the “Notes of Visit 3.docx” twice.", "Notes of Visit 3.docx"),
        ("(“Plan of Wall.pdf”) is lost", "Plan of Wall.pdf"),
        ("“Plan of Wall.pdf” is lost", "Plan of Wall.pdf"),
        ("Attached: Plan of Wall.pdf", "Plan of Wall.pdf"),
    ],
)
def test_a_file_name_begins_where_its_quotation_opens(text: str, words: str) -> None:
    assert (words, "file name") in residue(text)


@pytest.mark.parametrize(
    "text, name",
    [
        ("I was told “Robin is in a meeting”.", "Robin"),
        ("Robin was out.", "Robin"),
        ("Rose has gone home.", "Rose"),
        ("Then it rained. Ray had left.", "Ray"),
        ("Ann is a clerk.", "Ann"),
    ],
)
def test_a_forename_that_is_a_word_is_somebody_before_a_helping_verb(text: str, name: str) -> None:
    assert (name, "person") in residue(text)


@pytest.mark.parametrize(
    "text", ["Grace was given.", "Summer was hot.", "Will is due.", "Many were told.", "So was it."]
)
def test_a_quality_or_a_season_is_nobody(text: str) -> None:
    assert residue(text) == []
