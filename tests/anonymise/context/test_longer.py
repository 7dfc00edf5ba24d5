"""A name that is only part of what a thing, a shop or a figure of tales is called."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("g", "Ms|Grace|Tarnow"),
    person("h", "Mr|Henry|Whitlock"),
    person("c", "Mr|Colin|Mensah"),
)


@pytest.mark.parametrize(
    "text",
    [
        "Amazing <Grace?g> was sung. Poor {Grace=g} wept. Tell {Grace=g} so. {Grace=g} rang.",
        "He is amazing. {Henry=h} rang. Amazing, {Henry=h} said. He found amazing {Henry=h}.",
        "<Henry?h> the vacuum cleaner was left. {Henry=h} the tenant rang. {Henry=h}, the rug.",
        "<Colin?c> the Caterpillar was eaten. {Colin=c} the next day rang. {Colin=c} the brave.",
        "{Henry=h} the fish says so. Told {Grace=g} and {Henry=h} the Code.",
        "We gave {Henry=h} the form. I saw {Henry=h} the day before. {Henry=h} the qzx rang.",
        "He sang of <Henry?h> the rug. “{Henry=h}” the rug.",
        "{Henry=h} The rug. {Henry=h} the (rug)",
        "{Henry’s=h} the best of all. I met {Henry=h} the",
        "<Whitlock?h>’s biscuits were sold. {Whitlock’s=h} letter came. {Henry=h} eats",
        "<Mensah?c>’s the grocers is shut. {Mensah’s=c} the man. {Mensah’s=c} own kerb.",
        "I saw {Mensah’s=c} the",
        "<Mensah?c>’s Own sauce. I saw {Mensah’s=c}",
        "{Henry Whitlock=h} the vacuum cleaner. {HENRY=h} the rug.",
    ],
)
def test_a_name_within_a_longer_one_is_asked_about(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text
