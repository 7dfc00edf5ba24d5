"""Entries of lists that have somebody's forename or letter, and another's surname."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("lb", "Mr|Leon|Banks-Lowry"),
    person("cw", "Mrs|Clare|Whitlock"),
    person("fp", "Mr|Frank|Penny"),
    person("nw", "Ms|Lena|Nworah"),
)


@pytest.mark.parametrize(
    "text",
    [
        "Present: QUIST, <Leon?lb>; {Frank Penny=fp}",
        "Present: Quist, <Leon?lb>, {Frank Penny=fp}",
        "Quist (<Leon?lb>) with Hill (<Clare?cw>)",
        "{Penny, Frank=fp}/Marsh, <Clare?cw> rang",
        "cc Okafor, <Lena?nw>",
        "LANE, <Clare?cw> rang",
        "To: {Mr Penny=fp}; Marsh, <Clare?cw>.",
        "{Frank Penny=fp}\nMarsh, <Clare?cw> rang",
        "and Kowal, <Lena?nw>, and {Mrs Whitlock=cw}",
    ],
)
def test_another_surname_makes_the_forename_behind_it_a_question(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "He told Okafor, {Leon=lb} said, to go",
        "When Quist came, {Leon=lb} was out",
        "Mr Okafor, {Leon=lb} and I",
        "Fostering ({Leon=lb}) rang",
        "{NWORAH, Lena=nw}; {Penny, Frank=fp}",
        "{Nworah=nw} ({Lena=nw}) rang",
        "Mum, {Leon=lb}, came",
    ],
)
def test_their_own_surname_a_title_or_a_sentence_makes_none(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "{Leon Banks-Lowry=lb} came. <Mr L?lb> Kowalczyk rang",
        "{Leon Banks-Lowry=lb} came. <Mr L?lb>. Marsh rang",
        "{Leon Banks-Lowry=lb} came. Kowal, <Mr L?lb>, rang",
    ],
)
def test_a_letter_with_anothers_surname_is_not_surely_theirs(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text
    assert marked(CASE, "Leon Banks-Lowry came. Mr L rang").endswith("{Mr L=lb} rang")


@pytest.mark.parametrize(
    "text",
    [
        "Field, Mr\n{Penny=fp}, Mr",
        "{Whitlock, C=cw}.\n{Nworah, L=nw}.",
        "{Mr Penny=fp}\n<Frank?fp> rang",
        "{Mrs Whitlock=cw}/{Whitlock=cw} ({Clare=cw})",
        "{Leon Banks-Lowry=lb} - {Banks-Lowry, L=lb}.",
        "{Frank=fp}\n{PENNY, Frank=fp}",
        "I spoke to {Mrs\nWhitlock=cw}",
        "I spoke to {Clare\nWhitlock=cw}",
    ],
)
def test_lines_and_strokes_part_the_entries_of_a_list(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


@pytest.mark.parametrize("text", ["Marsh, F. and F Penny", "Marsh F and F Penny rang"])
def test_a_letter_behind_another_surname_is_not_shared_with_the_next(text: str) -> None:
    assert marked(CASE, text) == text.replace("F and", "<F?fp> and").replace(
        "F. and", "<F?fp>. and"
    ).replace("F Penny", "{F Penny=fp}")
    assert marked(CASE, "F and C Penny").endswith("C <Penny?fp>")
