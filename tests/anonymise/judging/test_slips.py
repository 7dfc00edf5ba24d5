"""Slips that make a name only beside a title, or the rest of it: "Mrs Dya", "Ivt Day"."""

import pytest

from drafter.anonymise.people.slips import slips
from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("day", "Mrs|Ivy|Day"),
    person("virk", "Mr|Bo|Virk"),
    person("kaur", "Ms|Una|Kaur"),
    person("ng", "Mr|Abel|Orrin-Ng"),
    person("zorvi", "Mr|Zorban|Zorvi"),
    person("tg", "Miss|Wilhelmina|Thorogood"),
    person("cruz", "Mr|Luka|de la Cruz"),
    person("cox", "Ms|Mary-Ellen|Cox"),
    person("alp", "Dr|Zia|Alp"),
    person("beg", "Mr|Ali|Beg"),
    person("him", "Mr|Tomasz|Grabowski"),
    person("her", "Mrs|Halina|Grabowska"),
)
BEFORE = (
    "Ivy Day, Bo Virk, Una Kaur, Abel Orrin-Ng, Zorban Zorvi, Wilhelmina Thorogood, "
    "Luka de la Cruz, Mary-Ellen Cox, Zia Alp, Ali Beg, Tomasz Grabowski and Halina Grabowska met. "
)
SURE = [
    "{Mrs Dya=day} rang at nine.",
    "{Mrs Dsy=day} left.",
    "{Mr Vrik=virk} left.",
    "{Dr Apl=alp} left.",
    "{Mr Brg=beg} left.",
    "{Dr Z Apl=alp} left.",
    "{Miss Thorrowgood=tg} left.",
    "\n\n{VIK, Bo=virk} is listed.",
    'The cheque was for "{Ivt Day=day}".',
    "{Ivyy Day=day} rang.",
    "{DYA, Ivy=day} is listed.",
    "{Una Kau=kaur} rang.",
    "{MS M-E COZ=cox} came.",
    "{Mr Orrin-Nge=ng} rang.",
    "{Mr de la Cuz=cruz} rang.",
    "{ZORVI, ZORBIN=zorvi} is on the list.",
    'A note says "{Wilhelmina Thoroughgood=tg}".',
    'It is for "{GRABOWSKA, HLINA=her}".',
]
UNSURE = [
    "<Mrs Dan?day> rang.",
    "<Mrs Kau?kaur> rang.",
    "<Mr Dya?day> rang.",
    "<Mr Alpp?alp> rang.",
    "<Mrs Brg?beg> rang.",
    "<DAY, IVZ?day> is listed.",
    "A <Mrs Dya?day> lives there.",
    "<Mr Vik?virk> rang.",
    "<Mr Bod Virk?virk> rang.",
    "<UNZ KAUR?kaur> rang.",
    "<Una?kaur> Kay rang.",
    "Her sister <Una Kau?kaur> rang.",
    "The <Una Kau?kaur> Trust gave it.",
    "<Miss Thoroughgood?tg> rang.",
    "<Wilhelmina Thoroughgood?tg> rang.",
]
LEFT = [
    "Mrs Lay rang.",
    "Kau rang.",
    "Mrs Dale rang.",
    "DYA is the code.",
    "Ivor rang.",
    "Mrs Unz. It rang.",
    "Mrs Unz",
]


@pytest.mark.parametrize("expected", SURE + UNSURE)
def test_a_slip_beside_the_rest_of_a_name_is_somebodys(expected: str) -> None:
    text = BEFORE + unmarked(expected)
    assert marked(CASE, text).endswith(expected)


@pytest.mark.parametrize("text", LEFT)
def test_a_word_that_is_unlike_or_stands_alone_is_nobodys(text: str) -> None:
    assert marked(CASE, BEFORE + "Mrs Dya rang. " + text).endswith("{Mrs Dya=day} rang. " + text)


def test_a_forename_behind_a_surname_tells_which_of_a_family() -> None:
    text = 'He wrote to Mr Grabowski and gave her name as "GRABOWSKI, HLINA".'
    found = marked(CASE, BEFORE + text)
    assert found.endswith('{Mr Grabowski=him} and gave her name as "<GRABOWSKI, HLINA?her>".')


def test_how_unlike_a_slip_may_be_tells_its_length() -> None:
    def near(norm: str, *words: str) -> list[tuple[str, int]]:
        return [(one.word, one.distance) for one in slips(norm, frozenset(words))]

    assert near("dya", "day", "dan", "dale") == [("day", 1)]
    assert near("nge", "ng") == [("ng", 1)]
    assert near("nag", "ng") == []
    assert near("kates", "kaur") == []
    assert near("anser", "ansah") == [("ansah", 2)]
    assert near("thoroughgood", "thorogood") == [("thorogood", 3)]
    assert near("dy", "day") == near("d-y", "day") == near("vam", "van") == []
