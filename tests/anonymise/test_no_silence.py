"""A registered word is asked about where the words beside it fit a law, a thing and a person."""

import re

import pytest

from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("b", "Mr|Tom|Bell"),
    person("m", "Mrs|Ida|Marsh"),
    person("y", "Miss|Zara|Young"),
    person("q", "Ms|Grace|Drumquist"),
    person("p", "Mr|Mark|Price"),
    person("l", "Ms|Ann|Levy"),
    person("h", "Miss|Hope|Power"),
)


def plain(text: str) -> str:
    """The text without its marks."""
    for mark in "{}<>":
        text = text.replace(mark, "")
    for who in "bmyqplh":
        text = text.replace(f"={who}", "").replace(f"?{who}", "")
    return text


@pytest.mark.parametrize(
    "text",
    [
        "The Council sent {Miss Young=y} to the Right to Buy Scheme 2017.",
        "The Council referred <Marsh?m> to the Homes for Ukraine Scheme 2022.",
        "It sent <Young?y> the Children Act 1989.",
        "On 4 May the Council gave <Bell?b>, {Marsh=m} and {Young=y} the Code 2021 to read.",
        "{Mark Price=p} in the Homelessness Reduction Act 2017.",
        "{Grace Drumquist=q} and the Housing Act 1996.",
        "{Mrs Marsh=m} to the Homes for Ukraine Scheme 2022.",
        "{Miss Young=y}, {Mrs Marsh=m} and the Council in the Housing Act 1996.",
        "Dear {Mrs Marsh=m}, The Housing Act 1996 says so.",
        "Will {Drumquist=q} and the Housing Act 1996 help?",
        "<Young?y> and Housing Act 1996 were read.",
        "They read <Young?y> Persons Act 1996.",
        "The Council Sent <Young?y> Care Act 2014.",
        "The (<Young?y> Persons) Act 1996.",
        "The Care, Support <Young?y> Act 1996.",
    ],
)
def test_who_stands_before_a_law_is_no_part_of_it(text: str) -> None:
    assert marked(CASE, plain(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "The Community Infrastructure Levy Regulations 2010 apply.",
        "The Marsh Act 2006 sets the test.",
        "See the Young Persons Act 1896.",
        "The Marsh (Commons and Greens) Act 1965 is clear.",
        "The Powers of Courts Act 2000 says so.",
    ],
)
def test_a_law_that_an_article_leads_to_is_nobody(text: str) -> None:
    assert marked(CASE, text) == text


@pytest.mark.parametrize(
    "text",
    [
        "<Marsh?m> was supplied with a heater.",
        "<Young?y> was restored to Band A.",
        "<Hope?h> was supplied with a hoist.",
        "<Marsh?m> was connected with a carer.",
        "<Grace?q> is a race relations officer.",
        "<Grace?q> is a name.",
        "<Mark?p> is a game warden.",
        "<Power?h> was restored.",
        "<Marsh?m> works for the Council.",
        "<Bell?b> charges a fee.",
        "<Young?y> notes that.",
        "<Young?y> means to complain.",
        "<Hope?h> means well.",
        "<Hope?h> means us.",
        "<Hope?h> means Tuesday.",
        "<Marsh?m> of course replied.",
        "LETTER SENT TO <MARSH?m> ON MONDAY.",
        "THE LETTER WAS THEN SEEN NEAR <MARSH?m>.",
        "It is in the <Young?y> case.",
    ],
)
def test_what_is_said_of_things_and_people_alike_is_asked_about(text: str) -> None:
    assert marked(CASE, plain(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "Power cuts were common.",
        "Power cuts went on.",
        "Young people came.",
        "Price of rent.",
        "Hope means care.",
        "I HOPE YOU READ THIS NOTE.",
        "PLEASE MARK THE FORM NOW.",
    ],
)
def test_what_is_said_of_no_person_is_left_alone(text: str) -> None:
    assert marked(CASE, text) == text


PRESTON = case_of(
    person("a", "Mr|Ned|Preston"),
    person("f", "Miss|April|Fox"),
    person("j", "Mr|Jordan|Hill"),
    person("k", "Mr|Aldo|Banks"),
    person("w", "Mr|Mark|Wex"),
)


def told(text: str) -> str:
    """The text without its marks, for this case."""
    return re.sub(r"[{<]([^=?{}<>]+)[=?][afjkw]*[}>]", r"\1", text)


@pytest.mark.parametrize(
    "text",
    [
        "The Council lost trust in <Preston?a>. It lives in Preston.",
        "The tenant lost faith in <April?f>. The lift failed in April.",
        "{Miss Fox=f} wrote. He gave <April?f> as the date. He gave {April=f} a form.",
        "{Mr Hill=j} wrote. She fled <Jordan?j>. The officer visited {Jordan=j} at home.",
        "{Mr Banks=k} rang. <Banks?k> & son homeless. He used Banks & Son and Banks & Co.",
        "{Mr Wex=w} rang. {Mark=w} the lodger rang. Mark the form clearly.",
        "<banks?k> asked about rent. it then rang <banks?k> re repairs, spoke to <banks?k>, no go",
        "the banks asked again. it rang <banks?k> about that, and banks are open",
    ],
)
def test_a_town_a_month_or_a_verb_is_asked_about_where_somebody_fits(text: str) -> None:
    assert marked(PRESTON, told(text)) == text
