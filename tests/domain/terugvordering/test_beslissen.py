"""Uitstel, kwijtschelding and claiming less: what follows, what is refused, and what it does to the debt."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from domain.beschikking.decisions import BeschikkingOnbekend
from domain.gebeurtenis import Event, Gebeurtenis
from domain.terugvordering.beslissen import (
    BesluitOnderweg,
    NietLager,
    NietsOpen,
    TermijnenTellenNietOp,
    UitstelOnbekend,
    UitstelTeKort,
)
from domain.terugvordering.besluiten import Termijnbedrag
from domain.terugvordering.ontvangen import MeerDanOpen
from domain.terugvordering.schuld import Schuld
from domain.terugvordering.vorderingen import VorderingOnbekend
from domain.weigering import Weigering
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import AlGedaan, Command, DatumVoorVoorganger
from tests.domain.rechtskader import WEET_DE_ZAAK
from tests.domain.terugvordering import commands as t
from tests.domain.terugvordering.events import (
    BEKEND_3,
    BEKEND_4,
    BETAALD,
    GESTELD,
    GEVORDERD,
    KWIJTGESCHOLDEN,
    OP_BESLUIT,
    TERUGGENOMEN,
    UITGESTELD,
    UITSTEL_INGETROKKEN,
    VERLAAGD,
    bekend,
)
from tests.domain.terugvordering.standen import de_vordering
from tests.domain.zaak import commands as c
from tests.domain.zaak.scenario import given
from tests.projections.lezing import met, op

MET_UITSTEL = (*GESTELD, UITGESTELD, BEKEND_4)
VOLDAAN = met(BETAALD, bedrag=42_500)
INGETROKKEN = met(VERLAAGD, bedrag=0)
LATER = date(2025, 5, 19)


@pytest.mark.parametrize(
    ("verleden", "command", "event"),
    [
        (GESTELD, t.uitstel(), UITGESTELD),
        (MET_UITSTEL, t.einde_uitstel(besluit_op=LATER), UITSTEL_INGETROKKEN),
        (GESTELD, t.kwijtschelding(), KWIJTGESCHOLDEN),
        (GESTELD, t.verlaging(), VERLAAGD),
        (GESTELD, t.verlaging(bedrag=0, besluit=2), met(INGETROKKEN, besluit=2)),
    ],
)
def test_it_happens(verleden: tuple[Event[Gebeurtenis], ...], command: Command, event: Event[Gebeurtenis]) -> None:
    """Each is a besluit with its own number and motivering, on the vordering that it names."""
    given(*verleden).when(command, bij=c.BESLISSER).then(event)


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (GESTELD, t.uitstel(vordering=2), VorderingOnbekend, "Vordering 2 is er in deze zaak niet"),
        ((*TERUGGENOMEN, GEVORDERD), t.kwijtschelding(), VorderingOnbekend, "nog niet bekendgemaakt"),
        ((*GESTELD, UITGESTELD), t.kwijtschelding(), BesluitOnderweg, "Besluit 4 over vordering 1 is nog niet"),
        ((*GESTELD, VOLDAAN), t.uitstel(), NietsOpen, "Van vordering 1 staat niets open."),
        ((*GESTELD, VOLDAAN), t.kwijtschelding(), NietsOpen, "Van vordering 1 staat niets open."),
        # € 425,00 is open; after € 125,00 was paid € 300,00.
        (GESTELD, t.kwijtschelding(bedrag=42_501), MeerDanOpen, "bedrag 42501 eurocent is meer dan de 42500"),
        ((*GESTELD, BETAALD), t.kwijtschelding(bedrag=30_001), MeerDanOpen, "meer dan de 30000 eurocent"),
        (GESTELD, t.einde_uitstel(), UitstelOnbekend, "Besluit 4 is geen uitstel van vordering 1 dat op 2025-05-16"),
        ((*GESTELD, KWIJTGESCHOLDEN, BEKEND_4), t.einde_uitstel(), UitstelOnbekend, "Besluit 4 is geen uitstel"),
        (
            (*MET_UITSTEL, UITSTEL_INGETROKKEN, bekend(5, LATER)),
            t.einde_uitstel(besluit_op=LATER),
            AlGedaan,
            "Dit uitstel is al ingetrokken per 2025-05-19.",
        ),
        (GESTELD, t.verlaging(bedrag=42_500), NietLager, "bedrag 42500 eurocent is niet lager dan de 42500 eurocent"),
        ((*GESTELD, VERLAAGD, BEKEND_4), t.verlaging(), NietLager, "niet lager dan de 30000 eurocent"),
        (
            (*GESTELD, INGETROKKEN, BEKEND_4),
            t.verlaging(bedrag=0),
            AlGedaan,
            "Vordering 1 is al ingetrokken.",
        ),
        (GESTELD, t.verlaging(besluit=9), BeschikkingOnbekend, "Besluit 9 is er in deze zaak niet"),
        (
            GESTELD,
            t.uitstel(termijnen=({"uiterlijk": date(2025, 9, 1), "bedrag": 42_499},)),
            TermijnenTellenNietOp,
            "De termijnen zijn samen 42499 eurocent; open staat 42500 eurocent.",
        ),
    ],
)
def test_refusals(
    verleden: tuple[Event[Gebeurtenis], ...], command: Command, klasse: type[Weigering], zin: str
) -> None:
    """No such debt, nothing open, more than is open, not lower, or another besluit that comes first."""
    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


# Proefdam has no holidays: six weeks after Thursday 15 May 2025 is Thursday 26 June.
@pytest.mark.parametrize(("tot_en_met", "mag"), [(date(2025, 6, 26), False), (date(2025, 6, 27), True)])
def test_uitstel_gives_more_time(tot_en_met: date, *, mag: bool) -> None:
    """Awb 4:94: up to the last day of the term nothing has to be put off."""
    vraag = given(*GESTELD).when(t.uitstel(tot_en_met=tot_en_met), bij=c.BESLISSER)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(UitstelTeKort, "totEnMet 2025-06-26 ligt niet na de laatste dag van betaling (2025-06-26)")


def test_uitstel_after_the_term_passed() -> None:
    """Who comes late can get more time too; it ends after the day of the besluit."""
    bij = c.op(c.BESLISSER, date(2025, 8, 1))
    command = t.uitstel(besluit_op=date(2025, 8, 1), tot_en_met=date(2025, 8, 1))

    given(*GESTELD).when(command, bij=bij).then_geweigerd(UitstelTeKort, "en besluitOp")
    assert given(*GESTELD).when(command.model_copy(update={"tot_en_met": date(2025, 8, 2)}), bij=bij).besluit()


def test_a_second_uitstel_gives_more_time_than_the_first() -> None:
    """The day up to which it was put off is the last day of payment now."""
    verleden = given(*MET_UITSTEL)

    verleden.when(t.uitstel(), bij=c.BESLISSER).then_geweigerd(UitstelTeKort, "betaling (2025-09-01)")
    assert verleden.when(t.uitstel(tot_en_met=date(2025, 9, 2)), bij=c.BESLISSER).besluit()


@pytest.mark.parametrize(("laatste", "mag"), [(date(2025, 6, 30), True), (date(2025, 6, 29), False)])
def test_an_uitstel_that_ended_is_not_taken_back(laatste: date, *, mag: bool) -> None:
    """Up to and including its last day it runs."""
    verleden = given(*GESTELD, met(UITGESTELD, tot_en_met=laatste), BEKEND_4)
    dag = date(2025, 6, 30)
    vraag = verleden.when(t.einde_uitstel(besluit_op=dag), bij=c.op(c.BESLISSER, dag))

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(UitstelOnbekend, "dat op 2025-06-30 loopt")


def test_an_uitstel_is_not_taken_back_before_it_is_known() -> None:
    """It works from its bekendmaking on (16 May)."""
    vraag = given(*MET_UITSTEL).when(t.einde_uitstel(besluit_op=date(2025, 5, 15)), bij=c.BESLISSER)

    vraag.then_geweigerd(DatumVoorVoorganger, "ligt voor de bekendmaking van het uitstel van 2025-05-16.")


@pytest.mark.parametrize(
    ("termijnen", "fout"),
    [
        (((date(2025, 9, 1), 1), (date(2025, 8, 1), 1)), "de termijnen hebben elk een latere dag"),
        (((date(2025, 9, 1), 1), (date(2025, 9, 1), 1)), "de termijnen hebben elk een latere dag"),
        (((date(2025, 7, 1), 1), (date(2025, 8, 31), 1)), "de laatste termijn is die van totEnMet"),
        (((date(2025, 9, 1), 0),), "bedrag"),
    ],
)
def test_an_arrangement_that_makes_no_sense(termijnen: Any, fout: str) -> None:
    """Each part has a later day and an amount; the last is the end of it."""
    with pytest.raises(ValidationError, match=fout):
        t.uitstel(termijnen=tuple({"uiterlijk": dag, "bedrag": bedrag} for dag, bedrag in termijnen))


REGELING = met(
    UITGESTELD,
    termijnen=(
        Termijnbedrag(uiterlijk=date(2025, 7, 1), bedrag=20_000),
        Termijnbedrag(uiterlijk=date(2025, 9, 1), bedrag=22_500),
    ),
)


def test_an_arrangement() -> None:
    """Two parts that make up what is open."""
    termijnen = tuple(deel.model_dump() for deel in REGELING.inhoud.termijnen)

    given(*GESTELD).when(t.uitstel(termijnen=termijnen), bij=c.BESLISSER).then(REGELING)


@pytest.mark.parametrize(
    ("dag", "achter"),
    [
        # € 125,00 was paid on 20 June; by 1 July € 200,00 was due, by 1 September all.
        (date(2025, 7, 1), 0),
        (date(2025, 7, 2), 7_500),
        (date(2025, 9, 1), 7_500),
        # After its last day the arrangement is over: then all is due, and nobody is behind with it.
        (date(2025, 9, 2), 0),
    ],
)
def test_how_far_the_debtor_is_behind(dag: date, achter: int) -> None:
    """What was due before today and was not paid; on the day itself there is still time."""
    vordering = de_vordering(*GESTELD, REGELING, BEKEND_4, op(BETAALD, date(2025, 6, 20)))

    assert achter == vordering.achterstand(dag)


@pytest.mark.parametrize(
    ("betaald_op", "achter"),
    [
        # The arrangement was made known on 16 May; on 2 July € 200,00 was due. A payment of before is no part of it.
        (date(2025, 5, 15), 20_000),
        (date(2025, 5, 16), 7_500),
        (date(2025, 7, 2), 7_500),
    ],
)
def test_which_payments_count_for_an_arrangement(betaald_op: date, achter: int) -> None:
    """From its bekendmaking on, today's among them."""
    vordering = de_vordering(*GESTELD, REGELING, BEKEND_4, op(BETAALD, betaald_op))

    assert achter == vordering.achterstand(date(2025, 7, 2))


def test_nobody_is_behind_without_an_arrangement() -> None:
    """Nor with an uitstel of the whole, nor before it was known, nor after it was taken back."""
    dag = date(2025, 7, 2)

    assert de_vordering(*GESTELD).achterstand(dag) == 0
    assert de_vordering(*MET_UITSTEL).achterstand(dag) == 0
    assert de_vordering(*GESTELD, REGELING).achterstand(dag) == 0
    weg = (UITSTEL_INGETROKKEN, bekend(5, LATER))
    assert de_vordering(*GESTELD, REGELING, BEKEND_4, *weg).achterstand(dag) == 0


STANDEN: list[tuple[tuple[Event[Gebeurtenis], ...], dict[str, int]]] = [
    # A besluit works from its bekendmaking on.
    ((KWIJTGESCHOLDEN,), {"open_hoofdsom": 42_500}),
    ((KWIJTGESCHOLDEN, BEKEND_4), {"open_hoofdsom": 22_500, "kwijtgescholden": 20_000}),
    ((VERLAAGD, BEKEND_4), {"open_hoofdsom": 30_000, "vervallen": 12_500}),
    # All was paid before € 125,00 of it proved not to be owed, or all of it.
    ((VOLDAAN, VERLAAGD, BEKEND_4), {"betaald": 30_000, "vervallen": 12_500, "te_veel": 12_500}),
    ((VOLDAAN, INGETROKKEN, BEKEND_4), {"vervallen": 42_500, "te_veel": 42_500}),
    ((INGETROKKEN, BEKEND_4, op(BETAALD, LATER)), {"vervallen": 42_500, "te_veel": 12_500}),
    (
        (VERLAAGD, BEKEND_4, op(met(INGETROKKEN, beschikking=5), LATER), bekend(5, LATER)),
        {"vervallen": 42_500},
    ),
]


@pytest.mark.parametrize(("daarna", "leden"), STANDEN)
def test_what_is_left_of_the_debt(daarna: tuple[Event[Gebeurtenis], ...], leden: dict[str, int]) -> None:
    """Worked by hand from € 425,00."""
    assert Schuld(hoofdsom=42_500, **leden) == de_vordering(*GESTELD, *daarna).schuld


def test_after_a_vordering_was_withdrawn_the_days_can_be_claimed_anew() -> None:
    """Higher than before, for instance: that is another besluit."""
    verleden = given(*GESTELD, INGETROKKEN, BEKEND_4)
    (event,) = verleden.when(t.terugvordering(besluit_op=LATER, bedrag=50_000), bij=c.BESLISSER).besluit()

    assert event == op(met(GEVORDERD, vordering=2, beschikking=5, bedrag=50_000), LATER)


def test_the_thing_alone_can_be_withdrawn() -> None:
    """A vordering without money is withdrawn as well, once."""
    zaak = met(GEVORDERD, bedrag=0, wijze=("teruggave",))

    assert given(*TERUGGENOMEN, zaak, BEKEND_3).when(t.verlaging(bedrag=0), bij=c.BESLISSER).besluit()


def test_another_debt_is_left_alone() -> None:
    """A besluit on vordering 1 says nothing of vordering 2."""
    ander = op(met(GEVORDERD, vordering=2, beschikking=5), LATER)
    daarna = (*GESTELD, KWIJTGESCHOLDEN, BEKEND_4, ander, bekend(5, LATER))

    assert Schuld(hoofdsom=42_500, open_hoofdsom=42_500) == de_vordering(*daarna, nummer=2).schuld


@pytest.mark.parametrize(
    "command", [t.uitstel(), t.kwijtschelding(), t.verlaging()], ids=["uitstel", "kwijtschelding", "verlaging"]
)
def test_what_a_person_wants_weighed_is_weighed(command: Command) -> None:
    """No text asks a rule for these; one for which facts are given is kept beside the besluit."""
    met_feiten = command.model_copy(update={"feiten": {WEET_DE_ZAAK: {}}})
    advies, besluit = given(*GESTELD).when(met_feiten, bij=c.BESLISSER).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert (11,) == getattr(besluit.inhoud, "adviezen", ())
    assert besluit.geldig_op == OP_BESLUIT


def test_sentences() -> None:
    """What people read in the tijdlijn."""
    assert [een.inhoud.zin for een in (UITGESTELD, REGELING, UITSTEL_INGETROKKEN)] == [
        "Uitstel van betaling van vordering 1, beschikking 4 (nummer 70001), tot en met 2025-09-01.",
        "Uitstel van betaling van vordering 1, beschikking 4 (nummer 70001), tot en met 2025-09-01 in 2 termijnen.",
        "Uitstel van betaling van vordering 1 (beschikking 4) ingetrokken, beschikking 5 (nummer 70001).",
    ]
    assert [een.inhoud.zin for een in (KWIJTGESCHOLDEN, VERLAAGD, INGETROKKEN)] == [
        "Van vordering 1 is 20000 eurocent kwijtgescholden, beschikking 4 (nummer 70001).",
        "Vordering 1 wordt 30000 eurocent (bezwaar), beschikking 4 (nummer 70001).",
        "Vordering 1 is ingetrokken (bezwaar), beschikking 4 (nummer 70001).",
    ]
