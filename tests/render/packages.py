"""Word files taken apart, and put together again with something changed."""

import io
import zipfile
from collections.abc import Mapping


def parts(data: bytes) -> dict[str, str]:
    """The text of every member."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


def packed(members: Mapping[str, str | bytes]) -> bytes:
    """A zip file of these members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, inner in members.items():
            package.writestr(name, inner)
    return made.getvalue()


def changed(data: bytes, member: str, old: str, new: str) -> bytes:
    """The same file with ``old`` replaced in one member, where it must stand."""
    members = parts(data)
    assert old in members[member]
    members[member] = members[member].replace(old, new)
    return packed(members)
