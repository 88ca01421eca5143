"""The fold: from the events of a stream to the state of the zaak. Total, pure, and in order of versie."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final, assert_never, cast

from domain.aanvraag.events import AanvraagOntvangen
from domain.beschikking.besluit import Besluit
from domain.beschikking.events import BeschikkingBekendgemaakt
from domain.gebeurtenis import Gebeurd, Gebeurtenis, Vervolg
from domain.gesprek.events import GesprekGehouden, VanGesprekAfgezien
from domain.melding.events import (
    ClientondersteuningGewezen,
    MeldingBevestigd,
    MeldingOntvangen,
    PersoonlijkPlanOntvangen,
    TijdelijkeVoorzieningGetroffen,
)
from domain.verslag.events import OpmerkingenOntvangen, VerslagVerstrekt
from domain.zaak.advies import AdviesGegeven
from domain.zaak.afsluiting import ZaakAfgeslotenVerklaard, ZaakHeropend
from domain.zaak.state import (
    AfgeslotenZaak,
    BekendgemaaktBesluit,
    BesluitInZaak,
    GeenZaak,
    GenomenBesluit,
    LopendeZaak,
    Zaak,
)

PLAATSEN: Final[Mapping[type[Gebeurtenis], str]] = MappingProxyType(
    {
        MeldingBevestigd: "bevestigingen",
        ClientondersteuningGewezen: "gewezen",
        PersoonlijkPlanOntvangen: "plannen",
        TijdelijkeVoorzieningGetroffen: "tijdelijk",
        GesprekGehouden: "onderzoek",
        VanGesprekAfgezien: "onderzoek",
        VerslagVerstrekt: "verslagen",
        OpmerkingenOntvangen: "opmerkingen",
        AanvraagOntvangen: "aanvragen",
    }
)
"""Where each act on the road to the first beschikking is kept in the state."""


def vouw(gebeurtenissen: Iterable[Gebeurd[Gebeurtenis]], zaak: Zaak | None = None) -> Zaak:
    """Fold a whole history, corrections already in place, into the state of the zaak."""
    toestand: Zaak = zaak or GeenZaak()
    groei: _Groei | None = None
    for gebeurd in gebeurtenissen:
        if isinstance(toestand, LopendeZaak) and not isinstance(gebeurd.inhoud, ZaakAfgeslotenVerklaard):
            groei = groei or _Groei(toestand)
            groei.neem(gebeurd)
            continue
        toestand, groei = evolve(groei.zaak() if groei else toestand, gebeurd), None
    return groei.zaak() if groei else toestand


def evolve(zaak: Zaak, gebeurd: Gebeurd[Gebeurtenis]) -> Zaak:
    """Take one event into the state. A history that decide never made is an assertion, not a refusal."""
    match zaak:
        case GeenZaak():
            return _open(gebeurd)
        case LopendeZaak():
            inhoud = gebeurd.inhoud
            if isinstance(inhoud, ZaakAfgeslotenVerklaard):
                return AfgeslotenZaak(gebeurd.versie, zaak, Gebeurd(inhoud, gebeurd.op, gebeurd.versie))
            groei = _Groei(zaak)
            groei.neem(gebeurd)
            return groei.zaak()
        case AfgeslotenZaak():
            return _na_einde(zaak, gebeurd)
        case _:
            assert_never(zaak)


def _na_einde(zaak: AfgeslotenZaak, gebeurd: Gebeurd[Gebeurtenis]) -> Zaak:
    inhoud, vervolg = gebeurd.inhoud, zaak.zaak.vervolg
    if isinstance(inhoud, ZaakHeropend):
        return replace(zaak.zaak, vervolg=(*vervolg, zaak.afsluiting, gebeurd), versie=gebeurd.versie)
    if isinstance(inhoud, AdviesGegeven):
        adviezen = {**zaak.zaak.adviezen, gebeurd.versie: cast("Gebeurd[AdviesGegeven]", gebeurd)}
        return replace(zaak, zaak=replace(zaak.zaak, adviezen=adviezen), versie=gebeurd.versie)
    kan = isinstance(inhoud, Vervolg) and inhoud.OOK_NA_EINDE
    assert kan, f"versie {gebeurd.versie} volgt op het einde van de zaak"
    return replace(zaak, zaak=replace(zaak.zaak, vervolg=(*vervolg, gebeurd)), versie=gebeurd.versie)


def _open(gebeurd: Gebeurd[Gebeurtenis]) -> LopendeZaak:
    assert isinstance(gebeurd.inhoud, MeldingOntvangen), "een zaak begint met een melding"
    return LopendeZaak(gebeurd.versie, Gebeurd(gebeurd.inhoud, gebeurd.op, gebeurd.versie))


class _Groei:
    """A zaak that runs, taking in events one after another.

    A copy of the state for each event would copy all that came before, again and again; here it is made once.
    """

    def __init__(self, zaak: LopendeZaak) -> None:
        self._begin = zaak
        self._versie = zaak.versie
        self._besluiten = list(zaak.besluiten)
        self._adviezen: dict[int, Gebeurd[AdviesGegeven]] = {}
        self._erbij: defaultdict[str, list[Gebeurd[Gebeurtenis]]] = defaultdict(list)

    def neem(self, gebeurd: Gebeurd[Gebeurtenis]) -> None:
        """Take in one event."""
        inhoud, self._versie = gebeurd.inhoud, gebeurd.versie
        # In the order of how much a reader meets them: every act has its receipts.
        if isinstance(inhoud, AdviesGegeven):
            self._adviezen[gebeurd.versie] = cast("Gebeurd[AdviesGegeven]", gebeurd)
        elif isinstance(inhoud, Besluit):
            self._besluiten.append(GenomenBesluit(Gebeurd(inhoud, gebeurd.op, gebeurd.versie)))
        elif isinstance(inhoud, BeschikkingBekendgemaakt):
            bekend = Gebeurd(inhoud, gebeurd.op, gebeurd.versie)
            self._besluiten = [_maak_bekend(besluit, bekend) for besluit in self._besluiten]
        elif isinstance(inhoud, Vervolg):
            self._erbij["vervolg"].append(gebeurd)
        else:
            plaats = PLAATSEN.get(type(inhoud))
            assert plaats is not None, f"versie {gebeurd.versie}: {inhoud.TOPIC} kan hier niet"
            self._erbij[plaats].append(gebeurd)

    def zaak(self) -> LopendeZaak:
        """Give the state as it is now."""
        begin = self._begin
        leden: dict[str, Any] = {naam: (*getattr(begin, naam), *erbij) for naam, erbij in self._erbij.items()}
        adviezen = {**begin.adviezen, **self._adviezen}
        return replace(begin, versie=self._versie, adviezen=adviezen, besluiten=tuple(self._besluiten), **leden)


def _maak_bekend(besluit: BesluitInZaak[Besluit], bekend: Gebeurd[BeschikkingBekendgemaakt]) -> BesluitInZaak[Besluit]:
    if besluit.genomen.inhoud.beschikking != bekend.inhoud.beschikking:
        return besluit
    assert isinstance(besluit, GenomenBesluit), "een beschikking wordt een keer bekendgemaakt"
    return BekendgemaaktBesluit(besluit.genomen, bekend)
