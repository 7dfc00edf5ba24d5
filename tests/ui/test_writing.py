from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QVBoxLayout
from pytestqt.qtbot import QtBot

from drafter.anonymise.questions import questions
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.statement import DraftComment, PrivateNote, Scope, Verdict
from drafter.ui.bench.tabs import Form
from drafter.ui.bench.workbench import Workbench
from drafter.ui.fields.forms import RecordForm
from drafter.ui.words.pasting import from_html, from_plain
from drafter.ui.words.picker import ReferenceOffer, ReferencePicker
from drafter.ui.words.spelling import Speller
from drafter.ui.words.tints import TintKind, Units, points, units
from drafter.ui.words.writing import WordsEditor
from tests.ui.conftest import let_go

Keys = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bench(bench_of: Callable[[Case], Workbench], example: Case) -> Workbench:
    return bench_of(example)


@pytest.fixture
def editor(qtbot: QtBot, bench: Workbench) -> Iterator[WordsEditor]:
    """The text of the first thing that was found, in a dialog of its own."""
    form = RecordForm(ChronologyEntry, Form(rows=(("text",),)), bench.scan)
    form.edited.connect(bench.type_in)
    form.show_record(bench.case.chronology[0], bench.case)
    bench.case_changed.connect(lambda: form.show_record(bench.case.chronology[0], bench.case))
    holder = QDialog()
    QVBoxLayout(holder).addWidget(form)
    holder.resize(600, 400)
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    made = form.rows["text"].editor
    assert isinstance(made, WordsEditor)
    made.text.setFocus()
    yield made
    let_go(holder)


def written(editor: WordsEditor, words: str) -> None:
    editor.text.selectAll()
    editor.text.insertPlainText(words)


def marked(editor: WordsEditor, kind: TintKind) -> list[str]:
    text = editor.text.words()
    assert editor.scan is not None
    return [text[each.start : each.end] for each in editor.scan.tints(text) if each.kind is kind]


def test_a_field_grows_with_its_text_up_to_a_bound(editor: WordsEditor) -> None:
    written(editor, "One.")
    QApplication.processEvents()
    least = editor.text.height()
    written(editor, "Line.\n" * 8)
    QApplication.processEvents()
    more = editor.text.height()
    written(editor, "Line.\n" * 60)
    QApplication.processEvents()
    most = editor.text.height()
    assert least < more < most
    written(editor, "Line.\n" * 90)
    QApplication.processEvents()
    assert editor.text.height() == most


def test_names_strange_pseudonyms_residue_and_slips_are_told_apart(editor: WordsEditor) -> None:
    written(
        editor,
        "Orla Fennimore-Tack recieved it. Miss Q did not. Ring 07700 900123. See [[lift]].",
    )
    assert marked(editor, TintKind.NAME) == ["Orla Fennimore-Tack"]
    assert marked(editor, TintKind.UNDECLARED) == ["Miss Q"]
    assert marked(editor, TintKind.ASKED) == ["07700 900123"]
    assert marked(editor, TintKind.SPELLING) == ["recieved"]
    assert marked(editor, TintKind.REFERENCE) == ["[[lift]]"]


def test_the_field_says_how_many_words_it_has_and_who_is_at_the_cursor(
    editor: WordsEditor,
) -> None:
    written(editor, "Then Orla Fennimore-Tack rang.")
    assert editor.remark() == "4 words."
    editor.place_cursor(8)
    assert editor.remark() == "Orla Fennimore-Tack → Miss X · 4 words."


def test_a_word_is_underlined_only_when_the_cursor_has_left_it(editor: WordsEditor) -> None:
    written(editor, "")
    QTest.keyClicks(editor.text, "They recieved")
    assert editor.text.extraSelections() == []
    QTest.keyClick(editor.text, Keys.Key_Space)
    assert [each.cursor.selectedText() for each in editor.text.extraSelections()] == ["recieved"]


@pytest.mark.qt_log_ignore("raise", "grabbing the keyboard")  # drawn in memory, nothing can
def test_the_menu_by_keyboard_offers_other_spellings(editor: WordsEditor) -> None:
    written(editor, "They recieved it.")
    editor.place_cursor(8)
    QTest.keyClick(editor.text, Keys.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = editor.findChild(QMenu, "writing-menu")
    assert menu is not None
    offered = [each.text() for each in menu.actions()]
    assert offered[0] == "received"
    assert [each for each in offered if "Ctrl+" in each] == [
        "A&dd to this case’s words\tCtrl+D",
        "&Refer to a paragraph…\tCtrl+R",
        "Cu&t\tCtrl+X",
        "&Copy\tCtrl+C",
        "&Paste\tCtrl+V",
        "Select &all\tCtrl+A",
    ]
    menu.actions()[0].trigger()
    menu.close()
    assert editor.text.words() == "They received it."


def offered(editor: WordsEditor) -> ReferenceOffer | None:
    """The paragraphs that are offered below the cursor, where any are."""
    found = editor.window().findChildren(ReferenceOffer)
    return next((each for each in found if each.isVisible()), None)


def test_two_brackets_offer_paragraphs_and_enter_refers_in_one_step(
    editor: WordsEditor, bench: Workbench
) -> None:
    editor.place_cursor(10_000)
    QTest.keyClicks(editor.text, " See [[")
    before = editor.text.words()
    offer = offered(editor)
    assert offer is not None
    assert offer.list.count() > 10
    QTest.keyClicks(editor.text, "14a")
    typed = editor.text.words()
    assert typed == f"{before}14a", "whoever types on types into the text"
    assert offer.list.count() == 1
    assert "Enter refers to paragraph 14a): " in editor.remark()
    QTest.keyClick(editor.text, Keys.Key_Return)
    mark = editor.text.words()[len(before) - 2 :]
    assert mark.startswith("[[")
    assert mark.endswith("|below]]")
    assert any("[[#" + mark[2:-8] + "]]" in each.text for each in bench.case.chronology)
    assert bench.session.undo_name == "reference to paragraph 14a)"
    assert editor.text.textCursor().position() == len(editor.text.words())
    assert offered(editor) is None
    bench.undo()
    assert editor.text.words() == typed


def test_a_reference_typed_by_hand_simply_works(editor: WordsEditor, bench: Workbench) -> None:
    editor.place_cursor(10_000)
    before = editor.text.words()
    QTest.keyClicks(editor.text, " See [[late-letter]]")
    assert offered(editor) is None, "the mark is whole"
    QTest.keyClicks(editor.text, " and [[#here]]. ")
    assert offered(editor) is None
    QTest.keyClick(editor.text, Keys.Key_Return)
    QTest.keyClicks(editor.text, "More.")
    assert editor.text.words() == before + " See [[late-letter]] and [[#here]]. \nMore."
    assert bench.case.chronology[0].text == editor.text.words()


def test_the_arrows_choose_among_what_is_offered_and_a_paragraph_is_found_by_its_name(
    editor: WordsEditor,
) -> None:
    editor.place_cursor(10_000)
    QTest.keyClicks(editor.text, " See [[1")
    offer = offered(editor)
    assert offer is not None
    first = offer.list.target
    QTest.keyClick(editor.text, Keys.Key_Down)
    assert offer.list.currentRow() == 1
    assert offer.list.target != first
    QTest.keyClick(editor.text, Keys.Key_Up)
    QTest.keyClick(editor.text, Keys.Key_Up)
    assert offer.list.currentRow() == offer.list.count() - 1
    QTest.keyClick(editor.text, Keys.Key_Backspace)
    QTest.keyClicks(editor.text, "no such paragraph anywhere")
    assert offered(editor) is None, "Enter is a new line again"


def test_escape_and_leaving_the_mark_offer_nothing_more(editor: WordsEditor) -> None:
    editor.place_cursor(10_000)
    QTest.keyClicks(editor.text, " [[")
    assert offered(editor) is not None
    QTest.keyClick(editor.text, Keys.Key_Escape)
    assert offered(editor) is None
    QTest.keyClicks(editor.text, "1")
    assert offered(editor) is None, "what was refused stays refused for this mark"
    QTest.keyClicks(editor.text, " [[1")
    assert offered(editor) is not None
    QTest.keyClick(editor.text, Keys.Key_Home)
    assert offered(editor) is None
    QTest.keyClick(editor.text, Keys.Key_End)
    QTest.keyClicks(editor.text, "4")
    assert offered(editor) is not None
    editor.text.clearFocus()
    assert offered(editor) is None


def test_ctrl_r_opens_the_picker_and_escape_leaves_all_as_it_was(
    editor: WordsEditor, bench: Workbench
) -> None:
    before = bench.case
    QTest.keyClick(editor.text, Keys.Key_R, CONTROL)
    picker = editor.findChild(ReferencePicker)
    assert picker is not None
    assert picker.list.count() > 10
    QTest.keyClick(picker.line, Keys.Key_Escape)
    assert bench.case is before


def test_what_is_pasted_from_word_becomes_plain_paragraphs(
    editor: WordsEditor, bench: Workbench
) -> None:
    made = QMimeData()
    made.setHtml("<p><b>One</b>\u00a0two.</p><ul><li>first</li><li>second</li></ul><p>End\x07.</p>")
    written(editor, "")
    editor.text.insertFromMimeData(made)
    assert bench.case.chronology[0].text == "One\u00a0two.\n- first\n- second\n\nEnd."
    assert editor.remark().startswith("Left out of what was pasted: 1 control character.")


def test_what_is_copied_is_the_words_alone(editor: WordsEditor) -> None:
    written(editor, "One\u00a0two.\n\n- three")
    editor.text.selectAll()
    copied = editor.text.createMimeDataFromSelection()
    assert copied.formats() == ["text/plain"]
    assert copied.text() == "One\u00a0two.\n\n- three"


@pytest.mark.parametrize(
    "pasted,kept",
    [
        ("One.\r\nTwo.\r\n•\tthree\r\na)\tfour", "One.\n\nTwo.\n- three\n- four"),
        ("One\nis wrapped.\n\nTwo.", "One\nis wrapped.\n\nTwo."),
        ("12.\tAs Word numbers it.\nNext.", "As Word numbers it.\n\nNext."),
        ("A single line", "A single line"),
        ("", ""),
        ("a\x00b\x1bc", "abc"),
    ],
)
def test_plain_text_keeps_its_paragraphs(pasted: str, kept: str) -> None:
    assert from_plain(pasted).text == kept


def test_an_email_that_was_wrapped_stays_one_paragraph() -> None:
    wrapped = "\n".join(["word " * 14 + "on"] * 4 + ["and the end."])
    assert "\n\n" not in from_plain(wrapped).text


def test_nothing_of_a_page_but_its_words_is_pasted() -> None:
    made = from_html(
        "<html><head><title>No</title><style>p{}</style></head><body><script>x()</script>"
        "<p class=MsoListParagraph>·<span>\u00a0\u00a0 </span>item</p>"
        "<table><tr><td>a</td><td>b</td></tr></table>{{ x }} &lt;b&gt;</body></html>"
    )
    assert made.text == "- item\n\na b\n\n{{ x }} <b>"


def test_british_words_are_known_and_american_ones_are_not() -> None:
    speller = Speller(known=frozenset(("fennimore",)))
    assert [speller.knows(word) for word in ("colour", "organise", "council’s", "don't")] == [
        True
    ] * 4
    assert not speller.knows("color")
    assert list(speller.misspelt("The color of Zzyzx at fennimore, www.zzq.example")) == [(4, 9)]
    assert "colour" in speller.suggestions("color")


@pytest.mark.parametrize(
    "slip, first",
    [
        ("teh", "the"),
        ("cant", "can’t"),
        ("i'ts", "it’s"),
        ("informations", "information"),
        ("childs", "child’s"),
        ("adress", "address"),
        ("furnitures", "furniture"),
    ],
)
def test_what_people_slip_into_is_underlined_and_put_right_first(slip: str, first: str) -> None:
    speller = Speller()
    assert list(speller.misspelt(f"It is {slip} now.")) == [(6, 6 + len(slip))]
    assert speller.suggestions(slip)[0] == first


@pytest.mark.parametrize(
    "word", ["don't", "they’ll", "o'clock", "couldn’t", "it's", "cars", "the council’s", "we've"]
)
def test_what_is_written_so_is_known(word: str) -> None:
    assert list(Speller().misspelt(f"It is {word} now.")) == []


def test_a_word_is_added_to_the_case_by_a_key_and_is_taken_back_like_any_answer(
    editor: WordsEditor, bench: Workbench
) -> None:
    written(editor, "The downsizer scheme.")
    assert marked(editor, TintKind.SPELLING) == ["downsizer"]
    editor.place_cursor(6)
    QTest.keyClick(editor.text, Keys.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert marked(editor, TintKind.SPELLING) == []
    answer = next(each for each in bench.case.answers if each.word == "downsizer")
    assert (answer.scope, answer.verdict) == (Scope.CASE, Verdict.KEEP)
    asked = [each.word for each in questions(bench.case) if each.record == answer.place]
    assert not any("downsizer" in word for word in asked)
    assert bench.session.undo_name == "addition to this case’s words"
    count = len(bench.case.answers)
    QTest.keyClick(editor.text, Keys.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert len(bench.case.answers) == count
    bench.undo()
    editor.tint()
    assert marked(editor, TintKind.SPELLING) == ["downsizer"]


@pytest.mark.qt_log_ignore("raise", "grabbing the keyboard")  # drawn in memory, nothing can
def test_a_word_is_added_from_the_menu(editor: WordsEditor, bench: Workbench) -> None:
    written(editor, "The downsizer scheme.")
    editor.place_cursor(6)
    editor.text.open_menu(QPoint(0, 0))
    menu = editor.findChild(QMenu, "writing-menu")
    assert menu is not None
    (add,) = (each for each in menu.actions() if "this case’s words" in each.text())
    add.trigger()
    menu.close()
    assert "downsizer" in {each.word for each in bench.case.answers}


@pytest.mark.parametrize("kind, field", [(DraftComment, "text"), (PrivateNote, "text")])
def test_what_is_never_printed_is_read_as_everything_else(
    kind: type, field: str, bench: Workbench, qtbot: QtBot
) -> None:
    form = RecordForm(kind, Form(rows=((field,),)), bench.scan)
    qtbot.addWidget(form)
    editor = form.rows[field].editor
    assert isinstance(editor, WordsEditor)
    editor.show_value("Orla recieved it.")
    assert marked(editor, TintKind.NAME) == ["Orla"]
    assert marked(editor, TintKind.SPELLING) == ["recieved"]


def test_what_was_deleted_in_word_is_left_out() -> None:
    made = from_html("<p>They <del>refused</del> agreed<s> not</s>.</p>")
    assert made.text == "They agreed."


def test_offsets_count_utf_16_units_beyond_the_basic_plane() -> None:
    at = Units("a😀b").at
    assert [at(0), at(1), at(2), at(3)] == [0, 1, 3, 4]


@pytest.mark.qt_log_ignore("raise", "grabbing the keyboard")  # drawn in memory, nothing can
def test_a_name_under_the_mouse_says_what_is_printed(editor: WordsEditor) -> None:
    written(editor, "Orla Fennimore-Tack rang.")
    assert editor._at(4) == "Orla Fennimore-Tack → Miss X"  # noqa: SLF001 - Qt shows no tip offscreen
    assert editor._at(23) == ""  # noqa: SLF001 - the same
    editor.text.open_menu(QPoint(0, 0))
    menu = editor.findChild(QMenu, "writing-menu")
    assert menu is not None
    menu.close()


def test_a_slip_is_found_where_it_stands_now_in_each_of_its_lines() -> None:
    speller = Speller()
    text = "Teh cat.\nIt is teh cat.\n\nIt is teh cat."
    assert [text[a:b] for a, b in speller.misspelt(text)] == ["teh", "teh"]
    longer = f"One more line.\n{text}"
    assert [longer[a:b] for a, b in speller.misspelt(longer)] == ["teh", "teh"]
    assert list(speller.misspelt("It is the cat.")) == []


@pytest.mark.parametrize("text", ["plain", "it’s narrow", "a 😀 wide 😀 one"])
def test_units_and_points_count_the_same_places(text: str) -> None:
    for at in range(len(text) + 1):
        assert points(text, units(text, at)) == at == points(text, Units(text).at(at))
