"""A registered word with a capital stands by a named rule only; else it is asked about."""

import re

import pytest

from drafter.anonymise.judging.judgement import REPLACE, ask, let_pass
from drafter.anonymise.judging.remains import find_remains
from drafter.anonymise.mentions import seeker_of
from drafter.anonymise.people.register import register_of
from drafter.anonymise.text.claims import Claims
from drafter.anonymise.text.folding import fold
from drafter.anonymise.text.passing import Passing
from drafter.anonymise.text.tokens import tokenise
from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("mark", "Mr|Mark|Price"),
    person("april", "Miss|April|Marsh"),
    person("will", "Mr|Will|Young"),
    person("hope", "Mrs|Hope|Banks"),
    person("grace", "Ms|Grace|Lincoln"),
    person("polish", "Mr|Dwayne|Polish"),
    person("best", "Ms|Zeta|Best"),
    person("ana", "Mrs|Ana|van den Bosk"),
    person("piotr", "Mr|Piotr|Drumquist"),
)
PASSED = [
    ("It was sent on 5 April.", "April", Passing.DATE),
    ("In April 2024 it was sent.", "April", Passing.DATE),
    ("On 8 April April Marsh rang.", "April", Passing.DATE),
    ("It was wet since April.", "April", Passing.TIME),
    ("Will you say why?", "Will", Passing.QUESTION),
    ("It was late.\nBest, Zeta\n", "Best", Passing.SIGN_OFF),
    ("It is on Price Street.", "Price", Passing.LONGER_NAME),
    ("He was at St Mark's.", "Mark's", Passing.LONGER_NAME),
    ("See the Young Persons Act 1896.", "Young", Passing.LAW),
    ("It is R v Young [1989] AC 53.", "Young", Passing.LAW),
    ("Will and testament were read.", "Will", Passing.SAYING),
    ("She moved to Lincoln.", "Lincoln", Passing.TOWN),
    ("She speaks Polish.", "Polish", Passing.FAITH),
    ("Mark my words.", "Mark", Passing.GRAMMAR),
    ("Price of rent.", "Price", Passing.GRAMMAR),
    ("I HOPE YOU READ THIS NOTE.", "HOPE", Passing.SHOUTED),
    ("The Van was late.", "Van", Passing.PARTICLE),
]
FOUND = [
    "They rang <April?april> 3 times.",
    "{April Marsh=april} rang.",
    "{Will=will} said why.",
    "It was late, {Zeta=best}.",
    "<Price?mark> moved out.",
    "It sent <Young?will> the Code 2021.",
    "<Lincoln?grace> wept.",
    "{Mr Polish=polish} rang.",
    "They wrote to {Mark’s=mark} GP.",
    "WE TOLD <HOPE?hope> OF IT ON THE PHONE.",
    "Mr <Van?ana> rang.",
]


def passed(text: str) -> list[tuple[str, Passing]]:
    """The words that stand, with their rules."""
    return [(text[one.start : one.end], one.rule) for one in seeker_of(CASE).passed(text)]


@pytest.mark.parametrize("text, word, rule", PASSED)
def test_a_registered_word_stands_by_a_rule(text: str, word: str, rule: Passing) -> None:
    assert (word.removesuffix("'s"), rule) in passed(text)
    assert marked(CASE, "Hope Banks rang.") == "{Hope Banks=hope} rang."


def test_every_rule_is_shown_by_an_example() -> None:
    assert {rule for _, _, rule in PASSED} | {Passing.SOMEBODY_ELSE} == set(Passing)
    assert all(rule.value[0].islower() and len(rule.value) < 60 for rule in Passing)


def test_a_form_of_a_forename_in_anothers_whole_name_stands_though_nobody_typed_it() -> None:
    folded = fold("Peter Marwick rang.")
    claims = seeker_of(CASE).claim(folded, tokenise(folded))
    assert claims.passing(0) is Passing.SOMEBODY_ELSE
    assert passed(folded.text) == []


@pytest.mark.parametrize("text", FOUND)
def test_without_a_rule_it_is_replaced_or_asked_about(text: str) -> None:
    plain = re.sub(r"[{}<>]|[=?]\w+", "", text)
    assert marked(CASE, plain) == text
    assert passed(plain) == []


def test_what_no_grammar_has_read_is_asked_about_though_it_is_an_everyday_word() -> None:
    register = register_of(CASE)
    folded = fold("Price and price, Will and will, Mark.")
    tokens = tokenise(folded)
    claims = Claims(len(folded.text))
    claims.pass_over(tokens[-1].start, tokens[-1].end, Passing.GRAMMAR)
    left = [
        folded.text[one.start : one.end] for one in find_remains(folded, tokens, register, claims)
    ]
    assert left == ["Price", "Will"]


def test_a_judgement_that_passes_says_by_which_rule() -> None:
    assert let_pass(Passing.DATE).rule is Passing.DATE
    assert let_pass(Passing.DATE).certainty is None
    assert REPLACE.rule is ask("why").rule is None
