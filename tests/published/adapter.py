"""The published decision as its caseworker typed it, turned into a case.

The adapter only says which record each typed paragraph is; the words are never touched but for
the marks that name paragraphs.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from drafter.case.case import Case
from drafter.case.json_form import read_case

NAME = "decision-23-001-522"
_ROLES = {"complainant": "complainant"}
_KINDS = {"email": "e-mail"}
_PEOPLE = ("miss", "partner", "former", "child")
_FOUND = (
    # kind, date, who says so: one line a paragraph from 8 to 20
    ("background", "", ""),
    ("event", "", ""),
    ("account", "", "miss"),
    ("complaint step", "17 April 2023", ""),
    ("complaint step", "21 April", "council"),
    ("account", "", "miss"),
    ("event", "5 May", ""),
    ("event", "16 May", "ico"),
    ("account", "", "miss"),
    ("complaint step", "", ""),
    ("account", "", "miss"),
    ("account", "", "miss"),
    ("account", "", "council"),
)


def typed_decision(shared: Path) -> dict[str, Any]:
    """What the caseworker typed."""
    text = (shared / "data" / f"{NAME}.typed.json").read_text(encoding="utf-8")
    typed: dict[str, Any] = json.loads(text)
    return typed


def published_text(shared: Path) -> str:
    """What was published."""
    return (shared / "data" / f"{NAME}.txt").read_text(encoding="utf-8")


def published_case(shared: Path, **changes: object) -> Case:
    """The case; ``changes`` replace fields of its JSON."""
    plain = {**published_plain(shared), **changes}
    return read_case(json.dumps(plain), NAME)


def published_plain(shared: Path) -> dict[str, Any]:
    """The case as the JSON a command would be given."""
    typed = typed_decision(shared)
    sections = {section["heading"]: section["paragraphs"] for section in typed["sections"]}
    return {
        "format": "drafter-case",
        "format_version": 1,
        "reference": typed["reference"],
        "version": typed["stage"],
        "parties": list(_parties(typed["parties"])),
        "bodies": [{"id": "council", "kind": "council", **typed["body_in_jurisdiction"]}],
        "organisations": [
            {"id": "ico", "name": "Information Commissioner’s Office", "also_known_as": ["ICO"]}
        ],
        **_complaint(sections["The complaint"]),
        **_paragraphs(sections),
        "chronology": list(_chronology(sections["What I found"])),
        **_reasoning(sections["Analysis"]),
        "actions": list(_actions(sections["Agreed action"][0]["sub_items"])),
        "outcomes": [{"id": "outcome", "body": "council", "kind": "fault causing injustice"}],
        "wordings": list(_wordings(typed, sections)),
    }


def _parties(typed: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for id_, party in zip(_PEOPLE, typed, strict=True):
        yield {
            "id": id_,
            "roles": [_ROLES.get(party["role"], "other")],
            "title": party["title"],
            "forenames": party["forenames"],
            "surname": party["surname"],
            "also_known_as": party.get("also_known_as", []),
            "pronouns": party["pronoun"],
            "is_child": party.get("is_child", False),
            "pseudonym": party["pseudonym"],
            "identifiers": [
                {**known, "kind": _KINDS.get(known["kind"], known["kind"])}
                for known in party["identifiers"]
            ],
        }


def _text(paragraph: dict[str, Any]) -> str:
    """A typed paragraph with its label and sub-paragraphs, as a field holds it."""
    label = f" [[#{paragraph['label']}]]" if "label" in paragraph else ""
    items = "".join(f"\n- {item}" for item in paragraph.get("sub_items", []))
    return f"{paragraph['text']}{label}{items}"


def _complaint(paragraphs: list[dict[str, Any]]) -> dict[str, Any]:
    breach, risk, wanted = map(_text, paragraphs)
    people = ["miss", "partner"]
    return {
        "complaints": [
            {
                "id": "breach",
                "name": "Address shared",
                "text": breach,
                "injustice_claimed": risk,
                "brought_by": people,
                "bodies": ["council"],
            },
        ],
        "outcomes_wanted": [{"id": "move", "text": wanted}],
    }


def _paragraphs(sections: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    fault, satisfied = map(_text, sections["The Ombudsman’s role and powers"])
    considered, comments = map(_text, sections["How I considered this complaint"])
    evidence = _text(sections["Agreed action"][1])
    uses = (
        ("FI", "role and powers", fault),
        ("SAT", "role and powers", satisfied),
        ("COMMENTS", "how I considered this complaint", comments),
        ("AGREED-EVIDENCE", "action", evidence),
    )
    return {
        "sources": [
            {"id": "source", "text": considered, "whole_sentence": True, "from_whom": "miss"}
        ],
        "paragraphs": [
            {"id": f"use-{code.lower()}", "code": code, "section": section, "reworded": text}
            for code, section, text in uses
        ],
        "comments": [
            {"id": "comment", "from_whom": "council", "answer": "Seen.", "changed": "not changed"}
        ],
    }


def _chronology(paragraphs: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for number, (paragraph, (kind, day, who)) in enumerate(
        zip(paragraphs, _FOUND, strict=True), start=8
    ):
        dated = {"happened_on": day} if day else {}
        yield {
            "id": f"entry-{number}",
            "kind": kind,
            "according_to": who,
            "text": _text(paragraph),
            **dated,
        }


def _reasoning(paragraphs: list[dict[str, Any]]) -> dict[str, Any]:
    reported, followed_up = map(_text, paragraphs)
    return {
        "findings": [
            {
                "id": "reporting",
                "name": "Reported promptly",
                "reasoning": reported,
                "body": "council",
                "facts": ["entry-12", "entry-14", "entry-15"],
                "fault": "no fault",
            },
            {
                "id": "follow-up",
                "name": "Concerns not followed up",
                "reasoning": followed_up,
                "body": "council",
                "standards": ["entry-15"],
                "facts": ["entry-20", "entry-18", "entry-19"],
                "fault": "fault",
                "injustices": [
                    {
                        "id": "distress",
                        "kind": "distress",
                        "to": ["miss", "partner"],
                        "text": "avoidable distress",
                    },
                    {
                        "id": "uncertainty",
                        "kind": "uncertainty",
                        "to": ["miss", "partner"],
                        "text": "uncertainty",
                    },
                    {
                        "id": "expense",
                        "kind": "financial loss",
                        "to": ["miss"],
                        "text": "the cost of a doorbell",
                    },
                ],
            },
        ],
    }


def _actions(items: list[str]) -> Iterator[dict[str, Any]]:
    kinds: tuple[dict[str, Any], ...] = (
        {"kind": "apology", "payees": ["miss", "partner"], "injustices": ["distress"]},
        {"kind": "review", "payees": ["miss", "partner"], "injustices": ["distress"]},
        {
            "kind": "symbolic payment",
            "payees": ["miss", "partner"],
            "amount": "£250",
            "injustices": ["distress"],
        },
        {"kind": "refund", "payees": ["miss"], "is_on_proof": True, "injustices": ["expense"]},
    )
    for letter, parts in zip("abcd", kinds, strict=True):
        yield {
            "id": f"action-{letter}",
            "body": "council",
            "deadline": {"count": 1, "unit": "months"},
            "status": "agreed",
            "findings": ["follow-up"],
            **parts,
        }
    assert len(items) == len(kinds)


def _wordings(
    typed: dict[str, Any], sections: dict[str, list[dict[str, Any]]]
) -> Iterator[dict[str, Any]]:
    action = sections["Agreed action"][0]
    decision = "\n\n".join(map(_text, sections["Final decision"]))
    words = [
        ("summary", "", typed["summary"]),
        ("decision", "", decision),
        ("action lead", "action-a", action["text"]),
        *(
            ("action", f"action-{letter}", item)
            for letter, item in zip("abcd", action["sub_items"], strict=True)
        ),
    ]
    for slot, record, text in words:
        id_ = f"words-{slot}-{record}".strip("-").replace(" ", "-")
        yield {"id": id_, "slot": slot, "record": record, "text": text}
