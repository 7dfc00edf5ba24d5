"""How well people and particulars are found in annotated complaints, and how fast.

    python -m bench.anonymity [FOLDER ...] [--misses] [--model NAME]

Each folder holds complaints in JSON: a text, its parties and annotated spans (offsets in code
points). Without one, bench/cases/open is read; bench/cases/held is for figures to report, and
nobody looks at its misses; bench/cases/court is written as European judgments are, which
nothing here was made for. Then come false flags on text that is anonymous already (the worked
examples as printed, and a published decision where it lies beside the project), the speed,
and the memory of a fresh process; Presidio is measured in the same run where it is installed.
"""

import argparse
import json
import re
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from bench.peers import Peer, presidio
from drafter import paths
from drafter.anonymise.anonymise import anonymise
from drafter.anonymise.memory import forget
from drafter.anonymise.reader import Reader, paragraphs, reader_of
from drafter.anonymise.text.found import Certainty
from drafter.case.case import Case, KindOfWork
from drafter.case.json_form import read_case
from drafter.case.people import BodyInJurisdiction
from drafter.document.compose import compose
from drafter.document.library import library
from drafter.document.packs import pack
from drafter.render.formats import FORMATS

CASES = Path(__file__).resolve().parent / "cases"
PUBLISHED = Path(__file__).resolve().parents[2] / "shared" / "data"
ROUNDS = 5
_KINDS = {
    "PHONE": "phone", "DOB": "date of birth", "ADDR": "address", "EMAIL": "e-mail",
    "NHS": "NHS number", "NI": "NI number", "POSTCODE": "postcode", "PLATE": "vehicle",
}  # fmt: skip
_ROLES = {
    "complainant": "complainant", "officer": "officer", "representative": "representative",
    "service user": "person affected", "person affected": "person affected",
}  # fmt: skip
"""What the annotated roles are here; the others are what a caseworker ticks nothing for."""
_TITLES = re.compile(
    r"\b(?:mr|mrs|miss|ms|mx|dr|sir|lady|cllr|councillor|revd|rev|canon|prof|pc|dc|sgt|insp|judge"
    r"|imam|pastor|rn|alderman|the|a|an|and|mp|senior|junior|old|big)\b\.?|['’]s\b",
    re.IGNORECASE,
)
_SMALL = re.compile(r"\b(?:the|at|of|aged|who is|old|years?|and|no|in)\b\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Flag:
    """Words that were replaced (``pseudonym``) or only flagged (None)."""

    start: int
    end: int
    pseudonym: str | None = None


Detector = Callable[[dict[str, Any]], list[Flag]]


def case_of(complaint: dict[str, Any]) -> Case:
    """The complaint's parties as a case; its text is not in it."""
    people = [party for party in complaint["parties"] if party["role"] != "body"]
    bodies = [party for party in complaint["parties"] if party["role"] == "body"]
    plain = {
        "format": "drafter-case",
        "format_version": 1,
        "parties": [
            {
                "id": party["id"],
                "title": party["title"],
                "forenames": f"{party['first']} {party.get('middle', '')}".strip(),
                "surname": party["last"],
                "also_known_as": party.get("aliases", []),
                "roles": [_ROLES[party["role"]]] if party["role"] in _ROLES else [],
                "is_child": party["role"] == "child",
                "has_died": party["role"] == "deceased",
                "identifiers": [
                    {"kind": _KINDS.get(known["type"], "other"), "value": known["value"]}
                    for known in party.get("identifiers", [])
                ],
            }
            for party in people
        ],
        "bodies": [
            {
                "id": body["id"],
                "name": body["name"],
                "also_known_as": body.get("aliases", []),
                "short_form": body["pseudonym"],
            }
            for body in bodies
        ],
    }
    return read_case(json.dumps(plain), complaint["id"])


def ours(complaint: dict[str, Any]) -> list[Flag]:
    """What this program finds in a case it meets for the first time."""
    forget()
    called = {party["id"]: party["pseudonym"] for party in complaint["parties"]}
    flags = []
    for found in reader_of(case_of(complaint)).find(complaint["text"]):
        sure = found.certainty is Certainty.REPLACE and found.kind in ("person", "body")
        name = " and ".join(called[party] for party in found.parties) if sure else None
        flags.append(Flag(found.start, found.end, name))
    return flags


def theirs(peer: Peer) -> Detector:
    """What another program finds; it is told no parties."""
    return lambda complaint: [Flag(start, end) for start, end in peer.find(complaint["text"])]


def core(text: str, span: dict[str, Any]) -> list[int]:
    """The offsets of a span that must be covered: its letters and digits, titles left out."""
    words = text[span["start"] : span["end"]]
    small = _TITLES if span["type"] in ("PERSON", "BODY") else _SMALL
    dropped = {at for match in small.finditer(words) for at in range(*match.span())}
    kept = [at for at, char in enumerate(words) if char.isalnum() and at not in dropped]
    return [span["start"] + at for at in kept or range(len(words))]


def name_of(pseudonym: str) -> str:
    """A pseudonym as it is compared."""
    return re.sub(r"['’]s?$", "", " ".join(pseudonym.split())).lower().rstrip(".")


def score(
    complaints: list[dict[str, Any]], detect: Detector, misses: list[str]
) -> tuple[Counter[str], Counter[str]]:
    """What was reached and out of how many, by measure."""
    reached: Counter[str] = Counter()
    out_of: Counter[str] = Counter()
    for complaint in complaints:
        text, flags = complaint["text"], detect(complaint)
        covered = {at for flag in flags for at in range(flag.start, flag.end)}
        for span in complaint["spans"]:
            touching = [
                flag for flag in flags if flag.start < span["end"] and span["start"] < flag.end
            ]
            for measure, is_reached in _measures(text, span, covered, touching):
                out_of[measure] += 1
                reached[measure] += is_reached
                if not is_reached and "trap" not in measure and "wrong" not in measure:
                    misses.append(f"{complaint['id']} {measure}: {span['text']!r}")
    return reached, out_of


def _measures(
    text: str, span: dict[str, Any], covered: set[int], touching: list[Flag]
) -> Iterator[tuple[str, bool]]:
    if span["type"] == "TRAP":
        yield "traps flagged", bool(touching)
        yield "traps replaced", any(flag.pseudonym for flag in touching)
        return
    is_covered = all(at in covered for at in core(text, span))
    if not span["registered"]:
        yield f"unregistered {span['severity']}", is_covered
        return
    yield "registered covered", is_covered
    if span["type"] not in ("PERSON", "BODY"):
        return
    wanted = [name_of(name) for name in span["pseudonym"]]
    given = [name_of(flag.pseudonym) for flag in touching if flag.pseudonym]
    right = "*" in wanted or any(
        name in wanted or any(name == each.split()[-1] for each in wanted) for name in given
    )
    yield "right pseudonym", is_covered and bool(given) and right
    yield "wrong pseudonym", is_covered and bool(given) and not right


def show(folder: Path, detectors: dict[str, Detector], *, with_misses: bool) -> None:
    """Print the measures of every detector over one folder."""
    files = sorted(folder.glob("*.json"))
    complaints = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    words = sum(len(complaint["text"].split()) for complaint in complaints)
    print(f"{folder.name}: {len(complaints)} complaints, {words:,} words")
    rates: list[float] = []
    for name, detect in detectors.items():
        misses: list[str] = []
        reached, out_of = score(complaints, detect, misses)
        began = time.process_time()
        for complaint in complaints:
            detect(complaint)
        taken = time.process_time() - began
        rates.append(words / taken)
        ratio = f"; drafter is {rates[0] / rates[-1]:.1f} times as fast" if len(rates) > 1 else ""
        print(f"  {name}: {rates[-1]:,.0f} words a second, cases made ready included{ratio}")
        for measure in sorted(out_of):
            if len(rates) > 1 and measure.endswith(("pseudonym", "replaced")):
                continue  # others only find
            share = reached[measure] / out_of[measure]
            print(f"    {measure:<22} {share:6.3f}   {reached[measure]} of {out_of[measure]}")
        if with_misses:
            print("\n".join(f"    {miss}" for miss in misses))


def false_flags(peer: Peer | None) -> None:
    """Flags on the worked examples as printed, and on a published decision: anonymous already."""
    texts: list[tuple[Case, str]] = []
    for path in sorted((paths.resources() / "examples").glob("*.json")):
        case = read_case(path.read_text(encoding="utf-8"), path.name)
        if case.kind_of_work is KindOfWork.PREPARING:
            continue  # it becomes letters, which are not anonymous
        document = compose(anonymise(case), pack("lgsco-decision"), library()).document
        texts.append((case, FORMATS["txt"].write(document, None).decode()))
    _flags_in("the worked examples as printed", texts, peer)
    for path in sorted(PUBLISHED.glob("decision-*.txt")):
        text = path.read_text(encoding="utf-8")
        name, _, reference = text.partition("\n")[0].partition(" (")
        body = BodyInJurisdiction(id="b", name=name, short_form="the Council")
        case = Case(reference=reference.rstrip(")"), bodies=(body,))
        _flags_in("a published decision, nobody registered", [(case, text)], peer)


def _flags_in(what: str, texts: list[tuple[Case, str]], peer: Peer | None) -> None:
    words = sum(len(text.split()) for _, text in texts)
    counts = {
        "drafter": sum(
            found.certainty is not Certainty.REPLACE
            for case, text in texts
            for found in reader_of(case).find(text)
        )
    }
    if peer:
        counts[peer.name] = sum(len(peer.find(text)) for _, text in texts)
    for name, flags in counts.items():
        each = 1000 * flags / words
        print(f"{what}: {name} flags {flags} in {words:,} words, {each:.1f} per 1,000")


def speed(peer: Peer | None) -> None:
    """Milliseconds of the processor over 3,000 words with a case's people, and a paragraph."""
    files = sorted((CASES / "open").glob("*.json"))
    complaints = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    text = " ".join("\n\n".join(each["text"] for each in complaints).split(" ")[:3000])
    reader = reader_of(case_of(complaints[0]))
    times = []
    for _ in range(ROUNDS + 1):
        fresh = Reader(reader.seeker, reader.explained, reader.standing)
        began = time.process_time()
        fresh.find(text)
        times.append((time.process_time() - began) * 1000)
    taken = statistics.median(times[1:])
    print(f"3,000 words: {taken:.1f} ms, mentions and residue")
    fresh = Reader(reader.seeker, reader.explained, reader.standing)
    each = []
    for _, paragraph in paragraphs(text):
        began = time.process_time()
        fresh.recheck(paragraph)
        each.append((time.process_time() - began) * 1000)
    print(f"a paragraph: {statistics.quantiles(each, n=20)[-1]:.2f} ms at the 95th of a hundred")
    if peer:
        began = time.process_time()
        peer.find(text)
        theirs_taken = (time.process_time() - began) * 1000
        print(f"  {peer.name}: {theirs_taken:.0f} ms, {theirs_taken / taken:.1f} times as long")


def memory() -> None:
    """What a fresh process grows by when it loads the reader and reads 3,000 words."""
    figures: dict[str, float] = {}
    for which in ("objects", "resident"):
        command = [sys.executable, str(Path(__file__).with_name("strain.py")), "--memory", which]
        told = subprocess.run(command, capture_output=True, check=True, text=True).stdout  # noqa: S603 - our own script
        figures |= json.loads(told)
    print(
        f"memory: {figures['resident']:.0f} MB more resident, {figures['objects']:.0f} MB of "
        f"objects, {figures['peak']:.0f} MB at the peak"
    )


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folders", nargs="*", type=Path, default=[CASES / "open"])
    parser.add_argument("--misses", action="store_true", help="list what was missed")
    parser.add_argument("--model", default="", help="a spaCy model for Presidio")
    chosen = parser.parse_args()
    detectors: dict[str, Detector] = {"drafter": ours}
    found = presidio(chosen.model)
    peer = found if isinstance(found, Peer) else None
    if peer:
        detectors[peer.name] = theirs(peer)
    else:
        print(found)
    for folder in chosen.folders:
        show(folder, detectors, with_misses=chosen.misses)
    false_flags(peer)
    speed(peer)
    memory()
    return 0


if __name__ == "__main__":
    sys.exit(main())
