"""What can be made of a complaint that is prepared, and who reads each."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from drafter.case.preparing import StageKind
from drafter.errors import DrafterError


class Reader(Enum):
    """Who reads an output: it decides which documents are listed and who needs no leave."""

    BODY = "body"
    OMBUDSMAN = "ombudsman"
    CLIENT = "client"


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One output: its template pack's id, its name on the screen, its usual reader.

    ``stage`` is the stage that the letter asks for; what was sent before it is told in it.
    """

    id: str
    label: str
    help: str
    reader: Reader = Reader.BODY
    stage: StageKind | None = None
    is_anonymised: bool = False


OUTPUTS: Final = (
    Output(
        id="stage-1",
        label="Complaint, stage 1",
        help="The first formal complaint to the council or other body.",
        stage=StageKind.STAGE_1,
    ),
    Output(
        id="stage-2",
        label="Complaint, stage 2",
        help="Why the first answer does not put it right, and what is still wanted.",
        stage=StageKind.STAGE_2,
    ),
    Output(
        id="chaser",
        label="Chaser for a late reply",
        help="Asks for an answer to a complaint that was sent and not answered.",
    ),
    Output(
        id="ombudsman-form",
        label="Answers for the Ombudsman's form",
        help="One answer for each question, counted, to copy one by one.",
        reader=Reader.OMBUDSMAN,
        stage=StageKind.OMBUDSMAN,
    ),
    Output(
        id="permission",
        label="Permission to act and share",
        help="For the client and an independent third party to sign.",
        reader=Reader.CLIENT,
    ),
    Output(
        id="chronology",
        label="Chronology",
        help="What happened as a table, each row with the documents that show it.",
    ),
    Output(
        id="document-list",
        label="Numbered document list",
        help="Every document the reader may see, by the number that letters refer to.",
    ),
    Output(
        id="bundle-index",
        label="Index of the bundle",
        help="The documents that go with the letter, and what each one shows.",
    ),
    Output(
        id="covering-email",
        label="Covering e-mail",
        help="The words of the e-mail that the letter goes with.",
    ),
    Output(
        id="advice-note",
        label="Note of advice to the client",
        help="In plain English: what we did, what happens next, what you can do.",
        reader=Reader.CLIENT,
    ),
    Output(
        id="case-study",
        label="Anonymised case study",
        help="For the charity's own reports: through the whole anonymising path and proof.",
        is_anonymised=True,
    ),
)
"""Every output, in the order in which they are usually needed."""

_BY_ID: Final = {output.id: output for output in OUTPUTS}


def output(wanted: str) -> Output:
    """The output of that id. Raises DrafterError where there is none."""
    if wanted not in _BY_ID:
        raise DrafterError(f"There is no output “{wanted}”; there are {', '.join(_BY_ID)}.")
    return _BY_ID[wanted]
