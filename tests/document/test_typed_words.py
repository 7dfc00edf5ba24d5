"""Whatever is typed, and however a template is spoilt: words stay words, errors stay sentences."""

import random

from hypothesis import given
from hypothesis import strategies as st

from drafter.case.account import ChronologyEntry, Complaint
from drafter.case.case import Case
from drafter.case.statement import VersionKind
from drafter.document.asked import NAMES
from drafter.document.compose import compose_tree
from drafter.document.library import Library
from drafter.document.model import Heading, Identity, Paragraph, Span, SubParagraph
from drafter.document.packs import pack
from drafter.document.rendering import Rendering
from drafter.document.sample import sample_tree
from drafter.document.sandbox import compile_template, render
from drafter.document.syntax import check_source
from drafter.document.values import Tokens, Value
from drafter.document.views import Views, members
from drafter.errors import DrafterError
from drafter.paths import templates
from tests.conftest import SOAK
from tests.document.cases import MARK, ordinal, tree_of
from tests.document.compositions import COUNCIL, MISS_X, NAMINGS

TYPED = st.text(
    alphabet=st.one_of(
        st.sampled_from("#-*_.`<>{}[]|%@~ \n\r\t1a\\&‘’\ue000\ue001\ue002\x00\x0b\ufffe"),
        st.characters(),
    ),
    max_size=120,
).filter(lambda typed: not MARK.search(typed))
"""All but the marks by which these cases tell who is mentioned."""
PIECES = (
    "{{", "}}", "{%", "%}", "|", "(", ")", "[", "]", "if", "for", "in", "else", "endif", "endfor",
    "_", "__class__", ".", "'", '"', "\\", "~", "*", "**", "1", "# ", "- ", "@", "\n", "\n\n",
    "{#", "#}", "not", "is", "\ue000", "each", "listing", "{{ complaints }}", "[[a]]",
)  # fmt: skip


@given(text=TYPED)
def test_typed_words_print_as_words_and_nothing_else(text: str) -> None:
    case = Case(
        id="case",
        parties=(MISS_X,),
        bodies=(COUNCIL,),
        complaints=(Complaint(id="k", name=text, text="Words."),),
        chronology=(ChronologyEntry(id="e", heading=text, text=text),),
    )
    tree = tree_of(case, {"x": NAMINGS["x"]})
    shipped = pack("lgsco-decision")
    document = compose_tree(tree, shipped, Library(), Identity.ANONYMISED).document
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    assert [block.text for block in headings if block.level == 1] == [
        "The complaint",
        "The Ombudsman’s role and powers",
        "How I considered this complaint",
        "What I found",
        "Final decision",
    ]
    entry = ordinal(tree, "ChronologyEntry")
    for block in document.blocks:
        assert not {"\n", "\ue000", "\ue001", "\ue002", "\x00"} & set(block.text)
        check_source(block.text)
        if block.field == "text" and isinstance(block, Paragraph | SubParagraph):
            _is_as_typed(block, text if block.record == entry else "Words.")


def _is_as_typed(block: Paragraph | SubParagraph, text: str) -> None:
    """Every printed character stands where its source says, or is a harmless stand-in."""
    for inline in block.inlines:
        if isinstance(inline, Span) and inline.source and inline.source.start >= 0:
            typed = text[inline.source.start : inline.source.start + len(inline.text)]
            for seen, meant in zip(inline.text, typed, strict=False):
                assert seen in {meant, "\ufffd", " "}


def test_a_spoilt_template_is_an_error_with_its_line_or_prints() -> None:
    sources = [path.read_text(encoding="utf-8") for path in templates().glob("*/*.md.j2")]
    chance = random.Random(20230517)  # noqa: S311 - a repeatable choice, no secret
    refused = printed = 0
    for _ in range(10_000 if SOAK else 300):
        source = _spoilt(chance.choice(sources), chance)
        sentence = _sentence(source)
        assert not sentence or sentence.startswith("spoilt, line ")
        refused, printed = refused + bool(sentence), printed + (not sentence)
    assert refused
    assert printed


def _sentence(source: str) -> str:
    """What is wrong with a template; nothing where it prints."""
    try:
        _print(source)
    except DrafterError as error:
        return str(error)
    return ""


def _spoilt(source: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(source) + 1)
        end = min(len(source), start + chance.randint(0, 6))
        source = source[:start] + chance.choice(("", *PIECES)) + source[end:]
    return source


def _print(source: str) -> None:
    compiled = compile_template(source, "spoilt", NAMES | {"action", "action_list"})
    tokens = Tokens()
    tree = sample_tree(2, VersionKind.DRAFT)
    texts = {use.ordinal: Value(tokens) for use in members(tree.root, "paragraphs")}
    views = Views(tree, tokens, texts)
    names = {**views.context(), "action": None, "action_list": None, "summary": "", "decision": ""}
    render(compiled, names, Rendering(tokens=tokens, steps_left=10_000))
