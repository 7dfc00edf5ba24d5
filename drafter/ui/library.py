"""The library of standard paragraphs: search, when each is needed, one key to add it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from drafter.case.account import ParagraphUse, SectionName
from drafter.document.library import library
from drafter.ui.parts import beside, button, card, label, stacked
from drafter.ui.workbench import Workbench


class LibraryView(QWidget):
    """Standard paragraphs that the case has not chosen yet."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._find = QLineEdit()
        self._find.setPlaceholderText("Search the library: words, or a paragraph’s code")
        self._find.setAccessibleName("Search the library")
        self._find.setObjectName("library:search")
        self._find.textChanged.connect(self.refresh)
        self._list = QListWidget()
        self._list.setObjectName("list")
        self._list.setAccessibleName("Standard paragraphs")
        self._list.setFixedHeight(180)
        self._list.currentItemChanged.connect(self._show)
        self._list.itemActivated.connect(lambda _item: self._add())
        self._words = label("", "quiet", wrap=True)
        self._why = label("", "help", wrap=True)
        add = button("Add to the case", self._add, "main")
        content = stacked(
            label("Library", "heading"),
            self._find,
            self._list,
            self._words,
            self._why,
            beside(add, None),
        )
        self.setLayout(stacked(card(content)))
        bench.case_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """List what fits the search and is not in the case."""
        used = {use.code for use in self._bench.case.paragraphs}
        wanted = self._find.text().casefold().split()
        here = self._code()
        self._list.blockSignals(True)  # noqa: FBT003 - Qt's own argument
        self._list.clear()
        for each in library().paragraphs.values():
            said = f"{each.code} {each.title} {each.needed_when} {each.text}".casefold()
            if each.code in used or not all(word in said for word in wanted):
                continue
            item = QListWidgetItem(f"{each.code}   {each.title}")
            item.setData(Qt.ItemDataRole.UserRole, each.code)
            self._list.addItem(item)
            if each.code == here:
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)  # noqa: FBT003 - Qt's own argument
        if self._list.currentItem() is None and self._list.count():
            self._list.setCurrentRow(0)
        self._show()

    def _code(self) -> str:
        item = self._list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def _show(self, *_: object) -> None:
        paragraph = library().paragraphs.get(self._code())
        self._words.setText(paragraph.text if paragraph else "Nothing in the library fits.")
        needed = paragraph.needed_when if paragraph else ""
        self._why.setText(needed)

    def _add(self) -> None:
        paragraph = library().paragraphs.get(self._code())
        if paragraph is not None:
            use = ParagraphUse(code=paragraph.code, section=_section(paragraph.section))
            self._bench.add_record("paragraphs", use, len(self._bench.case.paragraphs))


def _section(words: str) -> SectionName:
    return next((each for each in SectionName if each.value == words), SectionName.POWERS)
