"""Reads the dated law from TOML and makes the ``Regelboek`` of it.

A regime is a folder with ``regime.toml`` (which text, from when, known when) and beside it any number of TOML files
with ``[regels.<id>]`` tables and ``[[norm]]`` entries. A mistake in the data is refused at once, with file and norm.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import pairwise
from types import MappingProxyType
from typing import Any, TypeVar

from domain.kalender import Grenzen, Kalender, PaasFeestdag, VasteFeestdag
from domain.regels.norm import Aantekening, Norm, RegelInRegime, Regime
from domain.regels.regelboek import OntbrekendeTekst, Rechtsgebied, RegelBijHandeling, Regelboek
from domain.regels.register import REGELS

Toml = dict[str, Any]
T = TypeVar("T")

_REGELNAMEN = frozenset(regel.id for regel in REGELS.values())
_WANNEER = frozenset({"altijd", "wmo", "jeugdwet", "zin", "pgb", "toekenning", "gevraagd"})


class OngeldigeVerordening(Exception):
    """The data of a regime is wrong; the message names the file and what is wrong with it."""


@cache
def regelboek() -> Regelboek:
    """Give the Regelboek of the law that came with this version."""
    return lees_regelboek(files("domain") / "verordeningen")


def lees_regelboek(map_: Traversable) -> Regelboek:
    """Read all law below a folder. Raises ``OngeldigeVerordening``."""
    gebieden: dict[str, Rechtsgebied] = {}
    ontbrekend: dict[str, OntbrekendeTekst] = {}
    regimes: dict[str, Regime] = {}
    for gebied in sorted((m for m in map_.iterdir() if m.is_dir()), key=lambda m: m.name):
        if (gebied / "rechtsgebied.toml").is_file():
            toml = _lees(gebied / "rechtsgebied.toml")
            plek = f"{gebied.name}/rechtsgebied.toml"
            teksten = toml.pop("ontbrekend", ())
            code = str(toml.get("code"))
            gebieden[code] = _maak(Rechtsgebied, plek, toml)
            for tekst in teksten:
                ontbrekend[str(tekst.get("id"))] = _maak(OntbrekendeTekst, plek, {"gemeente": code, **tekst})
        for regime in _regimes_in(gebied):
            if regime.id in regimes:
                raise OngeldigeVerordening(f"{gebied.name}: regime {regime.id} staat er twee keer")
            regimes[regime.id] = regime
    _eis_verbanden(regimes, gebieden)
    return Regelboek(
        regels=REGELS,
        regimes=MappingProxyType(regimes),
        rechtsgebieden=MappingProxyType(gebieden),
        ontbrekend=MappingProxyType(ontbrekend),
        handelingen=_lees_handelingen(map_ / "rijk" / "handelingen.toml"),
        kalender=_lees_kalender(map_ / "rijk" / "kalender.toml"),
    )


def _eis_verbanden(regimes: Mapping[str, Regime], gebieden: Mapping[str, Rechtsgebied]) -> None:
    """Refuse a regime of a gemeente that is not there, or one that leans on a text that is not there."""
    for regime in regimes.values():
        if regime.gemeente is not None and regime.gemeente not in gebieden:
            raise OngeldigeVerordening(f"regime {regime.id}: gemeente {regime.gemeente} heeft geen rechtsgebied.toml")
        for steun in regime.steunt_op:
            if steun not in regimes:
                raise OngeldigeVerordening(f"regime {regime.id} steunt op {steun}, maar die tekst is er niet")


def _regimes_in(gebied: Traversable) -> list[Regime]:
    mappen = [gebied, *sorted((m for m in gebied.iterdir() if m.is_dir()), key=lambda m: m.name)]
    return [_lees_regime(m) for m in mappen if (m / "regime.toml").is_file()]


def _lees_regime(map_: Traversable) -> Regime:
    kop = _lees(map_ / "regime.toml")
    regels: dict[str, RegelInRegime] = {}
    normen: defaultdict[str, list[Norm]] = defaultdict(list)
    for bestand in sorted(map_.iterdir(), key=lambda b: b.name):
        if not bestand.name.endswith(".toml") or bestand.name in _NIET_VAN_EEN_REGIME:
            continue
        toml = _lees(bestand)
        for regel, plaats in toml.pop("regels", {}).items():
            if regel in regels:
                raise OngeldigeVerordening(f"{bestand}: regel {regel} staat al in dit regime")
            regels[regel] = _lees_plaats(bestand, regel, plaats)
        for norm in toml.pop("norm", ()):
            gelezen = _lees_norm(bestand, norm, kop)
            normen[gelezen.id].append(gelezen)
        if toml:
            raise OngeldigeVerordening(f"{bestand}: onbekend: {', '.join(sorted(toml))}")
    _eis_een_norm_tegelijk(map_, normen)
    aantekeningen = [_maak(Aantekening, f"{map_.name}: aantekening", een) for een in kop.pop("aantekening", ())]
    leden = {
        **kop,
        "gemeente": kop.get("gemeente"),
        "tot_en_met": kop.get("tot_en_met"),
        "steunt_op": tuple(kop.get("steunt_op", ())),
        "regels": MappingProxyType(regels),
        "normen": MappingProxyType({naam: tuple(rij) for naam, rij in normen.items()}),
        "aantekeningen": tuple(aantekeningen),
    }
    return _maak(Regime, f"{map_.name}/regime.toml", leden)


_NIET_VAN_EEN_REGIME = frozenset({"regime.toml", "rechtsgebied.toml", "kalender.toml", "handelingen.toml"})


def _maak(soort: Callable[..., T], plek: str, leden: Toml) -> T:
    """Make a record of what the TOML holds; a member too many or too few is refused with the place."""
    try:
        return soort(**leden)
    except TypeError as fout:
        raise OngeldigeVerordening(f"{plek}: {fout}") from fout


def _lees_plaats(bestand: Traversable, regel: str, plaats: Toml) -> RegelInRegime:
    functie = plaats.get("functie", regel)
    if functie not in REGELS or REGELS[functie].id != regel:
        raise OngeldigeVerordening(f"{bestand}: geen functie '{functie}' voor regel '{regel}'")
    artikelen = MappingProxyType(plaats.get("artikelen", {}))
    if not plaats.get("bron"):
        raise OngeldigeVerordening(f"{bestand}: regel {regel} noemt geen bron")
    return _maak(RegelInRegime, f"{bestand}: regel {regel}", {**plaats, "functie": functie, "artikelen": artikelen})


def _lees_norm(bestand: Traversable, norm: Toml, kop: Mapping[str, Any]) -> Norm:
    plek = f"{bestand}: norm {norm.get('id')}"
    ruw = {naam: kop[naam] for naam in ("van", "besloten", "bekend") if naam in kop}
    gelezen = _maak(Norm, plek, {**ruw, "tot_en_met": kop.get("tot_en_met"), **norm})
    for lid in ("id", "eenheid", "artikel", "zin"):
        waarde = getattr(gelezen, lid)
        if not isinstance(waarde, str) or not waarde.strip():
            raise OngeldigeVerordening(f"{plek}: {lid} is leeg")
    for lid in ("van", "tot_en_met", "besloten", "bekend", "ingetrokken_op"):
        dag = getattr(gelezen, lid)
        if type(dag) is not date and (dag is not None or lid in ("van", "besloten", "bekend")):
            raise OngeldigeVerordening(f"{plek}: {lid} is geen dag")
    if gelezen.tot_en_met is not None and gelezen.tot_en_met < gelezen.van:
        raise OngeldigeVerordening(f"{plek}: tot_en_met ligt voor van")
    if _heeft_kommagetal(gelezen.waarde):
        raise OngeldigeVerordening(f"{plek}: bedragen staan als tekst, niet als kommagetal")
    return gelezen


def _eis_een_norm_tegelijk(map_: Traversable, normen: Mapping[str, list[Norm]]) -> None:
    """Refuse two norms of one id that count on the same day; one that was withdrawn counts no more."""
    for naam, rij in normen.items():
        geldend = sorted((norm for norm in rij if norm.ingetrokken_op is None), key=lambda norm: norm.van)
        for eerder, later in pairwise(geldend):
            if eerder.tot_en_met is None or later.van <= eerder.tot_en_met:
                raise OngeldigeVerordening(f"{map_.name}: norm {naam} staat er voor {later.van.isoformat()} twee keer")


def _heeft_kommagetal(waarde: object) -> bool:
    if isinstance(waarde, dict):
        return any(_heeft_kommagetal(lid) for lid in waarde.values())
    if isinstance(waarde, list):
        return any(_heeft_kommagetal(lid) for lid in waarde)
    return isinstance(waarde, float)


def _lees_handelingen(bestand: Traversable) -> Mapping[str, tuple[RegelBijHandeling, ...]]:
    gelezen = {}
    for handeling, rijen in _lees(bestand).items():
        plek = f"{bestand}: {handeling}"
        rij = tuple(_maak(RegelBijHandeling, plek, {"wanneer": "altijd", **een}) for een in rijen)
        for vraag in rij:
            if vraag.regel not in _REGELNAMEN:
                raise OngeldigeVerordening(f"{plek}: regel '{vraag.regel}' bestaat niet")
            if vraag.wanneer not in _WANNEER:
                raise OngeldigeVerordening(f"{plek}: regel {vraag.regel}: wanneer '{vraag.wanneer}' bestaat niet")
        gelezen[handeling] = rij
    return MappingProxyType(gelezen)


def _lees_kalender(bestand: Traversable) -> Kalender:
    toml = _lees(bestand)
    gelijk: list[date] = [rij["dag"] for rij in toml["gelijkgesteld"]]
    return Kalender(
        grenzen=Grenzen(**toml["grenzen"]),
        vast=tuple(VasteFeestdag(**rij) for rij in toml["vast"]),
        pasen=tuple(PaasFeestdag(**rij) for rij in toml["pasen"]),
        gelijkgesteld=frozenset(gelijk),
    )


def _lees(bestand: Traversable) -> Toml:
    try:
        return tomllib.loads(bestand.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as fout:
        raise OngeldigeVerordening(f"{bestand}: {fout}") from fout
