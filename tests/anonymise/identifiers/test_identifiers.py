"""Registered identifiers in every spelling."""

import pytest

from drafter.case.case import Case
from drafter.case.people import Identifier, IdentifierKind, Party
from tests.anonymise.marking import marked


def case_with(kind: IdentifierKind, value: str) -> Case:
    return Case(parties=(Party(id="p", identifiers=(Identifier(id="i", kind=kind, value=value),)),))


@pytest.mark.parametrize(
    "kind, value, words",
    [
        ("PHONE", "01632 960123", "01632960123"),
        ("PHONE", "01632 960123", "(01632) 960-123"),
        ("PHONE", "01632 960123", "+44 1632 960123"),
        ("PHONE", "01632 960123", "0044 1632 960123"),
        ("PHONE", "01632 960123", "+44 (0)1632 960 123"),
        ("PHONE", "01632 960123", "01632/960.123"),
        ("PHONE", "+44 7700 900318", "07700 900318"),
        ("PHONE", "447700900318", "07700-900-318"),
        ("PHONE", "01632 960123 ext 44", "01632 960123"),
        ("PHONE", "７７００ 900318", "07700 900318"),
        ("PHONE", "01632 960555 / 07700 900555", "07700 900 555"),
        ("PHONE", "999 1", "9991"),
        ("PHONE", "ask at the lodge", "ask at the lodge"),
        ("EMAIL", "sunny77@post.example", "SUNNY77@POST.EXAMPLE"),
        ("EMAIL", "sunny77@post.example", "sunny77 at post dot example"),
        ("EMAIL", "sunny77@post.example", "sunny77 (at) post.example"),
        ("EMAIL", "sunny seventy-seven", "Sunny Seventy Seven"),
        ("NHS_NUMBER", "943 476 5919", "943-476-5919"),
        ("NHS_NUMBER", "9434765919", "943 476 5919"),
        ("NI_NUMBER", "QQ 12 34 56 C", "qq123456c"),
        ("VEHICLE", "ZZ51 ABC", "zz51abc"),
        ("ACCOUNT", "12345678", "1234 5678"),
        ("REFERENCE", "HW/2023/0142", "HW20230142"),
        ("POSTCODE", "ZZ1 4QP", "zz14qp"),
        ("OTHER", "the lighthouse", "the Lighthouse"),
        ("WEB", "https://social.example/sunny?id=4", "social.example/sunny?id=4"),
        ("WEB", "social.example/sunny", "https://www.social.example/sunny"),
        ("WEB", "abc1", "@abc1"),
    ],
)  # fmt: skip
def test_an_identifier_is_found_in_this_spelling(kind: str, value: str, words: str) -> None:
    case = case_with(IdentifierKind[kind], value)
    found = marked(case, f"so {words}, then")
    label = IdentifierKind[kind].value
    at = words.removeprefix("@")
    assert found == f"so {words[: -len(at)] if at != words else ''}{{{at}={label}}}, then"


@pytest.mark.parametrize(
    "kind, value, words",
    [
        ("PHONE", "01632 960123", "101632960123"),
        ("PHONE", "01632 960123", "016329601234"),
        ("ACCOUNT", "12345678", "123456789"),
        ("VEHICLE", "ZZ51 ABC", "ZZ51ABCD"),
        ("REFERENCE", "12B", "112B"),
        ("REFERENCE", "AB", "AB"), ("WEB", "x", "x"),
        ("OTHER", "", "nothing"),
    ],
)  # fmt: skip
def test_a_longer_or_shorter_one_is_another(kind: str, value: str, words: str) -> None:
    case = case_with(IdentifierKind[kind], value)
    assert marked(case, f"so {words} then") == f"so {words} then"
    longer = case_with(IdentifierKind[kind], f"{value}9999")
    assert marked(longer, f"so {value}9999 then") != f"so {value}9999 then"


@pytest.mark.parametrize(
    "kind, value, words",
    [("PHONE", "01632 960123", "960123"), ("REFERENCE", "12B", "12 b"), ("ACCOUNT", "77", "77")],
)
def test_a_part_of_a_number_and_a_short_one_are_asked_about(
    kind: str, value: str, words: str
) -> None:
    case = case_with(IdentifierKind[kind], value)
    assert marked(case, f"so {words} then") == f"so <{words}?{IdentifierKind[kind].value}> then"


def test_a_bracket_round_a_phone_stays() -> None:
    case = case_with(IdentifierKind.PHONE, "07700 900318")
    assert marked(case, "(07700 900318)") == "({07700 900318=phone})"
    assert marked(case, "(07700) 900318") == "{(07700) 900318=phone}"
