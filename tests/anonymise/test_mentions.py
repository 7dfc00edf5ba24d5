"""Every way of writing a registered name: replaced where sure, asked about where not."""

import unicodedata

import pytest

from drafter.anonymise.memory import forget
from drafter.anonymise.mentions import seeker_of
from drafter.case.case import Case
from tests.anonymise.marking import CASE, case_of, marked, person

SURE = [
    "Miss Whitlock", "Miss Whitlock’s", "Ms Whitlock", "Miss H Whitlock", "Miss H. J. Whitlock",
    "Hannah Whitlock", "Hannah Jane Whitlock", "HJ Whitlock", "H Whitlock", "Whitlock, Hannah",
    "WHITLOCK, Hannah Jane", "MISS WHITLOCK", "miss whitlock", "hannah", "Hannah", "whitlock’s",
    "Hannah\nWhitlock", "Hannah\u00a0Whitlock", "Miss\r\nWhitlock", "Whit-\nlock", "Whit lock",
    "Whit- lock", "Whit\u00adlock", "Whi\u200btlock", "Wнitlоck", "ＷＨＩＴＬＯＣＫ", "wHITLOCK",
    "Hannah_Whitlock", "Hannah-Jane", "Miss Hannah", "Hannah W", "Hannah Witlock", "Whitlock`s",
    "W h i t l o c k", "W.h.i.t.l.o.c.k", "HannahWhitlock", "MissWhitlock", "hannahwhitlock",
    "WHITLOCK H", "Whitlock H J", "Whitlock, H. J", "Whitlock HJ", "Whitlok, H", "Whitlokc",
    "the Whitlocks", "the Whitlocks’", "Ms H W", "HJW", "H.J.W.", "Miss.Whitlock",
    "Mis\u00ads Whitlock",
]  # fmt: skip
ASKED = [
    "Whitlocks", "Mr Whitlock", "Mrs Whitlock", "Miss W", "W h i t l o c k s",
    "DrWhitlock", "hannahwhitlock2021", "Hanna", "1Whitlock",
]  # fmt: skip


@pytest.mark.parametrize("words", SURE)
def test_this_surely_is_miss_whitlock(words: str) -> None:
    assert marked(CASE, f"Then {words} called.") == f"Then {{{words}=w}} called."


@pytest.mark.parametrize(
    "words", [unicodedata.normalize("NFD", "Zoë Brontë"), "ZOË BRONTË", "Zoe Bronte"]
)
def test_accents_may_be_typed_in_any_way_or_left_out(words: str) -> None:
    case = case_of(person("z", "Ms|Zoë|Brontë"))
    assert marked(case, f"Then {words} called.") == f"Then {{{words}=z}} called."


@pytest.mark.parametrize("words", ASKED)
def test_this_may_be_miss_whitlock(words: str) -> None:
    assert marked(CASE, f"Then {words} called.") == f"Then <{words}?w> called."


@pytest.mark.parametrize(
    "text",
    [
        "The white lock was broken.", "Mr Smith and Annie called.", "Ruth complained.",
        "We had an annual review.", "The Councillor met Mr Y.", "Janet and Wheelock called.",
    ],
)  # fmt: skip
def test_other_words_and_people_are_left_alone(text: str) -> None:
    assert marked(CASE, text) == text
    assert marked(CASE, f"{text} Hannah") != f"{text} Hannah"


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Miss Whitlock and Mr Okafor rang", "{Miss Whitlock=w} and {Mr Okafor=o} rang"),
        ("Hannah, Chidi and others", "{Hannah=w}, {Chidi=o} and others"),
        ("Miss Whitlock, Hannah", "{Miss Whitlock=w}, {Hannah=w}"),
        ("Whitlock, Whitlock", "{Whitlock=w}, {Whitlock=w}"),
        ("Chidi Whitlock", "<Chidi?o> <Whitlock?w>"),
        ("Hannah Smith", "<Hannah?w> Smith"),
        ("Whitlock Road", "<Whitlock?w> Road"),
        ("Miss Whitlock-Jones", "<Miss Whitlock?w>-Jones"),
        ("Messrs Okafor", "Messrs <Okafor?o>"),
        ("Mr & Mrs Okafor", "<Mr & Mrs Okafor?o>"),
        ("(Hannah) “Hannah”", "({Hannah=w}) “{Hannah=w}”"),
        ("MISS HANNAH WHITLOCK (DECEASED)", "{MISS HANNAH WHITLOCK (DECEASED)=w}"),
        ("Hannah (deceased)", "{Hannah=w} (deceased)"),
        ("Hanah Whitlok", "{Hanah Whitlok=w}"),
        ("Mr H Whitlock", "<Mr H Whitlock?w>"),
        ("Mr Hannah", "<Mr Hannah?w>"),
        ("the Whitlock family", "{the Whitlock=w} family"),
        ("mr whitlock", "<mr whitlock?w>"),
        ("Q. O'Whitlock", "Q. <O'Whitlock?w>"),
        ("the Misses Whitlock", "the Misses <Whitlock?w>"),
        ("Hannah and Mr Okafor", "{Hannah=w} and {Mr Okafor=o}"),
        ("<b>Whitlock</b>", "<b>{Whitlock=w}</b>"),
    ],
)
def test_names_beside_others_keep_to_themselves(text: str, expected: str) -> None:
    assert marked(CASE, text) == expected


WORDS = case_of(
    person("may", "Mrs|Rose|May"),
    person("field", "Mr|Mark|Field"),
    person("bath", "Mr|Will|Bath"),
    person("young", "Ms|Hope|Young"),
)


@pytest.mark.parametrize(
    "text",
    [
        "I hope so.", "On 5 May it was open.", "May 2023", "the playing field", "He will bath her.",
        "May I go?", "Will the Council answer?", "It rose and rose.", "young people", "5th May",
        "a mark", "MAY 2020",
    ],
)  # fmt: skip
def test_ordinary_words_are_not_people(text: str) -> None:
    assert marked(WORDS, text) == text
    assert marked(WORDS, f"{text} Mrs May said") != f"{text} Mrs May said"


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Mrs May said", "{Mrs May=may} said"),
        ("Mrs may said", "{Mrs may=may} said"),
        ("Rose May said", "{Rose May=may} said"),
        ("Mark said", "{Mark=field} said"),
        ("Rose rose to leave", "<Rose?may> rose to leave"),
        ("as Will will", "as {Will=bath} will"),
        ("in May", "in May"),
        ("for May", "for <May?may>"),
        ("in Bath", "in Bath"),
        ("Hope is not a plan.", "<Hope?young> is not a plan."),
        ("Mr Young said", "<Mr Young?young> said"),
        ("the Young family", "{the Young=young} family"),
        ("Mark Lane", "<Mark?field> Lane"),
        ("in Rose May", "in <Rose May?may>"),
        ("Field went green", "<Field?field> went green"),
        ("Field has no name", "<Field?field> has no name"),
        ("Rose went home", "<Rose?may> went home"),
        ("Rose has a home", "{Rose=may} has a home"),
        ("of Elton Mark Field", "of Elton <Mark Field?field>"),
        ("St Mark", "St Mark"),
        ("On 10 October Rose left", "On 10 October {Rose=may} left"),
        ("Mark Field Hospital", "<Mark Field?field> Hospital"),
        ("I saw Hope there", "I saw {Hope=young} there"),
    ],
)
def test_a_name_that_is_also_a_word_is_asked_about_unless_it_acts(text: str, expected: str) -> None:
    assert marked(WORDS, text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("I saw April in April", "I saw {April=a} in April"),
        ("I saw Chester in Chester", "I saw {Chester=c} in Chester"),
        ("Chester's dog", "<Chester?c>'s dog"),
        ("Swindon was dry", "Swindon was dry"),
        ("Swindon said", "<Swindon?s> said"),
        ("Sam Harlow", "<Sam Harlow?b>"),
        ("Samm Barlow", "{Samm Barlow=b}"),
        ("He fished in Lakes", "He fished in Lakes"),
        ("the Lakes' solicitor", "{the Lakes'=l} solicitor"),
        ("the Lakes area", "the <Lakes?l> area"),
        ("Mr Macleish", "{Mr Macleish=k}"),
        ("Mr McLeish", "{Mr McLeish=k}"),
        ("Mr Noah", "{Mr Noah=k}"),
    ],
)
def test_months_places_and_near_misses_are_weighed(text: str, expected: str) -> None:
    case = case_of(
        person("a", "Ms|April|Quarrington"),
        person("c", "Mr|Chester|Drumquist", "-", "Mr"),
        person("s", "Mr|Bo|Swinden"),
        person("b", "Mr|Sam|Barlow"),
        person("l", "Mrs|Ida|Lake"),
        person("k", "Master|Noah|MacLeish", child=True),
    )
    assert marked(case, text) == expected


MANY = case_of(
    person("mc", "Mr|Sean|McDonald"),
    person("on", "Ms|Siobhán|O’Neill"),
    person("vb", "Dr|Pieter|van der Berg"),
    person("ap", "Mr|Dafydd|ap Gwilym"),
    person("al", "Mr|Omar|al-Rashid"),
    person("sj", "Mrs|Anne-Marie|St John-Smythe"),
    person("gl", "Mr|José María|García López"),
    person("md", "|Madonnina|"),
    person("ng", "Ms|Nguyễn Thị|Hương"),
    person("xu", "Mr|Li|Xu"),
    person("wang", "|伟|王"),
)


@pytest.mark.parametrize(
    "words, who",
    [
        ("Mr McDonald", "mc"), ("Mr Macdonald", "mc"), ("MCDONALD", "mc"), ("Mr Mc Donald", "mc"),
        ("Ms O'Neill", "on"), ("ONeill", "on"), ("O Neill", "on"), ("O’Neill’s", "on"),
        ("Siobhan O'Neil", "on"), ("o`neill", "on"), ("Dr van der Berg", "vb"), ("Dr Berg", "vb"),
        ("Pieter van den Berg", "vb"), ("VAN DER BERG", "vb"), ("Dr Vanderberg", "vb"),
        ("Mr ap Gwilym", "ap"), ("Mr Gwilym", "ap"), ("Dafydd ap Gwilym", "ap"),
        ("Mr al-Rashid", "al"), ("Mr Al Rashid", "al"), ("Omar Alrashid", "al"),
        ("Mrs St John-Smythe", "sj"), ("Mrs Smythe", "sj"), ("Annemarie", "sj"),
        ("Mrs St. John Smythe", "sj"), ("Mrs Saint John-Smythe", "sj"), ("Anne", "sj"),
        ("Mr Garcia", "gl"), ("Mr Lopez", "gl"), ("Jose-Maria García", "gl"), ("Madonnina", "md"),
        ("madonnina", "md"), ("Ms Huong", "ng"), ("Nguyen Thi Huong", "ng"), ("Mr Li Xu", "xu"),
        ("Xu Li", "xu"), ("王伟", "wang"),
    ],
)  # fmt: skip
def test_names_of_many_origins_are_found(words: str, who: str) -> None:
    assert marked(MANY, f"and {words} said") == f"and {{{words}={who}}} said"


@pytest.mark.parametrize("text", ["the van driver", "la la land", "der", "a st"])
def test_particles_alone_name_nobody(text: str) -> None:
    assert marked(MANY, text) == text
    assert marked(MANY, "van der Berg") == "{van der Berg=vb}"


@pytest.mark.parametrize("text", ["St John Ambulance", "St John's Church", "McDonald's again"])
def test_a_saint_and_a_shop_are_asked_about(text: str) -> None:
    assert marked(MANY, text).startswith("<")


BROWNS = case_of(
    person("james", "Mr|James|Brown"),
    person("john", "Mr|John|Brown"),
    person("jean", "Mrs|Jean|Brown"),
    person("ella", "|Ella|Brown", child=True),
)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("James Brown", "{James Brown=james}"),
        ("Mr Brown", "<Mr Brown?james+john>"),
        ("J Brown", "<J Brown?james+john+jean>"),
        ("Mr J Brown", "<Mr J Brown?james+john>"),
        ("Mrs Brown", "{Mrs Brown=jean}"),
        ("Miss Brown", "<Miss Brown?ella>"),
        ("Brown said", "<Brown?james+john+jean+ella> said"),
        ("brown paper", "brown paper"),
        ("the Browns' house", "{the Browns'=james+john+jean+ella} house"),
        ("the Browns", "the <Browns?james+john+jean+ella>"),
        ("Mr and Mrs Brown", "<Mr and Mrs Brown?james+john+jean+ella>"),
        ("James and John Brown", "{James=james} and {John Brown=john}"),
    ],
)
def test_people_of_one_surname_are_told_apart_or_asked_about(text: str, expected: str) -> None:
    assert marked(BROWNS, text) == expected


def test_a_couple_is_both_of_them() -> None:
    case = case_of(person("a", "Mr|Abel|Quarrington"), person("b", "Mrs|Bina|Quarrington"))
    text = "{Mr and Mrs Quarrington’s=a+b} house, {Mrs and Mr Quarrington=b+a}"
    assert marked(case, "Mr and Mrs Quarrington’s house, Mrs and Mr Quarrington") == text
    assert marked(case, "Mr & Mrs Quarrington") == "{Mr & Mrs Quarrington=a+b}"
    assert marked(case, "Mr and Ms Smith") == "Mr and Ms Smith"


def test_two_people_of_the_very_same_name_are_asked_about() -> None:
    case = case_of(person("a", "Mr|Sam|Quarrington"), person("b", "Mr|Sam|Quarrington"))
    assert marked(case, "Mr Sam Quarrington") == "<Mr Sam Quarrington?a+b>"
    assert marked(case_of(case.parties[0]), "Sam Quarrington") == "{Sam Quarrington=a}"


def test_a_bare_surname_that_acts_is_the_one_adult() -> None:
    case = case_of(person("a", "Mr|Abel|Quarrington"), person("c", "|Bina|Quarrington", child=True))
    assert marked(case, "Quarrington said") == "{Quarrington=a} said"
    assert marked(case, "a Quarrington") == "a <Quarrington?a+c>"


def test_a_misspelling_of_two_names_is_asked_about() -> None:
    case = case_of(person("b", "Mr|Ed|Barlow"), person("h", "Mr|Ed|Harlow"))
    assert marked(case, "Mr Garlow") == "<Mr Garlow?b+h>"
    assert marked(case, "Mr Barlow") == "{Mr Barlow=b}"


def test_initials_before_an_apostrophe_take_the_whole_name() -> None:
    case = case_of(person("z", "Ms|Quembo|O’Zintel"))
    assert marked(case, "wrote to Q. O’Zintel there") == "wrote to {Q. O’Zintel=z} there"


def test_names_also_gone_by_are_names() -> None:
    case = case_of(person("w", "Ms|Elizabeth|Whitlock", "Mrs Elizabeth Marsden", "Bunty"))
    for name in ("Mrs Marsden", "Liz Marsden", "Bunty", "Ms Whitlock"):
        assert marked(case, f"as {name} said") == f"as {{{name}=w}} said"
    assert marked(case, "as Betty said") == "as <Betty?w> said"


def test_nobody_registered_means_nobody_found() -> None:
    assert marked(Case(), "Miss Whitlock rang 01632 960123.") == "Miss Whitlock rang 01632 960123."
    assert marked(CASE, "Miss Whitlock rang.") != "Miss Whitlock rang."


def test_the_same_people_give_the_same_seeker_until_it_is_forgotten() -> None:
    first = seeker_of(CASE)
    assert seeker_of(CASE) is first
    forget()
    assert seeker_of(CASE) is not first


def test_a_text_read_before_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.anonymise.mentions._MOST_KNOWN", 1)
    forget()
    seeker = seeker_of(CASE)
    first = seeker.find("Hannah")
    assert seeker.find("Hannah") is first
    seeker.find("Chidi")
    assert seeker.find("Hannah") == first
    assert seeker.find("Hannah") is not first


@pytest.mark.parametrize(
    "text, marks",
    [
        ("Hope of an answer faded.", "Hope of an answer faded."),
        ("ON SUNDAY 8TH JANUARY WE RANG.", "ON SUNDAY 8TH JANUARY WE RANG."),
        ("Then Sunday Marchetti rang.", "Then {Sunday Marchetti=q} rang."),
        ("They keep a barker here.", "They keep a barker here."),
        ("Then P.J. rang.", "Then {P.J.=r} rang."),
        ("The log says BLM.", "The log says {BLM=r}."),
    ],
)
def test_what_stands_beside_a_name_decides(text: str, marks: str) -> None:
    people = Case(
        id="c",
        parties=(
            person("p", "Miss|Hope|Quillerby"),
            person("q", "Mr|Sunday|Marchetti"),
            person("r", "Mr|Lo Mun|Barker", "P.J."),
        ),
    )
    assert marked(people, text) == marks


@pytest.mark.parametrize(
    "words", ["S. Aakerstroem", "Soelvi Aakerstroem", "Sølvi Åkerström", "Solvi Akerstrom"]
)
def test_letters_with_dots_and_rings_are_spelt_out_too(words: str) -> None:
    people = case_of(person("a", "Ms|Sølvi|Åkerström"))
    assert marked(people, f"Then {words} rang.") == f"Then {{{words}=a}} rang."


def test_a_capital_on_the_next_line_is_no_part_of_a_name() -> None:
    people = case_of(person("a", "Mr|Miles|Walker"))
    assert (
        marked(people, "From: Miles Walker\nSent: today") == "From: {Miles Walker=a}\nSent: today"
    )
    assert marked(people, "I saw Miles Walker Street.") == "I saw <Miles Walker?a> Street."


def test_letters_that_speak_or_are_explained_are_somebody() -> None:
    people = case_of(person("a", "Mr|Rufus|Lathbury"))
    for text in ("says RL outside", "RL = our man", "RL: I did not."):
        assert marked(people, text) == text.replace("RL", "{RL=a}")
    assert marked(people, "a door RL painted") == "a door <RL?a> painted"
