"""Reads the dated law from TOML and makes the ``Regelboek`` of it.

A regime is a folder with ``regime.toml`` (which text, from when, known when) and beside it any number of TOML files
with ``[regels.<id>]`` tables and ``[[norm]]`` entries. A mistake in the data is refused at once, with file and norm.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

from domain.kalender import Grenzen, Kalender, PaasFeestdag, VasteFeestdag
from domain.regels.norm import Aantekening, Norm, RegelInRegime, Regime
from domain.regels.regelboek import OntbrekendeTekst, Rechtsgebied, RegelBijHandeling, Regelboek
from domain.regels.register import REGELS

Toml = dict[str, Any]


class OngeldigeVerordening(Exception):
    """The data of a regime is wrong; the message names the file and what is wrong with it."""


@cache
def regelboek() -> Regelboek:
    """Give the Regelboek of the law that came with this version."""
    return lees_regelboek(files("domain") / "verordeningen")


def lees_regelboek(map_: Traversable) -> Regelboek:
    """Read all law below a folder. Raises ``OngeldigeVerordening``."""
    rijk = map_ / "rijk"
    gebieden: dict[str, Rechtsgebied] = {}
    ontbrekend: dict[str, OntbrekendeTekst] = {}
    regimes: dict[str, Regime] = {}
    for gebied in sorted((m for m in map_.iterdir() if m.is_dir()), key=lambda m: m.name):
        if (gebied / "rechtsgebied.toml").is_file():
            toml = _lees(gebied / "rechtsgebied.toml")
            code = toml["code"]
            gebieden[code] = Rechtsgebied(code, toml["naam"], toml["hardheidsclausule"])
            for tekst in toml.get("ontbrekend", ()):
                ontbrekend[tekst["id"]] = OntbrekendeTekst(gemeente=code, **tekst)
        for regime in _regimes_in(gebied):
            if regime.id in regimes:
                raise OngeldigeVerordening(f"{gebied.name}: regime {regime.id} staat er twee keer")
            regimes[regime.id] = regime
    return Regelboek(
        regels=REGELS,
        regimes=MappingProxyType(regimes),
        rechtsgebieden=MappingProxyType(gebieden),
        ontbrekend=MappingProxyType(ontbrekend),
        handelingen=_lees_handelingen(rijk / "handelingen.toml"),
        kalender=_lees_kalender(rijk / "kalender.toml"),
    )


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
    aantekeningen = tuple(Aantekening(**een) for een in kop.pop("aantekening", ()))
    return Regime(
        id=kop.pop("id"),
        titel=kop.pop("titel"),
        gemeente=kop.pop("gemeente", None),
        van=kop.pop("van"),
        tot_en_met=kop.pop("tot_en_met", None),
        besloten=kop.pop("besloten"),
        bekend=kop.pop("bekend"),
        steunt_op=tuple(kop.pop("steunt_op", ())),
        regels=MappingProxyType(regels),
        normen=MappingProxyType({naam: tuple(rij) for naam, rij in normen.items()}),
        aantekeningen=aantekeningen,
        **kop,
    )


_NIET_VAN_EEN_REGIME = frozenset({"regime.toml", "rechtsgebied.toml", "kalender.toml", "handelingen.toml"})


def _lees_plaats(bestand: Traversable, regel: str, plaats: Toml) -> RegelInRegime:
    functie = plaats.get("functie", regel)
    if functie not in REGELS or REGELS[functie].id != regel:
        raise OngeldigeVerordening(f"{bestand}: geen functie '{functie}' voor regel '{regel}'")
    return RegelInRegime(functie, MappingProxyType(plaats.get("artikelen", {})), plaats["bron"])


def _lees_norm(bestand: Traversable, norm: Toml, kop: Mapping[str, Any]) -> Norm:
    ruw = {"van": kop["van"], "tot_en_met": kop.get("tot_en_met"), "besloten": kop["besloten"], **norm}
    ruw.setdefault("bekend", kop["bekend"])
    try:
        gelezen = Norm(**ruw)
    except TypeError as fout:
        raise OngeldigeVerordening(f"{bestand}: norm {norm.get('id')}: {fout}") from fout
    if _heeft_kommagetal(gelezen.waarde):
        raise OngeldigeVerordening(f"{bestand}: norm {gelezen.id}: bedragen staan als tekst, niet als kommagetal")
    return gelezen


def _heeft_kommagetal(waarde: object) -> bool:
    if isinstance(waarde, dict):
        return any(_heeft_kommagetal(lid) for lid in waarde.values())
    if isinstance(waarde, list):
        return any(_heeft_kommagetal(lid) for lid in waarde)
    return isinstance(waarde, float)


def _lees_handelingen(bestand: Traversable) -> Mapping[str, tuple[RegelBijHandeling, ...]]:
    toml = _lees(bestand)
    return MappingProxyType(
        {
            handeling: tuple(RegelBijHandeling(rij["regel"], rij.get("wanneer", "altijd")) for rij in rijen)
            for handeling, rijen in toml.items()
        }
    )


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
