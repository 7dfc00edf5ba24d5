"""Names that are words in messages: whom one is talked to with a figure, who says who writes."""

import pytest

from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("chambers", "Mr|Femi|Chambers"),
    person("hazel", "Ms|Hazel|Green"),
    person("dan", "Mr|Dan|Fell"),
    person("ruby", "Ms|Ruby|Potter"),
    person("dragan", "Mr|Dragan|Tarn"),
    person("april", "Ms|April|Orr"),
    person("banks", "Mr|Ned|Banks"),
)
HERE = "Mr Chambers, Hazel Green, Dan Fell, Ruby Potter, Dragan Tarn, April Orr and Mr Banks came. "
CASES = [
    ('"m8 chambers has barred me 4 life."', '"m8 <chambers?chambers> has barred me 4 life."'),
    ('"Mem m8 chambers has barred me."', '"Mem m8 <chambers?chambers> has barred me."'),
    ('"Our chambers have closed."', '"Our chambers have closed."'),
    ('"spoke 2 hazel green, all sorted"', '"spoke 2 {hazel green=hazel}, all sorted"'),
    ('"eyes r hazel green, lovely"', '"eyes r <hazel green?hazel>, lovely"'),
    ('"dan its ruby potter agen"', '"{dan=dan} its {ruby potter=ruby} agen"'),
    ('"dan its late"', '"<dan?dan> its late"'),
    ("They told Dragan of another.", "They told {Dragan=dragan} of another."),
    ("It was Dragan of another.", "It was <Dragan?dragan> of another."),
    ("In 2020 April rang twice.", "In 2020 {April=april} rang twice."),
    ("In 2020 April was wet.", "In 2020 April was wet."),
    ("On 5 April rang twice.", "On 5 April rang twice."),
    ('"banks outside again with bat"', '"<banks?banks> outside again with bat"'),
    ('"the banks outside are shut"', '"the banks outside are shut"'),
]


@pytest.mark.parametrize("text, expected", CASES)
def test_messages_tell_who_is_meant(text: str, expected: str) -> None:
    assert marked(CASE, HERE + text).endswith(f"came. {expected}")
