from decimal import Decimal

import pytest

from drafter.case.money import read_money


@pytest.mark.parametrize(
    "typed, amount, printed",
    [
        ("£250", "250.00", "£250"),
        ("250", "250.00", "£250"),
        ("£1,000.50", "1000.50", "£1,000.50"),
        ("1000", "1000.00", "£1,000"),
        ("0", "0.00", "£0"),
        ("£ 24,389.70", "24389.70", "£24,389.70"),
    ],
)
def test_a_sum_is_read_and_printed(typed: str, amount: str, printed: str) -> None:
    money = read_money(typed)
    assert money.amount == Decimal(amount)
    assert money.printed() == printed
    assert money.typed == typed


@pytest.mark.parametrize(
    "typed", ["", "£", "-5", "1e9", "1.000,50", "123456789012", "£1,00", "two"]
)
def test_what_is_no_sum_is_kept_as_typed(typed: str) -> None:
    money = read_money(typed)
    assert money.amount is None
    assert money.typed == typed
    assert money.printed() == ""
