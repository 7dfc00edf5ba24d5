"""Which of the libraries that PyInstaller found the program needs.

It collects every plug-in of Qt and all that those need: GTK, Wayland and TLS among them.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import PurePath

Entry = tuple[str, str, str]
"""Place in the folder, where it came from, and PyInstaller's word for what it is."""

PLUGINS = re.compile(
    r"plugins/(?:platforms/(?:libqxcb|libqoffscreen|libqcocoa|qwindows|qoffscreen)"
    r"|imageformats/(?:lib)?qsvg|iconengines/|styles/"
    r"|platforminputcontexts/lib(?:compose|ibus)|printsupport/)"
)
"""Plug-ins that stay: the platforms, drawn icons, keyboards that compose letters, and printers."""
OF_THE_SYSTEM = re.compile(
    r"lib(?:X11|X11-xcb|Xau|Xdmcp|fontconfig|freetype|glib-2\.0|gthread-2\.0|dbus-1|systemd"
    r"|gcc_s|stdc\+\+|png16|brotlidec|brotlicommon|expat|gcrypt|gpg-error|cap|lz4|zstd|bsd|md"
    r"|pcre2-8|cups|avahi-\w+|gnutls|gssapi_krb5|krb5\w*|k5crypto|com_err|keyutils|p11-kit|idn2"
    r"|unistring|tasn1|nettle|hogweed|gmp)\.so"
)
"""Whatever has a desktop has these, and they must fit its services, fonts and printers."""
FOR_A_DISPLAY = ("cursor", "icccm", "image", "keysyms", "render-util", "shape", "xkb")
"""Parts of XCB that not every desktop has: without one of them no window opens on X."""
UNWANTED = re.compile(r"/translations/|/plugins/")
"""Neither Qt's own words in other languages nor, unless it stays, a plug-in."""

SLOW_HOOKS = ("pyi_rth_pkgutil", "pyi_rth_inspect", "pyi_rth_multiprocessing")
"""What PyInstaller runs before every start, each with the modules that it loads.

They let a program list its own modules, find the source of a function, and be its own children's
Python. Nothing here asks for the first two; program.py runs the third in a child.
"""


def needed(entries: Iterable[Entry], imports: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The entries that stay, in their order.

    ``imports`` tells the names of the libraries that a file needs. Extensions of Python's, the
    plug-ins that stay and Python itself are where it starts; a library stays if they lead to it.
    """
    all_entries = list(entries)
    libraries = {
        PurePath(place).name: (place, source, kind)
        for place, source, kind in all_entries
        if kind == "BINARY" and not UNWANTED.search(_slashes(place))
    }
    stay = [entry for entry in all_entries if _is_root(entry)]
    kept = {entry[0] for entry in stay}
    while stay:
        for name in imports(stay.pop()[1]):
            entry = libraries.get(PurePath(name).name)
            if entry and entry[0] not in kept and not OF_THE_SYSTEM.match(PurePath(name).name):
                kept.add(entry[0])
                stay.append(entry)
    kept |= {place for place, target, kind in all_entries if kind == "SYMLINK" and target in kept}
    return [entry for entry in all_entries if entry[0] in kept]


def refuse_missing(entries: Iterable[Entry]) -> None:
    """Raise SystemExit where a part of XCB was not on the machine that builds."""
    places = {PurePath(place).name for place, _, _ in entries}
    missing = [
        part
        for part in FOR_A_DISPLAY
        if not any(name.startswith(f"libxcb-{part}.so") for name in places)
    ]
    if missing:
        raise SystemExit(
            f"install what Qt needs on a display first: libxcb-{missing[0]} is missing"
        )


def without_unwanted(entries: Iterable[Entry], beside: Iterable[Entry] = ()) -> list[Entry]:
    """The entries without translations, plug-ins that don't stay, and links that lead nowhere.

    ``beside`` are entries of another list that links may lead to.
    """
    stay = [
        entry
        for entry in entries
        if not UNWANTED.search(_slashes(entry[0])) or PLUGINS.search(_slashes(entry[0]))
    ]
    places = {place for place, _, _ in (*stay, *beside)}
    return [entry for entry in stay if entry[2] != "SYMLINK" or entry[1] in places]


def quick(scripts: Iterable[Entry]) -> list[Entry]:
    """The scripts that a frozen program runs at its start, without the slow hooks.

    Raises SystemExit where one of those is not there: its name may have changed.
    """
    all_scripts = list(scripts)
    gone = sorted(set(SLOW_HOOKS) - {name for name, _, _ in all_scripts})
    if gone:
        raise SystemExit(f"PyInstaller has no {gone[0]} any more: read what it does instead")
    return [script for script in all_scripts if script[0] not in SLOW_HOOKS]


def _is_root(entry: Entry) -> bool:
    place, _, kind = entry
    return (
        kind == "EXTENSION"
        or PLUGINS.search(_slashes(place)) is not None
        or PurePath(place).name.lower().startswith(("libpython", "python3"))
    )


def _slashes(place: str) -> str:
    return place.replace("\\", "/")
