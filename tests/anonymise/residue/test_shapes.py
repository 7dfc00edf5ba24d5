"""Identifiers are found in every spelling; dates, sums and sections are silent."""

import pytest

from drafter.anonymise.residue.shapes import find_shapes
from tests.anonymise.residue.reading import residue

SHAPED = [
    ("phone", ["01632 960999", "07700 900123", "+44 7700 900123", "(020) 7946 0123",
               "07700-900-123", "0044 7700 900123", "01632960999"]),
    ("postcode", ["ZZ1 4QP", "ZZ14QP", "zz1 4qp"]),
    ("e-mail", ["zorvi@post.example", "z.w+home@mail.post.example"]),
    ("web address", ["www.zorvi.example/page", "https://zorvi.example/a?b=c", "zorvi.example"]),
    ("handle", ["@zorvi_w"]),
    ("file name", ["zorvi_letter.docx", "letter-2.pdf", "2_b letter.pdf"]),
    ("NHS number", ["943 476 5919", "9434765919", "943-476-5919"]),
    ("NI number", ["QQ 12 34 56 C", "QQ123456C", "qq123456c"]),
    ("vehicle", ["AB12 XYZ", "AB12XYZ", "A123 BCD", "ABC 123D"]),
    ("account", ["12-34-56", "12-34-56, account 12345678", "GB12 ABCD 1234 5678 1234 56"]),
    ("reference", ["AB/1234/56", "ABC123456", "4200012345/23", "AB 1234", "12345678",
                   "12 345 678", "AB 1234 of 5 MAY 23"]),
    ("address", ["27 Quill Street", "Flat 3, Tanpit House", "14 acacia avenue",
                 "27a Quill Road", "2-4 Old Quill Lane"]),
    ("age", ["12 years old", "six-year-old", "14-month-old", "9 yo"]),
]  # fmt: skip


@pytest.mark.parametrize("kind, words", [(kind, words) for kind, many in SHAPED for words in many])
def test_an_identifier_is_found_whole_however_it_is_written(kind: str, words: str) -> None:
    assert residue(f"It was {words}, they told us.") == [(words, kind)]


@pytest.mark.parametrize(
    "text, found",
    [
        ("She was born on 3 June 1984.", ("3 June 1984", "date of birth")),
        ("DOB: 3/6/84.", ("3/6/84", "date of birth")),
        ("On the form, 3.6.1984 (DOB) was wrong.", ("3.6.1984", "date of birth")),
        ("Her passport number is 123456789.", ("123456789", "passport")),
        ("The account number: 12345678.", ("12345678", "account")),
        ("Our ref: ZX12b4 was lost.", ("ZX12b4", "reference")),
        ("She is aged 43.", ("43", "age")),
        ("He is now nine and ill.", ("nine", "age")),
        ("He left at forty-two.", ("forty-two", "age")),
        ("They saw Sarah (9) there.", ("9", "age")),
    ],
)
def test_words_beside_a_number_say_what_it_is(text: str, found: tuple[str, str]) -> None:
    assert found in residue(text)


@pytest.mark.parametrize(
    "text",
    [
        "On 5 May 2023 the Council wrote to her.",
        "It was due on 2023-05-05, or 5/5/23, or 5-May-23.",
        "The Council paid £250 and then £1,250.50.",
        "Section 26(1) says this.",
        "Fees for 2014/15 and 2015-2016 were refunded.",
        "It took three weeks and 14 days.",
        "Children aged eight or over may stay.",
        "Those aged 5 to 11 may go.",
        "Our reference is 23 001 522.",
        "The fence is 2.5 metres high, at 10.30am, by 50%.",
        "The door was 1/2 open, 24/7.",
        "A two-bedroom flat; the 3-year plan; post-16 support; COVID-19.",
        "Call 0 or 01.",
    ],
)
def test_dates_sums_and_sections_are_silent(text: str) -> None:
    assert residue(text) == []


def test_a_number_too_short_for_a_telephone_is_none() -> None:
    assert "phone" in {one.kind for one in find_shapes("It is 01632 960999.")}
    assert "phone" not in {one.kind for one in find_shapes("It is 0 - - . - 1 2.")}


def test_far_identifiers_are_looked_at_each_in_its_own_place() -> None:
    words = "and so it went on " * 30
    text = f"{words}ring 01632 960999 {words}or ZZ1 4QP {'x' * 200}"
    assert [one for one in residue(text) if one[1] != "word"] == [
        ("01632 960999", "phone"),
        ("ZZ1 4QP", "postcode"),
    ]
