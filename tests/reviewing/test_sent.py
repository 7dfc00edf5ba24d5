"""Whether a file that was made is of the case as it is."""

import datetime as dt
from dataclasses import replace

from drafter.case.case import Case
from drafter.case.people import Party, Role
from drafter.reviewing.sent import has_gone_on, is_kept, kept_as_sent

MADE_OF = Case(id="case", reference="25 900 417", category="As it was")
SHA = "0" * 64


def sent(case: Case, made_of: Case = MADE_OF) -> Case:
    return kept_as_sent(
        case, made_of=made_of, printed="x", sha256=SHA, sent_to=(), day=dt.date(2026, 5, 5)
    )


def test_a_file_is_of_an_earlier_state_once_anything_in_the_case_is_otherwise() -> None:
    changed = replace(MADE_OF, category="As it is")
    assert not has_gone_on(MADE_OF, made_of=MADE_OF, sha256=SHA)
    assert has_gone_on(changed, made_of=MADE_OF, sha256=SHA)
    assert not has_gone_on(replace(changed, category="As it was"), made_of=MADE_OF, sha256=SHA)


def test_a_file_that_was_sent_is_what_was_sent_however_the_case_goes_on() -> None:
    kept = sent(MADE_OF)
    assert is_kept(kept, SHA)
    assert not has_gone_on(kept, made_of=MADE_OF, sha256=SHA)
    assert not has_gone_on(replace(kept, category="As it is"), made_of=MADE_OF, sha256=SHA)


def test_another_file_that_was_sent_changes_nothing_of_this_one() -> None:
    assert not has_gone_on(sent(MADE_OF), made_of=MADE_OF, sha256="1" * 64)
    assert has_gone_on(replace(sent(MADE_OF), category="New"), made_of=MADE_OF, sha256="1" * 64)


def test_everybody_keeps_the_letter_under_which_they_were_sent() -> None:
    son, mother = (
        Party(id="son", title="Mr", surname="Pike"),
        Party(id="mother", title="Mrs", surname="Pike", roles=(Role.COMPLAINANT,)),
    )
    made_of = replace(MADE_OF, parties=(son, mother))
    late = Party(id="late", title="Ms", surname="Ash", roles=(Role.COMPLAINANT,))
    mine = replace(mother, pseudonym="Mrs Q")
    kept = sent(replace(made_of, parties=(late, son, mine)), made_of)
    assert [party.pseudonym for party in kept.parties] == ["Ms X", "Mr Y", "Mrs Q"]


def test_another_file_of_the_same_case_is_still_of_it() -> None:
    people = (Party(id="son", title="Mr"), Party(id="mother", roles=(Role.COMPLAINANT,)))
    made_of = replace(MADE_OF, parties=people)
    kept = sent(made_of, made_of)
    assert all(party.pseudonym for party in kept.parties)
    assert not has_gone_on(kept, made_of=made_of, sha256="1" * 64)
    assert has_gone_on(replace(kept, parties=people[:1]), made_of=made_of, sha256="1" * 64)
