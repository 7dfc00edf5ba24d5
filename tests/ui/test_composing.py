"""What is remembered from one composition to the next changes nothing in what is composed."""

import dataclasses
import gc
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter import paths
from drafter.anonymise import memory
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.json_form import read_case
from drafter.case.statement import Answer, Verdict
from drafter.case.today import today
from drafter.document import markdown
from drafter.document.model import Identity
from drafter.document.packs import packs
from drafter.ui.bench.composing import follow
from tests.conftest import SOAK

WORDS = (
    "She wrote again. ", "\n\n- an item", " [[#new]]", " See [[new]].", " Mrs Hart said so. ",
    " Call 07700 900123. ", "\n\nAnother paragraph. ", "the the Council ", "Miss Q ",
)  # fmt: skip
Edit = Callable[[Case], Case]


def example() -> Case:
    path = paths.resources() / "examples" / "fault-with-injustice.json"
    return read_case(path.read_text(encoding="utf-8"), path.name)


def typed(nth: int, at: int, words: str) -> Edit:
    """Type into an entry of what happened."""

    def edit(case: Case) -> Case:
        entries = list(case.chronology)
        if entries:
            entry = entries[nth % len(entries)]
            place = at % (len(entry.text) + 1)
            text = entry.text[:place] + words + entry.text[place:]
            entries[nth % len(entries)] = dataclasses.replace(entry, text=text)
        return dataclasses.replace(case, chronology=tuple(entries))

    return edit


def added(nth: int, words: str) -> Edit:
    """Add an entry."""

    def edit(case: Case) -> Case:
        taken = {each.id for each in case.chronology}
        own = next(f"added-{n}" for n in range(99) if f"added-{n}" not in taken)
        entries = list(case.chronology)
        entries.insert(nth % (len(entries) + 1), ChronologyEntry(id=own, text=words))
        return dataclasses.replace(case, chronology=tuple(entries))

    return edit


def removed(nth: int) -> Edit:
    """Take an entry out."""

    def edit(case: Case) -> Case:
        entries = list(case.chronology)
        if entries:
            del entries[nth % len(entries)]
        return dataclasses.replace(case, chronology=tuple(entries))

    return edit


def renamed(nth: int, surname: str, pseudonym: str) -> Edit:
    """Call a party otherwise."""

    def edit(case: Case) -> Case:
        parties = list(case.parties)
        party = parties[nth % len(parties)]
        parties[nth % len(parties)] = dataclasses.replace(
            party, surname=surname, pseudonym=pseudonym
        )
        return dataclasses.replace(case, parties=tuple(parties))

    return edit


def answered(nth: int, word: str) -> Edit:
    """Keep a word of an entry with a reason, wherever it stands."""

    def edit(case: Case) -> Case:
        if not case.chronology:
            return case
        entry = case.chronology[nth % len(case.chronology)]
        sentence = next((each for each in WORDS if word in each), "").strip()
        kept = Answer(
            id=f"answer-{len(case.answers)}",
            place=entry.id,
            field="text",
            sentence=sentence,
            word=word,
            verdict=Verdict.KEEP,
            reason="So.",
        )
        return dataclasses.replace(case, answers=(*case.answers, kept))

    return edit


NUMBERS = st.integers(0, 400)
EDITS = st.one_of(
    st.builds(typed, NUMBERS, NUMBERS, st.sampled_from(WORDS)),
    st.builds(added, NUMBERS, st.sampled_from(WORDS)),
    st.builds(removed, NUMBERS),
    st.builds(
        renamed, NUMBERS, st.sampled_from(["Hart", "Again"]), st.sampled_from(["", "Miss Q"])
    ),
    st.builds(answered, NUMBERS, st.sampled_from(["Hart", "07700 900123"])),
)


def made(case: Case, identity: Identity) -> tuple[object, ...]:
    """All that follows from a case and can be compared."""
    found = follow(case, packs()[0], identity, today=today())
    return found.composed, found.shown, found.ordinals, found.problems, found.trouble


def forget() -> None:
    """Remember nothing any more."""
    memory.forget()
    markdown._known.clear()  # noqa: SLF001 - what it rendered to can't be told from outside


@settings(max_examples=200 if SOAK else 10)
@given(st.lists(EDITS, min_size=1, max_size=4), st.sampled_from(Identity))
def test_after_any_edits_what_was_remembered_gives_what_a_fresh_composition_gives(
    edits: list[Edit], identity: Identity
) -> None:
    case = example()
    states = [case, *(case := edit(case) for edit in edits)]
    states += states[-2::-1]  # and back, as undo goes
    forget()
    warm = [made(each, identity) for each in states]
    fresh = {}
    for each, remembered in zip(states, warm, strict=True):
        if id(each) not in fresh:  # what is gone back to is the same case
            forget()
            fresh[id(each)] = made(each, identity)
        assert remembered == fresh[id(each)]


def test_an_edit_changes_what_is_composed() -> None:
    case = example()
    after = typed(0, 3, "She wrote again. ")(case)
    assert made(case, Identity.ANONYMISED) != made(after, Identity.ANONYMISED)


@pytest.mark.parametrize("before", [True, False])
def test_cycles_are_looked_for_after_a_composition_where_they_were_before(
    memory: None,
    before: bool,  # noqa: FBT001 - of the state before
) -> None:
    assert memory is None
    (gc.enable if before else gc.disable)()
    made(example(), Identity.ANONYMISED)
    assert gc.isenabled() is before
