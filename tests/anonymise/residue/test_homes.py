"""Addresses and postcodes are found whole or in part; rooms and nearby things are not."""

import pytest

from tests.anonymise.residue.reading import reader, residue

HOMES = [
    ("She lives at 11a Tallow Court now.", "11a Tallow Court"),
    ("It is 41B PEWTER ST now.", "41B PEWTER ST"),
    ("It is 12 Beech Hollow now.", "12 Beech Hollow"),
    ("It is 22/4 Easter Wynd now.", "22/4 Easter Wynd"),
    ("It is 3rd Floor, 88 Canal Street now.", "3rd Floor, 88 Canal Street"),
    ("He is in Flat B, 40 Quarry Hill today.", "Flat B, 40 Quarry Hill"),
    ("He is in Room 9, 114 Alma Terrace today.", "Room 9, 114 Alma Terrace"),
    ("The owner of flat 12 rang.", "flat 12"),
    ("It is Rm 12, Beacon Lodge, 40 Strand Terrace.", "Rm 12, Beacon Lodge, 40 Strand Terrace"),
    ("It is Rm. 4, Cobble House today.", "Rm. 4, Cobble House"),
    ("It is Apt. 9B, Kelder Point today.", "Apt. 9B, Kelder Point"),
    ("It was left in rm 12 then.", "rm 12"),
    ("He lives at 2 Weir Bungalows.", "2 Weir Bungalows"),
    ("It went to 11 Kestrel Almshouses.", "11 Kestrel Almshouses"),
    ("A note to 2 Lockside was lost.", "2 Lockside"),
    ("They lived at number 9 then.", "number 9"),
    ("Between no. 12 and no. 14 is an alley.", "no. 12 and no. 14"),
    ("next door at 27 sparrow close they sing", "27 sparrow close"),
    ("It is twenty-two Marigold Way.", "twenty-two Marigold Way"),
    ("It is The Old Forge, Pinchbeck Lane.", "The Old Forge, Pinchbeck Lane"),
    ("It is The Cottage, Wrexhampton.", "The Cottage, Wrexhampton"),
    ("Mill Lane floods.", "Mill Lane"),
    ("It is 7 The Paddock, they say.", "7 The Paddock"),
    ("It is 12 New Road, they say.", "12 New Road"),
    ("It is 10 First Avenue, they say.", "10 First Avenue"),
    ("It is 1 to 5 Quemb Yard, they say.", "1 to 5 Quemb Yard"),
    ("It is 99 b, Lower Addle Street, they say.", "99 b, Lower Addle Street"),
    ("The postcode given was ZZ4 not ZZ4 9.", "ZZ4 not ZZ4 9"),
    ("It is SE9 OAA, with a letter.", "SE9 OAA"),
    ("It is 9 Zorvina today.", "9 Zorvina"),
    ("They lived next to 4, at number eleven.", "number eleven"),
    ("two vouchers went to twelve loom street then", "twelve loom street"),
    ("They were Wendy and Walt of Kiosk 6.", "Kiosk 6"),
    ("She sells at stall 40 there.", "stall 40"),
]
SILENT = [
    "There were 3 very close calls, and 2 cars drive past in 10 minutes.",
    "Room 2 and Unit 4 are on Floor 3.",
    "It was number 9 on the list. We met at no 3 of these.",
    "They were eleven on the street, and two of each street.",
    "Part 1, Class A and Schedule 2 apply. It is 20 metres away.",
    "The fence is close; a way out. The Cottage is one.",
]


@pytest.mark.parametrize("text, words", HOMES)
def test_an_address_is_covered(text: str, words: str) -> None:
    start = text.index(words)
    covered = {at for one in reader().find(text) for at in range(one.start, one.end)}
    plain = words.replace(" not ", "     ").replace(" and ", "     ")
    assert {start + at for at, char in enumerate(plain) if char.isalnum()} <= covered


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_home_is_silent(text: str) -> None:
    assert residue(text) == []
