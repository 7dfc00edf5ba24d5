"""Whatever was typed, every format stays whole and shows the words."""

import io

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.document.model import Document
from drafter.render import html, text, word
from drafter.render.characters import printable
from drafter.render.structure import structural_problems
from tests.render.statements import Statement
from tests.render.test_html import Reader

ANYTHING = st.text(st.characters(codec=None), max_size=40) | st.sampled_from(
    ["<w:p/>", "&lt;", "]]>", "{{ x }}", "\ud800\udc00", "\ufeff", "\u202e", "a\r\nb", "\0"]
)


def saying(words: str) -> Document:
    made = Statement()
    made.heading(words)
    made.paragraph(words)
    made.item(words)
    made.styled("summary", words)
    return made.document(title=words, footer=words, watermark=words)


@settings(deadline=None)
@given(ANYTHING)
def test_a_word_file_is_sound_and_reads_as_typed(words: str) -> None:
    data = word.write(saying(words))
    assert structural_problems(data) == ()
    paragraphs = docx.Document(io.BytesIO(data)).paragraphs
    assert [paragraph.text for paragraph in paragraphs] == [printable(words)] * 4


@settings(deadline=None)
@given(ANYTHING)
def test_a_web_page_has_no_element_that_was_typed(words: str) -> None:
    page = Reader(html.write(saying(words)).decode())
    known = {"html", "head", "meta", "title", "style", "body", "main", "footer", "p", "h2", "span"}
    assert {tag for tag, _ in page.tags} <= known
    assert page.words.count(printable(words)) >= 5


@settings(deadline=None)
@given(ANYTHING)
def test_plain_text_has_a_line_a_block(words: str) -> None:
    lines = text.write(saying(words)).decode().split("\n")
    assert f"1. {printable(words)}" in lines
    assert f"    a) {printable(words)}" in lines
