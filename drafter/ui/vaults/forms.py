"""Making locked cases, and unlocking them: forms in the window, no dialogs."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from drafter.case.today import Clock, today
from drafter.errors import DrafterError
from drafter.store import passphrases
from drafter.store.places_of_risk import risks_of
from drafter.store.unlocked import Vault, is_vault
from drafter.store.vault import create_vault, unlock, unlock_with_recovery
from drafter.ui.pieces.askpage import secret_line, sight_of
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.jobs import Job
from drafter.ui.pieces.parts import (
    Column,
    beside,
    button,
    holding,
    label,
    scrolled,
    set_level,
    shown_if,
    stacked,
)
from drafter.ui.pieces.theme import GRID
from drafter.ui.vaults.sheets import SheetPart

_WIDTH = 520


def centred(content: QVBoxLayout) -> QVBoxLayout:
    """A card of a readable width in the middle of the window."""
    outer = stacked(margin=3 * GRID)
    outer.addStretch(1)
    outer.addLayout(beside(None, Column(content, _WIDTH), None))
    outer.addStretch(1)
    return stacked(scrolled(holding(outer, "ground")))


def risk_cards(folder: Path) -> list[QWidget]:
    """What may harm cases that are kept in a folder, each with what to do about it."""
    made: list[QWidget] = []
    for risk in risks_of(folder):
        words = label(f"▲ {risk.sentence} {risk.advice}", "problem", wrap=True)
        set_level(words, "fix")
        made.append(words)
    return made


def _new_vault(folder: Path, passphrase: str) -> tuple[Vault, str]:
    """A vault that knows its sheet for shown, and not yet for kept."""
    from drafter.store.sheet_kept import note_shown  # noqa: PLC0415 - seldom, and slow to load

    return create_vault(folder, passphrase, begin=note_shown)


def _waiting(lead: str) -> list[QWidget]:
    return [label(lead, "badge", wrap=True)] if lead else []


class UnlockPage(QWidget):
    """A passphrase, or the recovery key from its sheet; ``lead`` says what waits meanwhile.

    ``unlocked`` gives the vault, ``regained`` one that the recovery key has opened; ``gone`` says
    that there is none any more.
    """

    unlocked = Signal(object)
    regained = Signal(object)
    gone = Signal()
    back = Signal()

    def __init__(self, folder: Path, lead: str = "") -> None:
        super().__init__()
        self.setObjectName("ground")
        self._folder = folder
        self.line = secret_line("unlock:passphrase", "Passphrase")
        self._by_recovery = False
        self._asked = label("Passphrase", "label")
        self._asked.setBuddy(self.line)
        self._sight = sight_of(self.line)
        self._problem = label("", "problem", wrap=True)
        self._open = button("Unlock", self.unlock, "main")
        self.line.returnPressed.connect(self._open.click)
        self._other = button("Use the recovery key instead", self._swap, "link")
        content = stacked(
            label("Unlock your cases", "title"),
            label(f"Kept encrypted in the folder “{folder.name}”.", "quiet", wrap=True),
            *_waiting(lead),
            *risk_cards(folder),
            self._asked,
            self.line,
            self._sight,
            self._problem,
            holding(Flow(self._open, self._other)),
            beside(button("Back", self.back.emit, "link"), None),
        )
        self.setLayout(centred(content))
        self._problem.hide()

    def _swap(self) -> None:
        self._by_recovery = not self._by_recovery
        self._sight.setChecked(self._by_recovery)
        shown_if(self._sight, not self._by_recovery)
        words = "Recovery key, from its sheet" if self._by_recovery else "Passphrase"
        self._asked.setText(words)
        self.line.setAccessibleName(words)
        self._other.setText(
            "Use the passphrase instead" if self._by_recovery else "Use the recovery key instead"
        )
        self.line.clear()
        self.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)

    def unlock(self) -> None:
        """Try what was typed, off the window's thread: the derivation takes about a second."""
        typed, folder = self.line.text(), self._folder
        by_recovery = self._by_recovery
        way = unlock_with_recovery if by_recovery else unlock
        opened = self.regained if by_recovery else self.unlocked
        self._open.setEnabled(False)
        self._open.setText("Unlocking…")
        self._problem.hide()  # of what was typed before
        Job(lambda: way(folder, typed), lambda made: self._done(made, opened), self._failed, self)

    def _ready(self) -> None:
        self._open.setEnabled(True)
        self._open.setText("Unlock")

    def _done(self, vault: Vault, opened: SignalInstance) -> None:
        self._ready()
        self.line.clear()
        opened.emit(vault)

    def _failed(self, error: Exception) -> None:
        self._ready()
        if not isinstance(error, DrafterError):
            raise error
        if not is_vault(self._folder):
            self.gone.emit()
            return
        self._problem.setText(f"■ {error}")
        self._problem.show()
        self.line.selectAll()
        self.line.setFocus()


class MakeVaultPage(QWidget):
    """Two pages: the passphrase, then the recovery sheet with two groups typed back.

    ``lead`` says what waits meanwhile, where anything does.
    """

    made = Signal(object)
    back = Signal()

    def __init__(self, folder: Path, lead: str = "", clock: Clock = today) -> None:
        super().__init__()
        self.setObjectName("ground")
        self._folder, self._lead = folder, lead
        self._vault: Vault | None = None
        self._sheet = SheetPart(clock=clock)
        self._sheet.kept.connect(self._finish)
        self.sheet, self.groups = self._sheet.sheet, self._sheet.groups
        self._stack = QStackedLayout(self)
        self._stack.addWidget(holding(centred(self._first())))
        self._stack.addWidget(holding(centred(stacked(self._sheet, gap=0))))

    def _first(self) -> QVBoxLayout:
        self.line = secret_line("make:passphrase", "Passphrase")
        self.again = secret_line("make:again", "Passphrase again")
        self.line.textChanged.connect(self._weigh)
        self._offer = label(passphrases.offered(), "heading", wrap=True)
        self._offer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        sight = sight_of(self.line, self.again)
        for line in (self.line, self.again):
            line.textChanged.connect(self._hush)
        self._weight = label("", "help", wrap=True)
        self._problem = label("", "problem", wrap=True)
        self._problem.hide()
        self._make = button("Make my locked cases", self.make, "main")
        self._make.setObjectName("main")
        self.again.returnPressed.connect(self._make.click)
        one, two = label("Passphrase", "label"), label("Passphrase again", "label")
        one.setBuddy(self.line)
        two.setBuddy(self.again)
        return stacked(
            label("A passphrase for your cases", "title", wrap=True),
            label(
                "Everything you type is kept encrypted on this computer. Without the passphrase or"
                " the recovery sheet nobody can read it, you included, and nobody can send you"
                " another.",
                "quiet",
                wrap=True,
            ),
            *_waiting(self._lead),
            *risk_cards(self._folder),
            label("Five random words are easy to keep and hard to guess:", "label", wrap=True),
            self._offer,
            beside(
                button("Use these", self._take_offer, spoken="Use these words"),
                button("Others", self._offer_others, "link", spoken="Other words"),
                None,
            ),
            one,
            self.line,
            self._weight,
            two,
            self.again,
            sight,
            self._problem,
            holding(Flow(self._make, button("Back", self.back.emit, "link"))),
        )

    def _offer_others(self) -> None:
        self._offer.setText(passphrases.offered())

    def _take_offer(self) -> None:
        self.line.setText(self._offer.text())
        self.again.setText(self._offer.text())

    def _weigh(self, typed: str) -> None:
        self._weight.setText(str(passphrases.estimate(typed)) if typed else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape goes back, until cases are made whose key nobody has kept yet."""
        is_begun = not self._make.isEnabled() or self._stack.currentIndex() > 0
        if event.key() == Qt.Key.Key_Escape and not is_begun:
            self.back.emit()
        else:
            super().keyPressEvent(event)

    def make(self) -> None:
        """Make the vault, unless the passphrase is refused or was typed in two ways."""
        typed = self.line.text()
        refused = passphrases.refusal(typed)
        if not refused and typed != self.again.text():
            refused = "The two are not the same: type it once more."
        if refused:
            self._refuse(refused)
            return
        self._make.setEnabled(False)
        self._make.setText("Making…")
        folder = self._folder
        Job(lambda: _new_vault(folder, typed), self._made, self._failed, self)

    def _hush(self) -> None:
        """What was refused is being changed."""
        self._problem.hide()
        set_level(self.line, "")

    def _refuse(self, words: str) -> None:
        self._problem.setText(f"■ {words}")
        self._problem.show()
        set_level(self.line, "blocks")

    def _failed(self, error: Exception) -> None:
        self._make.setEnabled(True)
        self._make.setText("Make my locked cases")
        if not isinstance(error, DrafterError):
            raise error
        self._refuse(str(error))

    def _made(self, made: tuple[Vault, str]) -> None:
        self._vault, key = made
        self.line.clear()
        self.again.clear()
        self._sheet.show_key(self._vault.id, key)
        self._stack.setCurrentIndex(1)
        self._sheet.take_keyboard()

    def wanted(self) -> tuple[int, int]:
        """The two groups that are to be typed: the third and the sixth."""
        return self._sheet.wanted()

    def key_groups(self) -> list[str]:
        """The groups of the recovery key, as its sheet has them."""
        return self._sheet.key_groups()

    def _finish(self) -> None:
        vault, self._vault = self._vault, None
        self._sheet.forget()
        self.made.emit(vault)
