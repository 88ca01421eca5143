"""Opvang 1 is asked on Thursday 24 April 2025 and given at once; the client hears of it on the day itself."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from domain.beschikking.events import BeschikkingBekendgemaakt
from domain.gebeurtenis import Event, Werking
from domain.opvang.events import (
    Opvangbijdrage,
    OpvangbijdrageVastgesteld,
    OpvangGeeindigd,
    OpvangGevraagd,
    OpvangGeweigerd,
    OpvangToegelaten,
    OpvangVerleend,
    TrajectplanOpgesteld,
)

OP_VRAAG: Final = date(2025, 4, 24)
OP_BEGIN: Final = date(2025, 4, 24)
OP_ONTZEGGING: Final = date(2025, 5, 8)
OP_PLAN: Final = date(2025, 4, 30)
OP_BIJDRAGE: Final = date(2025, 5, 7)
OP_EINDE: Final = date(2025, 5, 12)
SITUATIE = "Zij slaapt in haar auto en kan nergens anders terecht."
WAAR = "Kamer 4 op de tweede verdieping."
BIJDRAGE = Opvangbijdrage(soort="inkomensafhankelijk", bedrag_per_dag=1_200, inning="instelling")

GEVRAAGD = Event(
    OpvangGevraagd(opvang=1, vorm="crisisopvang", bij="opvanginstelling", acuut=True, situatie=SITUATIE), OP_VRAAG
)
EERSTE = Event(
    OpvangGevraagd(opvang=1, vorm="eerste-opvang", bij="opvanginstelling", acuut=True, situatie=SITUATIE), OP_VRAAG
)
TOEGELATEN = Event(
    OpvangToegelaten(opvang=1, vorm="eerste-opvang", instelling="41410002", adviezen=()),
    OP_BEGIN,
)
_LEDEN: dict[str, Any] = {
    "beschikking": 1,
    "beschikkingnummer": 70001,
    "adviezen": (),
    "artikelen": ("Wmo 2015, art. 2.3.3", "Beleidsregels, par. 6.4"),
    "motivering": "Zij kan vannacht nergens anders terecht.",
}
VERLEEND = Event(
    OpvangVerleend(
        **_LEDEN,
        opvang=1,
        vorm="crisisopvang",
        wijze="opvang",
        werking=Werking(van=OP_BEGIN, tot_en_met=date(2025, 6, 18)),
        instelling="41410002",
        waar=WAAR,
        bijdrage=BIJDRAGE,
    ),
    OP_VRAAG,
)
VERLENING_BEKEND = Event(
    BeschikkingBekendgemaakt(beschikking=1, beschikkingnummer=70001, besluit_op=OP_VRAAG, wijze="uitgereikt"), OP_VRAAG
)
GEWEIGERD = Event(
    OpvangGeweigerd(
        **{**_LEDEN, "artikelen": ("art. 9 lid 4 onder a",), "motivering": "Zij bedreigde een medewerker."},
        opvang=1,
        gronden=("a", "e"),
    ),
    OP_ONTZEGGING,
)
ONTZEGD = Event(
    OpvangGeweigerd(
        **{**_LEDEN, "beschikking": 2, "artikelen": ("art. 9 lid 4 onder a",), "motivering": "Zij bedreigde iemand."},
        opvang=1,
        gronden=("a", "e"),
        ontzegd_vanaf=date(2025, 5, 10),
    ),
    OP_ONTZEGGING,
)
ONTZEGGING_BEKEND = Event(
    BeschikkingBekendgemaakt(beschikking=2, beschikkingnummer=70001, besluit_op=OP_ONTZEGGING, wijze="uitgereikt"),
    date(2025, 5, 9),
)
BIJDRAGE_VAST = Event(
    OpvangbijdrageVastgesteld(
        **{
            **_LEDEN,
            "beschikking": 2,
            "artikelen": ("Financiële bijlage, art. 14.3",),
            "motivering": "De inkomensverklaring is er nu.",
        },
        opvang=1,
        werking=Werking(van=date(2025, 5, 1), tot_en_met=date(2025, 5, 31)),
        bijdrage=Opvangbijdrage(soort="inkomensafhankelijk", bedrag_per_dag=1_500, inning="gemeente"),
    ),
    OP_BIJDRAGE,
)
BIJDRAGE_BEKEND = Event(
    BeschikkingBekendgemaakt(beschikking=2, beschikkingnummer=70001, besluit_op=OP_BIJDRAGE, wijze="toegezonden"),
    OP_BIJDRAGE,
)
PLAN = Event(
    TrajectplanOpgesteld(
        opvang=1, inhoud="Schulden op een rij, daarna een eigen kamer.", overname="Het buurtteam belt elke week."
    ),
    OP_PLAN,
)
GEEINDIGD = Event(OpvangGeeindigd(opvang=1, reden="zelfstandig-wonen"), OP_EINDE)
