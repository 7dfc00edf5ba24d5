import json
from pathlib import Path

import pytest

from drafter.case.case import Case
from drafter.case.json_form import write_case
from drafter.case.preparing import Reply
from drafter.cli import main
from tests.limits.cases import COUNCIL, ONE, TWO, complaint, points, step

Told = pytest.CaptureFixture[str]
TODAY = ("--today", "2026-05-11")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "case.json"


def limits(path: Path, case: Case, *more: str) -> int:
    path.write_text(write_case(case), encoding="utf-8")
    return main(["limits", str(path), *more])


def test_a_complaint_in_time_is_told_in_order_of_time(path: Path, capsys: Told) -> None:
    case = complaint(step(ONE, "1 May 2026", ack="5 May 2026"))
    assert limits(path, case, *TODAY) == 0
    told = capsys.readouterr().out
    assert "… running  19 May 2026  Stage 1: answered" in told
    assert told.index("19 May 2026") < told.index("24 July 2026") < told.index("1 February 2027")
    assert "Who can take it: Exampleshire Council" in told
    assert "Still open (lgsco-tribunal)" in told
    assert "Source: Local Government Act 1974, section 26B" in told
    assert told.endswith("No problems found.\n")


def test_a_late_complaint_ends_with_1_and_says_why_it_may_still_be_taken(
    path: Path, capsys: Told
) -> None:
    assert limits(path, complaint(aware="1 May 2025"), *TODAY) == 1
    told = capsys.readouterr().out
    assert "✗ late  30 April 2026  Go to the Ombudsman" in told
    assert "Late: The Ombudsman may set the limit aside" in told
    assert "▲ fix" in told


def test_a_case_without_a_body_or_a_day_is_told_what_to_give(path: Path, capsys: Told) -> None:
    assert limits(path, complaint(bodies=(), aware=""), *TODAY) == 1
    told = capsys.readouterr().out
    assert "? not known  no date  Go to the Ombudsman" in told
    assert "Next: Give the day on which the person first knew of the matter." in told
    assert "\nWho can take it\n" in told


def test_what_nobody_takes_asks_for_nothing(path: Path, capsys: Told) -> None:
    other = {**json.loads(write_case(complaint())), "procedure": "other"}
    other["bodies"][0]["kind"] = "other"
    path.write_text(json.dumps(other), encoding="utf-8")
    assert main(["limits", str(path), *TODAY]) == 0
    assert "It asks for" not in capsys.readouterr().out


def test_json_holds_limits_routes_questions_and_problems(path: Path, capsys: Told) -> None:
    case = complaint(
        step(ONE, "2 March 2026"), step(TWO), points=points(lgsco_court=Reply.NO), bodies=(COUNCIL,)
    )
    assert limits(path, case, *TODAY, "--json") == 1
    told = json.loads(capsys.readouterr().out)
    assert told["today"] == "2026-05-11"
    by_rule = {limit["rule"]: limit for limit in told["limits"]}
    year = by_rule["lgsco-twelve-months"]
    assert (year["due"], year["state"], year["whose"]) == ("2027-02-01", "running", "complainant")
    assert year["source"]["standing"] == "confirmed"
    assert year["place"]["field"] == "first_aware_on"
    assert by_rule["council-2-answered"]["due"] is None
    assert by_rule["council-2-answered"]["counted_from"] is None
    (route,) = told["routes"]
    assert route["verdict"] == "too early"
    assert "lgsco-court" not in route["open_questions"]
    replies = {question["id"]: question["reply"] for question in told["questions"]}
    assert replies["lgsco-court"] == "no"
    assert replies["lgsco-tribunal"] is None
    assert {problem["check"] for problem in told["problems"]} >= {"missing-date"}


def test_without_a_day_it_counts_from_today(path: Path, capsys: Told) -> None:
    assert limits(path, complaint(aware="1 May 1999")) == 1
    assert "✗ late  30 April 2000" in capsys.readouterr().out


@pytest.mark.parametrize(
    "said, sentence",
    [
        ("31 April", "31 April is no day; write it as 2026-03-01."),
        ("2026-02-29", "2026-02-29 is no day; write it as 2026-03-01."),
        ("1066-10-14", "1066-10-14: give a day between 1975 and 2099."),
    ],
)
def test_a_day_nobody_can_count_from_is_refused(
    path: Path, capsys: Told, said: str, sentence: str
) -> None:
    assert limits(path, complaint(), "--today", said) == 2
    assert capsys.readouterr().err.strip() == sentence
