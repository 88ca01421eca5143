"""The commands that make the events of ``events``; each says only what is different in it."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.gebeurtenis import Werking
from domain.opvang.bijdrage import OpvangbijdrageVaststellen
from domain.opvang.commands import OpvangEindigen, OpvangToelaten, OpvangVerlenen, OpvangVragen, OpvangWeigeren
from domain.opvang.trajectplan import TrajectplanOpstellen
from tests.domain.opvang.events import (
    BIJDRAGE,
    OP_BEGIN,
    OP_BIJDRAGE,
    OP_EINDE,
    OP_ONTZEGGING,
    OP_PLAN,
    OP_VRAAG,
    SITUATIE,
    WAAR,
)


def vraag(**anders: Any) -> OpvangVragen:
    """Ask for crisisopvang, which cannot wait."""
    leden = {
        "gevraagd_op": OP_VRAAG,
        "vorm": "crisisopvang",
        "bij": "opvanginstelling",
        "acuut": True,
        "situatie": SITUATIE,
    }
    return OpvangVragen.model_validate(leden | anders)


def toelating(**anders: Any) -> OpvangToelaten:
    """Let in to eerste opvang after a light toets."""
    leden = {"opvang": 1, "toegelaten_op": OP_BEGIN, "vorm": "eerste-opvang", "instelling": "41410002"}
    return OpvangToelaten.model_validate(leden | anders)


def verlening(**anders: Any) -> OpvangVerlenen:
    """Give crisisopvang at once, for eight weeks, with a bijdrage."""
    leden = {
        "opvang": 1,
        "besluit_op": OP_VRAAG,
        "vorm": "crisisopvang",
        "werking": Werking(van=OP_BEGIN, tot_en_met=date(2025, 6, 18)),
        "instelling": "41410002",
        "waar": WAAR,
        "bijdrage": BIJDRAGE,
        "artikelen": ("Wmo 2015, art. 2.3.3", "Beleidsregels, par. 6.4"),
        "motivering": "Zij kan vannacht nergens anders terecht.",
    }
    return OpvangVerlenen.model_validate(leden | anders)


def weigering(**anders: Any) -> OpvangWeigeren:
    """Refuse toegang because of violence."""
    leden = {
        "opvang": 1,
        "besluit_op": OP_ONTZEGGING,
        "gronden": ("a", "e"),
        "artikelen": ("art. 9 lid 4 onder a",),
        "motivering": "Zij bedreigde een medewerker.",
    }
    return OpvangWeigeren.model_validate(leden | anders)


def ontzegging(**anders: Any) -> OpvangWeigeren:
    """Take toegang away of who was let in."""
    return weigering(**({"ontzegd_vanaf": date(2025, 5, 10), "motivering": "Zij bedreigde iemand."} | anders))


def bijdrage(**anders: Any) -> OpvangbijdrageVaststellen:
    """Fix the bijdrage for May."""
    leden = {
        "opvang": 1,
        "besluit_op": OP_BIJDRAGE,
        "werking": Werking(van=date(2025, 5, 1), tot_en_met=date(2025, 5, 31)),
        "bijdrage": {"soort": "inkomensafhankelijk", "bedrag_per_dag": 1_500, "inning": "gemeente"},
        "artikelen": ("Financiële bijlage, art. 14.3",),
        "motivering": "De inkomensverklaring is er nu.",
    }
    return OpvangbijdrageVaststellen.model_validate(leden | anders)


def plan(**anders: Any) -> TrajectplanOpstellen:
    """Agree on what to do."""
    leden = {
        "opvang": 1,
        "opgesteld_op": OP_PLAN,
        "inhoud": "Schulden op een rij, daarna een eigen kamer.",
        "overname": "Het buurtteam belt elke week.",
    }
    return TrajectplanOpstellen.model_validate(leden | anders)


def einde(**anders: Any) -> OpvangEindigen:
    """End it because there is a home."""
    return OpvangEindigen.model_validate({"opvang": 1, "laatste_dag": OP_EINDE, "reden": "zelfstandig-wonen"} | anders)
