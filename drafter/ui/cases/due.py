"""Closed cases whose time is over: the office's period, and the list. Nothing is automatic."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSpinBox

from drafter.case.dates import printed_day
from drafter.case.today import Clock, today
from drafter.errors import DrafterError
from drafter.session.desk import Desk, utc_now
from drafter.store import retention
from drafter.store.retention import Due
from drafter.ui.pieces.askpage import AskPage, asked, row
from drafter.ui.pieces.parts import button, label, shown_if
from drafter.ui.pieces.theme import GRID

_NONE = "No period: nothing is ever due"


def line_of(due: Due) -> str:
    """A case that is due, as the list shows it."""
    closed, over = _day(due.closed_on), _day(due.due_on)
    return f"{due.reference or 'a case without a reference'}: closed {closed}, due since {over}"


def _day(day: dt.date) -> str:
    return printed_day(day)


class DuePage(AskPage):
    """How long closed cases are kept, and which are due; each is erased on purpose."""

    erase = Signal(str)

    def __init__(self, desk: Desk, clock: Clock = today) -> None:
        super().__init__()
        self._desk, self._today = desk, clock
        self.months = QSpinBox()
        self.months.lineEdit().setTextMargins(GRID, 0, GRID, 0)  # as every other line has it
        self.months.setObjectName("due:months")
        for part in (self.months, self.months.lineEdit()):
            part.setAccessibleName("Months that a closed case is kept")
        self.months.setRange(0, retention.MOST_MONTHS)
        self.months.setSpecialValueText(_NONE)
        self.months.setSuffix(" months")
        self.months.setValue(retention.period(desk.store.db) or 0)
        self.months.valueChanged.connect(self._set)
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName("Cases that are due")
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(160)
        self._none = label("", "quiet", wrap=True)
        self._undated = label("", "help", wrap=True)
        self._go = button("Erase the chosen one…", self._erase)
        self.arrange(
            "Closed cases that are due",
            "The period counts from the final decision. Nothing is erased by itself.",
            asked("Months that a closed case is kept", row(self.months), buddy=self.months),
            self._none,
            self.list,
            row(self._go),
            self._undated,
            back="Back to all cases",
        )
        self.refresh()

    def refresh(self) -> None:
        """Show what is due today."""
        db = self._desk.store.db
        found = retention.due(db, today=self._today())
        self.list.clear()
        for each in found:
            item = QListWidgetItem(line_of(each))
            item.setData(Qt.ItemDataRole.UserRole, each.case_id)
            self.list.addItem(item)
        if found:
            self.list.setCurrentRow(0)
        shown_if(self.list, found)
        shown_if(self._go, found)
        set_ = retention.period(db) is not None
        self._none.setText("✓ No case is due." if set_ else "Set the months to see what is due.")
        shown_if(self._none, not found)
        undated = retention.never_due(db)
        words = f"{undated} without the date of a final decision can't become due."
        self._undated.setText(words)
        shown_if(self._undated, undated)

    def _set(self, months: int) -> None:
        self.hush()
        try:
            retention.set_period(self._desk.store.db, months or None, now=utc_now())
        except DrafterError as error:
            self.refuse(str(error))
        self.refresh()

    def _erase(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.erase.emit(item.data(Qt.ItemDataRole.UserRole))
