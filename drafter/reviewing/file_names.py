"""What a file that is taken out may be called: its name goes where it goes, and further."""

import re
from collections.abc import Iterator
from typing import Final

from drafter.anonymise.needles import needles
from drafter.anonymise.text.folding import fold
from drafter.anonymise.text.vocabulary import PARTICLES, TITLES, is_word
from drafter.case.case import Case, KindOfWork
from drafter.case.statement import VersionKind
from drafter.document.model import Identity
from drafter.drafting import IDENTIFIABLE
from drafter.proof.search import Search

_ODD: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_DEVICES: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_PARTS: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
"""Words of a name as files have them: "OrlaDraft" has two, "ORLA_draft" too."""
_SHORTEST: Final = 3
_LONGEST: Final = 200
"""Bytes of a name: systems take 255, and an ending, a number or "-certificate" comes to it."""


def offered_name(case: Case, *, is_large: bool = False) -> str:
    """A name for the statement's file that names nobody: "25-900-417-draft-1-large-print".

    A case study is for readers elsewhere: its name has no reference to trace it by.
    """
    large = "-large-print" if is_large else ""
    if case.kind_of_work is KindOfWork.PREPARING:
        return f"case-study{large}"
    reference = "-".join("".join(c if c.isalnum() else " " for c in case.reference).split())
    version = case.version.value.replace(" ", "-")
    number = "" if case.version is VersionKind.FINAL else f"-{case.version_number}"
    return f"{reference or 'statement'}-{version}{number}{large}"


def name_refusal(name: str, case: Case, identity: Identity = Identity.ANONYMISED) -> str:
    """Why a file can't have this name; empty where it can.

    A name goes where the file goes, and further: mail, recent lists, backups of others.
    """
    plain = name.strip()
    if odd := _odd_for_systems(plain):
        return odd
    is_named = plain.endswith(IDENTIFIABLE)
    if identity is Identity.IDENTIFIABLE and not is_named:
        return f"A file under real names has a name that ends in {IDENTIFIABLE}."
    if identity is Identity.ANONYMISED and is_named:
        return f"{IDENTIFIABLE} is for files under real names; give this one another name."
    if _names_somebody(plain, case):
        return "This name holds somebody’s name, and a file’s name is seen by many. Take another."
    return ""


def _odd_for_systems(plain: str) -> str:
    """Why some system takes no file of a name."""
    if not plain:
        return "Give the file a name."
    if _ODD.search(plain) or plain.endswith(".") or _DEVICES.fullmatch(plain):
        return 'A file can’t be called so: leave out < > : " / \\ | ? * and a dot at the end.'
    if len(plain.encode(errors="replace")) > _LONGEST:
        return "This name is too long for a file: make it shorter."
    return ""


def _names_somebody(name: str, case: Case) -> bool:
    """Whether a file's name holds a name, whole or a word of one, also joined to another word."""
    if Search(needles(case)).names_in(name):
        return True
    borne = frozenset(_name_words(case))
    plain = fold(name).text
    parts = _PARTS.findall(plain) + re.findall(r"[A-Za-z]+", plain)
    return any(_is_named(part, borne) for part in parts)


def _name_words(case: Case) -> Iterator[str]:
    for party in case.parties:
        for name in (party.forenames, party.surname, *party.also_known_as):
            for word in re.findall(r"[^\W\d_]+", fold(name).text):
                small = word.lower()
                if len(small) >= _SHORTEST and small not in TITLES | PARTICLES:
                    yield small


def _is_named(part: str, borne: frozenset[str]) -> bool:
    """Whether a word of a file's name is somebody's, or is one with an ordinary word beside it.

    A name that is an ordinary word too ("draft", "may") is one where it has a capital.
    """
    small = part.lower()
    if small in borne:
        return not is_word(small) or part[0].isupper()
    return any(
        (small.startswith(name) and is_word(small[len(name) :]))
        or (small.endswith(name) and is_word(small[: -len(name)]))
        for name in borne
        if len(small) > len(name) and not is_word(small)
    )
