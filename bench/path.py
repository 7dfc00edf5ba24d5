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
from drafter.anonymise.memory import forget
from drafter.anonymise.mentions import seeker_of
from drafter.anonymise.ordinals import texts_of, walk
from drafter.anonymise.reader import reader_of
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
WHOLE_TO_DOCXTPL, WHOLE_SECONDS, MENTIONS_MS, PARAGRAPH_MS, BOTH_MS = (
    3.0,
    1.0,
    40.0,
    3.0,
    60.0,
)
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


def mentions(rounds: int) -> tuple[float, float, float]:
    """Milliseconds of mentions in 3,000 words, in one paragraph at p95, and with residue too."""
    case = small_case()
    fields = [text for record in walk(case) for _, text in texts_of(record) if len(text) > SHORT]
    words = " ".join(fields).split()
    many = "\n\n".join(fields * (3000 // len(words) + 1)).split(" ")
    text = " ".join(many[:3000])

    def find(text: str) -> Callable[[], object]:
        return lambda: seeker_of(case).find(text)

    reader_of(case).find(text)
    times = sorted(median(find(field), 3) for field in fields)
    whole = median(lambda: reader_of(case).find(text), rounds)
    return median(find(text), rounds), times[int(len(times) * 0.95)], whole


def beside_docxtpl(case: Case, rounds: int) -> tuple[float, float] | None:
    """Milliseconds of a whole draft and of docxtpl's rendering, in turn so that noise is shared.

    None where docxtpl is absent.
    """
    template, form = pack("lgsco-decision"), FORMATS["docx"]
    document = compose(anonymise(case), template, library()).document
    with tempfile.TemporaryDirectory() as folder:
        theirs = rendering.with_docxtpl(Path(folder))
        if theirs is None:
            return None
        ours, others = [], []
        for _ in range(rounds):
            ours.append(median(lambda: draft(case, template, form, name="s.docx"), 1))
            others.append(median(lambda: theirs(document), 1))
    return statistics.median(ours), statistics.median(others)


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
        pair = beside_docxtpl(case, rounds)
        theirs = pair[1] if pair else None
        print(f"whole draft of {name} ({blocks} blocks)")
        for part, taken in parts.items():
            share = f"   {taken / theirs:.2f} x docxtpl's rendering" if theirs else ""
            print(f"  {part:<12} {taken:9.2f} ms{share}")
        if pair:
            print(f"  whole, in turn with docxtpl: {pair[0] / pair[1]:.2f} x its rendering")
        if theirs and blocks < 100:  # noqa: PLR2004 - the small one
            reached &= pair is not None and pair[0] <= WHOLE_TO_DOCXTPL * pair[1]
        reached &= parts["whole"] <= WHOLE_SECONDS * 1000
    whole, paragraph, with_residue = mentions(rounds)
    print(f"mentions: 3,000 words {whole:.1f} ms (goal {MENTIONS_MS:.0f}), ", end="")
    print(f"a paragraph at p95 {paragraph:.2f} ms (goal {PARAGRAPH_MS:.0f})")
    print(f"mentions and residue: 3,000 words {with_residue:.1f} ms (goal {BOTH_MS:.0f})")
    reached &= whole <= MENTIONS_MS and paragraph <= PARAGRAPH_MS
    reached &= with_residue <= BOTH_MS
    print("goals reached" if reached else "A GOAL IS MISSED")
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
