"""Opvang: asked, let in, given at once, refused and ended; what is weighed, and on which days it is."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from domain.beschikking.decisions import WetPastNiet
from domain.beschikking.motivering import GeenAfwijking, MotiveringOntbreekt
from domain.gebeurtenis import Event, Gebeurtenis, Werking, splits
from domain.levensloop.events import OverlijdenVastgelegd
from domain.levensloop.overlijden import ClientOverleden
from domain.opvang.decisions import (
    BesluitNodig,
    OntzeggingNietBekend,
    OntzeggingPastNiet,
    OpvangAfgerond,
    OpvangNietBegonnen,
    OpvangOnbekend,
    WerkingVoorVraag,
)
from domain.opvang.events import Opvangbijdrage, OpvangGeweigerd, OpvangToegelaten, OpvangVerleend
from domain.weigering import FeitOntbreekt, Weigering
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import AlGedaan, Command, Rechtskader
from services.verordeningen import regelboek
from tests.domain.opvang import commands as o
from tests.domain.opvang.events import (
    BIJDRAGE,
    EERSTE,
    GEEINDIGD,
    GEVRAAGD,
    GEWEIGERD,
    ONTZEGD,
    ONTZEGGING_BEKEND,
    PLAN,
    SITUATIE,
    TOEGELATEN,
    VERLEEND,
    VERLENING_BEKEND,
    WAAR,
)
from tests.domain.opvang.feiten import FEITEN, INKOMEN
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import BEKEND, GEMELD
from tests.domain.zaak.openstaand import open_in
from tests.domain.zaak.scenario import given
from tests.projections.lezing import met, op

NIJMEGEN = Rechtskader(regelboek(), "0268")
WAGENINGEN = Rechtskader(regelboek(), "0289")
Verleden = tuple[Event[Gebeurtenis], ...]
JEUGD = met(GEMELD, wet="jeugdwet")
DOOD: Event[Gebeurtenis] = Event(OverlijdenVastgelegd(adviezen=()), date(2025, 4, 23))
GEGEVEN: Verleden = (GEMELD, GEVRAAGD, VERLEEND, VERLENING_BEKEND)


@pytest.mark.parametrize(
    ("verleden", "command", "event"),
    [
        ((GEMELD,), o.vraag(), GEVRAAGD),
        ((GEMELD, EERSTE), o.toelating(), TOEGELATEN),
        ((GEMELD, GEVRAAGD), o.verlening(), VERLEEND),
        ((GEMELD, GEVRAAGD), o.weigering(), GEWEIGERD),
        (GEGEVEN, o.ontzegging(), ONTZEGD),
        (GEGEVEN, o.plan(), PLAN),
        (GEGEVEN, o.einde(), GEEINDIGD),
        ((GEMELD, EERSTE, TOEGELATEN), o.einde(), GEEINDIGD),
    ],
)
def test_it_happens(verleden: Verleden, command: Command, event: Event[Gebeurtenis]) -> None:
    """From the question to the end, by an instelling and by a besluit."""
    given(*verleden).when(command, bij=c.BESLISSER).then(event)


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        ((JEUGD,), o.vraag(), WetPastNiet, "Opvang hoort bij een zaak onder de Wmo."),
        ((GEMELD, DOOD), o.vraag(), ClientOverleden, "overleden op 2025-04-23"),
        ((GEMELD, EERSTE, DOOD), o.toelating(), ClientOverleden, "overleden op 2025-04-23"),
        ((GEMELD, GEVRAAGD, DOOD), o.verlening(), ClientOverleden, "overleden op 2025-04-23"),
        ((GEMELD, GEVRAAGD), o.vraag(), AlGedaan, "al gevraagd op 2025-04-24 (nummer 1) en loopt nog"),
        (GEGEVEN, o.vraag(gevraagd_op=date(2025, 5, 1)), AlGedaan, "en loopt nog"),
        ((GEMELD,), o.toelating(), OpvangOnbekend, "Opvang 1 is in deze zaak niet gevraagd."),
        ((GEMELD, GEVRAAGD), o.verlening(opvang=2), OpvangOnbekend, "Opvang 2"),
        ((GEMELD, GEVRAAGD), o.weigering(opvang=2), OpvangOnbekend, "Opvang 2"),
        ((GEMELD, GEVRAAGD), o.einde(opvang=2), OpvangOnbekend, "Opvang 2"),
        ((GEMELD, EERSTE, TOEGELATEN), o.toelating(), AlGedaan, "Opvang 1 is al gegeven, vanaf 2025-04-24."),
        (GEGEVEN, o.verlening(), AlGedaan, "Opvang 1 is al gegeven"),
        ((GEMELD, GEVRAAGD, GEWEIGERD), o.verlening(), OpvangAfgerond, "Opvang 1 is geweigerd, geëindigd"),
        ((GEMELD, GEVRAAGD, GEWEIGERD), o.weigering(), OpvangAfgerond, "vraag opnieuw"),
        ((*GEGEVEN, GEEINDIGD), o.ontzegging(), OpvangAfgerond, "Opvang 1 is geweigerd, geëindigd"),
        (
            (GEMELD, GEVRAAGD),
            o.verlening(werking=Werking(van=date(2025, 4, 23))),
            WerkingVoorVraag,
            "werking.van ligt voor de vraag om opvang van 2025-04-24.",
        ),
        ((GEMELD, GEVRAAGD), o.ontzegging(), OntzeggingPastNiet, "als de cliënt al is toegelaten, en anders niet"),
        (GEGEVEN, o.weigering(), OntzeggingPastNiet, "Noem ontzegdVanaf"),
        (GEGEVEN, o.ontzegging(ontzegd_vanaf=date(2025, 5, 7)), OntzeggingPastNiet, "op of na besluitOp"),
        ((GEMELD, GEVRAAGD), o.einde(), OpvangNietBegonnen, "Opvang 1 is niet begonnen."),
        ((GEMELD, GEVRAAGD), o.plan(), OpvangNietBegonnen, "Opvang 1 is niet begonnen."),
        ((GEMELD, GEVRAAGD), o.plan(opvang=2), OpvangOnbekend, "Opvang 2"),
        ((*GEGEVEN, PLAN), o.plan(), AlGedaan, "al vastgelegd op 2025-04-30"),
        ((*GEGEVEN, GEEINDIGD), o.einde(), AlGedaan, "al geëindigd op 2025-05-12"),
        (GEGEVEN, o.einde(reden="toegang-ontzegd"), OntzeggingNietBekend, "De toegang is niet ontzegd"),
        ((*GEGEVEN, ONTZEGD), o.einde(reden="toegang-ontzegd"), OntzeggingNietBekend, "neem dat eerst"),
    ],
)
def test_refusals(verleden: Verleden, command: Command, klasse: type[Weigering], zin: str) -> None:
    """Another law, what is not there, what was done or is over, and toegang that nobody took away."""
    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


def test_toegang_is_taken_away_from_the_day_of_the_besluit_on() -> None:
    """That day itself can be the first one without it."""
    assert given(*GEGEVEN).when(o.ontzegging(ontzegd_vanaf=date(2025, 5, 8)), bij=c.BESLISSER).besluit()


def test_it_ends_by_a_besluit_that_is_known() -> None:
    """The client was told on 9 May."""
    verleden = (*GEGEVEN, ONTZEGD, ONTZEGGING_BEKEND)

    assert given(*verleden).when(o.einde(reden="toegang-ontzegd"), bij=c.BESLISSER).besluit()


@pytest.mark.parametrize(
    ("verleden", "anders"),
    [
        ((GEMELD, GEVRAAGD), {"vorm": "vrouwenopvang"}),
        ((*GEGEVEN, GEEINDIGD), {"gevraagd_op": date(2025, 5, 13)}),
        ((GEMELD, GEVRAAGD, GEWEIGERD), {"gevraagd_op": date(2025, 5, 9)}),
    ],
)
def test_it_can_be_asked_again(verleden: Verleden, anders: dict[str, Any]) -> None:
    """Another form at any time; the same one when the first was refused or has ended. Each has a number."""
    (event,) = given(*verleden).when(o.vraag(**anders), bij=c.BESLISSER).besluit()

    assert 2 == event.inhoud.model_dump()["opvang"]


@pytest.mark.parametrize(
    ("bijdrage", "zin"),
    [
        ({"soort": "geen", "inning": "gemeente"}, "door iemand geïnd, een andere door niemand"),
        ({"soort": "inkomensafhankelijk", "bedrag_per_dag": 100}, "door iemand geïnd, een andere door niemand"),
        ({"soort": "geen", "bedrag_per_dag": 1}, "betaalt niets per dag"),
    ],
)
def test_a_bijdrage_is_collected_by_somebody_or_is_none(bijdrage: dict[str, Any], zin: str) -> None:
    """Who owes nothing is not asked, and what is owed is asked by somebody."""
    with pytest.raises(ValidationError, match=zin):
        o.verlening(bijdrage=bijdrage)


def test_an_instelling_lets_in_itself() -> None:
    """Par. 6.3: acute opvang is asked of the instelling, which makes the light toets."""
    instelling = c.als(c.CONSULENT, soort="aanbieder", rol="uitwisseling")

    given(GEMELD).when(o.vraag(), bij=instelling).then(GEVRAAGD)
    given(GEMELD, EERSTE).when(o.toelating(), bij=instelling).then(TOEGELATEN)
    given(GEMELD, EERSTE, TOEGELATEN).when(o.plan(), bij=instelling).then(PLAN)


@pytest.mark.parametrize(
    ("kader", "vorm", "mag"),
    [
        # Par. 6.3: eerste opvang and bemoeizorg are algemene voorzieningen, all else is maatwerk.
        (NIJMEGEN, "eerste-opvang", True),
        (NIJMEGEN, "bemoeizorg", True),
        (NIJMEGEN, "voltijdopvang", False),
        (NIJMEGEN, "crisisopvang", False),
        (NIJMEGEN, "vrouwenopvang", False),
        (NIJMEGEN, "begeleidingstraject", False),
        # No text of Wageningen says which is which.
        (WAGENINGEN, "voltijdopvang", True),
    ],
)
def test_to_what_an_instelling_lets_in(kader: Rechtskader, vorm: str, *, mag: bool) -> None:
    """To an algemene voorziening only, where a text says which those are."""
    vraag = given(GEMELD, EERSTE).onder(kader).when(o.toelating(vorm=vorm), bij=c.CONSULENT)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(BesluitNodig, "is een maatwerkvoorziening (par. 6.3): daarover beslist het college.")


NIET_ACUUT = {"mensonterend": False}
MISDRAAGT = {"ernstigeMisdraging": True}
GEEN_CRITERIUM = {"alternatieven": True}


# Her network is in Tilburg (0855), so the traject would go there (par. 6.4, regio onder 1).
ELDERS: dict[str, Any] = {
    "opvang-verantwoordelijke-gemeente": {
        "woonplaatsVoorDakloosheid": "0268",
        "werkelijkVerblijfBijMelding": "0268",
        "positiefNetwerkIn": "0855",
        "netwerkVerlatenNodig": False,
        "geschil": False,
    }
}
HIER = {"opvang-verantwoordelijke-gemeente": {**ELDERS["opvang-verantwoordelijke-gemeente"], "positiefNetwerkIn": None}}


WERKT_MEE = {"opvang-verantwoordelijke-gemeente": {**HIER["opvang-verantwoordelijke-gemeente"], "clientWerktMee": True}}


def feiten(**anders: Any) -> dict[str, dict[str, Any]]:
    """Give the facts for both rules; those of the toelating changed."""
    return {"opvang-toelating": {**FEITEN, **anders}, "opvang-bijdrage": INKOMEN}


def test_the_rules_are_weighed_when_it_is_given() -> None:
    """Par. 6.4 and the bijdrage of 6.5; form and age the zaak knows itself."""
    verleden = given(GEMELD, GEVRAAGD).onder(NIJMEGEN)
    toelating, bijdrage, verleend = verleden.when(o.verlening(feiten=feiten()), bij=c.BESLISSER).besluit()

    assert isinstance(toelating.inhoud, AdviesGegeven)
    assert isinstance(bijdrage.inhoud, AdviesGegeven)
    assert isinstance(verleend.inhoud, OpvangVerleend)
    assert ["opvang-toelating", "opvang-bijdrage"] == [toelating.inhoud.regel, bijdrage.inhoud.regel]
    assert {"toegang": True, "onverwijld": True, "gronden": []} == toelating.inhoud.model_dump()["bewijs"]["uitkomst"]
    bewijs = bijdrage.inhoud.model_dump()["bewijs"]
    assert ("12.00", "instelling") == (bewijs["uitkomst"]["bedragPerDag"], bewijs["uitkomst"]["inning"])
    # Born on 12 April 1958.
    assert ("crisisopvang", 67) == (bewijs["feiten"]["opvangvorm"], bewijs["feiten"]["leeftijd"])
    assert ((3, 4), ()) == (verleend.inhoud.adviezen, verleend.inhoud.afwijkingen)


@pytest.mark.parametrize(
    ("command", "regel", "waarin"),
    [
        (
            o.verlening(feiten=feiten(**GEEN_CRITERIUM)),
            "opvang-toelating",
            "er wordt opvang verleend terwijl aan een criterium niet is voldaan",
        ),
        (
            o.verlening(feiten=feiten(**NIET_ACUUT)),
            "opvang-toelating",
            "er wordt onverwijld verleend terwijl niet is gebleken dat het acuut nodig is",
        ),
        *(
            (
                o.verlening(feiten=feiten(), bijdrage=BIJDRAGE.model_copy(update=anders)),
                "opvang-bijdrage",
                "de bijdrage is een andere dan geadviseerd",
            )
            for anders in ({"bedrag_per_dag": 1_201}, {"inning": "gemeente"}, {"soort": "tot-kostprijs"})
        ),
        (
            o.weigering(feiten=feiten(**NIET_ACUUT)),
            "opvang-toelating",
            "er wordt geweigerd terwijl er geen grond tegen toegang is",
        ),
        (
            o.weigering(feiten=feiten(**MISDRAAGT)),
            "opvang-toelating",
            "er wordt geweigerd terwijl opvang acuut nodig is",
        ),
        (
            o.weigering(feiten={**feiten(**NIET_ACUUT), **HIER}, gronden=("weigert-overdracht",)),
            "opvang-verantwoordelijke-gemeente",
            "er wordt geweigerd om een overdracht terwijl er niets over te dragen is",
        ),
    ],
)
def test_a_departure_asks_for_a_motivering(command: Command, regel: str, waarin: str) -> None:
    """Without it the besluit is refused; with it, it stands and names what it departs from."""
    verleden = given(GEMELD, GEVRAAGD).onder(NIJMEGEN)
    verleden.when(command, bij=c.BESLISSER).then_geweigerd(MotiveringOntbreekt, waarin, regel=regel)

    uitgelegd = command.model_copy(
        update={"afwijkingen": o.verlening(afwijkingen=({"regel": regel, "motivering": "Omdat."},)).afwijkingen}
    )
    *_, besluit = verleden.when(uitgelegd, bij=c.BESLISSER).besluit()
    assert isinstance(besluit.inhoud, OpvangVerleend | OpvangGeweigerd)
    assert [regel] == [een.regel for een in besluit.inhoud.afwijkingen]
    assert besluit.inhoud.zin.endswith(f"Gemotiveerd afgeweken van het advies over {regel}.")


@pytest.mark.parametrize(
    "command",
    [
        # A ground with "kan": giving all the same is no departure.
        o.verlening(feiten=feiten(**MISDRAAGT)),
        o.weigering(feiten=feiten(**NIET_ACUUT, **MISDRAAGT)),
        o.weigering(feiten=feiten(**GEEN_CRITERIUM)),
        o.weigering(feiten={**feiten(**NIET_ACUUT), **ELDERS}, gronden=("weigert-overdracht",)),
        # Where she fits best says nothing of a refusal on another ground.
        o.weigering(feiten={**feiten(**NIET_ACUUT, **MISDRAAGT), **WERKT_MEE}),
    ],
)
def test_what_follows_the_advice_is_no_departure(command: Command) -> None:
    """And a motivering for it is refused."""
    verleden = given(GEMELD, GEVRAAGD).onder(NIJMEGEN)

    assert verleden.when(command, bij=c.BESLISSER).besluit()
    te_veel = o.verlening(afwijkingen=({"regel": "opvang-toelating", "motivering": "Omdat."},)).afwijkingen
    verleden.when(command.model_copy(update={"afwijkingen": te_veel}), bij=c.BESLISSER).then_geweigerd(
        GeenAfwijking, "wijkt niet af van het advies 'opvang-toelating'"
    )


def test_a_bijdrage_is_not_fixed_without_its_rule() -> None:
    """Without a bijdrage it can wait; with one its facts are asked."""
    verleden = given(GEMELD, GEVRAAGD).onder(NIJMEGEN)
    alleen = {"opvang-toelating": FEITEN}

    verleden.when(o.verlening(feiten=alleen), bij=c.BESLISSER).then_geweigerd(FeitOntbreekt, "opvang-bijdrage")
    _, verleend = verleden.when(o.verlening(feiten=alleen, bijdrage=None), bij=c.BESLISSER).besluit()
    assert isinstance(verleend.inhoud, OpvangVerleend)
    assert verleend.inhoud.bijdrage is None


def test_a_refusal_over_an_overdracht_weighs_where_she_fits_best() -> None:
    """Par. 6.4: only who would go elsewhere can be refused for not helping with it."""
    verleden = given(GEMELD, GEVRAAGD).onder(NIJMEGEN)
    command = o.weigering(feiten=feiten(**NIET_ACUUT), gronden=("weigert-overdracht",))

    verleden.when(command, bij=c.BESLISSER).then_geweigerd(FeitOntbreekt, "opvang-verantwoordelijke-gemeente")


def test_where_no_text_has_the_rules_they_block_nothing() -> None:
    """Wageningen has no text on opvang."""
    *adviezen, verleend = given(GEMELD, GEVRAAGD).onder(WAGENINGEN).when(o.verlening(), bij=c.BESLISSER).besluit()

    assert [True, True] == [een.inhoud.model_dump()["nietBeschikbaar"] is not None for een in adviezen]
    assert isinstance(verleend.inhoud, OpvangVerleend)


def test_an_instelling_explains_letting_in_against_a_criterium() -> None:
    """A ground that leaves a choice asks for nothing."""
    verleden = given(GEMELD, EERSTE).onder(NIJMEGEN)
    tegen = {"opvang-toelating": {**FEITEN, **GEEN_CRITERIUM}}

    verleden.when(o.toelating(feiten=tegen), bij=c.CONSULENT).then_geweigerd(
        MotiveringOntbreekt, "licht toe waarom de instelling toch toelaat", veld="toelichting"
    )
    _, toegelaten = verleden.when(o.toelating(feiten=tegen, toelichting="Het vriest."), bij=c.CONSULENT).besluit()
    assert isinstance(toegelaten.inhoud, OpvangToegelaten)
    assert (3,) == toegelaten.inhoud.adviezen
    kan = {"opvang-toelating": {**FEITEN, **MISDRAAGT}}
    assert verleden.when(o.toelating(feiten=kan), bij=c.CONSULENT).besluit()


@pytest.mark.parametrize("anders", [{"inhoud": "Eerst rust."}, {"overname": None}])
def test_a_new_plan_takes_the_place_of_the_first(anders: dict[str, Any]) -> None:
    """Other agreements are another plan, also after the opvang has ended."""
    assert given(*GEGEVEN, PLAN).when(o.plan(**anders), bij=c.CONSULENT).besluit()
    assert given(*GEGEVEN, PLAN, GEEINDIGD).when(o.plan(**anders), bij=c.CONSULENT).besluit()


@pytest.mark.parametrize(
    ("verleden", "dag", "verwacht"),
    [
        ((GEMELD, GEVRAAGD), date(2025, 5, 20), ["opvang 1, gevraagd op 2025-04-24, wacht op een besluit"]),
        ((GEMELD, GEVRAAGD, GEWEIGERD, op(BEKEND, date(2025, 5, 9))), date(2025, 5, 20), []),
        (GEGEVEN, date(2025, 6, 17), ["opvang 1 loopt door, vanaf 2025-04-24 tot en met 2025-06-18"]),
        (GEGEVEN, date(2025, 6, 18), []),
        ((*GEGEVEN, GEEINDIGD), date(2025, 5, 12), []),
        ((GEMELD, EERSTE, TOEGELATEN), date(2025, 5, 20), ["opvang 1 loopt door, vanaf 2025-04-24"]),
        ((GEMELD, EERSTE, TOEGELATEN, op(DOOD, date(2025, 5, 1))), date(2025, 5, 20), []),
    ],
)
def test_what_keeps_a_zaak_open(verleden: Verleden, dag: date, verwacht: list[str]) -> None:
    """A question without a besluit, and opvang that goes on after the day."""
    assert verwacht == open_in(*verleden, dag=dag)


def test_where_somebody_is_stays_sealed() -> None:
    """The place of who fled from violence, why toegang was refused and why it ended are nobody's business."""
    klaar = str([splits(een.inhoud)[0] for een in (GEVRAAGD, TOEGELATEN, VERLEEND, ONTZEGD, GEEINDIGD)])

    for woord in (SITUATIE, WAAR, "41410002", "gronden", "reden"):
        assert woord not in klaar
    assert "Opvang 1 gevraagd: crisisopvang, acuut nodig." == GEVRAAGD.inhoud.zin
    assert "Beschikking 2 (nummer 70001): de toegang tot opvang 1 is ontzegd vanaf 2025-05-10." == ONTZEGD.inhoud.zin


def test_a_bijdrage_of_nothing_is_one() -> None:
    """Nothing a day, collected by nobody."""
    assert 0 == Opvangbijdrage(soort="geen").bedrag_per_dag
