"""Names that are words, in notes, where nothing makes a word of them."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("smith", "Mr|Aldo|Smith"),
    person("price", "Mrs|Ida|Price"),
    person("brown", "Ms|Una|Brown"),
    person("hall", "Mr|Ivo|Hall"),
    person("mark", "Mr|Mark|Quennell"),
    person("sue", "Ms|Sue|Osgood"),
    person("tom", "|Tom|Varley", child=True),
    person("ruby", "|Ruby|Kestle", child=True),
)
_NAMED = (
    "Aldo Smith, Ida Price, Una Brown, Ivo Hall, Mark Quennell and Sue Osgood rang. "
    "Tom Varley and Ruby Kestle came.\n\n"
)


def _there(text: str) -> str:
    return marked(CASE, _NAMED + unmarked(text)).rpartition("\n\n")[2]


@pytest.mark.parametrize(
    "text",
    [
        # done to somebody
        "took <tom?tom> to hospital", "gave <tom?tom> tea", "left <tom?tom> home alone",
        "sw collected <tom?tom> from school", "helped <smith?smith> dress", "we love <tom?tom>",
        "found <ruby?ruby> on floor", "found <mark?mark> on floor", "gave <mark?mark> tea",
        "Took <tom?tom> to hospital.", "The officer said <tom?tom> hit her.",
        # said of somebody
        "mum says <tom?tom> hit her", "what <tom?tom> wants", "until <ruby?ruby> moves",
        "said that <smith?smith> hit her", "she knows <tom?tom>", "while <brown?brown> is here",
        # somebody does, or is so
        "<sue?sue> fell in bath", "<smith?smith> lost job", "<mark?mark> made threats",
        "<smith?smith> started work", "<smith?smith> declined", "<price?price> agreed",
        "<smith?smith> with nan", "<mark?mark> eating well", "<sue?sue> home",
        # asked, joined, towards, by itself
        "is <sue?sue> ok", "how is <smith?smith>", "is <smith?smith> in", "did <brown?brown> pay",
        "mum and <mark?mark> present", "mum and <smith?smith> argued",
        "<brown?brown> and dad argued", "<hall?hall> and dad argued", "views of <smith?smith>",
        "views of <price?price> not sought", "on <smith?smith> again", "like <sue?sue>",
        "- <smith?smith>", "(<mark?mark>)", "<sue?sue>.", "poor <smith?smith>",
        "on 3/4 <smith?smith> settled",
        "the <smith?smith> family", "<price?price> household",
    ],
)  # fmt: skip
def test_what_nothing_determines_is_asked_about(text: str) -> None:
    assert _there(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "the brown envelope", "brown envelope", "felt brown", "brown in colour", "a young family",
        "mark on leg", "mark it", "mark, then", "price of flat", "paid price",
        "sue council", "to sue", "to mark it", "pat dog", "lost hope",
        "found hall", "form and mark",
        "mark closed", "is price of flat", "have mark", "hall £90",
        "smith's", "a hall-mark", "her smith family", "mum's mark", "not mark", "like mark it",
        "collected price list", "mark paper", "smith machine", "that smith machine",
        "on price",
        # among capitals only what is done or said
        "Found price there.", "Views of smith.", "Took mark to it.",
    ],
)  # fmt: skip
def test_a_word_that_is_plainly_one_stays(text: str) -> None:
    assert _there(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "took <tom?tom> to hospital", "mum says <ruby?ruby> hit her", "the <smith?smith> family",
        # none of whom the text names
        "took mark to hospital", "the price family", "took smith to hospital",
    ],
)  # fmt: skip
def test_of_whom_the_text_does_not_name_a_plain_forename_is_asked_about(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


def test_a_word_the_text_uses_otherwise_is_no_name() -> None:
    text = "{mr smith=smith} rang. the smith rang. smith lost job"
    assert marked(CASE, unmarked(text)).endswith("smith lost job")
