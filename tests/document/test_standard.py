"""“How I considered” says who commented on a draft, from the comments that are logged."""

import dataclasses
from pathlib import Path

import pytest

from drafter.case.account import ParagraphUse, SectionName, Source
from drafter.case.statement import DraftComment, Passage, Version, VersionKind
from drafter.document.compose import compose
from drafter.document.library import load_library
from drafter.document.model import Paragraph
from drafter.document.packs import load_pack
from drafter.errors import DrafterError
from tests.document.cases import anonymised, tree_of
from tests.document.compositions import NAMINGS, lines_of, printed, write_pack
from tests.document.statements import CASE
from tests.document.test_compose import section, statement

X, COUNCIL = "x", "council"
BEFORE = "I considered these comments before I made a final decision."
TITLE = "How I considered this complaint"
SILENT = dataclasses.replace(
    CASE,
    version=VersionKind.FINAL,
    paragraphs=(),
    sources=(Source(id="s1", text="the letters"),),
    comments=(),
    versions=(),
)
CHOSEN = (ParagraphUse(id="u", code="COMMENTS", section=SectionName.CONSIDERED),)


def comments(*from_whom: str) -> tuple[DraftComment, ...]:
    return tuple(DraftComment(id=f"k{nth}", from_whom=who) for nth, who in enumerate(from_whom))


def sent(*whom: str, kind: VersionKind = VersionKind.DRAFT) -> Version:
    return Version(id=f"v-{kind.name}", kind=kind, sent_to=whom)


def considered(**fields: object) -> list[str]:
    """What is said after the sources."""
    first, *rest = section(dataclasses.replace(SILENT, **fields), TITLE)  # type: ignore[arg-type]
    assert "considered the letters" in first
    return [line.split(" ", 1)[-1] if line[:1].isdigit() else line for line in rest]


@pytest.mark.parametrize(
    "who, said",
    [
        ((X,), "Miss X commented"),
        ((COUNCIL,), "The Council commented"),
        ((X, COUNCIL, X), "Miss X and the Council commented"),
        ((X, ""), "Miss X commented"),
    ],
)
def test_whoever_commented_is_said_and_nobody_else(who: tuple[str, ...], said: str) -> None:
    assert considered(comments=comments(*who)) == [f"{said} on a draft of this decision. {BEFORE}"]


def test_nothing_is_said_where_nobody_commented_and_nothing_was_chosen() -> None:
    assert considered() == []
    assert considered(versions=(sent(X, COUNCIL),)) == []


def test_where_one_of_two_commented_it_is_said_who_was_sent_the_draft() -> None:
    final = sent(X, "y", COUNCIL, kind=VersionKind.FINAL)
    versions = (sent(X, COUNCIL), final)
    (said,) = considered(comments=comments(X), versions=versions)
    told = "I sent a draft of this decision to Miss X and the Council. Miss X commented on it."
    assert said == f"{told} {BEFORE}"
    assert considered(comments=comments(COUNCIL, X), versions=versions) == [
        f"The Council and Miss X commented on a draft of this decision. {BEFORE}"
    ]


@pytest.mark.parametrize(
    "version, before",
    [
        (VersionKind.DRAFT, "wrote this draft"),
        (VersionKind.REVISED_DRAFT, "wrote this revised draft"),
        (VersionKind.FINAL, "made a final decision"),
    ],
)
def test_a_draft_does_not_speak_of_a_final_decision_as_past(
    version: VersionKind, before: str
) -> None:
    (said,) = considered(comments=comments(X), version=version)
    assert said.endswith(f"I considered these comments before I {before}.")


def test_a_comment_from_nobody_asks_who_it_was() -> None:
    (said,) = considered(comments=comments(""))
    assert said.startswith("[MISSING: who commented on the draft] commented on a draft")


def test_the_chosen_paragraph_claims_no_comment_that_nobody_made() -> None:
    assert considered(paragraphs=CHOSEN, comments=comments(X)) == considered(comments=comments(X))
    (said,) = considered(paragraphs=CHOSEN, version=VersionKind.DRAFT)
    told = "Miss X, Mr Y and the Council can comment on this draft. I will consider any comments"
    assert said == f"{told} before I make a final decision."
    assert considered(paragraphs=CHOSEN, versions=(sent(X, COUNCIL),)) == [
        "I sent a draft of this decision to Miss X and the Council. Nobody commented on it."
    ]
    (said,) = considered(paragraphs=CHOSEN)
    assert said.startswith("[MISSING: who commented on the draft]")


def test_words_of_ones_own_are_printed_instead() -> None:
    reworded = dataclasses.replace(CHOSEN[0], reworded="Both wrote to me about the draft.")
    logged = comments(X)
    assert considered(paragraphs=(reworded,), comments=logged) == [reworded.reworded]
    free = Passage(id="p", section=SectionName.CONSIDERED, text="Both wrote about my draft.")
    assert considered(passages=(free,), comments=logged) == [free.text]
    elsewhere = dataclasses.replace(free, section=SectionName.ANALYSIS)
    assert len(considered(passages=(elsewhere,), comments=logged)) == 1
    source = Source(id="s2", text="{^x} wrote about my draft.", whole_sentence=True)
    assert considered(sources=(*SILENT.sources, source), comments=logged) == []


@pytest.mark.parametrize(
    "own",
    [
        "Miss X and the Council had an opportunity to comment on my draft decision.",
        "the comments on a draft of this decision",
        "I sent my draft to both. Neither replied to the draft in time.",
        "my draft, and what {x} and {council} wrote to me about it",
        "{council}’s response to the first draft and {x}’s views",
        "what {x} wrote to me about the Ombudsman’s draft decision",
    ],
)
def test_own_words_that_say_who_commented_are_enough(own: str) -> None:
    sources = (*SILENT.sources, Source(id="s2", text=own, whole_sentence=True))
    assert considered(sources=sources, comments=comments(X)) == []


@pytest.mark.parametrize(
    "own",
    [
        "the draft tenancy policy and comments on it",
        "{x}’s comments on the draft care plan",
        "{x}’s comments on {council}’s draft.",
        "{x} sent me the draft {council} plan and commented on it",
        "the first draft of the care plan",
        "I sent a draft to both. The Council commented on the bins",
        "{x} and {council} can comment on this draft",
        "a draft letter",
        "{x}’s comments on {council}’s draft decision",
        "comments on the landlord's draft decision",
        "comments on the draft decision notice",
        "{x}’s comments on the draft statement of special educational needs",
    ],
)
def test_own_words_on_another_draft_leave_it_said_who_commented(own: str) -> None:
    sources = (*SILENT.sources, Source(id="s2", text=own))
    said = considered(sources=sources, comments=comments(X))
    assert said[-1] == f"Miss X commented on a draft of this decision. {BEFORE}"


@pytest.mark.parametrize("written", ['["("]', '"draft"'])
def test_a_pattern_that_is_none_is_answered(tmp_path: Path, written: str) -> None:
    own = tmp_path / "own.toml"
    text = f'[[paragraph]]\ncode = "B"\ntext = "Two."\nsaid_by = {written}'
    own.write_text(text, encoding="utf-8")
    with pytest.raises(DrafterError, match=r"own\.toml, paragraph 1: said_by is a list of"):
        load_library(own)


def test_a_click_on_what_is_said_leads_to_the_comments() -> None:
    result = statement(dataclasses.replace(SILENT, comments=comments(X)))
    said = next(block for block in result.document.blocks if "commented on a draft" in block.text)
    assert isinstance(said, Paragraph)
    assert said.field == "comments"
    assert said.record == tree_of(SILENT, NAMINGS).root.ordinal


def test_a_template_beside_a_citation_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(
        '[[paragraph]]\ncode = "A"\ntext = "One."\ntemplate = "One."\n'
        '[[paragraph.citation]]\nact = "Example Act 1990"',
        encoding="utf-8",
    )
    with pytest.raises(DrafterError, match="paragraph 1: write the citation into the template"):
        load_library(path)


def test_a_template_that_names_what_there_is_not_is_answered(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(
        '[[paragraph]]\ncode = "A"\ntext = "One."\ntemplate = "{{ nobody }}"', encoding="utf-8"
    )
    with pytest.raises(DrafterError, match=r"own\.toml, paragraph 1, line 1: `nobody` is nothing"):
        load_library(path)


def test_a_paragraph_that_the_library_has_no_template_for_is_answered(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        '[[paragraph]]\ncode = "A"\ntext = "One."\n'
        '[[paragraph]]\ncode = "B"\ntext = "Two."\ntemplate = "Two."',
        encoding="utf-8",
    )
    asked = '{{ "B" | standard }}\n\n{% if "A" is said or "B" is said %}Said.{% endif %}'
    pack = load_pack(write_pack(tmp_path / "good", asked))
    composed = compose(anonymised(SILENT, NAMINGS), pack, load_library(own))
    assert [line.split(" ", 1)[-1] for line in lines_of(composed.document)] == ["Two."]
    pack = load_pack(write_pack(tmp_path / "bad", '{{ "A" | standard }}'))
    with pytest.raises(DrafterError, match="the library has no template for the paragraph A"):
        compose(anonymised(SILENT, NAMINGS), pack, load_library(own))


def test_own_words_of_a_section_without_sources_say_it_too(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        '[[paragraph]]\ncode = "B"\nsection = "analysis"\ntext = "Two."\ntemplate = "Two."\n'
        'said_by = ["draft"]',
        encoding="utf-8",
    )
    asked = '{{ "B" | standard }}\n\n{% if "B" is said %}Said.{% else %}Not.{% endif %}'
    pack = load_pack(write_pack(tmp_path / "pack", asked))
    free = Passage(id="p", section=SectionName.ANALYSIS, text="The draft.")
    source = Source(id="s", text="the draft")
    for case, said in (
        (dataclasses.replace(SILENT, passages=(free,)), "Said."),
        (dataclasses.replace(SILENT, sources=(source,)), "Not."),
    ):
        composed = compose(anonymised(case, NAMINGS), pack, load_library(own))
        assert lines_of(composed.document)[-1].endswith(said)


def test_nobody_to_call_is_missing(tmp_path: Path) -> None:
    template = "{{ [representative, affected] | called }}"
    assert printed(tmp_path / "some", template, CASE)[0].endswith("Mr Y")
    none = dataclasses.replace(CASE, parties=())
    assert printed(tmp_path / "none", template, none)[0].endswith("[MISSING: who is meant]")
