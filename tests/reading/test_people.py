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


def is_short(one: str, other: str) -> bool:
    return (one, other) in {("des", "desmond"), ("sam", "samuel"), ("sam", "samantha")}


def named(text: str, find: object) -> list[tuple[str, int]]:
    found = candidates(text, find, is_short)  # type: ignore[arg-type]  # a finder
    return [
        (
            ", ".join(
                (
                    " ".join(filter(None, (one.title, one.forenames, one.surname))),
                    *one.also_known_as,
                )
            ),
            one.count,
        )
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


DES = ("Desmond Quill", "Des Quill", "Des", "Samuel Quill", "Samantha Quill", "Sam Quill")


@pytest.mark.parametrize(
    "text, found",
    [
        (
            "Mr Quill rang. Later Des Quill came. In May Desmond Quill left.",
            [("Mr Desmond Quill, Des", 3)],
        ),
        ("Desmond Quill came. Then Des left.", [("Desmond Quill, Des", 2)]),
        (
            "Desmond Quill came. Then Des Quill left. Then Des came.",
            [("Desmond Quill, Des", 3)],
        ),
        ("Des and Desmond Quill came.", [("Des", 1), ("Desmond Quill", 1)]),
        ("Des Quill and Desmond Quill came.", [("Des Quill", 1), ("Desmond Quill", 1)]),
        (
            "Samuel Quill rang. Later Samantha Quill did. In May Sam Quill did.",
            [("Samuel Quill", 1), ("Samantha Quill", 1), ("Sam Quill", 1)],
        ),
        (
            "Mr Desmond Quill rang. Later Dr Des Quill did.",
            [("Mr Desmond Quill", 1), ("Dr Des Quill", 1)],
        ),
    ],
)
def test_a_short_forename_is_one_persons_if_nothing_is_against_it(
    text: str, found: list[tuple[str, int]]
) -> None:
    assert named(text, finder(*DES)) == found


def test_kin_of_two_kinds_are_two_people() -> None:
    def find(text: str) -> Iterable[Mention]:
        yield from finder("Desmond Quill", kin="father")(text)  # type: ignore[operator]  # a finder
        yield from finder("Des Quill", kin="son")(text)  # type: ignore[operator]  # a finder

    text = "Her father Desmond Quill rang. Her son Des Quill came."
    assert named(text, find) == [("Desmond Quill", 1), ("Des Quill", 1)]
    married = "Her son Des Quill came. Later Mrs Desmond Quill rang."
    son = finder("Des Quill", kin="son")
    assert named(married, son) == [("Des Quill", 1), ("Mrs Desmond Quill", 1)]
    assert named(married.replace("Mrs", "Mr"), son) == [("Mr Desmond Quill, Des", 2)]


@pytest.mark.parametrize(
    "text, found",
    [
        ("He wrote to Wexley Vale DC. Officer: Ms Quill.", ["Quill"]),
        ("Wexley Vale DC Planning wrote to Ms Quill.", ["Quill"]),
        ("I told Wexley PC Parks and Ms Quill.", ["Quill"]),
        ("Then DC Fold rang.", ["Fold"]),
        ("I told DC Fold.", ["Fold"]),
        ("On Monday PC Fold rang.", ["Fold"]),
        ("Mr Officer rang. Mr Fold did.", ["Fold"]),
    ],
)
def test_a_councils_short_name_ends_in_no_constable(text: str, found: list[str]) -> None:
    assert [one.surname for one in read(text).people] == found


@pytest.mark.parametrize(
    "text, found",
    [
        ("Yours,\n\nAda Quill (Ms)", ["Ms Ada Quill"]),
        ("Signed: J. Mary O’Neill(Mrs.)", ["Mrs J. Mary O’Neill"]),
        ("Mr Ada Quill (Dr) rang.", ["Mr Ada Quill"]),
        ("Quill (Ms) rang.", []),
        ("Ada Quill (tenant) rang.", []),
    ],
)
def test_a_title_behind_a_name_is_its_title(text: str, found: list[str]) -> None:
    assert [name for name, _ in named(text, None)] == found
