"""A calamiteit: reported by whom, weighed, looked into, with its terms, also after the end of the zaak."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from domain.calamiteit.decisions import CalamiteitOnbekend, UiterlijkVoorBegin, VoorvalBuitenVoorziening
from domain.calamiteit.events import CalamiteitDoorgemeld, CalamiteitGemeld, CalamiteitOnderzocht
from domain.gebeurtenis import Event, Gebeurtenis, splits
from domain.termijnen.register import termijnen
from domain.termijnen.termijn import Einde, StatusTermijn, Termijn
from domain.weigering import Weigering
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import AlGedaan, Command, DatumInDeToekomst, DatumVoorVoorganger, Rechtskader
from domain.zaak.state import AfgeslotenZaak
from services.verordeningen import regelboek
from tests.domain.calamiteit import commands as k
from tests.domain.calamiteit.events import (
    DOORGEMELD,
    GEMELD,
    INGESTELD,
    OMSCHRIJVING,
    ONDERZOCHT,
    OP_VOORVAL,
    TOEGEKEND,
)
from tests.domain.correctie.commands import correctie, wetend
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AFGESLOTEN, VANDAAG
from tests.domain.zaak.openstaand import open_in
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

NIJMEGEN = Rechtskader(regelboek(), "0268")
WAGENINGEN = Rechtskader(regelboek(), "0289")
Verleden = tuple[Event[Gebeurtenis], ...]
NA_MELDING = (*TOEGEKEND, GEMELD)


@pytest.mark.parametrize(
    ("verleden", "command", "event"),
    [
        (TOEGEKEND, k.calamiteit(), GEMELD),
        (NA_MELDING, k.doormelding(), DOORGEMELD),
        (NA_MELDING, k.onderzoek(), INGESTELD),
        ((*NA_MELDING, INGESTELD), k.conclusie(), ONDERZOCHT),
        # Without an onderzoek that was announced.
        (NA_MELDING, k.conclusie(), ONDERZOCHT),
    ],
)
def test_it_happens(verleden: Verleden, command: Command, event: Event[Gebeurtenis]) -> None:
    """A report, the inspectie that is told, an onderzoek and its conclusion."""
    given(*verleden).when(command, bij=c.CONSULENT).then(event)


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        # The right began on 14 April.
        (
            TOEGEKEND,
            k.calamiteit(voorgevallen_op=date(2025, 4, 13)),
            VoorvalBuitenVoorziening,
            "Voorziening 1 telt niet op 2025-04-13",
        ),
        (TOEGEKEND, k.calamiteit(nummer=2), VoorvalBuitenVoorziening, "Voorziening 2 telt niet op 2025-05-02"),
        (
            TOEGEKEND,
            k.calamiteit(voorgevallen_op=date(2025, 5, 7), gemeld_bij=()),
            DatumVoorVoorganger,
            "ontvangenOp 2025-05-06 ligt voor het voorval van 2025-05-07.",
        ),
        (
            TOEGEKEND,
            k.calamiteit(voorgevallen_op=date(2025, 5, 21)),
            DatumInDeToekomst,
            "voorgevallenOp 2025-05-21 ligt na vandaag",
        ),
        (
            TOEGEKEND,
            k.calamiteit(gemeld_bij=({"ontvanger": "toezichthouder", "op": date(2025, 5, 1)},)),
            DatumVoorVoorganger,
            "gemeldBij 2025-05-01 ligt voor het voorval van 2025-05-02.",
        ),
        (
            TOEGEKEND,
            k.calamiteit(gemeld_bij=({"ontvanger": "inspectie", "op": date(2025, 5, 21)},)),
            DatumInDeToekomst,
            "gemeldBij 2025-05-21 ligt na vandaag",
        ),
        (NA_MELDING, k.calamiteit(), AlGedaan, "al gemeld op 2025-05-06 (nummer 1)"),
        (NA_MELDING, k.doormelding(calamiteit=2), CalamiteitOnbekend, "Calamiteit 2 is in deze zaak niet gemeld."),
        (NA_MELDING, k.onderzoek(calamiteit=2), CalamiteitOnbekend, "Calamiteit 2"),
        (NA_MELDING, k.conclusie(calamiteit=2), CalamiteitOnbekend, "Calamiteit 2"),
        (NA_MELDING, k.onderzoek(uiterlijk=date(2025, 5, 8)), UiterlijkVoorBegin, "ligt voor ingesteldOp"),
        ((*NA_MELDING, INGESTELD), k.onderzoek(), AlGedaan, "al ingesteld op 2025-05-09 en loopt nog"),
        ((*NA_MELDING, ONDERZOCHT), k.conclusie(), AlGedaan, "al vastgelegd op 2025-05-16"),
        (NA_MELDING, k.conclusie(ontvangen_op=date(2025, 5, 5)), DatumVoorVoorganger, "de melding van de calamiteit"),
    ],
)
def test_refusals(verleden: Verleden, command: Command, klasse: type[Weigering], zin: str) -> None:
    """A day that cannot be, a right that did not count, a calamiteit that is not there, the same again."""
    given(*verleden).when(command, bij=c.CONSULENT).then_geweigerd(klasse, zin)


def test_a_recipient_is_named_once() -> None:
    """With the first day on which it was told."""
    bij = {"ontvanger": "inspectie", "op": date(2025, 5, 5)}

    with pytest.raises(ValidationError, match="noem iedere ontvanger een keer"):
        k.calamiteit(gemeld_bij=(bij, bij))


def test_an_onderzoek_that_ends_on_the_day_it_begins() -> None:
    """The last day can be the first one."""
    assert given(*NA_MELDING).when(k.onderzoek(uiterlijk=date(2025, 5, 9)), bij=c.CONSULENT).besluit()


@pytest.mark.parametrize(
    ("dag", "ontvanger", "stil"),
    [
        # The toezichthouder was told on 5 May by the aanbieder.
        (date(2025, 5, 6), "toezichthouder", True),
        (date(2025, 5, 6), "inspectie", False),
    ],
)
def test_who_knows_of_it_is_not_told_again(dag: date, ontvanger: str, *, stil: bool) -> None:
    """Telling somebody who knows changes nothing."""
    vraag = given(*NA_MELDING).when(k.doormelding(gemeld_op=dag, ontvanger=ontvanger), bij=c.CONSULENT)

    if stil:
        vraag.then_stil()
    else:
        assert vraag.besluit()


@pytest.mark.parametrize("anders", [{"soort": "geweld"}, {"omschrijving": "Nog een val."}, {"nummer": None}])
def test_another_one_on_the_same_day(anders: dict[str, object]) -> None:
    """Two things can go wrong on one day; they are numbered on."""
    (event,) = given(*NA_MELDING).when(k.calamiteit(**anders), bij=c.CONSULENT).besluit()

    assert isinstance(event.inhoud, CalamiteitGemeld)
    assert 2 == event.inhoud.calamiteit


def test_a_second_onderzoek_after_the_conclusion() -> None:
    """By somebody else at any time, by the same one when the first was concluded."""
    klaar = (*NA_MELDING, INGESTELD, ONDERZOCHT)

    assert given(*klaar).when(k.onderzoek(ingesteld_op=VANDAAG), bij=c.CONSULENT).besluit()
    assert given(*NA_MELDING, INGESTELD).when(k.onderzoek(door="aanbieder"), bij=c.CONSULENT).besluit()
    opnieuw = op(INGESTELD, date(2025, 5, 19))
    given(*klaar, opnieuw).when(k.onderzoek(ingesteld_op=VANDAAG), bij=c.CONSULENT).then_geweigerd(
        AlGedaan, "al ingesteld op 2025-05-19"
    )


def test_a_deeper_conclusion_stands_beside_the_first() -> None:
    """Another conclusion, or another advice, is another act."""
    klaar = (*NA_MELDING, ONDERZOCHT)
    for anders in ({"conclusie": "Het was toch de bediening."}, {"advies": None}, {"door": "inspectie"}):
        (event,) = given(*klaar).when(k.conclusie(**anders), bij=c.CONSULENT).besluit()

        assert isinstance(event.inhoud, CalamiteitOnderzocht)


def test_a_second_onderzoek_may_come_to_the_same_conclusion() -> None:
    """The same words end another onderzoek; one that has them already is done with."""
    opnieuw = op(INGESTELD, date(2025, 5, 19))
    command = k.conclusie(ontvangen_op=VANDAAG)
    tweede = op(ONDERZOCHT, VANDAAG)

    given(*NA_MELDING, INGESTELD, ONDERZOCHT, opnieuw).when(command, bij=c.CONSULENT).then(tweede)
    klaar = (*NA_MELDING, INGESTELD, ONDERZOCHT, opnieuw, tweede)
    given(*klaar).when(command, bij=c.CONSULENT).then_geweigerd(AlGedaan, "al vastgelegd op 2025-05-16")


def test_an_onderzoek_that_was_recorded_after_its_conclusion_is_over() -> None:
    """It began on 9 May and was concluded on 16 May, whatever was recorded first: nothing keeps the zaak open."""
    given(*NA_MELDING, ONDERZOCHT).when(k.onderzoek(), bij=c.CONSULENT).then(INGESTELD)
    laat = (*NA_MELDING, ONDERZOCHT, INGESTELD)

    assert "calamiteit 1 wordt nog onderzocht" in open_in(*NA_MELDING, INGESTELD)
    assert [] == [zin for zin in open_in(*laat) if "calamiteit" in zin]
    given(*laat).when(k.conclusie(), bij=c.CONSULENT).then_geweigerd(AlGedaan, "al vastgelegd op 2025-05-16")


@pytest.mark.parametrize("rol", ["uitwisseling", "consulent"])
def test_an_aanbieder_reports_itself(rol: str) -> None:
    """Wmo 3.4: it is the aanbieder that reports; the role for exchange is enough for that."""
    aanbieder = c.als(c.CONSULENT, soort="aanbieder", rol=rol)

    given(*TOEGEKEND).when(k.calamiteit(), bij=aanbieder).then(GEMELD)
    given(*NA_MELDING).when(k.doormelding(), bij=aanbieder).then(DOORGEMELD)


def test_the_rule_is_weighed() -> None:
    """Nijmegen art. 18 lid 3, bijlage 3 punt 60.2: three working days after Friday 2 May end on Thursday 8 May.

    Monday 5 May is Bevrijdingsdag, so 6, 7 and 8 May are the three.
    """
    advies, gemeld = given(*TOEGEKEND).onder(NIJMEGEN).when(k.calamiteit(), bij=c.CONSULENT).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert isinstance(gemeld.inhoud, CalamiteitGemeld)
    assert ("calamiteit", "calamiteit-melden") == (advies.inhoud.handeling, advies.inhoud.regel)
    assert advies.inhoud.model_dump()["bewijs"]["uitkomst"] == {
        "onverwijld": True,
        "uiterlijk": "2025-05-08",
        "meldenBij": ["toezichthouder-wmo-ggd", "gemeente"],
    }
    assert (7,) == gemeld.inhoud.adviezen


def test_where_no_text_has_the_rule_it_blocks_nothing() -> None:
    """Wageningen has a protocol of its own, which is not held."""
    advies, gemeld = given(*TOEGEKEND).onder(WAGENINGEN).when(k.calamiteit(), bij=c.CONSULENT).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert advies.inhoud.niet_beschikbaar is not None
    assert isinstance(gemeld.inhoud, CalamiteitGemeld)


def _termijn(soort: str, *events: Event[Gebeurtenis], kader: Rechtskader = NIJMEGEN, dag: date) -> Termijn | None:
    alle = termijnen(gevouwen(*events), kader, geldig_op=dag, bekend_op=dag)
    return next((een for een in alle if een.gestart.soort == soort), None)


NIEMAND = met(GEMELD, gemeld_bij=())


@pytest.mark.parametrize(
    ("gebeurd", "dag", "status"),
    [
        (NIEMAND, date(2025, 5, 8), "loopt"),
        (NIEMAND, date(2025, 5, 9), "verstreken"),
        (GEMELD, date(2025, 5, 8), "op-tijd-gehaald"),
    ],
)
def test_the_term_for_telling_who_supervises(gebeurd: Event[Gebeurtenis], dag: date, status: StatusTermijn) -> None:
    """It runs to 8 May and is met by what the aanbieder said it did."""
    termijn = _termijn("calamiteit-melden", *TOEGEKEND, gebeurd, dag=dag)

    assert termijn is not None
    assert (date(2025, 5, 8), status) == (termijn.lengte.uiterlijk, termijn.status)


@pytest.mark.parametrize(
    ("dag", "status"),
    [(date(2025, 5, 8), "op-tijd-gehaald"), (date(2025, 5, 9), "te-laat-gehaald")],
)
def test_the_term_is_met_by_telling_later(dag: date, status: StatusTermijn) -> None:
    """Who supervises the Wmo is the toezichthouder; telling the inspectie meets nothing."""
    bij_toezicht = Event(CalamiteitDoorgemeld(calamiteit=1, ontvanger="toezichthouder"), dag)
    gedaan = _termijn("calamiteit-melden", *TOEGEKEND, NIEMAND, bij_toezicht, dag=VANDAAG)
    elders = _termijn("calamiteit-melden", *TOEGEKEND, NIEMAND, DOORGEMELD, dag=VANDAAG)

    assert gedaan is not None
    assert elders is not None
    assert (status, Einde(dag, 8)) == (gedaan.status, gedaan.einde)
    assert "verstreken" == elders.status


def test_who_knew_of_it_earlier_than_was_thought() -> None:
    """An earlier day is kept beside the later one, and meets the term."""
    laat = Event(CalamiteitDoorgemeld(calamiteit=1, ontvanger="toezichthouder"), date(2025, 5, 10))
    verleden = (*TOEGEKEND, NIEMAND, laat)
    command = k.doormelding(gemeld_op=date(2025, 5, 8), ontvanger="toezichthouder")
    (eerder,) = given(*verleden).when(command, bij=c.CONSULENT).besluit()
    termijn = _termijn("calamiteit-melden", *verleden, eerder, dag=VANDAAG)

    assert termijn is not None
    assert ("op-tijd-gehaald", Einde(date(2025, 5, 8), 9)) == (termijn.status, termijn.einde)


def test_no_term_where_no_text_sets_one() -> None:
    """Wageningen: at once, without a number of days."""
    assert _termijn("calamiteit-melden", *TOEGEKEND, NIEMAND, kader=WAGENINGEN, dag=VANDAAG) is None


def test_jeugdhulp_is_reported_to_the_inspectie() -> None:
    """Jeugdwet 4.1.8: under that law the inspectie supervises, so telling it meets the term."""
    jeugd = (met(TOEGEKEND[0], wet="jeugdwet"), *TOEGEKEND[1:])
    termijn = _termijn("calamiteit-melden", *jeugd, NIEMAND, DOORGEMELD, dag=VANDAAG)

    assert termijn is not None
    assert ("op-tijd-gehaald", Einde(date(2025, 5, 7), 8)) == (termijn.status, termijn.einde)


@pytest.mark.parametrize(
    ("events", "dag", "status"),
    [
        ((INGESTELD,), date(2025, 6, 20), "loopt"),
        ((INGESTELD,), date(2025, 6, 21), "verstreken"),
        ((INGESTELD, ONDERZOCHT), date(2025, 6, 21), "op-tijd-gehaald"),
        ((INGESTELD, op(ONDERZOCHT, date(2025, 6, 21))), date(2025, 6, 21), "te-laat-gehaald"),
        # The conclusion of somebody else is not what was waited for, nor one of before the onderzoek.
        ((INGESTELD, met(ONDERZOCHT, door="aanbieder")), date(2025, 6, 20), "loopt"),
        ((op(ONDERZOCHT, date(2025, 5, 8)), INGESTELD), date(2025, 6, 20), "loopt"),
        # The conclusion was recorded before the onderzoek.
        ((ONDERZOCHT, INGESTELD), date(2025, 6, 21), "op-tijd-gehaald"),
    ],
)
def test_the_day_that_was_set_for_the_conclusion(events: Verleden, dag: date, status: StatusTermijn) -> None:
    """It is met by the conclusion of who looks into it."""
    termijn = _termijn("calamiteitonderzoek", *NA_MELDING, *events, dag=dag)

    assert termijn is not None
    assert (date(2025, 6, 20), status) == (termijn.lengte.uiterlijk, termijn.status)


def test_an_onderzoek_without_a_last_day_has_no_term() -> None:
    """Where nobody set a day nothing passes."""
    assert _termijn("calamiteitonderzoek", *NA_MELDING, met(INGESTELD, uiterlijk=None), dag=VANDAAG) is None


def test_it_comes_after_the_end_as_well() -> None:
    """The zaak stays ended, the receipt is kept, and the term still runs."""
    verleden = (*TOEGEKEND, op(AFGESLOTEN, date(2025, 5, 5)))
    events = given(*verleden).onder(NIJMEGEN).when(k.calamiteit(gemeld_bij=()), bij=c.CONSULENT).besluit()
    zaak = gevouwen(*verleden, *events)

    assert isinstance(zaak, AfgeslotenZaak)
    assert {8} == set(zaak.zaak.adviezen)
    assert (9, GEMELD.inhoud.calamiteit) == (zaak.versie, zaak.zaak.van(CalamiteitGemeld)[0].inhoud.calamiteit)
    termijn = _termijn("calamiteit-melden", *verleden, *events, dag=date(2025, 5, 9))
    assert termijn is not None
    assert "verstreken" == termijn.status


def test_what_happened_is_sealed() -> None:
    """Not even whether it was violence stands in the clear; the sentence says no more than the number and the day."""
    open_leden, _ = splits(GEMELD.inhoud)

    assert "soort" not in open_leden
    assert OMSCHRIJVING not in str(open_leden)
    assert "Calamiteit 1 gemeld: voorgevallen op 2025-05-02 bij voorziening 1." == GEMELD.inhoud.zin


def test_a_wrong_day_is_corrected() -> None:
    """A report is a fact: the day on which it happened can be set right, and the term moves with it."""
    command = correctie(versie=7, geldig_op=None, leden={"voorgevallenOp": "2025-04-30"})
    events = given(*NA_MELDING).when(command, bij=wetend(*NA_MELDING)).besluit()
    termijn = _termijn("calamiteit-melden", *NA_MELDING, *events, dag=VANDAAG)

    assert OP_VOORVAL == GEMELD.inhoud.voorgevallen_op
    assert termijn is not None
    # Wednesday 30 April: 1, 2 and 6 May.
    assert date(2025, 5, 6) == termijn.lengte.uiterlijk
