"""A surname that stands where a town does is asked about; where people stand, it is somebody."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

MAN = case_of(person("man", "Mr|Al|Clifton"))
WOMAN = case_of(person("woman", "Ms|April|Wrexham-Lowe"))


@pytest.mark.parametrize(
    "text",
    [
        "He fled <Clifton?man>.",
        "He is in HMP <Clifton?man>.",
        "He lives in <Clifton?man>.",
        "They drove via <Clifton?man>.",
        "<Clifton?man> is 40 miles away.",
        "<Clifton?man> lies half-hour-long trips off.",
        "He tried Leeds, <Clifton?man> or Hull.",
        "Trains go to <Clifton?man>/Leeds.",
        "It is between <Clifton?man> and Leeds.",
        "<Clifton?man> or Wales?",
        "<Clifton?man>, Leeds.",
        # where somebody stands
        "{Clifton=man} is 40.",
        "{Clifton=man} and Joe wrote.",
        "{Clifton=man}, 40, rang.",
        "{Clifton=man} and others rang. {Clifton=man}",
        "{Clifton’s=man} home is in Leeds. Rest, {Clifton=man}.",
        "and {Clifton=man}",
    ],
)
def test_a_town_beside_it_makes_a_surname_doubtful(text: str) -> None:
    text = f"{{Mr Clifton=man}} complained. {text}"
    assert marked(MAN, unmarked(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "March £50, <April?woman> £50.",
        "The rent due <April?woman>.",
        "{April=woman} paid £50 and went.",
        "She paid. {April=woman} said 50.",
        "Owed: <April?woman> £50 more.",
    ],
)
def test_a_month_with_its_sum_is_asked_about(text: str) -> None:
    text = f"{{Ms Wrexham-Lowe=woman}} complained. {text}"
    assert marked(WOMAN, unmarked(text)) == text
