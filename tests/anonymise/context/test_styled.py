"""Titles that are not the registered ones: of whom the text or the record tells that they are."""

import dataclasses

import pytest

from drafter.case.people import Pronouns, Relation, RelationKind, Role
from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("fro", "Dr|Ottoline|Frost"),
    person("ker", "Mrs|Ilona|Kertész"),
    person("cro", "Mr|Neville|Cross"),
    person("mor", "Mrs|Morag|McIlwraith", "Morag Tulloch", "Tulloch"),
    person("bell", "Sir|Jasper|Bell"),
    person("mx", "Mx|Rowan|Achter"),
    person("qd", "Miss|Ara|Quill-Desai"),
    person("pym", "Dr|Otto|Pym"),
    person("lim", "Mr|Ken|Lim", role=Role.OFFICER),
)
HERE = (
    "{Dr Frost=fro}, {Mrs Kertész=ker}, {Mr Cross=cro}, {Mrs McIlwraith=mor}, "
    "{Sir Jasper Bell=bell}, {Mx Achter=mx}, {Miss Quill-Desai=qd}, {Dr Pym=pym} and {Mr Lim=lim} "
    "met. "
)


@pytest.mark.parametrize(
    "text",
    [
        "{Mrs Frost=fro}, as he calls her, is ill.",
        "{Mrs Frost=fro} (as some call {Ottoline=fro}) is.",
        "{Dr Tulloch=mor}, as {Mrs McIlwraith=mor} is known there, rang.",
        "{Mr Pym=pym}, as he is called, rang.",
        'The reply began "Dear {Miss Kertész=ker}" and was late.',
        'It wrote to "{Mr Achter=mx}" and had her down as "{Mrs Quill-Desai=qd}".',
        "{Neville Cross=cro} is a man whom some papers call {PC Cross=cro}.",
        "She addressed me as {Miss Quill-Desai=qd}, then as {Mrs Quill=qd}.",
        "{Dr Pym=pym} is here, but the nurse called him {Mr Pym=pym}.",
        '{Dr Pym=pym} is here, but the nurse called him "{Mr Pymm=pym}".',
        "{Mr Bell=bell} rang.",
        f'It went {"on " * 45}and it wrote to "{{Mrs Quill-Desai=qd}}".',
    ],
)
def test_words_for_calling_tell_whose_a_title_is(text: str) -> None:
    assert marked(CASE, unmarked(HERE + text)) == HERE + text


@pytest.mark.parametrize(
    "text",
    [
        "<Mr Frost?fro>, as he calls her, rang. <Mrs Frost?fro> rang.",
        "<Mr Pym?pym>, as I said, rang. <Mr Pym?pym>, as my tall and very old friend calls him,",
        "<Mr Pym?pym>, as they",
        'The reply to her daughter began "Dear <Miss Kertész?ker>".',
        'Her daughter <Miss Kertész?ker> came. It began "Dear <Miss Kertész?ker>".',
        'It wrote to "<Mr Pym?pym>".',
        "He called <PC Cross?cro>. {Neville Cross=cro} is here, and he called <PC Cross?cro>.",
        "{Dr Pym’s=pym} son came. The nurse called him <Mr Pym?pym>.",
        "{Dr Pym=pym} has a son; Ida Snow called him <Mr Pym?pym>.",
        "{Dr Pym’s=pym} bill came and they called him <Mr Pym?pym>.",
        "They rang him as <PC Cross?cro>.",
        "She addressed me as <PC Lim?lim>.",
        "{Dr Pym=pym} is here; they called him <Mrs Pym?pym>.",
        f"{{Dr Pym=pym}} came {'on ' * 45}and they called him <Mr Pym?pym>.",
        "His son, <Mr Bell?bell>, rang. <Mrs Bell?bell> rang. <Mr Achter?mx> rang.",
    ],
)
def test_a_title_alone_may_be_a_relatives(text: str) -> None:
    assert marked(CASE, unmarked(HERE + text)) == HERE + text


def test_nobody_is_meant_who_is_not_here() -> None:
    assert marked(CASE, "Mrs Frost, as he calls her, is ill.").startswith("<Mrs Frost?fro>")


def _frosts(*, pronouns: Pronouns = Pronouns.UNKNOWN, couple: bool = False) -> str:
    doctor = dataclasses.replace(person("ida", "Dr|Ida|Frost"), pronouns=pronouns)
    case = case_of(doctor, person("al", "Mr|Al|Frost"))
    if couple:
        partners = Relation(id="r", of="ida", kind=RelationKind.PARTNER, to="al")
        case = dataclasses.replace(case, relations=(partners,))
    return marked(case, "Dr Frost and Mr Frost came. I told Mrs Frost so.").rpartition("I told")[2]


def test_pronouns_or_a_partner_tell_whom_a_title_is_of() -> None:
    assert _frosts(pronouns=Pronouns.SHE) == " {Mrs Frost=ida} so."
    assert _frosts(couple=True) == " {Mrs Frost=ida} so."
    assert _frosts(pronouns=Pronouns.HE) == " <Mrs Frost?ida+al> so."
    assert _frosts() == " <Mrs Frost?ida> so."


@pytest.mark.parametrize(
    "text",
    [
        "{Insp Ken Lim=lim} came. {Insp Lim=lim} left, and {Inspector Lim=lim} rang.",
        "{Miss Ilona Kertész=ker} came. {Miss Kertész=ker} left.",
        "{Insp. Ken Lim=lim} came.\n\n{Insp Lim=lim} left.",
        # without the whole name, with another's, of a client, or with another title
        "<Insp Lim?lim> left. <Inspector Lim?lim> left.",
        "Insp Ida <Lim?lim> came. <Insp Lim?lim> left.",
        "{Insp Ken Lim=lim} came. <Sgt Lim?lim> left.",
        "<PC Neville Cross?cro> came. <PC Cross?cro> left.",
        "It saw {Insp Ken’s=lim} {Lim=lim}. <Insp Lim?lim> left. Insp",
    ],
)
def test_a_whole_name_with_a_title_gives_it_to_whoever_has_a_post(text: str) -> None:
    assert marked(CASE, unmarked(HERE + text)) == HERE + text
