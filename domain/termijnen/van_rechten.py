"""The terms that a right brings with it: using a pgb, going to the aanbieder, evaluating, asking to go on.

Each is there only where a text of the gemeente sets it; where none does, nothing is told of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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


def van_rechten(zaak: LopendeZaak) -> Iterator[Gestart]:
    """Give the terms of each right that the client has or had."""
    verleend = _verleningen(zaak)
    for recht in rechten(zaak):
        for toekenning in _toekenningen(verleend.get(recht.nummer, []), recht):
            if toekenning.voorziening.leveringsvorm == "pgb":
                yield from _van_pgb(zaak, toekenning)
            elif _meldtermijn_gesteld(zaak, toekenning):
                yield _meldtermijn(toekenning)
        yield from _verlenging(zaak, recht)


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


def _verlenging(zaak: LopendeZaak, recht: Recht) -> Iterator[Gestart]:
    """Give for each period until when going on can be asked in time; not for one that was ended before its time."""
    for stuk, volgend in zip_longest(recht.stukken, recht.stukken[1:]):
        einde = stuk.werking.tot_en_met
        if einde is None or stuk.einde_door is not None or _is_soort(zaak, stuk, OverbruggingGenomen):
            continue
        # Where other terms count for a while only, the right has not ended when they do: what follows stood before.
        if volgend is None or (
            volgend.versie > stuk.versie and _is_soort(zaak, volgend, BeschikkingGenomen, OverbruggingGenomen)
        ):
            yield _verlengingstermijn(zaak, stuk, einde)


def _is_soort(zaak: LopendeZaak, stuk: Stuk, *soorten: type[Besluit]) -> bool:
    besluit = zaak.besluit(stuk.beschikking) if stuk.beschikking is not None else None
    return besluit is not None and isinstance(besluit.genomen.inhoud, soorten)


def _verlengingstermijn(zaak: LopendeZaak, stuk: Stuk, einde: date) -> Gestart:
    gevraagd = [
        *(
            een
            for een in zaak.van(VerlengingGevraagd)
            if (een.inhoud.recht, een.inhoud.einddatum) == (stuk.nummer, einde)
        ),
        *(een for een in zaak.aanvragen if een.op > stuk.bekend and _vraagt_verder(een, stuk, zaak)),
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


def _vraagt_verder(aanvraag: Gebeurd[AanvraagOntvangen], stuk: Stuk, zaak: LopendeZaak) -> bool:
    """Say whether an aanvraag asks that this right goes on.

    One on a request to go on is about the right of that request. What another one for the same product is about shows
    in the answer: it goes on under the number of the right, or is something beside it. Until then it is taken to be
    about the right that ends first, unless it was withdrawn.
    """
    gevraagd, naam = aanvraag.inhoud, stuk.voorziening.voorziening
    if gevraagd.verlenging is not None:
        verzoeken = (een.inhoud for een in zaak.van(VerlengingGevraagd))
        return any((een.verlenging, een.recht) == (gevraagd.verlenging, stuk.nummer) for een in verzoeken)
    if naam not in gevraagd.gevraagd or gevraagd.aanvraag in zaak.ingetrokken_aanvragen:
        return False
    besluiten = (een.genomen.inhoud for een in zaak.bekendgemaakt)
    antwoorden = [een for een in besluiten if isinstance(een, BeschikkingGenomen) and een.aanvraag == gevraagd.aanvraag]
    if antwoorden:
        return any(gevolg.nummer == stuk.nummer for een in antwoorden for gevolg in een.rechtsgevolgen)
    stukken = (ander for recht in rechten(zaak) for ander in recht.stukken if ander.voorziening.voorziening == naam)
    eindes = [ander.werking.tot_en_met or date.max for ander in stukken]
    return stuk.werking.tot_en_met == min((einde for einde in eindes if einde >= aanvraag.op), default=None)
