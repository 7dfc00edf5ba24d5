"""Capitals that spell somebody's initials out for something else, and those that do not."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("gl", "Ms|Greta|Lofting"),
    person("mb", "Mrs|Monika|Barker"),
    person("tn", "Mr|Tariq|Nadir"),
    person("my", "Ms|Maya|Yates"),
)


@pytest.mark.parametrize(
    "text",
    [
        # a title, an article, a street and a name misspelt spell nothing out
        "{Mr Nadir=tn}. The Nortons rang. Shown the tap on {TN=tn} visit.",
        "{Mrs Barker=mb}. Mrs Bellamy rang. Shown the tap on {MB=mb} visit.",
        "{Ms Lofting=gl} of Gas Lane rang. Shown the tap on {GL=gl} visit.",
        "{Mrs Barker=mb} and <Monica Bakker?mb> rang. Shown the tap on {MB=mb} visit.",
        "{Mr Nadir=tn} quoted the Local Traffic Notices Order. Shown the tap on {TN=tn} visit.",
        # these do
        "{Ms Lofting=gl} and the Green League rang. Shown the tap on <GL?gl> visit.",
        "{Mrs Barker=mb} and the Wexbridge Mission Board rang. The tap on <MB?mb> visit.",
        "{Mr Nadir=tn} and Traffic Network rang. The tap on <TN?tn> visit.",
    ],
)  # fmt: skip
def test_only_what_is_called_so_spells_letters_out(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


def test_a_raised_voice_is_nobodys_letters() -> None:
    text = "Ms Yates rang. Give MY money back. MY rang."
    shown = "{Ms Yates=my} rang. Give <MY?my> money back. {MY=my} rang."
    assert marked(CASE, text) == shown
