"""Files meant to hurt, or merely broken: one sentence each, soon."""

import functools
import io
import os
import random
import struct
import zipfile
from collections.abc import Callable

import pytest

from drafter.errors import DrafterError
from drafter.proof.proof import Prover
from tests.pace import within
from tests.proof.cases import CASE
from tests.proof.packages import document_xml, docx, paragraph, zipped
from tests.proof.planted import planted_docx

SOON = 2.0
"""Seconds of the processor's."""
ROUNDS = 10_000 if os.environ.get("DRAFTER_SOAK") == "1" else 500
GOOD = docx("Miss X complained.")


def encrypted() -> bytes:
    data = bytearray(GOOD)
    directory = data.find(b"PK\x01\x02")
    data[6] |= 1
    data[directory + 8] |= 1
    return bytes(data)


def lying(size: int) -> bytes:
    """A member that declares another size than it has."""
    data = bytearray(GOOD)
    directory = data.find(b"PK\x01\x02")
    data[directory + 24 : directory + 28] = struct.pack("<I", size)
    return bytes(data)


def zip64(size: int) -> bytes:
    data = bytearray(GOOD)
    directory = data.find(b"PK\x01\x02")
    name = struct.unpack_from("<H", data, directory + 28)[0]
    data[directory + 24 : directory + 28] = b"\xff" * 4
    extra = struct.pack("<HHQ", 1, 8, size)
    data[directory + 30 : directory + 32] = struct.pack("<H", len(extra))
    at = directory + 46 + name
    return bytes(data[:at] + extra + data[at:])


def pdf_object(body: bytes) -> bytes:
    return b"%PDF-1.4\n1 0 obj\n" + body + b"\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF"


BILLION = "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><a>&b;</a>"
HOSTILE: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "old Word file": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "password": lambda: (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    ),
    "picture": lambda: b"\x89PNG\r\n\x1a\n" + bytes(50),
    "program": lambda: b"\x7fELF\x02\x01\x01" + bytes(range(32)) * 9,
    "truncated": lambda: GOOD[: len(GOOD) // 2],
    "locked member": encrypted,
    "too small a size": lambda: lying(3),
    "too large a size": lambda: lying(1_000_000),
    "zip64 lies": lambda: zip64(1 << 60),
    "zip64 lies a little": lambda: zip64(5_000),
    "other packing": lambda: zipped({"word/document.xml": "x" * 99}, zipfile.ZIP_LZMA),
    "unheard-of packing": lambda: GOOD.replace(b"\x08\x00", b"\x63\x00"),
    "200 MB of zeros": lambda: zipped({"word/a.bin": bytes(50_000_000)}),
    "many members": lambda: zipped({f"word/{n}": b"" for n in range(2_001)}),
    "very many members": lambda: b"PK\x03\x04word/" + b"PK\x01\x02" * 50_000,
    "entities": lambda: zipped({"word/document.xml": BILLION}),
    "wide entities": lambda: zipped({"word/document.xml": BILLION.encode("utf-16")}),
    "deep": lambda: zipped({"word/document.xml": "<a>" * 20_000 + "</a>" * 20_000}),
    "many elements": lambda: zipped(
        {"word/document.xml": document_xml("<w:p/>" * 1_000_000)}, zipfile.ZIP_STORED
    ),
    "long text": lambda: zipped({"word/document.xml": document_xml("x" * 99_000_000)}),
    "damaged PDF": lambda: b"%PDF-1.7\n garbage",
    "PDF that is its own parent": lambda: pdf_object(b"<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>"),
    "PDF without pages": lambda: pdf_object(b"<</Type/Catalog>>"),
}


@pytest.fixture(scope="module")
def prover() -> Prover:
    return Prover(CASE)


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_gets_one_sentence_soon(kind: str, prover: Prover) -> None:
    data = HOSTILE[kind]()

    def refused() -> str:
        with pytest.raises(DrafterError) as refusal:
            prover.prove(data, name="sent.docx")
        return str(refusal.value)

    said = within(SOON, refused)
    assert said.endswith(".")
    assert "\n" not in said
    assert "sent.docx" in said or "the file" in said or "word/" in said


def test_a_good_file_is_read(prover: Prover) -> None:
    assert prover.prove(GOOD, name="a.docx").is_clean


def test_a_small_member_may_be_packed_tightly(prover: Prover) -> None:
    data = zipped({"word/document.xml": document_xml(paragraph("x" * 500_000))})
    assert prover.prove(data, name="a.docx").is_clean


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_both_of_two_members_of_one_name_are_searched(prover: Prover) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/document.xml", document_xml(paragraph("Whitlock")))
        package.writestr("word/document.xml", document_xml(paragraph("Miss X")))
    proof = prover.prove(file.getvalue(), name="a.docx")
    assert not proof.is_clean
    assert "1 part names occur twice in the zip file." in proof.notes


def test_packages_within_packages_end(prover: Prover) -> None:
    data = docx("x")
    for _ in range(6):
        data = zipped({"word/embeddings/a.bin": data}, zipfile.ZIP_STORED)
    notes = prover.prove(data, name="a.docx").notes
    assert any("too deep" in note for note in notes)


def test_what_zipfile_cuts_off_a_name_is_searched(prover: Prover) -> None:
    data = zipped({"word/a.xmlQWhitlock": b"<a/>"}).replace(b"xmlQWhit", b"xml\0Whit")
    assert not prover.prove(data, name="a.docx").is_clean


def mutated(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        changed = changed or bytearray(b"x")
        at = chance.randrange(len(changed))
        match chance.randrange(4):
            case 0:
                changed[at] = chance.randrange(256)
            case 1:
                del changed[at : at + chance.randint(1, 40)]
            case 2:
                changed[at:at] = chance.randbytes(chance.randint(1, 8))
            case _:
                changed[at] ^= 1 << chance.randrange(8)
    return bytes(changed)


def inside(data: bytes, chance: random.Random) -> bytes:
    """The same package with damage inside one member, whose checksum is right again."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts: dict[str, str | bytes] = {name: package.read(name) for name in package.namelist()}
    name = chance.choice(sorted(parts))
    before = parts[name]
    parts[name] = mutated(before if isinstance(before, bytes) else before.encode() or b"x", chance)
    return zipped(parts)


def outcome(prover: Prover, data: bytes) -> str:
    try:
        prover.prove(data, name="a.docx")
    except DrafterError:
        return "refused"
    return "proven"


def test_a_mutated_file_is_proven_or_refused_and_never_hangs(prover: Prover) -> None:
    chance = random.Random(20_231_122)  # noqa: S311 - a fixed sequence, so that it repeats
    sources = (GOOD, planted_docx({}))
    outcomes = {"proven": 0, "refused": 0}
    for round_number in range(ROUNDS):
        source = sources[round_number % 10 == 0]
        data = (mutated if round_number % 2 else inside)(source, chance)
        outcomes[within(SOON, functools.partial(outcome, prover, data))] += 1
    assert min(outcomes.values()) > 0
