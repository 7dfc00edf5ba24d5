"""Give the program an office's own name for desktops: python -m tools.app_id uk.example.Drafter.

A name is a domain of whoever publishes it, backwards, and the program's. ``example`` is nobody's
domain: until it is changed, no two offices' packages pretend to be anybody's.
"""

import re
import sys
from pathlib import Path

from tools.debian import ID

ROOT = Path(__file__).resolve().parent.parent
HOLDERS = ("build.spec", "tools/debian.py", "drafter/ui/app.py")
"""Files that say it, beside those in ``LINUX``, whose names it is as well."""
LINUX = "packaging/linux"
_A_NAME = re.compile(r"[A-Za-z][\w-]*(?:\.[A-Za-z_][\w-]*){2,}", re.ASCII)


def rename(root: Path, old: str, new: str) -> list[str]:
    """Put ``new`` in the place of ``old`` in a checkout; the paths of what was changed.

    Raises ValueError where ``new`` is no such name.
    """
    if not _A_NAME.fullmatch(new):
        raise ValueError(f"{new} is no domain backwards with a name behind it: uk.example.Drafter")
    changed = []
    described = sorted(path for path in (root / LINUX).iterdir() if path.name.startswith(old))
    for path in (*(root / name for name in HOLDERS), *described):
        text = path.read_bytes().decode()
        if old not in text and path not in described:
            continue
        target = path.with_name(path.name.replace(old, new))
        path.rename(target)
        target.write_bytes(text.replace(old, new).encode())
        changed.append(target.relative_to(root).as_posix())
    return changed


def main() -> int:
    try:
        changed = rename(ROOT, ID, sys.argv[1])
    except (IndexError, ValueError) as error:
        print(error if sys.argv[1:] else "say which name: uk.example.Drafter")
        return 2
    print(*changed, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
