"""The end of a zaak: over what it may come, and opening it again."""

from __future__ import annotations

from datetime import date
from typing import Final, get_args

import pytest

from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.levensloop.events import EindeDoorOverlijden, OverlijdenVastgelegd
from domain.zaak.afsluiting import Reden, ZaakAfgeslotenVerklaard, ZaakHeropend
from domain.zaak.einde import VERVALT, OverlijdenOntbreekt, ZaakNietAfgerond
from domain.zaak.handeling import AlGedaan, DatumInDeToekomst, DatumVoorVoorganger, RolOntbreekt
from domain.zaak.openstaand import Aard
from domain.zaak.state import LopendeZaak
from tests.domain.calamiteit import events as calamiteit
from tests.domain.heronderzoek.events import GEWIJZIGD
from tests.domain.herziening.events import EINDE, TOEGEKEND
from tests.domain.jeugdhulp.events import TOT_VERWIJZING, VERWEZEN
from tests.domain.opvang import events as opvang
from tests.domain.terugvordering.events import GESTELD
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import (
    AFGESLOTEN,
    AFGEWEZEN,
    BEKEND,
    BESLIST,
    EEN_DAG,
    GEMELD,
    TOT_AANVRAAG,
    VANDAAG,
)
from tests.domain.zaak.openstaand import open_in
from tests.domain.zaak.scenario import given
from tests.domain.zaak.test_openstaand import EENS
from tests.projections.lezing import gevouwen, met, op

Verleden = tuple[Event[Gebeurtenis], ...]
REDENEN: Final[tuple[Reden, ...]] = get_args(Reden)
VAN_ELKE_AARD: Final[dict[Aard, tuple[Verleden, date]]] = {
    "verzoek": (TOT_AANVRAAG, VANDAAG),
    "onderzoek": ((GEMELD, met(GEWIJZIGD, rechten=())), VANDAAG),
    "hulp": ((GEMELD, opvang.EERSTE, opvang.TOEGELATEN), VANDAAG),
    "verstrekt": ((*TOT_AANVRAAG, met(BESLIST, voorzieningen=(EENS,)), BEKEND), VANDAAG),
    "vordering": (GESTELD, EINDE),
    "plicht": ((GEMELD, met(calamiteit.GEMELD, gemeld_bij=(), nummer=None)), VANDAAG),
}
"""Something that is open, of each aard, and a day on which nothing else is."""
MAG: Final[dict[Reden, set[Aard]]] = {
    "melding-ingetrokken": {"verzoek", "verstrekt"},
    "aanvraag-ingetrokken": {"verzoek", "verstrekt"},
    "geen-aanvraag": {"verstrekt"},
    "afgehandeld": {"verstrekt"},
    "overleden": {"verzoek", "onderzoek", "vordering"},
}
DOOD: Final = Event(OverlijdenVastgelegd(adviezen=()), VANDAAG)


@pytest.mark.parametrize("verleden", [(GEMELD,), (*TOT_AANVRAAG, AFGEWEZEN, BEKEND)])
def test_a_zaak_ends(verleden: Verleden) -> None:
    """Right after the melding, or when all is done."""
    given(*verleden).when(c.afsluiting(), bij=c.CONSULENT).then(AFGESLOTEN)


@pytest.mark.parametrize("aard", VAN_ELKE_AARD)
@pytest.mark.parametrize("reden", REDENEN)
def test_what_a_zaak_can_end_over(reden: Reden, aard: Aard) -> None:
    """What was asked falls away when it was withdrawn; what was for the client alone, when he died."""
    verleden, dag = VAN_ELKE_AARD[aard]
    command, bij = c.afsluiting(reden=reden, afgesloten_op=dag), c.op(c.CONSULENT, dag)
    vraag = given(*verleden).when(command, bij=bij)

    if aard in MAG[reden]:
        vraag.then(Event(ZaakAfgeslotenVerklaard(reden=reden), dag))
    elif reden == "overleden" and aard in ("hulp", "verstrekt"):
        vraag.then_geweigerd(OverlijdenOntbreekt, "Leg eerst het overlijden vast", veld="reden")
    else:
        vraag.then_geweigerd(ZaakNietAfgerond, "Er staat nog open: ")


def test_every_reden_and_every_aard_is_tried() -> None:
    """A new one is decided on here too."""
    assert set(VAN_ELKE_AARD) == set(get_args(Aard))
    assert set(MAG) == set(VERVALT) == set(REDENEN)


def test_the_refusal_names_all_of_it() -> None:
    """In one go, so that nobody has to try again and again."""
    verleden = (*TOEGEKEND, met(calamiteit.GEMELD, gemeld_bij=()), calamiteit.INGESTELD)

    given(*verleden).when(c.afsluiting(), bij=c.CONSULENT).then_geweigerd(
        ZaakNietAfgerond,
        "Er staat nog open: voorziening 1 loopt door tot en met 2027-04-13; calamiteit 1 is niet gemeld bij de "
        "toezichthouder; calamiteit 1 wordt nog onderzocht.",
    )


@pytest.mark.parametrize("reden", REDENEN)
def test_why_a_zaak_ends(reden: Reden) -> None:
    """Each reason can be explained."""
    inhoud = ZaakAfgeslotenVerklaard.model_validate({"reden": reden, "toelichting": "Op eigen verzoek."})
    command = c.afsluiting(reden=reden, toelichting="Op eigen verzoek.")

    given(GEMELD).when(command, bij=c.CONSULENT).then(Event(inhoud, VANDAAG))


@pytest.mark.parametrize("aard", VAN_ELKE_AARD)
def test_what_ended_before_is_read_as_it_was(aard: Aard) -> None:
    """A zaak that ended over something in the past is opened again with all of it; what was asked fell away."""
    verleden, _ = VAN_ELKE_AARD[aard]
    einde, weer = op(AFGESLOTEN, EINDE), Event(ZaakHeropend(reden="Er kwam nog iets."), EINDE)
    toen, nu = gevouwen(*verleden), gevouwen(*verleden, einde, weer)

    assert isinstance(toen, LopendeZaak)
    assert isinstance(nu, LopendeZaak)
    assert nu.handelingen[: len(toen.handelingen)] == toen.handelingen
    verwacht = [] if aard == "verzoek" else open_in(*verleden, dag=EINDE)
    assert verwacht == open_in(*verleden, einde, weer, dag=EINDE)


def test_what_was_asked_does_not_come_back() -> None:
    """It fell away with the end, whatever was asked; asked again it waits again."""
    einde = met(op(AFGESLOTEN, VANDAAG), reden="aanvraag-ingetrokken")
    weer = Event(ZaakHeropend(reden="Zij vragen het toch."), VANDAAG)
    opnieuw = op(met(VERWEZEN, verwijzing=2), VANDAAG)

    assert [] == open_in(*TOT_VERWIJZING, einde, weer)
    assert ["verwijzing 2 van 2025-05-20 wacht op een beschikking"] == open_in(*TOT_VERWIJZING, einde, weer, opnieuw)


def test_an_ended_zaak_is_opened_again() -> None:
    """Something came that belongs to it: from then on acts can follow."""
    heropend = given(GEMELD, AFGESLOTEN).when(c.heropening(), bij=c.CONSULENT)

    heropend.then(Event(ZaakHeropend(reden="Er kwam nog een bezwaar."), VANDAAG))
    assert given(GEMELD, AFGESLOTEN, *heropend.besluit()).when(c.gesprek(), bij=c.CONSULENT).besluit()


def test_a_zaak_that_runs_is_not_opened() -> None:
    """There is nothing to open."""
    given(GEMELD).when(c.heropening(), bij=c.CONSULENT).then_geweigerd(AlGedaan, "loopt nog")


@pytest.mark.parametrize(("dag", "mag"), [(VANDAAG, True), (VANDAAG - EEN_DAG, False), (VANDAAG + EEN_DAG, False)])
def test_day_of_the_heropening(dag: date, *, mag: bool) -> None:
    """From the day of the end on, and not in the future."""
    vraag = given(GEMELD, AFGESLOTEN).when(c.heropening(heropend_op=dag), bij=c.CONSULENT)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(
            DatumVoorVoorganger if dag < VANDAAG else DatumInDeToekomst, "heropendOp", veld="heropendOp"
        )


def test_role_for_a_heropening() -> None:
    """Reading a zaak is not working on it."""
    given(GEMELD, AFGESLOTEN).when(c.heropening(), bij=c.als(c.CONSULENT, rol="auditor")).then_geweigerd(
        RolOntbreekt, "heropening: dit mag alleen met de rol consulent of beslisser."
    )


def test_a_death_is_recorded_before_the_zaak_ends_over_it() -> None:
    """Help that goes on would go on for somebody who is dead; what ends by itself that day is not in the way."""
    dood = c.afsluiting(reden="overleden")
    kort = BESLIST.inhoud.voorzieningen[0].model_copy(
        update={"werking": Werking(van=date(2025, 4, 10), tot_en_met=VANDAAG)}
    )
    overleden = met(DOOD, eindes=(EindeDoorOverlijden(nummer=1, laatste_dag=VANDAAG),))

    given(*TOEGEKEND).when(dood, bij=c.CONSULENT).then_geweigerd(
        OverlijdenOntbreekt,
        "voorziening 1 loopt door tot en met 2027-04-13. Leg eerst het overlijden vast: daardoor eindigt",
        veld="reden",
    )
    assert given(*TOEGEKEND, overleden).when(dood, bij=c.CONSULENT).besluit()
    assert given(*TOT_AANVRAAG, met(BESLIST, voorzieningen=(kort,)), BEKEND).when(dood, bij=c.CONSULENT).besluit()


def test_what_a_death_does_not_end_comes_first() -> None:
    """A bezwaar, a besluit that nobody knows of: recording the death does not help there."""
    verleden = (*TOEGEKEND, met(BESLIST, beschikking=2, aanvraag=2, voorzieningen=()))

    given(*verleden).when(c.afsluiting(reden="overleden"), bij=c.CONSULENT).then_geweigerd(
        ZaakNietAfgerond, "voorziening 1 loopt door tot en met 2027-04-13; beschikking 2 van 2025-04-10 is niet beken"
    )
