"""Once a case is put away, nothing that was remembered of it has its names."""

import gc
import re

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from drafter import paths
from drafter.case.case import Case
from drafter.case.json_form import read_case
from drafter.case.today import today
from drafter.document.model import Identity
from drafter.document.packs import packs
from drafter.session.session import Session
from drafter.ui.bench.composing import follow
from drafter.ui.bench.workbench import Workbench
from tests.ui.conftest import Nowhere

SURNAME = "Wychperrow"


def of_that_name() -> Case:
    path = paths.resources() / "examples" / "fault-with-injustice.json"
    text = path.read_text(encoding="utf-8").replace("Fennimore-Tack", SURNAME)
    return read_case(text, path.name)


def remembered() -> list[str]:
    """Every string and pattern in memory with the name in it, but for the word alone."""
    gc.collect()
    held = [each for each in gc.get_objects() if each is not globals()]
    within = [each for one in held for each in gc.get_referents(one)]
    texts = [each.pattern if isinstance(each, re.Pattern) else each for each in within]
    name = SURNAME.lower()
    return [
        each
        for each in texts
        if isinstance(each, str) and name in each.lower() and each not in {SURNAME, name}
    ]


def test_a_case_that_is_put_away_leaves_no_name_in_memory(qapp: QApplication) -> None:
    bench = Workbench(Session(of_that_name(), Nowhere()))
    bench.compose_now()
    follow(bench.case, packs()[0], Identity.IDENTIFIABLE, today=today())
    assert remembered() != []
    assert bench.close()
    bench.deleteLater()
    del bench
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert remembered() == []
