"""An open case on the screen: the thin bar above, the work below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.ui.bench.workbench import Workbench
from drafter.ui.work.bar import Bar
from drafter.ui.work.casework import Casework

ASIDE = " It is kept, sealed, in your own folder, and comes back when these cases are next opened."


class CaseView(QWidget):
    """Bar and casework; ``put_aside`` says that the vault can't be written, and what was done."""

    cases = Signal()
    finder = Signal()
    put_aside = Signal(str)

    def __init__(self, bench: Workbench, casework: Casework, *, training: bool) -> None:
        super().__init__()
        self._bench, self._training = bench, training
        self._bar = Bar()
        self._bar.cases.connect(self.cases)
        self._bar.finder.connect(self.finder)
        self._bar.export.connect(casework.show_export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(casework, 1)
        bench.case_changed.connect(self.refresh)
        bench.save_state_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show which case it is, and how safe what was typed is."""
        state = self._bench.session.save_state
        self._bar.show_case(self._bench.case, training=self._training)
        self._bar.show_saving(state)
        if state.is_put_aside:
            self.put_aside.emit(state.sentence + ASIDE)
