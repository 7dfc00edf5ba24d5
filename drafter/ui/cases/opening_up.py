"""From a vault that was unlocked to its cases, by way of what the unlocking leaves to be done."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject

from drafter.errors import DrafterError
from drafter.session.desk import Desk
from drafter.store import raising
from drafter.store.lock import HeldError
from drafter.store.unlocked import Vault
from drafter.ui.shell import Shell

_NO_SHEET = (
    "Nobody has a recovery sheet of these cases: if the passphrase is forgotten, nothing opens"
    " them. “Locking and privacy” makes one."
)


class OpeningUp(QObject):
    """Opens vaults in the window; ``go_on`` shows what was wanted of the cases."""

    def __init__(self, shell: Shell, go_on: Callable[[], None]) -> None:
        super().__init__(shell)
        self._shell, self._go_on = shell, go_on

    def open_vault(self, vault: Vault) -> None:
        """Open an unlocked vault, and go on with what was begun."""
        self._open(vault, self._lead_to_sheet)

    def open_made(self, vault: Vault) -> None:
        """Open a vault that was just made, its sheet typed back."""
        self._open(vault, self._note_sheet)

    def open_regained(self, vault: Vault) -> None:
        """Open a vault that the recovery key has unlocked: its passphrase is forgotten."""
        self._open(vault, self._lead_to_passphrase)

    def _open(self, vault: Vault, then: Callable[[], None]) -> None:
        with self._shell.told():
            try:
                self.take(vault)
            except DrafterError as error:
                from drafter.ui.cases.reading_only import read_only  # noqa: PLC0415 - seldom, and slow to load

                read_only(self._shell, vault, error)
                return
            then()

    def take(self, vault: Vault) -> None:
        """Take the vault; where another window has it, ask that one to come forward."""
        try:
            self._shell.take_desk(Desk.open(vault, apart=self._apart, settled=False))
        except HeldError as held:
            if held.holder is None or not held.holder.is_here:
                raise
            raising.ask(vault.folder)
            raise DrafterError(f"{held} That window was asked to come forward.") from None
        if not vault.training:
            self._shell.keep(self._shell.preferences._replace(has_locked=True))

    def _apart(self, work: Callable[[], None]) -> None:
        """Have a desk's work done while the window is used."""
        from drafter.ui.pieces.jobs import Job  # noqa: PLC0415 - the passphrase waits for none

        Job(work, lambda _: None, _raised, self._shell)

    def leads_back(self, *, but_to_list: bool) -> bool:
        """Whether a case was open when the cases were locked, and is shown there again.

        With ``but_to_list`` that is over, and it is not.
        """
        shell = self._shell
        if not self._desk.left_at:
            return False
        from drafter.session.left_at import take_left  # noqa: PLC0415 - only after a lock
        from drafter.ui.work.casework import Standing  # noqa: PLC0415 - the same

        with suppress(DrafterError):  # of cases that are damaged: the list says so
            left = take_left(self._desk)
            if left is not None and not but_to_list:
                shell.open_case(left.case_id)
                if shell.casework is not None:
                    shell.casework.return_to(Standing(*left[1:]))
                    return True
        return False

    def _note_sheet(self) -> None:
        """Somebody has the sheet: nothing is to be asked."""
        self._note_kept()
        self._go_on()

    def _note_kept(self) -> None:
        from drafter.session.keys import note_sheet_kept  # noqa: PLC0415 - seldom

        note_sheet_kept(self._desk)

    def _lead_to_sheet(self) -> None:
        """Show another sheet where nobody has the one before; it may wait."""
        if not self._desk.lacks_sheet:
            self._go_on()
            return
        from drafter.ui.vaults.keys import RecoveryPage  # noqa: PLC0415 - seldom

        page = RecoveryPage(self._desk, self._shell.today, is_unkept=True)
        page.back.connect(self._go_on_without)
        page.changed.connect(self._go_on_and_tell)
        self._shell.show_page(page)
        page.take_keyboard()

    def _go_on_without(self) -> None:
        self._desk.notices.append(_NO_SHEET)
        self._go_on()

    def _lead_to_passphrase(self) -> None:
        """Ask for a new passphrase; whoever wants none now goes on without."""
        from drafter.ui.vaults.keys import PassphrasePage  # noqa: PLC0415 - seldom

        self._note_kept()
        page = PassphrasePage(self._desk, is_regained=True)
        page.back.connect(self._go_on)
        page.changed.connect(self._go_on_and_tell)
        self._shell.show_page(page)
        page.take_keyboard()

    @property
    def _desk(self) -> Desk:
        desk = self._shell.desk
        assert desk is not None  # it was just taken
        return desk

    def _go_on_and_tell(self, sentence: str) -> None:
        self._go_on()
        self._shell.tell(sentence)


def _raised(error: Exception) -> None:
    raise error
