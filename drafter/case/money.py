"""Sums of money, kept as typed beside what they were read as."""

import re
from dataclasses import dataclass
from decimal import Decimal

_SUM = re.compile(r"^£?\s*(?P<pounds>\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(?P<pence>\d{2}))?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """A sum in pounds. ``amount`` is None where what was typed is no sum of money."""

    typed: str
    amount: Decimal | None = None

    def printed(self) -> str:
        """The house form: "£250", "£1,250.50"; empty where nothing was read."""
        if self.amount is None:
            return ""
        whole = self.amount == self.amount.to_integral_value()
        return f"£{self.amount:,.0f}" if whole else f"£{self.amount:,.2f}"


def read_money(typed: str) -> Money:
    """Read "£250", "250", "£1,000.50". Exponents, negatives and decimal commas are not sums."""
    match = _SUM.match(typed.strip())
    if match is None:
        return Money(typed=typed)
    pounds = match["pounds"].replace(",", "")
    return Money(typed=typed, amount=Decimal(f"{pounds}.{match['pence'] or '00'}"))
