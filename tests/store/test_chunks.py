import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.store import chunks
from drafter.store.chunks import CHUNK, BrokenChainError, read_chunks, write_chunks
from drafter.store.sealing import Key, new_key

KEY = Key(raw=bytes(range(32)))
SEALED_LINE = len(b"drafter-file 1 sealed\n")


def written(data: bytes, key: Key | None, about: bytes = b"about") -> bytes:
    target = io.BytesIO()
    size, digest = write_chunks(io.BytesIO(data), target, key, about)
    assert size == len(data)
    assert len(digest) == 64
    return target.getvalue()


def read(chain: bytes, key: Key | None, about: bytes = b"about") -> bytes:
    return b"".join(read_chunks(io.BytesIO(chain), key, about))


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> int:
    """Chunks of a few bytes, so that a chain of many is quick."""
    monkeypatch.setattr(chunks, "CHUNK", 8)
    return 8


@pytest.mark.parametrize("key", [KEY, None], ids=["sealed", "plain"])
@pytest.mark.parametrize("size", [0, 1, 7, 8, 9, 16, 100])
def test_what_is_written_is_read(size: int, key: Key | None, small: int) -> None:
    assert small == 8
    data = bytes(range(size))
    assert read(written(data, key), key) == data


@given(data=st.binary(max_size=200))
def test_any_bytes_come_back(data: bytes) -> None:
    assert read(written(data, KEY), KEY) == data


def test_a_file_of_several_whole_chunks_comes_back() -> None:
    data = b"Zqx0" * (CHUNK // 2)
    chain = written(data, KEY)
    assert read(chain, KEY) == data
    assert b"Zqx0" not in chain


def test_a_chain_that_was_touched_anywhere_is_noticed(small: int) -> None:
    chain = written(b"Zqx" * 10, KEY)
    assert read(chain, KEY)
    for at in range(len(chain)):
        touched = bytearray(chain)
        touched[at] ^= 1
        with pytest.raises(BrokenChainError):
            read(bytes(touched), KEY)
    assert small


def test_chunks_left_out_swapped_or_cut_off_are_noticed(small: int) -> None:
    chain = written(bytes(range(24)), KEY)
    first, rest = chain[:SEALED_LINE], chain[SEALED_LINE:]
    one, two, three = (rest[at : at + small + 28] for at in range(0, len(rest), small + 28))
    assert read(first + one + two + three, KEY) == bytes(range(24))
    for pieces in (
        one + two,
        two + three,
        one + three,
        two + one + three,
        one + two + three + three,
        b"",
        three,
    ):
        with pytest.raises(BrokenChainError):
            read(first + pieces, KEY)


def test_another_files_chain_and_another_key_do_not_open() -> None:
    chain = written(b"Zqx", KEY)
    assert read(chain, KEY, b"about") == b"Zqx"
    with pytest.raises(BrokenChainError):
        read(chain, KEY, b"another file")
    with pytest.raises(BrokenChainError):
        read(chain, new_key())
    with pytest.raises(BrokenChainError, match="first line"):
        read(chain, None)
    with pytest.raises(BrokenChainError, match="first line"):
        read(written(b"Zqx", None), KEY)


def test_the_bytes_done_are_told(small: int) -> None:
    told: list[int] = []
    write_chunks(io.BytesIO(bytes(20)), io.BytesIO(), KEY, b"", told.append)
    assert told == [8, 16, 20]
    assert small
