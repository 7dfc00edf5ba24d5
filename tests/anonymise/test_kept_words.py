"""Words kept from text to text are let go of in time, and corners of who is brought in."""

import pytest

from drafter.anonymise.bodies.body_forms import school_forms
from drafter.anonymise.mentions import seeker_of
from drafter.anonymise.people import register
from drafter.anonymise.residue import conditions, openings
from drafter.anonymise.residue.conditions import _READ, _may_tell
from drafter.anonymise.residue.openings import needs_of
from drafter.anonymise.text import tokens
from drafter.anonymise.text.folding import fold
from drafter.anonymise.text.tokens import _KNOWN, tokenise
from tests.anonymise.marking import body, case_of, marked, person

CASE = case_of(person("v", "Mr|Vasilko|Harbin"), person("t", "Mrs|Theodosia|Quell"))
BEFORE = "Vasilko Harbin and Theodosia Quell met. "


def test_words_that_were_read_are_let_go_of(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (tokens, conditions):
        monkeypatch.setattr(module, "_MOST_KNOWN" if module is tokens else "_MOST_READ", 0)
    _READ.clear()
    _KNOWN.clear()
    first = [token.norm for token in tokenise(fold("Two words"))]
    assert first == [token.norm for token in tokenise(fold("Two words"))] == ["two", "words"]
    assert _may_tell("asthma")
    assert not _may_tell("and")
    assert len(_READ) == len(_KNOWN) == 1


def test_needs_that_were_read_are_let_go_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openings, "_MOST_KNOWN", 0)
    needs = needs_of(())
    assert [needs.read(word)[0] for word in ("7", "seven", "heaven")] == [0, 1, 2]
    assert (len(needs.known), len(needs.dull)) == (0, 1)
    assert [needs.read(word)[0] for word in ("heaven", "seven")] == [2, 1]
    assert (len(needs.known), len(needs.dull)) == (1, 0)


def test_dull_words_are_let_go_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register, "_MOST_DULL", 0)
    sought = seeker_of(CASE).register
    sought.pass_over("roof")
    sought.pass_over("rain")
    assert sought.dull == {"rain"}
    sought.pass_as_no_fond("roof")
    sought.pass_as_no_fond("rain")
    assert sought.no_fond == {"rain"}


@pytest.mark.parametrize(
    "text",
    [
        "The cook then, Vasya. We told <Vasya?v>.",
        "In May, Vasya left. We told {Vasya=v}.",
        "Later, Vasya, he left. We told {Vasya=v}.",
        "on reflection; then, Vasya said so. We told {Vasya=v}.",
        "We met by chance once, Vasya, he said. We told {Vasya=v}.",
        "He is a friend. later, Vasya, he left. We told {Vasya=v}.",
    ],
)
def test_who_is_brought_in_is_told_by_an_article(text: str) -> None:
    plain = text.replace("<Vasya?v>", "Vasya").replace("{Vasya=v}", "Vasya")
    last = text.rpartition(" told ")[2]
    assert marked(CASE, BEFORE + plain).rpartition(" told ")[2] == last


@pytest.mark.parametrize("text", ["We told Vasya Brackwater.", "We told Vasya Quell so."])
def test_a_fond_name_with_a_surname_is_another(text: str) -> None:
    assert "{Vasya=v}" not in marked(CASE, BEFORE + text)


def test_a_verb_that_does_not_come_tells_nothing() -> None:
    case = case_of(person("f", "Ms|Faith|Orrell"))
    assert marked(case, "Faith Orrell came. Faith had to").endswith("<Faith?f> had to")
    assert marked(case, "Faith Orrell came. Faith had to bed").endswith("<Faith?f> had to bed")


def test_a_school_called_by_its_kind_first_has_no_shorter_form() -> None:
    assert list(school_forms("Governors of School Lane Academy")) == ["School Lane Academy"]


def test_a_kind_of_two_bodies_is_asked_about() -> None:
    case = case_of(body("h", "Fernwold Homes Ltd"), body("g", "Fernwold Homes Group"))
    found = marked(case, "She wrote to Fernwold Homes.")
    assert "<Fernwold Homes?h+g>" in found or "<Fernwold Homes?g+h>" in found
