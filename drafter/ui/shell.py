"""The window's frame: the page it shows, the vault and the case that are open in it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from drafter import paths
from drafter.case.today import Clock, today
from drafter.errors import DrafterError
from drafter.session.preferences import Preferences, keep_preferences, read_preferences
from drafter.ui import app
from drafter.ui.pieces.afterwards import afterwards
from drafter.ui.pieces.calls import Calls
from drafter.ui.pieces.look import look
from drafter.ui.pieces.notice import Notice
from drafter.ui.pieces.parts import holding, stacked
from drafter.ui.pieces.sightwindow import SightWindow

if TYPE_CHECKING:
    from drafter.case.case import Case, KindOfWork
    from drafter.session.desk import Desk
    from drafter.session.only_reading import OnlyRead
    from drafter.session.session import Session
    from drafter.ui.bench.workbench import Workbench
    from drafter.ui.work.casework import Casework

SETTLED = 150
"""Milliseconds until what no list of cases waits for is done; the list has been painted by then."""


class Shell(SightWindow):
    """What pages may ask of the window that they stand in.

    It knows an open case's page; what lies above it (the list, the ways in) it asks for by a
    signal, so that those may know it. What only an open case needs is loaded when one is
    opened: the list is there before.
    """

    cases_wanted = Signal()
    start_wanted = Signal()
    text_wanted = Signal()
    finder_wanted = Signal()
    file_brought = Signal(Path)
    """A case file or bundle that somebody opened by its icon while the window was open."""
    settled = Signal()
    """An opening is settled; the desk may have more to say."""
    case_shown = Signal(object)
    """The ``Casework`` that was just shown."""

    def __init__(self, folder: Path | None = None, clock: Clock = today) -> None:
        super().__init__()
        self.folder = folder or paths.user_folder()
        self.preferences = read_preferences(self.folder)
        app.wear_kept(self.preferences)
        app.dress(self)
        self.today = clock
        self.desk: Desk | None = None
        self.reading: OnlyRead | None = None
        """Cases that may only be read; while they are open, there is no desk."""
        self.bench: Workbench | None = None
        self.casework: Casework | None = None
        self._notice = Notice()
        self._stack = QStackedWidget()
        self._clock = QTimer(self)
        self._clock.setInterval(60_000)
        self._clock.timeout.connect(self._tick)
        self._calls = Calls(self)
        self._calls.brought.connect(self.file_brought)

    def framed(self) -> QWidget:
        """The page that is shown, and above it what is said across the window."""
        layout = stacked(self._notice, self._stack, gap=0)
        layout.setStretch(1, 1)
        return holding(layout)

    @property
    def cases_folder(self) -> Path:
        """Where the locked cases lie."""
        return self.folder / "cases"

    @property
    def training_folder(self) -> Path:
        """Where the training cases lie."""
        return self.folder / "training"

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    @contextmanager
    def told(self) -> Iterator[None]:
        """Say what goes wrong in a block where a person must act.

        Where it went wrong after the open case was closed, its page must not stay: what is typed
        there would be kept nowhere.
        """
        with self._notice.told():
            try:
                yield
            except DrafterError:
                if self._shows_closed_case:
                    self.cases_wanted.emit()
                raise

    @property
    def _shows_closed_case(self) -> bool:
        from drafter.ui.work.caseview import CaseView

        is_open = self.bench is not None or self.desk is None
        return not is_open and isinstance(self.page, CaseView)

    def tell(self, sentence: str) -> None:
        """Say a sentence across the window."""
        self._notice.tell(sentence)

    def show_page(self, page: QWidget) -> None:
        """Show a page and let the one before go."""
        before = self._stack.currentWidget()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if before is not None and before is not page:
            from drafter.ui.pieces.jobs import let_go

            let_go(before)
            self._stack.removeWidget(before)
            before.deleteLater()

    def show_start(self) -> None:
        """Show the welcome."""
        self.start_wanted.emit()

    def take_desk(self, desk: "Desk") -> None:
        """Work in an open vault from now on."""
        self.desk = desk
        self._clock.start()
        self._calls.listen(desk.vault.folder)
        afterwards(self, SETTLED, self._settle)

    def _settle(self) -> None:
        """Do what an opening has to do; where the cases are found damaged, close them."""
        desk = self.desk
        if desk is None:
            return
        try:
            desk.settle()
        except DrafterError as error:
            if self.bench is None:
                self._give_back(desk)
            self.tell(str(error))
        self.settled.emit()

    def _give_back(self, desk: "Desk") -> None:
        """Close cases that can't be worked with."""
        self.give_up_desk()
        with suppress(DrafterError):
            desk.close()
        self.start_wanted.emit()

    def stop_reading(self) -> None:
        """Close cases that may only be read, where there are any."""
        reading, self.reading = self.reading, None
        if reading is not None:
            from drafter.ui.pieces.jobs import let_go

            let_go(self._stack)
            reading.close()

    def give_up_desk(self) -> "Desk | None":
        """Stop working in the open vault, and hand it over to be closed."""
        from drafter.ui.pieces.jobs import let_go

        self._clock.stop()
        self._calls.stop()
        let_go(self._stack)
        desk, self.desk = self.desk, None
        return desk

    def show_cases(self) -> None:
        """Close the open case and show the list."""
        if self.desk is not None:
            with self.told():
                self.close_case()
                self.cases_wanted.emit()

    def new_case(self, kind: "KindOfWork | None" = None) -> None:
        """Begin an empty case; without a kind of work, of that of the last case.

        Among the training cases one to be decided is to practise.
        """
        if self.desk is not None:
            with self.told():
                self.add_case(self._empty_case(self.desk, kind or self.usual_kind()))
                self.show_case()

    def usual_kind(self) -> "KindOfWork":
        """To prepare where the open case, or else the one changed last, is prepared."""
        from drafter.case.case import KindOfWork

        if self.bench is not None:
            last = self.bench.case.kind_of_work.value
        else:
            last = self.desk.last_work if self.desk is not None else ""
        prepared = KindOfWork.PREPARING
        return prepared if last == prepared.value else KindOfWork.DECIDING

    def _empty_case(self, desk: "Desk", kind: "KindOfWork") -> "Case":
        """A new case; a complaint to prepare has the office that is kept."""
        from drafter.case.case import Case, KindOfWork
        from drafter.store.office import office_of

        if kind is not KindOfWork.PREPARING:
            return Case(kind_of_work=self.kind_here(kind))
        office = office_of(desk.store.db)
        is_kept = bool(office.organisation or office.adviser)
        return Case(kind_of_work=kind, offices=(office,) if is_kept else ())

    def kind_here(self, kind: "KindOfWork") -> "KindOfWork":
        """A kind of work as the open vault has it."""
        from drafter.case.case import KindOfWork

        training = self.desk is not None and self.desk.vault.training
        return KindOfWork.PRACTISING if training and kind is KindOfWork.DECIDING else kind

    def open_case(self, case_id: str) -> None:
        """Open a case of the list."""
        if self.desk is not None:
            with self.told():
                self.close_case()
                self.bench = self._bench_with(self.desk.open_case(case_id))
                self.show_case()

    def add_case(self, case: "Case") -> "Workbench":
        """Keep a new case and open it, without showing it yet. Raises DrafterError."""
        assert self.desk is not None
        self.close_case()
        self.bench = self._bench_with(self.desk.add(case))
        return self.bench

    def _bench_with(self, session: "Session") -> "Workbench":
        from drafter.session.allowed_words import known_beside
        from drafter.ui.bench.workbench import Workbench

        assert self.desk is not None
        known = known_beside(self.desk.store, self.today())
        return Workbench(session, self, clock=self.today, known=known)

    def show_case(self, step: str = "") -> None:
        """Show the open case, on a step of that name or on its first."""
        from drafter.ui.work.caseview import CaseView
        from drafter.ui.work.casework import Casework
        from drafter.ui.work.drawn import DRAWN

        bench = self.bench
        if bench is None:
            return
        self.casework = Casework(bench, look().colours, DRAWN)
        training = self.desk is not None and self.desk.vault.training
        page = CaseView(bench, self.casework, training=training)
        page.cases.connect(self.show_cases)
        page.finder.connect(self.finder_wanted)
        page.put_aside.connect(self.tell)
        self.show_page(page)
        self.case_shown.emit(self.casework)
        for number, each in enumerate(self.casework.steps):
            if each.key == step:
                self.casework.show_step(number)
        self.casework.take_keyboard()

    def close_case(self) -> None:
        """Save and close the open case. Raises DrafterError where it is safe nowhere."""
        if self.bench is None or self.desk is None:
            return
        if not self.bench.is_settled:
            self.bench.compose_now()
        session = self.bench.session
        self.desk.close_case(self.bench.problems)
        self.bench.deleteLater()
        self.bench = self.casework = None
        if session.save_state.is_put_aside:
            from drafter.ui.work.caseview import ASIDE

            self.tell(session.save_state.sentence + ASIDE)

    def dress(self, *, dark: bool | None = None, larger: int = 0) -> None:
        """Turn dark or light, or make all text larger or smaller by so many per cent; kept."""
        self.keep(app.redress(self.preferences, dark=dark, larger=larger))
        self._show_look()

    def follow_desktop(self) -> None:
        """Turn dark or light with the desktop, unless another look was chosen."""
        if self.preferences.is_dark is None:
            app.wear()
            self._show_look()

    def _show_look(self) -> None:
        if self.casework is not None:
            self.casework.set_look(look().colours, look().text_size / 100)

    def keep(self, chosen: Preferences) -> None:
        """Keep what was chosen for the window, for the next start as well where it can be."""
        if chosen != self.preferences:
            self.preferences = chosen
            with suppress(DrafterError):  # a convenience: it holds for this time at least
                keep_preferences(self.folder, chosen)

    def _tick(self) -> None:
        if self.desk is not None:
            self.desk.tick(time.monotonic())
