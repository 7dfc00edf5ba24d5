"""No real name or identifier survives in a printed draft, whatever was typed."""

import dataclasses

from hypothesis import given, settings

from drafter.anonymise.anonymise import anonymise, identify
from drafter.anonymise.printable import PrintableCase
from drafter.anonymise.text.folding import squeeze
from drafter.case.case import Case
from drafter.document.compose import compose
from drafter.document.library import library
from drafter.document.packs import pack
from drafter.render.formats import FORMATS
from tests.anonymise.test_anonymise import cases, secrets


def printed(printable: PrintableCase) -> str:
    document = compose(printable, pack("lgsco-decision"), library()).document
    return FORMATS["txt"].write(document, None).decode()


@given(cases())
@settings(max_examples=30)
def test_no_real_name_or_identifier_is_printed(case: Case) -> None:
    squeezed = squeeze(printed(anonymise(case)))
    assert {secret for secret in secrets(case) if secret in squeezed} == set()


@given(cases())
@settings(max_examples=10)
def test_under_real_names_the_same_search_finds_them(case: Case) -> None:
    who = case.parties[0]
    entry = dataclasses.replace(case.chronology[0], text=f"{who.forenames} {who.surname} rang.")
    squeezed = squeeze(printed(identify(dataclasses.replace(case, chronology=(entry,)))))
    assert squeeze(who.forenames) in squeezed
