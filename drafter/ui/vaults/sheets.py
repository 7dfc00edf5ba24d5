"""The recovery sheet on the screen: printed or saved where somebody says, two groups typed back."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextDocument
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from drafter.case.today import Clock, today
from drafter.errors import DrafterError
from drafter.store.sheet import sheet, sheet_html
from drafter.store.writing import write_private
from drafter.ui.pieces.askpage import plain_line
from drafter.ui.pieces.choosing import ask_where_to_save
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import beside, button, holding, label, set_level, shown_if, stacked
from drafter.ui.pieces.theme import GRID

WANTED = (2, 5)
"""The groups that are to be typed back: the third and the sixth."""

_CHECK = "✓"
"""What stands before the last group of the key."""
_LEAST = 180


class SheetPart(QWidget):
    """Shows a recovery key once; ``kept`` says that somebody has it on paper or elsewhere."""

    kept = Signal()

    def __init__(self, done: str = "I have kept it; begin", clock: Clock = today) -> None:
        super().__init__()
        self._today = clock
        self._vault_id = self._key = ""
        self.sheet = QPlainTextEdit()
        self.sheet.setReadOnly(True)
        self.sheet.setTabChangesFocus(True)
        self.sheet.setAccessibleName("Recovery sheet")
        self.sheet.setMinimumHeight(_LEAST)
        self.groups = [plain_line("recovery:first", ""), plain_line("recovery:second", "")]
        asked = []
        for line, number in zip(self.groups, WANTED, strict=True):
            line.setMaxLength(40)
            line.setAccessibleName(f"Group {number + 1}")
            line.textChanged.connect(self._compare)
            line.returnPressed.connect(self._enter)
            words = label(f"Group {number + 1}", "label")
            words.setBuddy(line)
            asked.append(stacked(words, line))
        self._wrong = label("", "problem", wrap=True)
        set_level(self._wrong, "fix")
        self._wrong.hide()
        self._told = label("", "problem", wrap=True)
        self._told.hide()
        self._done = button(done, self.kept.emit, "main")
        self._done.setEnabled(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(
            stacked(
                label("Your recovery sheet", "title"),
                label(
                    "If the passphrase is ever forgotten, this key opens your cases. Print it or"
                    " save it to a USB stick, and keep it away from this computer.",
                    "quiet",
                    wrap=True,
                ),
                self.sheet,
                holding(Flow(button("Print…", self._print), button("Save…", self._choose))),
                self._told,
                label("To see that it was kept right, type two of its groups:", "label", wrap=True),
                beside(*asked, None),
                self._wrong,
                holding(Flow(self._done)),
            )
        )

    def show_key(self, vault_id: str, key: str) -> None:
        """Show the sheet of a vault that was just made."""
        self._vault_id, self._key = vault_id, key
        self.sheet.setPlainText(sheet(vault_id, key, self._today()))
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        """Be as high as every group needs: half a group is none."""
        lines = self.sheet.toPlainText().splitlines()
        last = max((at for at, line in enumerate(lines) if line.split()[:1] == [_CHECK]), default=0)
        room = QRect(0, 0, max(self.width() - 6 * GRID, 1), 0)
        metrics = self.sheet.fontMetrics()
        wrapped = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        high = sum(
            max(metrics.boundingRect(room, wrapped, line).height(), metrics.lineSpacing())
            for line in lines[: last + 1]
        )
        self.sheet.setMinimumHeight(max(_LEAST, high + 7 * GRID))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A narrower sheet is higher."""
        super().resizeEvent(event)
        self._fit()

    def take_keyboard(self) -> None:
        """Put the keyboard in the sheet: the groups may lie below what is in sight."""
        self.sheet.setFocus()

    def forget(self) -> None:
        """Show nothing any more."""
        self._key = ""
        self.sheet.clear()
        for line in self.groups:
            line.clear()

    def wanted(self) -> tuple[int, int]:
        """The two groups that are to be typed, counted from nought."""
        return WANTED

    def key_groups(self) -> list[str]:
        """The groups of the key, as its sheet has them."""
        return self._key.replace("-", " ").split()

    def _asked(self) -> Iterator[tuple[QLineEdit, int]]:
        """Each line with the number of its group, counted from nought."""
        return zip(self.groups, WANTED, strict=True)

    def _compare(self) -> None:
        groups = self.key_groups()
        right = bool(groups) and all(
            line.text().strip().upper() == groups[number] for line, number in self._asked()
        )
        self._done.setEnabled(right)
        wrong = [number for line, number in self._asked() if _differs(line.text(), groups, number)]
        if wrong:
            said = " and ".join(str(number + 1) for number in wrong)
            verb = "do not match" if len(wrong) > 1 else "does not match"
            word = "Groups" if len(wrong) > 1 else "Group"
            self._wrong.setText(
                f"▲ {word} {said} {verb}: look again at the sheet that you printed or saved."
            )
        shown_if(self._wrong, wrong)

    def _enter(self) -> None:
        if self._done.isEnabled():
            self.kept.emit()
        else:
            self.groups[1].setFocus()

    def _choose(self) -> None:
        path = ask_where_to_save(
            self, "Save the recovery sheet", "recovery-sheet.html", "Page (*.html);;Text (*.txt)"
        )
        if path is not None:
            self.save(path)

    def save(self, path: Path) -> None:
        """Save the sheet: as a page to print where the name ends so, else as text."""
        is_page = path.suffix.lower() in {".html", ".htm"}
        try:
            made = sheet_html if is_page else sheet
            write_private(path, made(self._vault_id, self._key, self._today()).encode())
        except DrafterError as error:
            self._tell(f"■ {error}", "")
            return
        self._tell(
            f"✓ Saved as {path.name}. Move it off this computer: beside the cases it opens them.",
            "done",
        )

    def _print(self) -> None:
        from PySide6.QtPrintSupport import (  # noqa: PLC0415 - slow to load, and rarely wanted
            QPrintDialog,
            QPrinter,
            QPrinterInfo,
        )

        if not QPrinterInfo.availablePrinterNames():
            self._tell("■ This computer has no printer: save the sheet, or copy it by hand.", "")
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec():  # pragma: no cover - a printer's own affair
            page = QTextDocument()
            page.setHtml(sheet_html(self._vault_id, self._key, self._today()))
            page.print_(printer)
            self._tell("✓ Sent to the printer.", "done")

    def _tell(self, words: str, level: str) -> None:
        self._told.setText(words)
        set_level(self._told, level)
        self._told.show()


def _differs(typed: str, groups: Sequence[str], number: int) -> bool:
    """Whether what is typed can't become the group: a letter differs, or there are too many."""
    words = typed.strip().upper()
    return bool(groups) and not groups[number].startswith(words)
