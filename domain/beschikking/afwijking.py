"""Where a decision departs from an advice: then, and only then, it needs a motivering of its own.

Hardheidsclausule: Nijmegen art. 27 lid 3, Wageningen 11.1; elsewhere afwijken, Awb 4:84. A ground worded with "kan"
(``dwingend`` false) says that the gemeente may refuse, so granting against it is no departure.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from domain.beschikking.events import Strekking
from domain.kalender import plus_maanden
from domain.regels.toetsing import Antwoord
from domain.voorziening import Voorziening

Uitkomst = Mapping[str, Any]
# WMO020, WMO757 and WJ756: hulp bij het huishouden; per week; minutes in a minuut and in an uur.
_HUISHOUDEN, _PER_WEEK = "01", "2"
# WMO020: beschermd wonen, and overige beschermd wonen en opvang; opvang and spoedopvang.
_BESCHERMD_WONEN, _OPVANG = frozenset({"15", "18"}), frozenset({"16", "17", "18"})
_MINUTEN = {"01": 1, "04": 60}


@dataclass(frozen=True)
class Besluit:
    """What a beslisser decided, as far as the advices speak of it."""

    strekking: Strekking
    voorzieningen: Sequence[Voorziening]

    @property
    def kent_toe(self) -> bool:
        """Say whether anything is granted."""
        return self.strekking != "afwijzing"

    @property
    def kent_pgb_toe(self) -> bool:
        """Say whether a pgb is granted."""
        return any(v.leveringsvorm == "pgb" for v in self.voorzieningen)

    def waarover(self, feiten: Mapping[str, Any]) -> Besluit:
        """Narrow to the voorzieningen that an advice speaks of: its leveringsvorm, and its name where one has it."""
        vorm, naam = feiten.get("leveringsvorm"), feiten.get("voorziening")
        van_vorm = [v for v in self.voorzieningen if vorm in (None, v.leveringsvorm)]
        return replace(self, voorzieningen=[v for v in van_vorm if v.voorziening == naam] or van_vorm)


def _dwingend(uitkomst: Uitkomst) -> bool:
    return any(grond.get("dwingend", True) for grond in uitkomst["gronden"])


def _afwijzingsgronden(uitkomst: Uitkomst, besluit: Besluit) -> str | None:
    advies = uitkomst["afwijzen"]
    if besluit.strekking == "toekenning" and advies != "niet" and _dwingend(uitkomst):
        return "er wordt geheel toegekend terwijl een grond tot afwijzen dwingt"
    if besluit.strekking == "gedeeltelijke-toekenning" and advies == "geheel" and _dwingend(uitkomst):
        return "er wordt deels toegekend terwijl een grond tot geheel afwijzen dwingt"
    return None


def _maatwerk(uitkomst: Uitkomst, besluit: Besluit) -> str | None:
    if besluit.kent_toe and not uitkomst["inAanmerking"]:
        return "er wordt toegekend terwijl niet aan de criteria voor een maatwerkvoorziening is voldaan"
    return None


def _pgb_weigering(uitkomst: Uitkomst, besluit: Besluit) -> str | None:
    if besluit.kent_pgb_toe and uitkomst["weigeren"] and _dwingend(uitkomst):
        return "er wordt een pgb toegekend terwijl een grond tot weigeren dwingt"
    return None


def _pgb_looptijd(uitkomst: Uitkomst, besluit: Besluit) -> str | None:
    maanden = uitkomst["maximumMaanden"]
    if maanden is None:
        return None
    for voorziening in besluit.voorzieningen:
        einde = voorziening.werking.tot_en_met
        if einde is None or einde > _laatste_dag(voorziening.werking.van, maanden):
            return f"de looptijd is langer dan {maanden} maanden"
    return None


def _laatste_dag(van: date, maanden: int) -> date:
    # 24 months from 14 April end on 13 April; half a year from 31 August ends on the last of February.
    zelfde_dag = plus_maanden(van, maanden)
    return zelfde_dag - timedelta(days=1) if zelfde_dag.day == van.day else zelfde_dag


def _pgb_budget(uitkomst: Uitkomst, besluit: Besluit) -> str | None:
    geadviseerd = _eurocent(uitkomst["budget"])
    toegekend = sum(v.pgb.budget for v in besluit.voorzieningen if v.pgb is not None)
    if besluit.kent_pgb_toe and toegekend != geadviseerd:
        return f"het budget ({toegekend} eurocent) is een ander dan geadviseerd ({geadviseerd} eurocent)"
    return None


def _volledig(uitkomst: Uitkomst, besluit: Besluit) -> str | None:
    if besluit.kent_toe and not uitkomst["volledig"]:
        return f"de beschikking mist: {', '.join(uitkomst['ontbreekt'])}"
    return None


def _toegestaan(uitkomst: Uitkomst, besluit: Besluit) -> str | None:
    if besluit.kent_pgb_toe and not uitkomst["toegestaan"]:
        return "er wordt een pgb toegekend terwijl de pgb-beheerder niet is toegestaan"
    return None


def _pgb_plan(uitkomst: Uitkomst, besluit: Besluit) -> str | None:
    if besluit.kent_pgb_toe and not uitkomst["volledig"]:
        return f"het pgb-plan mist: {', '.join(uitkomst['ontbreekt'])}"
    return None


def _eigen_bijdrage(uitkomst: Uitkomst, besluit: Besluit) -> str | None:
    for voorziening in besluit.voorzieningen:
        if voorziening.bijdrage.verschuldigd is not uitkomst["verschuldigd"]:
            return "de bijdrage in de kosten is anders dan geadviseerd"
    return None


def _normtijd(uitkomst: Uitkomst, besluit: Besluit) -> str | None:
    # Bijlage 2 par. 1 of the beleidsregels: a departure from the normtijden is explained.
    geadviseerd = uitkomst["minutenPerWeek"]
    toegekend = [_minuten_per_week(v) for v in besluit.voorzieningen if v.productcategorie == _HUISHOUDEN]
    if toegekend and None not in toegekend and sum(filter(None, toegekend)) != geadviseerd:
        return f"de tijd is een andere dan de normtijd van {geadviseerd} minuten per week"
    return None


def _minuten_per_week(voorziening: Voorziening) -> int | None:
    omvang = voorziening.omvang
    if omvang is None or omvang.frequentie != _PER_WEEK or omvang.eenheid not in _MINUTEN:
        return None
    return omvang.volume * _MINUTEN[omvang.eenheid]


def _sociaal_netwerk(uitkomst: Uitkomst, besluit: Besluit) -> str | None:
    informeel = any(r.hulpverlener == "informeel" for v in besluit.voorzieningen if v.pgb for r in v.pgb.regels)
    if informeel and not uitkomst["toegestaan"]:
        return "er wordt een pgb voor het sociale netwerk toegekend dat niet is toegestaan"
    return None


def _samenloop(uitkomst: Uitkomst, besluit: Besluit) -> str | None:
    if besluit.strekking == "toekenning" and not uitkomst["toegestaan"] and _dwingend(uitkomst):
        return "er wordt geheel toegekend naast een voorziening waarmee het niet samengaat"
    return None


def _auto_aanpassing(uitkomst: Uitkomst, besluit: Besluit) -> str | None:
    # Bijlage 4 of the beleidsregels: "een richtlijn waarvan gemotiveerd kan worden afgeweken".
    geadviseerd = _eurocent(uitkomst["bedrag"])
    auto = [v for v in besluit.voorzieningen if v.voorziening == "auto-aanpassing"]
    if auto and not geadviseerd:
        return "er wordt een autoaanpassing toegekend terwijl de richtlijn geen vergoeding geeft"
    toegekend = [v.pgb.budget for v in auto if v.pgb is not None]
    if toegekend and sum(toegekend) != geadviseerd:
        return (
            f"de vergoeding ({sum(toegekend)} eurocent) is een andere dan de richtlijn geeft ({geadviseerd} eurocent)"
        )
    return None


def _opvang(uitkomst: Uitkomst, besluit: Besluit) -> str | None:
    if _kent_toe(besluit, _OPVANG) and not uitkomst["toegang"] and _dwingend(uitkomst):
        return "er wordt opvang toegekend terwijl aan een criterium niet is voldaan"
    return None


def _toegang_wonen(uitkomst: Uitkomst, besluit: Besluit) -> str | None:
    if _kent_toe(besluit, _BESCHERMD_WONEN) and not uitkomst["toegang"]:
        return f"er wordt beschermd wonen toegekend terwijl niet is voldaan aan: {', '.join(uitkomst['nietVoldaan'])}"
    return None


def _product_wonen(uitkomst: Uitkomst, besluit: Besluit) -> str | None:
    toegekend = [v.voorziening for v in besluit.voorzieningen if v.productcategorie in _BESCHERMD_WONEN]
    if toegekend and uitkomst["product"] not in toegekend:
        return f"er wordt een ander product toegekend dan past ({uitkomst['product'] or 'geen'})"
    return None


def _kent_toe(besluit: Besluit, categorieen: frozenset[str]) -> bool:
    return any(v.productcategorie in categorieen for v in besluit.voorzieningen)


_AFWIJKINGEN: Mapping[str, Callable[[Uitkomst, Besluit], str | None]] = {
    "afwijzingsgronden": _afwijzingsgronden,
    "maatwerkvoorziening-criteria": _maatwerk,
    "beschikking-volledig": _volledig,
    "pgb-weigering": _pgb_weigering,
    "pgb-looptijd": _pgb_looptijd,
    "pgb-budget": _pgb_budget,
    "pgb-beheerder": _toegestaan,
    "pgb-plan-volledig": _pgb_plan,
    "eigen-bijdrage": _eigen_bijdrage,
    "hulp-bij-huishouden-normtijd": _normtijd,
    "pgb-sociaal-netwerk": _sociaal_netwerk,
    "samenloop-voorzieningen": _samenloop,
    "auto-aanpassing": _auto_aanpassing,
    "opvang-toelating": _opvang,
    "beschermd-wonen-toelating": _toegang_wonen,
    "beschermd-wonen-product": _product_wonen,
}
_WEIGERENDE_REGELS = frozenset(
    {
        "afwijzingsgronden",
        "maatwerkvoorziening-criteria",
        "pgb-weigering",
        "voorliggende-wet",
        "opvang-toelating",
        "beschermd-wonen-toelating",
    }
)


def afwijking_van(antwoord: Antwoord, besluit: Besluit) -> str | None:
    """Say in what the decision departs from the advice of one rule, or None when it follows it."""
    oordeel = _AFWIJKINGEN.get(antwoord.regel)
    return oordeel(antwoord.uitkomst, besluit.waarover(antwoord.feiten)) if oordeel else None


def steunt_afwijzing(regel: str, uitkomst: Uitkomst, strekking: Strekking) -> bool:
    """Say whether an advice offers a ground, must or may, on which a refusal can rest.

    A ground against a pgb is about the form alone: it carries the refusal of that part, never of all help.
    """
    if regel not in _WEIGERENDE_REGELS or (regel == "pgb-weigering" and strekking == "afwijzing"):
        return False
    if regel == "maatwerkvoorziening-criteria":
        return not uitkomst["inAanmerking"]
    if regel == "beschermd-wonen-toelating":
        return not uitkomst["toegang"]
    if regel == "voorliggende-wet":
        return bool(uitkomst["kanWeigeren"])
    return bool(uitkomst["gronden"])


def _eurocent(bedrag: str) -> int:
    # A budget of the rule core has at most two decimals; anything finer would be a bug there, not a rounding here.
    euro, _, cent = bedrag.partition(".")
    assert len(cent) <= len("00"), bedrag
    return int(euro) * 100 + int(f"{cent:0<2}")
