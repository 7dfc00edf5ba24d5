import dataclasses

import pytest

from drafter.anonymise.ordinals import ordinals_of
from drafter.case.case import Case
from drafter.case.links import records_in
from drafter.document.model import Identity
from drafter.document.packs import packs
from drafter.drafting import compose_case
from drafter.session.operations import set_texts
from drafter.session.session import Session
from drafter.ui.words.references import Paragraphs, half_typed, marks_of, referred
from tests.ui.conftest import Nowhere


def paragraphs_of(case: Case) -> Paragraphs:
    document = compose_case(case, packs()[0], Identity.ANONYMISED).document
    return Paragraphs(case, document, ordinals_of(case))


def text_of(case: Case, record: str, field: str) -> str:
    found = next(each for each in records_in(case) if each.id == record)
    text = getattr(found, field)
    assert isinstance(text, str)
    return text


def test_the_paragraphs_offered_are_those_that_were_typed_by_their_printed_number(
    example: Case,
) -> None:
    paragraphs = paragraphs_of(example)
    numbers = [each.number for each in paragraphs.targets]
    assert "13" in numbers
    assert "14a)" in numbers
    assert "6" not in numbers, "a paragraph of the library has no text to put a label in"
    thirteen = next(each for each in paragraphs.targets if each.number == "13")
    assert thirteen.words.startswith("On 2 June 2025")


def test_a_paragraph_is_found_by_its_number_first_and_by_its_words(example: Case) -> None:
    paragraphs = paragraphs_of(example)
    assert paragraphs.matching("14a")[0].number == "14a)"
    assert {each.number for each in paragraphs.matching("wheelchair could")} == {"14a)"}
    assert paragraphs.matching("no such words at all") == []


def test_a_reference_and_the_label_it_needs_are_one_step_that_is_undone_as_one(
    example: Case,
) -> None:
    paragraphs = paragraphs_of(example)
    target = next(each for each in paragraphs.targets if each.number == "13")
    here = example.findings[0]
    made = referred(
        example, paragraphs, record=here.id, field="reasoning", start=0, end=0, to=target
    )
    session = Session(example, Nowhere())
    set_texts(session, name="reference to paragraph 13", texts=made.texts)
    there = text_of(session.case, target.record, target.field)
    assert "|above]]" in session.case.findings[0].reasoning[: made.cursor]
    assert "[[#" in there
    assert paragraphs_of(session.case).matching("13")[0].number == "13"
    printed = compose_case(session.case, packs()[0], Identity.ANONYMISED)
    assert any("Paragraph 13 (above)" in block.text for block in printed.document.blocks)
    assert session.undo_name == "reference to paragraph 13"
    session.undo()
    assert session.case == example


def test_a_paragraph_that_has_a_label_keeps_it(example: Case) -> None:
    paragraphs = paragraphs_of(example)
    labelled = next(
        each
        for each in paragraphs.targets
        if "[[#" in text_of(example, each.record, each.field)[each.at :].split("\n")[0]
    )
    made = referred(
        example,
        paragraphs,
        record=example.findings[0].id,
        field="reasoning",
        start=0,
        end=0,
        to=labelled,
    )
    assert made.texts.get((labelled.record, labelled.field)) in (
        None,
        text_of(example, labelled.record, labelled.field),
    )


def test_a_reference_within_one_text_lands_where_the_cursor_was(example: Case) -> None:
    paragraphs = paragraphs_of(example)
    target = next(each for each in paragraphs.targets if each.number == "14")
    text = text_of(example, target.record, target.field)
    made = referred(
        example,
        paragraphs,
        record=target.record,
        field=target.field,
        start=len(text),
        end=len(text),
        to=target,
    )
    (changed,) = made.texts.values()
    assert changed[: made.cursor].endswith("]]")
    assert "says: [[#" in changed
    assert changed.index("[[#") < changed.index("\n- "), "the label ends its own paragraph"


def test_a_paragraph_is_found_by_the_name_it_was_given(example: Case) -> None:
    paragraphs = paragraphs_of(example)
    labelled = next(iter(paragraphs._labels))  # noqa: SLF001 - whichever the example has
    assert paragraphs.matching(labelled[:4])[0] == paragraphs._labels[labelled]  # noqa: SLF001


def test_a_paragraph_is_found_again_in_a_text_that_was_typed_into_since(example: Case) -> None:
    paragraphs = paragraphs_of(example)
    target = next(each for each in paragraphs.targets if each.number == "14a)")
    text = text_of(example, target.record, target.field)

    def now(changed: str) -> int | None:
        entries = tuple(
            dataclasses.replace(each, text=changed) if each.id == target.record else each
            for each in example.chronology
        )
        return paragraphs.place_now(dataclasses.replace(example, chronology=entries), target)

    assert now(text) == target.at
    assert now("Before it. " + text) == target.at + 11
    assert now(text + " Behind it.") == target.at
    assert now(text[: target.at - 3]) == target.at - 3, "gone: where it was"
    without = dataclasses.replace(example, chronology=())
    assert paragraphs.place_now(without, target) is None


@pytest.mark.parametrize(
    "text,at,begun",
    [
        ("see [[", 6, (4, "")),
        ("see [[14a", 9, (4, "14a")),
        ("see [[late letter", 12, (4, "late l")),
        ("see [[#", 7, None),
        ("see [[a]", 8, None),
        ("see [[a]]", 9, None),
        ("see [[abc]]", 8, None),
        ("see [[a|", 8, None),
        ("see [[\na", 8, None),
        ("see [", 5, None),
        ("one [[a]] two [[b", 17, (14, "b")),
        ("[[" + "a" * 99, 101, None),
    ],
)
def test_what_is_being_typed_behind_two_brackets(
    text: str, at: int, begun: tuple[int, str] | None
) -> None:
    assert half_typed(text, at) == begun


def test_a_mark_says_what_it_prints(example: Case) -> None:
    texts = [
        text
        for record in records_in(example)
        for name in ("text", "reasoning")
        if isinstance(text := getattr(record, name, ""), str) and "[[" in text
    ]
    paragraphs = paragraphs_of(example)
    said = [paragraphs.says(mark) for text in texts for mark in marks_of(text)]
    assert any(each.startswith("This is paragraph ") for each in said)
    assert any(each.startswith("paragraph ") for each in said)
    (gone,) = marks_of("see [[nowhere]]")
    assert paragraphs.says(gone) == "No paragraph of the statement has this name"


@pytest.mark.parametrize("words", ["", "[[", "[[ ]]", "[[a\nb]]"])
def test_what_is_no_mark_is_none(words: str) -> None:
    assert [each for each in marks_of(words) if each["label"].strip()] == []
