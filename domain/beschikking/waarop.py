"""What a beschikking is taken on: the open aanvraag, or a verwijzing to jeugdhulp that waits for one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from domain.bezwaar.onbeantwoord import OPNIEUW, wachtende_aanvragen
from domain.jeugdhulp.verwijzingen import eis_open
from domain.verlenging.verlengingen import Onderzoeksronde, ronde
from domain.voorziening import Leveringsvorm
from domain.weigering import Weigering
from domain.zaak.state import LopendeZaak

_IN_NATURA: Final[Leveringsvorm] = "zin"


class AanvraagOntbreekt(Weigering):
    """There is no aanvraag that awaits a beschikking."""

    probleem = "aanvraag-ontbreekt"
    titel = "Geen open aanvraag"


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


def waarop(verwijzing: int | None, zaak: LopendeZaak) -> Waarop:
    """Give what is decided on: that verwijzing, or the open aanvraag when none is named."""
    return _op_aanvraag(zaak) if verwijzing is None else _op_verwijzing(verwijzing, zaak)


def _op_aanvraag(zaak: LopendeZaak) -> Waarop:
    aanvraag, weer = zaak.open_aanvraag, None
    if aanvraag is None:
        aanvraag, weer = next(iter(wachtende_aanvragen(zaak)), (None, None))
    if aanvraag is None:
        raise AanvraagOntbreekt("Er is geen aanvraag waarop nog beslist moet worden.")
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
