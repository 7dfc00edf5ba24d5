"""Tries a template pack from elsewhere in a child process with limits, before it runs here.

The sandbox already counts every turn and character; the child is for what nobody thought of.
"""

import multiprocessing
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from drafter.case.statement import VersionKind
from drafter.document.compose import compose_tree
from drafter.document.letter import Frame
from drafter.document.library import library
from drafter.document.model import Identity
from drafter.document.packs import TemplatePack, load_pack
from drafter.document.sample import sample_tree
from drafter.errors import DrafterError

SECONDS: Final = 2
"""How long a pack may take over every version of a full case and an empty one."""
BYTES: Final = 512 * 1024 * 1024
_START: Final = 20.0
"""Seconds for the child to start and import, which a slow disk may need; no template runs then."""
_MEMBERS: Final = 12
_READY: Final = "ready"


def load_foreign_pack(folder: Path) -> TemplatePack:
    """Load a pack that nobody vouches for, once a child process has come through it.

    Raises :class:`DrafterError` naming the file, line and remedy, or that it takes too long.
    Where the system has no limits on memory (Windows), the time limit alone holds.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_try, args=(folder, theirs), daemon=True)
    child.start()
    theirs.close()
    try:
        verdict = _verdict(ours)
    finally:
        child.kill()
        child.join()
        child.close()
        ours.close()
    if verdict is None:
        name = "".join(letter if letter.isprintable() else "?" for letter in folder.name)
        raise DrafterError(f"The template {name} takes too much time or memory; it was not loaded.")
    if verdict:
        raise DrafterError(verdict)
    return load_pack(folder)


def _verdict(connection: Connection) -> str | None:
    """What the child says: nothing wrong, a sentence, or None where it never answered."""
    try:
        if not connection.poll(_START) or connection.recv() != _READY:
            return None
        return str(connection.recv()) if connection.poll(SECONDS) else None
    except EOFError:
        return None


def _try(folder: Path, connection: Connection) -> None:  # pragma: no cover - runs in the child
    """Compose every version of a full case and an empty one; send what is wrong, or ""."""
    library()
    connection.send(_READY)
    _limit()
    try:
        pack = load_pack(folder)
        for members in (_MEMBERS, 0):
            for version in VersionKind:
                tree = sample_tree(members, version)
                frame = Frame() if pack.letter else None
                compose_tree(tree, pack, library(), Identity.ANONYMISED, frame)
    except DrafterError as error:
        connection.send(str(error))
    except Exception:  # noqa: BLE001 - whatever a limit raises; no answer says that it did
        connection.close()
    else:
        connection.send("")


def _limit() -> None:  # pragma: no cover - runs in the child
    """Bound memory and processor time, where the system can."""
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    used = int(sum(resource.getrusage(resource.RUSAGE_SELF)[:2])) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (used + SECONDS, used + SECONDS))
