"""Start a case: paste what there is, open a file, or begin empty; then the people it names."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QListWidgetItem, QPlainTextEdit

from drafter.case.case import KindOfWork
from drafter.errors import DrafterError
from drafter.reading import Reading
from drafter.reading.files import FileText, text_of
from drafter.session.beginning import Offers, named
from drafter.ui.pieces.askpage import AskPage, asked, row
from drafter.ui.pieces.choosing import ask_for_file
from drafter.ui.pieces.jobs import Job
from drafter.ui.pieces.parts import badge, button, holding, label, shown_if, stacked

_WIDTH = 760
_FILES = "Text, Word and e-mail (*.txt *.md *.docx *.eml *.html *.htm);;All files (*)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a kind of work calls things when a case is begun."""

    title: str
    becomes: str
    """What is begun, as it is chosen."""
    headings: str
    added: str
    people: str
    puts: Mapping[str, str] = field(default_factory=dict)
    """What the reading calls a place, and what this work calls it."""


WORDS = {
    KindOfWork.DECIDING: Words(
        title="Start a case",
        becomes="A case to decide",
        headings="“The complaint” or “What I found”",
        added="Whoever you add is given a pseudonym everywhere in the case.",
        people="on the People step",
    ),
    KindOfWork.PREPARING: Words(
        title="Start a complaint",
        becomes="A complaint to prepare",
        headings="“What went wrong” or “What happened”",
        added="Whoever you add can be named in your letters.",
        people="under Client and others",
        puts={
            "entries of What I found": "things that happened",
            "entry of What I found": "thing that happened",
            "parts of the complaint": "things that went wrong",
            "part of the complaint": "thing that went wrong",
            "wishes": "things they ask for",
            "wish": "thing they ask for",
        },
    ),
}
WORDS[KindOfWork.PRACTISING] = WORDS[KindOfWork.DECIDING]


class _Kinds(QComboBox):
    """A list to choose from that a passing mouse wheel does not change."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll the page instead."""
        event.ignore()


class BeginningPage(AskPage):
    """What there is, in one field. ``refused`` says why this text may not be kept here."""

    begun = Signal(str)
    """The text that is to become a case."""
    empty = Signal()
    lock_away = Signal(str)
    """The text, for which locked cases are to be made or opened first."""
    kind_chosen = Signal(object)
    """The kind of work that it is begun for."""

    def __init__(
        self, text: str = "", refused: str = "", kind: KindOfWork = KindOfWork.DECIDING
    ) -> None:
        super().__init__()
        self._refused = refused
        self.text = QPlainTextEdit(text)
        self.text.setObjectName("begin:text")
        self.text.setAccessibleName("What you have")
        self.text.setAccessibleDescription("A draft, notes or an e-mail")
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(200)
        self.text.textChanged.connect(self._typed)
        self._read = button("Make a case of it", self._go, "main")
        self._away = button("Make locked cases for it", self._lock_away, "main")
        open_file = button("Open a file…", self._choose)
        self._empty = button("Begin empty", self.empty.emit)
        self.kind = _Kinds()
        for each in (KindOfWork.DECIDING, KindOfWork.PREPARING):
            self.kind.addItem(WORDS[each].becomes, each)
        self.kind.setAccessibleName("What it becomes")
        self.kind.setCurrentText(WORDS[kind].becomes)
        self.kind.activated.connect(self._choose_kind)
        self._told = label("", "help", wrap=True)
        self._told.hide()
        self.arrange(
            WORDS[kind].title,
            "Begin with what you have: nothing of it is lost, and you can move everything later.",
            asked("What you have", self.text),
            self._told,
            asked("What it becomes", self.kind),
            row(self._read, self._away, open_file, self._empty),
            width=_WIDTH,
        )
        self._away.hide()
        self._say_kind(kind)
        self._typed()

    def _choose_kind(self) -> None:
        """Begin another kind of case, which the page then speaks of."""
        kind = self.kind.currentData()
        self._say_kind(kind)
        self.kind_chosen.emit(kind)

    def _say_kind(self, kind: KindOfWork) -> None:
        words = WORDS[kind]
        for title in self.findChildren(QLabel, "title"):
            title.setText(words.title)
        self.text.setPlaceholderText(
            f"Paste a draft, notes or an e-mail here. Headings such as {words.headings} put their"
            " paragraphs where they belong; the rest keeps its order."
        )

    def _typed(self) -> None:
        there = bool(self.text.toPlainText().strip())
        self._read.setEnabled(there)
        if self._refused and there:
            self.refuse(self._refused)
        elif self._refused:
            self.hush()
        shown_if(self._away, bool(self._refused) and there)
        shown_if(self._read, not (self._refused and there))

    def _go(self) -> None:
        self._read.setEnabled(False)
        self.begun.emit(self.text.toPlainText())

    def _lock_away(self) -> None:
        self.lock_away.emit(self.text.toPlainText())

    def _choose(self) -> None:
        path = ask_for_file(self, "Open a draft, notes or an e-mail", _FILES)
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Put a file's text behind what is there."""
        self.hush()
        Job(lambda: text_of(path), self._opened, self._failed, self)

    def _opened(self, found: FileText) -> None:
        before = self.text.toPlainText().rstrip()
        self.text.setPlainText(f"{before}\n\n{found.text}" if before else found.text)
        self._told.setText(" ".join(found.notices))
        shown_if(self._told, bool(found.notices))
        self.text.setFocus()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, DrafterError):
            raise error
        self.refuse(str(error))


class BegunPage(AskPage):
    """What was made of a text, and the people in it: Enter adds one, Delete skips."""

    done = Signal()

    def __init__(
        self, reading: Reading, offers: Offers, kind: KindOfWork = KindOfWork.DECIDING
    ) -> None:
        super().__init__()
        self._offers, self._words = offers, WORDS[kind]
        made = "\n".join(f"• {self._put(notice)}" for notice in reading.notices)
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName("Who is in the text")
        self.list.setMinimumHeight(200)
        for _ in offers.people:
            self.list.addItem(QListWidgetItem())
        self.list.installEventFilter(self)
        self._status = label("", "quiet", wrap=True)
        self._acts = row(
            button("Add to the case", self.add, spoken="Add the chosen one to the case"),
            button("Skip", self.skip, spoken="Skip the chosen one"),
            label("Enter adds · Delete skips · ↑ ↓ choose", "help"),
        )
        self._open = button("Open the case", self.done.emit, "main")
        people = holding(stacked(label("Who is in the text", "heading"), self._status, self.list))
        self.arrange(
            "Your case is begun",
            made or "The text had nothing to put anywhere: the case is empty.",
            row(badge("✓ Saved", "done")),
            people,
            self._acts,
            row(self._open),
            width=_WIDTH,
            back="Back to all cases",
        )
        for part in (people, self._acts):
            shown_if(part, bool(offers.people))
        self._show_people(offers.next_open())

    def _put(self, notice: str) -> str:
        """What was put where, as this work calls it."""
        for theirs, ours in self._words.puts.items():
            if theirs in notice:
                return notice.replace(theirs, ours)
        return notice

    def take_keyboard(self) -> None:
        """Put the keyboard where the next answer is wanted."""
        (self.list if self._offers.next_open() >= 0 else self._open).setFocus()

    def add(self) -> None:
        """Take the chosen person into the case and go to the next."""
        self._answer(self._offers.add)

    def skip(self) -> None:
        """Leave the chosen person out and go to the next."""
        self._answer(self._offers.skip)

    def _answer(self, act: Callable[[int], None]) -> None:
        number = self.list.currentRow()
        if number < 0:
            return
        act(number)
        self._show_people(self._offers.next_open(number))
        if self._offers.next_open() < 0:
            self._open.setFocus()

    def _show_people(self, chosen: int) -> None:
        for number, who in enumerate(self._offers.people):
            party = self._offers.parties[number]
            sign = "·" if party is None else "✓ added:" if party else "– skipped:"
            times = f"{who.count} time{'s' * (who.count != 1)}"
            item = self.list.item(number)
            item.setText(f"{sign}  {named(who)}   ({times})")
        left = sum(party is None for party in self._offers.parties)
        self._status.setText(
            f"{left} left to answer. {self._words.added}"
            if left
            else f"All answered. You can change an answer, here or {self._words.people}."
        )
        if chosen >= 0:
            self.list.setCurrentRow(chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """One key a person, while the list has the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.add()
                return True
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.skip()
                return True
        return super().eventFilter(watched, event)
