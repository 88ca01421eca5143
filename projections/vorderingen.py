"""What the client and others owe because of a terugvordering, on a day: a row for each. Amounts in eurocent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal
from uuid import UUID

from domain.termijnen.termijn import SoortTermijn, Termijn
from domain.terugvordering.besluiten import KwijtscheldingVerleend
from domain.terugvordering.grondslag import staat_nog
from domain.terugvordering.invordering import DwangbevelUitgevaardigd
from domain.terugvordering.ontvangsten import TeruggaveVastgesteld
from domain.terugvordering.vorderingen import Vordering as Schuldvordering
from domain.terugvordering.vorderingen import vorderingen as alle
from domain.zaak.state import LopendeZaak
from projections.rij import Rij

Status = Literal[
    "besloten",
    "open",
    "uitgesteld",
    "in-verzuim",
    "aangemaand",
    "dwangbevel",
    "verjaard",
    "voldaan",
    "kwijtgescholden",
    "ingetrokken",
]


class Vordering(Rij):
    """One vordering, as it stands on a day.

    ``grondslagStaat`` is false when the days that were taken back count again: then somebody has to look at it.
    ``gevorderd`` is what the besluit claimed, ``kosten`` what collecting cost; together they are ``open`` and all that
    went off it: ``betaald``, ``verrekend``, ``teruggegeven`` (the value), ``kwijtgescholden``, ``vervallen`` (not
    claimed any more). ``terugTeBetalen`` came in beyond that. ``uiterlijk`` is the last day of payment, ``achterstand``
    what an arrangement asked before this day and did not get, ``verjaartNa`` the last day on which can be collected.
    """

    nummer: int
    versie: int
    beschikking: int
    bekendgemaakt_op: date | None = None
    van_client: bool
    medeschuldenaren: tuple[UUID, ...] = ()
    status: Status
    grondslag_staat: bool
    gevorderd: int = 0
    kosten: int = 0
    open: int = 0
    betaald: int = 0
    verrekend: int = 0
    teruggegeven: int = 0
    kwijtgescholden: int = 0
    vervallen: int = 0
    terug_te_betalen: int = 0
    terugbetaald: int = 0
    uiterlijk: date | None = None
    achterstand: int = 0
    verjaart_na: date | None = None


def vorderingen(zaak: LopendeZaak, termijnen: Iterable[Termijn], dag: date) -> tuple[Vordering, ...]:
    """List what is owed in a zaak as it is on a day, with its terms as they stand then."""
    gemeten = tuple(termijnen)
    return tuple(_rij(zaak, een, _van(een, gemeten), dag) for een in alle(zaak))


def _van(een: Schuldvordering, termijnen: Iterable[Termijn]) -> dict[SoortTermijn, Termijn]:
    # Of the aanmaningen the last one counts.
    soorten = ("betaling", "aanmaning", "verjaring")
    return {
        termijn.gestart.soort: termijn
        for termijn in termijnen
        if termijn.gestart.soort in soorten and termijn.gestart.nummer == een.nummer
    }


def _rij(zaak: LopendeZaak, een: Schuldvordering, termijnen: dict[SoortTermijn, Termijn], dag: date) -> Vordering:
    inhoud, nu = een.inhoud, een.schuld
    return Vordering(
        nummer=een.nummer,
        versie=een.besluit.genomen.versie,
        beschikking=inhoud.beschikking,
        bekendgemaakt_op=een.bekend.bekendgemaakt.op if een.bekend else None,
        van_client=inhoud.van_client,
        medeschuldenaren=tuple(mede.betrokkene for mede in inhoud.medeschuldenaren),
        grondslag_staat=staat_nog(zaak, inhoud.besluiten, inhoud.over),
        status=next(_statussen(een, termijnen, dag)),
        gevorderd=nu.hoofdsom,
        kosten=nu.kosten,
        open=nu.open,
        betaald=nu.betaald,
        verrekend=nu.verrekend,
        teruggegeven=nu.teruggegeven,
        kwijtgescholden=nu.kwijtgescholden,
        vervallen=nu.vervallen,
        terug_te_betalen=nu.te_veel,
        terugbetaald=nu.terugbetaald,
        uiterlijk=_uiterlijk(termijnen, "betaling"),
        achterstand=een.achterstand(dag),
        verjaart_na=_uiterlijk(termijnen, "verjaring"),
    )


def _uiterlijk(termijnen: dict[SoortTermijn, Termijn], soort: SoortTermijn) -> date | None:
    return termijnen[soort].lengte.uiterlijk if soort in termijnen else None


def _statussen(een: Schuldvordering, termijnen: dict[SoortTermijn, Termijn], dag: date) -> Iterator[Status]:
    """Give what can be said of it, what says most first."""
    inhouden = [handeling.inhoud for handeling in een.handelingen]
    if een.bekend is None:
        yield "besloten"
    if een.ingetrokken:
        yield "ingetrokken"
    if not een.schuld.open and een.vereffend and isinstance(een.vereffend.inhoud, KwijtscheldingVerleend):
        yield "kwijtgescholden"
    if _voldaan(een):
        yield "voldaan"
    if _verstreken(termijnen, "verjaring"):
        yield "verjaard"
    if any(isinstance(inhoud, DwangbevelUitgevaardigd) for inhoud in inhouden):
        yield "dwangbevel"
    if _verstreken(termijnen, "betaling"):
        yield "aangemaand" if een.aanmaningen else "in-verzuim"
    if any(uitstel.vanaf <= dag <= uitstel.laatste_dag for uitstel in een.uitstel):
        yield "uitgesteld"
    yield "open"


def _voldaan(een: Schuldvordering) -> bool:
    if een.inhoud.bedrag:
        return not een.schuld.open
    inhouden = (handeling.inhoud for handeling in een.handelingen)
    terug = {inhoud.nummer for inhoud in inhouden if isinstance(inhoud, TeruggaveVastgesteld)}
    return terug >= {recht.nummer for recht in een.inhoud.over}


def _verstreken(termijnen: dict[SoortTermijn, Termijn], soort: SoortTermijn) -> bool:
    return soort in termijnen and termijnen[soort].status == "verstreken"
