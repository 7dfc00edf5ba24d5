import struct
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tools import icons

DRAWING = Path(__file__).resolve().parents[2] / "resources" / "icons" / "drafter.svg"


def test_the_drawing_becomes_a_picture_of_the_size_that_is_asked_for() -> None:
    image = QImage.fromData(icons.png(DRAWING, 48))
    assert (image.width(), image.height()) == (48, 48)
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(24, 24).alpha() == 255


def test_what_is_no_drawing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"none\.svg can't be drawn"):
        icons.png(tmp_path / "none.svg", 16)


def test_an_icon_of_windows_says_where_each_picture_lies(tmp_path: Path) -> None:
    whole = (icons.make(DRAWING, tmp_path) / "drafter.ico").read_bytes()
    _, kind, count = struct.unpack_from("<HHH", whole)
    assert (kind, count) == (1, len(icons.WINDOWS))
    for number in range(count):
        *_, length, start = struct.unpack_from("<BBBBHHII", whole, 6 + 16 * number)
        assert QImage.fromData(whole[start : start + length]).width() == icons.WINDOWS[number]


def test_an_icon_of_macos_is_as_long_as_it_says(tmp_path: Path) -> None:
    whole = (icons.make(DRAWING, tmp_path) / "drafter.icns").read_bytes()
    assert whole[:4] == b"icns"
    assert struct.unpack_from(">I", whole, 4) == (len(whole),)


def test_windows_is_told_the_version(tmp_path: Path) -> None:
    text = Path(icons.windows_version("1.2.3", tmp_path)).read_text(encoding="utf-8")
    assert "filevers=(1, 2, 3, 0)" in text
    assert compile(text, "version.txt", "eval")
