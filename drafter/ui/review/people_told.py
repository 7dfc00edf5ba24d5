"""Review: what the statement tells about each person, and what is decided about it."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.case.case import Case
from drafter.checks.intruder import Told
from drafter.checks.particulars import Action, Item
from drafter.document.model import Identity
from drafter.drafting import compose_case
from drafter.errors import DrafterError
from drafter.problem import Fix
from drafter.reviewing.also_named import also_named
from drafter.reviewing.told_acts import (
    advice,
    blurring,
    is_at_ease,
    keeping,
    keeping_all,
    open_in,
    removal,
    sentence_of,
    undecided,
    where,
)
from drafter.ui.bench.changes import is_long
from drafter.ui.bench.telling import Read, read
from drafter.ui.bench.workbench import Workbench
from drafter.ui.pieces.flow import Flow
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
from drafter.ui.pieces.passages import MarkedText
from drafter.ui.pieces.theme import GRID
from drafter.ui.review.also_card import card_of
from drafter.ui.review.reason import Reason
from drafter.ui.review.worded import STUDY, nothing_told, prepares
from drafter.ui.words.tints import units

_LEVELS = {Action.KEEP: "done", Action.BLUR: "care", Action.REMOVE: "blocks"}
_MOST = 12
"""Words that are named in the line of what may stay."""
_LEAD = (
    "Read it as a neighbour would, or a reporter: what could they tell, put together? Days of"
    " events and public bodies stay; what counts is what singles somebody out."
)


class PeopleToldPage(QWidget):
    """A card for each person of whom the statement tells something particular."""

    needs_reading = True

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._of: Case | None = None
        self._shown: object = None
        self._list = QVBoxLayout()
        self._list.setSpacing(2 * GRID)
        lead = f"{STUDY} {_LEAD}" if prepares(bench.case) else _LEAD
        self._reading = label("The statement is being read…", "quiet")
        self._reading.hide()
        layout = stacked(label(lead, "quiet", wrap=True), self._reading, self._list, gap=2 * GRID)
        layout.addStretch(1)
        self.setLayout(layout)
        bench.problems_changed.connect(self.refresh)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read the statement when somebody looks, and not before."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show what is told now, where anyone can see it; a long statement is read meanwhile."""
        case = self._bench.case
        if case is self._of or not (self.isVisible() or self._of is None):
            return
        read = self._read()
        if read is None:
            shown_if(self._reading, self._shown is None)
            return
        self._of = case
        self._reading.hide()
        told = read.told
        also = also_named(case, read.composed, told) if read.composed else ()
        shown = [*((each, self._sentences(each)) for each in told), *also]
        if shown == self._shown:
            return
        self._shown = shown
        emptied(self._list)
        if not told and not also:
            nothing = label("✓ Nothing singles anybody out", "heading")
            words = nothing_told(case)
            self._list.addWidget(card(stacked(nothing, label(words, "quiet", wrap=True))))
        for each in told:
            self._list.addWidget(self._person(each))
        for named in also:
            self._list.addWidget(card_of(named, self._bench, self._decide))

    def _read(self) -> Read | None:
        """What is read of the case as it is; None where that takes longer than a blink."""
        bench = self._bench
        found = bench.telling.of(bench.case)
        if found is not None:
            return found
        if is_long(bench.case):
            bench.telling.begin()
            return None
        composed = bench.composed if bench.is_settled else None
        try:
            composed = composed or compose_case(
                bench.case, bench.pack, Identity.ANONYMISED, bench.known
            )
        except DrafterError:
            composed = None
        made = read(bench.case, composed, bench.known)
        bench.telling.take(made)
        return made

    def _sentences(self, told: Told) -> list[str]:
        return [sentence_of(self._bench.case, item)[0] for item in told.items]

    def _person(self, told: Told) -> QWidget:
        count = open_in(told)
        state = badge(f"▲ {count} to decide", "care") if count else badge(*undecided(told))
        content = stacked(beside(label(told.called, "heading"), None, state), gap=2 * GRID)
        if told.together:
            content.addWidget(self._together(told))
        at_ease = [item for item in told.items if is_at_ease(item)]
        for item in told.items:
            if item not in at_ease:
                content.addWidget(self._item(told, item))
        if at_ease:
            content.addWidget(self._at_ease(told, at_ease))
        return card(content)

    def _at_ease(self, told: Told, items: list[Item]) -> QWidget:
        """What may stay, in a line; each with what can be done once somebody asks."""
        words = ", ".join(f"“{item.words}”" for item in items[:_MOST])
        more = f" and {len(items) - _MOST} more" if len(items) > _MOST else ""
        told_of = label(f"○ May stay, but not decided yet: {words}{more}.", "quiet", wrap=True)
        inner = QWidget()
        inner.hide()

        def toggle() -> None:
            if inner.layout() is None:
                inner.setLayout(stacked(*(self._item(told, item) for item in items), gap=2 * GRID))
            shown_if(inner, inner.isHidden())
            opener.setText("Show them one by one" if inner.isHidden() else "Close")

        opener = button(
            "Show them one by one", toggle, "link", spoken=f"What may stay of {told.called}"
        )
        return holding(stacked(told_of, holding(Flow(opener)), inner))

    def _together(self, told: Told) -> QWidget:
        """What adds up, and the way to let it stand all the same."""
        if told.decision:
            words = label(f"✓ Let stand together: {told.decision}", "quiet", wrap=True)
            return holding(stacked(label(told.together, wrap=True), words))
        ask = Reason(
            "Let all of it stand…",
            f"Reason for letting all of it stand: {told.called}",
            lambda reason: self._decide(keeping_all(told, reason, self._bench.today())),
        )
        return holding(
            stacked(label(f"▲ {told.together}", wrap=True), holding(Flow(ask)), gap=GRID)
        )

    def _item(self, told: Told, item: Item) -> QWidget:
        case = self._bench.case
        level = "done" if item.decision else _LEVELS[item.action]
        place = " · ".join(filter(None, (item.kind, where(item))))
        head = holding(
            Flow(
                label(f"“{item.words}”", "strong"),
                label(place, "quiet"),
                badge(advice(item), level),
            )
        )
        parts: list[QWidget] = [head]
        sentence, at = sentence_of(case, item)
        if sentence:
            shown = MarkedText(f"The sentence of “{item.words}”", most=3)
            start, end = units(sentence, at), units(sentence, at + len(item.words))
            shown.show_text(sentence, ((start, end, "name"),))
            parts.append(shown)
        reason = item.decision and f"Kept: {item.decision}"
        parts.append(label(reason or item.reason, "help", wrap=True))
        parts.append(holding(Flow(*self._acts(told, item))))
        return holding(stacked(*parts, gap=GRID // 2))

    def _acts(self, told: Told, item: Item) -> list[QWidget]:
        case, acts = self._bench.case, []
        blur, less = blurring(case, item), removal(case, item)
        wanted = not item.decision and not told.decision
        if blur is not None and not item.decision:
            words = f"Say “{item.offered}”"
            main = "main" if wanted and item.action is Action.BLUR else ""
            acts.append(self._changing(words, blur, item, main))
        if less is not None and not item.decision:
            main = "main" if wanted and item.action is Action.REMOVE else ""
            acts.append(self._changing("Leave it out", less, item, main))
        if not item.decision:
            acts.append(
                Reason(
                    "Keep…",
                    f"Reason for keeping “{item.words}”",
                    lambda reason: self._decide(keeping(item, reason, self._bench.today())),
                )
            )
        if item.place.record:
            acts.append(
                button(
                    "Go there",
                    lambda: self._bench.go_to(item.place.record, item.place.field),
                    "link",
                    spoken=f"Go to “{item.words}”",
                )
            )
        return acts

    def _changing(self, words: str, fix: Fix, item: Item, look: str) -> QWidget:
        """A button that changes the field in one step that can be undone."""

        def act() -> None:
            self._bench.accept_fix(fix)
            self._bench.compose_now()

        return button(words, act, look, spoken=f"{words}, in place of “{item.words}”")

    def _decide(self, record: object) -> None:
        field = "answers" if type(record).__name__ == "Answer" else "dismissals"
        self._bench.add_record(field, record, len(getattr(self._bench.case, field)))
        self._bench.compose_now()
