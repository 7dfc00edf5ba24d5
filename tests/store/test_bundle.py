import datetime as dt
import hashlib
import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.case.case import Case
from drafter.case.json_form import read_case, write_case
from drafter.errors import DrafterError
from drafter.store import bundle as bundles
from drafter.store import sealing
from drafter.store.bundle import is_bundle, make_bundle, open_bundle
from drafter.store.sealing import Derivation, derive, seal

NOW = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)
WORDS = "five quite plain words ✓"
EXAMPLES = Path(__file__).resolve().parents[2] / "resources" / "examples"


def example() -> Case:
    return read_case((EXAMPLES / "no-fault.json").read_text("utf-8"), "the example")


@pytest.fixture
def bundle(quick: Derivation) -> bytes:
    return make_bundle(example(), WORDS, with_names=True, now=NOW, derivation=quick)


def test_a_bundle_is_known_by_how_it_begins(bundle: bytes) -> None:
    assert is_bundle(bundle)
    assert not is_bundle(b'{"format": "drafter-case"}')


def refusal(data: bytes, passphrase: str = WORDS) -> str:
    with pytest.raises(DrafterError) as refused:
        open_bundle(data, passphrase, "hers.drafter-case")
    sentence = str(refused.value)
    assert "\n" not in sentence
    assert "hers.drafter-case" in sentence
    return sentence.removeprefix("hers.drafter-case ").removeprefix("hers.drafter-case: ")


def with_header(data: bytes, change: Callable[[dict[str, object]], object]) -> bytes:
    """The bundle with another header in place of its own."""
    start = data.index(b"\n") + 5
    end = start + int.from_bytes(data[start - 4 : start], "big")
    header = json.loads(data[start:end])
    written = change(header)
    plain = written if isinstance(written, bytes) else json.dumps(header).encode()
    return data[: start - 4] + len(plain).to_bytes(4, "big") + plain + data[end:]


def setting(key: str, value: object) -> Callable[[dict[str, object]], object]:
    return lambda header: header.update({key: value})


def with_contents(how: Derivation, contents: bytes, *, version: int = 1) -> bytes:
    """A well-sealed bundle with anything at all in it."""
    header = {
        "contents": len(contents),
        "lanes": how.lanes,
        "memory_kib": how.memory_kib,
        "passes": how.passes,
        "salt": how.salt.hex(),
    }
    plain = json.dumps(header).encode()
    front = b"drafter-bundle %d\n" % version + len(plain).to_bytes(4, "big") + plain
    return front + seal(derive(WORDS, how), contents, front)


def manifest(text: bytes, **changes: object) -> bytes:
    said = {
        "invented": False,
        "made_at": NOW.isoformat(),
        "program": "drafter 1",
        "sha256": hashlib.sha256(text).hexdigest(),
        "with_names": True,
    }
    return json.dumps({**said, **changes}).encode()


def test_a_case_comes_out_of_a_bundle_as_it_went_in(bundle: bytes) -> None:
    opened = open_bundle(bundle, WORDS, "a bundle")
    assert opened.case == example()
    assert opened.made_at == NOW
    assert opened.with_names
    assert opened.program.startswith("drafter ")


def test_a_bundle_says_whether_the_names_were_left_behind(quick: Derivation) -> None:
    data = make_bundle(example(), WORDS, with_names=False, now=NOW, derivation=quick)
    assert not open_bundle(data, WORDS, "a bundle").with_names


def test_nothing_of_the_case_can_be_read_in_a_bundle(bundle: bytes) -> None:
    case = example()
    names = [party.surname for party in case.parties if party.surname]
    assert names
    assert all(name.encode() in write_case(case).encode() for name in names)  # the control
    assert not any(name.encode() in bundle for name in names)


def test_two_bundles_of_one_case_share_nothing_sealed(bundle: bytes, quick: Derivation) -> None:
    again = make_bundle(example(), WORDS, with_names=True, now=NOW, derivation=quick)
    assert bundle[-200:] != again[-200:]


def test_a_wrong_passphrase_is_refused_in_one_sentence(bundle: bytes) -> None:
    assert refusal(bundle, "another passphrase") == (
        "does not open: it has another passphrase, or was changed on its way."
    )


def test_the_same_letters_typed_another_way_open_it(quick: Derivation) -> None:
    data = make_bundle(example(), "caf\u00e9 au lait", with_names=True, now=NOW, derivation=quick)
    assert open_bundle(data, "cafe\u0301 au lait", "a bundle").case == example()


def test_a_bundle_cut_short_anywhere_is_called_cut_short_or_no_bundle(bundle: bytes) -> None:
    for end in (*range(0, 160, 3), len(bundle) // 2, len(bundle) - 29):
        said = refusal(bundle[:end])
        assert said.startswith(("is empty", "is cut short", "is not a bundle", "is damaged"))


def test_every_changed_byte_of_the_front_is_noticed(bundle: bytes) -> None:
    for at in range(bundle.index(b"}") + 2):
        changed = bytes([*bundle[:at], bundle[at] ^ 1, *bundle[at + 1 :]])
        refusal(changed)


def test_a_bundle_from_a_newer_drafter_is_refused_with_its_version(bundle: bytes) -> None:
    assert "made by a newer drafter (bundle version 3;" in refusal(
        bundle.replace(b"drafter-bundle 1\n", b"drafter-bundle 3\n", 1)
    )
    assert refusal(bundle.replace(b"drafter-bundle 1\n", b"drafter-bundle x\n", 1)) == (
        "is damaged: its first line can't be read."
    )


@pytest.mark.parametrize(
    "foreign", [b"PK\x03\x04" + b"\0" * 40, b"{}", b"SQLite format 3\0", b"\0" * 100, b"%PDF-1.7"]
)
def test_a_foreign_file_is_called_no_bundle(foreign: bytes) -> None:
    assert refusal(foreign) == "is not a bundle of a case made by drafter."


def test_a_huge_bundle_is_refused_by_its_size(
    bundle: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundles, "LARGEST", len(bundle) - 1)
    assert refusal(bundle).startswith("is too large for a bundle (")


def test_a_header_that_says_it_is_huge_is_not_believed(bundle: bytes) -> None:
    start = bundle.index(b"\n") + 1
    assert refusal(bundle[:start] + b"\xff\xff\xff\xff" + bundle[start + 4 :]) == (
        "is damaged: its header can't be read."
    )


def test_weak_and_absurd_work_is_refused_before_it_is_done(bundle: bytes) -> None:
    asks = "is not opened. It asks for"
    for key, value in (
        ("memory_kib", 8),
        ("memory_kib", -1),
        ("memory_kib", 2**40),
        ("passes", 0),
        ("passes", 2**40),
        ("lanes", 0),
        ("lanes", 10_000),
    ):
        assert refusal(with_header(bundle, setting(key, value))).startswith(asks)
    short = with_header(bundle, lambda header: header.update(salt="00"))
    assert refusal(short) == "is not opened. Its salt is not as long as it must be."
    odd = with_header(bundle, lambda header: header.update(salt="no hex"))
    assert refusal(odd) == "is damaged: its salt can't be read."


@pytest.mark.parametrize(
    "header",
    [
        b"[" * 4000,
        b'{"lanes": 1, "lanes": 2}',
        b'{"contents": NaN}',
        b"{}",
        b"[]",
        b"\xff\xfe",
        b'{"contents": ' + b"9" * 4050 + b"}",
        b'{"contents": true, "lanes": 1, "memory_kib": 1, "passes": 1, "salt": ""}',
        b'{"contents": 1.5, "lanes": 1, "memory_kib": 1, "passes": 1, "salt": ""}',
    ],
)
def test_a_hostile_header_is_refused(bundle: bytes, header: bytes) -> None:
    assert refusal(with_header(bundle, lambda _: header)).startswith("is damaged: its header")


def test_a_header_of_another_bundle_opens_nothing(bundle: bytes) -> None:
    assert "does not open" in refusal(with_header(bundle, lambda h: h.update(contents=3)))
    assert "does not open" in refusal(with_header(bundle, lambda h: h.update(salt="ab" * 16)))


def test_what_is_sealed_may_be_hostile_too(quick: Derivation) -> None:
    text = write_case(example()).encode()
    for contents, said in (
        (b"", "holds no case."),
        (b"{}", "holds no case."),
        (b"{}\n" + text, "can't be read: its list of contents does not say what it should."),
        (b"[" * 4000 + b"\n" + text, "can't be read: its list of contents can't be read."),
        (b" " * 5000 + b"\n" + text, "can't be read: its list of contents is too long."),
        (manifest(b"another") + b"\n" + text, "holds a case that is not the one its list"),
        (manifest(text, with_names=1) + b"\n" + text, "with_names as true or false."),
        (manifest(text, made_at="soon") + b"\n" + text, "does not say when it was made."),
        (manifest(b"\xff\xfe") + b"\n\xff\xfe", "holds a case that is not text in UTF-8."),
    ):
        assert said in refusal(with_contents(quick, contents))


@pytest.mark.parametrize(
    "text",
    [
        b"[" * 100_000,
        b'{"format": "drafter-case", "format": "drafter-case"}',
        b'{"format": "drafter-case", "format_version": NaN}',
        b'{"format": "drafter-case", "format_version": 99}',
        b'{"format": "drafter-case", "format_version": ' + b"9" * 5000 + b"}",
        b'{"format": "something else"}',
        b'{"format": "drafter-case", "format_version": 1, "parties": {"a": 1}}',
        b"not json",
        b" ",
    ],
)
def test_a_sealed_text_that_is_no_case_is_refused(quick: Derivation, text: bytes) -> None:
    refusal(with_contents(quick, manifest(text) + b"\n" + text))


def test_a_bundle_without_a_time_zone_was_made_in_utc(quick: Derivation) -> None:
    text = write_case(example()).encode()
    said = manifest(text, made_at="2026-11-22T09:30:00")
    assert open_bundle(with_contents(quick, said + b"\n" + text), WORDS, "b").made_at == NOW


def test_ten_thousand_damaged_bundles_are_each_refused_in_one_sentence(
    bundle: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    # a damaged header may ask for a minute's work, which is allowed and only slow
    monkeypatch.setattr(sealing, "MOST_WORK_KIB", 4 * 1024)
    refused: set[str] = set()
    chance = random.Random(20261122)  # noqa: S311 - damage, not a secret
    for _ in range(10_000):
        data = bytearray(bundle[:1200] if chance.random() < 0.5 else bundle)
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(data)) if chance.random() < 0.5 else chance.randrange(140)
            match chance.randrange(4):
                case 0:
                    data[at] ^= 1 << chance.randrange(8)
                case 1:
                    del data[at : at + chance.randint(1, 40)]
                case 2:
                    data[at:at] = chance.randbytes(chance.randint(1, 40))
                case _:
                    data[at:at] = data[: chance.randint(1, 60)]
        if bytes(data) != bundle:
            refused.add(refusal(bytes(data))[:14])
    assert len(refused) >= 6  # every kind of damage was met
