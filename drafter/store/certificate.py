"""The certificate of an erasure: what was cleaned, and what nobody can clean. It holds no name."""

import datetime as dt
import json
from dataclasses import asdict, dataclass
from typing import Final

from drafter.case.dates import printed_day

_ELSEWHERE: Final = (
    "Copies of the vault or of its backups on other disks, sticks or computers. If one of them is"
    " put in this vault's place and opened, the case is erased from it then."
)
_TAKEN_OUT: Final = (
    "Files that were taken out of the vault on purpose: statements, bundles, exported cases,"
    " copies of documents."
)
_DISK: Final = (
    "What the disk itself keeps of files that were written anew: any disk may hold old bytes until"
    " it uses their place again, a solid-state disk in worn cells that no program can overwrite."
)
_ENCRYPTED: Final = " They were encrypted, and stay so without the vault's key."
_PLAIN: Final = " This is a training vault: they were not encrypted."


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureCertificate:
    """What an erasure did. ``finished_at`` is None where something is left to be done.

    ``rows`` is 0 where they had gone before (an erasure that was interrupted); ``files_of_others``
    counts the files of documents that stay, because another case has them too;
    ``backups_not_reached`` are folders' names, ``other_files`` paths within the vault's folder.
    """

    case_id: str
    begun_at: dt.datetime
    finished_at: dt.datetime | None
    rows: int
    backups_rewritten: int
    backups_without_it: int
    edits_discarded: int
    encrypted: bool
    files_removed: int = 0
    files_of_others: int = 0
    faults: tuple[str, ...] = ()
    backups_not_reached: tuple[str, ...] = ()
    other_files: tuple[str, ...] = ()

    @property
    def is_finished(self) -> bool:
        """Whether nothing within reach is left."""
        return self.finished_at is not None

    def as_json(self) -> str:
        """The certificate for a program, indented."""
        plain = asdict(self)
        plain["begun_at"] = self.begun_at.isoformat(timespec="seconds")
        plain["finished_at"] = (
            self.finished_at.isoformat(timespec="seconds") if self.finished_at else None
        )
        plain["not_reached"] = self.not_reached()
        return json.dumps(plain, indent=1) + "\n"

    def as_text(self) -> str:
        """The certificate for people."""
        lines = [
            "Certificate of erasure",
            "",
            f"Case {self.case_id}",
            f"Begun {_at(self.begun_at)}",
        ]
        if self.finished_at:
            lines.append(f"Finished {_at(self.finished_at)}")
        else:
            lines.append("NOT FINISHED: the rest is done when the vault is next opened.")
        lines += ["", "Cleaned:", *(f"- {done}" for done in self._cleaned())]
        left = [*self.faults, *self._left()]
        if left:
            lines += ["", "Left to be done:", *(f"- {each}" for each in left)]
        lines += ["", "Out of reach:", *(f"- {each}" for each in self.not_reached())]
        return "\n".join(lines) + "\n"

    def not_reached(self) -> list[str]:
        """What no program can clean, or this one does not touch, in sentences."""
        kept = [
            f"{name} in the vault's folder: a copy of the database that is none of its backups"
            " and was not looked into. Delete it when it is no longer needed."
            for name in self.other_files
        ]
        disk = _DISK + (_ENCRYPTED if self.encrypted else _PLAIN)
        return [_ELSEWHERE, _TAKEN_OUT, *kept, disk]

    def _cleaned(self) -> list[str]:
        done = [
            f"{self.rows} rows of the database: records, kept versions, undo history"
            if self.rows
            else "the rows of the database (gone before)",
        ]
        if not self.faults:
            done += [
                "the search index",
                "the free pages: the database was written anew without them",
                "the write-ahead log",
            ]
        done.append(
            f"{_counted(self.backups_rewritten, 'backup')} rewritten without it;"
            f" {_counted(self.backups_without_it, 'backup')} never had it"
        )
        done.append(f"{_counted(self.files_removed, 'file')} of documents, written over")
        if self.files_of_others:
            stay = "another stays" if self.files_of_others == 1 else f"{self.files_of_others} stay"
            done[-1] += f"; {stay}, because another case has the same"
        done.append(f"{_counted(self.edits_discarded, 'sealed edit')} that waited to be merged")
        return done

    def _left(self) -> list[str]:
        return [
            f"The backup {name} could not be opened, so nobody can say whether the case is in it;"
            " delete its folder, or mend it and open the vault again."
            for name in self.backups_not_reached
        ]


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _at(moment: dt.datetime) -> str:
    when = moment.astimezone(dt.UTC)
    return f"{printed_day(when)}, {when:%H:%M} UTC"
