"""In which form a caller wants a dossier, as the header ``Accept`` says it (RFC 9110, 12.5.1)."""

from __future__ import annotations

import re
from typing import ClassVar, Final, Literal

from domain.weigering import Weigering

Vorm = Literal["application/json", "application/pdf"]
VORMEN: Final[tuple[Vorm, ...]] = ("application/json", "application/pdf")
"""What there is, the one that is given to who has no preference first."""
_GEWICHT: Final = re.compile(r"(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\Z", re.ASCII)


class VormNietLeverbaar(Weigering):
    """``Accept`` names no form that a dossier has: JSON and PDF."""

    probleem = "vorm-niet-leverbaar"
    titel = "Vorm niet leverbaar"
    status: ClassVar[int] = 406


def gevraagde_vorm(accept: str | None) -> Vorm:
    """Choose the form that is wanted most; JSON without a preference. Raises ``VormNietLeverbaar``."""
    if accept is None or not accept.strip():
        return VORMEN[0]
    gewichten = _gewichten(accept)
    gewild = max(VORMEN, key=lambda vorm: _gewicht(vorm, gewichten))
    if not _gewicht(gewild, gewichten):
        raise VormNietLeverbaar(f"Een dossier is er als {' en als '.join(VORMEN)}.")
    return gewild


def _gewichten(accept: str) -> dict[str, float]:
    gewichten: dict[str, float] = {}
    for deel in accept.lower().split(","):
        soort, *parameters = (een.strip() for een in deel.split(";"))
        waarden = dict(een.partition("=")[::2] for een in parameters)
        gewicht = waarden.get("q", "1")
        gewichten[soort] = float(gewicht) if _GEWICHT.match(gewicht) else 0.0
    return gewichten


def _gewicht(vorm: Vorm, gewichten: dict[str, float]) -> float:
    # The most precise range that fits decides, also when it says less than a wider one.
    return next((gewichten[soort] for soort in (vorm, "application/*", "*/*") if soort in gewichten), 0.0)
