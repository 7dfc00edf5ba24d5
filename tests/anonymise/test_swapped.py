"""Other names in the places of annotated complaints: the bench that counts what they become."""

from typing import Any

from bench.swapped import lettered, of_name, outcomes, renamed

TEXT = "Ms Ada Quill rang. Ada's chair broke. ADA had a fall, says Quill. Bo wrote. Ada agreed."


def _span(words: str, entity: str, nth: int = 0) -> dict[str, Any]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return {
        "start": start, "end": start + len(words), "text": words, "type": "PERSON",
        "entity": entity, "registered": True, "severity": "direct", "variant": "",
        "pseudonym": ["Miss X"],
    }  # fmt: skip


def _party(id: str, title: str, first: str, last: str) -> dict[str, Any]:  # noqa: A002 - as records have it
    return {
        "id": id, "role": "complainant", "title": title, "first": first, "middle": "",
        "last": last, "aliases": [], "pseudonym": "Miss X", "identifiers": [],
    }  # fmt: skip


COMPLAINT = {
    "id": "x", "topic": "", "text": TEXT,
    "parties": [_party("p1", "Ms", "Ada", "Quill"), _party("p2", "Mr", "Bo", "Larkin")],
    "spans": [
        _span("Ms Ada Quill", "p1"), _span("Ada's", "p1"), _span("ADA", "p1"),
        _span("Quill", "p1", 1), _span("Bo", "p2"), _span("Ada agreed", "p1"),
    ],
}  # fmt: skip


def test_a_name_is_replaced_wherever_its_bearer_has_it_and_nowhere_else() -> None:
    changed = renamed(COMPLAINT, "p1", "first", "Faith")
    assert changed is not None
    expected = TEXT.replace("Ada", "Faith").replace("ADA", "FAITH")
    assert changed["text"] == expected
    assert [changed["text"][each["start"] : each["end"]] for each in changed["spans"]] == [
        each["text"] for each in changed["spans"]
    ]
    assert [each["renamed"] for each in changed["spans"]] == [True, True, True, False, False, True]
    assert changed["parties"][0]["first"] == "Faith"
    assert COMPLAINT["text"] == TEXT


def test_nothing_is_renamed_to_what_the_text_has_already() -> None:
    assert renamed(COMPLAINT, "p1", "first", "Bo") is None
    assert renamed(COMPLAINT, "p1", "middle", "Faith") is None
    assert renamed(COMPLAINT, "p1", "last", "Bos") is not None


def test_what_became_of_each_mention_is_told() -> None:
    changed = renamed(COMPLAINT, "p1", "first", "Zorvina")
    assert changed is not None
    assert [one.is_now for one in outcomes(changed, "p1")] == ["sure", "sure"]
    everyday = renamed(COMPLAINT, "p1", "first", "Will")
    assert everyday is not None
    assert {one.is_now for one in outcomes(everyday, "p1")} <= {"sure", "asked"}
    found = list(of_name([COMPLAINT], "last", "Vuldane"))
    assert {whose for whose, _ in found} == {"x"}
    assert {one.is_now for _, one in found} == {"sure"}


def test_initials_are_put_in_with_the_names_that_they_begin() -> None:
    text = "Ms Ada Quill rang. AQ's chair broke. Bo wrote."
    spans = [
        _span("Ms Ada Quill", "p1"),
        _span("Ms Ada Quill", "p1") | {"start": 19, "end": 23, "text": "AQ's"},
        _span("Ms Ada Quill", "p2") | {"start": 37, "end": 39, "text": "Bo"},
    ]
    noted = COMPLAINT | {"text": text, "spans": spans}
    changed = lettered(noted, "p1", "GN")
    assert changed is not None
    assert changed["text"] == "Ms Gethin Nkemelu rang. GN's chair broke. Bo wrote."
    assert [each["renamed"] for each in changed["spans"]] == [False, True, False]
    assert [one.is_now for one in outcomes(changed, "p1")] == ["sure"]
    assert [each for each, _ in of_name([noted], "letters", "GN")] == ["x"]


def test_no_initials_are_put_in_where_nobody_is_noted_so_or_the_text_has_them() -> None:
    assert lettered(COMPLAINT, "p1", "GN") is None
    noted = COMPLAINT | {"text": TEXT + " AQ", "spans": [_span("Bo", "p1") | {"text": "AQ"}]}
    assert lettered(noted, "p1", "GN") is not None
    assert lettered(noted | {"text": TEXT + " GN"}, "p1", "GN") is None
    assert lettered(noted, "p1", "BN") is not None
    parties = [_party("p1", "Ms", "Ada", "Quill") | {"middle": "Bea"}]
    assert lettered(noted | {"parties": parties}, "p1", "GN") is None
