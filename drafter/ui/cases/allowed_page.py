"""Words that the office lets through: the list kept with the cases, and another taken in."""

from pathlib import Path

from PySide6.QtWidgets import QListWidget

from drafter.anonymise.allowed import AllowList
from drafter.case.today import Clock
from drafter.errors import DrafterError
from drafter.session.allowed_words import allow_list, do_without, line_of, take_list
from drafter.session.desk import Desk
from drafter.ui.pieces.askpage import AskPage, asked, row
from drafter.ui.pieces.choosing import ask_for_file
from drafter.ui.pieces.parts import button, holding, label, shown_if


class AllowedPage(AskPage):
    """The entries, each with how long it holds; a file of the office brings others."""

    def __init__(self, desk: Desk, clock: Clock) -> None:
        super().__init__()
        self._desk, self._clock = desk, clock
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName("Words that are let through")
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(180)
        self._none = label("No list is kept: every such word is asked about in each case.", "quiet")
        self.take = button("Take in a list…", self._choose, "main")
        self.without = button("Do without this list", self._without)
        self._listed = holding(asked("Words", self.list))
        self.arrange(
            "Words that name nobody",
            "A scheme, a building or a job that thousands share tells nothing about anybody. Words"
            " of this list are not asked about again, in no case here: not in Review, and not when"
            " a file is proven. It never lets a person through who is in the case.",
            self._none,
            self._listed,
            label(
                "The list is a file of your office: words, a reason, a day and an end for each."
                " The guide for the office’s IT shows one.",
                "help",
                wrap=True,
            ),
            row(self.take, self.without),
            width=760,
            back="Back to all cases",
        )
        self.refresh()

    def refresh(self) -> None:
        """Show the list as it stands today."""
        found = AllowList()
        try:
            found = allow_list(self._desk.store, self._clock())
        except DrafterError as error:
            self.refuse(str(error))
        self._show(found)

    def _show(self, found: AllowList) -> None:
        self.list.clear()
        for entry in found.entries:
            self.list.addItem(line_of(entry, self._clock()))
        self.list.setCurrentRow(0)
        for part in (self._listed, self.without):
            shown_if(part, found.name)
        shown_if(self._none, not found.name)

    def _choose(self) -> None:
        path = ask_for_file(self, "The office’s list", "Lists (*.toml)")
        if path is not None:
            self.take_in(path)

    def take_in(self, path: Path) -> None:
        """Keep the list of a file."""
        try:
            found = take_list(self._desk.store, path, self._clock())
        except DrafterError as error:
            self.refuse(f"{error} The list before is kept.")
            return
        self._show(found)
        idle = len(found.entries) - len(found.live)
        told = f"{path.name} is taken in; entries that let words through: {len(found.live)}"
        self.tell(f"{told}, that don’t: {idle}." if idle else f"{told}.")

    def _without(self) -> None:
        try:
            do_without(self._desk.store)
        except DrafterError as error:
            self.refuse(str(error))
            return
        self._show(AllowList())
        self.take.setFocus()
        self.tell("Every such word is asked about again.")
