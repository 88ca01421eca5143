"""Decisions around the aanvraag."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final

from pydantic import Field

from domain.aanvraag.events import AanvraagOntvangen, Indiener, Vorm
from domain.gebeurtenis import Event, Gebeurd, Gebeurtenis, Slug
from domain.gesprek.events import GesprekGehouden, VanGesprekAfgezien
from domain.levensloop.overlijden import eis_in_leven
from domain.regels.toetsing import Antwoord
from domain.verlenging.verlengingen import open_verlenging, ronde
from domain.voorziening import Leveringsvorm
from domain.weigering import Weigering
from domain.zaak.advies import Weegopdracht, weeg
from domain.zaak.fase import Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    CommandMetBijlagen,
    FeitenPerRegel,
    Omstandigheden,
    Rechtskader,
    eis_dag,
    genoemde_bijlagen,
    volgend_nummer,
)
from domain.zaak.state import LopendeZaak


class AanvraagIndienen(CommandMetBijlagen):
    """Record an aanvraag. A second one for the same is refused while the first awaits its beschikking.

    One for something else has a number and a beslistermijn of its own: each is decided on (Awb 4:13, Wmo 2.3.5 lid 2).
    ``verlenging``: the request to let a right go on that it follows from; that must be open.
    """

    NAAM: ClassVar[str] = "aanvraag"

    ontvangen_op: date
    vorm: Vorm
    indiener: Indiener = "client"
    gevraagd: Annotated[tuple[Slug, ...], Field(min_length=1, max_length=20)]
    leveringsvorm: Leveringsvorm
    verlenging: Annotated[int, Field(ge=1)] | None = None
    feiten: FeitenPerRegel = Field(default_factory=dict)


class AanvraagNietOntvankelijk(Weigering):
    """The rules of the gemeente do not admit this aanvraag (yet): most often the gesprek has to come first."""

    probleem = "aanvraag-niet-ontvankelijk"
    titel = "Aanvraag niet ontvankelijk"


def dien_aanvraag_in(
    command: AanvraagIndienen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> tuple[Event[Gebeurtenis], ...]:
    """Decide on an aanvraag: admissible under the rules of the gemeente on the day of receipt."""
    begin, wat = _begin(command, zaak)
    eis_dag("ontvangenOp", command.ontvangen_op, bij, na=begin.op, wat=wat)
    eis_in_leven(zaak, command.ontvangen_op)
    _eis_iets_anders(command, zaak)
    onderzoek = ronde(zaak, command.verlenging)
    gedaan = [type(s.inhoud) for s in onderzoek.stappen if s.op <= command.ontvangen_op]
    opdracht = Weegopdracht(
        handeling="aanvraag",
        peildatum=command.ontvangen_op,
        bekend_op=bij.vandaag,
        bekend={
            "wet": zaak.melding.inhoud.wet,
            "spoedeisend": zaak.melding.inhoud.spoedeisend,
            "meldingOntvangenOp": onderzoek.begin.op.isoformat(),
            "aanvraagOntvangenOp": command.ontvangen_op.isoformat(),
            "indiener": command.indiener,
            "vorm": command.vorm,
            "gesprekGevoerd": GesprekGehouden in gedaan,
            "vanGesprekAfgezien": VanGesprekAfgezien in gedaan,
            "verslagVerstrekt": any(v.op <= command.ontvangen_op for v in onderzoek.verslagen),
        },
        gegeven=command.feiten,
        situaties=frozenset({zaak.melding.inhoud.wet}),
    )
    gewogen = weeg(opdracht, kader, na_versie=zaak.versie)
    if "aanvraag-ontvankelijk" in gewogen.antwoorden:
        _eis_ontvankelijk(gewogen.antwoorden["aanvraag-ontvankelijk"][1])
    aanvraag = AanvraagOntvangen(
        aanvraag=volgend_nummer(AanvraagOntvangen, bij),
        vorm=command.vorm,
        indiener=command.indiener,
        gevraagd=command.gevraagd,
        leveringsvorm=command.leveringsvorm,
        verlenging=command.verlenging,
        adviezen=gewogen.versies,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    return (*gewogen.events, Event(aanvraag, command.ontvangen_op))


def _eis_iets_anders(command: AanvraagIndienen, zaak: LopendeZaak) -> None:
    """Refuse what was asked already: some product of an aanvraag that waits, or an answer to the same request."""
    for een in zaak.open_aanvragen:
        wacht = een.inhoud
        if wacht.verlenging != command.verlenging:
            continue
        if command.verlenging is not None or {*wacht.gevraagd} & {*command.gevraagd}:
            raise AlGedaan(f"Op de aanvraag van {een.op.isoformat()} is nog niet beslist.")


def _begin(command: AanvraagIndienen, zaak: LopendeZaak) -> tuple[Gebeurd[Gebeurtenis], str]:
    """Give the act from which the aanvraag follows, and what it is called."""
    if command.verlenging is None:
        return zaak.melding, "de melding"
    verlenging = open_verlenging(zaak, command.verlenging)
    return verlenging.gevraagd, "het verzoek om verlenging"


def _eis_ontvankelijk(antwoord: Antwoord) -> None:
    if antwoord.uitkomst["ontvankelijk"]:
        return
    redenen = [stap for stap in antwoord.stappen if not stap.voldaan]
    waarom = " ".join(f"{stap.toelichting} ({stap.bron})" for stap in redenen)
    raise AanvraagNietOntvankelijk(f"De aanvraag kan niet worden ingediend. {waarom}".strip(), regel=antwoord.regel)


HANDELINGEN: Final[Handelingen] = (Handeling("aanvragen", AanvraagIndienen, "Leg een aanvraag vast", dien_aanvraag_in),)
