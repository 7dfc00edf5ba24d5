import dataclasses
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.case.case import Case
from drafter.case.statement import Version, VersionKind
from drafter.errors import DrafterError
from drafter.session import operations
from drafter.session.desk import Desk
from drafter.session.exported import keep_sent, note_export
from drafter.store import audit, history
from drafter.store.history import Moment
from drafter.store.vault import create_training_vault

NOW = dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.UTC)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk with one case open."""
    monkeypatch.setattr("drafter.store.aside.user_folder", lambda: tmp_path / "own")
    opened = Desk.open(create_training_vault(tmp_path / "vault"), now=lambda: NOW)
    opened.add(Case(reference="25 900 001"))
    yield opened
    opened.store.close()


def sent(desk: Desk, kind: VersionKind, number: int) -> history.KeptVersion:
    """Note in the case that a statement was sent, as the window does, and keep it."""
    assert desk.session is not None
    version = Version(id=f"v{number}{kind.name}", kind=kind, number=number)
    case = desk.session.case
    desk.session.apply(
        "a version kept as sent", dataclasses.replace(case, versions=(*case.versions, version))
    )
    return keep_sent(desk, desk.session.case, now=NOW)


def test_each_statement_sent_keeps_the_case_as_it_was_then(desk: Desk) -> None:
    session = desk.session
    assert session is not None
    made = []
    for kind, number, category in (
        (VersionKind.DRAFT, 1, "Housing"),
        (VersionKind.REVISED_DRAFT, 2, "Repairs"),
        (VersionKind.FINAL, 3, "Roofs"),
    ):
        operations.set_field(session, record=session.case.id, field="category", value=category)
        made.append(sent(desk, kind, number))
    assert [one.called for one in made] == [
        "draft sent, draft 1", "draft sent, revised draft 2", "final issued, final",
    ]  # fmt: skip
    db, case_id = desk.store.db, session.case.id
    assert history.versions_of(db, case_id) == tuple(reversed(made))
    kept = [history.version(db, case_id, one.number) for one in made]
    assert [case.category for case in kept] == ["Housing", "Repairs", "Roofs"]
    assert [len(case.versions) for case in kept] == [1, 2, 3]


def test_closing_a_case_that_was_just_sent_keeps_it_only_once(desk: Desk) -> None:
    session = desk.session
    assert session is not None
    sent(desk, VersionKind.DRAFT, 1)
    desk.close_case()
    kept = history.versions_of(desk.store.db, session.case.id)
    assert [one.moment for one in kept] == [Moment.DRAFT_SENT]


def test_a_version_that_was_sent_is_restored_as_a_case_of_its_own(desk: Desk) -> None:
    session = desk.session
    assert session is not None
    version = sent(desk, VersionKind.DRAFT, 1)
    operations.set_field(session, record=session.case.id, field="category", value="Roofs")
    assert session.leave_field()
    copy = history.restore_version(desk.store.db, session.case.id, version.number, now=NOW)
    assert copy.about == (
        "Brought back from the version kept on 2 March 2026 (draft sent, draft 1)."
    )
    assert (copy.category, desk.store.load(session.case.id).category) == ("", "Roofs")
    last = [*audit.deeds(desk.store.db)][-1]
    assert (last.deed, last.case_id) == ("RESTORED", copy.id)


def test_what_was_typed_after_the_file_was_made_is_not_said_to_be_sent(desk: Desk) -> None:
    session = desk.session
    assert session is not None
    operations.set_field(session, record=session.case.id, field="category", value="Housing")
    as_made = session.case
    operations.set_field(session, record=session.case.id, field="category", value="Repairs")
    version = Version(id="v1", kind=VersionKind.DRAFT, number=1)
    session.apply("a version kept as sent", dataclasses.replace(session.case, versions=(version,)))
    kept = keep_sent(desk, as_made, now=NOW)
    found = history.version(desk.store.db, session.case.id, kept.number)
    assert (found.category, found.versions) == ("Housing", (version,))
    assert session.case.category == "Repairs"


def test_what_can_not_be_saved_is_not_said_to_be_kept(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise DrafterError("The disk is full.")

    monkeypatch.setattr("drafter.store.cases.save", refuse)
    with pytest.raises(DrafterError, match="The disk is full"):
        sent(desk, VersionKind.DRAFT, 1)
    assert desk.session is not None
    assert history.versions_of(desk.store.db, desk.session.case.id) == ()
    monkeypatch.undo()
    assert keep_sent(desk, desk.session.case).moment is Moment.DRAFT_SENT


def test_an_export_is_written_down_without_a_word_of_the_case(desk: Desk) -> None:
    assert desk.session is not None
    note_export(desk, case_id=desk.session.case.id, what="docx", sha256="f" * 64)
    last = [*audit.deeds(desk.store.db)][-1]
    assert (last.deed, last.about["what"]) == ("EXPORTED", "docx")
