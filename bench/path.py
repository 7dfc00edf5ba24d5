"""How long the whole path takes, part by part, beside docxtpl's rendering of the same words.

    python -m bench.path [--rounds 5]

In one run: rendering alone against docxtpl, python-docx and the raw zip limit (bench.rendering),
then the whole draft, then mentions over 3,000 words and over one paragraph. The small case is
the published decision as typed where ../shared has it, else the first worked example. Milliseconds
are medians of a noisy machine: read the ratios. Ends with 1 where a goal is missed.
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench import rendering
from drafter import paths
from drafter.anonymise.anonymise import anonymise
from drafter.anonymise.mentions import forget, seeker_of
from drafter.anonymise.ordinals import texts_of, walk
from drafter.case.case import Case
from drafter.case.json_form import read_case
from drafter.checks.review import review
from drafter.document.compose import compose
from drafter.document.library import library
from drafter.document.packs import pack
from drafter.drafting import draft
from drafter.proof.proof import prove
from drafter.render.formats import FORMATS
from tests.published.adapter import published_case

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
SHORT = 60
WHOLE_TO_DOCXTPL, WHOLE_SECONDS, MENTIONS_MS, PARAGRAPH_MS = 3.0, 1.0, 40.0, 3.0
PARAGRAPH = (
    "On {day} May 2024 Miss Exampleton told the Council that Mr Sampleford had not had an answer "
    "to his letter, and Sam Exampleton wrote again to say that nobody had called."
)


def small_case() -> Case:
    """The published decision, or the first worked example."""
    if SHARED.is_dir():
        return published_case(SHARED)
    path = paths.resources() / "examples" / "fault-with-injustice.json"
    return read_case(path.read_text(encoding="utf-8"), path.name)


def large_case(paragraphs: int) -> Case:
    """A case that prints about that many paragraphs of 32 words, with a reference every fifth."""
    entries = [
        {
            "id": f"e{number}",
            "text": PARAGRAPH.format(day=number % 28 + 1)
            + f" [[#e{number}]]"
            + (f"\n\nThis follows from [[e{number - 1}|above]]." if number % 5 == 0 else ""),
        }
        for number in range(1, paragraphs * 5 // 6)
    ]
    plain = {
        "format": "drafter-case",
        "format_version": 1,
        "reference": "26 000 001",
        "parties": [
            {"id": "p1", "roles": ["complainant"], "title": "Miss", "forenames": "Sam",
             "surname": "Exampleton", "identifiers": [{"kind": "phone", "value": "01632 960 123"}]},
            {"id": "p2", "title": "Mr", "forenames": "Robin", "surname": "Sampleford"},
        ],
        "bodies": [{"id": "b", "name": "Exampleshire Council", "short_form": "the Council"}],
        "chronology": entries,
    }  # fmt: skip
    return read_case(json.dumps(plain), "large")


def median(work: Callable[[], object], rounds: int) -> float:
    """Milliseconds, after one round to warm up. What was found in a text is forgotten each time."""
    work()
    times = []
    for _ in range(rounds):
        forget()
        began = time.perf_counter()
        work()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def by_parts(case: Case, rounds: int) -> tuple[dict[str, float], int]:
    """The milliseconds of each part of a draft and of the whole, and how many blocks it prints."""
    template, docx = pack("lgsco-decision"), FORMATS["docx"]
    printable = anonymise(case)
    composed = compose(printable, template, library())
    data = docx.write(composed.document, None)
    parts = {
        "anonymise": median(lambda: anonymise(case), rounds),
        "compose": median(lambda: compose(printable, template, library()), rounds),
        "check": median(lambda: review(case, composed), rounds),
        "render": median(lambda: docx.write(composed.document, None), rounds),
        "prove": median(lambda: prove(data, case, name="s.docx", own=True), rounds),
        "whole": median(lambda: draft(case, template, docx, name="s.docx"), rounds),
    }
    return parts, len(composed.document.blocks)


def mentions(rounds: int) -> tuple[float, float]:
    """Milliseconds of finding mentions in 3,000 words, and at worst (p95) in one paragraph."""
    case = small_case()
    fields = [text for record in walk(case) for _, text in texts_of(record) if len(text) > SHORT]
    words = " ".join(fields).split()
    many = "\n\n".join(fields * (3000 // len(words) + 1)).split(" ")
    text = " ".join(many[:3000])

    def find(text: str) -> Callable[[], object]:
        return lambda: seeker_of(case).find(text)

    seeker_of(case)
    times = sorted(median(find(field), 3) for field in fields)
    return median(find(text), rounds), times[int(len(times) * 0.95)]


def docxtpl_rendering(case: Case, rounds: int) -> float | None:
    """The milliseconds docxtpl takes to render the case's document; None where it is absent."""
    document = compose(anonymise(case), pack("lgsco-decision"), library()).document
    with tempfile.TemporaryDirectory() as folder:
        theirs = rendering.with_docxtpl(Path(folder))
        return median(lambda: theirs(document), rounds) if theirs else None


def main() -> int:
    """Measure all of it; 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=5, help="rounds after one to warm up")
    rounds = parser.parse_args().rounds
    reached = rendering.measure(rounds)
    for name, case in (
        ("the typed decision", small_case()),
        ("1,000 paragraphs", large_case(1000)),
    ):
        parts, blocks = by_parts(case, rounds)
        theirs = docxtpl_rendering(case, rounds)
        print(f"whole draft of {name} ({blocks} blocks)")
        for part, taken in parts.items():
            share = f"   {taken / theirs:.2f} x docxtpl's rendering" if theirs else ""
            print(f"  {part:<12} {taken:9.2f} ms{share}")
        if theirs and blocks < 100:  # noqa: PLR2004 - the small one
            reached &= parts["whole"] <= WHOLE_TO_DOCXTPL * theirs
        reached &= parts["whole"] <= WHOLE_SECONDS * 1000
    whole, paragraph = mentions(rounds)
    print(f"mentions: 3,000 words {whole:.1f} ms (goal {MENTIONS_MS:.0f}), ", end="")
    print(f"a paragraph at p95 {paragraph:.2f} ms (goal {PARAGRAPH_MS:.0f})")
    reached &= whole <= MENTIONS_MS and paragraph <= PARAGRAPH_MS
    print("goals reached" if reached else "A GOAL IS MISSED")
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
