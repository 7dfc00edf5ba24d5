"""A surname, a comma and a forename: one person's name, or two of a list."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("cp", "Mr|Craig|Penny"),
    person("cs", "Mr|Craig|Sharples"),
    person("iw", "Mrs|Ida|Whitlock"),
    person("ib", "Ms|Ines|Banks"),
    person("co", "Dr|Chidi|Okafor"),
)


@pytest.mark.parametrize(
    "text",
    [
        "Attending: {Sharples=cs}, {Mr C. Penny=cp}.",
        "Attending: {Sharples=cs}, {C. Penny=cp}.",
        "Attending: {Sharples=cs}, {Craig Penny=cp}.",
        "Attending: {Penny=cp}, {Mr Craig Sharples=cs}",
        "Present: {Whitlock=iw}, {Ms I Banks=ib}, {Dr Okafor=co}",
        "Present: {WHITLOCK=iw}, {MS I BANKS=ib}",
        "Present: {Okafor=co}, {C Penny=cp}, {C Sharples=cs}",
        "{SHARPLES=cs}, {CRAIG PENNY=cp}",
        "Present: {Okafor=co}, C. Kowalczyk, I. Marsh",
        "Present: {Okafor=co}, C. Marsh, I. Wells",
        "Present: {Okafor=co}, C. de Souza",
    ],
)
def test_a_forename_with_a_surname_behind_is_the_next_of_a_list(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "{Sharples, Mr C=cs}. He rang",
        "{Whitlock, Mrs I=iw}. Reason for visit: damp",
        "{WHITLOCK, MRS I=iw} DOB not given",
        "{Sharples, C=cs}; {Penny, C=cp}",
        "{Sharples, C=cs}, {Penny, C=cp}",
        "{SHARPLES, MR C=cs} rang",
        "{Sharples, Craig=cs} April: rang",
        "{Sharples, Craig=cs} Address: not given",
        "{Sharples, C=cs}\nKowalczyk rang",
    ],
)
def test_a_forename_with_none_behind_is_whose_surname_leads(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


def test_a_list_of_others_names_never_gives_a_letter_to_whoever_stands_before() -> None:
    assert marked(CASE, "Sharples, Mr C. Stone.").startswith("{Sharples=cs}, ")
