"""Hold a frozen program's start beside the same from source: python -m tools.starts DRAFTER WINDOW.

Times of the processor, each the least of several runs that take turns: what else the machine does
weighs little.
"""

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST = {"--version": 1.5, "window": 1.25}
"""How much longer the frozen program may take: a fixed cost of some 15 ms weighs on a command, and
a busy machine doubles it.
"""
ROUNDS = 3
"""So often it is measured on a machine too busy to show it; each run can only find less."""
PATIENCE = 120
_WINDOW = "import sys; from drafter.__main__ import window; sys.exit(window())"


def least(commands: Sequence[Sequence[str]], turns: int, home: Path) -> list[float]:
    """The least seconds of the processor that each command took; one turn warms the disk.

    Raises CalledProcessError where a command fails.
    """
    found = [float("inf")] * len(commands)
    for turn in range(turns + 1):
        for number, command in enumerate(commands):
            seconds = _seconds(command, home)
            if turn:
                found[number] = min(found[number], seconds)
    return found


def _seconds(command: Sequence[str], home: Path) -> float:
    environment = {
        "PATH": os.defpath,
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
    }
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        command, cwd=home, env=environment, check=True, capture_output=True, timeout=PATIENCE
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    drafter, window = (str(Path(word).absolute()) for word in sys.argv[1:])
    source = [sys.executable, "-P"]
    drawn = ["--data-dir", "own", "--picture", "window.png"]
    slow = False
    with tempfile.TemporaryDirectory() as home:
        for what, turns, commands in (
            ("--version", 15, ([*source, "-m", "drafter", "--version"], [drafter, "--version"])),
            ("window", 3, ([*source, "-c", _WINDOW, *drawn], [window, *drawn])),
        ):
            from_source = frozen = float("inf")
            for _ in range(ROUNDS):
                try:
                    now = least(commands, turns, Path(home))
                except subprocess.SubprocessError as error:
                    print(f"{what}: {error}")
                    return 1
                from_source, frozen = min(from_source, now[0]), min(frozen, now[1])
                if frozen <= MOST[what] * from_source:
                    break
            ratio = frozen / from_source
            slow |= ratio > MOST[what]
            print(
                f"{what}: {frozen * 1000:.0f} ms frozen, {ratio:.2f} of what it takes from source"
            )
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
