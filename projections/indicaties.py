"""What was granted, as it stands on a day: only what the client was told of, with its period and its numbers.

Nothing personal stands in a row: what the voorziening is for stays in the beschikking.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

from domain.gebeurtenis import Gebeurd, Slug, Werking
from domain.melding.events import TijdelijkeVoorzieningGetroffen
from domain.voorziening import Bijdrage, Leveringsvorm, Omvang, Pgb, ToegekendeVoorziening, Wet
from domain.zaak.state import BekendgemaakteBeschikking, Zaak
from projections.rij import Rij
from projections.zaak_op_dag import bekendgemaakt, inhoud_van, zaak_op

StatusIndicatie = Literal["komend", "lopend", "geëindigd"]


class Bekendmaking(Rij):
    """When the client was told, and by which versie of the zaak."""

    op: date
    versie: int


class Indicatie(Rij):
    """A right on a day. Amounts in eurocent.

    ``soort`` "tijdelijk" is help that began awaiting the onderzoek (Wmo 2.3.3): it has no beschikking, and so no
    numbers that others keep. ``nummer`` counts per soort in the zaak; ``versie`` is that of the besluit.
    """

    soort: Literal["toegekend", "tijdelijk"]
    nummer: int
    versie: int
    status: StatusIndicatie
    wet: Wet
    voorziening: Slug
    werking: Werking
    beschikking: int | None = None
    beschikkingnummer: int | None = None
    bekendmaking: Bekendmaking | None = None
    productcategorie: str | None = None
    productcode: str | None = None
    leveringsvorm: Leveringsvorm | None = None
    omvang: Omvang | None = None
    budget: int | None = None
    aanbieder: str | None = None
    pgb: Pgb | None = None
    kostprijs: int | None = None
    bijdrage: Bijdrage | None = None
    toewijzingnummer: int | None = None
    eb_startnummer: int | None = None
    budgetidentificatie: int | None = None


def indicaties(zaak: Zaak, geldig_op: date) -> tuple[Indicatie, ...]:
    """List what was granted as the client knew it on a day: by beschikking, then what was granted awaiting one."""
    toen = inhoud_van(zaak_op(zaak, geldig_op))
    if toen is None:
        return ()
    toegekend = (rij for beschikking in bekendgemaakt(toen) for rij in _toegekend(beschikking, geldig_op))
    tijdelijk = (_tijdelijk(getroffen, toen.melding.inhoud.wet, geldig_op) for getroffen in toen.tijdelijk)
    return (*toegekend, *tijdelijk)


def lopende_indicaties(zaak: Zaak, geldig_op: date) -> tuple[Indicatie, ...]:
    """List the rights that count on a day."""
    return tuple(rij for rij in indicaties(zaak, geldig_op) if rij.werking.houdt(geldig_op))


def _toegekend(beschikking: BekendgemaakteBeschikking, dag: date) -> Iterator[Indicatie]:
    genomen, bekend = beschikking.genomen, beschikking.bekendgemaakt
    for voorziening in genomen.inhoud.voorzieningen:
        yield Indicatie(
            soort="toegekend",
            versie=genomen.versie,
            status=_status(voorziening.werking, dag),
            beschikking=genomen.inhoud.beschikking,
            beschikkingnummer=genomen.inhoud.beschikkingnummer,
            bekendmaking=Bekendmaking(op=bekend.op, versie=bekend.versie),
            **{naam: getattr(voorziening, naam) for naam in _OVERGENOMEN},
        )


# All that carries the right; what it is for (resultaat) is personal and stays in the beschikking.
_OVERGENOMEN = tuple(naam for naam in ToegekendeVoorziening.model_fields if naam in Indicatie.model_fields)


def _tijdelijk(getroffen: Gebeurd[TijdelijkeVoorzieningGetroffen], wet: Wet, dag: date) -> Indicatie:
    inhoud = getroffen.inhoud
    return Indicatie(
        soort="tijdelijk",
        nummer=inhoud.volgnummer,
        versie=getroffen.versie,
        status=_status(inhoud.werking, dag),
        wet=wet,
        voorziening=inhoud.voorziening,
        werking=inhoud.werking,
    )


def _status(werking: Werking, dag: date) -> StatusIndicatie:
    if dag < werking.van:
        return "komend"
    return "lopend" if werking.houdt(dag) else "geëindigd"
