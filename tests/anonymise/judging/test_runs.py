"""What goes on behind a name and belongs to it: halves with a letter wrong, ends of addresses."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

PEOPLE = case_of(
    person("b", "Ms|Bo-ram|Tarn"),
    person("w", "Mr|Wilf|Gorsedale"),
    person("v", "Miss|Violet|Ashby"),
)


@pytest.mark.parametrize(
    "shown",
    [
        'The chair hopes "{Bo-rm=b}" mends.',
        "{Bo-ran=b} fell.",
        'It was posted to "{W GORSEDALE ESQ=w}", care of his mother.',
        "It was posted to {Mr Gorsedale, Esquire=w}, there.",
        "It grew. {Violet=v} (d.o.b. 30.11.03) was there.",
        "It grew. {Violet=v} (dob 30.11.03) was there.",
    ],
)
def test_what_belongs_to_a_name_goes_with_it(shown: str) -> None:
    assert (
        marked(PEOPLE, unmarked(shown)).replace("<30", "30").startswith(shown.partition("30.")[0])
    )


@pytest.mark.parametrize(
    "shown",
    [
        "{Mr Gorsedale=w} esq",
        "{Mr Gorsedale=w}. Esq",
        "It has {Bo=b}-tie knots.",
        "It has {Bo=b} ran",
        "{Bo=b}-x",
        "It was a <Violet?v> (d. 1903) bloom.",
    ],
)
def test_other_words_behind_a_name_stay(shown: str) -> None:
    assert marked(PEOPLE, unmarked(shown)) == shown
