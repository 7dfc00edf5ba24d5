import random
import zipfile
from pathlib import Path

import docx
import pytest

from drafter.errors import DrafterError
from drafter.opening import LARGEST
from drafter.reading import read
from drafter.reading.files import text_of

_OPEN = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>'
)
_CLOSE = "</w:body></w:document>"
NOTE = f"{_OPEN}<w:p><w:r><w:t>A note</w:t></w:r></w:p>{_CLOSE}"


def packed(path: Path, body: str, **more: str) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("word/document.xml", body)
        for name, words in more.items():
            made.writestr(f"word/{name}.xml", words)
    return path


def test_a_word_file_gives_its_paragraphs_and_items(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("The complaint", 1)
    made.add_paragraph("Miss Zebra complained that:")
    made.add_paragraph("it was late;", style="List Bullet")
    made.add_paragraph("nobody rang.", style="List Bullet")
    made.save(str(tmp_path / "draft.docx"))
    assert text_of(tmp_path / "draft.docx").text == (
        "The complaint\n\nMiss Zebra complained that:\n- it was late;\n- nobody rang."
    )


def test_what_is_left_behind_is_said(tmp_path: Path) -> None:
    body = (
        f"{_OPEN}<w:p><w:r><w:t>Kept</w:t><w:tab/><w:t>words.</w:t></w:r><w:del><w:r>"
        "<w:t>gone</w:t></w:r></w:del><mc:Fallback><w:r><w:t>twice</w:t></w:r></mc:Fallback></w:p>"
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr><w:r><w:t>item</w:t></w:r></w:p>'
        f"{_CLOSE}"
    )
    found = text_of(packed(tmp_path / "a.docx", body, comments=NOTE, footnotes=NOTE))
    assert found.text == "Kept words.\n- item"
    assert found.notices == (
        "Its comments and footnotes were not read.",
        "1 tracked deletion was left out.",
    )


def test_an_entity_is_refused_and_plain_xml_is_not(tmp_path: Path) -> None:
    plain = f"{_OPEN}<w:p><w:r><w:t>Words</w:t></w:r></w:p>{_CLOSE}"
    assert text_of(packed(tmp_path / "a.docx", plain)).text == "Words"
    bomb = f'<!DOCTYPE a [<!ENTITY b "boom">]>{plain.replace("Words", "&b;")}'
    with pytest.raises(DrafterError, match="paste its text"):
        text_of(packed(tmp_path / "b.docx", bomb))


def test_what_would_unpack_to_too_much_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/document.xml", "<a/>")
        with made.open("word/media.bin", "w") as large:
            for _ in range(LARGEST // 1_000_000 + 1):
                large.write(bytes(1_000_000))
    with pytest.raises(DrafterError, match="200 MB"):
        text_of(path)


@pytest.mark.parametrize(
    "data, said",
    [
        (b"%PDF-1.7", "copy all of it and paste it"),
        (b"\xd0\xcf\x11\xe0" + bytes(9), "paste it"),
        (b"{\\rtf1 \xff}", "paste it"),
        (b"{\\rtf1 words}", "paste it"),
        (b" \r\n", "file.docx is empty"),
        (b"PK\x03\x04 broken", "damaged"),
        (bytes([0x81, 0x8D, 0xFF]), "not text"),
    ],
)
def test_other_files_are_refused_with_what_to_do(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "file.docx"
    path.write_bytes(data)
    with pytest.raises(DrafterError, match=said):
        text_of(path)


def test_a_packed_file_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as made:
        made.writestr("other.txt", "words")
    with pytest.raises(DrafterError, match="no Word file"):
        text_of(tmp_path / "a.zip")


def test_an_unknown_encoding_is_refused(tmp_path: Path) -> None:
    body = f'<?xml version="1.0" encoding="no-such"?>{_OPEN}{_CLOSE}'
    with pytest.raises(DrafterError, match="damaged"):
        text_of(packed(tmp_path / "a.docx", body))


def test_a_file_that_is_packed_as_no_word_file_is_packed_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_LZMA) as made:
        made.writestr("word/document.xml", f"{_OPEN}{_CLOSE}")
    with pytest.raises(DrafterError, match="damaged"):
        text_of(tmp_path / "a.docx")


def damaged(whole: bytes, chance: random.Random) -> bytes:
    """A file some of whose bytes were changed, lost or doubled."""
    data = bytearray(whole)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(data))
        match chance.randrange(4):
            case 0:
                data[at] = chance.randrange(256)
            case 1:
                del data[at : at + chance.randint(1, 60)]
            case 2:
                data[at:at] = chance.choice((b"\0", b"\xff", b"--b", b"=?utf-8?b?", b"<w:tc>"))
            case _:
                other = chance.randrange(len(data))
                data[at:at] = data[other : other + chance.randint(1, 200)]
    return bytes(data)


def test_what_a_disk_or_a_stranger_made_of_a_file_is_read_or_refused(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("first", style="List Number")
    made.add_table(1, 2).cell(0, 1).text = "5 May 2024"
    made.save(str(tmp_path / "whole.docx"))
    packed(tmp_path / "plain.docx", f"{_OPEN}<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr>{_CLOSE}")
    (tmp_path / "whole.eml").write_bytes(
        b'From: a\nSubject: =?utf-8?b?w6k=?=\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n'
        b"Content-Transfer-Encoding: base64\n\nSm9z6Q==\n--b\nContent-Type: text/html\n\n<p>x</p>\n"
        b"--b\nContent-Type: message/rfc822\n\nSubject: y\n\nz\n--b\nContent-Type: a/b; name=c\n\n"
    )
    chance, done = random.Random(5), {True: 0, False: 0}  # noqa: S311 - a test's own, and the same each time
    for name in ("whole.docx", "plain.docx", "whole.eml"):
        whole = (tmp_path / name).read_bytes()
        for _ in range(120):
            (tmp_path / f"x{name}").write_bytes(damaged(whole, chance))
            try:
                text_of(tmp_path / f"x{name}")
                done[True] += 1
            except DrafterError:
                done[False] += 1
    assert min(done.values()) > 20


def test_too_deep_a_nesting_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DrafterError, match="damaged"):
        text_of(packed(tmp_path / "a.docx", "<a>" * 600 + "</a>" * 600))


def test_a_page_of_a_browser_is_read_as_its_words(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("\n<!DOCTYPE html><html><p>It rained.</p></html>", encoding="utf-8")
    assert text_of(path).text == "It rained."


def test_text_of_an_older_windows_program_is_read(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes("She said “no” – twice.".encode("cp1252"))
    assert text_of(path).text == "She said “no” – twice."
    path.write_text("Ça va", encoding="utf-8")
    assert text_of(path).text == "Ça va"


def test_a_row_of_a_table_is_one_entry_with_its_date(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("What happened", 1)
    table = made.add_table(2, 3)
    for cell, words in zip(
        [*table.rows[0].cells, *table.rows[1].cells],
        ["5 May 2024", "letter sent", "", "6 May 2024", "letter lost", "C4"],
        strict=True,
    ):
        cell.text = words
    table.rows[1].cells[1].add_paragraph("and found")
    table.rows[1].cells[1].add_paragraph("in a bin", style="List Bullet")
    made.add_paragraph("It rained.")
    made.save(str(tmp_path / "a.docx"))
    found = text_of(tmp_path / "a.docx").text
    assert found == (
        "What happened\n\n5 May 2024\tletter sent\n\n6 May 2024\tletter lost and found\tC4\n"
        "- in a bin\n\nIt rained."
    )
    entries = read(found).case.chronology
    assert [(one.happened_on and one.happened_on.printed(), one.text) for one in entries] == [
        ("5 May 2024", "5 May 2024 – letter sent"),
        ("6 May 2024", "6 May 2024 – letter lost and found – C4\n- in a bin"),
        (None, "It rained."),
    ]


def test_a_table_in_a_table_stays_in_its_row(tmp_path: Path) -> None:
    inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>in</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    body = (
        f"{_OPEN}<w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc><w:tc><w:p><w:r><w:t>out</w:t></w:r></w:p>"
        f"</w:tc></w:tr></w:tbl>{_CLOSE}"
    )
    assert text_of(packed(tmp_path / "a.docx", body)).text == "in\tout"


def listed(path: Path, *paragraphs: tuple[str, str]) -> str:
    """What is read of a Word file of paragraphs, each with the name of its style."""
    made = docx.Document()
    for words, style in paragraphs:
        made.add_paragraph(words, style=style or None)
    made.save(str(path / "a.docx"))
    return text_of(path / "a.docx").text


def test_a_numbered_list_keeps_its_place_below_its_paragraph(tmp_path: Path) -> None:
    assert listed(
        tmp_path,
        ("She rang:", ""),
        ("first", "List Number"),
        ("second", "List Number"),
        ("third", "List Bullet 2"),
        ("Then nothing.", ""),
    ) == ("She rang:\n- first\n- second\n- third\n\nThen nothing.")


def test_paragraphs_that_are_numbered_throughout_stay_paragraphs(tmp_path: Path) -> None:
    assert listed(
        tmp_path,
        ("What I found", "Heading 1"),
        ("It rained.", "List Number"),
        ("She said:", "List Number"),
        ("no;", "List Number 2"),
        ("never.", "List Bullet"),
        ("It snowed.", "List Number"),
    ) == ("What I found\n\nIt rained.\n\nShe said:\n- no;\n- never.\n\nIt snowed.")


def numbered(number: str, level: str, words: str) -> str:
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{place}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def test_the_lists_of_the_file_say_what_is_an_item(tmp_path: Path) -> None:
    lists = (
        f"{_OPEN.replace('<w:body>', '')}"
        '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/>'
        "</w:lvl></w:abstractNum>"
        '<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/></w:lvl>'
        "</w:abstractNum>"
        + "".join(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/></w:num>'
            for number, kind in (("1", "7"), ("2", "7"), ("3", "8"), ("4", "9"))
        )
        + "</w:document>"
    )
    body = (
        numbered("1", "0", "One:")
        + numbered("3", "0", "a")
        + numbered("2", "0", "Two:")
        + numbered("2", "1", "b")
        + numbered("4", "0", "Plain")
        + numbered("0", "0", "Taken out")
        + numbered("1", "0", "Three.")
    )
    path = packed(tmp_path / "a.docx", f"{_OPEN}{body}{_CLOSE}", numbering=lists)
    assert text_of(path).text == ("One:\n- a\n\nTwo:\n- b\n\nPlain\n\nTaken out\n\nThree.")
    damaged = packed(tmp_path / "b.docx", f"{_OPEN}{body}{_CLOSE}", numbering="<no")
    assert "Three." in text_of(damaged).text


def test_headers_and_footers_are_said_to_be_left(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("Words.")
    section = made.sections[0]
    section.header.paragraphs[0].text = "Our reference: WX"
    section.footer.paragraphs[0].text = "Page " + "a" * 400
    made.save(str(tmp_path / "a.docx"))
    header, footer = text_of(tmp_path / "a.docx").notices
    assert header == "Its header was left out: “Our reference: WX”."
    assert footer.startswith("Its footer was left out: “Page aaa")
    assert footer.endswith("…”.")


def test_a_page_number_alone_is_no_loss_and_a_damaged_note_is_said(tmp_path: Path) -> None:
    plain = f"{_OPEN}<w:p><w:r><w:t>Words</w:t></w:r></w:p>{_CLOSE}"
    number = plain.replace("Words", "1")
    path = packed(tmp_path / "a.docx", plain, footer1=number, header1="<a/>", footnotes="<a/>")
    assert text_of(path).notices == ()
    path = packed(tmp_path / "b.docx", plain, footer1=plain, footer2=plain, endnotes="<no")
    assert text_of(path).notices == (
        "Its endnotes were not read.",
        "Its footer was left out: “Words”.",
    )


def test_words_of_a_box_are_read_beside_those_round_it(tmp_path: Path) -> None:
    box = "<w:p><w:r><w:t>In a box.</w:t></w:r></w:p>"
    body = (
        f"{_OPEN}<w:p><w:r><w:t>Round</w:t></w:r>{box}<w:r><w:noBreakHyphen/><w:t>it</w:t></w:r>"
        f"</w:p>{_CLOSE}"
    )
    assert text_of(packed(tmp_path / "a.docx", body)).text == "In a box.\n\nRound-it"


def test_an_empty_cell_of_a_word_table_leaves_the_others_in_their_columns(tmp_path: Path) -> None:
    made = docx.Document()
    rows = (("Date", "Who", "What"), ("5 May 2024", "", "The crew came."), ("", "", "It rained."))
    table = made.add_table(3, 3)
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    made.save(str(tmp_path / "a.docx"))
    found = text_of(tmp_path / "a.docx").text
    assert found == "Date\tWho\tWhat\n\n5 May 2024\t\tThe crew came.\n\nIt rained."
    assert [one.text for one in read(found).case.chronology] == [
        "On 5 May 2024, the crew came.",
        "It rained.",
    ]
