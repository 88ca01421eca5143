"""Letting a right go on: what a besluit grants under the number of a right that is there, right after its last day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Annotated, Final

from pydantic import Field

from domain.gebeurtenis import Deel
from domain.rechten.rechten import Recht, Stuk, recht
from domain.verlenging.events import OverbruggingGenomen
from domain.voorziening import ToegekendeVoorziening, ToeTeKennen
from domain.weigering import Weigering
from domain.zaak.state import LopendeZaak

_EEN_DAG: Final = timedelta(days=1)


class VerlengdeVoorziening(Deel):
    """The number of a right, and what it is from the day after its last day on."""

    nummer: Annotated[int, Field(ge=1)]
    voorziening: ToeTeKennen


class NietTeVerlengen(Weigering):
    """The right is not there, has no end, was ended before its time, or would not go on right after its last day."""

    probleem = "niet-te-verlengen"
    titel = "Dit recht kan zo niet worden verlengd"


def eis_te_verlengen(zaak: LopendeZaak, nummer: int) -> tuple[Recht, Stuk, date]:
    """Give a right that can go on, its last days, and the last of them. Raises ``NietTeVerlengen``."""
    gevonden = recht(zaak, nummer)
    if gevonden is None or not gevonden.stukken:
        raise NietTeVerlengen(f"Voorziening {nummer} is in deze zaak niet toegekend.", veld="nummer")
    stuk = gevonden.stukken[-1]
    if stuk.werking.tot_en_met is None:
        raise NietTeVerlengen(f"Voorziening {nummer} heeft geen einde en loopt vanzelf door.", veld="nummer")
    if stuk.einde_door is not None:
        raise NietTeVerlengen(
            f"Voorziening {nummer} is voor haar tijd geëindigd op {stuk.werking.tot_en_met.isoformat()}; "
            "hierna is een nieuwe aanvraag nodig.",
            veld="nummer",
        )
    return gevonden, stuk, stuk.werking.tot_en_met


def eis_aansluitend(zaak: LopendeZaak, verlengd: Iterable[VerlengdeVoorziening]) -> None:
    """Refuse (``NietTeVerlengen``) what does not go on: a gap, other days that count already, or a number twice.

    Days of an overbrugging may be taken over, all that are left of them.
    """
    gehad: set[int] = set()
    for een in verlengd:
        if een.nummer in gehad:
            raise NietTeVerlengen(f"Voorziening {een.nummer} wordt twee keer verlengd.", veld="nummer")
        gehad.add(een.nummer)
        gevonden, _, laatste = eis_te_verlengen(zaak, een.nummer)
        nieuw = een.voorziening.werking
        eerste = _eerste_vrije_dag(zaak, gevonden)
        if not eerste <= nieuw.van <= laatste + _EEN_DAG or (nieuw.tot_en_met or date.max) < laatste:
            raise NietTeVerlengen(
                f"Voorziening {een.nummer} loopt tot en met {laatste.isoformat()}; verlengen gaat aansluitend en niet "
                f"korter: vanaf {_dagen(eerste, laatste)}.",
                veld="werking",
            )


def _eerste_vrije_dag(zaak: LopendeZaak, gevonden: Recht) -> date:
    """Give the first day that was not granted, help that only bridges the time left aside."""
    toegekend = [stuk.werking for stuk in gevonden.stukken if not _overbrugt(zaak, stuk)]
    laatste = toegekend[-1].tot_en_met if toegekend else gevonden.stukken[0].werking.van - _EEN_DAG
    assert laatste is not None, gevonden
    return laatste + _EEN_DAG


def _overbrugt(zaak: LopendeZaak, stuk: Stuk) -> bool:
    besluit = zaak.besluit(stuk.beschikking) if stuk.beschikking is not None else None
    return besluit is not None and isinstance(besluit.genomen.inhoud, OverbruggingGenomen)


def _dagen(eerste: date, laatste: date) -> str:
    einde = (laatste + _EEN_DAG).isoformat()
    return einde if eerste > laatste else f"{eerste.isoformat()} tot en met uiterlijk {einde}"


def zoals_het_was(zaak: LopendeZaak, nummers: Iterable[int]) -> Mapping[int, ToegekendeVoorziening]:
    """Give what each of these rights was on its last days."""
    return {nummer: eis_te_verlengen(zaak, nummer)[1].voorziening for nummer in nummers}
