"""The end of a zaak before its time: the client withdrew, or the question fell away."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from domain.gebeurtenis import Gebeurtenis, Open, Tekst, VrijeTekst
from domain.zaak.handeling import Command

Reden = Literal["melding-ingetrokken", "aanvraag-ingetrokken", "geen-aanvraag", "overleden", "afgehandeld"]


class ZaakAfgeslotenVerklaard(Gebeurtenis):
    """The zaak ended; nothing follows it. ``geldigOp`` is the day of the end."""

    TOPIC: ClassVar[str] = "zaak-afgesloten"

    reden: Open[Reden]
    toelichting: VrijeTekst | None = None


class ZaakAfsluiten(Command):
    """End a zaak. Not while a beschikking was taken that the client does not know of yet."""

    NAAM: ClassVar[str] = "afsluiting"

    afgesloten_op: date
    reden: Reden
    toelichting: Tekst | None = None
