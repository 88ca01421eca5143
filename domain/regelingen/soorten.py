"""What sets one regeling apart from another: its law and rule, what can be granted, and when a besluit departs.

Each is a row of data beside a small function that reads the outcome of the rule; the rules themselves are the texts'.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final, Literal

from domain.regelingen.events import Regeling, ToegekendeRegeling, VormVanRegeling
from domain.voorziening import Wet

Uitkomst = Mapping[str, Any]
Oordeel = Callable[[Uitkomst, ToegekendeRegeling | None], str | None]
"""From the outcome of the rule and what is granted (None: nothing), in what the besluit departs, or None."""

_BEIDE: Final[frozenset[Wet]] = frozenset({"wmo", "jeugdwet"})


@dataclass(frozen=True)
class SoortRegeling:
    """One regeling. ``periode``: whether what is granted has days; ``per_jaar``: asked over a year, once for each.

    ``eenmaal_verlengd``: granted twice at most, the second time to go on. ``een_tegelijk``: once for each day.
    """

    regel: str
    wetten: frozenset[Wet]
    vormen: frozenset[VormVanRegeling]
    periode: Literal["verplicht", "vrij", "geen"]
    oordeel: Oordeel
    per_jaar: bool = False
    eenmaal_verlengd: bool = False
    een_tegelijk: bool = False


def _tegen(toegekend: ToegekendeRegeling | None, gronden: Any = (), *, kan: bool) -> str | None:
    """Say whether a grant goes against the rule, or a refusal against what it gives; a ground that may binds nobody."""
    dwingend = not gronden or any(grond.get("dwingend", True) for grond in gronden)
    if toegekend is not None and not kan and dwingend:
        return "er wordt toegekend terwijl de regel geen recht geeft"
    if toegekend is None and kan:
        return "er wordt afgewezen terwijl de regel het toestaat"
    return None


def _meerkosten(uitkomst: Uitkomst, toegekend: ToegekendeRegeling | None) -> str | None:
    return _tegen(toegekend, uitkomst["gronden"], kan=uitkomst["recht"])


def _compliment(uitkomst: Uitkomst, toegekend: ToegekendeRegeling | None) -> str | None:
    geadviseerd = int(Decimal(uitkomst["bedrag"]) * 100)
    tegen = _tegen(toegekend, uitkomst["gronden"], kan=not uitkomst["gronden"])
    if tegen is None and toegekend is not None and toegekend.bedrag != geadviseerd:
        return f"het bedrag is een ander dan de regel geeft ({geadviseerd} eurocent)"
    return tegen


def _toegestaan(uitkomst: Uitkomst, toegekend: ToegekendeRegeling | None) -> str | None:
    return _tegen(toegekend, uitkomst["gronden"], kan=uitkomst["toegestaan"])


def _bso_plus(uitkomst: Uitkomst, toegekend: ToegekendeRegeling | None) -> str | None:
    # A ground against vervoer stands beside a BSO+ that can be: then it refuses nothing of it.
    kan = uitkomst["toegestaan"]
    return _tegen(toegekend, () if kan else uitkomst["gronden"], kan=kan) or _andere_vorm(
        uitkomst["vergoeding"], toegekend
    )


def _dyslexie(uitkomst: Uitkomst, toegekend: ToegekendeRegeling | None) -> str | None:
    vorm = {"aanvraag-diagnose": "diagnose", "aanvraag-behandeling": "behandeling"}.get(uitkomst["stap"])
    return _tegen(toegekend, kan=vorm is not None) or _andere_vorm(vorm, toegekend)


def _leerlingenvervoer(uitkomst: Uitkomst, toegekend: ToegekendeRegeling | None) -> str | None:
    # The rule says under which regeling the rides fall; what that regeling holds is no part of the texts.
    return _tegen(toegekend, kan=uitkomst["vorm"] == "leerlingenvervoer")


def _jeugdhulpvervoer(uitkomst: Uitkomst, toegekend: ToegekendeRegeling | None) -> str | None:
    return _tegen(toegekend, kan=uitkomst["recht"]) or _andere_vorm(uitkomst["vorm"], toegekend)


def _andere_vorm(vorm: str | None, toegekend: ToegekendeRegeling | None) -> str | None:
    if toegekend is not None and vorm is not None and toegekend.vorm != vorm:
        return f"de vorm is een andere dan de regel geeft ({vorm})"
    return None


SOORTEN: Final[Mapping[Regeling, SoortRegeling]] = MappingProxyType(
    {
        "tegemoetkoming-meerkosten": SoortRegeling(
            "tegemoetkoming-meerkosten", frozenset({"wmo"}), frozenset({"bedrag"}), "vrij", _meerkosten
        ),
        "mantelzorgcompliment": SoortRegeling(
            "mantelzorgcompliment", frozenset({"wmo"}), frozenset({"bedrag"}), "geen", _compliment, per_jaar=True
        ),
        "smi-kinderopvang": SoortRegeling(
            "smi-kinderopvang",
            frozenset({"jeugdwet"}),
            frozenset({"dagopvang", "bso"}),
            "verplicht",
            _toegestaan,
            eenmaal_verlengd=True,
            een_tegelijk=True,
        ),
        "bso-plus": SoortRegeling(
            "bso-plus",
            frozenset({"jeugdwet"}),
            frozenset({"meerkosten", "volledig"}),
            "verplicht",
            _bso_plus,
            een_tegelijk=True,
        ),
        "dyslexie": SoortRegeling(
            "dyslexie-toeleiding", frozenset({"jeugdwet"}), frozenset({"diagnose", "behandeling"}), "vrij", _dyslexie
        ),
        "leerlingenvervoer": SoortRegeling(
            "vervoer-dagbesteding", _BEIDE, frozenset({"leerlingenvervoer"}), "verplicht", _leerlingenvervoer
        ),
        "jeugdhulpvervoer": SoortRegeling(
            "vervoer-jeugdhulp",
            frozenset({"jeugdwet"}),
            frozenset({"gecontracteerd", "kilometers", "ov"}),
            "verplicht",
            _jeugdhulpvervoer,
        ),
    }
)
