"""The end of help that began at once: by a person, before what it waits for; and by a death."""

from __future__ import annotations

from datetime import date

import pytest

from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.levensloop.events import OverlijdenVastgelegd
from domain.levensloop.overlijden import ClientOverleden
from domain.melding.tijdelijk import TijdelijkeVoorzieningOnbekend
from domain.rechten.tijdelijk import tijdelijke_rechten
from domain.weigering import Weigering
from domain.zaak.handeling import AlGedaan, DatumVoorVoorganger
from domain.zaak.state import LopendeZaak
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import (
    AFGEWEZEN,
    BEKEND,
    MET_SPOED,
    OP_MELDING,
    TIJDELIJK,
    TIJDELIJK_GEEINDIGD,
    TOT_AANVRAAG,
    VANDAAG,
)
from tests.domain.zaak.openstaand import open_in
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

Verleden = tuple[Event[Gebeurtenis], ...]
ZONDER_EINDE = met(TIJDELIJK, werking=Werking(van=OP_MELDING))
GEHOLPEN: Verleden = (MET_SPOED, ZONDER_EINDE)
BESLOTEN: Verleden = (*GEHOLPEN, *TOT_AANVRAAG[1:], AFGEWEZEN, BEKEND)
DOOD = Event(OverlijdenVastgelegd(adviezen=()), date(2025, 3, 10))


def _dagen(*events: Event[Gebeurtenis]) -> list[tuple[int, date | None, int | None]]:
    zaak = gevouwen(*events)
    assert isinstance(zaak, LopendeZaak)
    return [
        (een.getroffen.inhoud.volgnummer, een.werking.tot_en_met, een.einde_door) for een in tijdelijke_rechten(zaak)
    ]


def test_it_ends() -> None:
    """On the day that was said; another one goes on."""
    tweede = met(ZONDER_EINDE, volgnummer=2, voorziening="begeleiding")

    given(*GEHOLPEN).when(c.einde_tijdelijke_voorziening(), bij=c.BESLISSER).then(TIJDELIJK_GEEINDIGD)
    assert _dagen(*GEHOLPEN, tweede, TIJDELIJK_GEEINDIGD) == [(1, date(2025, 3, 12), 4), (2, None, None)]
    assert "Tijdelijke voorziening 1 is geëindigd." == TIJDELIJK_GEEINDIGD.inhoud.zin


@pytest.mark.parametrize(
    ("verleden", "dag", "klasse", "zin"),
    [
        ((MET_SPOED,), date(2025, 3, 12), TijdelijkeVoorzieningOnbekend, "Tijdelijke voorziening 1 is in deze zaak"),
        (GEHOLPEN, date(2025, 3, 2), DatumVoorVoorganger, "ligt voor het begin van de tijdelijke voorziening"),
        ((*GEHOLPEN, TIJDELIJK_GEEINDIGD), date(2025, 3, 12), AlGedaan, "is al geëindigd op 2025-03-12."),
        # By its own last day, and by the beschikking that was made known on 11 April.
        ((MET_SPOED, TIJDELIJK), date(2025, 3, 31), AlGedaan, "is al geëindigd op 2025-03-31."),
        (BESLOTEN, date(2025, 4, 11), AlGedaan, "is al geëindigd op 2025-04-11."),
    ],
)
def test_refusals(verleden: Verleden, dag: date, klasse: type[Weigering], zin: str) -> None:
    """Of one that is there, while it goes on."""
    given(*verleden).when(c.einde_tijdelijke_voorziening(laatste_dag=dag), bij=c.BESLISSER).then_geweigerd(klasse, zin)


def test_the_first_end_counts() -> None:
    """A day earlier than the own end, or than the beschikking."""
    kort, eerder = (MET_SPOED, TIJDELIJK), c.einde_tijdelijke_voorziening(laatste_dag=date(2025, 3, 30))

    assert given(*kort).when(eerder, bij=c.BESLISSER).besluit()
    assert _dagen(*kort, op(TIJDELIJK_GEEINDIGD, date(2025, 3, 30))) == [(1, date(2025, 3, 30), 3)]
    assert _dagen(*BESLOTEN) == [(1, date(2025, 4, 11), 6)]
    assert _dagen(*BESLOTEN, op(TIJDELIJK_GEEINDIGD, date(2025, 4, 10))) == [(1, date(2025, 4, 10), 8)]


def test_a_death_ends_it() -> None:
    """Nobody is helped on the day after it, and nothing is granted then."""
    assert _dagen(*GEHOLPEN, DOOD) == [(1, date(2025, 3, 10), 3)]
    later = c.tijdelijke_voorziening(besloten_op=date(2025, 3, 11), werking={"van": date(2025, 3, 11)})

    given(MET_SPOED, DOOD).when(later, bij=c.BESLISSER).then_geweigerd(ClientOverleden, "overleden op 2025-03-10")


def test_what_keeps_a_zaak_open() -> None:
    """Whoever withdraws the melding has help that waits for nothing any more: it is ended first."""
    loopt = "tijdelijke voorziening 1 loopt door, vanaf 2025-03-03"

    assert [loopt] == open_in(*GEHOLPEN)
    assert [f"{loopt} tot en met 2025-03-31"] == open_in(MET_SPOED, TIJDELIJK, dag=date(2025, 3, 30))
    assert [] == open_in(MET_SPOED, TIJDELIJK, dag=date(2025, 3, 31))
    assert [] == open_in(*GEHOLPEN, TIJDELIJK_GEEINDIGD, dag=VANDAAG)
