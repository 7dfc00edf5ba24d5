"""What review says to an adviser speaks of letters and the case study, not of a statement."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from drafter.case.case import Case, KindOfWork
from drafter.session.examples import example
from drafter.ui.bench.workbench import Workbench
from drafter.ui.review.people_told import PeopleToldPage
from drafter.ui.review.problems import ProblemsPage
from drafter.ui.review.questions import QuestionsPage
from drafter.ui.review.worded import STUDY

PAGES = (ProblemsPage, QuestionsPage, PeopleToldPage)
OF_A_STATEMENT = ("statement", "Local Government Act", "blocks a final")


def words_of(page: QWidget) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if not one.isHidden())


@pytest.mark.parametrize("kind", PAGES)
def test_no_page_speaks_of_a_statement_to_an_adviser(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot, kind: type[QWidget]
) -> None:
    empty = Case(kind_of_work=KindOfWork.PREPARING)
    for case in (empty, example("housing-repairs-complaint")):
        page = kind(bench_of(case))  # type: ignore[arg-type]  # each of them takes a bench
        qtbot.addWidget(page)
        assert [word for word in OF_A_STATEMENT if word in words_of(page)] == []
        assert (STUDY in words_of(page)) == (kind is not ProblemsPage)


def test_to_a_caseworker_they_do(bench_of: Callable[[Case], Workbench], qtbot: QtBot) -> None:
    page = QuestionsPage(bench_of(example("fault-with-injustice")))
    qtbot.addWidget(page)
    assert "Local Government Act 1974" in words_of(page)
    assert STUDY not in words_of(page)
