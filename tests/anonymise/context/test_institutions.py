"""Offices, wards and trades that a registered word is part of; and people beside them."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("jp", "Ms|Joy|Park"),
    person("cj", "Ms|Chantelle|Justice"),
    person("rp", "Ms|Ruby|Potter"),
    person("gb", "Miss|Gwen|Butcher"),
    person("rb", "Mr|Ron|Butcher"),
    person("rl", "Mr|Leo|Rivers"),
)


@pytest.mark.parametrize(
    "text",
    [
        "He says the National Park Authority was content.",
        "The Youth Justice Board set standards.",
        "the Environment Rivers Agency",
        "the Criminal Justice Act",
        "She was seen on Ruby Ward.",
        "They camped at Ruby Beach.",
        "The Butchers' Guild had no say.",
        "{Gwen Butcher=gb} rang. {Ron Butcher=rb} rang. The Butchers' Guild came.",
    ],
)
def test_an_office_a_ward_or_a_trade_is_nobody(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "the <Justice?cj> Board met",
        "the <Park?jp> Authority",
        "National <Park?jp> Authority",
        "the Deputy <Park?jp> Panel",
        "the Chloe <Park?jp> Fund",
        "the <Joy Park?jp> Fund",
        "spoke to <Ruby?rp> Ward",
        "The <Butchers?gb+rb>’ Trust",
        "{the Butchers'=gb+rb} solicitor",
    ],
)
def test_what_may_be_called_after_somebody_here_is_asked_about(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text
