"""Which of several of one surname is meant, by what stands beside it."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

FAMILY = case_of(person("mum", "Mrs|Ada|Ward"), person("kid", "|Pat|Ward", child=True))
LOWRYS = case_of(person("mum", "Mrs|Ada|Lowry"), person("kid", "|Pat|Lowry", child=True))
DEAD = case_of(person("son", "Mr|Al|Lowry"), person("dad", "Mr|Ed|Lowry", died=True))
TWO = case_of(person("lil", "Ms|Lily|Baker"), person("rhy", "Mr|Rhys|Baker"))


@pytest.mark.parametrize(
    "text",
    [
        "{Ward=kid} junior minimises. {Ward=kid} junior again. {Ward=mum} senior rang.",
        "{Ward=kid} is now in Year 3. {Ward=kid} was in Year 6 then.",
        "{Ward=kid}, aged 9, rang. {Ward=mum} (44) rang.",
        "{Ward=mum} (Mrs) rang.",
        # a school, a doctor, a grown son, an age between, a street, nobody's year
        "Ward Junior School and the ward junior doctor. <Mr Ward?mum+kid> junior rang.",
        "<Ward?mum+kid>, 17, rang. <Ward?mum+kid>, 9 High Street. <Ward?mum+kid> (dr) rang.",
        "<Ward?mum+kid> was in the year 3 list. <Ward?mum+kid> is in Year X. See <Ward?mum+kid>",
        "<Ward?mum+kid> junior doctors met. See <Ward?mum+kid>, aged",
    ],
)
def test_a_generation_an_age_or_a_year_tells_child_from_parent(text: str) -> None:
    assert marked(FAMILY, unmarked(text)) == text
    text = text.replace("Ward Junior School and the ward junior doctor. ", "")
    text = text.replace("Ward", "Lowry")
    assert marked(LOWRYS, unmarked(text)) == text


def test_a_generation_tells_nothing_of_whom_nobody_registered() -> None:
    alone = case_of(person("mum", "Mrs|Ada|Lowry"))
    assert marked(alone, "Lowry senior rang.") == "<Lowry?mum> senior rang."
    assert marked(alone, "Lowry junior rang.") == "<Lowry?mum> junior rang."
    typed = case_of(person("kid", "|Pat|Lowry Junior", child=True), person("al", "Mr|Al|Lowry"))
    assert marked(typed, "Lowry Junior rang.") == "{Lowry Junior=kid} rang."


@pytest.mark.parametrize(
    "text",
    [
        "the late {Mr Lowry=dad} rang",
        "{Mr Lowry’s=dad} funeral was on 3 May. {Lowry’s=dad} inquest was short.",
        "{Mr Lowry=dad} died in May. {Lowry=dad} passed away.",
        "It told us of the death of {Mr Lowry=dad}.",
        # the living have plans and flats, and are late
        "<Mr Lowry?son+dad>’s funeral plan. <Mr Lowry?son+dad>’s flat.",
        "It was too late <Mr Lowry?son+dad> said. a friend of <Mr Lowry?son+dad>",
        "<Mr Lowry?son+dad> passed the hall.",
    ],
)
def test_a_death_is_of_the_one_who_has_died(text: str) -> None:
    assert marked(DEAD, unmarked(text)) == text


def test_a_death_tells_nothing_where_nobody_has_died() -> None:
    assert marked(TWO, "Baker died.") == "<Baker?lil+rhy> died."


@pytest.mark.parametrize(
    "text",
    [
        "The chair asked {Miss Baker=lil} if {Baker=rhy} had measured it.",
        "It told {Mr Baker=rhy} that {Baker=lil} was out.",
        "Resident {Baker=rhy} (male) rang. {Baker=lil} (Ms) rang.",
        'A note has "{Baker=rhy}, elderly male". {Baker=lil}, female, rang.',
        # a street, another question, another word, nobody asked
        "It told {Miss Baker=lil} that Baker Street was shut.",
        "It told {Miss Baker=lil} that <Baker?lil+rhy>’s",
        "It told {Miss Baker=lil} of it; if <Baker?lil+rhy> was out",
        "It said {Miss Baker=lil} rang and <Baker?lil+rhy> had measured it.",
        "It saw {Miss Baker=lil} if <Baker?lil+rhy> had measured it.",
        "It told {Miss Baker=lil} that <Baker?lil+rhy>, of Leek, was out.",
        "It told Miss Snow if <Baker?lil+rhy> had measured it.",
        "It told <Dr Baker?lil+rhy> if <Baker?lil+rhy> had measured it.",
        "It told Ida Snow Baker if <Baker?lil+rhy> had measured it.",
        "<Baker?lil+rhy>, male friends. <Baker?lil+rhy>, elderly, rang.",
        "<Baker?lil+rhy> (m) rang. <Baker?lil+rhy> (male friend) rang.",
    ],
)
def test_whoever_is_asked_of_somebody_is_not_that_one(text: str) -> None:
    found = marked(TWO, unmarked(text))
    assert found.replace("<Baker?lil+rhy> if", "Baker if") == text
