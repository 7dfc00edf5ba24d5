"""How the reader fares under strain: hostile texts at three sizes, and its memory.

Run as a script it reads the texts: twice the text should take twice the time. With --memory it
prints what one process grows by when it loads the reader and reads 3,000 words.
"""

import argparse
import gc
import json
import sys
import time
import tracemalloc
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

SIZES = (250_000, 500_000, 1_000_000)
HOSTILE = {
    "1 MB in one line": "Then Miss Whitlock rang 01632 960123 again and again ",
    "100,000 capitals": "Wheelock Hanna OKAFER ",
    "repeat: letters": "a",
    "repeat: figures": "1",
    "repeat: figures apart": "1 ",
    "repeat: at signs": "a@",
    "repeat: brackets": "(a1",
    "repeat: hyphens": "4-",
    "repeat: stops": "W.",
    "repeat: apostrophes": "'",
    "repeat: addresses begun": "27 Quill ",
    "repeat: titles": "Mr ",
    "repeat: dates begun": "3 June ",
    "repeat: empty lines": "\n\n",
    "repeat: web begun": "http://",
}
_SPACE = 1_000_000


def hostile() -> None:
    """Print milliseconds at three sizes, and how the largest compares with half of it."""
    from drafter.anonymise.reader import Reader, reader_of  # noqa: PLC0415 - see memory

    ready = reader_of(_case())
    print(f"{'hostile text':<26}" + "".join(f"{size // 1000:>8} k" for size in SIZES) + "   ratio")
    for name, piece in HOSTILE.items():
        times = []
        for size in SIZES:
            text = (piece * (size // len(piece) + 1))[:size]
            fresh = Reader(ready.seeker, ready.explained, ready.standing)
            began = time.process_time()
            fresh.find(text)
            times.append((time.process_time() - began) * 1000)
        shown = "".join(f"{taken:>8.0f}ms" for taken in times)
        print(f"{name:<26}{shown}   {times[2] / times[1]:.1f}")


def _case():  # noqa: ANN202 - a Case, whose module is only loaded when it is measured
    from drafter.case.json_form import read_case  # noqa: PLC0415 - see memory

    people = [("Miss", "Hannah Jane", "Whitlock"), ("Mr", "Chidi", "Okafor")]
    plain = {
        "format": "drafter-case",
        "format_version": 1,
        "parties": [
            {"id": last, "title": title, "forenames": first, "surname": last}
            for title, first, last in people
        ],
        "bodies": [{"id": "b", "name": "Exampleshire County Council"}],
    }
    return read_case(json.dumps(plain), "strain")


def memory(*, traced: bool) -> None:
    """Print as JSON what this process grew by, in MB, from before the reader was loaded.

    ``traced`` counts Python's own objects (slow, and makes the process larger), else the
    resident set.
    """
    if traced:
        tracemalloc.start()
    before = _resident()
    from drafter.anonymise.reader import reader_of  # noqa: PLC0415 - loading it is measured too

    words = " ".join(
        json.loads(path.read_text(encoding="utf-8"))["text"]
        for path in sorted((Path(__file__).parent / "cases" / "open").glob("*.json"))
    ).split(" ")[:3000]
    reader_of(_case()).find(" ".join(words))
    gc.collect()
    if traced:
        now, peak = tracemalloc.get_traced_memory()
        print(json.dumps({"objects": now / _SPACE, "peak": peak / _SPACE}))
    else:
        print(json.dumps({"resident": (_resident() - before) / _SPACE}))


def _resident() -> int:
    """The resident set of this process, in bytes; 0 where the system doesn't say."""
    status = Path("/proc/self/statm")
    return int(status.read_text(encoding="ascii").split()[1]) * 4096 if status.exists() else 0


def main() -> int:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description="The reader under strain.")
    parser.add_argument("--memory", choices=["objects", "resident"])
    chosen = parser.parse_args()
    if chosen.memory:
        memory(traced=chosen.memory == "objects")
    else:
        hostile()
    return 0


if __name__ == "__main__":
    sys.exit(main())
