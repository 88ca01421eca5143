"""Any history that a zaak can have: acts in any order of days, recorded late, corrected, voided, closed at the end."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from domain.gebeurtenis import Event, Gebeurtenis, Werking
from tests.domain.zaak.events import (
    AANGEVRAAGD,
    AFGESLOTEN,
    AFGEZIEN,
    BEKEND,
    BESLIST,
    BEVESTIGD,
    GEMELD,
    GEPLAND,
    GESPROKEN,
    GEWEZEN,
    OPGEMERKT,
    TIJDELIJK,
    VERSLAGEN,
    in_natura,
    toegekend,
)
from tests.projections.lezing import met, op, vervalt, vervangt

Geschiedenis = list[Event[Gebeurtenis]]
DAGEN = st.dates(date(2025, 1, 1), date(2025, 12, 31))


@st.composite
def geschiedenissen(draw: st.DrawFn) -> Geschiedenis:
    """Draw a history: a melding, up to twelve acts or corrections, and perhaps the end of the zaak."""
    events: Geschiedenis = [op(GEMELD, draw(DAGEN))]
    for _ in range(draw(st.integers(0, 12))):
        events.append(draw(st.one_of(handelingen(events), correcties(events))))
    if draw(st.booleans()):
        events.append(op(AFGESLOTEN, draw(DAGEN)))
        events.extend(draw(st.lists(correcties(events), max_size=2)))
    return events


@st.composite
def handelingen(draw: st.DrawFn, events: Geschiedenis) -> Event[Gebeurtenis]:
    """Draw an act that can follow, on any day, with the number that comes next."""
    aanvragen, besluiten = _aantal(events, "aanvraag-ontvangen"), _aantal(events, "beschikking-genomen")
    verslag = _aantal(events, "verslag-verstrekt") + 1
    soorten: list[Event[Gebeurtenis]] = [
        *(BEVESTIGD, GEWEZEN, GEPLAND, GESPROKEN, AFGEZIEN, TIJDELIJK),
        met(VERSLAGEN, verslag=verslag),
        met(OPGEMERKT, verslag=draw(st.integers(1, verslag))),
        met(AANGEVRAAGD, aanvraag=aanvragen + 1),
    ]
    if aanvragen:
        van, tot = sorted((draw(DAGEN), draw(DAGEN)))
        voorziening = toegekend(in_natura(werking=Werking(van=van, tot_en_met=tot)), nummer=besluiten + 1)
        aanvraag = draw(st.integers(1, aanvragen))
        soorten.append(met(BESLIST, beschikking=besluiten + 1, aanvraag=aanvraag, voorzieningen=(voorziening,)))
    onbekend = set(range(1, besluiten + 1)) - {
        event.inhoud.model_dump()["beschikking"] for event in events if event.inhoud.TOPIC == BEKEND.inhoud.TOPIC
    }
    soorten += [met(BEKEND, beschikking=nummer) for nummer in sorted(onbekend)]
    return op(draw(st.sampled_from(soorten)), draw(DAGEN))


@st.composite
def correcties(draw: st.DrawFn, events: Geschiedenis) -> Event[Gebeurtenis]:
    """Draw a correction of an earlier event: another day, or void. A zaak keeps its melding."""
    versie = draw(st.sampled_from([n for n, event in enumerate(events, start=1) if event.corrigeert is None]))
    if versie > 1 and draw(st.booleans()):
        return vervalt(versie, events[versie - 1])
    return vervangt(versie, op(events[versie - 1], draw(DAGEN)))


def _aantal(events: Geschiedenis, topic: str) -> int:
    return sum(event.inhoud.TOPIC == topic and event.corrigeert is None for event in events)
