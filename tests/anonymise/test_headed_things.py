"""Words that begin a notice or a note as things, and acronyms with an article."""

import pytest

from tests.anonymise.marking import case_of, marked, person


def _behind(forename: str, surname: str, text: str) -> str:
    """What is found in a text behind one that names Ms Example in full."""
    case = case_of(person("a", f"Ms|{forename}|{surname}"))
    before = f"Ms {forename} {surname} complained. Ms {surname} rang twice.\n\n"
    return marked(case, before + text).split("\n\n", 1)[1]


@pytest.mark.parametrize(
    "name, text",
    [
        ("Art", "Public Art panel met."),
        ("Mark", "Please Mark your reply."),
        ("Bill", "Water Bill arrived."),
        ("Bill", "Bill said £400."),
        ("Bill", "Bill came to £50."),
        ("Rob", "He tried to Rob him."),
        ("Frank", "To be Frank, it was late."),
        ("Ray", "The X-Ray was lost."),
        ("Dawn", "Before Dawn the crew left."),
    ],
)
def test_a_thing_that_begins_a_notice_is_not_replaced(name: str, text: str) -> None:
    assert "=a}" not in _behind(name, "Oduya", text)


@pytest.mark.parametrize(
    "name, text",
    [
        ("Mark", "Then Mark rang."),
        ("Mark", "She spoke to Mark yesterday."),
        ("Bill", "Bill said he would."),
        ("Rob", "They told Rob to wait."),
        ("Frank", "They told Frank twice."),
        ("Ray", "Then Ray rang."),
        ("Dawn", "Before Dawn rang they left."),
    ],
)
def test_a_name_in_the_like_place_is_found(name: str, text: str) -> None:
    assert "=a}" in _behind(name, "Oduya", text)


@pytest.mark.parametrize(
    "surname, text, sure",
    [
        ("Bell", "School Bell went at nine.", False),
        ("Bell", "They told Bell twice.", True),
        ("Page", "Front Page story.", False),
        ("Page", "Then Page rang.", True),
    ],
)
def test_a_noun_before_a_surname_makes_one_thing_with_it(
    surname: str, text: str, *, sure: bool
) -> None:
    assert ("=a}" in _behind("Ida", surname, text)) is sure


@pytest.mark.parametrize(
    "text, sure", [("The CT said no.", False), ("CT said no.", True), ("The FAQ said no.", False)]
)
def test_letters_with_an_article_are_an_acronym(text: str, *, sure: bool) -> None:
    surname = "Quaye" if "FAQ" in text else "Tembo"
    forename = "Flo Ann" if "FAQ" in text else "Cleo"
    assert ("=a}" in _behind(forename, surname, text)) is sure
