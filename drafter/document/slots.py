"""The places whose words a template gives and a caseworker may replace."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.anonymise.words import Node, Words
from drafter.case.statement import Slot
from drafter.document.builder import Builder, slot_lines
from drafter.document.markdown import read_skeleton
from drafter.document.model import Span
from drafter.document.naming import Namer
from drafter.document.packs import TemplatePack
from drafter.document.pieces import LabelHere, Line, LineKind, PointsAt, Which, Who
from drafter.document.rendering import Rendering
from drafter.document.sandbox import CompiledTemplate, render
from drafter.document.values import Context, Value
from drafter.document.views import Tree, Views, members
from drafter.errors import DrafterError


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotText:
    """What the template gives for a slot now, as printed, whether or not a wording replaced it.

    ``record`` is an ordinal: the action's, for a lead sentence that of its list's first action,
    else the case's. Paragraphs are parted by an empty line, sub-paragraphs begin with "- ";
    names are as at a first mention, and a cross-reference is "[paragraph]", so that the text
    changes with its facts and not with its place. ``replaced_by`` is the ordinal of the wording
    that is printed instead, or empty.
    """

    slot: Slot
    record: str
    text: str
    replaced_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """A slot to write: for which record, known also by which, with which names besides."""

    slot: Slot
    record: str
    also: tuple[str, ...]
    names: Context


def write_slots(
    tree: Tree, views: Views, pack: TemplatePack, rendering: Rendering
) -> tuple[SlotText, ...]:
    """Write every slot of the case into ``views``, and say what the template gave for each."""
    wordings = _wordings(tree.root)
    texts: list[SlotText] = []
    for wanted in _wanted(tree, views):
        compiled = pack.slots.get(wanted.slot)
        if compiled is None:
            continue
        given = write_lines(compiled, {**views.context(), **wanted.names}, rendering)
        own = next(
            (
                text
                for record, text in wordings[wanted.slot]
                if record in wanted.also or not wanted.also
            ),
            None,
        )
        views.slots[wanted.slot, wanted.record] = (
            Value(rendering.tokens, words=own)
            if own
            else Value(rendering.tokens, given, record=wanted.record, field=wanted.slot.value)
        )
        texts.append(
            SlotText(
                slot=wanted.slot,
                record=wanted.record,
                text=printed(given, Namer(tree.namings, tree.short_forms)),
                replaced_by=own.record if own else "",
            )
        )
    return tuple(texts)


def write_lines(
    compiled: CompiledTemplate, context: Context, rendering: Rendering
) -> tuple[Line, ...]:
    """The lines that a template of words alone gives; headings and styles are refused there."""
    builder = Builder(rendering.tokens)
    builder.add(read_skeleton(render(compiled, context, rendering), compiled.name), compiled.name)
    lines = slot_lines(builder.blocks)
    if lines is None:
        raise DrafterError(f"{compiled.name}, line 1: only paragraphs and items can stand here.")
    return lines


def printed(lines: Sequence[Line], namer: Namer) -> str:
    """Lines as text, standing alone."""
    paragraphs: list[str] = []
    for line in lines:
        text = "- " if line.kind is LineKind.ITEM else ""
        for piece in line.pieces:
            if isinstance(piece, Span):
                text += piece.text
            elif isinstance(piece, Who):
                text += namer.who(piece).text
            elif isinstance(piece, Which):
                text += namer.which(piece).text
            elif isinstance(piece, PointsAt):
                text += "[paragraph]"
            else:
                assert isinstance(piece, LabelHere)  # labels print nothing
        paragraphs.append(text)
    return "\n\n".join(paragraphs)


def _wanted(tree: Tree, views: Views) -> Iterator[_Wanted]:
    """The slots in the order in which one may use another: the summary comes last."""
    for action in views.records("actions"):
        also = (action.ordinal,)
        names: Context = {"action": action}
        yield _Wanted(slot=Slot.ACTION, record=action.ordinal, also=also, names=names)
    for listed in views.lists:
        actions = listed.value("actions")
        assert isinstance(actions, tuple)  # as a list of actions is made
        ordinals = tuple(getattr(action, "ordinal", "") for action in actions)
        names = {"action_list": listed}
        yield _Wanted(slot=Slot.ACTION_LEAD, record=listed.ordinal, also=ordinals, names=names)
    for slot in (Slot.DECISION, Slot.SUMMARY):
        yield _Wanted(slot=slot, record=tree.root.ordinal, also=(), names={})


def _wordings(root: Node) -> dict[Slot, list[tuple[str, Words]]]:
    """The caseworker's own words by slot, each with the record they are for."""
    found: dict[Slot, list[tuple[str, Words]]] = {slot: [] for slot in Slot}
    for wording in members(root, "wordings"):
        slot, text = wording.fields.get("slot"), wording.fields.get("text")
        if isinstance(slot, Slot) and isinstance(text, Words) and text:
            found[slot].append((str(wording.fields.get("record", "")), text))
    return found
