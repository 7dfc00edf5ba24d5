"""Letters of a body's that the text explains as something else's are asked about."""

import pytest

from tests.anonymise.marking import body, case_of, marked, unmarked

CASE = case_of(body("b", "Fenwick Borough Council", "FBC", "BC", "The", short="the Council"))


@pytest.mark.parametrize(
    "text",
    [
        "<FBC?b>, the Fernley Bowls Club, wrote.",
        "<FBC?b> (Fernley Bowls Club) wrote.",
        "The Friends of Bowls and Cricket (<FBC?b>) wrote. <FBC?b> also rang.",
        '<FBC?b> on the invoice means "fine blown concrete".',
        "The <FBC?b> in the quotation stands for fine-blown concrete.",
        "<FBC?b> is also a full body count.",
        "I read \"<FBC?b>\" as 'full blood count' there.",
        '<BC?b> means "brown clay" there.',
        "<BC?b> dates were taught; in 400 <BC?b> nobody wrote.",
        # the body's own letters
        "{FBC=b} wrote.",
        "{FBC=b} ({Fenwick Borough Council=b}) wrote. {FBC=b} rang.",
        "{FBC=b}, the Fenwick Boruogh Counncil, wrote.",
        "{FBC=b} means to sue; {FBC=b} is also the landlord.",
        '{FBC=b} said "be careful" and was firm but kind.',
        "The Fernley Bowls Club wrote. {FBC=b} answered.",
        "Fernley and {FBC=b} wrote to the Big Car Company.",
        "{BC=b} told Betty Clay that she was cold.",
        "{BC=b} means business.",
        "{FBC=b} told Fernley's bowls captain to go.",
        "<F.B.C.?b>, the Fernley Bowls Club, wrote.",
        "{FBC=b} told Frank Bernard Crane.",
        "The full (but not {FBC=b}) council; the bowls club ({FBC=b}) wrote.",
        "{FBC=b} is the fixed bare owner",
    ],
)
def test_letters_explained_as_anothers(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


@pytest.mark.parametrize("between, expected", [(20, "<FBC?b> rang."), (200, "{FBC=b} rang.")])
def test_only_brackets_in_a_paragraph_of_usual_length_explain(between: int, expected: str) -> None:
    told = "The Friends of Bowls and Cricket (FBC) wrote." + " The gate was shut." * between
    assert marked(CASE, f"{told} FBC rang.").endswith(expected)
