"""The way into cases that may only be read, and from them to a bundle and back."""

from drafter.errors import DrafterError
from drafter.session.only_reading import OnlyRead, is_only_to_read
from drafter.store.unlocked import Vault
from drafter.ui.cases.bundling import BundlingPage
from drafter.ui.cases.only_reading import OnlyReadingPage
from drafter.ui.shell import Shell


def read_only(shell: Shell, vault: Vault, error: DrafterError) -> None:
    """Open cases that can't be worked on, to be read and taken out; else raise why not."""
    if not is_only_to_read(error):
        raise error
    shell.stop_reading()
    shell.reading = OnlyRead(vault, error)
    _show(shell)


def _show(shell: Shell) -> None:
    assert shell.reading is not None
    page = OnlyReadingPage(shell.reading, shell.today, private=shell.preferences.is_private)
    page.back.connect(shell.show_start)
    page.wants_bundle.connect(lambda case_id: _take_out(shell, case_id))
    shell.show_page(page)
    page.list.setFocus()


def _take_out(shell: Shell, case_id: str) -> None:
    """Make a bundle of a case that may only be read."""
    reading = shell.reading
    with shell.told():
        assert reading is not None
        page = BundlingPage(reading.store, reading.case(case_id))
        page.back.connect(lambda: _show(shell))
        shell.show_page(page)
        page.passphrase.setFocus()
