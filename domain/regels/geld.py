"""Money of the rule core: decimals in euros, rounded in one place only, never a float."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import PlainSerializer, WithJsonSchema


def als_tekst(bedrag: Decimal) -> str:
    """Write an amount as JSON does: "22.50", with more decimals only where the amount has them."""
    met_centen = f"{bedrag:.2f}"
    return met_centen if Decimal(met_centen) == bedrag else str(bedrag)


Euro = Annotated[
    Decimal,
    PlainSerializer(als_tekst, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^(0|[1-9]\d*)\.\d{2,}$"}),
]
"""An amount in euros in an outcome."""


def in_euro(bedrag: Decimal) -> str:
    """Write an amount as Dutch does: "€ 1.234,50"."""
    met_duizendtallen = f"{bedrag:,.2f}" if Decimal(f"{bedrag:.2f}") == bedrag else f"{bedrag:,f}"
    return "€ " + met_duizendtallen.translate(str.maketrans(",.", ".,"))


def op_centen(bedrag: Fraction | Decimal) -> Decimal:
    """Round an exact amount of at least zero to whole cents, half a cent upwards.

    No text of law says how to round; this is the way of rounding that people expect of money.
    """
    exact = Fraction(bedrag)
    centen, rest = divmod(exact.numerator * 100, exact.denominator)
    if rest + rest >= exact.denominator:
        centen += 1
    return Decimal(centen) / 100
