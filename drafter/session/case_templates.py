"""Templates of cases: what a case of a kind begins with, without anybody or anything in it yet."""

import functools
import secrets
import tomllib
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

from drafter import paths
from drafter.case.account import ParagraphUse, SectionName
from drafter.case.case import Case, KindOfWork
from drafter.case.people import BodyInJurisdiction, BodyKind
from drafter.case.reasoning import Outcome, OutcomeKind
from drafter.document.library import LibraryParagraph, library
from drafter.errors import DrafterError

E = TypeVar("E", bound=Enum)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseTemplate:
    """One line of the list, and what it brings: see the head of ``templates/cases.toml``."""

    title: str
    about: str
    work: KindOfWork
    paragraphs: tuple[LibraryParagraph, ...] = ()
    bodies: tuple[BodyKind, ...] = ()
    outcome: OutcomeKind = OutcomeKind.UNDECIDED

    @property
    def brings(self) -> str:
        """What it brings, in words; empty where that is said by its title alone."""
        named = [f"“{one.title}”" for one in self.paragraphs]
        several = "paragraph" if len(named) == 1 else "paragraphs"
        return f"Brings the {several} {', '.join(named)}." if named else ""


def load_case_templates(path: Path) -> tuple[CaseTemplate, ...]:
    """Read a list of templates. Raises :class:`DrafterError` naming the one that is wrong."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8")).get("case", [])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DrafterError(f"{path.name} can't be read as templates of cases.") from error
    if not isinstance(tables, list):
        raise DrafterError(f"{path.name}: write each template under [[case]].")
    return tuple(_template(one, f"{path.name}, case {at}") for at, one in enumerate(tables, 1))


@functools.cache
def case_templates() -> tuple[CaseTemplate, ...]:
    """The shipped templates, read once."""
    return load_case_templates(paths.templates() / "cases.toml")


def begun_from(template: CaseTemplate) -> Case:
    """A new case as the template has it; nothing is in it that is about anybody."""
    sections = {section.value: section for section in SectionName}
    bodies = tuple(BodyInJurisdiction(id=_fresh("bodies"), kind=kind) for kind in template.bodies)
    outcomes = tuple(
        Outcome(id=_fresh("outcomes"), kind=template.outcome, body=body)
        for body in ([one.id for one in bodies] or [""])
    )
    return Case(
        kind_of_work=template.work,
        bodies=bodies,
        paragraphs=tuple(
            ParagraphUse(
                id=_fresh("paragraphs"),
                code=one.code,
                section=sections.get(one.section, SectionName.POWERS),
            )
            for one in template.paragraphs
        ),
        outcomes=outcomes if template.outcome is not OutcomeKind.UNDECIDED else (),
    )


def _fresh(kind: str) -> str:
    return f"{kind}-{secrets.token_hex(6)}"


def _template(table: Any, where: str) -> CaseTemplate:  # noqa: ANN401 - TOML is untyped
    if not (isinstance(table, dict) and table.get("title") and table.get("about")):
        raise DrafterError(f"{where}: a template needs a title and a sentence about it.")
    codes = [str(code) for code in table.get("paragraphs", ())]
    for code in codes:
        if code not in library().paragraphs:
            raise DrafterError(f"{where}: the library has no paragraph {code}.")
    return CaseTemplate(
        title=str(table["title"]),
        about=str(table["about"]),
        work=_word(KindOfWork, table.get("work", KindOfWork.DECIDING.value), where),
        paragraphs=tuple(library().paragraphs[code] for code in codes),
        bodies=tuple(_word(BodyKind, kind, where) for kind in table.get("bodies", ())),
        outcome=_word(OutcomeKind, table.get("outcome", ""), where),
    )


def _word(kind: type[E], word: object, where: str) -> E:
    """The choice that a word stands for."""
    found = next((one for one in kind if one.value == word), None)
    if found is None:
        known = ", ".join(str(one.value) for one in kind if one.value)
        raise DrafterError(f"{where}: “{word}” is none of {known}.")
    return found
