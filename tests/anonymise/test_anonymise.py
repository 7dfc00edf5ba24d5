"""No real name survives, whatever its form; the same case gives the same result."""

import dataclasses
import unicodedata
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.anonymise.anonymise import anonymise, identify
from drafter.anonymise.printable import PrintableCase
from drafter.anonymise.text.folding import squeeze
from drafter.anonymise.words import Naming, Node, Plain, Words
from drafter.case.account import ChronologyEntry, Complaint, Source
from drafter.case.case import Case
from drafter.case.people import Identifier, IdentifierKind, Party
from drafter.case.reasoning import Finding
from tests.anonymise.marking import CASE, body, person

FIRSTS = ["Zorvi", "Quembo", "Thrinka", "Vuldane", "Ixpeth", "Jorvask"]
LASTS = ["Wrexolby", "Drumquist", "O’Zintel", "van der Klompf", "McVurble", "Štrblov-Ekwuzi"]
ALIASES = ["Skrimble", "Mrs Plonquist", "Frizquon Ungwort"]
TITLES = ["Mr", "Mrs", "Miss", "Ms", "Dr", "Mx", ""]
TEMPLATES = [
    "{} complained to the Council.", "On 5 May the Council wrote to {} about rent.",
    "The officer said “{}” was not at home ({}).", "- {}: rang twice\n- {} wrote",
    "It apologised to {}, {} and others.", "{}", "He saw {}. Then he left. [[#{}]] {}",
]  # fmt: skip

ALIKE: dict[int, int] = str.maketrans("aeopcxyAEOPCXTHKMB", "аеорсхуАЕОРСХТНКМВ")
"""Cyrillic letters that look like Latin ones."""

Manglings = Callable[[str], str]
MANGLINGS: list[Manglings] = [
    str, str.upper, str.lower, lambda name: f"{name}’s", lambda name: f"{name}'s",
    lambda name: name.replace(" ", "\n", 1), lambda name: name.replace(" ", "\u00a0"),
    lambda name: f"{name[:-3]}\u00ad{name[-3:]}", lambda name: f"{name[:-2]}\u200b{name[-2:]}",
    lambda name: unicodedata.normalize("NFD", name), lambda name: name.replace("’", "'"),
    lambda name: f"({name})", lambda name: f"{name[:-3]}-\n{name[-3:]}", lambda name: f"*{name}*",
    lambda name: f"{name}_2.docx", lambda name: f"mailto:{squeeze(name)}@post.example",
    lambda name: name.replace("o", "\u043e"), lambda name: f"<b>{name}</b>", str.swapcase,
    lambda name: name.replace(" ", "  "), lambda name: name.replace(" ", "\t"),
    lambda name: name.replace("’", "`"), "\u2060".join,
    lambda name: name.translate(ALIKE), lambda name: name.replace(" ", "\u2009\n"),
    lambda name: f"“{name}”", lambda name: f"{name}:", lambda name: f"Re: {name}/rent",
    lambda name: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in name),
]  # fmt: skip
PHONES = st.integers(0, 999).map(lambda n: f"07700 900{n:03}")


@st.composite
def people(draw: st.DrawFn) -> tuple[Party, ...]:
    firsts = draw(st.lists(st.sampled_from(FIRSTS), min_size=1, max_size=4, unique=True))
    made = []
    for number, first in enumerate(firsts):
        identifiers = (
            Identifier(id=f"i{number}", kind=IdentifierKind.PHONE, value=draw(PHONES)),
            Identifier(id=f"e{number}", kind=IdentifierKind.EMAIL, value=f"{first}7@post.example"),
        )
        made.append(
            Party(
                id=f"{first}-id",
                title=draw(st.sampled_from(TITLES)),
                forenames=first,
                surname=draw(st.sampled_from(LASTS)),
                also_known_as=tuple(draw(st.lists(st.sampled_from(ALIASES), max_size=2))),
                identifiers=identifiers,
                is_child=draw(st.booleans()),
                pseudonym=draw(st.sampled_from(["", "", "Miss Q", first])),
            )
        )
    return tuple(made)


def forms(party: Party) -> list[str]:
    first, last, title = party.forenames, party.surname, party.title
    names = [f"{first} {last}", f"{title} {last}".strip(), first, last, f"{first[0]}. {last}"]
    names += [f"{first[0]} {last}", f"{last}, {first}", f"{title} {first} {last}".strip()]
    names += [f"{last} {first[0]}", f"{last}, {first[0]}.", f"{last} {first}", f"{first}{last}"]
    names += [f"{last.upper()} {first}", f"the {last}s", f"{first}s flat", f"{title}{last}"]
    return [*names, *party.also_known_as, *written(party)]


def written(party: Party) -> list[str]:
    """Their identifiers in other spellings."""
    phone, email = (one.value for one in party.identifiers)
    digits = phone.replace(" ", "")
    local, host = email.split("@")
    phones = [
        phone,
        digits,
        f"+44 (0){digits[1:]}",
        f"0044{digits[1:]}",
        f"({phone[:5]}){phone[5:]}",
    ]
    phones += [f"{digits[:4]}-{digits[4:7]}-{digits[7:]}", ".".join((digits[:5], digits[5:]))]
    return [*phones, email, email.upper(), f"{local} [at] {host}", f"{local} at {host}"]


@st.composite
def texts(draw: st.DrawFn, parties: tuple[Party, ...]) -> str:
    template = draw(st.sampled_from(TEMPLATES))
    words = []
    for _ in range(template.count("{}")):
        form = draw(st.sampled_from(forms(draw(st.sampled_from(parties)))))
        words.append(draw(st.sampled_from(MANGLINGS))(form))
    return template.format(*words)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    parties = draw(people())
    text = texts(parties)
    return Case(
        parties=parties,
        bodies=(body("c", "Exampleshire Council"),),
        reference="23 001 522",
        category=draw(text),
        complaints=(
            Complaint(id="k", text=draw(text), name=draw(text), brought_by=(parties[0].id, "gone")),
        ),
        sources=(Source(id="s", text=draw(text), from_whom=parties[0].forenames),),
        chronology=(ChronologyEntry(id="e", heading=draw(text), text=draw(text)),),
        findings=(Finding(id="f", reasoning=draw(text), said_in=draw(text)),),
    )


def strings(value: object) -> Iterator[str]:
    """Every text in a tree of nodes, however deep; the plain spans of a field also as one."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Words):
        spans = value.spans
        yield "¦".join(span.text if isinstance(span, Plain) else "" for span in spans)
        yield from (text for span in spans for text in strings(dataclasses.astuple(span)))
    elif isinstance(value, Node):
        yield from (value.kind, value.ordinal)
        yield from (text for each in value.fields.values() for text in strings(each))
    elif isinstance(value, Naming):
        yield from (value.first, value.then)
    elif isinstance(value, tuple):
        yield from (text for each in value for text in strings(each))


def all_strings(case: PrintableCase) -> str:
    kept = [*strings(case.root), *case.namings, *case.short_forms, *case.short_forms.values()]
    kept += [text for naming in case.namings.values() for text in strings(naming)]
    return "¦".join(kept)


def secrets(case: Case) -> set[str]:
    """The squeezed names and identifiers of everybody."""
    found = set()
    for party in case.parties:
        words = f"{party.forenames} {party.surname} {' '.join(party.also_known_as)}".split()
        found |= {squeeze(word) for word in words if word not in ("van", "der", "Mrs")}
        found |= {squeeze(identifier.value) for identifier in party.identifiers}
    return found


def standing(case: Case, printable: PrintableCase) -> set[str]:
    squeezed = squeeze(all_strings(printable))
    return {secret for secret in secrets(case) if secret in squeezed}


@given(cases())
def test_no_real_name_or_identifier_survives_in_any_form(case: Case) -> None:
    assert standing(case, anonymise(case)) == set()


@given(cases())
def test_the_same_search_finds_a_name_that_is_planted(case: Case) -> None:
    planted = f"{case.parties[0].forenames} rang"
    root = anonymise(case).root
    tree = Node(root.kind, root.ordinal, {**root.fields, "planted": Words((Plain(text=planted),))})
    squeezed = squeeze("¦".join(strings(tree)))
    assert squeeze(case.parties[0].forenames) in squeezed


@given(people())
def test_an_identifiable_case_does_hold_the_names(parties: tuple[Party, ...]) -> None:
    text = f"{parties[0].forenames} {parties[0].surname} complained."
    case = Case(parties=parties, chronology=(ChronologyEntry(id="e", text=text),))
    assert squeeze(parties[0].forenames) in standing(case, identify(case))
    assert standing(case, anonymise(case)) == set()


@given(cases())
def test_the_same_case_gives_the_same_result(case: Case) -> None:
    first, again = anonymise(case), anonymise(dataclasses.replace(case))
    assert first.root == again.root
    assert first.namings == again.namings


@pytest.mark.parametrize(
    "who, called",
    [
        (person("p", "Miss|Hannah Jane|Whitlock"), "Miss Whitlock"),
        (person("p", "|Hannah|Whitlock", child=True), "Hannah"),
        (person("p", "||Whitlock"), "Whitlock"),
        (person("p", "|Hannah|"), "Hannah"),
        (person("p", "Ms||", child=True), ""),
    ],
)
def test_under_real_names_people_are_called_by_them(who: Party, called: str) -> None:
    case = Case(parties=(who,))
    assert identify(case).namings["r1"] == Naming(first=called, then=called)


def test_under_real_names_bodies_keep_theirs_in_the_text() -> None:
    entry = ChronologyEntry(id="e", text="Exampleshire County Council rang Hannah Whitlock.")
    case = dataclasses.replace(CASE, chronology=(entry,))
    assert "Exampleshire County Council rang Hannah Whitlock." in all_strings(identify(case))
    assert "Hannah" not in all_strings(anonymise(case))
