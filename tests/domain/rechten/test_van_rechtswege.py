"""What ends by law ends also what was on its way to the client then: no besluit of before it grants a day beyond it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

import pytest

from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.gesloten_jeugdhulp.events import MachtigingGeeindigd
from domain.herziening.events import BeeindigdRecht
from domain.opname.events import OpnameVastgelegd
from domain.rechten.rechten import lopende_rechten, recht
from domain.voorziening import ToegekendeVoorziening
from domain.zaak.handeling import Rechtskader
from domain.zaak.state import LopendeZaak
from services.verordeningen import regelboek
from tests.domain.gesloten_jeugdhulp import commands as g
from tests.domain.gesloten_jeugdhulp import events as gesloten
from tests.domain.gesloten_jeugdhulp.events import OP_EINDE
from tests.domain.herziening.events import BEEINDIGD, HERZIEN
from tests.domain.opname import commands as o
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import BEKEND, BESLIST, TOT_AANVRAAG, als_pgb, in_natura, toegekend
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

Verleden = tuple[Event[Gebeurtenis], ...]
ERNA: Final = OP_EINDE + timedelta(days=1)
# Both are on 12 May 2025; the besluit on its way was taken on the 8th and gets made known on the 14th.
OP_BESLUIT, OP_BEKEND, LATER = date(2025, 5, 8), date(2025, 5, 14), date(2025, 5, 20)


def _herzien(anders: ToegekendeVoorziening, dag: date = OP_BESLUIT) -> Event[Gebeurtenis]:
    return op(met(HERZIEN, voorzieningen=(anders,)), dag)


def _nummers(dag: date, *events: Event[Gebeurtenis]) -> list[int]:
    zaak = gevouwen(*events)
    assert isinstance(zaak, LopendeZaak)
    return [stuk.nummer for stuk in lopende_rechten(zaak, dag)]


def _bekend(nummer: int, dag: date = OP_BEKEND) -> Event[Gebeurtenis]:
    return op(met(BEKEND, beschikking=nummer), dag)


ANDERE_AANBIEDER = toegekend(gesloten.gesloten(aanbieder="94011235"), nummer=1, toewijzingnummer=81001)
PGB = toegekend(als_pgb(), nummer=1, budgetidentificatie=91001)
MET_PGB: Verleden = (*TOT_AANVRAAG, met(BESLIST, voorzieningen=(PGB,)), BEKEND)
ZONDER_MACHTIGING = g.einde_machtiging()
OPNAME = o.opname()
WAGENINGEN = Rechtskader(regelboek(), "0289")


@pytest.mark.parametrize(
    "onderweg",
    [
        (*gesloten.TOEGEKEND[:-1], _bekend(1)),  # the beschikking itself
        (*gesloten.TOEGEKEND, _herzien(ANDERE_AANBIEDER), _bekend(2)),
    ],
)
def test_nobody_stays_locked_up_without_a_machtiging(onderweg: Verleden) -> None:
    """The kinderrechter ended it on 12 May; a letter of the 14th gives no day more."""
    *verleden, bekend = onderweg
    (einde,) = given(*verleden).when(ZONDER_MACHTIGING, bij=c.BESLISSER).besluit()

    assert isinstance(einde.inhoud, MachtigingGeeindigd)
    assert gesloten.einde(OP_EINDE) == einde.inhoud.eindes
    assert [1] == _nummers(OP_EINDE, *verleden, einde, bekend)
    assert [] == _nummers(ERNA, *verleden, einde, bekend)


@pytest.mark.parametrize("onderweg", [(*MET_PGB[:-1], _bekend(1)), (*MET_PGB, _herzien(PGB), _bekend(2))])
def test_no_budget_begins_anew_in_an_instelling(onderweg: Verleden) -> None:
    """Wageningen 3.3 lid 1: it ended on the day of the opname, whatever was still in the post; the row says by what."""
    *verleden, bekend = onderweg
    advies, opname = given(*verleden).onder(WAGENINGEN).when(OPNAME, bij=c.BESLISSER).besluit()
    zaak = gevouwen(*verleden, advies, opname, bekend)
    assert isinstance(zaak, LopendeZaak)
    assert isinstance(opname.inhoud, OpnameVastgelegd)

    assert [1] == _nummers(OP_EINDE, *verleden, advies, opname, bekend)
    assert [] == _nummers(ERNA, *verleden, advies, opname, bekend)
    budget = recht(zaak, 1)
    assert budget is not None
    assert budget.stukken[-1].einde_door == len(verleden) + 2


def test_help_in_natura_in_the_post_arrives() -> None:
    """The budget ended in the instelling; the help in natura that takes its place from 19 May on is no budget."""
    natura = toegekend(in_natura(werking=Werking(van=date(2025, 5, 19), tot_en_met=date(2027, 4, 13))), nummer=1)
    verleden = (*MET_PGB, _herzien(natura))
    alles = (*verleden, *given(*verleden).onder(WAGENINGEN).when(OPNAME, bij=c.BESLISSER).besluit(), _bekend(2))

    assert [1] == _nummers(OP_EINDE, *alles)
    assert [] == _nummers(date(2025, 5, 18), *alles)
    assert [1] == _nummers(date(2025, 5, 19), *alles)


def test_a_letter_of_before_an_end_begins_no_budget_anew() -> None:
    """Besluit 3 ended the budget on the very day of the opname; besluit 2, in the post then, granted it for longer."""
    eindigt = op(met(BEEINDIGD, beschikking=3, beeindigd=(BeeindigdRecht(nummer=1, laatste_dag=OP_EINDE),)), OP_BESLUIT)
    verleden = (*MET_PGB, _herzien(PGB), eindigt, _bekend(3, date(2025, 5, 9)))
    opname = given(*verleden).onder(WAGENINGEN).when(OPNAME, bij=c.BESLISSER).besluit()

    assert [1] == _nummers(OP_EINDE, *verleden, *opname, _bekend(2))
    assert [] == _nummers(ERNA, *verleden, *opname, _bekend(2))


@pytest.mark.parametrize(
    "recorded",
    [
        # The opname of 12 May was recorded after a besluit of before it that was made known on the 14th,
        ("besluit 8", "bekend 14", "opname 12"),
        # or that besluit was recorded after the opname;
        ("opname 12", "besluit 8", "bekend 14"),
        ("opname 12", "besluit 8", "bekend 10"),
        # and who recorded the opname told of what the gemeente decided meanwhile, not knowing of it.
        ("besluit 13", "bekend 14", "opname 12"),
    ],
)
def test_when_it_was_recorded_makes_no_difference(recorded: tuple[str, ...]) -> None:
    """The budget ended on 12 May, whichever was written down first."""
    advies, opname = given(*MET_PGB).onder(WAGENINGEN).when(OPNAME, bij=c.BESLISSER).besluit()
    events: dict[str, Verleden] = {
        "besluit 8": (_herzien(PGB),),
        "besluit 13": (_herzien(PGB, date(2025, 5, 13)),),
        "bekend 10": (_bekend(2, date(2025, 5, 10)),),
        "bekend 14": (_bekend(2),),
        "opname 12": (advies, opname),
    }
    erna = [event for naam in recorded for event in events[naam]]

    assert [1] == _nummers(OP_EINDE, *MET_PGB, *erna)
    assert [] == _nummers(ERNA, *MET_PGB, *erna)


def test_a_besluit_of_after_it_counts() -> None:
    """Who came home is granted a budget anew; what was in the post before takes none of that away."""
    weer = toegekend(als_pgb(werking=Werking(van=LATER, tot_en_met=date(2027, 4, 13))), nummer=1)
    verleden = (*MET_PGB, _herzien(PGB))
    opname = given(*verleden).onder(WAGENINGEN).when(OPNAME, bij=c.BESLISSER).besluit()
    nieuw = met(_herzien(weer, LATER), beschikking=3)
    alles = (*verleden, *opname, nieuw, _bekend(3, LATER), _bekend(2, LATER))

    assert [1] == _nummers(OP_EINDE, *alles)
    assert [] == _nummers(ERNA, *alles)
    assert [1] == _nummers(LATER, *alles)
