"""Somebody else of a name whom the same sentence tells of."""

import pytest

from drafter.case.people import Role
from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("w", "Mr|Harold|Whitlock", role=Role.COMPLAINANT),
    person("t", "Mrs|Hannah|Tarnow", role=Role.OFFICER),
    person("m", "Ms|Myrtle|Mensah"),
    person("j", "Mr|Piotr|James"),
    person("s", "Ms|Astrid|Grabowska"),
)


@pytest.mark.parametrize(
    "text",
    [
        "A second resident, <Mr Whitlock?w> of Hull, rang. Another tenant, <Mr Whitlock?w>, left.",
        "A second officer, {Mrs Tarnow=t}, rang. The other resident, {Mr Whitlock=w}, rang.",
        "<Mr Whitlock?w> in room 9, who is no relation, rang. {Mr Whitlock=w} rang; he is no fool.",
        "<Mr Whitlock?w>, who is not related to us, rang. {Mr Whitlock=w} is not related to us.",
        "{Mr Whitlock=w} said the damp was not related to his bath, which is no relation of his.",
        "<Mr Whitlock?w> left; he is no kin. Rang {Mr Whitlock=w}, who is no relation of the hall.",
        "<Whitlock?w> of Hull is a different man. {Whitlock=w} is a different man now.",
        "{Mr Whitlock=w} told <Mrs Tarnow?t> that she is no kin.",
        "<Mrs Tarnow?t> from upstairs wept; she is not the officer. I met {Mrs Tarnow=t}",
        "{Mrs Tarnow=t} wept; she is not the tenant. {Mrs Tarnow=t} said she is not the officer.",
        "{Mrs Tarnow=t} rang; she is not the",
        "{Mr Whitlock=w} rang; he is not the officer. <Mr Whitlock?w> (who is not the complainant)",
        "His mate was <James?j>, a lad called <James?j> Poole. I met {James=j}, a lad called Jim.",
        "Una called <Astrid?s> Pugh rang; <Astrid?s> left.",
        "{Astrid=s} said {Astrid=s} left.",
        "{Astrid=s} met a girl. {Astrid=s} left. {Astrid=s} rang so that {Astrid=s} won.",
        "{mrs tarnow=t} rang, no kin. I met {James=j}, a lad called <James?j>",
        "Nurse <Mensah?m>, Elin <Mensah?m>, came. Nurse {Mensah=m}, Ivo, came.",
        "<Mrs Tarnow?t> in the flat above, Rahima <Tarnow?t>, rang. {Mrs Tarnow=t}, I said, rang.",
        "{Mrs Tarnow=t} and her son, Ivo <Tarnow?t>, rang. {Mrs Tarnow=t} of Hull, Ivo <Tarnow?t>.",
        "{Mrs Tarnow=t} above, {Hannah Tarnow=t}, left. {Mrs Tarnow’s=t} son, Ivo <Tarnow?t>.",
        "{Mrs Tarnow=t} above, I <Tarnow?t>, rang. {Mrs Tarnow=t}, Ivo <Tarnow?t>’s mother, rang.",
    ],
)
def test_whoever_the_sentence_tells_apart_is_asked_about(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text
