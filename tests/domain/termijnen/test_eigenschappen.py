"""What holds of every term in every history that decide accepts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

from hypothesis import example, given
from hypothesis import strategies as st

from domain.gebeurtenis import Gebeurd
from domain.termijnen.events import IngebrekestellingOntvangen, TermijnOpgeschort
from domain.termijnen.ingebreke import SOORT, InGebreke
from domain.termijnen.register import Stand, stand
from domain.zaak.afsluiting import ZaakAfgeslotenVerklaard, ZaakHeropend
from domain.zaak.evolve import evolve
from domain.zaak.op_dag import inhoud_van
from domain.zaak.state import LopendeZaak, Zaak
from tests.domain.rechtskader import ZONDER_REGELS
from tests.domain.zaak.loop import JEUGDHULP, LOPEN, TOT_HET_EINDE, gelopen

DAGEN: Final = st.integers(0, 900).map(lambda dagen: date(2025, 3, 1) + timedelta(days=dagen))
VER_WEG: Final = date(2029, 12, 31)


def op_dag(zaak: Zaak, dag: date) -> Stand:
    """Measure the terms of a zaak on a day, by the law as it is known now."""
    return stand(zaak, ZONDER_REGELS, geldig_op=dag, bekend_op=VER_WEG)


def gelopen_zaak(stappen: Sequence[Any]) -> LopendeZaak:
    """Let a zaak run, and look at what is in it."""
    zaak = inhoud_van(gelopen(stappen).zaak)
    assert zaak is not None
    return zaak


@given(LOPEN, DAGEN)
@example(TOT_HET_EINDE, VER_WEG)
@example(JEUGDHULP, VER_WEG)
def test_how_a_term_stands_fits_its_days(stappen: Sequence[Any], dag: date) -> None:
    """Each is known by its kind, the act that started it and what it is about; its days say how it stands."""
    rijen = op_dag(gelopen(stappen).zaak, dag).termijnen

    namen = [(een.gestart.soort, een.gestart.versie, een.gestart.nummer) for een in rijen]
    assert len(set(namen)) == len(namen)
    for een in rijen:
        uiterlijk, gehaald, begin = een.lengte.uiterlijk, een.gestart.gehaald, een.gestart.begin
        if uiterlijk is None:
            assert een.status == "niet-beschikbaar"
            continue
        assert een.status == "vervallen" or {
            "komend": dag < begin and dag <= uiterlijk and gehaald is None,
            "loopt": begin <= dag <= uiterlijk and gehaald is None,
            "opgeschort": dag <= uiterlijk and gehaald is None,
            "verstreken": dag > uiterlijk and gehaald is None,
            "op-tijd-gehaald": gehaald is not None and gehaald.op <= uiterlijk,
            "te-laat-gehaald": gehaald is not None and gehaald.op > uiterlijk,
        }.get(een.status), een


def _met_brieven(zaak: LopendeZaak, dagen: int) -> Zaak:
    """Let a letter come about everything with which the gemeente is late, so many days after it was."""
    leden = {soort: lid for lid, soort in SOORT.items()}
    for nummer, een in enumerate(op_dag(zaak, VER_WEG).termijnen, start=900):
        uiterlijk, soort = een.lengte.uiterlijk, een.gestart.soort
        if uiterlijk is not None and soort in leden and een.status in ("verstreken", "te-laat-gehaald"):
            wat = {"ingebrekestelling": nummer, "wijze": "elektronisch", leden[soort]: een.gestart.nummer}
            brief = IngebrekestellingOntvangen.model_validate(wat)
            op = uiterlijk + timedelta(days=dagen)
            zaak = replace(zaak, vervolg=(*zaak.vervolg, Gebeurd(brief, op, nummer)))
    return zaak


@given(LOPEN, DAGEN, st.integers(1, 30))
@example(TOT_HET_EINDE, VER_WEG, 1)
def test_a_dwangsom_is_counted_day_by_day(stappen: Sequence[Any], dag: date, dagen: int) -> None:
    """By somebody who walks through the days: € 23 for two weeks, then € 35, then € 45, until somebody decided."""
    for een in op_dag(_met_brieven(gelopen_zaak(stappen), dagen), dag).ingebrekestellingen:
        if not isinstance(een, InGebreke):
            continue
        loopt, bedrag, n = een.dwangsom.eerste_dag, 0, 0
        while loopt <= dag and n < 42 and not (een.dwangsom.gestopt_op and loopt >= een.dwangsom.gestopt_op):
            n, loopt = n + 1, loopt + timedelta(days=1)
            bedrag += 2_300 if n <= 14 else 3_500 if n <= 28 else 4_500
        assert (n, bedrag) == (een.dwangsom.dagen_op(dag), een.dwangsom.bedrag_op(dag))
        assert een.dwangsom.eerste_dag > een.ontvangen.op + timedelta(days=14)


@given(LOPEN)
@example(TOT_HET_EINDE)
@example(JEUGDHULP)
def test_standing_still_never_ends_a_term_sooner(stappen: Sequence[Any]) -> None:
    """Every opschorting names a term that is there, and without them it ends no later."""
    zaak = gelopen_zaak(stappen)
    zonder = replace(zaak, vervolg=tuple(e for e in zaak.vervolg if not isinstance(e.inhoud, TermijnOpgeschort)))
    met, was = (
        {
            (e.gestart.soort, e.gestart.versie, e.gestart.nummer): e.lengte.uiterlijk
            for e in op_dag(z, VER_WEG).termijnen
        }
        for z in (zaak, zonder)
    )

    for een in (*zaak.van(TermijnOpgeschort), *zaak.van(IngebrekestellingOntvangen)):
        lid, nummer = een.inhoud.over
        assert any((soort, van) == (SOORT[lid], nummer) for soort, _, van in met)
    for naam, uiterlijk in met.items():
        assert uiterlijk is None or (was[naam] or date.max) <= uiterlijk


@given(LOPEN, st.integers(0, 40), st.integers(0, 400))
@example(TOT_HET_EINDE, 5, 100)
@example(JEUGDHULP, 0, 60)
def test_opening_a_zaak_again_owes_nobody_more(stappen: Sequence[Any], dicht: int, later: int) -> None:
    """What was asked stands as when the zaak stayed closed, whenever it is opened and whoever looks."""
    zaak = gelopen_zaak(stappen)
    einde = zaak.laatste_dag + timedelta(days=dicht)
    dag = einde + timedelta(days=later)
    afgesloten = evolve(zaak, Gebeurd(ZaakAfgeslotenVerklaard(reden="aanvraag-ingetrokken"), einde, zaak.versie + 1))
    heropend = evolve(afgesloten, Gebeurd(ZaakHeropend(reden="Er kwam een brief."), einde, zaak.versie + 2))

    for kijk in (dag, VER_WEG):
        dicht_, open_ = op_dag(afgesloten, kijk), op_dag(heropend, kijk)
        assert _gevraagd(open_) == _gevraagd(dicht_)
        assert open_.ingebrekestellingen == dicht_.ingebrekestellingen


def _gevraagd(stand: Stand) -> list[Any]:
    return [(een.gestart, een.lengte, een.status, een.einde) for een in stand.termijnen if een.gestart.gevraagd]
