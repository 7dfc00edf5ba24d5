"""Names nobody has, planted in cases, and a search for them in every byte of a folder."""

import base64
import io
import random
import string
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from drafter.case.account import ChronologyEntry, Complaint, Evidence
from drafter.case.case import Case
from drafter.case.people import Identifier, IdentifierKind, Party
from drafter.case.statement import Answer, DraftComment, PrivateNote, Version


def planted(count: int, *, seed: int) -> tuple[str, ...]:
    """Names such as "Zqxk…": none is a word of any language or a part of another."""
    chance = random.Random(seed)  # noqa: S311 - names, not secrets
    letters = string.ascii_lowercase
    return tuple("Zqx" + "".join(chance.choice(letters) for _ in range(14)) for _ in range(count))


def case_with(names: Iterable[str], *, reference: str = "") -> Case:
    """A case that holds each of the names in a field of another kind, in turn."""
    kinds = [_party, _identifier, _entry, _complaint, _evidence, _note, _comment, _version, _answer]
    case = Case(id="case", reference=reference, about="An invented case.")
    for number, name in enumerate(names):
        case = kinds[number % len(kinds)](case, name, f"r{number}")
    return case


def forms(name: str) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
    """Every way in which a name may lie in a file: whatever its capitals, and in base64.

    By its last twelve letters, because the search index keeps of a word only what differs from
    the word before it. One form finds UTF-16 of both orders.
    """
    tail = name[-12:]
    folded = (tail.encode(), tail.encode("utf-16-le")[:-1], tail.encode().hex().encode())
    packed = []
    for before in range(3):  # within other words, by its place among three bytes
        whole = base64.b64encode(b"\0" * before + tail.encode())
        packed.append(whole[(before * 4 + 2) // 3 : len(whole) // 4 * 4 - 4])
    return folded, tuple(packed)


def traces(folder: Path, names: Iterable[str]) -> dict[str, list[str]]:
    """In which files of a folder, by their path in it, which of the names are found in any form."""
    sought = {name: forms(name) for name in names}
    found: dict[str, list[str]] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not path.is_file():
            continue
        read = unpacked(path.read_bytes())
        lower = read.lower() + str(path).lower().encode()
        there = [
            name
            for name, (folded, packed) in sought.items()
            if any(form in lower for form in folded) or any(form in read for form in packed)
        ]
        if there:
            found[str(path.relative_to(folder))] = there
    return found


def unpacked(read: bytes) -> bytes:
    """A file's bytes, and behind them those of all its members where it is a packed one."""
    if not zipfile.is_zipfile(io.BytesIO(read)):
        return read
    with zipfile.ZipFile(io.BytesIO(read)) as package:
        return b"\0".join([read, *(package.read(name) for name in package.namelist())])


def _party(case: Case, name: str, record: str) -> Case:
    party = Party(id=record, surname=name, note=f"{name} rings late.")
    return replace(case, parties=(*case.parties, party))


def _identifier(case: Case, name: str, record: str) -> Case:
    email = Identifier(id=f"{record}e", kind=IdentifierKind.EMAIL, value=f"{name}@post.example")
    party = Party(id=record, forenames="Sam", identifiers=(email,))
    return replace(case, parties=(*case.parties, party))


def _entry(case: Case, name: str, record: str) -> Case:
    entry = ChronologyEntry(id=record, text=f"On 5 May, {name} rang the Council.")
    return replace(case, chronology=(*case.chronology, entry))


def _complaint(case: Case, name: str, record: str) -> Case:
    complaint = Complaint(id=record, text=f"{name} complains.", injustice_claimed=f"{name} wept.")
    return replace(case, complaints=(*case.complaints, complaint))


def _evidence(case: Case, name: str, record: str) -> Case:
    return replace(
        case, evidence=(*case.evidence, Evidence(id=record, text=f"A letter of {name}."))
    )


def _note(case: Case, name: str, record: str) -> Case:
    return replace(case, notes=(*case.notes, PrivateNote(id=record, text=f"Spoke to {name}.")))


def _comment(case: Case, name: str, record: str) -> Case:
    comment = DraftComment(id=record, text=f"{name} disagrees.")
    return replace(case, comments=(*case.comments, comment))


def _version(case: Case, name: str, record: str) -> Case:
    return replace(case, versions=(*case.versions, Version(id=record, printed=f"{name} said so.")))


def _answer(case: Case, name: str, record: str) -> Case:
    answer = Answer(id=record, word=name, sentence=f"Is {name} a name?")
    return replace(case, answers=(*case.answers, answer))
