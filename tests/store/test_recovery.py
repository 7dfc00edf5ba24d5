import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.store.recovery import (
    ALPHABET,
    MistypedError,
    RecoveryKey,
    near_misses,
    new_recovery_key,
    read_recovery_key,
    slip_in,
)

keys = st.text(alphabet=ALPHABET, min_size=32, max_size=32).map(RecoveryKey)


def test_a_key_is_printed_as_eight_groups_of_four_and_a_check() -> None:
    printed = str(new_recovery_key())
    assert re.fullmatch(rf"(?:[{ALPHABET}]{{4}}-){{8}}[{ALPHABET}]", printed)
    assert printed != str(new_recovery_key())


def test_a_key_shows_nothing_of_itself_by_accident() -> None:
    key = new_recovery_key()
    assert key.letters[:4] not in repr(key)


@given(key=keys)
def test_a_key_is_read_as_it_is_printed(key: RecoveryKey) -> None:
    assert read_recovery_key(str(key)) == key


@given(key=keys, separator=st.sampled_from(["", " ", "-", " - ", "–", "\n", ".", "\t"]))
def test_separators_and_small_letters_do_not_matter(key: RecoveryKey, separator: str) -> None:
    assert read_recovery_key(f" {str(key).lower().replace('-', separator)}\n") == key


@given(key=keys, one=st.sampled_from("1IiLl"), nought=st.sampled_from("0Oo"))
def test_letters_that_look_alike_are_the_same(key: RecoveryKey, one: str, nought: str) -> None:
    assert read_recovery_key(str(key).replace("1", one).replace("0", nought)) == key


@given(key=keys, at=st.integers(0, 32), other=st.sampled_from(ALPHABET))
def test_every_wrong_letter_is_noticed(key: RecoveryKey, at: int, other: str) -> None:
    plain = str(key).replace("-", "")
    typed = plain[:at] + other + plain[at + 1 :]
    if typed == plain:
        assert read_recovery_key(typed) == key
        return
    with pytest.raises(MistypedError, match="There is a slip"):
        read_recovery_key(typed)
    group = at // 4 + 1
    assert (group, key) in list(near_misses(typed))


@given(key=keys, at=st.integers(0, 30))
def test_two_letters_swapped_are_noticed(key: RecoveryKey, at: int) -> None:
    plain = str(key).replace("-", "")
    typed = plain[:at] + plain[at + 1] + plain[at] + plain[at + 2 :]
    if typed == plain:
        return
    with pytest.raises(MistypedError):
        read_recovery_key(typed)
    assert (at // 4 + 1, key) in list(near_misses(typed))


def test_the_last_letter_swapped_with_the_check_is_noticed() -> None:
    plain = str(RecoveryKey("0123456789ABCDEFGHJKMNPQRSTVWXYZ")).replace("-", "")
    assert plain[-1] != plain[-2]
    with pytest.raises(MistypedError):
        read_recovery_key(plain[:-2] + plain[-1] + plain[-2])


def test_few_keys_are_one_slip_away() -> None:
    key = str(new_recovery_key())
    typed = key[:-1] + ALPHABET[ALPHABET.index(key[-1]) ^ 1]
    assert 32 < len(list(near_misses(typed))) < 64
    assert len(list(near_misses(key))) == 1


@pytest.mark.parametrize("typed", ["", "ABCD", "U" * 33, "A" * 34])
def test_what_is_no_key_has_no_near_misses(typed: str) -> None:
    assert list(near_misses(typed)) == []


GOOD = str(RecoveryKey("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))


@pytest.mark.parametrize(
    "typed, sentence",
    [
        (GOOD.replace("89AB", "89UB"), "Group 3 of the recovery key holds “U”"),
        (GOOD.replace("WXYZ", "WX?Z"), "Group 8 of the recovery key holds “?”"),
        (GOOD.replace("WXYZ", "WXßZ"), "Group 8 of the recovery key holds “ß”"),
        (GOOD.replace("WXYZ", "WXﬆZ"), "Group 8 of the recovery key holds “ﬆ”"),
        (GOOD[:-1] + "U", "The end of the recovery key holds “U”"),
        (GOOD.replace("89AB", "89B"), "Group 3 of the recovery key has 3 letters, not 4."),
        (GOOD.replace("89AB", "899AB"), "Group 3 of the recovery key has 5 letters, not 4."),
        (GOOD + "0", "The end of the recovery key has 2 letters, not 1."),
        (GOOD.replace("89AB-", ""), "and 29 were typed"),
        (GOOD.replace("-", "")[:-2], "and 31 were typed"),
        ("", "and 0 were typed"),
    ],
)
def test_a_slip_is_told_with_its_group_where_the_letters_show_it(typed: str, sentence: str) -> None:
    assert read_recovery_key(GOOD)
    with pytest.raises(MistypedError, match=re.escape(sentence)):
        read_recovery_key(typed)


def test_a_slip_is_named_by_its_group() -> None:
    assert slip_in(8).startswith("Group 8 of the recovery key")
    assert slip_in(9).startswith("The end of the recovery key")


def test_a_key_wraps_otherwise_for_every_vault() -> None:
    key = new_recovery_key()
    assert key.wrapping_key("one") == key.wrapping_key("one")
    assert key.wrapping_key("one") != key.wrapping_key("two")
    assert key.wrapping_key("one") != new_recovery_key().wrapping_key("one")
