"""A forename that is a word too, where it begins a sentence, a paper or its end."""

import pytest

from drafter.anonymise.reader import reader_of
from drafter.case.case import Case
from tests.anonymise.marking import person
from tests.anonymise.residue.reading import residue


def _people(text: str) -> list[str]:
    return [words for words, kind in residue(text) if kind == "person"]


@pytest.mark.parametrize(
    "text, name",
    [
        ("Harry's teacher said so.", "Harry"),
        ("Grace's mother was there.", "Grace"),
        ("Jack was excluded.", "Jack"),
        ("Ruby was late.", "Ruby"),
        ("Hope was very often excluded.", "Hope"),
        ("Hope isn't a social worker.", "Hope"),
        ("Faith was told of it.", "Faith"),
        ("Holly was bullied.", "Holly"),
        ("Jack (SW) attended.", "Jack"),
        ("Jack (EWO)", "Jack"),
        ("Jack (duty officer) attended.", "Jack"),
        ("Jack: I disagree.", "Jack"),
        ("Tom: nothing to add.", "Tom"),
        ("Mark left the school.", "Mark"),
        ("Rose left the school.", "Rose"),
        ("Kind regards\n\nJack\nSocial worker", "Jack"),
        ("Kind regards\n\nHope\nCase officer", "Hope"),
        ("Kind regards\n\nJack", "Jack"),
    ],
)
def test_a_word_that_begins_as_only_somebody_does_is_a_name(text: str, name: str) -> None:
    assert _people(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Grace's limits were short.",
        "Harry's",
        "Hope was lost.",
        "Hope is.",
        "Hope was",
        "Hope is a charity, and grew.",
        "Hope may come of it.",
        "Faith is the last of these.",
        "Grants' terms were changed.",
        "Grant (DFG) was paid.",
        "Bill (see the table below) was paid.",
        "Art (two pieces of it).",
        "Bill (QXV",
        "Mark: 56%.",
        "Hope: nothing else.",
        "Tom: Peter",
        "Charity left little.",
        "Charity",
        "Kind regards\n\nHope",
        "Kind regards\n\nHope\nand peace",
        "Kind regards\n\nHope of better days",
        "Kind regards\n\nHope\n\nSocial worker",
    ],
)
def test_a_word_that_begins_as_things_do_is_none(text: str) -> None:
    assert _people(text) == [], text
    assert _people(f"{text}\n\nJack was excluded.") == ["Jack"]


@pytest.mark.parametrize(
    "text, names",
    [
        ("I spoke to Harry. Harry's manager rang.", ["Harry", "Harry"]),
        ("His sister Poppy came. Poppy is seven.", ["Poppy", "Poppy"]),
        ("Poppy is seven. His sister Poppy came.", ["Poppy", "Poppy"]),
        # a verb before its object, in small letters, or not what begins a sentence
        ("I told Mark. Mark my words.", ["Mark"]),
        ("I told Mark. Mark", ["Mark", "Mark"]),
        ("His sister Poppy came. A Poppy grew there.", ["Poppy"]),
        ("His sister Poppy came. poppy seeds grew.", ["Poppy"]),
        ("They told Mac. Mac and cheese was had.", ["Mac"]),
    ],
)
def test_who_is_found_once_is_found_where_he_begins_a_sentence(text: str, names: list[str]) -> None:
    assert _people(text) == names


@pytest.mark.parametrize(
    "text, names",
    [
        ("His sister Sky came.", ["Sky"]),
        ("The boy's sister Poppy came.", ["Poppy"]),
        ("The sister Council agreed.", []),
        ("His sister Council agreed.", []),
    ],
)
def test_a_word_behind_whose_relation_it_is_is_a_name(text: str, names: list[str]) -> None:
    assert _people(text) == names


@pytest.mark.parametrize(
    "text, names",
    [
        (
            "Present: A Patel, S Marsh, T Green, J. Hill",
            ["A Patel", "S Marsh", "T Green", "J. Hill"],
        ),
        ("Completed by: T. Marsh", ["T. Marsh"]),
        ("Case officer M Day", ["M Day"]),
        ("M. Day", ["M. Day"]),
        ("The Patel, S", ["Patel, S"]),
        ("See Zone B. Marsh is wet.", []),
        ("Present: the clerk", []),
    ],
)
def test_an_initial_before_a_surname_that_is_a_word_is_a_name(text: str, names: list[str]) -> None:
    assert _people(text) == names


@pytest.mark.parametrize(
    "text, names",
    [
        ("mr t brown rang", ["t brown"]),
        ("dr a cook wrote", ["a cook"]),
        ("dr cook wrote", ["cook"]),
        ("then dr cook wrote", ["cook"]),
        ("then Mr T brown rang", []),
        ("t brown", []),
        ("vitamin t brown", []),
    ],
)
def test_a_title_in_small_letters_leads_to_a_name(text: str, names: list[str]) -> None:
    assert _people(text) == names


@pytest.mark.parametrize(
    "text, names",
    [
        ("Claire Brown is the head.", ["Brown"]),
        ("The GP, Claire Smith, wrote.", ["Smith"]),
        ("Claire Close is the street.", []),
        ("Claire's Brown coat.", []),
        ("Claire Said that.", []),
        ("Claire rang. Brown is the colour.", []),
        ("Ms Denton Brown", []),
    ],
)
def test_another_surname_behind_a_registered_forename_is_shown(text: str, names: list[str]) -> None:
    case = Case(parties=(person("o", "Ms|Claire|Denton"),))
    found = reader_of(case).find(text)
    assert [
        text[one.start : one.end] for one in found if one.kind == "person" and not one.candidates
        and not one.parties
    ] == names  # fmt: skip
    assert len(found) > len(names), "the forename is found too"


@pytest.mark.parametrize(
    "text, words",
    [
        ("See invoice INV-2044 for this.", ["invoice INV-2044"]),
        ("The password Fluffy123 was shared.", ["Fluffy123"]),
        ("Her password is hunter2.", ["hunter2"]),
        ("The password was changed, and then reset.", []),
        ("It breaks the 45-degree rule.", []),
        ("The Needs and Disability Code of Practice: 0 to 25 years sets it out.", []),
        ("Disability: 0 to 25 years of it", ["0 to 25 years of it"]),
        ("Visited Church.", []),
        ("Visited Harlock Church.", ["Harlock Church"]),
    ],
)
def test_numbers_labels_and_verbs_are_read_for_what_they_are(text: str, words: list[str]) -> None:
    assert [found for found, _ in residue(text)] == words
