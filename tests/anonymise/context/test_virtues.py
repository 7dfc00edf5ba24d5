"""Forenames that may be virtues, stuff or seasons, as the subject of what these do."""

import pytest

from tests.anonymise.marking import case_of, marked, person

WORKER = person("kowal", "Mr|Ivan|Kowal")
OPEN = [
    "X was her strength.",
    "X has been his comfort.",
    "X was never her strong suit.",
    "X is his middle name.",
]
OF_VIRTUES = [
    "X kept the family going.",
    "X has kept him alive.",
    "X gave her the strength to go on.",
    "X brought the family together.",
    "X made her smile.",
    "X helped her through the winter.",
    "X saved them.",
    "X carried her through.",
]
THEIRS = ["X was her mother.", "X is his older sister.", "X told her.", "X opened it."]


def _told(name: str, text: str) -> str:
    case = case_of(person("one", f"Mrs|{name}|Barker"), WORKER)
    before = f"Mrs {name} Barker wrote to Mr Kowal.\n\n"
    return marked(case, before + text.replace("X", name)).split("\n\n")[1]


@pytest.mark.parametrize("name", ["Faith", "Joy", "Hope", "Summer"])
@pytest.mark.parametrize("text", [*OPEN, *OF_VIRTUES])
def test_what_a_virtue_does_to_people_is_asked_about(name: str, text: str) -> None:
    assert f"<{name}?one>" in _told(name, text)


@pytest.mark.parametrize("text", OPEN)
def test_what_is_somebodys_may_be_any_stuff(text: str) -> None:
    assert "<Pearl?one>" in _told("Pearl", text)
    assert "{Pearl=one}" in _told("Pearl", OF_VIRTUES[4])


@pytest.mark.parametrize("name", ["Faith", "Joy", "Hope", "Pearl"])
@pytest.mark.parametrize("text", THEIRS)
def test_what_only_somebody_does_or_is_stays_theirs(name: str, text: str) -> None:
    assert f"{{{name}=one}}" in _told(name, text)


def test_no_virtue_is_meant_by_a_name_that_is_none() -> None:
    assert "{Ivan=kowal}" in _told("Faith", "Ivan was her strength.")
    assert "{Mark=one}" in _told("Mark", "X kept her letters.")
