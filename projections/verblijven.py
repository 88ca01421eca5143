"""Where the client is helped on a day: in opvang, in beschermd wonen, waiting for a place, or on the way elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

from domain.beschermd_wonen.toegangen import toegangen
from domain.gebeurtenis import Werking
from domain.opvang.bijdrage import bijdrage_op
from domain.opvang.opvangen import Opvang, opvangen
from domain.overdracht.overdrachten import StatusOverdracht, overdrachten
from domain.zaak.op_dag import inhoud_van, zaak_op
from domain.zaak.state import LopendeZaak, Zaak
from projections.rij import Rij

Status = Literal["gevraagd", "geweigerd", "overgedragen", "komend", "loopt", "geeindigd"]


class Verblijf(Rij):
    """One stay, or the question for it, as it stands on a day.

    ``van`` and ``totEnMet`` are the days on which it counts, by all that is known; null where there are none.
    ``bijdragePerDag`` is what is owed for the day, in eurocent; null when nothing was fixed for it.
    """

    soort: Literal["opvang", "beschermd-wonen", "wachtlijst"]
    nummer: int
    versie: int
    vorm: str
    status: Status
    van: date | None = None
    tot_en_met: date | None = None
    bijdrage_per_dag: int | None = None


class Overdracht(Rij):
    """One overdracht to another gemeente, as it stands on a day."""

    nummer: int
    versie: int
    opvang: int | None = None
    toegang: int | None = None
    aan: str
    status: StatusOverdracht


def verblijven(zaak: Zaak, dag: date) -> tuple[Verblijf, ...]:
    """List opvang, beschermd wonen and waiting that was asked or began by the day, in this order.

    As with every right the days that count are told by all that is known, also what was decided later about the past.
    """
    alles, toen = inhoud_van(zaak), inhoud_van(zaak_op(zaak, dag))
    if alles is None or toen is None:
        return ()
    return (*_opvang(alles, toen, dag), *_wonen(alles, dag))


def overdrachten_op(zaak: Zaak, dag: date) -> tuple[Overdracht, ...]:
    """List the overdrachten that were proposed by the day, each as it stood then."""
    toen = inhoud_van(zaak_op(zaak, dag))
    return tuple(_overdrachten(toen)) if toen is not None else ()


def _opvang(alles: LopendeZaak, toen: LopendeZaak, dag: date) -> Iterator[Verblijf]:
    op_die_dag = {een.nummer: een for een in opvangen(toen)}
    for een in opvangen(alles):
        if een.nummer not in op_die_dag:
            continue
        bijdrage = bijdrage_op(alles, een, dag)
        yield Verblijf(
            soort="opvang",
            nummer=een.nummer,
            versie=een.gevraagd.versie,
            vorm=een.vorm,
            status=_status(een.verblijf, dag) if een.verblijf else _zonder_verblijf(op_die_dag[een.nummer]),
            van=een.verblijf.van if een.verblijf else None,
            tot_en_met=een.verblijf.tot_en_met if een.verblijf else None,
            bijdrage_per_dag=bijdrage.bedrag_per_dag if bijdrage else None,
        )


def _zonder_verblijf(een: Opvang) -> Status:
    if een.overgedragen_op is not None:
        return "overgedragen"
    return "geweigerd" if een.geweigerd is not None else "gevraagd"


def _wonen(alles: LopendeZaak, dag: date) -> Iterator[Verblijf]:
    gevonden = toegangen(alles)
    woont = ((een.nummer, een.begonnen, een.werking) for van in gevonden for een in van.plaatsingen)
    for nummer, begonnen, werking in woont:
        if begonnen.op <= dag:
            yield _rij("beschermd-wonen", nummer, begonnen.inhoud.vorm, werking, dag=dag, versie=begonnen.versie)
    wacht = ((een.nummer, een.geplaatst, een.werking) for van in gevonden for een in van.wachtplaatsen)
    for nummer, geplaatst, werking in wacht:
        if geplaatst.op <= dag:
            yield _rij("wachtlijst", nummer, geplaatst.inhoud.vorm, werking, dag=dag, versie=geplaatst.versie)


def _rij(
    soort: Literal["beschermd-wonen", "wachtlijst"], nummer: int, vorm: str, werking: Werking, *, dag: date, versie: int
) -> Verblijf:
    return Verblijf(
        soort=soort,
        nummer=nummer,
        versie=versie,
        vorm=vorm,
        status=_status(werking, dag),
        van=werking.van,
        tot_en_met=werking.tot_en_met,
    )


def _status(werking: Werking, dag: date) -> Status:
    if werking.houdt(dag):
        return "loopt"
    return "komend" if dag < werking.van else "geeindigd"


def _overdrachten(toen: LopendeZaak) -> Iterator[Overdracht]:
    for een in overdrachten(toen):
        inhoud = een.voorgesteld.inhoud
        yield Overdracht(
            nummer=een.nummer,
            versie=een.voorgesteld.versie,
            opvang=inhoud.opvang,
            toegang=inhoud.toegang,
            aan=inhoud.aan,
            status=een.status,
        )
