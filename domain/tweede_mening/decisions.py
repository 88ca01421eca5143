"""Decisions on another look: what is asked and when it can be, whether it is allowed, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated, ClassVar, Final

from pydantic import Field

from domain.beschikking.motivering import MotiveringOntbreekt
from domain.gebeurtenis import Event, Gebeurd, Gebeurtenis, Tekst
from domain.levensloop.overlijden import eis_in_leven
from domain.tweede_mening.events import (
    WAT,
    Beslissing,
    OverTweedeMeningBeslist,
    Soort,
    TweedeMeningGevraagd,
    TweedeMeningOntvangen,
    Uitkomst,
)
from domain.tweede_mening.meningen import TweedeMening, meningen
from domain.weigering import Weigering
from domain.zaak.advies import Weegopdracht, weeg
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import (
    AlGedaan,
    Command,
    CommandMetBijlagen,
    FeitenPerRegel,
    Omstandigheden,
    Rechtskader,
    eis_dag,
    genoemde_bijlagen,
    volgend_nummer,
)
from domain.zaak.state import LopendeZaak

REGEL: Final = "tweede-gesprek-of-second-opinion"
Meningnummer = Annotated[int, Field(ge=1)]


class TweedeMeningVragen(Command):
    """Record that the client asks for another look. Refused while the same request waits for a decision.

    Another medewerker after a gesprek, a second opinion or medical advice after the verslag; ``onderbouwing`` as it was
    given, or left out when it was not.
    """

    NAAM: ClassVar[str] = "verzoek om een tweede mening"

    ontvangen_op: date
    soort: Soort
    onderbouwing: Tekst | None = None


class OverTweedeMeningBeslissen(Command):
    """Allow a request or not; twice is refused. ``motivering`` is asked for a refusal, and against the advice."""

    NAAM: ClassVar[str] = "beslissing over een tweede mening"
    BESLUIT: ClassVar[bool] = True

    mening: Meningnummer
    besloten_op: date
    beslissing: Beslissing
    mediation_geprobeerd: bool
    motivering: Tekst | None = None
    feiten: FeitenPerRegel = Field(default_factory=dict)


class TweedeMeningVastleggen(CommandMetBijlagen):
    """Record what the other found. Refused when the request was not allowed, and a second time."""

    NAAM: ClassVar[str] = "tweede mening"

    mening: Meningnummer
    ontvangen_op: date
    uitkomst: Uitkomst
    bevindingen: Tekst


class NogNietsOmNaarTeKijken(Weigering):
    """There was no gesprek, or no verslag yet, with which the client can disagree."""

    probleem = "nog-niets-om-naar-te-kijken"
    titel = "Er is nog niets om opnieuw te bekijken"


class TweedeMeningOnbekend(Weigering):
    """The zaak has no such request."""

    probleem = "tweede-mening-onbekend"
    titel = "Tweede mening onbekend"


class TweedeMeningNietToegestaan(Weigering):
    """The request was not allowed, or nobody decided on it yet."""

    probleem = "tweede-mening-niet-toegestaan"
    titel = "Tweede mening is niet toegestaan"


def vraag_tweede_mening(
    command: TweedeMeningVragen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on a request: about a gesprek that was held, or a verslag that was given."""
    stappen: Iterable[Gebeurd[Gebeurtenis]]
    stappen, wat = (zaak.verslagen, "het verslag")
    if command.soort == "andere-medewerker":
        stappen, wat = (zaak.onderzoek, "het gesprek")
    eerste = min((een.op for een in stappen), default=None)
    if eerste is None:
        raise NogNietsOmNaarTeKijken(f"Vraag om {WAT[command.soort]} na {wat}; dat is er nog niet.", veld="soort")
    eis_dag("ontvangenOp", command.ontvangen_op, bij, na=eerste, wat=wat)
    eis_in_leven(zaak, command.ontvangen_op)
    for een in meningen(zaak):
        if een.soort == command.soort and een.beslist is None:
            raise AlGedaan(f"Op verzoek {een.nummer} om {WAT[een.soort]} is nog niet beslist.")
    gevraagd = TweedeMeningGevraagd(
        mening=volgend_nummer(TweedeMeningGevraagd, bij),
        soort=command.soort,
        onderbouwing=command.onderbouwing,
    )
    return (Event(gevraagd, command.ontvangen_op),)


def beslis_over_tweede_mening(
    command: OverTweedeMeningBeslissen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on a request, with what the text says of it: once, with reasons, and after mediation."""
    mening = _mening(zaak, command.mening)
    eis_dag("beslotenOp", command.besloten_op, bij, na=mening.gevraagd.op, wat="het verzoek")
    if mening.beslist is not None:
        raise AlGedaan(f"Over verzoek {mening.nummer} is al beslist op {mening.beslist.op.isoformat()}.")
    eerder = any(een.toegestaan and een.soort == mening.soort for een in meningen(zaak))
    opdracht = Weegopdracht(
        handeling="tweede-mening",
        peildatum=command.besloten_op,
        bekend_op=bij.vandaag,
        bekend={
            "wet": zaak.melding.inhoud.wet,
            "soort": mening.soort,
            "eerderGebruikt": eerder,
            "gemotiveerd": mening.gevraagd.inhoud.onderbouwing is not None,
            "mediationGeprobeerd": command.mediation_geprobeerd,
        },
        gegeven=command.feiten,
        situaties=frozenset({zaak.melding.inhoud.wet}),
    )
    gewogen = weeg(opdracht, kader, na_versie=zaak.versie)
    uitkomst = gewogen.antwoorden[REGEL][1].uitkomst if REGEL in gewogen.antwoorden else None
    _eis_motivering(command, toegestaan=None if uitkomst is None else bool(uitkomst["toegestaan"]))
    beslist = OverTweedeMeningBeslist(
        mening=command.mening,
        beslissing=command.beslissing,
        kosten_voor=uitkomst["kostenVoor"] if uitkomst and command.beslissing == "toegestaan" else None,
        adviezen=gewogen.versies,
        motivering=command.motivering,
    )
    return (*gewogen.events, Event(beslist, command.besloten_op))


def _eis_motivering(command: OverTweedeMeningBeslissen, *, toegestaan: bool | None) -> None:
    if command.motivering is not None:
        return
    if command.beslissing == "geweigerd":
        raise MotiveringOntbreekt("Zeg in motivering waarom het verzoek wordt geweigerd.", veld="motivering")
    if toegestaan is False:
        raise MotiveringOntbreekt(
            f"Het besluit wijkt af van het advies '{REGEL}'. Zeg in motivering waarom het toch is toegestaan.",
            regel=REGEL,
        )


def leg_tweede_mening_vast(
    command: TweedeMeningVastleggen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on recording what the other found: of a request that was allowed, once."""
    mening = _mening(zaak, command.mening)
    if mening.beslist is None or not mening.toegestaan:
        raise TweedeMeningNietToegestaan(
            f"Verzoek {mening.nummer} om {WAT[mening.soort]} is niet toegestaan.", veld="mening"
        )
    eis_dag("ontvangenOp", command.ontvangen_op, bij, na=mening.beslist.op, wat="de beslissing over het verzoek")
    if mening.ontvangen is not None:
        raise AlGedaan(f"Tweede mening {mening.nummer} is al ontvangen op {mening.ontvangen.op.isoformat()}.")
    ontvangen = TweedeMeningOntvangen(
        mening=command.mening,
        uitkomst=command.uitkomst,
        bevindingen=command.bevindingen,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    return (Event(ontvangen, command.ontvangen_op),)


def _mening(zaak: LopendeZaak, nummer: int) -> TweedeMening:
    gevonden = next((een for een in meningen(zaak) if een.nummer == nummer), None)
    if gevonden is None:
        raise TweedeMeningOnbekend(f"Verzoek {nummer} om een tweede mening is er niet.", veld="mening")
    return gevonden


HANDELINGEN: Final[Handelingen] = (
    Handeling("tweede-meningen", TweedeMeningVragen, "Leg een verzoek om een tweede mening vast", vraag_tweede_mening),
    Handeling(
        "tweede-meningbeslissingen",
        OverTweedeMeningBeslissen,
        "Beslis over een verzoek om een tweede mening",
        beslis_over_tweede_mening,
    ),
    Handeling(
        "tweede-meninguitkomsten",
        TweedeMeningVastleggen,
        "Leg vast wat een tweede mening opleverde",
        leg_tweede_mening_vast,
    ),
)
