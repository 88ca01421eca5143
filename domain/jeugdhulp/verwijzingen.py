"""The verwijzingen of a zaak, each with what became of it, and the term within which a beschikking on it is due."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from domain.beschikking.events import BeschikkingGenomen
from domain.bezwaar.onbeantwoord import laatste_staande, onbeantwoord, weer_sinds
from domain.gebeurtenis import Gebeurd, Gewist
from domain.jeugdhulp.events import VerwijzingIngetrokken, VerwijzingOntvangen
from domain.rechten.rechten import Herroepen
from domain.termijnen.opschorting import met_oponthoud
from domain.termijnen.termijn import Gestart, VolgensNorm, eerste
from domain.weigering import Weigering
from domain.zaak.handeling import AlGedaan
from domain.zaak.openstaand import Openstaand, Peil
from domain.zaak.state import BekendgemaaktBesluit, BesluitInZaak, LopendeZaak

TOEGANG: Final = "jeugdhulp-toegang"
_REDELIJKE_TERMIJN: Final = "redelijke-termijn"


class VerwijzingOnbekend(Weigering):
    """There is no verwijzing with this number in the zaak."""

    probleem = "verwijzing-onbekend"
    titel = "Verwijzing onbekend"


@dataclass(frozen=True)
class Verwijzing:
    """A verwijzing, with the beschikking on it or that it was withdrawn; neither while it waits.

    ``besluiten`` are all that were taken on it. Of one that is gone, with nothing in its place, it waits for another
    since ``weer``.
    """

    ontvangen: Gebeurd[VerwijzingOntvangen]
    beschikking: BesluitInZaak[BeschikkingGenomen] | None
    ingetrokken: Gebeurd[VerwijzingIngetrokken] | None
    besluiten: tuple[BesluitInZaak[BeschikkingGenomen], ...] = ()
    weer: Herroepen | None = None

    @property
    def open(self) -> bool:
        """Say whether it waits for its beschikking."""
        return self.beschikking is None and self.ingetrokken is None


def verwijzingen(zaak: LopendeZaak) -> tuple[Verwijzing, ...]:
    """Give the verwijzingen of a zaak, in the order in which they came in."""
    ontvangen = zaak.van(VerwijzingOntvangen)
    weg = onbeantwoord(zaak) if ontvangen else {}
    ingetrokken = {een.inhoud.verwijzing: een for een in zaak.van(VerwijzingIngetrokken)}
    gevonden = []
    for een in ontvangen:
        nummer = een.inhoud.verwijzing
        besluiten = tuple(b for b in zaak.beschikkingen if b.genomen.inhoud.verwijzing == nummer)
        staand, weer = laatste_staande(weg, besluiten), weer_sinds(weg, besluiten)
        gevonden.append(Verwijzing(een, staand, ingetrokken.get(nummer), besluiten, weer))
    return tuple(gevonden)


def openstaande_verwijzingen(zaak: LopendeZaak, _peil: Peil) -> Iterator[Openstaand]:
    """Give the verwijzingen on which nobody decided."""
    for een in verwijzingen(zaak):
        if een.open:
            nummer, op = een.ontvangen.inhoud.verwijzing, een.ontvangen.op.isoformat()
            zin = f"verwijzing {nummer} van {op} wacht op een beschikking"
            yield Openstaand("verzoek", (een.weer or een.ontvangen).versie, zin)


def eis_open(nummer: int, zaak: LopendeZaak) -> Verwijzing:
    """Give the verwijzing with a number that waits for its beschikking. ``VerwijzingOnbekend``, ``AlGedaan``."""
    gevonden = next((een for een in verwijzingen(zaak) if een.ontvangen.inhoud.verwijzing == nummer), None)
    if gevonden is None:
        raise VerwijzingOnbekend(f"Verwijzing {nummer} is in deze zaak niet ontvangen.", veld="verwijzing")
    if gevonden.beschikking is not None:
        op = gevonden.beschikking.genomen.op.isoformat()
        raise AlGedaan(f"Op verwijzing {nummer} is al beslist op {op}.")
    if gevonden.ingetrokken is not None:
        raise AlGedaan(f"Verwijzing {nummer} is ingetrokken op {gevonden.ingetrokken.op.isoformat()}.")
    return gevonden


def toegang(ontvangen: VerwijzingOntvangen, zaak: LopendeZaak) -> tuple[int, Mapping[str, Any]] | None:
    """Give the versie and outcome of what the text said of a verwijzing; None where none did, or it was wiped."""
    for versie in ontvangen.adviezen:
        advies = zaak.adviezen.get(versie)
        bewijs = advies.inhoud.bewijs if advies and advies.inhoud.regel == TOEGANG else None
        if bewijs is not None and not isinstance(bewijs, Gewist):
            return versie, bewijs.uitkomst
    return None


def na_verwijzing(zaak: LopendeZaak) -> Iterator[Gestart]:
    """Give the term for the beschikking on each verwijzing: the redelijke termijn, for no text sets another."""
    for een in verwijzingen(zaak):
        gestart = Gestart(
            soort="beschikking-op-verwijzing",
            versie=een.ontvangen.versie,
            begin=een.ontvangen.op,
            maat=VolgensNorm(_REDELIJKE_TERMIJN, vanaf=een.ontvangen.op),
            nummer=een.ontvangen.inhoud.verwijzing,
            gehaald=eerste(b.bekendgemaakt for b in een.besluiten if isinstance(b, BekendgemaaktBesluit)),
            vervalt_op=een.ingetrokken.op if een.ingetrokken else None,
        )
        yield met_oponthoud(gestart, zaak, ("verwijzing", een.ontvangen.inhoud.verwijzing))
