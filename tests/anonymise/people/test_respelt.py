"""Forenames as others spell or hear them, and what is made of them in many languages."""

from collections import Counter

import pytest

from drafter import paths
from drafter.anonymise.people.respelt import all_fond_names, all_nicknames, respellings
from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("a", "Mr|Alastair|Quell"),
    person("s", "Mrs|Siobhán|Tace"),
    person("b", "Ms|Beatrice|Orlick"),
    person("g", "Miss|Gwendolen|Butcher"),
    person("j", "Ms|Jadwiga|Strake"),
    person("f", "Mrs|Frances|Bell"),
    person("c", "Dr|Caspian|Frost"),
    person("p", "Mr|Gurpreet|Harbin", "Garry"),
    person("d", "Ms|Diana|Hale"),
    person("h", "|Oisín|Tace", child=True),
)
BEFORE = (
    "Alastair Quell, Siobhán Tace, Beatrice Orlick, Gwendolen Butcher, Jadwiga Strake, "
    "Frances Bell, Caspian Frost, Gurpreet Harbin, Diana Hale and Oisín Tace met. "
)


def shown(text: str) -> str:
    return marked(CASE, BEFORE + text).split(" met. ", 1)[1]


def plain(text: str) -> str:
    for who in "asbgjfcpdh":
        text = text.replace(f"={who}}}", "").replace(f"?{who}>", "")
    return text.replace("{", "").replace("<", "")


@pytest.mark.parametrize(
    "text",
    [
        "Hi {Alistair=a}, thanks for ringing.",
        "We told {Alasdair=a} so.",
        "{Al=a} rang twice.",
        "Big {Al=a} will not let it drop.",
        "{Al's=a} van was towed.",
        "{Di=d} was out.",
        "{Shivaun=s} slept in a chair.",
        "The next went to {Chevonne=s}.",
        "{Osheen=h} has asthma.",
        "{Yadviga=j} wrote again.",
        "She calls {Jadzia=j} every day.",
        "{Francis=f} was out.",
        "{Mrs Francis Bell=f} rang.",
        "He calls the carer Babcia {Jadzia=j} at times.",
        "The neighbour calls her Auntie {Bea=b} as well.",
        "They called her Nana {Bea=b} there.",
        '"Hi {Gwenda=g}, be calm." {Miss Butcher=g} then left.',
        "It was made out to {Mrs Gwendoline Bucher=g}.",
        "A later draft has {Dr Caspien Forst=c}.",
        "{Gary=p} clocked it.",
    ],
)
def test_a_forename_is_known_however_it_is_heard(text: str) -> None:
    assert shown(plain(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "The caretaker, <Alistair?a>, said so.",
        "<Alistair?a> in Housing said so.",
        "Alistair Crowe rang.",
        "Al Fresco dining was out.",
        "Al Baraka sent it.",
        "Di Marco rang.",
        "Shivaun Peters rang.",
        "<Francis?f>, her husband, rang.",
        "<Mr Francis Bell?f> rang.",
        "His aunt <Bea?b> rang.",
        "Her Auntie <Bea?b> rang.",
        "<Bea?b> Marsh rang.",
        "Hi <Gwen?g>, please ring {Miss Butcher=g} about it.",
        "Dr Casper Forster spoke.",
        "a <Dr Caspen Forrest?c>",
        "The bus driver, <Gary?p>, said so.",
    ],
)
def test_what_is_brought_in_by_it_may_be_another(text: str) -> None:
    assert shown(plain(text)) == text
    assert shown(f"{plain(text)} Hi Alasdair.").endswith("Hi {Alasdair=a}.")


def test_a_spelling_that_nobody_here_has_typed_needs_them_in_the_text() -> None:
    assert marked(CASE, "Shivaun rang.") == "<Shivaun?s> rang."
    assert marked(CASE, "Siobhán Tace rang. Shivaun rang.").endswith("{Shivaun=s} rang.")


def test_what_one_is_called_is_no_other_spelling_of_anothers_name() -> None:
    both = case_of(person("n", "Mr|Sean|Quell"), person("m", "Mr|Shaun|Tace"))
    assert marked(both, "Sean Quell and Shaun Tace met. Shaun rang.").endswith("{Shaun=m} rang.")
    one = case_of(person("n", "Mr|Sean|Quell"))
    assert marked(one, "Sean Quell rang. Shaun rang.").endswith("{Shaun=n} rang.")


def test_nicknames_of_any_spelling_are_known() -> None:
    assert {"al", "ally"} <= all_nicknames("alastair")
    assert "zaynab" in respellings("zainab")
    assert "jadzia" in all_fond_names("yadviga")
    assert not respellings("quentilla")
    assert not all_nicknames("quentilla")


@pytest.mark.parametrize(
    "table", ["nicknames-british", "nicknames-languages", "forename-forms", "forename-spellings"]
)
def test_the_tables_are_folded_and_without_doubles(table: str) -> None:
    file = paths.resources() / "words" / f"{table}.txt"
    lines = [line.split() for line in file.read_text(encoding="utf-8").splitlines()]
    assert all(
        word.isascii() and word.isalpha() and word.islower() for one in lines for word in one
    )
    assert all(len(line) == len(set(line)) > 1 for line in lines)
    if table.startswith("nicknames"):
        assert max(Counter(line[0] for line in lines).values()) == 1
