"""Every kind of question is answered by one key, in the window."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.people import BodyInJurisdiction, IdentifierKind, Party, Role
from drafter.case.statement import Scope
from drafter.ui.bench.workbench import Workbench
from drafter.ui.review.questions import QuestionsPage
from drafter.ui.window import Window
from tests.ui.conftest import named

Keys = Qt.Key
SCHOOL = "St Brannock’s Primary School"
TEXTS = (
    "They rang 020 7946 0123 then. They rang 020 7946 0123 again.",
    f"{SCHOOL} closed early.",
    "Mrs Nkemelu of Brightwater Care Homes Limited wrote.",
    "It was a zibbelwock.",
    "Call 01632 960555 for the office.",
)
CASE = Case(
    reference="25 111 222",
    parties=(
        Party(id="p", title="Miss", forenames="Ada", surname="Quill", roles=(Role.COMPLAINANT,)),
    ),
    bodies=(BodyInJurisdiction(id="b", name="Wexley Council"),),
    chronology=tuple(ChronologyEntry(id=f"e{nth}", text=text) for nth, text in enumerate(TEXTS)),
)


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> QuestionsPage:
    window.look_around()
    assert window.desk is not None
    window.open_case(window.desk.store.create(CASE).id)
    casework = window.casework
    assert casework is not None
    bench_in(window).compose_now()
    made = casework.show_step(len(casework.steps) - 1).open_tab(1)
    assert isinstance(made, QuestionsPage)
    qtbot.waitUntil(made.hasFocus)
    return made


def bench_in(window: Window) -> Workbench:
    assert window.bench is not None
    return window.bench


def case_in(window: Window) -> Case:
    """As it is after the last key."""
    return bench_in(window).case


def shown(page: QWidget) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def asked_about(page: QuestionsPage, word: str) -> None:
    """Turn the page by its key until these words are asked about."""
    for _ in range(12):
        if f"“{word}”" in shown(page):
            return
        QTest.keyClick(page, Keys.Key_Right)
    raise AssertionError(f"{word} is not asked about: {shown(page)}")


def test_a_number_is_given_to_a_person_by_one_key(window: Window, page: QuestionsPage) -> None:
    asked_about(page, "020 7946 0123")
    assert "Whose is it?" in shown(page)
    QTest.keyClick(page, Keys.Key_1)
    (own,) = case_in(window).parties[0].identifiers
    assert (own.kind, own.value) == (IdentifierKind.PHONE, "020 7946 0123")
    assert "✓ Added to Miss X’s identifiers" in shown(page)
    assert page.hasFocus()
    assert "020 7946 0123" not in shown(page)
    bench_in(window).undo()
    assert case_in(window).parties[0].identifiers == ()


def test_a_button_tells_the_name_behind_a_pseudonym_and_none_behind_a_body(
    page: QuestionsPage,
) -> None:
    asked_about(page, "020 7946 0123")
    told = [each.text() for each in page.findChildren(QPushButton) if each.text()[:1].isdigit()]
    assert told == ["1  Miss X’s phone (Miss Ada Quill)", "2  the Council’s phone"]


def test_the_preview_shows_the_paragraph_of_the_question(
    window: Window, page: QuestionsPage
) -> None:
    assert window.casework is not None
    marked: list[str] = []
    bench_in(window).looked_at.connect(lambda record, _field: marked.append(record))
    for word, record in ((SCHOOL, "e1"), ("zibbelwock", "e3"), ("01632 960555", "e4")):
        asked_about(page, word)
        assert marked[-1] == record
    window.casework.show_step(0)
    marked.clear()
    bench_in(window).compose_now()
    assert marked == []


def test_what_asks_for_other_words_says_or_only_behind_other_answers(page: QuestionsPage) -> None:
    asked_about(page, "zibbelwock")
    assert "Or other words in its place" in shown(page)
    asked_about(page, SCHOOL)
    is_first = not [each for each in page.findChildren(QPushButton) if each.text()[:1] == "O"]
    assert ("\nOther words in its place" in shown(page)) is is_first


def test_what_was_answered_is_said_on_one_line(page: QuestionsPage) -> None:
    asked_about(page, SCHOOL)
    QTest.keyClick(page, Keys.Key_R)
    QApplication.processEvents()
    (said,) = [each for each in page.findChildren(QLabel) if "stands there now" in each.text()]
    assert said.height() < 2 * said.fontMetrics().lineSpacing()
    assert said.width() > page.width() // 2


def test_other_words_are_put_there_by_one_key_and_edited_first_by_another(
    window: Window, page: QuestionsPage
) -> None:
    asked_about(page, SCHOOL)
    line = named(page, "replace:words")
    assert isinstance(line, QLineEdit)
    assert line.text() == "a primary school"
    QTest.keyClick(page, Keys.Key_R)
    assert case_in(window).chronology[1].text == "A primary school closed early."
    assert "✓ “A primary school” stands there now." in shown(page)
    assert page.hasFocus()
    bench_in(window).undo()
    bench_in(window).compose_now()
    asked_about(page, SCHOOL)
    QTest.keyClick(page, Keys.Key_E)
    assert line.hasFocus()
    QTest.keyClicks(line, "the R school")
    QTest.keyClick(line, Keys.Key_Return)
    assert case_in(window).chronology[1].text == "The R school closed early."


def test_words_are_left_out_by_one_key(window: Window, page: QuestionsPage) -> None:
    asked_about(page, "020 7946 0123")
    QTest.keyClick(page, Keys.Key_L)
    assert case_in(window).chronology[0].text == "They rang then. They rang 020 7946 0123 again."


def test_an_organisation_is_added_by_one_key_and_the_way_to_it_is_offered(
    window: Window, page: QuestionsPage
) -> None:
    asked_about(page, "Brightwater Care Homes Limited")
    QTest.keyClick(page, Keys.Key_O)
    new = case_in(window).organisations[0]
    assert (new.name, new.described_as) == ("Brightwater Care Homes Limited", "a care home")
    asked_about(page, "Mrs Nkemelu")
    QTest.keyClick(page, Keys.Key_N)
    QApplication.processEvents()
    added = case_in(window).parties[-1]
    assert (added.title, added.forenames, added.surname) == ("Mrs", "", "Nkemelu")


def test_a_word_of_the_case_and_a_number_of_the_bodys_are_kept_by_one_key(
    window: Window, page: QuestionsPage
) -> None:
    asked_about(page, "zibbelwock")
    QTest.keyClick(page, Keys.Key_W)
    asked_about(page, "01632 960555")
    QTest.keyClick(page, Keys.Key_2)
    kept = case_in(window).answers
    assert [(each.word, each.scope) for each in kept] == [
        ("zibbelwock", Scope.CASE),
        ("01632 960555", Scope.CASE),
    ]
    assert kept[1].reason == "This is the Council’s own, not a person’s."


def test_a_key_that_no_answer_has_does_nothing(window: Window, page: QuestionsPage) -> None:
    before = case_in(window)
    asked_about(page, "zibbelwock")
    for key in (Keys.Key_5, Keys.Key_R):
        QTest.keyClick(page, key)
    assert case_in(window) is before
    line = named(page, "replace:words")
    assert line.hasFocus()  # there is nothing to put yet: it asks for words
    QTest.keyClick(line, Keys.Key_Return)
    assert case_in(window) is before


def test_the_way_to_what_was_added_goes_there(
    window: Window, page: QuestionsPage, qtbot: QtBot
) -> None:
    asked_about(page, SCHOOL)
    QTest.keyClick(page, Keys.Key_O)
    gone: list[tuple[str, str]] = []
    bench_in(window).wanted.connect(lambda record, field: gone.append((record, field)))
    (go,) = (each for each in page.findChildren(QPushButton) if each.text() == "Go to it")
    go.click()
    assert gone == [(case_in(window).organisations[0].id, "treatment")]
    assert qtbot is not None


def test_words_that_were_typed_since_are_left_alone(window: Window, page: QuestionsPage) -> None:
    asked_about(page, "020 7946 0123")
    bench = bench_in(window)
    entry = bench.case.chronology[0]
    changed = dataclasses.replace(entry, text=f"Yes. {entry.text}")
    bench.session.apply(
        "typing", dataclasses.replace(bench.case, chronology=(changed, *bench.case.chronology[1:]))
    )
    QTest.keyClick(page, Keys.Key_L)
    assert case_in(window).chronology[0].text == changed.text


def test_what_is_typed_stays_with_its_question_while_others_come_and_go(
    window: Window, page: QuestionsPage
) -> None:
    asked_about(page, "zibbelwock")
    words, reason = named(page, "replace:words"), named(page, "keep:reason")
    assert isinstance(words, QLineEdit)
    assert isinstance(reason, QLineEdit)
    words.setText("a tool")
    reason.setText("It is what the")
    bench = bench_in(window)
    bench.compose_now()
    assert (words.text(), reason.text()) == ("a tool", "It is what the")
    answered = dataclasses.replace(bench.case.chronology[0], text="They rang.")
    entries = (answered, *bench.case.chronology[1:])
    bench.session.apply("typing", dataclasses.replace(bench.case, chronology=entries))
    bench.compose_now()
    assert "“zibbelwock”" in shown(page)
    assert (words.text(), reason.text()) == ("a tool", "It is what the")
    QTest.keyClick(page, Keys.Key_Right)
    assert "“zibbelwock”" not in shown(page)
    assert (words.text(), reason.text()) != ("a tool", "It is what the")
    assert reason.text() == ""
