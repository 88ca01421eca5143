"""Decisions on a besluit that comes later than its term, and on telling the client when (Awb 4:14)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Final

from domain.gebeurtenis import Event, Tekst
from domain.regels.weging import citeer
from domain.termijnen.beslistermijn import OverBeslistermijn, eis_niet_beslist, eis_termijn
from domain.termijnen.events import DE, UitstelMeegedeeld
from domain.termijnen.opschorting import uitstel
from domain.termijnen.termijn import Termijn
from domain.weigering import RegelNietVanKracht, Weigering
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, Omstandigheden, Rechtskader, eis_dag
from domain.zaak.state import LopendeZaak


class UitstelMeedelen(OverBeslistermijn):
    """Record that the client was told of a later day for the besluit. The same day told again is refused."""

    NAAM: ClassVar[str] = "uitstel"

    meegedeeld_op: date
    alsnog_op: date
    reden: Tekst | None = None


class UitstelBinnenTermijn(Weigering):
    """A later day lies after the last day of the term; until then nothing has to be told."""

    probleem = "uitstel-binnen-termijn"
    titel = "Uitstel ligt binnen de termijn"


def deel_uitstel_mee(command: UitstelMeedelen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on telling a later day: it moves the term only where no text but Awb 4:13 sets one (4:14 lid 3)."""
    lid, nummer = command.over
    termijn = eis_termijn(command.over, zaak, kader, bij, op=command.meegedeeld_op)
    eis_dag("meegedeeldOp", command.meegedeeld_op, bij, na=termijn.gestart.begin, wat=DE[lid])
    eis_niet_beslist(termijn, command.over, command.meegedeeld_op)
    uiterlijk = termijn.lengte.uiterlijk
    assert uiterlijk is not None
    if any(
        (een.op, een.inhoud.alsnog_op) == (command.meegedeeld_op, command.alsnog_op)
        for een in uitstel(zaak, command.over)
    ):
        raise AlGedaan(f"Dit uitstel is op {command.meegedeeld_op.isoformat()} al meegedeeld.")
    if command.alsnog_op <= max(uiterlijk, command.meegedeeld_op):
        raise UitstelBinnenTermijn(
            f"alsnogOp {command.alsnog_op.isoformat()} ligt niet na de laatste dag van de termijn "
            f"({uiterlijk.isoformat()}) en de dag van de mededeling.",
            veld="alsnogOp",
        )
    meegedeeld = UitstelMeegedeeld(
        lid="3" if lid != "bezwaar" and _is_redelijke_termijn(termijn, kader, bij) else "1",
        alsnog_op=command.alsnog_op,
        reden=command.reden,
        **{lid: nummer},
    )
    return (Event(meegedeeld, command.meegedeeld_op),)


def _is_redelijke_termijn(termijn: Termijn, kader: Rechtskader, bij: Omstandigheden) -> bool:
    if termijn.gestart.verzet:
        return True
    try:
        regime, norm = kader.regelboek.norm_van(
            kader.rechtsgebied, "redelijke-termijn", peildatum=termijn.gestart.begin, bekend_op=bij.vandaag
        )
    except RegelNietVanKracht:
        return False
    return citeer(regime, norm.artikel) in (termijn.lengte.bron, *termijn.lengte.bronnen)


HANDELINGEN: Final[Handelingen] = (
    Handeling(
        "uitstelmededelingen", UitstelMeedelen, "Leg vast dat een later besluit is aangekondigd", deel_uitstel_mee
    ),
)
