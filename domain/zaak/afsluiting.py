"""The end of a zaak, and opening it again when something comes that belongs to it: a bezwaar, a payment, a heir."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from domain.gebeurtenis import Gebeurtenis, Open, Tekst, Vervolg, VrijeTekst, los
from domain.zaak.handeling import Command

Reden = Literal["melding-ingetrokken", "aanvraag-ingetrokken", "geen-aanvraag", "overleden", "afgehandeld"]


class ZaakAfgeslotenVerklaard(Gebeurtenis):
    """The zaak ended; nothing follows it but opening it again. ``geldigOp`` is the day of the end."""

    TOPIC: ClassVar[str] = "zaak-afgesloten"
    NA: ClassVar[tuple[str, ...]] = ("*",)

    reden: Open[Reden]
    toelichting: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"De zaak is afgesloten ({los(self.reden)})."


class ZaakAfsluiten(Command):
    """End a zaak. Refused while something of it is open that ``reden`` does not do away with; all of it is named."""

    NAAM: ClassVar[str] = "afsluiting"
    BESLUIT: ClassVar[bool] = True

    afgesloten_op: date
    reden: Reden
    toelichting: Tekst | None = None


class ZaakHeropend(Vervolg):
    """An ended zaak goes on. ``geldigOp`` is the day on which it was opened again."""

    TOPIC: ClassVar[str] = "zaak-heropend"
    NA: ClassVar[tuple[str, ...]] = ("zaak-afgesloten",)

    reden: VrijeTekst

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return "De zaak is heropend."


class ZaakHeropenen(Command):
    """Open an ended zaak again, because something came that belongs to it. Refused while the zaak runs."""

    NAAM: ClassVar[str] = "heropening"

    heropend_op: date
    reden: Tekst
