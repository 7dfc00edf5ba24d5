"""The ways in: the welcome, a case begun from a text, the passphrase, a backup."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from drafter.errors import DrafterError
from drafter.store.unlocked import Vault, is_vault
from drafter.ui.cases.opening_up import OpeningUp
from drafter.ui.shell import Shell

if TYPE_CHECKING:
    from drafter.case.case import KindOfWork
    from drafter.reading import Reading
    from drafter.ui.vaults.forms import MakeVaultPage, UnlockPage
    from drafter.ui.vaults.none_here import NoneHerePage

COMPLAINT = "housing-repairs-complaint"
_WAITS = "Your text waits meanwhile; it becomes a case as soon as the cases are open."


class Entrance(QObject):
    """What is shown before a case is. ``waiting`` is a text that is to become one.

    It is kept in memory until it is in a vault or cleared, whatever page is shown meanwhile.
    """

    about = Signal()
    lock_away = Signal()
    """The open cases may not take the text that waits: locked ones are wanted."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self.waiting = ""
        self._kind: KindOfWork | None = None
        """What is to be done with the case that is begun; None is to decide it."""
        self._wants_empty = False
        self.leads_to_list = False
        """Whether something waits that the list is to take in."""
        self._opening = OpeningUp(shell, self._go_on)

    @property
    def has_vault(self) -> bool:
        """Whether there are locked cases on this computer."""
        return is_vault(self._shell.cases_folder)

    def show_first(self) -> None:
        """Show the way in that is likeliest: the passphrase where there are locked cases."""
        if self.has_vault or self._shell.preferences.has_locked:
            self.show_locked()
        else:
            self.show_start()

    def show_start(self) -> None:
        """Show the welcome."""
        from drafter.ui.vaults.welcome import Welcome

        self._shell.stop_reading()
        welcome = Welcome(waiting=bool(self.waiting), has_cases=self.has_vault)
        welcome.look_around.connect(self.look_around)
        welcome.start_case.connect(self.begin_to_decide)
        welcome.look_at_complaint.connect(self.look_at_complaint)
        welcome.prepare.connect(self._begin_to_prepare)
        welcome.unlock.connect(self._unlock)
        welcome.restore.connect(self.show_restoring)
        welcome.about.connect(self.about)
        self._shell.show_page(welcome)

    def _unlock(self) -> None:
        """Ask for the passphrase of the cases that there are; where there are none, say so."""
        if self.has_vault:
            self.show_locked()
        else:
            self._show_none(were_here=self._shell.preferences.has_locked)

    def _show_none(self, *, were_here: bool) -> None:
        from drafter.ui.vaults.none_here import NoneHerePage

        page = NoneHerePage(self._shell.cases_folder, were_here=were_here)
        page.found.connect(self.show_locked)
        page.restore.connect(self.show_restoring)
        page.make.connect(self._show_making)
        self._show_way_in(page)
        page.first.setFocus()

    def _show_gone(self) -> None:
        """The locked cases went while their passphrase was asked for."""
        self._show_none(were_here=True)

    def begin_to_decide(self) -> None:
        """Ask what there is to begin a case with that is to be decided."""
        from drafter.case.case import KindOfWork

        self.begin(KindOfWork.DECIDING)

    def begin_usual(self) -> None:
        """Ask what there is to begin a case with, of the kind that the open cases have."""
        self.begin(self._shell.usual_kind())

    def _begin_to_prepare(self) -> None:
        from drafter.case.case import KindOfWork

        self.begin(KindOfWork.PREPARING)

    def begin(self, kind: "KindOfWork | None" = None) -> None:
        """Ask what there is to begin a case with; without a kind of work, of the kind asked for."""
        from drafter.case.case import KindOfWork
        from drafter.session.beginning import refusal
        from drafter.ui.cases.beginning import BeginningPage

        self._kind = kind or self._kind or KindOfWork.DECIDING
        desk = self._shell.desk
        page = BeginningPage(self.waiting, refusal(desk.vault) if desk else "", self._kind)
        page.text.textChanged.connect(lambda: self._keep_text(page.text.toPlainText()))
        page.begun.connect(self.take)
        page.kind_chosen.connect(self._choose)
        page.lock_away.connect(self._lock_away)
        page.empty.connect(self._begin_empty)
        page.back.connect(self._back)
        self._shell.show_page(page)
        page.text.setFocus()

    def _choose(self, kind: "KindOfWork") -> None:
        self._kind = kind

    def _back(self) -> None:
        if self._shell.desk:
            self._shell.show_cases()
        else:
            self.show_start()

    def _keep_text(self, typed: str) -> None:
        self.waiting = typed if typed.strip() else ""

    def _begin_empty(self) -> None:
        if self._shell.desk:
            self._shell.new_case(self._kind)
        else:
            self._wants_empty = True
            self.show_locked()

    def _lock_away(self, text: str) -> None:
        """Leave the training cases; the text waits for real ones."""
        self.waiting = text
        self.lock_away.emit()

    def take(self, text: str) -> None:
        """Make a case of a text; where no vault is open, open or make one first."""
        self.waiting = text
        desk = self._shell.desk
        if desk is None:
            self.show_locked()
            return
        from drafter.ui.pieces.jobs import Job

        def reading() -> "Reading":
            from drafter.session.people_named import read_text  # the window waits for no names

            return read_text(text)

        def keep(found: "Reading") -> None:
            if self._shell.desk is desk and self.waiting == text:  # else it is kept, or another
                self._keep(found)

        Job(reading, keep, self._unread, self)

    def _unread(self, error: Exception) -> None:
        self.begin()
        raise error

    def _keep(self, reading: "Reading") -> None:
        """Keep the case first, so that nothing more can be lost; then ask who is who."""
        import dataclasses

        from drafter.case.case import KindOfWork
        from drafter.session.beginning import Offers
        from drafter.ui.cases.beginning import BegunPage

        shell = self._shell
        with shell.told():
            kind = shell.kind_here(self._kind or KindOfWork.DECIDING)
            bench = shell.add_case(dataclasses.replace(reading.case, kind_of_work=kind))
            self.waiting = ""
            offers = Offers(bench.session, (*reading.people, *reading.bodies))
            page = BegunPage(reading, offers, kind)
            first = "client" if kind is KindOfWork.PREPARING else "people"
            page.done.connect(lambda: shell.show_case(first))
            page.back.connect(shell.show_cases)
            shell.show_page(page)
            page.take_keyboard()

    def save_waiting(self) -> None:
        """Make a case of what is pasted, now: the window is about to go.

        Raises DrafterError where there is no vault that may take it.
        """
        text, desk = self.waiting, self._shell.desk
        if not text:
            return
        from drafter.session.beginning import refusal

        if desk is None or refusal(desk.vault):
            raise DrafterError(
                "The text you pasted is kept nowhere yet: make locked cases for it, or clear it."
            )
        import dataclasses

        from drafter.case.case import KindOfWork
        from drafter.reading import read
        from drafter.ui.cases.beginning import BeginningPage

        kind = self._shell.kind_here(self._kind or KindOfWork.DECIDING)
        desk.store.create(dataclasses.replace(read(text).case, kind_of_work=kind))
        self.waiting = ""
        if isinstance(self._shell.page, BeginningPage):
            self._shell.page.text.clear()

    def show_locked(self) -> None:
        """Ask for the passphrase, or for a new one where there were never any locked cases."""
        self._shell.stop_reading()
        if self.has_vault:
            self._show_unlocking()
        elif self._shell.preferences.has_locked:
            self._show_gone()
        else:
            self._show_making()

    def _show_unlocking(self) -> None:
        from drafter.ui.vaults.forms import UnlockPage

        present = self._shell.page
        if isinstance(present, UnlockPage) and not self.waiting:
            present.line.setFocus()
            return
        page = UnlockPage(self._shell.cases_folder, self._lead)
        page.unlocked.connect(self._opening.open_vault)
        page.regained.connect(self._opening.open_regained)
        page.gone.connect(self._show_gone)
        self._show_way_in(page)
        page.line.setFocus()

    def _show_making(self) -> None:
        """Ask for a passphrase for new locked cases."""
        from drafter.ui.vaults.forms import MakeVaultPage

        page = MakeVaultPage(self._shell.cases_folder, self._lead, self._shell.today)
        page.made.connect(self._opening.open_made)
        self._show_way_in(page)
        page.line.setFocus()

    @property
    def _lead(self) -> str:
        """What waits meanwhile, in words."""
        return _WAITS if self.waiting else ""

    def _show_way_in(self, page: "UnlockPage | MakeVaultPage | NoneHerePage") -> None:
        """Show a page that leads back to what waits, else to the welcome."""
        page.back.connect(self.begin if self.waiting else self.show_start)
        self._shell.show_page(page)

    def show_restoring(self) -> None:
        """Ask which backup is to be restored."""
        from drafter.ui.vaults.restoring import RestoringPage

        page = RestoringPage(self._shell.cases_folder)
        page.back.connect(self.show_start)
        page.unlock.connect(self.show_locked)
        self._shell.show_page(page)

    def open_vault(self, vault: Vault) -> None:
        """Open an unlocked vault, and go on with what was begun."""
        self._opening.open_vault(vault)

    def _go_on(self) -> None:
        """Go on with what was begun; else show the list."""
        if self.waiting:
            self.take(self.waiting)
        elif self._wants_empty:
            self._wants_empty = False
            self._shell.new_case(self._kind)
        elif not self._opening.leads_back(but_to_list=self.leads_to_list):
            self._shell.show_cases()

    def look_at_complaint(self) -> None:
        """Open the worked complaint."""
        self.look_around(COMPLAINT)

    def look_around(self, wanted: str = "") -> None:
        """Open the training cases with the worked examples in them, at the one that is wanted."""
        from drafter.ui.cases.looking_around import look_around

        look_around(self._shell, self._opening.take, wanted)
