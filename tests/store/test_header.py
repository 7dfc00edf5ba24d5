import json
from pathlib import Path

import pytest

from drafter.errors import DrafterError
from drafter.store import header as headers
from drafter.store.header import (
    Header,
    HeaderError,
    about_passphrase,
    about_recovery,
    as_bytes,
    is_lost,
    read_header,
    write_header,
)
from drafter.store.sealing import Derivation, Key, new_key

SOUND = Derivation(memory_kib=64 * 1024, passes=3, lanes=4, salt=bytes(range(16)))


@pytest.fixture
def key() -> Key:
    return new_key()


@pytest.fixture
def header(key: Key) -> Header:
    plain = Header(
        id="0a" * 16,
        generation=3,
        derivation=SOUND,
        by_passphrase=b"by passphrase",
        by_recovery=b"by recovery",
    )
    return plain.sealed(key)


@pytest.fixture
def path(tmp_path: Path, header: Header) -> Path:
    write_header(tmp_path / "vault.json", header)
    return tmp_path / "vault.json"


def altered(path: Path, *, checked: bool = False, **changes: object) -> None:
    """Change a header's file; with ``checked`` its checksum too, as somebody would on purpose."""
    plain = json.loads(path.read_bytes())
    for name, value in changes.items():
        within, _, last = name.rpartition("__")
        (plain[within] if within else plain)[last] = value
    if checked:
        del plain["checksum"]
        plain["checksum"] = headers._checksum(plain)  # noqa: SLF001 - what anybody can count
    path.write_text(json.dumps(plain), encoding="utf-8")


def test_a_header_is_read_as_it_was_written(path: Path, header: Header) -> None:
    assert read_header(path) == header
    assert path.stat().st_mode & 0o777 == 0o600


def test_the_header_of_a_training_vault_has_nothing_wrapped(tmp_path: Path) -> None:
    header = Header(id="0a" * 16, generation=1)
    write_header(tmp_path / "vault.json", header)
    assert read_header(tmp_path / "vault.json") == header
    assert header.training
    assert "derivation" not in json.loads((tmp_path / "vault.json").read_bytes())


def test_no_key_is_in_the_file_or_in_what_is_printed(header: Header, key: Key) -> None:
    for shown in (as_bytes(header), repr(header).encode()):
        assert key.raw not in shown
        assert key.raw.hex().encode() not in shown


def test_every_changed_byte_of_the_file_is_noticed(path: Path, header: Header) -> None:
    whole = path.read_bytes()
    for at in range(len(whole)):
        spoilt = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
        path.write_bytes(spoilt)
        try:
            found = read_header(path)
        except HeaderError:
            continue
        assert found == header, f"byte {at} was changed unnoticed"  # a space beside a bracket


@pytest.mark.parametrize("length", [0, 1, 10, 200, -1, -3])
def test_a_file_that_is_cut_off_is_noticed(path: Path, length: int) -> None:
    path.write_bytes(path.read_bytes()[:length].rstrip(b"}\n"))
    with pytest.raises(HeaderError, match="is damaged"):
        read_header(path)


@pytest.mark.parametrize(
    "text",
    ["[]", "{}", "null", '"drafter-vault"', "[" * 100_000, '{"format": []}', "\xff", "\0" * 600],
)
def test_what_is_no_header_is_a_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / "vault.json").write_text(text, encoding="latin-1")
    with pytest.raises(HeaderError, match=r"vault\.json"):
        read_header(tmp_path / "vault.json")


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(HeaderError, match="There is no file"):
        read_header(tmp_path / "vault.json")


@pytest.mark.parametrize(
    "change, sentence",
    [
        ({"format": "drafter-case"}, "is not the header of a vault"),
        ({"format_version": 2}, "written by a newer drafter"),
        ({"generation": 0}, "is damaged"),
        ({"generation": True}, "is damaged"),
        ({"generation": "3"}, "is damaged"),
        ({"id": 7}, "is damaged"),
        ({"id": "zz"}, "is damaged"),
        ({"passphrase": "not base64!"}, "is damaged"),
        ({"passphrase": "é"}, "is damaged"),
        ({"kind": "other"}, "holds something that no header does"),
        ({"more": 1}, "holds something that no header does"),
        ({"derivation": None}, "is damaged"),
        ({"derivation__name": "PBKDF2"}, "holds something that no header does"),
        ({"derivation__memory_kib": 64 * 1024 - 1}, "was altered.*less protection"),
        ({"derivation__memory_kib": 8}, "was altered.*less protection"),
        ({"derivation__passes": 1}, "was altered.*less protection"),
        ({"derivation__memory_kib": 2**40}, "was altered.*more memory"),
        ({"derivation__salt": ""}, "was altered.*salt"),
    ],
)
def test_a_header_altered_on_purpose_is_noticed_where_that_needs_no_key(
    path: Path, change: dict[str, object], sentence: str
) -> None:
    altered(path, checked=True)
    read_header(path)  # a checksum counted again is right
    altered(path, checked=True, **change)
    with pytest.raises(HeaderError, match=sentence):
        read_header(path)


def test_a_change_without_its_checksum_is_told_as_damage(path: Path) -> None:
    altered(path, generation=4)
    with pytest.raises(HeaderError, match="not as it was written"):
        read_header(path)


@pytest.mark.parametrize(
    "change",
    [
        {"generation": 4},
        {"id": "0b" * 16},
        {"recovery": "AAAA"},
        {"passphrase": "AAAA"},
        {"derivation__passes": 4},
    ],
)
def test_every_change_on_purpose_breaks_the_seal(
    path: Path, header: Header, key: Key, change: dict[str, object]
) -> None:
    assert header.is_sealed_by(key)
    assert not header.is_sealed_by(new_key())
    altered(path, checked=True, **change)
    assert not read_header(path).is_sealed_by(key)


def test_a_wrap_is_bound_to_its_vault_and_its_figures() -> None:
    about = about_passphrase("one", SOUND)
    others = [
        about_passphrase("two", SOUND),
        about_passphrase("one", SOUND._replace(passes=4)),
        about_passphrase("one", SOUND._replace(memory_kib=65 * 1024)),
        about_passphrase("one", SOUND._replace(lanes=3)),
        about_passphrase("one", SOUND._replace(salt=bytes(16))),
        about_recovery("one"),
        about_recovery("two"),
    ]
    assert len({about, *others}) == 8


def test_a_folder_that_is_gone_is_a_sentence(tmp_path: Path, header: Header) -> None:
    with pytest.raises(DrafterError, match="its folder does not exist"):
        write_header(tmp_path / "gone" / "vault.json", header)


def test_a_header_is_lost_only_when_neither_copy_can_be_read(path: Path, header: Header) -> None:
    assert not is_lost(path.parent)
    path.write_bytes(b"damaged")
    assert is_lost(path.parent)
    write_header(path.with_name("vault.json.old"), header)
    assert not is_lost(path.parent)
