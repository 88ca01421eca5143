"""An overdracht to another gemeente: consent, the advice of the rule, a geschil, and help until the very day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.beschikking.motivering import GeenAfwijking, MotiveringOntbreekt
from domain.correctie.decisions import CorrectiePastNiet
from domain.gebeurtenis import Event, Gebeurtenis, Werking, splits
from domain.levensloop.events import OverlijdenVastgelegd
from domain.levensloop.overlijden import ClientOverleden
from domain.opvang.decisions import OpvangAfgerond, OpvangMoetDoorgaan, OpvangOnbekend
from domain.opvang.opvangen import opvangen
from domain.overdracht.decisions import (
    EigenGemeente,
    GeenGeschil,
    OordeelStaatVast,
    OverdrachtAfgerond,
    OverdrachtLoopt,
    OverdrachtNietAanvaard,
    OverdrachtOnbekend,
    OverdrachtsdagTeVroeg,
)
from domain.overdracht.events import OverdrachtVoorgesteld
from domain.overdracht.overdrachten import StatusOverdracht, overdrachten
from domain.termijnen.register import termijnen
from domain.termijnen.termijn import StatusTermijn, Termijn
from domain.weigering import Weigering
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import AlGedaan, Command, DatumInDeToekomst, DatumVoorVoorganger, Rechtskader
from domain.zaak.state import LopendeZaak
from services.verordeningen import regelboek
from tests.domain.beschermd_wonen.events import GEVRAAGD as TOEGANG
from tests.domain.correctie.commands import correctie, wetend
from tests.domain.opvang import commands as o
from tests.domain.opvang.events import GEEINDIGD, ONTZEGD, ONTZEGGING_BEKEND
from tests.domain.overdracht import commands as d
from tests.domain.overdracht.events import (
    AANVAARD,
    ARNHEM,
    BESLIST,
    GEWEIGERD,
    IN_OPVANG,
    INGETROKKEN,
    NIJMEGEN_CODE,
    OP_OVERDRACHT,
    TILBURG,
    UITGEVOERD,
    VOORGELEGD,
    VOORGESTELD,
)
from tests.domain.rechtskader import ZONDER_REGELS
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import VANDAAG
from tests.domain.zaak.openstaand import open_in
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

NIJMEGEN = Rechtskader(regelboek(), NIJMEGEN_CODE)
WAGENINGEN = Rechtskader(regelboek(), "0289")
Verleden = tuple[Event[Gebeurtenis], ...]
GEVRAAGD: Verleden = (*IN_OPVANG, VOORGESTELD)
IN_GESCHIL: Verleden = (*GEVRAAGD, GEWEIGERD, VOORGELEGD)
TOEGEWEZEN: Verleden = (*IN_GESCHIL, BESLIST)
AFGEWEZEN: Verleden = (*IN_GESCHIL, met(BESLIST, verantwoordelijk=NIJMEGEN_CODE))
VANDAAG_AANVAARD = met(op(AANVAARD, VANDAAG), overdracht_op=VANDAAG)
DOOD: Event[Gebeurtenis] = Event(OverlijdenVastgelegd(adviezen=()), date(2025, 4, 27))


@pytest.mark.parametrize(
    ("verleden", "command", "event"),
    [
        (IN_OPVANG, d.voorstel(), VOORGESTELD),
        (IN_OPVANG[:2], d.voorstel(), VOORGESTELD),
        (GEVRAAGD, d.aanvaarding(), AANVAARD),
        (GEVRAAGD, d.weigering(), GEWEIGERD),
        (GEVRAAGD, d.intrekking(), INGETROKKEN),
        ((*GEVRAAGD, AANVAARD), d.uitvoering(), UITGEVOERD),
        ((*GEVRAAGD, GEWEIGERD), d.geschil(), VOORGELEGD),
        (IN_GESCHIL, d.oordeel(), BESLIST),
        # The other gemeente comes back on it, before and after the commissie was asked.
        ((*GEVRAAGD, op(GEWEIGERD, date(2025, 4, 29))), d.aanvaarding(), AANVAARD),
        (TOEGEWEZEN, d.aanvaarding(aanvaard_op=VANDAAG, overdracht_op=VANDAAG), VANDAAG_AANVAARD),
        # It had agreed, and refuses after all.
        ((*GEVRAAGD, AANVAARD), d.weigering(), GEWEIGERD),
    ],
)
def test_it_happens(verleden: Verleden, command: Command, event: Event[Gebeurtenis]) -> None:
    """Every way that an overdracht can go."""
    given(*verleden).when(command, bij=c.BESLISSER).then(event)


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (IN_OPVANG, d.voorstel(opvang=2), OpvangOnbekend, "Opvang 2"),
        (
            (*IN_OPVANG, op(GEEINDIGD, date(2025, 4, 27))),
            d.voorstel(),
            OpvangAfgerond,
            "Opvang 1 is geweigerd, geëindigd of",
        ),
        ((*IN_OPVANG, DOOD), d.voorstel(), ClientOverleden, "overleden op 2025-04-27"),
        (
            IN_OPVANG,
            d.voorstel(toestemming_op=date(2025, 4, 29)),
            DatumVoorVoorganger,
            "voorgesteldOp 2025-04-28 ligt voor de toestemming van 2025-04-29.",
        ),
        (IN_OPVANG, d.voorstel(toestemming_op=date(2025, 5, 21)), DatumInDeToekomst, "toestemmingOp 2025-05-21"),
        (IN_OPVANG, d.voorstel(aan="9901"), EigenGemeente, "Gemeente 9901 is de eigen gemeente."),
        (GEVRAAGD, d.voorstel(), AlGedaan, "Overdracht 1 is al voorgesteld op 2025-04-28."),
        (GEVRAAGD, d.voorstel(aan=ARNHEM), OverdrachtLoopt, "Overdracht 1 aan gemeente 0855 loopt nog."),
        (GEVRAAGD, d.aanvaarding(overdracht=2), OverdrachtOnbekend, "Overdracht 2 is in deze zaak niet voorgesteld."),
        (
            GEVRAAGD,
            d.aanvaarding(overdracht_op=date(2025, 4, 30)),
            OverdrachtsdagTeVroeg,
            "overdrachtOp ligt voor aanvaardOp.",
        ),
        ((*GEVRAAGD, AANVAARD), d.aanvaarding(), AlGedaan, "al afgesproken op 2025-05-01"),
        ((*GEVRAAGD, GEWEIGERD), d.weigering(), AlGedaan, "Overdracht 1 is al geweigerd."),
        (IN_GESCHIL, d.weigering(), AlGedaan, "Overdracht 1 is al geweigerd."),
        (TOEGEWEZEN, d.weigering(), OordeelStaatVast, "dat oordeel wordt gevolgd"),
        ((*GEVRAAGD, INGETROKKEN), d.weigering(), OverdrachtAfgerond, "Overdracht 1 is ingetrokken."),
        (AFGEWEZEN, d.aanvaarding(), OverdrachtAfgerond, "Overdracht 1 is afgewezen."),
        ((*GEVRAAGD, AANVAARD, UITGEVOERD), d.intrekking(), OverdrachtAfgerond, "Overdracht 1 is uitgevoerd."),
        (GEVRAAGD, d.uitvoering(), OverdrachtNietAanvaard, "Overdracht 1 is niet aanvaard (voorgesteld)"),
        (TOEGEWEZEN, d.uitvoering(), OverdrachtNietAanvaard, "(toegewezen); leg eerst de afspraken vast"),
        ((*GEVRAAGD, AANVAARD, DOOD), d.uitvoering(), ClientOverleden, "overleden op 2025-04-27"),
        ((*GEVRAAGD, AANVAARD, UITGEVOERD), d.uitvoering(), OverdrachtAfgerond, "Overdracht 1 is uitgevoerd."),
        (GEVRAAGD, d.geschil(), GeenGeschil, "Overdracht 1 is niet geweigerd (voorgesteld)."),
        (IN_GESCHIL, d.geschil(), AlGedaan, "al voorgelegd"),
        ((*GEVRAAGD, GEWEIGERD), d.oordeel(), GeenGeschil, "ligt niet bij de commissie (geweigerd)"),
        (TOEGEWEZEN, d.oordeel(), AlGedaan, "al geoordeeld op 2025-05-13"),
        (AFGEWEZEN, d.oordeel(), AlGedaan, "al geoordeeld op 2025-05-13"),
    ],
)
def test_refusals(verleden: Verleden, command: Command, klasse: type[Weigering], zin: str) -> None:
    """What is not there or over, what was not agreed or not refused, and what the commissie said."""
    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


@pytest.mark.parametrize("dag", [date(2025, 5, 1), date(2025, 5, 2)])
def test_the_day_that_is_agreed(dag: date) -> None:
    """The day of the agreement itself, or later."""
    assert given(*GEVRAAGD).when(d.aanvaarding(overdracht_op=dag), bij=c.CONSULENT).besluit()


@pytest.mark.parametrize(
    ("verleden", "status", "loopt"),
    [
        (GEVRAAGD, "voorgesteld", True),
        ((*GEVRAAGD, AANVAARD), "aanvaard", True),
        ((*GEVRAAGD, GEWEIGERD), "geweigerd", True),
        (IN_GESCHIL, "in-geschil", True),
        (TOEGEWEZEN, "toegewezen", True),
        (AFGEWEZEN, "afgewezen", False),
        # A third gemeente: this proposal is over, a new one goes to that one.
        ((*IN_GESCHIL, met(BESLIST, verantwoordelijk=ARNHEM)), "afgewezen", False),
        ((*GEVRAAGD, INGETROKKEN), "ingetrokken", False),
        ((*GEVRAAGD, AANVAARD, UITGEVOERD), "uitgevoerd", False),
    ],
)
def test_how_it_stands(verleden: Verleden, status: StatusOverdracht, *, loopt: bool) -> None:
    """By the last act on it."""
    zaak = gevouwen(*verleden)
    assert isinstance(zaak, LopendeZaak)
    (een,) = overdrachten(zaak)

    assert (status, loopt) == (een.status, een.loopt)


def test_another_gemeente_is_asked_when_the_first_is_over() -> None:
    """It is numbered on."""
    command = d.voorstel(aan=ARNHEM, voorgesteld_op=date(2025, 5, 14))
    (event,) = given(*AFGEWEZEN).when(command, bij=c.BESLISSER).besluit()

    assert isinstance(event.inhoud, OverdrachtVoorgesteld)
    assert (2, ARNHEM) == (event.inhoud.overdracht, event.inhoud.aan)


def test_two_things_go_their_own_way() -> None:
    """Opvang may go to one gemeente and beschermd wonen to another; each proposal is of one of them."""
    verleden = (*GEVRAAGD, TOEGANG)
    command = d.voorstel(opvang=None, toegang=1, aan=ARNHEM)
    (event,) = given(*verleden).when(command, bij=c.BESLISSER).besluit()

    assert isinstance(event.inhoud, OverdrachtVoorgesteld)
    assert (2, None, 1) == (event.inhoud.overdracht, event.inhoud.opvang, event.inhoud.toegang)


HERKOMST: dict[str, Any] = {
    "woonplaatsVoorDakloosheid": NIJMEGEN_CODE,
    "werkelijkVerblijfBijMelding": NIJMEGEN_CODE,
    "positiefNetwerkIn": TILBURG,
    "netwerkVerlatenNodig": False,
    "bekendBijHulpverleningIn": None,
    "voorkeur": None,
}


def herkomst(**anders: Any) -> dict[str, dict[str, Any]]:
    """Give the facts for the rule: her network is in Tilburg."""
    return {"opvang-verantwoordelijke-gemeente": {**HERKOMST, **anders}}


def test_the_rule_is_weighed() -> None:
    """Par. 6.4, regio onder 1: a positive network points to Tilburg; until then opvang goes on."""
    verleden = given(*IN_OPVANG).onder(NIJMEGEN)
    advies, voorgesteld = verleden.when(d.voorstel(feiten=herkomst()), bij=c.BESLISSER).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert isinstance(voorgesteld.inhoud, OverdrachtVoorgesteld)
    uitkomst = advies.inhoud.model_dump()["bewijs"]["uitkomst"]
    assert (TILBURG, True, False) == (
        uitkomst["overdrachtAan"],
        uitkomst["opvangBlijvenBieden"],
        uitkomst["kanWeigeren"],
    )
    assert (5,) == voorgesteld.inhoud.adviezen


@pytest.mark.parametrize("feiten", [herkomst(), herkomst(positiefNetwerkIn=NIJMEGEN_CODE)])
def test_another_gemeente_than_the_rule_says_asks_for_a_motivering(feiten: dict[str, Any]) -> None:
    """Also where the rule says that the inwoner stays."""
    verleden = given(*IN_OPVANG).onder(NIJMEGEN)
    command = d.voorstel(aan=ARNHEM, feiten=feiten)

    verleden.when(command, bij=c.BESLISSER).then_geweigerd(
        MotiveringOntbreekt, "De regel wijst een andere gemeente aan", veld="motivering"
    )
    uitgelegd = command.model_copy(update={"motivering": "Daar is een plek vrij die past."})
    assert verleden.when(uitgelegd, bij=c.BESLISSER).besluit()


@pytest.mark.parametrize("kader", [NIJMEGEN, ZONDER_REGELS])
def test_a_motivering_where_nothing_departs_is_refused(kader: Rechtskader) -> None:
    """It would tell of a departure that is none."""
    command = d.voorstel(motivering="Omdat.", feiten=herkomst() if kader is NIJMEGEN else {})

    given(*IN_OPVANG).onder(kader).when(command, bij=c.BESLISSER).then_geweigerd(GeenAfwijking, "laat motivering weg")


def test_where_no_text_has_the_rule_it_blocks_nothing() -> None:
    """Wageningen has no text on opvang."""
    advies, voorgesteld = given(*IN_OPVANG).onder(WAGENINGEN).when(d.voorstel(), bij=c.BESLISSER).besluit()

    assert advies.inhoud.model_dump()["nietBeschikbaar"]
    assert isinstance(voorgesteld.inhoud, OverdrachtVoorgesteld)


@pytest.mark.parametrize("verleden", [GEVRAAGD, (*GEVRAAGD, AANVAARD), (*GEVRAAGD, GEWEIGERD), IN_GESCHIL, TOEGEWEZEN])
def test_opvang_goes_on_until_the_overdracht(verleden: Verleden) -> None:
    """Par. 6.4: toegang is taken away, and opvang ended, only when it is seen to in another way."""
    zin = "zeg in andersVoorzien hoe intussen wel in opvang wordt voorzien"
    dag = date(2025, 5, 14)
    ontzegd = o.ontzegging(besluit_op=dag, ontzegd_vanaf=dag)
    for command in (ontzegd, o.einde(reden="traject-afgerond", laatste_dag=dag)):
        given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(OpvangMoetDoorgaan, zin, veld="andersVoorzien")
        anders = command.model_copy(update={"anders_voorzien": "Een kamer in een hotel."})
        assert given(*verleden).when(anders, bij=c.BESLISSER).besluit()


def test_who_was_put_out_while_a_geschil_hangs() -> None:
    """The end by a besluit that is known asks the same."""
    verleden = (*IN_OPVANG, ONTZEGD, ONTZEGGING_BEKEND, op(VOORGESTELD, date(2025, 5, 9)))
    command = o.einde(reden="toegang-ontzegd")

    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(OpvangMoetDoorgaan, "Overdracht 1 is niet afgerond")


@pytest.mark.parametrize(
    ("verleden", "command"),
    [
        # No need for opvang is left.
        (GEVRAAGD, o.einde(reden="zelfstandig-wonen")),
        (GEVRAAGD, o.einde(reden="vertrokken")),
        # The inwoner does not help with the overdracht: par. 6.4 lets the college refuse.
        (GEVRAAGD, o.ontzegging(gronden=("weigert-overdracht",))),
        # The overdracht is over.
        ((*GEVRAAGD, INGETROKKEN), o.einde(reden="traject-afgerond")),
        (AFGEWEZEN, o.ontzegging(besluit_op=date(2025, 5, 14), ontzegd_vanaf=date(2025, 5, 14))),
        # It is about other opvang.
        (
            (*IN_OPVANG, met(VOORGESTELD, opvang=2)),
            o.einde(reden="traject-afgerond"),
        ),
    ],
)
def test_what_need_not_go_on(verleden: Verleden, command: Command) -> None:
    """Without a word on what is done instead."""
    assert given(*verleden).when(command, bij=c.BESLISSER).besluit()


@pytest.mark.parametrize(
    ("erna", "tot"),
    [
        ((AANVAARD,), date(2025, 6, 18)),
        # From 7 May on the other gemeente helps.
        ((AANVAARD, UITGEVOERD), date(2025, 5, 6)),
        ((AANVAARD, op(UITGEVOERD, date(2025, 5, 9))), date(2025, 5, 8)),
    ],
)
def test_opvang_counts_to_the_day_before_it(erna: Verleden, tot: date) -> None:
    """On the day that the inwoner goes over the other gemeente helps."""
    zaak = gevouwen(*GEVRAAGD, *erna)
    assert isinstance(zaak, LopendeZaak)
    (een,) = opvangen(zaak)

    assert Werking(van=date(2025, 4, 24), tot_en_met=tot) == een.verblijf


def test_what_went_on_elsewhere_is_over_here() -> None:
    """Nobody here decides on it any more; asked again it gets another number."""
    verleden = (*IN_OPVANG[:2], VOORGESTELD, AANVAARD, UITGEVOERD)

    given(*verleden).when(o.verlening(), bij=c.BESLISSER).then_geweigerd(OpvangAfgerond, "overgedragen; vraag opnieuw")
    assert given(*verleden).when(o.vraag(gevraagd_op=date(2025, 5, 8)), bij=c.BESLISSER).besluit()
    assert given(*verleden).when(c.afsluiting(), bij=c.CONSULENT).besluit()


@pytest.mark.parametrize(
    ("erna", "status"),
    [
        ((), "voorgesteld"),
        ((AANVAARD,), "aanvaard"),
        ((GEWEIGERD,), "geweigerd"),
        ((GEWEIGERD, VOORGELEGD), "in geschil"),
        ((GEWEIGERD, VOORGELEGD, BESLIST), "toegewezen"),
        ((GEWEIGERD, VOORGELEGD, met(BESLIST, verantwoordelijk=ARNHEM)), None),
        ((INGETROKKEN,), None),
        ((AANVAARD, UITGEVOERD), None),
    ],
)
def test_what_keeps_a_zaak_open(erna: Verleden, status: str | None) -> None:
    """While the inwoner may still go over the college helps, also while two gemeenten disagree."""
    verwacht = [f"overdracht 1 van 2025-04-28 is niet afgerond ({status})"] if status else []

    assert verwacht == open_in(*IN_OPVANG, VOORGESTELD, *erna, dag=date(2025, 6, 18))


def _termijn(*events: Event[Gebeurtenis], dag: date) -> Termijn | None:
    alle = termijnen(gevouwen(*events), ZONDER_REGELS, geldig_op=dag, bekend_op=dag)
    return next((een for een in alle if een.gestart.soort == "overdracht"), None)


@pytest.mark.parametrize(
    ("events", "dag", "uiterlijk", "status"),
    [
        ((AANVAARD,), OP_OVERDRACHT, OP_OVERDRACHT, "loopt"),
        ((AANVAARD,), date(2025, 5, 8), OP_OVERDRACHT, "verstreken"),
        ((AANVAARD, UITGEVOERD), date(2025, 5, 8), OP_OVERDRACHT, "op-tijd-gehaald"),
        ((AANVAARD, op(UITGEVOERD, date(2025, 5, 8))), date(2025, 5, 8), OP_OVERDRACHT, "te-laat-gehaald"),
        # Another day was agreed: that one counts.
        (
            (AANVAARD, met(op(AANVAARD, date(2025, 5, 5)), overdracht_op=date(2025, 5, 15))),
            date(2025, 5, 8),
            date(2025, 5, 15),
            "loopt",
        ),
        ((AANVAARD, GEWEIGERD), date(2025, 5, 8), OP_OVERDRACHT, "vervallen"),
    ],
)
def test_the_day_that_was_agreed_is_a_term(events: Verleden, dag: date, uiterlijk: date, status: StatusTermijn) -> None:
    """It is met by going over, and falls away when the agreement does."""
    termijn = _termijn(*GEVRAAGD, *events, dag=dag)

    assert termijn is not None
    assert (uiterlijk, status) == (termijn.lengte.uiterlijk, termijn.status)


def test_nothing_agreed_is_no_term() -> None:
    """A proposal alone sets no day."""
    assert _termijn(*GEVRAAGD, dag=VANDAAG) is None


@pytest.mark.parametrize(("dag", "mag"), [(OP_OVERDRACHT, True), (date(2025, 5, 8), False)])
def test_an_agreement_is_not_moved_behind_what_it_led_to(dag: date, *, mag: bool) -> None:
    """A wrong day can be set right, up to the day on which the inwoner went over."""
    verleden = (*GEVRAAGD, met(AANVAARD, overdracht_op=date(2025, 5, 12)), UITGEVOERD)
    vraag = given(*verleden).when(correctie(versie=6, geldig_op=dag.isoformat()), bij=wetend(*verleden))

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(CorrectiePastNiet, "Versie 7 (2025-05-07) bouwt voort op versie 6 (2025-05-08)")


def test_why_is_sealed() -> None:
    """The gemeente and the day stand in the clear, the life of the inwoner does not."""
    klaar = str([splits(een.inhoud)[0] for een in (VOORGESTELD, AANVAARD, GEWEIGERD, VOORGELEGD, BESLIST, INGETROKKEN)])

    for woord in ("zus", "opvanghuis", "trein", "ingeschreven", "directeuren", "netwerk", "blijven"):
        assert woord not in klaar
    assert "Overdracht 1 voorgesteld aan gemeente 0855." == VOORGESTELD.inhoud.zin
    assert "Oordeel in het geschil over overdracht 1: 0855 is verantwoordelijk." == BESLIST.inhoud.zin


@pytest.mark.parametrize("aan", ["9901", "0268"])
def test_a_zaak_that_was_taken_over_goes_to_another_than_the_successor(aan: str) -> None:
    """Taken over from Nijmegen by Proefdam, the ordinances of Nijmegen going on: neither is another gemeente."""
    kader = replace(ZONDER_REGELS, oud_rechtsgebied=NIJMEGEN_CODE)
    vraag = given(*IN_OPVANG).onder(kader)

    vraag.when(d.voorstel(aan=aan), bij=c.CONSULENT).then_geweigerd(
        EigenGemeente, f"Gemeente {aan} is de eigen gemeente."
    )
    vraag.when(d.voorstel(), bij=c.CONSULENT).then(VOORGESTELD)
