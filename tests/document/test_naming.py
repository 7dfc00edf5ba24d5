from pathlib import Path

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.document.model import Span, SpanKind
from tests.document.compositions import COUNCIL, MISS_X, MR_Y, OFFICER, composed

TEMPLATE = "{% for entry in chronology %}\n\n{{ entry.text }}\n\n{% endfor %}"


def texts(folder: Path, *typed: str) -> list[str]:
    case = Case(
        id="case",
        parties=(MISS_X, MR_Y, OFFICER),
        bodies=(COUNCIL,),
        chronology=tuple(ChronologyEntry(id=f"e{n}", text=text) for n, text in enumerate(typed)),
    )
    return [block.text for block in composed(folder, TEMPLATE, case).document.blocks]


def test_a_phrase_is_in_full_at_first_mention_and_short_after_it(tmp_path: Path) -> None:
    assert texts(tmp_path, "She met {officer}.", "{^officer} left. I saw {officer's} note.") == [
        "She met a Council officer.", "The officer left. I saw the officer’s note.",
    ]  # fmt: skip


def test_several_parties_are_listed_and_own_together(tmp_path: Path) -> None:
    assert texts(tmp_path, "{x+y} saw {x+y's} house and {x+y+officer}.") == [
        "Miss X and Mr Y saw Miss X and Mr Y’s house and Miss X, Mr Y and a Council officer.",
    ]


def test_names_in_capitals_stay_in_capitals(tmp_path: Path) -> None:
    assert texts(tmp_path, "RE: {x!}") == ["RE: MISS X"]


def test_a_body_prints_its_short_form(tmp_path: Path) -> None:
    assert texts(tmp_path, "{^council} wrote. {council's} letter.") == [
        "The Council wrote. the Council’s letter.",
    ]


def test_a_party_without_a_name_prints_a_question(tmp_path: Path) -> None:
    case = Case(id="case", chronology=(ChronologyEntry(id="e", text="So {nobody} said."),))
    (block,) = composed(tmp_path, TEMPLATE, case).document.blocks
    span = block.inlines[1]
    assert isinstance(span, Span)
    assert (span.text, span.kind) == ("[who?]", SpanKind.UNRESOLVED)


def test_a_body_without_a_short_form_prints_a_question(tmp_path: Path) -> None:
    case = Case(id="case", bodies=(type(COUNCIL)(id="council"),))
    result = composed(tmp_path, "{{ bodies | short }}", case)
    assert result.document.blocks[0].text == "[which body?]"


def test_what_is_unanswered_prints_its_kind(tmp_path: Path) -> None:
    assert texts(tmp_path, "Ring {?phone}, not {-phone}.") == [
        "Ring [phone?], not [phone removed].",
    ]
