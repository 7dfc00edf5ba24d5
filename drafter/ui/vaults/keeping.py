"""Looking after the cases: backups, and a check of everything."""

import time

from PySide6.QtWidgets import QListWidget

from drafter.errors import DrafterError, StoppedError
from drafter.session.desk import Desk
from drafter.session.restoring import in_words
from drafter.store.backup import backups_of
from drafter.store.checking import Finding
from drafter.ui.pieces.askpage import AskPage, asked, row
from drafter.ui.pieces.jobs import Job, Steering
from drafter.ui.pieces.parts import button, label, shown_if


class BackupsPage(AskPage):
    """The backups there are, and one made now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName("Backups")
        self.list.setMinimumHeight(220)
        self._make = button("Make a backup now", self.make, "main")
        self.arrange(
            "Backups",
            "A backup is made when the cases are opened and after half an hour of work: all of two"
            " days are kept, then one a day, a week, a month. They lie beside the cases, so copy"
            f" the folder {desk.vault.backups.name} to another disk now and then.",
            row(self._make),
            asked("Backups", self.list),
            label(
                "To go back to one: lock the cases, then “Restore a backup” on the first page.",
                "help",
                wrap=True,
            ),
            back="Back to all cases",
        )
        self._refresh()

    def _refresh(self) -> None:
        self.list.clear()
        for backup in reversed(backups_of(self._desk.vault)):
            self.list.addItem(in_words(backup))
        if not self.list.count():
            self.list.addItem("There is no backup yet.")

    def make(self) -> None:
        """Make one; it is opened and checked before it counts."""
        self._make.setEnabled(False)
        try:
            self._desk.back_up(time.monotonic(), self._progress)
        except DrafterError as error:
            self.refuse(str(error))
        else:
            self.tell("The backup is made, and was checked whole.")
        finally:
            self.bar.hide()
            self._make.setEnabled(True)
        self._refresh()

    def _progress(self, share: float) -> None:
        self.show_share(share)
        self.bar.repaint()  # the writer has this thread: nothing else may happen meanwhile


class CheckingPage(AskPage):
    """Everything is read; what is wrong is counted and said."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._steering = Steering(self)
        self._steering.told.connect(self.show_share)
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName("What was found")
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(140)
        self._stop = button("Stop", self._steering.stop)
        self.arrange(
            "Check my cases",
            "All of the cases are read: that every page is whole, every link leads somewhere, and"
            " the search knows every word. You can stop at any time.",
            row(self._stop),
            self.list,
            back="Back to all cases",
        )
        self.list.hide()

    def begin(self) -> None:
        """Read everything, off the window's thread."""
        store, steering = self._desk.store, self._steering
        self.show_share(0)
        if store.reads_beside:
            Job(lambda: store.check(steering), self._read, self._failed, self)
            return
        try:  # on a shared folder the writer's own thread is the only one that may read
            self._read(store.check(self.show_share))
        except DrafterError as error:
            self._failed(error)

    def _read(self, found: tuple[Finding, ...]) -> None:
        self.bar.hide()
        self._stop.hide()
        try:
            findings = self._desk.finish_check(found)
        except DrafterError as error:
            self.refuse(str(error))
            return
        if not findings:
            self.tell("Everything was read, and all of it is sound.")
            return
        total = sum(each.count for each in findings)
        self.refuse(f"{total} found, of {len(findings)} kind{'s' * (len(findings) != 1)}.")
        for each in findings:
            self.list.addItem(f"{'✓' if each.mended else '■'} {each.count}: {each.sentence}")
        shown_if(self.list, findings)

    def _failed(self, error: Exception) -> None:
        self.bar.hide()
        self._stop.hide()
        if isinstance(error, StoppedError):
            self.refuse("Stopped before the end; nothing was changed.")
        elif isinstance(error, DrafterError):
            self.refuse(str(error))
        else:
            raise error
