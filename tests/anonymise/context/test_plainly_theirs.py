"""Names that are virtues, plants, stuff or times, where the words beside them leave no doubt."""

import pytest

from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("mark", "Mr|Mark|Dunn"),
    person("faith", "Mrs|Faith|Lowe"),
    person("will", "Mr|Will|Roper"),
    person("summer", "Ms|Summer|Cox"),
    person("stone", "Ms|Ann|Stone"),
)
NAMED = "Mark Dunn, Faith Lowe, Will Roper, Summer Cox and Ann Stone met.\n\n"
THEIRS = [
    "She carried {Mark=mark} downstairs.",
    '"{Faith=faith} is out on his bike," said the clerk.',
    "It is {Mark=mark} again.",
    "{Will's=will} sister paid.",
    'He wrote "It went today. {Mark=mark}" and left.',
    "{Summer's=summer} paediatrician wrote.",
    "{Summer's=summer} date of birth is wrong.",
    "{STONE=stone} was misspelt.",
    "He asked why, so {STONE=stone} had no file.",
    "{Faith=faith} had no PE kit.",
    "{Faith=faith} has asthma.",
    "{Faith=faith} opened it.",
    "{Summer=summer} closed the case.",
    "{Faith=faith} took the photographs.",
    "{Faith=faith} (f@post.example) asked.",
    "{Faith=faith} would like the fee waived.",
    "{Faith=faith} never had a reply.",
    "{Faith=faith} was found by his cousin.",
    "{Faith=faith} came to the door.",
    "{Summer=summer} is nine.",
    "{Summer=summer} did not.",
    "A letter about <Summer?summer> names the school.",
]
OPEN = [
    "<Faith?faith> had no place in the decision.",
    "<Faith?faith> came late.",
    "<Summer?summer> took its toll.",
    "<Summer's?summer> hours were long.",
    "<Will?will> agreed.",
    "His will was read. <Will?will> had a key.",
]
LEFT = ["It was in Summer 2022.", "It came last Summer.", "will it go", "The stone fell."]


def _plain(text: str) -> str:
    for mark in "{}<>":
        text = text.replace(mark, "")
    for who in ("mark", "faith", "will", "summer", "stone"):
        text = text.replace(f"={who}", "").replace(f"?{who}", "")
    return text


@pytest.mark.parametrize("text", [*THEIRS, *OPEN, *LEFT])
def test_somebody_named_in_the_text_is_meant_where_no_thing_can_be(text: str) -> None:
    found = marked(CASE, NAMED + _plain(text))
    assert found[found.index("met.") + len("met.\n\n") :] == text.replace(
        "'s?summer>", "?summer>'s"
    )


@pytest.mark.parametrize("text", ["Faith opened it.", "Summer is nine.", "STONE was misspelt."])
def test_whoever_the_text_does_not_name_is_asked_about(text: str) -> None:
    assert "=" not in marked(CASE, text)
