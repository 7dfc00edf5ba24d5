"""The record of a proof: what was searched for, where, and what nobody can know."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from drafter import __version__

CANNOT_KNOW: Final = (
    "Someone nobody registered would not be found if nothing about them looks like a name.",
    "Words in pictures are not read.",
    "Someone who knows the story may know the people in it, whatever they are called.",
)

Figures = dict[str, Any]
"""Plain JSON: text, numbers, lists and objects with text keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """What was proven of one file, as plain JSON in a fixed order. No real name is in it.

    The same file and case give the same certificate: no clock is read.
    """

    figures: Figures

    @property
    def sha256(self) -> str:
        """The hash of the file, in hexadecimal."""
        return str(self.figures["file"]["sha256"])

    def as_json(self) -> str:
        """The certificate as indented JSON."""
        return json.dumps(self.figures, ensure_ascii=False, indent=2) + "\n"

    def as_line(self) -> str:
        """The certificate in one sentence."""
        sought, places = self.figures["looked_for"], self.figures["looked_in"]
        forms = _several(sought["forms"], "form")
        where = f"{_several(places['views'], 'view')} of {_several(places['parts'], 'part')}"
        return (
            f"Result: {self.figures['result']}. {_sought(sought)}, in {forms},"
            f" were looked for in {where}."
        )

    def as_text(self) -> str:
        """The certificate in a few lines for people."""
        return "\n".join(_lines(self.figures)) + "\n"


def _sought(figures: Figures) -> str:
    people = figures["people"]
    known = _several(figures["identifiers"], "identifier")
    return f"{people} {'person' if people == 1 else 'people'} and {known}"


def _several(count: int, word: str) -> str:
    return f"{count} {word}{'s' * (count != 1)}"


def digest(data: bytes) -> str:
    """SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def certify(figures: Figures, *, checked_on: str = "") -> Certificate:
    """A certificate of the figures; ``checked_on`` is a day in words, left out when empty."""
    whole: Figures = {
        "format": "drafter-certificate",
        "format_version": 1,
        "program": f"drafter {__version__}",
    }
    if checked_on:
        whole["checked_on"] = checked_on
    whole |= figures
    whole["cannot_know"] = list(CANNOT_KNOW)
    return Certificate(figures=whole)


def check_certificate(certificate: Certificate, data: bytes) -> bool:
    """Whether a certificate was given for exactly these bytes."""
    return certificate.sha256 == digest(data)


def _lines(figures: Figures) -> list[str]:
    file, sought, places = figures["file"], figures["looked_for"], figures["looked_in"]
    answers = figures["answers"]
    lines = [
        f"{figures['program']}: certificate of a {file['kind']} of {file['bytes']:,} bytes",
        f"SHA-256 {file['sha256']}",
        *([f"Checked on {figures['checked_on']}."] if "checked_on" in figures else []),
        f"Result: {figures['result']}.",
        f"Looked for {_sought(sought)}.",
        f"Forms of them looked for: {sought['forms']}.",
        f"Looked in {_several(places['views'], 'view')} of {_several(places['parts'], 'part')}.",
        f"Places looked in: {', '.join(places['places'])}.",
        f"Questions answered: {answers['replaced']} replaced, {answers['kept']} kept.",
    ]
    if "unregistered" in figures:
        counts = [f"{kind} {count}" for kind, count in figures["unregistered"].items()]
        lines.append(f"May mean somebody nobody registered: {', '.join(counts) or 'nothing'}.")
    if figures.get("passed"):
        rules = [f"{rule} {count}" for rule, count in figures["passed"].items()]
        total = sum(figures["passed"].values())
        lines.append(
            f"Words of registered names passed as ordinary words: {total} ({'; '.join(rules)})."
        )
    lines += _lines_beside(figures)
    lines += [f"Kept “{one['word']}”: {one['reason']}" for one in answers["kept_words"]]
    lines += [f"FOUND: {hit}" for hit in figures["hits"]]
    lines += [f"OUTSIDE THE ALLOWED: {one}" for one in figures["outside"]]
    lines += [f"Note: {note}" for note in figures["notes"]]
    lines += [f"Cannot be known: {one}" for one in figures["cannot_know"]]
    return lines


def _lines_beside(figures: Figures) -> Iterator[str]:
    """What was known beside the case, and what was decided about what the text tells."""
    if "further_cases" in figures:
        further = figures["further_cases"]
        yield (
            f"Looked for {further['people']} people and {further['identifiers']} identifiers of "
            f"{further['cases']} further cases; {further['people_of_this_case_too']} people are in "
            "this case too."
        )
    if "allow_list" in figures:
        allowed = figures["allow_list"]
        yield (
            f"The office’s list: {allowed['in_force']} of {allowed['entries']} entries in force; "
            f"it let {allowed['let_through']} words or names through."
        )
    if "told_of_people" in figures:
        told = figures["told_of_people"]
        yield (
            f"What the text tells about {told['people']} people was reviewed: {told['items']} "
            f"things, {told['decided']} of them decided, {told['open']} still to blur or remove."
        )
