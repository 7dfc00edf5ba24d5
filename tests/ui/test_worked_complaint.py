"""An adviser's way from the welcome to the worked complaint: one press, whatever was there."""

from PySide6.QtWidgets import QPushButton

from drafter.case.case import KindOfWork
from drafter.session.examples import example, examples
from drafter.ui.vaults.welcome import Welcome
from drafter.ui.window import Window

WORKED = "housing-repairs-complaint"


def see(window: Window) -> None:
    """Press what the welcome offers."""
    (welcome,) = [each for each in window.findChildren(Welcome) if each.isVisible()]
    (press,) = [each for each in welcome.findChildren(QPushButton) if each.text() == "See one"]
    assert press.accessibleName() == "Prepare a complaint: See one"
    press.click()


def test_the_worked_complaint_is_a_press_away(window: Window) -> None:
    see(window)
    assert window.bench is not None
    assert window.bench.case.kind_of_work is KindOfWork.PREPARING
    assert window.bench.case.reference == example(WORKED).reference
    assert window.desk is not None
    assert len(window.desk.page().cases) == len(examples())


def test_it_is_found_again_as_it_was_left(window: Window) -> None:
    see(window)
    assert window.bench is not None
    window.bench.set_field(window.bench.case.id, "category", "Mine")
    window.bench.leave_field()
    window.lock()
    window.entrance.show_start()
    see(window)
    assert window.bench is not None
    assert window.bench.case.category == "Mine"
    assert window.desk is not None
    assert len(window.desk.page().cases) == len(examples())


def test_one_that_was_erased_comes_again_and_looking_around_shows_the_list(window: Window) -> None:
    see(window)
    assert window.bench is not None
    assert window.desk is not None
    window.bench.set_field(window.bench.case.id, "reference", "OTHER 1")
    window.bench.leave_field()
    window.lock()
    window.entrance.show_start()
    see(window)
    assert window.bench.case.reference == example(WORKED).reference
    assert len(window.desk.page().cases) == len(examples()) + 1
    window.lock()
    window.look_around()
    assert window.bench is None
