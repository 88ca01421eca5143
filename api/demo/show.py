"""Prints what was played, readable at a glance in a terminal of a hundred columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from api.demo.play import Gespeeld

Json = Any
BREEDTE: Final = 110
_EENHEID: Final = {
    "01": "minuut",
    "04": "uur",
    "14": "etmaal",
    "16": "dagdeel",
    "82": "stuk",
    "83": "euro",
    "84": "stuk",
}
_FREQUENTIE: Final = {"1": "per dag", "2": "per week", "4": "per maand", "6": "in totaal"}
_STREKKING: Final = {
    "toekenning": "toegekend",
    "gedeeltelijke-toekenning": "gedeeltelijk toegekend",
    "afwijzing": "afgewezen",
}


def toon(gespeeld: Iterable[Gespeeld], console: Console) -> None:
    """Print every zaak, then the summary."""
    alle = list(gespeeld)
    for nummer, een in enumerate(alle, start=1):
        console.print(_zaak(nummer, een))
    console.print(_samenvatting(alle))


def _zaak(nummer: int, een: Gespeeld) -> RenderableType:
    return beeld_van_zaak(f"{nummer}. {een.verhaal.titel}", een.beeld, een.tijdlijn, toelichting=een.verhaal.toont)


def beeld_van_zaak(
    titel: str, beeld: Json, regels: Iterable[Json], *, toelichting: str | None = None
) -> RenderableType:
    """Show one zaak on a day: what happened, what was advised and decided, which terms run, what is granted."""
    wet = {"wmo": "Wmo 2015", "jeugdwet": "Jeugdwet"}.get(beeld["wet"], "nog geen zaak")
    waar = f"zaak {beeld['zaaknummer']} · {wet} · zoals geldend op {beeld['geldigOp']}"
    kop = Text.assemble((f"{titel}\n", "bold"), waar, (f"\n{toelichting}" if toelichting else "", "italic"))
    delen: list[RenderableType] = [
        Panel(kop, box=box.HEAVY, width=BREEDTE),
        _deel("Wat er gebeurde", _tijdlijn(regels)),
    ]
    delen += [_deel("Advies van de regels", _adviezen(beeld))] if beeld["melding"] else []
    delen += [_deel("Besluit", Group(*_besluiten(beeld)))] if beeld["beschikkingen"] else []
    delen += [_deel("Termijnen", _termijnen(beeld["termijnen"]))] if beeld["termijnen"] else []
    delen += [_deel("Indicatie", Group(*_indicaties(beeld["indicaties"])))] if beeld["indicaties"] else []
    return Group(*delen)


def _deel(kop: str, inhoud: RenderableType) -> RenderableType:
    return Group(Text(kop, style="bold"), Padding(inhoud, (0, 0, 1, 2)))


def _tabel(*koppen: str) -> Table:
    tabel = Table(box=box.SIMPLE_HEAD, pad_edge=False, width=BREEDTE - 2)
    for kop in koppen:
        smal = kop in ("dag", "vastgelegd", "vanaf", "uiterlijk", "nr", "regel")
        tabel.add_column(kop, no_wrap=smal, overflow="fold")
    return tabel


def _tijdlijn(regels: Iterable[Json]) -> Table:
    tabel = _tabel("nr", "dag", "vastgelegd", "wat", "door")
    for regel in regels:
        if regel["topic"] != "advies-gegeven":
            vastgelegd = regel["vastgelegdOp"][:16].replace("T", " ")
            tabel.add_row(str(regel["versie"]), regel["geldigOp"], vastgelegd, regel["zin"], regel["actor"]["rol"])
    return tabel


def _adviezen(beeld: Json) -> Table:
    tabel = _tabel("nr", "regel", "advies", "artikelen die gewogen zijn")
    for advies in _alle_adviezen(beeld):
        if advies["nietBeschikbaar"]:
            tabel.add_row(str(advies["versie"]), advies["regel"], "niet beschikbaar", advies["nietBeschikbaar"])
            continue
        bronnen = dict.fromkeys(stap["bron"] for stap in advies["stappen"])
        tabel.add_row(str(advies["versie"]), advies["regel"], in_woorden(advies["uitkomst"]), "; ".join(bronnen))
    return tabel


def _alle_adviezen(beeld: Json) -> Iterator[Json]:
    yield from beeld["melding"]["adviezen"]
    for lijst in ("tijdelijkeVoorzieningen", "gesprekken", "verslagen", "aanvragen", "beschikkingen"):
        for handeling in beeld[lijst]:
            yield from handeling.get("adviezen", ())


def in_woorden(uitkomst: Json) -> str:
    """Say an outcome in one line: each member with its value, nothing where it is empty."""
    return ", ".join(f"{naam}: {_waarde(waarde)}" for naam, waarde in uitkomst.items() if waarde not in (None, [], ""))


def _waarde(waarde: Json) -> str:
    match waarde:
        case bool():
            return "ja" if waarde else "nee"
        case list():
            return "; ".join(_waarde(lid) for lid in waarde)
        case dict():
            return " ".join(_waarde(lid) for lid in waarde.values() if lid is not None)
        case _:
            return str(waarde)


def _besluiten(beeld: Json) -> Iterator[RenderableType]:
    for besluit in beeld["beschikkingen"]:
        bekend = besluit["bekendmaking"]
        wanneer = f", bekendgemaakt op {bekend['geldigOp']}" if bekend else ", nog niet bekendgemaakt"
        yield Text(
            f"Beschikking {besluit['beschikkingnummer']} van {besluit['geldigOp']}: "
            f"{_STREKKING[besluit['strekking']]}{wanneer}."
        )
        yield Text(f"Op grond van: {'; '.join(besluit['artikelen'])}.")
        yield Text(f"Motivering: {besluit['motivering']}")
        for afwijking in besluit["afwijkingen"]:
            yield Text(
                f"Wijkt af van het advies '{afwijking['regel']}' ({afwijking['grondslag']}): {afwijking['motivering']}",
                style="bold",
            )
        for afgewezen in besluit["afgewezen"]:
            yield Text(f"Afgewezen: {afgewezen['voorziening']} ({'; '.join(afgewezen['artikelen'])}).")


def _termijnen(termijnen: Iterable[Json]) -> Table:
    tabel = _tabel("termijn", "vanaf", "uiterlijk", "hoe het staat", "bron")
    for termijn in termijnen:
        einde = f" op {termijn['einde']['op']}" if termijn["einde"] else ""
        stand = f"{termijn['status'].replace('-', ' ')}{einde}"
        verschoven = f"\n{termijn['verschoven']}" if termijn["verschoven"] else ""
        tabel.add_row(
            termijn["soort"].replace("-", " "),
            termijn["begin"],
            termijn["uiterlijk"] or "-",
            stand + verschoven,
            termijn["bron"] or termijn["nietBeschikbaar"],
        )
    return tabel


def _indicaties(indicaties: Iterable[Json]) -> Iterator[RenderableType]:
    for rij in indicaties:
        werking = rij["werking"]
        yield Text(
            f"{rij['nummer']}. {rij['voorziening']} ({rij['soort']}, {rij['status']}): "
            f"{werking['van']} tot en met {werking['totEnMet'] or 'onbepaald'}; {_hoeveel(rij)}"
        )
        yield from (Text(f"   {regel}") for regel in _sommen(rij))


def _hoeveel(rij: Json) -> str:
    if rij["omvang"]:
        omvang = rij["omvang"]
        hoeveel = f"{omvang['volume']} {_EENHEID[omvang['eenheid']]} {_FREQUENTIE[omvang['frequentie']]}"
        return f"{hoeveel}, in natura door aanbieder {rij['aanbieder']}"
    if rij["pgb"]:
        return f"pgb van {euro(rij['pgb']['budget'])}"
    return "in afwachting van het onderzoek" if rij["soort"] == "tijdelijk" else "in natura"


def _sommen(rij: Json) -> Iterator[str]:
    if rij["pgb"]:
        for regel in rij["pgb"]["regels"]:
            yield (
                f"{regel['productcode']} {regel['hulpverlener']}: {euro(regel['tarief'])} per "
                f"{_EENHEID[regel['eenheid']]} x {regel['eenhedenPerWeek']} per week, over de hele periode "
                f"{euro(regel['bedrag'])}"
            )
        yield f"budget {euro(rij['pgb']['budget'])}, eigen deel {euro(rij['pgb']['eigenDeel'])}"
    if rij["bijdrage"]:
        bijdrage = rij["bijdrage"]
        yield f"bijdrage: {'ja' if bijdrage['verschuldigd'] else 'nee'}, {bijdrage['soort']} ({bijdrage['grond']})"


def euro(eurocent: int) -> str:
    """Write eurocents as the Dutch do: 123456 as "€ 1.234,56"."""
    heel, cent = divmod(eurocent, 100)
    return f"€ {heel:,}".replace(",", ".") + f",{cent:02d}"


def _samenvatting(alle: list[Gespeeld]) -> RenderableType:
    tabel = _tabel("nr", "zaak", "wat", "besluit", "gebeurtenissen")
    for nummer, een in enumerate(alle, start=1):
        besluiten = een.beeld["beschikkingen"]
        besluit = ", ".join(_STREKKING[b["strekking"]] for b in besluiten) or "nog geen"
        tabel.add_row(str(nummer), een.beeld["zaaknummer"], een.verhaal.titel, besluit, str(een.beeld["versie"]))
    totaal = sum(een.beeld["versie"] for een in alle)
    gemeenten = len({een.verhaal.gemeente for een in alle})
    zin = f"{len(alle)} zaken in {gemeenten} gemeenten, {totaal} gebeurtenissen in zaken.."
    return Group(Text("Samenvatting", style="bold"), tabel, Text(zin, style="bold green"))
