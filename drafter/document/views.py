"""The views of a case that templates see: records, links followed, and what is worked out."""

import dataclasses
from collections.abc import Mapping
from enum import Enum
from typing import Final

from drafter.anonymise.words import FieldValue, Naming, Node, Words
from drafter.case.dates import PartialDate, printed_day
from drafter.case.fields import Use, words_of
from drafter.case.links import TARGETS
from drafter.case.money import Money
from drafter.case.people import Party
from drafter.case.statement import Slot
from drafter.document.asked import BY_ROLE, DECLARED, LETTER, OF_THE_CASE, WORKED_OUT, asked_of
from drafter.document.deadlines import due_on
from drafter.document.faults import TemplateFault
from drafter.document.letter import Frame, documents_named, record_of
from drafter.document.model import Source, Span
from drafter.document.pieces import Line, LineKind
from drafter.document.values import Choice, Record, TemplateValue, Tokens, Value, in_words


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A printable case taken apart: its root, and how everyone is called."""

    root: Node
    namings: Mapping[str, Naming]
    short_forms: Mapping[str, str]


def nodes(root: Node) -> list[Node]:
    """A node and every node below it."""
    found = [root]
    for node in found:  # grows as it goes
        for value in node.fields.values():
            if type(value) is Node:  # asked of every value of a case: nothing quicker tells
                found.append(value)
            elif type(value) is tuple:
                found += [part for part in value if type(part) is Node]
    return found


def members(root: Node, name: str) -> tuple[Node, ...]:
    """The records of one of the case's lists, as nodes."""
    value = root.fields.get(name, ())
    return (
        tuple(part for part in value if isinstance(part, Node)) if isinstance(value, tuple) else ()
    )


_OF_PEOPLE: Final = {
    (kind.__name__, name) for (kind, name), to in TARGETS.items() if to == (Party,)
}
"""The links to people alone. Where one is left out in silence, "jointly" would join nobody."""


class Views:
    """Makes the records and names that templates see, out of one case.

    ``slots`` holds the values of slots already written, by slot and the record's ordinal;
    ``texts`` the printed text of the library paragraphs in use, by the use's ordinal.
    """

    def __init__(
        self, tree: Tree, tokens: Tokens, texts: Mapping[str, Value], frame: Frame | None = None
    ) -> None:
        self._tree, self._tokens, self._texts, self._frame = tree, tokens, texts, frame
        self.slots: dict[tuple[Slot, str], Value] = {}
        # A deadline has no ordinal, so a node is known by being that node; links by ordinals.
        self.nodes = nodes(tree.root)
        """Every record of the case, as it was taken apart."""
        self._records = {id(node): self._record(node) for node in self.nodes}
        self._linked = {one.ordinal: one for one in self._records.values() if one.ordinal}
        self._case = self._records[id(tree.root)]
        self.lists = self._action_lists()
        self._names = self._of_the_case()

    def let_go(self) -> None:
        """Part from the records, each of which asks this for its fields: the ring is broken.

        Else thousands of records would wait for Python to look for rings.
        """
        self.nodes.clear()
        self._records.clear()
        self._linked.clear()
        self._names.clear()
        self.slots.clear()
        self.lists = ()
        del self._case

    def context(self) -> dict[str, TemplateValue]:
        """The names a section's template sees. Slots join as they are written."""
        names = dict(self._names)
        for slot in (Slot.SUMMARY, Slot.DECISION):
            if (slot, self._case.ordinal) in self.slots:
                names[slot.value] = self.slots[slot, self._case.ordinal]
        return names

    def _of_the_case(self) -> dict[str, TemplateValue]:
        names: dict[str, TemplateValue] = {name: self._case.value(name) for name in OF_THE_CASE}
        for name, role in BY_ROLE.items():
            names[name] = tuple(
                party
                for party in self.records("parties")
                if role.value in _words_in(party, "roles")
            )
        names["action_lists"] = self.lists
        if self._frame is not None:
            names[LETTER] = record_of(self._tokens, self._frame)
        return names

    def records(self, name: str) -> tuple[Record, ...]:
        """The records of one of the case's lists."""
        value = self._case.value(name)
        assert isinstance(value, tuple)  # the case's declarations say so
        return tuple(record for record in value if isinstance(record, Record))

    def _record(self, node: Node) -> Record:
        names = asked_of(node.kind)
        return Record(
            node.kind, node.ordinal, names=names, read=lambda name: self._read(node, name)
        )

    def _read(self, node: Node, name: str) -> TemplateValue:
        if node.kind == "AgreedAction" and name == "sentence":
            return self._slot(Slot.ACTION, node.ordinal)
        if node.kind == "AgreedAction" and name == "due":
            deadline = node.fields.get("deadline")
            return self._due(self._records[id(deadline)] if isinstance(deadline, Node) else None)
        if node.kind == "ParagraphUse" and name == "text":
            return self._texts[node.ordinal]
        if node.kind == "ChronologyEntry" and name in WORKED_OUT[node.kind]:
            return self._of_entry(node, name)
        declared = DECLARED[node.kind][name]
        default = declared.default if declared.default is not dataclasses.MISSING else ""
        value = self._shown(node, name, node.fields.get(name, default), words_of(declared).use)
        if value is None and name == "body":
            return self._only_body()
        return value

    def _shown(self, node: Node, name: str, value: FieldValue, use: Use) -> TemplateValue:  # noqa: PLR0911 - one line a kind of value
        if isinstance(value, Words):
            return Value(self._tokens, words=value)
        if isinstance(value, tuple):
            shown = (self._shown(node, name, part, use) for part in value)
            if use is not Use.CODE:
                return tuple(shown)
            nobody = self._nobody if (node.kind, name) in _OF_PEOPLE else None
            linked = (nobody if each is None else each for each in shown)
            return tuple(each for each in linked if each is not None)
        if isinstance(value, Node):
            return self._records[id(value)]
        if isinstance(value, Enum):
            allowed = tuple(str(member.value) for member in type(value))
            of = f"{name.replace('_', ' ')} of {self._kind_words(node)}"
            return Choice(str(value.value), allowed, of)
        if isinstance(value, PartialDate | Money):
            # A letter prints what can't be read as it was typed: it goes under real names.
            typed = value.typed.strip() if self._frame is not None else ""
            return self._made(value.printed() or typed, node.ordinal, name)
        if isinstance(value, str) and use is Use.CODE:
            return self._linked.get(value)
        if isinstance(value, str):
            return self._made(value, node.ordinal, name)
        return value

    @property
    def _nobody(self) -> Record:
        """Somebody whom the case has no longer: a name of theirs is printed as "[who?]"."""
        return self._record(Node("Party", "", {}))

    def _kind_words(self, node: Node) -> str:
        return "the case" if node.kind == "Case" else f"a {in_words(node.kind)}"

    def _made(self, text: str, record: str, field: str) -> Value:
        """Words that were made from a choice, a date or a sum; nothing where there are none."""
        if not text:
            return Value(self._tokens, record=record, field=field)
        span = Span(text=text, source=Source(record=record, field=field))
        line = Line(LineKind.PARAGRAPH, (span,))
        return Value(self._tokens, (line,), record=record, field=field)

    def _of_entry(self, entry: Node, name: str) -> TemplateValue:
        """``is_told``: it happened before the letter. ``documents``: "documents 2 and 4".

        ``told_before``: what came of the complaints so far between it and the entry before.
        """
        if name == "is_told":
            return self._frame is None or entry.ordinal not in self._frame.later
        if name == "told_before":
            told = self._frame.told_before.get(entry.ordinal, ()) if self._frame else ()
            return tuple(record_of(self._tokens, one, "Told") for one in told)
        linked = entry.fields.get("evidence", ())
        numbers = self._frame.numbers if self._frame else {}
        found = linked if isinstance(linked, tuple) else ()
        known = [numbers[str(one)] for one in found if str(one) in numbers]
        return self._made(documents_named(known), entry.ordinal, "evidence")

    def _slot(self, slot: Slot, ordinal: str) -> Value:
        if (slot, ordinal) not in self.slots:
            raise TemplateFault(f"the {slot.value} isn't written yet where this template stands")
        return self.slots[slot, ordinal]

    def _only_body(self) -> Record | None:
        """The one body of a case that has one; where there are several it must be said."""
        bodies = self.records("bodies")
        return bodies[0] if len(bodies) == 1 else None

    def _due(self, deadline: Record | None) -> Value:
        """The day a deadline ends, once the final decision has its date; else nothing."""
        decided = self._tree.root.fields.get("decided_on")
        day = decided.as_date() if isinstance(decided, PartialDate) else None
        if deadline is None or day is None:
            return Value(self._tokens)
        count = deadline.value("count")
        assert isinstance(count, int)  # as the deadline declares it
        due = due_on(day, count, str(deadline.value("unit")))
        return (
            self._made(printed_day(due), deadline.ordinal, "count") if due else Value(self._tokens)
        )

    def _action_lists(self) -> tuple[Record, ...]:
        """The actions in one list a body, deadline and status, in the caseworker's order."""
        lists: dict[tuple[str, ...], list[Record]] = {}
        for action in self.records("actions"):
            body, deadline = action.value("body"), action.value("deadline")
            until = _key_of(deadline) if isinstance(deadline, Record) else ("", "", "")
            by = body.ordinal if isinstance(body, Record) else ""
            lists.setdefault((by, *until, str(action.value("status"))), []).append(action)
        return tuple(self._action_list(tuple(actions)) for actions in lists.values())

    def _action_list(self, actions: tuple[Record, ...]) -> Record:
        first = actions[0]

        def read(name: str) -> TemplateValue:
            if name == "actions":
                return actions
            if name == "lead":
                return self._slot(Slot.ACTION_LEAD, first.ordinal)
            return first.value(name)

        return Record(
            "ActionList", first.ordinal, names=frozenset(WORKED_OUT["ActionList"]), read=read
        )


def _key_of(deadline: Record) -> tuple[str, str, str]:
    """What makes two deadlines the same. The fixed day is told by its printed form."""
    on = deadline.value("on")
    day = (
        "".join(piece.text for piece in on.lines[0].pieces if isinstance(piece, Span))
        if (isinstance(on, Value) and on)
        else ""
    )
    return str(deadline.value("count")), str(deadline.value("unit")), day


def _words_in(record: Record, name: str) -> tuple[str, ...]:
    value = record.value(name)
    assert isinstance(value, tuple)  # a field that holds several choices
    return tuple(str(part) for part in value)
