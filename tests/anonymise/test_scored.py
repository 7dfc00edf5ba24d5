"""How well the shared invented complaints are anonymised, by their own scoring."""

import importlib.util
import json
import warnings
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from drafter.anonymise.mentions import seeker_of
from drafter.anonymise.text.found import Certainty, Found
from drafter.case.case import Case
from drafter.case.people import BodyInJurisdiction, Identifier, IdentifierKind, Party

KINDS = {
    "PHONE": IdentifierKind.PHONE,
    "DOB": IdentifierKind.DATE_OF_BIRTH,
    "ADDR": IdentifierKind.ADDRESS,
    "EMAIL": IdentifierKind.EMAIL,
    "POSTCODE": IdentifierKind.POSTCODE,
    "NHS": IdentifierKind.NHS_NUMBER,
    "NINO": IdentifierKind.NI_NUMBER,
    "PLATE": IdentifierKind.VEHICLE,
    "REF": IdentifierKind.REFERENCE,
}


def scoring(folder: Path) -> ModuleType:
    specification = importlib.util.spec_from_file_location("score", folder / "score.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def party(typed: dict[str, Any]) -> Party:
    return Party(
        id=typed["id"],
        title=typed["title"],
        forenames=f"{typed['first']} {typed['middle']}".strip(),
        surname=typed["last"],
        also_known_as=tuple(typed["aliases"]),
        is_child=typed["role"] == "child",
        identifiers=tuple(
            Identifier(
                id=f"{typed['id']}-{number}",
                kind=KINDS.get(one["type"], IdentifierKind.OTHER),
                value=one["value"],
            )
            for number, one in enumerate(typed["identifiers"])
        ),
    )


def case_of(parties: list[dict[str, Any]]) -> Case:
    return Case(
        parties=tuple(party(typed) for typed in parties if typed["role"] != "body"),
        bodies=tuple(
            BodyInJurisdiction(
                id=typed["id"],
                name=typed["name"],
                also_known_as=tuple(typed["aliases"]),
                short_form=typed["pseudonym"],
            )
            for typed in parties
            if typed["role"] == "body"
        ),
    )


def span(found: Found, called: dict[str, str]) -> dict[str, Any]:
    sure = found.certainty is Certainty.REPLACE and found.kind in ("person", "body")
    pseudonym = " and ".join(called[party] for party in found.parties) if sure else None
    return {"start": found.start, "end": found.end, "type": found.kind, "pseudonym": pseudonym}


@pytest.fixture(scope="module")
def score(shared: Path) -> dict[str, Any]:
    folder = shared / "data" / "anonymise"
    files = sorted(folder.glob("*.json"))
    if not files:
        pytest.skip("the invented complaints of ../shared are not on this machine")
    spans = {}
    for file in files:
        typed = json.loads(file.read_text(encoding="utf-8"))
        called = {one["id"]: one["pseudonym"] for one in typed["parties"]}
        found = seeker_of(case_of(typed["parties"])).find(typed["text"])
        spans[typed["id"]] = {"spans": [span(one, called) for one in found]}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # theirs leaves files to be closed
        scored: dict[str, Any] = scoring(folder).score(spans, str(folder))[0]
    return scored


def test_registered_mentions_are_covered(score: dict[str, Any]) -> None:
    assert score["reg_name_n"] > 100
    assert score["reg_name_cov"] >= 0.98
    assert score["reg_direct"] >= 0.98


def test_they_get_the_right_pseudonym_and_never_a_wrong_one(score: dict[str, Any]) -> None:
    assert score["ps_right"] >= 0.95
    assert score["ps_wrong"] == 0


def test_no_trap_is_replaced_and_few_are_asked_about(score: dict[str, Any]) -> None:
    assert score.get("trap_replaced", 0) == 0
    hit, traps = map(int, score["traps_hit"].split("/"))
    assert traps > 50
    assert hit / traps < 0.1
