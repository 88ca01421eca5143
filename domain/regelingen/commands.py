"""What a caller can ask around a regeling."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from domain.aanvraag.events import Indiener, Vorm
from domain.beschikking.nemen import BesluitNemen
from domain.gebeurtenis import Tekst, Werking
from domain.regelingen.events import Jaar, Nummer, Ontvanger, Regeling, Strekking, ToegekendeRegeling
from domain.zaak.handeling import Command, CommandMetBijlagen


class RegelingAanvragen(CommandMetBijlagen):
    """Record that a regeling was asked for; one that no text of the gemeente holds is refused.

    Refused as well while an earlier aanvraag for the same (over the same year) waits for its besluit.
    """

    NAAM: ClassVar[str] = "aanvraag van een regeling"

    ontvangen_op: date
    regeling: Regeling
    jaar: Jaar | None = None
    vorm: Vorm = "schriftelijk"
    indiener: Indiener = "client"
    toelichting: Tekst | None = None


class RegelingaanvraagIntrekken(Command):
    """Record that an aanvraag was taken back before it was decided on."""

    NAAM: ClassVar[str] = "intrekking van een regelingaanvraag"

    ingetrokken_op: date
    regelingaanvraag: Nummer
    reden: Tekst | None = None


class RegelingBeschikken(BesluitNemen):
    """Decide on an aanvraag for a regeling. Its rule is weighed; a departure from it has a motivering.

    Refused: what was granted before and is given once (a year, a day), or was made longer already.
    """

    NAAM: ClassVar[str] = "beschikking op een regelingaanvraag"

    regelingaanvraag: Nummer
    strekking: Strekking
    toegekend: ToegekendeRegeling | None = None


class RegelingBeeindigen(BesluitNemen):
    """End what was granted before its time, on the day of the besluit at the earliest."""

    NAAM: ClassVar[str] = "beëindiging van een regeling"

    toekenning: Nummer
    laatste_dag: date


class RegelingUitbetalen(Command):
    """Record a payment on what was granted and made known, to whom it was granted; more is refused, and the same again.

    An amount a month is so much for each calendar month that its days touch; more over the same months (``over``) is
    refused, and a payment over days for which nothing was granted. Without a last day such a payment says its days.
    """

    NAAM: ClassVar[str] = "uitbetaling"
    ROLLEN: ClassVar[tuple[str, ...]] = ("consulent", "beslisser", "uitwisseling")
    OOK_NA_EINDE: ClassVar[bool] = True

    betaald_op: date
    beschikking: Nummer
    bedrag: Annotated[int, Field(ge=1, le=99_999_999)]
    over: Werking | None = None
    aan: Ontvanger
