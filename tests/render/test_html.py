import re
from html.parser import HTMLParser

import pytest

from drafter.document.model import Reference, Source, Span, SpanKind
from drafter.render import html
from drafter.render.html import block_html
from tests.render.statements import Statement, statement

SEE_1A = (
    '<p id="b3" class="paragraph"><span class="number">2.</span> See '
    '<a href="#b1">1</a><a href="#b2">a)</a></p>'
)


class Reader(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def test_every_block_is_one_element_with_its_ordinal() -> None:
    document = statement()
    ids = [attrs["id"] for _, attrs in Reader(html.write(document).decode()).tags if "id" in attrs]
    assert ids == [f"b{block.ordinal}" for block in document.blocks]


def test_the_number_is_written_and_the_reference_is_a_link() -> None:
    made = Statement()
    made.paragraph("It said:")
    item = made.item("this.")
    made.paragraph(["See ", *made.reference(item)])
    document = made.document()
    printed = [block_html(block, document.numbers()) for block in document.blocks]
    assert printed == [
        '<p id="b1" class="paragraph"><span class="number">1.</span> It said:</p>',
        '<p id="b2" class="sub-paragraph"><span class="number">a)</span> this.</p>',
        SEE_1A,
    ]


def test_a_reference_to_a_gone_block_is_marked_and_leads_nowhere() -> None:
    made = Statement()
    made.paragraph(Reference(target=9, text="?"), numbered=False)
    printed = block_html(made.blocks[0], {})
    assert printed == '<p id="b1" class="running-text"><mark class="missing">?</mark></p>'


@pytest.mark.parametrize(
    "style, element",
    [("title", '<h1 id="b1" class="title">'), ("sign-off", '<p id="b1" class="sign-off">')],
)
def test_a_style_gives_the_element_and_its_class(style: str, element: str) -> None:
    made = Statement()
    made.styled(style, "x")
    assert block_html(made.blocks[0], {}).startswith(element)


def test_headings_are_real_headings() -> None:
    made = Statement()
    made.heading("One")
    made.heading("Two", level=2)
    assert block_html(made.blocks[0], {}) == '<h2 id="b1" class="heading">One</h2>'
    assert block_html(made.blocks[1], {}) == '<h3 id="b2" class="sub-heading">Two</h3>'


def test_the_preview_finds_the_field_of_a_run_and_a_file_says_nothing_of_it() -> None:
    made = Statement()
    typed = Source(record="r9", field="text", start=4)
    built = Source(record="r9", field="kind")
    worded = Source(template="t", line=3)
    made.paragraph(
        [
            Span(text="Miss X", kind=SpanKind.MENTION, source=typed),
            Span(text=" built", source=built),
            Span(text=" given", source=worded),
        ],
        record="r9",
    )
    traced = block_html(made.blocks[0], {})
    assert traced == (
        '<p id="b1" class="paragraph" data-record="r9" data-field="text">'
        '<span class="number">1.</span> '
        '<span class="mention" data-record="r9" data-field="text" data-start="4">Miss X</span>'
        '<span data-record="r9" data-field="kind"> built</span> given</p>'
    )
    saved = html.write(made.document()).decode()
    assert "data-" not in saved
    assert "mention" not in saved
    assert "Miss X built given" in saved


def test_what_is_open_in_a_draft_is_marked_and_emphasis_kept() -> None:
    made = Statement()
    made.paragraph(
        [
            Span(text="[who?]", kind=SpanKind.UNRESOLVED),
            Span(text="both", strong=True, emphasis=True),
        ],
        numbered=False,
    )
    assert block_html(made.blocks[0], {}) == (
        '<p id="b1" class="running-text"><mark class="unresolved">[who?]</mark>'
        "<strong><em>both</em></strong></p>"
    )


def test_a_file_fetches_nothing_and_runs_nothing() -> None:
    page = html.write(statement("Draft")).decode()
    tags = Reader(page).tags
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in tags}
    assert not re.search(r"https?:|url\(|@import", page)
    assert ("html", {"lang": "en-GB"}) in tags
    assert all(re.fullmatch(r"#b\d+", a["href"] or "") for _, a in tags if "href" in a)


def test_markup_in_a_field_is_text() -> None:
    made = Statement()
    made.paragraph('<script>alert(1)</script> & "so on"')
    page = html.write(made.document(title="</title><b>", footer="<i>")).decode()
    assert "<script" not in page
    assert '<script>alert(1)</script> & "so on"' in Reader(page).words


def test_watermark_and_foot_stand_in_the_file_where_there_are_any() -> None:
    with_both = html.write(statement("Practice draft")).decode()
    assert '<p class="watermark" role="note">Practice draft</p>' in with_both
    assert "<footer>Draft</footer>" in with_both
    with_none = html.write(Statement().document(footer="")).decode()
    assert 'class="watermark"' not in with_none
    assert "<footer>" not in with_none
