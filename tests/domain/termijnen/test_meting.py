"""Measuring: the end is the same whether a rule is weighed once or twice, and every event tells itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.gebeurtenis import Event, Werking
from domain.kalender import Eenheid, Kalender
from domain.termijnen.meting import Meetlat, kan_zijn_verschoven
from domain.termijnen.register import termijnen
from domain.termijnen.stilstand import Stilstand
from domain.termijnen.termijn import Gestart, VasteDag, VolgensNorm, VolgensRegel, op_dag
from domain.zaak.handeling import Rechtskader
from services.verordeningen import regelboek
from tests.domain.termijnen.events import (
    GEEINDIGD,
    IN_GEBREKE,
    OPGESCHORT,
    UITGESTELD,
    VASTGESTELD,
    VERSTREKEN,
)
from tests.domain.zaak.events import GEMELD
from tests.projections.lezing import gevouwen, met

KALENDER: Kalender = regelboek().kalender
HEUMEN = Rechtskader(regelboek(), "0252")


@given(
    begin=st.dates(date(2024, 1, 1), date(2029, 12, 31)),
    aantal=st.integers(1, 100),
    eenheid=st.sampled_from(["dagen", "werkdagen", "weken", "maanden", "jaren"]),
)
def test_an_end_that_was_moved_is_never_overlooked(begin: date, aantal: int, eenheid: Eenheid) -> None:
    """Where it is said that the calendar moved nothing, the term ends where it would have ended by itself."""
    uiterlijk = KALENDER.laatste_dag(begin, aantal, eenheid)

    if not kan_zijn_verschoven(KALENDER, begin, uiterlijk):
        assert uiterlijk == KALENDER.zonder_verlenging(begin, aantal, eenheid)


@pytest.mark.parametrize(
    ("uiterlijk", "kan"),
    [
        (date(2025, 4, 15), False),  # a Tuesday after a Monday
        (date(2025, 4, 14), True),  # a Monday
        (date(2025, 4, 22), True),  # the day after Tweede Paasdag
        (date(2025, 4, 4), True),  # three days from Tuesday 1 April: just enough working days to have been moved
    ],
)
def test_when_a_rule_is_weighed_again(uiterlijk: date, *, kan: bool) -> None:
    """Only where a free day lies before the end, or the term is so short that it can have been made longer."""
    begin = date(2025, 4, 2) if uiterlijk == date(2025, 4, 4) else date(2025, 3, 25)

    assert kan_zijn_verschoven(KALENDER, begin, uiterlijk) is kan


@pytest.mark.parametrize(
    ("begin", "dag", "status"),
    [
        (date(2025, 5, 1), date(2025, 4, 30), "komend"),
        (date(2025, 5, 1), date(2025, 5, 1), "loopt"),
        (date(2025, 5, 1), date(2025, 5, 8), "loopt"),
        (date(2025, 5, 1), date(2025, 5, 9), "verstreken"),
    ],
)
def test_a_day_that_an_act_fixed(begin: date, dag: date, status: str) -> None:
    """It is the last day as it was fixed, with its source; no calendar moves it."""
    gestart = Gestart("betaling", 3, begin, VasteDag(date(2025, 5, 8), "Beschikking 70001"))
    lengte = Meetlat(HEUMEN, dag, "wmo", dag).meet(gestart)

    assert (lengte.uiterlijk, lengte.bron) == (date(2025, 5, 8), "Beschikking 70001")
    assert op_dag(gestart, lengte, dag, None).status == status


def test_the_onderzoek_never_stands_still() -> None:
    """Awb 4:15 is about a beschikking: opschorting of aanvraag 1 leaves the six weeks of the onderzoek as they are."""
    for events in ((GEMELD,), (GEMELD, OPGESCHORT)):
        rijen = termijnen(gevouwen(*events), HEUMEN, geldig_op=date(2025, 12, 1), bekend_op=date(2025, 12, 1))
        (onderzoek,) = (rij for rij in rijen if rij.gestart.soort == "onderzoek")
        assert onderzoek.lengte.uiterlijk == date(2025, 4, 14)


@pytest.mark.parametrize(
    ("event", "zin"),
    [
        (
            OPGESCHORT,
            (
                "Opschorting 1 van de beslistermijn van aanvraag 1, vanaf 2025-04-04 tot en met 2025-04-17 "
                "(Awb 4:15 lid 1 onder a)."
            ),
        ),
        (
            met(OPGESCHORT, aanvraag=None, bezwaar=2, grond="overmacht", werking=Werking(van=date(2025, 4, 4))),
            "Opschorting 1 van de beslistermijn van bezwaar 2, vanaf 2025-04-04 (Awb 4:15 lid 2 onder c).",
        ),
        (GEEINDIGD, "Opschorting 1 is geëindigd (voldaan)."),
        (
            met(GEEINDIGD, meegedeeld_op=date(2025, 4, 9)),
            "Opschorting 1 is geëindigd (voldaan). Dat is op 2025-04-09 meegedeeld.",
        ),
        (
            UITGESTELD,
            "Meegedeeld dat het besluit op aanvraag 1 uiterlijk 2025-05-06 komt (Awb 4:14 lid 1).",
        ),
        (IN_GEBREKE, "Ingebrekestelling 1 ontvangen over aanvraag 1 (schriftelijk)."),
        (
            VASTGESTELD,
            "Beschikking 2 (nummer 70001): de dwangsom na ingebrekestelling 1 is 6900 eurocent, over 3 dagen.",
        ),
        (
            met(VASTGESTELD, dagen=1, berekend=2_300, bedrag=0),
            (
                "Beschikking 2 (nummer 70001): de dwangsom na ingebrekestelling 1 is 0 eurocent, over 1 dag. "
                "Berekend was 2300 eurocent."
            ),
        ),
        (VERSTREKEN, "De termijn 'beschikking' liep tot en met 2025-04-15 en is verstreken."),
    ],
)
def test_every_act_on_a_term_has_a_sentence(event: Event[Any], zin: str) -> None:
    """A reader who knows no topic reads what happened."""
    assert zin == event.inhoud.zin


def _onderzoek(gemeld: str) -> VolgensRegel:
    return VolgensRegel("onderzoekstermijn", {"meldingOntvangenOp": gemeld})


# Friday 24 March 2023 and six weeks is 5 May, Bevrijdingsdag, and then a weekend.
MELDING = _onderzoek("2023-03-24")
ONDERZOEK = Gestart("onderzoek", 1, date(2023, 3, 24), MELDING)
NIJMEGEN = "Verordening Nijmegen 2022, art. 2 lid 3"
NU = date(2026, 1, 1)
BESCHIKKING = VolgensRegel("beschikkingstermijn", {"aanvraagOntvangenOp": "2023-03-24"})


@pytest.mark.parametrize(
    ("bekend_op", "gestart", "uiterlijk", "bron"),
    [
        (NU, ONDERZOEK, date(2023, 5, 8), NIJMEGEN),
        (date(2022, 1, 1), ONDERZOEK, date(2023, 5, 8), "Wmo 2015, art. 2.3.2 lid 1"),
        (NU, replace(ONDERZOEK, begin=date(2014, 3, 24)), None, None),
        (NU, replace(ONDERZOEK, maat=_onderzoek("2023-03-28")), date(2023, 5, 9), NIJMEGEN),
        (NU, replace(ONDERZOEK, maat=BESCHIKKING), date(2023, 4, 11), "Verordening Nijmegen 2022, art. 7 lid 4"),
        (
            NU,
            replace(ONDERZOEK, maat=BESCHIKKING, stil=(Stilstand(date(2023, 3, 27), date(2023, 4, 3)),)),
            date(2023, 4, 14),
            "Verordening Nijmegen 2022, art. 7 lid 4",
        ),
        (
            NU,
            replace(ONDERZOEK, maat=VolgensNorm("bezwaartermijn", date(2023, 3, 28))),
            date(2023, 5, 9),
            "Awb, art. 6:7",
        ),
    ],
)
def test_a_term_is_as_long_as_it_is_whatever_was_measured_before(
    bekend_op: date, gestart: Gestart, uiterlijk: date | None, bron: str | None
) -> None:
    """What is kept in memory answers the very question that was asked: of that law, that day, those facts."""
    kader = Rechtskader(replace(regelboek()), "0268")
    eerst, _ = (Meetlat(kader, NU, "wmo", NU).meet(replace(ONDERZOEK, maat=maat)) for maat in (MELDING, BESCHIKKING))
    daarna = [Meetlat(kader, bekend_op, "wmo", NU).meet(gestart) for _ in range(2)]

    assert (eerst.uiterlijk, eerst.bron) == (date(2023, 5, 8), NIJMEGEN)
    assert [(een.uiterlijk, een.bron) for een in daarna] == [(uiterlijk, bron)] * 2


def test_a_term_is_measured_by_the_law_of_its_own_gemeente() -> None:
    """Two gemeenten behind one regelboek: the same question, each its own article."""
    boek = replace(regelboek())
    bronnen = [
        Meetlat(Rechtskader(boek, code), NU, "wmo", NU).meet(ONDERZOEK).bron for code in ("0268", "0289", "0268")
    ]

    assert bronnen == [NIJMEGEN, "Wmo 2015, art. 2.3.2 lid 1", NIJMEGEN]
