"""From a printable case, a template pack and the library to a document.

What is taken here is never a :class:`~drafter.case.case.Case`: real names can only come in
through the one class that says so in its name.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from drafter.anonymise.printable import IdentifiableCase, PrintableCase
from drafter.anonymise.words import FieldValue, Node, Words
from drafter.case.case import KindOfWork
from drafter.case.statement import VersionKind
from drafter.document.builder import Builder
from drafter.document.letter import Frame
from drafter.document.library import Library, citations
from drafter.document.markdown import read_skeleton
from drafter.document.model import Document, Identity, Source, Span, SpanKind
from drafter.document.naming import Namer
from drafter.document.numbering import number
from drafter.document.packs import IDENTIFIABLE, TemplatePack
from drafter.document.pieces import Line, LineKind, text_lines
from drafter.document.printing import Printer
from drafter.document.rendering import (
    FEWEST_STEPS,
    STEPS_A_RECORD,
    PassagePlace,
    Rendering,
)
from drafter.document.sandbox import CompiledTemplate, render
from drafter.document.slots import SlotText, printed, write_lines, write_slots
from drafter.document.standard import Standard
from drafter.document.values import Context, Tokens, Value
from drafter.document.views import Tree, Views, members
from drafter.errors import DrafterError
from drafter.problem import Place, Problem, Severity

_PRINTED_KINDS: Final = frozenset({
    "Complaint", "OutcomeWanted", "ParagraphUse", "Source", "ChronologyEntry", "Finding",
    "Passage", "Wording",
})  # fmt: skip
"""Records whose words a caseworker expects to see in print."""
_PRINTED_FIELDS: Final = frozenset({"text", "reasoning", "reworded"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A document, what is wrong with it, and what the template gave for every slot.

    Places in ``problems`` and ``slots`` carry the ordinals of records; whoever anonymised the
    case maps them back.
    """

    document: Document
    problems: tuple[Problem, ...]
    slots: tuple[SlotText, ...]


def compose(
    case: PrintableCase, pack: TemplatePack, library: Library, frame: Frame | None = None
) -> Composed:
    """Compose a case. Gaps print "[MISSING: …]" and are problems.

    ``frame`` is a letter's, and holds real names: a letter without one, and anything else with
    one, is refused. Raises :class:`~drafter.errors.DrafterError` for that and for a fault of
    the template, never of the case.
    """
    identity = Identity.IDENTIFIABLE if isinstance(case, IdentifiableCase) else Identity.ANONYMISED
    if pack.letter != (frame is not None) or (pack.letter and identity is Identity.ANONYMISED):
        raise DrafterError(
            f"“{pack.name}” is {'a letter' if pack.letter else 'no letter'}; see drafter prepare."
        )
    tree = Tree(root=case.root, namings=case.namings, short_forms=case.short_forms)
    return compose_tree(tree, pack, library, identity, frame)


def compose_tree(
    tree: Tree,
    pack: TemplatePack,
    library: Library,
    identity: Identity,
    frame: Frame | None = None,
) -> Composed:
    """Compose a case that was taken apart already; see :func:`compose`."""
    tokens = Tokens()
    problems: list[Problem] = []
    texts = {
        use.ordinal: _paragraph_text(use, tokens, library, problems)
        for use in members(tree.root, "paragraphs")
    }
    views = Views(tree, tokens, texts, frame)
    rendering = _rendering(tree, tokens, len(views.nodes))
    standard = Standard(tree, views, library)
    rendering.standard, rendering.is_said = standard.text, standard.is_said
    standard.fill(texts, rendering)
    slots = write_slots(tree, views, pack, rendering)
    builder = Builder(tokens)
    context = views.context()
    for section in pack.sections:
        rendered = render(section, context, rendering)
        builder.add(read_skeleton(rendered, section.name), section.name)
    printer = Printer(
        number(builder.blocks, numbered=pack.numbered), Namer(tree.namings, tree.short_forms)
    )
    document = Document(
        title=_words(pack.title, context, rendering, tree),
        blocks=printer.blocks,
        identity=identity,
        template=pack.id,
        footer=_footer(pack, tree, context, rendering),
        watermark=_watermark(pack, tree, context, rendering, identity),
        language=pack.language,
    )
    problems += [*builder.problems, *printer.problems]
    if not pack.letter:  # a letter tells what its reader needs
        problems += _not_printed(views.nodes, printer)
    views.let_go()
    tokens.let_go()
    return Composed(document=document, problems=tuple(problems), slots=slots)


def _rendering(tree: Tree, tokens: Tokens, size: int) -> Rendering:
    """The state of a composition, with bounds that follow from the size of the case."""
    passages = tuple(
        PassagePlace(
            ordinal=passage.ordinal,
            section=_word(passage.fields.get("section")),
            before=str(passage.fields.get("before") or ""),
            heading=_value(tokens, passage.fields.get("heading")),
            text=_value(tokens, passage.fields.get("text")),
        )
        for passage in members(tree.root, "passages")
    )
    uses = (_word(use.fields.get("section")) for use in members(tree.root, "paragraphs"))
    return Rendering(
        tokens=tokens,
        steps_left=FEWEST_STEPS + STEPS_A_RECORD * size,
        namings=tree.namings,
        passages=passages,
        written=frozenset([*(passage.section for passage in passages), *uses]),
    )


def _paragraph_text(use: Node, tokens: Tokens, library: Library, problems: list[Problem]) -> Value:
    """A library paragraph as it stands with its citation, or as the caseworker reworded it."""
    reworded = use.fields.get("reworded")
    if isinstance(reworded, Words) and reworded:
        return Value(tokens, words=reworded)
    code = str(use.fields.get("code") or "")
    source = Source(record=use.ordinal, field="code")
    paragraph = library.paragraphs.get(code)
    if paragraph is None:
        missing = f"[MISSING: the standard paragraph {code}]" if code else "[MISSING: a paragraph]"
        span = Span(text=missing, kind=SpanKind.MISSING, source=source)
        line = Line(LineKind.PARAGRAPH, (span,))
        return Value(tokens, (line,), record=use.ordinal, field="code")
    if paragraph.superseded:
        problems.append(
            Problem(
                check="superseded-paragraph",
                severity=Severity.CONSIDER,
                message=f"The standard paragraph {code} is superseded: {paragraph.superseded}.",
                place=Place(record=use.ordinal, field="code"),
            )
        )
    text = f"{paragraph.text} {citations(paragraph.citations)}".strip()
    return Value(tokens, text_lines(text, source), record=use.ordinal, field="code")


def _not_printed(nodes: Iterable[Node], printer: Printer) -> Iterator[Problem]:
    """What was typed for print and stands nowhere in the document."""
    for node in nodes:
        if node.kind not in _PRINTED_KINDS or node.ordinal in printer.records:
            continue
        typed = [name for name in node.fields if name in _PRINTED_FIELDS and node.fields[name]]
        if typed:
            yield Problem(
                check="not-printed",
                severity=Severity.FIX,
                message="These words stand nowhere in the statement.",
                place=Place(record=node.ordinal, field=typed[0]),
            )


def _words(compiled: CompiledTemplate, context: Context, rendering: Rendering, tree: Tree) -> str:
    """A one-line template as plain text."""
    lines = write_lines(compiled, context, rendering)
    return printed(lines, Namer(tree.namings, tree.short_forms)).replace("\n\n", " ")


def _footer(pack: TemplatePack, tree: Tree, context: Context, rendering: Rendering) -> str:
    footer = pack.footers.get(_word(tree.root.fields.get("version", VersionKind.DRAFT)))
    return _words(footer, context, rendering, tree) if footer else ""


def _watermark(
    pack: TemplatePack, tree: Tree, context: Context, rendering: Rendering, identity: Identity
) -> str:
    """Every warning that holds for this document, in one line."""
    kinds = [
        IDENTIFIABLE if identity is Identity.IDENTIFIABLE else "",
        _word(tree.root.fields.get("kind_of_work", KindOfWork.DECIDING)),
        _word(tree.root.fields.get("version", VersionKind.DRAFT)),
    ]
    marks = [pack.watermarks[kind] for kind in kinds if kind in pack.watermarks]
    return ". ".join(_words(mark, context, rendering, tree) for mark in marks)


def _value(tokens: Tokens, value: FieldValue) -> Value:
    return Value(tokens, words=value) if isinstance(value, Words) else Value(tokens)


def _word(value: object) -> str:
    """The word of a choice."""
    return str(getattr(value, "value", ""))
