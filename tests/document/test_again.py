"""What was printed before is used again, and is what would be printed anew."""

import dataclasses
import gc

from drafter.anonymise.anonymise import anonymise
from drafter.anonymise.memory import forget
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.people import Party
from drafter.document.compose import compose
from drafter.document.library import library
from drafter.document.model import Block, Document
from drafter.document.packs import pack

ENTRIES = (
    ChronologyEntry(id="e1", text="Ada Quern wrote. [[#wrote]]\n\n- Twice.\n- And again."),
    ChronologyEntry(id="e2", text="Ada Quern rang."),
    ChronologyEntry(id="e3", text="Nobody answered (see [[wrote]])."),
)
CASE = Case(
    id="case", parties=(Party(id="p", forenames="Ada", surname="Quern"),), chronology=ENTRIES
)


def composed(case: Case) -> Document:
    return compose(anonymise(case), pack("lgsco-decision"), library()).document


def anew(case: Case) -> Document:
    forget()
    return composed(case)


def with_entries(*entries: ChronologyEntry) -> Case:
    return dataclasses.replace(CASE, chronology=entries)


def kept(before: Document, after: Document) -> list[Block]:
    were = {id(each) for each in before.blocks}
    return [each for each in after.blocks if id(each) in were]


def test_blocks_of_what_is_as_it_was_are_the_same_objects() -> None:
    before = anew(CASE)
    typed = dataclasses.replace(ENTRIES[1], text="Ada Quern rang in vain.")
    now = with_entries(ENTRIES[0], typed, ENTRIES[2])
    after = composed(now)
    texts = [each.text for each in kept(before, after)]
    assert "And again." in texts
    assert not any("in vain" in text or "answered" in text for text in texts)
    assert after == anew(now)


def test_what_moves_is_numbered_anew() -> None:
    before = anew(CASE)
    now = with_entries(ChronologyEntry(id="e0", text="It rained."), *ENTRIES)
    after = composed(now)
    assert not any("rang" in each.text for each in kept(before, after))
    assert after == anew(now)


def test_whoever_is_named_first_elsewhere_is_named_anew() -> None:
    people = (Party(id="p", forenames="Ada", surname="Quern", first_called="the tenant (Miss X)"),)
    case = dataclasses.replace(CASE, parties=people)
    anew(case)
    turned = dataclasses.replace(case, chronology=ENTRIES[::-1])
    assert composed(turned) == anew(turned)


def test_another_pseudonym_forgets_what_was_printed() -> None:
    before = anew(CASE)
    other = dataclasses.replace(CASE.parties[0], pseudonym="Dr B")
    now = dataclasses.replace(CASE, parties=(other,))
    after = composed(now)
    assert kept(before, after) == []
    assert after == anew(now)


def test_a_composition_leaves_no_rings_behind() -> None:
    is_on = gc.isenabled()
    gc.disable()
    try:
        composed(CASE)
        gc.collect()
        gc.set_debug(gc.DEBUG_SAVEALL)
        composed(CASE)
        gc.collect()
        left = {type(each).__name__ for each in gc.garbage}
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        if is_on:
            gc.enable()
    assert not left & {"Views", "Record", "Value", "Tokens"}
