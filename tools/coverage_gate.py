"""Hold the coverage that the rooms owe: python -m tools.coverage_gate COVERAGE.json.

90 % of the whole; every line and branch of the rooms on which anonymity and the vault rest.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

WHOLE = 90.0
SHOWN = 20
"""Places named of one file; the rest are counted."""
COMPLETE = (
    "drafter/anonymise/*",
    "drafter/document/*",
    "drafter/render/word*",
    "drafter/proof/*",
    "drafter/store/*",
)


def gaps(files: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """What the rooms of ``COMPLETE`` lack, a sentence a file.

    ``files`` is the "files" of coverage's JSON report. A room of which nothing was measured is a
    gap as well: a gate that finds no files must not pass.
    """
    paths = {name.replace("\\", "/"): measured for name, measured in files.items()}
    for room in COMPLETE:
        mine = {path: measured for path, measured in paths.items() if fnmatch(path, room)}
        if not mine:
            yield f"{room}: nothing was measured"
        for path, measured in sorted(mine.items()):
            lines = [str(line) for line in measured["missing_lines"]]
            branches = [f"{start}->{end}" for start, end in measured["missing_branches"]]
            missed = lines + branches
            if missed:
                more = f" and {len(missed) - SHOWN} more" if len(missed) > SHOWN else ""
                yield f"{path}: not reached: {', '.join(missed[:SHOWN])}{more}"


def main() -> int:
    try:
        report = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    except (IndexError, OSError, ValueError) as error:
        print(f"no coverage report to read: {error}")
        return 2
    percent = report["totals"]["percent_covered"]
    failings = list(gaps(report["files"]))
    if percent < WHOLE:
        failings.append(f"the whole: {percent:.1f} %, and {WHOLE:.0f} % is owed")
    print(*failings, f"coverage of the whole: {percent:.1f} %", sep="\n")
    return 1 if failings else 0


if __name__ == "__main__":
    sys.exit(main())
