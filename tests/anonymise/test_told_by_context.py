"""Who is meant, told by what the text says round a name or elsewhere."""

import pytest

from tests.anonymise.marking import body, case_of, marked, person, unmarked

CASE = case_of(
    person("v", "Mrs|Mina|van 't Hoff"),
    person("h", "Mr|Hyun-woo|Baek"),
    person("s", "Mrs|Soon-ja|Kim"),
    person("k", "Ms|Kayleigh-Mae|Dunn"),
    person("j", "Mrs|Faith|Justice"),
    person("a", "Mr|Alan|Bell"),
    person("n", "Mr|Ali|Sheikh-Nur"),
    person("b", "Mr|Dan|Byrne"),
    person("su", "Ms|Summer|Penn"),
    person("w", "Mr|Will|Drover"),
    person("m", "Ms|Mercy|Holt"),
    person("mi", "Mr|Miles|Rhodes"),
    person("au", "|August|Papa", child=True),
    person("ki", "Mrs|Constance|King"),
)
BEFORE = (
    "Mina van 't Hoff, Hyun-woo Baek, Soon-ja Kim, Kayleigh-Mae Dunn, Faith Justice, Alan Bell, "
    "Ali Sheikh-Nur, Dan Byrne, Summer Penn, Will Drover, Mercy Holt, Miles Rhodes, August Papa "
    "and Constance King met. Mrs King left. "
)


@pytest.mark.parametrize(
    "text",
    [
        "{Mrs van ’t Hoff=v} paid",
        "{Mrs van 't Hof=v} paid",
        "{VAN 'T HOFF=v} is shown",
        "{Mrs Van't Hoff=v} paid",
        "{Hyun-woo Baek=h} complains",
        "{Baek Hyun-woo=h} was out",
        "{Hyunwoo Baek=h} left",
        "{Soon-ja=s} was out",
        "{Soon-ja K=s}. has moved",
        "{Kaylee-Mae=k} has said so",
        "{Mrs Justis=j} did not reply",
        "{Sheikh Nur=n} came",
        "{Mr Sheikh-Nur=n} came",
        "{SHEIKH-NUR=n} is {Sheik-Noor=n} there",
        "It was filed under “{Byrnes=b}”.",
        "The label reads “{Byrnes=b}”",
        "{the Byrnes=b} say so",
        "It was filed “<Byrnes?b>”.",
        "It was filed under “<Byrnes?b> Farm”.",
        "It was under <Byrnes?b> there",
        "<Byrnes?b> rang",
        "She said 'tis {Alan=a}",
        "the King once stopped there",
        "King Street",
    ],
)
def test_a_name_is_read_whole(text: str) -> None:
    assert marked(CASE, BEFORE + unmarked(text)).endswith(f" left. {text}")


@pytest.mark.parametrize(
    "text",
    [
        "{Will=w} was on leave.",
        "{Will=w} is off sick.",
        "{Mercy=m} was in hospital",
        "{Mercy=m} is at work",
        "{Mercy=m} had ticked a box.",
        "{Will=w} had knocked",
        "{Mercy=m} measured the wall",
        "{Miles=mi}, it was adopted in 2020.",
        "{Miles=mi}, you said so",
        "{Miles=mi}, please wait",
        "{August=au} cannot climb the steps.",
        "{August=au} can sit up",
        "Summer rang.\n{Summer=su}\n{Mrs S. Penn=su}, lead",
        "<Will?w> was on the table",
        "<Will?w> was on",
        "<Mercy?m> was at hand",
        "<Mercy?m> was off the menu",
        "<Mercy?m> {Ms Holt=m} came",
        "<Mercy?m>; {Ms Holt=m} came",
        "<Mercy?m>, it seems, faded",
        "<Mercy?m>, it",
        "<Miles?mi>, far from here",
        "<August?au>, we were told, was hot",
        "<August?au> was hot",
        "one August night",
        "an August night",
        "this <August?au> night",
        "Miles of cable were laid",
    ],
)
def test_what_somebody_is_or_hears_makes_a_word_a_name(text: str) -> None:
    text = text.replace("Summer rang.", "{Summer=su} rang.")
    assert marked(CASE, BEFORE + unmarked(text)).endswith(f" left. {text}")


@pytest.mark.parametrize(
    "text",
    [
        "shows <AB?a> as the blood group",
        "{AB=a} as the duty officer",
        "blood group <AB?a>",
        "<AB?a> negative",
        "in block <AB?a>",
        "form <AB?a>",
        "{AB=a} rang",
        "we spoke to {AB=a}",
        "{AB=a} happy at home",
        "{AB=a} as usual",
        "A <AB?a> of the call",
        "by <AB?a>-4",
        "by 4/<AB?a>",
        "the <AB?a> is lost",
    ],
)
def test_letters_may_be_a_grade(text: str) -> None:
    assert marked(CASE, BEFORE + unmarked(text)).endswith(f" left. {text}")


KIN = case_of(
    person("r", "Mr|Radu|Ungureanu"),
    person("c", "Mr|Constantin|Ungureanu"),
    person("e", "Mrs|Eleni|Ungureanu"),
)


@pytest.mark.parametrize(
    "text",
    [
        "His father, Constantin Ungureanu, died in May.",
        "Constantin Ungureanu (deceased) paid.",
        "It was the late Mr Constantin Ungureanu’s.",
        "Constantin Ungureanu is dead against the move.",
        "Constantin Ungureanu’s deceased wife was the tenant.",
        "Constantin Ungureanu died in May 2024. In the letter of January 2023,",
    ],
)
def test_a_death_does_not_tell_which_of_one_name_says_something(text: str) -> None:
    assert marked(KIN, f"{text} Mr Ungureanu says so.").endswith("<Mr Ungureanu?r+c> says so.")
    assert marked(KIN, f"{text} Radu Ungureanu says so.").endswith("{Radu Ungureanu=r} says so.")


def test_a_forename_of_both_is_no_surname() -> None:
    both = case_of(person("r", "Mr|Ion|Radu"), person("c", "Mr|Ion|Petru"))
    assert marked(both, "Ion Radu died. Ion says so.").endswith("<Ion?r+c> says so.")


LATER = case_of(
    person("n", "Mr|Norman|Bishop"),
    person("d", "Mrs|Delphine|Rook"),
    person("c", "Mr|Colin|Frost"),
    person("j", "Ms|Jade|Holt"),
    person("b", "Mrs|Bernadette|Gallagher"),
    body("sb", "St Elwyn’s Borough Council", "St Elwyn’s"),
)


@pytest.mark.parametrize(
    "text",
    [
        "NB: I cannot judge",
        "told {NB=n} so",
        "Norman arches in the hall",
        "{Norman=n} rang",
        "{Del=d} hasn’t got a car",
        "{Col=c} keeps asking",
        "{Jade=j} had been gardening.",
        "{Jade=j} has been waiting",
        "<Jade?j> had been carved",
        "<Jade?j> had been",
        "<Jade?j> had gone",
        "{Bernie=b} is out",
        "St Elwyn’s Day is in May",
        "on St Elwyn’s Eve",
        "{St Elwyn’s=sb} says so",
    ],
)
def test_what_is_like_a_name_is_not_taken_for_it(text: str) -> None:
    came = "Norman Bishop, Delphine Rook, Colin Frost, Jade Holt and Bernadette Gallagher came. "
    assert marked(LATER, came + unmarked(text)).endswith(f" came. {text}")
