"""Names as papers have them: quoted, in capitals, of whoever is alive, beside HM's offices."""

import dataclasses

import pytest

from drafter.case.case import Case
from drafter.case.people import Role
from tests.anonymise.marking import marked, person, unmarked

RICE = person("rice", "Mrs|Thandi|Rice")
BAKER = person("baker", "Mr|Aled|Baker")
CASE = Case(parties=(RICE, BAKER))


@pytest.mark.parametrize(
    "text",
    [
        '{Mrs Rice=rice} rang. It calls her "{Mrs Price=rice}".',
        '{Mrs Rice=rice} rang. The reply began "Dear {Mrs Price=rice}", and was late.',
        '{Mr Baker=baker} rang. The bill was addressed to "{Mr Barker=baker}."',
        '{Mr Baker=baker} rang. He is down as "{Alet Barker=baker}" there.',
        # not quoted, not whole, not led to, or somebody whom the text does not name
        "{Mr Baker=baker} rang. The bill was addressed to <Mr Barker?baker>.",
        '{Mr Baker=baker} rang. It was addressed to "<Mr Barker?baker> of Leek".',
        '{Mr Baker=baker} rang. And then "<Mr Barker?baker>" came in.',
        'The bill was addressed to "<Mr Barker?baker>".',
        # somebody else of that name is in the text
        '{Mr Baker=baker} rang, as did Joe Barker. It calls him "<Mr Barker?baker>".',
    ],
)
def test_a_quoted_name_a_letter_wrong_is_whoever_is_called_so(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


def test_a_quoted_form_of_a_forename_is_whoever_is_called_so() -> None:
    case = Case(parties=(person("penny", "Ms|Penny|Wrexham-Lowe"), person("al", "Mr|Piotr|Zych")))
    text = '{Mr Zych=al} rang. It calls him "{Peter=al}". <Peter?al> came.'
    assert marked(case, unmarked(text)) == text
    text = 'It calls him "<Peter?al>".'
    assert marked(case, unmarked(text)) == text


def _family(*, client: bool = True) -> Case:
    roles = (Role.COMPLAINANT,) if client else ()
    mother = dataclasses.replace(person("ida", "Ms|Ida|Penhallow"), roles=roles)
    return Case(parties=(mother, person("kit", "|Kit|Penhallow", child=True)))


@pytest.mark.parametrize(
    "text, client",
    [
        ("{Ms Penhallow=ida} rang. {PENHALLOW=ida} is filed under M.", True),
        ("{Ms Penhallow=ida} rang. <PENHALLOW?ida+kit> is filed under M.", False),
        ("{Ms Penhallow=ida} rang. <Penhallow?ida+kit> is filed under M.", True),
        ("{Ms Penhallow=ida} rang. SEND <PENHALLOW?ida+kit> TO BED.", True),
        ("<PENHALLOW?ida+kit> is filed under M.", True),
    ],
)
def test_capitals_head_the_papers_of_the_one_who_complains(text: str, *, client: bool) -> None:
    assert marked(_family(client=client), unmarked(text)) == text


@pytest.mark.parametrize(
    "text, died",
    [
        ("{Mrs Rice=rice} says so. She came.", True),
        ("<Mrs Rice?rice+mum> says so.", False),
        ("<Mrs Rice?rice+mum> said so.", True),
        ("The bill was for <Mrs Rice?rice+mum>", True),
    ],
)
def test_nobody_who_has_died_says_anything_now(text: str, *, died: bool) -> None:
    case = Case(parties=(RICE, person("mum", "Mrs|Ada|Rice", died=died)))
    assert marked(case, unmarked(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "HM Revenue and Customs wrote. {HM=harry} rang.",
        "HM Courts wrote to {HM=harry} about it.",
        "<KY?kate> Housing wrote. {KY=kate} said so.",
    ],
)
def test_letters_before_a_capital_may_be_an_offices(text: str) -> None:
    case = Case(parties=(person("harry", "Mr|Harry|Moore"), person("kate", "Ms|Kate|Young")))
    assert marked(case, unmarked(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "{Gill=gill} cut it.",
        "{Gill=gill} ate at noon. {Gill=gill} wore a hat.",
        "{Gill=gill} dug a hole. {Gill=gill} chose the flat.",
        "Then {Gill=gill} reading her book.",
        "The gill cut was deep.",
    ],
)
def test_a_forename_that_is_a_thing_does_what_people_do(text: str) -> None:
    case = Case(parties=(person("gill", "Ms|Gill|Oyelaran"),))
    text = f"{{Ms Oyelaran=gill}} rang. {text}"
    assert marked(case, unmarked(text)) == text


def test_stamp_duty_and_the_post_office_are_nobody() -> None:
    case = Case(parties=(person("ida", "Ms|Ida|Stamp"), person("al", "Mr|Al|Post")))
    text = "Stamp duty is due at the Post Office. {Ms Stamp=ida} and {Mr Post=al} paid."
    assert marked(case, unmarked(text)) == text


@pytest.mark.parametrize("name", ["Sandy", "Precious", "Blessing", "Angel"])
def test_a_quality_or_a_thing_there_are_many_of_takes_no_verb_of_its_own(name: str) -> None:
    case = Case(parties=(person("ida", f"Ms|{name}|Oyelaran"),))
    text = f"{{Ms Oyelaran=ida}} rang. {{{name}=ida}} drove to the hall."
    assert marked(case, unmarked(text)) == text


def test_a_surname_that_is_a_pronoun_begins_no_sentence() -> None:
    case = Case(parties=(person("wei", "Mr|Wei|He"), person("al", "Mr|Al|Green")))
    text = "{Mr Green=al} rang. He said no. I met <He?wei> there. {Mr He=wei} wrote. He was cross."
    assert marked(case, unmarked(text)) == text


def test_a_word_of_casework_is_no_misspelling() -> None:
    case = Case(parties=(person("anna", "Ms|Anna|Krauss"),))
    text = "The carers came. She told carers. {Ms Krauss=anna} rang. {Kraus=anna} rang."
    assert marked(case, unmarked(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        'The screen said "{Tandi Ryce=rice}". A draft has "{Thandi Ryce=rice}".',
        '{Mr Baker=baker} rang. It wrote to "{Mr Baker=baker}" and "{Mrs Price=rice}" then.',
        '{Mrs Rice=rice} rang. It wrote to "Ida Snow", "Bo Marsh" and "{Mrs Tandi Rice=rice}".',
        # part of a name may be an answer, and a further one of somebody else
        '{Mrs Rice=rice} rang. Who came? He said "<Mrs Price?rice>".',
        '{Mr Baker=baker} rang. And then and "<Mr Barker?baker>" came in.',
        'It was so very long that nobody read it" and "<Mr Barker?baker>".',
        '{Mr Baker=baker} rang. It saw "Ida Snow" and "<Mr Barker?baker>" there.',
    ],
)
def test_whole_names_and_lists_of_names_are_quoted_as_papers_have_them(text: str) -> None:
    plain = f"{{Mrs Rice=rice}} and {{Mr Baker=baker}} met. {text}"
    assert marked(CASE, unmarked(plain)) == plain
