"""Letters that abbreviate something too, in notes that name whoever has them."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("ms", "Ms|Maura|Sable"),
    person("pb", "Mr|Pat|Bryce"),
    person("dp", "Mrs|Dot|Pell"),
    person("hb", "Mr|Hal|Boon"),
    person("mp", "Ms|Moira|Pask"),
    person("yp", "Mr|Yan|Pryor"),
    person("td", "Mr|Tim|Dunn"),
    person("sw", "Ms|Sal|Wick"),
    person("ss", "Mr|Sid|Snell"),
    person("sp", "Mr|Sol|Peck"),
)
NAMED = (
    "Ms Sable, Mr Bryce, Mrs Pell, Mr Boon, Ms Pask, Mr Pryor, Mr Dunn, Ms Wick, Mr Snell "
    "and Mr Peck met. It was about an illness, the rent, the budget, data, support and social work."
    "\n\n"
)


def shown(text: str) -> str:
    """What is found in a note behind a paragraph that names everybody."""
    return marked(CASE, NAMED + unmarked(text)).rpartition("\n\n")[2]


@pytest.mark.parametrize(
    "text",
    [
        # how somebody is whom no illness, budget or office can be
        '"{MS=ms} abrupt, left early," he wrote.', "{MS=ms} v rude on phone",
        "{MS=ms} in tears all morning", "{PB=pb} off sick until spring.",
        "{HB=hb} in bed, no heating.", "{HB=hb} not eating", "{DP=dp} on long-term sick",
        '"{DP=dp}, 93, slipped."', "He says {MS=ms} tearful",
        "{MP=mp} in bed", "{SW=sw} in tears",
        '"{SS=ss} warm. Bed made."', "{SP=sp} coughing all day",
        # who signs a note, behind a sentence
        "The clerk agrees. {MS=ms}", "The tap was mended. {PB=pb}",
        'He said: "We told her so. {MS=ms}"',
        # on a form
        "Action: {MS=ms}", "Chair: {MS=ms}", "Present: {TD=td}, {MS=ms}", "Owner: {MS=ms}/{TD=td}",
    ],
)  # fmt: skip
def test_what_only_somebody_is_or_does_makes_them_sure(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize(
    "text",
    [
        # an illness upsets, an office is angry, a member or a worker is anything
        "<MS?ms> upset her balance.", "<HB?hb> chasing.", "<MP?mp> furious.",
        "<YP?yp> crying, house cold.", "<SW?sw> off sick", "<MP?mp> on leave",
        # lists of illnesses and benefits; what is said with a stop behind it
        "Asthma. <MS?ms>", "The tap was seen. <HB?hb>", "He told me what she has. <MS?ms>.",
        "Action: <DP?dp>", "<MS?ms>", "<HB?hb>",
        # what is done by or with letters, and no more
        "<MP?mp> had used two. The MP had written in.", "<HB?hb> used the path each week.",
        "Rent paid (<MS?ms>)", "w/ <MS?ms> today", "fao <HB?hb>",
        "Visited <MP?mp> at home.", "<MS?ms> is 81 and lives alone.", "<MS?ms> + KL met",
        # who provides a service answers for it as well; two abbreviations beside each other
        "<SP?sp> said so", "<SP?sp> to respond", "<MP?mp>/<SP?sp>", "<SS?ss> warm homes scheme",
    ],
)  # fmt: skip
def test_what_others_are_too_is_asked_about(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "She has MS in bed.", "Her MS in bed", "Any benefits? HB", "The MP furious", "a HB in bed",
        "MS makes her tired.", "He gets HB and more.", "HB was paid late.",
        "Multiple sclerosis (MS).",
        "MS (73) was the exhibit.", "MS is worse.", "The MS upset her.",
        "She met MP rules.", "MS is 2 of four",
    ],
)  # fmt: skip
def test_the_illness_and_the_benefit_stay(text: str) -> None:
    assert shown(text) == text
    assert marked(CASE, f"{NAMED}{text}\nMP furious.").endswith(f"{text}\n<MP?mp> furious.")


def test_letters_of_nobody_whom_the_text_names_stay_as_they_were() -> None:
    assert marked(CASE, "The clerk agrees. MS") == "The clerk agrees. MS"
    assert marked(CASE, "HB used the path. HB says no.") == "HB used the path. <HB?hb> says no."


def test_letters_that_a_text_spells_out_are_never_sure() -> None:
    text = "Ms Sable rang the Mending Service. The clerk agrees. MS"
    assert marked(CASE, text).endswith("agrees. <MS?ms>")
