"""The fold: from the events of a stream to the state of the zaak. Total, pure, and in order of versie."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import assert_never, cast

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
from domain.zaak.topics import TotBeschikking, ZaakGebeurtenis


def vouw(gebeurtenissen: Iterable[Gebeurd[Gebeurtenis]], zaak: Zaak | None = None) -> Zaak:
    """Fold a whole history, corrections already in place, into the state of the zaak."""
    toestand: Zaak = zaak or GeenZaak()
    for is_advies, rij in groupby(gebeurtenissen, key=lambda gebeurd: isinstance(gebeurd.inhoud, AdviesGegeven)):
        if is_advies and isinstance(toestand, LopendeZaak):
            toestand = _met_adviezen(toestand, list(rij))
            continue
        for gebeurd in rij:
            toestand = evolve(toestand, gebeurd)
    return toestand


def evolve(zaak: Zaak, gebeurd: Gebeurd[Gebeurtenis]) -> Zaak:
    """Take one event into the state. A history that decide never made is an assertion, not a refusal."""
    match zaak:
        case GeenZaak():
            return _open(gebeurd)
        case LopendeZaak():
            inhoud = cast("ZaakGebeurtenis", gebeurd.inhoud)
            if isinstance(inhoud, ZaakAfgeslotenVerklaard):
                return AfgeslotenZaak(gebeurd.versie, zaak, Gebeurd(inhoud, gebeurd.op, gebeurd.versie))
            return _evolve_lopend(zaak, gebeurd, inhoud)
        case AfgeslotenZaak():
            return _na_einde(zaak, gebeurd)
        case _:
            assert_never(zaak)


def _na_einde(zaak: AfgeslotenZaak, gebeurd: Gebeurd[Gebeurtenis]) -> Zaak:
    inhoud, vervolg = gebeurd.inhoud, zaak.zaak.vervolg
    if isinstance(inhoud, ZaakHeropend):
        return replace(zaak.zaak, vervolg=(*vervolg, zaak.afsluiting, gebeurd), versie=gebeurd.versie)
    kan = isinstance(inhoud, Vervolg) and inhoud.OOK_NA_EINDE
    assert kan, f"versie {gebeurd.versie} volgt op het einde van de zaak"
    return replace(zaak, zaak=replace(zaak.zaak, vervolg=(*vervolg, gebeurd)), versie=gebeurd.versie)


def _open(gebeurd: Gebeurd[Gebeurtenis]) -> LopendeZaak:
    assert isinstance(gebeurd.inhoud, MeldingOntvangen), "een zaak begint met een melding"
    return LopendeZaak(gebeurd.versie, Gebeurd(gebeurd.inhoud, gebeurd.op, gebeurd.versie))


def _evolve_lopend(zaak: LopendeZaak, gebeurd: Gebeurd[Gebeurtenis], inhoud: ZaakGebeurtenis) -> LopendeZaak:
    op, versie = gebeurd.op, gebeurd.versie
    # In the order of how much a reader meets them: every act has its receipts.
    if isinstance(inhoud, AdviesGegeven):
        return _met_adviezen(zaak, [gebeurd])
    if isinstance(inhoud, Besluit):
        return replace(zaak, versie=versie, besluiten=(*zaak.besluiten, GenomenBesluit(Gebeurd(inhoud, op, versie))))
    if isinstance(inhoud, BeschikkingBekendgemaakt):
        bekend = Gebeurd(inhoud, op, versie)
        return replace(zaak, versie=versie, besluiten=tuple(_maak_bekend(b, bekend) for b in zaak.besluiten))
    if isinstance(inhoud, Vervolg):
        return replace(zaak, versie=versie, vervolg=(*zaak.vervolg, gebeurd))
    return _evolve_tot_beschikking(zaak, gebeurd, inhoud)


def _met_adviezen(zaak: LopendeZaak, gegeven: Sequence[Gebeurd[Gebeurtenis]]) -> LopendeZaak:
    """Take receipts in at once: they are two events in three, and one by one each would copy all that came before."""
    nieuw = {een.versie: cast("Gebeurd[AdviesGegeven]", een) for een in gegeven}
    return replace(zaak, versie=gegeven[-1].versie, adviezen={**zaak.adviezen, **nieuw})


def _evolve_tot_beschikking(zaak: LopendeZaak, gebeurd: Gebeurd[Gebeurtenis], inhoud: TotBeschikking) -> LopendeZaak:
    op, versie = gebeurd.op, gebeurd.versie
    match inhoud:
        case MeldingBevestigd():
            return replace(zaak, versie=versie, bevestigingen=(*zaak.bevestigingen, Gebeurd(inhoud, op, versie)))
        case ClientondersteuningGewezen():
            return replace(zaak, versie=versie, gewezen=(*zaak.gewezen, Gebeurd(inhoud, op, versie)))
        case PersoonlijkPlanOntvangen():
            return replace(zaak, versie=versie, plannen=(*zaak.plannen, Gebeurd(inhoud, op, versie)))
        case TijdelijkeVoorzieningGetroffen():
            return replace(zaak, versie=versie, tijdelijk=(*zaak.tijdelijk, Gebeurd(inhoud, op, versie)))
        case GesprekGehouden():
            return replace(zaak, versie=versie, onderzoek=(*zaak.onderzoek, Gebeurd(inhoud, op, versie)))
        case VanGesprekAfgezien():
            return replace(zaak, versie=versie, onderzoek=(*zaak.onderzoek, Gebeurd(inhoud, op, versie)))
        case VerslagVerstrekt():
            return replace(zaak, versie=versie, verslagen=(*zaak.verslagen, Gebeurd(inhoud, op, versie)))
        case OpmerkingenOntvangen():
            return replace(zaak, versie=versie, opmerkingen=(*zaak.opmerkingen, Gebeurd(inhoud, op, versie)))
        case AanvraagOntvangen():
            return replace(zaak, versie=versie, aanvragen=(*zaak.aanvragen, Gebeurd(inhoud, op, versie)))
        case MeldingOntvangen() | ZaakAfgeslotenVerklaard():
            raise AssertionError(f"versie {versie}: {inhoud.TOPIC} kan hier niet")
        case _:
            assert_never(inhoud)


def _maak_bekend(besluit: BesluitInZaak[Besluit], bekend: Gebeurd[BeschikkingBekendgemaakt]) -> BesluitInZaak[Besluit]:
    if besluit.genomen.inhoud.beschikking != bekend.inhoud.beschikking:
        return besluit
    assert isinstance(besluit, GenomenBesluit), "een beschikking wordt een keer bekendgemaakt"
    return BekendgemaaktBesluit(besluit.genomen, bekend)
