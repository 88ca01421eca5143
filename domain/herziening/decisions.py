"""Decisions that change rights: on a ground, from a day that is explained, and of a right that is there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

from domain.beschikking.nemen import besluitleden
from domain.beschikking.nummering import hernummerd
from domain.gebeurtenis import Event, Werking
from domain.gesloten_jeugdhulp.machtigingen import eis_machtiging
from domain.herziening.commands import (
    BeeindigingNemen,
    HerzieneVoorziening,
    HerzieningNemen,
    IntrekkingNemen,
    WijzigingNemen,
)
from domain.herziening.events import BeeindigingGenomen, HerzieningGenomen, IntrekkingGenomen
from domain.rechten.gevolg import raakt
from domain.rechten.rechten import Recht, recht
from domain.voorziening import ToegekendeVoorziening, Voorziening
from domain.weigering import Weigering
from domain.zaak.advies import Gewogen, Weegopdracht, weeg
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, Omstandigheden, Rechtskader, eis_dag
from domain.zaak.state import LopendeZaak

_REGEL: Final = "herzieningsgrond"
_FEITEN: Final = {
    "a": ("onjuisteOfOnvolledigeGegevens", "andereBeslissingBijJuisteGegevens"),
    "b": ("nietLangerAangewezen",),
    "c": ("nietMeerToereikend",),
    "d": ("voorwaardenNietNageleefd",),
    "e": ("nietOfVoorAnderDoelGebruikt",),
    "f": ("bruikleenvoorschriftenNietNageleefd",),
}
_ALLEEN_VERORDENING: Final = "f"
_EEN_DAG: Final = timedelta(days=1)
_VOORWAARDEN: Final = tuple(naam for naam in Voorziening.model_fields if naam != "werking")


class RechtOnbekend(Weigering):
    """There is no right with this number on these days."""

    probleem = "recht-onbekend"
    titel = "Geen recht om te wijzigen"


class DagenNietToegekend(Weigering):
    """A herziening gives other terms over days on which the right counts; what was not granted asks for an aanvraag."""

    probleem = "dagen-niet-toegekend"
    titel = "Een herziening kent geen dagen toe"


class TerugwerkendOnverklaard(Weigering):
    """A besluit counts from before it was taken, and does not say why."""

    probleem = "terugwerkend-onverklaard"
    titel = "Terugwerkende kracht zonder motivering"


class NietTerugwerkend(Weigering):
    """A motivering for days in the past was given, and no day lies in the past."""

    probleem = "niet-terugwerkend"
    titel = "Geen terugwerkende kracht"
    status = 400


class BeeindigingInHetVerleden(Weigering):
    """A right ends from now on; over days that are past it is taken back (intrekking)."""

    probleem = "beeindiging-in-het-verleden"
    titel = "Beëindigen kan niet met terugwerkende kracht"


class GrondOnbekend(Weigering):
    """The text of this gemeente does not have this ground."""

    probleem = "grond-onbekend"
    titel = "Grond onbekend"
    status = 400


class HandelingOnbekend(Weigering):
    """The zaak has no such act after the first beschikking, done on the day of the besluit or before it."""

    probleem = "handeling-onbekend"
    titel = "Handeling onbekend"


class AndereWet(Weigering):
    """A herziening keeps the right under its law."""

    probleem = "andere-wet"
    titel = "Verkeerde wet"
    status = 400


def neem_herziening(command: HerzieningNemen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on other terms for rights that are there, over days that the besluit names and on which they count."""
    _eis_dagen(command, zaak, bij, [(een.nummer, een.voorziening.werking) for een in command.voorzieningen])
    eerder = [_eerder(een, zaak) for een in command.voorzieningen]
    nieuw = (een.voorziening for een in command.voorzieningen)
    eis_machtiging(nieuw, zaak, kader, bij, dag=command.besluit_op)
    gewogen = _weeg(command, zaak, kader, bij)
    inhoud = HerzieningGenomen(
        **_leden(command, bij, gewogen=gewogen, kader=kader),
        voorzieningen=hernummerd(
            ((een.voorziening, was) for een, was in zip(command.voorzieningen, eerder, strict=True)), bij
        ),
    )
    return (*gewogen.events, Event(inhoud, command.besluit_op))


def neem_intrekking(command: IntrekkingNemen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on taking rights back: on days on which they count."""
    _eis_dagen(command, zaak, bij, [(een.nummer, een.werking) for een in command.ingetrokken])
    for een in command.ingetrokken:
        _recht(zaak, een.nummer, een.werking)
    gewogen = _weeg(command, zaak, kader, bij)
    inhoud = IntrekkingGenomen(**_leden(command, bij, gewogen=gewogen, kader=kader), ingetrokken=command.ingetrokken)
    return (*gewogen.events, Event(inhoud, command.besluit_op))


def neem_beeindiging(command: BeeindigingNemen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on ending rights: on the day of the besluit at the earliest, for what was enjoyed until then stands."""
    dagen = [(een.nummer, Werking(van=een.laatste_dag + _EEN_DAG)) for een in command.beeindigd]
    for een in command.beeindigd:
        if een.laatste_dag < command.besluit_op:
            raise BeeindigingInHetVerleden(
                f"laatsteDag {een.laatste_dag.isoformat()} ligt voor besluitOp; trek over die dagen in.",
                veld="beeindigd",
            )
    _eis_dagen(command, zaak, bij, dagen)
    for nummer, werking in dagen:
        _recht(zaak, nummer, werking)
    gewogen = _weeg(command, zaak, kader, bij)
    leden = _leden(command, bij, gewogen=gewogen, kader=kader)
    inhoud = BeeindigingGenomen(**leden, beeindigd=command.beeindigd)
    return (*gewogen.events, Event(inhoud, command.besluit_op))


def _eis_dagen(
    command: WijzigingNemen, zaak: LopendeZaak, bij: Omstandigheden, dagen: Sequence[tuple[int, Werking]]
) -> None:
    # It builds on what granted these rights; another besluit, on them as well, can have been made known since.
    gevonden = (recht(zaak, nummer) for nummer, _ in dagen)
    bekend = (min(stuk.bekend for stuk in een.stukken) for een in gevonden if een is not None and een.stukken)
    na = max(bekend, default=zaak.melding.op)
    eis_dag("besluitOp", command.besluit_op, bij, na=na, wat="de bekendmaking van het besluit")
    _eis_aanleiding(command, zaak)
    terug = min(werking.van for _, werking in dagen) < command.besluit_op
    if terug and command.terugwerkend is None:
        raise TerugwerkendOnverklaard(
            "Het besluit telt vanaf een dag voor besluitOp; zeg in terugwerkend waarom.", veld="terugwerkend"
        )
    if command.terugwerkend is not None and not terug:
        raise NietTerugwerkend("Geen dag ligt voor besluitOp; laat terugwerkend weg.", veld="terugwerkend")


def _eis_aanleiding(command: WijzigingNemen, zaak: LopendeZaak) -> None:
    versie = command.naar_aanleiding_van
    if versie is not None and not any(een.versie == versie and een.op <= command.besluit_op for een in zaak.vervolg):
        raise HandelingOnbekend(
            f"Versie {versie} is geen handeling van voor het besluit waarop het kan volgen.", veld="naarAanleidingVan"
        )


def _recht(zaak: LopendeZaak, nummer: int, dagen: Werking) -> Recht:
    gevonden = recht(zaak, nummer)
    if gevonden is None or not any(raakt(stuk.werking, dagen) for stuk in gevonden.stukken):
        raise RechtOnbekend(f"Voorziening {nummer} telt niet op de dagen {dagen.in_woorden}.", veld="nummer")
    return gevonden


def _eerder(herzien: HerzieneVoorziening, zaak: LopendeZaak) -> ToegekendeVoorziening:
    """Give what a right was on the first day of its new terms: it counts on all of their days, and was not so yet.

    Going on after the last day, or beginning again after an end, is a beschikking on an aanvraag (Wmo 2.3.5).
    """
    nieuw, nummer = herzien.voorziening, herzien.nummer
    recht = _recht(zaak, nummer, nieuw.werking)
    if nieuw.wet != recht.stukken[0].voorziening.wet:
        raise AndereWet(f"Voorziening {nummer} is van een andere wet.", veld="voorzieningen")
    zonder = recht.eerste_dag_zonder(nieuw.werking)
    stuk = recht.op(nieuw.werking.van)
    if zonder is not None or stuk is None:
        raise DagenNietToegekend(
            f"Voorziening {nummer} telt niet op {(zonder or nieuw.werking.van).isoformat()}; een herziening kent geen "
            "dagen toe, daarvoor is een beschikking op een aanvraag nodig.",
            veld="voorzieningen",
        )
    zelfde = all(getattr(stuk.voorziening, naam) == getattr(nieuw, naam) for naam in _VOORWAARDEN)
    if zelfde and _houdt_geheel(stuk.werking, nieuw.werking):
        raise AlGedaan(f"Voorziening {nummer} is op de dagen {nieuw.werking.in_woorden} al zo.")
    return stuk.voorziening


def _houdt_geheel(een: Werking, ander: Werking) -> bool:
    return een.van <= ander.van and (een.tot_en_met or date.max) >= (ander.tot_en_met or date.max)


def _weeg(command: WijzigingNemen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden) -> Gewogen:
    bekend: dict[str, Any] = {"wet": zaak.melding.inhoud.wet}
    bekend |= {feit: letter in command.gronden for letter, feiten in _FEITEN.items() for feit in feiten}
    gewogen = weeg(
        Weegopdracht(
            handeling="herziening",
            peildatum=command.besluit_op,
            bekend_op=bij.vandaag,
            bekend=bekend,
            gegeven=command.feiten,
            situaties=frozenset({zaak.melding.inhoud.wet}),
        ),
        kader,
        na_versie=zaak.versie,
    )
    if _ALLEEN_VERORDENING in command.gronden and _REGEL not in gewogen.antwoorden:
        raise GrondOnbekend("Grond f staat in geen tekst die voor deze gemeente geldt.", veld="gronden")
    return gewogen


def _leden(command: WijzigingNemen, bij: Omstandigheden, *, gewogen: Gewogen, kader: Rechtskader) -> dict[str, Any]:
    afwijkend = {
        regel: (versie, "er is geen grond om te wijzigen")
        for regel, (versie, antwoord) in gewogen.antwoorden.items()
        if regel == _REGEL and not antwoord.uitkomst["mogelijk"]
    }
    return {
        **besluitleden(command, bij, gewogen=gewogen, kader=kader, afwijkend=afwijkend),
        "aanleiding": command.aanleiding,
        "naar_aanleiding_van": command.naar_aanleiding_van,
        "gronden": command.gronden,
        "terugwerkend": command.terugwerkend,
    }


HANDELINGEN: Final[Handelingen] = (
    Handeling("herzieningen", HerzieningNemen, "Herzie wat is toegekend", neem_herziening),
    Handeling("intrekkingen", IntrekkingNemen, "Trek een recht in over bepaalde dagen", neem_intrekking),
    Handeling("beeindigingen", BeeindigingNemen, "Beëindig een recht", neem_beeindiging),
)
