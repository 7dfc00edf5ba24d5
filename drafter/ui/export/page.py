"""Review: the file, composed and proven before it is written; else the reasons."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.case.case import KindOfWork
from drafter.document.model import Identity
from drafter.errors import DrafterError
from drafter.render.saving import save
from drafter.reviewing.undecided import still_open
from drafter.session.exported import note_export
from drafter.ui.bench.open_vault import desk_of
from drafter.ui.bench.workbench import Workbench
from drafter.ui.export.export_results import WrittenCard, blocked, failed, message
from drafter.ui.export.exporting import Made, Wanted, free_name, make, places
from drafter.ui.export.in_the_way import Act, Obstacle, obstacle
from drafter.ui.export.making import MakingCard
from drafter.ui.export.named_export import NamedExport
from drafter.ui.export.office import BY_HAND, office
from drafter.ui.export.where_to import WhereTo
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.keyboard import hold_place, lead_to
from drafter.ui.pieces.parts import (
    button,
    card,
    emptied,
    holding,
    label,
    set_level,
    shown_if,
    stacked,
)
from drafter.ui.pieces.sight import bring_into_sight
from drafter.ui.pieces.theme import GRID

_LEAD = (
    "The finished file is searched for everyone in the case before it is written. If anything is"
    " found, no file is made."
)
_GIVEN_UP = (
    "The file was still being made when the case was closed: it was stopped, and nothing was"
    " written."
)


class ExportPage(QWidget):
    """Where to, in what form; then the certificate, or what stands in the way."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self.bench = bench
        self._is_study = bench.case.kind_of_work is KindOfWork.PREPARING
        self._where = WhereTo(bench)
        self.large, self.house = self._where.large, self._where.house
        self._open = label("", "problem", wrap=True)
        set_level(self._open, "fix")
        self.make = button("Make the file", self.export, "main")
        self._making = MakingCard()
        self._making.ended.connect(self._check)
        self._making.made.connect(self._take)
        self._making.failed.connect(self._say_error)
        self._making.given_up.connect(self._say_given_up)
        self._result = QVBoxLayout()
        self._result.setSpacing(GRID)
        self._result.setContentsMargins(0, 0, 0, 0)
        self.result = holding(self._result)
        self._named = NamedExport(bench, self._where.folder, self._start_named)
        layout = stacked(card(self._asked()), self._making, self.result, self._named, gap=2 * GRID)
        layout.addStretch(1)
        self.setLayout(layout)
        shown_if(self._named, not self._is_study)  # there is no such thing under real names
        self._where.changed.connect(self._check)
        self._check()
        bench.case_changed.connect(self._date)
        bench.problems_changed.connect(self._tell_open)
        self._tell_open()

    def _asked(self) -> QVBoxLayout:
        again = label("Ctrl+E makes it again, in the same place.", "help")
        content = stacked(
            label(f"Take the {'case study' if self._is_study else 'statement'} out", "heading"),
            self._where,
            label(_LEAD, "help", wrap=True),
            self._open,
            holding(Flow(self.make, again)),
        )
        if office() is None:
            content.insertWidget(content.count() - 1, label(BY_HAND, "help", wrap=True))
        return content

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look at the folder anew: it may have come or gone meanwhile."""
        super().showEvent(event)
        self._look_again()

    def event(self, event: QEvent) -> bool:
        """Look at it anew as well when somebody comes back from another program."""
        if event.type() is QEvent.Type.WindowActivate:
            self._look_again()
        return super().event(event)

    def _look_again(self) -> None:
        self._where.check()
        self._named.check()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the way to real names closed for the next time."""
        super().hideEvent(event)
        self._named.fold()

    def _tell_open(self) -> None:
        """Say what is asked and undecided: nothing leaves without a word about it."""
        words = still_open(self.bench.problems)
        self._open.setText(f"▲ {words}" if words else "")
        shown_if(self._open, bool(words))

    def _date(self) -> None:
        """Say of a file that was written that the case has gone on since."""
        for card_ in self.result.findChildren(WrittenCard):
            card_.date()

    def _check(self) -> None:
        """Have the button work where it can be tried and nothing is being made."""
        self.make.setEnabled(not self.is_running and self._where.is_ready)

    def wanted(self) -> Wanted:
        """The file as it is asked for."""
        return self._where.wanted()

    def path(self) -> Path:
        """The file to be."""
        return self.wanted().path

    def export(self) -> None:
        """Take the case the whole path, and say what came of it."""
        self._where.check()
        if self.make.isEnabled():
            self._start(self.wanted())

    def export_again(self) -> None:
        """Make the file again where it went before; where it never went, show where to.

        The keyboard is where nothing that is typed on can change what is asked for.
        """
        if places.of(self.bench.case) is None:
            self._where.take_keyboard()
            return
        hold_place(self)
        self.export()
        if self.is_running:
            self._making.take_keyboard()
        elif not self.make.isEnabled():
            self._where.take_keyboard()

    def _start_named(self, wanted: Wanted) -> None:
        """The same under real names, in letters as large as the others."""
        self._start(replace(wanted, is_large=self.large.isChecked()))

    def _start(self, wanted: Wanted) -> None:
        """Begin, unless something is in the way; the answer to that begins it again."""
        emptied(self._result)
        self.bench.leave_field()
        found = obstacle(wanted, places.written, self.bench.case.id)
        if found is None:
            self._run(wanted)
        else:
            self._ask(wanted, found)

    def _ask(self, wanted: Wanted, found: Obstacle) -> None:
        other = replace(wanted, name=free_name(wanted))

        def under_other_name() -> None:
            if wanted.identity is Identity.ANONYMISED:
                self._where.name.setText(other.name)
            self._run(other)

        acts: list[QWidget] = []
        if found.is_of_name:
            acts.append(button(f"Save as {other.path.name}", under_other_name, "main"))
        if found.act is not None:
            act = self._run if found.act is Act.REPLACE else self._start
            acts.append(button(found.act.value, lambda: act(wanted)))
        self._show(message("▲ not written yet", "care", found.title, found.words, Flow(*acts)))

    def _run(self, wanted: Wanted) -> None:
        emptied(self._result)
        places.choose(self.bench.case, wanted)
        case, pack, known = self.bench.case, self.bench.pack, self.bench.known
        self._making.begin(lambda telling: make(case, pack, wanted, telling, known))
        self._check()

    @property
    def is_running(self) -> bool:
        """Whether a file is being made that somebody waits for."""
        return self._making.is_running

    @property
    def jobs(self) -> int:
        """Files that are being made, those included that nobody waits for any more."""
        return self._making.jobs

    def _say_error(self, error: DrafterError) -> None:
        shown = message("■ not written", "blocks", "The file was not made", str(error))
        self._show(shown)

    def _say_given_up(self) -> None:
        """Say across the window that the file is not there: this page goes with the case."""
        tell = getattr(self.window(), "tell", None)
        if tell is not None:
            tell(_GIVEN_UP)

    def _show(self, result: QWidget) -> None:
        """Add what came of it, bring it into sight once it has its place, and go on in it."""
        self._result.addWidget(result)
        lead_to(result)
        bring_into_sight(result)

    def _take(self, made: Made) -> None:
        """Write what was proven; or say why nothing is written."""
        emptied(self._result)
        if not made.data:
            shown = blocked if made.proof is None else failed
            self._show(shown(self.bench, made))
            return
        try:
            save(made.data, made.wanted.path)
        except DrafterError as error:
            self._say_error(error)
            return
        places.remember(self.bench.case, made.wanted, made.data)
        self._note(made)
        self._show(WrittenCard(self.bench, made))

    def _note(self, made: Made) -> None:
        """Write the deed down, where the window has a vault open."""
        desk = desk_of(self)
        if desk is not None:
            try:
                note_export(desk, case_id=self.bench.case.id, what=made.what, sha256=made.sha256)
            except DrafterError as error:
                self._result.addWidget(
                    message("▲ not noted", "care", "The file is written", str(error))
                )
