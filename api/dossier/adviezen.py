"""Tells the advices of the rules: the answer, the facts it rests on, and each article that was weighed.

The same facts give the same considerations: what an earlier advice says is pointed to and not said again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from api.dossier import woorden
from api.dossier.blokken import Punt, advies, punten
from api.dossier.codes import TITELS
from api.dossier.taal import dag, hoofdletter, los, met_dagen, moment
from projections.dossierrijen import Dossier, GebeurtenisInDossier

Json = Any
ADVIES: Final = "advies-gegeven"
_VOLDAAN: Final[Mapping[bool | None, str]] = {True: "ja", False: "nee", None: ""}


class Adviezen:
    """Tells advices one after the other, and keeps what it said before."""

    def __init__(self, dossier: Dossier) -> None:
        self._titels = {tekst.regime: tekst.titel for tekst in dossier.teksten}
        self._eerder: dict[str, int] = {}
        self._over_een_tekst = {(een.bron, een.toelichting) for tekst in dossier.teksten for een in tekst.aantekeningen}

    def vertel(self, een: GebeurtenisInDossier, bij: GebeurtenisInDossier | None) -> Iterator[Json]:
        """Tell an advice as it stands with the act that names it, recorded together unless it says otherwise."""
        inhoud = een.inhoud
        yield advies(een.versie, f"{een.versie}. {hoofdletter(los(inhoud['regel']))}", self._volgens(inhoud))
        yield from punten([*_apart_vastgelegd(een, bij), *self._antwoord(een)])

    def _volgens(self, inhoud: Json) -> str:
        regime = inhoud.get("regime")
        titel = TITELS.get(regime) or self._titels.get(regime)
        volgens = f"volgens {titel}" if regime else "geen tekst geeft antwoord"
        return f"{volgens}, op {dag(inhoud['peildatum'])}"

    def _antwoord(self, een: GebeurtenisInDossier) -> Iterator[Punt]:
        inhoud = een.inhoud
        bewijs = inhoud.get("bewijs")
        if "nietBeschikbaar" in inhoud:
            yield Punt("reden", met_dagen(woorden.tekst(inhoud["nietBeschikbaar"])))
        if woorden.gewist(bewijs):
            yield Punt("uitkomst", f"{woorden.GEWIST}, met de feiten en de artikelen")
        elif bewijs is not None:
            if uitkomst := _in_een_regel(bewijs["uitkomst"]):
                yield Punt("uitkomst", uitkomst)
            yield from self._gewogen(een)

    def _gewogen(self, een: GebeurtenisInDossier) -> Iterator[Punt]:
        """Tell facts and considerations in full once; after that say with which advice they stand."""
        inhoud = een.inhoud
        feiten, stappen = inhoud["bewijs"]["feiten"], inhoud["bewijs"]["stappen"]
        delen = {"feiten": [*_feiten(feiten)], "overwegingen": [*self._stappen(inhoud, stappen)]}
        eerste = {
            wat: self._eerder.setdefault(repr((wat, inhoud["regel"], inhoud["regime"], gezegd)), een.versie)
            for wat, gezegd in (("feiten", feiten), ("overwegingen", stappen))
        }
        if eerste["feiten"] == eerste["overwegingen"] != een.versie:
            yield Punt("de rest", f"feiten en overwegingen zijn die van advies {eerste['feiten']}", eerste["feiten"])
            return
        for wat, punten_ in delen.items():
            if eerste[wat] == een.versie or not punten_:
                yield from punten_
            else:
                yield Punt(wat, f"dezelfde als bij advies {eerste[wat]}", eerste[wat])

    def _stappen(self, inhoud: Json, stappen: Json) -> Iterator[Punt]:
        titel = self._titels[inhoud["regime"]]
        for stap in stappen:
            bron, toelichting = str(stap.get("bron", "")), str(stap.get("toelichting", ""))
            if (bron, toelichting) not in self._over_een_tekst:
                yield Punt(
                    _VOLDAAN[stap.get("voldaan")], f"{met_dagen(toelichting)} ({bron.removeprefix(f'{titel}, ')})"
                )


def _feiten(feiten: Json) -> Iterator[Punt]:
    """Part what is so and what is not from the facts that have a value of their own."""
    waarden = {lid: waarde for lid, waarde in feiten.items() if not isinstance(waarde, bool)}
    if tekst := _in_een_regel(waarden):
        yield Punt("feiten", tekst)
    for naam, zo in (("wel", True), ("niet", False)):
        if leden := [los(lid) for lid, waarde in feiten.items() if waarde is zo]:
            yield Punt(naam, "; ".join(leden))


def _in_een_regel(deel: Json) -> str:
    return "; ".join(f"{naam}: {waarde}" for naam, waarde in woorden.van_een_regel(deel))


def _apart_vastgelegd(een: GebeurtenisInDossier, bij: GebeurtenisInDossier | None) -> Iterator[Punt]:
    if bij is None or een.vastgelegd_op != bij.vastgelegd_op:
        yield Punt("vastgelegd", f"op {moment(een.vastgelegd_op)}")
