"""What a beschikking is taken on: an open aanvraag, or a verwijzing to jeugdhulp that waits for one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from domain.aanvraag.events import AanvraagOntvangen
from domain.bezwaar.onbeantwoord import OPNIEUW, wachtende_aanvragen
from domain.gebeurtenis import Gebeurd
from domain.jeugdhulp.verwijzingen import eis_open
from domain.rechten.rechten import Herroepen
from domain.verlenging.verlengingen import Onderzoeksronde, ronde
from domain.voorziening import Leveringsvorm
from domain.weigering import Weigering
from domain.zaak.state import LopendeZaak

_IN_NATURA: Final[Leveringsvorm] = "zin"


class AanvraagOntbreekt(Weigering):
    """There is no aanvraag that awaits a beschikking."""

    probleem = "aanvraag-ontbreekt"
    titel = "Geen open aanvraag"


class AanvraagNietGenoemd(Weigering):
    """More than one aanvraag waits: who decides says on which."""

    probleem = "aanvraag-niet-genoemd"
    titel = "Op welke aanvraag?"


@dataclass(frozen=True)
class Waarop:
    """What is decided on: since which day it waits, how that is called, and what it tells the rules.

    ``vorm`` is the leveringsvorm that is weighed where nothing is granted; ``handeling`` says which rules are asked;
    ``met_onderzoek``: a gesprek that was held ends in a verslag before the besluit. ``onderzoek`` is that of the
    melding, or of the request to let a right go on.
    """

    op: date
    wat: str
    handeling: str
    vorm: Leveringsvorm
    met_onderzoek: bool
    onderzoek: Onderzoeksronde
    aanvraag: int | None = None
    verwijzing: int | None = None
    feiten: Mapping[str, Any] = field(default_factory=dict)


def waarop(aanvraag: int | None, verwijzing: int | None, zaak: LopendeZaak) -> Waarop:
    """Give what is decided on: that aanvraag or verwijzing, or the one open aanvraag when none is named.

    Raises ``AanvraagOntbreekt``, or ``AanvraagNietGenoemd`` where several are open.
    """
    return _op_aanvraag(aanvraag, zaak) if verwijzing is None else _op_verwijzing(verwijzing, zaak)


def _te_beslissen(genoemd: int | None, zaak: LopendeZaak) -> tuple[Gebeurd[AanvraagOntvangen], Herroepen | None]:
    """Give the aanvraag that is decided on, and since when it waits again where an earlier besluit on it is gone."""
    nieuw = zaak.open_aanvragen
    wachtend = [*((een, None) for een in nieuw), *wachtende_aanvragen(zaak)]
    if genoemd is not None:
        wachtend = [(een, weer) for een, weer in wachtend if een.inhoud.aanvraag == genoemd]
        if not wachtend:
            raise AanvraagOntbreekt(f"Op aanvraag {genoemd} hoeft niet te worden beslist.", veld="aanvraag")
    elif len(nieuw) > 1:
        nummers = ", ".join(str(een.inhoud.aanvraag) for een in nieuw)
        raise AanvraagNietGenoemd(f"Er wachten meer aanvragen ({nummers}); noem er een.", veld="aanvraag")
    if not wachtend:
        raise AanvraagOntbreekt("Er is geen aanvraag waarop nog beslist moet worden.")
    return wachtend[0]


def _op_aanvraag(genoemd: int | None, zaak: LopendeZaak) -> Waarop:
    aanvraag, weer = _te_beslissen(genoemd, zaak)
    onderzoek = ronde(zaak, aanvraag.inhoud.verlenging)
    return Waarop(
        op=weer.op if weer else aanvraag.op,
        wat=OPNIEUW if weer else "de aanvraag",
        handeling="beschikking",
        vorm=aanvraag.inhoud.leveringsvorm,
        met_onderzoek=True,
        onderzoek=onderzoek,
        aanvraag=aanvraag.inhoud.aanvraag,
        feiten={
            "meldingOntvangenOp": onderzoek.begin.op.isoformat(),
            "aanvraagOntvangenOp": aanvraag.op.isoformat(),
        },
    )


def _op_verwijzing(nummer: int, zaak: LopendeZaak) -> Waarop:
    gevonden = eis_open(nummer, zaak)
    # Whoever is referred goes to an aanbieder of the gemeente (Nijmegen, algemene toelichting: "zorg in natura").
    return Waarop(
        op=gevonden.weer.op if gevonden.weer else gevonden.ontvangen.op,
        wat=OPNIEUW if gevonden.weer else "de verwijzing",
        handeling="beschikking-op-verwijzing",
        vorm=_IN_NATURA,
        met_onderzoek=False,
        onderzoek=ronde(zaak, None),
        verwijzing=nummer,
    )
