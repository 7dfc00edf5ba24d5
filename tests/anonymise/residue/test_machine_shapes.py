"""E-mail and web addresses, handles and file names are found; public sites are not."""

import pytest

from tests.anonymise.residue.reading import residue

MACHINES = [
    ("zorvi(at)post.example", "e-mail"),
    ("zorvi at post dot example", "e-mail"),
    ("zorvi@postbox", "e-mail"),
    ("@zorvi.w.88", "handle"),
    ("u/ProperZorvi", "handle"),
    ("zorvi91", "handle"),
    ("https://zorvi.example/page", "web address"),
    ("t.me/zorvi_o", "web address"),
    ("///filled.count.soap", "address"),
    ("Zorvi_letter(2).heic", "file name"),
    ("zorvi.statement.final.odt", "file name"),
    (r"c:\homes\zorvi\letter", "file name"),
]
LABELLED = [
    ("User name: tinker_bell", ("tinker_bell", "handle")),
    ("Insta zorvi.denise is hers", ("zorvi.denise", "handle")),
    ("File: Zorvi D - tenancy 2019.pdf", ("Zorvi D - tenancy 2019.pdf", "file name")),
    ("A recording, Hut 7 March - Zorvi.mp3, does.", ("Hut 7 March - Zorvi.mp3", "file name")),
    ("what3words is filled.count.soap", ("filled.count.soap", "address")),
]
SILENT = [
    "See www.gov.uk/appeal, nhs.uk and www.lgo.org.uk for more.",
    "It is room12, year10 and covid19; see page4.",
    "The user asked, and the handle fell off.",
    "It happened at 2pm @ the office. Go to dot 4.",
]


@pytest.mark.parametrize("words, kind", MACHINES)
def test_what_machines_call_somebody_is_found(words: str, kind: str) -> None:
    assert (words, kind) in residue(f"It was {words} all along.")


@pytest.mark.parametrize("text, found", LABELLED)
def test_a_label_says_what_a_word_is(text: str, found: tuple[str, str]) -> None:
    assert found in residue(text)


@pytest.mark.parametrize("text", SILENT)
def test_public_sites_and_ordinary_words_are_silent(text: str) -> None:
    assert residue(text) == []
