import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case, KindOfWork
from drafter.case.json_form import write_case
from drafter.case.people import BodyInJurisdiction, Party, Role
from drafter.case.reasoning import Outcome, OutcomeKind
from drafter.case.statement import VersionKind
from drafter.errors import DrafterError
from drafter.session.desk import Desk
from drafter.store import raising, sealing
from drafter.store.checking import Finding, Trouble
from drafter.store.excerpts import Excerpt
from drafter.store.vault import create_vault
from drafter.ui.about import AboutPage, libraries, word_lists
from drafter.ui.cases.bundling import BundlingPage
from drafter.ui.cases.caselist import ABOUT, EXCERPT, TITLES, CasesModel
from drafter.ui.cases.counting import Counting
from drafter.ui.cases.erasing import ErasingPage
from drafter.ui.cases.found import marked
from drafter.ui.cases.importing import ImportingPage
from drafter.ui.cases.offers import beginnings, offered
from drafter.ui.cases.page import CasesPage
from drafter.ui.cases.templates_page import TemplatesPage
from drafter.ui.pieces.jobs import Steering
from drafter.ui.start import brought_forward
from drafter.ui.vaults.forms import MakeVaultPage
from drafter.ui.vaults.keeping import BackupsPage, CheckingPage
from drafter.ui.vaults.restoring import RestoringPage
from drafter.ui.vaults.veiling import Shade
from drafter.ui.window import Window
from tests.ui.conftest import let_go, named
from tests.ui.test_beginning import PASSPHRASE, press, said, shown

BUNDLE = "quartz saddle mitten orbit fable"


def case(reference: str, surname: str, body: str, **more: object) -> Case:
    party = Party(
        id="p1", roles=(Role.COMPLAINANT,), title="Miss", forenames="Jane", surname=surname
    )
    made = Case(
        reference=reference,
        parties=(party,),
        bodies=(BodyInJurisdiction(id="b1", name=body),),
        category="Housing",
    )
    return dataclasses.replace(made, **more)  # type: ignore[arg-type]  # fields of a case


CASES = (
    case("25 000 001", "Quarrington", "Wexley Council", version=VersionKind.FINAL),
    case(
        "25 000 002",
        "Zebedee",
        "Marrow Council",
        chronology=(ChronologyEntry(id="e1", text="Then the chimney fell."),),
        outcomes=(Outcome(id="o1", body="b1", kind=OutcomeKind.NO_FAULT),),
    ),
    case("25 000 003", "Otterby", "Marrow Council", kind_of_work=KindOfWork.PRACTISING),
)


@pytest.fixture
def at_work(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quick_vaults: None
) -> Iterator[Window]:
    """A window on a real vault with three cases, their list shown."""
    assert quick_vaults is None
    quick = sealing.Derivation(memory_kib=64, passes=1, lanes=1, salt=bytes(range(16)))
    monkeypatch.setattr("drafter.store.bundle.calibrated", lambda: quick)
    monkeypatch.setattr("drafter.store.aside.user_folder", lambda: tmp_path / "own")
    made = Window(tmp_path / "folder")
    vault, _ = create_vault(made.cases_folder, PASSPHRASE)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open_vault(vault)
    assert made.desk is not None
    for each in CASES:
        made.desk.store.create(each)
    made.show_cases()
    yield made
    made.close()
    let_go(made)


def desk_of(window: Window) -> Desk:
    assert window.desk is not None
    return window.desk


def references(window: Window) -> list[str]:
    assert window.page is not None
    model = window.page.findChild(QWidget, "list:cases").model()  # type: ignore[union-attr]  # a table
    return sorted(model.index(row, 0).data() for row in range(model.rowCount()))


def choose(window: Window, reference: str) -> None:
    """Put the list's cursor on a case."""
    table = named(window, "list:cases")
    model = table.model()  # type: ignore[attr-defined]  # a table
    row = next(r for r in range(model.rowCount()) if model.index(r, 0).data() == reference)
    table.selectRow(row)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "name, words, left",
    [
        ("stage", "Final", ["25 000 001"]),
        ("council or other body", "Marrow Council", ["25 000 002", "25 000 003"]),
        ("outcome", "No fault", ["25 000 002"]),
        ("work", "Practising", ["25 000 003"]),
    ],
)
def test_the_list_is_narrowed_and_shown_whole_again(
    at_work: Window, name: str, words: str, left: list[str]
) -> None:
    box = named(at_work, f"filter:{name}")
    assert isinstance(box, QComboBox)
    box.setFocus()  # its choices come with the keyboard, if not before
    box.setCurrentText(words)
    assert references(at_work) == left
    press(at_work, "Show all")
    assert len(references(at_work)) == 3


def test_a_search_marks_its_words_and_the_keyboard_goes_all_the_way(
    at_work: Window, qtbot: QtBot
) -> None:
    search = named(at_work, "cases:search")
    model = named(at_work, "list:cases").model()  # type: ignore[attr-defined]  # a table
    with qtbot.waitSignal(model.modelReset):
        QTest.keyClicks(search, "chimn")
    found = model.index(0, ABOUT).data(EXCERPT)
    assert isinstance(found, Excerpt)
    (start, end), *_ = found.marks
    assert found.text[start:end] == "chimney"
    assert model.index(0, ABOUT).data() == "Then the chimney fell."
    at_work.grab()
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert at_work.bench is not None
    assert at_work.bench.case.reference == "25 000 002"


def test_what_is_typed_is_sought_at_once_where_enter_or_an_arrow_asks_for_it(
    at_work: Window,
) -> None:
    search = named(at_work, "cases:search")
    QTest.keyClicks(search, "25 000 001")
    assert len(references(at_work)) == 3, "nothing is sought before the letters are seen"
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert references(at_work) == ["25 000 001"]
    search.clear()  # type: ignore[attr-defined]  # a line
    QTest.keyClicks(search, "25 000 003")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert at_work.bench is not None
    assert at_work.bench.case.reference == "25 000 003"


@pytest.mark.parametrize(
    "words, title, about",
    [
        ("25 000 002", "About", "Marrow Council, Housing"),
        ("zebed", "About", "Marrow Council, Housing"),
        ("chimney", "Found in", "Then the chimney fell."),
    ],
)
def test_what_a_line_says_anyway_leaves_the_column_to_what_the_case_is_about(
    at_work: Window, words: str, title: str, about: str
) -> None:
    model = named(at_work, "list:cases").model()  # type: ignore[attr-defined]  # a table
    search = named(at_work, "cases:search")
    QTest.keyClicks(search, words)
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert references(at_work) == ["25 000 002"]
    assert model.headerData(ABOUT, Qt.Orientation.Horizontal) == title
    assert model.index(0, ABOUT).data() == about
    assert isinstance(model.index(0, ABOUT).data(EXCERPT), Excerpt) is (title == "Found in")


def test_the_arrows_walk_the_list_from_the_search(at_work: Window) -> None:
    search = named(at_work, "cases:search")
    first = at_work.ways.chosen
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert at_work.ways.chosen != first
    QTest.keyClick(search, Qt.Key.Key_Up)
    assert at_work.ways.chosen == first


def test_marks_count_in_qts_own_units() -> None:
    text = "\N{GRINNING FACE} Ann"
    (mark,) = marked(Excerpt(text=text, marks=((2, 5),)), text)
    assert (mark.start, mark.length) == (3, 3)


def test_the_list_keeps_qts_rules_and_fetches_page_by_page(at_work: Window) -> None:
    desk = desk_of(at_work)
    for number in range(120):
        desk.store.create(Case(reference=f"26 {number:03}"))
    model = CasesModel(desk)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.start("")
    assert model.rowCount() == 50
    while model.canFetchMore(model.index(-1, -1)):
        model.fetchMore(model.index(-1, -1))
    assert model.rowCount() == 123
    assert model.case_id(122)
    assert not model.case_id(123)


def test_the_end_of_a_long_list_is_its_last_case_and_all_are_counted(at_work: Window) -> None:
    desk = desk_of(at_work)
    for number in range(4, 124):
        desk.store.create(Case(reference=f"26 {number:03}"))
    at_work.show_cases()
    assert "123 cases" in said(at_work)
    page = at_work.page
    assert isinstance(page, CasesPage)
    page.table.setFocus()
    for key, modifier in (
        (Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(page.table, key, modifier)
        assert page.table.currentIndex().row() == 122
        page.table.selectRow(0)
    assert "123 cases" in said(at_work)
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.currentIndex().row() == 1


def test_cases_that_were_never_open_are_counted_while_the_list_is_looked_at(
    at_work: Window, qtbot: QtBot
) -> None:
    page = at_work.page
    assert isinstance(page, CasesPage)
    model, last = page.table.model(), len(TITLES) - 1
    assert model.headerData(last, Qt.Orientation.Horizontal) == "Problems"
    assert [model.index(row, last).data() for row in range(3)] == ["…"] * 3
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, last).data(spoken) == "Problems: not counted yet"
    counting_of(page, qtbot).go_on()
    qtbot.waitUntil(lambda: "…" not in [model.index(row, last).data() for row in range(3)])
    first, *_ = desk_of(at_work).page().cases
    assert first.problems is not None
    at_work.open_case(first.case_id)
    at_work.show_cases()  # closed again, it counts the same
    again = {one.case_id: one.problems for one in desk_of(at_work).page().cases}
    assert again[first.case_id] == first.problems


def test_what_is_counted_while_somebody_types_is_left_and_counted_later(
    at_work: Window, qtbot: QtBot
) -> None:
    page = at_work.page
    assert isinstance(page, CasesPage)
    counting = counting_of(page, qtbot)
    counting.go_on()
    assert counting.findChildren(Steering)
    page.refresh()
    qtbot.waitUntil(lambda: not counting.findChildren(Steering))
    counting.go_on()
    model, last = page.table.model(), len(TITLES) - 1
    qtbot.waitUntil(lambda: "…" not in [model.index(row, last).data() for row in range(3)])


def counting_of(page: CasesPage, qtbot: QtBot) -> Counting:
    qtbot.waitUntil(lambda: page.counting is not None)
    assert page.counting is not None
    return page.counting


def test_counting_ends_with_the_list_and_leaves_what_cant_be_read(
    at_work: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = at_work.page
    assert isinstance(page, CasesPage)
    counting = counting_of(page, qtbot)

    def unreadable(_case_id: str) -> Case:
        raise DrafterError("That case can't be read.")

    with monkeypatch.context() as patched:
        patched.setattr(desk_of(at_work), "read", unreadable)
        counting.go_on()
    counting.go_on()  # the next one; the list is left meanwhile
    at_work.open_case(desk_of(at_work).page().cases[0].case_id)
    assert at_work.bench is not None
    at_work.show_cases()
    assert isinstance(at_work.page, CasesPage)


def test_a_case_without_its_people_begins_another(at_work: Window) -> None:
    choose(at_work, "25 000 001")
    way = next(each for each in beginnings(at_work.ways) if each.key == "duplicate")
    way.act()
    assert at_work.bench is not None
    made = at_work.bench.case
    assert made.bodies[0].name == "Wexley Council"
    assert made.parties == ()
    assert made.reference == ""


def test_a_worked_example_is_offered_among_training_cases_only(window: Window) -> None:
    press(window, "Open the example")
    window.show_cases()
    begun = {each.key: each for each in beginnings(window.ways)}
    begun["example:no-fault"].act()
    assert window.bench is not None
    assert any(key.startswith("example:") for key in begun)


def test_a_real_vault_offers_no_invented_case(at_work: Window) -> None:
    keys = [each.key for each in beginnings(at_work.ways)]
    assert "import" in keys
    assert not any(key.startswith("example:") for key in keys)


def test_a_bundle_goes_out_and_comes_back_beside_or_in_place(
    at_work: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(at_work, "25 000 001")
    press(at_work, "Hand over…")
    page = shown(at_work, qtbot, BundlingPage)
    page.path.setText(str(tmp_path / "out.drafter-case"))
    page.passphrase.setText(BUNDLE)
    page.again.setText("another one altogether here")
    page.make()
    assert "not the same" in page.outcome
    page.again.setText(BUNDLE)
    page.names.setChecked(True)
    page.make()
    qtbot.waitUntil(lambda: "is written, with names" in page.outcome, timeout=20_000)
    assert b"Quarrington" not in (tmp_path / "out.drafter-case").read_bytes()
    at_work.show_cases()
    taking = taken_in(at_work, qtbot, tmp_path / "out.drafter-case", BUNDLE)
    assert "They do not differ." in differences(taking)
    press(at_work, "Keep both: take it in as a copy")
    assert at_work.bench is not None
    at_work.bench.set_field(at_work.bench.case.id, "category", "Another")
    assert len(desk_of(at_work).page().cases) == 4


def taken_in(window: Window, qtbot: QtBot, path: Path, passphrase: str) -> ImportingPage:
    window.ways.show_import()
    page = shown(window, qtbot, ImportingPage)
    page.path.setText(str(path))
    press(window, "Take it in")
    assert page.passphrase.isVisible()
    page.passphrase.setText(passphrase)
    press(window, "Take it in")
    qtbot.waitUntil(lambda: bool(page.outcome), timeout=20_000)
    return page


def differences(page: ImportingPage) -> list[str]:
    found = page._found  # noqa: SLF001 - the list has no name of its own
    return [found.item(row).text() for row in range(found.count())]


def test_a_wrong_passphrase_of_a_bundle_is_one_sentence(
    at_work: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    test_a_bundle_goes_out_and_comes_back_beside_or_in_place(at_work, qtbot, tmp_path)
    page = taken_in(at_work, qtbot, tmp_path / "out.drafter-case", "not this one at all")
    assert "another passphrase" in page.outcome


def test_a_case_file_that_differs_is_shown_and_replaces_on_purpose(
    at_work: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = desk_of(at_work)
    listed = next(one for one in desk.page().cases if one.reference == "25 000 002")
    mine = desk.store.load(listed.case_id)
    path = tmp_path / "theirs.json"
    path.write_text(write_case(dataclasses.replace(mine, category="Theirs")), encoding="utf-8")
    at_work.ways.show_import()
    page = shown(at_work, qtbot, ImportingPage)
    page.path.setText(str(path))
    page.read()
    qtbot.waitUntil(lambda: bool(page.outcome), timeout=20_000)
    assert any("Theirs" in each for each in differences(page))
    page.replace()
    assert at_work.bench is not None
    assert at_work.bench.case.category == "Theirs"
    assert at_work.bench.case.id == mine.id


def test_a_file_that_is_no_case_is_refused_beside_the_field(
    at_work: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "x.json").write_text("{}")
    at_work.ways.show_import()
    page = shown(at_work, qtbot, ImportingPage)
    for path in (tmp_path / "x.json", tmp_path / "nothing.json"):
        page.path.setText(str(path))
        page.read()
        qtbot.waitUntil(lambda: page.outcome.startswith("■"), timeout=20_000)


def test_a_case_is_erased_once_its_reference_is_typed_and_certified(
    at_work: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(at_work, "25 000 003")
    press(at_work, "Erase…")
    page = shown(at_work, qtbot, ErasingPage)
    QTest.keyClicks(page.line, "25 000 00")
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    assert len(desk_of(at_work).page().cases) == 3
    QTest.keyClicks(page.line, "3")
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    assert len(desk_of(at_work).page().cases) == 2
    assert "Certificate of erasure" in page.certificate.toPlainText()
    assert "Otterby" not in page.certificate.toPlainText()
    page.save(tmp_path / "erased.json")
    assert json.loads((tmp_path / "erased.json").read_text())["case_id"]
    page.save(tmp_path / "nowhere" / "erased.txt")
    assert page.outcome.startswith("■")
    press(at_work, "Back to all cases")
    assert references(at_work) == ["25 000 001", "25 000 002"]


def test_a_case_is_begun_from_a_template_by_the_keyboard(at_work: Window, qtbot: QtBot) -> None:
    way = next(each for each in beginnings(at_work.ways) if each.key == "from-template")
    way.act()
    page = shown(at_work, qtbot, TemplatesPage)
    assert page.list.hasFocus()
    assert "how the evidence is weighed" in page.list.accessibleDescription()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert "agrees to put things right" in page.list.accessibleDescription()
    assert "“Evidence of what was done”" in page.list.accessibleDescription()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert at_work.bench is not None
    made = at_work.bench.case
    assert [use.code for use in made.paragraphs] == ["FI", "BOP", "SAT", "AGREED-EVIDENCE"]
    assert len(desk_of(at_work).page().cases) == 4
    at_work.show_cases()
    way.act()
    press(at_work, "Back to all cases")
    assert len(desk_of(at_work).page().cases) == 4


def test_it_is_said_which_case_is_to_be_erased_above_all_where_it_has_no_reference(
    at_work: Window, qtbot: QtBot
) -> None:
    assert at_work.desk is not None
    kept = at_work.desk.store.create(case("", "Nameless", "Farthing Council"))
    at_work.show_cases()
    at_work.ways.chosen = kept.id
    at_work.ways.show_erase()
    page = shown(at_work, qtbot, ErasingPage)
    assert "Erase a case without reference" in said(at_work)
    assert page.which.text().startswith("Miss Jane Nameless · Farthing Council, Housing · draft")
    assert "last changed" in page.line.accessibleDescription()
    press(at_work, "Back to all cases")
    at_work.privacy.toggle()
    at_work.ways.chosen = kept.id
    at_work.ways.show_erase()
    veiled = shown(at_work, qtbot, ErasingPage).which.text()
    assert veiled.startswith("Miss X · Farthing Council")
    assert "Nameless" not in veiled
    empty = at_work.desk.store.create(Case())
    at_work.ways.chosen = empty.id
    at_work.privacy.toggle()
    at_work.ways.show_erase()
    assert shown(at_work, qtbot, ErasingPage).which.text().startswith("Nobody named yet · draft")


def test_a_backup_made_now_is_restored_from_the_welcome_and_the_present_kept(
    at_work: Window, qtbot: QtBot
) -> None:
    at_work.ways.show_backups()
    page = shown(at_work, qtbot, BackupsPage)
    page.make()
    assert "checked whole" in page.outcome
    assert page.list.item(0).text()[0].isdigit()
    desk_of(at_work).erase(desk_of(at_work).page().cases[0].case_id)
    desk_of(at_work).store.create(Case(reference="later"))
    at_work.lock()
    at_work.show_start()
    press(at_work, "Restore a backup")
    restoring = shown(at_work, qtbot, RestoringPage)
    restoring.line.setText("not this one")
    restoring.restore()
    qtbot.waitUntil(lambda: restoring.outcome.startswith("■"), timeout=20_000)
    restoring.line.setText(PASSPHRASE)
    restoring.restore()
    qtbot.waitUntil(lambda: restoring.outcome.startswith("✓"), timeout=20_000)
    assert "-aside" in restoring.outcome
    press(at_work, "Unlock the cases")
    at_work.page.line.setText(PASSPHRASE)  # type: ignore[union-attr]  # the way in
    at_work.page.unlock()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: at_work.desk is not None, timeout=20_000)
    assert references(at_work) == ["25 000 001", "25 000 002"]


def test_a_backup_in_another_folder_is_told_from_any_folder(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    press(window, "Restore a backup")
    page = shown(window, qtbot, RestoringPage)
    assert "no backup in your own folder" in said(window)
    page.restore()
    assert "Choose a backup first" in page.outcome
    page.add(tmp_path)
    assert "is no backup" in page.outcome
    (tmp_path / "cases.db").write_bytes(b"")
    (tmp_path / "vault.json").write_bytes(b"")
    page.add(tmp_path)
    assert page.list.count() == 1
    page.restore()
    qtbot.waitUntil(lambda: page.outcome.startswith("■"), timeout=20_000)


def test_a_check_reads_everything_and_counts_what_it_finds(
    at_work: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_work.ways.check()
    page = shown(at_work, qtbot, CheckingPage)
    qtbot.waitUntil(lambda: "sound" in page.outcome, timeout=20_000)
    found = (Finding(trouble=Trouble.LINKS, count=3, sentence="3 links lead to nothing."),)
    monkeypatch.setattr(desk_of(at_work).store, "check", lambda _progress: found)
    at_work.ways.check()
    again = shown(at_work, qtbot, CheckingPage)
    qtbot.waitUntil(lambda: "3 found, of 1 kind" in again.outcome, timeout=20_000)
    assert "3 links lead to nothing" in again.list.item(0).text()


def test_the_privacy_view_shows_pseudonyms_and_veils_names_until_somebody_is_in_them(
    at_work: Window, qtbot: QtBot
) -> None:
    model = named(at_work, "list:cases").model()  # type: ignore[attr-defined]  # a table
    assert "Quarrington" in " ".join(str(model.index(r, 1).data()) for r in range(3))
    QTest.keyClick(
        at_work,
        Qt.Key.Key_P,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert [model.index(row, 1).data() for row in range(3)] == ["Miss X"] * 3
    with qtbot.waitSignal(model.modelReset):
        QTest.keyClicks(named(at_work, "cases:search"), "chimney")
    assert model.index(0, ABOUT).data() == "Hidden in the privacy view"
    assert model.index(0, ABOUT).data(EXCERPT) is None
    QTest.keyClick(named(at_work, "cases:search"), Qt.Key.Key_Return)
    assert at_work.casework is not None
    at_work.casework.show_step(1)
    QApplication.processEvents()
    editor = named(at_work, "field:surname")
    line = editor.focusProxy()
    assert isinstance(line, QLineEdit)
    at_work.privacy.sweep()
    shade = editor.findChild(Shade)
    assert shade is not None
    assert shade.isVisible()
    line.setFocus()
    qtbot.waitUntil(lambda: not shade.isVisible())
    named(at_work, "field:forenames").focusProxy().setFocus()  # type: ignore[union-attr]
    qtbot.waitUntil(shade.isVisible)
    at_work.privacy.toggle()
    assert not shade.isVisible()
    assert at_work.privacy.words("Zebedee") == "Zebedee"


def test_a_second_start_brings_the_first_window_forward(
    at_work: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    raised: list[bool] = []
    monkeypatch.setattr(at_work, "activateWindow", lambda: raised.append(True))
    raising.ask(at_work.cases_folder)
    qtbot.waitUntil(lambda: raising.is_answered(at_work.cases_folder))
    assert raised == [True]


def test_a_second_start_does_not_wait_for_a_window_that_does_not_answer(
    at_work: Window, tmp_path: Path
) -> None:
    assert not brought_forward(tmp_path / "nothing here")
    assert not brought_forward(at_work.folder, patience=0.1)  # its clock stands still meanwhile
    assert raising.is_answered(at_work.cases_folder)


def test_two_windows_on_one_vault_say_who_has_it_and_ask_that_one(
    at_work: Window, qtbot: QtBot
) -> None:
    second = Window(at_work.folder)
    qtbot.addWidget(second)
    second.show()
    second.show_locked()
    second.page.line.setText(PASSPHRASE)  # type: ignore[union-attr]  # the way in
    second.page.unlock()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: "asked to come forward" in said(second), timeout=20_000)
    assert second.desk is None
    qtbot.waitUntil(lambda: raising.is_answered(at_work.cases_folder))


def test_the_risks_of_the_folder_are_told_where_cases_are_made(
    qtbot: QtBot, tmp_path: Path
) -> None:
    for name, is_told in (("OneDrive", True), ("plain", False)):
        window = Window(tmp_path / name / "drafter")
        (tmp_path / name).mkdir()
        qtbot.addWidget(window)
        window.show()
        window.show_locked()
        assert ("copied elsewhere by OneDrive" in said(window)) is is_told


def test_the_recovery_sheet_is_saved_where_somebody_says(
    window: Window, qtbot: QtBot, tmp_path: Path, quick_vaults: None
) -> None:
    assert quick_vaults is None
    window.show_locked()
    page = shown(window, qtbot, MakeVaultPage)
    page.line.setText(PASSPHRASE)
    page.again.setText(PASSPHRASE)
    page.make()
    qtbot.waitUntil(page.sheet.isVisible, timeout=20_000)
    page._sheet.save(tmp_path / "sheet.html")  # noqa: SLF001 - a dialog would ask where
    assert page.key_groups()[0] in (tmp_path / "sheet.html").read_text()
    assert "Move it off this computer" in said(window)
    page._sheet.save(tmp_path / "no" / "sheet.txt")  # noqa: SLF001 - the same
    assert "■" in said(window)


def test_about_names_every_library_with_its_licence_and_the_word_lists(window: Window) -> None:
    window.ways.show_about()
    page = window.page
    assert isinstance(page, AboutPage)
    text = page.text.toPlainText()
    assert "LGPL" in text
    assert "passphrases.txt" in text
    named_ones = {name.lower(): licence for name, _, licence in libraries()}
    for wanted in ("cattrs", "click", "cryptography", "jinja2", "pyside6-essentials", "pypdf"):
        assert named_ones[wanted]
    assert "shiboken6" in named_ones
    assert len(list(word_lists())) >= 10
    press(window, "Back")
    assert "Look around" in said(window)


def test_every_page_round_the_list_names_its_inputs_and_escape_leads_back(
    at_work: Window, qtbot: QtBot
) -> None:
    for key in ("import", "bundle", "erase", "backups", "check", "safety", "about", "from-text"):
        choose(at_work, "25 000 001")
        next(each for each in offered(at_work.ways) if each.key == key).act()
        page = at_work.page
        assert page is not None
        QApplication.processEvents()
        nameless = [
            f"{key}: {type(each).__name__} {each.objectName()}"
            for each in page.findChildren(QWidget)
            if each.isVisible()
            and each.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not each.accessibleName()
            and not (isinstance(each, QAbstractButton) and each.text())
        ]
        assert nameless == []
        QTest.keyClick(page, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: at_work.findChild(QWidget, "list:cases") is not None)
        QApplication.processEvents()


def test_a_way_that_is_gone_meanwhile_is_a_sentence(at_work: Window) -> None:
    at_work.ways.chosen = "nobody"
    for way in (at_work.ways.show_bundle, at_work.ways.show_erase, at_work.ways.duplicate):
        way()
        assert "no such case" in said(at_work) or "no longer here" in said(at_work)


def test_the_ways_are_commands_as_well(at_work: Window) -> None:
    keys = {each.key for each in at_work.commands.offered()}
    assert {"import", "bundle", "erase", "backups", "check", "privacy", "about"} <= keys
