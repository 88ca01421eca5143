"""What was asked of the gemeente and has no besluit any more, though there was one: it waits again (Awb 7:11 lid 2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

from domain.aanvraag.events import AanvraagOntvangen
from domain.beschikking.besluit import Besluit
from domain.bezwaar.beslissing import BeslissingOpBezwaarGenomen
from domain.bezwaar.bezwaren import bezwaren
from domain.gebeurtenis import Gebeurd
from domain.rechten.rechten import Herroepen, herroepen_sinds
from domain.zaak.afsluiting import ZaakAfgeslotenVerklaard
from domain.zaak.state import BesluitInZaak, LopendeZaak

B = TypeVar("B", bound=Besluit)
OPNIEUW: Final = "het vervallen van het eerdere besluit"
"""What a besluit follows that is taken because the one before it is gone."""


def onbeantwoord(zaak: LopendeZaak) -> Mapping[int, Herroepen]:
    """Give the besluiten, by their numbers, of which nothing is left and in whose place nothing came, with since when.

    What takes the place of such a besluit is decided with the bezwaar, also while that still waits. Where the rechter
    decided himself (Awb 8:72 lid 3 onder b) it is the besluit by which the gemeente carries that out.
    """
    weg = herroepen_sinds(zaak)
    vervangen = {
        inhoud.bestreden
        for besluit in zaak.besluiten_van(BeslissingOpBezwaarGenomen)
        if (inhoud := besluit.genomen.inhoud).beschikking not in weg and (inhoud.voorzieningen or inhoud.afgewezen)
    }
    bestreden = {een.ontvangen.inhoud.beschikking for een in bezwaren(zaak) if een.open}
    return {nummer: sinds for nummer, sinds in weg.items() if nummer not in vervangen | bestreden}


def laatste_staande(weg: Mapping[int, Herroepen], besluiten: Iterable[BesluitInZaak[B]]) -> BesluitInZaak[B] | None:
    """Give the last of these besluiten that is not gone, None where none stands."""
    staand = [besluit for besluit in besluiten if besluit.genomen.inhoud.beschikking not in weg]
    return staand[-1] if staand else None


def weer_sinds(weg: Mapping[int, Herroepen], besluiten: Iterable[BesluitInZaak[Besluit]]) -> Herroepen | None:
    """Say since when what these besluiten answered waits again; None where one of them stands, or there is none."""
    gevallen = [weg.get(besluit.genomen.inhoud.beschikking) for besluit in besluiten]
    sinds = [een for een in gevallen if een is not None]
    return max(sinds, key=lambda een: een.versie) if sinds and len(sinds) == len(gevallen) else None


def wachtende_aanvragen(zaak: LopendeZaak) -> tuple[tuple[Gebeurd[AanvraagOntvangen], Herroepen], ...]:
    """Give the aanvragen that wait again, each with since when.

    One that was withdrawn, or fell away since with the end of the zaak, does not. One on which nobody decided yet goes
    before them (``LopendeZaak.open_aanvragen``).
    """
    weg = onbeantwoord(zaak)
    einden = (*zaak.van(ZaakAfgeslotenVerklaard), *([zaak.afsluiting] if zaak.afsluiting else []))
    einde = max((een.versie for een in einden), default=0)
    gevonden = []
    ingetrokken = zaak.ingetrokken_aanvragen
    for aanvraag in zaak.aanvragen:
        nummer = aanvraag.inhoud.aanvraag
        sinds = weer_sinds(weg, (b for b in zaak.beschikkingen if b.genomen.inhoud.aanvraag == nummer))
        if sinds is not None and sinds.versie > einde and nummer not in ingetrokken:
            gevonden.append((aanvraag, sinds))
    return tuple(gevonden)
