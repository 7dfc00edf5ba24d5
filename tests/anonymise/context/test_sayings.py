"""A name in a saying, or spoken of as a word, is nobody's; beside it somebody is still found."""

import pytest

from drafter.anonymise.mentions import seeker_of
from drafter.anonymise.text.passing import Passing
from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("jack", "Mr|Jack|Russell"),
    person("paris", "|Paris|Quarrie", child=True),
    person("hope", "Ms|Hope|Ekwuzi"),
    person("grace", "Ms|Grace|Dale"),
    person("peter", "Mr|Peter|Tarn"),
    person("ffion", "Ms|Ffion|Robin"),
)

SAID = [
    "It was made of plaster of Paris.", "no rest up hill and down dale", "There was a ray of hope.",
    "They were robbing Peter to pay Paul.", "It was her saving grace.",
    "He is a jack-of-all-trades.",
    "The word hope is worn out.", 'He wrote the word "Hope" twice.', "We met every Jack man here.",
    "The Grace, meaning the prayer, was said.",
]  # fmt: skip


@pytest.mark.parametrize("text", SAID)
def test_a_saying_or_a_word_spoken_of_is_left_alone(text: str) -> None:
    assert marked(CASE, text) == text
    assert marked(CASE, "Jack Russell rang.") == "{Jack Russell=jack} rang."


@pytest.mark.parametrize(
    "text, expected",
    [
        ("There was a ray of Hope.", "There was a ray of <Hope?hope>."),
        ("Paris was plastered.", "{Paris=paris} was plastered."),
        ("Paris has plaster on her leg.", "{Paris=paris} has plaster on her leg."),
        ("the hills and dale", "the hills and dale"),
        ("Mr Jack Russell is of all people late", "{Mr Jack Russell=jack} is of all people late"),
        ("i wrote in ffion, meaning june", "i wrote in <ffion?ffion>, meaning june"),
        ("Maybe ffion is word for waiting", "Maybe <ffion?ffion> is word for waiting"),
        ("Maybe ffion is home for good", "Maybe {ffion=ffion} is home for good"),
        ("Peter, meaning well, rang", "<Peter?peter>, meaning well, rang"),
        ("Hope, meaning the word, is", "<Hope?hope>, meaning the word, is"),
        ("at the end hope, meaning", "at the end hope, meaning"),
        ("Peter's, meaning his flat", "{Peter's=peter}, meaning his flat"),
        ("Her words Ffion's", "Her words {Ffion's=ffion}"),
    ],
)
def test_beside_them_somebody_is_replaced_or_asked_about(text: str, expected: str) -> None:
    assert marked(CASE, text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("She read Ffion and Homer.", "She read <Ffion?ffion> and Homer."),
        ("She read Ffion", "She read <Ffion?ffion>"),
        ("She read Ffion the letter.", "She read {Ffion=ffion} the letter."),
        ("She read Ffion's letter.", "She read {Ffion's=ffion} letter."),
        ("For Ffyon read Ffion here.", "For {Ffyon=ffion} read {Ffion=ffion} here."),
        ("It was read. Ffion left.", "It was read. {Ffion=ffion} left."),
    ],
)
def test_who_is_read_may_be_a_book(text: str, expected: str) -> None:
    assert marked(CASE, text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("It is a Jack Russell.", "It is a <Jack Russell?jack>."),
        ("My Jack Russell barks.", "My <Jack Russell?jack> barks."),
        ("I am Jack Russell.", "I am {Jack Russell=jack}."),
        ("A Mr Jack Russell rang.", "A <Mr Jack Russell?jack> rang."),
        ("A Peter Tarn rang.", "A <Peter Tarn?peter> rang."),
        ("Jack rang. A Jack left.", "{Jack=jack} rang. A <Jack?jack> left."),
    ],
)
def test_a_name_of_renown_behind_an_article_may_be_a_breed_or_a_brand(
    text: str, expected: str
) -> None:
    assert marked(CASE, text) == expected


def test_the_rule_is_told() -> None:
    passed = seeker_of(CASE).passed("It is plaster of Paris.")
    assert [one.rule for one in passed] == [Passing.SAYING]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Shepherd's pie was late.", "Shepherd's pie was late."),
        ("Shepherd's bill was late.", "{Shepherd's=shep} bill was late."),
        ("wendy house in the garden", "<wendy house?wendy> in the garden"),
        ("wendy house rang", "<wendy house?wendy> rang"),
        ("Wendy House rang", "{Wendy House=wendy} rang"),
        ("mrs wendy house rang", "{mrs wendy house=wendy} rang"),
        ("Christians came", "<Christians?chris> came"),
        ("Wendys came", "<Wendys?wendy> came"),
        ("West Virginia is far.", "West <Virginia?virginia> is far."),
        ("We blame Israel's army.", "We blame <Israel?israel>'s army."),
        ("We blame Israel's reply.", "We blame {Israel's=israel} reply."),
    ],
)
def test_pies_houses_and_countries_are_things_as_well(text: str, expected: str) -> None:
    case = case_of(
        person("shep", "Mr|Earl|Shepherd"),
        person("wendy", "Mrs|Wendy|House"),
        person("chris", "Mr|Christian|Tarn"),
        person("virginia", "Ms|Virginia|Quist"),
        person("israel", "Mr|Ola|Israel"),
    )
    assert marked(case, f"Mr Shepherd and Mr Israel met.\n\n{text}").endswith(f"\n\n{expected}")
