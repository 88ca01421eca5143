"""Somebody who reads along and keeps a list of what is open, without asking what a decision asks.

Each entry is a word, a number and how it is open: "bezwaar 1 wacht". Of what is told the same words are kept.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from domain.beschermd_wonen.toegangen import toegangen
from domain.beschikking.besluit import Besluit
from domain.bezwaar.bezwaren import bezwaren
from domain.bezwaar.onbeantwoord import onbeantwoord
from domain.calamiteit.calamiteiten import calamiteiten, toezicht_van
from domain.gebeurtenis import Gebeurd, Gebeurtenis
from domain.levensloop.overlijden import overlijden
from domain.opvang.opvangen import opvangen
from domain.overdracht.overdrachten import overdrachten
from domain.rechten.rechten import doorlopende_rechten, geheel_herroepen, herroepen_sinds
from domain.rechten.tijdelijk import tijdelijke_rechten
from domain.regelingen.regelingen import regelingaanvragen
from domain.termijnen.register import stand
from domain.terugvordering.vorderingen import vorderingen
from domain.zaak.evolve import vouw
from domain.zaak.openstaand import Openstaand
from domain.zaak.state import LopendeZaak
from projections.dwangsommen import dwangsommen
from tests.domain.zaak.loop import EEN_REGEL

Geschiedenis = Sequence[Gebeurd[Gebeurtenis]]
VRAGEN: Final[dict[str, tuple[str, str, set[str]]]] = {
    "aanvraag-ontvangen": ("aanvraag", "aanvraag", {"beschikking-genomen", "aanvraag-ingetrokken"}),
    "verwijzing-ontvangen": ("verwijzing", "verwijzing", {"beschikking-genomen", "verwijzing-ingetrokken"}),
    "ophoging-gevraagd": ("ophoging", "ophoging", {"ophoging-besloten", "ophoging-ingetrokken"}),
    "regeling-aangevraagd": (
        "regelingaanvraag",
        "regelingaanvraag",
        {"regeling-beschikt", "regelingaanvraag-ingetrokken"},
    ),
    "toegang-beschermd-wonen-gevraagd": ("toegang", "toegang", {"toegangsadvies-ontvangen"}),
    "machtiging-gesloten-jeugdhulp-verzocht": (
        "machtigingsverzoek",
        "machtigingsverzoek",
        {"machtiging-gesloten-jeugdhulp-verleend", "machtiging-gesloten-jeugdhulp-afgewezen"},
    ),
    "beroep-ingesteld": ("beroep", "beroep", {"uitspraak-gedaan", "beroep-ingetrokken"}),
    "omstandigheden-gewijzigd": ("wijziging", "wijziging", {"wijziging-beoordeeld"}),
    "heronderzoek-besloten": ("heronderzoek", "heronderzoek", {"heronderzoek-afgerond"}),
    "opvang-gevraagd": ("opvang", "opvang", {"opvang-toegelaten", "opvang-verleend", "opvang-geweigerd"}),
}
"""What begins something, what it is called, the member that numbers it, and what answers it by that number."""
_HOE: Final = (
    "loopt door",
    "wacht",
    "uitbetaald",
    "niet betaald",
    "te veel",
    "teruggegeven",
    "gemeld bij",
    "onderzocht",
    "",
)
_GEEN_ANTWOORD: Final = {"beroep": "", "wijziging": "", "heronderzoek": ""}


def verteld(openstaand: Sequence[Openstaand]) -> set[str]:
    """Give of each sentence the word, the number and how it is open."""
    gevonden = set()
    for een in openstaand:
        kop = re.match(r"[a-z ]+ [0-9]+", een.zin)
        assert kop is not None, een
        gevonden.add(f"{kop[0]} {next(hoe for hoe in _HOE if hoe in een.zin)}".strip())
    return gevonden


def gelezen(geschiedenis: Geschiedenis, dag: date) -> set[str]:
    """Give what is open on a day in a zaak that runs, by reading its history."""
    zaak = vouw(geschiedenis)
    assert isinstance(zaak, LopendeZaak)
    return {
        *_onbeantwoord(geschiedenis, geheel_herroepen(zaak), zaak),
        *_weer_te_beslissen(geschiedenis, zaak),
        *_verlengingen_en_meningen(geschiedenis),
        *_onbekend(geschiedenis),
        *_hulp(zaak, dag),
        *_geld(zaak, dag),
        *(f"bezwaar {een.nummer} wacht" for een in bezwaren(zaak) if een.open),
    }


def _onbeantwoord(geschiedenis: Geschiedenis, weg: frozenset[int], zaak: LopendeZaak) -> set[str]:
    """Strike each number when its answer comes by; an answer that was herroepen is none."""
    wacht: set[tuple[str, int]] = set()
    gevallen: dict[tuple[str, int], int] = {}
    sinds = herroepen_sinds(zaak)
    for een in geschiedenis:
        for woord, lid, antwoorden in VRAGEN.values():
            # That opvang was given cannot be undone: the client was there.
            telt = een.inhoud.TOPIC not in ("regeling-beschikt", "opvang-geweigerd") or (
                getattr(een.inhoud, "beschikking", 0) not in weg
            )
            if een.inhoud.TOPIC in antwoorden and telt:
                wacht.discard((woord, getattr(een.inhoud, lid) or 0))
            elif een.inhoud.TOPIC in antwoorden:
                gevallen[woord, getattr(een.inhoud, lid)] = sinds[getattr(een.inhoud, "beschikking", 0)].versie
        if een.inhoud.TOPIC in VRAGEN:
            woord, lid, _ = VRAGEN[een.inhoud.TOPIC]
            wacht.add((woord, getattr(een.inhoud, lid)))
        if een.inhoud.TOPIC == "zaak-afgesloten":
            # Who asked does so no longer, also when the zaak is opened again; what was answered then waited for nobody.
            wacht = {ding for ding in wacht if ding[0] in _GEEN_ANTWOORD or gevallen.get(ding, 0) > een.versie}
    for overdracht in overdrachten(zaak):
        if overdracht.uitgevoerd is not None:
            inhoud = overdracht.voorgesteld.inhoud
            wacht -= {("opvang", inhoud.opvang or 0), ("toegang", inhoud.toegang or 0)}
    return {f"{woord} {nummer} {_GEEN_ANTWOORD.get(woord, 'wacht')}".strip() for woord, nummer in wacht}


def _weer_te_beslissen(geschiedenis: Geschiedenis, zaak: LopendeZaak) -> Iterator[str]:
    """Read what was answered by nothing that stands; not what was withdrawn, or closed away since the answer fell."""
    weg = onbeantwoord(zaak)
    einde = max((een.versie for een in geschiedenis if een.inhoud.TOPIC == "zaak-afgesloten"), default=0)
    antwoorden: defaultdict[str, list[int]] = defaultdict(list)
    verlenging: dict[int, int] = {}
    for een in geschiedenis:
        leden = een.inhoud.model_dump()
        match een.inhoud.TOPIC:
            case "aanvraag-ontvangen" if leden["verlenging"]:
                verlenging[leden["aanvraag"]] = leden["verlenging"]
            case "beschikking-genomen" | "ophoging-besloten":
                lid = next(lid for lid in ("aanvraag", "verwijzing", "ophoging") if leden.get(lid))
                antwoorden[f"{lid} {leden[lid]}"].append(leden["beschikking"])
                if lid == "aanvraag" and leden[lid] in verlenging:
                    antwoorden[f"verlenging {verlenging[leden[lid]]}"].append(leden["beschikking"])
            case "verwijzing-ingetrokken" | "ophoging-ingetrokken" | "verlenging-ingetrokken" | "aanvraag-ingetrokken":
                lid = een.inhoud.TOPIC.removesuffix("-ingetrokken")
                antwoorden[f"{lid} {leden[lid]}"].append(0)
            case _:
                pass
    for wat, besluiten in antwoorden.items():
        if all(besluit in weg and weg[besluit].versie > einde for besluit in besluiten):
            yield f"{wat} wacht"


def _verlengingen_en_meningen(geschiedenis: Geschiedenis) -> set[str]:
    """Read what is answered in two steps: an aanvraag and its beschikking, a decision and what came of it."""
    wacht: set[str] = set()
    aanvragen: dict[int, int] = {}
    for een in geschiedenis:
        leden = een.inhoud.model_dump()
        match een.inhoud.TOPIC:
            case "verlenging-gevraagd":
                wacht.add(f"verlenging {leden['verlenging']} wacht")
            case "aanvraag-ontvangen":
                aanvragen[leden["aanvraag"]] = leden["verlenging"] or 0
            case "beschikking-genomen":
                wacht.discard(f"verlenging {aanvragen.get(leden['aanvraag'] or 0, 0)} wacht")
                # A beschikking comes too soon for what was allowed and did not come.
                wacht -= {zin for zin in wacht if zin.endswith(" toegestaan")}
            case "verlenging-ingetrokken":
                wacht.discard(f"verlenging {leden['verlenging']} wacht")
            case "tweede-mening-gevraagd":
                wacht.add(f"tweede mening {leden['mening']} wacht")
            case "over-tweede-mening-beslist":
                wacht.discard(f"tweede mening {leden['mening']} wacht")
                if leden["beslissing"] == "toegestaan":
                    wacht.add(f"tweede mening {leden['mening']} toegestaan")
            case "zaak-afgesloten":
                wacht.clear()
            case "tweede-mening-ontvangen":
                wacht.discard(f"tweede mening {leden['mening']} toegestaan")
            case _:
                pass
    return {zin.replace("toegestaan", "wacht") for zin in wacht}


def _onbekend(geschiedenis: Geschiedenis) -> Iterator[str]:
    bekend = {
        een.inhoud.model_dump()["beschikking"] for een in geschiedenis if een.inhoud.TOPIC.endswith("-bekendgemaakt")
    }
    for een in geschiedenis:
        if isinstance(een.inhoud, Besluit) and een.inhoud.beschikking not in bekend:
            yield f"beschikking {een.inhoud.beschikking}"


def _hulp(zaak: LopendeZaak, dag: date) -> Iterator[str]:
    if overlijden(zaak) is None:
        yield from (f"voorziening {een.nummer} loopt door" for een in doorlopende_rechten(zaak, dag))
    for tijdelijk in tijdelijke_rechten(zaak):
        if tijdelijk.werking.tot_en_met is None or tijdelijk.werking.tot_en_met > dag:
            yield f"tijdelijke voorziening {tijdelijk.getroffen.inhoud.volgnummer} loopt door"
    for een in opvangen(zaak):
        if een.verblijf is not None and (een.verblijf.tot_en_met is None or een.verblijf.tot_en_met > dag):
            yield f"opvang {een.nummer} loopt door"
    for toegang in toegangen(zaak):
        yield from (
            f"wachtplaats {een.nummer} loopt door" for een in toegang.wachtplaatsen if een.werking.tot_en_met is None
        )
        yield from (
            f"plaatsing {een.nummer} loopt door" for een in toegang.plaatsingen if een.werking.tot_en_met is None
        )
    yield from (f"overdracht {een.nummer}" for een in overdrachten(zaak) if een.loopt)
    for voorval in calamiteiten(zaak):
        if voorval.bekend_bij(toezicht_van(zaak)) is None:
            yield f"calamiteit {voorval.nummer} gemeld bij"
        if voorval.loopt:
            yield f"calamiteit {voorval.nummer} onderzocht"


def _geld(zaak: LopendeZaak, dag: date) -> Iterator[str]:
    for een in regelingaanvragen(zaak):
        werking = een.toegekend.werking if een.toegekend else None
        if werking is not None and (een.laatste_dag is None or een.laatste_dag > dag):
            yield f"regelingaanvraag {een.nummer} loopt door"
        if een.te_betalen > 0:
            yield f"regelingaanvraag {een.nummer} uitbetaald"
    for vordering in vorderingen(zaak):
        # Five years is longer than any of these zaken runs, so none is verjaard.
        if vordering.schuld.open:
            yield f"vordering {vordering.nummer} niet betaald"
        if vordering.schuld.te_veel:
            yield f"vordering {vordering.nummer} te veel"
    for rij in dwangsommen(stand(zaak, EEN_REGEL, geldig_op=dag, bekend_op=dag), dag):
        if (rij.status, rij.vastgesteld) == ("beëindigd", None) and rij.laatste_dag is not None:
            yield f"ingebrekestelling {rij.ingebrekestelling}"
