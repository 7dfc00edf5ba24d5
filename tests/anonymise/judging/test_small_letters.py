"""Initials in small letters, as messages have them."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("gl", "Mr|Gus|Lomax"),
    person("dr", "Ms|Dora|Rix"),
    person("it", "Ms|Ines|Tarn"),
    person("pt", "Mr|Pat|Tull"),
    person("hv", "Ms|Hetty|Voss"),
)
NAMED = "Mr Lomax, Ms Rix, Ms Tarn, Mr Tull and Ms Voss met.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "<gl?gl> rang re bins", "told <gl?gl> so", "spoke to <gl?gl> today", "shut, <gl?gl> says",
        # letters elsewhere, words, what messages cut short, a worker
        "the gl rang", "gl 12 is shut", "it rang", "told it", "pt rang", "hv rang", "dr said so",
    ],
)  # fmt: skip
def test_small_letters_are_asked_about_where_somebody_acts(text: str) -> None:
    assert marked(CASE, NAMED + unmarked(text)).rpartition("\n\n")[2] == text


def test_small_letters_of_nobody_whom_the_text_names_stay() -> None:
    assert marked(CASE, "gl rang. GL rang.") == "gl rang. {GL=gl} rang."
