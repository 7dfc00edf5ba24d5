"""The shipped examples compose into whole statements that name nobody."""

import re

import pytest

from drafter.anonymise.anonymise import anonymise
from drafter.anonymise.ordinals import ordinals_of
from drafter.anonymise.questions import questions
from drafter.case.case import Case
from drafter.case.statement import Slot
from drafter.document.compose import Composed, compose
from drafter.document.library import library
from drafter.document.model import Heading, Paragraph
from drafter.document.packs import pack
from tests.examples import cases


@pytest.fixture(params=cases.NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def composed(case: Case) -> Composed:
    return compose(anonymise(case), pack("lgsco-decision"), library())


def names_in(case: Case) -> set[str]:
    """Every word of a real name in the case; a month's is only looked for after a title."""
    words = {
        word
        for party in case.parties
        for typed in (party.forenames, party.surname, *party.also_known_as)
        for word in re.findall(r"\w+", typed)
    }
    return words - {"Miss", "Mrs", "Cllr", "May"}


def words_printed(composition: Composed) -> str:
    document = composition.document
    return "\n".join([document.title, *(block.text for block in document.blocks)])


def test_nothing_is_left_to_ask(name: str) -> None:
    assert list(questions(cases.example(name))) == []


def test_no_real_name_is_printed(name: str) -> None:
    case = cases.example(name)
    printed = set(re.findall(r"\w+", words_printed(composed(case))))
    assert not names_in(case) & printed
    assert names_in(case) & set(re.findall(r"\w+", cases.text_of(name)))


def test_an_officer_named_like_a_month_is_not_printed() -> None:
    printed = words_printed(composed(cases.example("no-fault")))
    assert "Mr May" not in printed
    assert "In May 2024, long before this application, a road safety officer had walked" in printed


def test_only_the_planted_gap_is_a_problem_of_print(name: str) -> None:
    problems = [problem.check for problem in composed(cases.example(name)).problems]
    assert problems == (["broken-reference"] if name == cases.GAPS else [])


def test_nothing_is_missing_or_unresolved(name: str) -> None:
    printed = re.findall(r"\[[^\]]*\]", words_printed(composed(cases.example(name))))
    assert printed == (["[paragraph ?]"] if name == cases.GAPS else [])


def test_a_statement_is_long_enough_to_learn_from_and_short_enough_to_read(name: str) -> None:
    blocks = composed(cases.example(name)).document.blocks
    assert 18 <= sum(isinstance(block, Paragraph) for block in blocks) <= 31
    headings = [block.text for block in blocks if isinstance(block, Heading) and block.level == 1]
    assert headings[0] == "The complaint"
    assert headings[-1] == "Final decision"
    assert len(headings) == len(set(headings))


def test_a_practice_case_says_so_on_every_page(name: str) -> None:
    document = composed(cases.example(name)).document
    assert ("Practice draft" in document.watermark) == (name == cases.GAPS)


def test_a_wording_remembers_what_the_template_gives(name: str) -> None:
    case = cases.example(name)
    ordinals = ordinals_of(case).records
    replaced = {
        (text.slot, text.record): text.text for text in composed(case).slots if text.replaced_by
    }
    assert len(replaced) == len(case.wordings)
    for wording in case.wordings:
        record = ordinals[wording.record] if wording.record else ordinals[case.id]
        assert wording.basis == replaced[wording.slot, record]
    assert all(isinstance(slot, Slot) for slot, _ in replaced)
