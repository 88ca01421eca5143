"""The machtigingen of a zaak: on which days each counts, and whether a right to gesloten jeugdhulp has one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from domain.gebeurtenis import Gebeurd
from domain.gesloten_jeugdhulp.events import (
    EindeZonderMachtiging,
    MachtigingAfgewezen,
    MachtigingGeeindigd,
    MachtigingVerleend,
    MachtigingVerzocht,
)
from domain.rechten.onderweg import alsof_bekend
from domain.rechten.rechten import rechten
from domain.regels.feiten import hoort_bij
from domain.termijnen.termijn import Einde, Gestart, VasteDag
from domain.voorziening import Voorziening
from domain.weigering import RegelNietVanKracht, Weigering
from domain.zaak.handeling import Omstandigheden, Rechtskader
from domain.zaak.openstaand import Openstaand, Peil
from domain.zaak.state import LopendeZaak

_VOORZIENINGEN: Final = "gesloten-jeugdhulp-voorzieningen"
_EEN_DAG: Final = timedelta(days=1)


class MachtigingOntbreekt(Weigering):
    """On some of its days gesloten jeugdhulp has no machtiging (Jeugdwet 1.1, 6.1.2)."""

    probleem = "machtiging-ontbreekt"
    titel = "Machtiging ontbreekt"


@dataclass(frozen=True)
class Machtiging:
    """A machtiging that was granted, with the last day on which it counts and the act that ended it, if one did."""

    verleend: Gebeurd[MachtigingVerleend]
    laatste_dag: date
    geeindigd: Gebeurd[MachtigingGeeindigd] | None = None

    def houdt(self, dag: date) -> bool:
        """Say whether it counts on a day."""
        return self.verleend.inhoud.werking.van <= dag <= self.laatste_dag


def machtigingen(zaak: LopendeZaak) -> tuple[Machtiging, ...]:
    """Give the machtigingen of a zaak, in the order in which they came in."""
    geeindigd = {een.inhoud.machtiging: een for een in zaak.van(MachtigingGeeindigd)}
    return tuple(
        Machtiging(
            een, _laatste_dag(een, geeindigd.get(een.inhoud.machtiging), zaak), geeindigd.get(een.inhoud.machtiging)
        )
        for een in zaak.van(MachtigingVerleend)
    )


def _laatste_dag(
    verleend: Gebeurd[MachtigingVerleend], geeindigd: Gebeurd[MachtigingGeeindigd] | None, zaak: LopendeZaak
) -> date:
    gegeven = verleend.inhoud.werking.tot_en_met
    assert gegeven is not None, verleend
    dagen = [gegeven, *([geeindigd.inhoud.laatste_dag] if geeindigd else [])]
    if verleend.inhoud.soort == "spoedmachtiging":
        # It counts until the kinderrechter decided on a request for a machtiging, granting or not (6.1.12 lid 2).
        dagen += [dag for dag in _beslissingen(zaak) if dag >= verleend.inhoud.verleend_op]
    return min(dagen)


def _beslissingen(zaak: LopendeZaak) -> Iterator[date]:
    soorten = {een.inhoud.machtigingsverzoek: een.inhoud.soort for een in zaak.van(MachtigingVerzocht)}
    for verleend in zaak.van(MachtigingVerleend):
        if verleend.inhoud.soort != "spoedmachtiging":
            yield verleend.inhoud.verleend_op
    for afgewezen in zaak.van(MachtigingAfgewezen):
        if soorten.get(afgewezen.inhoud.machtigingsverzoek) != "spoedmachtiging":
            yield afgewezen.op


def eerste_dag_zonder(gegeven: Iterable[Machtiging], vanaf: date) -> date:
    """Give the first day, from ``vanaf`` on, on which none of the machtigingen counts."""
    alle, dag = tuple(gegeven), vanaf
    while (tot := max((een.laatste_dag for een in alle if een.houdt(dag)), default=None)) is not None:
        dag = tot + _EEN_DAG
    return dag


def is_gesloten(voorziening: Voorziening, kader: Rechtskader, bij: Omstandigheden, dag: date) -> bool:
    """Say whether a voorziening is gesloten jeugdhulp, as the law of that day calls it."""
    if voorziening.wet != "jeugdwet":
        return False
    dagen = {"peildatum": dag, "bekend_op": bij.vandaag}
    try:
        _, norm = kader.regelboek.norm_van(kader.rechtsgebied, _VOORZIENINGEN, **dagen)
    except RegelNietVanKracht:
        return False
    return hoort_bij(voorziening.voorziening, norm.waarde)


def eindes_zonder_machtiging(
    zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden, *, dag: date
) -> Iterator[EindeZonderMachtiging]:
    """Give the rights to gesloten jeugdhulp that go on without a machtiging, each with the last day that has one.

    Also what was decided and the client does not know of yet: it would count on days that have none.
    """
    alle = machtigingen(zaak)
    for recht in {recht.nummer: recht for toen in (alsof_bekend(zaak), zaak) for recht in rechten(toen)}.values():
        for stuk in recht.stukken:
            if not is_gesloten(stuk.voorziening, kader, bij, dag):
                continue
            zonder = eerste_dag_zonder(alle, stuk.werking.van)
            if zonder <= (stuk.werking.tot_en_met or date.max):
                yield EindeZonderMachtiging(nummer=recht.nummer, laatste_dag=zonder - _EEN_DAG)
                break


def eis_machtiging(
    voorzieningen: Iterable[Voorziening], zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden, *, dag: date
) -> None:
    """Refuse (``MachtigingOntbreekt``) gesloten jeugdhulp on days on which no machtiging counts."""
    for voorziening in voorzieningen:
        if not is_gesloten(voorziening, kader, bij, dag):
            continue
        zonder = eerste_dag_zonder(machtigingen(zaak), voorziening.werking.van)
        if zonder <= (voorziening.werking.tot_en_met or date.max):
            raise MachtigingOntbreekt(
                f"'{voorziening.voorziening}' loopt {voorziening.werking.in_woorden}; op {zonder.isoformat()} geldt "
                "geen machtiging (Jeugdwet, art. 1.1 en 6.1.2).",
                veld="voorzieningen",
            )


def openstaande_machtigingsverzoeken(zaak: LopendeZaak, _peil: Peil) -> Iterator[Openstaand]:
    """Give the requests on which the kinderrechter did not decide yet."""
    for een in zaak.van(MachtigingVerzocht):
        nummer = een.inhoud.machtigingsverzoek
        if not is_beslist(zaak, nummer):
            zin = f"machtigingsverzoek {nummer} van {een.op.isoformat()} wacht op de kinderrechter"
            yield Openstaand("verzoek", een.versie, zin)


def is_beslist(zaak: LopendeZaak, verzoek: int) -> bool:
    """Say whether the kinderrechter decided on the request with this number, granting it or not."""
    verleend = (een.inhoud.machtigingsverzoek for een in zaak.van(MachtigingVerleend))
    afgewezen = (een.inhoud.machtigingsverzoek for een in zaak.van(MachtigingAfgewezen))
    return verzoek in (*verleend, *afgewezen)


def na_machtiging(zaak: LopendeZaak) -> Iterator[Gestart]:
    """Give the last day of each machtiging; a next one that goes on from there meets it."""
    alle = machtigingen(zaak)
    for een in alle:
        verder = [ander for ander in alle if ander.houdt(een.laatste_dag + _EEN_DAG)]
        eerste = min(verder, key=lambda ander: (ander.verleend.op, ander.verleend.versie), default=None)
        yield Gestart(
            soort="machtiging-gesloten-jeugdhulp",
            versie=een.verleend.versie,
            begin=een.verleend.inhoud.werking.van,
            maat=VasteDag(een.laatste_dag, "Jeugdwet, art. 6.1.12 lid 2"),
            nummer=een.verleend.inhoud.machtiging,
            gehaald=Einde(eerste.verleend.op, eerste.verleend.versie) if eerste else None,
        )
