import dataclasses
import io
import json
import zipfile
from pathlib import Path

import pytest

from drafter.case.account import ChronologyEntry, Complaint
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.json_form import read_case, write_case
from drafter.case.money import read_money
from drafter.case.people import (
    BodyInJurisdiction,
    Identifier,
    IdentifierKind,
    Organisation,
    Party,
    Relation,
    Treatment,
)
from drafter.case.reasoning import AgreedAction, Deadline
from drafter.case.statement import Answer, DraftComment, PrivateNote, Scope, Verdict
from drafter.errors import DrafterError
from drafter.subject_access import Item, as_word, subject_access

EXAMPLES = Path(__file__).resolve().parents[1] / "resources" / "examples"
PEOPLE = (
    ("Miss", "Orrinda", "Quellthorpe"),
    ("Mr", "Bastiaan", "Vexholm"),
    ("Mrs", "Tamsinette", "Drowbridge"),
    ("Dr", "Ulrika", "Fennacott"),
    ("Mx", "Peregrin", "Zellwater"),
)


def party(number: int) -> Party:
    title, forename, surname = PEOPLE[number]
    values = (
        (IdentifierKind.PHONE, f"01632 96010{number}"),
        (IdentifierKind.EMAIL, f"{forename}.{surname}@post.example".lower()),
        (IdentifierKind.ADDRESS, f"{number + 3} Quillgate Row, Marrowdale"),
    )
    identifiers = tuple(
        Identifier(id=f"i{number}-{kind.name}", kind=kind, value=value) for kind, value in values
    )
    return Party(
        id=f"p{number}",
        title=title,
        forenames=forename,
        surname=surname,
        also_known_as=(f"{forename}kin",),
        identifiers=identifiers,
        note=f"Rings from {values[0][1]}; {PEOPLE[(number + 1) % 5][1]} answers at times.",
    )


def five() -> Case:
    """Five people who all have to do with one another."""
    entries = [
        ChronologyEntry(
            id=f"e{one}{two}",
            text=f"{PEOPLE[one][0]} {PEOPLE[one][2]} met {PEOPLE[two][1]} {PEOPLE[two][2]} at "
            f"{two + 3} Quillgate Row, Marrowdale. Her number was 01632 96010{one}.",
        )
        for one in range(5)
        for two in range(5)
        if one != two
    ]
    return Case(
        id="case",
        reference="26 000 001",
        parties=tuple(party(number) for number in range(5)),
        relations=(Relation(id="r", of="p1", to="p0", words="Orrinda’s former partner"),),
        bodies=(BodyInJurisdiction(id="b", name="Exampleshire Council"),),
        complaints=(Complaint(id="c", text="The bins were late.", brought_by=("p0", "p2")),),
        chronology=tuple(entries),
        comments=(DraftComment(id="d", from_whom="p3", text="Vexholm is wrong about this."),),
        notes=(PrivateNote(id="n", text="Zellwater told me about Mrs Drowbridge’s illness."),),
    )


def texts_of(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return "\n".join(package.read(name).decode("utf-8") for name in package.namelist())


def names_of(one: Party) -> list[str]:
    return [one.forenames, one.surname, *one.also_known_as]


def registered(one: Party) -> list[str]:
    return [*names_of(one), *(identifier.value for identifier in one.identifiers)]


@pytest.mark.parametrize("number", range(5))
def test_all_of_ones_own_is_there_and_nobody_elses_name_or_identifier(number: int) -> None:
    case = five()
    person = case.parties[number]
    access = subject_access(case, person.id)
    docx, found = as_word(access, person.id, "answer.docx", [case])
    assert found == ()
    for text in (access.as_json().decode(), texts_of(docx)):
        assert [words for words in registered(person) if words not in text] == []
        for other in case.parties:
            if other is not person:
                assert [words for words in registered(other) if words in text] == []
                assert all(words in write_case(case) for words in registered(other))  # the control
    places = {item.where for item in access.elsewhere}
    mine = {place for place, entry in _entries(case) if person.id[1] in entry.id}
    assert len(mine) == 8
    assert mine <= places


def _entries(case: Case) -> list[tuple[str, ChronologyEntry]]:
    return [(f"What I found {n}", entry) for n, entry in enumerate(case.chronology, start=1)]


def test_the_proof_finds_what_was_meant_for_another() -> None:
    case = five()
    access = subject_access(case, "p0")
    slipped = Item(where="Notes 9", label="Text", value="Vexholm was there.")
    leaking = dataclasses.replace(access, elsewhere=(*access.elsewhere, slipped))
    _, found = as_word(leaking, "p0", "answer.docx", [case])
    assert len(found) == 1
    assert found[0].startswith("The name of Mr X stands in word/document.xml, paragraph ")


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.json")), ids=lambda path: path.stem)
def test_everybody_in_the_worked_examples_gets_a_clean_answer(path: Path) -> None:
    case = read_case(path.read_text("utf-8"), path.name)
    for person in case.parties:
        access = subject_access(case, person.id)
        text = access.as_json().decode()
        assert [words for words in registered(person) if words not in text] == []
        assert as_word(access, person.id, "answer.docx", [case])[1] == ()


def values(case: Case, who: str) -> dict[str, str]:
    access = subject_access(case, who)
    return {item.place: item.value for item in (*access.own, *access.elsewhere)}


def test_what_is_linked_to_somebody_is_told_whole_and_links_are_named() -> None:
    found = values(five(), "p2")
    assert found["The complaint 1, The complaint"] == "The bins were late."
    assert found["The complaint 1, Who brings it"] == "Miss X, Mrs Tamsinette Drowbridge"
    assert found["Notes 1, Text"] == "C told me about Mrs Drowbridge’s illness."
    assert "The complaint 1, The complaint" not in values(five(), "p4")  # the control


def test_a_comment_belongs_to_whoever_made_it_and_to_whoever_it_names() -> None:
    assert values(five(), "p3")["Comments on the draft 1, Comment"] == "Mr Y is wrong about this."
    assert values(five(), "p1")["Comments on the draft 1, Comment"].startswith("Vexholm")
    assert "Comments on the draft 1, Comment" not in values(five(), "p4")


def test_choices_dates_sums_and_deadlines_are_told_in_words() -> None:
    action = AgreedAction(
        id="a",
        payees=("p0",),
        amount=read_money("£250"),
        is_on_proof=True,
        deadline=Deadline(count=2),
        what="the delay",
        done_on=read_date("3 May 2026"),
    )
    answer = Answer(id="w", party="p0", verdict=Verdict.REPLACE, given_on=None, reason="she said")
    found = values(dataclasses.replace(five(), actions=(action,), answers=(answer,)), "p0")
    assert found["Actions 1, Amount"] == "£250"
    assert found["Actions 1, The cost, on proof"] == "yes"
    assert found["Actions 1, Done on"] == "3 May 2026"
    assert found["Answers 1, Reason"] == "she said"
    assert "Answers 1, Sentence" not in found


def noted(text: str) -> Case:
    """The case with a note that is about the first person."""
    return dataclasses.replace(five(), notes=(PrivateNote(id="n", about="p0", text=text),))


def told(case: Case) -> str:
    """How that note is told to that person."""
    return values(case, "p0")["Notes 1, Text"]


def held_back(text: str) -> int:
    """How many words of a note are held back."""
    return subject_access(noted(text), "p0").held_back - subject_access(noted(""), "p0").held_back


def test_words_that_nobody_answered_for_are_held_back_and_counted() -> None:
    case = noted("She lives with Wilhelmina Stroud, who rings from 07700 900777.")
    assert told(case) == "She lives with [who?], who rings from [phone?]."
    assert held_back("She lives with Wilhelmina Stroud, who rings from 07700 900777.") == 2
    assert held_back("She said so.") == 0
    assert told(noted("She is 43 years old.")) == "She is 43 years old."  # it is her own age
    blocks = subject_access(case, "p0").document().blocks
    assert "Some words are held back" in "\n".join(block.text for block in blocks)


def test_a_street_where_several_live_is_held_back_and_ones_whole_address_is_not() -> None:
    assert told(noted("She went to 4 Quillgate Row.")) == "She went to [address?]."
    own = Identifier(id="s", kind=IdentifierKind.ADDRESS, value="3 Quillgate Row")
    lone = dataclasses.replace(noted("She lives at 3 Quillgate Row."), parties=(party(0),))
    parties = (dataclasses.replace(party(0), identifiers=(own,)),)
    assert told(dataclasses.replace(lone, parties=parties)) == "She lives at 3 Quillgate Row."


def test_answers_decide_whom_a_word_means() -> None:
    def answered(verdict: Verdict, party: str = "") -> str:
        answer = Answer(
            id="w", word="Rosie", verdict=verdict, party=party, reason="a horse", scope=Scope.CASE
        )
        return told(dataclasses.replace(noted("Rosie ran off."), answers=(answer,)))

    assert told(noted("Rosie ran off.")) == "[who?] ran off."
    assert answered(Verdict.KEEP) == "Rosie ran off."
    assert answered(Verdict.REPLACE, "p1") == "Mr Y ran off."
    assert answered(Verdict.REPLACE, "p0") == "Rosie ran off."


def test_a_word_that_can_only_mean_oneself_stands() -> None:
    assert told(noted("I met Quellthorpes there.")).startswith("I met Quellthorpe")
    assert told(noted("I met Vexholms there.")) != "I met Vexholms there."  # the control


def test_an_identifier_shared_with_somebody_is_ones_own() -> None:
    case = noted("Ring 01632 960199.")
    phone = Identifier(id="s", kind=IdentifierKind.PHONE, value="01632 960199")
    other = dataclasses.replace(case.parties[1], identifiers=(phone,))
    case = dataclasses.replace(case, parties=(case.parties[0], other))
    assert told(case) == "Ring [phone removed]."
    own = dataclasses.replace(phone, id="t", value="(01632) 960 199")
    mine = dataclasses.replace(case.parties[0], identifiers=(own,))
    for parties in ((mine, other), (other, mine)):
        assert told(dataclasses.replace(case, parties=parties)) == "Ring 01632 960199."


def test_two_people_in_one_phrase_are_parted() -> None:
    case = noted("Miss and Mr Quellthorpe moved.")
    husband = dataclasses.replace(case.parties[1], surname="Quellthorpe", also_known_as=())
    case = dataclasses.replace(case, parties=(case.parties[0], husband))
    assert told(case) == "Miss Orrinda Quellthorpe and Mr Y moved."


def test_named_bodies_stand_and_hidden_organisations_do_not() -> None:
    def clinic(treatment: Treatment, words: str = "") -> str:
        organisation = Organisation(
            id="o", name="Harrowmere Surgery", treatment=treatment, described_as=words
        )
        case = noted("Exampleshire Council wrote to Harrowmere Surgery.")
        return told(dataclasses.replace(case, organisations=(organisation,)))

    assert clinic(Treatment.NAMED) == "Exampleshire Council wrote to Harrowmere Surgery."
    described = clinic(Treatment.DESCRIBED, "a surgery")
    assert described == "Exampleshire Council wrote to a surgery."
    hidden = clinic(Treatment.HIDDEN)
    assert hidden == "Exampleshire Council wrote to [organisation removed]."


def test_marks_are_not_told() -> None:
    case = noted("As [[other|above]] says, it rained. [[#rain]]")
    assert told(case) == "As another paragraph says, it rained."


def test_somebody_without_a_name_is_called_by_their_pseudonym() -> None:
    case = Case(id="c", parties=(Party(id="p", pseudonym="Miss X"),), about="Miss X is tired.")
    found = values(case, "p")
    assert found["About this case"] == "Miss X is tired."
    relation = Relation(id="r", of="p", to="gone")
    assert values(dataclasses.replace(case, relations=(relation,)), "p")["Who is whose 1, Who"] == (
        "Miss X"
    )


def test_a_person_of_whom_nothing_else_is_said_is_told_so() -> None:
    case = Case(id="c", parties=(Party(id="p", surname="Exampleton"),))
    access = subject_access(case, "p")
    assert access.elsewhere == ()
    assert access.document().blocks[-1].text == "Nothing."
    assert json.loads(access.as_json())["about_you"][0]["label"] == "Surname"


def test_earlier_versions_tell_what_the_case_no_longer_says() -> None:
    case = five()
    before = (
        "Version kept on 3 May 2026",
        dataclasses.replace(
            case,
            notes=(PrivateNote(id="n", text="Orrinda quarrels with Wexcombe and Vexholm."),),
            parties=(*case.parties, Party(id="gone", title="Mr", surname="Wexcombe")),
        ),
    )
    without = ("Version kept before", dataclasses.replace(case, parties=case.parties[1:]))
    access = subject_access(case, "p0", [before, without, before])
    added = access.elsewhere[len(subject_access(case, "p0").elsewhere) :]
    assert [(item.place, item.value) for item in added] == [
        ("Version kept on 3 May 2026, Notes 1, Text", "Orrinda quarrels with Mr D and Mr Y.")
    ]
    versions = [case, before[1], without[1]]
    assert as_word(access, "p0", "answer.docx", versions)[1] == ()
    slipped = Item(where="Notes 9", label="Text", value="Wexcombe was there.")
    leaking = dataclasses.replace(access, elsewhere=(slipped,))
    assert as_word(leaking, "p0", "answer.docx", [case])[1] == ()  # nobody knows of him here
    assert as_word(leaking, "p0", "answer.docx", versions)[1] != ()


def test_nobody_of_that_id_is_refused() -> None:
    with pytest.raises(DrafterError, match="Nobody in this case"):
        subject_access(five(), "p9")
