"""The acts around jeugdhulp, each with the decision that answers it."""

from __future__ import annotations

from typing import Final

from domain.jeugdhulp.commands import ToekomstplanVaststellen, VerwijzingIntrekken, VerwijzingVastleggen
from domain.jeugdhulp.toekomstplan import stel_toekomstplan_vast
from domain.jeugdhulp.verwijzen import leg_verwijzing_vast, trek_verwijzing_in
from domain.zaak.fase import Handeling, Handelingen

HANDELINGEN: Final[Handelingen] = (
    Handeling("verwijzingen", VerwijzingVastleggen, "Leg een verwijzing naar jeugdhulp vast", leg_verwijzing_vast),
    Handeling(
        "verwijzingsintrekkingen", VerwijzingIntrekken, "Leg vast dat een verwijzing is ingetrokken", trek_verwijzing_in
    ),
    Handeling(
        "toekomstplannen", ToekomstplanVaststellen, "Leg een toekomstplan van een jeugdige vast", stel_toekomstplan_vast
    ),
)
