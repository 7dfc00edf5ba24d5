"""A whole case by keyboard alone, from the welcome to a proven file."""

import random
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from drafter.case.case import Case
from drafter.case.json_form import write_case
from drafter.cli import main
from drafter.store import history
from drafter.ui.bench.deciding import DECIDING
from drafter.ui.export.sent_card import SentCard
from drafter.ui.window import Window
from tests.published.adapter import published_case, published_plain
from tests.ui.story import OWN, Typist
from tests.ui.typed import Typed, read_story, story_of

STORIES = Path(__file__).parent / "stories"
PASSPHRASE = "copper lantern drizzle omit zebra"
TITLES = {
    "summary": "Summary",
    "decision": "Decision",
    "action lead": "Sentence that opens the actions",
    "action": "Action",
}


def begin(typist: Typist, card: str = "Start a case: Start") -> None:
    """From the welcome to a new, empty case in a vault of one's own."""
    window = typist.window
    typist.push(card)
    typist.push("Begin empty")
    typist.fill("make:passphrase", PASSPHRASE)
    typist.fill("make:again", PASSPHRASE)
    typist.press(Qt.Key.Key_Return)
    sheet = next(
        each
        for each in window.findChildren(QPlainTextEdit)
        if each.accessibleName() == "Recovery sheet"
    )
    typist.wait(sheet.isVisible)
    groups = dict(
        words
        for line in sheet.toPlainText().splitlines()
        if len(words := line.split()) == 2 and words[0].isdigit()
    )
    typist.fill("recovery:first", groups["3"].lower())
    typist.fill("recovery:second", groups["6"])
    typist.push("I have kept it; begin")
    typist.wait(lambda: window.bench)


def export(typist: Typist, folder: Path) -> Path:
    """The file that the window makes."""
    typist.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    typist.fill("export:folder", str(folder))
    typist.push("Make the file")
    typist.wait(lambda: list(folder.glob("*.docx")))
    (made,) = folder.glob("*.docx")
    return made


def by_command(case: Case, folder: Path, name: str) -> Path:
    """The file that the command makes of the same case."""
    folder.mkdir()
    (folder / "case.json").write_text(write_case(case), encoding="utf-8")
    assert main(["draft", str(folder / "case.json"), "-o", str(folder / name)]) == 0
    return folder / name


@pytest.mark.parametrize("order", ["as written", "shuffled"])
def test_a_case_typed_by_keyboard_alone_becomes_the_command_s_file(
    window: Window, qtbot: QtBot, quick_vaults: None, tmp_path: Path, order: str
) -> None:
    assert quick_vaults is None
    story = read_story(STORIES / "late-repair.toml")
    if order == "shuffled":
        random.Random(7).shuffle(story)  # noqa: S311 - any order will do
    typist = Typist(window, qtbot, paste=order == "shuffled")
    begin(typist)
    typist.tell(story)
    assert window.bench is not None
    case = window.bench.case
    assert case.parties[0].surname == "Quillfeather"
    made = export(typist, tmp_path)
    same = by_command(case, tmp_path / "command", made.name)
    assert made.read_bytes() == same.read_bytes()
    printed = "\n".join(each.text for each in docx.Document(str(made)).paragraphs)
    assert "Quillfeather" not in printed
    assert "Miss X" in printed
    assert main(["verify", str(made), "--case", str(tmp_path / "command" / "case.json")]) == 0
    assert typist.keys > 500

    typist.wait(lambda: any(each.isVisible() for each in window.findChildren(SentCard)))
    typist.press(Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert window.desk is not None
    kept = history.versions_of(window.desk.store.db, case.id)
    assert history.Moment.FINAL_ISSUED in [version.moment for version in kept]


def own_words(words: dict[str, str]) -> Typed:
    """A wording as it is typed: an action's in its own form, the others on their page."""
    field, text = f"{OWN}{TITLES[words['slot']]}", words["text"]
    if words["slot"] == "action":
        number = " abcd".index(words["record"][-1])
        return Typed("actions", "Actions", "actions", number, field, text)
    return Typed("decision", "Summary and decision", "", 0, field, text)


def numbered(path: Path) -> list[str]:
    """The words of a Word file and the style and level that number them, by another reader."""
    document = docx.Document(str(path))
    return [f"{each.style.name if each.style else ''}: {each.text}" for each in document.paragraphs]


def test_the_published_decision_goes_in_through_the_same_fields(
    window: Window, qtbot: QtBot, quick_vaults: None, shared: Path, tmp_path: Path
) -> None:
    assert quick_vaults is None
    case = published_case(shared)
    story = [
        *story_of(case, DECIDING, frozenset({"wordings"})),
        *map(own_words, published_plain(shared)["wordings"]),
    ]
    typist = Typist(window, qtbot, paste=True)
    begin(typist)
    typist.tell(story)
    assert window.bench is not None
    made = export(typist, tmp_path)
    same = by_command(case, tmp_path / "command", made.name)
    assert numbered(made) == numbered(same)
