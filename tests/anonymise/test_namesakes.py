"""What may be said of somebody else, or of a thing, of the same name is asked about."""

import pytest

from drafter.case.people import Role
from tests.anonymise.marking import body, case_of, marked, person, unmarked

HANNAH = case_of(
    person("w", "Mrs|Hannah|Whitlock"),
    person("m", "Mr|David|Mensah"),
    person("p", "Mr|Peter|Lane"),
    person("zoe", "|Zoe|Whitlock", child=True),
    body("c", "Exampleshire Council"),
)


@pytest.mark.parametrize(
    "text",
    [
        "<Hannah?w>, the social worker, visited.",
        "The social worker, <Hannah?w>, visited.",
        "Social worker, <Hannah?w>, came.",
        "Our very kind new social worker, {Hannah=w}, came.",
        "Her clerk’s nurse, <Hannah?w>, came.",
        "The social worker, {Hannah=w} said, visited.",
        "Council, nurse, {Hannah=w}, all came.",
        "Nurse <Hannah?w> came. The nurse (<Hannah?w>) came.",
        "The nurse left. {Hannah=w} came.",
        "The nurse’s {Hannah=w} came.",
        "The nurse <Hannah?w>’s pen is here.",
        "<Hannah?w> in the contact centre said no.",
        "{Hannah=w} in the town centre said no.",
        "<Hannah?w> from Housing said no.",
        "{Hannah=w} from Leeds said no.",
        "<Hannah?w> from the surgery said no.",
        "She told <Hannah?w> from the surgery.",
        "{Hannah=w} from the surgery walked.",
        "{Hannah=w} from there, at housing, walked.",
        "{Hannah=w} from the very big old red house by then said so.",
        "{Hannah=w}, a very old and most poor clerk, walked.",
        "{Hannah=w}, a (clerk, then",
        "{Hannah=w} walked.",
        "She rang. <Hannah?w> (housing officer) came.",
        "<Hannah?w>, a nurse at home, came. {Hannah=w}, a nurse spoke.",
        "<Hannah?w>, a nurse",
        "{Hannah=w}, who is ill, came.",
        "A worker called <Hannah?w> came.",
        "Somebody called <Hannah?w> rang.",
        "The worker called <Hannah?w> rang.",
        "The worker called {Hannah=w} to say so.",
        "A lady named <Hannah?w> came.",
        "A worker, called {Hannah=w}, came.",
        "Her name, {Hannah=w}, is so.",
    ],
)
def test_a_forename_with_a_post_may_be_anothers(text: str) -> None:
    assert marked(HANNAH, unmarked(text)) == text


def test_whoever_is_registered_with_a_post_is_meant_by_it() -> None:
    case = case_of(person("w", "Mrs|Hannah|Whitlock", role=Role.OFFICER))
    assert marked(case, "Hannah, the social worker,") == "{Hannah=w}, the social worker,"
    assert marked(case, "Hannah from Housing said no") == "{Hannah=w} from Housing said no"


@pytest.mark.parametrize(
    "text",
    [
        "<Hannah?w> B rang.",
        "Spoke to <Hannah?w> B",
        "Spoke to <Hannah?w> (B) then.",
        "Spoke to {Hannah=w} (B then.",
        "<Hannah?w> A rang.",
        "{Hannah=w} A level form. {Hannah=w} I rang.",
        "<Hannah?w> A. {Hannah=w}, B.",
        "{Hannah W=w} rang.",
        "<Hannah?w> M walked. {Hannah W=w} walked.",
        "{Hannah=w}\nB rang.",
        "{Hannah’s=w} B was low.",
        "{Hannah=w} D.O.B. 3.3.71",
        "{Hannah=w} B-road",
        "{Hannah=w} 3, then",
        "Officer J <Mensah?m> rang. Officer J. <Mensah?m> rang.",
        "Mr J <Mensah?m> rang. JK <Mensah?m> rang.",
        "The NHS {Mensah=m} rang. RE {Mensah=m} rang. <DR Mensah?m>.",
        "Officer {D Mensah=m} rang.",
        "<Mensah?m> J rang. <Mensah?m>, J.",
        "{Mensah=m}, A and so on. {Mensah=m}, I rang.",
        "A <Mensah?m> rang. I <Mensah?m> rang. Mr A <Mensah?m> rang.",
        "In Band B {Mensah=m} rang. P.S. {Mensah=m} rang.",
        "Then Block 7 {Mensah=m} rang.",
        "Now J <Lane?p> rang.",
        "JK {MENSAH=m} RANG",
        "the J <Mensah?m>. In B. <Mensah?m>",
        "{Mensah (D)=m} rang. {Mensah=m} M rang. {Hannah=w} (W. rang. {Hannah=w}\nB",
        "Then C <Mensah?m> rang. So in Ward C {Mensah=m} rang.",
    ],
)
def test_a_letter_that_is_not_theirs_makes_it_anothers(text: str) -> None:
    assert marked(HANNAH, unmarked(text)) == text


RELATIVES = case_of(
    person("w", "Mrs|Hannah|Whitlock"),
    person("p", "Mr|Peter|Lane"),
    person("zoe", "|Zoe|Whitlock", child=True),
    person("dr", "Dr|Noor|Nagy"),
)


@pytest.mark.parametrize(
    "text",
    [
        "{Mrs Whitlock’s=w} mother, <Mrs Whitlock?w>, came.",
        "{Hannah Whitlock’s=w} daughter <Hannah?w> came.",
        "{Hannah’s=w} very old mother-in-law, <Mrs Whitlock?w>, came.",
        "{Zoe’s=zoe} mother, {Mrs Whitlock=w}, came.",
        "Then {Whitlock’s=w} mother, {Mrs Whitlock=w}, came.",
        "Bo’s mother, {Mrs Whitlock=w}, came.",
        "{Zoe Whitlock’s=zoe} mother, {Mrs Whitlock=w}, came.",
        "{Mr Lane=p} rang. His late father, <Mr Lane?p>, had the tenancy.",
        "{Mr Lane=p} rang. Her father, {Mr Lane=p}, had the tenancy.",
        "{Mrs Whitlock=w} rang. Her mother (<Mrs Whitlock?w>) came.",
        "{Mrs Whitlock=w} rang {Mr Lane=p}. Her mother, <Mrs Whitlock?w>, came.",
        "{Mrs Whitlock=w} and {Zoe=zoe} rang. Her mother, {Mrs Whitlock=w}, came.",
        "Aoife rang. Her mother, {Mrs Whitlock=w}, came.",
        "A boy rang. His mother, {Mrs Whitlock=w}, came.",
        "{Mrs Whitlock=w} rang. The mother, {Mrs Whitlock=w}, came.",
        "{Mrs Whitlock=w} rang. Her own dear old frail mother {Mrs Whitlock=w} came.",
        "{Mrs Whitlock=w} rang. Her, then mother, {Mrs Whitlock=w}, came.",
        "Mother {Mrs Whitlock=w} came. In law {Mrs Whitlock=w} is right.",
        "{Mrs Whitlock=w} rang on Monday by A B. Her mother, <Mrs Whitlock?w>, came.",
    ],
)
def test_nobody_is_their_own_relative(text: str) -> None:
    assert marked(RELATIVES, unmarked(text)) == text


def test_her_relative_may_have_her_name_where_nobody_else_is_there() -> None:
    case = case_of(person("w", "Mrs|Hannah|Whitlock"), person("p", "Mr|Peter|Lane"))
    assert marked(case, "Her mother, Mrs Whitlock, came") == "Her mother, <Mrs Whitlock?w>, came"
    assert marked(case, "His mother, Mrs Whitlock, came") == "His mother, {Mrs Whitlock=w}, came"


@pytest.mark.parametrize(
    "text",
    [
        "<Mrs Whitlock?w> (senior) came.",
        "<Mrs Whitlock?w> senior came. <Mr Lane?p> Jr left.",
        "<Mrs Whitlock?w>, the elder, came. {Mrs Whitlock=w}, the complainant, came.",
        "The elder <Mrs Whitlock?w> came. Then old <Mrs Whitlock?w> came.",
        "Old <Mrs Whitlock?w> came. Poor {Mrs Whitlock=w} came.",
        "The other <Mrs Whitlock?w> came. On other {Mrs Whitlock=w} came.",
        "Young {Hannah=w} came. {Mrs Whitlock=w}",
        "{Mrs Whitlock=w}, the",
    ],
)
def test_a_word_may_tell_two_of_one_name_apart(text: str) -> None:
    assert marked(RELATIVES, unmarked(text)) == text


def test_whoever_is_registered_as_junior_is_that_one() -> None:
    case = case_of(person("p", "Mr|Peter|Lane", "Peter Lane Junior"))
    assert marked(case, "Mr Lane junior came") == "{Mr Lane=p} junior came"


@pytest.mark.parametrize(
    "text",
    [
        "<Ms Anna Whitlock?w> rang. <Anna Whitlock?w> rang.",
        "<Han Whitlock?w> rang.",
        "{Pete Lane=p} rang.",
    ],
)
def test_a_whole_name_that_is_only_like_hers_may_be_anothers(text: str) -> None:
    assert marked(RELATIVES, unmarked(text)) == text


FORMS = case_of(
    person("bill", "Mr|William|Okoro"),
    person("penny", "Ms|Penny|Ollerton"),
    person("deb", "Ms|Deborah|Nagy"),
    person("rose", "Ms|Rose|Presston"),
    person("ann", "Ms|Ann|Tarnow"),
    person("wir", "Mr|Wiremu|Tamihana", "Bill"),
    person("piotr", "Mr|Piotr|Zielony"),
    person("solo", "Mrs||Zielinska", "Hannah"),
    person("jo", "Ms|Joanna|Popescu"),
)


@pytest.mark.parametrize(
    "text",
    [
        "{Bill Okoro=bill} rang.",
        "{Penelope Ollerton=penny} rang.",
        "{Debra Nagy=deb} rang.",
        "{Rosie Presston=rose} rang.",
        "<Nancy Tarnow?ann> rang.",
        "{William Tamihana=wir} rang.",
        "{Peter Zielony=piotr} rang.",
        "<Anna Zielinska?solo> rang. {Jo Popescu=jo} rang.",
    ],
)
def test_what_is_made_of_a_forename_is_hers(text: str) -> None:
    assert marked(FORMS, unmarked(text)) == text


PHRASES = case_of(
    person("p", "Ms|Carol|Park"),
    person("v", "Ms|Victoria|Ward"),
    person("e", "Mrs|Christine|Eve"),
    person("b", "Mr|Benjamin|Big"),
    person("h", "Ms|Holly|Bush"),
    person("bi", "Mr|William|Payment"),
    person("may", "Ms|Hope|Price"),
)


@pytest.mark.parametrize(
    "text",
    [
        "She left it in the <Car Park?p>. <Car Park?p> charges rose.",
        "{Carol Park=p} rang.",
        "She was on <Victoria Ward?v>. She was admitted to <Victoria Ward?v>.",
        "We wrote to {Victoria Ward=v}. {Victoria Ward=v} is a nurse.",
        "<Victoria Ward?v> is a stroke ward. {Victoria Ward=v} is ill.",
        "{Victoria Ward=v} rang. {Victoria Ward’s=v} case is open. {Victoria Ward=v}",
        "By Christmas Eve it was done.",
        "<Big Ben?b> struck. {Big, Benjamin=b} rang.",
        "<Holly Bush?h> was cut. {Holly Bush=h} was told.",
        "The <Bill Payment?bi> failed. <Bill Payment?bi> was made.",
        "{Bill Payment=bi} rang. We told {Bill Payment=bi}. From: {Bill Payment=bi}",
        "{Bill Payment=bi} from Housing walked.",
        "{Hope Price=may} walked.",
    ],
)
def test_a_name_that_is_an_everyday_phrase_is_asked_about(text: str) -> None:
    assert marked(PHRASES, unmarked(text)) == text


OFFICES = case_of(
    person("h", "Mr|Ian|Head"),
    person("c", "Ms|Ida|Court"),
    person("m", "Mr|Max|Tarn"),
    person("j", "Ms|Jordan|Field"),
    person("mi", "Mr|Miles|Best"),
)


@pytest.mark.parametrize(
    "text",
    [
        "<Court?c> told her to leave. <Head?h> said no. We told <Head?h>.",
        "{Ms Court=c} rang. Officer: {Court=c}. {Court=c} walked.",
        "<Max?m> 3 visits a day. {Max=m} walked. {Max=m}",
        "<Jordan?j> is her home country. {Jordan=j} is ill.",
        "She rang {Jordan=j}. {Jordan=j} was ill, in that country.",
        "<Jordan?j> was a very safe place. {Jordan=j} was",
    ],
)
def test_an_office_a_bound_or_a_country_is_no_person(text: str) -> None:
    assert marked(OFFICES, unmarked(text)) == text


JANE = case_of(
    person("jane", "Ms|Jane|Lane"),
    person("paul", "Mr|Paul|Tarnow"),
    person("maria", "Ms|Maria|Nagy"),
    person("lena", "Ms|Leonora|Okoro"),
    person("ali", "Mr|Mohammed|Chowdhury"),
    person("sara", "Ms|Sara|Presston"),
    person("doe", "Ms|Dolores|Grantham"),
    person("min", "Mr|Wing Hong|Man"),
    person("cat", "Ms|Catherine|Ollerton"),
)


@pytest.mark.parametrize(
    "text",
    [
        "<John Lane?jane> rang. <Ms Joan Lane?jane> rang. {Jayne Lane=jane} rang.",
        "<Paula Tarnow?paul> rang. {Poul Tarnow=paul} rang.",
        "<Mario Nagy?maria> rang. <Mary Nagy?maria> rang.",
        "{Leonora=lena} rang. She told {Leo=lena}.",
        "{Mohamed Chowdhury=ali} rang. {Muhammad Chowdhury=ali} rang.",
        "<Zara Presston?sara> rang. {Sarah Presston=sara} rang. {Zara Presston=sara} (sic)",
        "{Delores Grantham=doe} rang.",
        "{Wing Hung Man=min} rang.",
        "{Katherine Ollerton=cat} rang.",
    ],
)
def test_a_forename_one_letter_off_is_anothers(text: str) -> None:
    assert marked(JANE, unmarked(text)) == text
