"""The drawn icon as Windows and macOS want it: .ico and .icns, each a few PNG pictures in a row."""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImageReader

WINDOWS = (16, 32, 48, 256)
MACOS = ((b"icp4", 16), (b"ic11", 32), (b"ic07", 128), (b"ic08", 256), (b"ic09", 512))
_ICO_HEADER, _ICO_ENTRY = 6, 16


def make(drawing: Path, folder: Path) -> Path:
    """Write ``drafter.ico`` and ``drafter.icns`` of an SVG drawing into ``folder``; the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "drafter.ico").write_bytes(ico({size: png(drawing, size) for size in WINDOWS}))
    (folder / "drafter.icns").write_bytes(
        icns([(kind, png(drawing, size)) for kind, size in MACOS])
    )
    return folder


def png(drawing: Path, size: int) -> bytes:
    """The drawing as a square PNG of ``size`` pixels. Raises ValueError where it can't be read."""
    reader = QImageReader(str(drawing))
    reader.setScaledSize(QSize(size, size))
    image = reader.read()
    if image.isNull():
        raise ValueError(f"{drawing.name} can't be drawn")
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # its stubs know bytes alone
    return bytes(held.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """An .ico of PNG pictures by their size in pixels; 256 is written as 0."""
    entries, start = b"", _ICO_HEADER + _ICO_ENTRY * len(pictures)
    for size, picture in pictures.items():
        side = size % 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), start)
        start += len(picture)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures.values())


def icns(pictures: list[tuple[bytes, bytes]]) -> bytes:
    """An .icns of PNG pictures, each with its four-letter kind."""
    parts = b"".join(
        kind + struct.pack(">I", len(picture) + 8) + picture for kind, picture in pictures
    )
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def windows_version(version: str, folder: Path) -> str:
    """The path of what Windows shows of the program, written into ``folder``."""
    numbers = (*map(int, version.split(".")), 0)
    path = folder / "version.txt"
    path.write_text(
        f"""VSVersionInfo(
    ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}),
    kids=[
        StringFileInfo([StringTable("080904B0", [
            StringStruct("ProductName", "Drafter"),
            StringStruct("FileDescription", "Drafter: decision statements"),
            StringStruct("FileVersion", "{version}"),
            StringStruct("ProductVersion", "{version}"),
            StringStruct("LegalCopyright", "MIT licence"),
        ])]),
        VarFileInfo([VarStruct("Translation", [2057, 1200])]),
    ],
)
""",
        encoding="utf-8",
    )
    return str(path)
