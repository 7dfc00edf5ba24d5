"""What a case holds about one person, for that person: everybody else by pseudonym."""

import hashlib
from pathlib import Path

from PySide6.QtWidgets import QComboBox

from drafter.case.case import Case
from drafter.case.dates import printed_day
from drafter.case.links import name_of
from drafter.drafting import IDENTIFIABLE
from drafter.errors import DrafterError
from drafter.render.saving import save
from drafter.session.desk import Desk, utc_now
from drafter.store import history
from drafter.store.audit import Deed, record
from drafter.subject_access import SubjectAccess, as_word, subject_access
from drafter.ui.pieces.askpage import AskPage, asked, row
from drafter.ui.pieces.choosing import ask_where_to_save
from drafter.ui.pieces.jobs import Job
from drafter.ui.pieces.parts import button, label

_LEAD = (
    "For somebody who asks what you hold about them. It has their own real name and what the case"
    " says of them; everybody else stands in it under a pseudonym, and the file is proven for it."
)


class AboutPersonPage(AskPage):
    """Who asks, and where the answer goes."""

    def __init__(self, desk: Desk, case: Case) -> None:
        super().__init__()
        self._desk, self._case = desk, case
        self.person = QComboBox()
        self.person.setObjectName("about:person")
        self.person.setAccessibleName("Who asks")
        for party in case.parties:
            self.person.addItem(name_of(party), party.id)
        self._go = button("Write the answer…", self._choose, "main")
        self._go.setEnabled(bool(case.parties))
        nobody = [] if case.parties else [label("Nobody is in this case yet.", "quiet")]
        self.arrange(
            "What is held about a person",
            _LEAD,
            asked("Who asks", self.person),
            *nobody,
            row(self._go),
            back="Back to all cases",
        )

    def _choose(self) -> None:
        path = ask_where_to_save(
            self,
            "Save the answer",
            f"answer{IDENTIFIABLE}.docx",
            "Word (*.docx);;For a program (*.json)",
        )
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Gather, write and prove the answer off the window's thread."""
        if path.suffix.lower() not in (".docx", ".json") or not path.stem.endswith(IDENTIFIABLE):
            self.refuse(f"It carries a real name: call it something{IDENTIFIABLE}.docx or .json.")
            return
        desk, case, person = self._desk, self._case, self.person.currentData()
        db = desk.store.db
        kept = [
            (
                f"Version kept on {printed_day(one.kept_at)}",
                history.version(db, case.id, one.number),
            )
            for one in history.versions_of(db, case.id)
        ]
        self._go.setEnabled(False)

        def gather() -> tuple[SubjectAccess, bytes, tuple[str, ...]]:
            access = subject_access(case, person, kept)
            versions = [case, *(version for _, version in kept)]
            return (access, *as_word(access, person, path.name, versions))

        def done(made: tuple[SubjectAccess, bytes, tuple[str, ...]]) -> None:
            self._go.setEnabled(True)
            self._take(path, *made)

        def failed(error: Exception) -> None:
            self._go.setEnabled(True)
            if not isinstance(error, DrafterError):
                raise error
            self.refuse(str(error))

        Job(gather, done, failed, self)

    def _take(self, path: Path, access: SubjectAccess, word: bytes, found: tuple[str, ...]) -> None:
        if found:
            self.refuse(f"Nothing was written: somebody else is found in it. {' '.join(found[:3])}")
            return
        data = word if path.suffix.lower() == ".docx" else access.as_json()
        about = {"what": "subject access", "sha256": hashlib.sha256(data).hexdigest()}
        try:
            record(
                self._desk.store.db, Deed.TOLD, now=utc_now(), case_id=self._case.id, about=about
            )
            save(data, path)
        except DrafterError as error:
            self.refuse(str(error))
            return
        held = (
            f" {access.held_back} words are held back: nobody has answered whom they mean."
            if access.held_back
            else ""
        )
        count = len(access.own) + len(access.elsewhere)
        self.tell(f"{path.name} is written: {count} entries.{held}")
