"""At the rechter: what is recorded of it, what is left of each besluit, and by when the gemeente decides anew."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from domain.beroep.beroepen import beroepen
from domain.beroep.decisions import BeroepNietMogelijk, BeroepOnbekend
from domain.beroep.events import BeroepIngesteld, UitspraakGedaan
from domain.beschikking.decisions import BeschikkingOnbekend
from domain.bezwaar.bezwaren import BezwaarOnbekend, bezwaren
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.rechten.rechten import herroepen_besluiten, lopende_rechten
from domain.termijnen import register
from domain.termijnen.events import IngebrekestellingOntvangen, TermijnOpgeschort
from domain.termijnen.in_gebreke_stellen import IngebrekestellingTeVroeg
from domain.termijnen.ingebreke import InGebreke
from domain.termijnen.register import termijnen
from domain.termijnen.verdaagd import BeslissingVerdaagd
from domain.weigering import Weigering
from domain.zaak.handeling import AlGedaan, DatumVoorVoorganger, GeenMedewerker, Rechtskader
from domain.zaak.state import LopendeZaak
from services.verordeningen import regelboek
from tests.domain.beroep import commands as r
from tests.domain.beroep.events import (
    ALLEEN_VERNIETIGD,
    BESLIST_OP_BEZWAAR,
    GEGROND,
    INGESTELD,
    INGETROKKEN,
    NAAR_RECHTER,
    OP_BEROEP,
    OP_UITSPRAAK,
    ZELF_VOORZIEN,
)
from tests.domain.bezwaar import commands as b
from tests.domain.bezwaar.events import BEHANDELD, BEKEND, BESLIST, MET_COMMISSIE
from tests.domain.jeugdhulp import events as jeugdhulp
from tests.domain.korte_route import events as korte_route
from tests.domain.regelingen import events as regelingen
from tests.domain.termijnen import commands as t
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import VANDAAG
from tests.domain.zaak.openstaand import open_in
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

NIJMEGEN = Rechtskader(regelboek(), "0268")
BEGIN = date(2025, 4, 14)
LATER = date(2026, 12, 31)
Events = tuple[Event[Gebeurtenis], ...]
AANHANGIG: Events = (*NAAR_RECHTER, INGESTELD)
ANDERE_ZAAK: dict[str, Any] = {"soort": "niet-tijdig", "bezwaar": 1}


def lopend(*events: Event[Gebeurtenis]) -> LopendeZaak:
    """Fold a zaak that runs."""
    zaak = gevouwen(*events)
    assert isinstance(zaak, LopendeZaak)
    return zaak


LAAT: dict[str, Any] = {"beroep": 1, "soort": "niet-tijdig", "indiener": "client"}


def minuten(*events: Event[Gebeurtenis]) -> list[int]:
    """Give the minutes a week that count on the first day."""
    rechten = lopende_rechten(lopend(*events), BEGIN)
    return [een.voorziening.omvang.volume for een in rechten if een.voorziening.omvang]


def test_it_is_recorded() -> None:
    """Each act makes its own event, and no other."""
    given(*NAAR_RECHTER).when(r.beroep(), bij=b.BEZWAARTEAM).then(INGESTELD)
    given(*AANHANGIG).when(r.intrekking(), bij=b.BEZWAARTEAM).then(INGETROKKEN)
    given(*AANHANGIG).when(r.uitspraak(), bij=b.BEZWAARTEAM).then(GEGROND)


@pytest.mark.parametrize(
    ("command", "anders"),
    [
        (r.over(soort="niet-tijdig", bezwaar=1), {"soort": "niet-tijdig", "bezwaar": 1}),
        (r.over(soort="niet-tijdig", aanvraag=1), {"soort": "niet-tijdig", "aanvraag": 1}),
        # A voorlopige voorziening can be asked while the bezwaar runs, against the besluit itself.
        (
            r.beroep(soort="voorlopige-voorziening", beschikking=1),
            {"soort": "voorlopige-voorziening", "beschikking": 1},
        ),
        (
            r.over(soort="hoger-beroep", uitspraak_in=1, indiener="college", ingesteld_op=OP_UITSPRAAK),
            {"beroep": 2, "soort": "hoger-beroep", "uitspraak_in": 1, "indiener": "college"},
        ),
    ],
)
def test_other_ways_to_the_rechter(command: Any, anders: dict[str, Any]) -> None:
    """Too late, before anything is decided, or against an uitspraak, also by the gemeente itself."""
    verleden = (*AANHANGIG, GEGROND) if "beroep" in anders else NAAR_RECHTER
    leden: dict[str, Any] = {"beroep": 1, "indiener": "client", **anders}

    given(*verleden).when(command, bij=b.BEZWAARTEAM).then(Event(BeroepIngesteld(**leden), command.ingesteld_op))


@pytest.mark.parametrize(
    ("verleden", "lid", "dag", "waarvoor"),
    [
        (
            regelingen.GEVRAAGD,
            "regelingaanvraag",
            regelingen.AANGEVRAAGD.geldig_op,
            "de regelingaanvraag van 2025-05-02",
        ),
        (korte_route.TOT_VERZOEK, "ophoging", korte_route.OP_VERZOEK, "het verzoek om ophoging van 2025-05-12"),
        (jeugdhulp.TOT_VERWIJZING, "verwijzing", jeugdhulp.OP_VERWIJZING, "de verwijzing van 2025-03-04"),
    ],
)
def test_late_with_what_else_was_asked(verleden: Events, lid: str, dag: date, waarvoor: str) -> None:
    """Each besluit that was asked for can be late (Awb 6:2 onder b); nobody goes to the rechter before he asked."""
    command = r.over(soort="niet-tijdig", ingesteld_op=dag, **{lid: 1})
    te_vroeg = r.over(soort="niet-tijdig", ingesteld_op=date.fromordinal(dag.toordinal() - 1), **{lid: 1})
    (event,) = given(*verleden).when(command, bij=b.BEZWAARTEAM).besluit()

    assert event == Event(BeroepIngesteld.model_validate(LAAT | {lid: 1}), dag)
    assert event.inhoud.zin == f"Beroep wegens niet tijdig beslissen 1 is ingesteld, over {lid} 1."
    given(*verleden, event).when(command, bij=b.BEZWAARTEAM).then_geweigerd(AlGedaan, f"Beroep 1 over {lid} 1 loopt al")
    given(*verleden).when(te_vroeg, bij=b.BEZWAARTEAM).then_geweigerd(DatumVoorVoorganger, f"ligt voor {waarvoor}")


@pytest.mark.parametrize(
    ("anders", "wat"),
    [
        ({"beschikking": None}, "noem een ding"),
        ({"bezwaar": 1}, "noem een ding"),
        ({"soort": "niet-tijdig"}, "past bij de soort"),
        ({"beschikking": None, "uitspraak_in": 1}, "past bij de soort"),
        ({"beschikking": None, "ophoging": 1}, "past bij de soort"),
        ({"beschikking": None, "soort": "niet-tijdig", "ophoging": 1, "aanvraag": 1}, "noem een ding"),
        ({"indiener": "college"}, "alleen hoger beroep"),
    ],
)
def test_a_beroep_that_cannot_be(anders: dict[str, Any], wat: str) -> None:
    """It is about one thing, and the gemeente goes against an uitspraak only."""
    with pytest.raises(ValidationError, match=wat):
        r.beroep(**anders)


@pytest.mark.parametrize(
    ("anders", "wat"),
    [
        ({"vernietigd": (), "rechtsgevolgen_in_stand": True}, "rechtsgevolgen blijven in stand"),
        ({"opdracht": False}, "uiterlijk hoort bij de opdracht"),
        ({"dictum": "ongegrond"}, "alleen een gegrond beroep"),
    ],
)
def test_an_uitspraak_that_cannot_be(anders: dict[str, Any], wat: str) -> None:
    """Members that contradict each other are bad input."""
    with pytest.raises(ValidationError, match=wat):
        r.uitspraak(**anders)


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (NAAR_RECHTER, r.beroep(beschikking=3), BeschikkingOnbekend, "Beschikking 3 is in deze zaak niet genomen."),
        (NAAR_RECHTER, r.beroep(beschikking=1), BeroepNietMogelijk, "staat eerst bezwaar open"),
        (BESLIST_OP_BEZWAAR, r.beroep(), BeroepNietMogelijk, "Beschikking 2 is nog niet bekendgemaakt."),
        (NAAR_RECHTER, r.over(soort="niet-tijdig", bezwaar=2), BezwaarOnbekend, "Bezwaar 2"),
        (NAAR_RECHTER, r.over(soort="niet-tijdig", aanvraag=2), BeroepNietMogelijk, "Aanvraag 2"),
        (NAAR_RECHTER, r.over(soort="niet-tijdig", regelingaanvraag=1), BeroepNietMogelijk, "Regelingaanvraag 1 is er"),
        (NAAR_RECHTER, r.over(soort="niet-tijdig", ophoging=1), BeroepNietMogelijk, "Ophoging 1 is er in"),
        (NAAR_RECHTER, r.over(soort="niet-tijdig", verwijzing=1), BeroepNietMogelijk, "Verwijzing 1 is er in"),
        (NAAR_RECHTER, r.over(soort="hoger-beroep", uitspraak_in=1), BeroepOnbekend, "Beroep 1 is er"),
        (AANHANGIG, r.over(soort="hoger-beroep", uitspraak_in=1), BeroepOnbekend, "In beroep 1 is geen uitspraak"),
        (AANHANGIG, r.beroep(), AlGedaan, "Beroep 1 over beschikking 2 loopt al."),
        (NAAR_RECHTER, r.intrekking(), BeroepOnbekend, "Beroep 1"),
        (NAAR_RECHTER, r.uitspraak(), BeroepOnbekend, "Beroep 1"),
        ((*AANHANGIG, INGETROKKEN), r.intrekking(), AlGedaan, "ingetrokken op 2025-05-19"),
        ((*AANHANGIG, INGETROKKEN), r.uitspraak(), AlGedaan, "ingetrokken op 2025-05-19"),
        ((*AANHANGIG, GEGROND), r.uitspraak(), AlGedaan, "al uitspraak gedaan op 2025-05-19"),
        ((*AANHANGIG, GEGROND), r.intrekking(), AlGedaan, "al uitspraak gedaan"),
        (AANHANGIG, r.uitspraak(vernietigd=(3,)), BeschikkingOnbekend, "Beschikking 3 is in deze zaak niet bekend"),
        (AANHANGIG, r.ongegrond(herleeft=(4,)), BeschikkingOnbekend, "Beschikking 4"),
    ],
)
def test_refusals(verleden: Events, command: Any, klasse: type[Weigering], zin: str) -> None:
    """What is not of this zaak, does not go to the rechter, or was done already."""
    given(*verleden).when(command, bij=b.BEZWAARTEAM).then_geweigerd(klasse, zin)


def test_after_a_withdrawal_somebody_can_go_again() -> None:
    """It has a number of its own."""
    given(*AANHANGIG, INGETROKKEN).when(r.beroep(ingesteld_op=VANDAAG), bij=b.BEZWAARTEAM).then(
        op(met(INGESTELD, beroep=2), VANDAAG)
    )
    assert [een.open for een in beroepen(lopend(*AANHANGIG))] == [True]
    assert [een.open for een in beroepen(lopend(*AANHANGIG, INGETROKKEN))] == [False]


IN_STAND = met(GEGROND, rechtsgevolgen_in_stand=True, opdracht=False, uiterlijk=None)
HOGER = Event(BeroepIngesteld(beroep=2, soort="hoger-beroep", uitspraak_in=1, indiener="college"), OP_UITSPRAAK)
HERLEEFT = Event(
    UitspraakGedaan(beroep=2, dictum="gegrond", herleeft=(2,), samenvatting="Het onderzoek was goed genoeg."), VANDAAG
)


@pytest.mark.parametrize(
    ("uitspraken", "verwacht", "weg"),
    [
        ((), [180], {1: None}),
        ((met(GEGROND, dictum="ongegrond", vernietigd=(), opdracht=False, uiterlijk=None),), [180], {1: None}),
        # The decision on the bezwaar is gone, so besluit 1 counts as it did: two hours.
        ((GEGROND,), [120], {2: None}),
        ((ALLEEN_VERNIETIGD,), [120], {2: None}),
        ((IN_STAND,), [180], {1: None}),  # 8:72 lid 3 onder a
        ((ZELF_VOORZIEN,), [], {2: None, 1: None}),  # 8:72 lid 3 onder b
        # In hoger beroep the uitspraak is gone: what it annulled counts again.
        ((GEGROND, HOGER, HERLEEFT), [180], {1: None}),
        ((ZELF_VOORZIEN, HOGER, HERLEEFT), [180], {1: None}),
        ((ZELF_VOORZIEN, HOGER, met(HERLEEFT, herleeft=(1,))), [120], {2: None}),
    ],
)
def test_what_is_left_of_each_besluit(
    uitspraken: Events, verwacht: list[int], weg: dict[int, frozenset[int] | None]
) -> None:
    """Awb 8:72 lid 2: with the besluit its effects are gone, from its own first day on."""
    assert minuten(*AANHANGIG, *uitspraken) == verwacht
    assert herroepen_besluiten(lopend(*AANHANGIG, *uitspraken)) == weg


@pytest.mark.parametrize(
    ("uitspraken", "verwacht"),
    [
        ((), ["beroep 1 van 2025-05-07 ligt bij de rechter"]),
        ((GEGROND,), ["bezwaar 1 van 2025-04-22 wacht op een beslissing"]),
        # Annulled and left at that: who objects has no decision, though nobody told the gemeente so.
        ((ALLEEN_VERNIETIGD,), ["bezwaar 1 van 2025-04-22 wacht op een beslissing"]),
        ((IN_STAND,), []),
        # The rechter decided himself, also in the place of the gemeente that had to: a beschikking carries that out.
        ((ZELF_VOORZIEN,), ["aanvraag 1 van 2025-04-01 wacht op een beschikking"]),
        (
            (GEGROND, HOGER, op(met(ZELF_VOORZIEN, beroep=2), VANDAAG)),
            ["aanvraag 1 van 2025-04-01 wacht op een beschikking"],
        ),
        ((GEGROND, HOGER, HERLEEFT), []),
        ((ALLEEN_VERNIETIGD, HOGER, HERLEEFT), []),
        ((ZELF_VOORZIEN, HOGER, HERLEEFT), []),
        ((INGETROKKEN,), []),
    ],
)
def test_what_is_open(uitspraken: Events, verwacht: list[str]) -> None:
    """Until the rechter spoke the zaak does not end; without its decision the gemeente has a bezwaar to decide on."""
    zaak = (*AANHANGIG, *uitspraken)
    gevonden = [zin for zin in open_in(*zaak) if not zin.startswith("voorziening")]

    assert verwacht == gevonden
    assert [een.open for een in bezwaren(lopend(*zaak))] == ["bezwaar 1" in "".join(verwacht)]


ANDERS = met(op(BESLIST, date(2025, 5, 30)), beschikking=3, beschikkingnummer=70001)


def test_deciding_anew() -> None:
    """The hearing stands; from the day of the uitspraak on; and it counts in the place of what was annulled."""
    verleden = (*AANHANGIG, GEGROND)
    bij = c.op(b.BEZWAARTEAM, date(2025, 7, 1))
    zin = "besluitOp 2025-05-18 ligt voor de behandeling van het bezwaar van 2025-05-19"

    given(*verleden).when(b.beslissing(besluit_op=date(2025, 5, 18)), bij=bij).then_geweigerd(DatumVoorVoorganger, zin)
    given(*verleden).when(b.beslissing(besluit_op=date(2025, 5, 30)), bij=bij).then(ANDERS)
    given(*verleden, ANDERS).when(b.beslissing(besluit_op=date(2025, 5, 31)), bij=bij).then_geweigerd(
        AlGedaan, "al beslist op 2025-05-30"
    )
    assert minuten(*verleden, ANDERS, met(BEKEND, beschikking=3)) == [180]


def stand(
    *events: Event[Gebeurtenis], soort: str = "beslissing-op-bezwaar"
) -> list[tuple[date | None, str, str | None]]:
    """Give the terms of one kind: last day, status and ground."""
    alle = termijnen(gevouwen(*events), NIJMEGEN, geldig_op=LATER, bekend_op=LATER)
    return [(een.lengte.uiterlijk, een.status, een.lengte.bron) for een in alle if een.gestart.soort == soort]


EERST = (date(2025, 7, 4), "op-tijd-gehaald", "Awb, art. 7:10 lid 1")


@pytest.mark.parametrize(
    ("vervolg", "verwacht"),
    [
        ((GEGROND,), (date(2025, 7, 1), "verstreken", "Awb, art. 8:72 lid 4")),
        # No term set: six weeks from Monday 19 May are Monday 30 June; with a commissie twelve, Monday 11 August.
        ((met(GEGROND, uiterlijk=None),), (date(2025, 6, 30), "verstreken", "Awb, art. 7:10 lid 1")),
        (
            (GEGROND, ANDERS, op(met(BEKEND, beschikking=3), date(2025, 7, 1))),
            (date(2025, 7, 1), "op-tijd-gehaald", "Awb, art. 8:72 lid 4"),
        ),
        (
            (GEGROND, ANDERS, op(met(BEKEND, beschikking=3), date(2025, 7, 2))),
            (date(2025, 7, 1), "te-laat-gehaald", "Awb, art. 8:72 lid 4"),
        ),
        # What stood still or was put off before the uitspraak moves nothing of what comes after; what was after, does:
        # 30 June + 7 days.
        (
            (
                met(GEGROND, uiterlijk=None),
                Event(
                    TermijnOpgeschort(
                        opschorting=1,
                        bezwaar=1,
                        grond="overmacht",
                        werking=Werking(van=date(2025, 6, 2), tot_en_met=date(2025, 6, 8)),
                    ),
                    date(2025, 6, 2),
                ),
            ),
            (date(2025, 7, 7), "verstreken", "Awb, art. 7:10 lid 1"),
        ),
        (
            (
                met(GEGROND, uiterlijk=None),
                Event(BeslissingVerdaagd(bezwaar=1, grond="lid-3", uiterlijk=date(2025, 8, 11)), date(2025, 6, 2)),
            ),
            (date(2025, 8, 11), "verstreken", "Awb, art. 7:10 lid 3"),
        ),
    ],
)
def test_the_term_for_deciding_anew(vervolg: Events, verwacht: tuple[date, str, str]) -> None:
    """It runs first; what became of the first term stays as it was."""
    eerder = Event(BeslissingVerdaagd(bezwaar=1, grond="lid-4-a", uiterlijk=date(2025, 5, 30)), date(2025, 4, 30))

    assert stand(*AANHANGIG, *vervolg) == [verwacht, EERST]
    assert stand(*AANHANGIG, eerder, *vervolg)[0] == verwacht


def test_sent_back_twice() -> None:
    """The second decision was annulled too: the last uitspraak sets the day, and what became of the others stays."""
    tweede = (*AANHANGIG, GEGROND, op(ANDERS, date(2025, 5, 20)), op(met(BEKEND, beschikking=3), date(2025, 5, 21)))
    weer = met(GEGROND, beroep=2, vernietigd=(3,), uiterlijk=date(2025, 9, 1))
    zaak = (*tweede, op(met(INGESTELD, beroep=2, beschikking=3), date(2025, 6, 2)), op(weer, date(2025, 7, 21)))

    anders = (date(2025, 7, 1), "op-tijd-gehaald", "Awb, art. 8:72 lid 4")
    assert stand(*zaak) == [(date(2025, 9, 1), "verstreken", "Awb, art. 8:72 lid 4"), anders, EERST]
    assert [een.open for een in bezwaren(lopend(*zaak))] == [True]


def test_what_was_owed_for_the_second_decision_stays_owed() -> None:
    """Late from 2 July on, two weeks after the letter from 17 July on; decided on 27 July: ten days at € 23."""
    brief = Event(IngebrekestellingOntvangen(ingebrekestelling=1, bezwaar=1, wijze="schriftelijk"), date(2025, 7, 2))
    bekend = op(met(BEKEND, beschikking=3), date(2025, 7, 27))
    zaak = (*AANHANGIG, GEGROND, brief, op(ANDERS, date(2025, 7, 26)), bekend)
    weer = op(met(GEGROND, beroep=2, vernietigd=(3,), uiterlijk=date(2025, 12, 1)), date(2025, 10, 20))

    for events in (zaak, (*zaak, op(met(INGESTELD, beroep=2, beschikking=3), date(2025, 8, 4)), weer)):
        (een,) = register.stand(gevouwen(*events), NIJMEGEN, geldig_op=LATER, bekend_op=LATER).ingebrekestellingen
        assert isinstance(een, InGebreke)
        assert een.dwangsom.bedrag_op(LATER) == 23_000


def test_what_stands_still_between_two_uitspraken() -> None:
    """It moves the term that ran then, and not the next one: from Monday 21 July six weeks end on 1 September."""
    van, tot = date(2025, 6, 2), date(2025, 6, 8)
    stil = Event(
        TermijnOpgeschort(opschorting=1, bezwaar=1, grond="overmacht", werking=Werking(van=van, tot_en_met=tot)), van
    )
    eerst = (*ZONDER_TERMIJN, stil, op(ANDERS, date(2025, 7, 7)), op(met(BEKEND, beschikking=3), date(2025, 7, 7)))
    weer = op(met(GEGROND, beroep=2, vernietigd=(3,), uiterlijk=None), date(2025, 7, 21))
    later = Event(BeslissingVerdaagd(bezwaar=1, grond="lid-3", uiterlijk=date(2025, 10, 13)), date(2025, 8, 1))
    zaak = (*eerst, op(met(INGESTELD, beroep=2, beschikking=3), date(2025, 7, 14)), weer)

    assert [rij[0] for rij in stand(*zaak)] == [date(2025, 9, 1), date(2025, 7, 7), EERST[0]]
    assert [rij[0] for rij in stand(*zaak, later)] == [date(2025, 10, 13), date(2025, 7, 7), EERST[0]]


ZONDER_TERMIJN: Events = (*AANHANGIG, met(GEGROND, uiterlijk=None))
"""To be decided anew by Monday 30 June 2025."""
EERDER_VERDAAGD = Event(BeslissingVerdaagd(bezwaar=1, grond="lid-3", uiterlijk=date(2025, 8, 15)), date(2025, 5, 1))


def test_what_stood_still_for_the_first_decision() -> None:
    """An opschorting that nobody ended was about that decision; it moves nothing of the term for deciding anew."""
    stil = Event(
        TermijnOpgeschort(opschorting=1, bezwaar=1, grond="overmacht", werking=Werking(van=date(2025, 5, 1))),
        date(2025, 4, 30),
    )

    assert stand(*AANHANGIG[:9], stil, *AANHANGIG[9:], ZONDER_TERMIJN[-1])[0][0] == date(2025, 6, 30)


def test_it_can_be_put_off_anew() -> None:
    """Awb 7:10 lid 3 allows it once for each time that there is to be decided: to Monday 11 August."""
    nog_eens = b.verdaging(meegedeeld_op=date(2025, 6, 2), uiterlijk=date(2025, 8, 11))
    bij = c.op(b.BEZWAARTEAM, date(2025, 8, 1))
    eerst = (*AANHANGIG[:9], EERDER_VERDAAGD, *AANHANGIG[9:], ZONDER_TERMIJN[-1])
    tweede = Event(BeslissingVerdaagd(bezwaar=1, grond="lid-3", uiterlijk=date(2025, 8, 11)), date(2025, 6, 2))

    given(*eerst).onder(NIJMEGEN).when(nog_eens, bij=bij).then(tweede)
    given(*eerst, tweede).onder(NIJMEGEN).when(nog_eens, bij=bij).then_geweigerd(AlGedaan, "al eens verdaagd")
    # A letter about the first decision that turns up now is one of that time: 15 August is within 4 July and six weeks.
    laat = b.verdaging(meegedeeld_op=date(2025, 5, 1), uiterlijk=date(2025, 8, 15))
    given(*ZONDER_TERMIJN, tweede).onder(NIJMEGEN).when(laat, bij=bij).then(EERDER_VERDAAGD)


def test_each_time_that_it_is_late_has_its_own_ingebrekestelling() -> None:
    """The first was about the first decision and keeps its dwangsom; the second is about deciding anew."""
    over = {"aanvraag": None, "bezwaar": 1}
    laat = (
        *(op(een, een.geldig_op) for een in (*AANHANGIG[:9],)),
        Event(IngebrekestellingOntvangen(ingebrekestelling=1, bezwaar=1, wijze="schriftelijk"), date(2025, 7, 7)),
        *(op(AANHANGIG[9], date(2025, 7, 24)), op(AANHANGIG[10], date(2025, 7, 25)), op(INGESTELD, date(2025, 8, 1))),
        op(met(GEGROND, uiterlijk=None), date(2025, 9, 1)),
    )
    bij = c.op(b.BEZWAARTEAM, LATER)
    command = t.ingebrekestelling(**over, ontvangen_op=date(2025, 10, 14))
    tweede = Event(IngebrekestellingOntvangen(ingebrekestelling=2, bezwaar=1, wijze="schriftelijk"), date(2025, 10, 14))

    # Six weeks from Monday 1 September: Monday 13 October.
    given(*laat).onder(NIJMEGEN).when(command, bij=bij).then(tweede)
    given(*laat, tweede).onder(NIJMEGEN).when(command, bij=bij).then_geweigerd(AlGedaan, "op 2025-10-14")
    te_vroeg = t.ingebrekestelling(**over, ontvangen_op=date(2025, 10, 13))
    given(*laat).onder(NIJMEGEN).when(te_vroeg, bij=bij).then_geweigerd(IngebrekestellingTeVroeg, "2025-10-14")
    # A letter about the first decision that turns up only now counts by the day on which it came.
    eerst = t.ingebrekestelling(**over, ontvangen_op=date(2025, 7, 7))
    zonder = tuple(een for een in laat if not isinstance(een.inhoud, IngebrekestellingOntvangen))
    over_tweede = op(met(laat[9], ingebrekestelling=1), date(2025, 10, 14))
    for verleden, nummer in ((zonder, 1), ((*zonder, over_tweede), 2)):
        given(*verleden).onder(NIJMEGEN).when(eerst, bij=bij).then(met(laat[9], ingebrekestelling=nummer))
    # Received on 7 July, two weeks to 21 July; 22, 23 and 24 July are owed, for it was made known on the 25th.
    eerste, _ = register.stand(gevouwen(*laat, tweede), NIJMEGEN, geldig_op=LATER, bekend_op=LATER).ingebrekestellingen
    assert isinstance(eerste, InGebreke)
    assert eerste.dwangsom.dagen_op(LATER) == 3


def test_with_a_commissie_twelve_weeks() -> None:
    """From Monday 19 May 2025 to Monday 11 August; told of for the second decision, it makes the first no longer."""
    zaak = (*BEHANDELD[:7], MET_COMMISSIE, *AANHANGIG[7:], met(GEGROND, uiterlijk=None))
    later = (*ZONDER_TERMIJN, op(MET_COMMISSIE, date(2025, 6, 2)))

    assert stand(*zaak)[0][0] == date(2025, 8, 11)
    assert [rij[0] for rij in stand(*later)] == [date(2025, 8, 11), EERST[0]]


@pytest.mark.parametrize(
    ("dag", "status"), [(date(2025, 6, 13), "op-tijd-gehaald"), (date(2025, 6, 14), "te-laat-gehaald")]
)
def test_the_term_of_beroep_is_met(dag: date, status: str) -> None:
    """Six weeks from 2 May 2025: to Friday 13 June (Awb 6:7, 6:8). A voorlopige voorziening meets nothing."""
    assert stand(*NAAR_RECHTER, op(INGESTELD, dag), soort="beroep") == [(date(2025, 6, 13), status, "Awb, art. 6:7")]
    tweede = op(met(INGESTELD, beroep=2), date(2025, 7, 1))
    assert stand(*NAAR_RECHTER, op(INGESTELD, dag), tweede, soort="beroep")[0][1] == status
    vovo = met(INGESTELD, soort="voorlopige-voorziening")
    assert stand(*NAAR_RECHTER, vovo, soort="beroep")[0][1] == "verstreken"


UITSPRAAK = "Uitspraak in beroep 1"


@pytest.mark.parametrize(
    ("event", "zin"),
    [
        (INGESTELD, "Beroep 1 is ingesteld, over beschikking 2."),
        (HOGER, "Hoger beroep 2 is ingesteld, over de uitspraak in beroep 1."),
        (
            Event(BeroepIngesteld(beroep=1, indiener="client", **ANDERE_ZAAK), OP_BEROEP),
            "Beroep wegens niet tijdig beslissen 1 is ingesteld, over bezwaar 1.",
        ),
        (
            met(INGESTELD, soort="voorlopige-voorziening"),
            "Om een voorlopige voorziening is gevraagd bij beschikking 2 (zaak 1 bij de rechter).",
        ),
        (INGETROKKEN, "Beroep 1 is ingetrokken."),
        (
            GEGROND,
            f"{UITSPRAAK}: gegrond; vernietigd: beschikking 2; het college beslist opnieuw, uiterlijk 2025-07-01.",
        ),
        (
            met(IN_STAND, vernietigd=(2, 3)),
            f"{UITSPRAAK}: gegrond; vernietigd: beschikking 2, 3; de rechtsgevolgen blijven in stand.",
        ),
        (HERLEEFT, "Uitspraak in beroep 2: gegrond; weer van kracht: beschikking 2."),
    ],
)
def test_it_tells_itself(event: Event[Gebeurtenis], zin: str) -> None:
    """In one sentence, without what the rechter thought."""
    assert event.inhoud.zin == zin


def test_a_person_records_what_the_rechter_annulled() -> None:
    """Rights end or count again by it, so no machine does (AVG art. 22)."""
    given(*AANHANGIG).when(r.uitspraak(), bij=c.als(b.BEZWAARTEAM, soort="systeem")).then_geweigerd(
        GeenMedewerker, "uitspraak: alleen een medewerker"
    )
