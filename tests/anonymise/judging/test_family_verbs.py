"""A family of a surname that is a word: what only they do, have or are told makes it theirs."""

import pytest

from tests.anonymise.marking import case_of, marked, person

NAMES = ["Stone", "Wood", "King", "Lake", "Potter", "Rook"]
BODIES = ["Bank", "Bishop", "Warden", "Green"]
NO_FAMILIES = ["Stone", "Wood", "King", "Lake", *BODIES]
THEIRS = [
    "The {}s want the soil replaced.",
    "The {}s owe nothing.",
    "The {}s still owe £61.",
    "The {}s seek an apology.",
    "The {}s borrowed from a cousin.",
    "The {}s would like the visit explained.",
    "The {}s do not beg.",
    "The {}s will go to the Ombudsman.",
    "The {}s were summonsed in October.",
    "The {}s were not at the planning inquiry.",
    "The {}s were to blame.",
    "The {}s had no help for weeks.",
    "The {}s’ new house has a stove.",
    "The {}s’ ward member abstained.",
]
ANYBODYS = [
    "The {}s are a rock group.",
    "The {}s are wet.",
    "The {}s do not flood.",
    "The {}s had no flood.",
    "The {}s will go to waste.",
    "The {}s would be cut.",
    "The {}s were at the edge.",
    "The {}s are to be sold.",
    "The {}s’ new owner came.",
    "They met at the {}s.",
    "The {}s show as done.",
    "The {}s’",
    "The {}s: to be told.",
]


def _read(surname: str, text: str, *, named: bool = True) -> str:
    case = case_of(person("a", f"Mr|Leon|{surname}"))
    lead = f"Leon {surname} rang. " if named else "He rang. "
    found = marked(case, lead + text.format(surname))
    return found.removeprefix(lead if not named else f"{{Leon {surname}=a}} rang. ")


@pytest.mark.parametrize("surname", NAMES)
@pytest.mark.parametrize("text", THEIRS)
def test_what_a_family_does_or_has_is_theirs(surname: str, text: str) -> None:
    assert _read(surname, text).startswith(f"{{The {surname}s")


@pytest.mark.parametrize("surname", NAMES)
def test_whom_somebody_met_is_a_family(surname: str) -> None:
    assert _read(surname, "She never met the {}s.") == f"She never met {{the {surname}s=a}}."


@pytest.mark.parametrize("surname", NO_FAMILIES)
@pytest.mark.parametrize("text", ANYBODYS)
def test_what_a_place_or_a_band_does_is_asked_about(surname: str, text: str) -> None:
    found = _read(surname, text)
    assert f"<{surname}s?a>" in found
    assert "{" not in found


@pytest.mark.parametrize("surname", BODIES)
@pytest.mark.parametrize("text", THEIRS[:12])
def test_a_body_wants_and_owes_as_people_do(surname: str, text: str) -> None:
    assert f"<{surname}s?a>" in _read(surname, text)


@pytest.mark.parametrize("surname", BODIES)
def test_no_body_sleeps_or_has_a_flat(surname: str) -> None:
    assert _read(surname, "The {}s sleep badly.").startswith(f"{{The {surname}s=a}}")
    assert _read(surname, "The {}s' flat is damp.").startswith(f"{{The {surname}s'=a}}")


@pytest.mark.parametrize("surname", ["Stone", "Long"])
def test_a_town_is_meant_where_nobody_is_named(surname: str) -> None:
    assert f"<{surname}s?a>" in _read(surname, "The {}s want a bus.", named=False)
    assert f"{{The {surname}s=a}}" in _read(surname, "The {}s want a bus.")


def test_small_letters_are_no_family() -> None:
    assert _read("Stone", "The {}s want a bus. The stones want moving.").count("=a") == 1
