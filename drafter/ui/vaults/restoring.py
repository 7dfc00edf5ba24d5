"""Restore a backup: which one, the passphrase, and where the present cases are kept after."""

import datetime as dt
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QListWidget

from drafter.errors import DrafterError
from drafter.session.restoring import Restorable, elsewhere, restorable, restore
from drafter.ui.pieces.askpage import AskPage, asked, row, secret_line
from drafter.ui.pieces.choosing import ask_for_folder
from drafter.ui.pieces.jobs import Job
from drafter.ui.pieces.parts import button, label, shown_if


class RestoringPage(AskPage):
    """The backups with their dates, the newest first."""

    unlock = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._backups: list[Restorable] = list(restorable(folder))
        self._by_recovery = False
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName("Backups")
        self.list.setMinimumHeight(180)
        for backup in self._backups:
            self.list.addItem(backup.words)
        self.list.setCurrentRow(0)
        self._none = label("There is no backup in your own folder; choose one elsewhere.", "quiet")
        shown_if(self.list, self._backups)
        self.line = secret_line("restore:passphrase", "Passphrase")
        self._words = label("Passphrase", "label")
        self._words.setBuddy(self.line)
        self._go = button("Restore", self.restore, "main")
        self.line.returnPressed.connect(self._go.click)
        self._other = button("Use the recovery key instead", self._swap, "link")
        self._on = button("Unlock the cases", self.unlock.emit, "main")
        self._on.hide()
        self.arrange(
            "Restore a backup",
            "The cases become what they were. What is there now is put aside, not thrown away;"
            " what was erased stays erased.",
            asked("Backup", self.list),
            self._none,
            row(button("A backup in another folder…", self._choose)),
            self._words,
            self.line,
            row(self._go, self._other),
            row(self._on),
        )
        shown_if(self._none, not self._backups)

    def _choose(self) -> None:
        folder = ask_for_folder(self, "The folder of a backup")
        if folder is not None:
            self.add(folder)

    def add(self, folder: Path) -> None:
        """Offer a backup of any folder."""
        try:
            found = elsewhere(folder)
        except DrafterError as error:
            self.refuse(str(error))
            return
        self.hush()
        self._backups.append(found)
        self.list.addItem(f"{found.words} (in {folder.parent})")
        self.list.setCurrentRow(self.list.count() - 1)
        self._none.hide()
        self.list.show()

    def _swap(self) -> None:
        self._by_recovery = not self._by_recovery
        mode = QLineEdit.EchoMode
        self.line.setEchoMode(mode.Normal if self._by_recovery else mode.Password)
        words = "Recovery key, from its sheet" if self._by_recovery else "Passphrase"
        self._words.setText(words)
        self.line.setAccessibleName(words)
        other = "passphrase" if self._by_recovery else "recovery key"
        self._other.setText(f"Use the {other} instead")
        self.line.clear()

    def restore(self) -> None:
        """Restore the chosen backup, off the window's thread."""
        number = self.list.currentRow()
        if number < 0 or not self._backups:
            self.refuse("Choose a backup first.")
            return
        chosen, typed, folder = self._backups[number], self.line.text(), self._folder
        by_recovery, now = self._by_recovery, dt.datetime.now(dt.UTC)
        self._go.setEnabled(False)
        self.show_share(0.5)
        Job(
            lambda: restore(folder, chosen, typed, by_recovery=by_recovery, now=now),
            self._done,
            self._failed,
            self,
        )

    def _ready(self) -> None:
        self._go.setEnabled(True)
        self.bar.hide()
        self.line.clear()

    def _done(self, sentence: str) -> None:
        self._ready()
        self.tell(sentence)
        self._on.show()
        self._on.setFocus()

    def _failed(self, error: Exception) -> None:
        self._ready()
        if not isinstance(error, DrafterError):
            raise error
        self.refuse(str(error))
        self.line.setFocus()
