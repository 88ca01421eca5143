"""Jeugdhulp by verwijzing: no gesprek and no aanvraag, and a beschikking all the same."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from domain.beschikking.decisions import WetPastNiet
from domain.beschikking.events import BeschikkingGenomen
from domain.beschikking.motivering import MotiveringOntbreekt
from domain.beschikking.waarop import AanvraagOntbreekt
from domain.gebeurtenis import Event, Gebeurtenis
from domain.jeugdhulp.events import VerwijzingOntvangen
from domain.jeugdhulp.jeugdwet import AlleenJeugdwet
from domain.jeugdhulp.verwijzen import VerwezenNaOntvangst
from domain.jeugdhulp.verwijzingen import VerwijzingOnbekend
from domain.levensloop.events import OverlijdenVastgelegd
from domain.levensloop.overlijden import ClientOverleden
from domain.weigering import Weigering
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import AlGedaan, Command, DatumVoorVoorganger, Rechtskader
from domain.zaak.topics import OnbekendeGebeurtenis, lees_inhoud
from projections.indicaties import lopende_indicaties
from projections.termijnen import termijnen
from projections.zaakbeeld import zaakbeeld
from services.verordeningen import regelboek
from tests.domain.jeugdhulp import commands as j
from tests.domain.jeugdhulp.events import (
    BEKEND,
    BESLIST,
    GEMELD,
    INGETROKKEN,
    LEDEN,
    NIET_TOEGEKEND,
    OP_BESLUIT,
    OP_VERWIJZING,
    TOEGANG,
    TOT_VERWIJZING,
    VERWEZEN,
    advies,
)
from tests.domain.rechtskader import kader
from tests.domain.zaak import commands as c
from tests.domain.zaak import events as wmo
from tests.domain.zaak.openstaand import open_in
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, lees, met, op, zonder_sleutels

NIJMEGEN = Rechtskader(regelboek(), "0268")
WAGENINGEN = Rechtskader(regelboek(), "0289")
GOLDEN = Path(__file__).parents[2] / "golden"


def test_a_verwijzing_is_recorded() -> None:
    """With who referred, to which aanbieder, and for what; no gesprek has to come before it."""
    given(GEMELD).when(j.verwijzing(), bij=c.CONSULENT).then(VERWEZEN)


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (
            (wmo.GEMELD,),
            j.verwijzing(),
            AlleenJeugdwet,
            "Een verwijzing naar jeugdhulp hoort bij een zaak onder de Jeugdwet.",
        ),
        (
            (GEMELD,),
            j.verwijzing(verwezen_op=date(2025, 3, 5)),
            VerwezenNaOntvangst,
            "verwezenOp 2025-03-05 ligt na ontvangenOp 2025-03-04.",
        ),
        (TOT_VERWIJZING, j.verwijzing(), AlGedaan, "Verwijzing 1 is dezelfde, en daarop is nog niet beslist."),
        (
            (GEMELD, Event(OverlijdenVastgelegd(adviezen=()), date(2025, 3, 3))),
            j.verwijzing(),
            ClientOverleden,
            "is overleden op 2025-03-03",
        ),
    ],
)
def test_a_verwijzing_is_refused(
    verleden: tuple[Event[Gebeurtenis], ...], command: Command, klasse: type[Weigering], zin: str
) -> None:
    """Under the Wmo, of a day after it came in, the same twice, or after a death."""
    given(*verleden).when(command, bij=c.CONSULENT).then_geweigerd(klasse, zin)


@pytest.mark.parametrize(
    "anders",
    [{"verwijzer": "kinderarts"}, {"gevraagd": ("dyslexie",)}, {"aanbieder": None}, {"ontvangen_op": date(2025, 3, 5)}],
)
def test_another_verwijzing_beside_it(anders: dict[str, Any]) -> None:
    """A child can be referred twice, by others, for other help or to another aanbieder."""
    (event,) = given(*TOT_VERWIJZING).when(j.verwijzing(**anders), bij=c.CONSULENT).besluit()

    assert isinstance(event.inhoud, VerwijzingOntvangen)
    assert 2 == event.inhoud.verwijzing


def test_the_same_again_after_the_beschikking() -> None:
    """Once it is decided, the same letter is another verwijzing."""
    (event,) = given(*TOT_VERWIJZING, BESLIST).when(j.verwijzing(), bij=c.CONSULENT).besluit()

    assert isinstance(event.inhoud, VerwijzingOntvangen)
    assert 2 == event.inhoud.verwijzing


def test_the_letter_of_the_day_itself() -> None:
    """A letter that was written and came in on one day."""
    assert given(GEMELD).when(j.verwijzing(verwezen_op=OP_VERWIJZING), bij=c.CONSULENT).besluit()


def test_it_is_granted_without_gesprek_verslag_or_aanvraag() -> None:
    """The beschikking names the verwijzing, and no aanvraag."""
    given(*TOT_VERWIJZING).when(j.beschikking(), bij=c.BESLISSER).then(BESLIST)
    assert (
        "Beschikking 1 (nummer 70001) op verwijzing 1, toekenning: toegekend 1: jeugd-ggz als zin, "
        "vanaf 2025-03-24 tot en met 2026-03-23."
    ) == BESLIST.inhoud.zin


def test_it_is_refused_on_its_merits() -> None:
    """Nijmegen art. 2 lid 6: "dan wel het afwijzen daarvan"."""
    afgewezen = BeschikkingGenomen(**LEDEN, strekking="afwijzing", afgewezen=(NIET_TOEGEKEND,))

    given(*TOT_VERWIJZING).when(j.afwijzing(), bij=c.BESLISSER).then(Event(afgewezen, OP_BESLUIT))


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (
            TOT_VERWIJZING,
            j.beschikking(verwijzing=2),
            VerwijzingOnbekend,
            "Verwijzing 2 is in deze zaak niet ontvangen.",
        ),
        (TOT_VERWIJZING, j.beschikking(verwijzing=None), AanvraagOntbreekt, "Er is geen aanvraag waarop nog"),
        ((*TOT_VERWIJZING, BESLIST), j.beschikking(), AlGedaan, "Op verwijzing 1 is al beslist op 2025-03-18."),
        (
            TOT_VERWIJZING,
            j.beschikking(besluit_op=date(2025, 3, 3)),
            DatumVoorVoorganger,
            "besluitOp 2025-03-03 ligt voor de verwijzing van 2025-03-04.",
        ),
        (
            TOT_VERWIJZING,
            j.beschikking(voorzieningen=(wmo.in_natura(),)),
            WetPastNiet,
            "Deze zaak gaat over de jeugdwet",
        ),
    ],
)
def test_a_beschikking_on_it_is_refused(
    verleden: tuple[Event[Gebeurtenis], ...], command: Command, klasse: type[Weigering], zin: str
) -> None:
    """On none, on one that is decided, before it came in, or under the other law."""
    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


def test_a_gesprek_does_not_hold_it_up() -> None:
    """A gesprek that began for something else asks no verslag of what was referred."""
    assert given(*TOT_VERWIJZING, wmo.GESPROKEN).when(j.beschikking(), bij=c.BESLISSER).besluit()


def test_an_aanvraag_beside_a_verwijzing() -> None:
    """Each is decided on by its own beschikking, in any order."""
    aanvraag = op(wmo.AANGEVRAAGD, date(2025, 3, 5))
    verleden = (*TOT_VERWIJZING, aanvraag)
    (op_aanvraag,) = given(*verleden).when(j.beschikking(verwijzing=None), bij=c.BESLISSER).besluit()
    (op_verwijzing,) = given(*verleden, op_aanvraag).when(j.beschikking(), bij=c.BESLISSER).besluit()

    assert isinstance(op_aanvraag.inhoud, BeschikkingGenomen)
    assert isinstance(op_verwijzing.inhoud, BeschikkingGenomen)
    assert (1, None) == (op_aanvraag.inhoud.aanvraag, op_aanvraag.inhoud.verwijzing)
    assert (None, 1) == (op_verwijzing.inhoud.aanvraag, op_verwijzing.inhoud.verwijzing)


GEWOGEN = met(VERWEZEN, adviezen=(2,))
GEEN_TOEGANG = (GEMELD, advies(toegang=False), GEWOGEN)
WEL_TOEGANG = (GEMELD, advies(), GEWOGEN)


@pytest.mark.parametrize(
    ("verleden", "command", "waarin"),
    [
        (GEEN_TOEGANG, j.beschikking(), "er wordt toegekend terwijl de verwijzing geen toegang geeft"),
        (WEL_TOEGANG, j.afwijzing(), "er wordt afgewezen terwijl de verwijzing toegang geeft"),
    ],
)
def test_departing_from_what_the_verwijzing_opens(
    verleden: tuple[Event[Gebeurtenis], ...], command: Command, waarin: str
) -> None:
    """Granting without access, or refusing with it, asks for a motivering (Awb 3:46); the besluit names the receipt."""
    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(MotiveringOntbreekt, waarin, regel=TOEGANG)
    waarom = ({"regel": TOEGANG, "motivering": "De enige aanbieder die dit kan, heeft nog geen contract."},)
    met_motivering = command.model_copy(update={"afwijkingen": j.beschikking(afwijkingen=waarom).afwijkingen})
    (event,) = given(*verleden).when(met_motivering, bij=c.BESLISSER).besluit()
    assert isinstance(event.inhoud, BeschikkingGenomen)
    assert [(2, TOEGANG)] == [(een.advies, een.regel) for een in event.inhoud.afwijkingen]


@pytest.mark.parametrize(("verleden", "command"), [(WEL_TOEGANG, j.beschikking()), (GEEN_TOEGANG, j.afwijzing())])
def test_following_what_the_verwijzing_opens(verleden: tuple[Event[Gebeurtenis], ...], command: Command) -> None:
    """Access is granted, no access is refused: nothing more has to be said."""
    assert given(*verleden).when(command, bij=c.BESLISSER).besluit()


@pytest.mark.parametrize(("kan", "mag"), [(True, True), (False, False)])
def test_another_law_is_a_ground_to_refuse(*, kan: bool, mag: bool) -> None:
    """Where the Zvw or Wlz goes first, access by verwijzing is no reason to grant (Jeugdwet 1.2)."""
    vraag = (
        given(*WEL_TOEGANG)
        .onder(kader())
        .when(j.afwijzing(feiten={"voorliggende-wet": {"uitkomst": {"kanWeigeren": kan}}}), bij=c.BESLISSER)
    )

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(MotiveringOntbreekt, "terwijl de verwijzing toegang geeft")


def test_the_advice_on_another_verwijzing_does_not_count() -> None:
    """Each verwijzing has its own receipt."""
    tweede = met(VERWEZEN, verwijzing=2, verwijzer="kinderarts")
    verleden = (*GEEN_TOEGANG, tweede)

    assert given(*verleden).when(j.beschikking(verwijzing=2), bij=c.BESLISSER).besluit()


@pytest.mark.parametrize(
    ("verwijzer", "gecontracteerd", "toegang"),
    [
        # Nijmegen art. 2 lid 5: a doctor refers to contracted jeugdhulp; a rechter is carried out in any case.
        ("huisarts", True, True),
        ("huisarts", False, False),
        ("rechter", False, True),
    ],
)
def test_the_text_of_nijmegen(verwijzer: str, *, gecontracteerd: bool, toegang: bool) -> None:
    """The facts of the rule come from the act itself; nobody has to say them twice."""
    command = j.verwijzing(verwijzer=verwijzer, aanbieder_gecontracteerd=gecontracteerd)
    gegeven, verwezen = given(GEMELD).onder(NIJMEGEN).when(command, bij=c.CONSULENT).besluit()

    assert isinstance(gegeven.inhoud, AdviesGegeven)
    assert isinstance(verwezen.inhoud, VerwijzingOntvangen)
    uitkomst = gegeven.inhoud.model_dump()["bewijs"]["uitkomst"]
    assert (toegang, False, False, True) == tuple(
        uitkomst[lid] for lid in ("toegang", "gesprekVereist", "aanvraagVereist", "beschikkingVereist")
    )
    assert (2,) == verwezen.inhoud.adviezen


def test_where_no_text_speaks_of_it_nothing_is_held_up() -> None:
    """Wageningen has no such rule: the receipt says so, and the law itself gives access (Jeugdwet 2.6)."""
    gegeven, verwezen = given(GEMELD).onder(WAGENINGEN).when(j.verwijzing(), bij=c.CONSULENT).besluit()

    assert isinstance(gegeven.inhoud, AdviesGegeven)
    assert gegeven.inhoud.niet_beschikbaar is not None
    assert given(GEMELD, gegeven, verwezen).when(j.beschikking(), bij=c.BESLISSER).besluit()


def test_what_is_weighed_for_a_beschikking_on_it() -> None:
    """Not the criteria and grounds of art. 8 and 9: "Artikel 10, 12 en verder" count (algemene toelichting)."""
    boek = regelboek().handelingen
    altijd = {rij.regel for rij in boek["beschikking-op-verwijzing"]}

    assert {"voorliggende-wet", "beschikking-volledig", "eigen-bijdrage"} <= altijd
    assert not {"maatwerkvoorziening-criteria", "afwijzingsgronden"} & altijd


def _rijen(soort: str, *events: Event[Gebeurtenis], dag: date) -> list[tuple[date | None, str]]:
    rijen = termijnen(gevouwen(*events), NIJMEGEN, geldig_op=dag, bekend_op=dag)
    return [(rij.uiterlijk, rij.status) for rij in rijen if rij.soort == soort]


@pytest.mark.parametrize(
    ("events", "dag", "status"),
    [
        # Awb 4:13 lid 2: eight weeks after Tuesday 4 March, so Tuesday 29 April.
        (TOT_VERWIJZING, date(2025, 4, 29), "loopt"),
        (TOT_VERWIJZING, date(2025, 4, 30), "verstreken"),
        ((*TOT_VERWIJZING, BESLIST), date(2025, 4, 30), "verstreken"),
        ((*TOT_VERWIJZING, BESLIST, BEKEND), date(2025, 4, 30), "op-tijd-gehaald"),
    ],
)
def test_the_term_for_the_beschikking(events: tuple[Event[Gebeurtenis], ...], dag: date, status: str) -> None:
    """No text sets a term, so the redelijke termijn counts, until the beschikking is made known."""
    assert [(date(2025, 4, 29), status)] == _rijen("beschikking-op-verwijzing", *events, dag=dag)


@pytest.mark.parametrize(
    ("events", "status"),
    [
        # Six weeks after Monday 3 March, so Monday 14 April (art. 2 lid 3).
        ((GEMELD,), "verstreken"),
        (TOT_VERWIJZING, "vervallen"),
        ((*TOT_VERWIJZING, wmo.GESPROKEN), "verstreken"),
    ],
)
def test_nobody_waits_for_an_onderzoek(events: tuple[Event[Gebeurtenis], ...], status: str) -> None:
    """The verwijzing opens jeugdhulp by itself; only an onderzoek that the gemeente began has to end."""
    assert [(date(2025, 4, 14), status)] == _rijen("onderzoek", *events, dag=date(2025, 4, 15))


@pytest.mark.parametrize(
    ("events", "fase"),
    [
        ((GEMELD,), "melding"),
        (TOT_VERWIJZING, "verwijzing"),
        ((*TOT_VERWIJZING, BESLIST), "besluit"),
        ((*TOT_VERWIJZING, BESLIST, BEKEND), "bekendgemaakt"),
        ((*TOT_VERWIJZING, BESLIST, BEKEND, op(met(VERWEZEN, verwijzing=2), date(2025, 4, 1))), "verwijzing"),
        ((*TOT_VERWIJZING, BESLIST, BEKEND, wmo.AANGEVRAAGD), "aanvraag"),
    ],
)
def test_how_far_the_zaak_is(events: tuple[Event[Gebeurtenis], ...], fase: str) -> None:
    """As far as what was asked last."""
    beeld = zaakbeeld(lees(*events), NIJMEGEN, geldig_op=date(2025, 5, 1), bekend_op_dag=date(2025, 5, 1))

    assert fase == beeld["fase"]


def test_a_zaak_with_a_verwijzing_is_not_closed_in_silence() -> None:
    """Ending it would refuse the jeugdhulp without besluit; when it was withdrawn that is another matter."""
    assert ["verwijzing 1 van 2025-03-04 wacht op een beschikking"] == open_in(*TOT_VERWIJZING)
    assert given(*TOT_VERWIJZING).when(c.afsluiting(reden="aanvraag-ingetrokken"), bij=c.CONSULENT).besluit()
    loopt = ["voorziening 1 loopt door tot en met 2026-03-23"]
    assert loopt == open_in(*TOT_VERWIJZING, BESLIST, BEKEND, dag=date(2026, 3, 22))
    assert [] == open_in(*TOT_VERWIJZING, BESLIST, BEKEND, dag=date(2026, 3, 23))


def test_the_right_counts_from_the_bekendmaking_on() -> None:
    """Rights of a beschikking on a verwijzing are rights as any other."""
    zaak = gevouwen(*TOT_VERWIJZING, BESLIST, BEKEND)

    assert [] == [rij.nummer for rij in lopende_indicaties(zaak, date(2025, 3, 23))]
    assert [1] == [rij.nummer for rij in lopende_indicaties(zaak, date(2025, 3, 24))]


def test_after_wissing_nobody_knows_who_referred() -> None:
    """Neither the letter nor the sentence tells; what was asked and that it was decided on is left."""
    gewist = zonder_sleutels([*TOT_VERWIJZING, BESLIST])
    tekst = gewist[1].inhoud.model_dump_json()

    assert "huisarts" not in tekst
    assert "Brug" not in tekst
    assert "Verwijzing 1 ontvangen: jeugd-ggz." == gewist[1].inhoud.zin
    assert given(*zonder_sleutels(list(GEEN_TOEGANG))).when(j.beschikking(), bij=c.BESLISSER).besluit()


def test_a_beschikking_of_before_is_read_as_it_was() -> None:
    """Schemaversie 1 has an aanvraag and nothing else; a version that is not known yet stops the reader by name."""
    data = json.loads((GOLDEN / "beschikking-genomen.v1.json").read_text(encoding="utf-8"))
    oud = lees_inhoud("beschikking-genomen", 1, data)

    assert isinstance(oud, BeschikkingGenomen)
    assert (1, None) == (oud.aanvraag, oud.verwijzing)
    with pytest.raises(OnbekendeGebeurtenis, match="topic 'beschikking-genomen' met schemaversie 3"):
        lees_inhoud("beschikking-genomen", 3, data)


def test_a_verwijzing_is_withdrawn() -> None:
    """By the parents, the verwijzer or the aanbieder: nobody waits for a beschikking any more."""
    given(*TOT_VERWIJZING).when(j.intrekking(), bij=c.CONSULENT).then(INGETROKKEN)
    assert "Verwijzing 1 is ingetrokken." == INGETROKKEN.inhoud.zin
    assert given(*TOT_VERWIJZING, INGETROKKEN).when(c.afsluiting(), bij=c.CONSULENT).besluit()
    assert given(*TOT_VERWIJZING, INGETROKKEN).when(j.verwijzing(), bij=c.CONSULENT).besluit()
    rijen = _rijen("beschikking-op-verwijzing", *TOT_VERWIJZING, INGETROKKEN, dag=date(2025, 4, 30))
    assert [(date(2025, 4, 29), "vervallen")] == rijen


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        ((GEMELD,), j.intrekking(), VerwijzingOnbekend, "Verwijzing 1 is in deze zaak niet ontvangen."),
        ((*TOT_VERWIJZING, BESLIST), j.intrekking(), AlGedaan, "Op verwijzing 1 is al beslist op 2025-03-18."),
        ((*TOT_VERWIJZING, INGETROKKEN), j.intrekking(), AlGedaan, "Verwijzing 1 is ingetrokken op 2025-03-13."),
        ((*TOT_VERWIJZING, INGETROKKEN), j.beschikking(), AlGedaan, "Verwijzing 1 is ingetrokken op 2025-03-13."),
    ],
)
def test_what_was_withdrawn_is_over(
    verleden: tuple[Event[Gebeurtenis], ...], command: Command, klasse: type[Weigering], zin: str
) -> None:
    """Not twice, not after the beschikking, and no beschikking after it."""
    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)
