"""The fifth phase: a beslisser decides on the aanvraag, and the decision is made known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pydantic import ValidationError

from domain.beschikking.decisions import (
    BeschikkingOnbekend,
    StrekkingPastNiet,
    VerslagOntbreekt,
    WetPastNiet,
)
from domain.beschikking.events import BeschikkingGenomen
from domain.beschikking.waarop import AanvraagOntbreekt
from domain.gebeurtenis import GEWIST, Event, Gebeurtenis
from domain.voorziening import ToegekendeVoorziening
from domain.zaak.handeling import AlGedaan, DatumVoorVoorganger
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import (
    AANGEVRAAGD,
    AFGEZIEN,
    BEKEND,
    BESLIST,
    BIJDRAGE,
    EEN_DAG,
    GEMELD,
    GESPROKEN,
    NIET_TOEGEKEND,
    OP_AANVRAAG,
    OP_BEKENDMAKING,
    OP_BESLUIT,
    TOT_AANVRAAG,
    VERSLAGEN,
    als_pgb,
    in_natura,
    toegekend,
)
from tests.domain.zaak.scenario import given

LATER = OP_BEKENDMAKING + EEN_DAG
TWEEDE_AANVRAAG = Event(AANGEVRAAGD.inhoud.model_copy(update={"aanvraag": 2}), LATER)
TWEEDE_BESLUIT = Event(BESLIST.inhoud.model_copy(update={"beschikking": 2, "aanvraag": 2}), LATER)


def _voorzieningen(*gevraagd: object, verleden: tuple[Event[Gebeurtenis], ...] = TOT_AANVRAAG) -> list[object]:
    command = c.beschikking(voorzieningen=gevraagd, besluit_op=LATER)
    *_, genomen = given(*verleden).when(command, bij=c.BESLISSER).besluit()
    assert isinstance(genomen.inhoud, BeschikkingGenomen)
    return list(genomen.inhoud.voorzieningen)


def test_what_was_asked_is_granted() -> None:
    """The decision holds what was granted, with the numbers that others will keep."""
    given(*TOT_AANVRAAG).when(c.beschikking(), bij=c.BESLISSER).then(BESLIST)


def test_a_part_is_granted() -> None:
    """What is not granted stands beside what is, with its articles."""
    command = c.beschikking(strekking="gedeeltelijke-toekenning", afgewezen=(NIET_TOEGEKEND,))
    inhoud = BESLIST.inhoud.model_copy(update={"strekking": "gedeeltelijke-toekenning", "afgewezen": (NIET_TOEGEKEND,)})

    given(*TOT_AANVRAAG).when(command, bij=c.BESLISSER).then(Event(inhoud, OP_BESLUIT))


def test_nothing_is_granted() -> None:
    """An afwijzing takes a beschikkingnummer and no other."""
    command = c.beschikking(strekking="afwijzing", voorzieningen=(), afgewezen=(NIET_TOEGEKEND,))
    inhoud = BESLIST.inhoud.model_copy(
        update={"strekking": "afwijzing", "voorzieningen": (), "afgewezen": (NIET_TOEGEKEND,)}
    )

    assert command.nummers_nodig() == {"beschikking": 1}
    given(*TOT_AANVRAAG).when(command, bij=c.BESLISSER).then(Event(inhoud, OP_BESLUIT))


@pytest.mark.parametrize(
    ("strekking", "kent_toe", "wijst_af", "past"),
    [
        ("toekenning", True, False, True),
        ("toekenning", True, True, False),
        ("toekenning", False, False, False),
        ("toekenning", False, True, False),
        ("gedeeltelijke-toekenning", True, True, True),
        ("gedeeltelijke-toekenning", True, False, False),
        ("gedeeltelijke-toekenning", False, True, False),
        ("gedeeltelijke-toekenning", False, False, False),
        ("afwijzing", False, True, True),
        ("afwijzing", True, True, False),
        ("afwijzing", True, False, False),
        ("afwijzing", False, False, False),
    ],
)
def test_strekking(strekking: str, *, kent_toe: bool, wijst_af: bool, past: bool) -> None:
    """What is granted and what is not fit the name of the decision."""
    vraag = given(*TOT_AANVRAAG).when(
        c.beschikking(
            strekking=strekking,
            voorzieningen=(in_natura(),) if kent_toe else (),
            afgewezen=(NIET_TOEGEKEND,) if wijst_af else (),
        ),
        bij=c.BESLISSER,
    )

    if past:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(StrekkingPastNiet, "Een toekenning heeft alleen voorzieningen", veld="strekking")


def test_one_zaak_is_one_law() -> None:
    """Jeugdhulp belongs to a zaak under the Jeugdwet, also beside a voorziening of the Wmo."""
    jeugdhulp = in_natura(wet="jeugdwet", voorziening="jeugd-ggz", productcategorie="54")

    given(*TOT_AANVRAAG).when(c.beschikking(voorzieningen=(in_natura(), jeugdhulp)), bij=c.BESLISSER).then_geweigerd(
        WetPastNiet, "Deze zaak gaat over de wmo; voorziening 'jeugd-ggz' niet.", veld="voorzieningen"
    )


def test_a_zaak_under_the_jeugdwet() -> None:
    """There it is the other way round."""
    jeugdzaak = (replace(GEMELD, inhoud=GEMELD.inhoud.model_copy(update={"wet": "jeugdwet"})), *TOT_AANVRAAG[1:])
    jeugdhulp = in_natura(wet="jeugdwet", voorziening="jeugd-ggz", productcategorie="54")

    assert given(*jeugdzaak).when(c.beschikking(voorzieningen=(jeugdhulp,)), bij=c.BESLISSER).besluit()
    given(*jeugdzaak).when(c.beschikking(), bij=c.BESLISSER).then_geweigerd(
        WetPastNiet, "Deze zaak gaat over de jeugdwet; voorziening 'hulp-bij-het-huishouden' niet."
    )


def test_a_result_that_was_wiped_cannot_be_granted() -> None:
    """Only what is stored can be gewist; who grants says what for."""
    with pytest.raises(ValidationError, match="een voorziening noemt haar resultaat als tekst"):
        c.beschikking(voorzieningen=(in_natura(resultaat=GEWIST),))


@pytest.mark.parametrize(
    "verleden",
    [(GEMELD,), (GEMELD, GESPROKEN, VERSLAGEN), (*TOT_AANVRAAG, BESLIST), (*TOT_AANVRAAG, BESLIST, BEKEND)],
)
def test_no_decision_without_an_aanvraag(verleden: tuple[Event[Gebeurtenis], ...]) -> None:
    """There has to be an aanvraag on which nobody decided yet; a second decision on the same is none."""
    given(*verleden).when(c.beschikking(besluit_op=LATER), bij=c.BESLISSER).then_geweigerd(
        AanvraagOntbreekt, "Er is geen aanvraag waarop nog beslist moet worden."
    )


@pytest.mark.parametrize("stap", [GESPROKEN, AFGEZIEN])
def test_no_decision_on_half_an_onderzoek(stap: Event[Gebeurtenis]) -> None:
    """An onderzoek that was begun ends with a verslag (Wmo 2.3.2 lid 8; Nijmegen art. 8 lid 1)."""
    given(GEMELD, stap, AANGEVRAAGD).when(c.beschikking(), bij=c.BESLISSER).then_geweigerd(
        VerslagOntbreekt, "Het onderzoek is begonnen, maar het verslag daarvan is nog niet verstrekt."
    )


def test_a_decision_where_no_onderzoek_was_made() -> None:
    """The six weeks passed without one and the rules admitted the aanvraag: the gemeente must decide all the same."""
    given(GEMELD, AANGEVRAAGD).when(c.beschikking(), bij=c.BESLISSER).then(BESLIST)


@pytest.mark.parametrize(("op", "mag"), [(LATER, True), (LATER - EEN_DAG, False)])
def test_a_decision_does_not_lie_before_the_verslag(op: date, *, mag: bool) -> None:
    """Where a verslag came after the aanvraag, the decision waits for the last."""
    tweede = Event(VERSLAGEN.inhoud.model_copy(update={"verslag": 2}), LATER)
    verleden = given(GEMELD, GESPROKEN, AANGEVRAAGD, VERSLAGEN, GESPROKEN, tweede)
    vraag = verleden.when(c.beschikking(besluit_op=op), bij=c.BESLISSER)

    if mag:
        vraag.then(replace(BESLIST, geldig_op=op))
    else:
        vraag.then_geweigerd(
            DatumVoorVoorganger, "besluitOp 2025-04-11 ligt voor het verslag van 2025-04-12.", veld="besluitOp"
        )


BIJ_AANBIEDER = BIJDRAGE.model_copy(update={"inning": "aanbieder"})
NIET_VERSCHULDIGD = BIJDRAGE.model_copy(update={"verschuldigd": False, "inning": "geen"})


@pytest.mark.parametrize(
    ("voorziening", "nummers"),
    [
        (in_natura(), {"toewijzingnummer": 81001, "eb_startnummer": 61001}),
        (in_natura(bijdrage=BIJ_AANBIEDER), {"toewijzingnummer": 81001}),  # the CAK has nothing to collect
        (in_natura(bijdrage=NIET_VERSCHULDIGD), {"toewijzingnummer": 81001}),
        (als_pgb(), {"budgetidentificatie": 91001}),
        (als_pgb(bijdrage=BIJDRAGE), {"budgetidentificatie": 91001, "eb_startnummer": 61001}),
    ],
)
def test_numbers_that_others_keep(voorziening: object, nummers: dict[str, int]) -> None:
    """A toewijzingnummer for the aanbieder, a budgetidentificatie for the SVB, an EbStartNummer for the CAK."""
    command = c.beschikking(voorzieningen=(voorziening,))

    assert command.nummers_nodig() == {"beschikking": 1} | dict.fromkeys(nummers, 1)
    assert _voorzieningen(voorziening) == [toegekend(command.voorzieningen[0], nummer=1, **nummers)]


def test_numbers_of_several_voorzieningen() -> None:
    """Each series is given out in order, and a voorziening is numbered within the zaak."""
    gevraagd = (in_natura(), als_pgb(), in_natura(bijdrage=BIJ_AANBIEDER), als_pgb(bijdrage=BIJDRAGE))

    assert c.beschikking(voorzieningen=gevraagd).nummers_nodig() == {
        "beschikking": 1,
        "toewijzingnummer": 2,
        "budgetidentificatie": 2,
        "eb_startnummer": 2,
    }
    assert _voorzieningen(*gevraagd) == [
        toegekend(gevraagd[0], nummer=1, toewijzingnummer=81001, eb_startnummer=61001),
        toegekend(gevraagd[1], nummer=2, budgetidentificatie=91001),
        toegekend(gevraagd[2], nummer=3, toewijzingnummer=81002),
        toegekend(gevraagd[3], nummer=4, budgetidentificatie=91002, eb_startnummer=61002),
    ]


def test_numbers_go_on_in_a_second_decision() -> None:
    """The second decision in a zaak is beschikking 2, on aanvraag 2, and its first voorziening is the next."""
    verleden = (*TOT_AANVRAAG, BESLIST, BEKEND, TWEEDE_AANVRAAG)
    (genomen,) = given(*verleden).when(c.beschikking(besluit_op=LATER), bij=c.BESLISSER).besluit()

    assert isinstance(genomen.inhoud, BeschikkingGenomen)
    assert (genomen.inhoud.beschikking, genomen.inhoud.aanvraag) == (2, 2)
    assert [v.nummer for v in genomen.inhoud.voorzieningen] == [2]


def test_the_number_of_a_voorziening_is_not_given_twice() -> None:
    """A decision that was recorded in the wrong zaak is void here; what came after it keeps its number."""
    (derde,) = _voorzieningen(
        in_natura(),
        verleden=(
            *TOT_AANVRAAG,
            replace(
                BESLIST,
                inhoud=BESLIST.inhoud.model_copy(
                    update={"voorzieningen": (toegekend(in_natura(), nummer=2, toewijzingnummer=81009),)}
                ),
            ),
            TWEEDE_AANVRAAG,
        ),
    )

    assert isinstance(derde, ToegekendeVoorziening)
    assert derde.nummer == 3


def test_a_decision_is_made_known() -> None:
    """From the day after it was sent the bezwaartermijn runs (Awb 3:41, 6:8)."""
    given(*TOT_AANVRAAG, BESLIST).when(c.bekendmaking(), bij=c.CONSULENT).then(BEKEND)


@pytest.mark.parametrize("wijze", ["toegezonden", "uitgereikt"])
def test_a_decision_is_made_known_once(wijze: str) -> None:
    """The term runs from the first time; sending it again changes nothing."""
    verleden = given(*TOT_AANVRAAG, BESLIST, BEKEND)

    verleden.when(c.bekendmaking(wijze=wijze), bij=c.CONSULENT).then_geweigerd(
        AlGedaan, "De beschikking is al bekendgemaakt op 2025-04-11."
    )


@pytest.mark.parametrize(("verleden", "nummer"), [((), 1), ((BESLIST,), 2)])
def test_a_decision_that_was_not_taken(verleden: tuple[Event[Gebeurtenis], ...], nummer: int) -> None:
    """What was not decided cannot be made known."""
    given(*TOT_AANVRAAG, *verleden).when(c.bekendmaking(beschikking=nummer), bij=c.CONSULENT).then_geweigerd(
        BeschikkingOnbekend, f"Beschikking {nummer} is in deze zaak niet genomen.", veld="beschikking"
    )


def test_each_decision_is_made_known_on_its_own() -> None:
    """The second can be sent while the first still lies there, and follows its own day."""
    verleden = given(*TOT_AANVRAAG, BESLIST, TWEEDE_AANVRAAG, TWEEDE_BESLUIT)
    tweede = BEKEND.inhoud.model_copy(update={"beschikking": 2, "besluit_op": LATER})

    verleden.when(c.bekendmaking(beschikking=2, bekendgemaakt_op=LATER), bij=c.CONSULENT).then(Event(tweede, LATER))
    verleden.when(c.bekendmaking(beschikking=2), bij=c.CONSULENT).then_geweigerd(
        DatumVoorVoorganger, "bekendgemaaktOp 2025-04-11 ligt voor het besluit van 2025-04-12."
    )
    verleden.when(c.bekendmaking(), bij=c.CONSULENT).then(BEKEND)


def test_a_decision_waits_for_the_day_of_the_aanvraag_only() -> None:
    """The day on which the aanvraag came in is early enough."""
    given(GEMELD, AANGEVRAAGD).when(c.beschikking(besluit_op=OP_AANVRAAG), bij=c.BESLISSER).then(
        replace(BESLIST, geldig_op=OP_AANVRAAG)
    )
