"""Standard paragraphs whose words follow from the case, as who commented on a draft."""

from collections.abc import Iterable
from typing import Final

from drafter.anonymise.words import Node, Plain, Words
from drafter.case.account import SectionName
from drafter.document.library import Library, LibraryParagraph, is_said_in
from drafter.document.rendering import Rendering
from drafter.document.slots import write_lines
from drafter.document.values import Value
from drafter.document.views import Tree, Views, members

_NAMED: Final = "\ufffc"


class Standard:
    """The paragraphs of a library that have a template, for one case.

    ``texts`` are the printed texts of the paragraphs in use, by the use's ordinal: those with a
    template are put among them.
    """

    def __init__(self, tree: Tree, views: Views, library: Library) -> None:
        self._tree, self._views = tree, views
        self._library = {
            code: one for code, one in library.paragraphs.items() if one.template is not None
        }

    def fill(self, texts: dict[str, Value], rendering: Rendering) -> None:
        """Write those that are in use and not reworded."""
        for use in members(self._tree.root, "paragraphs"):
            paragraph = self._library.get(str(use.fields.get("code") or ""))
            if paragraph is not None and not use.fields.get("reworded"):
                texts[use.ordinal] = self._written(paragraph, rendering, use.ordinal, "code")

    def text(self, rendering: Rendering, code: str) -> Value | None:
        """One that is not in use, as the case gives it; None where the library has none."""
        paragraph = self._library.get(code)
        if paragraph is None:
            return None
        return self._written(paragraph, rendering, self._tree.root.ordinal, paragraph.follows)

    def is_said(self, code: str) -> bool:
        """Whether it is in use, or the caseworker's own words in its section say it."""
        root, paragraph = self._tree.root, self._library.get(code)
        uses = members(root, "paragraphs")
        if any(str(use.fields.get("code") or "") == code for use in uses):
            return True
        if paragraph is None:
            return False
        own = [*uses, *members(root, "passages")]
        own = [one for one in own if _section(one) == paragraph.section]
        if paragraph.section == SectionName.CONSIDERED.value:
            own += members(root, "sources")
        return any(is_said_in(text, paragraph) for one in own for text in _texts(one))

    def _written(
        self, paragraph: LibraryParagraph, rendering: Rendering, record: str, field: str
    ) -> Value:
        assert paragraph.template is not None  # as the others are left out
        lines = write_lines(paragraph.template, self._views.context(), rendering)
        return Value(rendering.tokens, lines, record=record, field=field)


def _section(node: Node) -> str:
    return str(getattr(node.fields.get("section"), "value", ""))


def _texts(node: Node) -> Iterable[str]:
    """A record's texts, with a mark where somebody is named."""
    for value in node.fields.values():
        if isinstance(value, Words):
            spans = (span.text if isinstance(span, Plain) else _NAMED for span in value.spans)
            yield "".join(spans)
