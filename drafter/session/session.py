"""The open case: what it is now, how it changes, and that it is on the disk soon after."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from drafter.case.case import Case
from drafter.errors import DrafterError
from drafter.problem import Place
from drafter.session import kept
from drafter.session.edits import Edit, NotAsExpectedError, applied, differences
from drafter.session.steps import Step

SOON = 1.0
"""Seconds from the tick that first sees a change to the one that saves it."""
AGAIN = 5.0
"""Seconds between tries while saving fails."""
TRIES = 3
"""Tries that may fail before the case is put aside where it can be found at the next unlock."""


class Saving(Enum):
    """How far what is shown is on the disk."""

    SAVED = "saved"
    SAVING = "saving"
    """Changed; it will be on the disk within two seconds."""
    FAILING = "failing"


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveState:
    """Whether all is saved; where saving fails, its sentence, and whether a sealed copy is safe."""

    saving: Saving
    sentence: str = ""
    is_put_aside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What a change changed: views compare records by identity and redraw their own part."""

    before: Case
    after: Case
    places: tuple[Place, ...]
    """A record's id and one of its fields, each."""


class Keeping(Protocol):
    """Where a case is kept; every method may raise, and a DrafterError's sentence is shown."""

    def save(self, before: Case, after: Case, steps: str) -> None:
        """Write what differs from ``before``, and the history, in one transaction."""

    def put_aside(self, before: Case, after: Case, steps: str) -> None:
        """Seal ``after`` in another place, to be merged into ``before`` at the next unlock."""

    def forget_aside(self, case: Case) -> None:
        """Drop what was put aside: it has been saved after all."""


class Session:
    """An open case. Every change goes through :meth:`apply`; ``operations`` has them by name.

    Times are seconds of any clock that never goes back for long (``time.monotonic``).
    """

    def __init__(self, case: Case, keeping: Keeping, *, history: str = "") -> None:
        self.case = case
        self.save_state = SaveState(saving=Saving.SAVED)
        self._saved = case
        self._keeping = keeping
        self._steps = kept.read(history)
        self._due: float | None = None
        self._failures = 0
        self._on_change: list[Callable[[Changed], None]] = []
        self._on_save_state: list[Callable[[SaveState], None]] = []

    def apply(self, name: str, case: Case) -> None:
        """Make ``case`` the open one, as a step that undo calls ``name``.

        Records that are the same object on both sides are taken as unchanged. Successive
        letters of one word in one field, under one name, are one step.
        """
        edits = tuple(differences(self.case, case))
        if edits:
            self._steps.add(Step(name=name, edits=edits))
            self._become(case, edits)

    @property
    def undo_name(self) -> str:
        """What :meth:`undo` would undo; empty where there is nothing."""
        return self._steps.done[-1].name if self._steps.done else ""

    @property
    def redo_name(self) -> str:
        """What :meth:`redo` would do again; empty where there is nothing."""
        return self._steps.undone[-1].name if self._steps.undone else ""

    def undo(self) -> bool:
        """Take the newest step back; whether there was one that fitted."""
        return bool(self.undo_name) and self._turn(self._steps.done[-1].back(), back=True)

    def redo(self) -> bool:
        """Do again what was undone last; whether there was such a step that fitted."""
        return bool(self.redo_name) and self._turn(self._steps.undone[-1], back=False)

    def subscribe(self, listener: Callable[[Changed], None]) -> Callable[[], None]:
        """Call ``listener`` after every change, until the function given back is called."""
        self._on_change.append(listener)
        return lambda: self._on_change.remove(listener)

    def subscribe_saving(self, listener: Callable[[SaveState], None]) -> Callable[[], None]:
        """Call ``listener`` whenever ``save_state`` is another; as :meth:`subscribe`."""
        self._on_save_state.append(listener)
        return lambda: self._on_save_state.remove(listener)

    def tick(self, now: float) -> None:
        """Save if it is time to; to be called at least every second.

        A change is saved a second after the first tick that sees it, however long the typing
        goes on; while saving fails it is tried again every five seconds.
        """
        if self.save_state.saving is Saving.SAVED:
            return
        wait = AGAIN if self._failures else SOON
        if self._due is None or self._due > now + wait:  # the clock was put back
            self._due = now + wait
        elif now >= self._due:
            self._save()

    def leave_field(self) -> bool:
        """End the word and save at once; whether everything is on the disk."""
        self._steps.close()
        if self.save_state.saving is not Saving.SAVED:
            self._save()
        return self.save_state.saving is Saving.SAVED

    def close(self) -> bool:
        """Save, or put aside what can't be saved; False where neither worked.

        A window that is told False must be covered, not closed: it holds the only copy.
        """
        if not self.leave_field():
            self._put_aside()
        return self.save_state.saving is Saving.SAVED or self.save_state.is_put_aside

    def _become(self, case: Case, edits: tuple[Edit, ...]) -> None:
        before, self.case = self.case, case
        if self.save_state.saving is Saving.SAVED:
            self._tell(SaveState(saving=Saving.SAVING))
        elif self.save_state.is_put_aside:  # what lies there is older than this
            self._tell(SaveState(saving=Saving.FAILING, sentence=self.save_state.sentence))
        changed = Changed(before=before, after=case, places=tuple(edit.place for edit in edits))
        for listener in tuple(self._on_change):
            listener(changed)

    def _turn(self, step: Step, *, back: bool) -> bool:
        try:
            case = applied(self.case, step.edits)
        except NotAsExpectedError:
            self._steps.forget()
            return False
        self._steps.turn(back=back)
        self._become(case, step.edits)
        return True

    def _save(self) -> None:
        """Write, and say how that went. Whatever went wrong, the case stays open and whole."""
        self._due = None
        case = self.case
        try:
            self._keeping.save(self._saved, case, kept.written(self._steps))
        except Exception as error:  # noqa: BLE001 - no fault of any kind may cost what was typed
            self._failures += 1
            sentence = _sentence(error)
            self._tell(SaveState(saving=Saving.FAILING, sentence=sentence))
            if self._failures >= TRIES:
                self._put_aside()
            return
        failed_before, self._failures, self._saved = self._failures, 0, case
        if failed_before:
            self._forget_aside()
        self._tell(SaveState(saving=Saving.SAVED))

    def _put_aside(self) -> None:
        try:
            self._keeping.put_aside(self._saved, self.case, kept.written(self._steps))
        except Exception as error:  # noqa: BLE001 - as above
            sentence = f"{self.save_state.sentence} {_sentence(error)}"
            self._tell(SaveState(saving=Saving.FAILING, sentence=sentence))
            return
        sentence = self.save_state.sentence
        self._tell(SaveState(saving=Saving.FAILING, sentence=sentence, is_put_aside=True))

    def _forget_aside(self) -> None:
        # Where this fails, the next unlock finds that what was put aside is nothing new.
        with suppress(Exception):
            self._keeping.forget_aside(self.case)

    def _tell(self, state: SaveState) -> None:
        if state != self.save_state:
            self.save_state = state
            for listener in tuple(self._on_save_state):
                listener(state)


def _sentence(error: Exception) -> str:
    """What to show: an error that is not ours to explain may carry words of the case."""
    if isinstance(error, DrafterError):
        return str(error)
    return "The case could not be saved: the disk or the network drive did not answer as it should."
