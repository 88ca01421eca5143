"""The whole zaak on both axes of time, against what somebody with pencil and paper would find."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Final

import pytest

from domain.beschikking.besluit import Afwijking
from domain.gebeurtenis import Event, Gebeurtenis
from domain.zaak.advies import AdviesGegeven
from domain.zaak.geschiedenis import bekend_tot
from domain.zaak.handeling import Bewijs, Rechtskader
from projections.zaakbeeld import gebeurtenissen, stappen, zaakbeeld
from services.verordeningen import regelboek
from tests.domain.personen import FENNA_ID, RUURD_ID, SIETSKE_ID
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
)
from tests.projections.lezing import lees, met, op, vervalt, vervangt, zonder_sleutels

NIJMEGEN: Final = Rechtskader(regelboek(), "0268")
LATER: Final = date(2026, 12, 31)
GEWIST: Final = {"gewist": True}


def advies(handeling: str, regel: str, dag: date) -> Event[AdviesGegeven]:
    """Give the advice of a rule that answered."""
    stap = {"bron": "Verordening Nijmegen 2022, art. 8", "toelichting": "Zo staat het er.", "voldaan": True}
    return Event(
        AdviesGegeven(
            handeling=handeling,
            regel=regel,
            peildatum=dag,
            bekend_op=dag,
            regime="nijmegen-verordening-2022",
            regelversie=1,
            normen="ab",
            bewijs=Bewijs(feiten={"leeftijd": 66}, uitkomst={"afwijzen": "deels"}, stappen=(stap,)),
        ),
        dag,
    )


AFGEWEKEN = Afwijking(
    advies=9, regel="afwijzingsgronden", grondslag="art. 27 lid 3", motivering="De mantelzorger valt uit."
)
ZAAK: Final[tuple[Event[Gebeurtenis], ...]] = (
    GEMELD,  # 1
    advies("melding", "onderzoekstermijn", GEMELD.geldig_op),  # 2
    BEVESTIGD,  # 3
    GEWEZEN,  # 4
    GEPLAND,  # 5
    GESPROKEN,  # 6
    VERSLAGEN,  # 7
    AANGEVRAAGD,  # 8
    advies("beschikking", "afwijzingsgronden", BESLIST.geldig_op),  # 9
    met(BESLIST, adviezen=(9,), afwijkingen=(AFGEWEKEN,)),  # 10
    BEKEND,  # 11
    op(OPGEMERKT, date(2025, 4, 13)),  # 12, recorded last
)


def beeld(*events: Event[Gebeurtenis], geldig_op: date = LATER) -> dict[str, Any]:
    """Look at a zaak on a day, with everything known."""
    return zaakbeeld(lees(*events), NIJMEGEN, geldig_op=geldig_op, bekend_op_dag=LATER)


def test_the_zaak_tells_who_and_what() -> None:
    """Number, law, client, the others and the hulpvraag stand on top, the rest of the melding in its own place."""
    gezien = beeld(*ZAAK, geldig_op=date(2025, 4, 14))

    assert (gezien["zaaknummer"], gezien["wet"], gezien["versie"]) == ("9901-2025-000123", "wmo", 12)
    assert (gezien["geldigOp"], gezien["bekendOp"]) == ("2025-04-14", "2026-12-31")
    assert gezien["hulpvraag"] == "Ik kan mijn huis niet meer schoonhouden."
    assert gezien["client"]["betrokkene"] == str(FENNA_ID)
    assert gezien["client"]["persoon"]["geboortedatum"]["datum"] == "1958-04-12"
    assert [(b["betrokkene"], b["relatie"]) for b in gezien["betrokkenen"]] == [
        (str(RUURD_ID), "12"),
        (str(SIETSKE_ID), None),
    ]
    melding = gezien["melding"]
    assert (melding["versie"], melding["geldigOp"], melding["kanaal"]) == (1, "2025-03-03", "telefoon")
    assert [rij["regel"] for rij in melding["adviezen"]] == ["onderzoekstermijn"]


def test_every_act_stands_in_its_place() -> None:
    """Each act is told with its versie and its day; remarks stand with the verslag they are about."""
    gezien = beeld(*ZAAK)

    def waar(naam: str) -> list[tuple[int, str]]:
        return [(rij["versie"], rij["geldigOp"]) for rij in gezien[naam]]

    assert waar("bevestigingen") == [(3, "2025-03-05")]
    assert waar("clientondersteuning") == [(4, "2025-03-05")]
    assert waar("plannen") == [(5, "2025-03-07")]
    assert waar("gesprekken") == [(6, "2025-03-17")]
    assert waar("verslagen") == [(7, "2025-03-24")]
    assert [(o["versie"], o["opmerkingen"]) for o in gezien["verslagen"][0]["opmerkingen"]] == [
        (12, "Ik kook nog wel zelf.")
    ]
    assert waar("aanvragen") == [(8, "2025-04-01")]
    assert waar("beschikkingen") == [(10, "2025-04-10")]
    assert [rij["versie"] for rij in gezien["indicaties"]] == [10]
    assert [rij["soort"] for rij in gezien["termijnen"]] == [
        "ontvangstbevestiging",
        "persoonlijk-plan",
        "onderzoek",
        "beschikking",
        "bezwaar",
        "verlenging",
    ]
    assert (gezien["tijdelijkeVoorzieningen"], gezien["afsluiting"], gezien["correcties"]) == ([], None, [])


def test_a_beschikking_tells_what_it_rests_on() -> None:
    """It holds the advice with its articles, the departure with its motivering, and when the client was told."""
    (beschikking,) = beeld(*ZAAK)["beschikkingen"]

    (gewogen,) = beschikking["adviezen"]
    assert (gewogen["versie"], gewogen["regel"], gewogen["regime"]) == (
        9,
        "afwijzingsgronden",
        "nijmegen-verordening-2022",
    )
    assert gewogen["uitkomst"] == {"afwijzen": "deels"}
    assert [stap["bron"] for stap in gewogen["stappen"]] == ["Verordening Nijmegen 2022, art. 8"]
    assert beschikking["afwijkingen"] == [
        {
            "advies": 9,
            "regel": "afwijzingsgronden",
            "grondslag": "art. 27 lid 3",
            "motivering": "De mantelzorger valt uit.",
        }
    ]
    assert (beschikking["bekendmaking"]["versie"], beschikking["bekendmaking"]["geldigOp"]) == (11, "2025-04-11")


def test_an_advice_that_was_not_to_be_had_says_why() -> None:
    """A rule that no text held stands there with its reason, without outcome or steps."""
    geen = AdviesGegeven(
        handeling="melding", regel="korte-route", peildatum=GEMELD.geldig_op, niet_beschikbaar="Geen tekst."
    )

    (rij,) = beeld(GEMELD, Event(geen, GEMELD.geldig_op))["melding"]["adviezen"]

    assert (rij["nietBeschikbaar"], rij["uitkomst"], rij["stappen"]) == ("Geen tekst.", None, None)


@pytest.mark.parametrize(
    ("dag", "fase", "sinds"),
    [
        (date(2025, 3, 2), None, None),
        (date(2025, 3, 3), "melding", (1, "2025-03-03")),
        (date(2025, 3, 16), "melding", (1, "2025-03-03")),
        (date(2025, 3, 17), "onderzoek", (6, "2025-03-17")),
        (date(2025, 3, 23), "onderzoek", (6, "2025-03-17")),
        (date(2025, 3, 24), "verslag", (7, "2025-03-24")),
        (date(2025, 3, 31), "verslag", (7, "2025-03-24")),
        (date(2025, 4, 1), "aanvraag", (8, "2025-04-01")),
        (date(2025, 4, 9), "aanvraag", (8, "2025-04-01")),
        (date(2025, 4, 10), "besluit", (10, "2025-04-10")),
        (date(2025, 4, 11), "bekendgemaakt", (11, "2025-04-11")),
        (date(2025, 5, 19), "bekendgemaakt", (11, "2025-04-11")),
        (date(2025, 5, 20), "afgesloten", (13, "2025-05-20")),
    ],
)
def test_the_fase_is_that_of_the_day(dag: date, fase: str | None, sinds: tuple[int, str] | None) -> None:
    """The zaak moves on with the day of each act, not with the day it was recorded."""
    gezien = beeld(*ZAAK, AFGESLOTEN, geldig_op=dag)

    assert gezien["fase"] == fase
    assert gezien["faseSinds"] == ({"versie": sinds[0], "op": sinds[1]} if sinds else None)


@pytest.mark.parametrize(
    ("events", "fase"),
    [
        ((GEMELD, AFGEZIEN), "onderzoek"),
        ((GEMELD, GESPROKEN, VERSLAGEN, op(GESPROKEN, date(2025, 3, 25))), "onderzoek"),  # opened again
        ((GEMELD, AANGEVRAAGD), "aanvraag"),  # without any onderzoek
        ((GEMELD, AANGEVRAAGD, op(GESPROKEN, date(2025, 4, 2))), "aanvraag"),  # a beslistermijn runs
        ((GEMELD, AANGEVRAAGD, BESLIST, BEKEND, met(AANGEVRAAGD, aanvraag=2)), "aanvraag"),  # the latest counts
    ],
)
def test_the_latest_aanvraag_leads(events: tuple[Event[Gebeurtenis], ...], fase: str) -> None:
    """From the first aanvraag on, the fase is how far the latest one is; before it, how far the onderzoek is."""
    assert beeld(*events)["fase"] == fase


def test_before_the_melding_there_is_nothing() -> None:
    """On the day before, all is empty, in the same shape as later."""
    ervoor, later = beeld(*ZAAK, geldig_op=date(2025, 3, 2)), beeld(*ZAAK)

    assert list(ervoor) == list(later)
    assert ervoor["versie"] == 12
    assert [ervoor[naam] for naam in later if naam not in {"geldigOp", "bekendOp", "versie"} and ervoor[naam]] == []


def test_a_stream_without_events_gives_the_same_shape() -> None:
    """Nothing known at all is a zaakbeeld too."""
    assert list(beeld()) == list(beeld(*ZAAK))
    assert beeld()["versie"] == 0


def test_a_correction_counts_from_when_it_was_known() -> None:
    """Before the correction was recorded the zaak shows what was known; after it, what happened."""
    gelezen = lees(GEMELD, GESPROKEN, vervangt(2, op(GESPROKEN, date(2025, 3, 10))))
    kijk = {"geldig_op": date(2025, 3, 10), "bekend_op_dag": LATER}

    ervoor = zaakbeeld(bekend_tot(gelezen, gelezen[1].positie), NIJMEGEN, **kijk)
    erna = zaakbeeld(gelezen, NIJMEGEN, **kijk)

    assert (ervoor["gesprekken"], ervoor["correcties"], ervoor["versie"]) == ([], [], 2)
    assert [(rij["versie"], rij["geldigOp"]) for rij in erna["gesprekken"]] == [(2, "2025-03-10")]
    assert erna["correcties"] == [{"versie": 3, "corrigeert": 2, "aard": "vervangt"}]
    assert erna["versie"] == 3


def test_a_corrected_melding_changes_the_client() -> None:
    """A fact of the melding that was wrong is right on every day, as from the start."""
    beter = met(GEMELD, hulpvraag="Ik kan niet meer koken.")

    assert beeld(*ZAAK, vervangt(1, beter), geldig_op=date(2025, 3, 3))["hulpvraag"] == "Ik kan niet meer koken."


def test_a_voided_act_is_gone() -> None:
    """What never happened leaves only the correction that says so, and the fase steps back."""
    gezien = beeld(GEMELD, GESPROKEN, VERSLAGEN, vervalt(3, VERSLAGEN))

    assert (gezien["verslagen"], gezien["fase"]) == ([], "onderzoek")
    assert gezien["correcties"] == [{"versie": 4, "corrigeert": 3, "aard": "vervalt"}]


def test_a_voided_advice_is_left_out() -> None:
    """A decision goes on naming an advice that was declared void; what it said is not shown any more."""
    (beschikking,) = beeld(*ZAAK, vervalt(9, ZAAK[8]))["beschikkingen"]

    assert (beschikking["adviezen"], beschikking["afwijkingen"][0]["advies"]) == ([], 9)


def test_destroyed_keys_still_give_a_zaakbeeld() -> None:
    """Acts, days, rights and terms outlive the person; each sealed member says that it was destroyed."""
    gezien, gewist = beeld(*ZAAK), beeld(*zonder_sleutels(ZAAK))

    assert gewist["client"] == {"betrokkene": str(FENNA_ID), "persoon": GEWIST}
    assert gewist["betrokkenen"][0] == {"betrokkene": str(RUURD_ID), "relatie": GEWIST, "persoon": GEWIST}
    assert gewist["hulpvraag"] == GEWIST
    (beschikking,) = gewist["beschikkingen"]
    assert beschikking["motivering"] == beschikking["voorzieningen"][0]["resultaat"] == GEWIST
    assert beschikking["afwijkingen"][0]["motivering"] == GEWIST
    (gewogen,) = beschikking["adviezen"]
    assert gewogen["regel"] == "afwijzingsgronden"
    assert gewogen["feiten"] == gewogen["uitkomst"] == gewogen["stappen"] == GEWIST
    for naam in ("versie", "fase", "faseSinds", "indicaties", "termijnen", "correcties"):
        assert gewist[naam] == gezien[naam]
    assert "Kwakkelstein" not in json.dumps(gewist)


def test_a_zaakbeeld_is_json() -> None:
    """It survives being written and read again unchanged."""
    gezien = beeld(*ZAAK, op(TIJDELIJK, date(2025, 4, 20)), AFGESLOTEN)

    assert json.loads(json.dumps(gezien)) == gezien


def test_a_step_for_every_event() -> None:
    """Each step knows one event more, and looks at the same day."""
    beelden = list(stappen(lees(*ZAAK), NIJMEGEN, geldig_op=LATER, bekend_op_dag=LATER))

    assert list(range(1, 13)) == [een["versie"] for een in beelden]
    assert {"2026-12-31"} == {een["geldigOp"] for een in beelden}
    assert [een["fase"] for een in beelden] == [
        *["melding"] * 5,
        "onderzoek",
        "verslag",
        *["aanvraag"] * 2,
        "besluit",
        *["bekendgemaakt"] * 2,
    ]
    assert beelden[-1] == beeld(*ZAAK)


def test_the_events_are_told_as_json() -> None:
    """Every event, corrected ones too, in order of versie."""
    rijen = gebeurtenissen(lees(GEMELD, GESPROKEN, vervalt(2, GESPROKEN)))

    assert [(rij["versie"], rij["stand"]) for rij in rijen] == [(1, "geldt"), (2, "vervallen"), (3, "geldt")]
