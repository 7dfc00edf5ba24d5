"""The editor of paragraphs: words as they will be printed, and what is to be said of them."""

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeySequence,
    QShortcut,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QToolTip, QWidget

from drafter.case.fields import FieldWords
from drafter.session.stretch import stretch_of
from drafter.ui.pieces.look import look
from drafter.ui.words.aids import Aids
from drafter.ui.words.area import WritingArea
from drafter.ui.words.editors import Editor, such_as
from drafter.ui.words.pasting import Pasted
from drafter.ui.words.referring import Referring
from drafter.ui.words.tints import Tint, TintKind, points, tint_at, units


class WordsEditor(Editor):
    """Paragraphs, as they will be printed; Tab moves on, as everywhere in the window.

    ``scan`` reads the text for it; without one it is plain.
    """

    def __init__(self, declared: FieldWords) -> None:
        super().__init__()
        self.scan: Aids | None = None
        self._remark = self._here = ""
        self._pasted = ""
        self._tints: tuple[Tint, ...] = ()
        self._in_hand: Tint | None = None
        """The misspelt word that the cursor is still in: it is not underlined yet."""
        self._is_typing = self._is_showing = False
        self._shown_of = ""
        """The id of the record whose words are shown."""
        self._basis: object = None
        """What the marks were made with, beside the text."""
        self.text = WritingArea()
        self.text.show_example(such_as(declared.example))
        self.text.fitted.connect(self.remarked)
        self.text.textChanged.connect(self._typed)
        self.text.cursorPositionChanged.connect(self._moved)
        self.text.pasted.connect(self._note_pasted)
        self.text.extend_menu = self._extend_menu
        self._holds(self.text)
        self.referring = Referring(self.text, lambda: self.scan, self._place)
        self.referring.told.connect(self._say)
        add = QShortcut(QKeySequence("Ctrl+D"), self)
        add.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        add.activated.connect(self._add_word_here)
        self.text.viewport().installEventFilter(self)

    def _typed(self) -> None:
        if self._is_showing:
            return
        before, self._pasted = self._pasted, ""
        self._is_typing = True
        value = self._value()
        self.edited.emit(value)
        self.tint()
        if before:
            self._say()
        if self.text.hasFocus():
            self.referring.offer(value)

    def _note_pasted(self, pasted: Pasted) -> None:
        self._pasted = pasted.remark
        self._say()

    def left_out(self) -> str:
        """The example, where nothing is written and there is no room for it."""
        return self.text.left_out()

    def tint(self) -> None:
        """Mark who is named, what is still asked, references, and what is misspelt."""
        if self.scan is not None:
            self._basis = self.scan.basis()
            self._tints = self.scan.tints(self._value())
        self._show_tints()
        self._say()

    def _show_tints(self) -> None:
        at = self.text.textCursor().position()
        self._in_hand = next(
            (
                each
                for each in self._tints
                if self._is_typing and each.kind is TintKind.SPELLING and each.end == at
            ),
            None,
        )
        shown = [each for each in self._tints if each is not self._in_hand]
        self.text.setExtraSelections([self._selection(each) for each in shown])

    def _selection(self, tint: Tint) -> QTextEdit.ExtraSelection:
        colours = look().colours
        form = QTextCharFormat()
        if tint.kind is TintKind.NAME:
            form.setBackground(QColor(colours.name_tint))
        elif tint.kind is TintKind.REFERENCE:
            form.setBackground(QColor(colours.accent_soft))
            form.setForeground(QColor(colours.accent))
        else:
            is_spelling = tint.kind is TintKind.SPELLING
            styles = QTextCharFormat.UnderlineStyle
            form.setUnderlineStyle(styles.DotLine if is_spelling else styles.WaveUnderline)
            form.setUnderlineColor(QColor(colours.blocks if is_spelling else colours.care))
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(tint.start)
        cursor.setPosition(tint.end, QTextCursor.MoveMode.KeepAnchor)
        made = QTextEdit.ExtraSelection()
        made.cursor, made.format = cursor, form
        return made

    def _at(self, position: int) -> str:
        """What is said of the words at a position; empty where nothing is marked."""
        tint = tint_at(self._tints, position)
        if tint is None or tint is self._in_hand or self.scan is None:
            return ""
        return self.scan.says(self._value(), tint)

    def _moved(self) -> None:
        if self._is_showing:
            return
        at = self.text.textCursor().position()
        if self._in_hand is not None and at != self._in_hand.end:
            self._is_typing = False
            self._show_tints()
        self.referring.follow(self._value())
        self._say()

    def _say(self) -> None:
        """Put together what stands below the field."""
        here = self.referring.words() or self._at(self.text.textCursor().position())
        count = len(self._value().split())
        counted = f"{count:,} {'word' if count == 1 else 'words'}." if count else ""
        words = " · ".join(filter(None, (self._pasted, here, counted)))
        if words != self._remark:
            self._remark, self._here = words, here
            self.remarked.emit()

    def here(self) -> str:
        """What will be printed for the name at the cursor, or what is wrong with the word."""
        return self._here

    def remark(self) -> str:
        """What will be printed for the name at the cursor, and how many words there are."""
        return self._remark

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Tint anew in another theme: light tints under light words can't be read."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.tint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Say on hovering a name what will be printed for it."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            words = self._at(self.text.cursorForPosition(event.pos()).position())
            QToolTip.showText(event.globalPos(), words, self.text)
            return True
        return super().eventFilter(watched, event)

    def _place(self) -> tuple[str, str]:
        """The record and field that are written in; no record where it stands in no form."""
        return self._record(), self.objectName().removeprefix("field:")

    def _record(self) -> str:
        """The id of the record whose form this stands in; empty where it has none."""
        above: QWidget | None = self.parentWidget()
        while above is not None and not hasattr(above, "record"):
            above = above.parentWidget()
        return getattr(getattr(above, "record", None), "id", "")

    def _extend_menu(self, menu: QMenu, position: int) -> None:
        """Offer other spellings, and what else concerns the word at the cursor."""
        if self.scan is None:
            return
        tint = tint_at(self._tints, position)
        if tint is not None and tint.kind is TintKind.SPELLING:
            value = self._value()
            word = value[points(value, tint.start) : points(value, tint.end)]
            found = self.scan.speller.suggestions(word)
            for each in found:
                menu.addAction(each, partial(self.text.put, tint.start, tint.end, each))
            if not found:
                menu.addAction("No other spelling known").setEnabled(False)
            add = menu.addAction("A&dd to this case’s words\tCtrl+D", partial(self._add_word, tint))
            add.setEnabled(bool(self._record()))
            menu.addSeparator()
        elif tint is not None:
            words = self.scan.says(self._value(), tint)
            menu.addAction(words.replace("&", "&&")).setEnabled(False)
            menu.addSeparator()
        refer = menu.addAction(
            "&Refer to a paragraph…\tCtrl+R",
            self.referring.pick,
        )
        refer.setEnabled(bool(self._record()))
        menu.addSeparator()

    def _add_word(self, tint: Tint) -> None:
        """Know a word that no dictionary has, from now on and in this case alone."""
        value = self._value()
        if self.scan is not None and self._record():
            start, end = points(value, tint.start), points(value, tint.end)
            self.scan.add_word(self._place(), value, start, end)
            self.tint()

    def _add_word_here(self) -> None:
        """The same for the underlined word that the cursor is in or behind."""
        at = self.text.textCursor().position()
        found = (each for each in self._tints if each.kind is TintKind.SPELLING)
        tint = next((each for each in found if each.start <= at <= each.end), None)
        if tint is not None:
            self._add_word(tint)

    @property
    def cursor_place(self) -> int:
        """Where the cursor is, in code points."""
        return points(self._value(), self.text.textCursor().position())

    def place_cursor(self, offset: int) -> None:
        """Put the cursor at an offset in code points."""
        value = self._value()
        cursor = self.text.textCursor()
        cursor.setPosition(units(value, min(max(offset, 0), len(value))))
        self.text.setTextCursor(cursor)
        self.text.ensureCursorVisible()

    def _value(self) -> str:
        return self.text.words()

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - see Editor
        """Show the words: of the same record with the cursor behind what changed in them."""
        is_same = self._record() == self._shown_of
        self._shown_of = self._record()
        shown = self._value()
        if shown == value:
            if self.scan is not None and self.scan.basis() != self._basis:
                self.tint()
            return
        self._is_typing, self._pasted = False, ""
        self._is_showing = True
        if is_same:
            self._put_changed(shown, value)
        else:
            self.text.setPlainText(value)
        self._is_showing = False
        self.tint()

    def _put_changed(self, shown: str, value: str) -> None:
        """Put in what another text has otherwise, and go there: nobody sees it elsewhere."""
        start, end, new_end = stretch_of(shown, value)
        self.text.put(units(shown, start), units(shown, end), value[start:new_end])
        self.text.ensureCursorVisible()
