"""A forename that is a word too, of somebody whom the text names: who does or says something."""

import pytest

from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("hope", "Ms|Hope|Ekwuzi"),
    person("lily", "|Lily|Tarn", child=True),
    person("may", "Mrs|May|Quembo"),
    person("linc", "Mr|Aldo|Lincoln"),
    person("just", "Mr|Justice|Vuldane"),
)
NAMED = "Hope Ekwuzi, Lily Tarn, May Quembo, Mr Lincoln and Justice Vuldane complained. "
LEFT = (
    "{Hope Ekwuzi=hope}, {Lily Tarn=lily}, {May Quembo=may}, {Mr Lincoln=linc} and "
    "{Justice Vuldane=just} complained. "
)


@pytest.mark.parametrize(
    "text",
    [
        "{Lily=lily} started late.", "{Lily=lily} left at 9.", "{Lily=lily} very often fell.",
        "{Hope=hope} lost her job.", "{Hope=hope} started school late.",
        "{Hope=hope} uses a frame.",
        "{Hope=hope} is 7.", "{Hope=hope} turned sixteen.", "{Hope=hope}: no, I did not.",
        "{Hope=hope} was very upset.", "We look after {May=may} at night.",
        "We spoke to {May=may} again.", "{Justice=just} retired.", "Officer {Lincoln=linc} left.",
        "{Lincoln=linc} appealed.", "I told {Lincoln=linc} so.",
        "<Hope?hope> faded.", "<Hope?hope>: 7 of 10.", "<Hope?hope>", "A <Lily?lily> opened.",
        "We spoke from May to June.", "We wrote to May 2023 buyers.",
        "<Lily?lily> pond",
        "<Hope?hope>, lost.", "<Hope?hope> then", "Hope Ltd lost her",
        "<Lincoln?linc> opened.", "<May?may> lost her job.",
    ],
)  # fmt: skip
def test_who_acts_or_speaks_is_somebody_whom_the_text_names(text: str) -> None:
    plain = text
    for end in ("hope", "lily", "may", "linc", "just"):
        plain = plain.replace(f"={end}}}", "").replace(f"?{end}>", "")
    plain = plain.replace("{", "").replace("<", "")
    assert marked(CASE, NAMED + plain) == LEFT + text


def test_a_title_before_a_surname_stays_one() -> None:
    case = case_of(person("just", "Mr|Justice|Vuldane"), person("j", "Justice|Ida|Tarn"))
    assert marked(case, "Justice Tarn met Justice Vuldane.") == (
        "{Justice Tarn=j} met {Justice Vuldane=just}."
    )


def test_where_nobody_is_named_the_same_words_are_asked_about() -> None:
    assert marked(CASE, "Lily started late.") == "<Lily?lily> started late."
    assert marked(CASE, "Hope lost her job.") == "<Hope?hope> lost her job."
