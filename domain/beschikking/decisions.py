"""Decisions about the beschikking: what a beslisser may decide, and what must be said with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Annotated, ClassVar, Final, Self

from pydantic import Field, model_validator

from domain.beschermd_wonen.afwijking import afwijkend_van_toegangsadvies
from domain.beschikking.afwijking import Besluit
from domain.beschikking.eerder_advies import MDO, afwijkend_van_mdo, afwijkend_van_verwijzing, grondslag_van_mdo
from domain.beschikking.events import (
    AfgewezenVoorziening,
    BeschikkingBekendgemaakt,
    BeschikkingGenomen,
    Strekking,
    WijzeVanBekendmaking,
)
from domain.beschikking.feiten import bekende_feiten
from domain.beschikking.motivering import afwijkende_regels
from domain.beschikking.nemen import BesluitNemen, besluitleden
from domain.beschikking.nummering import nummers_voor, vervangend
from domain.beschikking.overgang import overgang
from domain.beschikking.verlengen import VerlengdeVoorziening, eis_aansluitend, zoals_het_was
from domain.beschikking.waarop import Waarop, waarop
from domain.gebeurtenis import Event, Gebeurtenis
from domain.gesloten_jeugdhulp.machtigingen import eis_machtiging
from domain.levensloop.overlijden import eis_in_leven
from domain.voorziening import ToegekendeVoorziening, ToeTeKennen, Voorziening
from domain.weigering import Weigering
from domain.zaak.advies import Gewogen, Weegopdracht, weeg
from domain.zaak.fase import Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    BetrokkeneOnbekend,
    Command,
    Omstandigheden,
    Rechtskader,
    eis_dag,
)
from domain.zaak.state import GenomenBesluit, LopendeZaak


class BeschikkingNemen(BesluitNemen):
    """Decide on the open aanvraag, or on the ``aanvraag`` or ``verwijzing`` with this number when one is named.

    One is named where several aanvragen wait.
    ``voorzieningen`` are new rights, ``verlengd`` lets a right go on under its own number after its last day;
    ``afgewezen``: what is not granted; ``afwijkingen``: a motivering per departure.
    """

    NAAM: ClassVar[str] = "beschikking"

    aanvraag: Annotated[int, Field(ge=1)] | None = None
    verwijzing: Annotated[int, Field(ge=1)] | None = None
    strekking: Strekking
    voorzieningen: Annotated[tuple[ToeTeKennen, ...], Field(max_length=20)] = ()
    verlengd: Annotated[tuple[VerlengdeVoorziening, ...], Field(max_length=20)] = ()
    afgewezen: Annotated[tuple[AfgewezenVoorziening, ...], Field(max_length=20)] = ()

    @model_validator(mode="after")
    def _op_een_ding(self) -> Self:
        if self.aanvraag is not None and self.verwijzing is not None:
            raise ValueError("noem een aanvraag of een verwijzing, niet beide")
        return self

    def nummers_nodig(self) -> Mapping[str, int]:
        """One beschikkingnummer, and per voorziening the numbers that aanbieder, CAK and SVB keep."""
        return nummers_voor(self.toegekend)

    @property
    def toegekend(self) -> tuple[Voorziening, ...]:
        """Give all that is granted: new rights, and rights that go on."""
        return (*self.voorzieningen, *(een.voorziening for een in self.verlengd))


class BeschikkingBekendmaken(Command):
    """Record that a besluit was sent or handed over. Twice is refused: the rechtsmiddel runs from the first.

    Every besluit of the zaak is made known so: a toekenning, herziening, terugvordering, beslissing op bezwaar.
    """

    NAAM: ClassVar[str] = "bekendmaking"

    beschikking: Annotated[int, Field(ge=1)]
    bekendgemaakt_op: date
    wijze: WijzeVanBekendmaking


class VerslagOntbreekt(Weigering):
    """The onderzoek was not concluded with a verslag yet (Wmo 2.3.2 lid 8; Nijmegen art. 8 lid 1)."""

    probleem = "verslag-ontbreekt"
    titel = "Nog geen verslag"


class StrekkingPastNiet(Weigering):
    """What is granted and what is not do not fit the strekking of the beschikking."""

    probleem = "strekking-past-niet"
    titel = "Strekking past niet bij het besluit"
    status = 400


class WetPastNiet(Weigering):
    """One zaak is one law: a voorziening of the other law belongs to another zaak."""

    probleem = "wet-past-niet"
    titel = "Verkeerde wet"
    status = 400


class BeschikkingOnbekend(Weigering):
    """There is no beschikking with this number in the zaak."""

    probleem = "beschikking-onbekend"
    titel = "Beschikking onbekend"


def neem_beschikking(
    command: BeschikkingNemen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> tuple[Event[Gebeurtenis], ...]:
    """Decide on an aanvraag or a verwijzing: by a beslisser, with every departure from an advice explained."""
    waar = waarop(command.aanvraag, command.verwijzing, zaak)
    eis_dag("besluitOp", command.besluit_op, bij, na=waar.op, wat=waar.wat)
    if command.toegekend:
        eis_in_leven(zaak, max(voorziening.werking.van for voorziening in command.toegekend))
    if waar.met_onderzoek:
        _eis_onderzoek(command, waar, zaak, bij)
    _eis_passende_strekking(command, zaak)
    eis_aansluitend(zaak, command.verlengd)
    eis_machtiging(command.toegekend, zaak, kader, bij, dag=command.besluit_op)
    gewogen = _weeg(command, waar, zaak, kader, bij=bij)
    besluit = Besluit(command.strekking, command.toegekend)
    grondslag = grondslag_van_mdo(kader, bij, command.besluit_op)
    afwijkend = {
        **dict(afwijkende_regels(besluit, gewogen)),
        **dict(afwijkend_van_verwijzing(waar, besluit, zaak, gewogen)),
        **_van_toegangsadvies(command, zaak),
        **(dict(afwijkend_van_mdo(besluit, zaak, command.besluit_op)) if grondslag else {}),
    }
    grondslagen = {MDO: grondslag} if grondslag else {}
    leden = besluitleden(command, bij, gewogen=gewogen, kader=kader, afwijkend=afwijkend, grondslagen=grondslagen)
    genomen = BeschikkingGenomen(
        **leden,
        aanvraag=waar.aanvraag,
        verwijzing=waar.verwijzing,
        strekking=command.strekking,
        voorzieningen=_genummerd(command, zaak, bij),
        afgewezen=command.afgewezen,
    )
    return (*gewogen.events, Event(genomen, command.besluit_op))


def _van_toegangsadvies(command: BeschikkingNemen, zaak: LopendeZaak) -> dict[str, tuple[int, str]]:
    return afwijkend_van_toegangsadvies(
        zaak,
        toegekend=[een.voorziening for een in command.toegekend],
        afgewezen=[een.voorziening for een in command.afgewezen],
    )


def maak_beschikking_bekend(
    command: BeschikkingBekendmaken, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> tuple[Event[Gebeurtenis], ...]:
    """Decide on a bekendmaking: of a besluit that was taken, once."""
    beschikking = zaak.besluit(command.beschikking)
    if beschikking is None:
        raise BeschikkingOnbekend(
            f"Beschikking {command.beschikking} is in deze zaak niet genomen.", veld="beschikking"
        )
    if not isinstance(beschikking, GenomenBesluit):
        raise AlGedaan(f"De beschikking is al bekendgemaakt op {beschikking.bekendgemaakt.op.isoformat()}.")
    genomen = beschikking.genomen
    eis_dag("bekendgemaaktOp", command.bekendgemaakt_op, bij, na=genomen.op, wat="het besluit")
    bekend = BeschikkingBekendgemaakt(
        beschikking=command.beschikking,
        beschikkingnummer=genomen.inhoud.beschikkingnummer,
        besluit_op=genomen.op,
        wijze=command.wijze,
    )
    return (Event(bekend, command.bekendgemaakt_op),)


def _genummerd(command: BeschikkingNemen, zaak: LopendeZaak, bij: Omstandigheden) -> tuple[ToegekendeVoorziening, ...]:
    nieuw = [(None, voorziening) for voorziening in command.voorzieningen]
    verlengd = [(een.nummer, een.voorziening) for een in command.verlengd]
    return vervangend([*nieuw, *verlengd], zoals_het_was(zaak, (nummer for nummer, _ in verlengd)), zaak, bij)


def _eis_onderzoek(command: BeschikkingNemen, waar: Waarop, zaak: LopendeZaak, bij: Omstandigheden) -> None:
    # Where the rules admitted the aanvraag without any onderzoek (six weeks passed, jeugd in Wageningen, gesloten
    # jeugdhulp), the gemeente must decide all the same and no verslag is due.
    if waar.onderzoek.stappen and not waar.onderzoek.verslagen:
        raise VerslagOntbreekt("Het onderzoek is begonnen, maar het verslag daarvan is nog niet verstrekt.")
    if zaak.verslagen:
        eis_dag("besluitOp", command.besluit_op, bij, na=max(v.op for v in zaak.verslagen), wat="het verslag")


def _eis_passende_strekking(command: BeschikkingNemen, zaak: LopendeZaak) -> None:
    kent_toe, wijst_af = bool(command.toegekend), bool(command.afgewezen)
    verwacht = {
        "toekenning": (True, False),
        "gedeeltelijke-toekenning": (True, True),
        "afwijzing": (False, True),
    }[command.strekking]
    if (kent_toe, wijst_af) != verwacht:
        raise StrekkingPastNiet(
            "Een toekenning heeft alleen voorzieningen, een afwijzing alleen afgewezen, "
            "een gedeeltelijke toekenning beide.",
            veld="strekking",
        )
    eis_van_deze_zaak(command.toegekend, zaak)


def eis_van_deze_zaak(voorzieningen: Iterable[Voorziening], zaak: LopendeZaak) -> None:
    """Refuse (``WetPastNiet``, ``BetrokkeneOnbekend``) what is of the other law, or a zorgverlener of no one here."""
    for voorziening in voorzieningen:
        if voorziening.wet != zaak.melding.inhoud.wet:
            raise WetPastNiet(
                f"Deze zaak gaat over de {zaak.melding.inhoud.wet}; voorziening '{voorziening.voorziening}' niet.",
                veld="voorzieningen",
            )
        for regel in voorziening.pgb.regels if voorziening.pgb else ():
            if regel.betrokkene is not None and regel.betrokkene not in zaak.betrokkenen:
                raise BetrokkeneOnbekend(
                    f"Zorgverlener {regel.betrokkene} hoort niet bij deze zaak.", veld="voorzieningen"
                )


def _weeg(
    command: BeschikkingNemen, waar: Waarop, zaak: LopendeZaak, kader: Rechtskader, *, bij: Omstandigheden
) -> Gewogen:
    vormen = {v.leveringsvorm for v in command.toegekend} or {waar.vorm}
    toekenning = {"toekenning"} if command.toegekend else set()
    gemeld_op = waar.onderzoek.begin.op
    return weeg(
        Weegopdracht(
            handeling=waar.handeling,
            peildatum=command.besluit_op,
            bekend_op=bij.vandaag,
            bekend={**bekende_feiten(command.toegekend, zaak, vormen, op=command.besluit_op), **waar.feiten},
            gegeven=command.feiten,
            situaties=frozenset({zaak.melding.inhoud.wet, *vormen, *toekenning}),
            overgang=overgang(command.feiten, kader, bij, melding_op=gemeld_op, besluit_op=command.besluit_op),
        ),
        kader,
        na_versie=zaak.versie,
    )


HANDELINGEN: Final[Handelingen] = (
    Handeling(
        "beschikkingen",
        BeschikkingNemen,
        "Neem een beschikking op een open aanvraag of op een verwijzing",
        neem_beschikking,
    ),
    Handeling(
        "bekendmakingen", BeschikkingBekendmaken, "Leg vast dat een besluit is bekendgemaakt", maak_beschikking_bekend
    ),
)
