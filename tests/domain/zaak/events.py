"""One zaak from melding to bekendmaking, step by step: what happened, and on which days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

from domain.aanvraag.events import AanvraagOntvangen
from domain.beschikking.events import AfgewezenVoorziening, BeschikkingBekendgemaakt, BeschikkingGenomen
from domain.gebeurtenis import Event, Werking
from domain.gesprek.events import GesprekGehouden, VanGesprekAfgezien
from domain.melding.events import (
    BetrokkeneInZaak,
    ClientInZaak,
    ClientondersteuningGewezen,
    MeldingBevestigd,
    MeldingOntvangen,
    PersoonlijkPlanOntvangen,
    TijdelijkeVoorzieningGeeindigd,
    TijdelijkeVoorzieningGetroffen,
)
from domain.verslag.events import OpmerkingenOntvangen, VerslagVerstrekt
from domain.voorziening import Bijdrage, Omvang, Pgb, ToegekendeVoorziening, Voorziening
from domain.zaak.afsluiting import ZaakAfgeslotenVerklaard
from tests.domain.personen import FENNA, FENNA_ID, RUURD, RUURD_ID, SIETSKE, SIETSKE_ID

EEN_DAG: Final = timedelta(days=1)
OP_MELDING: Final = date(2025, 3, 3)
OP_BEVESTIGING: Final = date(2025, 3, 5)
OP_PLAN: Final = date(2025, 3, 7)
OP_GESPREK: Final = date(2025, 3, 17)
OP_VERSLAG: Final = date(2025, 3, 24)
OP_OPMERKINGEN: Final = date(2025, 3, 28)
OP_AANVRAAG: Final = date(2025, 4, 1)
OP_BESLUIT: Final = date(2025, 4, 10)
OP_BEKENDMAKING: Final = date(2025, 4, 11)
VANDAAG: Final = date(2025, 5, 20)

BIJDRAGE = Bijdrage(verschuldigd=True, soort="abonnementstarief", grond="Bijlage, art. 2.2", inning="CAK")
GEEN_BIJDRAGE = Bijdrage(verschuldigd=False, soort="geen", grond="Bijlage, art. 2.4", inning="geen")


def in_natura(**anders: Any) -> Voorziening:
    """Give a voorziening in natura: 120 minutes a week for two years, with a bijdrage that the CAK collects."""
    leden = {
        "wet": "wmo",
        "voorziening": "hulp-bij-het-huishouden",
        "productcategorie": "01",
        "productcode": "01A01",
        "leveringsvorm": "zin",
        "werking": Werking(van=date(2025, 4, 14), tot_en_met=date(2027, 4, 13)),
        "omvang": Omvang(volume=120, eenheid="01", frequentie="2"),
        "aanbieder": "41410001",
        "bijdrage": BIJDRAGE,
        "resultaat": "Een schoon en leefbaar huis.",
    }
    return Voorziening.model_validate(leden | anders)


def als_pgb(**anders: Any) -> Voorziening:
    """Give a voorziening as a pgb of 4,800 euro for two years, without a bijdrage."""
    leden = {
        "wet": "wmo",
        "voorziening": "begeleiding",
        "productcategorie": "02",
        "leveringsvorm": "pgb",
        "werking": Werking(van=date(2025, 4, 14), tot_en_met=date(2027, 4, 13)),
        "pgb": Pgb(budget=480_000),
        "bijdrage": GEEN_BIJDRAGE,
        "resultaat": "Overzicht over post en geld.",
    }
    return Voorziening.model_validate(leden | anders)


def toegekend(voorziening: Voorziening, **nummers: int) -> ToegekendeVoorziening:
    """Give a voorziening its numbers."""
    leden = {naam: getattr(voorziening, naam) for naam in Voorziening.model_fields}
    return ToegekendeVoorziening.model_validate(leden | nummers)


NIET_TOEGEKEND = AfgewezenVoorziening(voorziening="begeleiding", artikelen=("art. 9 lid 1 onder e",))


GEMELD = Event(
    MeldingOntvangen(
        zaaknummer="9901-2025-000123",
        wet="wmo",
        client=ClientInZaak(betrokkene=FENNA_ID, persoon=FENNA),
        betrokkenen=(
            BetrokkeneInZaak(betrokkene=RUURD_ID, relatie="12", persoon=RUURD),
            BetrokkeneInZaak(betrokkene=SIETSKE_ID, persoon=SIETSKE),
        ),
        kanaal="telefoon",
        melder="client",
        spoedeisend=False,
        hulpvraag="Ik kan mijn huis niet meer schoonhouden.",
    ),
    OP_MELDING,
)
MET_SPOED = replace(GEMELD, inhoud=GEMELD.inhoud.model_copy(update={"spoedeisend": True}))
BEVESTIGD = Event(MeldingBevestigd(wijze="brief"), OP_BEVESTIGING)
GEWEZEN = Event(ClientondersteuningGewezen(aan="client", soort="clientondersteuning", wijze="brief"), OP_BEVESTIGING)
GEPLAND = Event(PersoonlijkPlanOntvangen(soort="persoonlijk-plan", inhoud="Zelf koken, hulp bij de ramen."), OP_PLAN)
TIJDELIJK = Event(
    TijdelijkeVoorzieningGetroffen(
        volgnummer=1,
        soort="tijdelijke-maatwerkvoorziening",
        voorziening="hulp-bij-het-huishouden",
        werking=Werking(van=OP_MELDING, tot_en_met=date(2025, 3, 31)),
        adviezen=(),
        reden="De partner is plotseling opgenomen.",
        inhoud="Elke dag een uur.",
    ),
    OP_MELDING,
)
TIJDELIJK_GEEINDIGD = Event(
    TijdelijkeVoorzieningGeeindigd(volgnummer=1, reden="De partner is weer thuis."), date(2025, 3, 12)
)
GESPROKEN = Event(
    GesprekGehouden(
        vorm="huisbezoek",
        deelnemers=(FENNA_ID, RUURD_ID),
        onderwerpen=("a", "b", "5c"),
        adviezen=(),
        bevindingen="Traplopen lukt niet meer.",
    ),
    OP_GESPREK,
)
AFGEZIEN = Event(VanGesprekAfgezien(reden="De hulpvraag is genoegzaam bekend."), OP_GESPREK)
VERSLAGEN = Event(
    VerslagVerstrekt(verslag=1, wijze="brief", adviezen=(), samenvatting="Hulp bij het huishouden is passend."),
    OP_VERSLAG,
)
OPGEMERKT = Event(OpmerkingenOntvangen(verslag=1, opmerkingen="Ik kook nog wel zelf."), OP_OPMERKINGEN)
AANGEVRAAGD = Event(
    AanvraagOntvangen(
        aanvraag=1,
        vorm="ondertekend-verslag-of-plan",
        indiener="client",
        gevraagd=("hulp-bij-het-huishouden",),
        leveringsvorm="zin",
        adviezen=(),
    ),
    OP_AANVRAAG,
)
BESLIST = Event(
    BeschikkingGenomen(
        beschikking=1,
        beschikkingnummer=70001,
        aanvraag=1,
        strekking="toekenning",
        voorzieningen=(toegekend(in_natura(), nummer=1, toewijzingnummer=81001, eb_startnummer=61001),),
        adviezen=(),
        artikelen=("art. 9 lid 1", "art. 10"),
        motivering="Er is niemand in huis die dit kan overnemen.",
    ),
    OP_BESLUIT,
)
BEKEND = Event(
    BeschikkingBekendgemaakt(beschikking=1, beschikkingnummer=70001, besluit_op=OP_BESLUIT, wijze="toegezonden"),
    OP_BEKENDMAKING,
)
AFGEWEZEN = replace(
    BESLIST,
    inhoud=BESLIST.inhoud.model_copy(
        update={"strekking": "afwijzing", "voorzieningen": (), "afgewezen": (NIET_TOEGEKEND,)}
    ),
)
AFGESLOTEN = Event(ZaakAfgeslotenVerklaard(reden="afgehandeld"), VANDAAG)

TOT_AANVRAAG = (GEMELD, GESPROKEN, VERSLAGEN, AANGEVRAAGD)
"""All that must have happened before a beslisser can decide."""
