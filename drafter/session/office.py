"""The office of a vault at work: its letterhead's looks, its words in a case. No Qt."""

import dataclasses
from pathlib import Path

from drafter.case.case import Case
from drafter.case.office import MOST_LETTERHEAD_BYTES, OFFICE
from drafter.case.preparing import Office
from drafter.opening import read_bytes
from drafter.render.house_style import read
from drafter.render.look import HouseStyle
from drafter.store.office import Letterhead, keep_letterhead, letterhead_of
from drafter.store.store import Store


def set_letterhead(store: Store, path: Path) -> HouseStyle:
    """Keep a Word file as the vault's letterhead; its looks, with what it lacks.

    Only its looks are ever taken from it. Raises DrafterError where it is no such file; the one
    before then stays.
    """
    data = read_bytes(path, largest=MOST_LETTERHEAD_BYTES)
    style = read(data, path.name)
    keep_letterhead(store.db, Letterhead(name=path.name, data=data))
    return style


def house_style(store: Store) -> HouseStyle | None:
    """The looks of the vault's letterhead; None where it has none."""
    kept = letterhead_of(store.db)
    return read(kept.data, kept.name) if kept else None


def with_office(case: Case, office: Office) -> Case:
    """The case with this office as the one who writes; an empty one leaves it as it is."""
    if office == Office(id=office.id):
        return case
    return dataclasses.replace(case, offices=(dataclasses.replace(office, id=OFFICE),))
