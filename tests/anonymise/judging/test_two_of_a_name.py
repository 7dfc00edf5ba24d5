"""Two people of one surname that is a word: "the Stones" are they where people's things go on."""

import pytest

from tests.anonymise.marking import case_of, marked, person

NAMES = {"Stone": "Stones", "Butcher": "Butchers", "Bridge": "Bridges", "Church": "Churches"}
AREA = case_of(person("a", "Mr|Leon|Lake"), person("b", "Mrs|Ada|Lake"))
MARKED = case_of(person("a", "Mr|Leon|De'Ath"), person("b", "Mrs|Ada|De'Ath"))


def _read(surname: str, text: str, *, named: bool = True) -> str:
    case = case_of(person("a", f"Mr|Leon|{surname}"), person("b", f"Mrs|Ada|{surname}"))
    lead = f"Leon {surname} rang. Ada {surname} rang. " if named else ""
    found = marked(case, lead + text)
    return found.removeprefix(f"{{Leon {surname}=a}} rang. {{Ada {surname}=b}} rang. ")


@pytest.mark.parametrize("surname", NAMES)
@pytest.mark.parametrize(
    "text",
    [
        "The {} were in both days.",
        "The {} were out.",
        "The {} lost the Christmas trade.",
        "The {} have a dog.",
        "The {} may not visit.",
        "The {} are owed £5.",
        "The {} are patient people.",
        "The {} have been told.",
        "The {} rang.",
        "It evicted the {} in May.",
        'It billed "the {}" as well.',
    ],
)
def test_what_only_people_are_or_do_makes_a_family_of_a_word(surname: str, text: str) -> None:
    article = "The" if text.startswith("The") else "the"
    plural = NAMES[surname]
    expected = text.replace(f"{article} {{}}", f"{{{article} {plural}=a+b}}")
    assert _read(surname, text.format(plural)) == expected


@pytest.mark.parametrize("surname", NAMES)
@pytest.mark.parametrize("thing", ["agent", "MP", "dog", "boiler", "insurers"])
def test_what_is_theirs_is_peoples(surname: str, thing: str) -> None:
    plural = NAMES[surname]
    assert _read(surname, f"The {plural}' {thing} came.").startswith(f"{{The {plural}'=a+b}}")


@pytest.mark.parametrize("surname", NAMES)
@pytest.mark.parametrize(
    "text",
    [
        "The {} are mentioned only as the area.",
        "The {} of the wall fell in.",
        "He walked to the {} in May.",
        "The {} were closed.",
        "The {} were in flood.",
        "The {} lost 3-1.",
        "The {} will close.",
        "The {} have been sold.",
        "The {} are a rock group.",
    ],
)
def test_what_anything_may_be_or_do_makes_none(surname: str, text: str) -> None:
    plural = NAMES[surname]
    assert f"<{plural}?a+b>" in _read(surname, text.format(plural))


@pytest.mark.parametrize("text", ["The Stones were out.", "The Bridges' MP came."])
def test_nobody_is_meant_whom_the_text_does_not_name(text: str) -> None:
    surname = "Stone" if "Stone" in text else "Bridge"
    assert "?a+b>" in _read(surname, text, named=False)


def test_an_area_has_a_member_but_no_agent() -> None:
    lead = "Leon Lake rang. Ada Lake rang. "
    assert "<Lakes?a+b>' MP" in marked(AREA, lead + "The Lakes' MP came.")
    assert "<Lakes?a+b> lost" in marked(AREA, lead + "The Lakes lost their bus to the shop.")
    assert "{The Lakes'=a+b} agent" in marked(AREA, lead + "The Lakes' agent came.")


def test_an_apostrophe_within_makes_no_word_of_a_name() -> None:
    assert marked(MARKED, 'It billed "the De’Aths". The deaths were counted.') == (
        'It billed "{the De’Aths=a+b}". The deaths were counted.'
    )
