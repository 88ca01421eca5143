"""The term within which the gemeente takes a besluit that was asked for: who acts on it names what asked for it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from domain.termijnen.events import BESLISLEDEN, Beslispunt, beslispunt
from domain.termijnen.ingebreke import termijn_van
from domain.termijnen.register import termijnen
from domain.termijnen.termijn import Termijn
from domain.weigering import Weigering
from domain.zaak.handeling import Command, Omstandigheden, Rechtskader
from domain.zaak.state import LopendeZaak

Nummer = Annotated[int, Field(ge=1)]


class OverBeslistermijn(Command):
    """An act on the beslistermijn of one aanvraag, bezwaar, regelingaanvraag, ophoging or verwijzing."""

    ROLLEN: ClassVar[tuple[str, ...]] = ("consulent", "beslisser", "bezwaar")

    aanvraag: Nummer | None = None
    bezwaar: Nummer | None = None
    regelingaanvraag: Nummer | None = None
    ophoging: Nummer | None = None
    verwijzing: Nummer | None = None

    @model_validator(mode="after")
    def _een_daarvan(self) -> Self:
        if sum(getattr(self, lid) is not None for lid in BESLISLEDEN) != 1:
            *eerdere, laatste = BESLISLEDEN
            raise ValueError(f"noem een {', '.join(eerdere)} of {laatste}, en niet meer dan een daarvan")
        return self

    @property
    def over(self) -> Beslispunt:
        """Say whose term it is."""
        return beslispunt(self)


class TermijnOnbekend(Weigering):
    """No such term runs in the zaak, or no text says how long it is."""

    probleem = "termijn-onbekend"
    titel = "Termijn onbekend"


class AlBeslist(Weigering):
    """The besluit was made known already: its term is over."""

    probleem = "al-beslist"
    titel = "Er is al beslist"


def eis_termijn(
    over: Beslispunt, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden, *, op: date = date.max
) -> Termijn:
    """Give the term that ran on the day ``op`` with its last day, by all acts and the law known today.

    Raises ``TermijnOnbekend``.
    """
    lid, nummer = over
    termijn = termijn_van(termijnen(zaak, kader, geldig_op=bij.vandaag, bekend_op=bij.vandaag), over, op=op)
    if termijn is None:
        raise TermijnOnbekend(f"In deze zaak loopt geen beslistermijn voor {lid} {nummer}.", veld=lid)
    if termijn.lengte.uiterlijk is None:
        raise TermijnOnbekend(
            f"Hoe lang de beslistermijn van {lid} {nummer} is, staat niet vast: {termijn.lengte.reden}", veld=lid
        )
    return termijn


def eis_niet_beslist(termijn: Termijn, over: Beslispunt, dag: date) -> None:
    """Refuse (``AlBeslist``) what comes once the besluit was made known, or nobody waits for it any more."""
    gehaald, vervalt_op = termijn.gestart.gehaald, termijn.gestart.vervalt_op
    if termijn.afgesloten is not None and termijn.gestart.gevraagd:
        vervalt_op = min(vervalt_op or date.max, termijn.afgesloten.op)
    if vervalt_op is not None and vervalt_op <= dag:
        raise AlBeslist(f"Op {over[0]} {over[1]} hoeft sinds {vervalt_op.isoformat()} niet meer te worden beslist.")
    if gehaald is not None and gehaald.op <= dag:
        raise AlBeslist(f"Het besluit op {over[0]} {over[1]} is al bekendgemaakt op {gehaald.op.isoformat()}.")
