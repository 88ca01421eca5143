"""Decisions around the aanvraag."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final

from pydantic import Field

from domain.aanvraag.events import AanvraagOntvangen, Indiener, Vorm
from domain.gebeurtenis import Event, Gebeurtenis, Slug
from domain.gesprek.events import GesprekGehouden, VanGesprekAfgezien
from domain.levensloop.overlijden import eis_in_leven
from domain.regels.toetsing import Antwoord
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
)
from domain.zaak.state import LopendeZaak, volgend_nummer


class AanvraagIndienen(CommandMetBijlagen):
    """Record an aanvraag. A second one while the first awaits its beschikking is refused."""

    NAAM: ClassVar[str] = "aanvraag"

    ontvangen_op: date
    vorm: Vorm
    indiener: Indiener = "client"
    gevraagd: Annotated[tuple[Slug, ...], Field(min_length=1, max_length=20)]
    leveringsvorm: Leveringsvorm
    feiten: FeitenPerRegel = Field(default_factory=dict)


class AanvraagNietOntvankelijk(Weigering):
    """The rules of the gemeente do not admit this aanvraag (yet): most often the gesprek has to come first."""

    probleem = "aanvraag-niet-ontvankelijk"
    titel = "Aanvraag niet ontvankelijk"


def dien_aanvraag_in(
    command: AanvraagIndienen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> tuple[Event[Gebeurtenis], ...]:
    """Decide on an aanvraag: admissible under the rules of the gemeente on the day of receipt."""
    eis_dag("ontvangenOp", command.ontvangen_op, bij, na=zaak.melding.op, wat="de melding")
    eis_in_leven(zaak, command.ontvangen_op)
    lopend = zaak.open_aanvraag
    if lopend is not None:
        raise AlGedaan(f"Op de aanvraag van {lopend.op.isoformat()} is nog niet beslist.")
    opdracht = Weegopdracht(
        handeling="aanvraag",
        peildatum=command.ontvangen_op,
        bekend_op=bij.vandaag,
        bekend={
            "wet": zaak.melding.inhoud.wet,
            "spoedeisend": zaak.melding.inhoud.spoedeisend,
            "meldingOntvangenOp": zaak.melding.op.isoformat(),
            "aanvraagOntvangenOp": command.ontvangen_op.isoformat(),
            "indiener": command.indiener,
            "vorm": command.vorm,
            "gesprekGevoerd": any(
                isinstance(s.inhoud, GesprekGehouden) and s.op <= command.ontvangen_op for s in zaak.onderzoek
            ),
            "vanGesprekAfgezien": any(
                isinstance(s.inhoud, VanGesprekAfgezien) and s.op <= command.ontvangen_op for s in zaak.onderzoek
            ),
            "verslagVerstrekt": any(v.op <= command.ontvangen_op for v in zaak.verslagen),
        },
        gegeven=command.feiten,
        situaties=frozenset({zaak.melding.inhoud.wet}),
    )
    gewogen = weeg(opdracht, kader, na_versie=zaak.versie)
    if "aanvraag-ontvankelijk" in gewogen.antwoorden:
        _eis_ontvankelijk(gewogen.antwoorden["aanvraag-ontvankelijk"][1])
    aanvraag = AanvraagOntvangen(
        aanvraag=volgend_nummer(a.inhoud.aanvraag for a in zaak.aanvragen),
        vorm=command.vorm,
        indiener=command.indiener,
        gevraagd=command.gevraagd,
        leveringsvorm=command.leveringsvorm,
        adviezen=gewogen.versies,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    return (*gewogen.events, Event(aanvraag, command.ontvangen_op))


def _eis_ontvankelijk(antwoord: Antwoord) -> None:
    if antwoord.uitkomst["ontvankelijk"]:
        return
    redenen = [stap for stap in antwoord.stappen if not stap.voldaan]
    waarom = " ".join(f"{stap.toelichting} ({stap.bron})" for stap in redenen)
    raise AanvraagNietOntvankelijk(f"De aanvraag kan niet worden ingediend. {waarom}".strip(), regel=antwoord.regel)


HANDELINGEN: Final[Handelingen] = (Handeling("aanvragen", AanvraagIndienen, "Leg een aanvraag vast", dien_aanvraag_in),)
