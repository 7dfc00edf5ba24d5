"""What nobody sees follows when it is next shown: a key or a pause pays for the page in sight."""

from collections.abc import Callable
from typing import Any
from weakref import WeakMethod

from PySide6.QtCore import QEvent, QObject, SignalInstance
from PySide6.QtWidgets import QWidget


def once_seen(widget: QWidget, act: Callable[[], Any], *signals: SignalInstance) -> None:
    """Have a method of a widget follow signals: at once in sight, else when it is next shown.

    However many come meanwhile, the method is called once then. In a window that is not shown
    itself nothing will be, so the method is called at once.
    """
    follower = _Follower(widget, act)
    for signal in signals:
        signal.connect(follower.follow)


class _Follower(QObject):
    """Goes with its widget. One that hid itself is where its parent is."""

    def __init__(self, widget: QWidget, act: Callable[[], Any]) -> None:
        super().__init__(widget)
        self._widget, self._act = widget, WeakMethod(act)
        self._watched: tuple[QWidget, ...] = ()
        """The widget and its parent while the method is due; either may be shown first."""

    def follow(self) -> None:
        parent = self._widget.parentWidget()
        place = parent if parent is not None and self._widget.isHidden() else self._widget
        if place.isVisible() or not place.window().isVisible():
            self._call()
        elif not self._watched:
            self._watched = (self._widget, parent) if parent is not None else (self._widget,)
            for each in self._watched:
                each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow before anything of the widget is painted."""
        if self._watched and event.type() is QEvent.Type.Show:
            self._call()
        return super().eventFilter(watched, event)

    def _call(self) -> None:
        for each in self._watched:
            each.removeEventFilter(self)
        self._watched = ()
        act = self._act()
        if act is not None:
            act()
