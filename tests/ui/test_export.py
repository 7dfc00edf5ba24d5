import dataclasses
import datetime as dt
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from drafter.anonymise.ledger import ledger_of
from drafter.case.case import Case, KindOfWork
from drafter.case.people import Party, Role
from drafter.case.statement import VersionKind
from drafter.document.model import Identity
from drafter.document.packs import packs
from drafter.errors import DrafterError
from drafter.render.formats import FORMATS
from drafter.render.look import HouseStyle
from drafter.reviewing.file_names import name_refusal, offered_name
from drafter.reviewing.sent import is_kept, kept_as_sent, next_version, recipients, version_words
from drafter.store import audit
from drafter.ui.bench.workbench import Workbench
from drafter.ui.deciding.sent_and_now import paragraphs_as_sent
from drafter.ui.export import exporting, office
from drafter.ui.export.export_results import EARLIER, WrittenCard
from drafter.ui.export.exporting import (
    Places,
    Wanted,
    certificate_path,
    folder_refusal,
    forms,
    free_name,
    looks_of,
    make,
    open_elsewhere,
    places,
    printed_text,
)
from drafter.ui.export.page import ExportPage
from drafter.ui.window import Window

LONG = 30_000
HAS_OFFICE = shutil.which("soffice") is not None
NAMED = Identity.IDENTIFIABLE


@pytest.fixture(autouse=True)
def nowhere_yet() -> Iterator[None]:
    """Every test begins as a fresh start of the program."""
    places.by_case.clear()
    places.folder = None
    yield
    places.by_case.clear()
    places.folder = None


def words_in(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if not each.isHidden())


def press(widget: QWidget, words: str) -> None:
    found = [
        each
        for each in widget.findChildren(QPushButton)
        if each.text().startswith(words) and not each.isHidden()
    ]
    assert found, words
    found[0].click()
    QApplication.processEvents()


def typed(widget: QWidget, name: str, words: str) -> QLineEdit:
    line = widget.findChild(QLineEdit, name)
    assert line is not None
    line.setText(words)
    return line


@pytest.fixture
def draft(example: Case) -> Case:
    """The worked example, still a draft."""
    return dataclasses.replace(example, version=VersionKind.DRAFT, versions=())


@pytest.fixture
def page(
    bench_of: Callable[[Case], Workbench], draft: Case, qtbot: QtBot, tmp_path: Path
) -> ExportPage:
    shown = ExportPage(bench_of(draft))
    qtbot.addWidget(shown)
    typed(shown, "export:folder", str(tmp_path))
    return shown


def is_busy(page: ExportPage) -> bool:
    return page.is_running


def done(page: ExportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.is_running, timeout=LONG)


def test_a_name_that_holds_somebodys_name_is_refused(example: Case) -> None:
    assert "somebody’s name" in name_refusal("Fennimore-Tack final", example)
    assert "somebody’s name" in name_refusal("letter to FENNIMORE TACK", example)
    assert name_refusal(offered_name(example), example) == ""


@pytest.mark.parametrize(
    "name, identity, begins",
    [
        ("", Identity.ANONYMISED, "Give the file a name"),
        ("a/b", Identity.ANONYMISED, "A file can’t be called so"),
        ("con", Identity.ANONYMISED, "A file can’t be called so"),
        ("draft.", Identity.ANONYMISED, "A file can’t be called so"),
        ("draft-IDENTIFIABLE", Identity.ANONYMISED, "-IDENTIFIABLE is for files"),
        ("draft", NAMED, "A file under real names has a name that ends in -IDENTIFIABLE."),
        ("draft-IDENTIFIABLE", NAMED, ""),
        ("draft 1 (2)", Identity.ANONYMISED, ""),
    ],
)
def test_a_name_says_what_is_in_the_file(
    name: str, identity: Identity, begins: str, example: Case
) -> None:
    said = name_refusal(name, example, identity)
    assert said.startswith(begins)
    assert bool(said) == bool(begins)


def test_a_name_says_large_print_and_a_case_studys_none_of_the_reference(example: Case) -> None:
    assert offered_name(example, is_large=True) == f"{offered_name(example)}-large-print"
    study = dataclasses.replace(example, kind_of_work=KindOfWork.PREPARING)
    assert offered_name(study) == "case-study"
    assert offered_name(study, is_large=True) == "case-study-large-print"


def test_large_print_is_for_every_format_and_a_house_style_for_two(tmp_path: Path) -> None:
    style = HouseStyle(language="en-GB")
    for form in ("docx", "pdf", "html"):
        plain = Wanted(folder=tmp_path, name="a", form=form, style=style)
        assert looks_of(plain) is (style if form != "html" else None)
        large = looks_of(dataclasses.replace(plain, is_large=True))
        assert large is not None
        assert large.is_large


def test_large_print_is_a_tick_and_is_remembered(
    page: ExportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    typed(page, "export:folder", str(tmp_path))
    offered = page.wanted().name
    page.large.setChecked(True)
    assert page.wanted().name == f"{offered}-large-print"
    page.export()
    qtbot.waitUntil(page.path().exists, timeout=LONG)
    with zipfile.ZipFile(page.path()) as package:
        inner = "".join(package.read(one).decode() for one in package.namelist())
    sizes = [int(size) for size in re.findall(r'<w:szC?s? w:val="(\d+)"', inner)]
    assert min(sizes) >= 28
    assert ExportPage(page.bench).large.isChecked()
    page.large.setChecked(False)
    assert page.wanted().name == offered


def test_real_names_go_into_another_folder(tmp_path: Path) -> None:
    (tmp_path / "office").mkdir()
    same = Wanted(folder=tmp_path / "office" / "..", name="x-IDENTIFIABLE", identity=NAMED)
    assert "another folder" in folder_refusal(same, tmp_path)
    other = dataclasses.replace(same, folder=tmp_path / "office")
    assert folder_refusal(other, tmp_path) == ""
    assert folder_refusal(Wanted(folder=tmp_path / "gone", name="x")) == "There is no such folder."
    assert folder_refusal(Wanted(folder=tmp_path, name="x"), tmp_path) == ""


def test_a_file_that_is_open_elsewhere_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "25-900-417-final.docx"
    assert open_elsewhere(path) == ""
    path.write_bytes(b"x")
    assert open_elsewhere(path) == ""
    owner = tmp_path / "~$-900-417-final.docx"
    owner.write_bytes(b"x")
    assert open_elsewhere(path) == "Word"
    owner.unlink()
    (tmp_path / ".~lock.25-900-417-final.docx#").write_bytes(b"x")
    assert open_elsewhere(path) == "LibreOffice"


def test_the_first_free_number_is_offered(tmp_path: Path) -> None:
    wanted = Wanted(folder=tmp_path, name="final")
    assert free_name(wanted) == "final (2)"
    (tmp_path / "final (2).docx").write_bytes(b"x")
    assert free_name(wanted) == "final (3)"
    assert free_name(dataclasses.replace(wanted, name="final (2)")) == "final (3)"
    named = dataclasses.replace(wanted, name="final-IDENTIFIABLE")
    assert free_name(named) == "final (2)-IDENTIFIABLE"


def test_a_place_is_remembered_for_a_case_and_its_folder_for_all(
    draft: Case, tmp_path: Path
) -> None:
    known = Places()
    assert known.of(draft) is None
    known.remember(draft, Wanted(folder=tmp_path, name=offered_name(draft), identity=NAMED), b"x")
    assert known.of(draft) is None
    known.remember(draft, Wanted(folder=tmp_path, name=offered_name(draft), form="html"), b"x")
    again = known.of(draft)
    assert again is not None
    assert (again.form, again.path.name) == ("html", "25-900-417-draft-1.html")
    following = next_version(draft)
    assert following is not None
    moved = known.of(following)
    assert moved is not None
    assert moved.path.name == "25-900-417-revised-draft-2.html"
    known.remember(draft, Wanted(folder=tmp_path, name="mine"), b"x")
    kept = known.of(following)
    assert kept is not None
    assert kept.name == "mine"


def test_pdf_is_offered_where_there_is_an_office(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting, "office", lambda: Path("soffice"))
    assert [name for name, _ in forms()] == ["docx", "pdf", "html", "txt"]
    monkeypatch.setattr(exporting, "office", lambda: None)
    assert [name for name, _ in forms()] == list(FORMATS)


@pytest.mark.skipif(not HAS_OFFICE, reason="there is no LibreOffice on the path")
def test_a_pdf_is_tagged_proven_and_made_of_the_proven_word_file(
    draft: Case, tmp_path: Path
) -> None:
    steps: list[str] = []
    wanted = Wanted(folder=tmp_path, name=offered_name(draft), form="pdf")
    made = make(draft, packs()[0], wanted, steps.append)
    assert made.data.startswith(b"%PDF-")
    assert b"/MarkInfo" in made.data
    assert made.proof is not None
    assert made.proof.certificate.figures["file"]["kind"] == "PDF"
    assert made.wanted.path.suffix == ".pdf"
    assert steps[-2:] == ["LibreOffice makes the PDF", "Proving the PDF"]
    assert made.what == "pdf, pseudonyms"


def test_an_office_that_makes_nothing_is_told_with_the_way_by_hand(tmp_path: Path) -> None:
    silent = tmp_path / "soffice"
    silent.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    silent.chmod(0o700)
    with pytest.raises(DrafterError, match="made no PDF"):
        office.as_pdf(b"PK", silent)
    with pytest.raises(DrafterError, match="could not be started"):
        office.as_pdf(b"PK", tmp_path / "gone")


def test_an_office_that_hangs_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = tmp_path / "soffice"
    slow.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    slow.chmod(0o700)
    monkeypatch.setattr(office, "SECONDS", 0.2)
    with pytest.raises(DrafterError, match="stopped"):
        office.as_pdf(b"PK", slow)


def test_the_office_is_looked_for_on_the_path(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert office.office() is None
    program = tmp_path / "libreoffice"
    program.write_text("", encoding="utf-8")
    program.chmod(0o700)
    assert office.office() == program


def test_a_version_is_kept_whole_and_the_next_draft_follows(draft: Case, tmp_path: Path) -> None:
    made = make(draft, packs()[0], Wanted(folder=tmp_path, name="x"), lambda _: None)
    assert not is_kept(draft, made.sha256)
    kept = kept_as_sent(
        draft,
        made_of=made.case,
        printed=printed_text(made),
        sha256=made.sha256,
        sent_to=("b-council",),
        day=dt.date(2026, 5, 5),
    )
    version = kept.versions[0]
    assert is_kept(kept, made.sha256)
    assert (version.kind, version.number, version.sent_to) == (draft.version, 1, ("b-council",))
    assert version.sent_on is not None
    assert version.sent_on.printed() == "5 May 2026"
    assert "Fennimore" not in version.printed
    assert "12" in paragraphs_as_sent(version.printed)
    moved_on = dataclasses.replace(draft, version_number=7)
    later = kept_as_sent(
        moved_on, made_of=made.case, printed="x", sha256="0", sent_to=(), day=dt.date(2026, 5, 5)
    )
    assert later.versions[0].number == 1
    following = next_version(kept)
    assert following is not None
    assert version_words(following) == "revised draft 2"
    third = next_version(following)
    assert third is not None
    assert version_words(third) == "revised draft 3"
    final = dataclasses.replace(kept, version=VersionKind.FINAL)
    assert next_version(final) is None
    assert version_words(final) == "final"


def test_officers_are_not_written_to_and_complainants_usually_are() -> None:
    parties = (
        Party(id="o", surname="Ash", roles=(Role.OFFICER,)),
        Party(id="w", surname="Birch", roles=(Role.OTHER,)),
        Party(id="c", surname="Cedar", roles=(Role.COMPLAINANT,)),
    )
    case = Case(id="case", parties=parties)
    found = recipients(case, ledger_of(case))
    assert [(each.record, each.is_usual) for each in found] == [("c", True), ("w", False)]


def test_a_file_is_made_proven_and_told(page: ExportPage, qtbot: QtBot, tmp_path: Path) -> None:
    press(page, "Make the file")
    assert is_busy(page)
    assert not page.make.isEnabled()
    done(page, qtbot)
    path = tmp_path / "25-900-417-draft-1.docx"
    assert path.exists()
    assert "✓ proven clean" in words_in(page)
    press(page, "Show the certificate")
    shown = [each.toPlainText() for each in page.findChildren(QPlainTextEdit)]
    assert any("SHA-256" in text for text in shown)
    press(page, "Save the certificate beside it")
    assert certificate_path(path).exists()
    assert "Fennimore" not in certificate_path(path).read_text(encoding="utf-8")


def test_a_file_says_once_the_case_has_gone_on_that_it_is_of_an_earlier_state(
    page: ExportPage, qtbot: QtBot
) -> None:
    bench = page.bench
    press(page, "Make the file")
    done(page, qtbot)
    assert EARLIER not in words_in(page)
    bench.set_field(bench.case.id, "category", "Another")
    assert EARLIER in words_in(page)
    assert "○ of the case as it was" in words_in(page)
    assert "✓ proven clean" not in words_in(page)
    (told,) = page.findChildren(WrittenCard)
    assert told.accessibleDescription() == EARLIER
    bench.undo()
    assert EARLIER not in words_in(page)
    assert "✓ proven clean" in words_in(page)
    assert told.accessibleDescription() == ""


def test_what_was_sent_stays_what_was_sent(page: ExportPage, qtbot: QtBot) -> None:
    bench = page.bench
    press(page, "Make the file")
    done(page, qtbot)
    press(page.result, "This is what was sent")
    bench.set_field(bench.case.id, "category", "Another")
    assert EARLIER not in words_in(page)
    assert "✓ Kept as sent: draft 1" in words_in(page)


def test_the_export_under_real_names_comes_into_sight_whole(window: Window, qtbot: QtBot) -> None:
    window.resize(1280, 720)
    window.look_around()
    window.show_case("review")
    assert window.casework is not None
    review = next(n for n, each in enumerate(window.casework.steps) if each.key == "review")
    window.casework.show_step(review).open_tab(4)
    shown = window.findChild(ExportPage)
    assert shown is not None
    press(shown, "A version under real names")
    making = shown.findChild(QPushButton, "named:make")
    reference = shown.findChild(QLineEdit, "named:reference")
    assert making is not None
    assert reference is not None
    qtbot.waitUntil(lambda: making.visibleRegion().boundingRect().size() == making.size())
    assert reference.visibleRegion().boundingRect().size() == reference.size()
    assert reference.hasFocus()


def test_a_file_in_the_way_is_asked_about_and_one_of_ours_is_not(
    page: ExportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "25-900-417-draft-1.docx"
    path.write_bytes(b"somebody else's")
    press(page, "Make the file")
    assert "There is a 25-900-417-draft-1.docx already" in words_in(page)
    press(page, "Save as 25-900-417-draft-1 (2).docx")
    done(page, qtbot)
    assert path.read_bytes() == b"somebody else's"
    other = tmp_path / "25-900-417-draft-1 (2).docx"
    assert other.exists()
    before = other.stat().st_mtime_ns
    page.export_again()
    done(page, qtbot)
    assert other.stat().st_mtime_ns > before
    assert len(list(tmp_path.glob("*.docx"))) == 2
    other.write_bytes(b"what somebody typed into it")
    page.export_again()
    assert "There is a 25-900-417-draft-1 (2).docx already" in words_in(page)
    assert other.read_bytes() == b"what somebody typed into it"


def test_a_file_open_in_word_is_told_before_anything_is_made(
    page: ExportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "25-900-417-draft-1.docx"
    path.write_bytes(b"open")
    owner = tmp_path / "~$-900-417-draft-1.docx"
    owner.write_bytes(b"x")
    press(page, "Make the file")
    assert "25-900-417-draft-1.docx is open in Word" in words_in(page)
    owner.unlink()
    press(page, "Try again")
    press(page, "Replace it")
    done(page, qtbot)
    assert path.read_bytes().startswith(b"PK")


def test_what_is_stopped_leaves_nothing(page: ExportPage, qtbot: QtBot, tmp_path: Path) -> None:
    press(page, "Make the file")
    press(page, "Stop")
    assert not is_busy(page)
    assert page.make.isEnabled()
    qtbot.waitUntil(lambda: not page.jobs, timeout=LONG)
    assert list(tmp_path.glob("*.docx")) == []
    assert "proven clean" not in words_in(page)


def test_a_bad_name_is_told_beside_it_and_nothing_is_made(page: ExportPage) -> None:
    line = typed(page, "export:name", "Orla Fennimore-Tack")
    assert "somebody’s name" in words_in(page)
    assert not page.make.isEnabled()
    page.export()
    assert not is_busy(page)
    line.setText("draft")
    assert page.make.isEnabled()
    typed(page, "export:folder", "")
    assert not page.make.isEnabled()
    typed(page, "export:folder", "/no/such/folder")
    assert page.make.isEnabled(), "its drive may be back by the time it is pressed"
    page.export()
    assert not is_busy(page)
    assert "The folder is not there" in words_in(page)


def test_what_stands_in_the_way_of_a_final_leads_there(
    bench_of: Callable[[Case], Workbench], example: Case, qtbot: QtBot, tmp_path: Path
) -> None:
    entry = dataclasses.replace(example.chronology[0], text="Call 07700 900123 about it.")
    bench = bench_of(dataclasses.replace(example, chronology=(entry, *example.chronology[1:])))
    page = ExportPage(bench)
    qtbot.addWidget(page)
    typed(page, "export:folder", str(tmp_path))
    press(page, "Make the file")
    done(page, qtbot)
    assert "A final may not leave with these open" in words_in(page)
    with qtbot.waitSignal(bench.wanted) as wanted:
        press(page, "Go there")
    assert wanted.args[0] == entry.id
    assert list(tmp_path.iterdir()) == []


def test_what_was_sent_is_kept_with_one_press_and_the_next_draft_is_offered(
    page: ExportPage, qtbot: QtBot
) -> None:
    bench = page.bench
    press(page, "Make the file")
    done(page, qtbot)
    holder = page.result
    press(holder, "This is what was sent")
    version = bench.case.versions[0]
    assert len(version.sha256) == 64
    assert set(version.sent_to) == {"p-complainant", "b-council"}
    assert "✓ Kept as sent: draft 1" in words_in(page)
    assert bench.session.undo_name == "a version kept as sent"
    press(holder, "Go on with revised draft 2")
    assert version_words(bench.case) == "revised draft 2"
    assert page.path().name == "25-900-417-revised-draft-2.docx"
    bench.undo()
    bench.undo()
    assert bench.case.versions == ()


def test_real_names_need_the_reference_typed_and_another_folder(
    page: ExportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    press(page, "A version under real names")
    making = page.findChild(QPushButton, "named:make")
    assert making is not None
    assert not making.isEnabled()
    typed(page, "named:reference", "25 900 417")
    typed(page, "named:folder", str(tmp_path))
    assert not making.isEnabled()
    assert "another folder" in words_in(page)
    (tmp_path / "office").mkdir()
    typed(page, "named:folder", str(tmp_path / "office"))
    assert making.isEnabled()
    typed(page, "named:name", "plain")
    assert not making.isEnabled()
    typed(page, "named:name", "plain-IDENTIFIABLE")
    typed(page, "named:reference", "25 900 418")
    assert not making.isEnabled()
    typed(page, "named:reference", "25 900 417")
    making.click()
    done(page, qtbot)
    path = tmp_path / "office" / "plain-IDENTIFIABLE.docx"
    assert path.exists()
    assert "▲ under real names" in words_in(page)
    assert "Will it be sent?" not in words_in(page)
    assert places.of(page.bench.case) is None
    reference = page.findChild(QLineEdit, "named:reference")
    assert reference is not None
    assert reference.text() == ""


def test_an_offices_own_style_is_taken_and_a_bad_one_is_told(
    page: ExportPage, tmp_path: Path, draft: Case
) -> None:
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"no file at all")
    page.house.take(bad)
    assert "▲" in words_in(page)
    assert page.wanted().style is None
    good = tmp_path / "style.docx"
    made = make(draft, packs()[0], Wanted(folder=tmp_path, name="x"), lambda _: None)
    good.write_bytes(made.data)
    page.house.take(good)
    assert page.wanted().style is not None
    press(page, "Use ours")
    assert page.wanted().style is None


def test_ctrl_e_makes_it_again_and_the_deed_is_written_down(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    window.look_around()
    assert window.casework is not None
    assert window.desk is not None
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window, Qt.Key.Key_E, control)
    shown = window.findChild(ExportPage)
    assert shown is not None
    assert not is_busy(shown)
    typed(shown, "export:folder", str(tmp_path))
    press(shown, "Make the file")
    done(shown, qtbot)
    path = tmp_path / "25-900-417-final.docx"
    before = path.stat().st_mtime_ns
    window.casework.show_step(2)
    QTest.keyClick(window, Qt.Key.Key_E, control)
    assert is_busy(shown)
    done(shown, qtbot)
    assert path.stat().st_mtime_ns > before
    deeds = [each for each in audit.deeds(window.desk.store.db) if each.deed == "EXPORTED"]
    assert len(deeds) == 2
    assert deeds[0].about["what"] == "docx, pseudonyms"
    assert len(deeds[0].about["sha256"]) == 64
