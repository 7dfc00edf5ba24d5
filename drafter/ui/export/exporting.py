"""Taking a statement out: what it may be called, where it may go, and how it is made. No Qt."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from drafter.anonymise.known import NOTHING, Known
from drafter.case.case import Case
from drafter.case.statement import VersionKind
from drafter.checks.intruder import counts_of, told_of_people
from drafter.document.model import Identity
from drafter.document.packs import TemplatePack
from drafter.document.standing import standing_words
from drafter.drafting import IDENTIFIABLE, Drafted, compose_case, draft
from drafter.proof.proof import Proof, prove
from drafter.render.formats import FORMATS
from drafter.render.large import large_print
from drafter.render.look import HouseStyle
from drafter.reviewing.file_names import offered_name
from drafter.session.written import WrittenHere
from drafter.ui.export.office import as_pdf, office

PDF: Final = "pdf"
FOLDER_TOLD: Final = "Where the file goes. It is not locked away there, as the case is here."
FORMAT_TOLD: Final = "Word can still be changed; PDF looks the same everywhere."


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The file to be. ``name`` is without its ending, ``form`` the name of a format or "pdf"."""

    folder: Path
    name: str
    form: str = "docx"
    identity: Identity = Identity.ANONYMISED
    style: HouseStyle | None = None
    is_large: bool = False

    @property
    def suffix(self) -> str:
        """The ending that the format has."""
        return ".pdf" if self.form == PDF else FORMATS[self.form].suffix

    @property
    def path(self) -> Path:
        """The file to be."""
        return self.folder / f"{self.name.strip()}{self.suffix}"


@dataclass(slots=True)
class Places:
    """Where statements went since the program started; kept nowhere else."""

    folder: Path | None = None
    by_case: dict[str, Wanted] = field(default_factory=dict)
    written: WrittenHere = field(default_factory=WrittenHere)

    def choose(self, case: Case, wanted: Wanted) -> None:
        """Remember where an anonymised file was asked for, whatever comes of it."""
        if wanted.identity is Identity.ANONYMISED:
            self.folder = wanted.folder
            self.by_case[case.id] = wanted

    def remember(self, case: Case, wanted: Wanted, data: bytes) -> None:
        """Remember a file's place; one under real names is never gone to again by one key."""
        self.written.note(wanted.path, data, (case.id,))
        self.choose(case, wanted)

    def of(self, case: Case) -> Wanted | None:
        """The place that a case went to last, under the name its version has now."""
        known = self.by_case.get(case.id)
        if known is None:
            return None
        other = replace(known, name=offered_name(case, is_large=known.is_large))
        return known if _is_own_name(known.name, case) else other


def _is_own_name(name: str, case: Case) -> bool:
    """Whether a name is of this version: the offered one, or one the caseworker chose."""
    offered = {
        offered_name(replace(case, version=kind, version_number=number), is_large=is_large)
        for kind in VersionKind
        for number in range(1, case.version_number + 1)
        for is_large in (False, True)
    }
    present = {offered_name(case), offered_name(case, is_large=True)}
    return name in present or name not in offered


def bare_name(typed: str) -> str:
    """What was typed as a name, without an ending that a format gives: "draft.docx" is "draft"."""
    plain = typed.strip()
    endings = (f".{PDF}", *(form.suffix for form in FORMATS.values()))
    ending = next((each for each in endings if plain.lower().endswith(each)), "")
    return plain[: len(plain) - len(ending)].strip()


places = Places()
"""One for the running program: nothing about files is kept on the disk."""


def forms() -> tuple[tuple[str, str], ...]:
    """The name and label of every format that can be made on this computer."""
    made = [(form.name, form.label) for form in FORMATS.values()]
    if office() is not None:
        made.insert(1, (PDF, "PDF, tagged, from the Word document"))
    return tuple(made)


def folder_refusal(wanted: Wanted, others: Path | None = None) -> str:
    """Why the file can't go there; ``others`` is where anonymised ones go."""
    if not wanted.folder.is_absolute():  # it would go wherever the program was started
        is_typed = wanted.folder != Path()
        return "Give the folder’s whole path." if is_typed else "Choose a folder."
    if is_away(wanted):
        return "There is no such folder."
    if wanted.identity is Identity.IDENTIFIABLE and others is not None:
        same = wanted.folder.resolve() == others.resolve()
        if same:
            return (
                "Real names go into another folder than the anonymised files, so that nobody"
                " sends the wrong one."
            )
    return ""


def is_away(wanted: Wanted) -> bool:
    """Whether a folder is not there now: its drive may come back without a word."""
    return wanted.folder.is_absolute() and not answers(wanted.folder.is_dir)


def answers(ask: Callable[[], bool]) -> bool:
    """What the disk says to a question; no where it says nothing, as a lost network drive does."""
    try:
        return ask()
    except OSError:
        return False


def open_elsewhere(path: Path) -> str:
    """Which program has a file open, in words; empty where none seems to.

    Word keeps "~$" and LibreOffice ".~lock." beside a file that is open; where the system locks
    such files, it can't be opened to be written.
    """
    if not answers(path.is_file):
        return ""
    beside = path.parent
    for owner in (f"~${path.name}", f"~${path.name[2:]}", f"~${path.name[1:]}"):
        if answers((beside / owner).exists):
            return "Word"
    if answers((beside / f".~lock.{path.name}#").exists):
        return "LibreOffice"
    try:
        with path.open("r+b"):
            return ""
    except PermissionError:
        return "another program"
    except OSError:
        return ""


def looks_of(wanted: Wanted) -> HouseStyle | None:
    """The looks of a file: a house style is for Word and PDF, large print for every format."""
    style = wanted.style if wanted.form in ("docx", PDF) else None
    return large_print(style) if wanted.is_large else style


def free_name(wanted: Wanted) -> str:
    """The name with the first number behind it that no file has: "25-900-417-final (2)"."""
    base = re.sub(r" \(\d+\)$", "", wanted.name.strip())
    mark = IDENTIFIABLE if base.endswith(IDENTIFIABLE) else ""
    base = base.removesuffix(mark)
    number = 2
    while answers(replace(wanted, name=f"{base} ({number}){mark}").path.exists):
        number += 1
    return f"{base} ({number}){mark}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What came of it. ``data`` is empty where nothing may be written."""

    wanted: Wanted
    drafted: Drafted
    data: bytes
    proof: Proof | None
    case: Case
    """What it was made of: the case may have moved on since."""

    @property
    def sha256(self) -> str:
        """Of the very file."""
        return self.proof.certificate.sha256 if self.proof else ""

    @property
    def what(self) -> str:
        """What the file is, for the trail of deeds."""
        real = self.wanted.identity is Identity.IDENTIFIABLE
        return f"{self.wanted.form}, {'real names' if real else 'pseudonyms'}"


def make(
    case: Case,
    pack: TemplatePack,
    wanted: Wanted,
    progress: Callable[[str], None],
    known: Known = NOTHING,
) -> Made:
    """Take a case the whole path; seconds. Raises DrafterError, or what ``progress`` raises.

    ``known`` is what is known beside the case: a review that let words through lets them here.
    """
    is_pdf = wanted.form == PDF
    form = FORMATS["docx" if is_pdf else wanted.form]
    drafted = draft(
        case,
        pack,
        form,
        name=f"{wanted.name.strip()}{form.suffix}",
        identity=wanted.identity,
        house_style=looks_of(wanted),
        certified=True,
        progress=progress,
        known=known,
    )
    if not is_pdf or not drafted.data:
        return Made(
            wanted=wanted, drafted=drafted, data=drafted.data, proof=drafted.proof, case=case
        )
    return _pdf(case, pack, wanted, drafted, progress, known)


def _pdf(  # noqa: PLR0913, PLR0917 - what the file before it was made of, and that file
    case: Case,
    pack: TemplatePack,
    wanted: Wanted,
    drafted: Drafted,
    progress: Callable[[str], None],
    known: Known,
) -> Made:
    """A PDF of the proven Word file, proven again itself."""
    program = office()
    assert program is not None  # the format was offered

    def tell() -> None:
        progress("LibreOffice makes the PDF")

    tell()
    data = as_pdf(drafted.data, program, tell)
    progress("Proving the PDF")
    composed = compose_case(case, pack, wanted.identity, known)
    proof = prove(
        data,
        case,
        name=wanted.path.name,
        metadata_only=wanted.identity is Identity.IDENTIFIABLE,
        standing=standing_words(drafted.document),
        known=known,
        reviewed=counts_of(told_of_people(case, composed, known)),
    )
    proven = data if proof.is_clean else b""
    return Made(wanted=wanted, drafted=drafted, data=proven, proof=proof, case=case)


def printed_text(made: Made) -> str:
    """The whole anonymised text, as a version keeps it."""
    return FORMATS["txt"].write(made.drafted.document, None).decode()


def certificate_path(path: Path) -> Path:
    """Where the record of a file's proof is saved: beside it."""
    return path.with_name(f"{path.stem}-certificate.json")
