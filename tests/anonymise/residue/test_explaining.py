"""The state, its papers and its days explain themselves; what only resembles them does not."""

import pytest

from tests.anonymise.residue.reading import residue

PUBLIC = [
    "She wrote to the Pensions Ombudsman and the Independent Office for Police Conduct.",
    "It went to the Valuation Tribunal for England.",
    "The Secretary of State for Levelling Up, Housing and Communities agreed.",
    "The Minister for Housing, Michael Gove, said so.",
    "It had an Abatement Notice, a Charge Certificate and a Notice of Rejection.",
    "A Breach of Condition Notice and a Certificate of Lawfulness were sought.",
    "The Portfolio Holder and the Lead Member for Adults met.",
    "An Approved Mental Health Professional and an Occupational Therapist came.",
    "They cited the Public Sector Equality Duty.",
    "It closed on Ash Wednesday, St George's Day and Remembrance Sunday.",
    "Martha's Rule and New Year's Day are known.",
    "They looked at Google Maps, on Instagram and on YouTube.",
    "It was near Heathrow, in the Cotswolds and in Lincolnshire.",
    "A Lasting Power of Attorney was registered by the Office of the Public Guardian.",
    "She asked about Elective Home Education and an Annual Review.",
    "The London Borough of Barnet and Stockport MBC agreed.",
    "Kingston upon Hull City Council agreed.",
    "It used a Zimmer frame and the Gillick principles.",
    "The Housing Options Team and the Customer Contact Team met.",
    "The Lord Chancellor asked. His Majesty's Courts and Tribunals Service knew.",
    "In R (on the application of Zorvina) v London Borough of Croydon the court said so.",
    "Zorvina v Wrexolby [2015] UKSC 30 is about this.",
    "Zorvina v Exampleshire County Council is about this.",
    "BS 5837 and ISO 9001 apply. THE HOUSING ACT 1996 SAYS SO.",
    "Call 0300 061 0614 or 0800 123 4567. See GOV.UK, www.gov.uk/appeal and nhs.uk.",
]
TELLING = [
    ("He saw Zorvina v Wrexolby on the list.", "Zorvina"),
    ("It was Zorvina's day.", "Zorvina"),
    ("The Friends of Zorvina met.", "Zorvina"),
    ("Mrs Bill signed it.", "Mrs Bill"),
    ("The Office of Zorvina Wrexolby", "Zorvina Wrexolby"),
    ("The Council and Zorvina agreed.", "Zorvina"),
    ("See zorvina.gov.example", "zorvina.gov.example"),
    ("Call 0203 061 0614.", "0203 061 0614"),
]


@pytest.mark.parametrize("text", PUBLIC)
def test_what_is_public_is_silent(text: str) -> None:
    assert residue(text) == []


@pytest.mark.parametrize("text, words", TELLING)
def test_what_only_resembles_it_is_shown(text: str, words: str) -> None:
    assert any(words in found for found, _ in residue(text))


def test_a_public_name_beside_somebody_leaves_the_other_alone() -> None:
    text = "We met Zorvina Wrexolby and the Pensions Ombudsman and Vuldane Quemb."
    assert residue(text) == [("Zorvina Wrexolby", "person"), ("Vuldane Quemb", "person")]
