"""Decisions on what comes in on a vordering and what goes back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import ClassVar, Final

from domain.gebeurtenis import Event, Gebeurd, Tekst, Werking
from domain.rechten.gevolg import raakt
from domain.rechten.rechten import recht
from domain.terugvordering.events import Nummer, Wijze
from domain.terugvordering.ontvangsten import (
    Bedrag,
    Betaalwijze,
    BetalingOntvangen,
    Kenmerk,
    TerugbetalingGedaan,
    TeruggaveVastgesteld,
    Verrekend,
    VerrekendMet,
)
from domain.terugvordering.toen import toen
from domain.terugvordering.vorderingen import Vordering, eis_na_bekendmaking, vordering
from domain.voorziening import Eurocent
from domain.weigering import Weigering
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, Command, Omstandigheden, Rechtskader, volgend_nummer
from domain.zaak.state import LopendeZaak


class BetalingVastleggen(Command):
    """Record a payment on its valutadatum. One with the same ``kenmerk`` is refused, but for another part of it.

    One transfer can pay two debts: on the other vordering, of the same day, another amount.
    More than is open is recorded as well, for the money is there: the rest is owed back.
    """

    NAAM: ClassVar[str] = "betaling"
    OOK_NA_EINDE: ClassVar[bool] = True

    vordering: Nummer
    ontvangen_op: date
    bedrag: Bedrag
    wijze: Betaalwijze
    kenmerk: Kenmerk


class VerrekeningVastleggen(Command):
    """Record what was kept from a pgb (``nummer`` of the right) or another uitkering over ``periode``.

    More than is open is refused, a vordering that does not name verrekening (Awb 4:93 lid 1), and one for what counts
    again.
    """

    NAAM: ClassVar[str] = "verrekening"
    OOK_NA_EINDE: ClassVar[bool] = True

    vordering: Nummer
    verrekend_op: date
    bedrag: Bedrag
    met: VerrekendMet
    nummer: Nummer | None = None
    periode: Werking
    kenmerk: Kenmerk | None = None


class TeruggaveVaststellen(Command):
    """Record that a thing came back, and its value: of no more than is open of the sum, 0 for the thing alone."""

    NAAM: ClassVar[str] = "teruggave"
    OOK_NA_EINDE: ClassVar[bool] = True

    vordering: Nummer
    teruggegeven_op: date
    nummer: Nummer
    waarde: Eurocent
    staat: Tekst | None = None


class TerugbetalingVastleggen(Command):
    """Record that what came in too much was paid back.

    More than that is refused, and the same ``kenmerk``, but for another part of it on another vordering.
    """

    NAAM: ClassVar[str] = "terugbetaling"
    OOK_NA_EINDE: ClassVar[bool] = True

    vordering: Nummer
    terugbetaald_op: date
    bedrag: Bedrag
    kenmerk: Kenmerk


class MeerDanOpen(Weigering):
    """More would go off the debt than is open of it."""

    probleem = "meer-dan-open"
    titel = "Zoveel staat er niet open"


class MeerDanTeVeel(Weigering):
    """More would be paid back than came in too much."""

    probleem = "meer-dan-te-veel-ontvangen"
    titel = "Zoveel is er niet te veel ontvangen"


class WijzePastNiet(Weigering):
    """The besluit does not claim in this way, or not this right."""

    probleem = "wijze-past-niet"
    titel = "Zo is niet teruggevorderd"


class VerrekeningPastNiet(Weigering):
    """There is no pgb with this number over the period to keep something from."""

    probleem = "verrekening-past-niet"
    titel = "Niets om mee te verrekenen"


def leg_betaling_vast(
    command: BetalingVastleggen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on a payment: a fact, of which nothing is refused but what was recorded before."""
    een = vordering(zaak, command.vordering)
    eis_na_bekendmaking("ontvangenOp", command.ontvangen_op, een, bij)
    ontvangen = BetalingOntvangen(
        vordering=command.vordering,
        betaling=volgend_nummer(BetalingOntvangen, bij),
        bedrag=command.bedrag,
        wijze=command.wijze,
        kenmerk=command.kenmerk,
    )
    event = Event(ontvangen, command.ontvangen_op)
    if geboekt := _al_geboekt(event, zaak.van(BetalingOntvangen)):
        raise AlGedaan(f"Deze betaling is al ontvangen op {geboekt.op.isoformat()}.")
    return (event,)


def _al_geboekt(
    event: Event[BetalingOntvangen] | Event[TerugbetalingGedaan],
    eerder: Iterable[Gebeurd[BetalingOntvangen] | Gebeurd[TerugbetalingGedaan]],
) -> Gebeurd[BetalingOntvangen] | Gebeurd[TerugbetalingGedaan] | None:
    """Give what was booked of the same money; of one transfer two debts can each get a part, on one day."""
    geld = event.inhoud
    for een in eerder:
        ander_deel = (
            een.inhoud.vordering != geld.vordering and een.inhoud.bedrag != geld.bedrag and een.op == event.geldig_op
        )
        if een.inhoud.kenmerk == geld.kenmerk and not ander_deel:
            return een
    return None


def leg_verrekening_vast(
    command: VerrekeningVastleggen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on setting off: where the besluit says so, of what is open, against a pgb that there is."""
    een = vordering(zaak, command.vordering)
    dag = command.verrekend_op
    stand = toen(zaak, kader, bij, nummer=command.vordering, veld="verrekendOp", dag=dag)
    stand.eis_niet_verjaard()
    stand.eis_grondslag()
    _eis_wijze(een, "verrekening")
    _eis_pgb(command, zaak)
    verrekend = Verrekend(
        vordering=command.vordering,
        bedrag=command.bedrag,
        met=command.met,
        nummer=command.nummer,
        periode=command.periode,
        kenmerk=command.kenmerk,
    )
    if any((eerder.inhoud, eerder.op) == (verrekend, command.verrekend_op) for eerder in zaak.van(Verrekend)):
        raise AlGedaan(f"Deze verrekening is al vastgelegd op {command.verrekend_op.isoformat()}.")
    eis_open("bedrag", command.bedrag, een.schuld.open)
    return (Event(verrekend, command.verrekend_op),)


def stel_teruggave_vast(
    command: TeruggaveVaststellen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on a thing that came back: one that was claimed, once."""
    een = vordering(zaak, command.vordering)
    eis_na_bekendmaking("teruggegevenOp", command.teruggegeven_op, een, bij)
    _eis_wijze(een, "teruggave")
    if command.nummer not in {over.nummer for over in een.inhoud.over}:
        raise WijzePastNiet(f"Vordering {een.nummer} gaat niet over voorziening {command.nummer}.", veld="nummer")
    for eerder in zaak.van(TeruggaveVastgesteld):
        if (eerder.inhoud.vordering, eerder.inhoud.nummer) == (command.vordering, command.nummer):
            raise AlGedaan(f"Voorziening {command.nummer} is al teruggegeven op {eerder.op.isoformat()}.")
    eis_open("waarde", command.waarde, een.schuld.open_hoofdsom)
    teruggave = TeruggaveVastgesteld(
        vordering=command.vordering, nummer=command.nummer, waarde=command.waarde, staat=command.staat
    )
    return (Event(teruggave, command.teruggegeven_op),)


def leg_terugbetaling_vast(
    command: TerugbetalingVastleggen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on paying back: of what came in too much."""
    een = vordering(zaak, command.vordering)
    eis_na_bekendmaking("terugbetaaldOp", command.terugbetaald_op, een, bij)
    gedaan = TerugbetalingGedaan(vordering=command.vordering, bedrag=command.bedrag, kenmerk=command.kenmerk)
    event = Event(gedaan, command.terugbetaald_op)
    if geboekt := _al_geboekt(event, zaak.van(TerugbetalingGedaan)):
        raise AlGedaan(f"Deze terugbetaling is al gedaan op {geboekt.op.isoformat()}.")
    if command.bedrag > een.schuld.te_veel:
        raise MeerDanTeVeel(
            f"bedrag {command.bedrag} eurocent is meer dan de {een.schuld.te_veel} eurocent die op vordering "
            f"{een.nummer} te veel is ontvangen.",
            veld="bedrag",
        )
    return (event,)


def _eis_wijze(een: Vordering, wijze: Wijze) -> None:
    if wijze not in een.inhoud.wijze:
        raise WijzePastNiet(f"Het besluit bij vordering {een.nummer} noemt geen {wijze}.", veld="vordering")


def eis_open(veld: str, bedrag: int, open_bedrag: int) -> None:
    """Refuse (``MeerDanOpen``) to take more off a debt than is open of it."""
    if bedrag > open_bedrag:
        raise MeerDanOpen(f"{veld} {bedrag} eurocent is meer dan de {open_bedrag} eurocent die openstaat.", veld=veld)


def _eis_pgb(command: VerrekeningVastleggen, zaak: LopendeZaak) -> None:
    if command.met != "pgb":
        if command.nummer is not None:
            raise VerrekeningPastNiet("Een andere uitkering is geen voorziening; laat nummer weg.", veld="nummer")
        return
    gevonden = recht(zaak, command.nummer or 0)
    for stuk in gevonden.stukken if gevonden else ():
        if stuk.voorziening.leveringsvorm == "pgb" and raakt(stuk.werking, command.periode):
            return
    raise VerrekeningPastNiet(
        f"Er is geen pgb met nummer {command.nummer} op de dagen {command.periode.in_woorden}.", veld="nummer"
    )


HANDELINGEN: Final[Handelingen] = (
    Handeling("betalingen", BetalingVastleggen, "Leg een betaling op een vordering vast", leg_betaling_vast),
    Handeling("verrekeningen", VerrekeningVastleggen, "Leg een verrekening vast", leg_verrekening_vast),
    Handeling("teruggaven", TeruggaveVaststellen, "Leg vast dat een zaak is teruggegeven", stel_teruggave_vast),
    Handeling("terugbetalingen", TerugbetalingVastleggen, "Leg een terugbetaling vast", leg_terugbetaling_vast),
)
