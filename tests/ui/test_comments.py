import dataclasses
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.statement import DraftComment, Version, VersionKind
from drafter.ui.bench.workbench import Workbench
from drafter.ui.deciding.comments import CommentView
from drafter.ui.deciding.paragraph_numbers import numbers_in
from drafter.ui.deciding.replies import cut, joined
from drafter.ui.deciding.sent_and_now import (
    Paired,
    compared,
    laid_beside,
    not_kept,
    paragraphs_as_sent,
    paragraphs_now,
    version_of,
)
from drafter.ui.pieces.passages import MarkedText

REPLY = """Dear Investigator,

Thank you for your draft. My comments are:

1. At paragraph 12 you say the lift worked.
It did not.

2. Paragraph 18(b) says two appointments. It was three.

I do not agree with the amount.

Yours sincerely,
Orla Fennimore-Tack"""

PRINTED = """The analysis

12. The lift worked.

13. The note says:

    a) the room was clean.

    b) the lift often broke down.

Final decision

14. I find fault.
"""


def test_a_reply_is_cut_at_its_paragraphs_and_numbers_and_no_word_is_lost() -> None:
    points = cut(REPLY)
    assert [(point.paragraph, bool(point.aside)) for point in points] == [
        ("", True),
        ("", True),
        ("12", False),
        ("18b", False),
        ("", False),
        ("", True),
    ]
    assert points[2].text.endswith("worked.\nIt did not.")
    assert " ".join(" ".join(point.text for point in points).split()) == " ".join(REPLY.split())


@pytest.mark.parametrize(
    "words, number",
    [
        ("Paragraph 12 is wrong.", "12"),
        ("I refer to para. 7 of the draft", "7"),
        ("¶ 30: no", "30"),
        ("Paragraphs 4 and 5 are wrong.", "4 and 5"),
        ("paras. 4, 5 and 12", "4, 5 and 12"),
        ("paragraphs 9-12 leave out the calls", "9 to 12"),
        ("Paragraphs 13(a) and (b): no", "13a and 13b"),
        ("Paragraphs 13(a) to (c), 2023", "13a to 13c"),
        ("paragraph 12, and 3 days later", "12"),
        ("paragraph 9 a week later", "9"),
        ("Paragraphs 4 and 5. Paragraph 8 too.", "4 and 5"),
        ("17(a) We think it was ten.", "17a"),
        ("17a. We think it was ten.", "17a"),
        ("At paragraph 13 (c), the note", "13c"),
        ("at paragraph 13a)", "13a"),
        ("In 2023 the Council moved us.", ""),
        ("Paragraph twelve is wrong.", ""),
    ],
)
def test_a_paragraph_is_recognised_however_it_is_written(words: str, number: str) -> None:
    assert [point.paragraph for point in cut(words)] == [number]


def test_a_list_of_the_drafts_own_numbers_is_read_so_and_a_list_from_one_is_not() -> None:
    assert [point.paragraph for point in cut("12. Wrong date.\n15. Wrong sum.")] == ["12", "15"]
    assert [point.paragraph for point in cut("1. Wrong date.\n2. Wrong sum.")] == ["", ""]
    assert [point.paragraph for point in cut("2023. Not a paragraph at all")] == [""]
    assert [point.paragraph for point in cut("17(a) No.\n17(b) No.\n19. No.")] == [
        "17a",
        "17b",
        "19",
    ]
    own = cut("1(a) Wrong date.\n1(b) Wrong sum.\n2. Wrong name.")
    assert [point.paragraph for point in own] == ["", "", ""]
    assert [point.paragraph for point in cut("17(b) No.\n17(a) No.")] == ["", ""]


def test_a_line_that_only_names_a_paragraph_belongs_to_what_follows() -> None:
    points = cut("Paragraph 12\n\nThis is wrong.\n\nPara 14:\nSo is this.\n\nParagraph 20")
    assert [(point.paragraph, point.text) for point in points] == [
        ("12", "Paragraph 12\nThis is wrong."),
        ("14", "Para 14:\nSo is this."),
        ("20", "Paragraph 20"),
    ]


def test_nothing_is_cut_from_nothing_and_dots_make_no_new_comment() -> None:
    assert cut(" \n\n \n") == ()
    assert len(cut("- one thing\n- another\nwith more words")) == 2


def test_thanks_that_go_on_to_say_something_are_no_courtesy() -> None:
    thanks = "Thank you for the draft, but " + "the account of July is wrong " * 6
    assert [bool(point.aside) for point in cut(thanks)] == [False]
    assert [bool(point.aside) for point in cut("Thank you for the draft.")] == [True]


MAIL = """From: Orla Fennimore-Tack <orla@mail.example>
Sent: 3 May 2026 10:12
Subject: RE: paragraph 3 of your draft

17(a) We think it was ten.
We accept 17b.
On 4 May the Council wrote:
"We are sorry."

Orla

On Tue, 2 May 2026 at 09:30, Investigator <i@ombudsman.example> wrote:
> 19. The lift worked.
>
> Please send your comments.
"""


def test_what_a_mail_program_writes_and_what_is_quoted_are_no_comments() -> None:
    points = cut(MAIL)
    assert [(point.paragraph, point.aside) for point in points] == [
        ("", "the head of a mail"),
        ("17a", ""),
        ("17b", ""),
        ("", "a courtesy"),
        ("", "quoted"),
    ]
    assert points[2].text.endswith('wrote:\n"We are sorry."')
    assert "".join("".join(point.text for point in points).split()) == "".join(MAIL.split())
    assert [point.aside for point in cut("Subject: the lift\nIt worked.")] == [""]
    assert [point.aside for point in cut("-----Original Message-----\nIt worked.")] == [
        "the head of a mail",
        "",
    ]
    assert [point.aside for point in cut("Paragraph 12\n> quoted\nNo.")] == ["quoted", ""]


@pytest.mark.parametrize(
    "line, numbers",
    [
        ("We accept 17b.", ["17a", "17b"]),
        ("I do not agree with 18", ["17a", "18"]),
        ("No comment on 18 and 19.", ["17a", "18 and 19"]),
        ("We accept 300 pounds.", ["17a"]),
        ("The rest is right.", ["17a"]),
    ],
)
def test_a_line_that_accepts_or_disputes_a_paragraph_is_a_comment_of_its_own(
    line: str, numbers: list[str]
) -> None:
    assert [point.paragraph for point in cut(f"17(a) We think it was ten.\n{line}")] == numbers
    assert [point.paragraph for point in cut("We accept 17b.\nWe accept 20.")] == ["17b", ""]


def test_what_belongs_together_is_joined_by_hand() -> None:
    points = joined(cut("Paragraph 12 is wrong.\n\nI can prove it."), 1)
    assert [(each.paragraph, each.text) for each in points] == [
        ("12", "Paragraph 12 is wrong.\nI can prove it.")
    ]


def test_the_paragraphs_of_a_version_are_found_by_their_numbers() -> None:
    sent = paragraphs_as_sent(PRINTED)
    assert sent["12"] == "The lift worked."
    assert sent["13"] == ("The note says:\na) the room was clean.\nb) the lift often broke down.")
    assert sent["13b"] == "the lift often broke down."
    assert list(sent) == ["12", "13", "13a", "13b", "14"]


def test_a_paragraph_that_moved_is_found_by_its_words() -> None:
    sent = paragraphs_as_sent(PRINTED)
    moved = {"12": "A new paragraph that was not there.", "13": "The lift worked."}
    found = laid_beside(("12",), Paired(sent, moved))
    assert (found.numbers_now, found.now) == (("13",), "The lift worked.")
    assert found.says == "It reads as it was sent, and is now paragraph 13."


@pytest.mark.parametrize(
    "number, now, says",
    [
        ("12", {"12": "The lift worked."}, "It reads as it was sent."),
        ("12", {"12": "The lift worked well."}, "It reads otherwise now."),
        ("12", {"12": "Something wholly other."}, "Nothing in the statement is like this"),
        ("99", {}, "There is no paragraph 99 in what was sent."),
        ("", {}, "Say which paragraph it is about"),
    ],
)
def test_it_is_said_how_a_paragraph_reads_now(number: str, now: dict[str, str], says: str) -> None:
    numbers = (number,) if number else ()
    assert laid_beside(numbers, Paired(paragraphs_as_sent(PRINTED), now)).says.startswith(says)


def test_other_numbers_in_a_reference_are_no_other_words() -> None:
    sent = {"5": "As paragraph 13c) (above) shows, it was late."}
    now = {"6": "As paragraph 14c) (above) shows, it was late."}
    assert "but for the numbers" in laid_beside(("5",), Paired(sent, now)).says


def test_what_was_taken_out_and_put_in_is_told() -> None:
    left, right = compared("The lift worked on Monday.", "The lift worked on Tuesday.")
    assert [(each.text, each.is_changed) for each in left] == [
        ("The lift worked on", False),
        (" Monday.", True),
    ]
    assert [each.text for each in right if each.is_changed] == [" Tuesday."]


def test_a_comment_is_read_beside_the_version_it_names_else_the_last_draft(example: Case) -> None:
    draft, final = example.versions
    assert version_of(example, DraftComment(version=final.id)) is final
    assert version_of(example, DraftComment()) is draft
    assert version_of(dataclasses.replace(example, versions=(final,)), DraftComment()) is final
    assert version_of(Case(id="c"), DraftComment()) is None
    assert draft.kind is VersionKind.DRAFT


def test_a_number_is_looked_up_however_it_was_typed() -> None:
    assert [numbers_in(each) for each in ("22", "para 22", "26e)", "26 (e)", "none", "")] == [
        ("22",),
        ("22",),
        ("26e",),
        ("26e",),
        (),
        (),
    ]


@pytest.mark.parametrize(
    "typed, numbers",
    [
        ("9 and 10", ("9", "10")),
        ("9, 10, and 12", ("9", "10", "12")),
        ("9 to 11", ("9", "10", "11")),
        ("9-11 & 10", ("9", "10", "11")),
        ("13a to 13c", ("13a", "13b", "13c")),
        ("13(a) and (b)", ("13a", "13b")),
        ("12 to 9", ("12", "9")),
        ("9 to 900", ("9", "900")),
        ("22 (draft of 2 February)", ("22",)),
    ],
)
def test_several_numbers_are_looked_up_each(typed: str, numbers: tuple[str, ...]) -> None:
    assert numbers_in(typed) == numbers


def test_several_paragraphs_stand_below_one_another_each_with_what_became_of_it() -> None:
    sent = {"9": "She rang.", "10": "He came by car.", "11": "It rained all week long."}
    now = {"9": "A word before.", "10": "She rang.", "11": "He came by train."}
    found = laid_beside(("9", "10", "11"), Paired(sent, now))
    assert found.title == "Paragraphs 9, 10 and 11"
    assert found.sent == "9. She rang.\n10. He came by car.\n11. It rained all week long."
    assert (found.now, found.numbers_now) == ("10. She rang.\n11. He came by train.", ("10", "11"))
    assert found.says == (
        "Paragraph 9: it reads as it was sent, and is now paragraph 10."
        " Paragraph 10: it reads otherwise now."
        " Paragraph 11: nothing in the statement is like this paragraph any more."
    )
    alone = not_kept(("9", "10", "12", "13"), Paired({}, now), None)
    assert alone.says == (
        "No version that was sent is kept yet. Paragraphs 9 and 10 are shown as they are now."
        " Paragraphs 12 and 13 are not in the statement now."
    )
    assert alone.now == "9. A word before.\n10. She rang."


def test_a_pasted_reply_becomes_comments_in_one_step(
    bench_of: Callable[[Case], Workbench], example: Case, qtbot: QtBot
) -> None:
    bench = bench_of(example)
    view = CommentView(bench)
    qtbot.addWidget(view)
    view.reply.begin()
    editor = view.reply.findChild(QPlainTextEdit, "reply:text")
    assert editor is not None
    with qtbot.waitSignal(view.chosen) as chosen:
        editor.setPlainText(REPLY)
        view.reply.add()
    added = bench.case.comments[len(example.comments) :]
    assert [each.paragraph for each in added] == ["12", "18b", ""]
    assert {each.version for each in added} == {example.versions[0].id}
    assert chosen.args == [added[0].id]
    assert bench.session.undo_name == "a reply cut into comments"
    bench.undo()
    assert bench.case.comments == example.comments


def test_the_chosen_comment_lies_beside_its_paragraph(
    bench_of: Callable[[Case], Workbench], example: Case, qtbot: QtBot
) -> None:
    view = CommentView(bench_of(example))
    qtbot.addWidget(view)
    view.show_chosen(example.comments[0].id)
    texts = [each.toPlainText() for each in view.findChildren(QPlainTextEdit)]
    beside = [text for text in texts if "had to house the family" in text]
    assert len(beside) == 2
    assert "paragraph 12 (above)" in beside[0]
    assert "paragraph 13 (above)" in beside[1]


def test_without_the_words_that_were_sent_the_paragraph_is_shown_as_it_is_now(
    bench_of: Callable[[Case], Workbench], example: Case, qtbot: QtBot
) -> None:
    by_hand = Version(id="v", kind=VersionKind.DRAFT, sent_on=read_date("2 February 2026"))
    comment = dataclasses.replace(example.comments[0], paragraph="23", version="v")
    for versions, told in (
        ((by_hand,), "it was added by hand. Paragraph 23 is shown as it is now."),
        ((), "No version that was sent is kept yet. Paragraph 23 is shown as it is now."),
    ):
        case = dataclasses.replace(example, versions=versions, comments=(comment,))
        view = CommentView(bench_of(case))
        holder = QDialog()
        qtbot.addWidget(holder)
        QVBoxLayout(holder).addWidget(view)
        with qtbot.waitExposed(holder):
            holder.show()
        texts = [each.toPlainText() for each in view.findChildren(MarkedText) if each.isVisible()]
        assert [text.startswith("The Council had to house the family") for text in texts] == [True]
        said = [each.text() for each in view.findChildren(QLabel) if each.isVisible()]
        assert any(words.endswith(told) for words in said)
        assert "Paragraph 23" in said


def test_a_number_that_is_not_in_the_statement_is_said_not_to_be() -> None:
    gone = not_kept(("99",), Paired({}, {"1": "One."}), None)
    assert gone.says.endswith("Paragraph 99 is not in the statement now.")
    assert (gone.now, gone.numbers_now) == ("", ())
    assert not_kept((), Paired({}, {}), None).says == "No version that was sent is kept yet."


def test_what_is_composed_has_the_same_numbers_as_what_is_kept(
    bench_of: Callable[[Case], Workbench], example: Case
) -> None:
    composed = bench_of(example).composed
    assert composed is not None
    kept = paragraphs_as_sent(example.versions[1].printed)
    assert paragraphs_now(composed.document) == kept


def test_a_sub_paragraph_is_looked_for_among_sub_paragraphs() -> None:
    sent = {"1a": "the lift broke down often"}
    now = {"1": "the lift broke down very often", "2b": "the lift often broke down again"}
    assert Paired(sent, now).number_now("1a") == "2b"
    assert Paired(sent, {"1": now["1"]}).number_now("1a") == ""
