"""What holds a history together: an act builds on what it refers to, does not lie before it, and happens once.

Held against a history with a correction in place, this tells what the correction would break.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from domain.beschikking.besluit import Besluit
from domain.beschikking.events import BeschikkingBekendgemaakt
from domain.betrokkenen.events import wie_erbij_komt
from domain.gebeurtenis import Deel, Gebeurd, Gebeurtenis, Vervolg
from domain.rechten.gevolg import WijzigtRechten
from domain.zaak.advies import AdviesGegeven
from domain.zaak.afsluiting import ZaakAfgeslotenVerklaard, ZaakHeropend

Gebeurden = Sequence[Gebeurd[Gebeurtenis]]
_NOEMEN: Final = frozenset({"bestreden", "besluiten", "toekenning", "uitstel", "vernietigd", "herleeft"})
"""The members that hold the numbers of besluiten under a name of their own."""
_PERSONEN: Final = frozenset({"betrokkene", "deelnemers"})
"""The members that hold the ids of persons."""


@dataclass(frozen=True)
class Breuk:
    """Where a history does not hold: the act with this versie, and the sentence that says what is wrong."""

    versie: int
    zin: str


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
    for lid in sorted(nummers & type(inhoud).model_fields.keys()):
        nummer = getattr(inhoud, lid)
        begonnen = [een for een in eerder if _begint(een.inhoud, lid, nummer)]
        if lid == inhoud.NUMMERT and begonnen:
            yield Breuk(versie, f"Versie {versie} begint {lid} {nummer}, en dat is er dan al.")
        elif lid != inhoud.NUMMERT and nummer is not None and not begonnen:
            yield Breuk(versie, f"Versie {versie} bouwt voort op {lid} {nummer}, en dat is er dan niet.")
        if lid == inhoud.DRAAGT and any(lid == een.inhoud.DRAAGT and een.inhoud == inhoud for een in eerder):
            yield Breuk(versie, f"Wat versie {versie} zegt van {lid} {nummer}, staat er dan al.")
    for besluit in sorted(_besluiten_onder(inhoud, eerder, nummers) - _bekendgemaakt(eerder)):
        yield Breuk(
            versie, f"Versie {versie} bouwt voort op de bekendmaking van beschikking {besluit}, en die is er dan niet."
        )
    for wie in _onbekenden(inhoud, eerder) if not wie_erbij_komt(inhoud) else ():
        yield Breuk(versie, f"Versie {versie} noemt betrokkene {wie}, en die hoort dan niet bij de zaak.")
    for een in eerder:
        if een.op > gebeurd.op and _gaat_vooraf(een, gebeurd, nummers):
            yield Breuk(
                versie,
                f"Versie {versie} ({gebeurd.op.isoformat()}) bouwt voort op versie {een.versie} "
                f"({een.op.isoformat()}) en ligt daar dan voor.",
            )


def _besluiten_onder(inhoud: Gebeurtenis, eerder: Gebeurden, nummers: frozenset[str]) -> set[int]:
    """Give the besluiten on which an act builds because the client knew of them (Awb 3:40), by their numbers.

    Those that it names, those that began what it names, and those that granted a right that it changes. Made known anew
    later, such a besluit would override what changed the right since.
    """
    if isinstance(inhoud, BeschikkingBekendgemaakt):
        return set()
    onder = {nummer for lid in _NOEMEN & type(inhoud).model_fields.keys() for nummer in _als_rij(getattr(inhoud, lid))}
    besluiten = [een.inhoud for een in eerder if isinstance(een.inhoud, Besluit)]
    for lid in nummers & type(inhoud).model_fields.keys() - {inhoud.NUMMERT}:
        onder |= {een.beschikking for een in besluiten if _begint(een, lid, getattr(inhoud, lid))}
    # A vordering has a number of its own; the first besluit that has it is the one that made the debt.
    if (vordering := getattr(inhoud, "vordering", None)) is not None:
        onder |= {*[een.beschikking for een in besluiten if getattr(een, "vordering", None) == vordering][:1]}
    # A death ends what was on its way as well.
    if isinstance(inhoud, WijzigtRechten) and not inhoud.LAATSTE_WOORD:
        onder |= {gever for recht in {g.nummer for g in inhoud.rechtsgevolgen} if (gever := _gever(recht, besluiten))}
    return onder


def _als_rij(waarde: int | tuple[int, ...] | None) -> tuple[int, ...]:
    return waarde if isinstance(waarde, tuple) else () if waarde is None else (waarde,)


def _gever(recht: int, besluiten: Sequence[Besluit]) -> int | None:
    return next((een.beschikking for een in besluiten if any(g.nummer == recht for g in een.rechtsgevolgen)), None)


def _bekendgemaakt(eerder: Gebeurden) -> set[int]:
    return {een.inhoud.beschikking for een in eerder if isinstance(een.inhoud, BeschikkingBekendgemaakt)}


def _onbekenden(inhoud: Gebeurtenis, eerder: Gebeurden) -> Iterator[UUID]:
    """Give the persons whom an act names and who do not belong to the zaak."""
    yield from sorted(set(_genoemden(inhoud)) - {wie for een in eerder for wie in wie_erbij_komt(een.inhoud)})


def _genoemden(deel: Deel) -> Iterator[UUID]:
    """Give the persons whom an act names, wherever in it: who owes money beside the client, who is paid by a pgb."""
    for naam in type(deel).model_fields:
        waarde = getattr(deel, naam)
        for lid in waarde if isinstance(waarde, tuple) else (waarde,):
            if isinstance(lid, Deel):
                yield from _genoemden(lid)
            elif isinstance(lid, UUID) and naam in _PERSONEN:
                yield lid


def _gaat_vooraf(een: Gebeurd[Gebeurtenis], later: Gebeurd[Gebeurtenis], nummers: frozenset[str]) -> bool:
    """Say whether an act builds on an earlier one: on the melding, by a number, or because its kind comes after."""
    voor, na = een.inhoud, later.inhoud
    if een.versie == 1 or voor.TOPIC in na.NA or "*" in na.NA:
        return True
    leden = nummers & type(na).model_fields.keys()
    return any(lid in (voor.NUMMERT, voor.DRAAGT) and getattr(voor, lid) == getattr(na, lid) for lid in leden)


def _begint(inhoud: Gebeurtenis, lid: str, nummer: object) -> bool:
    return lid == inhoud.NUMMERT and getattr(inhoud, lid) == nummer


def _na_het_einde(handelingen: Gebeurden) -> Iterator[Breuk]:
    gesloten: int | None = None
    for een in handelingen:
        if gesloten is not None and not isinstance(een.inhoud, ZaakHeropend) and not _ook_na_einde(een.inhoud):
            yield Breuk(een.versie, f"Versie {een.versie} volgt dan op het einde van de zaak (versie {gesloten}).")
        if isinstance(een.inhoud, ZaakAfgeslotenVerklaard):
            gesloten = een.versie
        elif isinstance(een.inhoud, ZaakHeropend):
            gesloten = None


def _ook_na_einde(inhoud: Gebeurtenis) -> bool:
    return isinstance(inhoud, Vervolg) and inhoud.OOK_NA_EINDE
