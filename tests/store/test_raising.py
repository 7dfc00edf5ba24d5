from pathlib import Path

import pytest

from drafter.errors import DrafterError
from drafter.store import raising


def test_nobody_has_asked_in_a_fresh_folder(tmp_path: Path) -> None:
    assert not raising.was_asked(tmp_path)


def test_the_first_window_hears_once_and_the_second_start_is_answered(tmp_path: Path) -> None:
    raising.ask(tmp_path)
    assert not raising.is_answered(tmp_path)
    assert raising.was_asked(tmp_path)
    assert raising.is_answered(tmp_path)
    assert not raising.was_asked(tmp_path)


def test_to_ask_twice_is_to_ask_once(tmp_path: Path) -> None:
    raising.ask(tmp_path)
    raising.ask(tmp_path)
    assert raising.was_asked(tmp_path)
    assert not raising.was_asked(tmp_path)


def test_a_question_taken_back_raises_no_later_window(tmp_path: Path) -> None:
    raising.ask(tmp_path)
    assert raising.take_back(tmp_path)
    assert not raising.was_asked(tmp_path)


def test_a_question_that_was_answered_can_not_be_taken_back(tmp_path: Path) -> None:
    raising.ask(tmp_path)
    assert raising.was_asked(tmp_path)
    assert not raising.take_back(tmp_path)


def test_a_file_that_is_to_be_taken_in_is_part_of_the_question(tmp_path: Path) -> None:
    raising.ask(tmp_path, tmp_path / "handed over.drafter-case")
    assert raising.brought(tmp_path) == tmp_path / "handed over.drafter-case"
    assert raising.was_asked(tmp_path)
    assert raising.brought(tmp_path) is None


def test_who_asks_again_with_another_file_brings_that_one_whole(tmp_path: Path) -> None:
    raising.ask(tmp_path, tmp_path / "handed over.drafter-case")
    raising.ask(tmp_path, Path("/b"))
    assert raising.brought(tmp_path) == Path("/b")


def test_who_only_asks_to_come_forward_brings_nothing(tmp_path: Path) -> None:
    raising.ask(tmp_path)
    assert raising.brought(tmp_path) is None
    assert raising.was_asked(tmp_path)


def test_a_folder_that_is_gone_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DrafterError, match="can't be asked"):
        raising.ask(tmp_path / "gone")
