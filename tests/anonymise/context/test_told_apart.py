"""Names that the words beside them tell apart from whoever is registered so."""

import pytest

from drafter.case.people import Role
from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("h", "Mrs|Hannah|Whitlock"),
    person("z", "|Zoe|Whitlock", child=True),
    person("d", "Mr|David|Mensah"),
    person("k", "Cllr|Kelly|Tarnow"),
)


@pytest.mark.parametrize(
    "text",
    [
        "The letter was for a <Mrs Whitlock?h>. One <David Mensah?d> rang.",
        "Stage one {Mr Mensah=d} did. {Mr Mensah=d}",
        "Some <Mr Mensah?d> rang. An unrelated <Mrs Whitlock?h> rang. One {Hannah=h} rang.",
        "It upset {Mrs Whitlock=h}, and a heater cost {Hannah=h} money.",
        "The wrong <Mrs Whitlock?h> rang. The other <Zoe?z> rang. Wrong {Zoe=z} rang.",
        "A tenant, also called <Hannah Whitlock?h>, left. They called {Hannah Whitlock=h}.",
        "With the same name, <Hannah Whitlock?h>. Her name, {Hannah Whitlock=h}.",
        "Her namesake, <Mrs Whitlock?h>, left. The former tenant, <Mr Mensah?d>, left.",
        "The tenant, {Mr Mensah=d}, left. In May, {Mr Mensah=d} left.",
        "The two <Mr Mensahs?d> came. Both {Mr Mensah=d} and I came.",
        "<Mrs Whitlock?h> (no relation) rang. <Mrs Whitlock?h>, no relation, rang.",
        "<Mrs Whitlock?h> (not the complainant) rang. <Mr Mensah?d>, unrelated to us, rang.",
        "{Mrs Whitlock=h} (not me) rang. {Mr Mensah=d}, no less, rang. {Mr Mensah=d} (not the",
        "<Miss Whitlock?z> rang. {Miss Zoe Whitlock=z} rang.",
        "<PC Hannah?h> came. <Sister Hannah?h> came. {Cllr Kelly=k} came. {Mrs Hannah=h} came.",
        "The dog, <Zoe?z>, barked. The cat <Zoe?z> mewed. The dog’s {Zoe=z}.",
        "{Mrs Whitlock=h} told <Hannah?h> so. {Mrs Whitlock=h} left. {Hannah=h} rang.",
        "{Mrs Whitlock=h} or {Hannah=h} will do. {Mrs Whitlock=h}, called {Hannah=h}, came.",
        "{Zoe Whitlock=z} told {Zoe=z}. {Ms Whitlock=h} told {Hannah=h} so. We, then {Hannah=h}.",
        "Mrs Jones and {Mr Mensah=d} told {Hannah=h} so. The very big {Hannah=h} sat.",
    ],
)
def test_somebody_told_apart_is_asked_about(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


def test_a_child_without_a_mother_of_that_name_may_be_called_miss() -> None:
    case = case_of(person("z", "|Zoe|Whitlock", child=True), person("d", "Mr|Ian|Whitlock"))
    assert marked(case, "Miss Whitlock rang") == "{Miss Whitlock=z} rang"
    assert marked(case, "Miss Zoe rang") == "{Miss Zoe=z} rang"


@pytest.mark.parametrize(
    "text",
    [
        "{Mrs Whitlock=h} rang. <Mrs Whitlock?h>, her mother-in-law, rang.",
        "<Mrs Whitlock?h>, her husband’s mother, rang. {Mrs Whitlock=h}, her, came.",
        "{Mrs Whitlock=h}, his mother, rang. {Mrs Whitlock=h} (her own, dear mother) rang.",
        "{Mrs Whitlock=h}, Zoe’s mother, rang. {Mrs Whitlock=h}, her best and only dear friend.",
    ],
)
def test_whose_relative_it_is_may_stand_behind(text: str) -> None:
    case = case_of(person("h", "Mrs|Hannah|Whitlock"), person("d", "Mr|David|Mensah"))
    assert marked(case, unmarked(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "The nurse was <Hannah?h>. The new carer is called <Hannah?h>. It is {Hannah=h}.",
        "The carer’s name is <Hannah?h>. My name is {Hannah=h}.",
        "The nurse, who left, was {Hannah=h}. The nurse (on duty) was {Hannah=h}.",
        "What we all then saw was {Hannah=h}.",
        "<Hannah?h> is the nurse. <Hannah?h> was a very good nurse at home. {Hannah=h} is ill.",
        "<Hannah?h>, who is a nurse, said so. {Hannah=h} is a very good old friend.",
        "{Hannah=h} is a (very good) nurse. {Hannah=h} is a nurse too. <Hannah?h> is a nurse",
        "Call taken by <Hannah?h>. Sent by {Hannah=h}.",
        "<Hannah?h> the nurse said so. <Hannah?h> (SW) came. <Hannah?h> (Lettings) came.",
        "<Hannah?h>, duty manager, said so. <Hannah?h>, from Housing, left. {Hannah=h}, housing.",
        "Yours\n<Hannah?h>\nCustomer Services",
        "Yours\n{Hannah=h}\nYours and services",
        "<Hannah?h> on ext 204 said so. <Hannah?h> (ext 204). {Hannah=h} on Monday.",
        "my sw <hannah?h> came. Your <Hannah?h> rang. The Council’s <Hannah?h> rang.",
        "Zoe’s {Hannah=h} rang. Case officer: <Hannah?h>.",
        "A girl called <Hannah?h> rang. The girl called {Hannah=h} so.",
        "Then, {Hannah=h} on",
    ],
)
def test_a_post_is_told_in_many_ways(text: str) -> None:
    case = case_of(person("h", "Mrs|Hannah|Whitlock"))
    assert marked(case, unmarked(text)) == text


PLACES = case_of(
    person("p", "Mr|Peter|Lane"),
    person("i", "Miss|Ivy|House"),
    person("a", "Mr|Art|Room"),
    person("w", "Mr|Will|Power"),
    person("h", "Ms|Heather|Close"),
    person("j", "Ms|Joy|Green"),
    person("v", "Ms|Victoria|Ward"),
)


@pytest.mark.parametrize(
    "text",
    [
        "at 12 <Peter Lane?p>. at 4, <Peter Lane?p>. on <Peter Lane?p>.",
        "at the end of <Peter Lane?p>",
        "On 12 {Peter Lane=p} rang. at 08:30 {Joy Green=j}. {Peter Lane’s=p} case. in {P Lane=p}",
        "<Ivy House?i> refused her. <Ivy House?i> is a care home. <Ivy House?i>, a care home,",
        "From: {Ivy House=i}. We told {Ivy House=i}.",
        "Yours\n{Ivy House=i}\nWe",
        "Yours\n{Ivy House=i}",
        "{Miss House=i} rang. {Ivy House=i} refused it. The <Ivy House?i> is shut.",
        "<Art Room?a> is locked. {Art Room=a} rang.",
        "{Mr Room=a} rang. {Art Room=a} is locked.",
        "It takes <Will Power?w>. The <Will Power?w> to stop.",
        "<Heather Close?h> residents wrote. The roof of <Heather Close?h> fell.",
        "<Heather Close?h> is a cul-de-sac. {Heather Close=h} is a very good nurse.",
        "The care of {Victoria Ward=v}. {Victoria Ward=v} is",
    ],
)
def test_a_place_is_told_from_whoever_is_called_so(text: str) -> None:
    assert marked(PLACES, unmarked(text)) == text


def test_an_officer_may_have_any_post() -> None:
    case = case_of(person("h", "Mrs|Hannah|Whitlock", role=Role.OFFICER))
    assert (
        marked(case, "The nurse was Hannah. PC Hannah") == "The nurse was {Hannah=h}. {PC Hannah=h}"
    )
