"""A word that is a name too, where the words round it leave one sense only."""

import pytest

from drafter.anonymise.reader import reader_of
from drafter.anonymise.text.found import Certainty
from drafter.case.people import Role
from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("mark", "Mr|Mark|Price"),
    person("frank", "Mr|Frank|Obuya", "Frankie"),
    person("rose", "Ms|Rose|Field"),
    person("grace", "Ms|Grace|Lincoln"),
    person("noel", "Mr|Noel|Christmas"),
    person("kent", "Mr|Kent|Ash"),
    person("april", "Mrs|April|Lane", role=Role.OFFICER),
    person("dean", "Mr|Dean|Bell", "Deano"),
    person("con", "Ms|Zeta|Constable"),
    person("ann", "Ms|Ann Anna|Quist"),
)

SMALL = [
    ("to be frank frankie was out", "to be frank {frankie=frank} was out"),
    ("grace is ill", "{grace=grace} is ill"),
    ("grace has gone on leave", "{grace=grace} has gone on leave"),
    ("grace has been sick", "{grace=grace} has been sick"),
    ("grace is now here", "<grace?grace> is now here"),
    ("so grace has", "so <grace?grace> has"),
    ("grace tearful on phone", "{grace=grace} tearful on phone"),
    ("dean took the keys", "{dean=dean} took the keys"),
    ("the dean took the keys", "the dean took the keys"),
    ("mark wrote again", "{mark=mark} wrote again"),
    ("mark the form", "mark the form"),
    ("your mark, mark price, came", "your {mark=mark}, {mark price=mark}, came"),
    ("your mark, mark two, came", "your mark, mark two, came"),
    ("your mark, rose field, came", "your mark, {rose field=rose}, came"),
    ("kent came round", "{kent=kent} came round"),
    ("[Tue 09:15] grace is ill", "[Tue 09:15] {grace=grace} is ill"),
    ("[Tue 09:15] Grace is ill", "[Tue 09:15] {Grace=grace} is ill"),
    ("rose field rang. sorry rose. bye", "{rose field=rose} rang. sorry {rose=rose}. bye"),
    ("sorry rose. bye", "sorry <rose?rose>. bye"),
    ("mister price rang", "{mister price=mark} rang"),
]


@pytest.mark.parametrize("text, expected", SMALL)
def test_in_messages_without_capitals_what_only_somebody_does_tells(
    text: str, expected: str
) -> None:
    assert marked(CASE, text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Frank Frankie left.", "<Frank?frank> <Frankie?frank> left."),
        ("Ann Anna Quist left.", "{Ann Anna Quist=ann} left."),
        ("Frankie Obuya left.", "{Frankie Obuya=frank} left."),
        ("It met Dean, Deano to all.", "It met {Dean=dean}, {Deano=dean} to all."),
    ],
)
def test_a_forename_and_what_it_is_cut_to_are_not_one_name(text: str, expected: str) -> None:
    assert marked(CASE, text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("I'm Kent Ash.", "I'm {Kent Ash=kent}."),
        ("You're Mark Price?", "You're {Mark Price=mark}?"),
        ("Thurs Mark Price rang.", "Thurs {Mark Price=mark} rang."),
        ("Theo Mark Price rang.", "Theo <Mark Price?mark> rang."),
        ("A letter from Grace, niece, came.", "A letter from {Grace=grace}, niece, came."),
        ("It was Grace, niece of somebody.", "It was <Grace?grace>, niece of somebody."),
        ("A. Kent. My brother. He left.", "A. {Kent=kent}. My brother. He left."),
        ("A. Kent. My county. Wet.", "A. <Kent?kent>. My county. Wet."),
        ("A. Kent. My", "A. <Kent?kent>. My"),
        ("April, daughter, rang", "{April=april}, daughter, rang"),
        ("Lane, neighbour", "{Lane=april}, neighbour"),
        ("Lane's, neighbour", "<Lane?april>'s, neighbour"),
    ],
)
def test_who_is_spoken_of_is_told_by_what_stands_beside(text: str, expected: str) -> None:
    assert marked(CASE, text) == expected


PASSED = [
    "She rang from Lincoln, where it rained.", "It was posted from Lincoln.",
    "He flies to Lincoln on 4 May.", "before christmas it rained", "born christmas eve",
    "On Christmas Eve it rained.", "April (rest of) it rained.", "We came over Easter.",
    "Will Mr Price come?", "May Ms Field come?", "Not April.",
]  # fmt: skip


@pytest.mark.parametrize("text", PASSED)
def test_towns_times_and_questions_are_let_stand(text: str) -> None:
    plain = case_of(*CASE.parties, person("may", "Mrs|May|Tarn"), person("will", "Mr|Will|Young"))
    shown = marked(plain, text).replace("{Mr Price=mark}", "Mr Price")
    assert shown.replace("{Ms Field=rose}", "Ms Field").replace("<April?april>", "April") == text


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Christmas rang before noon.", "{Christmas=noel} rang before noon."),
        ("before Christmas rang", "before {Christmas=noel} rang"),
        ("Christmas, Eve and I", "<Christmas?noel>, Eve and I"),
        ("signed by Christmas", "signed by <Christmas?noel>"),
        ("April (officer) rang", "{April=april} (officer) rang"),
        ("April (All) rang", "<April?april> (All) rang"),
        ("posted to Grace, where", "posted to {Grace=grace}, where"),
        ("told Lincoln, where it", "told <Lincoln?grace>, where it"),
    ],
)
def test_beside_them_somebody_is_still_found(text: str, expected: str) -> None:
    assert marked(CASE, text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Grace Lincoln rang. Keir: try Lincoln.", "try <Lincoln?grace>."),
        ("Grace Lincoln rang. We saw Lincoln.", "We saw {Lincoln=grace}."),
        ("Ms Constable rang. Constable prints hang there.", "<Constable?con> prints hang there."),
        ("Ms Constable rang. Constable told us.", "{Constable=con} told us."),
    ],
)
def test_what_may_be_a_town_or_a_painter_is_asked_about(text: str, expected: str) -> None:
    assert marked(CASE, text).endswith(expected)


def test_a_town_that_a_rule_lets_stand_is_no_stranger() -> None:
    case = case_of(person("syd", "Ms|Sydney|Quist"))
    found = reader_of(case).find("She flew to Sydney with Jordan.")
    assert [(one.certainty, one.start) for one in found] == [(Certainty.RESIDUE, 24)]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("It was in honor of them.", "It was in <honor?hon> of them."),
        ("He told honor so.", "He told {honor=hon} so."),
        ("it was in honor again", "it was in {honor=hon} again"),
    ],
)
def test_a_quality_in_small_letters_among_capitals_is_asked_about(text: str, expected: str) -> None:
    assert marked(case_of(person("hon", "Mrs|Honor|Quist")), text) == expected
