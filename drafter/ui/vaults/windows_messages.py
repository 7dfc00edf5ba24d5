"""What Windows tells a program of a locked session and of sleep, and how it is asked to.

Its window must ask for word of its session (WTSRegisterSessionNotification); word of sleep comes
unasked. Both come as messages: numbers out of Microsoft's headers wtsapi32.h and winuser.h.
"""

import ctypes
import os
from collections.abc import Callable
from ctypes import wintypes
from typing import Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray

_SESSION_CHANGE: Final = 0x02B1  # WM_WTSSESSION_CHANGE
_POWER: Final = 0x0218  # WM_POWERBROADCAST
_LOCKED: Final = "The screen was locked."
_REASONS: Final = {
    (_SESSION_CHANGE, 0x2): "Somebody else took the screen.",  # WTS_CONSOLE_DISCONNECT
    (_SESSION_CHANGE, 0x4): _LOCKED,  # WTS_REMOTE_DISCONNECT
    (_SESSION_CHANGE, 0x6): _LOCKED,  # WTS_SESSION_LOGOFF
    (_SESSION_CHANGE, 0x7): _LOCKED,  # WTS_SESSION_LOCK
    (_POWER, 0x4): "The computer goes to sleep.",  # PBT_APMSUSPEND
}
_THIS_SESSION: Final = 0


def reason_of(message: int, parameter: int) -> str:
    """Why the cases are to lock at a message of Windows; empty where they are not."""
    return _REASONS.get((message, parameter), "")


class WindowsMessages(QAbstractNativeEventFilter):
    """Hears the messages of the program's windows; keeps none of them from anybody."""

    def __init__(self, tell: Callable[[str], object]) -> None:
        super().__init__()
        self._tell = tell

    def nativeEventFilter(  # noqa: N802 - Qt's name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        """Tell why, where a message is a reason to lock."""
        name = kind.data() if isinstance(kind, QByteArray) else bytes(kind)
        if name in (b"windows_generic_MSG", b"windows_dispatcher_MSG"):
            told = wintypes.MSG.from_address(int(message))
            why = reason_of(told.message, told.wParam)
            if why:
                self._tell(why)
        return False, 0


def ask_for_word(window: int) -> bool:
    """Ask Windows to tell a window of its session; whether it will. Elsewhere it never is."""
    if os.name != "nt":
        return False
    library = vars(ctypes)["WinDLL"]("wtsapi32")  # pragma: no cover - Windows alone has it
    asked = library.WTSRegisterSessionNotification  # pragma: no cover - the same
    asked.argtypes = (wintypes.HWND, wintypes.DWORD)  # pragma: no cover - the same
    return bool(asked(window, _THIS_SESSION))  # pragma: no cover - the same
