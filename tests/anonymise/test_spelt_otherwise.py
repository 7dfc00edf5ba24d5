"""Names written another way than the caseworker typed them."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("bell", "Mrs|Ruth|Bell"),
    person("sharp", "Mr|Ned|Sharp"),
    person("bh", "Mr|Cedric|Beckford-Hall"),
    person("td", "Mr|João|Teixeira de Carvalho"),
    person("daisy", "|Daisy|Cox", child=True),
    person("wi", "Mr|Wiremu|Tamihana"),
    person("robyn", "Ms|Robyn|Hale"),
    person("jo", "Mrs|Joanne Elizabeth|Tranter"),
    person("penny", "Ms|Penny|Ollerton"),
    person("kuba", "Mr|Jakub|Zielnik"),
)
BEFORE = (
    "Ruth Bell, Ned Sharp, Cedric Beckford-Hall, Daisy Cox, Wiremu Tamihana, Robyn Hale, "
    "Joanne Tranter, Penny Ollerton and Jakub Zielnik met. "
)
SURE = [
    "{Mrs R Ball=bell} rang",
    "{Mr N Sharpe=sharp} rang",
    "{Mr N. Sharpe=sharp} wrote",
    "{Mr Beckford-Halls=bh} rang",
    "{Mr Bickford-Hall=bh} rang",
    "{Mr Cedric Beckfort-Halls=bh}",
    "{Mr Beckford-Hill=bh}",
    "{J Texeira de Carvalo=td}",
    "{Dais=daisy} cries each morning.",
    "{Wi=wi} was readmitted.",
    "We told {Wi=wi} so.",
    "{Wi Tamihana=wi} rang",
    "{Jo=jo} rang.",
    "{Mrs Jo Tranter=jo} rang",
    "{Liz Tranter=jo} rang",
    "{Penelope Ollerton=penny}",
    "{Miss Penelope Ollerton=penny}",
    "{Kuba=kuba} was out",
    "We told {Kuba=kuba}",
    "{James Zielnik=kuba} rang",
    "{Sharpe=sharp} never replied",
]
UNSURE = [
    "Mrs S <Ball?bell> rang",
    "<Ms Beckford-Halls?bh> rang",
    "<Beckford-Halls?bh> rang",
    "<Dais?daisy> was seen",
    "<Robin?robyn> is in a meeting",
    "<Robin?robyn> was out",
    "<Robin?robyn> rang",
    "<Liz?jo> rang",
    "<Penelope?penny> rang",
    "<James?kuba> rang",
    "<Ball?bell> appealed on 4 May.",
]
LEFT = [
    "The dais was low.",
    "WI minutes",
    "wi was out",
    "the Wi cable",
    "Da said so",
    "Ma rang",
    "Pa was told",
    "Hi was said",
    "Dai rang",
    "Mia rang",
    "A robin sang",
    "the Robin pub",
    "Robins nest",
    "Penelope Marsh rang",
    "Ball games are out.",
    "JO was meant",
]


def plain(text: str) -> str:
    for who in ("bell", "sharp", "bh", "td", "daisy", "wi", "robyn", "jo", "penny", "kuba"):
        text = text.replace(f"={who}}}", "").replace(f"?{who}>", "")
    return text.replace("{", "").replace("<", "")


@pytest.mark.parametrize("text", SURE + UNSURE)
def test_a_name_is_known_however_it_is_spelt(text: str) -> None:
    assert marked(CASE, BEFORE + plain(text)).endswith(f" met. {text}")


@pytest.mark.parametrize("text", LEFT)
def test_a_word_that_is_like_a_name_is_left(text: str) -> None:
    assert marked(CASE, BEFORE + text).endswith(f" met. {text}")
    assert marked(CASE, f"{BEFORE} Wi rang. {text}").endswith(f"{{Wi=wi}} rang. {text}")


def test_a_name_that_goes_on_behind_a_hyphen_may_be_anothers() -> None:
    assert marked(CASE, "Mrs Ruth Bell-Marsh rang").startswith("<Mrs Ruth Bell?bell>-")
    assert marked(CASE, "Mrs Ruth Bell - Marsh rang").startswith("{Mrs Ruth Bell=bell} -")


def test_what_few_letters_begin_needs_the_person_in_the_text() -> None:
    assert marked(CASE, "Wi was readmitted.") == "Wi was readmitted."
    assert marked(CASE, "Jo rang.") == "<Jo?jo> rang."
    assert marked(CASE, "Kuba was out.") == "<Kuba?kuba> was out."


@pytest.mark.parametrize(
    "text",
    [
        "Peter <Ball?bell> rang",
        "Peter <Bell?bell> rang",
        "<Bill Bell?bell> asked why",
        "Rose <Bell?bell> rang",
        "Dean <Bell?bell> is out",
        "Will {Bell=bell} pay?",
        "So {Bell=bell} rang",
        "Mark {Bell=bell} down as paid",
        "Grant {Bell=bell} leave",
    ],
)
def test_a_forename_that_begins_a_sentence_makes_it_anothers_name(text: str) -> None:
    words = text.replace("{", "").replace("<", "").replace("=bell}", "").replace("?bell>", "")
    assert marked(CASE, f"Mrs Bell rang. {words}").endswith(text)


def test_a_long_surname_is_known_by_itself_with_a_letter_wrong() -> None:
    alone = case_of(person("w", "Miss|Hannah|Whitlock"))
    assert marked(alone, "see Whitlick here") == "see {Whitlick=w} here"
    assert marked(alone, "see Whittle here") == "see Whittle here"


@pytest.mark.parametrize(
    "text, expected",
    [
        ("He wrote to Mary Driscoll.", "He wrote to {Mary Driscoll=o}."),
        ("He wrote to Mary Hoskins.", "He wrote to <Mary?o> Hoskins."),
    ],
)
def test_a_surname_without_its_o_is_hers_behind_her_forename(text: str, expected: str) -> None:
    case = case_of(person("o", "Mrs|Mary|O’Driscoll"))
    named = "Mrs O’Driscoll rang.\n\n"
    assert marked(case, named + text).rpartition("\n\n")[2] == expected


def test_a_surname_that_shortens_the_forename_is_whole_with_it() -> None:
    case = case_of(person("f", "Mr|Clifford|Ford"))
    assert marked(case, "Clifford Ford and Ford") == "{Clifford Ford=f} and {Ford=f}"


@pytest.mark.parametrize(
    "text",
    [
        "<Joe Orpwood?joy> rang", "<Don Fenwright?dan> rang", "{Joyy Orpwood=joy} rang",
        "{Jon Tallis=john} rang", "{Dann Fenwright=dan} rang",
    ],
)  # fmt: skip
def test_a_short_forename_of_others_is_no_slip(text: str) -> None:
    case = case_of(
        person("joy", "Ms|Joy|Orpwood"),
        person("dan", "Mr|Dan|Fenwright"),
        person("john", "Mr|John|Tallis"),
    )
    before = "Joy Orpwood, Dan Fenwright and John Tallis met. "
    assert marked(case, before + unmarked(text)).endswith(text)
