import pytest

from drafter.case.case import Case, KindOfWork
from drafter.document.model import Identity
from drafter.document.packs import pack, packs
from drafter.drafting import compose_case
from drafter.errors import DrafterError
from drafter.letters.outputs import OUTPUTS, Output, output
from drafter.letters.writing import compose_letter
from tests.letters.made import TODAY, prepared

LETTERS = [one for one in OUTPUTS if not one.is_anonymised]


def test_every_output_has_its_pack_and_every_pack_of_preparing_an_output() -> None:
    preparing = {one.id for one in packs() if KindOfWork.PREPARING in one.kinds_of_work}
    assert preparing == {one.id for one in OUTPUTS}
    assert all(pack(one.id).letter is not one.is_anonymised for one in OUTPUTS)


def test_no_output_has_paragraph_numbers() -> None:
    assert not any(pack(one.id).numbered for one in OUTPUTS)


def test_an_unknown_output_is_told_with_those_there_are() -> None:
    assert output("stage-1").label == "Complaint, stage 1"
    with pytest.raises(DrafterError, match="no output “stage-9”; there are stage-1"):
        output("stage-9")


@pytest.mark.parametrize("one", LETTERS, ids=lambda one: one.id)
def test_an_empty_case_gives_every_output_with_its_gaps(one: Output) -> None:
    empty = compose_letter(Case(id="case"), one, today=TODAY).composed
    full = compose_letter(prepared(), one, today=TODAY).composed
    assert full.document.blocks
    assert len(full.problems) == (1 if one.id == "chaser" else 0)
    assert empty.problems or one.id == "ombudsman-form"
    assert empty.document.identity is Identity.IDENTIFIABLE


def test_a_letter_is_not_made_where_statements_are() -> None:
    for identity in Identity:
        with pytest.raises(DrafterError, match="is a letter; see drafter prepare"):
            compose_case(prepared(), pack("stage-1"), identity)
    assert compose_case(prepared(), pack("case-study"), Identity.ANONYMISED).document.blocks
