from drafter.case.case import Case
from drafter.case.people import BodyKind, Identifier, IdentifierKind, Party, Role
from drafter.reading import BodyNamed, Candidate
from drafter.session.beginning import Offers, named
from drafter.session.session import Session
from drafter.session.veil import HIDDEN, Veil, complainants

JANE = Candidate(title="Miss", forenames="Jane", surname="Quarrington", count=3)
TOM = Candidate(title="Mr", forenames="", surname="Henlow", count=1)


class Nowhere:
    def save(self, before: Case, after: Case, steps: str) -> None:
        pass

    def put_aside(self, before: Case, after: Case, steps: str) -> None:
        pass

    def forget_aside(self, case: Case) -> None:
        pass


def offers() -> tuple[Session, Offers]:
    session = Session(Case(id="a"), Nowhere())
    return session, Offers(session, (JANE, TOM))


def test_each_answer_is_a_step_that_can_be_taken_back() -> None:
    session, offered = offers()
    offered.add(0)
    offered.add(0)
    assert [party.surname for party in session.case.parties] == ["Quarrington"]
    assert offered.next_open(0) == 1
    offered.skip(1)
    assert offered.next_open(1) == -1
    session.undo()
    assert session.case.parties == ()


def test_an_answer_can_be_changed() -> None:
    session, offered = offers()
    offered.add(0)
    offered.skip(0)
    assert [party.title for party in session.case.parties] == []
    offered.skip(0)
    offered.add(0)
    assert [party.title for party in session.case.parties] == ["Miss"]


def test_the_next_open_one_is_sought_from_the_top_again() -> None:
    _, offered = offers()
    offered.skip(1)
    assert offered.next_open(1) == 0


def test_a_body_is_offered_with_the_people_and_becomes_one_complained_of() -> None:
    council = BodyNamed(name="Fernhollow Council", kind=BodyKind.COUNCIL, count=2)
    session = Session(Case(id="a"), Nowhere())
    offered = Offers(session, (JANE, council))
    assert named(council) == "Fernhollow Council: council"
    offered.add(1)
    assert [(one.name, one.kind) for one in session.case.bodies] == [
        ("Fernhollow Council", BodyKind.COUNCIL)
    ]
    assert session.case.parties == ()
    offered.skip(1)
    assert session.case.bodies == ()


def test_a_person_is_shown_as_the_text_names_them() -> None:
    assert [named(JANE), named(TOM)] == ["Miss Jane Quarrington", "Mr Henlow"]


def test_the_veil_hides_every_word_of_a_name_and_leaves_the_rest() -> None:
    jane = Party(
        id="p",
        roles=(Role.COMPLAINANT,),
        title="Miss",
        forenames="Jane",
        surname="Quarrington",
        also_known_as=("Quarry",),
    )
    case = Case(id="a", parties=(jane,))
    veil = Veil(case)
    shown = veil.words("On 5 May Miss Jane Quarrington rang; Quarry’s friend and JANE did too.")
    for word in ("jane", "quarrington", "quarry"):
        assert word not in shown.casefold()
    assert "On 5 May" in shown
    assert veil.words("Jane") in (HIDDEN, complainants(case))
    assert veil.words(" ") == " "
    assert veil.words("The Council rang.") == "The Council rang."
    assert complainants(case) == "Miss X"


def test_the_veil_leaves_dates_pseudonyms_and_ordinary_words_and_hides_strangers() -> None:
    jane = Party(
        id="p",
        roles=(Role.COMPLAINANT,),
        title="Miss",
        forenames="Jane",
        surname="Quarrington",
        also_known_as=("Mrs Quarrington",),
        identifiers=(
            Identifier(id="i", kind=IdentifierKind.ADDRESS, value="4 Offer Lane"),
            Identifier(id="j", kind=IdentifierKind.DATE_OF_BIRTH, value="2 June 1980"),
        ),
    )
    veil = Veil(Case(id="a", parties=(jane,)))
    for text in ("Miss X", "2 June 2021", "A lane that was never on offer", "a village school"):
        assert veil.words(text) == text
    assert veil.words("Miss Quarrington’s boiler") == "Miss X’s boiler"
    assert veil.words("Wilfred Nkemelu rang 020 7946 0123.") == f"{HIDDEN} rang {HIDDEN}."
    assert "Offer" not in veil.words("She lives at 4 Offer Lane.")
