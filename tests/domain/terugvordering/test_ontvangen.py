"""What comes in on a vordering and what goes back: what follows, what is refused, and what is left open."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.terugvordering.ontvangen import MeerDanOpen, MeerDanTeVeel, VerrekeningPastNiet, WijzePastNiet
from domain.terugvordering.schuld import Schuld
from domain.terugvordering.vorderingen import VorderingOnbekend
from domain.weigering import Weigering
from domain.zaak.handeling import AlGedaan, Command, ZaakAfgesloten
from tests.domain.terugvordering import commands as t
from tests.domain.terugvordering.events import (
    AANTAL,
    BEKEND_3,
    BETAALD,
    GESTELD,
    GEVORDERD,
    OP_BEKEND,
    OP_BETALING,
    TE_VEEL_BETAALD,
    TERUGBETAALD,
    TERUGGEGEVEN,
    TERUGGENOMEN,
    VERREKEND,
)
from tests.domain.terugvordering.standen import de_vordering
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AFGESLOTEN
from tests.domain.zaak.scenario import given
from tests.projections.lezing import met, op, vervalt, vervangt


@pytest.mark.parametrize(
    ("verleden", "command", "event"),
    [
        (GESTELD, t.betaling(), BETAALD),
        (GESTELD, t.verrekening(), VERREKEND),
        (GESTELD, t.teruggave(), TERUGGEGEVEN),
        ((*GESTELD, TE_VEEL_BETAALD), t.terugbetaling(), TERUGBETAALD),
    ],
)
def test_it_happens(verleden: tuple[Event[Gebeurtenis], ...], command: Command, event: Event[Gebeurtenis]) -> None:
    """A payment, an amount set off, a thing that came back, and what came in too much paid back."""
    given(*verleden).when(command, bij=c.CONSULENT).then(event)


@pytest.mark.parametrize(
    ("verleden", "command", "event"),
    [
        (GESTELD, t.betaling(), BETAALD),
        (GESTELD, t.verrekening(), VERREKEND),
        (GESTELD, t.teruggave(), TERUGGEGEVEN),
        ((*GESTELD, TE_VEEL_BETAALD), t.terugbetaling(), TERUGBETAALD),
    ],
)
def test_also_when_the_zaak_has_ended(
    verleden: tuple[Event[Gebeurtenis], ...], command: Command, event: Event[Gebeurtenis]
) -> None:
    """The heirs pay when they pay; what moved is a fact on its own day, whoever opens the zaak again and when."""
    einde = met(AFGESLOTEN, reden="overleden")

    given(*verleden, einde).when(command, bij=c.CONSULENT).then(event)
    assert de_vordering(*verleden, event).schuld == de_vordering(*verleden, einde, event).schuld


@pytest.mark.parametrize("command", [t.aanmaning(), t.kwijtschelding(), t.uitstel(), t.verlaging()])
def test_what_the_gemeente_does_asks_for_the_zaak_to_be_opened(command: Command) -> None:
    """A letter or a besluit on the debt."""
    given(*GESTELD, AFGESLOTEN).when(command, bij=c.BESLISSER).then_geweigerd(ZaakAfgesloten, "Heropen hem eerst")


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (GESTELD, t.betaling(vordering=2), VorderingOnbekend, "Vordering 2 is er in deze zaak niet"),
        ((*TERUGGENOMEN, GEVORDERD), t.betaling(), VorderingOnbekend, "of het besluit is nog niet bekendgemaakt"),
        ((*GESTELD, BETAALD), t.betaling(bedrag=1), AlGedaan, "Deze betaling is al ontvangen op 2025-05-16."),
        # € 425,00 is open: € 425,01 is not.
        (GESTELD, t.verrekening(bedrag=42_501), MeerDanOpen, "bedrag 42501 eurocent is meer dan de 42500 eurocent"),
        (GESTELD, t.teruggave(waarde=42_501), MeerDanOpen, "waarde 42501 eurocent is meer dan de 42500 eurocent"),
        ((*GESTELD, VERREKEND), t.verrekening(), AlGedaan, "Deze verrekening is al vastgelegd op 2025-05-16."),
        ((*GESTELD, TERUGGEGEVEN), t.teruggave(waarde=1), AlGedaan, "Voorziening 1 is al teruggegeven op 2025-05-16."),
        (GESTELD, t.teruggave(nummer=2), WijzePastNiet, "Vordering 1 gaat niet over voorziening 2."),
        ((*TERUGGENOMEN, GEVORDERD, BEKEND_3), t.teruggave(), WijzePastNiet, "noemt geen teruggave"),
        (
            (*TERUGGENOMEN, met(GEVORDERD, wijze=("geldswaarde",)), BEKEND_3),
            t.verrekening(),
            WijzePastNiet,
            "Het besluit bij vordering 1 noemt geen verrekening.",
        ),
        (GESTELD, t.verrekening(nummer=1), VerrekeningPastNiet, "Er is geen pgb met nummer 1 op de dagen"),
        (GESTELD, t.verrekening(nummer=None), VerrekeningPastNiet, "Er is geen pgb met nummer None"),
        (GESTELD, t.verrekening(met="andere-uitkering"), VerrekeningPastNiet, "laat nummer weg"),
        (GESTELD, t.terugbetaling(), MeerDanTeVeel, "meer dan de 0 eurocent die op vordering 1 te veel is ontvangen"),
        ((*GESTELD, TE_VEEL_BETAALD), t.terugbetaling(bedrag=7_501), MeerDanTeVeel, "bedrag 7501 eurocent is meer"),
        (
            (*GESTELD, TE_VEEL_BETAALD, TERUGBETAALD),
            t.terugbetaling(bedrag=1),
            AlGedaan,
            "Deze terugbetaling is al gedaan op 2025-05-16.",
        ),
    ],
)
def test_refusals(
    verleden: tuple[Event[Gebeurtenis], ...], command: Command, klasse: type[Weigering], zin: str
) -> None:
    """No vordering that the debtor knows of, recorded before, more than is open, a way that was not claimed."""
    given(*verleden).when(command, bij=c.CONSULENT).then_geweigerd(klasse, zin)


# The pgb counts from 14 April 2025 up to and including 13 April 2027.
@pytest.mark.parametrize(
    ("van", "tot_en_met", "mag"),
    [
        (date(2025, 4, 1), date(2025, 4, 13), False),
        (date(2025, 4, 1), date(2025, 4, 14), True),
        (date(2027, 4, 13), date(2027, 4, 30), True),
        (date(2027, 4, 14), date(2027, 4, 30), False),
    ],
)
def test_what_is_kept_from_a_pgb_is_over_days_on_which_it_counts(van: date, tot_en_met: date, *, mag: bool) -> None:
    """One day in common is enough: a month of payment seldom is a month of the pgb."""
    vraag = given(*GESTELD).when(t.verrekening(periode=Werking(van=van, tot_en_met=tot_en_met)), bij=c.CONSULENT)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(VerrekeningPastNiet, "Er is geen pgb met nummer 2", veld="nummer")


def test_another_uitkering_needs_no_right_of_the_zaak() -> None:
    """Art. 19 lid 6 names "een andere periodieke uitkering", that this zaak does not know."""
    command = t.verrekening(met="andere-uitkering", nummer=None)

    given(*GESTELD).when(command, bij=c.CONSULENT).then(met(VERREKEND, met="andere-uitkering", nummer=None))


def test_all_that_is_open_can_be_set_off() -> None:
    """Exactly € 425,00 is."""
    given(*GESTELD).when(t.verrekening(bedrag=42_500), bij=c.CONSULENT).then(met(VERREKEND, bedrag=42_500))


def test_payments_are_numbered_on() -> None:
    """Another kenmerk is another payment."""
    given(*GESTELD, BETAALD).when(t.betaling(kenmerk="2025-0517-B"), bij=c.CONSULENT).then(
        met(BETAALD, betaling=2, kenmerk="2025-0517-B")
    )


STANDEN: list[tuple[date, dict[str, int]]] = [
    # € 425,00 claimed on 15 May; € 125,00 paid on the 16th, € 50,00 set off on the 17th, a thing of € 100,00 came back
    # on the 18th, and € 200,00 was paid on the 20th, of which € 50,00 too much, paid back on the 22nd.
    (date(2025, 5, 15), {"open_hoofdsom": 42_500}),
    (date(2025, 5, 16), {"open_hoofdsom": 30_000, "betaald": 12_500}),
    (date(2025, 5, 17), {"open_hoofdsom": 25_000, "betaald": 12_500, "verrekend": 5_000}),
    (date(2025, 5, 18), {"open_hoofdsom": 15_000, "betaald": 12_500, "verrekend": 5_000, "teruggegeven": 10_000}),
    (date(2025, 5, 20), {"betaald": 27_500, "verrekend": 5_000, "teruggegeven": 10_000, "te_veel": 5_000}),
    (date(2025, 5, 22), {"betaald": 27_500, "verrekend": 5_000, "teruggegeven": 10_000, "terugbetaald": 5_000}),
]
VERLOOP = (
    *(*GESTELD, BETAALD, op(VERREKEND, date(2025, 5, 17)), op(TERUGGEGEVEN, date(2025, 5, 18))),
    op(met(BETAALD, betaling=2, bedrag=20_000, kenmerk="2025-0520-B"), date(2025, 5, 20)),
    op(met(TERUGBETAALD, bedrag=5_000), date(2025, 5, 22)),
)


@pytest.mark.parametrize(("dag", "leden"), STANDEN)
def test_where_the_debt_stands_on_a_day(dag: date, leden: dict[str, int]) -> None:
    """Day by day, by hand."""
    assert Schuld(hoofdsom=42_500, **leden) == de_vordering(*VERLOOP, dag=dag).schuld


def test_since_which_act_nothing_is_open() -> None:
    """The payment of 20 May; not before it, and not the one that paid back."""
    assert de_vordering(*VERLOOP, dag=date(2025, 5, 19)).vereffend is None
    for dag in (date(2025, 5, 20), date(2025, 5, 22)):
        vereffend = de_vordering(*VERLOOP, dag=dag).vereffend
        assert vereffend is not None
        assert (date(2025, 5, 20), AANTAL + 4) == (vereffend.op, vereffend.versie)


def test_nothing_is_owed_of_what_the_debtor_does_not_know() -> None:
    """Awb 3:40: before the bekendmaking there is no debt; and none after it was declared void."""
    assert Schuld(hoofdsom=0) == de_vordering(*VERLOOP, dag=OP_BEKEND - timedelta(days=1)).schuld
    weg = de_vordering(*GESTELD, BETAALD, vervalt(AANTAL, BEKEND_3))
    assert Schuld(hoofdsom=0, te_veel=12_500) == weg.schuld


@pytest.mark.parametrize(
    ("correctie", "leden"),
    [
        # It was € 500,00 and not € 125,00: € 75,00 is owed back. It was € 12,50. It was somebody else's.
        (vervangt(AANTAL + 1, met(BETAALD, bedrag=50_000)), {"betaald": 42_500, "te_veel": 7_500}),
        (vervangt(AANTAL + 1, met(BETAALD, bedrag=1_250)), {"open_hoofdsom": 41_250, "betaald": 1_250}),
        (vervalt(AANTAL + 1, BETAALD), {"open_hoofdsom": 42_500}),
    ],
)
def test_a_payment_is_corrected(correctie: Event[Gebeurtenis], leden: dict[str, int]) -> None:
    """A payment is a fact: what was recorded wrongly is put right, and the debt follows."""
    assert Schuld(hoofdsom=42_500, **leden) == de_vordering(*GESTELD, BETAALD, correctie).schuld


def test_what_lies_before_is_taken_first() -> None:
    """A payment that was recorded late counts on its valutadatum: the later one is what came in too much."""
    laat = met(BETAALD, betaling=2, bedrag=42_500, kenmerk="laat")
    vordering = de_vordering(*GESTELD, op(met(BETAALD, bedrag=42_500), OP_BETALING + timedelta(days=3)), laat)

    assert vordering.vereffend is not None
    assert (OP_BETALING, AANTAL + 2) == (vordering.vereffend.op, vordering.vereffend.versie)
    assert 42_500 == vordering.schuld.te_veel


def test_sentences() -> None:
    """What people read in the tijdlijn."""
    zinnen: list[Any] = [een.inhoud.zin for een in (BETAALD, VERREKEND, TERUGGEGEVEN, TERUGBETAALD)]
    assert zinnen == [
        "Betaling 1 ontvangen op vordering 1: 12500 eurocent (overschrijving).",
        "Op vordering 1 is 5000 eurocent verrekend met pgb van voorziening 2 vanaf 2025-05-01 tot en met 2025-05-31.",
        "Op vordering 1 is voorziening 1 teruggegeven; waarde 10000 eurocent.",
        "Op vordering 1 is 7500 eurocent terugbetaald dat te veel was ontvangen.",
    ]
    assert met(VERREKEND, met="andere-uitkering", nummer=None).inhoud.zin == (
        "Op vordering 1 is 5000 eurocent verrekend met andere uitkering vanaf 2025-05-01 tot en met 2025-05-31."
    )
