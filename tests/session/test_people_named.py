"""Who is offered of those that a text names without a title, and who and what is not."""

import pytest

from drafter.anonymise.reader import reader_of
from drafter.session.beginning import Offers, named
from drafter.session.people_named import read_text
from drafter.session.session import Session
from tests.session.test_beginning import Nowhere


def offered(text: str) -> list[str]:
    return [
        " ".join(filter(None, (one.title, one.forenames, one.surname)))
        for one in read_text(text).people
    ]


def test_a_note_without_a_title_names_its_people() -> None:
    note = (
        "Sandra Okonkwo rang today about her son Jayden Okonkwo. Sandra Okonkwo lives at 12 Fern"
        " Way. Sandra said the school (St Example's Primary) refused. Her sister Ngozi agreed."
        " Mrs Okonkwo will write."
    )
    assert offered(note) == ["Mrs Sandra Okonkwo", "Jayden Okonkwo", "Ngozi"]
    assert [one.count for one in read_text(note).people] == [4, 1, 1]


@pytest.mark.parametrize(
    "text, found",
    [
        ("I spoke to Tom Fielding about it.", ["Tom Fielding"]),
        ("Senior Investigator Priya Nair decided.", ["Priya Nair"]),
        ("Officer Nair wrote, and so did Officer Price.", ["Nair", "Price"]),
        ("Tom and Anna Fielding came.", ["Tom", "Anna Fielding"]),
        ("May Bright came on 5 May.", ["May Bright"]),
        ("On 5 May Ada Quill rang.", ["Ada Quill"]),
        ("My name is Wioletta Zajac.", ["Wioletta Zajac"]),
        ("Her mother, Wioletta Zajac, was ill.", ["Wioletta Zajac"]),
        ("From: Wioletta Zajac", ["Wioletta Zajac"]),
        ("Wioletta Zajac's letter. The letter to Wioletta Zajac.", ["Wioletta Zajac"]),
        ("Anna van der Berg rang.", ["Anna van der Berg"]),
        ("J. P. Quill rang.", ["J. P. Quill"]),
        ("Name: SANDRA OKONKWO", ["Sandra Okonkwo"]),
        ("I rang Caoimhe R yesterday.", ["Caoimhe"]),
        ("Jordan rang twice.", ["Jordan"]),
        ("My aunt Bernadette Field rang.", ["Bernadette Field"]),
    ],
)
def test_people_are_found_by_their_names_and_by_what_they_do(text: str, found: list[str]) -> None:
    assert offered(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "She moved from Market Harborough to London Road, Chester, in March.",
        "The Care Act 2014 and the Equality Act 2010 say so. Royal Mail lost it.",
        "Fernhollow Borough Council wrote. Fernhollow said no. Fernhollow wrote again.",
        "Harkness & Sowe LLP wrote. The Housing Ombudsman answered, and Head of Repairs rang.",
        "West Pier and Cedar Lawn were shut. They live near Stanley Hall and by Tarn Valley.",
        "Jordan is hot, and Georgia Avenue is long. The Spring Term began on Monday.",
        "Miss X told Mr Y. Child Z was there, and Officer A was not.",
        "So I rang. Will she come? May I go? THE COUNCIL SAID NO. RINGING was no use.",
        "",
    ],
)
def test_towns_streets_firms_laws_months_offices_and_pseudonyms_are_nobody(text: str) -> None:
    assert offered(text) == []
    assert "Ada Quill" in offered(f"{text}\n\nAda Quill rang.")


def test_no_name_goes_on_over_a_line_end_or_a_comma() -> None:
    assert offered("Regards\nSandra Okonkwo\nHousing Adviser\n\nAda Quill, Ben Fold rang.") == [
        "Sandra Okonkwo",
        "Ada Quill",
        "Ben Fold",
    ]


@pytest.mark.parametrize("piece", ["Aa ", "Mr Ab ", "Ann Lee\n", "Ann Lee, "])
def test_a_long_text_is_read_in_time_that_grows_with_it(piece: str) -> None:
    assert len(read_text(piece * (60_000 // len(piece))).people) <= 1


@pytest.mark.parametrize(
    "text, found",
    [
        (
            "Mr Quill rang. Later Des Quill came. Then Desmond Quill left.",
            ["Mr Desmond Quill, Des"],
        ),
        (
            "My name is Theodora Quill. I rang on 3 May.\n\nTheo Quill (Ms)",
            ["Ms Theodora Quill, Theo"],
        ),
        ("Samuel Fold rang. Later Sam Fold came.", ["Samuel Fold, Sam"]),
        ("Pauline Fold rang. Later Paul Fold came.", ["Pauline Fold", "Paul Fold"]),
    ],
)
def test_a_short_forename_is_known_from_a_whole_one(text: str, found: list[str]) -> None:
    assert [named(one) for one in read_text(text).people] == [
        each.replace(", ", ", also ") for each in found
    ]


def test_who_is_added_is_found_by_the_short_forename_too() -> None:
    text = "Mr Quill rang. Later Des Quill came. Then Desmond Quill left, and Des wrote."
    reading = read_text(text)
    session = Session(reading.case, Nowhere())
    offers = Offers(session, reading.people)
    offers.add(0)
    (party,) = session.case.parties
    assert (party.forenames, party.also_known_as) == ("Desmond", ("Des",))
    found = reader_of(session.case).find(text)
    assert [text[one.start : one.end] for one in found if one.parties == (party.id,)] == [
        "Mr Quill",
        "Des Quill",
        "Desmond Quill",
        "Des",
    ]
