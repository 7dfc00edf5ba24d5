"""A whole journey through a vault, in processes of its own: ``python -m tests.store.journey``.

    journey STAGE CASE.json VAULT OUT NAMES

``work`` makes the vault, works in it and is killed in the middle of an edit; ``after`` opens what
is left, takes out what may be taken out and crashes; ``named`` takes the case out under its real
names; ``erase`` erases it. ``NAMES`` is a file of the names planted in the
case, outside of everything that is searched.
Every socket that is made is told; ``socket`` makes one.
"""

import dataclasses
import os
import signal
import socket
import sys
from pathlib import Path

import drafter.cli.draft
from drafter import crash
from drafter.case.account import ChronologyEntry
from drafter.case.json_form import read_case
from drafter.cli import main
from drafter.paths import user_folder
from drafter.session.desk import Desk, utc_now
from drafter.session.keeping import StoreKeeping
from drafter.store import bundle, reserve, sealing
from drafter.store.sealing import Derivation
from drafter.store.vault import create_vault, unlock

PASSPHRASE = "copper lantern drizzle omit zebra"
QUICK = Derivation(memory_kib=64, passes=1, lanes=1, salt=bytes(range(16)))
REFERENCE = "26 000 077"


def command(*arguments: str | Path) -> int:
    """A command, with the passphrase of the vault and of the bundle on an open file."""
    reading, writing = os.pipe()
    os.write(writing, f"{PASSPHRASE}\n{PASSPHRASE}\n".encode())
    os.close(writing)
    given = [str(each) for each in arguments]
    if given[0] in ("case", "bundle", "vault"):
        given += ["--passphrase-fd", str(reading)]
    if given[0] == "bundle":
        given += ["--bundle-passphrase-fd", str(reading)]
    try:
        return main(given)
    finally:
        os.close(reading)


def work(case_file: Path, vault_folder: Path, out: Path, names: list[str]) -> None:
    """Import, edit, search, draft, back up; then the power goes in the middle of an edit."""
    create_vault(vault_folder, PASSPHRASE, derivation=QUICK)
    vault = ("--vault", vault_folder)
    assert command("case", "import", case_file, *vault) == 0
    assert command("case", "import", case_file, *vault) == 1
    assert command("check", case_file) in (0, 1)
    assert command("draft", case_file, "-o", out / "statement.docx") == 0
    assert command("draft", case_file, "-o", out / "statement.html") == 0
    desk = Desk.open(unlock(vault_folder, PASSPHRASE))
    assert desk.search(names[0])
    assert desk.search("zqx")
    session = desk.open_case(desk.page().cases[0].case_id)
    for number, name in enumerate(names[:20]):
        entry = ChronologyEntry(id=f"typed{number}", text=f"Then {name} rang. {name[::-1]}")
        entries = (*session.case.chronology, entry)
        session.apply("adding an entry", dataclasses.replace(session.case, chronology=entries))
        session.tick(float(number))
    session.undo()
    assert session.leave_field()
    desk.close_case()
    desk.back_up(1.0)
    session = desk.open_case(desk.page().cases[0].case_id)
    typed = dataclasses.replace(session.case, about=f"{session.case.about} {names[3]} half typ")
    StoreKeeping(desk.store, utc_now).put_aside(session.case, typed, "")
    session.apply("typing", typed)
    session.tick(99.0)
    sys.stdout.flush()
    os.kill(os.getpid(), signal.SIGKILL)


def after(case_file: Path, vault_folder: Path, out: Path, names: list[str]) -> None:
    """Open what is left, take out what has no names or is sealed, and crash with a name."""
    vault = ("--vault", vault_folder)
    desk = Desk.open(unlock(vault_folder, PASSPHRASE))
    desk.close()
    assert command("case", "show", REFERENCE, *vault) == 0
    assert command("case", "list", *vault) == 0
    assert command("case", "export", REFERENCE, "-o", out / "nameless.json", *vault) == 0
    sealed = out / "sealed.drafter-case"
    real = ("--names", "real")
    assert command("bundle", "make", REFERENCE, "-o", sealed, *real, *vault) == 0
    assert command("bundle", "open", sealed, *vault) == 1
    assert command("bundle", "open", sealed, "--copy", *vault) == 0

    def fault(*_: object, **__: object) -> None:
        raise KeyError(f"{names[7]} is nobody's key in {case_file}")

    vars(drafter.cli.draft)["draft"] = fault
    assert command("draft", case_file, "-o", out / "never.docx") == 2
    crash.install(user_folder())
    raise KeyError(names[8])


def named(_: Path, vault_folder: Path, out: Path, __: list[str]) -> None:
    """The one thing that is deliberate."""
    desk = Desk.open(unlock(vault_folder, PASSPHRASE))
    case_id = desk.page().cases[-1].case_id
    desk.close()
    output = out / "case-IDENTIFIABLE.json"
    real = ("--names", "real", "--vault", vault_folder)
    assert command("case", "export", case_id, "-o", output, *real) == 0
    assert read_case(output.read_text("utf-8"), output.name).parties


def erase(_: Path, vault_folder: Path, __: Path, ___: list[str]) -> None:
    """Erase the case and its copy."""
    desk = Desk.open(unlock(vault_folder, PASSPHRASE))
    held = [listed.case_id for listed in desk.page().cases]
    desk.close()
    assert len(held) == 2
    for case_id in held:
        assert command("case", "erase", case_id, "--yes", "--vault", vault_folder) == 0
    assert command("vault", "deeds", vault_folder) == 0


def make_socket(_: Path, __: Path, ___: Path, ____: list[str]) -> None:
    """What nothing in the program does."""
    socket.socket().close()


def tell_sockets(event: str, arguments: tuple[object, ...]) -> None:
    """Say of every socket that it was made."""
    if event == "socket.__new__":
        sys.stdout.write(f"SOCKET {arguments[1]}\n")
    elif event in {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}:
        sys.stdout.write("SOCKET look-up\n")


if __name__ == "__main__":
    sealing.LEAST_MEMORY_KIB, sealing.LEAST_PASSES = 64, 1
    vars(bundle)["calibrated"] = lambda: QUICK
    vars(reserve)["SIZE"] = 100_000  # every byte of it will be searched
    sys.addaudithook(tell_sockets)
    stage, case_file, vault_folder, out, names_file = sys.argv[1:]
    planted = Path(names_file).read_text("utf-8").split()
    stages = {"work": work, "after": after, "named": named, "erase": erase, "socket": make_socket}
    stages[stage](Path(case_file), Path(vault_folder), Path(out), planted)
