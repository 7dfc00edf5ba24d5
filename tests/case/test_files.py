import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.case.account import Evidence
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.documents import Sharing, copy_name, files_of, sharing
from drafter.case.files import (
    MOST_CASE_BYTES,
    MOST_FILE_BYTES,
    MOST_FILES,
    EvidenceFile,
    in_words,
    is_stored_id,
    kept_name,
    media_type_of,
    refusal,
    suffix_of,
    written_name,
)

ODD = "Re\u202egnp.\u200bexe"


@pytest.mark.parametrize(
    "size, said",
    [
        (1, "1 byte"),
        (999, "999 bytes"),
        (1_000, "1 KB"),
        (1_001, "1.1 KB"),
        (340_000, "340 KB"),
        (340_001, "341 KB"),
        (999_999, "1 MB"),
        (2_500_000, "2.5 MB"),
        (50_000_000, "50 MB"),
        (50_000_001, "51 MB"),
        (1_000_000_000, "1 GB"),
        (3_200_000_000, "3.2 GB"),
        (2_000_000_000_000, "2000 GB"),
    ],
)
def test_a_size_is_said_as_people_say_it(size: int, said: str) -> None:
    assert in_words(size) == said


@pytest.mark.parametrize(
    "name, kind",
    [
        ("Letter.PDF", "application/pdf"),
        ("photo.of.damp.jpeg", "image/jpeg"),
        ("no ending", "application/octet-stream"),
        ("odd.qqq", "application/octet-stream"),
        ("", "application/octet-stream"),
    ],
)
def test_a_media_type_goes_by_the_end_of_the_name(name: str, kind: str) -> None:
    assert media_type_of(name) == kind


def test_what_cannot_be_seen_in_a_name_is_a_visible_mark() -> None:
    assert kept_name(ODD) == "Re�gnp.�exe"
    assert kept_name("two\nlines\x00") == "two�lines�"
    assert kept_name("\udcff.pdf") == "�.pdf"
    assert kept_name("\ufffe.pdf") == "�.pdf"
    assert kept_name("  ") == "without a name"


def test_letters_signs_and_emoji_of_a_name_stay() -> None:
    for name in ("Brief an Müller.pdf", "écrit à l’école.odt", "👩‍👧 photo.jpg", "رسالة.pdf"):
        assert kept_name(name) == name


def test_a_long_name_is_kept_with_its_ending() -> None:
    name = kept_name("x" * 300 + ".pdf")
    assert len(name) == 255
    assert name.endswith("….pdf")
    assert kept_name("x" * 300).endswith("x…")


@pytest.mark.parametrize(
    "stem, name",
    [
        ("Letter", "Letter.pdf"),
        ("a/b\\c:d", "a-b-c-d.pdf"),
        ("../../etc/passwd", "etc-passwd.pdf"),
        ("CON", "_CON.pdf"),
        ("aux.old", "_aux.old.pdf"),
        ("lpt1 ", "_lpt1.pdf"),
        ("com10", "com10.pdf"),
        ("ends with a dot. ", "ends with a dot.pdf"),
        (".hidden", "hidden.pdf"),
        ("-rf", "rf.pdf"),
        ("two\nlines", "twolines.pdf"),
        (ODD, "Regnp.exe.pdf"),
        ("", "document.pdf"),
        ("???", "document.pdf"),
        ("👩\u200d👧", "👩👧.pdf"),
    ],
)
def test_a_written_name_is_one_that_every_system_takes(stem: str, name: str) -> None:
    assert written_name(stem, ".pdf") == name


@given(stem=st.text(max_size=400), suffix=st.sampled_from(["", ".pdf", ".tar", ".abcdefghij"]))
def test_whatever_is_asked_a_written_name_is_short_and_harmless(stem: str, suffix: str) -> None:
    name = written_name(stem, suffix)
    assert 0 < len(name.encode()) <= 151
    assert not set('<>:"/\\|?*\0\n') & set(name)
    assert name == name.strip()
    assert name[0] not in ".-"
    assert name[-1] != "."


def test_an_ending_is_letters_and_digits_after_a_name() -> None:
    assert suffix_of("Letter.PDF") == ".pdf"
    for name in (".pdf", "none", "odd.p d", "long.abcdefghijk", "dot."):
        assert suffix_of(name) == ""


def file(stored: str, size: int = 1) -> EvidenceFile:
    return EvidenceFile(name="f", size=size, stored=stored)


def test_the_limits_are_said_in_one_sentence_each() -> None:
    assert refusal((), "f.pdf", MOST_FILE_BYTES) == ""
    assert "too large (200 MB): a file may have 50 MB" in refusal((), "f.mov", 200_000_000)
    assert "empty" in refusal((), "f.pdf", 0)
    many = [file(str(number)) for number in range(MOST_FILES)]
    assert refusal(many[1:], "f.pdf", 1) == ""
    assert "may have 500 files" in refusal(many, "f.pdf", 1)
    large = [file(str(number), MOST_FILE_BYTES) for number in range(20)]
    assert "1 GB together" in refusal(large, "f.pdf", 1)
    assert refusal([file("a", MOST_CASE_BYTES - 1)], "f.pdf", 1) == ""


def test_a_file_that_is_not_here_or_is_shared_by_two_documents_counts_once() -> None:
    away = [file("", MOST_FILE_BYTES)] * MOST_FILES
    same = [file("a", MOST_CASE_BYTES - 1)] * 2
    assert refusal([*away, *same], "f.pdf", 1) == ""


def test_only_a_random_id_is_ever_made_a_path() -> None:
    assert is_stored_id("0123456789abcdef" * 2)
    for odd in ("", "../" * 11, "A" * 32, "a" * 31, "a" * 32 + "\n"):
        assert not is_stored_id(odd)


def test_a_document_is_for_those_it_names_for_nobody_or_for_whom_nobody_has_said() -> None:
    assert sharing(Evidence(id="d"), "b1") is Sharing.NOT_SAID
    assert sharing(Evidence(id="d", withheld_because="Medical"), "b1") is Sharing.NO
    named = Evidence(id="d", may_see=("b1",), withheld_because="Medical")
    assert sharing(named, "b1") is Sharing.YES
    assert sharing(named, "b2") is Sharing.NO


def test_a_case_has_the_files_of_its_documents_in_order() -> None:
    one, two = file("a"), file("b")
    documents = (Evidence(id="1", file=one), Evidence(id="2"), Evidence(id="3", file=two))
    assert files_of(Case(id="c", evidence=documents)) == (one, two)


@pytest.mark.parametrize(
    "number, text, kind, dated, name",
    [
        (4, "Letter about her asthma", "letter", "3 May 2024", "04 letter 2024-05-03.pdf"),
        (4, "Letter about her asthma", "", "May 2024", "04 document 2024-05.pdf"),
        (123, "", "photograph", "2024", "123 photograph 2024.pdf"),
        (1, "", "", "31 February 2024", "01 document.pdf"),
        (1, "", "A/B: the “plan”", "3 May", "01 A-B- the “plan”.pdf"),
        (1, "", "word " * 20, "", "01 " + ("word " * 8).strip() + ".pdf"),
        (1, "", "x" * 60, "", "01 " + "x" * 40 + ".pdf"),
    ],
)
def test_a_copy_is_named_by_its_number_kind_and_date(
    number: int, text: str, kind: str, dated: str, name: str
) -> None:
    document = Evidence(
        id="d",
        text=text,
        kind=kind,
        dated=read_date(dated) if dated else None,
        file=EvidenceFile(name="scan0001.PDF"),
    )
    assert copy_name(number, document) == name


def test_a_document_without_a_file_has_a_name_without_an_ending() -> None:
    assert copy_name(2, Evidence(id="d", kind="Letter")) == "02 Letter"
