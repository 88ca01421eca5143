"""Tells in Dutch what changed in a zaak: where it stands, what stood there and what stands there now."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from textwrap import shorten
from typing import Any, Final

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from api.demo.show import BREEDTE
from api.demo.words import advies_in_woorden, in_woorden, met_weekdag, moment_in_nederland
from domain.envelope import moment_als_tekst
from projections.verandering import Gebeurtenisregel, Stap, Verandering, Vergelijking

Json = Any
_LANGSTE: Final = 240
# Which act the fase comes from is said by the event itself.
_ZEGT_NIETS: Final = ("/faseSinds/",)
# Of what tells of itself in many members, those that say which one it is.
_NOEMT_ZICH: Final = ("soort", "regel", "voorziening")
_NIET_IN_WOORDEN: Final = frozenset({"versie", "topic", "geldigOp", "adviezen", "bekendmaking"})


def stap_in_tekst(stap: Stap) -> RenderableType:
    """Show one event: its sentence, both its dates, and what it changed in the zaak."""
    regels = [*_in_woorden(stap.veranderingen, stap.ervoor, stap.beeld)] or ["in de zaak zelf verandert niets"]
    return Group(_kop(stap.gebeurtenis), *_ingesprongen(regels))


def vergelijking_in_tekst(vergelijking: Vergelijking) -> RenderableType:
    """Show what changed between two points, by the event that did it; last what no single event did."""
    delen: list[RenderableType] = []
    gesorteerd = sorted(vergelijking.veranderingen, key=lambda een: een.door.versie if een.door else _LAATST)
    for _, groep in groupby(gesorteerd, key=lambda een: een.door.versie if een.door else _LAATST):
        samen = [*groep]
        door = samen[0].door
        regels = [*_in_woorden(samen, vergelijking.van, vergelijking.tot)]
        if regels:
            kop = _kop(door) if door else Text("door de dag, of door wat er van het recht bekend werd", style="bold")
            delen += [kop, *_ingesprongen(regels)]
    return Group(*delen) if delen else Text("Er is niets veranderd.")


_LAATST: Final = 2**31


def _kop(gebeurtenis: Gebeurtenisregel) -> RenderableType:
    kop = Table.grid(padding=(0, 1, 0, 0))
    for breedte in (4, 13, 16, BREEDTE - 37):
        kop.add_column(width=breedte, overflow="fold")
    gedaan, vastgelegd = gebeurtenis.geldig_op.isoformat(), moment_als_tekst(gebeurtenis.vastgelegd_op)
    nummer = Text(f"{gebeurtenis.versie:>4}", style="bold")
    kop.add_row(nummer, met_weekdag(gedaan), moment_in_nederland(vastgelegd), Text(gebeurtenis.zin, style="bold"))
    return kop


def _ingesprongen(regels: Iterable[str]) -> Iterator[RenderableType]:
    return (Padding(Text(regel), (0, 0, 0, 5), expand=False) for regel in regels)


def _in_woorden(veranderingen: Iterable[Verandering], ervoor: Json, erna: Json) -> Iterator[str]:
    for een in veranderingen:
        if not een.pointer.startswith(_ZEGT_NIETS):
            yield _regel(een, _plek(een.pointer, ervoor if een.wordt is None else erna))


def _regel(een: Verandering, plek: str) -> str:
    if een.was is None:
        return f"+ {plek}: {_waarde(een.wordt)}"
    if een.wordt is None:
        return f"- {plek}: {_waarde(een.was)}"
    return f"  {plek}: {_waarde(een.was)} → {_waarde(een.wordt)}"


def _plek(pointer: str, beeld: Json) -> str:
    """Name a place in words: "termijnen, onderzoek: status"; a member of a list by what it calls itself."""
    woorden: list[str] = []
    for deel in pointer.removeprefix("/").split("/"):
        naam = deel.replace("~1", "/").replace("~0", "~")
        beeld = _binnen(beeld, naam)
        woorden.append(_lid(beeld, naam) if naam.isdigit() else _los(naam))
    return " · ".join(woorden)


def _binnen(beeld: Json, naam: str) -> Json:
    if isinstance(beeld, list):
        return beeld[int(naam)] if int(naam) < len(beeld) else None
    return beeld.get(naam) if isinstance(beeld, dict) else None


def _lid(lid: Json, plaats: str) -> str:
    namen = [lid[naam] for naam in _NOEMT_ZICH if isinstance(lid.get(naam), str)] if isinstance(lid, dict) else []
    return _los(namen[0]) if namen else str(int(plaats) + 1)


def _waarde(waarde: Json) -> str:
    """Say a value in one line that ends somewhere; what is personal and gone is said to be gone."""
    if isinstance(waarde, dict):
        if waarde.get("gewist"):
            return "(gewist)"
        if "persoon" in waarde:
            return "(persoonsgegevens)"
        if "regel" in waarde and waarde.get("uitkomst"):
            return f"{advies_in_woorden(waarde)} ({waarde['regime']})"
        zeggend = {naam: lid for naam, lid in waarde.items() if naam not in _NIET_IN_WOORDEN}
        tekst = in_woorden(zeggend)
    elif isinstance(waarde, Sequence) and not isinstance(waarde, str):
        tekst = "; ".join(_waarde(lid) for lid in waarde)
    else:
        tekst = in_woorden({"": waarde}).removeprefix(": ")
    return shorten(tekst, _LANGSTE, placeholder=" …") or "-"


def _los(naam: str) -> str:
    return re.sub(r"([A-Z])", lambda letter: f" {letter[0].lower()}", naam).replace("-", " ")
