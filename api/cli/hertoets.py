"""``zaakboek hertoets``: what the receipts of a zaak give now, why it is different, and what another text says."""

from __future__ import annotations

import json
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from typing import Any, Final

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from api.bekend_op import bekend_op_of_vandaag
from api.cli.replay import als_dag, als_uuid, lezer, toon
from api.demo.words import advies_in_woorden, in_woorden
from domain.weigering import TekstNietAanwezig, Weigering
from domain.zaak.geschiedenis import betrokkenen_in
from projections.hertoetsingen import (
    HertoetstAdvies,
    HertoetsteHandeling,
    Overgangsrecht,
    Uitkomst,
    hertoetsingen,
    hertoetst_als_json,
)
from services.access_log import noteer_inzage
from services.keys.errors import SleutelFout
from services.ledger.errors import LedgerOnbereikbaar
from services.reading import kader_van, lees_zaak_bekend_op
from services.settings import OngeldigeInstelling, read_settings
from services.wiring import open_installatie

_AFSLUITCODE: Final[Mapping[bool | None, int]] = {True: 0, False: 1, None: 3}


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what ``hertoets`` takes."""
    parser.add_argument("gemeente", help="CBS-code, zoals 0268")
    parser.add_argument("zaak", type=als_uuid, help="id van de zaak (UUID)")
    parser.add_argument("--regime", help="leg elk advies alleen naast deze tekst (standaard: elke die de regel kent)")
    parser.add_argument("--bekend-op", type=als_dag, help="alleen adviezen die op deze dag bekend waren")
    parser.add_argument("--json", action="store_true", help="druk de uitkomst af als JSON")


def run(arguments: Namespace) -> int:
    """Print every advice by its decision; 0 when all reproduce, 1 when one does not, 2 when it is refused.

    3 when nobody can know: a receipt was wiped, or there is none.
    """
    try:
        with open_installatie(read_settings(os.environ)) as installatie:
            tenant = installatie.tenant(arguments.gemeente)
            bekend = bekend_op_of_vandaag(arguments.bekend_op, tenant)
            gelezen = lees_zaak_bekend_op(arguments.zaak, tenant, bekend)
            handelingen = hertoetsingen(gelezen, kader_van(gelezen, tenant), regime=arguments.regime)
            noteer_inzage("hertoets", betrokkenen_in(gelezen), tenant, lezer=lezer(), zaak=arguments.zaak)
    except (Weigering, OngeldigeInstelling, LedgerOnbereikbaar, SleutelFout) as fout:
        sys.stderr.write(f"zaakboek hertoets: {fout}\n")
        return 2
    uitkomst = hertoetst_als_json(handelingen)
    if arguments.json:
        kop = {"zaak": str(arguments.zaak), "bekendOp": bekend.isoformat(), "regime": arguments.regime}
        sys.stdout.write(json.dumps({**kop, **uitkomst}, ensure_ascii=False, indent=2) + "\n")
    else:
        titel = f"Hertoetsing van zaak {arguments.zaak}, bekend op {bekend.isoformat()}"
        toon(titel, (*_delen(handelingen), _regel(_geheel(uitkomst), "bold", 0)))
    return _AFSLUITCODE[uitkomst["reproduceert"]]


def _geheel(uitkomst: Mapping[str, Any]) -> str:
    oordeel = {
        True: "alle adviezen reproduceren",
        False: "niet elk advies reproduceert",
        None: "of de adviezen reproduceren is niet te zeggen",
    }[uitkomst["reproduceert"]]
    return f"Opnieuw gewogen: {uitkomst['gewogen']}; gewist en niet te wegen: {uitkomst['gewist']}; {oordeel}."


def _delen(handelingen: tuple[HertoetsteHandeling, ...]) -> Iterator[RenderableType]:
    for handeling in handelingen:
        dag = f"{handeling.geldig_op.isoformat()}  " if handeling.geldig_op else ""
        stand = f" ({handeling.stand})" if handeling.stand != "geldt" else ""
        yield Text(f"\n{handeling.versie or '-':>4}  {dag}{handeling.zin}{stand}", style="bold")
        yield from (_regel(_overgang(een), "italic", 6) for een in handeling.overgangsrecht)
        if not handeling.adviezen:
            yield _regel("geen regel gewogen", "dim", 6)
        for advies in handeling.adviezen:
            yield from _advies(advies)
    yield Text()
    ontbreken = {een.regime: een.reden for h in handelingen for a in h.adviezen for een in a.andere if _ontbreekt(een)}
    yield from (_regel(f"Niet te wegen onder {regime}: {reden}", "dim", 0) for regime, reden in ontbreken.items())


def _advies(advies: HertoetstAdvies) -> Iterator[RenderableType]:
    if advies.nu is None:
        waarom = "het bewijs is gewist" if advies.regime else "geen tekst gaf antwoord"
        yield _regel(f"{advies.regel}: {waarom}", "dim", 6)
        return
    toen = "reproduceert" if advies.reproduceert else "REPRODUCEERT NIET"
    oorzaken = f" ({', '.join(advies.oorzaken)})" if advies.oorzaken else ""
    kop = f"{advies.regel}: {_in_woorden(advies)} ({advies.regime}, versie {advies.regelversie}); {toen}{oorzaken}"
    yield _regel(kop, "" if advies.reproduceert else "red", 6)
    if advies.nu.verandert:
        yield _regel(f"nu: {_uitkomst(advies, advies.nu)}", "yellow", 10)
    for een in advies.andere:
        if not _ontbreekt(een):
            yield _regel(f"onder {een.regime}: {_uitkomst(advies, een)}", "yellow" if een.verandert else "", 10)


def _uitkomst(advies: HertoetstAdvies, een: Uitkomst) -> str:
    if een.uitkomst is None:
        return f"geen antwoord: {een.reden}"
    buiten = "" if een.van_kracht else "; gold niet op die dag"
    if not een.verandert:
        return f"hetzelfde{buiten}"
    woorden = advies_in_woorden({"regel": advies.regel, "uitkomst": een.uitkomst})
    # What differs may be a member of which the few words say nothing, such as the article.
    return f"anders: {in_woorden(een.uitkomst) if woorden == _in_woorden(advies) else woorden}{buiten}"


def _in_woorden(advies: HertoetstAdvies) -> str:
    return advies_in_woorden({"regel": advies.regel, "uitkomst": advies.uitkomst})


def _overgang(een: Overgangsrecht) -> str:
    dagen = f"melding {een.melding_op.isoformat()}, besluit {een.besluit_op.isoformat()}"
    kop = f"Overgangsrecht: {een.titel} geldt vanaf {een.geldt_vanaf.isoformat()} ({dagen})"
    wijst = f"; voor deze zaak geldt {een.wijst} ({een.grond})" if een.wijst else ""
    return f"{kop}{wijst}.{f' {een.reden}' if een.reden else ''}"


def _ontbreekt(een: Uitkomst) -> bool:
    return een.probleem == TekstNietAanwezig.probleem


def _regel(tekst: str, stijl: str, inspringen: int) -> RenderableType:
    return Padding(Text(tekst, style=stijl), (0, 0, 0, inspringen), expand=False)
