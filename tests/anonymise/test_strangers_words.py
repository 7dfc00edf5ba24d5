"""Who may be somebody else by a fond name, where the words round it say little."""

from drafter.anonymise.context.others.strangers import is_forename_besides
from drafter.anonymise.people.register import register_of
from tests.anonymise.marking import case_of, marked, person

CASE = case_of(person("x", "Ms|Helen|Fox"))


def test_a_forename_that_was_typed_is_nobody_elses_by_itself() -> None:
    (somebody,) = register_of(CASE).persons
    assert not is_forename_besides("helen", somebody)
    assert not is_forename_besides("james", somebody)  # nobody calls her so
    assert is_forename_besides("ella", somebody)


def test_many_small_words_before_a_name_are_no_post() -> None:
    before = "{Ms Fox=x} rang. then they quite gladly and very often also met "
    plain = before.replace("{", "").replace("=x}", "")
    assert marked(CASE, f"{plain}Ella again.").startswith(before)
    assert marked(CASE, "Ms Fox rang. Call taken by Ella.").endswith("<Ella?x>.")
