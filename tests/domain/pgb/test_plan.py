"""The plan for a pgb, and whether somebody can carry one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from domain.gebeurtenis import Event, Gebeurtenis
from domain.jeugdhulp.verwijzingen import VerwijzingOnbekend
from domain.levensloop.events import OverlijdenVastgelegd
from domain.levensloop.overlijden import ClientOverleden
from domain.pgb.pgbrecht import PgbOnbekend
from domain.pgb.plannen import AanvraagOnbekend, PgbPlanOnbekend
from domain.weigering import FeitOntbreekt, Weigering
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import AlGedaan, BetrokkeneOnbekend, Bewijs, Command, DatumVoorVoorganger, Rechtskader
from services.verordeningen import regelboek
from tests.domain.jeugdhulp.events import GEMELD as JEUGD
from tests.domain.jeugdhulp.events import VERWEZEN
from tests.domain.personen import FENNA_ID, RUURD_ID, VREEMDE_ID
from tests.domain.pgb import commands as p
from tests.domain.pgb.events import AANGEWEZEN, BEOORDEELD, GEPLAND, TOEGEKEND
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AANGEVRAAGD, GEMELD, OP_AANVRAAG, TOT_AANVRAAG
from tests.domain.zaak.scenario import given
from tests.projections.lezing import met, zonder_sleutels

NIJMEGEN, WAGENINGEN, HEUMEN = (Rechtskader(regelboek(), code) for code in ("0268", "0289", "0252"))
OVERLEDEN = Event(OverlijdenVastgelegd(adviezen=()), date(2025, 3, 20))

# All that Nijmegen asks for a refusal beside what the zaak knows; nothing speaks against a pgb here.
NIETS_TEGEN = {
    "vertegenwoordigerBekwaam": False,
    "gemengdeOvereenkomst": False,
    "planVolledig": True,
    "zwaarwegendBezwaar": False,
    "ernstigVermoedenProblemen": False,
    "vastgesteldMisbruik": False,
    "aanbiederVerwijtbaarOfWanprestatie": False,
}


def adviezen(events: tuple[Event[Gebeurtenis], ...]) -> dict[str, Any]:
    """Give, per rule that was weighed, its outcome; None where no text answered."""
    gegeven: dict[str, Any] = {}
    for een in events:
        if isinstance(een.inhoud, AdviesGegeven):
            bewijs = een.inhoud.bewijs
            gegeven[een.inhoud.regel] = bewijs.uitkomst if isinstance(bewijs, Bewijs) else None
    return gegeven


def test_a_plan_comes_in() -> None:
    """In the onderzoek, before there is an aanvraag (beleidsregels 5.1)."""
    given(GEMELD).when(p.plan(), bij=c.CONSULENT).then(GEPLAND)


def test_a_plan_with_an_aanvraag_or_for_a_right() -> None:
    """It goes with what is asked, or changes how a right is used; it is numbered on."""
    bij_aanvraag = met(GEPLAND, aanvraag=1, plan=2)
    given(*TOT_AANVRAAG, GEPLAND).when(p.plan(aanvraag=1, ontvangen_op=date(2025, 4, 3)), bij=c.CONSULENT).then(
        Event(bij_aanvraag.inhoud, date(2025, 4, 3))
    )
    given(JEUGD, VERWEZEN).when(p.plan(verwijzing=1), bij=c.CONSULENT).then(met(GEPLAND, verwijzing=1))
    given(*TOEGEKEND).when(p.plan(recht=1), bij=c.CONSULENT).then(met(GEPLAND, recht=1))


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (TOT_AANVRAAG, p.plan(aanvraag=2), AanvraagOnbekend, "Aanvraag 2 is er in deze zaak niet."),
        ((JEUGD, VERWEZEN), p.plan(verwijzing=2), VerwijzingOnbekend, "Verwijzing 2 is er in deze zaak niet."),
        (
            (JEUGD, VERWEZEN),
            p.plan(verwijzing=1, ontvangen_op=date(2025, 3, 3)),
            DatumVoorVoorganger,
            "ontvangenOp 2025-03-03 ligt voor de verwijzing van 2025-03-04.",
        ),
        (TOEGEKEND, p.plan(recht=2), PgbOnbekend, "Voorziening 2 is in deze zaak geen pgb."),
        ((GEMELD, GEPLAND), p.plan(), AlGedaan, "Een pgb-plan voor begeleiding van 2025-04-02 is er al."),
        ((GEMELD, OVERLEDEN), p.plan(), ClientOverleden, "overleden op 2025-03-20"),
        (
            TOT_AANVRAAG,
            p.plan(aanvraag=1, ontvangen_op=date(2025, 3, 31)),
            DatumVoorVoorganger,
            "ontvangenOp 2025-03-31 ligt voor de aanvraag van 2025-04-01.",
        ),
    ],
)
def test_a_plan_is_refused(verleden: Any, command: Command, klasse: type[Weigering], zin: str) -> None:
    """For an aanvraag or pgb that is not there, a second time, after a death, or before what it goes with."""
    given(*verleden).when(command, bij=c.CONSULENT).then_geweigerd(klasse, zin)


def test_another_plan_on_the_same_day() -> None:
    """For another voorziening, or on the day that the aanvraag itself came in."""
    assert given(GEMELD, GEPLAND).when(p.plan(voorziening="dagbesteding"), bij=c.CONSULENT).besluit()
    assert given(GEMELD, AANGEVRAAGD).when(p.plan(aanvraag=1, ontvangen_op=OP_AANVRAAG), bij=c.CONSULENT).besluit()


@pytest.mark.parametrize("leden", [("aanvraag", "recht"), ("aanvraag", "verwijzing"), ("verwijzing", "recht")])
def test_a_plan_goes_with_one_thing(leden: tuple[str, str]) -> None:
    """With an aanvraag, a verwijzing or a right."""
    with pytest.raises(ValidationError, match="niet bij meer"):
        p.plan(**dict.fromkeys(leden, 1))


def test_an_oordeel_on_the_client() -> None:
    """Under the id of the client, who is not named in the command."""
    given(GEMELD).when(p.bekwaamheid(), bij=c.CONSULENT).then(BEOORDEELD)


def test_another_oordeel_takes_the_place_of_the_first() -> None:
    """On the same day as well, where it says something else."""
    (event,) = given(GEMELD, BEOORDEELD).when(p.bekwaamheid(oordeel="twijfel"), bij=c.CONSULENT).besluit()

    assert met(BEOORDEELD, oordeel="twijfel") == event


@pytest.mark.parametrize(
    ("command", "klasse", "zin"),
    [
        (p.bekwaamheid(plan=2), PgbPlanOnbekend, "Pgb-plan 2 is er in deze zaak niet."),
        (
            p.bekwaamheid(over="beheerder", betrokkene=VREEMDE_ID),
            BetrokkeneOnbekend,
            f"Betrokkene {VREEMDE_ID} hoort niet bij deze zaak.",
        ),
        (p.bekwaamheid(), AlGedaan, "Dit oordeel van 2025-04-04 is al vastgelegd."),
        (
            p.bekwaamheid(plan=1, beoordeeld_op=date(2025, 4, 1)),
            DatumVoorVoorganger,
            "beoordeeldOp 2025-04-01 ligt voor het pgb-plan van 2025-04-02.",
        ),
    ],
)
def test_an_oordeel_is_refused(command: Command, klasse: type[Weigering], zin: str) -> None:
    """On a plan or person that is not there, a second time, or before the plan."""
    given(GEMELD, GEPLAND, BEOORDEELD).when(command, bij=c.CONSULENT).then_geweigerd(klasse, zin)


def test_after_a_death_nobody_is_judged() -> None:
    """A pgb is for who lives."""
    given(GEMELD, OVERLEDEN).when(p.bekwaamheid(), bij=c.CONSULENT).then_geweigerd(ClientOverleden, "2025-03-20")


@pytest.mark.parametrize(("over", "wie"), [("client", FENNA_ID), ("beheerder", None)])
def test_it_says_about_whom(over: str, wie: object) -> None:
    """Anybody but the client is named."""
    with pytest.raises(ValidationError, match="noem de betrokkene"):
        p.bekwaamheid(over=over, betrokkene=wie)


@pytest.mark.parametrize(
    ("over", "oordeel", "weigeren"),
    [
        # Art. 9 lid 5 and beleidsregels 5.1: who is not able gets no pgb, unless a vertegenwoordiger is.
        ("client", "bekwaam", False),
        ("client", "twijfel", False),
        ("client", "niet-bekwaam", True),
        ("vertegenwoordiger", "bekwaam", False),
        ("vertegenwoordiger", "niet-bekwaam", True),
    ],
)
def test_the_oordeel_is_a_fact_of_the_rule(over: str, oordeel: str, *, weigeren: bool) -> None:
    """Nijmegen: what was found of client or vertegenwoordiger decides whether a pgb is refused."""
    feiten: dict[str, Any] = dict(NIETS_TEGEN)
    wie = {}
    if over == "vertegenwoordiger":
        feiten |= {"bekwaam": False, "beheerder": "eerste-graad"}
        feiten.pop("vertegenwoordigerBekwaam")
        wie = {"betrokkene": RUURD_ID}
    command = p.bekwaamheid(over=over, oordeel=oordeel, plan=1, feiten={"pgb-weigering": feiten}, **wie)
    *gewogen, beoordeeld = given(GEMELD, GEPLAND).onder(NIJMEGEN).when(command, bij=c.CONSULENT).besluit()

    gegeven = adviezen(tuple(gewogen))
    assert gegeven["pgb-weigering"]["weigeren"] is weigeren
    # Art. 11 lid 1 a-d are there; par. 5.1 asks 2a-2f and 3a-3e since 1 March 2025 (2g only for the network).
    assert gegeven["pgb-plan-volledig"]["ontbreekt"] == [f"2{x}" for x in "abcdef"] + [f"3{x}" for x in "abcde"]
    assert beoordeeld.inhoud.model_dump()["adviezen"] == (3, 4)


def test_what_the_rule_asks_has_to_be_said() -> None:
    """Nijmegen: a fact that the zaak does not know is asked by name."""
    given(GEMELD).onder(NIJMEGEN).when(p.bekwaamheid(), bij=c.CONSULENT).then_geweigerd(
        FeitOntbreekt, "vertegenwoordigerBekwaam"
    )


def test_a_plan_that_was_wiped_is_not_known() -> None:
    """Then who judges has to say what was in it."""
    gemeld, gepland = zonder_sleutels([GEMELD, GEPLAND])
    command = p.bekwaamheid(plan=1, feiten={"pgb-plan-volledig": {"wet": "wmo"}})

    given(gemeld, gepland).onder(WAGENINGEN).when(command, bij=c.CONSULENT).then_geweigerd(FeitOntbreekt, "onderdelen")


def test_the_texts_of_wageningen_and_heumen() -> None:
    """Wageningen has no grounds to refuse, Heumen no text on a plan for begeleiding: nothing is blocked."""
    command = p.bekwaamheid(plan=1)
    gegeven = adviezen(given(GEMELD, GEPLAND).onder(WAGENINGEN).when(command, bij=c.CONSULENT).besluit())

    # 3.2: a, b (Wmo), d, e and f; the plan has a to d.
    assert gegeven == {"pgb-plan-volledig": {"volledig": False, "ontbreekt": ["e", "f"]}, "pgb-weigering": None}

    feiten = {
        **{naam: NIETS_TEGEN[naam] for naam in NIETS_TEGEN if naam != "vastgesteldMisbruik"},
        **dict.fromkeys(
            ("wsnp", "bewind", "alLangerWsnpOfBewind", "handelingsonbekwaam", "inzichtOntbreektDoorBeperking"), False
        ),
        **dict.fromkeys(("verslavingOfSchulden", "eerderMisbruik"), False),
    }
    feiten.pop("aanbiederVerwijtbaarOfWanprestatie")
    heumen = p.bekwaamheid(plan=1, feiten={"pgb-weigering": feiten})
    gegeven = adviezen(given(GEMELD, GEPLAND).onder(HEUMEN).when(heumen, bij=c.CONSULENT).besluit())
    assert gegeven["pgb-plan-volledig"] is None
    assert gegeven["pgb-weigering"]["weigeren"] is False


def test_the_beheerder_is_a_fact_of_the_rule() -> None:
    """Nijmegen art. 14 lid 1: family may take over, and how the beheerder stands to the client the zaak knows."""
    feiten = {**NIETS_TEGEN}
    command = p.bekwaamheid(
        oordeel="niet-bekwaam", feiten={"pgb-weigering": feiten | {"vertegenwoordigerBekwaam": True}}
    )
    verleden = (GEMELD, Event(AANGEWEZEN.inhoud, date(2025, 4, 1)))
    gegeven = adviezen(given(*verleden).onder(NIJMEGEN).when(command, bij=c.CONSULENT).besluit())

    assert gegeven["pgb-weigering"] == {"weigeren": False, "gronden": []}
