"""The requests for more hours of a zaak, each with what became of it, and the term within which that is due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from domain.bezwaar.onbeantwoord import laatste_staande, onbeantwoord, weer_sinds
from domain.gebeurtenis import Gebeurd, Gewist
from domain.korte_route.events import OphogingBesloten, OphogingGevraagd, OphogingIngetrokken
from domain.rechten.rechten import Herroepen
from domain.termijnen.opschorting import met_oponthoud
from domain.termijnen.termijn import Gestart, VolgensRegel, eerste
from domain.zaak.openstaand import Openstaand, Peil
from domain.zaak.state import BekendgemaaktBesluit, BesluitInZaak, LopendeZaak

REGEL: Final = "korte-route-ophoging"


@dataclass(frozen=True)
class Ophoging:
    """A request for more hours, with the besluit on it or that it was withdrawn; neither while it waits.

    ``besluiten`` are all that were taken on it. Of one that is gone, with nothing in its place, it waits for another
    since ``weer``.
    """

    gevraagd: Gebeurd[OphogingGevraagd]
    besluit: BesluitInZaak[OphogingBesloten] | None
    ingetrokken: Gebeurd[OphogingIngetrokken] | None
    besluiten: tuple[BesluitInZaak[OphogingBesloten], ...] = ()
    weer: Herroepen | None = None

    @property
    def open(self) -> bool:
        """Say whether it waits for its besluit."""
        return self.besluit is None and self.ingetrokken is None


def ophogingen(zaak: LopendeZaak) -> tuple[Ophoging, ...]:
    """Give the requests of a zaak, in the order in which they came in."""
    gevraagd = zaak.van(OphogingGevraagd)
    weg = onbeantwoord(zaak) if gevraagd else {}
    ingetrokken = {een.inhoud.ophoging: een for een in zaak.van(OphogingIngetrokken)}
    gevonden = []
    for een in gevraagd:
        nummer = een.inhoud.ophoging
        besluiten = tuple(b for b in zaak.besluiten_van(OphogingBesloten) if b.genomen.inhoud.ophoging == nummer)
        staand, weer = laatste_staande(weg, besluiten), weer_sinds(weg, besluiten)
        gevonden.append(Ophoging(een, staand, ingetrokken.get(nummer), besluiten, weer))
    return tuple(gevonden)


def openstaande_ophogingen(zaak: LopendeZaak, _peil: Peil) -> Iterator[Openstaand]:
    """Give the requests for more hours on which nobody decided."""
    for een in ophogingen(zaak):
        if een.open:
            nummer, op = een.gevraagd.inhoud.ophoging, een.gevraagd.op.isoformat()
            zin = f"ophoging {nummer} van {op} wacht op een besluit"
            yield Openstaand("verzoek", (een.weer or een.gevraagd).versie, zin)


def geadviseerd(gevraagd: OphogingGevraagd, zaak: LopendeZaak) -> tuple[int, bool] | None:
    """Give the versie of the advice that came with a request, and whether it allowed it; None when it was wiped."""
    for versie in gevraagd.adviezen:
        advies = zaak.adviezen.get(versie)
        bewijs = advies.inhoud.bewijs if advies and advies.inhoud.regel == REGEL else None
        if bewijs is not None and not isinstance(bewijs, Gewist):
            return versie, bool(bewijs.uitkomst["toegestaan"])
    return None


def na_ophoging(zaak: LopendeZaak) -> Iterator[Gestart]:
    """Give the term for deciding on each request: the text calls it an aanvraag and sets no term of its own."""
    for een in ophogingen(zaak):
        gestart = Gestart(
            soort="ophoging",
            versie=een.gevraagd.versie,
            begin=een.gevraagd.op,
            maat=VolgensRegel("beschikkingstermijn", {"aanvraagOntvangenOp": een.gevraagd.op.isoformat()}),
            nummer=een.gevraagd.inhoud.ophoging,
            gehaald=eerste(b.bekendgemaakt for b in een.besluiten if isinstance(b, BekendgemaaktBesluit)),
            vervalt_op=een.ingetrokken.op if een.ingetrokken else None,
        )
        yield met_oponthoud(gestart, zaak, ("ophoging", een.gevraagd.inhoud.ophoging))
