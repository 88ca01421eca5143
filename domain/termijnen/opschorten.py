"""Decisions on a beslistermijn that stands still, and on when it runs again (Awb 4:15, 7:10 lid 2, 7:14)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Annotated, Any, ClassVar, Final, Self

from pydantic import Field, model_validator

from domain.gebeurtenis import Event, Gebeurd, Tekst, Werking
from domain.termijnen.beslistermijn import OverBeslistermijn, eis_niet_beslist, eis_termijn
from domain.termijnen.events import ARTIKELEN, DE, Beslislid, Grond, OpschortingGeeindigd, TermijnOpgeschort, Waardoor
from domain.termijnen.opschorting import GeeindigdeOpschorting, LopendeOpschorting, opschortingen
from domain.weigering import Weigering
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, Command, Omstandigheden, Rechtskader, eis_dag, volgend_nummer
from domain.zaak.state import LopendeZaak

_EEN_DAG: Final = timedelta(days=1)
_VAN_AANVRAAG: Final[frozenset[Grond]] = frozenset(
    {"aanvulling", "buitenlandse-informatie", "instemming", "vertraging-aanvrager", "overmacht"}
)
# Awb 7:14: of 4:15 only these count for a bezwaar; 7:10 lid 2 has a ground of its own.
_VAN_BEZWAAR: Final[frozenset[Grond]] = frozenset(
    {"verzuim-bezwaar", "buitenlandse-informatie", "vertraging-aanvrager", "overmacht"}
)
# A verwijzing is no aanvraag: there is no aanvrager whom 4:5 invites, who consents, or who causes the delay.
_VAN_VERWIJZING: Final[frozenset[Grond]] = frozenset({"buitenlandse-informatie", "overmacht"})
_GRONDEN: Final[dict[Beslislid, frozenset[Grond]]] = {
    "aanvraag": _VAN_AANVRAAG,
    "bezwaar": _VAN_BEZWAAR,
    "regelingaanvraag": _VAN_AANVRAAG,
    "ophoging": _VAN_AANVRAAG,
    "verwijzing": _VAN_VERWIJZING,
}
_VANAF_DE_DAG_ERNA: Final[frozenset[Grond]] = frozenset({"aanvulling", "buitenlandse-informatie", "verzuim-bezwaar"})
_MET_EINDE: Final[frozenset[Grond]] = frozenset({"aanvulling", "verzuim-bezwaar", "instemming"})
# Awb 4:15 lid 4.
_EINDE_WORDT_MEEGEDEELD: Final[frozenset[Grond]] = frozenset(
    {"buitenlandse-informatie", "vertraging-aanvrager", "overmacht"}
)


class TermijnOpschorten(OverBeslistermijn):
    """Record that a beslistermijn stands still. The same days on the same ground again are refused.

    For a request (``aanvulling``, ``verzuim-bezwaar``, ``buitenlandse-informatie``) it does so from the day after
    ``meegedeeldOp``; otherwise from ``van`` on. ``totEnMet`` is the last day that was given or agreed on.
    """

    NAAM: ClassVar[str] = "opschorting"

    meegedeeld_op: date
    grond: Grond
    van: date | None = None
    tot_en_met: date | None = None
    reden: Tekst | None = None

    @model_validator(mode="after")
    def _dagen_passen(self) -> Self:
        if (self.van is None) is not (self.grond in _VANAF_DE_DAG_ERNA):
            raise ValueError("van hoort bij instemming, vertraging en overmacht; anders telt de dag na meegedeeldOp")
        if self.tot_en_met is None and self.grond in _MET_EINDE:
            raise ValueError("noem de laatste dag van de gestelde of afgesproken termijn (totEnMet)")
        if self.tot_en_met is not None and self.tot_en_met < self.eerste_dag:
            raise ValueError("totEnMet ligt voor de eerste dag van de opschorting")
        return self

    @property
    def eerste_dag(self) -> date:
        """Give the first day that does not count."""
        return self.van or self.meegedeeld_op + _EEN_DAG

    @classmethod
    def uit_feit(cls, leden: Mapping[str, Any], dag: date) -> dict[str, Any]:
        """Give its days from those of the opschorting; ``van`` where that is not the day after it was told."""
        werking = leden.get("werking", {})
        vanzelf = leden["grond"] in _VANAF_DE_DAG_ERNA and werking.get("van") == dag + _EEN_DAG
        dagen = {naam: werking.get(naam) for naam in ("van", "tot_en_met") if naam != "van" or not vanzelf}
        return super().uit_feit(leden, dag) | dagen


class OpschortingEindigen(Command):
    """Record the first day on which a term runs again. Twice is refused; so is a day after it ended by itself."""

    NAAM: ClassVar[str] = "einde opschorting"
    ROLLEN: ClassVar[tuple[str, ...]] = ("consulent", "beslisser", "bezwaar")

    opschorting: Annotated[int, Field(ge=1)]
    geeindigd_op: date
    waardoor: Waardoor
    meegedeeld_op: date | None = None


class GrondPastNiet(Weigering):
    """The ground for opschorting does not count for such a term (Awb 7:14), or needs an aanvrager (4:15)."""

    probleem = "grond-past-niet"
    titel = "Grond past niet"
    status = 400


class OpschortingBuitenTermijn(Weigering):
    """A term can stand still only while it runs."""

    probleem = "opschorting-buiten-termijn"
    titel = "Opschorting buiten de termijn"


class OpschortingOnbekend(Weigering):
    """The zaak has no opschorting with this number."""

    probleem = "opschorting-onbekend"
    titel = "Opschorting onbekend"


class OpschortingVoorbij(Weigering):
    """The opschorting ended by itself, on a day that was set beforehand."""

    probleem = "opschorting-voorbij"
    titel = "Opschorting was al voorbij"


class MededelingOntbreekt(Weigering):
    """That the opschorting ended is told to the client, with the day by which the gemeente decides (Awb 4:15 lid 4)."""

    probleem = "mededeling-ontbreekt"
    titel = "Mededeling ontbreekt"


def schort_op(command: TermijnOpschorten, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on an opschorting: on a ground that counts for this term, and while it runs."""
    lid, nummer = command.over
    termijn = eis_termijn(command.over, zaak, kader, bij, op=command.meegedeeld_op)
    eis_dag("meegedeeldOp", command.meegedeeld_op, bij, na=termijn.gestart.begin, wat=DE[lid])
    if command.grond not in _GRONDEN[lid]:
        raise GrondPastNiet(f"{ARTIKELEN[command.grond]} schort de termijn van {DE[lid]} niet op.", veld="grond")
    eis_niet_beslist(termijn, command.over, command.meegedeeld_op)
    begin, uiterlijk = termijn.gestart.begin, termijn.lengte.uiterlijk
    assert uiterlijk is not None
    if not begin < command.eerste_dag <= uiterlijk:
        raise OpschortingBuitenTermijn(
            f"De eerste dag van de opschorting, {command.eerste_dag.isoformat()}, valt niet in de termijn, die begon "
            f"na {begin.isoformat()} en liep tot en met {uiterlijk.isoformat()}.",
            veld="van" if command.van else "meegedeeldOp",
        )
    werking = Werking(van=command.eerste_dag, tot_en_met=command.tot_en_met)
    for een in opschortingen(zaak, command.over):
        if (een.begonnen.inhoud.grond, een.begonnen.inhoud.werking) == (command.grond, werking):
            raise AlGedaan(f"Deze opschorting is al vastgelegd (nummer {een.begonnen.inhoud.opschorting}).")
    opgeschort = TermijnOpgeschort(
        opschorting=volgend_nummer(TermijnOpgeschort, bij),
        grond=command.grond,
        werking=werking,
        reden=command.reden,
        **{lid: nummer},
    )
    return (Event(opgeschort, command.meegedeeld_op),)


def eindig_opschorting(
    command: OpschortingEindigen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on the end of an opschorting, and on what the client was told of it."""
    nummer = command.opschorting
    gevonden = next((een for een in opschortingen(zaak) if een.begonnen.inhoud.opschorting == nummer), None)
    if gevonden is None:
        raise OpschortingOnbekend(f"Opschorting {nummer} is er in deze zaak niet.", veld="opschorting")
    if isinstance(gevonden, GeeindigdeOpschorting):
        raise AlGedaan(f"Opschorting {nummer} is al geëindigd op {gevonden.geeindigd.op.isoformat()}.")
    eis_dag("geeindigdOp", command.geeindigd_op, bij, na=gevonden.begonnen.op, wat="de opschorting")
    _eis_einde_past(command, gevonden)
    grond = gevonden.begonnen.inhoud.grond
    if command.meegedeeld_op is not None:
        eis_dag("meegedeeldOp", command.meegedeeld_op, bij, na=command.geeindigd_op, wat="het einde van de opschorting")
    elif grond in _EINDE_WORDT_MEEGEDEELD:
        raise MededelingOntbreekt(
            f"Dat deze opschorting eindigt ({ARTIKELEN[grond]}), deelt het college mee, met de dag waarop het "
            "uiterlijk beslist (Awb 4:15 lid 4).",
            veld="meegedeeldOp",
        )
    einde = OpschortingGeeindigd(opschorting=nummer, waardoor=command.waardoor, meegedeeld_op=command.meegedeeld_op)
    if command.meegedeeld_op is not None:
        # What is told is the last day as it is now that the term runs again.
        erna = replace(zaak, vervolg=(*zaak.vervolg, Gebeurd(einde, command.geeindigd_op, zaak.versie + 1)))
        termijn = eis_termijn(gevonden.begonnen.inhoud.over, erna, kader, bij, op=gevonden.begonnen.op)
        einde = einde.model_copy(update={"uiterlijk": termijn.lengte.uiterlijk})
    return (Event(einde, command.geeindigd_op),)


def _eis_einde_past(command: OpschortingEindigen, opschorting: LopendeOpschorting) -> None:
    tot = opschorting.stilstand.tot
    if tot is not None and command.geeindigd_op > tot:
        raise OpschortingVoorbij(
            f"Opschorting {command.opschorting} liep tot en met {(tot - _EEN_DAG).isoformat()}; "
            f"sinds {tot.isoformat()} loopt de termijn weer.",
            veld="geeindigdOp",
        )
    if command.waardoor == "ongebruikt-verstreken" and command.geeindigd_op != tot:
        dag = f"op {tot.isoformat()}" if tot else "nooit: er is geen termijn gesteld"
        raise OpschortingVoorbij(f"De gestelde termijn verstrijkt ongebruikt {dag}.", veld="geeindigdOp")


HANDELINGEN: Final[Handelingen] = (
    Handeling("opschortingen", TermijnOpschorten, "Leg vast dat een beslistermijn stilstaat", schort_op),
    Handeling(
        "opschortingseinden", OpschortingEindigen, "Leg vast dat een beslistermijn weer loopt", eindig_opschorting
    ),
)
