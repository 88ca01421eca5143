"""Every event of a zaak and of a gemeente, by its topic and schema version: the one catalogue that readers trust.

A reader that meets a (topic, schemaversie) that is not here stops; stored bytes never name a module to import.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, get_args

from domain.aanvraag.events import AanvraagIngetrokken, AanvraagOntvangen
from domain.beroep import events as beroep
from domain.beschermd_wonen import events as beschermd_wonen
from domain.beschikking.events import BeschikkingBekendgemaakt, BeschikkingGenomen
from domain.betrokkenen import events as betrokkenen
from domain.bezwaar import events as bezwaar
from domain.calamiteit import events as calamiteit
from domain.correctie import events as correctie
from domain.gebeurtenis import Gebeurtenis
from domain.gemeente.events import GemeenteAangemaakt, GemeenteOpgegaan
from domain.gesloten_jeugdhulp import events as gesloten_jeugdhulp
from domain.gesprek.events import GesprekGehouden, VanGesprekAfgezien
from domain.heronderzoek import events as heronderzoek
from domain.herstelbeschikking import events as herstelbeschikking
from domain.herziening import events as herziening
from domain.jeugdhulp import events as jeugdhulp
from domain.korte_route import events as korte_route
from domain.levensloop import events as levensloop
from domain.melding.events import (
    ClientondersteuningGewezen,
    MeldingBevestigd,
    MeldingOntvangen,
    PersoonlijkPlanOntvangen,
    TijdelijkeVoorzieningGeeindigd,
    TijdelijkeVoorzieningGetroffen,
)
from domain.opname import events as opname
from domain.opvang import events as opvang
from domain.overdracht import events as overdracht
from domain.overleg import events as overleg
from domain.pgb import events as pgb
from domain.regelingen import events as regelingen
from domain.termijnen import events as termijnen
from domain.terugvordering import events as terugvordering
from domain.tweede_mening import events as tweede_mening
from domain.verhuizing import events as verhuizing
from domain.verlenging import events as verlenging
from domain.verslag.events import OpmerkingenOntvangen, VerslagVerstrekt
from domain.zaak.advies import AdviesGegeven
from domain.zaak.afsluiting import ZaakAfgeslotenVerklaard, ZaakHeropend

TotBeschikking = (
    MeldingOntvangen
    | MeldingBevestigd
    | ClientondersteuningGewezen
    | PersoonlijkPlanOntvangen
    | TijdelijkeVoorzieningGetroffen
    | GesprekGehouden
    | VanGesprekAfgezien
    | VerslagVerstrekt
    | OpmerkingenOntvangen
    | AanvraagOntvangen
    | ZaakAfgeslotenVerklaard
)
"""What leads to the first beschikking, and the end: acts with a place of their own in the state of the zaak."""

_ALLE: Final[tuple[type[Gebeurtenis], ...]] = (
    GemeenteAangemaakt,
    GemeenteOpgegaan,
    *get_args(TotBeschikking),
    AdviesGegeven,
    BeschikkingGenomen,
    BeschikkingBekendgemaakt,
    ZaakHeropend,
    TijdelijkeVoorzieningGeeindigd,
    AanvraagIngetrokken,
    *betrokkenen.GEBEURTENISSEN,
    *bezwaar.GEBEURTENISSEN,
    *calamiteit.GEBEURTENISSEN,
    *beroep.GEBEURTENISSEN,
    *correctie.GEBEURTENISSEN,
    *gesloten_jeugdhulp.GEBEURTENISSEN,
    *herstelbeschikking.GEBEURTENISSEN,
    *herziening.GEBEURTENISSEN,
    *jeugdhulp.GEBEURTENISSEN,
    *korte_route.GEBEURTENISSEN,
    *levensloop.GEBEURTENISSEN,
    *pgb.GEBEURTENISSEN,
    *opvang.GEBEURTENISSEN,
    *beschermd_wonen.GEBEURTENISSEN,
    *overdracht.GEBEURTENISSEN,
    *overleg.GEBEURTENISSEN,
    *termijnen.GEBEURTENISSEN,
    *tweede_mening.GEBEURTENISSEN,
    *terugvordering.GEBEURTENISSEN,
    *verlenging.GEBEURTENISSEN,
    *heronderzoek.GEBEURTENISSEN,
    *verhuizing.GEBEURTENISSEN,
    *opname.GEBEURTENISSEN,
    *regelingen.GEBEURTENISSEN,
)
"""Each phase of the life after the first beschikking adds its ``GEBEURTENISSEN`` here."""

TOPICS: Final[Mapping[str, type[Gebeurtenis]]] = MappingProxyType({soort.TOPIC: soort for soort in _ALLE})

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]


def _ongewijzigd(data: dict[str, Any]) -> dict[str, Any]:
    return data


UPCASTERS: Final[Mapping[tuple[str, int], Upcaster]] = MappingProxyType(
    {
        # Since 2 a beschikking can be on a verwijzing; one of 1 is on its aanvraag.
        ("beschikking-genomen", 1): _ongewijzigd,
    }
)
"""From (topic, schemaversie) to ``data`` of the next schemaversie; pure, on unsealed data."""


class OnbekendeGebeurtenis(Exception):
    """A topic or schema version that this program does not know: reading stops here, nothing is skipped."""


def lees_inhoud(topic: str, schemaversie: int, data: dict[str, Any]) -> Gebeurtenis:
    """Make the event of unsealed ``data``, bringing older schema versions up to today's."""
    soort = TOPICS.get(topic)
    if soort is None or not 1 <= schemaversie <= soort.SCHEMAVERSIE:
        raise OnbekendeGebeurtenis(f"topic '{topic}' met schemaversie {schemaversie} is hier niet bekend")
    for versie in range(schemaversie, soort.SCHEMAVERSIE):
        data = UPCASTERS[topic, versie](data)
    return soort.model_validate(data)
