"""Prints a zaak, readable at a glance in a terminal of 110 columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import Any, Final

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from api.demo.play import Gespeeld
from api.demo.words import (
    WETTEN,
    aantekeningen,
    advies_in_woorden,
    euro,
    gewogen_artikelen,
    met_weekdag,
    moment_in_nederland,
    redenen,
    tekst,
)

Json = Any
BREEDTE: Final = 110
STREKKING: Final = {
    "toekenning": "toegekend",
    "gedeeltelijke-toekenning": "gedeeltelijk toegekend",
    "afwijzing": "afgewezen",
}
EENHEID: Final = {
    "01": "minuten",
    "04": "uur",
    "14": "etmalen",
    "16": "dagdelen",
    "82": "stuks",
    "83": "euro",
    "84": "stuks",
}
FREQUENTIE: Final = {"1": "per dag", "2": "per week", "4": "per maand", "6": "in totaal"}
_PER_WEEK: Final = "2"
_MINUUT, _UUR = "01", "04"
_HANDELINGEN: Final = {
    "tijdelijkeVoorzieningen": "bij de tijdelijke voorziening",
    "gesprekken": "bij het gesprek",
    "verslagen": "bij het verslag",
    "aanvragen": "bij de aanvraag",
    "beschikkingen": "bij het besluit",
}
_GEEN_TEKST: Final = "geen tekst in de bronnen"


def toon(gespeeld: Iterable[Gespeeld], console: Console) -> None:
    """Print every zaak."""
    for nummer, een in enumerate(gespeeld, start=1):
        titel = f"{nummer}. {een.verhaal.titel}"
        console.print(beeld_van_zaak(titel, een.beeld, een.tijdlijn, toelichting=een.verhaal.toont))


def beeld_van_zaak(
    titel: str, beeld: Json, regels: Iterable[Json], *, toelichting: str | None = None
) -> RenderableType:
    """Show one zaak on a day: what happened, what was advised and decided, which terms run, what is granted."""
    wet = WETTEN.get(beeld["wet"], "nog geen zaak")
    waar = f"zaak {beeld['zaaknummer']} · {wet} · bekeken op {beeld['geldigOp']} · fase: {beeld['fase']}"
    kop = Text.assemble((f"{titel}\n", "bold"), waar, (f"\n{toelichting}" if toelichting else "", "italic"))
    delen: list[RenderableType] = [Panel(kop, box=box.HEAVY, width=BREEDTE)]
    delen += [_deel("De vraag", Text(tekst(beeld["hulpvraag"])))] if beeld["melding"] else []
    delen += [_deel("Wat er gebeurde", _tijdlijn(regels))]
    delen += [_deel("Advies van de regels", Group(*_adviezen(beeld)))] if beeld["melding"] else []
    delen += [_deel("Besluit", Group(*_besluiten(beeld)))] if beeld["beschikkingen"] else []
    delen += [_deel("Termijnen", _termijnen(beeld["termijnen"]))] if beeld["termijnen"] else []
    delen += [_deel("Indicatie", Group(*_indicaties(beeld["indicaties"])))] if beeld["indicaties"] else []
    return Group(*delen)


def tabel(*koppen: str, breedtes: tuple[int | None, ...] = ()) -> Table:
    """Make a table of the full width; a column with a width does not wrap."""
    gemaakt = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), width=BREEDTE - 2)
    for plaats, kop in enumerate(koppen):
        breedte = breedtes[plaats] if breedtes else None
        gemaakt.add_column(kop, width=breedte, overflow="fold")
    return gemaakt


def _deel(kop: str, inhoud: RenderableType) -> RenderableType:
    return Group(Text(kop, style="bold"), Padding(inhoud, (0, 0, 1, 2)))


def _tijdlijn(regels: Iterable[Json]) -> Table:
    gemaakt = tabel("gedaan op", "vastgelegd op", "wat", "door", breedtes=(13, 16, None, 10))
    for regel in regels:
        if regel["topic"] != "advies-gegeven":
            vastgelegd = moment_in_nederland(regel["vastgelegdOp"])
            # Recorded on another day than it was done: both dates matter, so it stands out.
            stijl = "" if vastgelegd.startswith(regel["geldigOp"]) else "yellow"
            gemaakt.add_row(
                met_weekdag(regel["geldigOp"]), Text(vastgelegd, style=stijl), regel["zin"], regel["actor"]["rol"]
            )
    return gemaakt


def _adviezen(beeld: Json) -> Iterator[RenderableType]:
    per_handeling = list(_per_handeling(beeld))
    overal = aantekeningen(advies for _, adviezen in per_handeling for advies in adviezen)
    for kop, adviezen in per_handeling:
        yield Text(kop, style="italic")
        for advies in adviezen:
            if advies["nietBeschikbaar"] is None:
                yield _rij(advies["regel"], advies_in_woorden(advies), gewogen_artikelen(advies, overal))
                yield from (Padding(Text(f"✗ {reden}", style="yellow"), (0, 0, 0, 4)) for reden in redenen(advies))
        yield from (_rij(regel, "geen advies", reden) for regel, reden in _zonder_advies(adviezen))
    yield from (Text(f"{toelichting} ({bron})", style="dim") for bron, toelichting in sorted(overal))


def _rij(regel: str, advies: str, waar: str) -> Table:
    rij = Table.grid(padding=(0, 1, 0, 0))
    for breedte in (31, 33, BREEDTE - 68):
        rij.add_column(width=breedte, overflow="fold")
    rij.add_row(f"  {regel}", Text(advies, style="bold"), waar)
    return rij


def _per_handeling(beeld: Json) -> Iterator[tuple[str, list[Json]]]:
    yield f"bij de melding van {beeld['melding']['geldigOp']}", beeld["melding"]["adviezen"]
    for lijst, kop in _HANDELINGEN.items():
        for handeling in beeld[lijst]:
            if handeling.get("adviezen"):
                yield f"{kop} van {handeling['geldigOp']}", handeling["adviezen"]


def _waarom_niet(reden: str) -> str:
    return f"{_GEEN_TEKST} voor deze dag" if _GEEN_TEKST in reden else reden


def _zonder_advies(adviezen: Iterable[Json]) -> Iterator[tuple[str, str]]:
    """Give the rules that nobody answered: those without any text together, any other with its own reason."""
    geen = [
        (advies["regel"], reden if isinstance(reden, str) else "gewist")
        for advies in adviezen
        if (reden := advies["nietBeschikbaar"])
    ]
    zonder_tekst = [regel for regel, reden in geen if _GEEN_TEKST in reden]
    if zonder_tekst:
        yield "\n  ".join(zonder_tekst), _waarom_niet(_GEEN_TEKST)
    yield from ((regel, reden) for regel, reden in geen if _GEEN_TEKST not in reden)


def _besluiten(beeld: Json) -> Iterator[RenderableType]:
    for besluit in beeld["beschikkingen"]:
        bekend = besluit["bekendmaking"]
        wanneer = f", bekendgemaakt op {bekend['geldigOp']}" if bekend else ", nog niet bekendgemaakt"
        yield Text(
            f"Beschikking {besluit['beschikkingnummer']} van {besluit['geldigOp']}{wanneer}: "
            f"{STREKKING[besluit['strekking']]}.",
            style="bold",
        )
        yield Text(f"Op grond van: {'; '.join(besluit['artikelen'])}.")
        yield Text(f"Motivering: {tekst(besluit['motivering'])}")
        for afwijking in besluit["afwijkingen"]:
            yield Text(f"Wijkt af van het advies over {afwijking['regel']} ({afwijking['grondslag']}):", style="bold")
            yield Text(tekst(afwijking["motivering"]))
        for afgewezen in besluit["afgewezen"]:
            yield Text(f"Afgewezen: {afgewezen['voorziening']} ({'; '.join(afgewezen['artikelen'])}).")


def _termijnen(termijnen: Iterable[Json]) -> Table:
    gemaakt = tabel("termijn", "begint", "uiterlijk", "hoe het staat", "bron", breedtes=(20, 11, 13, 32, None))
    for termijn in termijnen:
        stand = Text(_stand(termijn))
        if termijn["verschoven"]:
            stand.append(f"\nverschoven: {termijn['verschoven']}", style="yellow")
        gemaakt.add_row(
            termijn["soort"].replace("-", " "),
            termijn["begin"],
            met_weekdag(termijn["uiterlijk"]) if termijn["uiterlijk"] else "-",
            stand,
            termijn["bron"] or _waarom_niet(termijn["nietBeschikbaar"]),
        )
    return gemaakt


def _stand(termijn: Json) -> str:
    op = f" op {termijn['einde']['op']}" if termijn["einde"] else ""
    if termijn["status"] != "niet-beschikbaar":
        return f"{termijn['status'].replace('-', ' ')}{op}"
    return f"geen termijn{f', gedaan{op}' if op else ''}"


def _indicaties(indicaties: Iterable[Json]) -> Iterator[RenderableType]:
    for rij in indicaties:
        werking = rij["werking"]
        soort = "toegekend" if rij["soort"] == "toegekend" else "tijdelijk, in afwachting van het onderzoek"
        yield Text(f"{rij['voorziening']}, {rij['status']} ({soort})", style="bold")
        yield Text(f"  van {werking['van']} tot en met {werking['totEnMet'] or 'onbepaald'}{_hoeveel(rij)}")
        yield from (Text(f"  {regel}") for regel in (*_sommen(rij), *_nummers(rij)))


def _hoeveel(rij: Json) -> str:
    if rij["omvang"]:
        omvang = rij["omvang"]
        hoeveel = f"{omvang['volume']} {EENHEID[omvang['eenheid']]} {FREQUENTIE[omvang['frequentie']]}"
        return f": {hoeveel}, in natura door aanbieder {rij['aanbieder']}"
    return f": pgb van {euro(rij['pgb']['budget'])}" if rij["pgb"] else ""


def _sommen(rij: Json) -> Iterator[str]:
    weken = _weken(rij["werking"])
    if rij["pgb"]:
        for regel in rij["pgb"]["regels"]:
            eenheid, per_week = EENHEID[regel["eenheid"]], Fraction(regel["eenhedenPerWeek"])
            yield (
                f"{regel['productcode']} {regel['hulpverlener']}: {_getal(per_week)} {eenheid} x {_getal(weken)} weken "
                f"= {_getal(per_week * weken)} {eenheid} x {euro(regel['tarief'])} = {euro(regel['bedrag'])}"
            )
        bedragen = " + ".join(euro(regel["bedrag"]) for regel in rij["pgb"]["regels"])
        yield f"budget {bedragen} = {euro(rij['pgb']['budget'])}; eigen deel {euro(rij['pgb']['eigenDeel'])}"
    elif rij["kostprijs"] and rij["omvang"] and rij["omvang"]["frequentie"] == _PER_WEEK:
        yield _som_in_natura(rij["omvang"], weken, rij["kostprijs"])
    if rij["bijdrage"]:
        bijdrage = rij["bijdrage"]
        wat = f"{bijdrage['soort']} via {bijdrage['inning']}" if bijdrage["verschuldigd"] else "geen"
        yield f"bijdrage: {wat} ({bijdrage['grond']})"


def _som_in_natura(omvang: Json, weken: Fraction, kostprijs: int) -> str:
    volume, eenheid = Fraction(omvang["volume"]), omvang["eenheid"]
    if eenheid == _MINUUT:
        volume, eenheid = volume / 60, _UUR
    aantal, naam = volume * weken, EENHEID[eenheid]
    # What one unit costs follows from the kostprijs of the whole period; shown only when it is a whole number of cents.
    tarief = Fraction(kostprijs) / aantal
    keer = f" x {euro(int(tarief))}" if tarief.denominator == 1 else ""
    som = f"{_getal(volume)} {naam} x {_getal(weken)} weken = {_getal(aantal)} {naam}{keer}"
    return f"kostprijs: {som} = {euro(kostprijs)}"


def _nummers(rij: Json) -> Iterator[str]:
    nummers = {
        "toewijzing": rij["toewijzingnummer"],
        "start bijdrage": rij["ebStartnummer"],
        "budget": rij["budgetidentificatie"],
    }
    gegeven = [f"{naam} {nummer}" for naam, nummer in nummers.items() if nummer is not None]
    if gegeven:
        yield f"nummers: {', '.join(gegeven)}"


def _weken(werking: Json) -> Fraction:
    if werking["totEnMet"] is None:
        return Fraction(0)
    dagen = (date.fromisoformat(werking["totEnMet"]) - date.fromisoformat(werking["van"])).days + 1
    return Fraction(dagen, 7)


def _getal(aantal: Fraction) -> str:
    """Write a number as the Dutch do, with at most two decimals, for reading only."""
    return f"{float(aantal):.2f}".rstrip("0").rstrip(".").replace(".", ",")
