"""The ways from the cases to the pages round them; and back. ``offers`` is their table."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from drafter.errors import DrafterError
from drafter.store import listing
from drafter.store.listing import ListedCase
from drafter.ui.cases.coming_back import ComingBack
from drafter.ui.shell import Shell
from drafter.ui.vaults.locking import Watch
from drafter.ui.vaults.privacy import PrivacyView

if TYPE_CHECKING:
    from drafter.case.case import Case
    from drafter.session.desk import Desk
    from drafter.store.unlocked import Vault
    from drafter.ui.pieces.askpage import AskPage


class Ways(QObject):
    """Shows the pages round the list. What they are about is the chosen or the open case.

    A page is loaded when it is first asked for: the list waits for none of them.
    """

    def __init__(self, shell: Shell, privacy: PrivacyView, watch: Watch) -> None:
        super().__init__(shell)
        self._shell, self.privacy, self._watch = shell, privacy, watch
        self._coming_back = ComingBack(shell)
        self.chosen = ""
        """The id of the case that the list has under its cursor."""
        self._sought: tuple[Desk | None, str] = (None, "")
        shell.case_shown.connect(self._shown)

    def _shown(self, _casework: object) -> None:
        """Choose a case that the list did not lead to, a new one say; no search is to hide it."""
        bench = self._shell.bench
        if bench is not None and bench.case.id != self.chosen:
            self.chosen = bench.case.id
            self._sought = (None, "")

    @property
    def sought(self) -> str:
        """The words that the list of the open vault was searched for last."""
        return self._sought[1] if self._sought[0] is self._shell.desk else ""

    def keep_sought(self, words: str) -> None:
        """Have them there when the list is shown again; with the vault they go."""
        self._sought = (self._shell.desk, words)

    @property
    def vault(self) -> "Vault | None":
        """The open vault; None where none is open."""
        return self._shell.desk.vault if self._shell.desk is not None else None

    def today(self) -> dt.date:
        """The day it is."""
        return self._shell.today()

    @property
    def target(self) -> str:
        """The case that is meant: the open one, else the chosen one; its id or nothing."""
        bench = self._shell.bench
        return bench.case.id if bench is not None else self.chosen

    @property
    def _desk(self) -> "Desk":
        desk = self._shell.desk
        assert desk is not None  # only ways of an open vault need it
        return desk

    def begin(self) -> None:
        """Begin a case with a text; the open one is saved first."""
        with self._shell.told():
            self._shell.close_case()
            self._shell.text_wanted.emit()

    def begin_to_decide(self) -> None:
        """Begin an empty case to decide."""
        from drafter.case.case import KindOfWork

        self._shell.new_case(KindOfWork.DECIDING)

    def begin_to_prepare(self) -> None:
        """Begin an empty complaint to prepare."""
        from drafter.case.case import KindOfWork

        self._shell.new_case(KindOfWork.PREPARING)

    def begin_example(self, name: str) -> None:
        """Begin with a worked example."""
        from drafter.session.examples import example

        with self._shell.told():
            made = self._desk.store.create(example(name))
            self._shell.open_case(made.id)

    def duplicate(self) -> None:
        """Begin a case where another began: its bodies, law and paragraphs, nobody in it."""
        from drafter.store import cases

        target = self.target
        with self._shell.told():
            self._shell.close_case()
            made = cases.duplicate_without_names(self._desk.store.db, target)
            self._shell.open_case(made.id)

    def show_templates(self) -> None:
        """Begin a case with what its kind always has."""
        from drafter.ui.cases.templates_page import TemplatesPage

        page = self._page(TemplatesPage)
        if isinstance(page, TemplatesPage):
            page.begun.connect(self._begin_with)
            page.list.setFocus()

    def show_import(self, file: Path | None = None) -> None:
        """Take in a case file or bundle; ``file`` is the one that was opened by its icon."""
        from drafter.ui.cases.importing import ImportingPage

        page = self._page(lambda: ImportingPage(self._desk.store))
        if isinstance(page, ImportingPage):
            page.opened.connect(self._shell.open_case)
            page.path.setText(str(file or ""))
            page.path.setFocus()

    def show_bundle(self) -> None:
        """Hand the case over."""
        from drafter.ui.cases.bundling import BundlingPage

        target = self.target
        self._page(lambda: BundlingPage(self._desk.store, self._desk.store.load(target)))

    def show_versions(self) -> None:
        """The kept versions of the case."""
        from drafter.ui.cases.going_back import versions_page

        shell, target = self._shell, self.target
        self._page(lambda: versions_page(shell, target, private=self.privacy.on))

    def show_same_client(self) -> None:
        """Begin another case for the same client."""
        from drafter.ui.cases.same_client import SameClientPage

        target = self.target
        page = self._page(lambda: SameClientPage(self._desk.store.load(target)))
        if isinstance(page, SameClientPage):
            page.begun.connect(self._begin_with)
            page.list.setFocus()

    def _begin_with(self, case: "Case") -> None:
        with self._shell.told():
            self._shell.add_case(case)
            self._shell.show_case()

    def show_about_person(self) -> None:
        """Answer somebody who asks what is held about them."""
        from drafter.ui.cases.about_person import AboutPersonPage

        target = self.target
        self._page(lambda: AboutPersonPage(self._desk, self._desk.store.load(target)))

    def show_due(self) -> None:
        """Closed cases whose time is over."""
        from drafter.ui.cases.due import DuePage

        page = self._page(lambda: DuePage(self._desk, self._shell.today))
        if isinstance(page, DuePage):
            page.erase.connect(self._erase)

    def _erase(self, case_id: str) -> None:
        self.chosen = case_id
        self.show_erase()

    def show_erase(self) -> None:
        """Erase the case."""
        from drafter.ui.cases.erasing import ErasingPage

        target = self.target
        page = self._page(
            lambda: ErasingPage(self._desk, self._listed(target), self._veiled(target))
        )
        if isinstance(page, ErasingPage):
            page.line.setFocus()

    def _veiled(self, case_id: str) -> str | None:
        """Who complains, by pseudonym, in the privacy view; else None."""
        if not self.privacy.on:
            return None
        from drafter.session.veil import complainants

        return complainants(self._desk.read(case_id))

    def _listed(self, case_id: str) -> ListedCase:
        lines = listing.lines_of(self._desk.store.db, [case_id])
        if not lines:
            raise DrafterError("That case is no longer here.")
        return lines[0]

    def show_backups(self) -> None:
        """The backups."""
        from drafter.ui.vaults.keeping import BackupsPage

        self._page(lambda: BackupsPage(self._desk))

    def check(self) -> None:
        """Read everything."""
        from drafter.ui.vaults.keeping import CheckingPage

        page = self._page(lambda: CheckingPage(self._desk))
        if isinstance(page, CheckingPage):
            page.begin()

    def show_allowed(self) -> None:
        """The words that the office lets through."""
        from drafter.ui.cases.allowed_page import AllowedPage

        page = self._page(lambda: AllowedPage(self._desk, self._shell.today))
        if isinstance(page, AllowedPage):
            page.take.setFocus()

    def show_safety(self) -> None:
        """When the cases lock, and the privacy view."""
        from drafter.ui.vaults.safety import SafetyPage

        page = self._page(lambda: SafetyPage(self._shell, self.privacy, self._watch))
        if isinstance(page, SafetyPage):
            page.passphrase.connect(self.show_passphrase)
            page.sheet.connect(self.show_sheet)

    def show_passphrase(self) -> None:
        """Another passphrase."""
        from drafter.ui.vaults.keys import PassphrasePage

        page = self._page(lambda: PassphrasePage(self._desk))
        if isinstance(page, PassphrasePage):
            page.take_keyboard()

    def show_sheet(self) -> None:
        """Another recovery sheet."""
        from drafter.ui.vaults.keys import RecoveryPage

        page = self._page(lambda: RecoveryPage(self._desk, self._shell.today))
        if isinstance(page, RecoveryPage):
            page.take_keyboard()

    def show_about(self) -> None:
        """What the program is made of."""
        from drafter.ui.about import AboutPage

        self._page(AboutPage)

    def _page(self, make: Callable[[], "AskPage"]) -> "AskPage | None":
        """Close the open case and show a page that leads back where one was."""
        shell = self._shell
        page: AskPage | None = None
        with shell.told():
            self._coming_back.note()
            shell.close_case()
            page = make()
            self._coming_back.lead(page)
            shell.show_page(page)
        return page
