"""The terms that a right brings with it: using a pgb, going to the aanbieder, evaluating, asking to go on.

Each is there only where a text of the gemeente sets it; where none does, nothing is told of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import zip_longest
from typing import Final

from domain.aanvraag.events import AanvraagOntvangen
from domain.beschikking.besluit import Besluit
from domain.beschikking.events import BeschikkingGenomen
from domain.gebeurtenis import Gebeurd, Gewist
from domain.pgb.budgetten import bestedingen
from domain.pgb.controles import evaluaties
from domain.pgb.events_na_toekenning import PgbControleGehouden
from domain.rechten.rechten import Recht, Stuk, herroepen_besluiten, rechten
from domain.termijnen.termijn import AlleenVoor, Einde, Gestart, SoortTermijn, VolgensRegel, eerste
from domain.verlenging.events import OverbruggingGenomen, VerlengingGevraagd
from domain.voorziening import ToegekendeVoorziening
from domain.zaak.state import BekendgemaaktBesluit, LopendeZaak

_EEN_DAG: Final = timedelta(days=1)


@dataclass(frozen=True)
class _Verlening:
    """What a besluit grants under the number of a right."""

    besluit: BekendgemaaktBesluit[Besluit]
    voorziening: ToegekendeVoorziening


@dataclass(frozen=True)
class _Toekenning:
    """The besluit that granted a right first in a leveringsvorm, and the days on which it counts in that form."""

    besluit: BekendgemaaktBesluit[Besluit]
    voorziening: ToegekendeVoorziening
    stukken: tuple[Stuk, ...]

    @property
    def op(self) -> date:
        """Give the day from which the client knows of the right: who does not know it cannot use it (Awb 3:40)."""
        return self.besluit.bekendgemaakt.op

    @property
    def begin(self) -> date:
        """Give the first day."""
        return self.stukken[0].werking.van

    def gestart(self, soort: SoortTermijn, maat: VolgensRegel, begin: date) -> Gestart:
        """Start a term of the right: it falls away when that has ended, and where no text sets it."""
        einde = self.stukken[-1].werking.tot_en_met
        return Gestart(
            soort=soort,
            versie=self.besluit.bekendgemaakt.versie,
            begin=begin,
            maat=maat,
            nummer=self.voorziening.nummer,
            vervalt_op=einde + _EEN_DAG if einde else None,
            of_geen=True,
        )


@dataclass(frozen=True)
class _VraagOmVerder:
    """An aanvraag that can ask that a right goes on.

    One on a request to go on is about the right of that request (``verzocht``). What another one for the same product
    is about shows in the answer: it goes on under the number of the right, or is something beside it (``beantwoord``;
    None: nobody answered). Until then it is taken to be about the right that ends first (``eerste_einde``, by product),
    unless it was withdrawn.
    """

    aanvraag: Gebeurd[AanvraagOntvangen]
    verzocht: frozenset[int]
    beantwoord: frozenset[int] | None
    eerste_einde: Mapping[str, date | None]

    def gaat_over(self, stuk: Stuk) -> bool:
        """Say whether it asks that this right goes on."""
        if self.aanvraag.inhoud.verlenging is not None:
            return stuk.nummer in self.verzocht
        naam = stuk.voorziening.voorziening
        if naam not in self.eerste_einde:
            return False
        if self.beantwoord is not None:
            return stuk.nummer in self.beantwoord
        return stuk.werking.tot_en_met == self.eerste_einde[naam]


def van_rechten(zaak: LopendeZaak) -> Iterator[Gestart]:
    """Give the terms of each right that the client has or had."""
    verleend, alle = _verleningen(zaak), rechten(zaak)
    vragen = _vragen_om_verder(zaak, alle)
    for recht in alle:
        for toekenning in _toekenningen(verleend.get(recht.nummer, []), recht):
            if toekenning.voorziening.leveringsvorm == "pgb":
                yield from _van_pgb(zaak, toekenning)
            elif _meldtermijn_gesteld(zaak, toekenning):
                yield _meldtermijn(toekenning)
        yield from _verlenging(zaak, recht, vragen)


def _verleningen(zaak: LopendeZaak) -> dict[int, list[_Verlening]]:
    """Give what was granted under each number, as it was made known; what was herroepen grants nothing."""
    gevonden: defaultdict[int, list[_Verlening]] = defaultdict(list)
    weg = herroepen_besluiten(zaak)
    for besluit in zaak.in_volgorde_van_bekendmaking:
        herroepen = weg.get(besluit.genomen.inhoud.beschikking, frozenset())
        for gevolg in besluit.genomen.inhoud.rechtsgevolgen:
            if gevolg.voorziening is not None and herroepen is not None and gevolg.nummer not in herroepen:
                gevonden[gevolg.nummer].append(_Verlening(besluit, gevolg.voorziening))
    return gevonden


def _toekenningen(verleend: Sequence[_Verlening], recht: Recht) -> Iterator[_Toekenning]:
    """Part a right by its leveringsvorm: who gets a pgb for help that was in natura, gets one from then on.

    Other amounts or hours in the same form are the same grant.
    """
    plaats = {een.besluit.genomen.inhoud.beschikking: i for i, een in enumerate(verleend)}
    per_toekenning: defaultdict[int, list[Stuk]] = defaultdict(list)
    for stuk in recht.stukken:
        assert stuk.beschikking is not None, stuk
        eerste = plaats[stuk.beschikking]
        vorm = stuk.voorziening.leveringsvorm
        while eerste and verleend[eerste - 1].voorziening.leveringsvorm == vorm:
            eerste -= 1
        per_toekenning[eerste].append(stuk)
    for eerste, stukken in per_toekenning.items():
        yield _Toekenning(verleend[eerste].besluit, verleend[eerste].voorziening, tuple(stukken))


def _van_pgb(zaak: LopendeZaak, toekenning: _Toekenning) -> Iterator[Gestart]:
    voorziening, begin = toekenning.voorziening, toekenning.begin
    naam = voorziening.voorziening
    besteed = VolgensRegel("pgb-aanwending", {"toegekendOp": toekenning.op.isoformat(), "voorziening": naam})
    gestart = toekenning.gestart("besteding", besteed, toekenning.op)
    yield replace(gestart, gehaald=_eerste_besteding(zaak, toekenning))
    gehouden = [een for een in evaluaties(zaak, voorziening.nummer) if een.op >= begin]
    regels = voorziening.pgb.regels if voorziening.pgb else ()
    # A hulpverleningsplan is made by a zorgaanbieder; the network makes none.
    if not regels or any(regel.hulpverlener == "professional" for regel in regels):
        plan = toekenning.gestart("evaluatie", _jaarlijks("hulpverleningsplan", begin), begin)
        yield from _elk_jaar(plan, [een for een in gehouden if een.inhoud.hulpverleningsplan])
    alleen = AlleenVoor("vormen-beschermd-wonen", naam)
    controle = toekenning.gestart("controle", _jaarlijks("beschermd-wonen-pgb", begin, alleen), begin)
    yield from _elk_jaar(controle, gehouden)


def _jaarlijks(soort: str, vanaf: date, alleen: AlleenVoor | None = None) -> VolgensRegel:
    return VolgensRegel("evaluatie-termijn", {"soort": soort, "laatsteEvaluatieOp": vanaf.isoformat()}, alleen)


def _elk_jaar(eerste: Gestart, gehouden: Iterable[Gebeurd[PgbControleGehouden]]) -> Iterator[Gestart]:
    """Let each evaluation meet the term that runs, and start the next one on its day."""
    loopt, maat = eerste, eerste.maat
    assert isinstance(maat, VolgensRegel)
    for een in gehouden:
        yield replace(loopt, gehaald=Einde(op=een.op, versie=een.versie))
        volgende = _jaarlijks(maat.feiten["soort"], een.op, maat.alleen_voor)
        loopt = replace(eerste, versie=een.versie, begin=een.op, maat=volgende)
    yield loopt


def _eerste_besteding(zaak: LopendeZaak, toekenning: _Toekenning) -> Einde | None:
    """Give when something was spent first. Within a period nobody knows the day: its first one counts."""
    for een in bestedingen(zaak, toekenning.voorziening.nummer):
        laatste = een.inhoud.periode.tot_en_met
        if een.inhoud.bedrag > 0 and (laatste is None or laatste >= toekenning.begin):
            return Einde(op=een.inhoud.periode.van, versie=een.versie)
    return None


def _meldtermijn_gesteld(zaak: LopendeZaak, toekenning: _Toekenning) -> bool:
    """Say whether the beschikking set a term for going to the aanbieder, by what was weighed for it."""
    for versie in toekenning.besluit.genomen.inhoud.adviezen:
        advies = zaak.adviezen.get(versie)
        bewijs = advies.inhoud.bewijs if advies and advies.inhoud.regel == "beschikking-volledig" else None
        if bewijs is not None and not isinstance(bewijs, Gewist):
            return "meldtermijn-drie-maanden" in bewijs.feiten.get("inhoud", ())
    return False


def _meldtermijn(toekenning: _Toekenning) -> Gestart:
    feiten = {"toegekendOp": toekenning.op.isoformat(), "termijnGesteld": True}
    maat = VolgensRegel("meldtermijn-aanbieder", feiten)
    return toekenning.gestart("meldtermijn-aanbieder", maat, toekenning.op)


def _verlenging(zaak: LopendeZaak, recht: Recht, vragen: Sequence[_VraagOmVerder]) -> Iterator[Gestart]:
    """Give for each period until when going on can be asked in time; not for one that was ended before its time."""
    for stuk, volgend in zip_longest(recht.stukken, recht.stukken[1:]):
        einde = stuk.werking.tot_en_met
        if einde is None or stuk.einde_door is not None or _is_soort(zaak, stuk, OverbruggingGenomen):
            continue
        # Where other terms count for a while only, the right has not ended when they do: what follows stood before.
        if volgend is None or (
            volgend.versie > stuk.versie and _is_soort(zaak, volgend, BeschikkingGenomen, OverbruggingGenomen)
        ):
            yield _verlengingstermijn(zaak, stuk, einde, vragen)


def _is_soort(zaak: LopendeZaak, stuk: Stuk, *soorten: type[Besluit]) -> bool:
    besluit = zaak.besluit(stuk.beschikking) if stuk.beschikking is not None else None
    return besluit is not None and isinstance(besluit.genomen.inhoud, soorten)


def _verlengingstermijn(zaak: LopendeZaak, stuk: Stuk, einde: date, vragen: Sequence[_VraagOmVerder]) -> Gestart:
    gevraagd = [
        *(
            een
            for een in zaak.van(VerlengingGevraagd)
            if (een.inhoud.recht, een.inhoud.einddatum) == (stuk.nummer, einde)
        ),
        *(een.aanvraag for een in vragen if een.aanvraag.op > stuk.bekend and een.gaat_over(stuk)),
    ]
    # The rule says what is the last day for it, whenever somebody asks; the day told is that of the besluit.
    feiten = {"einddatumIndicatie": einde.isoformat(), "gemeldOp": stuk.bekend.isoformat()}
    return Gestart(
        soort="verlenging",
        versie=stuk.versie,
        begin=stuk.bekend,
        maat=VolgensRegel("verlengingsmelding", feiten),
        nummer=stuk.nummer,
        gehaald=eerste(gevraagd),
        of_geen=True,
    )


def _vragen_om_verder(zaak: LopendeZaak, alle: Iterable[Recht]) -> tuple[_VraagOmVerder, ...]:
    """Give the aanvragen that can ask that a right goes on, each with the rights that it is about.

    Worked out once for all rights: a zaak of many years has dozens of both.
    """
    verzoeken = {een.inhoud.verlenging: een.inhoud.recht for een in zaak.van(VerlengingGevraagd)}
    ingetrokken = zaak.ingetrokken_aanvragen
    antwoorden: defaultdict[int | None, set[int]] = defaultdict(set)
    for besluit in zaak.bekendgemaakt:
        if isinstance(inhoud := besluit.genomen.inhoud, BeschikkingGenomen):
            antwoorden[inhoud.aanvraag] |= {gevolg.nummer for gevolg in inhoud.rechtsgevolgen}
    eindes: defaultdict[str, list[date]] = defaultdict(list)
    for stuk in (stuk for recht in alle for stuk in recht.stukken):
        eindes[stuk.voorziening.voorziening].append(stuk.werking.tot_en_met or date.max)
    return tuple(
        _VraagOmVerder(
            een,
            frozenset({verzoeken[een.inhoud.verlenging]} if een.inhoud.verlenging in verzoeken else ()),
            frozenset(antwoorden[een.inhoud.aanvraag]) if een.inhoud.aanvraag in antwoorden else None,
            {naam: min((d for d in eindes[naam] if d >= een.op), default=None) for naam in een.inhoud.gevraagd},
        )
        for een in zaak.aanvragen
        if een.inhoud.verlenging is not None or een.inhoud.aanvraag not in ingetrokken
    )
