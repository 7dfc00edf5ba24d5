"""A surname said as the one here, behind the right title, is that person's misspelt."""

import pytest

from drafter.anonymise.people.homophones import are_heard_alike
from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("rho", "Mr|Ola|Rhodes"),
    person("bir", "Mrs|Ida|Birch"),
    person("hall", "Mr|Theo|Hall"),
    person("two", "Mr|Abel|Rowe"),
)
HERE = "Mr Rhodes, Mrs Birch, Mr Hall and Mr Rowe met."


@pytest.mark.parametrize(
    "one, other",
    [("rhodes", "rodes"), ("birch", "burch"), ("reid", "reed"), ("page", "paige"), ("day", "dey"),
     ("justice", "justis"), ("holmes", "homes"), ("knott", "nott"), ("baxter", "backster"),
     ("pinar", "pinner"), ("obriain", "obrien"), ("butcher", "bucher"), ("prado", "prada"),
     ("oreilly", "reilly"), ("thompson", "tomson"), ("macleod", "mccloud"), ("mckay", "mackay"),
     ("gallagher", "gallaher"), ("donoghue", "donahue"), ("hussain", "hussein"),
     ("wallis", "wallace"), ("stephens", "stevens"), ("shepherd", "sheppard"), ("shh", "shh")],
)  # fmt: skip
def test_surnames_are_heard_alike_however_they_are_spelt(one: str, other: str) -> None:
    assert are_heard_alike(one, other)


@pytest.mark.parametrize(
    "one, other",
    [("hill", "hall"), ("bell", "ball"), ("lane", "lyne"), ("birch", "barch"), ("moss", "moses"),
     ("martin", "martinez"), ("rice", "rye"), ("osman", "sman"), ("barker", "baker"),
     ("potter", "porter"), ("morris", "morrison"), ("ogden", "gden"), ("oakes", "akes")],
)  # fmt: skip
def test_other_sounds_make_other_names(one: str, other: str) -> None:
    assert not are_heard_alike(one, other)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Mr Rodes rang.", "{Mr Rodes=rho} rang."),
        ("Mrs Burch rang.", "{Mrs Burch=bir} rang."),
        ("Mr Hill rang.", "<Mr Hill?hall> rang."),
        ("Mrs Rodes rang.", "<Mrs Rodes?rho> rang."),
        ("A Mr Rodes rang.", "A <Mr Rodes?rho> rang."),
        ("Mr Rodes from Housing rang.", "<Mr Rodes?rho> from Housing rang."),
        ("Mr Roads rang.", "{Mr Roads=rho} rang."),
    ],
)
def test_whoever_is_here_is_meant_and_nobody_who_is_brought_in(text: str, expected: str) -> None:
    assert marked(CASE, f"{HERE} {text}").endswith(f" {expected}")


def test_nobody_is_meant_who_is_not_here() -> None:
    assert marked(CASE, "Mr Rodes rang.") == "<Mr Rodes?rho> rang."
