"""Bills and grants of which a note says by whom or to whom they were sent."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(person("bill", "Mr|Bill|Cox"), person("grant", "Mr|Ray|Grant"))
NAMED = "Bill Cox and Ray Grant met.\n\n"
TEXTS = [
    "<Bill?bill> disputed by tenant.",
    "<Bill?bill> sent to the tenant.",
    "<Bill?bill> now queried by Marl Homes.",
    "<Grant?grant> offered to her mother.",
    "{Bill=bill} replied by her wish.",
    "{Bill=bill} offered to help.",
    "{Bill=bill} disputed the date.",
    "{Bill=bill} emailed me.",
    "{Bill's=bill} form was sent to them.",
    "{Bill=bill} asked: who?",
    "<Bill?bill> agreed",
    "{Bill=bill} speaks to the tenant.",
    "{Bill=bill} agreed to the date.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_bill_may_be_what_a_note_tells_the_fate_of(text: str) -> None:
    assert marked(CASE, NAMED + unmarked(text)).endswith(text)
