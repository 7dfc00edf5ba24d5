"""Other names in every place where annotated complaints have one: how many are surely theirs.

    python -m bench.swapped [FOLDER ...] [--first NAME ...] [--last NAME ...]
                            [--letters LETTERS ...] [--places]

One party at a time is called by another forename or surname, as registered and wherever the
complaint names them so; then each mention by one word, without a title, is sure, asked about or
silent. The places are those of real files and the names can be any, so that no rule can have
been made for them: names that are words too tell most. With two letters somebody is called so that
those are their initials, and each mention by initials is counted: letters that abbreviate something
tell most. Without folders bench/cases/last is read.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.anonymity import CASES, case_of
from drafter.anonymise.memory import forget
from drafter.anonymise.reader import reader_of
from drafter.anonymise.text.found import Certainty, Found

FIRST = ("Hope", "Faith", "Dawn", "Summer", "May", "Mark", "Will", "Carol", "Guy", "Hazel")
LAST = ("Stone", "Price", "Page", "Potter", "Banks", "Law", "Wood", "Case")
LETTERS = ("HB", "MP", "OS", "DP", "NB", "CP")
_NEAR = 45
# One for each letter.
_FORENAMES = [
    "Anwen", "Brigita", "Ceri", "Dorota", "Elspeth", "Fintan", "Gethin", "Hywel", "Imogen",
    "Jorge", "Katarzyna", "Ludmila", "Morwenna", "Nerys", "Osian", "Piotr", "Quentin", "Rhodri",
    "Silvio", "Tegan", "Ursula", "Vasyl", "Wiktor", "Xanthe", "Yannick", "Zbigniew"
]  # fmt: skip
_SURNAMES = [
    "Abernathy", "Bronwyck", "Coltraine", "Drummore", "Ekwueme", "Faversham", "Gwatkin",
    "Hodgkiss", "Ivelthorn", "Jankauskas", "Kowalczyk", "Lindqvist", "Mbeki", "Nkemelu",
    "Oyelaran", "Pemberthy", "Quarmby", "Rzepka", "Szymborski", "Tchaikov", "Udoh", "Vanterpool",
    "Wojnarowicz", "Xanthorne", "Yeboah", "Zellingham"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one mention: "sure", "asked", "wrong" or "silent"; and where it stands."""

    is_now: str
    place: str


def renamed(complaint: dict[str, Any], party: str, part: str, name: str) -> dict[str, Any] | None:
    """The complaint with a party's forename ("first") or surname ("last") replaced by a name.

    Spans that were touched are marked "renamed". None where the party has no such name of one
    word, or the text has the new one already.
    """
    own = next(each for each in complaint["parties"] if each["id"] == party).get(part, "")
    if not own or not own.isalpha() or _word(name).search(complaint["text"]):
        return None
    old = _word(own)
    changed = _rewritten(
        complaint, party, lambda words: old.sub(lambda found: _written_like(found[0], name), words)
    )
    parties = [
        each | ({part: name} if each["id"] == party else {}) for each in complaint["parties"]
    ]
    return changed | {"parties": parties}


def lettered(complaint: dict[str, Any], party: str, letters: str) -> dict[str, Any] | None:
    """The complaint with a party called so that two letters are their initials, and noted so.

    Spans of initials are marked "renamed". None where they are noted by no initials, have a
    middle name, or the text has the letters already.
    """
    own = next(each for each in complaint["parties"] if each["id"] == party)
    old = f"{own['first'][:1]}{own['last'][:1]}"
    noted = re.compile(rf"{re.escape(old)}(?=['’]s$|$)")
    spans = [each for each in complaint["spans"] if each["entity"] == party]
    if own.get("middle") or len(old) != len(letters) or _word(letters).search(complaint["text"]):
        return None
    if not any(noted.match(span["text"]) for span in spans):
        return None
    changed: dict[str, Any] | None = complaint
    for letter, part, names in zip(
        letters, ("first", "last"), (_FORENAMES, _SURNAMES), strict=True
    ):
        name = next(each for each in names if each.startswith(letter))
        changed = renamed(changed, party, part, name) if changed else None
    return _rewritten(changed, party, lambda words: noted.sub(letters, words)) if changed else None


def _rewritten(
    complaint: dict[str, Any], party: str, change: Callable[[str], str]
) -> dict[str, Any]:
    """The complaint with each mention of a person changed; "renamed" tells which were."""
    pieces: list[str] = []
    spans: list[dict[str, Any]] = []
    at = length = 0
    for span in sorted(complaint["spans"], key=lambda each: each["start"]):
        is_theirs = span["type"] == "PERSON" and span["entity"] == party
        words = change(span["text"]) if is_theirs else span["text"]
        before = complaint["text"][at : span["start"]]
        start = length + len(before)
        pieces += [before, words]
        at, length = span["end"], start + len(words)
        renamed = words != span["text"]
        spans.append(span | {"start": start, "end": length, "text": words, "renamed": renamed})
    return complaint | {"text": "".join([*pieces, complaint["text"][at:]]), "spans": spans}


def _word(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)


def _written_like(old: str, new: str) -> str:
    """The new name in the capitals of the old."""
    if old.isupper() and len(old) > 1:
        return new.upper()
    return new.lower() if old.islower() else new


def outcomes(complaint: dict[str, Any], party: str) -> Iterator[Outcome]:
    """What becomes of each renamed mention of one word."""
    forget()
    text = complaint["text"]
    found = reader_of(case_of(complaint)).find(text)
    for span in complaint["spans"]:
        words = re.sub(r"['’]s?$", "", span["text"])
        if not span["renamed"] or not words.isalpha():
            continue
        touching = [one for one in found if one.start < span["end"] and span["start"] < one.end]
        around = text[max(0, span["start"] - _NEAR) : span["end"] + _NEAR].replace("\n", "/")
        yield Outcome(_became(touching, party), around)


def _became(touching: list[Found], party: str) -> str:
    sure = [one for one in touching if one.certainty is Certainty.REPLACE and one.kind == "person"]
    if sure:
        return "sure" if party in sure[0].parties else "wrong"
    return "asked" if touching else "silent"


def of_name(
    complaints: list[dict[str, Any]], part: str, name: str
) -> Iterator[tuple[str, Outcome]]:
    """Every outcome of a name in each party's place, with the complaint's id.

    Whoever shares a surname keeps it: two of one name are another question. The part "letters"
    stands for both names.
    """
    for complaint in complaints:
        people = [each for each in complaint["parties"] if each["role"] != "body"]
        lasts = Counter(each["last"] for each in people)
        for each in people:
            if part == "last" and lasts[each["last"]] > 1:
                continue
            if part == "letters":
                changed = lettered(complaint, each["id"], name)
            else:
                changed = renamed(complaint, each["id"], part, name)
            if changed:
                yield from ((complaint["id"], one) for one in outcomes(changed, each["id"]))


def main() -> int:
    """Print a line a name."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folders", nargs="*", type=Path, default=[CASES / "last"])
    parser.add_argument("--first", nargs="*", default=[], help="forenames to put in")
    parser.add_argument("--last", nargs="*", default=[], help="surnames to put in")
    parser.add_argument("--letters", nargs="*", default=[], help="two initials to put in")
    parser.add_argument("--places", action="store_true", help="list what is not sure")
    chosen = parser.parse_args()
    files = [file for folder in chosen.folders for file in sorted(folder.glob("*.json"))]
    complaints = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    asked = [
        (part, name)
        for part, names, usual in (
            ("first", chosen.first, FIRST),
            ("last", chosen.last, LAST),
            ("letters", chosen.letters, LETTERS),
        )
        for name in names or ([] if chosen.first + chosen.last + chosen.letters else usual)
    ]
    for part, name in asked:
        every = list(of_name(complaints, part, name))
        counts = Counter(one.is_now for _, one in every)
        share = counts["sure"] / max(len(every), 1)
        print(
            f"{name:<10} {share:6.3f} sure of {len(every)}; {counts['asked']} asked about, "
            f"{counts['silent']} silent, {counts['wrong']} wrong"
        )
        if chosen.places:
            unsure = [(id, one) for id, one in every if one.is_now != "sure"]  # noqa: A001
            print("\n".join(f"    {id} {one.is_now}: {one.place}" for id, one in unsure))  # noqa: A001
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
