"""The first words of a body's name alone: the body where they act, else a question."""

import dataclasses

import pytest

from drafter.anonymise.anonymise import anonymise
from drafter.anonymise.mentions import seeker_of
from drafter.anonymise.reader import reader_of
from drafter.anonymise.text.found import Certainty
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case, KindOfWork
from tests.anonymise.marking import body, case_of, marked, person

WHITLOCK = person("w", "Miss|Hannah|Whitlock")
HOMES = case_of(WHITLOCK, body("l", "Fernhollow Housing Association", "FHA"))
STUDY = dataclasses.replace(HOMES, kind_of_work=KindOfWork.PREPARING)
COUNCIL = case_of(WHITLOCK, body("k", "Castlemere Metropolitan Borough Council"))
TOLD_OF_COUNCIL = dataclasses.replace(COUNCIL, kind_of_work=KindOfWork.PREPARING)
MEADOW = case_of(WHITLOCK, body("m", "Lantern Meadow Care Limited"))
BOTH = case_of(WHITLOCK, body("l", "Fernhollow Homes"), body("r", "Fernhollow Repairs"))
CALLED_SO = case_of(person("f", "Mr|Ned|Fernhollow"), body("l", "Fernhollow Housing"))
SISTERLY = case_of(WHITLOCK, body("p", "Pemberton Care Ltd"))

ACTING = (
    "{Fernhollow Housing=l} wrote.",
    "{Fernhollow=l} did not investigate.",
    "{Fernhollow=l} refused to mend it.",
    "She told {Fernhollow=l} about the damp.",
    "{Fernhollow's=l} repairs team came twice.",
    "{FERNHOLLOW=l} has never replied.",
    "They say {fernhollow=l} has ignored her.",
    "{Fernhollow=l} then wrote to her.",
    "She rang {Fernhollow=l} on Monday.",
    "{Fernhollow=l} apologises.",
    "The order was made by {Fernhollow=l} in May.",
    "{Fernhollow=l} should not have denied it.",
)
ASKED = (
    "A man from <Fernhollow?l> came.",
    "She moved to <Fernhollow?l>.",
    "<Fernhollow?l> is wet.",
    "<Fernhollow?l>'s view was wrong.",
    "She said <fernhollow?l> was slow.",
    "Nobody at <Fernhollow?l> knew.",
    "<Fernhollow?l> had a plan.",
    "She lives in <Fernhollow?l>.",
    "In <Fernhollow?l> it rained.",
    "<Fernhollow?l>",
    "<Fernhollow?l> did",
)


@pytest.mark.parametrize("shown", [*ACTING, *ASKED])
def test_the_first_word_alone_is_the_body_or_a_question(shown: str) -> None:
    text = shown.replace("=l}", "").replace("?l>", "").replace("{", "").replace("<", "")

    assert marked(HOMES, text) == shown
    assert marked(STUDY, text) == shown


@pytest.mark.parametrize(
    "shown",
    [
        "Miss Fernhollow lives next door.",
        "Grace Fernhollow lives next door.",
        "Fernhollow Road is wide.",
        "The ferns in the hollow did not grow.",
    ],
)
def test_another_name_that_begins_so_is_not_the_body(shown: str) -> None:
    assert marked(HOMES, shown) == shown


def test_another_name_that_begins_so_is_shown_all_the_same() -> None:
    found = reader_of(HOMES).find("She lives in Fernhollow Road.")

    assert [one.kind for one in found] == ["address"]


@pytest.mark.parametrize(
    "text, kinds",
    [
        ("She lives in Castlemere.", []),
        ("Castlemere is wet.", []),
        ("Castlemere refused her.", ["body"]),
        ("Castlemere's officers came.", ["body"]),
    ],
)
def test_a_place_stays_where_its_council_is_named(text: str, kinds: list[str]) -> None:
    assert [one.kind for one in reader_of(COUNCIL).find(text)] == kinds


@pytest.mark.parametrize(
    "text, kind",
    [
        ("She lives in Castlemere.", "place"),
        ("Castlemere is wet.", "place"),
        ("Castlemere refused her.", "body"),
    ],
)
def test_a_place_is_shown_where_its_council_is_not_named(text: str, kind: str) -> None:
    assert [one.kind for one in reader_of(TOLD_OF_COUNCIL).find(text)] == [kind]


def test_everyday_words_that_begin_a_name_are_the_body_where_they_act_only() -> None:
    assert marked(MEADOW, "Lantern Meadow refused.") == "{Lantern Meadow=m} refused."
    assert marked(MEADOW, "We walked in Lantern Meadow.") == "We walked in Lantern Meadow."
    assert marked(MEADOW, "The lantern refused. Lantern wrote.") == (
        "The lantern refused. Lantern wrote."
    )


def test_what_begins_two_names_is_a_question() -> None:
    assert marked(BOTH, "Fernhollow refused.") == "<Fernhollow?l+r> refused."


def test_what_is_somebodys_name_too_is_left_to_the_grammar_of_names() -> None:
    assert marked(CALLED_SO, "Mr Fernhollow rang.") == "{Mr Fernhollow=f} rang."


def test_a_surname_that_begins_a_name_is_never_replaced() -> None:
    assert marked(SISTERLY, "Pemberton refused.") == "<Pemberton?p> refused."


def test_a_registered_form_is_found_as_before() -> None:
    text = "Fernhollow Housing Association wrote. The FHA refused."

    assert marked(HOMES, text) == "{Fernhollow Housing Association=l} wrote. {The FHA=l} refused."


def test_an_unanswered_first_word_is_not_printed() -> None:
    entry = ChronologyEntry(id="e", text="A man from Fernhollow came. Fernhollow wrote.")
    case = dataclasses.replace(STUDY, chronology=(entry,))

    assert "Fernhollow" not in repr(anonymise(case))
    assert "Fernhollow" in repr(entry)


def test_a_case_of_no_bodies_has_nothing_to_look_for() -> None:
    assert seeker_of(Case(parties=(WHITLOCK,))).leading == ()
    assert seeker_of(HOMES).leading
    assert seeker_of(HOMES).find("Fernhollow is wet.")[0].certainty is Certainty.ASK


def test_what_no_document_names_is_told_from_what_all_do() -> None:
    assert seeker_of(STUDY).is_untold("Fernhollow’s")
    assert not seeker_of(STUDY).is_untold("Fernhollow Housing Association")
    assert not seeker_of(HOMES).is_untold("Fernhollow")


PAIR = case_of(WHITLOCK, body("q", "Orrisfield and Tamble Community Health NHS Trust"))
WORDS_PAIRED = case_of(WHITLOCK, body("q", "Kiln and Quayside Housing Trust"))
RARE = case_of(WHITLOCK, body("m", "Flume Medical Practice"))
TOWN = case_of(WHITLOCK, body("k", "Cold Osmery Council"))
SCHOOLS = case_of(WHITLOCK, body("t", "Signal Mile Academies Trust"))


@pytest.mark.parametrize(
    "case, shown",
    [
        (WORDS_PAIRED, "I rang {Kiln and Quayside=q} and a man said wait."),
        (WORDS_PAIRED, "They passed it to {Kiln and Quayside=q} in May."),
        (WORDS_PAIRED, "{Kiln and Quayside=q} is slow."),
        (WORDS_PAIRED, "{Kiln and Quayside Housing=q} is slow."),
        (PAIR, "Nobody at {Orrisfield and Tamble=q} knew.".replace("{", "<").replace("=q}", "?q>")),
        (PAIR, "She wrote to {Orrisfield and Tamble=q} twice."),
        (WORDS_PAIRED, "It lies between <Kiln and Quayside?q>."),
        (WORDS_PAIRED, "The <Kiln and Quayside?q> estates flooded."),
        (RARE, "{Flume=m} told the inspectors so."),
        (RARE, "{Flume=m} posted the survey to him."),
        (TOWN, "Then <Cold Osmery?k> leafleted Quarry Hill."),
        (TOWN, "<Cold Osmery?k> hosted the fair."),
        (RARE, "Then {Flume=m} leafleted Quarry Hill."),
        (TOWN, "{Cold Osmery=k} posted the survey to him."),
        (TOWN, "<Cold Osmery?k> mislaid a fee."),
        (TOWN, "<Cold Osmery?k> sprayed twice."),
        (SCHOOLS, "<Signal Mile?t> follows Keeping Well."),
    ],
)
def test_a_short_name_is_the_body_where_a_verb_nobody_listed_goes_on(
    case: Case, shown: str
) -> None:
    text = shown
    for mark in "qmkt":
        text = text.replace(f"={mark}}}", "").replace(f"?{mark}>", "")
    text = text.replace("{", "").replace("<", "")

    assert marked(case, text) == shown


@pytest.mark.parametrize(
    "case, text",
    [
        (WORDS_PAIRED, "the kiln and quayside beds"),
        (WORDS_PAIRED, "Kiln and Quayside Lane is wet."),
        (RARE, "The flume told its own story."),
        (RARE, "She swam in the Flume at night."),
        (TOWN, "She lives in Cold Osmery now."),
        (TOWN, "A woman from Cold Osmery posted a letter."),
        (TOWN, "Cold Osmery overlooked the bay."),
        (TOWN, "Cold Osmery near the river is damp."),
        (TOWN, "Cold Osmery residents Tuesday"),
        (TOWN, "Cold Osmery roads in May."),
        (TOWN, "Cold Osmery’s posted bills"),
        (TOWN, "the people of Cold Osmery posted a letter"),
        (SCHOOLS, "She walked the Signal Mile at noon."),
        (SCHOOLS, "Signal Mile Field was mown"),
    ],
)
def test_a_place_or_a_thing_called_so_stays(case: Case, text: str) -> None:
    assert marked(case, text) == text


def test_two_forenames_of_a_body_are_never_replaced() -> None:
    shop = case_of(WHITLOCK, body("s", "Alice and Edwin Homes"))

    assert marked(shop, "I rang Alice and Edwin.") == "I rang <Alice and Edwin?s>."


@pytest.mark.parametrize(
    "shown", ["<Fernhollow?l>'s Tuesday visit", "<Fernhollow?l> School is shut."]
)
def test_a_capital_that_is_no_name_behind_leaves_a_question(shown: str) -> None:
    text = shown.replace("?l>", "").replace("<", "")

    assert marked(HOMES, text) == shown
