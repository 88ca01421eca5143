"""Decisions on a bezwaar: by somebody else than who took the besluit, after hearing, and of all that it was about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Annotated, ClassVar, Final

from pydantic import Field

from domain.beschikking import afwijking
from domain.beschikking.decisions import eis_van_deze_zaak
from domain.beschikking.events import AfgewezenVoorziening, Strekking
from domain.beschikking.feiten import bekende_feiten
from domain.beschikking.motivering import GeenAfwijking, MotiveringOntbreekt, afwijkende_regels
from domain.beschikking.nemen import BesluitNemen, besluitleden
from domain.beschikking.nummering import nummers_voor, vervangend
from domain.beschikking.overgang import overgang
from domain.bezwaar.behandeling import Dictum
from domain.bezwaar.beslissing import BeslissingOpBezwaarGenomen, Omvang
from domain.bezwaar.bezwaren import Bezwaar, eis_open_bezwaar
from domain.bezwaar.commands import Bezwaarnummer
from domain.bezwaar.inzet import NOEM_WELKE, HerroepingPastNiet, eis_gegeven, eis_in_de_plaats, eis_zonder_rechten
from domain.gebeurtenis import Deel, Event, Gebeurd, Gebeurtenis, Tekst
from domain.gesloten_jeugdhulp.machtigingen import eis_machtiging
from domain.levensloop.overlijden import eis_in_leven
from domain.rechten.gevolg import Rechtsgevolg, WijzigtRechten
from domain.voorziening import Eurocent, ToegekendeVoorziening, ToeTeKennen, Voorziening
from domain.weigering import Weigering
from domain.zaak.advies import OVERGANGSREGEL, Gewogen, Weegopdracht, weeg
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import Omstandigheden, Rechtskader, eis_dag
from domain.zaak.state import LopendeZaak

# Awb 7:3: on these grounds nobody was heard because of how the decision would be.
_DICTUM_BIJ_AFZIEN: Final[Mapping[str, Dictum]] = {"a": "niet-ontvankelijk", "b": "ongegrond", "e": "gegrond"}


class VervangendeVoorziening(Deel):
    """What takes the place of the besluit: under the ``nummer`` of a right that it was about, or as a new right.

    It was also about a right that it refused to let go on, or to give more hours of.
    """

    nummer: Annotated[int, Field(ge=1)] | None = None
    voorziening: ToeTeKennen


class OpBezwaarBeslissen(BesluitNemen):
    """Decide on a bezwaar, by somebody who did not take the besluit that it is against (Awb 10:3 lid 3).

    ``herroeping`` leaves nothing of that besluit, or nothing for ``herroepenRechten``; ``voorzieningen`` and
    ``afgewezen`` take its place, each from the days that it names. Of a terugvordering a part is an amount: the besluit
    that claims less says it. ``afwijkingCommissie`` says why the decision departs
    from the advies of the commissie, or comes without it; ``kosten`` is what is paid under Awb 7:15, when asked.
    """

    NAAM: ClassVar[str] = "beslissing op bezwaar"
    ROLLEN: ClassVar[tuple[str, ...]] = ("bezwaar", "beslisser")

    bezwaar: Bezwaarnummer
    dictum: Dictum
    herroeping: Omvang | None = None
    herroepen_rechten: Annotated[tuple[int, ...], Field(max_length=20)] = ()
    voorzieningen: Annotated[tuple[VervangendeVoorziening, ...], Field(max_length=20)] = ()
    afgewezen: Annotated[tuple[AfgewezenVoorziening, ...], Field(max_length=20)] = ()
    afwijking_commissie: Tekst | None = None
    kosten: Eurocent | None = None

    @property
    def toegekend(self) -> tuple[Voorziening, ...]:
        """Give what is granted in the place of the besluit."""
        return tuple(een.voorziening for een in self.voorzieningen)

    def nummers_nodig(self) -> Mapping[str, int]:
        """One beschikkingnummer, and what the voorzieningen need that take the place of the besluit."""
        return nummers_voor(self.toegekend)


class OntvankelijkheidNietBeoordeeld(Weigering):
    """Nobody judged yet whether the bezwaar can be looked into."""

    probleem = "ontvankelijkheid-niet-beoordeeld"
    titel = "Ontvankelijkheid is niet beoordeeld"


class DictumPastNiet(Weigering):
    """The dictum does not fit how the bezwaar was judged, why nobody was heard, or what is left of the besluit."""

    probleem = "dictum-past-niet"
    titel = "Dictum past niet"


class HorenOntbreekt(Weigering):
    """Nobody was heard, and nobody said why not (Awb 7:2, 7:3)."""

    probleem = "horen-ontbreekt"
    titel = "Er is niet gehoord"


class ZelfdeBeslisser(Weigering):
    """Who took a besluit does not decide on a bezwaar against it (Awb 10:3 lid 3)."""

    probleem = "zelfde-beslisser"
    titel = "Een ander beslist op het bezwaar"


class KostenZonderHerroeping(Weigering):
    """Costs are paid only for as far as the besluit is herroepen (Awb 7:15 lid 2)."""

    probleem = "kosten-zonder-herroeping"
    titel = "Geen kosten zonder herroeping"


def beslis_op_bezwaar(
    command: OpBezwaarBeslissen, zaak: LopendeZaak, kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on a bezwaar: its form judged, who objects heard, and with what takes the place of the besluit."""
    bezwaar = eis_open_bezwaar(zaak, command.bezwaar)
    eis_dag("besluitOp", command.besluit_op, bij, na=bezwaar.laatste_dag, wat="de behandeling van het bezwaar")
    _eis_ander(bezwaar, bij)
    _eis_oordeel(command, bezwaar)
    _eis_gehoord(command, bezwaar)
    _eis_advies_gevolgd(command, bezwaar)
    _eis_herroeping(command, bezwaar, zaak)
    if command.voorzieningen:
        eis_van_deze_zaak(command.toegekend, zaak)
        eis_in_leven(zaak, max(voorziening.werking.van for voorziening in command.toegekend))
        eis_machtiging(command.toegekend, zaak, kader, bij, dag=command.besluit_op)
    gewogen = _weeg(command, bezwaar, zaak, kader, bij=bij)
    afwijkend = dict(_afwijkend(command, gewogen))
    genomen = BeslissingOpBezwaarGenomen(
        **besluitleden(command, bij, gewogen=gewogen, kader=kader, afwijkend=afwijkend),
        bezwaar=command.bezwaar,
        bestreden=bezwaar.besluit.genomen.inhoud.beschikking,
        dictum=command.dictum,
        herroeping=command.herroeping,
        herroepen_rechten=command.herroepen_rechten,
        voorzieningen=vervangend(
            ((een.nummer, een.voorziening) for een in command.voorzieningen), _eerder(zaak), zaak, bij
        ),
        afgewezen=command.afgewezen,
        afwijking_commissie=command.afwijking_commissie,
        kosten=command.kosten,
    )
    return (*gewogen.events, Event(genomen, command.besluit_op))


def _eis_ander(bezwaar: Bezwaar, bij: Omstandigheden) -> None:
    versie = bezwaar.besluit.genomen.versie
    nam = next((een.actor for een in bij.geschiedenis if een.versie == versie), None)
    if nam is not None and (nam.uitgever, nam.id) == (bij.actor.uitgever, bij.actor.id):
        raise ZelfdeBeslisser(
            f"Wie beschikking {bezwaar.besluit.genomen.inhoud.beschikking} nam, beslist niet op het bezwaar daartegen "
            "(Awb 10:3 lid 3)."
        )


def _eis_oordeel(command: OpBezwaarBeslissen, bezwaar: Bezwaar) -> None:
    if bezwaar.oordeel is None:
        raise OntvankelijkheidNietBeoordeeld(f"Of bezwaar {command.bezwaar} ontvankelijk is, is niet beoordeeld.")
    if bezwaar.oordeel.inhoud.ontvankelijk is (command.dictum == "niet-ontvankelijk"):
        als = "ontvankelijk" if bezwaar.oordeel.inhoud.ontvankelijk else "niet-ontvankelijk"
        raise DictumPastNiet(
            f"Bezwaar {command.bezwaar} is op {bezwaar.oordeel.op.isoformat()} als {als} beoordeeld.", veld="dictum"
        )


def _eis_gehoord(command: OpBezwaarBeslissen, bezwaar: Bezwaar) -> None:
    if bezwaar.hoorzittingen:
        return
    if bezwaar.afgezien is None:
        raise HorenOntbreekt(
            f"Over bezwaar {command.bezwaar} is niet gehoord, en van horen is niet afgezien (Awb 7:2, 7:3)."
        )
    grond = bezwaar.afgezien.inhoud.grond
    verwacht = _DICTUM_BIJ_AFZIEN.get(grond, command.dictum)
    if command.dictum != verwacht:
        raise DictumPastNiet(
            f"Van horen is afgezien op grond {grond} van Awb 7:3; dan is het bezwaar {verwacht}.", veld="dictum"
        )


def _eis_advies_gevolgd(command: OpBezwaarBeslissen, bezwaar: Bezwaar) -> None:
    advies = bezwaar.advies
    wijkt_af = bezwaar.commissie is not None and (advies is None or advies.inhoud.strekking != command.dictum)
    if wijkt_af and command.afwijking_commissie is None:
        waarvan = f"adviseerde '{advies.inhoud.strekking}'" if advies else "heeft niet geadviseerd"
        raise MotiveringOntbreekt(
            f"De commissie {waarvan}. Zeg in afwijkingCommissie waarom anders of zonder advies wordt beslist "
            "(Awb 7:13 lid 7).",
            veld="afwijkingCommissie",
        )
    if not wijkt_af and command.afwijking_commissie is not None:
        raise GeenAfwijking("Er is geen advies van een commissie waarvan dit afwijkt.", veld="afwijkingCommissie")


def _eis_herroeping(command: OpBezwaarBeslissen, bezwaar: Bezwaar, zaak: LopendeZaak) -> None:
    vervangt = bool(command.voorzieningen or command.afgewezen)
    if command.dictum != "gegrond" and (command.herroeping is not None or vervangt):
        raise DictumPastNiet("Alleen een gegrond bezwaar laat van het besluit niets of minder over.", veld="dictum")
    if command.herroeping is None and (vervangt or command.herroepen_rechten):
        raise HerroepingPastNiet(
            "Wat voor het besluit in de plaats komt, vraagt dat het wordt herroepen.", veld="herroeping"
        )
    bestreden = bezwaar.besluit.genomen.inhoud
    if command.herroeping == "geheel" and command.herroepen_rechten:
        raise HerroepingPastNiet(NOEM_WELKE, veld="herroepenRechten")
    if command.herroeping == "gedeeltelijk" and not (command.herroepen_rechten or vervangt):
        eis_zonder_rechten(bestreden)
    if command.kosten and command.herroeping is None:
        raise KostenZonderHerroeping(
            "Kosten worden alleen vergoed voor zover het besluit wordt herroepen (Awb 7:15 lid 2).", veld="kosten"
        )
    eis_gegeven(bestreden, command.herroepen_rechten)
    onder = [(een.nummer, een.voorziening) for een in command.voorzieningen if een.nummer is not None]
    eis_in_de_plaats(bestreden, onder, zaak)


def _eerder(zaak: LopendeZaak) -> dict[int, ToegekendeVoorziening]:
    """Give each right as it was granted or changed last, for the numbers that others know it by."""
    inhouden: Iterator[Gebeurd[Gebeurtenis]] = chain((b.genomen for b in zaak.besluiten), zaak.vervolg)
    return {
        gevolg.nummer: gevolg.voorziening
        for gevolg in chain.from_iterable(map(_gevolgen, sorted(inhouden, key=lambda een: een.versie)))
        if gevolg.voorziening is not None
    }


def _gevolgen(een: Gebeurd[Gebeurtenis]) -> tuple[Rechtsgevolg, ...]:
    return een.inhoud.rechtsgevolgen if isinstance(een.inhoud, WijzigtRechten) else ()


def _weeg(
    command: OpBezwaarBeslissen, bezwaar: Bezwaar, zaak: LopendeZaak, kader: Rechtskader, *, bij: Omstandigheden
) -> Gewogen:
    toegekend = command.toegekend
    vormen = {v.leveringsvorm for v in toegekend}
    # What transitional law asks of a bezwaar and the zaak knows (Nijmegen art. 26 lid 4; beleidsregels h. 8 lid 3).
    wissel = {
        "gebeurtenis": "bezwaar",
        "ingediendOp": bezwaar.ontvangen.op.isoformat(),
        "afgehandeldOp": command.besluit_op.isoformat(),
    }
    return weeg(
        Weegopdracht(
            handeling="beslissing-op-bezwaar",
            peildatum=command.besluit_op,
            bekend_op=bij.vandaag,
            bekend=bekende_feiten(toegekend, zaak, vormen, op=command.besluit_op)
            | (wissel if OVERGANGSREGEL in command.feiten else {}),
            gegeven=command.feiten,
            situaties=frozenset({zaak.melding.inhoud.wet, *vormen, *(["toekenning"] if toegekend else [])}),
            overgang=overgang(
                command.feiten,
                kader,
                bij,
                melding_op=bezwaar.besluit.genomen.op,
                besluit_op=command.besluit_op,
                bekend=wissel,
            ),
        ),
        kader,
        na_versie=zaak.versie,
    )


def _afwijkend(command: OpBezwaarBeslissen, gewogen: Gewogen) -> Iterator[tuple[str, tuple[int, str]]]:
    """Name the advices from which what takes the place of the besluit departs; without that there is nothing to."""
    if not (command.voorzieningen or command.afgewezen):
        return
    strekking: Strekking = "afwijzing"
    if command.voorzieningen:
        strekking = "gedeeltelijke-toekenning" if command.afgewezen else "toekenning"
    yield from afwijkende_regels(afwijking.Besluit(strekking, command.toegekend), gewogen)


HANDELINGEN: Final[Handelingen] = (
    Handeling("beslissingen-op-bezwaar", OpBezwaarBeslissen, "Beslis op een bezwaar", beslis_op_bezwaar),
)
