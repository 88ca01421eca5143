"""Collecting, once what was taken back counts again: nobody owes it (Wmo 2.4.1 lid 1), until less is claimed."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from domain.beroep.events import UitspraakGedaan
from domain.bezwaar.beslissing import BeslissingOpBezwaarGenomen
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.terugvordering.toen import GrondslagVervallen
from domain.zaak.handeling import Command
from tests.domain.herziening.events import HERZIEN
from tests.domain.terugvordering import commands as t
from tests.domain.terugvordering.events import AANGEMAAND, DWANGBEVEL, LAAT, LEDEN, VERLAAGD, bekend
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import als_pgb, toegekend
from tests.domain.zaak.scenario import given
from tests.projections.lezing import met, op

Events = tuple[Event[Gebeurtenis], ...]
EEN_MEI: Final = date(2025, 5, 1)
TWEE_MEI: Final = date(2025, 5, 2)
GEMAAND: Final[Events] = (*LAAT, AANGEMAAND)


def herroepen(bestreden: int, dag: date = EEN_MEI, omvang: str = "geheel") -> Events:
    """Decide on a bezwaar, by besluit 4, that a besluit is gone, and make that known on the same day."""
    leden = LEDEN | {
        "beschikking": 4,
        "bezwaar": 1,
        "bestreden": bestreden,
        "dictum": "gegrond",
        "herroeping": omvang,
    }
    return Event(BeslissingOpBezwaarGenomen.model_validate(leden), dag), bekend(4, dag)


def uitspraak(*vernietigd: int, in_stand: bool = False) -> Event[UitspraakGedaan]:
    """Let a rechter annul besluiten, on 2 May."""
    gedaan = UitspraakGedaan(
        beroep=1,
        dictum="gegrond",
        vernietigd=vernietigd,
        rechtsgevolgen_in_stand=in_stand,
        samenvatting="Zij hoefde dit niet te melden.",
    )
    return Event(gedaan, TWEE_MEI)


def verlaagd(dag: date, nummer: int = 5) -> Events:
    """Claim € 300,00 in the place of € 425,00, and make that known on the same day."""
    return met(op(VERLAAGD, dag), beschikking=nummer), bekend(nummer, dag)


def teruggegeven(nummer: int, dag: date) -> Events:
    """Let right 1 count again on 30 April, the last of the days that were taken back, and in May."""
    pgb = als_pgb(werking=Werking(van=date(2025, 4, 30), tot_en_met=date(2025, 5, 31)))
    voorziening = toegekend(pgb, nummer=1, budgetidentificatie=91001)
    return met(op(HERZIEN, dag), beschikking=nummer, voorzieningen=(voorziening,)), bekend(nummer, dag)


WEG: Final = "Vordering 1 kan zo niet worden geïnd. Besluit 2 is herroepen: er is niets van over."


@pytest.mark.parametrize(
    ("verleden", "command"),
    [
        ((*LAAT, *herroepen(2)), t.aanmaning(verzonden_op=EEN_MEI)),
        ((*GEMAAND, *herroepen(2)), t.dwangbevel()),
        ((*GEMAAND, DWANGBEVEL, *herroepen(2, date(2025, 5, 16))), t.betekening()),
        ((*LAAT, *herroepen(2)), t.verrekening()),
    ],
)
def test_nothing_is_collected_any_more(verleden: Events, command: Command) -> None:
    """From the day on which the debtor was told that nothing is left of the intrekking."""
    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(GrondslagVervallen, WEG, veld="vordering")


@pytest.mark.parametrize(
    ("verleden", "command"),
    [
        # The day before it was known, also when that is recorded later.
        ((*LAAT, *herroepen(2)), t.aanmaning()),
        ((*GEMAAND, DWANGBEVEL, *herroepen(2, date(2025, 5, 17))), t.betekening()),
        # Decided and not made known it changes nothing (Awb 3:40).
        ((*GEMAAND, *herroepen(2)[:1]), t.dwangbevel()),
        # A payment that is on its way comes in all the same, and claiming less is what has to be done.
        ((*LAAT, *herroepen(2)), t.betaling()),
        ((*LAAT, *herroepen(2)), t.verlaging(bedrag=0)),
    ],
)
def test_what_goes_on(verleden: Events, command: Command) -> None:
    """What was right on its day, what others do, and what the gemeente has to do."""
    assert given(*verleden).when(command, bij=c.BESLISSER).besluit()


@pytest.mark.parametrize(
    ("verleden", "zin"),
    [
        (herroepen(2), "Besluit 2 is herroepen"),
        (herroepen(3, omvang="gedeeltelijk"), "Besluit 3 is gedeeltelijk herroepen. Verlaag haar eerst"),
        ((uitspraak(2),), "Besluit 2 is herroepen"),
        ((uitspraak(2, in_stand=True),), None),
        # The decision that herriep it is annulled: it stands again.
        ((*herroepen(2), uitspraak(4)), None),
        (teruggegeven(4, EEN_MEI), "Voorziening 1 telt vanaf 2025-04-30 tot en met 2025-04-30 door een ander besluit"),
        # Who claimed less since, knew of it; who did so before, did not.
        ((*teruggegeven(4, EEN_MEI), *verlaagd(TWEE_MEI)), None),
        ((*herroepen(3, omvang="gedeeltelijk"), *verlaagd(TWEE_MEI)), None),
        ((*verlaagd(date(2025, 4, 30)), *herroepen(2)), "Besluit 2 is herroepen"),
        # Nor is the lower amount owed, once that was herroepen for a part.
        (
            (*verlaagd(date(2025, 4, 30), 5), *herroepen(5, omvang="gedeeltelijk")),
            "Besluit 5 is gedeeltelijk herroepen.",
        ),
        # And of what came after it he did not know either.
        ((*teruggegeven(6, EEN_MEI), *verlaagd(TWEE_MEI), *herroepen(2, date(2025, 5, 5))), "Besluit 2 is herroepen"),
        # Taken and not made known, less is not claimed yet.
        ((*teruggegeven(4, EEN_MEI), verlaagd(TWEE_MEI)[0]), "Voorziening 1 telt"),
    ],
)
def test_until_less_is_claimed(verleden: Events, zin: str | None) -> None:
    """What stands in the way of a dwangbevel on 15 May."""
    vraag = given(*GEMAAND, *verleden).when(t.dwangbevel(), bij=c.BESLISSER)

    if zin is None:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(GrondslagVervallen, zin)
