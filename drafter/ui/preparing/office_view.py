"""Who writes: kept for the next cases, and the letterhead whose looks letters take."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from drafter.case.preparing import Office
from drafter.errors import DrafterError
from drafter.session.office import set_letterhead
from drafter.store.office import (
    keep_office,
    letterhead_of,
    office_of,
    remove_letterhead,
)
from drafter.ui.bench.open_vault import desk_of
from drafter.ui.bench.workbench import Workbench
from drafter.ui.pieces.choosing import ask_for_file
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import button, card, holding, label, shown_if, stacked

_LEAD = (
    "Kept for your next cases, it need not be typed again; letters already sent stay as they were."
    " A Word file of yours lends letters its fonts, page and margins; its text and pictures, a logo"
    " among them, are not taken."
)


def is_kept(kept: Office, shown: Office) -> bool:
    """Whether what is shown is what is kept, whatever their ids."""
    names = ("organisation", "address", "adviser", "job", "phone", "email", "hours", "registered")
    return all(getattr(kept, name) == getattr(shown, name) for name in names)


class OfficeView(QWidget):
    """Stands below the form of the office."""

    stands_below = True

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self.keep = button("Keep for my next cases", self._keep)
        self.keep.setObjectName("office:keep")
        choose = button("Use a letterhead…", self._choose, spoken="Use a letterhead")
        self._remove = button("Do without it", self._drop, "link", spoken="Do without a letterhead")
        self._of = label("", "quiet", wrap=True)
        self._told = label("", "problem", wrap=True)
        self._told.hide()
        self.setLayout(
            stacked(
                card(
                    stacked(
                        label("For every letter", "heading"),
                        label(_LEAD, "help", wrap=True),
                        holding(Flow(self.keep)),
                        self._of,
                        holding(Flow(choose, self._remove)),
                        self._told,
                    )
                )
            )
        )
        bench.case_changed.connect(self.refresh)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look what is kept when somebody looks."""
        super().showEvent(event)
        self.refresh()

    @property
    def told(self) -> str:
        """What is said below; empty where nothing is."""
        return "" if self._told.isHidden() else self._told.text()

    def refresh(self) -> None:
        """Show what the vault keeps."""
        desk, offices = desk_of(self), self._bench.case.offices
        if desk is None:
            return
        is_there = bool(offices) and not is_kept(Office(), offices[0])
        kept = is_there and is_kept(office_of(desk.store.db), offices[0])
        self.keep.setText("✓ Kept for my next cases" if kept else "Keep for my next cases")
        self.keep.setEnabled(is_there and not kept)
        letterhead = letterhead_of(desk.store.db)
        self._of.setText(f"Letterhead: {letterhead.name}" if letterhead else "No letterhead yet.")
        shown_if(self._remove, letterhead)

    def _keep(self) -> None:
        desk = desk_of(self)
        if desk is not None and self._bench.case.offices:
            self._try(lambda: keep_office(desk.store.db, self._bench.case.offices[0]))

    def _choose(self) -> None:
        path = ask_for_file(self, "Your letterhead", "Word (*.docx *.dotx *.docm)")
        if path is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """Keep a letterhead, once it is seen that it is one."""
        desk = desk_of(self)
        if desk is not None:
            self._try(lambda: set_letterhead(desk.store, path))

    def _drop(self) -> None:
        desk = desk_of(self)
        if desk is not None:
            self._try(lambda: remove_letterhead(desk.store.db))

    def _try(self, act: Callable[[], object]) -> None:
        self._told.hide()
        try:
            act()
        except DrafterError as error:
            self._told.setText(f"■ {error}")
            shown_if(self._told, shown=True)
        self.refresh()
