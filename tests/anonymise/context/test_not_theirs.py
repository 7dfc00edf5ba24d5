"""What is said beside a name may fit nobody who is registered so."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("h", "Mrs|Hannah|Whitlock"),
    person("z", "|Zoe|Whitlock", child=True),
    person("d", "Mr|David|Mensah"),
    person("m", "Ms|Mary|Okoro"),
)


@pytest.mark.parametrize(
    "text",
    [
        "<Hannah?h>, 6, is here. <Hannah?h> (6) is here. <Hannah?h>, aged three, is here.",
        "{Hannah=h}, 60, is here. {Hannah=h} (sixteen) is here. {Hannah=h}, aged and ill, left.",
        "<Hannah?h> is six. {Hannah=h} is six feet tall. {Hannah=h} was",
        "Baby <Hannah?h> came. Her toddler, <Hannah?h>, came. {Hannah=h}, aged",
        "{Zoe=z}, 6, is here. {Mary=m}, 6, is here. {Hannah Whitlock=h}, 6, is here.",
        "{Mrs Whitlock=h}, 6 Mill Row. {Hannah=h}",
    ],
)
def test_a_grown_persons_forename_with_a_childs_age_is_asked_about(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "<Mensah?d> (2019) found so. (<Mensah?d>, 2019) <Mensah?d> [2019] EWCA",
        "{Mensah=d} (2019 and later) found so. {Mensah=d} (then) left. {Mensah=d}, 2019 saw",
        "<Mensah?d> et al found so. A <Mensah?d> boiler. <Mensah?d>’s disease. {Mensah’s=d} case.",
        "<Mensah?d> LLP wrote. <Mensah?d> & Brown Ltd wrote.",
        "{Mensah=d} & Brown & Green & Tarn wrote. {Mensah=d}\nLtd",
        "{Mensah=d} and Brown left. {Mensah=d}",
        "{Mr Mensah=d} LLP wrote. {David Mensah=d} rang.",
    ],
)
def test_a_cited_or_a_firms_surname_is_asked_about(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "Hi <Hannah?h>, can you ring {Mrs Whitlock=h}?",
        "Hi {Hannah=h}, can you ring?\n{Mrs Whitlock=h}",
        "{Mrs Whitlock=h} left. Hi {Hannah=h}, can you ring?",
        "Hi {Hannah=h}, can you ring {Mr Mensah=d}?",
        "Hannah Smith of Housing wrote. Later <Hannah?h> said no. {Hannah Whitlock=h} left.",
        "Hannah Mensah of Housing wrote. Later {Hannah=h} said no.",
    ],
)
def test_who_has_a_namesake_in_the_text_is_asked_about(text: str) -> None:
    wanted = text.replace("Hannah Smith", "<Hannah?h> Smith")
    wanted = wanted.replace("Hannah Mensah", "<Hannah?h> <Mensah?d>")
    assert marked(CASE, unmarked(wanted)) == wanted


def test_a_surname_like_one_here_makes_no_namesake() -> None:
    case = case_of(person("h", "Mrs|Hannah|Whitlock"), person("r", "Mr|Ian|Reed"))
    assert marked(case, "Hannah Reid wrote. Hannah left.").endswith("{Hannah=h} left.")
    assert marked(case, "Hannah Smith wrote. Hannah left.").endswith("<Hannah?h> left.")
