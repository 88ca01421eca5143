"""What is asked of an aanvraag and what is answered, with the words in which each fact is told to the inwoner."""

from __future__ import annotations

from datetime import date
from typing import Literal

from domain.regels.feiten import Datum, Feiten, Uitkomst, Wet

Verwijzer = Literal[
    "gemeente",
    "huisarts",
    "jeugdarts",
    "kinderarts",
    "medisch-specialist",
    "gecertificeerde-instelling",
    "rechter",
    "raad-voor-de-kinderbescherming",
    "officier-van-justitie",
]
Indiener = Literal["client", "gemachtigde", "vertegenwoordiger", "ambtshalve", "anders", "ggd"]
Vorm = Literal["schriftelijk", "elektronisch", "mondeling", "ondertekend-verslag-of-plan"]

INDIENER: dict[Indiener, str] = {
    "client": "De cliënt vraagt zelf aan",
    "gemachtigde": "Een gemachtigde van de cliënt vraagt aan",
    "vertegenwoordiger": "De vertegenwoordiger van de cliënt vraagt aan",
    "ambtshalve": "Een medewerker dient de aanvraag ambtshalve in",
    "anders": "Iemand anders dan de cliënt, een gemachtigde of een vertegenwoordiger vraagt aan",
    "ggd": "De GGD vraagt aan namens de inwoner",
}
VORM: dict[Vorm, str] = {
    "schriftelijk": "De aanvraag is schriftelijk gedaan",
    "elektronisch": "De aanvraag is elektronisch gedaan",
    "mondeling": "De aanvraag is mondeling gedaan",
    "ondertekend-verslag-of-plan": "Een ondertekend verslag of plan dient als aanvraag",
}
# Fact by its name in the norms -> (field, what is said when it is true, and when it is not).
VOORWAARDE = {
    "clientStemtIn": ("client_stemt_in", "De cliënt stemt in.", "De cliënt stemt niet in."),
    "spoedeisend": ("spoedeisend", "De situatie is spoedeisend.", "De situatie is niet spoedeisend."),
    "kanNietZelfAanvragen": (
        "kan_niet_zelf_aanvragen",
        "De cliënt is door bijzondere omstandigheden niet in staat zelf aan te vragen.",
        "De cliënt is in staat zelf aan te vragen.",
    ),
    "hulpvraagGenoegzaamBekend": (
        "hulpvraag_genoegzaam_bekend",
        "Van een gesprek is afgezien en de hulpvraag is genoegzaam bekend.",
        "Van een gesprek is afgezien, maar de hulpvraag is niet genoegzaam bekend.",
    ),
    "inOverlegMetClient": (
        "in_overleg_met_client",
        "Van een gesprek is afgezien in overleg met de cliënt.",
        "Van een gesprek is afgezien, maar niet in overleg met de cliënt.",
    ),
}


class Aanvraag(Feiten):
    """An aanvraag as it came in, and what went before it."""

    gesprek_gevoerd: bool
    van_gesprek_afgezien: bool
    melding_ontvangen_op: Datum
    aanvraag_ontvangen_op: Datum
    wet: Wet
    beschermd_wonen: bool
    spoedeisend: bool
    indiener: Indiener
    client_stemt_in: bool
    vorm: Vorm
    op_verslag_aangegeven: bool
    verslag_verstrekt: bool
    hulpvraag_genoegzaam_bekend: bool
    in_overleg_met_client: bool
    kan_niet_zelf_aanvragen: bool
    gesloten_jeugdhulp_vrijwillig: bool
    verwezen_door: Verwijzer | None = None


class Ontvankelijkheid(Uitkomst):
    """Whether the aanvraag can be made, from which day the beslistermijn runs (else None), and the deciding article."""

    ontvankelijk: bool
    aanvraagdatum: date | None
    grond: str
