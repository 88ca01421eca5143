"""Putting off the decision on a bezwaar (Awb 7:10 lid 3-5): once for so many weeks, further only on special grounds."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, ClassVar, Final, cast

from pydantic import Field

from domain.gebeurtenis import Event, Tekst
from domain.kalender import Eenheid
from domain.termijnen.beslistermijn import eis_niet_beslist, eis_termijn
from domain.termijnen.termijn import Termijn
from domain.termijnen.verdaagd import BeslissingVerdaagd, Verdagingsgrond, bron_van
from domain.weigering import Weigering
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, Command, Omstandigheden, Rechtskader, eis_dag
from domain.zaak.state import LopendeZaak

_EEN_DAG: Final = timedelta(days=1)


class BeslissingVerdagen(Command):
    """Record that a decision on a bezwaar is put off. By lid 3 that is done once; again is refused.

    ``meegedeeldOp`` is the day on which it was written to those concerned, within the term.
    """

    NAAM: ClassVar[str] = "verdaging"
    ROLLEN: ClassVar[tuple[str, ...]] = ("bezwaar", "beslisser")

    bezwaar: Annotated[int, Field(ge=1)]
    meegedeeld_op: date
    uiterlijk: date
    grond: Verdagingsgrond = "lid-3"
    reden: Tekst | None = None


class VerdagingTeLaat(Weigering):
    """A term that has passed cannot be made longer."""

    probleem = "verdaging-te-laat"
    titel = "Verdaging komt te laat"


class VerdagingPastNiet(Weigering):
    """The new last day is no later than the old one, or later than lid 3 allows."""

    probleem = "verdaging-past-niet"
    titel = "Verdaging past niet"


def verdaag(command: BeslissingVerdagen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on putting off the decision on a bezwaar of the zaak."""
    termijn = eis_termijn(("bezwaar", command.bezwaar), zaak, kader, bij, op=command.meegedeeld_op)
    return verdaag_termijn(command, termijn, kader, bij)


def verdaag_termijn(command: BeslissingVerdagen, termijn: Termijn, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on putting off the end of a term: while it runs, and by lid 3 once and no further than its weeks."""
    eis_dag("meegedeeldOp", command.meegedeeld_op, bij, na=termijn.gestart.begin, wat="het bezwaar")
    eis_niet_beslist(termijn, ("bezwaar", command.bezwaar), command.meegedeeld_op)
    gedaan = {een.bron for een in termijn.gestart.verzet}
    if command.grond == "lid-3" and bron_van("lid-3") in gedaan:
        raise AlGedaan("Deze beslissing is al eens verdaagd; verder uitstel kan alleen op de gronden van lid 4.")
    nu = termijn.lengte.uiterlijk
    assert nu is not None
    if command.meegedeeld_op > nu:
        raise VerdagingTeLaat(f"De termijn is op {(nu + _EEN_DAG).isoformat()} verstreken.", veld="meegedeeldOp")
    grens = _uiterste(nu, kader, bij) if command.grond == "lid-3" else None
    if command.uiterlijk <= nu or (grens is not None and command.uiterlijk > grens):
        tot = f" en niet na {grens.isoformat()} (Awb 7:10 lid 3)" if grens else ""
        raise VerdagingPastNiet(f"De nieuwe laatste dag ligt na {nu.isoformat()}{tot}.", veld="uiterlijk")
    inhoud = BeslissingVerdaagd(
        bezwaar=command.bezwaar, grond=command.grond, uiterlijk=command.uiterlijk, reden=command.reden
    )
    return (Event(inhoud, command.meegedeeld_op),)


def _uiterste(nu: date, kader: Rechtskader, bij: Omstandigheden) -> date:
    """Give the last day to which lid 3 can put off: its weeks count from the day after the last one of the term."""
    _, norm = kader.regelboek.norm_van(kader.rechtsgebied, "verdaging-bezwaar", peildatum=nu, bekend_op=bij.vandaag)
    return kader.regelboek.kalender.laatste_dag(nu, norm.waarde, cast("Eenheid", norm.eenheid))


HANDELINGEN: Final[Handelingen] = (
    Handeling("verdagingen", BeslissingVerdagen, "Leg vast dat een beslissing op bezwaar is verdaagd", verdaag),
)
