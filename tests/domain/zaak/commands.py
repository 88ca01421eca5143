"""The commands that make the zaak of ``events``, and who gives them.

Each is a function, so that a test says only what is different in it: ``gesprek(gehouden_op=...)``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from domain.aanvraag.decisions import AanvraagIndienen
from domain.beschikking.decisions import BeschikkingBekendmaken, BeschikkingNemen
from domain.envelope import Actor
from domain.gebeurtenis import Werking
from domain.gesprek.decisions import GesprekVoeren, VanGesprekAfzien
from domain.melding.decisions import (
    ClientondersteuningWijzen,
    MeldingBevestigen,
    MeldingDoen,
    PlanOverhandigen,
    TijdelijkeVoorzieningTreffen,
)
from domain.melding.personen import BetrokkeneOpgegeven
from domain.melding.tijdelijk import TijdelijkeVoorzieningEindigen
from domain.verslag.decisions import OpmerkingenMaken, VerslagVerstrekken
from domain.zaak.afsluiting import ZaakAfsluiten, ZaakHeropenen
from domain.zaak.handeling import Omstandigheden
from tests.domain.personen import FENNA, FENNA_ID, RUURD, RUURD_ID, SIETSKE, SIETSKE_ID
from tests.domain.zaak.events import (
    OP_AANVRAAG,
    OP_BEKENDMAKING,
    OP_BESLUIT,
    OP_BEVESTIGING,
    OP_GESPREK,
    OP_MELDING,
    OP_OPMERKINGEN,
    OP_PLAN,
    OP_VERSLAG,
    VANDAAG,
    in_natura,
)

CONSULENT = Omstandigheden(
    Actor("medewerker", "https://inloggen.voorbeeld.test", "m-17", "consulent"),
    VANDAAG,
    {"zaak-2025": (123,)},
    (FENNA_ID, RUURD_ID, SIETSKE_ID),
)
BESLISSER = Omstandigheden(
    Actor("medewerker", "https://inloggen.voorbeeld.test", "m-23", "beslisser"),
    VANDAAG,
    {
        "beschikking": (70001,),
        "toewijzingnummer": (81001, 81002, 81003),
        "budgetidentificatie": (91001, 91002, 91003),
        "eb_startnummer": (61001, 61002, 61003),
    },
)


def als(bij: Omstandigheden, **anders: Any) -> Omstandigheden:
    """Change who acts: ``als(BESLISSER, soort="systeem")``."""
    return replace(bij, actor=replace(bij.actor, **anders))


def op(bij: Omstandigheden, vandaag: date) -> Omstandigheden:
    """Change the day on which the command is given."""
    return replace(bij, vandaag=vandaag)


def melding(**anders: Any) -> MeldingDoen:
    """Report a hulpvraag, with partner and daughter beside the client."""
    leden = {
        "ontvangen_op": OP_MELDING,
        "wet": "wmo",
        "client": FENNA,
        "betrokkenen": (
            BetrokkeneOpgegeven(relatie="12", persoon=RUURD),
            BetrokkeneOpgegeven(persoon=SIETSKE),
        ),
        "kanaal": "telefoon",
        "spoedeisend": False,
        "hulpvraag": "Ik kan mijn huis niet meer schoonhouden.",
    }
    return MeldingDoen.model_validate(leden | anders)


def bevestiging(**anders: Any) -> MeldingBevestigen:
    """Confirm the melding."""
    return MeldingBevestigen.model_validate({"verzonden_op": OP_BEVESTIGING, "wijze": "brief"} | anders)


def ondersteuning(**anders: Any) -> ClientondersteuningWijzen:
    """Tell the client of clientondersteuning."""
    return ClientondersteuningWijzen.model_validate({"gewezen_op": OP_BEVESTIGING, "wijze": "brief"} | anders)


def plan(**anders: Any) -> PlanOverhandigen:
    """Hand over a persoonlijk plan."""
    leden = {"ontvangen_op": OP_PLAN, "soort": "persoonlijk-plan", "inhoud": "Zelf koken, hulp bij de ramen."}
    return PlanOverhandigen.model_validate(leden | anders)


def tijdelijke_voorziening(**anders: Any) -> TijdelijkeVoorzieningTreffen:
    """Grant help at once."""
    leden = {
        "besloten_op": OP_MELDING,
        "soort": "tijdelijke-maatwerkvoorziening",
        "voorziening": "hulp-bij-het-huishouden",
        "werking": Werking(van=OP_MELDING, tot_en_met=date(2025, 3, 31)),
        "inhoud": "Elke dag een uur.",
        "reden": "De partner is plotseling opgenomen.",
    }
    return TijdelijkeVoorzieningTreffen.model_validate(leden | anders)


def einde_tijdelijke_voorziening(**anders: Any) -> TijdelijkeVoorzieningEindigen:
    """End what was granted at once."""
    leden = {"laatste_dag": date(2025, 3, 12), "volgnummer": 1, "reden": "De partner is weer thuis."}
    return TijdelijkeVoorzieningEindigen.model_validate(leden | anders)


def gesprek(**anders: Any) -> GesprekVoeren:
    """Hold a gesprek at home."""
    leden = {
        "gehouden_op": OP_GESPREK,
        "vorm": "huisbezoek",
        "deelnemers": (FENNA_ID, RUURD_ID),
        "onderwerpen": ("a", "b", "5c"),
        "bevindingen": "Traplopen lukt niet meer.",
    }
    return GesprekVoeren.model_validate(leden | anders)


def afzien(**anders: Any) -> VanGesprekAfzien:
    """Waive the gesprek."""
    leden = {"besloten_op": OP_GESPREK, "reden": "De hulpvraag is genoegzaam bekend."}
    return VanGesprekAfzien.model_validate(leden | anders)


def verslag(**anders: Any) -> VerslagVerstrekken:
    """Give the client the verslag."""
    leden = {"verstrekt_op": OP_VERSLAG, "wijze": "brief", "samenvatting": "Hulp bij het huishouden is passend."}
    return VerslagVerstrekken.model_validate(leden | anders)


def opmerkingen(**anders: Any) -> OpmerkingenMaken:
    """Remark on the verslag."""
    leden = {"ontvangen_op": OP_OPMERKINGEN, "verslag": 1, "opmerkingen": "Ik kook nog wel zelf."}
    return OpmerkingenMaken.model_validate(leden | anders)


def aanvraag(**anders: Any) -> AanvraagIndienen:
    """Ask for a decision."""
    leden = {
        "ontvangen_op": OP_AANVRAAG,
        "vorm": "ondertekend-verslag-of-plan",
        "gevraagd": ("hulp-bij-het-huishouden",),
        "leveringsvorm": "zin",
    }
    return AanvraagIndienen.model_validate(leden | anders)


def beschikking(**anders: Any) -> BeschikkingNemen:
    """Grant what was asked."""
    leden = {
        "besluit_op": OP_BESLUIT,
        "strekking": "toekenning",
        "voorzieningen": (in_natura(),),
        "artikelen": ("art. 9 lid 1", "art. 10"),
        "motivering": "Er is niemand in huis die dit kan overnemen.",
    }
    return BeschikkingNemen.model_validate(leden | anders)


def bekendmaking(**anders: Any) -> BeschikkingBekendmaken:
    """Send the beschikking."""
    leden = {"beschikking": 1, "bekendgemaakt_op": OP_BEKENDMAKING, "wijze": "toegezonden"}
    return BeschikkingBekendmaken.model_validate(leden | anders)


def afsluiting(**anders: Any) -> ZaakAfsluiten:
    """End the zaak."""
    return ZaakAfsluiten.model_validate({"afgesloten_op": VANDAAG, "reden": "afgehandeld"} | anders)


def heropening(**anders: Any) -> ZaakHeropenen:
    """Open the zaak again."""
    return ZaakHeropenen.model_validate({"heropend_op": VANDAAG, "reden": "Er kwam nog een bezwaar."} | anders)
