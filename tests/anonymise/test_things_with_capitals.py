"""Words with a capital that are things beside somebody who is called so, and names beside them."""

import pytest

from drafter.case.case import Case
from tests.anonymise.marking import case_of, marked, person, unmarked

SURNAMES = ("Bell", "Weir", "Day", "England", "Reader", "Good", "Room", "School", "Black", "Offer")
FORENAMES = ("Art", "Case", "May", "Grant")


def _of(surname: str = "Oduya", forename: str = "Ida") -> Case:
    return case_of(person("a", f"Ms|{forename}|{surname}"))


def _behind(case: Case, text: str) -> str:
    """What is found in a text behind one that names her."""
    one = case.parties[0]
    before = f"Ms {one.forenames} {one.surname} complained.\n\n"
    return marked(case, before + unmarked(text)).split("\n\n", 1)[1]


def _word(text: str, words: tuple[str, ...]) -> str:
    return next(word for word in words if word in text)


THINGS = (
    "They moved to the Hare & Bell.",
    "A friend drowned at Scour Weir.",
    "It came on Christmas Day.",
    "He spoke of D-Day.",
    "NHS England upheld it.",
    "Historic England made no comment.",
    "She was brought to England.",
    "The letter gives your post as Reader in Greek.",
    "Ofsted had rated the nursery Good in March.",
    "He did not answer a letter to Room 31, by the lift.",
    "DOB: 3.4.71\nSchool: Larkmoor Special",
    "He was the first Black harbourmaster here.",
    "Log\nJan 23  Offer to the family: a swap.",
    "We met at Our Lady of the Weir.",
)
PEOPLE = (
    "The Council told {Bell=a}.",
    "{Weir=a}'s letter came.",
    "{Day=a} rang on Monday.",
    "They told {England=a} nothing.",
    "He spoke to {Reader=a}.",
    "They asked {Good=a} to wait.",
    "They told {Room=a} twice.",
    "{Black=a} said so.",
    "Mrs Dunn and {Bell=a} agreed.",
)


@pytest.mark.parametrize("text", THINGS)
def test_a_thing_with_a_capital_is_not_replaced(text: str) -> None:
    found = _behind(_of(_word(text, SURNAMES)), text)
    assert "=a}" not in found
    assert unmarked(found) == text


@pytest.mark.parametrize("text", PEOPLE)
def test_a_surname_is_found_where_people_stand(text: str) -> None:
    assert "=a}" in _behind(_of(_word(text, SURNAMES)), text)


@pytest.mark.parametrize(
    "text",
    [
        "It was a lino cutter for GCSE Art, she said.",
        "They were not satisfied. Case shut.",
        "Their own guide of May says so too.",
        "The landlord says it will be May.",
        "Outcome: ask for minutes, May cabinet.",
        "Grant: £400",
    ],
)
def test_a_forename_that_is_a_thing_here_is_not_replaced(text: str) -> None:
    assert "=a}" not in _behind(_of(forename=_word(text, FORENAMES)), text)


@pytest.mark.parametrize(
    "text",
    [
        "They told {Art=a} twice.",
        "{Case=a} rang again.",
        "The mother of {May=a} said so.",
        "We asked {May=a}.",
        "{Grant=a}: I said no.",
    ],
)
def test_a_forename_is_found_where_people_stand(text: str) -> None:
    assert "=a}" in _behind(_of(forename=_word(text, FORENAMES)), text)


@pytest.mark.parametrize(
    "text, sure",
    [
        ("The Ida Oduya Trust gave a grant.", False),
        ("The Oduya report of 1999 found the same.", False),
        ("She sat in the Ida Oduya Library.", False),
        ("The report by Ida Oduya found the same.", True),
        ("Ida Oduya trusts nobody.", True),
        ("Oduya reported it.", True),
    ],
)
def test_what_is_called_after_somebody_is_not_replaced(text: str, *, sure: bool) -> None:
    assert ("=a}" in _behind(_of(), text)) is sure


@pytest.mark.parametrize(
    "text, sure",
    [
        ("waters went to a home. her cat is with me", False),
        ("the glass cat is in the shed", False),
        ("rang today. cat is with me", True),
        ("she told her cat was off", True),
    ],
)
def test_a_described_word_in_a_message_is_a_thing(text: str, *, sure: bool) -> None:
    assert ("=a}" in _behind(_of(forename="Cat"), text)) is sure


NOWAKS = case_of(
    person("k", "Mr|Marek|Nowicki"), person("n", "Ms|Anna|Nowicka"), person("g", "Ms|Grace|Hope"),
    person("h", "Miss|Hope|Grace"),
)  # fmt: skip


@pytest.mark.parametrize(
    "text, marks",
    [
        ("Notebook of M. Nowicka.", "Notebook of <M. Nowicka?k>."),
        ("Miss Nowicka rang.", "{Miss Nowicka=n} rang."),
        ("Ms Nowicka rang.", "{Ms Nowicka=n} rang."),
        ("Anna Nowicka rang.", "{Anna Nowicka=n} rang."),
        ("Ms Grace reported it.", "<Ms Grace?g+h> reported it."),
    ],
)
def test_anothers_own_surname_is_no_other_ending_of_his(text: str, marks: str) -> None:
    assert marked(NOWAKS, text) == marks


LAMBS = case_of(person("a", "Mr|Adam|Lamberton"), person("b", "Ms|Bea|Lamberton"))


@pytest.mark.parametrize(
    "text, sure",
    [
        ("The Lambertons are a rock group.", False),
        ("The Lambertons is a car park.", False),
        ("The Lambertons are upset.", True),
        ("The agent of the Lambertons is Ms Dunn.", True),
    ],
)
def test_a_band_or_a_car_park_is_no_family(text: str, *, sure: bool) -> None:
    before = "Mr Adam Lamberton and Ms Bea Lamberton complained.\n\n"
    assert ("=a+b}" in marked(LAMBS, before + text).split("\n\n")[1]) is sure


def test_twins_are_brought_in_by_their_forenames() -> None:
    case = case_of(person("r", "Mr|Robert|Oduya"))
    before = "Mr Robert Oduya complained.\n\n"
    assert "=r}" not in marked(case, f"{before}Twins Bob and Zelda are six.").split("\n\n")[1]
    assert "{Bob=r}" in marked(case, f"{before}Bob rang twice.").split("\n\n")[1]
