"""Decisions on going on: a request for a right that will end, its onderzoek, and help meanwhile."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from domain.beschikking.decisions import eis_van_deze_zaak
from domain.beschikking.nemen import besluitleden
from domain.beschikking.nummering import hernummerd
from domain.beschikking.verlengen import NietTeVerlengen, eis_te_verlengen, zoals_het_was
from domain.gebeurtenis import Event
from domain.levensloop.overlijden import eis_in_leven
from domain.verlenging.commands import HerindicatieBeginnen, OverbruggingNemen, VerlengingIntrekken, VerlengingVragen
from domain.verlenging.events import (
    HerindicatieBegonnen,
    OverbruggingGenomen,
    VerlengingGevraagd,
    VerlengingIngetrokken,
)
from domain.verlenging.verlengingen import VerlengingAfgedaan, open_verlenging, verlengingen
from domain.zaak.advies import Weegopdracht, weeg
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, Omstandigheden, Rechtskader, eis_dag, genoemde_bijlagen, volgend_nummer
from domain.zaak.state import GenomenBesluit, LopendeZaak

_EEN_DAG: Final = timedelta(days=1)


def vraag_verlenging(command: VerlengingVragen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on a request to go on: it is recorded in time or late, and the rule says which it is."""
    eis_in_leven(zaak, command.gevraagd_op)
    _, stuk, einddatum = eis_te_verlengen(zaak, command.recht)
    eis_dag("gevraagdOp", command.gevraagd_op, bij, na=stuk.bekend, wat="de bekendmaking van de voorziening")
    for eerder in verlengingen(zaak):
        if eerder.is_open and eerder.gevraagd.inhoud.recht == command.recht:
            raise AlGedaan(
                f"Verlenging van voorziening {command.recht} is al gevraagd op {eerder.gevraagd.op.isoformat()} "
                f"(verlenging {eerder.nummer})."
            )
    opdracht = Weegopdracht(
        handeling="verlenging",
        peildatum=command.gevraagd_op,
        bekend_op=bij.vandaag,
        bekend={
            "wet": zaak.melding.inhoud.wet,
            "einddatumIndicatie": einddatum.isoformat(),
            "gemeldOp": command.gevraagd_op.isoformat(),
        },
        gegeven={},
        situaties=frozenset({zaak.melding.inhoud.wet}),
    )
    gewogen = weeg(opdracht, kader, na_versie=zaak.versie)
    gevraagd = VerlengingGevraagd(
        verlenging=volgend_nummer(VerlengingGevraagd, bij),
        recht=command.recht,
        einddatum=einddatum,
        door=command.door,
        adviezen=gewogen.versies,
        toelichting=command.toelichting,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    return (*gewogen.events, Event(gevraagd, command.gevraagd_op))


def begin_herindicatie(
    command: HerindicatieBeginnen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on the start of an onderzoek: for the right of the request, once."""
    eis_in_leven(zaak, command.begonnen_op)
    _, stuk, _ = eis_te_verlengen(zaak, command.recht)
    na, wat = stuk.bekend, "de bekendmaking van de voorziening"
    if command.verlenging is not None:
        verlenging = open_verlenging(zaak, command.verlenging)
        na, wat = verlenging.gevraagd.op, "het verzoek om verlenging"
        if verlenging.gevraagd.inhoud.recht != command.recht:
            raise NietTeVerlengen(
                f"Verlenging {command.verlenging} gaat over voorziening {verlenging.gevraagd.inhoud.recht}, niet over "
                f"{command.recht}.",
                veld="recht",
            )
        if verlenging.herindicatie is not None:
            raise AlGedaan(f"De herindicatie is al begonnen op {verlenging.herindicatie.op.isoformat()}.")
    eis_dag("begonnenOp", command.begonnen_op, bij, na=na, wat=wat)
    begonnen = HerindicatieBegonnen(verlenging=command.verlenging, recht=command.recht, toelichting=command.toelichting)
    return (Event(begonnen, command.begonnen_op),)


def trek_verlenging_in(
    command: VerlengingIntrekken, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on taking a request back: while there is no aanvraag to decide on."""
    verlenging = open_verlenging(zaak, command.verlenging)
    wat = "het verzoek om verlenging"
    eis_dag("ingetrokkenOp", command.ingetrokken_op, bij, na=verlenging.gevraagd.op, wat=wat)
    if verlenging.aanvraag is not None:
        raise VerlengingAfgedaan(
            f"Op verlenging {command.verlenging} volgde aanvraag {verlenging.aanvraag.inhoud.aanvraag}; daarop wordt "
            "beslist.",
            veld="verlenging",
        )
    ingetrokken = VerlengingIngetrokken(verlenging=command.verlenging, reden=command.reden)
    return (Event(ingetrokken, command.ingetrokken_op),)


def neem_overbrugging(command: OverbruggingNemen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide that a right goes on awaiting the beschikking: from the day after its last day, for so long as is said."""
    verlenging = open_verlenging(zaak, command.verlenging)
    eis_dag("besluitOp", command.besluit_op, bij, na=verlenging.gevraagd.op, wat="het verzoek om verlenging")
    eis_in_leven(zaak, command.voorziening.werking.van)
    nummer = verlenging.gevraagd.inhoud.recht
    _, _, laatste = eis_te_verlengen(zaak, nummer)
    _eis_aansluitend(command, zaak, nummer, laatste)
    eis_van_deze_zaak((command.voorziening,), zaak)
    opdracht = Weegopdracht(
        handeling="overbrugging",
        peildatum=command.besluit_op,
        bekend_op=bij.vandaag,
        bekend={"wet": zaak.melding.inhoud.wet},
        gegeven=command.feiten,
        situaties=frozenset({zaak.melding.inhoud.wet, command.voorziening.leveringsvorm}),
    )
    gewogen = weeg(opdracht, kader, na_versie=zaak.versie)
    genomen = OverbruggingGenomen(
        **besluitleden(command, bij, gewogen=gewogen, kader=kader, afwijkend={}),
        verlenging=command.verlenging,
        voorzieningen=hernummerd(((command.voorziening, zoals_het_was(zaak, (nummer,))[nummer]),), bij),
    )
    return (*gewogen.events, Event(genomen, command.besluit_op))


def _eis_aansluitend(command: OverbruggingNemen, zaak: LopendeZaak, nummer: int, laatste: date) -> None:
    werking = command.voorziening.werking
    for besluit in zaak.besluiten_van(OverbruggingGenomen):
        if isinstance(besluit, GenomenBesluit) and besluit.genomen.inhoud.verlenging == command.verlenging:
            raise AlGedaan(
                f"De overbrugging van {besluit.genomen.op.isoformat()} is nog niet bekendgemaakt (beschikking "
                f"{besluit.genomen.inhoud.beschikking})."
            )
    if werking.van != laatste + _EEN_DAG or werking.tot_en_met is None:
        raise NietTeVerlengen(
            f"Voorziening {nummer} loopt tot en met {laatste.isoformat()}; een overbrugging begint de dag erna en "
            "heeft een laatste dag.",
            veld="werking",
        )


HANDELINGEN: Final[Handelingen] = (
    Handeling("verlengingsverzoeken", VerlengingVragen, "Leg vast dat om verlenging is gevraagd", vraag_verlenging),
    Handeling("herindicaties", HerindicatieBeginnen, "Leg vast dat een herindicatie begon", begin_herindicatie),
    Handeling(
        "ingetrokken-verlengingsverzoeken",
        VerlengingIntrekken,
        "Leg vast dat een verzoek om verlenging is ingetrokken",
        trek_verlenging_in,
    ),
    Handeling(
        "overbruggingen",
        OverbruggingNemen,
        "Laat een recht doorlopen tot op de verlenging is beslist",
        neem_overbrugging,
    ),
)
