"""Comments: a pasted reply cut into points, and each point beside the paragraph it is about."""

import secrets
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from drafter.case.dates import read_date
from drafter.case.fields import declared_fields
from drafter.case.links import name_of
from drafter.case.statement import DraftComment
from drafter.ui.bench.workbench import Workbench
from drafter.ui.deciding.differing import Differing
from drafter.ui.deciding.paragraph_numbers import called, numbers_in
from drafter.ui.deciding.replies import Point, cut, joined
from drafter.ui.deciding.sent_and_now import (
    Paired,
    laid_beside,
    not_kept,
    paragraphs_as_sent,
    paragraphs_now,
    version_of,
)
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.labelled import labelled
from drafter.ui.pieces.parts import (
    badge,
    button,
    card,
    emptied,
    holding,
    label,
    retitle,
    shown_if,
    stacked,
)
from drafter.ui.pieces.seen import once_seen
from drafter.ui.pieces.theme import GRID
from drafter.ui.words.editors import such_as

_DECLARED = dict(declared_fields(DraftComment))
_CUT = (
    "It is cut at its numbers or paragraphs, and every comment keeps the words as they wrote them."
)


class CommentView(QWidget):
    """Above the form: the paste of a reply, and the chosen comment's paragraph then and now."""

    chosen = Signal(str)

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._chosen = ""
        self._paired: Paired | None = None
        self._of: object = None
        self._opener = button("Paste a reply…", self._open)
        self._opener.setObjectName("reply:open")
        self.reply = ReplyCard(bench)
        self.reply.added.connect(self._added)
        self._title, self._says = label("", "heading"), label("", "quiet", wrap=True)
        self._both = Differing("The paragraph as it was sent", "The paragraph as it is now")
        self._beside = card(stacked(self._title, self._says, self._both))
        self.setLayout(stacked(holding(Flow(self._opener)), self.reply, self._beside, gap=2 * GRID))
        once_seen(self, self.refresh, bench.case_changed, bench.problems_changed)
        self.refresh()

    def _open(self) -> None:
        self.reply.begin()
        shown_if(self._opener, shown=False)

    def _added(self, first: str) -> None:
        shown_if(self._opener, shown=True)
        if first:
            self.chosen.emit(first)
            self._bench.go_to(first, "from_whom")

    def show_chosen(self, record: str) -> None:
        """Lay another comment beside its paragraph."""
        self._chosen = record
        self.refresh()

    def refresh(self) -> None:
        """Show the paragraph of the chosen comment as sent and as it is now."""
        shown_if(self._opener, self.reply.isHidden())
        comments = self._bench.case.comments
        comment = next((each for each in comments if each.id == self._chosen), None)
        comment = comment or (comments[0] if comments else None)
        shown_if(self._beside, comment is not None)
        if comment is None:
            return
        version = version_of(self._bench.case, comment)
        paired = self._paired_with(version.printed if version else "")
        numbers = numbers_in(comment.paragraph)
        found = laid_beside(numbers, paired)
        if version is None or not version.printed:
            found = not_kept(numbers, paired, version)
        named = name_of(version) if version else ""
        of_it = f" of {named}" if found.sent else ""
        is_known = found.sent or found.now
        self._title.setText(f"{found.title}{of_it}" if is_known else "Its paragraph")
        self._says.setText(found.says)
        number = f", {called(found.numbers_now)}" if found.numbers_now else ""
        was = f"As sent, in {named}" if named else "As sent"
        self._both.call(was, f"As it is now{number}")
        self._both.show_texts(found.sent, found.now)
        shown_if(self._both, is_known)

    def _paired_with(self, printed: str) -> Paired:
        composed = self._bench.composed
        key = (printed, composed)
        if self._paired is None or self._of != key:
            self._of = key
            now = paragraphs_now(composed.document) if composed else {}
            self._paired = Paired(paragraphs_as_sent(printed), now)
        return self._paired


class ReplyCard(QWidget):
    """A reply as it came, and the comments it will become."""

    added = Signal(str)
    """The first comment that was made of it; empty where none was."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._points: tuple[Point, ...] = ()
        self._ticks: list[QCheckBox] = []
        self._from, self._version = QComboBox(), QComboBox()
        self._when = QLineEdit()
        self._when.setPlaceholderText(such_as(_DECLARED["received_on"].example))
        self._text = QPlainTextEdit()
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(112)
        self._text.setPlaceholderText("Paste the letter or e-mail here.")
        self._text.textChanged.connect(self._cut)
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID)
        self._add = button("Add", self.add, "main")
        self.setLayout(stacked(card(self._arranged())))
        self.hide()

    def _arranged(self) -> QVBoxLayout:
        fields = []
        for field, editor, name in (
            ("from_whom", self._from, "from"),
            ("received_on", self._when, "when"),
            ("version", self._version, "version"),
        ):
            declared = _DECLARED[field]
            fields.append(labelled(declared.label, editor, f"reply:{name}", told=declared.help))
        return stacked(
            label("A reply to the draft", "heading"),
            holding(Flow(*fields, column=136, gap=2 * GRID)),
            labelled("The reply", self._text, "reply:text", told=_CUT),
            self._list,
            holding(Flow(self._add, button("Never mind", self._leave))),
        )

    def begin(self) -> None:
        """Offer who may have written and on what, and take the keyboard."""
        case, ledger = self._bench.case, self._bench.ledger
        self._from.clear()
        self._from.addItem("Nobody chosen", "")
        for party in case.parties:
            self._from.addItem(f"{name_of(party)} ({ledger.pseudonym(party.id)})", party.id)
        for body in case.bodies:
            self._from.addItem(name_of(body), body.id)
        self._version.clear()
        self._version.addItem("Not said", "")
        for version in case.versions:
            self._version.addItem(name_of(version), version.id)
        drafts = [at for at, each in enumerate(case.versions, 1) if each.kind.value != "final"]
        self._version.setCurrentIndex(drafts[-1] if drafts else self._version.count() - 1)
        self._text.clear()
        shown_if(self, shown=True)
        self._text.setFocus()

    def _cut(self) -> None:
        """Show what the reply will be cut into."""
        self._list_points(cut(self._text.toPlainText()))

    def _list_points(self, points: tuple[Point, ...]) -> None:
        self._points = points
        emptied(self._list)
        self._ticks = []
        for number, point in enumerate(self._points, start=1):
            self._list.addWidget(self._row(number, point))
        self._count()

    def _row(self, number: int, point: Point) -> QWidget:
        several = " " in point.paragraph
        about = f"Paragraph{'s' * several} {point.paragraph}"
        tick = QCheckBox(f"Comment {number}")
        tick.setChecked(not point.aside)
        tick.setAccessibleName(f"Take comment {number}: {point.text}")
        tick.toggled.connect(lambda _on: self._count())
        self._ticks.append(tick)
        told = badge(about, "done") if point.paragraph else badge("no paragraph named")
        parts: list[QWidget] = [tick, *([badge(point.aside)] if point.aside else [told])]
        if number > 1:
            join = button(
                "Join to the one above",
                lambda: self._list_points(joined(self._points, number - 1)),
                "link",
                spoken=f"Join comment {number} to the one above",
            )
            parts.append(join)
        words = label(point.text, "quiet", wrap=True)
        return holding(stacked(holding(Flow(*parts)), words, gap=2))

    def _count(self) -> None:
        many = sum(tick.isChecked() for tick in self._ticks)
        retitle(self._add, f"Add {many} comment{'' if many == 1 else 's'}" if many else "Add")
        self._add.setEnabled(bool(many))

    def _leave(self) -> None:
        self.hide()
        self.added.emit("")

    def add(self) -> None:
        """Add what is ticked, in one step that undo undoes."""
        case = self._bench.case
        when = self._when.text().strip()
        taken = [
            DraftComment(
                id=f"comments-{secrets.token_hex(6)}",
                from_whom=self._from.currentData() or "",
                received_on=read_date(when) if when else None,
                version=self._version.currentData() or "",
                paragraph=point.paragraph,
                text=point.text,
            )
            for point, tick in zip(self._points, self._ticks, strict=True)
            if tick.isChecked()
        ]
        if not taken:
            return
        self.hide()
        many = replace(case, comments=(*case.comments, *taken))
        self._bench.session.apply("a reply cut into comments", many)
        self._bench.leave_field()
        self.added.emit(taken[0].id)
