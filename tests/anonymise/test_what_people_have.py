"""A month, a flower or a wish that has a licence, walks or gives them away is somebody."""

import re

import pytest

from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("s", "Ms|Summer|Quembo"), person("h", "Mrs|Heather|Vuldane"), person("g", "|Grace|Orlo")
)


def told(text: str) -> str:
    """The text without its marks, for this case."""
    return re.sub(r"[{<]([^=?{}<>]+)[=?][shg]*[}>]", r"\1", text)


@pytest.mark.parametrize(
    "text",
    [
        "{Ms Quembo=s} rang. {Summer=s} has a licence.",
        "{Ms Quembo=s} rang. {Summer=s} had her own key.",
        "{Ms Quembo=s} rang. <Summer?s> has a feel of its own.",
        "{Ms Quembo=s} rang. <Summer?s> has Gone. <Summer?s> has a Licence.",
        "{Ms Quembo=s} rang. <Summer?s> had been wet. <Summer?s> had",
        "<Summer?s> has a licence.",
        "{Summer=s} has foetal alcohol syndrome. {Summer=s} had arthritis.",
        "<Summer?s> has ended, asthma too. <Summer?s> saw asthma rise. <Summer?s>",
        "<Summer?s> has a list of many more things than asthma.",
        "{Summer's=s} half-brother rang. {Summer's=s} elder sister rang.",
        "<Summer?s>'s half-term was wet. <Summer?s>'s late",
        "{Mrs Vuldane=h} rang. {Heather=h} walks with a stick.",
        "{Grace Orlo=g} rang. {Grace=g} gave them to the clerk. {Grace=g} gave evidence.",
    ],
)
def test_what_somebody_has_or_does_settles_who_is_meant(text: str) -> None:
    assert marked(CASE, told(text)) == text
