import dataclasses
import datetime as dt
import json

import pytest

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.money import read_money
from drafter.case.people import Identifier, Party, Role
from drafter.case.reasoning import AgreedAction, Deadline, Finding, Injustice
from drafter.case.statement import Answer
from drafter.session import kept
from drafter.session.edits import differences
from drafter.session.steps import Step, Steps

BEFORE = Case(id="case", parties=(Party(id="q"),), actions=(AgreedAction(id="a"),))
AFTER = dataclasses.replace(
    BEFORE,
    received_on=read_date("about May 2023"),
    parties=(
        Party(
            id="p",
            surname="Example",
            roles=(Role.COMPLAINANT, Role.AFFECTED),
            also_known_as=("Sam",),
            identifiers=(Identifier(id="i", value="1"),),
        ),
        Party(id="q", has_died=True),
    ),
    actions=(
        AgreedAction(
            id="a", amount=read_money("£250"), deadline=Deadline(count=2, on=read_date("2024"))
        ),
    ),
    findings=(Finding(id="f", injustices=(Injustice(id="j", to=("p",)),)),),
    answers=(Answer(id="w", given_on=dt.date(2023, 5, 1)),),
    about="Words \U0001f600 “quoted”",
)


def history() -> Steps:
    step = Step(name="everything at once", edits=tuple(differences(BEFORE, AFTER)))
    return Steps(done=[step, step.back()], undone=[step])


def test_every_kind_of_edit_comes_back_from_its_json() -> None:
    steps = history()
    again = kept.read(kept.written(steps))
    assert (again.done, again.undone) == (steps.done, steps.undone)


def test_a_field_that_a_later_program_added_takes_its_default() -> None:
    step = Step(
        name="x",
        edits=tuple(
            differences(Case(id="case"), Case(id="case", chronology=(ChronologyEntry(id="e"),)))
        ),
    )
    plain = json.loads(kept.written(Steps(done=[step])))
    row = plain["done"][0][1][6][0][1]
    del row["heading"]
    assert kept.read(json.dumps(plain)).done == [step]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "[]",
        "{}",
        "null",
        '{"done": [[]], "undone": []}',
        '{"done": [["x", ["typed", "a", "b"]]], "undone": []}',
        '{"done": [["x", ["chosen", "a", "b", "nothing", [1], [2]]]], "undone": []}',
        '{"done": [["x", ["chosen", "a", "gone", "parties", [1], [2]]]], "undone": []}',
        '{"done": [["x", ["listed", "a", "b", [], [], [["gone", {}, {}]], []]]], "undone": []}',
    ],
)
def test_a_history_that_can_not_be_read_is_an_empty_one(text: str) -> None:
    steps = kept.read(text)
    assert (steps.done, steps.undone) == ([], [])
