"""What Windows says of a locked session and of sleep, as far as it can be tried elsewhere.

A message is laid out in memory as Windows lays it out and handed to the filter. That Windows
sends it was not run here.
"""

import ctypes
import os
from ctypes import wintypes

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication
from PySide6.QtWidgets import QApplication

from drafter.ui.vaults.windows_messages import WindowsMessages, ask_for_word, reason_of

LOCK, UNLOCK, SUSPEND, RESUME = (0x02B1, 0x7), (0x02B1, 0x8), (0x0218, 0x4), (0x0218, 0x12)


@pytest.mark.parametrize(
    "message, why",
    [
        (LOCK, "locked"),
        (SUSPEND, "sleep"),
        ((0x02B1, 0x2), "screen"),
        ((0x02B1, 0x4), "locked"),
        (UNLOCK, ""),
        (RESUME, ""),
        ((0x0100, 0x7), ""),
    ],
)
def test_what_is_a_reason_to_lock_is_told_with_why(message: tuple[int, int], why: str) -> None:
    told: list[str] = []
    heard = WindowsMessages(told.append)
    laid_out = wintypes.MSG()
    laid_out.message, laid_out.wParam = message
    for kind in (b"windows_generic_MSG", b"windows_dispatcher_MSG"):
        kept = heard.nativeEventFilter(QByteArray(kind), ctypes.addressof(laid_out))
        assert kept == (False, 0)
    assert told == [reason_of(*message)] * 2 if why else told == []
    assert why in reason_of(*message)


def test_messages_of_other_systems_are_not_looked_into() -> None:
    told: list[str] = []
    heard = WindowsMessages(told.append)
    assert heard.nativeEventFilter(QByteArray(b"xcb_generic_event_t"), 0) == (False, 0)
    assert told == []


def test_the_filter_can_be_put_in_and_taken_out(qapp: QApplication) -> None:
    heard = WindowsMessages(lambda _: None)
    qapp.installNativeEventFilter(heard)
    QCoreApplication.processEvents()
    qapp.removeNativeEventFilter(heard)


@pytest.mark.skipif(os.name == "nt", reason="Windows answers for itself")
def test_elsewhere_nobody_is_asked() -> None:
    assert not ask_for_word(1)
