"""What holds a history together: an act builds on what it refers to, does not lie before it, and happens once.

Held against a history with a correction in place, this tells what the correction would break.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final, get_args
from uuid import UUID

from domain.beroep.events import UitspraakGedaan
from domain.beschikking.besluit import Besluit
from domain.beschikking.events import BeschikkingBekendgemaakt
from domain.betrokkenen.events import wie_erbij_komt
from domain.correctie.gronden import ontbrekende_gronden, wat_nog_liep
from domain.gebeurtenis import Deel, Gebeurd, Gebeurtenis, Vervolg
from domain.opvang.events import OpvangGeeindigd, OpvangGeweigerd
from domain.rechten.gevolg import WijzigtRechten, raakt
from domain.terugvordering.events import TerugvorderingGenomen
from domain.verhuizing.events import HulpOvergedragen, VerhuizingVastgelegd
from domain.zaak.advies import AdviesGegeven
from domain.zaak.afsluiting import ZaakAfgeslotenVerklaard, ZaakHeropend

Gebeurden = Sequence[Gebeurd[Gebeurtenis]]
_NOEMEN: Final = frozenset({"bestreden", "besluiten", "toekenning", "uitstel", "herleeft", "besluit"})
"""The members that hold the numbers of besluiten under a name of their own."""
_RECHTEN: Final = frozenset({"recht", "rechten", "nummer"})
"""The members of an act that hold the numbers of rights."""
_PERSONEN: Final = frozenset({"betrokkene", "deelnemers"})
"""The members that hold the ids of persons."""


@dataclass(frozen=True)
class Breuk:
    """Where a history does not hold: the act with this versie, and the sentence that says what is wrong.

    ``wat`` is what is wrong without the days: that it is so on another day is nothing new.
    """

    versie: int
    wat: tuple[str | int | UUID, ...]
    zin: str = field(compare=False)

    @property
    def is_aanleiding(self) -> bool:
        """Say whether it is that what made the gemeente look is not there."""
        return self.wat[0] == "aanleiding"


@cache
def nummerleden(soort: type[Gebeurtenis], nummers: frozenset[str]) -> frozenset[str]:
    """Give the members of a kind of act that hold a number; a plan or a verslag is a text in another kind."""
    velden = {lid: soort.model_fields[lid].annotation for lid in nummers & soort.model_fields.keys()}
    return frozenset(lid for lid, waarde in velden.items() if int in (waarde, *get_args(waarde)))


def breuken(geschiedenis: Gebeurden, nummers: frozenset[str]) -> frozenset[Breuk]:
    """Find every act that lost what it builds on, lies before it, or stands there twice.

    ``nummers`` are the members that number what acts begin. A receipt builds on nothing: it is what was weighed.
    """
    handelingen = [een for een in geschiedenis if not isinstance(een.inhoud, AdviesGegeven)]
    gevonden = {
        breuk
        for plaats, gebeurd in enumerate(handelingen)
        for breuk in _breuken_van(gebeurd, handelingen[:plaats], nummers)
    }
    return frozenset(gevonden | set(_na_het_einde(handelingen)))


def _breuken_van(gebeurd: Gebeurd[Gebeurtenis], eerder: Gebeurden, nummers: frozenset[str]) -> Iterator[Breuk]:
    inhoud, versie = gebeurd.inhoud, gebeurd.versie
    yield from _breuken_van_nummers(gebeurd, eerder, nummers)
    onder = _besluiten_onder(inhoud, eerder, nummers)
    for besluit in sorted(onder - _bekendgemaakt(eerder)) if onder else ():
        zin = f"Versie {versie} bouwt voort op de bekendmaking van beschikking {besluit}, en die is er dan niet."
        yield Breuk(versie, ("bekendmaking", besluit), zin)
    for ander in wat_nog_liep(gebeurd, eerder):
        zin = f"Versie {versie} begint hetzelfde als versie {ander}, en dat loopt dan nog."
        yield Breuk(versie, ("eenmaal", ander), zin)
    for besluit in sorted(_opnieuw_besloten(gebeurd, eerder, nummers)):
        zin = f"Versie {versie} besluit opnieuw na beschikking {besluit}, en die is dan niet vernietigd."
        yield Breuk(versie, ("opnieuw", besluit), zin)
    for wat in ontbrekende_gronden(gebeurd, eerder):
        yield Breuk(versie, ("grond", wat), f"Versie {versie} kan er niet zijn zonder {wat}, op die dag of ervoor.")
    aanleiding = getattr(inhoud, "naar_aanleiding_van", None)
    if aanleiding is not None and not any(een.versie == aanleiding and een.op <= gebeurd.op for een in eerder):
        zin = f"Versie {versie} is genomen naar aanleiding van versie {aanleiding}, en die is er op die dag dan niet."
        yield Breuk(versie, ("aanleiding", aanleiding), zin)
    for wie in _onbekenden(inhoud, eerder) if not wie_erbij_komt(inhoud) else ():
        zin = f"Versie {versie} noemt betrokkene {wie}, en die hoort dan niet bij de zaak."
        yield Breuk(versie, ("betrokkene", wie), zin)
    for een in eerder:
        if een.op > gebeurd.op and _gaat_vooraf(een, gebeurd, onder, nummers):
            zin = (
                f"Versie {versie} ({gebeurd.op.isoformat()}) bouwt voort op versie {een.versie} "
                f"({een.op.isoformat()}) en ligt daar dan voor."
            )
            yield Breuk(versie, ("dag", een.versie), zin)


def _breuken_van_nummers(gebeurd: Gebeurd[Gebeurtenis], eerder: Gebeurden, nummers: frozenset[str]) -> Iterator[Breuk]:
    inhoud, versie = gebeurd.inhoud, gebeurd.versie
    for lid in sorted(nummerleden(type(inhoud), nummers)):
        nummer = getattr(inhoud, lid)
        begonnen = [een for een in eerder if _begint(een.inhoud, lid, nummer)]
        if lid == inhoud.NUMMERT and begonnen:
            zin = f"Versie {versie} begint {lid} {nummer}, en dat is er dan al."
            yield Breuk(versie, ("begint", lid), zin)
        elif lid != inhoud.NUMMERT and nummer is not None and not begonnen:
            zin = f"Versie {versie} bouwt voort op {lid} {nummer}, en dat is er dan niet."
            yield Breuk(versie, ("nummer", lid), zin)
        if lid == inhoud.DRAAGT and any(lid == een.inhoud.DRAAGT and een.inhoud == inhoud for een in eerder):
            yield Breuk(versie, ("draagt", lid), f"Wat versie {versie} zegt van {lid} {nummer}, staat er dan al.")


def _besluiten_onder(inhoud: Gebeurtenis, eerder: Gebeurden, nummers: frozenset[str]) -> set[int]:
    """Give the besluiten on which an act builds because the client knew of them (Awb 3:40), by their numbers.

    Those that it names, those that began what it names, the one that granted a right that it names, and all on a right
    or debt that it changes: made known anew later, such a besluit would override what changed it since.
    """
    if isinstance(inhoud, BeschikkingBekendgemaakt):
        return set()
    leden = type(inhoud).model_fields.keys()
    onder = {nummer for lid in _NOEMEN & leden for nummer in _als_rij(getattr(inhoud, lid))}
    if isinstance(inhoud, UitspraakGedaan):
        onder |= {*inhoud.geraakt}
    besluiten = [een.inhoud for een in eerder if isinstance(een.inhoud, Besluit)]
    for lid in nummerleden(type(inhoud), nummers) - {inhoud.NUMMERT}:
        onder |= {een.beschikking for een in besluiten if _begint(een, lid, getattr(inhoud, lid))}
    # A vordering has a number of its own; the first besluit that has it is the one that made the debt.
    if (vordering := getattr(inhoud, "vordering", None)) is not None:
        over = [een.beschikking for een in besluiten if getattr(een, "vordering", None) == vordering]
        onder |= {*(over if isinstance(inhoud, Besluit) else over[:1])}
    if isinstance(inhoud, OpvangGeeindigd) and inhoud.reden == "toegang-ontzegd":
        onder |= {
            een.beschikking for een in besluiten if isinstance(een, OpvangGeweigerd) and een.opvang == inhoud.opvang
        }
    genoemd = {nummer for lid in _RECHTEN & leden for nummer in _als_rij(getattr(inhoud, lid))}
    onder |= {gever for recht in genoemd for gever in _over_recht(recht, besluiten)[:1]}
    # A death ends what was on its way as well.
    if isinstance(inhoud, WijzigtRechten) and not inhoud.LAATSTE_WOORD:
        gewijzigd = {gevolg.nummer for gevolg in inhoud.rechtsgevolgen}
        onder |= {besluit for recht in gewijzigd for besluit in _over_recht(recht, besluiten)}
    return onder


def _opnieuw_besloten(gebeurd: Gebeurd[Gebeurtenis], eerder: Gebeurden, nummers: frozenset[str]) -> set[int]:
    """Give the besluiten that stand and were about the same as this one: it was taken because they did not.

    About the same bezwaar, regelingaanvraag or opvang, or about days that were claimed back already. Where a second one
    may stand beside the first, no correction makes that new.
    """
    inhoud = gebeurd.inhoud
    if not isinstance(inhoud, Besluit):
        return set()
    weg = set(_weggenomen([een for een in eerder if een.op <= gebeurd.op]))
    return {
        een.inhoud.beschikking
        for een in eerder
        if isinstance(een.inhoud, Besluit)
        and een.inhoud.beschikking not in weg
        and _over_hetzelfde(een.inhoud, inhoud, nummers)
    }


def _weggenomen(eerder: Gebeurden) -> Iterator[int]:
    """Give the besluiten that were annulled, or herroepen by a besluit that the client knows of."""
    bekend = _bekendgemaakt(eerder)
    for een in eerder:
        if isinstance(een.inhoud, UitspraakGedaan):
            yield from een.inhoud.geraakt
        elif isinstance(een.inhoud, Besluit) and een.inhoud.beschikking in bekend:
            yield from (herroeping.beschikking for herroeping in een.inhoud.herroepingen)


def _over_hetzelfde(een: Besluit, ander: Besluit, nummers: frozenset[str]) -> bool:
    if isinstance(een, TerugvorderingGenomen) and isinstance(ander, TerugvorderingGenomen):
        return any(a.nummer == b.nummer and raakt(a.werking, b.werking) for a in een.over for b in ander.over)
    gedeeld = nummerleden(type(een), nummers) & nummerleden(type(ander), nummers) - {ander.NUMMERT}
    return any(getattr(een, lid) is not None and getattr(een, lid) == getattr(ander, lid) for lid in gedeeld)


def _als_rij(waarde: int | tuple[int, ...] | None) -> tuple[int, ...]:
    return waarde if isinstance(waarde, tuple) else () if waarde is None else (waarde,)


def _over_recht(recht: int, besluiten: Sequence[Besluit]) -> list[int]:
    """Give the besluiten on a right, by their numbers: first the one that granted it."""
    return [een.beschikking for een in besluiten if any(g.nummer == recht for g in een.rechtsgevolgen)]


def _bekendgemaakt(eerder: Gebeurden) -> set[int]:
    return {een.inhoud.beschikking for een in eerder if isinstance(een.inhoud, BeschikkingBekendgemaakt)}


def _onbekenden(inhoud: Gebeurtenis, eerder: Gebeurden) -> Iterator[UUID]:
    """Give the persons whom an act names and who do not belong to the zaak."""
    # Few acts name anybody; of a long zaak all that came before would be gone through for each of the others.
    if genoemd := set(_genoemden(inhoud)):
        yield from sorted(genoemd - {wie for een in eerder for wie in wie_erbij_komt(een.inhoud)})


def _genoemden(deel: Deel) -> Iterator[UUID]:
    """Give the persons whom an act names, wherever in it: who owes money beside the client, who is paid by a pgb."""
    for naam in type(deel).model_fields:
        waarde = getattr(deel, naam)
        for lid in waarde if isinstance(waarde, tuple) else (waarde,):
            if isinstance(lid, Deel):
                yield from _genoemden(lid)
            elif isinstance(lid, UUID) and naam in _PERSONEN:
                yield lid


def _gaat_vooraf(
    een: Gebeurd[Gebeurtenis], later: Gebeurd[Gebeurtenis], onder: set[int], nummers: frozenset[str]
) -> bool:
    """Say whether an act builds on an earlier one: on the melding, by a number, or because its kind comes after."""
    voor, na = een.inhoud, later.inhoud
    if een.versie == 1 or "*" in na.NA:
        return True
    # Of a move that is coming the other gemeente is told before its day.
    if isinstance(na, HulpOvergedragen) and isinstance(voor, VerhuizingVastgelegd):
        return False
    # Against a besluit one can object before it was made known (Awb 6:10); of other acts their kind says it.
    if isinstance(voor, BeschikkingBekendgemaakt):
        return voor.TOPIC in na.NA and voor.beschikking in onder
    gedeeld = nummerleden(type(na), nummers) & nummerleden(type(voor), nummers) - {na.NUMMERT}
    over_hetzelfde = [lid for lid in gedeeld if getattr(voor, lid) == getattr(na, lid)]
    if voor.TOPIC in na.NA:
        return len(over_hetzelfde) == len(gedeeld)
    return any(lid in (voor.NUMMERT, voor.DRAAGT) for lid in over_hetzelfde)


def zelfde_soort(een: Gebeurtenis, ander: Gebeurtenis, nummers: frozenset[str]) -> bool:
    """Say whether two acts are of one kind and about the same thing, by the numbers that they name."""
    leden = nummerleden(type(een), nummers) - {een.NUMMERT}
    return een.TOPIC == ander.TOPIC and all(getattr(een, lid) == getattr(ander, lid) for lid in leden)


def _begint(inhoud: Gebeurtenis, lid: str, nummer: object) -> bool:
    return lid == inhoud.NUMMERT and getattr(inhoud, lid) == nummer


def _na_het_einde(handelingen: Gebeurden) -> Iterator[Breuk]:
    gesloten: int | None = None
    for een in handelingen:
        if gesloten is not None and not isinstance(een.inhoud, ZaakHeropend) and not _ook_na_einde(een.inhoud):
            zin = f"Versie {een.versie} volgt dan op het einde van de zaak (versie {gesloten})."
            yield Breuk(een.versie, ("einde",), zin)
        if isinstance(een.inhoud, ZaakAfgeslotenVerklaard):
            gesloten = een.versie
        elif isinstance(een.inhoud, ZaakHeropend):
            if gesloten is None:
                yield Breuk(een.versie, ("heropend",), f"Versie {een.versie} heropent de zaak, en die loopt dan nog.")
            gesloten = None


def _ook_na_einde(inhoud: Gebeurtenis) -> bool:
    return isinstance(inhoud, Vervolg) and inhoud.OOK_NA_EINDE
