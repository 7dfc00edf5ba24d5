"""Plain words that tell of a life, and plain words that do not."""

import pytest

from drafter.checks.signs_of_body import SIGNS as OF_BODY
from drafter.checks.signs_of_home import SIGNS as OF_HOME
from drafter.checks.signs_of_life import SIGNS as OF_LIFE
from drafter.checks.telltales import signs_in

TOLD = """
wheelchair: She uses a wheelchair.
sticks: He uses two sticks.
sticks: She walks with a walking frame.
equipment: A hoist was put in.
assistance dog: His guide dog came too.
senses: She is registered blind.
speech: The boy is non-verbal.
badge: She has a Blue Badge.
disability: He is a disabled person.
moving: He cannot climb stairs.
assisted collection: He has an assisted collection.
medicine: Her medicine must be kept cold.
medicine: She ran out of insulin.
special hospital: She goes to the children’s hospital.
hospice: He was in a hospice.
treatment: She has dialysis.
appointments: She missed two appointments.
ambulance: Then an ambulance came.
in hospital: He was taken to hospital.
lost speech: She could no longer speak.
operation: He had an operation on his hand.
injury: He hurt his back.
fall: She fell on the stairs.
at risk: Her health was at risk.
pregnancy: She was pregnant then.
mental health: It harmed her mental health.
addiction: He sought help for his drinking.
GP: She rang her GP.
care: He has a care package.
death: Her father died.
age: She is in her late eighties.
stage: She had a baby.
hotel: They spent one hotel room for 19 weeks.
refuge: She lived in a refuge.
unusual home: He lives in a caravan.
homeless: They became homeless.
homeless: They slept rough.
lost home: The landlord asked for the flat back.
flat: They rented a ground-floor flat.
floor: It was on the second floor.
tenure: She is a council tenant.
care home: He moved to a care home.
social housing: He applied for social housing.
temporary home: They are in temporary accommodation.
lives on: He lives on the lane.
who lives there: She lives alone.
safe place: It was a safe place.
security: She bought a security doorbell.
help at home: She let them wash at her home three times a week.
lane: One lane had no pavement.
distance: It is 2.4 miles away.
how many: The room held all three of them.
where a child lives: He stays with Ms Z at most weekends.
single: She is a single parent.
care of a child: They are foster carers.
work: She lost paid work on three days a week.
work: He is self-employed.
special school: She goes to a special school.
needs at school: She has an EHC plan.
kind of school: He left his primary school.
year: He is in year 9.
out of school: She was excluded from school.
benefits: He is on Universal Credit.
debts: She used her savings.
what they paid: They paid £90 a night.
in the news: It was in the local newspaper.
campaign: They led a petition.
fire or flood: The house was flooded.
crime: He was arrested.
court: They were in court proceedings.
order of a court: She sought a non-molestation order.
abuse: She fled domestic abuse.
harassment: He was threatened.
parcels: She sent unwanted parcels.
police: He called the police.
child protection: There was a child protection investigation.
accident: He had a car accident.
found: She found him an hour later.
alone at night: She was alone in the dark.
supported in writing: He wrote in support.
faith: Her mosque helped.
travellers: They are Romany Gypsies.
migration: She is a refugee.
language: She needs an interpreter.
came from: He came to England then.
""".strip().splitlines()


@pytest.mark.parametrize("line", TOLD)
def test_plain_words_tell_of_a_life(line: str) -> None:
    topic, text = line.split(": ", 1)
    assert topic in [each.sign.topic for each in signs_in(text)]


def test_every_sign_has_an_example() -> None:
    assert {sign.topic for sign in (*OF_BODY, *OF_HOME, *OF_LIFE)} == {
        line.split(": ", 1)[0] for line in TOLD
    }


@pytest.mark.parametrize(
    "text",
    [
        "The Council’s reply caused avoidable distress and anxiety.",
        "It fell short of what its policy promises.",
        "The officer closed the case and left a note on the file.",
        "It is reasonable to go to court about that.",
        "The Council found no record of the call.",
        "The care plan was late.",
        "The fire service and the school panel met.",
    ],
)
def test_words_of_complaints_and_offices_tell_nothing(text: str) -> None:
    assert signs_in(text) == []


def test_of_two_that_overlap_the_earlier_line_counts() -> None:
    (found,) = signs_in("It was on the second floor of a hotel.")
    assert found.sign.topic == "hotel"
    (found,) = signs_in("It was on the second floor.")
    assert found.sign.topic == "floor"


def test_signs_come_in_the_order_of_the_text() -> None:
    topics = [each.sign.topic for each in signs_in("He lives alone and uses a wheelchair.")]
    assert topics == ["who lives there", "wheelchair"]
