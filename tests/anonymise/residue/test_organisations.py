"""Schools, surgeries, homes and firms are shown in any style of writing."""

import pytest

from tests.anonymise.residue.reading import residue

TOLD = [
    ("He goes to Tanpit Primary School.", "Tanpit Primary School", "organisation"),
    ("HE GOES TO RAINBOW NURSERY.", "RAINBOW NURSERY", "organisation"),
    ("They took her to Old Mill Surgery.", "Old Mill Surgery", "organisation"),
    ("he saw the gp at the old mill surgery", "old mill surgery", "organisation"),
    ("she goes to the sandfold clinic", "sandfold clinic", "organisation"),
    ("she is in rosewood care home", "rosewood care home", "organisation"),
    ("He goes to Larkrise surgery.", "Larkrise surgery", "organisation"),
    ("It was the University of Wexby that wrote.", "University of Wexby", "organisation"),
    ("She was at the Church of the Holy Ghost.", "Church of the Holy Ghost", "organisation"),
    ("Staff at Hill Top Infants rang.", "Hill Top Infants", "organisation"),
    ("She goes to Our Lady of Lourdes School.", "Our Lady of Lourdes School", "organisation"),
    ("He was taken to Queen's Hospital.", "Queen's Hospital", "organisation"),
    ("Gannet Hygiene Services rang.", "Gannet Hygiene Services", "organisation"),
    (
        "TANNERSEY TOOK IT FROM LITTLE OTTERS DAY NURSERY.",
        "LITTLE OTTERS DAY NURSERY",
        "organisation",
    ),
    (
        "The children were moved in the middle of that term to Hollow Oak\nInfants.",
        "Hollow Oak\nInfants",
        "organisation",
    ),
    (
        "> They were moved in the middle of that long hard term to Hollow Oak\n> Infants.",
        "Hollow Oak\n> Infants",
        "organisation",
    ),
    ("Orchard House refused.", "Orchard House", "organisation"),
    ("Brindle Bakery Ltd and the others rang.", "Brindle Bakery Ltd", "organisation"),
    # a word in brackets before the firm's form
    ("He paid Drywell (Northern) Ltd twice.", "Drywell (Northern) Ltd", "organisation"),
    ("She rents from Oak Mere (Holdings) Limited.", "Oak Mere (Holdings) Limited", "organisation"),
    ("Zorvin (South and West) PLC wrote.", "Zorvin (South and West) PLC", "organisation"),
    ("He owed Stonecrop (2012) Ltd money.", "Stonecrop (2012) Ltd", "organisation"),
    # wards, with their number
    ("he is in hospital, queen adela ward 4", "queen adela ward 4", "organisation"),
    ("she is on primrose ward 2 now", "primrose ward 2", "organisation"),
    ("he lies in bluebell ward", "bluebell ward", "organisation"),
    ("the zorvin wing was full", "zorvin wing", "organisation"),
    ("They were on Nightingale Ward 7b then.", "Nightingale Ward 7b", "organisation"),
    ("They were on Nightingale Ward then.", "Nightingale Ward", "organisation"),
]
SILENT = [
    "He attended the local primary school.",
    "The Council's Children's Services team met.",
    "THE SCHOOL ADMISSIONS PANEL MET.",
    "THE COUNCIL PLACED HIM IN A CARE HOME.",
    "The hotel was full. The Primary School closed.",
    "The Church of England and the church of.",
    "He went to the day nursery near the school.",
    "It was a private clinic. Private clinics are few.",
    "HIS SON'S SCHOOL CLOSED.",
    "The University of the",
    "Y’s school closed.",
    "THE SCHOOL OF THE YEAR",
    "The Legal Services team.",
    "the home and the court",
    "The law (of May) Limited it.",
    "The Act (it is a long one and a hard one) Ltd.",
    "(Northern) Ltd.",
    "Ltd. is a form of Ltd",
    "the parish ward 4 councillor said no",
    "the maternity ward 4 was full, and the side ward",
    "the big ward was full, ward 4 too",
    "a bluebell ward would be nice",
    "The first of the WARD TWO list",
]
KINDS = {"organisation"}


@pytest.mark.parametrize("text, words, kind", TOLD)
def test_what_tells_of_somebody_is_shown_whole(text: str, words: str, kind: str) -> None:
    assert (words, kind) in residue(text)


@pytest.mark.parametrize("text", SILENT)
def test_everyday_words_like_them_are_not(text: str) -> None:
    assert not [words for words, kind in residue(text) if kind in KINDS]


def test_words_written_as_one_name_a_firm() -> None:
    assert residue("He paid CareMates by cheque.") == [("CareMates", "organisation")]
    assert residue("It was on YouTube, by PayPal, with a MacBook. HousingBenefit came.") == []
