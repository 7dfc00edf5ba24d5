"""Steps that can be undone: named, merged by word while somebody types, and at most so many."""

import dataclasses
import re
from collections.abc import Iterable
from dataclasses import dataclass

from drafter.session.edits import Chosen, Edit, Listed, Typed, typed_words

MOST = 500
"""Steps that are kept; the oldest fall away."""
_NEXT_WORD = re.compile(r"\s\S")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that a caseworker did, in the words that undo names it by."""

    name: str
    edits: tuple[Edit, ...]

    def back(self) -> "Step":
        """The step that undoes this one, under the same name."""
        return Step(name=self.name, edits=tuple(edit.back() for edit in reversed(self.edits)))


class Steps:
    """What was done and what was undone, newest last."""

    def __init__(self, done: Iterable[Step] = (), undone: Iterable[Step] = ()) -> None:
        self.done = list(done)[-MOST:]
        self.undone = list(undone)[-MOST:]
        self._may_grow = False

    def add(self, step: Step) -> None:
        """Put a step on top, or into the one there while the same word or value is typed."""
        self.undone.clear()
        grown = _grown(self.done[-1], step) if self._may_grow and self.done else None
        if grown is None:
            self.done.append(step)
            del self.done[:-MOST]
        else:
            self.done[-1] = grown
        self._may_grow = True
        if grown is not None and not _does_anything(grown):
            self.done.pop()
            self.close()

    def close(self) -> None:
        """End the word: whatever is typed next is a step of its own."""
        self._may_grow = False

    def turn(self, *, back: bool) -> None:
        """Move the newest step from done to undone, or the other way."""
        taken, given = (self.done, self.undone) if back else (self.undone, self.done)
        given.append(taken.pop())
        self.close()

    def forget(self) -> None:
        """Drop everything: what is there no longer fits the case."""
        self.done.clear()
        self.undone.clear()
        self.close()


def _does_anything(step: Step) -> bool:
    """Whether a step changes what it finds: a value may have been rubbed out and typed anew."""
    return any(not isinstance(edit, Chosen) or edit.before != edit.after for edit in step.edits)


def _grown(last: Step, step: Step) -> Step | None:
    """Both as one step, where the second goes on with what the first types; else None."""
    if last.name != step.name or len(last.edits) != 1 or len(step.edits) != 1:
        return None
    first, second = last.edits[0], step.edits[0]
    if isinstance(first, Listed) and isinstance(second, Typed):
        begun = _begun_by(first, second)
        return None if begun is None else Step(name=last.name, edits=(begun,))
    if first.place != second.place:
        return None
    both: Edit | None = None
    if isinstance(first, Typed) and isinstance(second, Typed):
        both = _typed_on(first, second) or _rubbed_out(first, second)
    elif isinstance(first, Chosen) and isinstance(second, Chosen):
        both = _value_typed_on(first, second)
    return None if both is None else Step(name=last.name, edits=(both,))


def _value_typed_on(first: Chosen, second: Chosen) -> Chosen | None:
    """A date, sum or number that is still being typed: one step, until it is rubbed out.

    Of several names each is a step of its own.
    """
    was, now = typed_words(first), typed_words(second)
    if was is None or now is None or second.before != first.after:
        return None
    names = (second.before, second.after)
    if all(isinstance(each, tuple) for each in names) and 0 < len(names[0]) < len(names[1]):
        return None
    if len(now[1]) < len(now[0]) and len(was[1]) >= len(was[0]):
        return None
    return dataclasses.replace(first, after=second.after)


def _begun_by(first: Listed, second: Typed) -> Listed | None:
    """A record that came with its first letter, and the letters straight after it."""
    if first.gone or len(first.come) != 1 or first.come[0].id != second.place.record:
        return None
    record, field = first.come[0], second.place.field
    begun = Typed(place=second.place, start=0, removed="", inserted=getattr(record, field))
    both = _typed_on(begun, second)
    if both is None:
        return None
    return dataclasses.replace(first, come=(dataclasses.replace(record, **{field: both.inserted}),))


def _typed_on(first: Typed, second: Typed) -> Typed | None:
    """Letters straight after letters. A word ends with the spaces behind it."""
    if second.removed or not first.inserted or second.start != first.start + len(first.inserted):
        return None
    inserted = first.inserted + second.inserted
    if _NEXT_WORD.search(inserted, len(first.inserted) - 1):
        return None
    return dataclasses.replace(first, inserted=inserted)


def _rubbed_out(first: Typed, second: Typed) -> Typed | None:
    """Letters taken away beside those just taken away, backwards or forwards; by word, too."""
    if first.inserted or second.inserted:
        return None
    if second.start + len(second.removed) == first.start:
        removed, new = second.removed + first.removed, slice(0, len(second.removed) + 1)
    elif second.start == first.start:
        removed, new = first.removed + second.removed, slice(len(first.removed) - 1, None)
    else:
        return None
    if _NEXT_WORD.search(removed[new]):
        return None
    return dataclasses.replace(first, start=second.start, removed=removed)
