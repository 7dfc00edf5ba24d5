"""A council that goes by its town's name: the town is asked about, the council is not."""

import pytest

from tests.anonymise.marking import body, case_of, marked, unmarked

CASE = case_of(body("b", "Penbury Borough Council", "Penbury", short="the Council"))


@pytest.mark.parametrize(
    "text",
    [
        "27 Alder Close, <Penbury?b>, ZZ99 4QX",
        "27 Alder Close\n<Penbury?b>\nZZ99 4QX",
        "<Penbury?b> is a small town.",
        "<Penbury?b> town centre is shut.",
        "<Penbury?b> residents wrote.",
        "<Penbury?b> is about 12 miles off.",
        "<Penbury?b> CAB helped her.",
        "It is on the <Penbury?b> estate.",
        # the council itself
        "{Penbury=b} is a poor landlord.",
        "{Penbury=b} told me about the town centre.",
        "{Penbury=b} Housing wrote.",
        "I rang {Penbury=b}, twice.",
    ],
)
def test_what_is_told_of_a_town_is_asked_about(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text
