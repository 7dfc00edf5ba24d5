import dataclasses

from drafter.case.statement import Changed, VersionKind
from drafter.problem import Severity
from tests.checks.cases import CLEAN, draft_of, edit, only, problems


def test_a_comment_is_answered_before_the_next_version() -> None:
    assert not problems(CLEAN, "unanswered-comment")
    spoilt = edit(CLEAN, "comment", answer="")
    assert only(spoilt, "unanswered-comment").place.field == "answer"
    undecided = edit(CLEAN, "comment", changed=Changed.UNANSWERED)
    assert only(undecided, "unanswered-comment").place.field == "changed"
    assert not problems(edit(spoilt, "comment", why="It is right."), "unanswered-comment")


def test_a_comment_waits_in_review_whatever_the_version_is() -> None:
    spoilt = edit(CLEAN, "comment", answer="")
    for version in VersionKind:
        now = dataclasses.replace(spoilt, version=version, version_number=1)
        assert only(now, "unanswered-comment").severity is Severity.FIX
    assert not problems(draft_of(CLEAN), "unanswered-comment")


def test_comments_are_said_to_be_considered_only_where_some_came() -> None:
    assert not problems(CLEAN, "comments-in-print")
    spoilt = edit(CLEAN, "case", comments=())
    problem = only(spoilt, "comments-in-print")
    assert problem.severity is Severity.CONSIDER
    assert problem.place.record == "drafts"
    assert not problems(draft_of(spoilt), "comments-in-print")


def test_a_final_is_not_silent_about_comments() -> None:
    of_itself = edit(CLEAN, "case", paragraphs=CLEAN.paragraphs[:1])
    assert not problems(of_itself, "comments-in-print")  # the statement says who commented
    silent = edit(CLEAN, "drafts", reworded="I wrote to everyone.")
    problem = only(silent, "comments-in-print")
    assert (problem.place.record, problem.place.field) == ("drafts", "reworded")
    told = edit(silent, "source", text="Miss Thackwray’s letter, and her comments on my draft")
    assert not problems(told, "comments-in-print")
    for own in ("Miss Thackwray’s reply to my draft", "a reply, and a draft care plan"):
        assert not problems(edit(of_itself, "source", text=own), "comments-in-print")


def test_where_nothing_is_chosen_the_way_leads_to_the_comments() -> None:
    of_itself = edit(CLEAN, "case", paragraphs=CLEAN.paragraphs[:1], comments=())
    assert not problems(of_itself, "comments-in-print")
    told = edit(of_itself, "source", text="the letters. I considered their comments")
    problem = only(told, "comments-in-print")
    assert (problem.place.record, problem.place.field) == ("case", "comments")
