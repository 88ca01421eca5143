"""The bijdrage for opvang once income is known: a besluit of its own, over days on which the client was there.

Financiële bijlage art. 14 of Nijmegen; par. 6.5. At the moment of giving opvang at once it can often not be known yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, ClassVar, Final

from pydantic import Field

from domain.beschikking.nemen import BesluitNemen, besluitleden
from domain.gebeurtenis import Event, Werking
from domain.opvang.decisions import eis_opvang
from domain.opvang.events import Opvangbijdrage, OpvangbijdrageVastgesteld
from domain.opvang.opvangen import Opvang
from domain.opvang.weging import afwijkend_van_bijdrage, weeg_opvang
from domain.rechten.rechten import geheel_herroepen
from domain.weigering import Weigering
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, Omstandigheden, Rechtskader, eis_dag
from domain.zaak.state import BekendgemaaktBesluit, BesluitInZaak, LopendeZaak


class OpvangbijdrageVaststellen(BesluitNemen):
    """Fix what the client pays for opvang over the days of ``werking``. The very same again is refused.

    Of days that were fixed before, the besluit that was made known last counts.
    """

    NAAM: ClassVar[str] = "opvangbijdrage"

    opvang: Annotated[int, Field(ge=1)]
    werking: Werking
    bijdrage: Opvangbijdrage


class BijdrageBuitenVerblijf(Weigering):
    """Nobody pays for a day on which he was not in opvang (art. 14.2)."""

    probleem = "bijdrage-buiten-verblijf"
    titel = "Bijdrage buiten het verblijf"


def stel_bijdrage_vast(
    command: OpvangbijdrageVaststellen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on the bijdrage: over days of the verblijf, weighed by its rule, with a departure explained."""
    gevonden = _in_opvang(command, zaak)
    eis_dag("besluitOp", command.besluit_op, bij, na=gevonden.gevraagd.op, wat="de vraag om opvang")
    for besluit in _vastgesteld(zaak):
        eerder = besluit.genomen.inhoud
        zelfde = (eerder.opvang, eerder.werking, eerder.bijdrage)
        if zelfde == (command.opvang, command.werking, command.bijdrage):
            raise AlGedaan(f"Deze bijdrage is al vastgesteld op {besluit.genomen.op.isoformat()}.")
    opdracht = ("opvangbijdrage", command.besluit_op, command.feiten)
    gewogen = weeg_opvang(opdracht, gevonden.vorm, zaak, kader, bij=bij)
    afwijkend = afwijkend_van_bijdrage(gewogen, command.bijdrage)
    vastgesteld = OpvangbijdrageVastgesteld(
        **besluitleden(command, bij, gewogen=gewogen, kader=kader, afwijkend=afwijkend),
        opvang=command.opvang,
        werking=command.werking,
        bijdrage=command.bijdrage,
    )
    return (*gewogen.events, Event(vastgesteld, command.besluit_op))


def _in_opvang(command: OpvangbijdrageVaststellen, zaak: LopendeZaak) -> Opvang:
    gevonden = eis_opvang(command.opvang, zaak)
    verblijf, dagen = gevonden.verblijf, command.werking
    buiten = verblijf is None or not verblijf.houdt(dagen.van)
    if verblijf is not None and dagen.tot_en_met is not None:
        buiten = buiten or not verblijf.houdt(dagen.tot_en_met)
    if buiten:
        was = verblijf.in_woorden if verblijf else "op geen enkele dag"
        raise BijdrageBuitenVerblijf(
            f"De dagen {dagen.in_woorden} vallen niet in het verblijf: de cliënt is in opvang {was}.", veld="werking"
        )
    return gevonden


def bijdrage_op(zaak: LopendeZaak, een: Opvang, dag: date) -> Opvangbijdrage | None:
    """Give what the client owes for a day in opvang; None when he was not there or nothing was fixed for it.

    Of the besluiten that the client knows of the last one that speaks of the day counts (Awb 3:40).
    """
    if een.verblijf is None or not een.verblijf.houdt(dag):
        return None
    return next(iter(_bijdragen(zaak, een, dag)), None)


def _bijdragen(zaak: LopendeZaak, een: Opvang, dag: date) -> Iterator[Opvangbijdrage]:
    vastgesteld = [
        besluit
        for besluit in _vastgesteld(zaak)
        if isinstance(besluit, BekendgemaaktBesluit) and besluit.genomen.inhoud.opvang == een.nummer
    ]
    for besluit in sorted(vastgesteld, key=lambda b: (b.bekendgemaakt.op, b.bekendgemaakt.versie), reverse=True):
        if besluit.genomen.inhoud.werking.houdt(dag):
            yield besluit.genomen.inhoud.bijdrage
    verleend = een.verleend
    if not isinstance(verleend, BekendgemaaktBesluit) or verleend.genomen.inhoud.bijdrage is None:
        return
    if verleend.genomen.inhoud.beschikking not in geheel_herroepen(zaak):
        yield verleend.genomen.inhoud.bijdrage


def _vastgesteld(zaak: LopendeZaak) -> tuple[BesluitInZaak[OpvangbijdrageVastgesteld], ...]:
    weg = geheel_herroepen(zaak)
    alle = zaak.besluiten_van(OpvangbijdrageVastgesteld)
    return tuple(besluit for besluit in alle if besluit.genomen.inhoud.beschikking not in weg)


HANDELINGEN: Final[Handelingen] = (
    Handeling("opvangbijdragen", OpvangbijdrageVaststellen, "Stel de bijdrage voor opvang vast", stel_bijdrage_vast),
)
