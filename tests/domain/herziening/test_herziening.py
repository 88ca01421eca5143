"""Changing, taking back and ending rights: what follows, what is refused, and what then counts on which day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.herziening.commands import HerzieningNemen
from domain.herziening.decisions import (
    AndereWet,
    BeeindigingInHetVerleden,
    DagenNietToegekend,
    GrondOnbekend,
    NietTerugwerkend,
    RechtOnbekend,
    TerugwerkendOnverklaard,
)
from domain.herziening.events import HerzieningGenomen
from domain.rechten.rechten import rechten
from domain.weigering import Weigering
from domain.zaak.advies import AdviesGegeven
from domain.zaak.geschiedenis import bekend_tot
from domain.zaak.handeling import AlGedaan, Command, DatumVoorVoorganger, Rechtskader
from projections.indicaties import indicaties
from services.verordeningen import regelboek
from tests.domain.herziening import commands as h
from tests.domain.herziening.events import BEEINDIGD, EINDE, HERZIEN, INGETROKKEN, MEER, TOEGEKEND
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import BEKEND, als_pgb, in_natura, toegekend
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, lees, met, op

NIJMEGEN = Rechtskader(regelboek(), "0268")
WAGENINGEN = Rechtskader(regelboek(), "0289")
BEKEND_2 = op(met(BEKEND, beschikking=2), date(2025, 5, 13))
JUNI = Werking(van=date(2025, 6, 1), tot_en_met=date(2025, 6, 30))


def meer_op(van: str, tot_en_met: str, **anders: Any) -> HerzieningNemen:
    """Give more hours over these days."""
    meer = in_natura(omvang=MEER.omvang, werking={"van": van, "totEnMet": tot_en_met})
    return h.herziening(voorzieningen=({"nummer": 1, "voorziening": meer},), **anders)


@pytest.mark.parametrize(
    ("command", "event"),
    [(h.herziening(), HERZIEN), (h.intrekking(), INGETROKKEN), (h.beeindiging(), BEEINDIGD)],
)
def test_it_happens(command: Command, event: Event[Gebeurtenis]) -> None:
    """With the number of the right, its grounds, and the days on which it counts."""
    given(*TOEGEKEND).when(command, bij=c.BESLISSER).then(event)


@pytest.mark.parametrize(
    ("command", "klasse", "zin"),
    [
        (h.herziening(voorzieningen=({"nummer": 2, "voorziening": MEER},)), RechtOnbekend, "Voorziening 2 telt niet"),
        (
            h.intrekking(ingetrokken=({"nummer": 1, "werking": {"van": "2025-04-01", "totEnMet": "2025-04-13"}},)),
            RechtOnbekend,
            "Voorziening 1 telt niet op de dagen vanaf 2025-04-01 tot en met 2025-04-13.",
        ),
        (
            h.beeindiging(beeindigd=({"nummer": 1, "laatste_dag": EINDE},)),
            RechtOnbekend,
            "Voorziening 1 telt niet op de dagen vanaf 2027-04-14.",
        ),
        (
            h.beeindiging(beeindigd=({"nummer": 1, "laatste_dag": date(2025, 5, 11)},)),
            BeeindigingInHetVerleden,
            "laatsteDag 2025-05-11 ligt voor besluitOp",
        ),
        (h.intrekking(terugwerkend=None), TerugwerkendOnverklaard, "zeg in terugwerkend waarom"),
        (h.herziening(terugwerkend=h.TERUG), NietTerugwerkend, "laat terugwerkend weg"),
        (
            h.herziening(voorzieningen=({"nummer": 1, "voorziening": in_natura(werking=MEER.werking)},)),
            AlGedaan,
            "Voorziening 1 is op de dagen vanaf 2025-05-19 tot en met 2027-04-13 al zo.",
        ),
        (
            h.herziening(
                voorzieningen=(
                    {"nummer": 1, "voorziening": als_pgb(wet="jeugdwet", productcategorie="45", werking=MEER.werking)},
                )
            ),
            AndereWet,
            "Voorziening 1 is van een andere wet.",
        ),
        (h.herziening(gronden=("f",)), GrondOnbekend, "Grond f staat in geen tekst"),
        # Granted from 14 April 2025 up to and including 13 April 2027: not a day more, not a day before.
        (meer_op("2025-05-19", "2027-04-14"), DagenNietToegekend, "Voorziening 1 telt niet op 2027-04-14; een herzien"),
        (meer_op("2027-04-13", "2029-12-31"), DagenNietToegekend, "daarvoor is een beschikking op een aanvraag nodig."),
        (
            meer_op("2025-04-13", "2027-04-13", terugwerkend=h.TERUG),
            DagenNietToegekend,
            "Voorziening 1 telt niet op 2025-04-13",
        ),
        (meer_op("2027-04-14", "2027-05-31"), RechtOnbekend, "telt niet op de dagen vanaf 2027-04-14"),
    ],
)
def test_refusals(command: Command, klasse: type[Weigering], zin: str) -> None:
    """No right to change, days in the past without a reason, what is so already, another law."""
    given(*TOEGEKEND).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


@pytest.mark.parametrize(
    ("van", "tot_en_met", "zonder"),
    [
        # Besluit 2 ended the right on 31 May 2025, or took it back over 14 to 30 April.
        (BEEINDIGD, ("2025-05-31", "2027-04-13"), "2025-06-01"),
        (BEEINDIGD, ("2025-05-19", "2025-06-01"), "2025-06-01"),
        (BEEINDIGD, ("2025-05-19", "2025-05-31"), None),
        (INGETROKKEN, ("2025-04-30", "2025-05-31"), "2025-04-30"),
        (INGETROKKEN, ("2025-05-01", "2025-05-31"), None),
    ],
)
def test_a_herziening_brings_nothing_back(
    van: Event[Gebeurtenis], tot_en_met: tuple[str, str], zonder: str | None
) -> None:
    """What ended or was taken back is granted on a new aanvraag, or is there again after bezwaar."""
    command = meer_op(*tot_en_met, besluit_op=date(2025, 5, 19), terugwerkend=h.TERUG)
    if tot_en_met[0] >= "2025-05-19":
        command = command.model_copy(update={"terugwerkend": None})
    vraag = given(*TOEGEKEND, van, BEKEND_2).when(command, bij=c.BESLISSER)

    if zonder is None:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(DagenNietToegekend, f"Voorziening 1 telt niet op {zonder};")


def test_days_after_each_other_are_days_on_which_it_counts() -> None:
    """Who got more hours for a while can get them over all of it, in one besluit."""
    tijdelijk = met(HERZIEN, voorzieningen=(toegekend(in_natura(omvang=MEER.omvang, werking=JUNI), nummer=1),))
    command = meer_op("2025-05-19", "2027-04-13", besluit_op=date(2025, 5, 19))

    assert given(*TOEGEKEND, tijdelijk, BEKEND_2).when(command, bij=c.BESLISSER).besluit()


def test_the_toewijzing_is_that_of_the_days_that_change() -> None:
    """In June another aanbieder helps (toewijzing 81002): more hours in May and in July stay with the first."""
    ander = toegekend(in_natura(aanbieder="42420002", werking=JUNI), nummer=1, toewijzingnummer=81002)
    dagen = {"05-19": "05-31", "06-10": "06-20", "07-01": "07-31"}
    command = h.herziening(
        besluit_op=date(2025, 5, 19),
        voorzieningen=tuple(
            {
                "nummer": 1,
                "voorziening": in_natura(
                    omvang=MEER.omvang,
                    aanbieder="42420002" if van == "06-10" else "41410001",
                    werking={"van": f"2025-{van}", "totEnMet": f"2025-{tot}"},
                ),
            }
            for van, tot in dagen.items()
        ),
    )
    nummers = {
        **c.BESLISSER.nummers,
        "toewijzingnummer": (89001, 89002, 89003),
        "eb_startnummer": (69001, 69002, 69003),
    }
    verleden = (*TOEGEKEND, met(HERZIEN, voorzieningen=(ander,)), BEKEND_2)
    *_, genomen = given(*verleden).when(command, bij=replace(c.BESLISSER, nummers=nummers)).besluit()

    assert isinstance(genomen.inhoud, HerzieningGenomen)
    assert [81001, 81002, 81001] == [een.toewijzingnummer for een in genomen.inhoud.voorzieningen]


@pytest.mark.parametrize(
    ("laatste_dag", "mag"), [(date(2025, 5, 11), False), (date(2025, 5, 12), True), (date(2027, 4, 12), True)]
)
def test_first_and_last_day_of_an_end(laatste_dag: date, *, mag: bool) -> None:
    """From the day of the besluit on, and before the right ends by itself."""
    vraag = given(*TOEGEKEND).when(
        h.beeindiging(beeindigd=({"nummer": 1, "laatste_dag": laatste_dag},)), bij=c.BESLISSER
    )

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(BeeindigingInHetVerleden, "laatsteDag")


@pytest.mark.parametrize(
    ("dag", "mag"), [(date(2025, 4, 10), False), (date(2025, 4, 11), True), (date(2025, 5, 12), True)]
)
def test_it_is_recorded_late(dag: date, *, mag: bool) -> None:
    """Another besluit on the right was made known on 13 May: one that was taken before that is recorded all the same.

    Not of before 11 April, when the client was told of the right.
    """
    vraag = given(*TOEGEKEND, HERZIEN, BEKEND_2).when(h.beeindiging(besluit_op=dag), bij=c.BESLISSER)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(DatumVoorVoorganger, "besluitOp 2025-04-10 ligt voor de bekendmaking van het besluit")


def test_the_grounds_are_weighed() -> None:
    """Nijmegen art. 19 lid 2: each letter is a fact of the rule, and the besluit names the receipt."""
    *adviezen, genomen = (
        given(*TOEGEKEND).onder(NIJMEGEN).when(h.herziening(gronden=("c", "f")), bij=c.BESLISSER).besluit()
    )
    (advies,) = adviezen

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert isinstance(genomen.inhoud, HerzieningGenomen)
    assert ("herziening", "herzieningsgrond") == (advies.inhoud.handeling, advies.inhoud.regel)
    assert advies.inhoud.model_dump()["bewijs"]["uitkomst"] == {
        "mogelijk": True,
        "gronden": [
            {"bron": "Verordening Nijmegen 2022, art. 19 lid 2 onder c", "dwingend": False},
            {"bron": "Verordening Nijmegen 2022, art. 19 lid 2 onder f", "dwingend": False},
        ],
    }
    assert genomen.inhoud.adviezen == (7,)


def test_where_no_text_has_the_rule_it_blocks_nothing() -> None:
    """Wageningen: the grounds are those of Wmo 2.3.10; the receipt says that no text answered."""
    *_, advies, genomen = given(*TOEGEKEND).onder(WAGENINGEN).when(h.herziening(), bij=c.BESLISSER).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert advies.inhoud.niet_beschikbaar is not None
    assert isinstance(genomen.inhoud, HerzieningGenomen)


def test_a_changed_pgb_is_a_new_budget() -> None:
    """The SVB is told of a new budget in the place of the old one; aanbieder and CAK keep their numbers."""
    command = h.herziening(voorzieningen=({"nummer": 1, "voorziening": als_pgb(werking=MEER.werking)},))
    (event,) = given(*TOEGEKEND).when(command, bij=c.BESLISSER).besluit()

    assert isinstance(event.inhoud, HerzieningGenomen)
    (nieuw,) = event.inhoud.voorzieningen
    assert (1, None, 91001) == (nieuw.nummer, nieuw.toewijzingnummer, nieuw.budgetidentificatie)


MINUTEN = [
    # dag, herziening bekend?, minuten per week. Granted: 120; from 19 May: 180 (made known on 13 May).
    (date(2025, 4, 13), True, None),
    (date(2025, 4, 14), True, 120),
    (date(2025, 5, 18), True, 120),
    (date(2025, 5, 19), True, 180),
    (date(2025, 5, 19), False, 120),
    (EINDE, True, 180),
    (date(2027, 4, 14), True, None),
]


@pytest.mark.parametrize(("dag", "bekend", "minuten"), MINUTEN)
def test_more_hours_from_a_day_on(dag: date, minuten: int | None, *, bekend: bool) -> None:
    """On each day as it counts, and as it was known before and after the herziening was made known."""
    stroom = lees(*TOEGEKEND, HERZIEN, BEKEND_2)
    gezien = bekend_tot(stroom, stroom[-1 if bekend else -2].positie)
    zaak = gevouwen(*(Event(een.inhoud, een.geldig_op, een.corrigeert) for een in gezien))

    op_die_dag = [rij.omvang.volume for rij in indicaties(zaak, dag) if rij.status == "lopend" and rij.omvang]
    assert ([minuten] if minuten else []) == op_die_dag


@pytest.mark.parametrize(
    ("dag", "toen", "nu"),
    [
        # Taken back on 12 May (made known on the 13th) over 14 to 30 April: what was known before stays known so.
        (date(2025, 4, 14), True, False),
        (date(2025, 4, 30), True, False),
        (date(2025, 5, 1), True, True),
    ],
)
def test_taken_back_over_days_that_are_past(dag: date, *, toen: bool, nu: bool) -> None:
    """A retroactive intrekking: the right counted then, as was known; it did not, as is known now."""
    eerst, daarna = gevouwen(*TOEGEKEND, INGETROKKEN), gevouwen(*TOEGEKEND, INGETROKKEN, BEKEND_2)

    assert toen is any(rij.status == "lopend" for rij in indicaties(eerst, dag))
    assert nu is any(rij.status == "lopend" for rij in indicaties(daarna, dag))


def test_what_ended_says_by_which_event() -> None:
    """The row of the right names the event that ended it before its time."""
    (rij,) = indicaties(gevouwen(*TOEGEKEND, BEEINDIGD, BEKEND_2), date(2025, 5, 20))

    assert (Werking(van=date(2025, 4, 14), tot_en_met=date(2025, 5, 31)), 7) == (rij.werking, rij.einde_door)


def test_rights_are_numbered_on() -> None:
    """What a herziening changes keeps its number; the zaak has one right."""
    zaak: Any = gevouwen(*TOEGEKEND, HERZIEN, BEKEND_2)

    assert [1] == [recht.nummer for recht in rechten(zaak)]


@pytest.mark.parametrize(
    ("anders", "toewijzing"),
    [
        ({}, 81001),
        ({"omvang": {"volume": 200, "eenheid": "01", "frequentie": "2"}}, 81001),
        ({"aanbieder": "42420002"}, 89001),
        ({"productcode": "01A03"}, 89001),
        ({"productcategorie": "02", "productcode": "02A03"}, 89001),
    ],
)
def test_another_aanbieder_or_product_is_another_toewijzing(anders: dict[str, Any], toewijzing: int) -> None:
    """By the number one aanbieder knows one product (iWmo OP087); what the CAK collects goes on under its own."""
    leden = {"werking": MEER.werking, "omvang": MEER.omvang} | anders
    command = h.herziening(voorzieningen=({"nummer": 1, "voorziening": in_natura(**leden)},))
    nummers = {**c.BESLISSER.nummers, "toewijzingnummer": (89001,), "eb_startnummer": (69001,)}
    *_, genomen = given(*TOEGEKEND).when(command, bij=replace(c.BESLISSER, nummers=nummers)).besluit()

    assert isinstance(genomen.inhoud, HerzieningGenomen)
    (voorziening,) = genomen.inhoud.voorzieningen
    assert (toewijzing, 61001) == (voorziening.toewijzingnummer, voorziening.eb_startnummer)
