"""The last screen of the demo: what was played, what can be worked out by hand, and how to look further."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from api.demo.play import Gespeeld
from api.demo.show import STREKKING, tabel
from api.demo.words import euro, met_weekdag, moment_in_nederland

Json = Any
_NA: Final = {
    "ontvangstbevestiging": "melding",
    "persoonlijk-plan": "melding",
    "onderzoek": "melding",
    "beschikking": "aanvraag",
}


def samenvatting(alle: Sequence[Gespeeld]) -> RenderableType:
    """Sum up what was played."""
    gebeurtenissen = sum(een.beeld["versie"] for een in alle)
    gemeenten = len({een.verhaal.gemeente for een in alle})
    zin = f"{len(alle)} zaken in {gemeenten} gemeenten doorlopen, {gebeurtenissen} gebeurtenissen vastgelegd."
    return Group(
        Text("Samenvatting", style="bold"),
        Padding(_zaken(alle), (0, 0, 1, 2)),
        Text("Verschoven termijnen, na te rekenen met een kalender", style="bold"),
        Padding(_verschoven(alle), (0, 0, 1, 2)),
        Text(zin, style="bold green"),
        *_verder(alle),
    )


def _zaken(alle: Sequence[Gespeeld]) -> RenderableType:
    koppen = ("nr", "zaak", "wat", "besluit", "bekend op", "bezwaar tot", "bedrag")
    gemaakt = tabel(*koppen, breedtes=(2, 16, None, 22, 10, 13, 10))
    for nummer, een in enumerate(alle, start=1):
        (besluit,) = een.beeld["beschikkingen"]
        afgeweken = " (tegen het advies)" if besluit["afwijkingen"] else ""
        gemaakt.add_row(
            str(nummer),
            een.beeld["zaaknummer"],
            een.verhaal.titel,
            f"{STREKKING[besluit['strekking']]}{afgeweken}",
            besluit["bekendmaking"]["geldigOp"],
            *(met_weekdag(t["uiterlijk"]) for t in een.beeld["termijnen"] if t["soort"] == "bezwaar"),
            _bedrag(een.beeld),
        )
    return gemaakt


def _bedrag(beeld: Json) -> str:
    kosten = [rij["kostprijs"] for rij in beeld["indicaties"] if rij["kostprijs"] is not None]
    return euro(sum(kosten)) if kosten else "-"


def _verschoven(alle: Sequence[Gespeeld]) -> RenderableType:
    gemaakt = tabel("nr", "na", "op", "termijn", "uiterlijk", "want", breedtes=(3, 13, 11, 21, 13, None))
    for nummer, een in enumerate(alle, start=1):
        for termijn in een.beeld["termijnen"]:
            if termijn["verschoven"]:
                gemaakt.add_row(
                    str(nummer),
                    _NA.get(termijn["soort"], "bekendmaking"),
                    _begonnen(een.beeld, termijn),
                    termijn["soort"].replace("-", " "),
                    met_weekdag(termijn["uiterlijk"]),
                    termijn["verschoven"],
                )
    return gemaakt


def _verder(alle: Sequence[Gespeeld]) -> Iterator[RenderableType]:
    """Show how to look at a zaak on a day on which an act had been done that nobody had recorded yet."""
    for nummer, een in enumerate(alle, start=1):
        for regel in een.tijdlijn:
            dag = regel["geldigOp"]
            if not moment_in_nederland(regel["vastgelegdOp"]).startswith(dag):
                yield Text(f"Zaak {nummer} op {dag}, met wat die dag bekend was:")
                opdracht = f"zaakboek replay {een.verhaal.gemeente} {een.zaak}"
                yield Text(f"  {opdracht} --geldig-op {dag} --bekend-op {dag}")
                return


def _begonnen(beeld: Json, termijn: Json) -> str:
    """Give the day of the act that started a term; for bezwaar the term itself begins a day later (Awb 6:8)."""
    if termijn["soort"] != "bezwaar":
        return str(termijn["begin"])
    besluit = next(b for b in beeld["beschikkingen"] if b["beschikking"] == termijn["nummer"])
    return str(besluit["bekendmaking"]["geldigOp"])
