"""The rights of a client as they count on each day: what was granted, with all that changed or ended it since.

Of the besluiten only those that were made known have an effect (Awb 3:40), in the order in which they were made known,
whenever that was recorded; a later one that speaks of a day overrides what an earlier one said of that day, also when
the day is past.
A besluit that was herroepen is left out: what it took away is there again, and what came after it stays (Awb 7:11).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.gebeurtenis import Werking
from domain.rechten.gevolg import Herroeping, Rechtsgevolg, WijzigtRechten, einde
from domain.voorziening import ToegekendeVoorziening
from domain.zaak.state import LopendeZaak

_EEN_DAG = timedelta(days=1)


@dataclass(frozen=True)
class Stuk:
    """Days in a row on which a right is the same: ``voorziening``, by the event with ``versie``.

    ``werking`` are the days on which it counts; that of ``voorziening`` are the days for which it was granted.
    ``bekend`` is the day from which it has effect: that of the bekendmaking, or of the event itself. ``einde_door`` is
    the versie of the event that ended it before its time; None when it ends as it was granted.
    """

    voorziening: ToegekendeVoorziening
    werking: Werking
    versie: int
    bekend: date
    beschikking: int | None = None
    einde_door: int | None = None

    @property
    def nummer(self) -> int:
        """Give the number of the right in the zaak."""
        return self.voorziening.nummer


@dataclass(frozen=True)
class Recht:
    """One right, by its number: the days on which it counts, in order and without overlap; no days when it is gone."""

    nummer: int
    stukken: tuple[Stuk, ...]

    def op(self, dag: date) -> Stuk | None:
        """Give what counts on a day, or None."""
        return next((stuk for stuk in self.stukken if stuk.werking.houdt(dag)), None)

    def eerste_dag_zonder(self, dagen: Werking) -> date | None:
        """Give the first of these days on which the right does not count; None when it counts on all of them."""
        dag, laatste = dagen.van, dagen.tot_en_met or date.max
        for stuk in self.stukken:
            if stuk.werking.houdt(dag):
                einde = stuk.werking.tot_en_met or date.max
                if einde >= laatste:
                    return None
                dag = einde + _EEN_DAG
        return dag

    @property
    def laatste_dag(self) -> date | None:
        """Give the last day of the right, None when it has no end or no days; ask ``stukken`` which of both."""
        return self.stukken[-1].werking.tot_en_met if self.stukken else None


def rechten(zaak: LopendeZaak) -> tuple[Recht, ...]:
    """Give the rights of the zaak in order of number, as all of its events leave them."""
    stukken: dict[int, tuple[Stuk, ...]] = {}
    bronnen = _bronnen(zaak)
    weg = _herroepen(bronnen)
    for bron in bronnen:
        for gevolg in bron.inhoud.rechtsgevolgen:
            eerder = stukken.setdefault(gevolg.nummer, ())
            if not _vervallen(bron, gevolg, weg):
                stukken[gevolg.nummer] = tuple(_na(eerder, gevolg, bron, _geeindigd(gevolg, bron, bronnen)))
        if bron.inhoud.LAATSTE_WOORD:
            # It could not speak of what was granted, or is there again, by a besluit of after it.
            genoemd = {gevolg.nummer for gevolg in bron.inhoud.rechtsgevolgen}
            for nummer in stukken.keys() - genoemd:
                stukken[nummer] = tuple(_na(stukken[nummer], einde(nummer, bron.bekend), bron))
    return tuple(Recht(nummer, stukken[nummer]) for nummer in sorted(stukken))


def recht(zaak: LopendeZaak, nummer: int) -> Recht | None:
    """Give the right with this number, or None."""
    return next((een for een in rechten(zaak) if een.nummer == nummer), None)


def herroepen_besluiten(zaak: LopendeZaak) -> Mapping[int, frozenset[int] | None]:
    """Give the besluiten that were herroepen, by their numbers: for which rights, or None for all that they said."""
    return _herroepen(_bronnen(zaak))


def geheel_herroepen(zaak: LopendeZaak) -> frozenset[int]:
    """Give the besluiten of which nothing is left, by a beslissing op bezwaar or an uitspraak, by their numbers."""
    return frozenset(nummer for nummer, rechten in herroepen_besluiten(zaak).items() if rechten is None)


def herroepen_sinds(zaak: LopendeZaak) -> Mapping[int, Herroepen]:
    """Give the besluiten of which nothing is left, by their numbers, each with the act that left it so."""
    bronnen = _bronnen(zaak)
    weg = {nummer for nummer, rechten in _herroepen(bronnen).items() if rechten is None}
    if not weg:
        return {}
    sinds: dict[int, Herroepen] = {}
    for bron in sorted(bronnen, key=lambda bron: bron.sinds):
        if bron.beschikking not in weg:
            geheel = (een.beschikking for een in bron.inhoud.herroepingen if een.nummers is None)
            sinds |= {nummer: Herroepen(bron.bekend, bron.sinds) for nummer in geheel if nummer in weg}
    return sinds


def lopende_rechten(zaak: LopendeZaak, dag: date) -> tuple[Stuk, ...]:
    """Give what counts on a day, in order of number."""
    return tuple(stuk for een in rechten(zaak) if (stuk := een.op(dag)) is not None)


def doorlopende_rechten(zaak: LopendeZaak, dag: date) -> tuple[Recht, ...]:
    """Give the rights that count on a day after ``dag``, in order of number."""
    return tuple(
        een for een in rechten(zaak) if any((stuk.werking.tot_en_met or date.max) > dag for stuk in een.stukken)
    )


@dataclass(frozen=True)
class Herroepen:
    """Since when nothing is left of a besluit: the day and the versie of the act by which."""

    op: date
    versie: int


@dataclass(frozen=True)
class _Bron:
    """An event with an effect: its day and versie, since which day and versie it has it, and which besluit it is."""

    inhoud: WijzigtRechten
    op: date
    versie: int
    bekend: date
    sinds: int
    beschikking: int | None = None

    @property
    def volgorde(self) -> tuple[date, int]:
        """Give its place among the others: the day counts, and of one day what was recorded last is the last."""
        return self.bekend, self.sinds


def _bronnen(zaak: LopendeZaak) -> list[_Bron]:
    """Give what has an effect on rights, in the order in which it got it."""
    besluiten = (
        _Bron(g.inhoud, g.op, g.versie, b.bekendgemaakt.op, b.bekendgemaakt.versie, g.inhoud.beschikking)
        for b in zaak.bekendgemaakt
        for g in (b.genomen,)
    )
    andere = (
        _Bron(een.inhoud, een.op, een.versie, een.op, een.versie)
        for een in zaak.vervolg
        if isinstance(een.inhoud, WijzigtRechten)
    )
    return sorted([*besluiten, *andere], key=lambda bron: (bron.inhoud.LAATSTE_WOORD, bron.volgorde))


def _herroepen(bronnen: list[_Bron]) -> dict[int, frozenset[int] | None]:
    """Look from the last one back: a besluit that is gone itself takes nothing away any more.

    Gone for some rights, it takes nothing of those away. What counts again was taken away by nothing before that.
    """
    weg: dict[int, frozenset[int] | None] = {}
    terug: set[int] = set()
    for bron in sorted(bronnen, key=lambda bron: bron.volgorde, reverse=True):
        zelf_weg = weg.get(bron.beschikking, frozenset()) if bron.beschikking is not None else frozenset()
        if zelf_weg is None:
            continue
        for een in bron.inhoud.herroepingen:
            nummers = _zonder(zelf_weg, een, bronnen)
            if een.beschikking in terug or nummers == frozenset():
                continue
            eerder = weg.get(een.beschikking, frozenset())
            weg[een.beschikking] = None if nummers is None or eerder is None else eerder | nummers
        terug.update(bron.inhoud.herlevingen)
    return weg


def _zonder(zelf_weg: frozenset[int], een: Herroeping, bronnen: Iterable[_Bron]) -> frozenset[int] | None:
    """Give for which rights a herroeping still counts, where the besluit that holds it is gone for some."""
    if not zelf_weg:
        return een.nummers
    van = (bron.inhoud.rechtsgevolgen for bron in bronnen if bron.beschikking == een.beschikking)
    nummers = (
        frozenset(gevolg.nummer for gevolgen in van for gevolg in gevolgen) if een.nummers is None else een.nummers
    )
    return nummers - zelf_weg


def _vervallen(bron: _Bron, gevolg: Rechtsgevolg, weg: Mapping[int, frozenset[int] | None]) -> bool:
    if bron.beschikking is None or bron.beschikking not in weg:
        return False
    nummers = weg[bron.beschikking]
    return nummers is None or gevolg.nummer in nummers


def _geeindigd(gevolg: Rechtsgevolg, bron: _Bron, bronnen: Iterable[_Bron]) -> tuple[date, int] | None:
    """Give what ended a right by law while a besluit on it was on its way: the last day, and the versie of that act.

    Such an act speaks as well of every besluit that was there when it was recorded, though of a later day.
    """
    eindes = (
        (ander.werking.van - _EEN_DAG, een.versie)
        for een in bronnen
        if een.inhoud.VAN_RECHTSWEGE and een.volgorde < bron.volgorde
        if bron.op < een.op or bron.versie < een.versie
        for ander in een.inhoud.rechtsgevolgen
        if ander.nummer == gevolg.nummer and gevolg.voorziening is not None and ander.neemt_weg(gevolg.voorziening)
    )
    return min(eindes, default=None)


def _na(
    stukken: tuple[Stuk, ...], gevolg: Rechtsgevolg, bron: _Bron, geeindigd: tuple[date, int] | None = None
) -> Iterator[Stuk]:
    """Lay a consequence over what was there: before it, itself, after it; nothing of it where it takes away.

    What it does not speak of, for that has another leveringsvorm, stays as it was.
    """
    van, tot_en_met = gevolg.werking.van, gevolg.werking.tot_en_met
    eigen: Stuk | None = None
    if gevolg.voorziening is not None:
        eigen = Stuk(gevolg.voorziening, gevolg.werking, bron.versie, bron.bekend, bron.beschikking)
    if eigen is not None and geeindigd is not None:
        eigen = _tot(eigen, *geeindigd)
        if eigen is None:
            yield from stukken
            return
        tot_en_met = eigen.werking.tot_en_met
    over = [eigen] if eigen is not None else []
    for stuk in stukken:
        if not gevolg.neemt_weg(stuk.voorziening):
            over.append(stuk)
            continue
        erna = tot_en_met and _vanaf(stuk, tot_en_met + _EEN_DAG)
        over += [deel for deel in (_tot(stuk, van - _EEN_DAG, bron.versie), erna) if deel]
    yield from sorted(over, key=lambda stuk: stuk.werking.van)


def _tot(stuk: Stuk, laatste: date, door: int) -> Stuk | None:
    if stuk.werking.van > laatste:
        return None
    tot_en_met = stuk.werking.tot_en_met
    if tot_en_met is not None and tot_en_met <= laatste:
        return stuk
    return replace(stuk, werking=Werking(van=stuk.werking.van, tot_en_met=laatste), einde_door=door)


def _vanaf(stuk: Stuk, eerste: date) -> Stuk | None:
    tot_en_met = stuk.werking.tot_en_met
    if tot_en_met is not None and tot_en_met < eerste:
        return None
    return replace(stuk, werking=Werking(van=max(eerste, stuk.werking.van), tot_en_met=tot_en_met))
