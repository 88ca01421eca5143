"""A child of thirteen who was referred by a huisarts, without a gesprek of the gemeente."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.beschikking.events import AfgewezenVoorziening, BeschikkingBekendgemaakt, BeschikkingGenomen
from domain.gebeurtenis import Event, Werking
from domain.jeugdhulp.events import Instantie, ToekomstplanVastgesteld, VerwijzingIngetrokken, VerwijzingOntvangen
from domain.melding.events import BetrokkeneInZaak, ClientInZaak, MeldingOntvangen
from domain.voorziening import Omvang, Voorziening
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import Bewijs
from tests.domain.personen import RUURD, RUURD_ID, TJIBBE, TJIBBE_ID
from tests.domain.zaak.events import GEEN_BIJDRAGE, OP_MELDING, in_natura, toegekend

OP_VERWIJZING: Final = date(2025, 3, 4)
OP_INTREKKING: Final = date(2025, 3, 13)
OP_BESLUIT: Final = date(2025, 3, 18)
OP_BEKENDMAKING: Final = date(2025, 3, 19)
TOEGANG: Final = "jeugdhulp-toegang"
PRAKTIJK: Final = Instantie(naam="Huisartsenpraktijk De Brug", agb="01234567")
AANBIEDER: Final = Instantie(naam="Kinder- en jeugdpraktijk Het Anker", agb="94011234")

GEMELD = Event(
    MeldingOntvangen(
        zaaknummer="9901-2025-000124",
        wet="jeugdwet",
        client=ClientInZaak(betrokkene=TJIBBE_ID, persoon=TJIBBE),
        betrokkenen=(BetrokkeneInZaak(betrokkene=RUURD_ID, relatie="13", persoon=RUURD),),
        kanaal="verwijzer",
        melder="verwijzer",
        spoedeisend=False,
        hulpvraag="De huisarts vraagt om behandeling van angst.",
    ),
    OP_MELDING,
)
VERWEZEN = Event(
    VerwijzingOntvangen(
        verwijzing=1,
        verwijzer="huisarts",
        instantie=PRAKTIJK,
        verwezen_op=date(2025, 3, 3),
        gevraagd=("jeugd-ggz",),
        aanbieder=AANBIEDER,
        aanbieder_gecontracteerd=True,
        gesloten_jeugdhulp=False,
        vrijwillig_kader=True,
        adviezen=(),
    ),
    OP_VERWIJZING,
)


def advies(**anders: Any) -> Event[AdviesGegeven]:
    """Give the receipt of what the text says of the verwijzing: it gives access, unless the outcome says otherwise."""
    uitkomst = {"toegang": True, "bepaaltVoorziening": "aanbieder", **anders}
    return Event(
        AdviesGegeven(
            handeling="verwijzing",
            regel=TOEGANG,
            peildatum=OP_VERWIJZING,
            regime="proefdam-2024",
            bewijs=Bewijs(feiten={}, uitkomst=uitkomst, stappen=()),
        ),
        OP_VERWIJZING,
    )


INGETROKKEN = Event(
    VerwijzingIngetrokken(verwijzing=1, door="jeugdige-of-ouders", reden="Het gaat vanzelf beter."), OP_INTREKKING
)
TOT_VERWIJZING = (GEMELD, VERWEZEN)


def behandeling(**anders: Any) -> Voorziening:
    """Give jeugd-ggz in natura: an hour a week for a year, without a bijdrage."""
    leden = {
        "wet": "jeugdwet",
        "voorziening": "jeugd-ggz",
        "productcategorie": "54",
        "productcode": "54A01",
        "werking": Werking(van=date(2025, 3, 24), tot_en_met=date(2026, 3, 23)),
        "omvang": Omvang(volume=60, eenheid="01", frequentie="2"),
        "aanbieder": "94011234",
        "bijdrage": GEEN_BIJDRAGE,
        "resultaat": "Weer naar school durven.",
    }
    return in_natura(**{**leden, **anders})


NIET_TOEGEKEND = AfgewezenVoorziening(voorziening="jeugd-ggz", artikelen=("art. 2 lid 5",))
LEDEN: Final[dict[str, Any]] = {
    "beschikking": 1,
    "beschikkingnummer": 70001,
    "verwijzing": 1,
    "adviezen": (),
    "artikelen": ("art. 2 lid 6",),
    "motivering": "De huisarts heeft verwezen naar een aanbieder van de gemeente.",
}
BESLIST = Event(
    BeschikkingGenomen(
        **LEDEN,
        strekking="toekenning",
        voorzieningen=(toegekend(behandeling(), nummer=1, toewijzingnummer=81001),),
    ),
    OP_BESLUIT,
)
BEKEND = Event(
    BeschikkingBekendgemaakt(beschikking=1, beschikkingnummer=70001, besluit_op=OP_BESLUIT, wijze="toegezonden"),
    OP_BEKENDMAKING,
)
OP_TOEKOMSTPLAN: Final = date(2025, 5, 12)
GEPLAND = Event(
    ToekomstplanVastgesteld(
        toekomstplan=1,
        begonnen_op=date(2025, 4, 1),
        regisseur="jongerencoach van de aanbieder",
        plan="Een opleiding, en leren met geld om te gaan.",
        netwerkondersteuning="Een oom helpt met de papieren.",
        adviezen=(),
    ),
    OP_TOEKOMSTPLAN,
)
