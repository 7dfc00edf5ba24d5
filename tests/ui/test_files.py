"""Documents' files and the bundle for a reader, in a real vault."""

import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QThread, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from drafter.session.examples import example
from drafter.store import audit
from drafter.store.vault import create_vault, unlock
from drafter.ui.preparing.bundle_page import BundlePage
from drafter.ui.preparing.files import FilesView
from drafter.ui.window import Window

PASSPHRASE = "copper lantern drizzle omit zebra"
WORDS = b"Zqxletter: the boiler of Ms Marchbanks is mended."


@pytest.fixture
def at_work(window: Window, quick_vaults: None) -> Window:
    assert quick_vaults is None
    vault, _ = create_vault(window.cases_folder, PASSPHRASE)
    window.open_vault(vault)
    window.add_case(example("housing-repairs-complaint"))
    window.show_case("documents")
    return window


def files(window: Window) -> FilesView:
    (found,) = window.findChildren(FilesView)
    return found


def bundle(window: Window) -> BundlePage:
    assert window.casework is not None
    number = next(n for n, step in enumerate(window.casework.steps) if step.key == "send")
    titles = [tab.title for tab in window.casework.steps[number].tabs]
    page = window.casework.show_step(number).open_tab(titles.index("Bundle"))
    assert isinstance(page, BundlePage)
    return page


def test_dropped_files_become_documents_and_lie_sealed(
    at_work: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    view = files(at_work)
    assert at_work.bench is not None
    before = len(at_work.bench.case.evidence)
    letter = tmp_path / "their letter.txt"
    letter.write_bytes(WORDS)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(letter)), QUrl.fromLocalFile(str(tmp_path / "gone.pdf"))])
    view.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(lambda: "1 kept" in view.told, timeout=20_000)
    assert "gone.pdf" in view.told
    added = at_work.bench.case.evidence[before:]
    assert [one.text for one in added] == ["their letter"]
    kept = [each.read_bytes() for each in at_work.cases_folder.rglob("*") if each.is_file()]
    assert not any(b"Zqxletter" in each for each in kept)
    assert letter.read_bytes() == WORDS
    view.show_chosen(added[0].id)
    copy = tmp_path / "copy.txt"
    view.take_out(copy)
    qtbot.waitUntil(copy.exists, timeout=20_000)
    assert copy.read_bytes() == WORDS


def test_a_file_that_is_taken_away_comes_back_by_undo(
    at_work: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    view = files(at_work)
    assert at_work.bench is not None
    (tmp_path / "a.txt").write_bytes(WORDS)
    view.keep([tmp_path / "a.txt"])
    qtbot.waitUntil(lambda: "1 kept" in view.told, timeout=20_000)
    record = at_work.bench.case.evidence[-1].id
    view.show_chosen(record)
    view.take_away()
    assert at_work.bench.case.evidence[-1].file is None
    at_work.bench.undo()
    assert at_work.bench.case.evidence[-1].file is not None


def test_a_file_beyond_the_limit_is_one_sentence(
    at_work: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    view = files(at_work)
    assert at_work.bench is not None
    before = at_work.bench.case
    with (tmp_path / "film.mp4").open("wb") as film:
        film.truncate(200_000_000)
    view.keep([tmp_path / "film.mp4"])
    qtbot.waitUntil(lambda: "too large" in view.told, timeout=20_000)
    assert len(view.told.splitlines()) == 1
    assert at_work.bench.case is before


def test_the_training_cases_take_invented_documents_only(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    window.look_around()
    window.add_case(example("housing-repairs-complaint"))
    window.show_case("documents")
    window.show()
    view = files(window)
    (tmp_path / "a.txt").write_bytes(b"invented")
    view.keep([tmp_path / "a.txt"])
    qtbot.waitUntil(lambda: "invented" in view.told, timeout=20_000)
    view.invented.setChecked(True)
    view.keep([tmp_path / "a.txt"])
    qtbot.waitUntil(lambda: "1 kept" in view.told, timeout=20_000)


def test_a_file_that_is_listed_already_is_remarked_on(
    at_work: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    view = files(at_work)
    for name in ("one.txt", "again.txt"):
        (tmp_path / name).write_bytes(WORDS)
    view.keep([tmp_path / "one.txt"])
    qtbot.waitUntil(lambda: "1 kept" in view.told, timeout=20_000)
    assert "same file" not in view.told
    view.keep([tmp_path / "again.txt"])
    qtbot.waitUntil(lambda: "same file as document 10" in view.told, timeout=20_000)
    assert "delete document 11" in view.told


def test_the_bundle_has_what_the_reader_may_see_and_an_index(
    at_work: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    view = files(at_work)
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_bytes(WORDS)
    view.keep([tmp_path / "one.txt", tmp_path / "two.txt"])
    qtbot.waitUntil(lambda: "2 kept" in view.told, timeout=20_000)
    page = bundle(at_work)
    assert not page.make.isEnabled()
    assert not [copy for copy in page.plan() if not copy.left_out]  # nobody has said who may see
    tick(page)
    going = [copy for copy in page.plan() if not copy.left_out]
    assert [copy.name for copy in going] == ["10 document.txt", "11 document.txt"]
    for row in range(page.list.count()):
        item = page.list.item(row)
        if item.text().startswith(going[1].name):
            item.setCheckState(Qt.CheckState.Unchecked)
            break
    target = tmp_path / "for the landlord"
    QTest.keyClicks(page.folder, str(target))
    page.make.click()
    qtbot.waitUntil((target / "00 Index of the bundle.txt").exists, timeout=20_000)
    assert sorted(each.name for each in target.iterdir()) == [
        "00 Index of the bundle.txt",
        going[0].name,
    ]
    assert (target / going[0].name).read_bytes() == WORDS
    page.make.click()
    qtbot.waitUntil(lambda: not page.is_running, timeout=20_000)
    assert len(list(target.iterdir())) == 2


def tick(page: BundlePage) -> None:
    """Let everything go that waits for a tick."""
    for row in range(page.list.count()):
        if "tick it" in page.list.item(row).text():
            page.list.item(row).setCheckState(Qt.CheckState.Checked)


def exported(window: Window) -> list[tuple[str, str]]:
    """What the trail says left, and its hash."""
    assert window.desk is not None
    found = audit.deeds(window.desk.store.db)
    return [(one.about["what"], one.about["sha256"]) for one in found if one.deed == "EXPORTED"]


def test_what_leaves_is_written_down(at_work: Window, qtbot: QtBot, tmp_path: Path) -> None:
    view = files(at_work)
    (tmp_path / "one.txt").write_bytes(WORDS)
    view.keep([tmp_path / "one.txt"])
    qtbot.waitUntil(lambda: "1 kept" in view.told, timeout=20_000)
    assert at_work.bench is not None
    assert exported(at_work) == []
    view.show_chosen(at_work.bench.case.evidence[-1].id)
    view.take_out(tmp_path / "copy.txt")
    qtbot.waitUntil(lambda: "is saved" in view.told, timeout=20_000)
    number, digest = len(at_work.bench.case.evidence), hashlib.sha256(WORDS).hexdigest()
    assert exported(at_work) == [(f"document {number}", digest)]
    page = bundle(at_work)
    page.folder.setText(str(tmp_path / "for the landlord"))
    tick(page)
    page.make.click()
    qtbot.waitUntil(lambda: not page.is_running, timeout=20_000)
    assert [what for what, _ in exported(at_work)][1:] == ["1 copies of documents"]


def test_files_that_are_sealed_when_the_cases_are_locked_already_are_no_fault(
    at_work: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    view = files(at_work)
    assert at_work.bench is not None
    before = at_work.bench.case
    (tmp_path / "one.txt").write_bytes(WORDS)
    with qtbot.waitSignal(view.destroyed, timeout=20_000):
        view.keep([tmp_path / "one.txt"])
        for thread in view.findChildren(QThread):
            thread.wait()
        at_work.lock()
    at_work.open_vault(unlock(at_work.cases_folder, PASSPHRASE))
    assert at_work.desk is not None
    assert at_work.desk.store.load(before.id).evidence == before.evidence


def test_files_are_added_one_lot_after_another(
    at_work: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    view = files(at_work)
    assert at_work.bench is not None
    before = len(at_work.bench.case.evidence)
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_bytes(WORDS)
    view.keep([tmp_path / "one.txt"])
    view.keep([tmp_path / "two.txt"])
    assert "being added" in view.told
    qtbot.waitUntil(lambda: "1 kept" in view.told, timeout=20_000)
    assert [one.text for one in at_work.bench.case.evidence[before:]] == ["one"]
