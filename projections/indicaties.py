"""The rights of a client as they stand on a day: with the days on which they count, and the numbers others keep.

Nothing personal stands in a row: what the voorziening is for stays in the beschikking.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from domain.gebeurtenis import Slug, Werking
from domain.rechten.rechten import Stuk, rechten
from domain.rechten.tijdelijk import TijdelijkRecht, tijdelijke_rechten
from domain.voorziening import Bijdrage, Leveringsvorm, Omvang, Pgb, ToegekendeVoorziening, Wet
from domain.zaak.op_dag import inhoud_van, zaak_op
from domain.zaak.state import BekendgemaaktBesluit, LopendeZaak, Zaak
from projections.rij import Rij

StatusIndicatie = Literal["komend", "lopend", "geëindigd"]


class Bekendmaking(Rij):
    """When the client was told, and by which versie of the zaak."""

    op: date
    versie: int


class Indicatie(Rij):
    """A right on a day. Amounts in eurocent.

    ``soort`` "tijdelijk" is help that began awaiting the onderzoek (Wmo 2.3.3): it has no beschikking, and so no
    numbers that others keep. ``nummer`` counts per soort in the zaak; ``versie`` is that of the besluit. A right that
    changed is several rows with one number, each with the days on which it counts; ``eindeDoor`` is the versie of the
    event that ended it before its time.
    """

    soort: Literal["toegekend", "tijdelijk"]
    nummer: int
    versie: int
    status: StatusIndicatie
    wet: Wet
    voorziening: Slug
    werking: Werking
    einde_door: int | None = None
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
    """List the rights as far as all events of the zaak tell of them, and as they stand on a day.

    That is every right that counts on the day, also when it was granted or taken back later (``werking`` before the
    act), and what was made known by that day and is still to come or over. A day before the melding has none.
    """
    geheel, toen = inhoud_van(zaak), inhoud_van(zaak_op(zaak, geldig_op))
    if geheel is None or toen is None:
        return ()
    toegekend = (
        _toegekend(stuk, geheel, geldig_op)
        for recht in rechten(geheel)
        for stuk in recht.stukken
        if stuk.bekend <= geldig_op or stuk.werking.houdt(geldig_op)
    )
    tijdelijk = (
        _tijdelijk(recht, toen.melding.inhoud.wet, geldig_op)
        for recht in tijdelijke_rechten(geheel)
        if recht.getroffen.op <= geldig_op
    )
    return (*toegekend, *tijdelijk)


def lopende_indicaties(zaak: Zaak, geldig_op: date) -> tuple[Indicatie, ...]:
    """List the rights that count on a day."""
    return tuple(rij for rij in indicaties(zaak, geldig_op) if rij.werking.houdt(geldig_op))


def _toegekend(stuk: Stuk, zaak: LopendeZaak, dag: date) -> Indicatie:
    besluit = zaak.besluit(stuk.beschikking) if stuk.beschikking is not None else None
    bekend = besluit.bekendgemaakt if isinstance(besluit, BekendgemaaktBesluit) else None
    return Indicatie(
        soort="toegekend",
        versie=stuk.versie,
        status=_status(stuk.werking, dag),
        werking=stuk.werking,
        einde_door=stuk.einde_door,
        beschikking=stuk.beschikking,
        beschikkingnummer=bekend.inhoud.beschikkingnummer if bekend else None,
        bekendmaking=Bekendmaking(op=bekend.op, versie=bekend.versie) if bekend else None,
        **{naam: getattr(stuk.voorziening, naam) for naam in _OVERGENOMEN},
    )


# All that carries the right; what it is for (resultaat) is personal and stays in the beschikking.
_OVERGENOMEN = tuple(
    naam for naam in ToegekendeVoorziening.model_fields if naam in Indicatie.model_fields and naam != "werking"
)


def _tijdelijk(recht: TijdelijkRecht, wet: Wet, dag: date) -> Indicatie:
    return Indicatie(
        soort="tijdelijk",
        nummer=recht.getroffen.inhoud.volgnummer,
        versie=recht.getroffen.versie,
        status=_status(recht.werking, dag),
        wet=wet,
        voorziening=recht.getroffen.inhoud.voorziening,
        werking=recht.werking,
        einde_door=recht.einde_door,
    )


def _status(werking: Werking, dag: date) -> StatusIndicatie:
    if dag < werking.van:
        return "komend"
    return "lopend" if werking.houdt(dag) else "geëindigd"
