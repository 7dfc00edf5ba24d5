"""Couples, families, children and names that lost their apostrophe."""

import re

import pytest

from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("ann", "Mrs|Ann|Tarbuckle"),
    person("bob", "Mr|Bertrand|Tarbuckle"),
    person("ivo", "|Ivo|Quill-Dane", child=True),
    person("una", "|Una|Quill-Dane", child=True),
    person("max", "|Max|Ottery", child=True),
    person("eke", "Ms|Ada|Eke"),
    person("bath", "Mr|Zed|Bath"),
    person("cll", "Cllr|Ola|Marchmont"),
)


NAMED = [
    "{the Tarbuckles=ann+bob} left", "{the Tarbuckle=ann+bob} family left",
    "{the Quill-Danes=ivo+una} left", "{the Quill-Dane children=ivo+una} left",
    "{the Quill Dane twins’=ivo+una} school", "the <Ottery?max> children left",
    "help {the Ekes=eke} now", "the <Ekes?eke> there", "{the Bath=bath} family",
    "{the Baths'=bath} flat", "<Tarbuckles?ann+bob> left", "{Mr Tarbuckles=bob} flat",
    "{Anns=ann} coat", "{Bertrands=bob} coat was wet", "<Otterys?max> bike", "{Adas=eke} coat",
    "{A=ann} and {B Tarbuckle=bob}", "{B=bob} & {A Tarbuckle=ann}", "C and {A Tarbuckle=ann}",
    "A and b", "A & Z", "A", "{Mr and Mrs Tarbuckle=bob+ann}", "{Councillor Marchmont=cll}",
    "the <Ada?eke> family", "the <Tarbuckle?ann+bob>'s girls", "{the Eke=eke} twins",
    "help the <Baths?bath>", "Baths coat", "{Adas=eke} coat",
    "{Eke=eke} and {Bath=bath} rang", "the <Quill-Dane?ivo+una>’s family",
]  # fmt: skip


@pytest.mark.parametrize("text", NAMED)
def test_people_named_together(text: str) -> None:
    assert marked(CASE, re.sub(r"[=?][a-z+]+[}>]|[{<]", "", text)) == text


def test_two_of_one_initial_are_asked_about() -> None:
    case = case_of(
        person("a", "Mr|Al|Tarbuckle"), person("b", "Ms|Ada|Tarbuckle"), person("c", "||Tarbuckle")
    )
    assert marked(case, "A and A Tarbuckle").startswith("<A?a+b> and <A")
