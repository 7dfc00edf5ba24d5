"""Names that are words, told by what only people do, have beside them or are written on."""

import pytest

from drafter.anonymise.text.folding import fold
from drafter.anonymise.text.tokens import tokenise
from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("f", "Ms|Faith|Orrell"),
    person("d", "Mr|Dominik|Barrel"),
    person("w", "Mr|Nick|Hobbins"),
    person("n", "Mr|Neville|Butler"),
    person("c", "Mr|Ciaran|Driver"),
    person("v", "Ms|Vera|Bridges"),
)
BEFORE = (
    "Faith Orrell, Dominik Barrel, Nick Hobbins, Neville Butler, Ciaran Driver and Vera Bridges "
    "complain. "
)


@pytest.mark.parametrize(
    "text",
    [
        "{Faith=f} had to borrow a bed.",
        "{Nick=w} had to sleep in the bath.",
        "{Faith=f} has to wash at work.",
        "{Faith=f} would not sign.",
        "{Faith=f} didn't answer.",
        "{Faith=f} hadn't been told.",
        "{Faith=f} can’t walk far.",
        "{Faith=f} and the children slept there.",
        "{Faith=f} & the nurse said so.",
        "{Faith=f} and her sons left.",
        "{Faith=f} (six) was not asked.",
        "{Faith=f}, six, was not asked.",
        "{Nick=w}, meanwhile, waited.",
        "{Nick=w}'d had enough.",
        "{Dominik=d}'ll ring again.",
        "{Barrel=d} then left.",
        "{Butler=n} later drove home.",
        "The form says “{BARREL=d}”.",
        "It is in the index under “{Barrel=d}”.",
        "The file is under {Barrel D=d}.",
        "The file is under {BARREL D=d}.",
        "MR SMITH SPOKE TO {BARREL=d} TODAY.",
        "{Faith=f} tearful on the phone.",
        "{Faith=f} v. upset.",
        "{Barrel=d} very distressed.",
        "Poor {Faith=f} cried.",
        "Young {Dominik=d} cried.",
        "T/C to {Barrel=d}.",
        "A letter sent to {Barrel=d} came back.",
    ],
)
def test_what_only_people_do_makes_a_word_a_name(text: str) -> None:
    assert marked(CASE, BEFORE + unmarked(text)).endswith(f" complain. {text}")


@pytest.mark.parametrize(
    "text",
    [
        "<Faith?f> had to give way.",
        "<Faith?f> would not do.",
        "<Faith?f>, however, was lost.",
        "<Faith?f> and the law are two things.",
        "<Driver?c> then left the bus there.",
        "<Driver?c> would not say.",
        "<Driver?c> to be told of it.",
        "<Bridges?v> then fell in the flood.",
        "<Barrel?d> had to roll.",
        "<Barrel?d> v. full.",
        "<Dominik?d> v Harlow Council",
        "They were in the <Barrel D?d>.",
    ],
)
def test_what_things_do_too_is_asked_about(text: str) -> None:
    assert marked(CASE, BEFORE + unmarked(text)).endswith(f" complain. {text}")


def test_a_forename_few_mean_otherwise_stands_by_itself() -> None:
    case = case_of(person("i", "Ms|Iris|Orrell"))
    before = "Iris Orrell complains. "
    for text in ("“{Iris=i}!” he shouted", "{Iris=i}... left", "{Iris=i}; her sons"):
        assert marked(case, before + unmarked(text)).endswith(f"complains. {text}")
    for text in ("<Iris?i>, bluebell and fern", "<Iris?i>"):
        assert marked(case, before + unmarked(text)).endswith(f"complains. {text}")
    doubled = "Iris Orrell complains. The iris was cut. <Iris?i>!"
    assert marked(case, unmarked(doubled)).endswith("<Iris?i>!")
    nick = case_of(person("i", "Ms|Margaret|Orrell"))
    assert marked(nick, "Margaret Orrell complains. Daisy!").endswith("<Daisy?i>!")


def test_a_message_says_who_it_is_from() -> None:
    case = case_of(person("f", "Ms|Faith|Orrell"))
    assert marked(case, "its faith here again") == "its {faith=f} here again"
    assert marked(case, "no faith here") == "no faith here"


def test_a_month_is_no_misspelt_name() -> None:
    case = case_of(person("m", "Mr|Mark|Hobbins"))
    before = "Mark Hobbins complains. "
    assert marked(case, before + "In March Mark moved.").endswith("In March {Mark=m} moved.")


@pytest.mark.parametrize(
    "text, words",
    [
        ("Vera'd left", ["vera", "had", "left"]),
        ("Vera've left", ["vera", "have", "left"]),
        ("They'd left", ["theyd", "left"]),
        ("Sa'd left", ["sad", "left"]),
        ("the cat'd left", ["the", "catd", "left"]),
    ],
)
def test_a_verb_joined_to_a_name_is_a_word_of_its_own(text: str, words: list[str]) -> None:
    assert [token.norm for token in tokenise(fold(text))] == words
