"""After a file is written: whether it is what was sent, to whom; and the draft that follows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from drafter.errors import DrafterError
from drafter.reviewing.sent import is_kept, kept_as_sent, next_version, recipients, version_words
from drafter.session.exported import keep_sent
from drafter.ui.bench.open_vault import desk_of
from drafter.ui.bench.workbench import Workbench
from drafter.ui.export.exporting import Made, printed_text
from drafter.ui.fields.called_as import with_name
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import button, emptied, holding, label, stacked
from drafter.ui.pieces.theme import GRID


class SentCard(QWidget):
    """Keeps the version whole with one key: comments are read beside what was sent."""

    def __init__(self, bench: Workbench, made: Made) -> None:
        super().__init__()
        self._bench, self._made = bench, made
        self._ticks: dict[str, QCheckBox] = {}
        self._content = QVBoxLayout()
        self._content.setContentsMargins(0, GRID, 0, 0)
        self.setLayout(self._content)
        shortcut = QShortcut(QKeySequence("Alt+S"), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(self.keep)
        self._shown: bool | None = None
        bench.case_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        kept = is_kept(self._bench.case, self._made.sha256)
        if kept == self._shown:
            return
        self._shown = kept
        emptied(self._content)
        self._content.addWidget(self._after() if kept else self._question())

    def _question(self) -> QWidget:
        self._ticks = {}
        for each in recipients(self._bench.case, self._bench.ledger):
            whom = with_name(each.words, each.record, self._bench.case)
            tick = QCheckBox(whom.replace("&", "&&"))
            tick.setChecked(each.is_usual)
            tick.setAccessibleName(f"Sent to {whom}")
            self._ticks[each.record] = tick
        words = (
            f"If you send this file, keep it as {version_words(self._made.case)}: its whole text,"
            " today’s date and the fingerprint of the file stay with the case, so that comments can"
            " be read beside it."
        )
        sent = button("This is what was sent (Alt+S)", self.keep)
        sent.setObjectName("export:sent")
        return holding(
            stacked(
                label("Will it be sent?", "strong"),
                label(words, "help", wrap=True),
                holding(Flow(*self._ticks.values())),
                holding(Flow(sent)),
            )
        )

    def _after(self) -> QWidget:
        case = self._bench.case
        version = next(each for each in case.versions if each.sha256 == self._made.sha256)
        named = (
            version.kind.value
            if version.kind.value == "final"
            else (f"{version.kind.value} {version.number}")
        )
        on = version.sent_on.printed() if version.sent_on else ""
        parts: list[QWidget] = [label(f"✓ Kept as sent: {named}, {on}", "strong")]
        following = next_version(case)
        is_this = (version.kind, version.number) == (case.version, case.version_number)
        if following is not None and is_this:
            parts.append(
                holding(Flow(button(f"Go on with {version_words(following)}", self._go_on)))
            )
        return holding(stacked(*parts))

    def keep(self) -> None:
        """Keep the version with the case, in one step."""
        bench, made = self._bench, self._made
        if is_kept(bench.case, made.sha256):
            return
        case = kept_as_sent(
            bench.case,
            made_of=made.case,
            printed=printed_text(made),
            sha256=made.sha256,
            sent_to=[record for record, tick in self._ticks.items() if tick.isChecked()],
            day=bench.today(),
        )
        bench.session.apply("a version kept as sent", case)
        desk = desk_of(self)
        if desk is None:
            bench.leave_field()
            return
        try:
            keep_sent(desk, made.case)
        except DrafterError as error:
            self._content.addWidget(label(f"▲ {error}", "problem", wrap=True))

    def _go_on(self) -> None:
        following = next_version(self._bench.case)
        if following is not None:
            self._bench.session.apply(f"going on with {version_words(following)}", following)
            self._bench.compose_now()
            self._shown = None
            self._show()
