"""The zaakbeeld of any history, on any day, against a naive reading of the same events."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Final

from hypothesis import given
from hypothesis import strategies as st

from domain.gebeurtenis import Gebeurtenis
from domain.zaak.handeling import Rechtskader
from projections.verschil import verschil
from projections.zaakbeeld import stappen, zaakbeeld
from services.verordeningen import regelboek
from tests.projections.geschiedenissen import DAGEN, Geschiedenis, geschiedenissen
from tests.projections.lezing import lees

HEUMEN: Final = Rechtskader(regelboek(), "0252")
# Algemene termijnenwet art. 3, in 2025 and the first weeks of 2026. Koningsdag: 27 April 2025 was a Sunday.
FEESTDAGEN: Final = {
    *(date(2025, 1, 1), date(2025, 4, 18), date(2025, 4, 20), date(2025, 4, 21), date(2025, 4, 26), date(2025, 5, 5)),
    *(date(2025, 5, 29), date(2025, 5, 30), date(2025, 6, 8), date(2025, 6, 9), date(2025, 12, 25), date(2025, 12, 26)),
    *(date(2026, 1, 1), date(2026, 1, 2)),
}
LIJSTEN: Final = {
    "bevestigingen": {"melding-bevestigd"},
    "clientondersteuning": {"clientondersteuning-gewezen"},
    "plannen": {"persoonlijk-plan-ontvangen"},
    "gesprekken": {"gesprek-gehouden", "van-gesprek-afgezien"},
    "verslagen": {"verslag-verstrekt"},
    "aanvragen": {"aanvraag-ontvangen"},
    "beschikkingen": {"beschikking-genomen"},
    "tijdelijkeVoorzieningen": {"tijdelijke-voorziening-getroffen"},
}
Gedaan = list[tuple[int, date, str, dict[str, Any]]]


def gedaan_op(events: Geschiedenis, dag: date) -> Gedaan:
    """Read who did what by a day: go through the events, let each correction overwrite, then strike what came later."""
    stand: dict[int, tuple[date, Gebeurtenis] | None] = {}
    for versie, event in enumerate(events, start=1):
        if event.corrigeert is None:
            stand[versie] = (event.geldig_op, event.inhoud)
        elif event.corrigeert.aard == "vervalt":
            stand[event.corrigeert.versie] = None
        else:
            stand[event.corrigeert.versie] = (event.geldig_op, event.inhoud)
    rijen = [(versie, *een) for versie, een in sorted(stand.items()) if een is not None]
    gedaan = [(versie, op, i.TOPIC, i.model_dump()) for versie, op, i in rijen if op <= dag]
    return gedaan if gedaan and gedaan[0][0] == 1 else []


def indicaties_op(events: Geschiedenis, dag: date) -> list[tuple[int, str]]:
    """Find the rights of what was ever made known: seen from then on, and on every day on which they count."""
    gedaan = gedaan_op(events, dag)
    ooit = gedaan_op(events, date.max)
    bekend = {leden["beschikking"]: op for _, op, topic, leden in ooit if topic == "beschikking-bekendgemaakt"}
    toegekend = [
        (voorziening["nummer"], versie, voorziening["werking"], bekend[leden["beschikking"]])
        for versie, _, topic, leden in ooit
        if topic == "beschikking-genomen" and leden["beschikking"] in bekend
        for voorziening in leden["voorzieningen"]
    ]
    gezien = [(n, v, w) for n, v, w, op in sorted(toegekend, key=lambda rij: rij[0]) if op <= dag or _houdt(w, dag)]
    tijdelijk = [
        (0, v, over)
        for v, _, topic, leden in gedaan
        if topic == "tijdelijke-voorziening-getroffen"
        and (over := _tot_de_beschikking(v, leden["werking"], ooit, bekend))
    ]
    return [
        (versie, "komend" if dag < w["van"] else "geëindigd" if dag > w["totEnMet"] else "lopend")
        for _, versie, w in gezien + tijdelijk
        if gedaan
    ]


def _tot_de_beschikking(
    versie: int, werking: dict[str, Any], ooit: Gedaan, bekend: dict[int, date]
) -> dict[str, Any] | None:
    """Walk through the days: the help goes on until somebody was told, and what was granted begins the next day."""
    besluiten = [
        (bekend[leden["beschikking"]], min(een["werking"]["van"] for een in leden["voorzieningen"]))
        for later, _, topic, leden in ooit
        if topic == "beschikking-genomen" and later > versie and leden["beschikking"] in bekend
    ]
    dagen = [werking["van"] + timedelta(days=n) for n in range((werking["totEnMet"] - werking["van"]).days + 1)]
    over = [dag for dag in dagen if not any(op < dag and van <= dag for op, van in besluiten)]
    return {"van": over[0], "totEnMet": over[-1]} if over else None


def _houdt(werking: dict[str, Any], dag: date) -> bool:
    return bool(werking["van"] <= dag <= werking["totEnMet"])


def fase_op(gedaan: Gedaan) -> str | None:
    """Find how far the zaak is."""
    topics = {topic for _, _, topic, _ in gedaan}
    if not gedaan or "zaak-afgesloten" in topics:
        return "afgesloten" if gedaan else None
    if "aanvraag-ontvangen" in topics:
        laatste = max(leden["aanvraag"] for _, _, topic, leden in gedaan if topic == "aanvraag-ontvangen")
        genomen = [leden for _, _, topic, leden in gedaan if topic == "beschikking-genomen"]
        bekend = [leden["beschikking"] for _, _, topic, leden in gedaan if topic == "beschikking-bekendgemaakt"]
        besluiten = [leden["beschikking"] for leden in genomen if leden["aanvraag"] == laatste]
        return "aanvraag" if not besluiten else "bekendgemaakt" if besluiten[0] in bekend else "besluit"
    onderzocht = sorted((op, versie, topic) for versie, op, topic, _ in gedaan if topic in ONDERZOEK)
    return ONDERZOEK[onderzocht[-1][2]]


ONDERZOEK: Final = {
    "melding-ontvangen": "melding",
    "gesprek-gehouden": "onderzoek",
    "van-gesprek-afgezien": "onderzoek",
    "verslag-verstrekt": "verslag",
}


def onderzoek_op(gedaan: Gedaan, dag: date) -> tuple[str, str]:
    """Find the last day of the onderzoek, six weeks after the melding (Wmo 2.3.2 lid 1), and how it stands."""
    uiterlijk = gedaan[0][1] + timedelta(days=42)
    while uiterlijk.weekday() >= 5 or uiterlijk in FEESTDAGEN:
        uiterlijk += timedelta(days=1)
    klaar = [op for _, op, topic, _ in gedaan if topic in {"verslag-verstrekt", "beschikking-genomen"}]
    if klaar:
        return uiterlijk.isoformat(), "op-tijd-gehaald" if min(klaar) <= uiterlijk else "te-laat-gehaald"
    if any(topic == "zaak-afgesloten" and op <= uiterlijk for _, op, topic, _ in gedaan):
        return uiterlijk.isoformat(), "vervallen"
    return uiterlijk.isoformat(), "verstreken" if dag > uiterlijk else "loopt"


@given(events=geschiedenissen(), dag=DAGEN, bekend=st.integers(0, 16))
def test_the_zaakbeeld_is_what_a_naive_reader_finds(events: Geschiedenis, dag: date, bekend: int) -> None:
    """On any day, as known after any event: the same acts, rights, fase and term of the onderzoek."""
    bekende = events[:bekend]
    gezien = zaakbeeld(lees(*bekende), HEUMEN, geldig_op=dag, bekend_op_dag=dag)
    gedaan = gedaan_op(bekende, dag)

    for naam, topics in LIJSTEN.items():
        verwacht = [(versie, op.isoformat()) for versie, op, topic, _ in gedaan if topic in topics]
        assert verwacht == [(rij["versie"], rij["geldigOp"]) for rij in gezien[naam]]
    assert indicaties_op(bekende, dag) == [(rij["versie"], rij["status"]) for rij in gezien["indicaties"]]
    assert fase_op(gedaan) == gezien["fase"]
    onderzoek = [(r["uiterlijk"], r["status"]) for r in gezien["termijnen"] if r["soort"] == "onderzoek"]
    assert ([onderzoek_op(gedaan, dag)] if gedaan else []) == onderzoek


@given(events=geschiedenissen(), dag=DAGEN)
def test_each_step_names_its_event(events: Geschiedenis, dag: date) -> None:
    """What differs between two steps was done by the one event between them, and nothing differs without one."""
    beelden = stappen(lees(*events), HEUMEN, geldig_op=dag, bekend_op_dag=dag)

    for vorige, volgende in pairwise(beelden):
        assert {volgende["versie"]} >= {een.door for een in verschil(vorige, volgende)}


@given(events=geschiedenissen(), dagen=st.tuples(DAGEN, DAGEN))
def test_a_day_later_names_the_acts_of_the_days_between(events: Geschiedenis, dagen: tuple[date, date]) -> None:
    """Between two days only an act done between them makes a difference, or the day itself."""
    van, tot = sorted(dagen)
    gelezen = lees(*events)
    toen, nu = (zaakbeeld(gelezen, HEUMEN, geldig_op=dag, bekend_op_dag=tot) for dag in (van, tot))

    tussen = {versie for versie, op, _, _ in gedaan_op(events, tot) if van < op}
    # With the melding in between, everything that was done comes into view at once.
    erbij = {versie for versie, _, _, _ in gedaan_op(events, tot)} if not gedaan_op(events, van) else tussen
    assert {een.door for een in verschil(toen, nu)} <= {None, *erbij}


@given(events=geschiedenissen(), dag=DAGEN)
def test_nothing_differs_from_itself(events: Geschiedenis, dag: date) -> None:
    """A zaakbeeld differs in no place from itself."""
    gezien = zaakbeeld(lees(*events), HEUMEN, geldig_op=dag, bekend_op_dag=dag)

    assert verschil(gezien, gezien) == []
