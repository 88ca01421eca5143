"""What the steps of an answer tell, for tables in which one line is one sentence."""

from __future__ import annotations

from domain.regels.toetsing import Antwoord


def verteld(antwoord: Antwoord, zin: str) -> list[bool]:
    """Give for each step that tells ``zin`` whether it was met; nothing when no step tells it."""
    return [stap.voldaan for stap in antwoord.stappen if zin in stap.toelichting]
