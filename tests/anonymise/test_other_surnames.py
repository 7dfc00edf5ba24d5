"""A surname of its own, or a word that may be somebody's: asked about, never taken or let stand."""

import re

import pytest

from tests.anonymise.marking import case_of, marked, person

NEAR = case_of(person("hall", "Mr|Karl|Hall"), person("quill", "Mr|Robert|Quillfeather"))
WORDS = case_of(
    person("price", "Mr|Aldo|Price"),
    person("fox", "Miss|Holly|Fox"),
    person("marsh", "Mr|Otis|Marsh"),
    person("vole", "Mr|Karl|Volewick"),
    person("prest", "Mr|Ned|Preston"),
)
THERE = "Mr Hall and Mr Quillfeather complained. "
SEEN = "{Mr Hall=hall} and {Mr Quillfeather=quill} complained. "


@pytest.mark.parametrize(
    "plain, expected",
    [
        ("Mr Hill rang Mr Hall.", "<Mr Hill?hall> rang {Mr Hall=hall}."),
        ("Mr Hill from Housing rang.", "<Mr Hill?hall> from Housing rang."),
        ("Mr Roberts said no.", "<Mr Roberts?quill> said no."),
        ("Mr Halls rang.", "{Mr Halls=hall} rang."),  # a spelling of the same
        ("Mr Hakl rang.", "{Mr Hakl=hall} rang."),  # nobody's name: a slip
        ("Mr Quillfeathr rang.", "{Mr Quillfeathr=quill} rang."),
    ],
)
def test_a_surname_of_its_own_is_not_taken_for_one_like_it(plain: str, expected: str) -> None:
    assert marked(NEAR, THERE + plain) == SEEN + expected


@pytest.mark.parametrize(
    "plain, expected",
    [
        (
            "Mr Price rang. Price payment refused.",
            "{Mr Price=price} rang. <Price?price> payment refused.",
        ),
        ("Holly Fox rang. Holly care plan.", "{Holly Fox=fox} rang. <Holly?fox> care plan."),
        ("We told Karl Council policy.", "We told <Karl?vole> Council policy."),
        (
            "Mr Preston rang. He was rude towards Preston.",
            "{Mr Preston=prest} rang. He was rude towards <Preston?prest>.",
        ),
        ("Price payment refused.", "Price payment refused."),  # nobody of that name is here
        ("Mr Price rang. Price lists came.", "{Mr Price=price} rang. Price lists came."),
    ],
)
def test_what_is_like_a_thing_may_be_the_matter_of_who_is_there(plain: str, expected: str) -> None:
    assert marked(WORDS, plain) == expected


@pytest.mark.parametrize(
    "plain, expected",
    [
        (
            "mr marsh rang. i rang marsh today.",
            "{mr marsh=marsh} rang. i rang <marsh?marsh> today.",
        ),
        ("mr marsh rang. the marsh is wet.", "{mr marsh=marsh} rang. the marsh is wet."),
        ("i rang marsh today.", "i rang <marsh?marsh> today."),
        ("i told marsh", "i told <marsh?marsh>"),
        ("we told marsh wardens so.", "we told marsh wardens so."),
        ("it is all marsh to me.", "it is all marsh to me."),
    ],
)
def test_a_surname_that_is_a_word_is_asked_about_in_small_letters(
    plain: str, expected: str
) -> None:
    assert marked(WORDS, plain) == expected


@pytest.mark.parametrize("rest", ["(O", "(O)", "(OM", "(", "(O) rang."])
def test_a_bracket_that_is_being_typed_is_read(rest: str) -> None:
    assert marked(WORDS, f"We met Mr Marsh {rest}").startswith("We met {Mr Marsh")


@pytest.mark.parametrize(
    "text",
    [
        "{Mr Reed=r} rang. The officer, <Mr Reid?r>, said no. <Mr Reid?r> wrote again.",
        "{Mr Reed=r} rang. <Mr Reid?r> of Housing said no.",
        "{Mr Reed=r} rang. <Mr Reid?r>, a housing officer, said no.",
        "{Mr Reed=r} rang. The officer <Mr Reid?r> said no.",
        "{Mr Reed=r} rang. It wrote to {Mr Reid=r} in May.",
        "{Mr Reed=r} rang. {Mr Reid=r}",
    ],
)
def test_a_surname_like_one_here_with_a_post_is_anothers(text: str) -> None:
    case = case_of(person("r", "Mr|Tom|Reed"))
    assert marked(case, re.sub(r"[{<]([^=?{}<>]+)[=?]r[}>]", r"\1", text)) == text
