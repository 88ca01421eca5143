"""What sets one regeling apart from another: its law and rule, what can be granted, and when a besluit departs.

Each is a row of data beside a small function that reads the outcome of the rule; the rules themselves are the texts'.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final, Literal

from domain.gebeurtenis import los
from domain.regelingen.events import Maat, Regeling, ToegekendeRegeling, VormVanRegeling
from domain.regels.toetsing import Antwoord
from domain.voorziening import Wet

Oordeel = Callable[[Antwoord, ToegekendeRegeling | None], str | None]
"""From the answer of the rule and what is granted (None: nothing), in what the besluit departs, or None."""

_BEIDE: Final[frozenset[Wet]] = frozenset({"wmo", "jeugdwet"})


@dataclass(frozen=True)
class SoortRegeling:
    """One regeling. ``periode``: whether what is granted has days; ``per_jaar``: asked over a year, once for each.

    ``eenmaal_verlengd``: granted twice at most, the second time to go on. ``een_tegelijk``: once for each day.
    ``maat``: that in which a grant says how much it is, None where it need not.
    """

    regel: str
    wetten: frozenset[Wet]
    vormen: frozenset[VormVanRegeling]
    periode: Literal["verplicht", "vrij", "geen"]
    oordeel: Oordeel
    per_jaar: bool = False
    eenmaal_verlengd: bool = False
    een_tegelijk: bool = False
    maat: Maat | None = None


def _tegen(toegekend: ToegekendeRegeling | None, gronden: Any = (), *, kan: bool) -> str | None:
    """Say whether a grant goes against the rule, or a refusal against what it gives; a ground that may binds nobody."""
    dwingend = not gronden or any(grond.get("dwingend", True) for grond in gronden)
    if toegekend is not None and not kan and dwingend:
        return "er wordt toegekend terwijl de regel geen recht geeft"
    if toegekend is None and kan:
        return "er wordt afgewezen terwijl de regel het toestaat"
    return None


def _meerkosten(antwoord: Antwoord, toegekend: ToegekendeRegeling | None) -> str | None:
    return _tegen(toegekend, antwoord.uitkomst["gronden"], kan=antwoord.uitkomst["recht"])


def _compliment(antwoord: Antwoord, toegekend: ToegekendeRegeling | None) -> str | None:
    geadviseerd = int(Decimal(antwoord.uitkomst["bedrag"]) * 100)
    tegen = _tegen(toegekend, antwoord.uitkomst["gronden"], kan=not antwoord.uitkomst["gronden"])
    if tegen is None and toegekend is not None and toegekend.bedrag != geadviseerd:
        return f"het bedrag is een ander dan de regel geeft ({geadviseerd} eurocent)"
    return tegen


def _smi(antwoord: Antwoord, toegekend: ToegekendeRegeling | None) -> str | None:
    tegen = _tegen(toegekend, antwoord.uitkomst["gronden"], kan=antwoord.uitkomst["toegestaan"])
    if tegen is not None or toegekend is None:
        return tegen
    # The rule weighs the dagdelen of each form that are asked, and answers for these alone.
    gewogen = antwoord.feiten[{"dagopvang": "dagdelenDagopvang", "bso": "dagdelenBso"}[toegekend.vorm]]
    return _andere_omvang({"dagdelen-per-week": gewogen}, toegekend)


def _bso_plus(antwoord: Antwoord, toegekend: ToegekendeRegeling | None) -> str | None:
    # A ground against vervoer stands beside a BSO+ that can be: then it refuses nothing of it.
    kan = antwoord.uitkomst["toegestaan"]
    return _tegen(toegekend, () if kan else antwoord.uitkomst["gronden"], kan=kan) or _andere_vorm(
        antwoord.uitkomst["vergoeding"], toegekend
    )


def _dyslexie(antwoord: Antwoord, toegekend: ToegekendeRegeling | None) -> str | None:
    vorm = {"aanvraag-diagnose": "diagnose", "aanvraag-behandeling": "behandeling"}.get(antwoord.uitkomst["stap"])
    return _tegen(toegekend, kan=vorm is not None) or _andere_vorm(vorm, toegekend)


def _leerlingenvervoer(antwoord: Antwoord, toegekend: ToegekendeRegeling | None) -> str | None:
    # The rule says under which regeling the rides fall; what that regeling holds is no part of the texts.
    return _tegen(toegekend, kan=antwoord.uitkomst["vorm"] == "leerlingenvervoer")


def _jeugdhulpvervoer(antwoord: Antwoord, toegekend: ToegekendeRegeling | None) -> str | None:
    uitkomst = antwoord.uitkomst
    return (
        _tegen(toegekend, kan=uitkomst["recht"])
        or _andere_vorm(uitkomst["vorm"], toegekend)
        or _andere_omvang(
            {"ritten-per-maand": uitkomst["rittenPerMaand"], "kilometers-per-maand": uitkomst["kilometersPerMaand"]},
            toegekend,
        )
    )


def _andere_vorm(vorm: str | None, toegekend: ToegekendeRegeling | None) -> str | None:
    if toegekend is not None and vorm is not None and toegekend.vorm != vorm:
        return f"de vorm is een andere dan de regel geeft ({vorm})"
    return None


def _andere_omvang(gewogen: Mapping[Maat, int | str], toegekend: ToegekendeRegeling | None) -> str | None:
    omvang = toegekend.omvang if toegekend is not None else None
    if toegekend is None or omvang is None or omvang.maat not in gewogen:
        return None
    aantal = gewogen[omvang.maat]
    # An average of rides need not be whole; what is granted is.
    if abs(omvang.aantal - Decimal(aantal)) < 1:
        return None
    return f"toegekend is {omvang.aantal} {los(omvang.maat)} ({los(toegekend.vorm)}), gewogen is {aantal}"


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
            _smi,
            eenmaal_verlengd=True,
            een_tegelijk=True,
            maat="dagdelen-per-week",
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
