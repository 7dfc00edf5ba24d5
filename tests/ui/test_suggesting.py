import dataclasses
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from drafter.case.account import (
    ChronologyEntry,
    Complaint,
    Investigated,
    ParagraphUse,
    Standing,
)
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.people import (
    AuthorityKind,
    BodyInJurisdiction,
    BodyKind,
    Organisation,
    Party,
    Representation,
    Role,
)
from drafter.case.reasoning import (
    ActionKind,
    ActionStatus,
    AgreedAction,
    Finding,
    Outcome,
    OutcomeKind,
)
from drafter.case.statement import Version, VersionKind
from drafter.document.library import library
from drafter.ui.bench.workbench import Workbench
from drafter.ui.deciding.library import LibraryView
from drafter.ui.deciding.suggesting import offered, suggested


def codes(case: Case) -> list[str]:
    return [each.paragraph.code for each in suggested(case, library())]


def body(kind: BodyKind) -> Case:
    return Case(id="case", bodies=(BodyInJurisdiction(id="b", kind=kind),))


def outcome(kind: OutcomeKind) -> Case:
    return Case(id="case", outcomes=(Outcome(id="o", kind=kind),), findings=(Finding(id="f"),))


def aware(first: str, received: str) -> Case:
    return Case(id="case", first_aware_on=read_date(first), received_on=read_date(received))


def entry(**fields: object) -> Case:
    made = ChronologyEntry(id="e", **fields)  # type: ignore[arg-type]  # the fields of an entry
    return Case(id="case", chronology=(made,))


HARMED = Party(id="p", roles=(Role.AFFECTED,), has_died=True)
SPEAKER = Party(
    id="r",
    roles=(Role.REPRESENTATIVE,),
    represents=(Representation(id="x", of="p", authority=AuthorityKind.SUITABLE_PERSON),),
)


@pytest.mark.parametrize(
    "code, case",
    [
        ("FI", Case(id="case", complaints=(Complaint(id="c"),))),
        ("LATE", aware("1 May 2023", "2 May 2024")),
        ("LATE", aware("29 February 2024", "1 March 2025")),
        ("LATE", aware("before May 2023", "1 May 2024")),
        ("BOP", entry(standing=Standing.DISPUTED)),
        ("COVID", entry(happened_on=read_date("May 2020"))),
        ("DM", outcome(OutcomeKind.NO_FAULT)),
        ("SAT", outcome(OutcomeKind.NO_FAULT)),
        ("24A6", outcome(OutcomeKind.WILL_NOT_INVESTIGATE)),
        (
            "24A6",
            Case(id="case", complaints=(Complaint(id="c", investigated=Investigated.PARTLY),)),
        ),
        ("24A7", outcome(OutcomeKind.REMEDIED_EARLY)),
        ("END", outcome(OutcomeKind.ENDED)),
        ("ADM", body(BodyKind.SCHOOL_PANEL)),
        ("NAMING", body(BodyKind.CARE_PROVIDER)),
        ("JOINT", body(BodyKind.HEALTH)),
        (
            "PART3/3A",
            dataclasses.replace(
                body(BodyKind.COUNCIL),
                bodies=(
                    BodyInJurisdiction(id="b"),
                    BodyInJurisdiction(id="d", kind=BodyKind.CARE_PROVIDER),
                ),
            ),
        ),
        ("REP", Case(id="case", parties=(HARMED,))),
        (
            "REP",
            Case(id="case", parties=(dataclasses.replace(HARMED, has_died=False), SPEAKER)),
        ),
        (
            "REP-3A",
            dataclasses.replace(body(BodyKind.CARE_PROVIDER), parties=(HARMED,)),
        ),
        (
            "ICO",
            Case(
                id="case",
                organisations=(Organisation(id="i", name="The Information Commissioner’s Office"),),
            ),
        ),
        (
            "COMMENTS",
            Case(id="case", version=VersionKind.FINAL, versions=(Version(id="v"),)),
        ),
        ("APOLOGY", Case(id="case", actions=(AgreedAction(id="a"),))),
        ("SYMBOLIC", Case(id="case", actions=(AgreedAction(id="a", kind=ActionKind.PAYMENT),))),
        ("AGREED-EVIDENCE", Case(id="case", actions=(AgreedAction(id="a"),))),
        (
            "SAT",
            Case(id="case", actions=(AgreedAction(id="a", status=ActionStatus.AGREED),)),
        ),
        ("RESTRICT", Case(id="case", paragraphs=(ParagraphUse(id="u", code="LATE"),))),
    ],
)
def test_a_fact_of_the_case_asks_for_a_paragraph_and_says_why(code: str, case: Case) -> None:
    found = {each.paragraph.code: each.why for each in suggested(case, library())}
    assert found.get(code, "").endswith(".")


@pytest.mark.parametrize(
    "code, case",
    [
        ("LATE", aware("1 May 2023", "1 May 2024")),
        ("LATE", aware("1 May", "2 May 2026")),
        ("LATE", aware("May 2023", "31 May 2024")),
        ("LATE", aware("1 May 2023", "before June 2026")),
        ("BOP", entry(standing=Standing.ACCEPTED)),
        ("COVID", entry(happened_on=read_date("May 2023"))),
        ("SYMBOLIC", Case(id="case", actions=(AgreedAction(id="a"),))),
        ("COMMENTS", Case(id="case", versions=(Version(id="v"),))),
        ("REP", Case(id="case", parties=(dataclasses.replace(HARMED, has_died=False),))),
        (
            "REP",
            dataclasses.replace(body(BodyKind.CARE_PROVIDER), parties=(HARMED,)),
        ),
        ("DM", outcome(OutcomeKind.FAULT_WITH_INJUSTICE)),
        ("PART3/3A", body(BodyKind.CARE_PROVIDER)),
    ],
)
def test_what_the_facts_do_not_ask_for_is_not_suggested(code: str, case: Case) -> None:
    assert code in library().paragraphs
    assert code not in codes(case)


def test_an_empty_case_asks_for_nothing_and_what_is_chosen_is_not_suggested_again() -> None:
    assert codes(Case(id="case")) == []
    complaint = Case(id="case", complaints=(Complaint(id="c"),))
    assert codes(complaint) == ["FI"]
    use = ParagraphUse(id="u", code="FI")
    assert codes(dataclasses.replace(complaint, paragraphs=(use,))) == []


def test_a_superseded_paragraph_is_found_by_its_code_alone() -> None:
    assert library().paragraphs["INJ"].superseded
    everything = [each.code for each in offered(Case(id="case"), library())]
    assert "FI" in everything
    assert "INJ" not in everything
    by_code = [each.code for each in offered(Case(id="case"), library(), "inj")]
    assert by_code[0] == "INJ"
    assert "INJ" not in [each.code for each in offered(Case(id="case"), library(), "injustice")]


def test_the_library_is_searched_by_words_and_without_what_is_chosen() -> None:
    found = [each.code for each in offered(Case(id="case"), library(), "twelve months")]
    named = [each.code for each in offered(Case(id="case"), library(), "late complaints")]
    assert "LATE" in named
    assert "FI" not in [*found, *named]
    used = Case(id="case", paragraphs=(ParagraphUse(id="u", code="LATE"),))
    assert "LATE" not in [each.code for each in offered(used, library(), "late complaints")]


@pytest.mark.parametrize(
    "typed, code",
    [
        ("time limit", "LATE"),
        ("12 months", "LATE"),
        ("26B", "LATE"),
        ("premature", "PREM"),
        ("housing ombudsman", "SCH5-5A"),
        ("maladministration", "FI"),
    ],
)
def test_a_paragraph_is_found_by_the_words_people_look_for(typed: str, code: str) -> None:
    found = [each.code for each in offered(Case(id="case"), library(), typed)]
    assert code in found
    assert len(found) < len(library().paragraphs) / 2


def test_a_suggestion_is_taken_with_one_press(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> None:
    bench = bench_of(Case(id="case", complaints=(Complaint(id="c", text="It was late."),)))
    view = LibraryView(bench)
    qtbot.addWidget(view)
    add = view.findChild(QPushButton, "suggested:FI")
    assert add is not None
    add.click()
    assert [use.code for use in bench.case.paragraphs] == ["FI"]
    assert "FI" not in codes(bench.case)
    bench.undo()
    assert bench.case.paragraphs == ()


def test_in_the_search_the_arrows_choose_and_enter_adds(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> None:
    bench = bench_of(Case(id="case"))
    view = LibraryView(bench)
    qtbot.addWidget(view)
    line = view.findChild(QLineEdit, "library:search")
    listed = view.findChild(QListWidget)
    assert line is not None
    assert listed is not None
    QTest.keyClick(line, Qt.Key.Key_Up)
    assert listed.currentRow() == 0
    QTest.keyClicks(line, "fault")
    assert listed.count() > 2
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert listed.currentRow() == 2
    wanted = listed.item(2).text().split()[0]
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert [use.code for use in bench.case.paragraphs] == [wanted]
    QTest.keyClicks(line, " zibbelwock")
    assert listed.count() == 0
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Enter):
        QTest.keyClick(line, key)
    assert len(bench.case.paragraphs) == 1
