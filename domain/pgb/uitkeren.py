"""Decisions on what a zorgverlener still gets when the pgb ended (Nijmegen bijlage art. 23; Wageningen 3.3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Final

from pydantic import Field

from domain.beschikking.nemen import BesluitNemen, besluitleden
from domain.gebeurtenis import Event, Gewist
from domain.levensloop.overlijden import overlijden
from domain.opname.events import OpnameVastgelegd
from domain.pgb.events_na_toekenning import AanleidingUitkering, UitkeringZorgverlenerVastgesteld, VormOvereenkomst
from domain.pgb.overeenkomsten import Zorgovereenkomst, eis_zorgovereenkomst
from domain.pgb.wegen import weeg_over_pgb
from domain.rechten.rechten import geheel_herroepen
from domain.voorziening import Eurocent
from domain.weigering import Weigering
from domain.zaak.advies import Gewogen
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, Omstandigheden, Rechtskader, eis_dag
from domain.zaak.state import LopendeZaak

_REGEL: Final = "pgb-uitkering-na-overlijden"
_CENTEN: Final = 100
_ZORGVERLENER: Final[dict[VormOvereenkomst, str]] = {
    "arbeidsovereenkomst": "werknemer",
    "overeenkomst-van-opdracht": "opdrachtnemer",
    "overeenkomst-met-familie": "opdrachtnemer",
    "overeenkomst-met-zorginstelling": "instelling",
}


class UitkeringZorgverlenerVaststellen(BesluitNemen):
    """Decide on the payment to a zorgverlener after the death or opname of the client; 0 is nothing. Once for each.

    ``betalingen`` are those of the three whole months before it, ``restantBudget`` what the SVB says is left.
    """

    NAAM: ClassVar[str] = "uitkering zorgverlener"

    zorgovereenkomst: Annotated[int, Field(ge=1)]
    bedrag: Eurocent
    betalingen: tuple[Eurocent, Eurocent, Eurocent]
    laatste_maandloon: Eurocent
    restant_budget: Eurocent
    zonder_werk: bool


class GeenEindePgb(Weigering):
    """The client did not die, and no opname ended the zorgovereenkomst."""

    probleem = "geen-einde-pgb"
    titel = "Het pgb is niet geëindigd door overlijden of opname"


class RestantTeHoog(Weigering):
    """More is said to be left than was ever granted."""

    probleem = "restant-te-hoog"
    titel = "Restant is hoger dan het pgb"


@dataclass(frozen=True)
class _Einde:
    aanleiding: AanleidingUitkering
    op: date


def stel_uitkering_vast(
    command: UitkeringZorgverlenerVaststellen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on a payment: after a death or opname, once for a zorgverlener, whatever the number of overeenkomsten."""
    overeenkomst = eis_zorgovereenkomst(zaak, command.zorgovereenkomst)
    einde = _einde(zaak, overeenkomst)
    eis_dag("besluitOp", command.besluit_op, bij, na=einde.op, wat=f"de dag van {einde.aanleiding}")
    _eis_eerste(zaak, overeenkomst)
    _eis_restant(command, overeenkomst, einde)
    gewogen = _weeg(command, overeenkomst, einde, zaak, kader=kader, bij=bij)
    antwoord = gewogen.antwoorden.get(_REGEL)
    berekend = int(Decimal(antwoord[1].uitkomst["bedrag"]) * _CENTEN) if antwoord else None
    afwijkend = {}
    if antwoord is not None and berekend != command.bedrag:
        waarin = f"de uitkering is {command.bedrag} eurocent en niet {berekend} eurocent"
        afwijkend = {_REGEL: (antwoord[0], waarin)}
    vastgesteld = UitkeringZorgverlenerVastgesteld(
        **besluitleden(command, bij, gewogen=gewogen, kader=kader, afwijkend=afwijkend),
        zorgovereenkomst=command.zorgovereenkomst,
        aanleiding=einde.aanleiding,
        berekend=berekend,
        bedrag=command.bedrag,
    )
    return (*gewogen.events, Event(vastgesteld, command.besluit_op))


def _einde(zaak: LopendeZaak, overeenkomst: Zorgovereenkomst) -> _Einde:
    """Give what ended the pgb: a death while it was paid from it, or the opname before it."""
    overleden = overlijden(zaak)
    if overleden is not None and overeenkomst.telt_op(overleden.op):
        return _Einde("overlijden", overleden.op)
    opgenomen_op = _opname(zaak, overeenkomst)
    if opgenomen_op is not None:
        return _Einde("opname", opgenomen_op)
    if overleden is None:
        raise GeenEindePgb(
            "Er is geen overlijden vastgelegd, en geen opname beëindigde het pgb of de zorgovereenkomst."
        )
    return _Einde("overlijden", overleden.op)


def _opname(zaak: LopendeZaak, overeenkomst: Zorgovereenkomst) -> date | None:
    nummer, geeindigd = overeenkomst.gesloten.inhoud.recht, overeenkomst.geeindigd
    for opname in zaak.van(OpnameVastgelegd):
        if any(einde.nummer == nummer for einde in opname.inhoud.eindes):
            return opname.op
    # Where no text ends the pgb, budgethouder and zorgverlener can have ended their overeenkomst over it.
    if geeindigd is not None and geeindigd.inhoud.door == "opname":
        return geeindigd.inhoud.laatste_dag
    return None


def _eis_eerste(zaak: LopendeZaak, overeenkomst: Zorgovereenkomst) -> None:
    weg = geheel_herroepen(zaak)
    for besluit in zaak.besluiten_van(UitkeringZorgverlenerVastgesteld):
        if besluit.genomen.inhoud.beschikking in weg:
            continue
        eerder = eis_zorgovereenkomst(zaak, besluit.genomen.inhoud.zorgovereenkomst)
        # A name that was wiped tells nothing; then only the zorgovereenkomst itself is the same.
        zelfde = eerder.zorgverlener == overeenkomst.zorgverlener and not isinstance(eerder.zorgverlener, Gewist)
        if zelfde or eerder.nummer == overeenkomst.nummer:
            raise AlGedaan(
                f"Over de uitkering aan deze zorgverlener is op {besluit.genomen.op.isoformat()} al besloten."
            )


def _eis_restant(command: UitkeringZorgverlenerVaststellen, overeenkomst: Zorgovereenkomst, einde: _Einde) -> None:
    stuk = overeenkomst.recht.op(einde.op) if overeenkomst.recht else None
    pgb = stuk.voorziening.pgb if stuk else None
    if pgb is not None and command.restant_budget > pgb.budget:
        raise RestantTeHoog(
            f"Er kan niet meer over zijn ({command.restant_budget} eurocent) dan het hele pgb ({pgb.budget} eurocent).",
            veld="restantBudget",
        )


def _weeg(
    command: UitkeringZorgverlenerVaststellen,
    overeenkomst: Zorgovereenkomst,
    einde: _Einde,
    zaak: LopendeZaak,
    *,
    kader: Rechtskader,
    bij: Omstandigheden,
) -> Gewogen:
    inhoud = overeenkomst.gesloten.inhoud
    bekend: dict[str, Any] = {
        "overlijdensdatum": einde.op.isoformat(),
        "aanleiding": einde.aanleiding,
        "betalingenLaatsteDrieMaanden": [_in_euro(bedrag) for bedrag in command.betalingen],
        "laatsteVolleMaandloon": _in_euro(command.laatste_maandloon),
        "vastMaandloon": inhoud.eenheid is None,
        "restantBudget": _in_euro(command.restant_budget),
        "zorgverlener": _ZORGVERLENER[inhoud.vorm],
        "geldigeOvereenkomst": overeenkomst.telt_op(einde.op) and overeenkomst.oordeel_van("SVB") == "goedgekeurd",
        "zonderWerkDoorBeeindiging": command.zonder_werk,
    }
    # The day of the death or opname counts, not that of the besluit.
    opdracht = ("uitkering-zorgverlener", einde.op)
    return weeg_over_pgb(opdracht, zaak, kader, bij, bekend=bekend, gegeven=command.feiten)


def _in_euro(eurocent: int) -> str:
    return f"{eurocent // _CENTEN}.{eurocent % _CENTEN:02d}"


HANDELINGEN: Final[Handelingen] = (
    Handeling(
        "uitkeringen-zorgverlener",
        UitkeringZorgverlenerVaststellen,
        "Besluit over een uitkering aan een zorgverlener na overlijden of opname",
        stel_uitkering_vast,
    ),
)
