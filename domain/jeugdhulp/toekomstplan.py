"""The toekomstplan of a jeugdige: recording one, and by when its making has to begin."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from domain.gebeurtenis import Event, Gewist
from domain.jeugdhulp.commands import ToekomstplanVaststellen
from domain.jeugdhulp.events import ToekomstplanVastgesteld
from domain.jeugdhulp.jeugdwet import eis_jeugdwet
from domain.levensloop.overlijden import eis_in_leven
from domain.rechten.rechten import Recht, rechten
from domain.termijnen.termijn import Einde, Gestart, VolgensRegel
from domain.weigering import Weigering
from domain.zaak.advies import Weegopdracht, weeg
from domain.zaak.fase import Events
from domain.zaak.handeling import AlGedaan, Omstandigheden, Rechtskader, eis_dag, genoemde_bijlagen, volgend_nummer
from domain.zaak.state import LopendeZaak

_REGEL: Final = "toekomstplan"
_EEN_DAG: Final = timedelta(days=1)


class BegonnenNaVaststelling(Weigering):
    """A plan cannot be there before its making began."""

    probleem = "begonnen-na-vaststelling"
    titel = "Begonnen na de vaststelling"
    status = 400


def stel_toekomstplan_vast(
    command: ToekomstplanVaststellen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on recording a toekomstplan: under the Jeugdwet, with what the text says of its beginning."""
    eis_dag("vastgesteldOp", command.vastgesteld_op, bij, na=zaak.melding.op, wat="de melding")
    eis_in_leven(zaak, command.vastgesteld_op)
    eis_jeugdwet(zaak, "Een toekomstplan")
    if command.begonnen_op > command.vastgesteld_op:
        raise BegonnenNaVaststelling(
            f"begonnenOp {command.begonnen_op.isoformat()} ligt na vastgesteldOp {command.vastgesteld_op.isoformat()}.",
            veld="begonnenOp",
        )
    eerder = zaak.van(ToekomstplanVastgesteld)
    for een in eerder:
        if (een.op, een.inhoud.plan) == (command.vastgesteld_op, command.plan):
            raise AlGedaan(f"Toekomstplan {een.inhoud.toekomstplan} is hetzelfde en van dezelfde dag.")
    wet, geboren = zaak.melding.inhoud.wet, geboortedag(zaak)
    opdracht = Weegopdracht(
        handeling="toekomstplan",
        peildatum=command.vastgesteld_op,
        bekend_op=bij.vandaag,
        bekend={"wet": wet} | ({"geboortedatum": geboren.isoformat()} if geboren else {}),
        gegeven=command.feiten,
        situaties=frozenset({wet}),
    )
    gewogen = weeg(opdracht, kader, na_versie=zaak.versie)
    vastgesteld = ToekomstplanVastgesteld(
        toekomstplan=volgend_nummer(ToekomstplanVastgesteld, bij),
        begonnen_op=command.begonnen_op,
        regisseur=command.regisseur,
        plan=command.plan,
        netwerkondersteuning=command.netwerkondersteuning,
        adviezen=gewogen.versies,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    return (*gewogen.events, Event(vastgesteld, command.vastgesteld_op))


def geboortedag(zaak: LopendeZaak) -> date | None:
    """Give the day of birth of the client; None when a part of it is not known, or it was wiped."""
    persoon = zaak.melding.inhoud.client.persoon
    return None if isinstance(persoon, Gewist) else persoon.geboortedatum.volledig


def na_jeugdhulp(zaak: LopendeZaak) -> Iterator[Gestart]:
    """Give the day by which a jeugdige with jeugdhulp begins a toekomstplan, where a text of the gemeente sets it."""
    geboren = geboortedag(zaak) if zaak.melding.inhoud.wet == "jeugdwet" else None
    hulp = [recht for recht in rechten(zaak) if recht.stukken] if geboren else []
    if geboren is None or not hulp:
        return
    eerste_stuk = min((recht.stukken[0] for recht in hulp), key=lambda stuk: stuk.werking.van)
    begonnen = min(
        (Einde(een.inhoud.begonnen_op, een.versie) for een in zaak.van(ToekomstplanVastgesteld)),
        key=lambda einde: (einde.op, einde.versie),
        default=None,
    )
    yield Gestart(
        soort="toekomstplan",
        versie=eerste_stuk.versie,
        begin=eerste_stuk.werking.van,
        maat=VolgensRegel(_REGEL, {"geboortedatum": geboren.isoformat()}, lid="startUiterlijk"),
        gehaald=begonnen,
        vervalt_op=_einde_van_de_hulp(hulp),
        of_geen=True,
    )


def _einde_van_de_hulp(hulp: list[Recht]) -> date | None:
    dagen = [recht.laatste_dag for recht in hulp]
    return None if None in dagen else max(dag for dag in dagen if dag is not None) + _EEN_DAG
