"""Referring to a paragraph from where one writes: "[[" and typing on, or Ctrl+R."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from drafter.ui.words.aids import Aids
from drafter.ui.words.area import WritingArea
from drafter.ui.words.picker import ReferenceOffer, ReferencePicker
from drafter.ui.words.references import Paragraphs, Target, half_typed
from drafter.ui.words.tints import points, units

_LEAVES = frozenset({QEvent.Type.FocusOut, QEvent.Type.Hide})


class Referring(QObject):
    """Offers the numbered paragraphs to whoever types "[[" or asks, and refers to one.

    What is offered stands below the cursor and takes no more than arrows, Enter and Escape:
    to type on is to write the mark by hand, with what is offered the fewer the more is typed.
    """

    told = Signal()
    """:meth:`words` says something else now."""

    def __init__(
        self,
        text: WritingArea,
        aids: Callable[[], Aids | None],
        place: Callable[[], tuple[str, str]],
    ) -> None:
        super().__init__(text)
        self._text, self._aids, self._place = text, aids, place
        self._offer: ReferenceOffer | None = None
        self._start = -1
        """Where the "[[" stands (code points) that is offered for, or that Escape refused."""
        text.installEventFilter(self)

    def words(self) -> str:
        """What Enter would refer to now; empty where nothing is offered."""
        shown = self._offer is not None and not self._offer.isHidden()
        target = self._offer.list.target if self._offer is not None and shown else None
        return f"Enter refers to paragraph {target.number}: {target.words}" if target else ""

    def offer(self, value: str) -> None:
        """Offer what fits where the cursor is in a mark that was just typed at."""
        aids = self._aids()
        begun = half_typed(value, self._at(value))
        if begun is None or aids is None or aids.paragraphs is None or not self._place()[0]:
            self.close()
            return
        start, typed = begun
        if start != self._start:
            self.close()
            self._start, self._offer = start, self._made(aids.paragraphs)
        if self._offer is not None:
            where = self._text.cursorRect()
            below = self._text.viewport().mapTo(self._text.window(), where.bottomLeft())
            self._offer.show_matching(typed, below, where.height())
            self.told.emit()

    def _made(self, paragraphs: Paragraphs) -> ReferenceOffer:
        made = ReferenceOffer(paragraphs, self._text.window())
        made.chosen.connect(lambda target: self._take(target, paragraphs))
        return made

    def follow(self, value: str) -> None:
        """Offer nothing any more where the cursor has left the mark."""
        if self._start >= 0:
            begun = half_typed(value, self._at(value))
            if begun is None or begun[0] != self._start:
                self.close()

    def close(self) -> None:
        """Offer nothing."""
        self._start = -1
        self._let_go()

    def _let_go(self) -> None:
        """Offer nothing more for the mark that is being typed."""
        offer, self._offer = self._offer, None
        if offer is not None:
            offer.hide()
            offer.deleteLater()
            self.told.emit()

    def _take(self, target: Target, paragraphs: Paragraphs) -> None:
        value = self._text.words()
        begun = half_typed(value, self._at(value))
        self.close()
        if begun is not None:
            self._refer(begun[0], self._at(value), target, paragraphs)

    def pick(self) -> None:
        """Offer all numbered paragraphs in a window with a line to find them by."""
        aids = self._aids()
        if aids is None or aids.paragraphs is None or not self._place()[0]:
            return
        self.close()
        value, cursor, paragraphs = self._text.words(), self._text.textCursor(), aids.paragraphs
        start, end = points(value, cursor.selectionStart()), points(value, cursor.selectionEnd())
        picker = ReferencePicker(paragraphs, self._text)
        picker.chosen.connect(lambda target: self._refer(start, end, target, paragraphs))
        picker.show_at(self._text.mapToGlobal(self._text.cursorRect().bottomLeft()))

    def _refer(self, start: int, end: int, target: Target, paragraphs: Paragraphs) -> None:
        aids = self._aids()
        assert aids is not None  # it offered the target
        at = aids.refer(self._place(), (start, end), target, paragraphs)
        cursor = self._text.textCursor()
        cursor.setPosition(units(self._text.words(), at))
        self._text.setTextCursor(cursor)
        self._text.setFocus()

    def _at(self, value: str) -> int:
        return points(value, self._text.textCursor().position())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the keys that are meant for what is offered; Ctrl+R asks for all paragraphs."""
        if event.type() in _LEAVES:
            self.close()
        is_key = event.type() is QEvent.Type.KeyPress
        if not isinstance(event, QKeyEvent) or not (
            is_key or event.type() is QEvent.Type.ShortcutOverride
        ):
            return super().eventFilter(watched, event)
        offer, plain = self._offer, event.modifiers() in _PLAIN
        if offer is not None and plain and not offer.isHidden() and event.key() in offer.KEYS:
            if is_key and event.key() == Qt.Key.Key_Escape:
                self._let_go()
            elif is_key:
                offer.takes(event.key())
                self.told.emit()
            event.accept()
            return True
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if is_key and control and event.key() == Qt.Key.Key_R:
            self.pick()
            return True
        return super().eventFilter(watched, event)


_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
"""Enter of the number pad counts as Enter."""
