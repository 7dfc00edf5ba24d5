"""The library of standard paragraphs: what the facts suggest, a search, one key to add."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from drafter.case.account import ParagraphUse, SectionName
from drafter.document.library import LibraryParagraph, citations, library
from drafter.ui.bench.workbench import Workbench
from drafter.ui.deciding.suggesting import Suggestion, offered, suggested
from drafter.ui.pieces.look import look
from drafter.ui.pieces.parts import (
    badge,
    beside,
    button,
    card,
    emptied,
    holding,
    label,
    shown_if,
    stacked,
)
from drafter.ui.pieces.search_line import SearchLine
from drafter.ui.pieces.seen import once_seen
from drafter.ui.pieces.theme import GRID


class LibraryView(QWidget):
    """Standard paragraphs that the case has not chosen yet."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._suggested: tuple[Suggestion, ...] | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GRID)
        self._wanted = card(
            stacked(
                label("This case seems to need", "heading"),
                label("Read from the records, dates and choices of the case.", "quiet"),
                self._rows,
            )
        )
        self._find = SearchLine()
        self._find.setPlaceholderText("Search the library: words, or a paragraph’s code")
        self._find.setAccessibleName("Search the library")
        self._find.setObjectName("library:search")
        self._find.textChanged.connect(self._fill)
        self._find.walked.connect(self._walk)
        self._find.returnPressed.connect(self._add)
        self._list = QListWidget()
        self._list.setObjectName("list")
        self._list.setAccessibleName("Standard paragraphs")
        self._list.setFixedHeight(look().pixels(180))
        self._list.currentItemChanged.connect(self._show)
        self._list.itemActivated.connect(lambda _item: self._add())
        self._why = label("", "strong", wrap=True)
        self._words = label("", "quiet", wrap=True)
        self._law = label("", "help", wrap=True)
        self._recalled = badge("▲ its citation is from memory: look it up before use", "care")
        self._button = button("Add to the case", self._add, "main")
        content = stacked(
            label("Library", "heading"),
            self._find,
            self._list,
            self._why,
            self._words,
            self._law,
            self._recalled,
            beside(self._button, label("In the search: ↑ ↓ choose · Enter adds", "help"), None),
        )
        self.setLayout(stacked(self._wanted, card(content), gap=2 * GRID))
        once_seen(self, self.refresh, bench.case_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show what the facts suggest now, and what can still be added."""
        found = suggested(self._bench.case, library())
        if found != self._suggested:
            self._suggested = found
            emptied(self._rows)
            for each in found:
                self._rows.addWidget(self._row(each))
            shown_if(self._wanted, bool(found))
        self._fill()

    def _row(self, suggestion: Suggestion) -> QWidget:
        paragraph = suggestion.paragraph
        add = button(
            "Add", lambda: self._use(paragraph), spoken=f"Add {paragraph.title}: {suggestion.why}"
        )
        add.setObjectName(f"suggested:{paragraph.code}")
        told = stacked(
            label(paragraph.title, "strong"), label(suggestion.why, "help", wrap=True), gap=0
        )
        row = beside(holding(told), add)
        row.setStretch(0, 1)
        row.setAlignment(add, Qt.AlignmentFlag.AlignTop)
        return holding(row)

    def _fill(self) -> None:
        """List what fits the search and is not in the case."""
        here = self._code()
        self._list.blockSignals(True)  # noqa: FBT003 - Qt's own argument
        self._list.clear()
        for each in offered(self._bench.case, library(), self._find.text()):
            item = QListWidgetItem(f"{each.code}   {each.title}")
            item.setData(Qt.ItemDataRole.UserRole, each.code)
            self._list.addItem(item)
            if each.code == here:
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)  # noqa: FBT003 - Qt's own argument
        if self._list.currentItem() is None and self._list.count():
            self._list.setCurrentRow(0)
        self._show()

    def _walk(self, by: int) -> None:
        """The arrows walk the list while the cursor stays in the search."""
        row = self._list.currentRow() + by
        self._list.setCurrentRow(min(max(row, 0), self._list.count() - 1))

    def _code(self) -> str:
        item = self._list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def _show(self, *_: object) -> None:
        paragraph = library().paragraphs.get(self._code())
        self._words.setText(_words_of(paragraph) if paragraph else "Nothing in the library fits.")
        self._why.setText(f"Needed when: {paragraph.needed_when}" if paragraph else "")
        self._law.setText(citations(paragraph.citations) if paragraph else "")
        shown_if(self._law, bool(self._law.text()))
        shown_if(self._recalled, bool(paragraph and paragraph.recalled))
        self._button.setEnabled(paragraph is not None)

    def _add(self) -> None:
        paragraph = library().paragraphs.get(self._code())
        if paragraph is not None:
            self._use(paragraph)

    def _use(self, paragraph: LibraryParagraph) -> None:
        use = ParagraphUse(code=paragraph.code, section=_section(paragraph.section))
        self._bench.add_record("paragraphs", use, len(self._bench.case.paragraphs))
        self._bench.leave_field()


def _words_of(paragraph: LibraryParagraph) -> str:
    follows = "Its words follow from this case, such as: " if paragraph.template else ""
    return f"{follows}{paragraph.text}"


def _section(words: str) -> SectionName:
    return next((each for each in SectionName if each.value == words), SectionName.POWERS)
