"""Whether a program that once took note of itself still runs, and is not another of its number."""

import os
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform != "linux":  # pragma: no cover - Windows, macOS
    import ctypes
    import platform

_PROC = Path("/proc")
_BSD_INFO = 3  # PROC_PIDTBSDINFO of <sys/proc_info.h>
_BSD_INFO_SIZE = 136
_QUERY_LIMITED = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION
_STILL_ACTIVE = 259


def host() -> str:
    """What this computer calls itself."""
    if sys.platform == "win32":  # pragma: no cover - Windows
        return platform.node() or "this computer"
    return os.uname().nodename or "this computer"


def started(number: int) -> str:
    """When process ``number`` of this computer started, as an opaque word; empty if none runs.

    Numbers are given out again, so a number alone proves nothing: the pair of number and word
    is unique on a computer. Where the system won't tell when, the word is "running".
    """
    if number <= 0 or not _is_there(number):
        return ""
    with suppress(OSError, ValueError, IndexError):
        return _start_of(number)
    return "running"


if sys.platform == "win32":  # pragma: no cover - Windows

    def _is_there(number: int) -> bool:
        kernel = ctypes.windll.kernel32
        opened = kernel.OpenProcess(_QUERY_LIMITED, 0, number)
        if not opened:
            return False
        code = ctypes.c_ulong()
        kernel.GetExitCodeProcess(opened, ctypes.byref(code))
        kernel.CloseHandle(opened)
        return code.value == _STILL_ACTIVE

    def _start_of(number: int) -> str:
        kernel = ctypes.windll.kernel32
        opened = kernel.OpenProcess(_QUERY_LIMITED, 0, number)
        times = [ctypes.c_ulonglong() for _ in range(4)]
        told = kernel.GetProcessTimes(opened, *(ctypes.byref(time) for time in times))
        kernel.CloseHandle(opened)
        if not told:
            raise OSError(number, "no times")
        return str(times[0].value)

else:

    def _is_there(number: int) -> bool:
        try:
            os.kill(number, 0)
        except (ProcessLookupError, OverflowError):
            return False
        except PermissionError:
            return True  # somebody else's, but there
        return True

    if sys.platform == "darwin":  # pragma: no cover - macOS

        def _start_of(number: int) -> str:
            """Seconds and microseconds at the end of ``struct proc_bsdinfo``."""
            answer = ctypes.create_string_buffer(_BSD_INFO_SIZE)
            library = ctypes.CDLL(None, use_errno=True)
            size = library.proc_pidinfo(
                number, _BSD_INFO, ctypes.c_uint64(0), answer, _BSD_INFO_SIZE
            )
            if size < _BSD_INFO_SIZE:
                raise OSError(ctypes.get_errno(), "no start")
            seconds, micro = (
                int.from_bytes(answer.raw[at : at + 8], sys.byteorder) for at in (120, 128)
            )
            return f"{seconds}.{micro:06d}"

    else:

        def _start_of(number: int) -> str:
            """The 22nd field of ``stat``, in ticks since the system began, and which beginning.

            The second field is the program's name, which may hold spaces and brackets.
            """
            stat = (_PROC / str(number) / "stat").read_text(encoding="utf-8", errors="replace")
            ticks = stat.rpartition(")")[2].split()[19]
            boot = (_PROC / "sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
            return f"{boot} {ticks}"
