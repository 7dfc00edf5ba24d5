import dataclasses
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)
from pytestqt.qtbot import QtBot

from drafter.anonymise.ledger import ledger_of
from drafter.case.account import Complaint, Investigated
from drafter.case.case import Case
from drafter.case.money import read_money
from drafter.case.people import Party, Role
from drafter.case.reasoning import (
    ActionKind,
    AgreedAction,
    Fault,
    Finding,
    Injustice,
    InjusticeKind,
)
from drafter.problem import Fix, Place, Problem, Severity
from drafter.session.examples import example
from drafter.ui import app
from drafter.ui.bench.tabs import Form
from drafter.ui.bench.workbench import Workbench
from drafter.ui.deciding.actions_built import BuiltView
from drafter.ui.deciding.built import built_sentence
from drafter.ui.deciding.map_canvas import MapCanvas
from drafter.ui.deciding.mapview import MapPage
from drafter.ui.deciding.mending import Act, acts_for
from drafter.ui.deciding.reasoning import ReasoningMap, reasoning_map, spoken
from drafter.ui.deciding.said import SaidView
from drafter.ui.deciding.saying import chosen_words, found_in, sayings
from drafter.ui.fields.forms import RecordForm
from tests.ui.conftest import let_go

WHOLE = Case(
    id="case",
    parties=(
        Party(id="p", title="Miss", forenames="Ada", surname="Quill", roles=(Role.COMPLAINANT,)),
    ),
    complaints=(Complaint(id="c", name="Address shared"),),
    findings=(
        Finding(
            id="f",
            name="Shared",
            complaints=("c",),
            fault=Fault.FAULT,
            injustices=(Injustice(id="i", kind=InjusticeKind.DISTRESS, to=("p",)),),
        ),
    ),
    actions=(
        AgreedAction(id="a", kind=ActionKind.PAYMENT, amount=read_money("£250"), injustices=("i",)),
    ),
)


def drawn(case: Case, *problems: Problem) -> ReasoningMap:
    return reasoning_map(case, ledger_of(case), {"f": "22"}, problems)


def test_a_whole_decision_is_four_linked_boxes_without_a_gap() -> None:
    shown = drawn(WHOLE)
    assert [(node.column, node.title, node.words) for node in shown.nodes] == [
        (0, "Address shared", ""),
        (1, "Fault · ¶ 22", "Shared"),
        (2, "Miss X", "distress"),
        (3, "Symbolic payment £250", "proposed"),
    ]
    assert [(link.source, link.target, link.gap) for link in shown.links] == [
        ("c", "f", False),
        ("f", "i", False),
        ("i", "a", False),
    ]
    assert (shown.gaps, shown.unclear) == (0, 0)


def test_nobody_is_called_by_name() -> None:
    assert not any("Quill" in spoken(node) for node in drawn(WHOLE).nodes)


def test_a_complaint_that_nothing_decides_has_a_gap_beside_it() -> None:
    shown = drawn(dataclasses.replace(WHOLE, findings=(), actions=()))
    gap = shown.nodes[-1]
    assert (gap.title, gap.column, gap.gap, gap.record) == ("Not decided", 1, True, "c")
    assert "Decide it" in gap.advice
    assert shown.links[-1].gap


def test_a_complaint_that_was_not_investigated_needs_no_finding() -> None:
    complaint = Complaint(id="c", name="Too late", investigated=Investigated.NO)
    shown = drawn(Case(id="case", complaints=(complaint,)))
    assert [node.words for node in shown.nodes] == ["not investigated"]
    assert shown.gaps == 0


def test_a_fault_that_did_nothing_is_a_gap_unless_it_is_said_why() -> None:
    finding = dataclasses.replace(WHOLE.findings[0], injustices=())
    shown = drawn(dataclasses.replace(WHOLE, findings=(finding,), actions=()))
    assert [node.title for node in shown.nodes if node.gap] == ["No injustice named"]
    said = dataclasses.replace(finding, no_injustice_because="It was put right that day.")
    assert drawn(dataclasses.replace(WHOLE, findings=(said,), actions=())).gaps == 0


def test_an_injustice_whose_kind_nobody_chose_says_so() -> None:
    (injustice,) = WHOLE.findings[0].injustices
    finding = dataclasses.replace(
        WHOLE.findings[0], injustices=(dataclasses.replace(injustice, kind=InjusticeKind.NOT_SAID),)
    )
    case = dataclasses.replace(WHOLE, findings=(finding,))
    shown = drawn(case)
    assert "kind not said" in " ".join(each.words for each in shown.nodes)
    said = [each.what for each in sayings(finding, ledger_of(case))]
    assert said[1].startswith("the injustice to ")


def test_an_injustice_that_is_added_has_no_kind_until_somebody_chooses(
    example: Case, bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> None:
    bench = bench_of(example)
    form = RecordForm(Finding, Form(rows=(("injustices",),)), bench.scan)
    qtbot.addWidget(form)
    form.show_record(example.findings[0], example)
    given: list[tuple[Injustice, ...]] = []
    form.edited.connect(lambda _id, _name, value: given.append(value))
    add = form.findChild(QAbstractButton, "add:injustices")
    assert add is not None
    add.click()
    assert [one.kind for one in given[-1]][-1] is InjusticeKind.NOT_SAID
    assert given[-1][:-1] == example.findings[0].injustices


def test_an_injustice_without_remedy_is_a_gap_unless_it_is_said_why() -> None:
    shown = drawn(dataclasses.replace(WHOLE, actions=()))
    assert [(node.key, node.words) for node in shown.nodes if node.gap] == [
        ("i", "distress · no remedy")
    ]
    injustice = dataclasses.replace(
        WHOLE.findings[0].injustices[0], needs_no_remedy_because="The Council has paid."
    )
    finding = dataclasses.replace(WHOLE.findings[0], injustices=(injustice,))
    assert drawn(dataclasses.replace(WHOLE, findings=(finding,), actions=())).gaps == 0


def test_a_record_with_a_problem_is_marked_and_one_to_consider_is_not() -> None:
    def problem(severity: Severity) -> Problem:
        return Problem(check="x", severity=severity, message="!", place=Place(record="a"))

    shown = drawn(WHOLE, problem(Severity.FIX), problem(Severity.BLOCKS))
    assert shown.unclear == 1
    assert [(node.key, node.advice) for node in shown.nodes if node.level] == [("a", "!\n!")]
    assert drawn(WHOLE, problem(Severity.CONSIDER)).unclear == 0


def test_a_link_to_what_is_gone_is_not_drawn() -> None:
    finding = dataclasses.replace(WHOLE.findings[0], complaints=("c", "gone"))
    shown = drawn(dataclasses.replace(WHOLE, findings=(finding,)))
    assert "gone" not in {link.source for link in shown.links}


def gap_of(case: Case) -> tuple[Act, ...]:
    node = next(node for node in drawn(case).nodes if node.gap)
    return acts_for(node, case, ledger_of(case), {"f": "22"})


def test_a_box_that_is_no_gap_needs_no_mending() -> None:
    ledger = ledger_of(WHOLE)
    assert [acts_for(node, WHOLE, ledger, {}) for node in drawn(WHOLE).nodes] == [()] * 4


def test_a_complaint_is_decided_by_a_new_finding_joined_or_left_with_a_reason() -> None:
    other = Complaint(id="d", name="Concerns ignored")
    case = dataclasses.replace(WHOLE, complaints=(*WHOLE.complaints, other))
    write, join, leave = gap_of(case)
    assert [write.label, join.label, leave.label] == [
        "Write a finding",
        "Join to ¶ 22, Shared",
        "Not investigated, because…",
    ]
    written = write.make("")
    assert written.findings[-1].complaints == ("d",)
    assert (write.record, write.field) == (written.findings[-1].id, "reasoning")
    assert drawn(written).gaps == 0
    assert join.make("").findings[0].complaints == ("c", "d")
    assert leave.asks
    left = leave.make("A court has decided it.")
    assert left.complaints[1].investigated is Investigated.NO
    assert left.complaints[1].why_not == "A court has decided it."
    assert drawn(left).gaps == 0


def test_a_fault_without_injustice_gets_one_or_the_reason() -> None:
    finding = dataclasses.replace(WHOLE.findings[0], injustices=())
    case = dataclasses.replace(WHOLE, findings=(finding,), actions=())
    name, none = gap_of(case)
    assert name.make("").findings[0].injustices[0].to == ("p",)
    assert drawn(none.make("Put right that day.")).gaps == 0


def test_an_injustice_gets_an_action_is_joined_to_one_or_needs_none() -> None:
    action = dataclasses.replace(WHOLE.actions[0], injustices=(), payees=("p",))
    case = dataclasses.replace(WHOLE, actions=(action,))
    write, join, none = gap_of(case)
    assert join.label == "Join to symbolic payment of £250 to Miss X"
    written = write.make("").actions[-1]
    assert (written.injustices, written.payees, written.findings) == (("i",), ("p",), ("f",))
    for act in (write, join):
        assert drawn(act.make("")).gaps == 0
    assert drawn(none.make("Paid already.")).gaps == 0


def test_a_gap_is_mended_from_the_map_in_one_step(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> None:
    other = Complaint(id="d", name="Concerns ignored")
    bench = bench_of(dataclasses.replace(WHOLE, complaints=(*WHOLE.complaints, other)))
    page = MapPage(bench)
    qtbot.addWidget(page)
    buttons = {each.text(): each for each in page.findChildren(QPushButton)}
    buttons["Not investigated, because…"].click()
    reason = page.findChild(QLineEdit, "map:reason")
    assert reason is not None
    QTest.keyClicks(reason, "Too late.")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert bench.case.complaints[1].why_not == "Too late."
    assert bench.session.undo_name == "a complaint not investigated"
    bench.undo()
    bench.compose_now()
    buttons = {each.text(): each for each in page.findChildren(QPushButton)}
    with qtbot.waitSignal(bench.wanted) as wanted:
        buttons["Write a finding"].click()
    assert wanted.args == [bench.case.findings[-1].id, "reasoning"]


def box(canvas: MapCanvas, key: str) -> QPoint:
    before = canvas.key
    canvas.key = key
    place = canvas.place().center()
    canvas.key = before
    return place


@pytest.fixture
def map_page(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> Iterator[Callable[[Case], tuple[MapPage, Workbench]]]:
    """The map of any case, as large as a page is on a laptop."""
    held: list[QDialog] = []

    def make(case: Case) -> tuple[MapPage, Workbench]:
        bench, whole = bench_of(case), QDialog()
        held.append(whole)
        page = MapPage(bench)
        QVBoxLayout(whole).addWidget(page)
        whole.resize(690, 520)
        with qtbot.waitExposed(whole):
            whole.show()
        return page, bench

    yield make
    for whole in held:
        let_go(whole)


def canvas_of(page: MapPage) -> MapCanvas:
    (canvas,) = page.findChildren(MapCanvas)
    return canvas


def test_an_amber_box_says_what_is_wrong_and_mends_or_goes_to_its_field(
    map_page: Callable[[Case], tuple[MapPage, Workbench]], qtbot: QtBot
) -> None:
    page, bench = map_page(example("five-planted-gaps"))
    canvas = canvas_of(page)
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=box(canvas, "a-plan"))
    said = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    assert "▲ This action has no deadline." in said
    with qtbot.waitSignal(bench.wanted) as wanted:
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=box(canvas, "a-plan"))
    assert wanted.args == ["a-plan", "deadline"]


def test_a_fix_is_offered_beside_what_is_wrong() -> None:
    place = Place(record="a", field="what")
    fix = Fix(label="Say £250", place=place, replacement="£250")
    problem = Problem(check="x", severity=Severity.FIX, message="!", place=place, fix=fix)
    (node,) = (node for node in drawn(WHOLE, problem).nodes if node.level)
    assert (node.fixes, node.field) == ((fix,), "what")
    inner = dataclasses.replace(problem, place=Place(record="i", field="kind"), fix=None)
    finding, action = (
        dataclasses.replace(WHOLE.findings[0]),
        dataclasses.replace(WHOLE.actions[0], injustices=("i",)),
    )
    case = dataclasses.replace(WHOLE, findings=(finding,), actions=(action,))
    (node,) = (node for node in drawn(case, inner).nodes if node.level)
    assert (node.key, node.record, node.field) == ("i", "f", "injustices")


def test_a_click_or_enter_goes_to_a_box_with_nothing_to_mend(
    map_page: Callable[[Case], tuple[MapPage, Workbench]], qtbot: QtBot
) -> None:
    page, bench = map_page(WHOLE)
    bench.problems = ()
    page.refresh()
    canvas = canvas_of(page)
    with qtbot.waitSignal(bench.wanted) as wanted:
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=box(canvas, "f"))
    assert wanted.args == ["f", ""]
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    with qtbot.waitSignal(bench.wanted) as wanted:
        QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert wanted.args == [canvas.node().record, ""]  # type: ignore[union-attr]  # one is chosen
    with qtbot.assertNotEmitted(bench.wanted):
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))


def test_what_mends_a_gap_is_in_sight_on_a_laptop(
    map_page: Callable[[Case], tuple[MapPage, Workbench]], qtbot: QtBot
) -> None:
    case = example("five-planted-gaps")
    more = tuple(AgreedAction(id=f"more-{each}", kind=ActionKind.APOLOGY) for each in range(4))
    page, _ = map_page(dataclasses.replace(case, actions=(*case.actions, *more)))
    canvas = canvas_of(page)
    assert canvas.height() > 300  # else nothing is shown of how it scrolls
    for key in ("gap:c-rude:1", "a-plan", "more-3"):
        canvas.choose(key)
        QApplication.processEvents()
        acts = [each for each in page.findChildren(QPushButton) if each.isVisible()]
        assert acts
        for each in (*acts, canvas.parentWidget()):
            assert each is not None
            bottom = each.mapTo(page, each.rect().bottomLeft()).y()
            assert bottom <= page.height()
        qtbot.waitUntil(
            lambda: canvas.visibleRegion().boundingRect().contains(canvas.place()), timeout=2000
        )


def test_a_laptop_shows_the_worked_map_whole(
    map_page: Callable[[Case], tuple[MapPage, Workbench]],
) -> None:
    page, _ = map_page(example("five-planted-gaps"))
    canvas = canvas_of(page)
    assert page.height() < 520
    assert canvas.visibleRegion().boundingRect().height() == canvas.height()


def test_what_is_seen_of_the_map_grows_with_the_text(
    map_page: Callable[[Case], tuple[MapPage, Workbench]],
) -> None:
    page, _ = map_page(example("five-planted-gaps"))
    (seen,) = page.findChildren(QScrollArea)
    least = seen.minimumHeight()
    app.wear(text_size=200)
    QApplication.processEvents()
    grown = seen.minimumHeight()
    app.wear(text_size=100)
    assert grown == 2 * least


def test_marked_sentences_are_found_however_they_are_written() -> None:
    text = "It was late.\n\nThat was the Council’s\nfault. She was upset."
    start, end = found_in(text, "That was the Council's fault.")
    assert text[start:end] == "That was the Council’s\nfault."
    assert found_in(text, "That was nobody’s fault.") == (-1, -1)
    assert found_in(text, "  ") == (-1, -1)


def test_what_a_reasoning_says_is_told_with_its_state() -> None:
    finding = dataclasses.replace(
        WHOLE.findings[0],
        reasoning="That was fault. She was upset.",
        said_in="That was fault.",
        injustices=(dataclasses.replace(WHOLE.findings[0].injustices[0], said_in="She was hurt."),),
    )
    fault, harm = sayings(finding, ledger_of(WHOLE))
    assert (fault.what, fault.state, (fault.start, fault.end)) == ("the fault", "✓ marked", (0, 15))
    assert (harm.what, harm.is_lost) == ("the distress to Miss X", True)
    assert harm.state == "▲ no longer in the reasoning"
    unmarked = dataclasses.replace(finding, said_in="", fault=Fault.NO_FAULT, injustices=())
    (only,) = sayings(unmarked, ledger_of(WHOLE))
    assert (only.what, only.state) == ("that there was no fault", "not marked yet")


def test_a_selection_is_kept_as_whole_words_on_one_line() -> None:
    text = "That was\nfault. She was upset."
    assert chosen_words(text, 2, 12) == "That was fault"
    assert chosen_words(text, 0, 15) == "That was fault."


def test_selected_words_are_marked_as_saying_it_and_undone(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> None:
    finding = dataclasses.replace(WHOLE.findings[0], reasoning="🙂 It was late. That was fault.")
    bench = bench_of(dataclasses.replace(WHOLE, findings=(finding,)))
    view = SaidView(bench)
    qtbot.addWidget(view)
    mark = view.findChild(QPushButton, "said:mark:0")
    text = view.findChild(QPlainTextEdit, "said:reasoning")
    assert mark is not None
    assert text is not None
    mark.click()
    assert bench.case.findings[0].said_in == ""
    cursor = text.textCursor()
    cursor.setPosition(text.toPlainText().index("That") + 1)
    cursor.movePosition(cursor.MoveOperation.End, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    mark = view.findChild(QPushButton, "said:mark:0")
    assert mark is not None
    mark.click()
    assert bench.case.findings[0].said_in == "That was fault."
    assert [each.cursor.selectedText() for each in text.extraSelections()] == ["That was fault."]
    bench.undo()
    assert bench.case.findings[0].said_in == ""


def test_the_sentence_of_an_action_is_told_as_it_is_printed(
    bench_of: Callable[[Case], Workbench], example: Case, qtbot: QtBot
) -> None:
    bench = bench_of(example)
    first, *others = example.actions
    built = built_sentence(bench.composed, bench.ordinals.records[first.id])
    assert built.text.startswith("Apologise to Miss X and Mr Y for leaving the family")
    assert built.number == "27a)"
    own = next(each for each in example.wordings if each.record in {a.id for a in others})
    replaced = built_sentence(bench.composed, bench.ordinals.records[own.record])
    assert replaced.text.startswith("Refund the taxis")
    assert replaced.slot is not None
    assert replaced.slot.text.startswith("Refund Miss X the cost of the taxis")
    assert built_sentence(None, "r1").text == ""
    assert built_sentence(bench.composed, "").slot is None
    view = BuiltView(bench)
    qtbot.addWidget(view)
    printed = view.findChild(QLabel, "built:printed")
    assert printed is not None
    assert printed.text() == built.text
    bench.set_field(first.id, "what", "the long wait")
    bench.compose_now()
    assert printed.text() == "Apologise to Miss X and Mr Y for the long wait."
