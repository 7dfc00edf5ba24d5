"""Whole texts, in several hands, as a reader would mark them."""

import re

import pytest

from drafter.case.case import Case
from tests.anonymise.marking import marked
from tests.anonymise.texts import TEXTS

_MARKS = re.compile(r"\{([^{}=]*)=[^{}]*\}|<([^<>?]*)\?[^<>]*>")


def unmarked(text: str) -> str:
    return _MARKS.sub(lambda mark: mark[1] or mark[2], text)


@pytest.mark.parametrize("case, text", TEXTS)
def test_a_text_is_read_as_a_person_would(case: Case, text: str) -> None:
    assert marked(case, unmarked(text)) == text
