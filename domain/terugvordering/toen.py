"""A debt as it stood on the day of an act, with its terms: what was recorded since changes nothing of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from domain.termijnen.register import termijnen
from domain.termijnen.termijn import SoortTermijn, Termijn
from domain.terugvordering.besluiten import TerugvorderingHerzien
from domain.terugvordering.grondslag import Gebrek, gebreken
from domain.terugvordering.vorderingen import Vordering, eis_na_bekendmaking, vordering
from domain.weigering import Weigering
from domain.zaak.handeling import Omstandigheden, Rechtskader
from domain.zaak.op_dag import inhoud_van, zaak_op
from domain.zaak.state import LopendeZaak

_EEN_DAG: Final = timedelta(days=1)
_VAN_EEN_VORDERING: Final[frozenset[SoortTermijn]] = frozenset({"betaling", "aanmaning", "verjaring"})


class NietInVerzuim(Weigering):
    """The last day of payment did not pass yet, or was put off (Awb 4:97, 4:94 lid 2)."""

    probleem = "niet-in-verzuim"
    titel = "De betaaltermijn loopt nog"


class Verjaard(Weigering):
    """So long after the last day of payment nothing can be collected any more (Awb 4:104 lid 2)."""

    probleem = "vordering-verjaard"
    titel = "De vordering is verjaard"


class GrondslagVervallen(Weigering):
    """What was claimed on does not stand any more, and nobody decided since to claim less or nothing."""

    probleem = "grondslag-vervallen"
    titel = "De grondslag is vervallen"


@dataclass(frozen=True)
class Toen:
    """A vordering on the day of an act (in the member ``veld``), with its terms as they stood then.

    ``gebreken``: why not all that is claimed could be claimed then, as far as nobody claimed less over it.
    """

    vordering: Vordering
    veld: str
    dag: date
    termijnen: tuple[Termijn, ...]
    gebreken: tuple[Gebrek, ...] = ()

    def van(self, soort: SoortTermijn) -> tuple[Termijn, ...]:
        """Give the terms of one kind, in the order in which they began."""
        return tuple(een for een in self.termijnen if een.gestart.soort == soort)

    def te_vroeg(self, wat: str, uiterlijk: date) -> str:
        """Say that the act lies before the first day after the last one of a term."""
        vroegst = uiterlijk + _EEN_DAG
        return f"{self.veld} {self.dag.isoformat()} ligt voor {wat} van {vroegst.isoformat()}."

    def eis_verzuim(self) -> None:
        """Refuse (``NietInVerzuim``) to collect while there is time to pay."""
        for termijn in self.van("betaling"):
            if termijn.status != "verstreken":
                uiterlijk = termijn.lengte.uiterlijk
                assert uiterlijk is not None, termijn
                raise NietInVerzuim(self.te_vroeg("het verstrijken van de betaaltermijn", uiterlijk), veld=self.veld)

    def eis_grondslag(self) -> None:
        """Refuse (``GrondslagVervallen``) to collect, or set off, what is not owed by what was taken back."""
        for gebrek in self.gebreken:
            raise GrondslagVervallen(
                f"Vordering {self.vordering.nummer} kan zo niet worden geïnd. {gebrek.zin} Verlaag haar eerst, of trek "
                "haar in.",
                veld="vordering",
            )

    def eis_niet_verjaard(self) -> None:
        """Refuse (``Verjaard``) to collect, or set off, what is too old."""
        for termijn in self.van("verjaring"):
            if termijn.status == "verstreken":
                raise Verjaard(
                    f"Vordering {self.vordering.nummer} is verjaard: de termijn liep tot en met "
                    f"{termijn.lengte.uiterlijk}.",
                    veld="vordering",
                )


def toen(zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden, *, nummer: int, veld: str, dag: date) -> Toen:
    """Give a vordering as it stood on the day of an act, in the member ``veld``; not before the debtor knew of it."""
    eis_na_bekendmaking(veld, dag, vordering(zaak, nummer), bij)
    inhoud = inhoud_van(zaak_op(zaak, dag))
    assert inhoud is not None
    alle = termijnen(zaak, kader, geldig_op=dag, bekend_op=bij.vandaag)
    een = vordering(inhoud, nummer)
    return Toen(
        een,
        veld,
        dag,
        tuple(t for t in alle if t.gestart.soort in _VAN_EEN_VORDERING and t.gestart.nummer == nummer),
        _gebreken(inhoud, een),
    )


def _gebreken(zaak: LopendeZaak, een: Vordering) -> tuple[Gebrek, ...]:
    """Give what took away the ground since anybody looked at it: who claimed less knew what was gone by then."""
    verwerkt = set()
    for handeling in een.handelingen:
        if isinstance(handeling.inhoud, TerugvorderingHerzien):
            besluit = zaak.besluit(handeling.inhoud.beschikking)
            bij_het_besluit = inhoud_van(zaak_op(zaak, besluit.genomen.op)) if besluit is not None else None
            assert bij_het_besluit is not None, handeling
            verwerkt |= set(gebreken(bij_het_besluit, een.inhoud))
    return tuple(gebrek for gebrek in gebreken(zaak, een.inhoud) if gebrek not in verwerkt)
