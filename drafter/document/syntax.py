"""What a template may say: an allow-list of syntax, walked before anything is compiled."""

from collections.abc import Collection, Iterator
from typing import Final

from jinja2 import nodes

from drafter.document.characters import CLOSE, LINE, first_unprintable
from drafter.document.faults import did_you_mean

MOST_CHARACTERS: Final = 60_000
MOST_NODES: Final = 20_000
DEEPEST: Final = 60
DEEPEST_LOOP: Final = 3
LOOP_FIELDS: Final = frozenset({"first", "last", "index", "length"})
"""What a template may ask of ``loop``."""

_ALLOWED: Final = frozenset({
    "Template", "Output", "TemplateData", "Name", "Const", "Getattr", "Filter", "Test", "If",
    "For", "Compare", "Operand", "And", "Or", "Not", "CondExpr", "List", "Tuple",
})  # fmt: skip
_REMEDIES: Final = {
    "Call": "nothing can be called",
    "Macro": "macros are not allowed",
    "Include": "a template can't bring in another",
    "Import": "a template can't bring in another",
    "FromImport": "a template can't bring in another",
    "Extends": "a template can't build on another",
    "Assign": "`set` is not allowed",
    "AssignBlock": "`set` is not allowed",
    "Getitem": "write `record.field`, not `record[…]`",
    "Concat": "put the parts one after another, without `~`",
    "FilterBlock": "put the filter behind the value it changes",
}


class SyntaxFault(Exception):  # noqa: N818 - a fault of the template, not of the program
    """A sentence and the line it is about."""

    def __init__(self, sentence: str, line: int) -> None:
        super().__init__(sentence)
        self.sentence, self.line = sentence, line


def check_source(source: str) -> None:
    """Refuse a template that is too long or holds a character no statement may."""
    if len(source) > MOST_CHARACTERS:
        raise SyntaxFault(f"it is longer than {MOST_CHARACTERS:,} characters", 1)
    at = first_unprintable(source)
    if at >= 0:
        line = source.count("\n", 0, at) + 1
        raise SyntaxFault(
            f"the character U+{ord(source[at]):04X} can't be printed; take it out", line
        )


def check_tree(
    tree: nodes.Template,
    *,
    names: Collection[str],
    filters: Collection[str],
    tests: Collection[str],
) -> None:
    """Refuse whatever is not on the list; raises :class:`SyntaxFault` with the line."""
    waiting: list[tuple[nodes.Node, int, int, frozenset[str]]] = [(tree, 0, 0, frozenset(names))]
    seen = 0
    while waiting:
        node, depth, loops, known = waiting.pop()
        seen += 1
        if depth > DEEPEST or seen > MOST_NODES:
            raise SyntaxFault("it is too intricate; split it up", node.lineno)
        _check_node(node, known, filters, tests)
        if isinstance(node, nodes.For):
            loops += 1
            if loops > DEEPEST_LOOP:
                raise SyntaxFault(f"loops stand {DEEPEST_LOOP} deep at most", node.lineno)
        for child, scope in _children(node, known):
            waiting.append((child, depth + 1, loops, scope))


def _children(
    node: nodes.Node, known: frozenset[str]
) -> Iterator[tuple[nodes.Node, frozenset[str]]]:
    """A node's parts with the names each may use: a loop's name is known inside it alone."""
    if not isinstance(node, nodes.For):
        yield from ((child, known) for child in node.iter_child_nodes())
        return
    assert isinstance(node.target, nodes.Name)  # _check_node has refused anything else
    inside = known | {node.target.name}
    yield node.iter, known
    if node.test is not None:
        yield node.test, inside
    yield from ((child, inside | {"loop"}) for child in node.body)
    yield from ((child, known) for child in node.else_)


def _check_node(
    node: nodes.Node, known: frozenset[str], filters: Collection[str], tests: Collection[str]
) -> None:
    kind = type(node).__name__
    if kind not in _ALLOWED:
        # A scope (autoescape, with) has no line of its own in Jinja's tree; its parts have.
        line = node.lineno or next((one.lineno for one in node.find_all(nodes.Output)), 1)
        remedy = _REMEDIES.get(kind, "only choices, loops, fields and filters are allowed")
        raise SyntaxFault(f"{kind.lower()}: {remedy}", line)
    sentence = ""
    if isinstance(node, nodes.Name):
        sentence = _name_fault(node.name, known)
    elif isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
        sentence = f"`{node.attr}` is not a field of anything"
    elif isinstance(node, nodes.Const):
        sentence = _constant_fault(node.value)
    elif isinstance(node, nodes.CondExpr) and node.expr2 is None:
        sentence = "an if without an else may leave nothing to print; write the else"
    elif isinstance(node, nodes.For):
        sentence = _loop_fault(node)
    elif isinstance(node, nodes.Filter):
        sentence = _called_fault(node, "filter", filters)
    elif isinstance(node, nodes.Test):
        sentence = _called_fault(node, "test", tests)
    if sentence:
        raise SyntaxFault(sentence, node.lineno)


def _name_fault(name: str, known: frozenset[str]) -> str:
    if name in known and not name.startswith("_"):
        return ""
    return f"`{name}` is nothing a template is given{did_you_mean(name, known)}"


def _constant_fault(value: object) -> str:
    if isinstance(value, str):
        # An escape in a string may make a character that the source does not show.
        held = first_unprintable(value) >= 0
        return "a character that can't be printed stands in a string" if held else ""
    if value is None or isinstance(value, bool | int):
        return ""
    return "only words and whole numbers can be written here"


def _loop_fault(node: nodes.For) -> str:
    if node.recursive:
        return "a loop can't be recursive"
    if not isinstance(node.target, nodes.Name) or node.target.name == "loop":
        return "a loop gives each thing one name of its own"
    return ""


def _called_fault(node: nodes.Filter | nodes.Test, kind: str, known: Collection[str]) -> str:
    if node.name not in known:
        return f"`{node.name}` is no {kind}{did_you_mean(node.name, known)}"
    if node.node is None or node.kwargs or node.dyn_args or node.dyn_kwargs:
        return f"`{node.name}` takes plain words in brackets and nothing else"
    return ""


def mark_lines(tree: nodes.Template, bounded: str) -> None:
    """Give every printed fragment its line, and every loop the filter that counts its turns."""
    for output in tree.find_all(nodes.Output):
        parts: list[nodes.Expr] = []
        for part in output.nodes:
            if isinstance(part, nodes.TemplateData):
                parts.append(
                    nodes.TemplateData(_marked(part.data, part.lineno), lineno=part.lineno)
                )
            else:
                mark = f"{LINE}{part.lineno}{CLOSE}"
                parts += [nodes.TemplateData(mark, lineno=part.lineno), part]
        output.nodes = parts
    for loop in list(tree.find_all(nodes.For)):
        loop.iter = nodes.Filter(
            loop.iter, bounded, [], [], None, None, lineno=loop.lineno, environment=tree.environment
        )


def _marked(text: str, first: int) -> str:
    return "\n".join(
        f"{LINE}{line}{CLOSE}{part}" if part.strip() else part
        for line, part in enumerate(text.split("\n"), start=first)
    )
