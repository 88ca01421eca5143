"""What changed between two zaakbeelden, where, and through which event."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import pytest

from domain.gebeurtenis import Event, Gebeurtenis
from domain.zaak.handeling import Rechtskader
from projections.verschil import Verschil, verschil
from projections.zaakbeeld import zaakbeeld
from services.verordeningen import regelboek
from tests.domain.zaak.events import (
    AANGEVRAAGD,
    AFGESLOTEN,
    BEKEND,
    BESLIST,
    BEVESTIGD,
    GEMELD,
    GESPROKEN,
    TIJDELIJK,
    TOT_AANVRAAG,
    VERSLAGEN,
    in_natura,
    toegekend,
)
from tests.projections.lezing import lees, met, op, vervalt, vervangt

NIJMEGEN: Final = Rechtskader(regelboek(), "0268")
DAG: Final = date(2025, 4, 14)
Geschiedenis = tuple[Event[Gebeurtenis], ...]


def beeld(*events: Event[Gebeurtenis], geldig_op: date = DAG, bekend_op: date = DAG) -> dict[str, Any]:
    """Look at a zaak on a day."""
    return zaakbeeld(lees(*events), NIJMEGEN, geldig_op=geldig_op, bekend_op_dag=bekend_op)


def plekken(a: dict[str, Any], b: dict[str, Any]) -> dict[str, tuple[Any, Any, int | None]]:
    """Give what differs, by its place."""
    return {een.pointer: (een.was, een.wordt, een.door) for een in verschil(a, b)}


def test_an_act_shows_what_it_did() -> None:
    """A verslag brings itself, another fase and the end of a term, all through the one event."""
    ervoor, erna = beeld(GEMELD, GESPROKEN), beeld(GEMELD, GESPROKEN, VERSLAGEN)

    assert plekken(ervoor, erna) == {
        "/fase": ("onderzoek", "verslag", 3),
        "/faseSinds/versie": (2, 3, 3),
        "/faseSinds/op": ("2025-03-17", "2025-03-24", 3),
        "/verslagen/0": (None, erna["verslagen"][0], 3),
        "/termijnen/2/status": ("loopt", "op-tijd-gehaald", 3),
        "/termijnen/2/einde": (None, {"op": "2025-03-24", "versie": 3}, 3),
    }


def test_a_correction_is_named_and_not_what_it_corrects() -> None:
    """The place is that of the original, the cause is the correction."""
    beter = met(GESPROKEN, vorm="kantoor")

    assert plekken(beeld(GEMELD, GESPROKEN), beeld(GEMELD, GESPROKEN, vervangt(2, beter))) == {
        "/gesprekken/0/vorm": ("huisbezoek", "kantoor", 3),
        "/correcties/0": (None, {"versie": 3, "corrigeert": 2, "aard": "vervangt"}, 3),
    }


def test_each_of_several_events_has_its_share() -> None:
    """Where more was recorded in between, each difference names its own event; of two corrections the last."""
    erbij = (vervangt(2, met(GESPROKEN, vorm="kantoor")), BEVESTIGD, vervangt(2, met(GESPROKEN, vorm="beeldbellen")))

    anders = plekken(beeld(GEMELD, GESPROKEN), beeld(GEMELD, GESPROKEN, *erbij))

    assert anders["/gesprekken/0/vorm"] == ("huisbezoek", "beeldbellen", 5)
    assert anders["/bevestigingen/0"][2] == 4
    assert [anders[f"/correcties/{plaats}"][2] for plaats in (0, 1)] == [3, 5]


def test_a_corrected_melding_is_named_in_all_that_rests_on_it() -> None:
    """The hulpvraag, the day of the melding and the terms that count from it change through the correction."""
    beter = op(met(GEMELD, hulpvraag="Ik kan niet meer koken."), date(2025, 3, 10))
    anders = plekken(beeld(GEMELD, GESPROKEN), beeld(GEMELD, GESPROKEN, vervangt(1, beter)))

    assert anders["/hulpvraag"] == ("Ik kan mijn huis niet meer schoonhouden.", "Ik kan niet meer koken.", 3)
    assert anders["/melding/geldigOp"] == ("2025-03-03", "2025-03-10", 3)
    # Six weeks after Monday 3 March is Monday 14 April; six weeks after Monday 10 March ends on Tweede Paasdag.
    assert anders["/termijnen/2/uiterlijk"] == ("2025-04-14", "2025-04-22", 3)
    assert anders["/termijnen/2/verschoven"] == (None, "2025-04-21 is Tweede Paasdag", 3)
    assert {3} == {door for _, _, door in anders.values()}


def test_what_was_voided_points_to_where_it_was() -> None:
    """A member that is gone has its place in the first zaakbeeld, one that stays keeps its own."""
    tweede = op(GESPROKEN, date(2025, 3, 20))
    ervoor = beeld(GEMELD, GESPROKEN, tweede)
    anders = plekken(ervoor, beeld(GEMELD, GESPROKEN, tweede, vervalt(2, GESPROKEN)))

    assert anders == {
        "/gesprekken/0": (ervoor["gesprekken"][0], None, 4),
        "/correcties/0": (None, {"versie": 4, "corrigeert": 2, "aard": "vervalt"}, 4),
    }


def test_a_late_act_does_not_move_the_others() -> None:
    """An act recorded late for an earlier day is one addition, wherever it stands in the list."""
    laat = op(GESPROKEN, date(2025, 3, 10))
    erna = beeld(GEMELD, GESPROKEN, laat)

    assert plekken(beeld(GEMELD, GESPROKEN), erna) == {"/gesprekken/1": (None, erna["gesprekken"][1], 3)}


def test_a_bekendmaking_makes_the_right() -> None:
    """The beschikking stood already; that the client was told makes the right, meets the term and starts bezwaar."""
    zaak = (*TOT_AANVRAAG, BESLIST)
    anders = plekken(beeld(*zaak), beeld(*zaak, BEKEND))

    assert {6} == {door for _, _, door in anders.values()}
    assert {"/fase", "/indicaties/0", "/beschikkingen/0/bekendmaking", "/termijnen/3/status", "/termijnen/4"} <= set(
        anders
    )


def test_a_voided_beschikking_takes_its_bekendmaking_along() -> None:
    """Between neighbours the one event is the cause, also of what it hides in passing."""
    zaak = (*TOT_AANVRAAG, BESLIST, BEKEND)
    anders = plekken(beeld(*zaak), beeld(*zaak, vervalt(5, BESLIST)))

    assert anders["/fase"] == ("bekendgemaakt", "aanvraag", 7)
    assert {7} == {door for _, _, door in anders.values()}


@pytest.mark.parametrize(
    ("van", "tot", "verwacht"),
    [
        # The right begins, and nobody did anything.
        (date(2025, 4, 13), date(2025, 4, 14), {"/indicaties/0/status": ("komend", "lopend", None)}),
        # The bezwaartermijn has passed.
        (date(2025, 5, 23), date(2025, 5, 24), {"/termijnen/4/status": ("loopt", "verstreken", None)}),
        # Bezwaar is open from the day after the bekendmaking (Awb 6:8).
        (date(2025, 4, 11), date(2025, 4, 12), {"/termijnen/4/status": ("komend", "loopt", None)}),
        (date(2025, 4, 15), date(2025, 4, 16), {}),
    ],
)
def test_a_day_alone_makes_no_event(van: date, tot: date, verwacht: dict[str, Any]) -> None:
    """What only the day brings is named as the work of no event."""
    zaak = (GEMELD, BEVESTIGD, VERSLAGEN, AANGEVRAAGD, BESLIST, BEKEND)

    anders = plekken(beeld(*zaak, geldig_op=van), beeld(*zaak, geldig_op=tot))

    assert anders == verwacht


def test_an_act_comes_into_view_with_its_day() -> None:
    """Between two days an act known all along is what makes the difference."""
    zaak = (GEMELD, GESPROKEN, VERSLAGEN)

    anders = plekken(beeld(*zaak, geldig_op=date(2025, 3, 16)), beeld(*zaak, geldig_op=date(2025, 3, 17)))

    assert anders["/fase"] == ("melding", "onderzoek", 2)
    assert anders["/gesprekken/0"][2] == 2


def test_law_that_became_known_is_no_event() -> None:
    """On 5 March 2025 the beleidsregels could be read: from then on the ontvangstbevestiging has a term."""
    ervoor, erna = (beeld(GEMELD, bekend_op=dag) for dag in (date(2025, 3, 4), date(2025, 3, 5)))

    anders = plekken(ervoor, erna)

    assert anders["/termijnen/0/uiterlijk"] == (None, "2025-03-10", None)
    assert {None} == {door for _, _, door in anders.values()}


def test_the_end_of_the_zaak_cuts_off_what_ran() -> None:
    """A term that fell away through the end of the zaak names that end."""
    anders = plekken(beeld(GEMELD), beeld(GEMELD, op(AFGESLOTEN, DAG)))

    assert anders["/termijnen/2/status"] == ("loopt", "vervallen", 2)
    assert anders["/fase"] == ("melding", "afgesloten", 2)


def test_two_rights_of_one_beschikking_are_told_apart() -> None:
    """Rights are paired by their numbers, not by their place."""
    rechten = [toegekend(in_natura(), nummer=nummer, toewijzingnummer=81000 + nummer) for nummer in (1, 2)]
    beslist = met(BESLIST, voorzieningen=tuple(rechten))
    # A right awaiting the onderzoek has a number 1 of its own.
    zaak = (*TOT_AANVRAAG, beslist, BEKEND, TIJDELIJK)
    zonder_eerste = met(beslist, voorzieningen=(rechten[1],))

    anders = plekken(beeld(*zaak), beeld(*zaak, vervangt(5, zonder_eerste)))

    assert {plek for plek in anders if plek.startswith(("/indicaties", "/beschikkingen"))} == {
        "/indicaties/0",
        "/beschikkingen/0/voorzieningen/0",
    }
    assert anders["/indicaties/0"][1:] == (None, 8)


def test_a_difference_is_json() -> None:
    """A row holds the place, both values and the versie."""
    (eerste, *_) = verschil(beeld(GEMELD), beeld(GEMELD, GESPROKEN))

    assert eerste == Verschil(pointer="/fase", was="melding", wordt="onderzoek", door=2)
    assert eerste.als_json() == {"pointer": "/fase", "was": "melding", "wordt": "onderzoek", "door": 2}


def test_the_question_is_no_difference() -> None:
    """Asking for another day of a zaak in which nothing happens changes nothing."""
    zaak = (GEMELD, BEVESTIGD, VERSLAGEN, op(AFGESLOTEN, date(2025, 3, 25)))

    assert [] == verschil(beeld(*zaak, geldig_op=date(2025, 6, 1)), beeld(*zaak, geldig_op=date(2025, 7, 1)))
