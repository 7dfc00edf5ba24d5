"""A name that is a word, by what is said of nobody but people."""

import pytest

from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("skye", "Ms|Skye|Lane"),
    person("april", "|April|Winter", child=True),
    person("dawn", "Ms|Dawn|Pool"),
    person("ward", "Mr|Ward|Tarn"),
    person("miles", "Mr|Miles|Fell"),
    person("grant", "Mr|Grant|Hunter"),
    person("lily", "Ms|Lily|Orr"),
    person("hope", "Ms|Hope|Sill"),
    person("price", "Mr|Ola|Price"),
    person("okafor", "Mr|Ifeanyi|Okafor"),
)
HERE = (
    "Ms Lane, April Winter, Dawn Pool, Ward Tarn, Miles Fell, Grant Hunter, Lily Orr, Hope Sill, "
    "Mr Price and Mr Okafor came. "
)
THEIRS = [
    ("Skye clean, chatty, just back.", "{Skye=skye} clean, chatty, just back."),
    ("Hope warm, tearful.", "{Hope=hope} warm, tearful."),
    ("Grant absent.", "{Grant=grant} absent."),
    ("April to see birth mum on 5th.", "{April=april} to see birth mum on 5th."),
    ("Lily to see dentist on Monday.", "{Lily=lily} to see dentist on Monday."),
    ("April never saw the slope.", "{April=april} never saw the slope."),
    ("Dawn was laughing.", "{Dawn=dawn} was laughing."),
    ("Price is an officer here.", "{Price=price} is an officer here."),
    ("Miles left the Council in May.", "{Miles=miles} left the Council in May."),
    ("Hope joined our team.", "{Hope=hope} joined our team."),
    ("Ward works Tuesdays.", "{Ward=ward} works Tuesdays."),
    ("Grant works part-time.", "{Grant=grant} works part-time."),
    ("Lily not eating.", "{Lily=lily} not eating."),
    ("lily not eating", "{lily=lily} not eating"),
    ("Grant has been to his flat.", "{Grant=grant} has been to his flat."),
    ("Hope had been crying.", "{Hope=hope} had been crying."),
    ("Hope keeps asking.", "{Hope=hope} keeps asking."),
    ("OKAFOR is spelt so in the minutes.", "{OKAFOR=okafor} is spelt so in the minutes."),
]
OPEN = [
    ("Skye windy, cold.", "<Skye?skye> windy, cold."),
    ("Price fixed, high.", "<Price?price> fixed, high."),
    ("April to see tenant numbers fall.", "<April?april> to see tenant numbers fall."),
    ("April never saw rain.", "<April?april> never saw rain."),
    ("Dawn was breaking.", "<Dawn?dawn> was breaking."),
    ("The Grant was laughing.", "The <Grant?grant> was laughing."),
    ("Price is a factor.", "<Price?price> is a factor."),
    ("Hope left the room.", "<Hope?hope> left the room."),
    ("Grant not paid.", "<Grant?grant> not paid."),
    ("Price not agreed.", "<Price?price> not agreed."),
    ("Grant has been to panel.", "<Grant?grant> has been to panel."),
    ("Hope keeps us going.", "<Hope?hope> keeps us going."),
    ("Price keeps rising.", "<Price?price> keeps rising."),
    ("lily not watered", "<lily?lily> not watered"),
]


@pytest.mark.parametrize("text, expected", THEIRS)
def test_what_only_people_do_or_are_makes_a_word_somebody(text: str, expected: str) -> None:
    assert marked(CASE, HERE + text).endswith(f"came. {expected}")


@pytest.mark.parametrize("text, expected", OPEN)
def test_what_things_do_or_are_too_leaves_it_open(text: str, expected: str) -> None:
    assert marked(CASE, HERE + text).endswith(f"came. {expected}")
