import pytest

from drafter.case.reasoning import Fault
from tests.checks.cases import CLEAN, edit, only, problems

FAULT = [
    "That was fault.",
    "I find the Council at fault for this.",
    "The Council’s failure to do so, is fault.",
    "I do not find fault with the letter. But the delay was fault.",
    "This amounts to fault.",
]
NO_FAULT = [
    "I do not find fault in how it answered.",
    "There was no fault in this.",
    "I considered whether there was fault. The Council did all it should.",
    "I cannot find the Council at fault.",
    "I have seen no evidence of fault.",
]


def reasoned(finding: str, text: str, fault: Fault) -> tuple[str, ...]:
    case = edit(CLEAN, finding, reasoning=f"{text} [[leak]]", said_in="", fault=fault)
    return tuple(problem.message for problem in problems(case, "choice-and-text"))


@pytest.mark.parametrize("text", FAULT)
def test_words_of_fault_go_with_fault_alone(text: str) -> None:
    assert not reasoned("delay", text, Fault.FAULT)


@pytest.mark.parametrize("text", NO_FAULT)
def test_words_of_no_fault_go_with_no_fault(text: str) -> None:
    assert not reasoned("answer", text, Fault.NO_FAULT)


@pytest.mark.parametrize("text", [NO_FAULT[0], NO_FAULT[1], NO_FAULT[3], NO_FAULT[4]])
def test_fault_that_the_text_denies_is_reported(text: str) -> None:
    (message,) = reasoned("delay", text, Fault.FAULT)
    assert message == "The choice is fault, but the reasoning says there was none."


@pytest.mark.parametrize("text", [FAULT[0], FAULT[1], FAULT[2], FAULT[4]])
def test_no_fault_that_the_text_contradicts_is_reported(text: str) -> None:
    (message,) = reasoned("answer", text, Fault.NO_FAULT)
    assert message == "The choice is no fault, but the reasoning says there was."


def test_the_sentence_that_says_it_decides() -> None:
    text = "The delay was fault. I do not find fault with the letter."
    spoilt = edit(CLEAN, "delay", reasoning=text, said_in="I do not find fault with the letter.")
    assert only(spoilt, "choice-and-text").place.record == "delay"
    assert not problems(edit(spoilt, "delay", said_in="The delay was fault."), "choice-and-text")


def test_what_cannot_be_said_is_left_alone() -> None:
    assert not reasoned("answer", "That was fault.", Fault.CANNOT_SAY)


def test_reasoning_that_never_says_it_is_a_thing_to_consider() -> None:
    assert not problems(CLEAN, "reasoning-without-verdict")
    spoilt = edit(CLEAN, "answer", reasoning="It answered soon ([[reply]]).", said_in="")
    assert only(spoilt, "reasoning-without-verdict").place.field == "reasoning"
    offered = edit(CLEAN, "answer", reasoning="", said_in="")
    assert not problems(offered, "reasoning-without-verdict")


def test_a_sentence_that_is_gone_is_reported_and_other_quotes_are_not() -> None:
    assert not problems(CLEAN, "lost-sentence")
    spoilt = edit(CLEAN, "delay", said_in="This was fault.")
    assert only(spoilt, "lost-sentence").place.record == "delay"
    injustice = edit(CLEAN, "distress", said_in="They were ill.")
    assert only(injustice, "lost-sentence").place.record == "distress"
    quoted = edit(CLEAN, "answer", reasoning="I don’t find\nfault.", said_in="I don't find fault.")
    assert not problems(quoted, "lost-sentence")


def test_an_apology_that_the_account_does_not_tell_of_is_a_thing_to_consider() -> None:
    assert not problems(CLEAN, "untold-act")
    silent = edit(CLEAN, "reply", text="On 1 August, the Council mended the roof. [[#reply]]")
    problem = only(silent, "untold-act")
    reasoning = silent.findings[1].reasoning
    assert reasoning[problem.place.start : problem.place.end] == "apologised"


def test_an_apology_that_was_never_made_is_no_fact() -> None:
    silent = edit(CLEAN, "reply", text="On 1 August, the Council mended the roof. [[#reply]]")
    owed = "The Council should have apologised, and has not refunded her. I do not find fault."
    spoilt = edit(silent, "answer", reasoning=f"{owed} [[reply]]", said_in="")
    assert not problems(spoilt, "untold-act")
