"""Bodies in small letters, people by odd initials, and names that logs and labels have."""

import pytest

from drafter.anonymise.reader import reader_of
from drafter.case.people import Role
from tests.anonymise.marking import body, case_of, marked, person

CASE = case_of(
    person("bill", "Mr|William|Constable", "Bill"),
    person("fin", "Mr|Fintan|McGrath-O'Dea"),
    person("ash", "Ms|Ashford Chidi|Nwankwo-Lee"),
    person("hoa", "Mrs|Hoàng Thị|My", "My Hoang"),
    person("dar", "Ms|Darcy|Savage"),
    body("b", "Upper Tallow Council", "UTBC"),
    body("h", "Home Office", "WHO"),
)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("phoned utbc twice", "phoned {utbc=b} twice"),
        ("it is who rang", "it is who rang"),
        ("upper tallow council wrote", "{upper tallow council=b} wrote"),
        ("in the home office upstairs", "in the home office upstairs"),
    ],
)
def test_a_body_in_small_letters_is_the_body_where_it_is_no_word(text: str, expected: str) -> None:
    assert marked(CASE, text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("BC: I am Bill Constable.", "{BC=bill}: I am {Bill Constable=bill}."),
        ("AD 200, B.C. 100", "AD 200, <B.C.?bill> 100"),
        ("NB: ring", "NB: ring"),
        ("WC (he signs as William) wrote.", "{WC=bill} (he signs as {William=bill}) wrote."),
        ("the WC (near the hall) is shut", "the WC (near the hall) is shut"),
        ("NOTE ON FILE\nFMcG rang.", "NOTE ON FILE\n{FMcG=fin} rang."),
        ("LOUD FMcG RANG.", "LOUD <FMcG?fin> RANG."),
        ("F. McG-O'D.", "{F. McG-O'D.=fin}"),
        ("ACN-L on leave", "{ACN-L=ash} on leave"),
        ("form XACN-L", "form XACN-L"),
    ],
)
def test_initials_of_several_kinds_are_found(text: str, expected: str) -> None:
    assert marked(CASE, text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("to Mrs Hoan Thi May. It", "to {Mrs Hoan Thi May=hoa}. It"),
        ("to Thi June. It", "to {Thi=hoa} June. It"),
        ("Miss Savidge rang.", "{Miss Savidge=dar} rang."),
    ],
)
def test_a_surname_may_be_written_as_a_month_or_by_its_sound(text: str, expected: str) -> None:
    assert marked(CASE, text) == expected


MANY = case_of(
    person("gus", "Mrs|Augusta|Key"),
    person("ste", "Mr|Sterling|Key"),
    person("man", "Mr|Wing|Man"),
    person("woman", "Mrs|Suk|Man"),
    person("lake", "Ms|Ida|Lake"),
    person("pool", "Mr|Ola|Lake"),
    person("rose", "Miss|Rose|Preston"),
    person("mark", "Mr|Mark|Wells"),
    person("har", "Ms|Harmony|Chester"),
    person("hunt", "Mr|Grant|Hunter"),
    person("guy", "Mr|Guy|Lawless"),
    person("major", "Mr|Major|Singh"),
    person("joy", "Ms|Joy|Tarn", role=Role.OFFICER),
    person("noel", "Mr|Noel|Tarn"),
    person("flo", "Ms|Florence|Lincoln"),
    person("chel", "Ms|Chelsea|Kow", "Chels"),
    person("roc", "|Rocco|Kow-Bell", "Roc", child=True),
)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("The Keys are not moving.", "{The Keys=gus+ste} are not moving."),
        ("The Keys are lost.", "<Keys?gus+ste> are lost."),
        ("The Keys are", "<Keys?gus+ste> are"),
        ("The Lakes are moving.", "<Lakes?lake+pool> are moving."),
        ("Both Mans told.", "{Both Mans=man+woman} told."),
        ("Both Wings told.", "Both Wings told."),
    ],
)
def test_two_of_a_surname_are_told_by_both_and_by_what_people_are_at(
    text: str, expected: str
) -> None:
    assert marked(MANY, text).replace("The <", "<") == expected.replace("The <", "<")


@pytest.mark.parametrize(
    "text, expected",
    [
        ('label: "rose preston (deceased)". So', 'label: "{rose preston (deceased)=rose}". So'),
        ("rose preston (deceased) was here", "{rose preston=rose} (deceased) was here"),
        ("rose preston (deceased", "{rose preston=rose} (deceased"),
        ("Surname: PRESTON", "Surname: {PRESTON=rose}"),
        (
            "Mark Wells rang. REPLY: Mark, see p 2.",
            "{Mark Wells=mark} rang. REPLY: {Mark=mark}, see p 2.",
        ),
        ("Ms Chester rang. Harmony sees him.", "{Ms Chester=har} rang. {Harmony=har} sees him."),
        ("Ask them to tell rose sorry.", "Ask them to tell <rose?rose> sorry."),
        ("Ask them to tell chester sorry.", "Ask them to tell chester sorry."),
        ("Ask them to see rose beds.", "Ask them to see rose beds."),
        ("email guy lawless at once", "email {guy lawless=guy} at once"),
        ("noel's tablets ran out", "{noel's=noel} tablets ran out"),
        ("the noel's tablets ran out", "the noel's tablets ran out"),
        ("Chels rang. hi its chelsea", "{Chels=chel} rang. hi its {chelsea=chel}"),
        ("Chels rang. now its chelsea", "{Chels=chel} rang. now its <chelsea?chel>"),
        ("Chels rang\nchelsea: he came", "{Chels=chel} rang\n{chelsea=chel}: he came"),
        ("Chels rang\nchelsea: 4 left", "{Chels=chel} rang\nchelsea: 4 left"),
        (
            "Chels rang. hi its chelsea rocs mum",
            "{Chels=chel} rang. hi its {chelsea=chel} {rocs=roc} mum",
        ),
        ("hi its chels rocs mum", "hi its {chels=chel} {rocs=roc} mum"),
        ("Rocco Tarns flat", "<Rocco?roc> <Tarn?joy+noel>s flat"),
    ],
)
def test_logs_labels_and_messages_are_read(text: str, expected: str) -> None:
    assert marked(MANY, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Refer to Hunter v Canary Wharf only.", "Guy Fawkes night is near.", "Joy at the news.",
        "He is from the Isle of Man.", "The Bishop of Lincoln spoke.", "Did Major Projects agree?",
        "Re Grant funding and the like.", "He saw the Chelsea game.", "Lincoln's Inn is old.",
    ],
)  # fmt: skip
def test_what_everybody_knows_is_left_alone(text: str) -> None:
    assert marked(MANY, text) == text


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Hunter v Tarn was read.", "<Hunter?hunt> v <Tarn?joy+noel> was read."),
        ("Joy at the office rang.", "{Joy=joy} at the office rang."),
        ("Joy at home", "<Joy?joy> at home"),
        ("He is full of Lincoln.", "He is full of <Lincoln?flo>."),
        ("the friend of Lincoln rang", "the friend of {Lincoln=flo} rang"),
    ],
)
def test_beside_it_somebody_is_still_found(text: str, expected: str) -> None:
    assert marked(MANY, text) == expected


OTHERS = case_of(
    person("long", "Mr|Đỗ Văn|Long", "Long Do"),
    person("max", "Mr|Max|Rhys"),
    person("pema", "Ms|Pema|Lhamo", "Pema La"),
    person("nas", "Mr|Nasir|Bello"),
)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Mr Do left.", "{Mr Do=long} left."),
        ("Do you know? Long Do left.", "Do you know? {Long Do=long} left."),
        ("Pema La rang. La la.", "{Pema La=pema} rang. La la."),
        ("mr do left", "mr do left"),
        ("Max was out. So it goes.", "{Max=max} was out. So it goes."),
        ("Nasir rang. My notes say NB called.", "{Nasir=nas} rang. My notes say {NB=nas} called."),
        ("Nasir rang. NB: call him.", "{Nasir=nas} rang. NB: call him."),
        ("In January Max Rhys left.", "In January {Max Rhys=max} left."),
        ("The April Max Rhys left.", "The April <Max Rhys?max> left."),
    ],
)
def test_other_names_that_end_in_a_small_word_are_whole(text: str, expected: str) -> None:
    assert marked(OTHERS, text) == expected


def test_letters_alone_in_a_paragraph_sign_it() -> None:
    found = reader_of(OTHERS).find("Nasir was out.\n\nNB")
    assert [one.parties for one in found] == [("nas",), ("nas",)]
    assert not reader_of(OTHERS).find("NB")
