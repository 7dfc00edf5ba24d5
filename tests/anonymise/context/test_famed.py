"""Names that everybody knows, and works and firms that are called by one."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("t", "Mr|Dylan|Thomas"),
    person("e", "Ms|Easter|Sunday"),
    person("d", "Ms|Dawn|Day"),
    person("g", "Mr|Gordon|Bennett"),
    person("c", "Ms|Carmen|Diaz"),
    person("m", "Mr|Roger|Moore"),
    person("b", "Mr|Barry|Island"),
)


@pytest.mark.parametrize(
    "text",
    [
        "<Dylan Thomas?t>, the poet, wrote. {Dylan Thomas=t}, the tenant, wrote.",
        "A hall of the poet <Dylan Thomas?t>. The big poet {Dylan Thomas=t}.",
        "<Carmen?c> is an opera. {Carmen Diaz=c} is a poor sleeper. {Carmen Diaz=c} is",
        "<Roger Moore?m>, the famous actor, rang. {Roger Moore=m}, the very tall and odd actor.",
        "We staged <Carmen?c>. The Book of <Carmen?c>. The book of {Carmen=c}. We told {Carmen=c}.",
        "“{Carmen=c}” rang. {Roger Moore=m}, the (tall) actor. {Roger Moore=m}, actor.",
        "<Roger Moore?m> Leisure rang. {Roger Moore=m} leisure. {Roger Moore=m} travelled.",
        "On <Easter Sunday?e> it rained. <Easter Sunday?e> 2023 was wet. {Easter Sunday=e} rang.",
        "{Roger R Moore=m} sang a song.",
        "<D-Day?d> came. {D Day=d} rang. {Dawn Day=d}",
        "“<Gordon Bennett?g>!” I said. {Gordon Bennett=g} rang. {Dylan Thomas=t}! {Gordon=g}! So",
        "I saw <Roger Moore?m> in a film. {Roger Moore=m} rang. A film. {Roger=m} rang.",
        "{Roger Moore=m} says that nobody has shown it to me or to any of you: a film.",
        "I told {Roger Moore=m} of a film. {Roger Moore=m} is the head of Brand Homes.",
        "She has gone to <Barry Island?b>. {Barry Island=b} rang.",
        "{Roger Moore’s=m} film. I met {Roger Moore=m}",
    ],
)
def test_a_famous_name_or_a_works_is_asked_about(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


def test_a_nickname_is_of_forenames_that_it_shortens() -> None:
    assert "m}" not in marked(CASE, "Bobby Moore rang.")
    assert marked(CASE, "Roge Moore rang.") == "{Roge Moore=m} rang."
