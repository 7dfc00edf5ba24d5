"""A case that is not open, as it is printed: composed off the window's thread, only to look at."""

from PySide6.QtCore import Signal

from drafter.case.case import Case
from drafter.case.today import Clock
from drafter.document.model import Document, Identity
from drafter.drafting import compose_case
from drafter.errors import DrafterError
from drafter.ui.bench.lettering import composed_letter, is_letter, usual_pack
from drafter.ui.paper.preview import Preview
from drafter.ui.pieces.jobs import Job
from drafter.ui.pieces.look import look

_VEILED = "A letter is not shown while names are veiled: switch the privacy view off to read it."


class PrintedSheet(Preview):
    """Shows a statement under pseudonyms, or a complaint's first letter as it would go today.

    A letter has real names: where the window is ``private``, none is shown.
    """

    troubled = Signal(str)
    """Why the case can't be composed."""

    def __init__(self, spoken: str, clock: Clock, *, private: bool = False) -> None:
        super().__init__(look().colours)
        self.setAccessibleName(spoken)
        self._clock, self._private = clock, private
        self._asked_for: Case | None = None

    def show_case(self, case: Case) -> None:
        """Compose a case and show it, unless another is wanted meanwhile."""
        self._asked_for, day, pack = case, self._clock(), usual_pack(case)
        if self._private and is_letter(pack):
            self.clear()
            self.troubled.emit(_VEILED)
            return

        def made() -> Document:
            if is_letter(pack):
                return composed_letter(case, pack, "", day).document
            return compose_case(case, pack, Identity.ANONYMISED).document

        def show(document: Document) -> None:
            if self._asked_for is case:
                self.show_document(document)

        def failed(error: Exception) -> None:
            if not isinstance(error, DrafterError):
                raise error
            self.troubled.emit(str(error))

        Job(made, show, failed, self)
