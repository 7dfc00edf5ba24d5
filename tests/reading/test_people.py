"""Which names are one person's: forms of a name, titles, kin."""

import re
from collections.abc import Iterable

import pytest

from drafter.reading import Mention, read
from drafter.reading.people import candidates


def finder(*names: str, sure: bool = True, kin: str = "") -> object:
    """One that finds these names, whole, and nothing else."""

    def find(text: str) -> Iterable[Mention]:
        for name in names:
            forenames, _, surname = name.rpartition(" ") if " " in name else (name, "", "")
            for each in re.finditer(rf"\b{re.escape(name)}\b", text):
                yield Mention(
                    start=each.start(),
                    end=each.end(),
                    forenames=forenames,
                    surname=surname,
                    is_sure=sure,
                    kin=kin,
                )

    return find


def named(text: str, find: object) -> list[tuple[str, int]]:
    found = candidates(text, find)  # type: ignore[arg-type]  # a finder
    return [
        (" ".join(filter(None, (one.title, one.forenames, one.surname))), one.count)
        for one in found
    ]


def test_a_forename_and_a_titled_surname_join_who_has_them() -> None:
    text = "Ada Quill rang. Ada wrote. Ms Quill came. Quill left. Ben Fold rang."
    assert named(text, finder("Ada Quill", "Ada", "Quill", "Ben Fold")) == [
        ("Ms Ada Quill", 4),
        ("Ben Fold", 1),
    ]


def test_what_two_people_share_joins_neither() -> None:
    text = "Ada Quill and Ben Quill came. Quill rang. Dr Quill did."
    assert named(text, finder("Ada Quill", "Ben Quill", "Quill")) == [
        ("Ada Quill", 1),
        ("Ben Quill", 1),
        ("Dr Quill", 1),
    ]


def test_a_title_is_not_a_sons() -> None:
    def find(text: str) -> Iterable[Mention]:
        yield from finder("Ada Quill")(text)  # type: ignore[operator]  # a finder
        yield from finder("Ben Quill", kin="son")(text)  # type: ignore[operator]  # a finder

    text = "Ada Quill came with her son Ben Quill. Mrs Quill rang."
    assert named(text, find) == [("Mrs Ada Quill", 2), ("Ben Quill", 1)]


@pytest.mark.parametrize(
    "text, names, found",
    [
        ("A. Quill and Anna Quill", ("A. Quill", "Anna Quill"), [("Anna Quill", 2)]),
        ("Anna Quill, Anna May Quill", ("Anna May Quill", "Anna Quill"), [("Anna May Quill", 2)]),
        ("Ben Quill and Anna Quill", ("Ben Quill", "Anna Quill"), None),
        ("ADA QUILL is Ada Quill", ("ADA QUILL", "Ada Quill"), [("Ada Quill", 2)]),
        ("Zoë O’Hare is Zoe O'Hare", ("Zoë O’Hare", "Zoe O'Hare"), [("Zoë O’Hare", 2)]),
        ("Mr Ada Quill is no Ms A. Quill", (), [("Mr Ada Quill", 1), ("Ms A. Quill", 1)]),
    ],
)
def test_ways_of_writing_a_name_are_one_persons(
    text: str, names: tuple[str, ...], found: list[tuple[str, int]] | None
) -> None:
    assert named(text, finder(*names)) == (found or [(name, 1) for name in names])


def test_a_name_that_is_not_sure_needs_another_place() -> None:
    once, twice = "Tarn Quill rang.", "Tarn Quill rang. Tarn Quill came. Tarn left."
    assert named(once, finder("Tarn Quill", sure=False)) == []
    assert named(twice, finder("Tarn Quill", sure=False)) == [("Tarn Quill", 2)]
    assert named("Tarn rang. Tarn left.", finder("Tarn", sure=False)) == []


def test_without_a_finder_only_titles_are_found() -> None:
    assert [one.surname for one in read("Ada Quill, Mr Fold").people] == ["Fold"]
