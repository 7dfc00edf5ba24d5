"""The names of files are found whole, with the spaces in them; no sentence is taken along."""

import pytest

from tests.anonymise.residue.reading import residue

WHOLE = [
    ("Her file is Zorvin_A_CSP_v4 WRONG ADDRESS.docx.", "Zorvin_A_CSP_v4 WRONG ADDRESS.docx"),
    ("It was Zorvin minutes DRAFT v2.doc all along.", "Zorvin minutes DRAFT v2.doc"),
    ("He sent Lease Zorvin 2019.pdf, Bank stmt.pdf too.", "Lease Zorvin 2019.pdf"),
    ("He sent Lease Zorvin 2019.pdf, Bank stmt.pdf too.", "Bank stmt.pdf"),
    ("The plan, Zorvin_K DRAFT not agreed.pdf, is lost.", "Zorvin_K DRAFT not agreed.pdf"),
    ("She opened zorv_t_21 not for sharing.pdf at work.", "zorv_t_21 not for sharing.pdf"),
    (
        "A0 Beam A1 Zorvin B2 Plan C3 Wall D4 Roof E5 Gate.pdf",
        "A1 Zorvin B2 Plan C3 Wall D4 Roof E5 Gate.pdf",
    ),
    ("Her film, cliff rd 290220 ZH.mp4.", "cliff rd 290220 ZH.mp4"),
    ("Mrs Quemb keeps El-Zorvi chimney FINAL(3).pdf.", "El-Zorvi chimney FINAL(3).pdf"),
    ("Its list: old Zorvin plan.pdf", "old Zorvin plan.pdf"),
    ("It went off (Zorvin 2.pdf) today.", "Zorvin 2.pdf"),
    ("It is a Letter to Zorvin FINAL.docx now.", "Letter to Zorvin FINAL.docx"),
    ("Zorvin photos.zip", "Zorvin photos.zip"),
]
BARE = [
    ("The Council sent a letter.pdf to her.", "letter.pdf"),
    ("It is open. See notes.docx today.", "notes.docx"),
    ("It is open. Unsigned notes.docx came.", "notes.docx"),
    ("Mr Zorvin sent report.pdf today.", "report.pdf"),
    ("She sent it to Zorvin as Quembo_T.odt.", "Quembo_T.odt"),
    ("Zorvin, an odd report.pdf is here.", "report.pdf"),
    ("Zorvin, a report.pdf is here.", "report.pdf"),
    ("We Zorvins never liked their odd old report.pdf here.", "report.pdf"),
    ("Zorvin* report.pdf is here.", "report.pdf"),
    ("report.pdf is here.", "report.pdf"),
]


@pytest.mark.parametrize("text, name", WHOLE)
def test_the_name_of_a_file_is_found_with_its_spaces(text: str, name: str) -> None:
    assert (name, "file name") in residue(text)


@pytest.mark.parametrize("text, name", BARE)
def test_the_sentence_before_a_file_is_no_part_of_its_name(text: str, name: str) -> None:
    assert (name, "file name") in residue(text)
