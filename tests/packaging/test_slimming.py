from collections.abc import Callable

import pytest

from tools.slimming import (
    FOR_A_DISPLAY,
    SLOW_HOOKS,
    Entry,
    needed,
    quick,
    refuse_missing,
    without_unwanted,
)

NEEDS = {
    "widgets": ["libQt6Widgets.so.6", "libfontconfig.so.1"],
    "qt-widgets": ["libQt6Core.so.6"],
    "xcb": ["libxcb-cursor.so.0"],
    "gtk": ["libgtk-3.so.0"],
    "printers": ["libcups.so.2", "libgnutls.so.30", "libQt6Core.so.6"],
}
ENTRIES: list[Entry] = [
    ("PySide6/QtWidgets.abi3.so", "widgets", "EXTENSION"),
    ("PySide6/Qt/lib/libQt6Widgets.so.6", "qt-widgets", "BINARY"),
    ("PySide6/Qt/lib/libQt6Core.so.6", "qt-core", "BINARY"),
    ("PySide6/Qt/lib/libQt6Network.so.6", "network", "BINARY"),
    ("PySide6/Qt/plugins/platforms/libqxcb.so", "xcb", "BINARY"),
    ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "gtk", "BINARY"),
    ("PySide6/Qt/plugins/tls/libqopensslbackend.so", "tls", "BINARY"),
    ("PySide6/Qt/plugins/printsupport/libcupsprintersupport.so", "printers", "BINARY"),
    ("libcups.so.2", "cups", "BINARY"),
    ("libgnutls.so.30", "of-cups", "BINARY"),
    ("libxcb-cursor.so.0", "cursor", "BINARY"),
    ("libgtk-3.so.0", "gtk-itself", "BINARY"),
    ("libfontconfig.so.1", "fontconfig", "BINARY"),
    ("libpython3.11.so.1.0", "python", "BINARY"),
    ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
    ("libQt6Network.so.6", "PySide6/Qt/lib/libQt6Network.so.6", "SYMLINK"),
]


@pytest.fixture
def imports() -> Callable[[str], list[str]]:
    return lambda source: NEEDS.get(source, [])


@pytest.fixture
def kept(imports: Callable[[str], list[str]]) -> list[str]:
    return [place for place, _, _ in needed(ENTRIES, imports)]


def test_what_the_program_imports_stays_with_all_that_it_needs(kept: list[str]) -> None:
    assert "PySide6/QtWidgets.abi3.so" in kept
    assert "PySide6/Qt/lib/libQt6Core.so.6" in kept
    assert "libpython3.11.so.1.0" in kept


def test_a_plug_in_for_the_screen_stays_and_gtk_and_tls_go(kept: list[str]) -> None:
    assert {"PySide6/Qt/plugins/platforms/libqxcb.so", "libxcb-cursor.so.0"} <= set(kept)
    assert [place for place in kept if "gtk" in place or "tls" in place] == []


def test_a_recovery_sheet_can_be_printed_by_the_systems_own_cups(kept: list[str]) -> None:
    assert [place for place in kept if "cups" in place or "gnutls" in place] == [
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so"
    ]


def test_what_nothing_needs_goes_and_so_do_links_to_it(kept: list[str]) -> None:
    assert [place for place in kept if "Network" in place] == []
    assert "libQt6Core.so.6" in kept


def test_what_every_desktop_has_is_left_to_it(kept: list[str]) -> None:
    assert "libfontconfig.so.1" not in kept


def test_the_order_is_kept(kept: list[str]) -> None:
    assert kept == [place for place, _, _ in ENTRIES if place in kept]


def test_translations_and_links_that_lead_nowhere_are_left_out() -> None:
    files: list[Entry] = [
        ("PySide6/Qt/translations/qt_cy.qm", "a", "DATA"),
        ("templates/README.md", "b", "DATA"),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        ("libQt6Quick.so.6", "PySide6/Qt/lib/libQt6Quick.so.6", "SYMLINK"),
    ]
    assert without_unwanted(files, ENTRIES) == [files[1], files[2]]


def test_plug_ins_of_windows_are_told_by_their_own_slashes() -> None:
    files: list[Entry] = [
        ("PySide6\\plugins\\platforms\\qwindows.dll", "a", "BINARY"),
        ("PySide6\\plugins\\tls\\qschannelbackend.dll", "b", "BINARY"),
    ]
    assert without_unwanted(files) == files[:1]


def test_a_machine_without_a_part_of_xcb_builds_nothing() -> None:
    files: list[Entry] = [(f"libxcb-{part}.so.0", part, "BINARY") for part in FOR_A_DISPLAY]
    refuse_missing(files)
    with pytest.raises(SystemExit, match="libxcb-cursor is missing"):
        refuse_missing(files[1:])


def test_a_start_runs_its_own_hooks_and_none_of_the_slow_ones() -> None:
    own: list[Entry] = [("own_libraries", "a", "PYSOURCE"), ("program", "b", "PYSOURCE")]
    slow: list[Entry] = [(name, "c", "PYSOURCE") for name in SLOW_HOOKS]
    assert quick([own[0], *slow, own[1]]) == own


def test_a_slow_hook_by_another_name_stops_the_build() -> None:
    slow: list[Entry] = [(name, "c", "PYSOURCE") for name in SLOW_HOOKS[1:]]
    with pytest.raises(SystemExit, match="no pyi_rth_pkgutil any more"):
        quick(slow)
