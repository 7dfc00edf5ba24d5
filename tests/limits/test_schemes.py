import datetime as dt
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter import paths
from drafter.case.preparing import StageKind
from drafter.errors import DrafterError
from drafter.limits.reading import read_rules, rules
from drafter.limits.schemes import About, Source, Standing, Whose

FOLDER = paths.resources() / "limits"
COURTS = (About.LEGAL_CASE, About.POSSIBLE_CASE)
ADDRESS = re.compile(r"https?://|www\.|\w\.(?:uk|org|com)\b")


def sources() -> Iterator[Source]:
    known = rules()
    yield from (row.source for row in known.rows)
    yield from (asked.source for asked in known.questions)
    for scheme in known.schemes.values():
        yield from (rule.source for rule in scheme.rules)
        yield from (asked.source for asked in scheme.questions)


def test_every_rule_question_and_route_says_where_it_comes_from() -> None:
    found = list(sources())
    assert len(found) > 100
    for source in found:
        assert source.citation
        assert source.reference
        assert source.checked_on >= dt.date(2026, 11, 22)


def test_no_source_is_an_address() -> None:
    assert ADDRESS.search("see https://ombudsman.example")
    assert not [source for source in sources() if ADDRESS.search(source.in_words())]


@pytest.mark.parametrize(
    "standing, words",
    [
        (Standing.CONFIRMED, "The Act (its text; checked 1 March 2026)."),
        (Standing.SECOND_HAND, "The Act (as told by its text; checked 1 March 2026). Check it."),
        (Standing.UNCONFIRMED, "The Act (not confirmed on 1 March 2026). Check with its text."),
    ],
)
def test_a_source_says_how_far_it_was_confirmed(standing: Standing, words: str) -> None:
    source = Source(
        citation="The Act",
        reference="its text",
        checked_on=dt.date(2026, 3, 1),
        standing=standing,
    )
    assert source.in_words() == words


def test_ids_are_never_used_twice_in_all_files() -> None:
    known = rules()
    ids = [rule.id for scheme in known.schemes.values() for rule in scheme.rules]
    asked = [one.id for scheme in known.schemes.values() for one in scheme.questions]
    asked += [one.id for one in known.questions]
    assert len(set(ids)) == len(ids)
    assert len(set(asked)) == len(asked)


def test_every_scheme_is_led_to() -> None:
    known = rules()
    led_to = {name for row in known.rows for name in (row.ombudsman, row.stages)}
    assert set(known.schemes) <= led_to


def test_each_limit_of_the_complainant_says_why_it_might_still_be_taken() -> None:
    for scheme in rules().schemes.values():
        for rule in scheme.rules:
            if rule.whose is Whose.COMPLAINANT:
                assert rule.discretion, rule.id
            if rule.whose is not Whose.WAIT:
                assert rule.late, rule.id


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped rules to spoil."""
    copy = tmp_path / "limits"
    shutil.copytree(FOLDER, copy)
    return copy


def test_a_copy_reads_as_the_shipped_rules_do(folder: Path) -> None:
    assert read_rules(folder) == rules()


RULE = """
name = "A"
[[rule]]
id = "a"
title = "T"
whose = "WHOSE"
STAGES
counted_from = "FROM"
count = 1
met_by = ["MET"]
words = "w"
next = "n"
citation = "c"
reference = "r"
checked = 2026-03-01
standing = "confirmed"
"""


def spoilt(whose: str, stages: str, counted_from: str, met: str) -> str:
    text = RULE.replace("WHOSE", whose).replace("STAGES", stages)
    return text.replace("FROM", counted_from).replace("MET", met)


@pytest.mark.parametrize(
    "text, sentence",
    [
        (spoilt("body", "", "sent", "Ombudsman"), "rule 1: it needs stages"),
        (spoilt("body", "", "first aware", "answered"), "rule 1: it needs stages"),
        (
            spoilt("body", 'stages = ["stage 1"]', "first aware", "answered"),
            "rule 1: it can’t be counted so for a complaint",
        ),
        (spoilt("wait", "", "first aware", "final answer"), "rule 1: a wait is counted from"),
        (
            spoilt("wait", 'stages = ["stage 1"]', "sent", "answered"),
            "rule 1: a wait is counted from",
        ),
        (spoilt("nobody", "", "first aware", "Ombudsman"), "“nobody” is none of"),
        ('name = "A"\nnames = "B"\n', "there is no “names” here"),
    ],
)
def test_a_spoilt_rule_is_told_in_one_sentence(folder: Path, text: str, sentence: str) -> None:
    (folder / "schemes" / "aaa.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DrafterError, match=f"^aaa.toml.*{sentence}"):
        read_rules(folder)


def test_a_rule_that_can_be_counted_is_read(folder: Path) -> None:
    text = spoilt("body", 'stages = ["stage 1"]', "sent", "answered")
    (folder / "schemes" / "aaa.toml").write_text(text, encoding="utf-8")
    assert [rule.id for rule in read_rules(folder).schemes["aaa"].rules] == ["a"]


def test_an_id_that_stands_twice_is_refused(folder: Path) -> None:
    path = folder / "schemes" / "fos.toml"
    text = path.read_text(encoding="utf-8").replace("fos-three-years", "fos-six-months")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DrafterError, match=r"^fos.toml: an id stands twice"):
        read_rules(folder)


@pytest.mark.parametrize(
    "file, old, new, sentence",
    [
        ("routes.toml", 'ombudsman = "fos"', 'ombudsman = "fox"', "no scheme is called “fox”"),
        ("routes.toml", 'stages = "firm"', 'stages = "form"', "no scheme is called “form”"),
        ("routes.toml", 'if_yes = "other-government"', 'if_yes = "x"', "no question is called “x”"),
        ("schemes/lgsco.toml", 'goes_to = "housing-', 'goes_to = "house-', "no scheme is called"),
        ("schemes/lgsco.toml", 'stages = "landlord-code"', 'stages = "x"', "no scheme is called"),
        ("schemes/lgsco.toml", 'effect = "doubt"', 'effect = "never"', "“never” is none of"),
    ],
)
def test_a_name_that_leads_nowhere_is_told(
    folder: Path, file: str, old: str, new: str, sentence: str
) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(DrafterError, match=sentence):
        read_rules(folder)


def test_what_a_question_is_read_for_besides_is_said_in_its_file(folder: Path) -> None:
    found = {one.id: one.about for scheme in rules().schemes.values() for one in scheme.questions}
    of_courts = {
        one.id
        for scheme in rules().schemes.values()
        for one in scheme.questions
        if re.search(r"\b(?:court|tribunal|legal action|appeal)", one.text)
    }
    told = {one for one, about in found.items() if about in COURTS}
    assert of_courts == told
    assert found["lgsco-court"] is About.POSSIBLE_CASE
    assert found["lgsco-landlord"] is About.NOTHING
    late = {one for one, about in found.items() if about is About.WHY_LATE}
    assert len(late) == 7
    path = folder / "schemes" / "lgsco.toml"
    text = path.read_text(encoding="utf-8").replace('"why late"', '"late"')
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DrafterError, match="“late” is none of: nothing, legal case"):
        read_rules(folder)


@pytest.mark.parametrize(
    "scheme, last",
    [
        ("council-code", StageKind.STAGE_2),
        ("children", StageKind.STAGE_3),
        ("regulations-2009", StageKind.STAGE_1),
        ("scotland-model", StageKind.STAGE_2),
        ("oia", None),
    ],
)
def test_a_procedure_ends_with_the_last_stage_that_its_rules_name(
    scheme: str, last: StageKind | None
) -> None:
    assert rules().schemes[scheme].ends_with is last


def test_every_rule_of_a_bodys_answer_is_known_as_one() -> None:
    of_bodies = [
        rule
        for scheme in rules().schemes.values()
        for rule in scheme.rules
        if rule.whose is Whose.BODY and rule.stages
    ]
    assert of_bodies
    assert [one for one in of_bodies if one.is_of_answer is one.is_receipt] == []
    answers = {rule.id for rule in of_bodies if rule.is_of_answer}
    assert "firm-answered" in answers
    assert "council-1-acknowledged" not in answers
