"""A name that is a word and begins a sentence: a thing would have its article there."""

import pytest

from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("case", "Ms|Petra|Case"),
    person("stone", "Mr|Kenan|Stone"),
    person("dean", "Mr|Anton|Dean"),
    person("con", "Ms|Constance|Hill", "Con"),
    person("bill", "Mr|Bill|Cheung"),
    person("frank", "Mr|Frank|Tarn"),
    person("gill", "Mr|Ola|Gill"),
    person("driver", "Ms|Ada|Driver"),
    person("cliff", "Mr|Cliff|Orr"),
    person("sandy", "Mr|Sandy|Fell"),
    person("grant", "Mr|Grant|Sill"),
    person("nick", "Mr|Nick|Orme"),
)
HERE = (
    "Ms Case, Mr Stone, Mr Dean, Con Hill, Bill Cheung, Frank Tarn, Mr Gill, Ms Driver, Cliff Orr, "
    "Sandy Fell, Nick Orme and Grant Sill came; the case, the bill and the sandy soil are told of. "
)
SUBJECTS = [
    ("Case lost them.", "{Case=case} lost them."),
    ("Gill posted it.", "{Gill=gill} posted it."),
    ("Bill framed it.", "{Bill=bill} framed it."),
    ("The clerk accepts this. Stone does not.", "The clerk accepts this. {Stone=stone} does not."),
    ("The rest came. Gill did, with Bea.", "The rest came. {Gill=gill} did, with "),
    ("Dean is off sick.", "{Dean=dean} is off sick."),
    ("Gill was on leave.", "{Gill=gill} was on leave."),
    ("Con, writing with two others, rang.", "{Con=con}, writing with two others, rang."),
    ("Cliff never cancels.", "{Cliff=cliff} never cancels."),
    ("Frank was frank about it.", "{Frank=frank} was frank about it."),
    ("Sandy dug a hole.", "{Sandy=sandy} dug a hole."),
    ("Nick has always been free.", "{Nick=nick} has always been free."),
    ("Bill, your form is here.", "{Bill=bill}, your form is here."),
    ("Cliff, sorry for the wait.", "{Cliff=cliff}, sorry for the wait."),
]
OPEN = [
    ("Case lost in the post.", "<Case?case> lost in the post."),
    ("Case upset them.", "<Case?case> upset them."),
    ("The plank floats. Stone does not.", "The plank floats. <Stone?stone> does not."),
    ("The lid opened. Gill did not.", "The lid opened. <Gill?gill> did not."),
    ("They agreed. Driver did not.", "They agreed. <Driver?driver> did not."),
    ("Driver is off sick.", "<Driver?driver> is off sick."),
    ("Stone is in hand.", "<Stone?stone> is in hand."),
    ("Con, cost and all, is told.", "<Con?con>, cost and all, is told."),
    ("Grant, writing off debts, helps.", "<Grant?grant>, writing off debts, helps."),
    ("Grant never covers this.", "<Grant?grant> never covers this."),
    ("Bill included it.", "<Bill?bill> included it."),
    ("Nick marks were seen.", "<Nick?nick> marks were seen."),
    ("Bill, the third this year, is here.", "<Bill?bill>, the third this year, is here."),
    ("Sandy soil was dug.", "<Sandy?sandy> soil was dug."),
    ("The Case lost them.", "The <Case?case> lost them."),
]


@pytest.mark.parametrize("text, expected", SUBJECTS)
def test_a_subject_without_an_article_is_somebody(text: str, expected: str) -> None:
    assert f"told of. {expected}" in marked(CASE, HERE + text)


@pytest.mark.parametrize("text, expected", OPEN)
def test_what_notes_say_of_things_leaves_it_open(text: str, expected: str) -> None:
    assert f"told of. {expected}" in marked(CASE, HERE + text)
