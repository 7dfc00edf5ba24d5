"""Who else is named in a text settles what a word alone would leave open."""

import pytest

from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("v", "Mr|Rajan|Venkatesan"),
    person("a", "Mr|Rowan|Ashdown"),
    person("p", "Mr|William|Okoro"),
    person("j", "Mr|Paul|Ferris"),
    person("k", "Ms|Kerry|Paul"),
)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Mr V left", "<Mr V?v> left"),
        ("Mr V left. Mr Venkatesan rang", "{Mr V=v} left. {Mr Venkatesan=v} rang"),
        ("Mr V saw Mr Wenkatesan; Rajan", "{Mr V=v} saw {Mr Wenkatesan=v}; {Rajan=v}"),
        ("Mr V and Mr Vance; Rajan rang", "<Mr V?v> and Mr Vance; {Rajan=v} rang"),
        ("Mr V saw Mr Venkatsan; Rajan", "{Mr V=v} saw {Mr Venkatsan=v}; {Rajan=v}"),
        ("Mrs V left; Rajan rang", "Mrs V left; {Rajan=v} rang"),
        ("on RA door", "on <RA?a> door"),
        ("on RA door, Rowan Ashdown", "on {RA=a} door, {Rowan Ashdown=a}"),
        ("on RA door for Rowan Ashdown", "on <RA?a> door for {Rowan Ashdown=a}"),
        ("an RA door for Rowan Ashdown", "an <RA?a> door for {Rowan Ashdown=a}"),
        ("seen by RA", "seen by {RA=a}"),
        ("updated RA", "updated {RA=a}"),
        ("Closed. RA", "Closed. {RA=a}"),
        ("Closed. RA Harbour", "Closed. <RA?a> Harbour"),
        ("seen by RA, a Rent Assessor", "seen by <RA?a>, a Rent Assessor"),
        ("the RA-12 form", "the <RA?a>-12 form"),
        ("paid by Bill there", "paid by <Bill?p> there"),
        ("paid by Bill Okoro", "paid by {Bill Okoro=p}"),
        ("Mr Okoro. Then Bill there", "{Mr Okoro=p}. Then {Bill=p} there"),
        ("Mr Okoro, then Bill there", "{Mr Okoro=p}, then <Bill?p> there"),
        ("Paul is out", "<Paul?j+k> is out"),
        ("Paul is out. Ms Paul is in", "<Paul?j+k> is out. {Ms Paul=k} is in"),
        ("Ashdowne and Rowan", "{Ashdowne=a} and {Rowan=a}"),
    ],
)
def test_another_mention_settles_it(text: str, expected: str) -> None:
    assert marked(CASE, text) == expected


def test_letters_are_looked_for_once_in_a_text() -> None:
    text = "RA left; RA Harbour; Rent Assessors; RA"
    assert marked(CASE, text) == "<RA?a> left; <RA?a> Harbour; Rent Assessors; <RA?a>"


def test_an_acronym_is_asked_about_only_where_it_speaks_or_is_told() -> None:
    case = case_of(person("h", "Ms|Hilda|Bray"))
    assert marked(case, "Rang HB at 9. HB says no.") == "Rang <HB?h> at 9. <HB?h> says no."
    assert marked(case, "HB was paid.") == "HB was paid."


def test_a_forename_in_brackets_settles_a_shared_surname() -> None:
    case = case_of(person("a", "Mr|Adam|Kowal"), person("t", "Mr|Tadeusz|Kowal"))
    assert marked(case, "Mr Kowal (Adam) left") == "{Mr Kowal=a} ({Adam=a}) left"
    assert marked(case, "Mr Kowal (Bo) left") == "<Mr Kowal?a+t> (Bo) left"
    assert marked(case, "Kowal A left") == "<Kowal A?a> left"
    assert marked(case, "if kowal rang") == "if <kowal?a+t> rang"


def test_ordinary_words_that_several_share_stay_words() -> None:
    case = case_of(person("a", "Mr|Al|Field"), person("b", "Ms|Bo|Field"))
    assert marked(case, "They cut the field.") == "They cut the field."
    assert marked(case, "They cut Al Field.") == "They cut {Al Field=a}."


def test_the_halves_of_a_double_surname_may_stand_apart() -> None:
    case = case_of(person("o", "Mrs|Ngozi|Okonkwo-Bell"), person("w", "Ms|Ida|Whitlock"))
    assert marked(case, "Mrs Okonkwo - Bell, Okonkwo/Bell") == (
        "{Mrs Okonkwo - Bell=o}, {Okonkwo/Bell=o}"
    )
    assert (
        marked(case, "Whitlock - Ida, Whitlock/Ida")
        == "{Whitlock=w} - {Ida=w}, {Whitlock=w}/{Ida=w}"
    )


def test_a_misspelling_is_surer_where_somebody_acts() -> None:
    case = case_of(person("y", "Mr|Kwabena|Yeboah"), person("i", "Ms|Iolo|Tarn"))
    assert marked(case, "Yeboha rang") == "{Yeboha=y} rang"
    assert marked(case, "a Yeboha") == "a <Yeboha?y>"
    assert marked(case, "Iollo rang, an Iolx") == "{Iollo=i} rang, an Iolx"


def test_a_forename_that_is_a_childs_surname_is_asked_about() -> None:
    case = case_of(person("r", "Mr|Rowe|Tarn"), person("b", "|Bo|Rowe", child=True))
    assert marked(case, "Rowe rang. Rowe Tarn rang.") == "<Rowe?r+b> rang. {Rowe Tarn=r} rang."


def test_letters_somebody_goes_by_may_have_stops() -> None:
    case = case_of(person("o", "Mr|Patrick|Oduya", "PJ"))
    assert marked(case, "PJ and P.J. rang") == "{PJ=o} and {P.J.=o} rang"
