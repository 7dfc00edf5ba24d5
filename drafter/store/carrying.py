"""Files of documents that go along in a bundle: out of one vault, sealed anew into another."""

import dataclasses
from collections.abc import Mapping
from io import BytesIO
from typing import Final

from drafter.case.account import Evidence
from drafter.case.case import Case
from drafter.case.documents import files_of
from drafter.case.files import EvidenceFile, in_words
from drafter.store.bundle import Bundle
from drafter.store.evidence import (
    FileDamagedError,
    FileMissingError,
    is_here,
    keep_stream,
    read_file,
    told_missing,
)
from drafter.store.unlocked import Vault

MOST_CARRIED: Final = 100_000_000
"""Bytes of files that a bundle carries: it is made, and opened, in memory."""


def carried(vault: Vault, case: Case) -> tuple[dict[str, bytes], str]:
    """The files of a case for its bundle, by what they are kept as; a sentence about those left.

    All go, or none where they are too large together; one that is damaged or gone stays behind.
    """
    files = {one.stored: one for one in files_of(case) if one.stored}
    size = sum(one.size for one in files.values())
    if size > MOST_CARRIED:
        return {}, (
            f"Its files are left out: together they have {in_words(size)}, and a bundle carries"
            f" {in_words(MOST_CARRIED)}. Hand over copies of them by another way."
        )
    found: dict[str, bytes] = {}
    lost: list[str] = []
    for stored, file in files.items():
        try:
            found[stored] = b"".join(read_file(vault, file))
        except (FileMissingError, FileDamagedError):
            lost.append(f"“{file.name}”")
    left_out = f"Left out, because they can't be read: {', '.join(lost)}." if lost else ""
    return found, left_out


def kept_at_home(case: Case) -> str:
    """A sentence where a case that is handed over without names has files: they stay."""
    if not files_of(case):
        return ""
    return "Its files are left out: nobody has looked into them for names."


def taken_in(vault: Vault, bundle: Bundle) -> tuple[Case, str]:
    """The case of a bundle with its files sealed into this vault; a sentence about those it lacks.

    On any thread. They are a case's only once that is saved: :func:`drafter.store.clearing.drop`
    removes those of a case that was not taken after all, or time does.
    """
    return _settled(vault, bundle.case, bundle.files)


def found_here(vault: Vault, case: Case) -> tuple[Case, str]:
    """The case of a file without files of documents: those that this vault has stay.

    With a sentence about the others.
    """
    return _settled(vault, case, {})


def _settled(vault: Vault, case: Case, files: Mapping[str, bytes]) -> tuple[Case, str]:
    ours: dict[str, EvidenceFile] = {}
    for one in files_of(case):
        if one.stored in ours:  # two documents have the same
            continue
        if one.stored in files:
            data = BytesIO(files[one.stored])
            stored = keep_stream(vault, data, one.name).stored
        else:
            stored = one.stored if is_here(vault, one) else ""
        ours[one.stored] = dataclasses.replace(one, stored=stored)
    documents = tuple(_with_ours(one, ours) for one in case.evidence)
    if documents != case.evidence:
        case = dataclasses.replace(case, evidence=documents)
    return case, told_missing(vault, files_of(case))


def _with_ours(document: Evidence, ours: dict[str, EvidenceFile]) -> Evidence:
    if document.file is None:
        return document
    stored = ours[document.file.stored].stored
    return dataclasses.replace(document, file=dataclasses.replace(document.file, stored=stored))
