"""The guided check of who can take a complaint, by keyboard, and the plain answer beside it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from drafter.case.case import Case
from drafter.case.people import BodyKind
from drafter.case.preparing import Procedure, Reply
from drafter.errors import DrafterError
from drafter.limits.route import questions_for
from drafter.ui.bench.workbench import Workbench
from drafter.ui.preparing.route_answer import AnswerCard
from drafter.ui.preparing.route_page import RoutePage
from drafter.ui.work.casework import Casework
from tests.limits.cases import COUNCIL, ONE, body, complaint, points, step

TODAY = dt.date(2026, 3, 20)
SO_FAR, ROUTE = 6, 2
CASE = complaint(step(ONE, "2 February 2026"))
Opened = Callable[[Case], RoutePage]


@pytest.fixture
def opened(opened_that_day: Callable[[Case], Casework], qtbot: QtBot) -> Opened:
    """A case at the guided check."""

    def make(case: Case) -> RoutePage:
        made = opened_that_day(case)
        made.show_step(SO_FAR).take_keyboard()
        page = made.show_step(SO_FAR).open_tab(ROUTE)
        assert isinstance(page, RoutePage)
        qtbot.waitUntil(lambda: page.isAncestorOf(page.window().focusWidget()))
        return page

    return make


def bench_in(page: RoutePage) -> Workbench:
    return page._bench  # noqa: SLF001 - what the page was made with


def words_in(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def answers(page: RoutePage) -> list[AnswerCard]:
    return [each for each in page.findChildren(AnswerCard) if each.isVisible()]


def key(page: RoutePage, pressed: Qt.Key) -> None:
    at = page.window().focusWidget()
    assert at is not None
    QTest.keyClick(at, pressed)


def given(page: RoutePage) -> list[tuple[str, Reply, str]]:
    return [(one.question, one.reply, one.because) for one in bench_in(page).case.points]


def test_one_question_is_asked_with_its_help_and_source(opened: Opened) -> None:
    first, second = questions_for(CASE)[:2]
    told = words_in(opened(CASE).asking)
    assert first.text in told
    assert first.help in told
    assert first.source.in_words() in told
    assert second.text not in told


def test_a_whole_check_is_answered_by_keys_alone(opened: Opened) -> None:
    page = opened(CASE)
    first, second, third = questions_for(CASE)[:3]
    key(page, Qt.Key.Key_N)
    key(page, Qt.Key.Key_W)
    QTest.keyClicks(page.window().focusWidget(), "Say no: yes")
    key(page, Qt.Key.Key_Tab)
    key(page, Qt.Key.Key_Right)
    key(page, Qt.Key.Key_S)
    key(page, Qt.Key.Key_Right)
    key(page, Qt.Key.Key_Y)
    assert given(page) == [
        (first.id, Reply.NO, "Say no: yes"),
        (second.id, Reply.NOT_SURE, ""),
        (third.id, Reply.YES, ""),
    ]
    key(page, Qt.Key.Key_Left)
    assert second.text in words_in(page.asking)
    key(page, Qt.Key.Key_Left)
    assert first.text in words_in(page.asking)
    assert page.asking.form.rows["because"].findChild(QPlainTextEdit) is not None


def test_another_answer_to_the_same_question_takes_the_first_one_s_place(opened: Opened) -> None:
    page = opened(CASE)
    key(page, Qt.Key.Key_N)
    key(page, Qt.Key.Key_W)
    QTest.keyClicks(page.window().focusWidget(), "Seen")
    page.asking.take_keyboard()
    key(page, Qt.Key.Key_Y)
    assert [(reply, why) for _, reply, why in given(page)] == [(Reply.YES, "Seen")]
    chosen = [each.text() for each in page.findChildren(QAbstractButton) if each.text() == "✓ Yes"]
    assert chosen == ["✓ Yes"]


def test_every_answer_can_be_undone_and_taken_back(opened: Opened) -> None:
    page = opened(CASE)
    bench = bench_in(page)
    key(page, Qt.Key.Key_Y)
    key(page, Qt.Key.Key_N)
    bench.undo()
    assert [reply for _, reply, _ in given(page)] == [Reply.YES]
    bench.undo()
    assert given(page) == []
    assert "✓ Yes" not in [each.text() for each in page.findChildren(QAbstractButton)]
    bench.redo()
    page.reply(None)
    assert given(page) == []
    page.reply(None)
    assert given(page) == []


def test_a_reason_has_no_place_before_there_is_an_answer(opened: Opened) -> None:
    page = opened(CASE)
    assert not page.asking.form.isVisible()
    key(page, Qt.Key.Key_W)
    assert given(page) == []
    key(page, Qt.Key.Key_Y)
    assert page.asking.form.isVisible()


def test_the_answer_stands_beside_with_reasons_and_what_is_open(opened: Opened) -> None:
    page = opened(CASE)
    (card,) = answers(page)
    told = words_in(card)
    assert "Local Government and Social Care Ombudsman" in told
    assert "▲ not answered in time" in told
    assert "What it takes is for the Ombudsman to decide." in told
    assert "checked 22 November 2026" in told
    first, second = questions_for(CASE)[:2]
    assert f"? {first.text}" in told
    key(page, Qt.Key.Key_N)
    assert f"? {first.text}" not in words_in(card)
    spoken = f"Answer: {second.text}"
    (go,) = [b for b in card.findChildren(QAbstractButton) if b.accessibleName() == spoken]
    page.ask(first.id)
    go.click()
    assert second.text in words_in(page.asking)


def test_an_answer_that_leads_elsewhere_changes_who_it_is(opened: Opened) -> None:
    page = opened(CASE)
    page.ask("lgsco-landlord")
    key(page, Qt.Key.Key_Y)
    (card,) = answers(page)
    assert "Housing Ombudsman" in [each.text() for each in card.findChildren(QLabel, "heading")]
    chips = [each.text() for each in page.findChildren(QAbstractButton, "chip")]
    assert "1 yes" in chips
    assert "2 open" in chips


def test_a_chip_shows_its_question(opened: Opened) -> None:
    page = opened(CASE)
    third = questions_for(CASE)[2]
    spoken = f"Question 3, open: {third.text}"
    chips = page.findChildren(QAbstractButton, "chip")
    (chip,) = [each for each in chips if each.accessibleName() == spoken]
    chip.click()
    assert third.text in words_in(page.asking)


def test_several_bodies_have_an_answer_each(opened: Opened) -> None:
    case = complaint(bodies=(COUNCIL, body(BodyKind.HEALTH, "Exampleshire Trust")))
    page = opened(case)
    told = [words_in(each) for each in answers(page)]
    assert len(told) == 2
    assert "Who can take it: the Council" in told[0]
    assert "Who can take it: Exampleshire Trust" in told[1]
    page.ask("lgsco-tribunal/council")
    assert "Asked about the Council, and answered for it alone" in words_in(page.asking)
    bench_in(page).remove_record("council")
    assert len(answers(page)) == 1


def test_what_is_answered_for_one_body_is_not_for_another(opened: Opened) -> None:
    other = replace(COUNCIL, id="other", name="Fernhollow Council", short_form="")
    page = opened(replace(CASE, bodies=(COUNCIL, other)))
    page.ask("lgsco-tribunal/council")
    key(page, Qt.Key.Key_Y)
    first, second = (words_in(each) for each in answers(page))
    asked = "? Could the decision be appealed to a tribunal?"
    assert asked not in first
    assert asked in second
    page.ask("lgsco-tribunal/other")
    assert "Asked about Fernhollow Council" in words_in(page.asking)
    key(page, Qt.Key.Key_N)
    assert [(question, reply) for question, reply, _ in given(page)] == [
        ("lgsco-tribunal/council", Reply.YES),
        ("lgsco-tribunal/other", Reply.NO),
    ]
    bench_in(page).remove_record("other")
    assert "One answer is kept though its question" in words_in(page)
    page.ask("lgsco-tribunal/council")
    key(page, Qt.Key.Key_N)
    assert given(page)[0][:2] == ("lgsco-tribunal/council", Reply.NO)


def test_going_through_the_steps_by_keyboard_is_not_interrupted(opened: Opened) -> None:
    page = opened(CASE)
    (casework,) = page.window().findChildren(Casework)
    casework.show_step(0)
    step = casework.rail.buttons[SO_FAR]
    step.setFocus()
    step.click()
    assert page.isVisible()
    assert not page.isAncestorOf(page.window().focusWidget())


def test_what_is_not_asked_any_more_is_kept_and_said(opened: Opened) -> None:
    page = opened(replace(CASE, points=points(never_asked=Reply.NO)))
    assert "One answer is kept though its question is not asked now." in words_in(page)


def test_where_nothing_is_asked_the_page_says_what_to_do_first(opened: Opened) -> None:
    page = opened(complaint(procedure=Procedure.FINANCE))
    if questions_for(bench_in(page).case):
        assert page.asking.isVisible()
    bench_in(page).set_field("case", "procedure", Procedure.LEGAL)
    assert page.asking.isVisible() is bool(questions_for(bench_in(page).case))


def test_a_spoilt_file_of_rules_is_told_in_a_sentence(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoilt(_case: Case) -> None:
        raise DrafterError("lgsco.toml, question 2: text is missing.")

    monkeypatch.setattr("drafter.ui.preparing.route_page.questions_for", spoilt)
    monkeypatch.setattr(QtBot, "waitUntil", lambda *_: None)  # nothing takes the keyboard
    page = opened(CASE)
    assert "lgsco.toml, question 2: text is missing." in words_in(page)
    assert not page.asking.isVisible()
    page.turn(1)
    page.reply(Reply.YES)
    assert given(page) == []
