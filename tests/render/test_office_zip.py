import io
import random
import struct
import warnings
import zipfile

import pytest

from drafter.errors import DrafterError
from drafter.render import house_style, word
from drafter.render.office_zip import OfficeZip
from tests.pace import within
from tests.render.packages import changed, packed, parts
from tests.render.statements import statement

NAME = "house.docx"
GOOD = word.write(statement())


def answer(data: bytes) -> str:
    try:
        house_style.read(data, NAME)
    except DrafterError as error:
        return str(error)
    return ""


def refusal(data: bytes) -> str:
    """The one sentence a file is refused with, within two seconds."""
    sentence = within(2, lambda: answer(data))
    assert sentence.startswith(NAME)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def with_member(name: str, inner: bytes | str) -> bytes:
    return packed({**parts(GOOD), name: inner})


def test_a_good_file_is_read() -> None:
    assert house_style.read(GOOD, NAME).missing == ()


@pytest.mark.parametrize(
    "start, kind",
    [
        (b"", "is empty"),
        (b"{\\rtf1\\ansi", "an RTF file"),
        (b"%PDF-1.7", "a PDF file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "locked with a password"),
        (b"\xef\xbb\xbf \n<!DOCTYPE HTML>", "a web page"),
        (b"<html><body>", "a web page"),
        (b"<?xml version='1.0'?>", "an XML file"),
        (b"\x89PNG\r\n", "a picture"),
        (b"Dear Sir", "is not a Word .docx file: open it"),
        (b"PK\x03\x04 and no more", "is damaged"),
    ],
)
def test_what_is_no_zip_file_is_named_for_what_it_is(start: bytes, kind: str) -> None:
    assert kind in refusal(start)


@pytest.mark.parametrize(
    "member, kind",
    [
        ("xl/workbook.xml", "an Excel workbook"),
        ("ppt/presentation.xml", "a PowerPoint presentation"),
        ("mimetype", "an OpenDocument file"),
    ],
)
def test_a_file_of_another_program_is_named_for_what_it_is(member: str, kind: str) -> None:
    assert kind in refusal(with_member(member, "x"))


@pytest.mark.parametrize("member", ["word/styles.xml", "word/document.xml"])
def test_a_zip_file_that_is_no_word_file_is_refused(member: str) -> None:
    members = parts(GOOD)
    del members[member]
    assert member in refusal(packed(members))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_file_of_which_only_part_arrived_is_damaged(share: float) -> None:
    assert "damaged" in refusal(GOOD[: int(len(GOOD) * share)])


@pytest.mark.parametrize("trap", ['<!DOCTYPE x [<!ENTITY a "b">]>', "<!doctype x>"])
@pytest.mark.parametrize("member", ["word/styles.xml", "word/document.xml"])
def test_a_declared_document_type_is_refused(member: str, trap: str) -> None:
    assert "declares a document type" in refusal(changed(GOOD, member, "?>", f"?>{trap}"))


def test_a_declared_encoding_can_not_hide_a_document_type() -> None:
    trap = '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x+AD4-<x/>'
    assert "is not whole XML" in refusal(with_member("word/styles.xml", trap))


def test_bytes_that_are_not_utf8_are_refused() -> None:
    assert "is not in UTF-8" in refusal(with_member("word/styles.xml", b"<a>\xff\xfe</a>"))
    wide = parts(GOOD)["word/styles.xml"].encode("utf-16")
    assert "is not in UTF-8" in refusal(with_member("word/styles.xml", wide))


def test_a_byte_order_mark_is_no_fault() -> None:
    marked = b"\xef\xbb\xbf" + parts(GOOD)["word/styles.xml"].encode()
    assert house_style.read(with_member("word/styles.xml", marked), NAME).missing == ()


def test_xml_that_breaks_off_is_damaged() -> None:
    assert "is not whole XML" in refusal(changed(GOOD, "word/styles.xml", "</w:styles>", ""))


def test_a_bomb_is_refused_by_what_it_declares() -> None:
    assert "far larger inside" in refusal(with_member("word/media/x", bytes(20_000_000)))


def test_a_hundred_large_members_are_refused_together() -> None:
    made = io.BytesIO(GOOD)
    with zipfile.ZipFile(made, "a") as package:
        for nth in range(3):
            package.writestr(f"word/media/{nth}", b"\0")
    data = bytearray(made.getvalue())
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        if data[at + 46 :].startswith(b"word/media/"):
            data[at + 24 : at + 28] = struct.pack("<I", 90_000_000)
        at = data.find(b"PK\x01\x02", at + 4)
    assert "far larger inside" in refusal(bytes(data))


def test_too_many_members_are_refused() -> None:
    many = {f"word/x{nth}": "" for nth in range(2_001)}
    assert "far larger inside" in refusal(packed({**parts(GOOD), **many}))


def test_a_part_over_its_limit_is_refused() -> None:
    noise = random.Random(1)  # noqa: S311 - the same noise in each run
    large = "".join(noise.choices("abcdefghijklmnopqrstuvwxyz", k=3_000_000))
    sentence = refusal(with_member("word/styles.xml", f"<a>{large}</a>"))
    assert "word/styles.xml has over 2,000,000 bytes" in sentence


@pytest.mark.parametrize(
    "member, inner",
    [
        ("word/styles.xml", "<b>" * 599_000),
        ("word/styles.xml", "<b/>" * 450_000),
        ("word/document.xml", "<b>" * 599_000),
        ("word/document.xml", "<b/>" * 599_000),
        ("word/document.xml", "<b>" * 1_900_000),
    ],
)
def test_deep_and_long_xml_is_over_within_two_seconds(member: str, inner: str) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:  # stored: a ratio gives nothing away
        for name, text in {**parts(GOOD), member: f"<a>{inner}</a>"}.items():
            package.writestr(name, text)
    sentence = within(2, lambda: answer(made.getvalue()))
    assert not sentence or NAME in sentence  # either ending is right, within the time


def test_a_member_that_inflates_past_its_declared_size_is_damaged() -> None:
    data = bytearray(GOOD)
    at = data.find(b"PK\x01\x02")
    while not data[at + 46 :].startswith(b"word/styles.xml"):
        at = data.find(b"PK\x01\x02", at + 4)
    data[at + 24 : at + 28] = struct.pack("<I", 100)
    assert "can't be unpacked" in refusal(bytes(data))


def test_a_locked_member_is_refused() -> None:
    data = bytearray(GOOD)
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "locked with a password" in refusal(bytes(data))


@pytest.mark.parametrize("twin", ["word/styles.xml", "WORD/styles.xml"])
def test_two_members_of_one_name_are_refused(twin: str) -> None:
    made = io.BytesIO(GOOD)
    with zipfile.ZipFile(made, "a") as package, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        package.writestr(twin, "<a/>")
    assert "the same name" in refusal(made.getvalue())


def test_a_missing_member_is_named() -> None:
    with pytest.raises(DrafterError, match=r"gone\.xml is not in it"):
        OfficeZip(GOOD, NAME).read("gone.xml", 1)


def test_no_damaged_byte_brings_anything_but_a_sentence() -> None:
    noise = random.Random(2)  # noqa: S311 - the same damage in each run
    outcomes = {"read": 0, "refused": 0}
    for _ in range(600):
        data = bytearray(GOOD)
        for _ in range(noise.choice((1, 3, 30))):
            data[noise.randrange(len(data))] = noise.randrange(256)
        try:
            house_style.read(bytes(data), NAME)
            outcomes["read"] += 1
        except DrafterError as error:
            assert NAME in str(error)  # noqa: PT017 - either ending is right
            outcomes["refused"] += 1
    assert min(outcomes.values()) > 10
