"""What may be another's name is asked about, and what is surely theirs is not."""

import pytest

from tests.anonymise.marking import case_of, marked, person

FOX = case_of(person("x", "Ms|Helen|Fox"), person("q", "Mr|John|Quillfeather"))
LANE = case_of(
    person("ada", "Ms|Ada|Marsh"), person("ben", "Mr|Ben|Lane"), person("jo", "Mrs|Jo|Lane")
)
JAMES = case_of(person("fox", "Mr|James|Fox"), person("ann", "Mrs|Ann|James"))


def plain(text: str) -> str:
    for who in ("x", "q", "ada", "ben+jo", "ben", "fox+ann", "fox", "ann"):
        for mark in (f"?{who}>", f"={who}}}"):
            text = text.replace(mark, "")
    return text.replace("<", "").replace("{", "")


@pytest.mark.parametrize(
    "text",
    [
        "The caretaker <Ian?q> shouted.",
        "<Ella?x> shouted.",
        "{Mr Quillfeather=q} rang. The night caretaker <Ian?q> shouted. <Ian?q> left.",
        "{Ms Fox=x} rang. Call taken by <Ella?x>.",
        "{Ms Fox=x} rang. The nurse (<Ella?x>) left.",
        "{Ms Fox=x} rang. <Ella?x> in Housing said no.",
        "{Ms Fox=x} rang. <Ella?x> (housing officer) left.",
        "{Ms Fox=x} rang. <Ella?x>, the cook, left.",
        "{Ms Fox=x} rang. {Ella=x} shouted.",
        "{Ms Fox=x} rang. The day {Ella=x} rang was wet.",
        "{Ms Fox=x} rang. We, her {Ella=x}",
        "{Ms Fox=x} rang. {Ella=x}, the very old red cat ate it.",
        "{Ms Fox=x} rang. Now that {Ella=x} left, it rained.",
        "{Ms Fox=x} rang. The Council told {Ella=x} so.",
        "{Ms Fox=x} rang. so then {Ella=x} left.",
        "{Ms Fox=x} rang. {Ella=x} in March.",
    ],
)
def test_a_whole_name_that_nobody_typed_is_asked_about(text: str) -> None:
    assert marked(FOX, plain(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "A neighbour of {Ms Marsh=ada}, known as <Bex?ada>, shouted. <Bex?ada> drank.",
        "A neighbour of the late {Ms Marsh=ada}, known as <Bex?ada>, shouted.",
        "The home of {Ms Marsh=ada}, known as <Rosedene?ada>, is damp.",
        "The officer gave {Ms Marsh=ada} “<Furosemide?ada>” by mistake.",
        "The neighbour called {Ms Marsh=ada} “<Karen?ada>”.",
        "{Ms Marsh=ada}, known as {Bex=ada}, rang. {Bex=ada} drank.",
        "We all once more rang {Ms Marsh=ada}, known as {Bex=ada}, there.",
        "The brother of <Lane?ben+jo> and his wife came.",
        "<Lane?ben+jo>’s son and his wife rang.",
        "{Lane=ben} and his wife rang.",
    ],
)
def test_what_may_be_said_of_another_is_asked_about(text: str) -> None:
    assert marked(LANE, plain(text)) == text


def test_a_forename_that_is_a_titled_persons_surname_is_asked_about() -> None:
    text = "{Mrs James=ann} complained. <James?fox+ann> rang the Council again."
    assert marked(JAMES, plain(text)) == text
