"""The requests to let a right go on, each with the aanvraag and the beschikking that answer it, and its onderzoek."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from domain.aanvraag.events import AanvraagOntvangen
from domain.beschikking.events import BeschikkingGenomen
from domain.bezwaar.onbeantwoord import laatste_staande, onbeantwoord, weer_sinds
from domain.gebeurtenis import Gebeurd, Gebeurtenis
from domain.heronderzoek.events import HeronderzoekBesloten
from domain.rechten.rechten import Herroepen
from domain.verlenging.events import HerindicatieBegonnen, VerlengingGevraagd, VerlengingIngetrokken
from domain.verslag.events import VerslagVerstrekt
from domain.weigering import Weigering
from domain.zaak.openstaand import Openstaand, Peil
from domain.zaak.state import BesluitInZaak, LopendeZaak, Onderzoek


@dataclass(frozen=True)
class Verlenging:
    """One request: what became of it. It is open until it was taken back or decided on.

    ``beschikking`` is the one that stands; ``besluiten`` all that were taken on its aanvraag. Of one that is gone, with
    nothing in its place, the aanvraag waits for another since ``weer``.
    """

    gevraagd: Gebeurd[VerlengingGevraagd]
    herindicatie: Gebeurd[HerindicatieBegonnen] | None
    ingetrokken: Gebeurd[VerlengingIngetrokken] | None
    aanvraag: Gebeurd[AanvraagOntvangen] | None
    beschikking: BesluitInZaak[BeschikkingGenomen] | None
    besluiten: tuple[BesluitInZaak[BeschikkingGenomen], ...] = ()
    weer: Herroepen | None = None

    @property
    def nummer(self) -> int:
        """Give the number of the request."""
        return self.gevraagd.inhoud.verlenging

    @property
    def is_open(self) -> bool:
        """Say whether it still waits for an answer."""
        return self.ingetrokken is None and self.beschikking is None


class VerlengingOnbekend(Weigering):
    """There is no request to go on with this number in the zaak."""

    probleem = "verlenging-onbekend"
    titel = "Verlenging onbekend"


class VerlengingAfgedaan(Weigering):
    """The request was decided on or taken back: nothing follows it any more."""

    probleem = "verlenging-afgedaan"
    titel = "Verlenging is afgedaan"


def verlengingen(zaak: LopendeZaak) -> tuple[Verlenging, ...]:
    """Give the requests to go on, in the order in which they were recorded."""
    gevraagd = zaak.van(VerlengingGevraagd)
    weg = onbeantwoord(zaak) if gevraagd else {}
    return tuple(_verlenging(een, zaak, weg) for een in gevraagd)


def openstaande_verlengingen(zaak: LopendeZaak, _peil: Peil) -> Iterator[Openstaand]:
    """Give the requests to go on that wait for an answer."""
    for een in verlengingen(zaak):
        if een.is_open:
            zin = f"verlenging {een.nummer} van {een.gevraagd.op.isoformat()} wacht op een beschikking"
            yield Openstaand("verzoek", (een.weer or een.gevraagd).versie, zin)


def _verlenging(gevraagd: Gebeurd[VerlengingGevraagd], zaak: LopendeZaak, weg: Mapping[int, Herroepen]) -> Verlenging:
    nummer = gevraagd.inhoud.verlenging
    # A second one follows where the first was withdrawn, also by the end of the zaak.
    aanvragen = [a for a in zaak.aanvragen if a.inhoud.verlenging == nummer]
    nummers = {a.inhoud.aanvraag for a in aanvragen}
    besluiten = tuple(b for b in zaak.beschikkingen if b.genomen.inhoud.aanvraag in nummers)
    return Verlenging(
        gevraagd,
        next((een for een in zaak.van(HerindicatieBegonnen) if een.inhoud.verlenging == nummer), None),
        next((een for een in zaak.van(VerlengingIngetrokken) if een.inhoud.verlenging == nummer), None),
        next((a for a in reversed(aanvragen) if a.inhoud.aanvraag not in zaak.ingetrokken_aanvragen), None),
        laatste_staande(weg, besluiten),
        besluiten,
        weer_sinds(weg, besluiten),
    )


def open_verlenging(zaak: LopendeZaak, nummer: int) -> Verlenging:
    """Give the request with this number. Raises ``VerlengingOnbekend`` or ``VerlengingAfgedaan``."""
    gevonden = next((een for een in verlengingen(zaak) if een.nummer == nummer), None)
    if gevonden is None:
        raise VerlengingOnbekend(f"Verlenging {nummer} is in deze zaak niet gevraagd.", veld="verlenging")
    if gevonden.ingetrokken is not None:
        raise VerlengingAfgedaan(
            f"Verlenging {nummer} is op {gevonden.ingetrokken.op.isoformat()} ingetrokken.", veld="verlenging"
        )
    if gevonden.beschikking is not None:
        raise VerlengingAfgedaan(
            f"Op verlenging {nummer} is op {gevonden.beschikking.genomen.op.isoformat()} beslist.", veld="verlenging"
        )
    return gevonden


@dataclass(frozen=True)
class Onderzoeksronde:
    """The onderzoek for one aanvraag: what was done since the melding, or since the request to go on."""

    begin: Gebeurd[Gebeurtenis]
    stappen: tuple[Onderzoek, ...]
    verslagen: tuple[Gebeurd[VerslagVerstrekt], ...]


def ronde(zaak: LopendeZaak, verlenging: int | None) -> Onderzoeksronde:
    """Give the onderzoek for an aanvraag to go on: an earlier one was of another time. Without one: all of the zaak."""
    if verlenging is None:
        return Onderzoeksronde(zaak.melding, zaak.onderzoek, zaak.verslagen)
    begin = next(een for een in zaak.van(VerlengingGevraagd) if een.inhoud.verlenging == verlenging)
    return Onderzoeksronde(
        begin,
        tuple(stap for stap in zaak.onderzoek if _volgt(stap, begin)),
        tuple(verslag for verslag in zaak.verslagen if _volgt(verslag, begin)),
    )


def _volgt(een: Gebeurd[Gebeurtenis], begin: Gebeurd[Gebeurtenis]) -> bool:
    return een.versie > begin.versie and een.op >= begin.op


def onderzocht_sinds(zaak: LopendeZaak) -> tuple[Onderzoek, ...]:
    """Give what was done of the onderzoek that runs now: since the melding, or the last that began later."""
    begonnen = [
        een
        for een in zaak.vervolg
        if isinstance(een.inhoud, VerlengingGevraagd | HerindicatieBegonnen | HeronderzoekBesloten)
    ]
    begin: Gebeurd[Gebeurtenis] = begonnen[-1] if begonnen else zaak.melding
    return tuple(stap for stap in zaak.onderzoek if stap.versie > begin.versie)
