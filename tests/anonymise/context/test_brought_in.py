"""A surname heard as one here may be another's who is brought in by it."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("pin", "Mr|Tuncay|Pınar"),
    person("bri", "Mrs|Orla|Ó Briain"),
    person("red", "Mr|Otto|Reading"),
    person("moss", "Mr|Karl|Moss"),
    person("pot", "Mrs|Pearl|Potter"),
    person("rao", "Mr|Vik|Rao"),
)
HERE = (
    "{Mr Pınar=pin}, {Mrs Ó Briain=bri}, {Mr Reading=red}, {Mr Moss=moss}, {Mrs Potter=pot}, "
    "{Mr Rao=rao} met. "
)


@pytest.mark.parametrize(
    "text",
    [
        "That {Mr Pinner=pin} took my pitch.",
        "{Mrs O’Brien=bri} wrote at last. It sent {Mrs O’Brien=bri} a form at the time.",
        "{Mr Redding=red} works in Reading.",
        'It wrote to "{Mr Pinner=pin}" of the flat.',
        '{Mr Pınar=pin} says that they call him "{Mr Pinner=pin}" there.',
        f"That went {'on ' * 45}and {{Mr Pinner=pin}} went {'on ' * 45}.",
        "It said sorry to {Mrs Porter=pot} in March. It apologised to {Mrs Porter=pot}.",
        "{Mr Roa=rao} was told.",
        "{Mr Pinner=pin} is ill. The pitch is {Mr Pinner’s=pin}.",
    ],
)
def test_whoever_is_here_is_called_by_what_is_heard(text: str) -> None:
    assert marked(CASE, unmarked(HERE + text)) == HERE + text


@pytest.mark.parametrize(
    "text",
    [
        "{Mr Pınar=pin} told <Mr Pinner?pin> so.",
        "<Mr Pinner?pin> told {Mr Pınar=pin} so.",
        "<Mr Pinner?pin> is the landlord.",
        "His landlord was <Mr Pinner?pin>.",
        "<Mrs O’Brien?bri> at the school wrote.",
        "The officer, <Mr Redding?red>, met {Mr Reading=red}.",
        "Her neighbour <Mr Pinner?pin> rang. A <Mr Pinner?pin> rang.",
        "<Mr Moses?moss> rang.",
        "<Mrs Porter?pot> rang. It wrote to <Mrs Porter?pot>.",
        "It said sorry to <Mrs Porter?pot> next door. It apologised to <Mrs Porter?pot> too.",
        "It said sorry to {Mrs Potter=pot} and to <Mrs Porter?pot>.",
        "It told Bo Porter. It said sorry to <Mrs Porter?pot>.",
    ],
)
def test_whoever_is_brought_in_is_asked_about(text: str) -> None:
    assert marked(CASE, unmarked(HERE + text)) == HERE + text
