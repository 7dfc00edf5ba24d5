"""Names whose apostrophe is left out, in messages without capitals too."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("rose", "Mrs|Rose|Field"),
    person("kofi", "Mr|Kofi|Brathwaite"),
    person("pat", "Ms|Pat|Quill"),
    person("sam", "Mr|Sam|Tarn"),
    person("sams", "Ms|Sam|Zorvin"),
)


@pytest.mark.parametrize(
    "text",
    [
        "its {roses=rose} mum again", "{kofis=kofi} flat is damp", "i saw {kofis=kofi} gp",
        "ask {roses=rose} dad", "<roses?rose> letter came", "{roses=rose} carer rang",
        "<sams?sam+sams> mum rang",
        "no roses letter", "she cut the roses and left", "roses grow", "roses",
        "it pats dogs", "they sold roses", "{kofi's=kofi} flat", "He cut roses mum grew.",
        "{Kofis=kofi} flat is damp", "<Rose?rose>s mum rang",
    ],
)  # fmt: skip
def test_what_only_somebody_has_makes_the_name_theirs(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "{Fields' complaint=x}", "the {Fields' daughter=x}", "The Fields are wet", "Fields are wet",
    ],
)  # fmt: skip
def test_a_family_owns_with_its_apostrophe_behind(text: str) -> None:
    sure = marked(CASE, "Mrs Field left. Fields' complaint was upheld.")
    assert sure.endswith("{Fields'=rose} complaint was upheld.")
    assert "{" not in marked(CASE, unmarked(text).replace("'", "")).replace("{Fields=rose}", "<")


PRICES = case_of(
    person("a", "Mr|Ivor|Price"), person("b", "Mrs|Nest|Price"), person("l", "Ms|Edie|Lake")
)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Ivor Price rang. The Prices are kind.", "{The Prices=a+b} are kind."),
        ("Ivor Price rang. They say the Prices left.", "They say {the Prices=a+b} left."),
        ("Rain. The Prices are kind.", "The <Prices?a+b> are kind."),
        ("Ivor Price rang. The Prices Board sat.", "The <Prices?a+b> Board sat."),
        ("Ivor Price rang. the prices are high.", "the prices are high."),
        ("Ivor Price saw the price. The Prices are high.", "The <Prices?a+b> are high."),
        ("Edie Lake rang. The Lakes are wet.", "The <Lakes?l> are wet."),
        ("Mr Price and Mrs Price. Mr and Mrs P left.", "{Mr and Mrs P=a+b} left."),
        ("A flat. Mr and Mrs P left.", "<Mr and Mrs P?> left."),
    ],
)
def test_a_family_is_told_from_prices_and_lakes(text: str, expected: str) -> None:
    assert marked(PRICES, text).partition(". ")[2] == expected


def test_the_halves_of_a_name_may_stand_apart() -> None:
    case = case_of(person("o", "Mrs|Ada|Ogunbanjo"), person("h", "Ms|Mae|O'Hanrahan"))
    assert marked(case, "he called me ogun banjo") == "he called me {ogun banjo=o}"
    assert marked(case, "a banjo") == "a banjo"
    assert marked(case, "the O Hanrahans all agree") == "{the O Hanrahans=h} all agree"


WORDS = case_of(
    person("john", "Mr|John|Quill"),
    person("bill", "Mr|Bill|Parks"),
    person("rose", "Ms|Rose|Day"),
)


@pytest.mark.parametrize(
    "text",
    [
        "I asked about <John?john>s plan again.", "It read <John?john>s EHCP.",
        "<John?john>s EHCP was late.", "<John?john>s needs are not met.",
        "<John?john>s carer rang.", "He saw Days", "He saw Johns Xqzt.",
        "it johns needs", "the roses need",
        "<John?john>s transport stopped.", "<Rose?rose>s transport was late.",
        "Read <John?john>s plan.", "What <John?john>s plan says.", "<JOHN?john>S PLAN WAS LATE",
        "I asked about <Day?rose>s letter.", "<johns?john> transport stopped",
        "his view of <johns?john> needs", "in <John?john>s best interests",
        # the plain word, at the start, in a heading, behind an article or before a verb
        "Bills need paying.", "Bills total £90.", "Bills plan", "Bills blue and red.",
        "Outstanding Bills summary", "the Bills office", "I pay my Bills monthly",
        "He sent Bills weekly", "Johns and Toms", "Days out", "It has Days staff", "MAY DAYS CARE",
        "bills transport", "the johns transport", "johns law", "it johns plan", "johns blue",
    ],
)  # fmt: skip
def test_an_apostrophe_left_out_of_a_word_is_asked_about(text: str) -> None:
    assert marked(WORDS, unmarked(text)) == text


def test_a_day_that_is_somebodys_name_owns_only_what_somebody_has() -> None:
    case = case_of(person("w", "Ms|Summer|Quill"))
    assert marked(case, "I read Summers plan.") == "I read Summers plan."
    assert marked(case, "I read Summers letter.") == "I read <Summer?w>s letter."
