import pytest

from drafter.case.account import SectionName, Source
from drafter.case.case import Case
from drafter.case.people import BodyInJurisdiction
from drafter.case.reasoning import Outcome, OutcomeKind
from drafter.case.statement import Passage
from drafter.problem import Place, Severity
from tests.checks.cases import CLEAN, draft_of, edit, only, problems

EMPTIED = [
    ("case", "parties", (), "no-complainant"),
    ("case", "bodies", (), "no-body"),
    ("council", "name", " ", "body-name"),
    ("case", "reference", "", "no-reference"),
    ("case", "complaints", (), "no-complaint"),
    ("roof", "text", "", "complaint-text"),
    ("case", "sources", (), "no-sources"),
    ("case", "paragraphs", (), "no-powers"),
    ("case", "findings", (), "no-findings"),
    ("case", "outcomes", (), "no-outcome"),
    ("outcome", "kind", OutcomeKind.UNDECIDED, "no-outcome"),
]


@pytest.mark.parametrize("record,field,value,check", EMPTIED)
def test_a_missing_part_is_reported_once_where_it_is_typed(
    record: str, field: str, value: object, check: str
) -> None:
    assert not problems(CLEAN, check)
    problem = only(edit(CLEAN, record, **{field: value}), check)
    assert problem.place.record in (record, "case")
    assert problem.why


def test_a_new_case_is_told_all_it_lacks_and_blocked_by_nothing() -> None:
    found = problems(Case(id="case"))
    assert {problem.check for problem in found} == {
        "no-complainant",
        "no-body",
        "no-reference",
        "no-complaint",
        "no-sources",
        "no-powers",
        "no-outcome",
    }
    assert {problem.severity for problem in found} == {Severity.FIX}


def test_each_body_with_a_reference_of_its_own_needs_no_other() -> None:
    bare = edit(CLEAN, "case", reference="")
    assert not problems(edit(bare, "council", reference="24 900 118a"), "no-reference")
    assert problems(bare, "no-reference")


def test_a_complaint_needs_a_name_only_for_a_summary_that_a_template_words() -> None:
    unnamed = edit(edit(CLEAN, "roof", name=""), "answering", name="")
    assert not problems(unnamed, "complaint-name")
    assert len(problems(edit(unnamed, "summary", text=""), "complaint-name")) == 2


def test_a_passage_may_say_what_was_considered() -> None:
    bare = edit(CLEAN, "case", sources=())
    passage = Passage(id="p", section=SectionName.CONSIDERED, text="I read the file.")
    assert problems(bare, "no-sources")
    assert not problems(edit(bare, "case", passages=(passage,)), "no-sources")


def test_an_assessment_needs_no_findings() -> None:
    bare = edit(CLEAN, "case", findings=(), actions=())
    assert problems(bare, "no-findings")
    ended = edit(bare, "outcome", kind=OutcomeKind.WILL_NOT_INVESTIGATE, because="it is late")
    assert not problems(ended, "no-findings")
    assert not problems(ended, "undecided-complaint")


def test_each_of_two_bodies_needs_an_outcome() -> None:
    second = BodyInJurisdiction(id="trust", name="Sedding Trust", short_form="the Trust")
    two = edit(CLEAN, "case", bodies=(*CLEAN.bodies, second))
    assert only(two, "no-outcome").message == "There is no outcome for the Trust."
    both = Outcome(id="other", body="trust", kind=OutcomeKind.NO_FAULT)
    assert not problems(edit(two, "case", outcomes=(*CLEAN.outcomes, both)), "no-outcome")


def test_a_gap_that_is_printed_stops_a_final_and_not_a_draft() -> None:
    spoilt = edit(CLEAN, "case", sources=())
    assert only(spoilt, "no-sources").severity is Severity.BLOCKS
    assert only(draft_of(spoilt), "no-sources").severity is Severity.FIX


def test_a_source_without_words_is_a_gap_of_its_own_that_stops_a_final() -> None:
    empty = edit(CLEAN, "case", sources=(*CLEAN.sources, Source(id="blank", text=" ")))
    problem = only(empty, "source-text")
    assert (problem.place.record, problem.place.field) == ("blank", "text")
    assert problem.severity is Severity.BLOCKS
    assert only(draft_of(empty), "source-text").severity is Severity.FIX
    whole = Source(id="blank", whole_sentence=True)
    assert only(edit(CLEAN, "case", sources=(whole,)), "source-text")
    assert not problems(CLEAN, "source-text")


def test_a_law_that_is_printed_says_more_than_its_name() -> None:
    bare = edit(CLEAN, "promise", name="Housing Act 1996", text="", citation="section 166A")
    assert only(bare, "standard-text").place == Place(record="promise", field="text")
    assert not problems(edit(bare, "promise", is_printed=False), "standard-text")
    assert not problems(CLEAN, "standard-text")
    unnamed = {problem.check for problem in problems(edit(bare, "promise", name=""))}
    assert "missing" in unnamed
    assert "standard-text" not in unnamed
