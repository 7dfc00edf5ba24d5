"""When the cases lock by themselves: nobody is there, the computer sleeps, its screen is locked.

On Linux the desktop and logind say so over D-Bus, on Windows messages to the window do. Where
nothing says so, as on macOS, the idle time and, at waking, a clock that has jumped must do, and the
settings page says so.
"""

import os
import sys
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from drafter.session.idle import USUAL, Idle
from drafter.ui.pieces.afterwards import afterwards

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

LISTEN = 300
"""Milliseconds until the desktop is asked; the window has been painted by then."""
LOOK = 5_000
"""Milliseconds between two looks at the clocks."""
_TOUCHES = frozenset({
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.InputMethod,
})  # fmt: skip
_SCREEN_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.mate.ScreenSaver")


class Watch(QObject):
    """Says ``due`` with why, as often as there is a reason to lock."""

    due = Signal(str)

    def __init__(self, parent: QObject, minutes: int = USUAL) -> None:
        super().__init__(parent)
        self.idle = Idle(minutes=minutes)
        self.hears_the_desktop = False
        """Whether a lock of the screen, or a sleep, is told to us."""
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._follow)
        application.applicationStateChanged.connect(self._state)
        afterwards(self, LISTEN, self._listen)

    def look(self) -> None:
        """Look at the clocks."""
        now = time.monotonic()
        if self.idle.slept(now, time.time(), LOOK / 1000):
            self.due.emit("The computer was asleep.")
        elif self.idle.is_over(now):
            self.due.emit(f"Nobody was here for {self.idle.minutes} minutes.")

    def touch(self) -> None:
        """Somebody is there."""
        self.idle.touch(time.monotonic())

    def _follow(self, window: "QWindow | None") -> None:
        """Watch the window that has the keyboard; what happens in it arrives there first."""
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
            self.touch()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note every touch; nothing is kept from anybody."""
        if event.type() in _TOUCHES:
            self.touch()
        return False

    def _state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationSuspended:
            self.due.emit("The program was put to sleep.")

    @Slot(bool)
    def screen_saver(self, on: bool) -> None:  # noqa: FBT001 - what D-Bus hands over
        """The desktop has locked or darkened the screen."""
        if on:
            self.due.emit("The screen was locked.")

    @Slot(bool)
    def sleeping(self, begins: bool) -> None:  # noqa: FBT001 - what D-Bus hands over
        """The computer goes to sleep, or wakes."""
        if begins:
            self.due.emit("The computer goes to sleep.")

    @Slot()
    def session_locked(self) -> None:
        """The session is locked."""
        self.due.emit("The screen was locked.")

    def _listen(self) -> None:
        """Ask the system to tell us, where it does."""
        if sys.platform == "win32":  # pragma: no cover - its parts are tested by themselves
            self._listen_on_windows()
        elif sys.platform == "linux":  # pragma: no branch - macOS says nothing
            self._listen_to_the_desktop()

    def _listen_on_windows(self) -> None:  # pragma: no cover - the same
        from drafter.ui.vaults.windows_messages import WindowsMessages, ask_for_word  # noqa: PLC0415 - Windows alone needs it

        parent, application = self.parent(), QGuiApplication.instance()
        assert isinstance(parent, QWidget)
        assert application is not None
        self._messages = WindowsMessages(self.due.emit)
        application.installNativeEventFilter(self._messages)
        self.hears_the_desktop = ask_for_word(int(parent.winId()))

    def _listen_to_the_desktop(self) -> None:
        """Ask the desktop and logind, where there are such."""
        try:
            from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - Linux alone has it
        except ImportError:  # pragma: no cover - a system without D-Bus
            return
        session, system = QDBusConnection.sessionBus(), QDBusConnection.systemBus()
        heard = [
            _heard(session, "", name, "ActiveChanged", self, "screen_saver(bool)")
            for name in _SCREEN_SAVERS
        ]
        login = "org.freedesktop.login1"
        heard.append(
            _heard(
                system,
                "/org/freedesktop/login1",
                f"{login}.Manager",
                "PrepareForSleep",
                self,
                "sleeping(bool)",
            )
        )
        own = session_path(os.environ.get("XDG_SESSION_ID", ""))
        if own:
            heard.append(_heard(system, own, f"{login}.Session", "Lock", self, "session_locked()"))
        self.hears_the_desktop = any(heard)


def _heard(bus: Any, path: str, interface: str, name: str, watch: Watch, slot: str) -> bool:  # noqa: ANN401, PLR0913, PLR0917 - of an optional library; D-Bus names a signal by three words
    return bool(bus.isConnected() and bus.connect("", path, interface, name, watch, SLOT(slot)))


def session_path(session_id: str) -> str:
    """Where logind has a session: what D-Bus allows in no path is written as ``_`` and its code."""
    escaped = "".join(
        letter
        if letter.isascii() and letter.isalnum() and (place or not letter.isdigit())
        else f"_{ord(letter):02x}"
        for place, letter in enumerate(session_id)
    )
    return f"/org/freedesktop/login1/session/{escaped}" if escaped else ""
