"""Numbers by which somebody is on a register, however labelled, grouped or mistyped."""

import pytest

from tests.anonymise.residue.reading import reader, residue

NUMBERS = [
    "07700/900/877", "+44(0)7700 900-215 ext 4021", "0131 496 0211", "+353 85 012 3456",
    "01632-960-145",
    "CR 42 118/21", "HOM 4471 8890 22", "QX0041 7733", "QUAYE 657054 SM9IJ", "NFRC 2207 118842",
    "FARROW-2022-118", "2022/FARROW/118", "21/00456/HOUSE", "0099 4471 220", "PLA-7781-QX",
    "999 0417 335", "4929 0000 1111 2222", "A1234QX", "714 022 36X", "100071417789",
    "991733, account 20841160", "04-00-75 31926819", "S889 KKO", "JUK 338 K", "QX 16 ZIZ",
    "QQ 12 34 56 Z", "QQ123456F", "QQ-12-34-56-K", "IC-188204-K2P7", "AB-123456-X9Y2-7",
    "LT-445566-PQ",
    "2 9001 00417 338 6", "7 4410 22819 006 3", "1 2003 00419 5512",
    "qx66fol", "192.0.2.44", "00:1a:2b:3c:4d:5e",
]  # fmt: skip
LABELLED = [
    ("The number ends 0456.", "0456"),
    ("A card ending in 4471 was used.", "4471"),
    ("Ring on 960 884 after five.", "960 884"),
    ("His extension 2207 was engaged.", "2207"),
    ("Tel. 7946 0992 in the evening.", "7946 0992"),
    ("NI: AB 12 34 5 C is mistyped.", "AB 12 34 5 C"),
    ("nat ins no: jq448190a was given.", "jq448190a"),
    ("UTR 12345 67890 was used.", "12345 67890"),
    ("Tenancy no. T-448190 ended.", "T-448190"),
    ("The payment ref JS14RENT was ours.", "JS14RENT"),
    ("Police log 418 of 7 June says so.", "418 of 7 June"),
    ("His EHCP number is EHC/19/0442.", "EHC/19/0442"),
    ("Passport no 533 401 77 is lost.", "533 401 77"),
    ("Claim HB 70014417 B is hers.", "HB 70014417 B"),
    ("It is HB 70014417 K now.", "HB 70014417 K"),
    ("Her passport PA 551 2081 expired.", "PA 551 2081"),
    ("Sort code 00-11-22 account 1234 5678.", "00-11-22 account 1234 5678"),
    ("My acct 31926819 at the bank.", "31926819"),
    ("NHS no. 401 023 2137 is his.", "401 023 2137"),
    ("The van, reg FOL 66, was towed.", "FOL 66"),
    ("Library card D0027741189 was lost.", "D0027741189"),
    ("Ticket #448190 was cancelled.", "448190"),
    ("PC 4417 was called.", "PC 4417"),
    ("UPRN 100071417789 and 2 more.", "100071417789"),
    ("The card PAS-1234567 was lost.", "PAS-1234567"),
    ("The letter SEN/7718-QX was lost.", "SEN/7718-QX"),
    ("It says EN-1234567 on it.", "EN-1234567"),
    ("It says BS-12345 on it.", "BS-12345"),
    ("It says PAS 1234567 on it.", "PAS 1234567"),
    ("NINO/QQ 12 34 56 C is his.", "QQ 12 34 56 C"),
    ("The form: NI/QQ123456C, she wrote.", "QQ123456C"),
]
SILENT = [
    "In 2023 12 children came, and in 1996 2004 2014 more.",
    "The order of 2012 applies. The case in 2021 is closed. Policy 2021 and claim 2020.",
    "It is open 9am-5pm, Monday to Friday, at 10.40-11.05 on 23/5/22.",
    "Form N244, ESA50 and UC50 are there; the claim was for 14 days.",
    "A 3 BED HOUSE ON 14 MAY IN WARD 4. THE CARE ACT 2014 SAYS SO.",
    "At the end 2019 was wet, and the last three figures of 2020 were low.",
    "It rang 12/05/2023 twice. Text 4 arrived. Call 14 days before.",
    "Version 2.1.3 of the form, BS 5837:2012 and [2019] 22.",
    "EN 54321 and BS 12345 99 are standards.",
    "BS-5837, BS 8300-2:2018, PAS 79-1:2020 and ISO/IEC 27001 are standards.",
    "1.25.3.9876.1 is a clause.",
    "ISO 19650-1, BS EN 14351-1 and IEC 60364-4-41 are standards.",
    "Ref 2023/24 and case 2023/2024 are years; SI 2005/1541 and SI no. 2005/1541 are law.",
    "S.I. No. 2005/1541 is law.",
]


@pytest.mark.parametrize("words", NUMBERS)
def test_a_number_is_covered_however_it_is_grouped(words: str) -> None:
    _is_covered(f"It was {words}, they told us.", words)


@pytest.mark.parametrize("text, words", LABELLED)
def test_the_word_before_a_number_says_whose_it_is(text: str, words: str) -> None:
    _is_covered(text, words)


def _is_covered(text: str, words: str) -> None:
    start = text.index(words)
    covered = {at for one in reader().find(text) for at in range(one.start, one.end)}
    assert {at for at in range(start, start + len(words)) if text[at].isalnum()} <= covered


@pytest.mark.parametrize("text", SILENT)
def test_dates_years_forms_and_standards_are_nobodys(text: str) -> None:
    assert residue(text) == []


def test_a_public_body_s_line_is_no_telephone_number_of_somebody() -> None:
    assert residue("Call 0300 061 0614 or 0303 123 1113.") == []
    assert residue("Call 0301 061 0614.") == [("0301 061 0614", "phone")]


@pytest.mark.parametrize(
    "text, words",
    [
        ("Her ref 2023/0456 is shut.", "2023/0456"),
        ("Case no. 2023/0456/FUL is shut.", "2023/0456/FUL"),
        ("Its reference was 2019/456.", "2019/456"),
        ("They cite ISO 1965012-1 there.", "ISO 1965012-1"),
    ],
)
def test_a_number_on_file_is_no_year_or_standard(text: str, words: str) -> None:
    _is_covered(text, words)


def test_a_telephone_number_is_found_as_it_is_dictated() -> None:
    words = "oh seven seven double oh nine double oh 112"
    assert residue(f"They rang on {words} twice.") == [(words, "phone")]
    assert residue("One two three four five six seven, all good. Oh, double that. So zero.") == []
