"""Whose something is, where a forename is a season or a month besides."""

import pytest

from tests.anonymise.marking import case_of, marked, person

WORKER = person("kowal", "Mr|Ivan|Kowal")
PEOPLES = ["lupus", "carers", "address", "health visitor", "capital", "GP", "mutism", "lodger"]
OF_PAPER = ["support plan", "letter", "slides", "own kerb", "window frame"]
OF_SEASONS = ["heat", "hours", "meeting", "rent", "crops", "bill", "newsletter", "long days"]
IS_SO = ["over", "not far off", "a busy time", "gone", "when we work", "finished", "getting on"]


def _told(name: str, thing: str, besides: str = "") -> str:
    case = case_of(person("one", f"Mrs|{name}|Barker"), WORKER)
    before = f"Mrs {name} Barker wrote to Mr Kowal.{besides}\n\n"
    return marked(case, f"{before}{name}'s {thing} was told.").split("\n\n")[1]


@pytest.mark.parametrize("name", ["Summer", "Autumn", "April", "June"])
@pytest.mark.parametrize("thing", PEOPLES)
def test_what_only_somebody_has_is_theirs(name: str, thing: str) -> None:
    assert f"{{{name}'s=one}}" in _told(name, thing)
    assert f"{{{name}'s=one}}" in _told(name, thing, f" It came last {name}.")


@pytest.mark.parametrize("thing", OF_PAPER)
def test_what_a_season_has_not_is_theirs_where_the_text_has_none(thing: str) -> None:
    owned = thing != "window frame"
    assert ("{Summer's=one}" in _told("Summer", thing)) is owned
    assert "<Summer?one>'s" in _told("Summer", thing, " It came last summer.")
    assert "<May?one>'s" in _told("May", thing)


@pytest.mark.parametrize("thing", [*OF_SEASONS, *IS_SO])
def test_what_a_season_has_or_is_stays_a_question(thing: str) -> None:
    assert "<Summer?one>" in _told("Summer", thing)
    assert "{Summer's=one}" in _told("Summer", "lupus")
