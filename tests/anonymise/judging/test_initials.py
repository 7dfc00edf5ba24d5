"""People noted down by their initials."""

import pytest

from tests.anonymise.marking import CASE, case_of, marked, person, unmarked

CASE_OF_INITIALS = case_of(
    person("soa", "Ms|Sadia Omar|Adeyemi"),
    person("dm", "Mr|Dan|McDuff"),
    person("sj", "Ms|Ann|St John"),
    person("dr", "Ms|Dora|Rix"),
)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("SOA rang", "{SOA=soa} rang"),
        ("SA rang", "{SA=soa} rang"),
        ("told SA", "told {SA=soa}"),
        ("an SA door", "an <SA?soa> door"),
        ("DR said", "{DR=dr} said"),
        ("S.A. Whitcombe rang", "<S.A.?soa> Whitcombe rang"),
        ("S.O. rang", "<S.O.?soa> rang"),
        ("SA's note", "{SA's=soa} note"),
        ("S.A. rang", "{S.A.=soa} rang"),
        ("DMcD rang", "{DMcD=dm} rang"),
        ("A. St J. rang", "{A. St J.=sj} rang"),
        ("DR Smith rang", "DR Smith rang"),
        ("DR rang", "{DR=dr} rang"),
        ("SOA WAS HERE", "{SOA=soa} WAS HERE"),
        ("SOA SHOUTED", "<SOA?soa> SHOUTED"),
    ],
)
def test_initials_are_people_where_they_act_or_are_many(text: str, expected: str) -> None:
    assert marked(CASE_OF_INITIALS, text) == expected


@pytest.mark.parametrize("text", ["the NHS and the GP", "i.e. e.g.", "A.B. rang", "HWJ"])
def test_other_letters_are_nobody(text: str) -> None:
    assert marked(CASE, text) == text
    assert marked(CASE, f"{text}, HJW") == f"{text}, {{HJW=w}}"


@pytest.mark.parametrize(
    "text, expected",
    [
        ("J.deS.L. signed", "{J.deS.L.=lima} signed"),
        ("JdeSL signed", "{JdeSL=lima} signed"),
        ("KMacA signed", "{KMacA=mac} signed"),
        ("K.MacA. signed", "{K.MacA.=mac} signed"),
        ("M-B O'K signed", "{M-B O'K=mb} signed"),
        ("A.vd.B. signed", "A.vd.B. signed"),
    ],
)
def test_particles_stand_whole_among_initials(text: str, expected: str) -> None:
    case = case_of(
        person("lima", "Mr|Joao|de Souza Lima"),
        person("mac", "Ms|Kirsten|MacAllister"),
        person("mb", "Mrs|Mary-Beth|O'Keeffe"),
    )
    assert marked(case, text) == expected


def test_initials_of_two_are_asked_about() -> None:
    case = case_of(person("a", "Ms|Sue|Ash"), person("b", "Mr|Sam|Alder"))
    assert marked(case, "SA rang, S.A. rang") == "<SA?a+b> rang, <S.A.?a+b> rang"


def test_initials_without_a_second_surname_may_be_hers_too() -> None:
    son = person("son", "Mr|José|de la Cruz", "Chema")
    mother = person("mother", "Mrs|Consuelo|de la Cruz Ibáñez")
    assert marked(case_of(mother), "CDLC rang. CC rang.") == "{CDLC=mother} rang. {CC=mother} rang."
    both = case_of(son, mother)
    assert marked(both, "CDLC rang. CDLCI rang.") == "<CDLC?son+mother> rang. {CDLCI=mother} rang."


@pytest.mark.parametrize(
    "text, expected",
    [
        ('Her sheet says "IP 60% cultivated".', 'Her sheet says "{IP=ip} 60% cultivated".'),
        ('It reads "NB bright".', 'It reads "<NB?nb> bright".'),
        ('The call log for it is "IP address".', 'The call log for it is "<IP?ip> address".'),
        ("The IP address changed.", "The IP address changed."),
    ],
)
def test_letters_that_begin_a_quoted_note_are_whoever_has_them(text: str, expected: str) -> None:
    case = case_of(person("ip", "Mrs|Ioana|Popescu"), person("nb", "Mr|Ned|Bull"))
    named = "Mrs Popescu and Mr Bull met.\n\n"
    assert marked(case, named + text).rpartition("\n\n")[2] == expected


def test_someone_of_one_name_has_no_initials() -> None:
    case = case_of(person("m", "|Madonnina|"))
    assert marked(case, "MM rang Madonnina") == "MM rang {Madonnina=m}"


def test_letters_end_where_a_word_in_capitals_or_a_postscript_begins() -> None:
    case = case_of(person("d", "Mrs|Deirdre|O'Banksy"))
    assert marked(case, "D.O'B. SENT IT") == "{D.O'B.=d} SENT IT"
    assert marked(case, "Yours D. O'B. P.S. I will") == "Yours {D. O'B.=d} P.S. I will"
    assert marked(case, "Q. R. S. went") == "Q. R. S. went"


ACRONYMS_TOO = case_of(
    person("co", "Mr|Colm|O'Grady"),
    person("ip", "Mr|Ivan|Petrov"),
    person("nd", "Mr|Nathan|De'Ath"),
    person("ed", "Mr|Étienne|d'Aubigny-Clarke"),
    person("rh", "Ms|Robyn|Hall"),
)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("The note says “CO found on floor”", "The note says “<CO?co> found on floor”"),
        ("CO wants the fee", "<CO?co> wants the fee"),
        ("and IP said so", "and <IP?ip> said so"),
        ("IP’s savings", "<IP?ip>’s savings"),
        ("Call to IP at noon", "Call to <IP?ip> at noon"),
        ("Text from CO", "Text from <CO?co>"),
        ("IP - no answer", "<IP?ip> - no answer"),
        ("CO to be told", "<CO?co> to be told"),
        ("CO not answering", "<CO?co> not answering"),
        ("N.D'A. initialled it", "{N.D'A.=nd} initialled it"),
        ("E.d'A-C. agreed", "{E.d'A-C.=ed} agreed"),
        ("File under COLLINS. RH", "File under COLLINS. {RH=rh}"),
        ("the IP found", "the IP found"),
        ("an IP address", "an IP address"),
        ("CO alarm", "CO alarm"),
        ("the CO’s hiss", "the CO’s hiss"),
        ("in CO - no", "in CO - no"),
        ("A letter to CO", "A letter to CO"),
        ("of IP fell", "of IP fell"),
        ("CO is a gas", "CO is a gas"),
        ("IP", "IP"),
        ("COLLINS RH LTD", "COLLINS <RH?rh> LTD"),
    ],
)
def test_initials_that_mean_other_things_are_asked_about_where_they_act(
    text: str, expected: str
) -> None:
    assert marked(ACRONYMS_TOO, text) == expected


NOTED = case_of(person("tb", "Mr|Tarn|Bollard"), person("np", "Ms|Nell|Pargeter"))


@pytest.mark.parametrize(
    "shown",
    [
        "My notes say <TB?tb> called on 2 August.",
        "The record reads <NP?np> rang twice.",
        'He wrote: "chasing again, <TB?tb> rude on phone".',
        'It says "<NP?np> very tearful".',
        "<TB?tb> angry, no reply.",
    ],
)
def test_letters_that_mean_other_things_are_asked_about_in_notes(shown: str) -> None:
    text = shown.replace("?tb>", "").replace("?np>", "").replace("<", "")

    assert marked(NOTED, text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "My notes say TB is rare.",
        "He was tested for TB, clear.",
        "The clinic treats TB there.",
        "TB",
        "It was NP hard.",
    ],
)
def test_letters_that_mean_other_things_stay_elsewhere(text: str) -> None:
    assert marked(NOTED, text) == text
    assert "<TB?tb>" in marked(NOTED, f"{text} My notes say TB called.")


CASE_OF_WORK = case_of(
    person("tc", "Mr|Tom|Cole"),
    person("ep", "Mr|Ed|Palmer"),
    person("na", "Ms|Nadia|Achebe"),
    person("ky", "Ms|Kit|Yarrow"),
)


@pytest.mark.parametrize(
    "text",
    [
        "<TC?tc> to school, no reply. Pays by <DD?dd>. Mobile: <NA?na>",
        "{Mr Cole=tc} rang. <TC?tc> to school, no reply. {TC=tc} on leave",
        "{Mr Palmer=ep} rang. <EP?ep> advice was late. <EP?ep> said so. The <EP?ep> came.",
        "{Mr Palmer=ep} rang school. The log says <EP?ep> is late. Meeting with <EP?ep>.",
        "{Mr Palmer=ep} rang school. <EP?ep> is not the right one. Shut.\n<EP?ep>",
        "It was signed. <EP?ep> rang.",
        # where the text leaves no doubt
        "Officer: {TC=tc}, signed {EP=ep}",
        "He apologised to {EP=ep} for it.",
        "{Mr Cole=tc} rang. {TC=tc} said so. I told {TC=tc}. {TC's=tc} report",
        "{Ms Achebe=na} rang. Says {NA=na} is out. It has “{NA=na} will not get in”.",
        "{Mr Palmer=ep} rang. {EP=ep} cried. {EP=ep} is not the tenant. {EP=ep}/{KY=ky} met.",
        "{Mr Palmer=ep} ({EP=ep}) rang. {EP=ep} advice was late.",
        "{T.C.=tc} rang",
        "{KY=ky} advice was late",
    ],
)
def test_letters_of_casework_are_somebody_where_nothing_else_is_meant(text: str) -> None:
    case = case_of(*CASE_OF_WORK.parties, person("dd", "Mr|Dean|Drew"))
    assert marked(case, unmarked(text)) == text


def test_letters_alone_are_whoever_the_rest_of_the_text_names() -> None:
    found = marked(CASE_OF_WORK, "Mr Palmer rang school.\n\nEP")
    assert found == "{Mr Palmer=ep} rang school.\n\n<EP?ep>"
    assert marked(CASE_OF_WORK, "EP") == "<EP?ep>"


@pytest.mark.parametrize(
    "text",
    [
        "{MW=morag} away, tap used. {HW=hamish} is ill.",
        "<PC?pearl> rude. {CP=cass} paid. {C.P.=cass} signed.",
        "{KB=kit} is out. {TB=kit} paid.",
        "<SL?sal+sol> is out.",
    ],
)
def test_letters_as_most_write_them_beat_a_nicknames_and_the_surname_first(text: str) -> None:
    case = case_of(
        person("morag", "Mrs|Morag|Wray"),
        person("hamish", "Mr|Hamish|Wray", "Mish"),
        person("pearl", "Ms|Pearl|Crane"),
        person("cass", "Ms|Cass|Pym"),
        person("kit", "Mr|Tom|Brisk", "Kit"),
        person("sal", "Ms|Sal|Lomax"),
        person("sol", "Mr|Sol|Lomax"),
    )
    named = "Morag and Hamish Wray, Pearl Crane, Cass Pym, Kit Brisk and Sal Lomax met.\n\n"
    assert marked(case, named + unmarked(text)).rpartition("\n\n")[2] == text


def test_a_nicknames_letters_are_theirs_where_nobody_else_has_them() -> None:
    case = case_of(person("hamish", "Mr|Hamish|Wray", "Mish"), person("cass", "Ms|Cass|Pym"))
    assert (
        marked(case, "MW rang. WH rang. PC's reply")
        == "{MW=hamish} rang. {WH=hamish} rang. <PC?cass>'s reply"
    )


def test_letters_in_brackets_before_a_colon_wrote_what_follows() -> None:
    case = case_of(person("cbn", "Ms|Cass Bo|Noll"))
    text = "{Ms Noll=cbn} rang. COMMENT ({CBN=cbn}): all paid. COMMENT (CBN) RATES <CBN?cbn>"
    shown = marked(case, unmarked(text))
    assert "COMMENT ({CBN=cbn}): all paid" in shown
    assert "RATES <CBN?cbn>" in shown


def test_an_acronym_behind_a_semicolon_does_not_shout() -> None:
    case = case_of(person("ph", "Ms|Pru|Hale"))
    text = "{Ms Hale=ph} rang. Reply of WELF; {PH=ph} denies it. THE REPLY; <PH?ph> DENIES IT."
    assert marked(case, unmarked(text)) == text
