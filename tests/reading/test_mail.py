"""An e-mail is read as its sender wrote it; what is hostile in one is refused in time."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from drafter.case.account import EntryKind
from drafter.errors import DrafterError
from drafter.reading import read
from drafter.reading.files import text_of
from drafter.reading.html_text import text_of_html
from drafter.reading.mail import LARGEST_MAIL, is_mail, read_mail
from tests.pace import within

HEADS = (
    b"Date: Mon, 4 Mar 2024 10:05:00 +0000\r\nFrom: Vera Tilling <v@mail.example>\r\n"
    b"To: complaints@council.example\r\nSubject: My bins\r\nMIME-Version: 1.0\r\n"
)
SHOWN = (
    "Date: 4 March 2024, 10:05\nFrom: Vera Tilling <v@mail.example>\n"
    "To: complaints@council.example\nSubject: My bins"
)
LATIN = b"Content-Type: text/plain; charset=iso-8859-1\r\n"


def words_of(rest: bytes) -> str:
    """The words of a mail with the usual headers."""
    mail = read_mail(HEADS + rest, "a.eml")
    assert mail.text.startswith(SHOWN)
    return mail.text.removeprefix(SHOWN).strip()


@pytest.mark.parametrize(
    "rest, words",
    [
        (b"\r\nDear Sir,\r\n\r\nIt is late.\r\n", "Dear Sir,\n\nIt is late."),
        (
            b"Content-Transfer-Encoding: quoted-printable\r\n\r\nIt=E2=80=99s a long =\r\nline.",
            "It’s a long line.",
        ),
        (
            LATIN + b"Content-Transfer-Encoding: base64\r\n\r\nSm9z6Q==\r\n",
            "José",
        ),
        (b"Content-Type: text/plain; charset=no-such\r\n\r\nJos\xe9", "José"),
        (b"Content-Type: text/plain; charset=idna\r\n\r\nJos\xc3\xa9", "José"),
        (b"Content-Type: text/plain; charset=us-ascii\r\n\r\n\x81\x8d", "\ufffd\ufffd"),
        (
            b"Content-Type: text/plain; format=flowed\r\n\r\nOne line \r\ngoes on.\r\nTwo.\r\n",
            "One line goes on.\nTwo.",
        ),
        (
            b"Content-Type: text/html\r\n\r\n<p>Dear&nbsp;Sir</p>I am<br>here.<ul><li>one<li>two",
            "Dear Sir\n\nI am\nhere.\n\n- one\n- two",
        ),
        (b"Content-Transfer-Encoding: base64\r\n\r\n!!!!\r\n", ""),
    ],
)
def test_words_are_read_in_every_dress(rest: bytes, words: str) -> None:
    assert words_of(rest) == words


def test_plain_text_is_taken_before_html_and_attachments_are_named() -> None:
    mail = EmailMessage()
    mail["From"] = "Vera <v@mail.example>"
    mail["Subject"] = "Größe: my bins"
    mail.set_content("Plain words.")
    mail.add_alternative("<h1>Plain</h1><p>words.</p>", subtype="html")
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="plän.pdf")
    other = EmailMessage()
    other["Subject"] = "Your answer"
    other.set_content("Inner words.")
    mail.add_attachment(other)
    mail.add_attachment("a,b", subtype="csv")
    found = read_mail(mail.as_bytes(), "a.eml")
    assert found.text == (
        "From: Vera <v@mail.example>\nSubject: Größe: my bins\n"
        "Attachments: plän.pdf, e-mail Your answer, text/csv\n\nPlain words."
    )
    (notice,) = found.notices
    assert "not read: “plän.pdf”, “e-mail Your answer”, “text/csv”. Open and add" in notice


def test_a_page_is_read_where_the_plain_part_is_empty() -> None:
    mail = EmailMessage()
    mail["From"] = "v@mail.example"
    mail.set_content("\n")
    mail.add_alternative("<p>Page words.</p>", subtype="html")
    assert read_mail(mail.as_bytes(), "a.eml").text.endswith("\n\nPage words.")


LETTER = "I complain about the damp in my flat, of which I told you on 3 May and on 9 June."
STUB = "This message is in HTML: open it in a program that can show it."
QUOTED = "On 4 June the Council wrote: we will send somebody within twenty working days."


def page_of(words: str) -> str:
    """Words as a mail program dresses them."""
    return f"<html><head><style>p {{}}</style></head><body><p>{words}</p></body></html>"


@pytest.mark.parametrize(
    "plain, page, words",
    [
        (LETTER, page_of(LETTER), LETTER),
        (f"{LETTER}\nhttps://a.example/b/c/d/e/f/g", page_of(LETTER), f"{LETTER}\nhttps:"),
        (LETTER, page_of("My logo and nothing else"), f"{LETTER}\n\nMy logo and nothing else"),
        (LETTER, page_of("<img src=a.png>"), LETTER),
        (STUB, page_of(LETTER), f"{STUB}\n\n{LETTER}"),
        (LETTER, page_of(f"{LETTER}<p>Vera Tilling"), f"{LETTER}\n\nVera Tilling"),
        (f"{LETTER}\nWritten", page_of(f"{LETTER}<p>Vera"), f"{LETTER}\nWritten"),
        ("See page", page_of(f"See this page. {LETTER}"), f"See this page. {LETTER}"),
        (LETTER, page_of(f"{LETTER}<p>{QUOTED}"), f"{LETTER}\n\n{QUOTED}"),
    ],
)
def test_of_words_told_twice_those_are_read_that_say_all(plain: str, page: str, words: str) -> None:
    mail = EmailMessage()
    mail["From"] = "v@mail.example"
    mail.set_content(plain)
    mail.add_alternative(page, subtype="html")
    text = read_mail(mail.as_bytes(), "a.eml").text
    assert text.startswith(f"From: v@mail.example\n\n{words}")
    assert text.count("I complain") == words.count("I complain")


def alternatives(*parts: str) -> bytes:
    """A mail of parts that say the same."""
    told = "".join(f"--x\n{part}\n" for part in parts)
    heads = "From: v@mail.example\nContent-Type: multipart/alternative; boundary=x"
    return f"{heads}\n\n{told}--x--\n".encode()


PLAIN = "Content-Type: text/plain\n\nHere is the letter. Best wishes, Vera"
MIXED = (
    "Content-Type: multipart/mixed; boundary=y\n\n"
    "--y\nContent-Type: text/html\n\n<p>Here is the letter.\n"
    "--y\nContent-Type: application/pdf; name=letter.pdf\n\n%PDF\n"
    "--y\nContent-Type: text/html\n\n<p>Best wishes, Vera\n--y--\n"
)
MEETING = "Content-Type: text/calendar\n\nBEGIN:VCALENDAR"


@pytest.mark.parametrize(
    "parts, told",
    [
        ((PLAIN, MIXED), "Attachments: letter.pdf\n\nHere is"),
        ((MIXED, PLAIN), "Attachments: letter.pdf\n\nHere is"),
        ((PLAIN, MIXED, MIXED), "Attachments: letter.pdf\n\nHere is"),
        ((PLAIN, MEETING), "\nHere is"),
        ((PLAIN, MEETING.replace("calendar", "calendar; name=a.ics")), "Attachments: a.ics"),
        ((PLAIN, "Content-Disposition: attachment\n\nMore."), "Attachments: text/plain"),
        ((MEETING,), "Attachments: text/calendar"),
    ],
)
def test_what_is_attached_to_words_told_twice_is_named(parts: tuple[str, ...], told: str) -> None:
    text = read_mail(alternatives(*parts), "a.eml").text
    assert text.removeprefix("From: v@mail.example\n").startswith(told)
    assert text.count("Best wishes") == (PLAIN in parts)


def test_unreadable_letters_and_headers_are_shown_and_said() -> None:
    found = read_mail(b"Date: soon\nSubject: =?utf-8?b?A?=\n\n\x81\x8d\xff", "a.eml")
    assert found.text == "Date: soon\nSubject: =?utf-8?b?A?=\n\n\ufffd\ufffd\ufffd"
    assert found.notices == ("Some of its letters could not be read; they are shown as “\ufffd”.",)


def test_one_attachment_is_said_in_the_singular_and_a_long_name_is_cut() -> None:
    part = b'Content-Type: image/png; name="' + b"a" * 300 + b'"\n\nxx'
    (notice,) = read_mail(b"From: a\n" + part, "a.eml").notices
    assert notice.startswith("Its attachment was not read: “aaa")
    assert "…”" in notice


def nested(depth: int, *, last: bytes = b"") -> bytes:
    """A mail of parts within parts."""
    opened = b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (each, each)
        for each in range(depth)
    )
    return b"From: a\n" + opened + b"Content-Type: text/plain\n\ndeep words\n" + last


def test_parts_within_parts_are_read_so_deep_and_no_deeper() -> None:
    assert "deep words" in read_mail(nested(10), "a.eml").text
    for depth in (30, 190):
        with pytest.raises(DrafterError, match="damaged"):
            read_mail(nested(depth), "a.eml")
    with pytest.raises(DrafterError, match="too many parts"):
        read_mail(nested(5000), "a.eml")


def test_a_mail_too_large_is_refused_before_it_is_taken_apart() -> None:
    with pytest.raises(DrafterError, match="60 MB"):
        read_mail(bytes(LARGEST_MAIL + 1), "a.eml")


@pytest.mark.parametrize(
    "hostile",
    [
        nested(190, last=b"--x\n" * 20_000),
        b"From: a\nSubject: " + b"=?utf-8?q?a?= " * 50_000 + b"\n\nwords",
        b"From: a\nContent-Type: text/plain" + b"; a=b" * 50_000 + b"\n\nwords",
        b"From: a\nContent-Type: multipart/alternative; boundary=x\n\n"
        + b"".join(b"--x\n\n%d is said\n" % each for each in range(10_000)),
        b"From: a\nContent-Type: multipart/alternative; boundary=x\n\n"
        + b"".join(b"--x\nContent-Type: a/b; name=%d\n\n" % each for each in range(10_000)),
        b"From: a\nContent-Type: text/html\n\n" + b"<a " * 200_000,
        b"From: a\nContent-Type: text/html\n\n" + b"<!--" * 200_000,
        b"From: a\nContent-Type: text/html\n\n" + b"<style>" * 200_000,
        b"From: a\nContent-Type: text/html\n\n" + b"&" * 200_000 + b"<table><td>" * 50_000,
    ],
)
def test_a_hostile_mail_is_done_with_in_time(hostile: bytes) -> None:
    def answer() -> str:
        try:
            read_mail(hostile, "a.eml")
        except DrafterError as refused:
            return str(refused)
        return ""

    sentence = within(10, answer)
    assert not sentence or "paste" in sentence  # either way is well


def test_a_very_long_page_is_cut_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.reading.mail._LONGEST_TEXT", 10)
    found = read_mail(b"From: a\n\nwords and words", "a.eml")
    assert found.text.endswith("words and ".strip())
    assert found.notices == ("It is very long: only its beginning was read.",)


def test_a_file_is_a_mail_by_its_name_or_by_what_programs_write(tmp_path: Path) -> None:
    assert is_mail(b"From: a\n\nb", "x.EML")
    assert is_mail(HEADS + b"\nb", "x.txt")
    assert not is_mail(b"From: a\nSent: today\n\nb", "x.txt")
    assert not is_mail(b"words", "x.eml")
    path = tmp_path / "b.eml"
    path.write_bytes(HEADS + b"\r\nIt is late.")
    assert text_of(path).text == f"{SHOWN}\n\nIt is late."


def test_the_lines_of_its_head_become_one_dated_entry() -> None:
    first, second = read(f"{SHOWN}\n\nIt is late.").case.chronology
    assert first.text == SHOWN
    assert first.kind is EntryKind.EVENT
    assert first.happened_on
    assert first.happened_on.printed() == "4 March 2024"
    assert second.text == "It is late."


FERN_WAY = "x y\n\n1 Fern Way\nHolm End\n\nDear Sir\n\nz y"


@pytest.mark.parametrize(
    "page, words",
    [
        (
            "<table><tr><td>5 May</td><td><p>sent</p></td></tr><tr><td>6 May",
            "5 May\tsent\n\n6 May",
        ),
        ("a<b and c > d", "a d"),
        ("1 < 2 &lt; 3<!-- no --><?x?><!DOCTYPE y>", "1 < 2 < 3"),
        ("<H1>Head</H1>\n\n\nwords<script>no()</script> on", "Head\n\nwords on"),
        ("İ<STYLE>x</STYLE>y", "İy"),
        ("<p>cut <b", "cut"),
        ("<div><div><p>a</p></div></div><p>b", "a\n\nb"),
        ("<p>x\ny</p><pre>1 Fern Way\r\n\tHolm  End\n\nDear Sir</pre>z\ny", FERN_WAY),
        ("<table><tr><td><pre>a\nb</pre></td><td>c", "a b\tc"),
    ],
)
def test_a_page_is_its_words(page: str, words: str) -> None:
    assert text_of_html(page) == words
