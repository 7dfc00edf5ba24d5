from drafter.anonymise.words import Words
from drafter.document.model import Span, SpanKind
from drafter.document.pieces import LabelHere, Line, LineKind, PointsAt, Which, Who, lines_of
from tests.document.cases import _Walker

WALKER = _Walker({"x": "r2", "council": "r3"}, frozenset({"council"}))


def cut(text: str) -> list[tuple[str, str]]:
    return [(line.kind.value, shown(line)) for line in lines_of(WALKER.words(text, "r1", "text"))]


def shown(line: Line) -> str:
    parts = []
    for piece in line.pieces:
        match piece:
            case Span():
                parts.append(piece.text)
            case Who():
                parts.append("<who>")
            case Which():
                parts.append("<which>")
            case LabelHere():
                parts.append("<label>")
            case PointsAt():
                parts.append("<to>")
    return "".join(parts)


def test_an_empty_line_starts_a_paragraph_and_any_other_break_is_a_space() -> None:
    assert cut("One\ntwo.\n\n \nThree") == [("paragraph", "One two."), ("paragraph", "Three")]


def test_a_line_that_starts_with_a_dash_and_a_space_is_an_item() -> None:
    assert cut("Lead:\n- one\n- \n-two\n  - {x} came") == [
        ("paragraph", "Lead:"),
        ("item", "one"),
        ("item", "-two"),
        ("item", "<who> came"),
    ]


def test_a_dash_in_the_middle_of_a_line_is_only_a_dash() -> None:
    assert cut("this - that") == [("paragraph", "this - that")]


def test_a_mention_may_begin_a_line_after_a_break() -> None:
    assert cut("She said\n{x} came\n\n{council} went") == [
        ("paragraph", "She said <who> came"),
        ("paragraph", "<which> went"),
    ]


def test_a_label_leaves_no_space_before_the_end_and_holds_across_a_break() -> None:
    assert cut("Said so. [[#a]]") == [("paragraph", "Said so.<label>")]
    assert cut("So {x} [[#a]]") == [("paragraph", "So <who><label>")]
    assert cut("Said so.\n\n[[#a]]") == [("paragraph", "Said so.<label>")]
    assert cut("See [[a|above]].") == [("paragraph", "See <to>.")]


def test_nothing_but_space_or_a_label_has_no_lines() -> None:
    assert cut(" \n\n ") == []
    assert cut("[[#a]]") == []
    assert cut("x [[#a]]") == [("paragraph", "x<label>")]


def test_offsets_are_those_of_the_field_as_typed() -> None:
    text = "One\ntwo\n\n- three {x} four"
    for line in lines_of(WALKER.words(text, "r1", "text")):
        for piece in line.pieces:
            if isinstance(piece, Span):
                assert piece.source is not None
                start = piece.source.start
                typed = text[start : start + len(piece.text)]
                assert typed.replace("\n", " ") == piece.text


def test_no_mark_turns_the_direction_in_which_words_are_read() -> None:
    (line,) = lines_of(WALKER.words("a \u202etsiuqmurD\u202c b", "r1", "text"))
    assert shown(line) == "a \ufffdtsiuqmurD\ufffd b"


def test_characters_that_could_forge_a_token_or_break_a_file_are_replaced() -> None:
    (line,) = lines_of(WALKER.words("a\ue0001\ue001b\x00c\td\r\ne\ufffe", "r1", "text"))
    (span, *rest) = line.pieces
    assert shown(line) == "a\ufffd1\ufffdb\ufffdc d e\ufffd"
    assert isinstance(span, Span)
    assert rest


def test_what_is_unanswered_and_what_was_removed_print_their_kind() -> None:
    (line,) = lines_of(WALKER.words("{?who} rang {-phone}", "r1", "text"))
    spans = [piece for piece in line.pieces if isinstance(piece, Span)]
    assert [(span.text, span.kind) for span in spans] == [
        ("[who?]", SpanKind.UNRESOLVED),
        (" rang ", SpanKind.PLAIN),
        ("[phone removed]", SpanKind.PLAIN),
    ]


def test_lines_of_no_words_are_none() -> None:
    assert lines_of(Words(())) == ()
    assert cut("x") == [(LineKind.PARAGRAPH.value, "x")]
