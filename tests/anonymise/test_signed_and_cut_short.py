"""Names that are words, alone under a message, and everyday words that begin a forename."""

import pytest

from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("guy", "Mr|Guy|Tarn"),
    person("colin", "Mr|Colin|Fell"),
    person("hope", "Ms|Hope|Larch"),
    person("cat", "Ms|Catriona|Holm"),
    person("wolf", "Mr|Wolfram|Orr"),
    person("ham", "Mr|Hamdan|Sill"),
    person("pin", "|Pinar|Quist", child=True),
    person("plumb", "Mr|Dariusz|Plumb"),
    person("moss", "Mr|Ivor|Moss"),
)
HERE = (
    "Guy Tarn, Colin Fell, Hope Larch, Catriona Holm, Wolfram Orr, Hamdan Sill, Pinar Quist, "
    "Mr Plumb and Mr Moss came. "
)
SIGNED = [
    ('"Hi Lou, the rule is on your side. Guy"', '"Hi Lou, the rule is on your side. {Guy=guy}"'),
    ('"Please ring mum on Friday. Col".', '"Please ring mum on Friday. {Col=colin}".'),
    (
        '"I will send the rest to you. Hope", it says',
        '"I will send the rest to you. {Hope=hope}", it says',
    ),
    ('"Can you come at two? Cat"', '"Can you come at two? {Cat=cat}"'),
    (
        '"You were on the same team. Cat, 0113 496 0381"',
        '"You were on the same team. {Cat=cat}, 0113 496 0381"',
    ),
    ("Please tell us by Monday.\nGuy", "Please tell us by Monday.\n{Guy=guy}"),
    ('"We thank you for this! Wolf" it ends.', '"We thank you for this! {Wolf=wolf}" it ends.'),
]
NOT_SIGNED = [
    ('"The rule is on the other side. Guy"', '"The rule is on the other side. <Guy?guy>"'),
    ('"Your pets. Cat, dog."', '"Your pets. Cat, dog."'),
    ('"You wrote one word. Hope and no more."', '"You wrote one word. <Hope?hope> and no more."'),
    ('He asked you. "Guy"', 'He asked you. "<Guy?guy>"'),
]


@pytest.mark.parametrize("text, expected", SIGNED + NOT_SIGNED)
def test_who_stands_alone_under_a_message_signs_it(text: str, expected: str) -> None:
    assert marked(CASE, HERE + text).endswith(expected)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Told her Wolf out.", "Told her <Wolf?wolf> out."),
        ("Pin was not there.", "<Pin?pin> was not there."),
        ("They sent Pin home.", "They sent <Pin?pin> home."),
        ("Mrs Fay, Ham's mother, rang.", "Mrs Fay, {Ham's=ham} mother, rang."),
        ("Pin told them.", "{Pin=pin} told them."),
        ("The Ham was shut.", "The Ham was shut."),
        ("All Ham was eaten.", "All Ham was eaten."),
        ("She ate ham.", "She ate ham."),
        ("Told Cat Rescue.", "Told Cat Rescue."),
        ("Told Cat.", "Told {Cat=cat}."),
        ("We met in Ham Lane.", "We met in Ham Lane."),
        ("Ham rolls were eaten.", "Ham rolls were eaten."),
    ],
)
def test_an_everyday_word_that_begins_a_forename_is_asked_about(text: str, expected: str) -> None:
    assert marked(CASE, HERE + text).removeprefix(marked(CASE, HERE)).startswith(expected)


@pytest.mark.parametrize(
    "text, expected",
    [
        ('He wrote: "Plum never went back."', '"<Plum?plumb> never went back."'),
        ('He wrote: "Plum jam never set."', '"Plum jam never set."'),
        ('"when mr mos come?"', '"when {mr mos=moss} come?"'),
        ('"when most come?"', '"when most come?"'),
    ],
)
def test_a_word_that_sounds_as_a_surname_does_is_not_passed_over(text: str, expected: str) -> None:
    assert marked(CASE, HERE + text).endswith(expected)
