"""``--pictures FOLDER`` saves what every page looks like; without it no page may be blank."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from drafter.case.case import KindOfWork
from drafter.ui import app
from drafter.ui.window import Window
from tests.ui.conftest import let_go
from tests.ui.pictures import LARGE, SMALL, colours_of, pictures, save_all

BLANK = 5
STATES_OF_EXPORT = {"export-written", "export-blocked", "export-failed"}


@pytest.fixture
def window_at(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quick_vaults: None
) -> Iterator[Callable[[str, bool], Window]]:
    """Makes a window on an empty folder, light or dark."""
    assert qtbot is not None
    assert quick_vaults is None
    monkeypatch.setattr("drafter.store.aside.user_folder", lambda: tmp_path / "own")
    made: list[Window] = []

    def make(name: str, dark: bool) -> Window:  # noqa: FBT001 - of a theme
        app.wear(dark=dark, text_size=100)
        made.append(Window(tmp_path / name))
        made[-1].show()
        made[-1].activateWindow()
        return made[-1]

    yield make
    for window in made:
        window.close()
        let_go(window)
    app.wear(dark=False, text_size=100)


@pytest.mark.parametrize("work", [KindOfWork.DECIDING, KindOfWork.PREPARING])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_page_has_its_picture(  # noqa: PLR0913, PLR0917 - what pytest gives
    window_at: Callable[[str, bool], Window],
    qtbot: QtBot,
    theme: str,
    work: KindOfWork,
    pictures_folder: Path | None,
    tmp_path: Path,
) -> None:
    window = window_at(theme, theme == "dark")
    if pictures_folder is not None:
        taken = pictures(window, qtbot, (SMALL, LARGE), work, tmp_path)
        assert save_all(taken, pictures_folder / theme) > 60
        return
    if theme == "dark":
        pytest.skip("the light pages stand for both; --pictures FOLDER takes them all")
    taken = pictures(window, qtbot, (SMALL,), work, tmp_path)
    seen = {name: colours_of(picture) for name, picture in taken}
    assert len(seen) > 30
    assert [name for name, colours in seen.items() if colours < BLANK] == []
    if work is KindOfWork.DECIDING:
        taken_too = {name.rpartition("-")[0] for name in seen}
        assert taken_too >= {*STATES_OF_EXPORT, "passphrase-problems", "unlock-problems"}


def test_a_blank_page_is_told_from_one_that_is_not() -> None:
    blank = QImage(400, 300, QImage.Format.Format_RGB32)
    blank.fill(QColor("#f4f5f7"))
    assert colours_of(blank) < BLANK
    for shade in range(9):
        blank.setPixelColor(4 * shade, 0, QColor(shade, shade, shade))
    assert colours_of(blank) >= BLANK
