"""Aanmaning, dwangbevel and betekening: when they can be, what they hold, and what they cost."""

from __future__ import annotations

from datetime import date

import pytest

from domain.correctie.decisions import CorrectiePastNiet, NietCorrigeerbaar
from domain.gebeurtenis import Event, Gebeurtenis
from domain.terugvordering.beslissen import NietsOpen
from domain.terugvordering.invorderen import AanmaningOntbreekt, DwangbevelOnbekend
from domain.terugvordering.schuld import Schuld
from domain.terugvordering.toen import NietInVerzuim, Verjaard
from domain.terugvordering.vorderingen import VorderingOnbekend
from domain.weigering import Weigering
from domain.zaak.handeling import AlGedaan, Command
from domain.zaak.state import LopendeZaak
from tests.domain.correctie.commands import correctie, vervallen, wetend
from tests.domain.terugvordering import commands as t
from tests.domain.terugvordering.events import (
    AANGEMAAND,
    AANTAL,
    BETAALD,
    BETEKEND,
    DWANGBEVEL,
    LAAT,
    OP_AANMANING,
    OP_DWANGBEVEL,
    UITGESTELD,
    VERREKEND,
    bekend,
)
from tests.domain.terugvordering.standen import de_vordering
from tests.domain.zaak import commands as c
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

GEMAAND = (*LAAT, AANGEMAAND)
BEVOLEN = (*GEMAAND, DWANGBEVEL)
VOLDAAN = met(BETAALD, bedrag=42_500)
IN_2031 = c.op(c.BESLISSER, date(2031, 1, 1))


@pytest.mark.parametrize(
    ("verleden", "command", "event"),
    [
        (LAAT, t.aanmaning(), AANGEMAAND),
        (GEMAAND, t.dwangbevel(), DWANGBEVEL),
        (BEVOLEN, t.betekening(), BETEKEND),
    ],
)
def test_it_happens(verleden: tuple[Event[Gebeurtenis], ...], command: Command, event: Event[Gebeurtenis]) -> None:
    """The amounts are those that were open on the day itself."""
    given(*verleden).when(command, bij=c.BESLISSER).then(event)


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (LAAT, t.aanmaning(vordering=2), VorderingOnbekend, "Vordering 2 is er in deze zaak niet"),
        ((*LAAT, op(VOLDAAN, OP_AANMANING)), t.aanmaning(), NietsOpen, "Van vordering 1 staat niets open."),
        (LAAT, t.dwangbevel(), AanmaningOntbreekt, "Voor vordering 1 is op 2025-05-15 niet aangemaand."),
        (
            GEMAAND,
            t.dwangbevel(uitgevaardigd_op=date(2025, 5, 14)),
            AanmaningOntbreekt,
            "uitgevaardigdOp 2025-05-14 ligt voor het verstrijken van de aanmaning van 2025-05-15.",
        ),
        (
            GEMAAND,
            t.aanmaning(verzonden_op=date(2025, 5, 14)),
            AlGedaan,
            "op 2025-04-30 al aangemaand; die termijn loopt tot en met 2025-05-14.",
        ),
        (
            BEVOLEN,
            t.dwangbevel(uitgevaardigd_op=date(2025, 5, 16)),
            AlGedaan,
            "Voor vordering 1 is op 2025-05-15 al een dwangbevel uitgevaardigd.",
        ),
        (GEMAAND, t.betekening(), DwangbevelOnbekend, "Dwangbevel 1 is er in deze zaak niet."),
        ((*BEVOLEN, BETEKEND), t.betekening(), AlGedaan, "Dit dwangbevel is al betekend op 2025-05-16."),
    ],
)
def test_refusals(
    verleden: tuple[Event[Gebeurtenis], ...], command: Command, klasse: type[Weigering], zin: str
) -> None:
    """No such debt, nothing open, too early, or done before."""
    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


# Uitstel up to and including 16 May: on the 17th payment is late again.
MET_UITSTEL = (*LAAT, op(met(UITGESTELD, tot_en_met=date(2025, 5, 16)), OP_AANMANING), bekend(4, OP_AANMANING))


@pytest.mark.parametrize(("dag", "mag"), [(date(2025, 5, 16), False), (date(2025, 5, 17), True)])
def test_not_while_there_is_uitstel(dag: date, *, mag: bool) -> None:
    """Awb 4:94 lid 2: neither an aanmaning nor a dwangbevel."""
    aanmaning = given(*MET_UITSTEL).when(t.aanmaning(verzonden_op=dag), bij=c.BESLISSER)
    dwangbevel = given(*MET_UITSTEL, AANGEMAAND).when(t.dwangbevel(uitgevaardigd_op=dag), bij=c.BESLISSER)
    zin = "2025-05-16 ligt voor het verstrijken van de betaaltermijn van 2025-05-17."

    if mag:
        assert aanmaning.besluit()
        assert dwangbevel.besluit()
    else:
        aanmaning.then_geweigerd(NietInVerzuim, f"verzondenOp {zin}", veld="verzondenOp")
        dwangbevel.then_geweigerd(NietInVerzuim, f"uitgevaardigdOp {zin}", veld="uitgevaardigdOp")


def test_setting_off_goes_on_while_there_is_uitstel() -> None:
    """Awb 4:93 lid 5: uitstel stands in no way of it."""
    assert given(*MET_UITSTEL).when(t.verrekening(verrekend_op=date(2025, 5, 6)), bij=c.BESLISSER).besluit()


def test_recorded_late_it_holds_what_was_open_then() -> None:
    """The debt was paid since; the aanmaning that was sent before is recorded with what was open on its day."""
    given(*LAAT, op(VOLDAAN, date(2025, 5, 2))).when(t.aanmaning(), bij=c.BESLISSER).then(AANGEMAAND)


def test_a_second_aanmaning_after_the_first_passed() -> None:
    """And the dwangbevel names the last one that was not heeded; one that runs is none."""
    tweede = t.aanmaning(verzonden_op=date(2025, 5, 15), vergoeding=0)
    aangemaand = met(op(AANGEMAAND, date(2025, 5, 15)), aanmaning=2, bedrag=43_300, vergoeding=0)

    given(*GEMAAND).when(tweede, bij=c.BESLISSER).then(aangemaand)
    # Thursday 15 May and two weeks: Thursday 29 May.
    for dag, nummer in ((date(2025, 5, 29), 1), (date(2025, 5, 30), 2)):
        vraag = given(*GEMAAND, aangemaand).when(t.dwangbevel(uitgevaardigd_op=dag), bij=c.op(c.BESLISSER, dag))
        vraag.then(op(met(DWANGBEVEL, aanmaning=nummer), dag))


def test_part_payments_after_the_aanmaning() -> None:
    """€ 125,00 paid: first the € 8,00 of the aanmaning, then the sum (Awb 4:92 lid 1); the rest is collected."""
    betaald = op(BETAALD, date(2025, 5, 6))

    given(*GEMAAND, betaald).when(t.dwangbevel(), bij=c.BESLISSER).then(
        # 42 500 - (12 500 - 800) = 30 800.
        met(DWANGBEVEL, hoofdsom=30_800, bijkomend=0)
    )


def test_what_collecting_costs_is_owed() -> None:
    """€ 8,00, € 20,00 and € 100,00 on top of € 425,00."""
    assert Schuld(hoofdsom=42_500, kosten=12_800, open_hoofdsom=42_500, open_kosten=12_800) == (
        de_vordering(*BEVOLEN, BETEKEND).schuld
    )


# Five years after Monday 28 April 2025 is Sunday 28 April 2030: a term in years is not moved (Atw art. 4).
@pytest.mark.parametrize(("dag", "mag"), [(date(2030, 4, 28), True), (date(2030, 4, 29), False)])
def test_what_is_verjaard_is_not_collected(dag: date, *, mag: bool) -> None:
    """Awb 4:104: neither by an aanmaning nor by setting off."""
    zin = "Vordering 1 is verjaard: de termijn liep tot en met 2030-04-28."
    for command in (
        t.aanmaning(verzonden_op=dag),
        t.verrekening(verrekend_op=dag, met="andere-uitkering", nummer=None),
    ):
        vraag = given(*LAAT).when(command, bij=IN_2031)
        if mag:
            assert vraag.besluit()
        else:
            vraag.then_geweigerd(Verjaard, zin, veld="vordering")


def test_an_aanmaning_begins_the_years_anew() -> None:
    """Awb 4:106 and 4:110: five years after 30 April 2025; then no dwangbevel either."""
    for dag, mag in ((date(2030, 4, 30), True), (date(2030, 5, 1), False)):
        vraag = given(*GEMAAND).when(t.dwangbevel(uitgevaardigd_op=dag), bij=IN_2031)
        if mag:
            assert vraag.besluit()
        else:
            vraag.then_geweigerd(Verjaard, "de termijn liep tot en met 2030-04-30.")


def test_a_payment_of_what_is_verjaard_is_recorded() -> None:
    """It came in; nobody is asked for it."""
    assert given(*LAAT).when(t.betaling(ontvangen_op=date(2030, 6, 3)), bij=IN_2031).besluit()


def test_a_wrong_dwangbevel_is_declared_void() -> None:
    """What it holds follows from its day, so it is not replaced; and not while its betekening stands."""
    bij = wetend(*BEVOLEN, BETEKEND)
    anders = correctie(versie=AANTAL + 2, leden={"kosten": 0})

    given(*BEVOLEN, BETEKEND).when(anders, bij=bij).then_geweigerd(NietCorrigeerbaar, "Laat haar vervallen")
    given(*BEVOLEN, BETEKEND).when(vervallen(versie=AANTAL + 2), bij=bij).then_geweigerd(
        CorrectiePastNiet, "bouwt voort op dwangbevel 1, en dat is er dan niet."
    )
    assert given(*BEVOLEN).when(vervallen(versie=AANTAL + 2), bij=wetend(*BEVOLEN)).besluit()


def test_an_aanmaning_stands_while_a_dwangbevel_rests_on_it() -> None:
    """Without it the dwangbevel could not have been."""
    given(*BEVOLEN).when(vervallen(versie=AANTAL + 1), bij=wetend(*BEVOLEN)).then_geweigerd(
        CorrectiePastNiet, "bouwt voort op aanmaning 1, en dat is er dan niet."
    )


def test_a_dwangbevel_starts_no_bezwaartermijn() -> None:
    """Awb 8:4 lid 1 onder b: it is no besluit of the zaak with a beschikkingnummer."""
    assert {1, 2, 3} == {
        besluit.genomen.inhoud.beschikking for besluit in _zaak(*BEVOLEN, op(VERREKEND, OP_DWANGBEVEL)).besluiten
    }


def _zaak(*verleden: Event[Gebeurtenis]) -> LopendeZaak:
    zaak = gevouwen(*verleden)
    assert isinstance(zaak, LopendeZaak)
    return zaak


def test_sentences() -> None:
    """What people read in the tijdlijn."""
    assert [een.inhoud.zin for een in (AANGEMAAND, DWANGBEVEL, BETEKEND)] == [
        "Aanmaning 1 verzonden voor vordering 1: 42500 eurocent, met 800 eurocent vergoeding.",
        "Dwangbevel 1 uitgevaardigd voor vordering 1 na aanmaning 1: 45300 eurocent.",
        "Dwangbevel 1 is betekend; kosten 10000 eurocent.",
    ]
    assert met(AANGEMAAND, vergoeding=0).inhoud.zin == "Aanmaning 1 verzonden voor vordering 1: 42500 eurocent."
