"""Registered words in ordinary positions are left alone; beside them, somebody is still found."""

import pytest

from drafter.case.people import Role
from tests.anonymise.marking import body, case_of, marked, person

CASE = case_of(
    person("mark", "Mr|Mark|Price"),
    person("grace", "Ms|Grace|Lincoln"),
    person("rose", "|Rose|Field", child=True),
    person("will", "Mr|Will|Young"),
    person("hope", "Mrs|Hope|Banks"),
    person("pat", "Mr|Patrick|Church"),
    person("jean", "Mrs|Jean|Spencer"),
    person("april", "Miss|April|Marsh"),
    person("frank", "Mr|Frank|Hill"),
    person("vic", "Ms|Victoria|Wells"),
    person("noel", "Mr|Noel|Power"),
    person("clare", "Ms|Clare|Walker"),
    person("law", "Ms|Prudence|Law"),
    person("christian", "Mr|Dwayne|Christian"),
    person("tj", "Ms|Tess|St John"),
    body("u", "Upper Tavering Council", "UTC"),
)

ORDINARY = [
    "Mark my words, they will.", "Mark the form.", "Hope this helps.", "Hope to hear soon.",
    "Hope springs eternal.", "Price of rent.", "Hope of an answer faded.", "Prudence means care.",
    "It is on Price Street.", "He is at 5 Lincoln Road.", "We met at 12 Church Lane.",
    "They shop at Marks & Spencer.", "Marks and Spencer shut.", "They use Young & Co now.",
    "They use Banks and Sons now.", "She was at Hope House.", "Wells Fargo refused.",
    "They went to St Mark's on Sunday.", "He was at St Patrick's Church.", "Grace Jones sang.",
    "Near Lincoln it rained.", "She moved to Lincoln.", "The train from Victoria was late.",
    "County Clare is wet.", "Lincoln City Council wrote.", "Clare's Law applies.",
    "The Law Commission reported.", "The Law is an ass.", "A Church was built.", "See the Law.",
    "Power cuts went on.", "The Old Bailey and the Hill, a pub.", "a Power cut",
    "Since April it is wet.", "Late April.", "April to June.", "April showers came.",
    "Hill v Chief Constable [1989] AC 53.", "R v Hill [1989] AC 53.", "Religion: Christian",
    "They put Christian as religion.", "MARK MY WORDS AND SEE THEM.",
    "THE PRICE OF THE FLAT WAS TOO HIGH.", "PAY NO PRICE FOR THE FLAT NOW.",
    "WE ALL SAW POWER CUTS EVERY DAY.", "I HOPE YOU READ THIS.", "OUT CAME LAW OF THE LAND BEFORE.",
    "A UTC is a kind of school.", "Victoria Avenue is long.", "Church Close is long.",
    "in Frank Street it is", "at 7 Frank Street", "The Hill said no.",
]  # fmt: skip


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_words_in_ordinary_positions_are_left_alone(text: str) -> None:
    assert marked(CASE, text) == text
    assert marked(CASE, "Mr Price rang.") == "{Mr Price=mark} rang."


SOMEBODY = [
    ("Mark, my son, rang.", "{Mark=mark}, my son, rang."),
    ("Mark my son rang.", "<Mark?mark> my son rang."),
    ("Hope to ring you.", "<Hope?hope> to ring you."),
    ("Price’s account was wrong.", "{Price’s=mark} account was wrong."),
    ("April’s reply was late.", "{April’s=april} reply was late."),
    ("Lincoln’s consultant rang.", "{Lincoln’s=grace} consultant rang."),
    ("Lincoln’s officer rang.", "<Lincoln?grace>’s officer rang."),
    ("April’s rent was late.", "<April?april>’s rent was late."),
    ("Hope of your crew left.", "{Hope=hope} of your crew left."),
    ("Hope of the crew left.", "<Hope?hope> of the crew left."),
    ("Hill v Somebody was read.", "<Hill?frank> v Somebody was read."),
    ("Somebody v Hill was read.", "Somebody v <Hill?frank> was read."),
    ("Frank Street is long.", "<Frank?frank> Street is long."),
    ("On 8 April April Marsh rang.", "On 8 April {April Marsh=april} rang."),
    ("On 9 May Marsh, April wrote.", "On 9 May {Marsh, April=april} wrote."),
    ("Rose Cottage is old.", "Rose Cottage is old."),
    ("SAW ROSE IN THE PARK THERE.", "SAW <ROSE?rose> IN THE PARK THERE."),
    ("OUR ROSE WAS IN THE PARK.", "OUR {ROSE=rose} WAS IN THE PARK."),
    ("Tess St John rang.", "{Tess St John=tj} rang."),
    ("UTC wrote; the UTC officer.", "{UTC=u} wrote; {the UTC=u} officer."),
    ("a UTC officer", "a {UTC=u} officer"),
    ("U.T.C. wrote.", "{U.T.C.=u} wrote."),
    ("Hope is well.", "<Hope?hope> is well."),
    ("Banks Form: Hope", "<Banks?hope> Form: <Hope?hope>"),
    ("Price and sons.", "<Price?mark> and sons."),
]  # fmt: skip


@pytest.mark.parametrize("text, expected", SOMEBODY)
def test_beside_them_somebody_is_still_found(text: str, expected: str) -> None:
    assert marked(CASE, text) == expected


def test_a_small_word_is_no_misspelt_name() -> None:
    case = case_of(person("theo", "Mr|Theo|Hanley"))
    assert marked(case, "They rang. Theoo rang.") == "They rang. {Theoo=theo} rang."


def test_a_sign_off_is_no_surname() -> None:
    case = case_of(person("best", "Mr|Mark|Best", role=Role.OFFICER))
    assert marked(case, "Ring me.\n\nBest, Mark") == "Ring me.\n\nBest, {Mark=best}"
    assert marked(case, "Ring me.\nBest, Mark\nOfficer") == "Ring me.\nBest, {Mark=best}\nOfficer"
    assert marked(case, "Best, Mark rang") == "{Best, Mark=best} rang"


WORDS = case_of(
    person("bill", "Mr|Bill|Tarn", role=Role.OFFICER),
    person("sun", "Mr|Sunday|Idowu"),
    person("hope", "Ms|Hope|Ekwuzi"),
    person("wood", "Mr|Basil|Wood"),
    person("wells", "Mrs|Ida|Wells"),
    person("kid", "|Max|Wells", child=True),
    person("stan", "Mr|Noor|Stanekzai"),
    person("price", "Mr|Mark|Price"),
)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("on Sunday, 7 May", "on <Sunday?sun>, 7 May"),
        ("After Sunday, she left", "After <Sunday?sun>, she left"),
        ("Sunday, aged 7, left", "<Sunday?sun>, aged 7, left"),
        ("Sunday, aged 70, left", "{Sunday=sun}, aged 70, left"),
        ("A charity called Hope helped", "A charity called <Hope?hope> helped"),
        ("A charity called Hope is new", "A charity called <Hope?hope> is new"),
        ("The officer called Hope to say", "The officer called {Hope=hope} to say"),
        ("They called Hope again", "They called {Hope=hope} again"),
        ("It then called Hope again", "It then called {Hope=hope} again"),
        ("It quickly called Hope again", "It quickly called {Hope=hope} again"),
        ("Called Hope again", "Called {Hope=hope} again"),
        ("Bill from British Gas was high", "<Bill?bill> from British Gas was high"),
        ("Bill from Housing was in", "{Bill=bill} from Housing was in"),
        ("Hope and our thanks", "<Hope?hope> and our thanks"),
        ("Hope and her dog", "{Hope=hope} and her dog"),
        ("I spoke to Mark Price there", "I spoke to {Mark Price=price} there"),
        ("near Mark Price there", "near <Mark Price?price> there"),
        ("Basil Wood left. Mr Woods left", "{Basil Wood=wood} left. {Mr Woods=wood} left"),
        ("the Wells family", "{the Wells=wells} family"),
        ("the Wells children", "the <Wells?wells+kid> children"),
        ("Master Wells left", "{Master Wells=kid} left"),
        ("STANEKZAI (N) left", "{STANEKZAI (N)=stan} left"),
        ("PRICE (M)", "{PRICE (M)=price}"),
        ("PRICE (Q) rose", "<PRICE?price> (Q) rose"),
        ("PRICE (M and more)", "<PRICE?price> (M and more)"),
        ("MrPrice left", "{MrPrice=price} left"),
    ],
)
def test_close_words_decide(text: str, expected: str) -> None:
    assert marked(WORDS, text) == expected
