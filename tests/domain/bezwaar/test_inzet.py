"""What can take the place of a besluit that refused more of a right, or that claims money (Awb 7:11 lid 2, 7:15)."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import pytest

from domain.beschikking.verlengen import NietTeVerlengen
from domain.bezwaar.beslissing import BeslissingOpBezwaarGenomen
from domain.bezwaar.inzet import HerroepingPastNiet
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.korte_route.weigeringen import GeenOphoging, OphogingPastNiet, OphogingVoorVerzoek
from domain.rechten.rechten import lopende_rechten
from domain.terugvordering.vorderingen import vorderingen
from domain.weigering import Weigering
from domain.zaak.state import LopendeZaak
from tests.domain.bezwaar import commands as b
from tests.domain.bezwaar.events import BEOORDEELD, GEHOORD, ONTVANGEN, OP_BESLISSING
from tests.domain.bezwaar.test_onbeantwoord import OPHOGING_AFGEWEZEN
from tests.domain.korte_route.events import MAAND, ZES_UUR, begeleiding
from tests.domain.terugvordering import events as terugvordering
from tests.domain.verlenging import events as verlenging
from tests.domain.verlenging.commands import VERLENGD, door
from tests.domain.zaak.events import BEKEND, BESLIST, NIET_TOEGEKEND, als_pgb, toegekend
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

Events = tuple[Event[Gebeurtenis], ...]
NUMMERS: Final = {"nummer": 1, "toewijzingnummer": 81001, "eb_startnummer": 61001}


def bezwaar_tegen(nummer: int, dag: date = date(2025, 5, 15)) -> Events:
    """Object to a besluit; the bezwaar is judged and heard on the next days."""
    return met(op(ONTVANGEN, dag), beschikking=nummer), op(BEOORDEELD, date(2025, 5, 16)), op(GEHOORD, OP_BESLISSING)


GEWEIGERD: Final = met(
    op(BESLIST, date(2025, 5, 14)),
    beschikking=2,
    aanvraag=2,
    strekking="afwijzing",
    voorzieningen=(),
    afgewezen=(NIET_TOEGEKEND,),
)
BEKEND_2: Final = op(met(BEKEND, beschikking=2), date(2025, 5, 14))
VERLENGING_GEWEIGERD: Final[Events] = (
    *(*verlenging.MET_VERZOEK, verlenging.OPNIEUW_GEVRAAGD, GEWEIGERD, BEKEND_2),
    *bezwaar_tegen(2),
)
ZONDER_VERZOEK: Final[Events] = (
    *(*verlenging.MET_VERZOEK[:-1], met(verlenging.OPNIEUW_GEVRAAGD, verlenging=None), GEWEIGERD, BEKEND_2),
    *bezwaar_tegen(2),
)
OPHOGING_GEWEIGERD: Final[Events] = (*OPHOGING_AFGEWEZEN[:-1], *bezwaar_tegen(2))


def beslist(command: Any, *verleden: Event[Gebeurtenis]) -> BeslissingOpBezwaarGenomen:
    """Decide, and give what was decided."""
    *_, event = given(*verleden).when(command, bij=b.BEZWAARTEAM).besluit()
    assert isinstance(event.inhoud, BeslissingOpBezwaarGenomen)
    return event.inhoud


def onder(nummer: int, voorziening: Any) -> Any:
    """Grant a voorziening under the number of a right, in the place of the besluit."""
    return b.beslissing(voorzieningen=({"nummer": nummer, "voorziening": voorziening},))


@pytest.mark.parametrize("verleden", [VERLENGING_GEWEIGERD, ZONDER_VERZOEK])
def test_a_refused_verlenging_is_granted_under_its_number(verleden: Events) -> None:
    """Aanbieder and CAK keep what they know; the right goes on from the day after its last day, 13 April 2027."""
    besluit = beslist(onder(1, door(VERLENGD)), *verleden)
    zaak = gevouwen(*verleden, Event(besluit, OP_BESLISSING), op(met(BEKEND, beschikking=3), OP_BESLISSING))

    assert besluit.voorzieningen == (toegekend(door(VERLENGD), **NUMMERS),)
    assert isinstance(zaak, LopendeZaak)
    for dag in (date(2027, 4, 13), date(2027, 4, 14), date(2029, 4, 13)):
        assert [een.nummer for een in lopende_rechten(zaak, dag)] == [1]
    assert lopende_rechten(zaak, date(2029, 4, 14)) == ()


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        # As a beschikking would have refused it: it does not go on right after the last day.
        (
            VERLENGING_GEWEIGERD,
            onder(1, door(Werking(van=date(2027, 4, 15), tot_en_met=date(2029, 4, 13)))),
            NietTeVerlengen,
            "verlengen gaat aansluitend",
        ),
        (VERLENGING_GEWEIGERD, onder(2, door(VERLENGD)), HerroepingPastNiet, "Beschikking 2 gaat niet over voor"),
        (ZONDER_VERZOEK, onder(7, door(VERLENGD)), HerroepingPastNiet, "Beschikking 2 gaat niet over voorziening 7"),
        # It refused, so there is no right of it to take away.
        (
            VERLENGING_GEWEIGERD,
            b.beslissing(herroeping="gedeeltelijk", herroepen_rechten=(1,), voorzieningen=()),
            HerroepingPastNiet,
            "Beschikking 2 gaat niet over voorziening 1",
        ),
        # An ophoging is from the request on, of the same, and more; of the right that was asked.
        (
            OPHOGING_GEWEIGERD,
            onder(1, begeleiding(omvang=ZES_UUR, werking=Werking(van=date(2025, 5, 11), tot_en_met=MAAND.tot_en_met))),
            OphogingVoorVerzoek,
            "ligt voor het verzoek van 2025-05-12",
        ),
        (OPHOGING_GEWEIGERD, onder(1, begeleiding(werking=MAAND)), GeenOphoging, "al niet minder dan dit"),
        (OPHOGING_GEWEIGERD, onder(1, als_pgb(werking=MAAND)), OphogingPastNiet, "is anders: "),
        (
            OPHOGING_GEWEIGERD,
            onder(2, begeleiding(omvang=ZES_UUR, werking=MAAND)),
            HerroepingPastNiet,
            "Beschikking 2 gaat niet over voorziening 2",
        ),
    ],
)
def test_what_it_could_not_have_given(verleden: Events, command: Any, klasse: type[Weigering], zin: str) -> None:
    """The decision gives what the besluit could have given, and nothing else."""
    given(*verleden).when(command, bij=b.BEZWAARTEAM).then_geweigerd(klasse, zin)


def test_what_was_granted_in_full_lets_no_other_right_go_on() -> None:
    """A besluit that refused nothing was not about another right."""
    ander = met(
        GEWEIGERD,
        strekking="toekenning",
        afgewezen=(),
        voorzieningen=(toegekend(als_pgb(), nummer=2, budgetidentificatie=91001),),
    )
    verleden = (*ZONDER_VERZOEK[:-5], ander, BEKEND_2, *bezwaar_tegen(2))

    given(*verleden).when(onder(1, door(VERLENGD)), bij=b.BEZWAARTEAM).then_geweigerd(
        HerroepingPastNiet, "Beschikking 2 gaat niet over voorziening 1"
    )
    assert beslist(onder(2, als_pgb()), *verleden).voorzieningen[0].nummer == 2


def test_refused_hours_are_given_for_a_while() -> None:
    """Six hours a week from 15 May to 14 June 2025 under number 1; then the four that were granted count again."""
    besluit = beslist(onder(1, begeleiding(omvang=ZES_UUR, werking=MAAND)), *OPHOGING_GEWEIGERD)
    zaak = gevouwen(*OPHOGING_GEWEIGERD, Event(besluit, OP_BESLISSING), op(met(BEKEND, beschikking=3), OP_BESLISSING))

    assert besluit.voorzieningen == (toegekend(begeleiding(omvang=ZES_UUR, werking=MAAND), **NUMMERS),)
    assert isinstance(zaak, LopendeZaak)
    for dag, uren in ((date(2025, 5, 14), 4), (date(2025, 5, 15), 6), (date(2025, 6, 14), 6), (date(2025, 6, 15), 4)):
        assert [(een.nummer, een.voorziening.omvang) for een in lopende_rechten(zaak, dag)] == [
            (1, ZES_UUR.model_copy(update={"volume": uren}))
        ]


DEEL: Final = b.beslissing(herroeping="gedeeltelijk", voorzieningen=(), kosten=64_700)
GESTELD: Final[Events] = tuple(op(een, min(een.geldig_op, date(2025, 5, 14))) for een in terugvordering.GESTELD)


@pytest.mark.parametrize(
    ("verleden", "nummer"),
    [
        ((), 3),
        # What claims less can be too little less.
        ((op(terugvordering.VERLAAGD, date(2025, 5, 14)), terugvordering.bekend(4, date(2025, 5, 14))), 4),
    ],
)
def test_costs_are_paid_where_less_is_claimed(verleden: Events, nummer: int) -> None:
    """Awb 7:15 lid 2: the terugvordering is herroepen for a part; how much less is claimed another besluit says."""
    alles = (*GESTELD, *verleden, *bezwaar_tegen(nummer))
    besluit = beslist(DEEL, *alles)
    zaak = gevouwen(*alles, Event(besluit, OP_BESLISSING), op(met(BEKEND, beschikking=nummer + 1), OP_BESLISSING))

    assert (besluit.herroeping, besluit.herroepen_rechten, besluit.kosten) == ("gedeeltelijk", (), 64_700)
    assert isinstance(zaak, LopendeZaak)
    assert [een.schuld.open for een in vorderingen(zaak)] == [30_000 if verleden else 42_500]


def test_a_part_of_another_besluit_is_named() -> None:
    """Of a kwijtschelding nothing is left or all of it; nor does a vordering take rights back."""
    kwijt = (op(terugvordering.KWIJTGESCHOLDEN, date(2025, 5, 14)), terugvordering.bekend(4, date(2025, 5, 14)))
    rechten = b.beslissing(herroeping="gedeeltelijk", voorzieningen=(), herroepen_rechten=(1,))

    given(*GESTELD, *kwijt, *bezwaar_tegen(4)).when(DEEL, bij=b.BEZWAARTEAM).then_geweigerd(
        HerroepingPastNiet, "Noem bij een gedeeltelijke"
    )
    given(*GESTELD, *bezwaar_tegen(3)).when(rechten, bij=b.BEZWAARTEAM).then_geweigerd(
        HerroepingPastNiet, "Beschikking 3 gaat niet over voorziening 1"
    )
