"""What changes for a client: who may say so, what a person makes of it, and looking again at what was granted."""

from __future__ import annotations

from datetime import date

import pytest

from domain.gebeurtenis import Event, Gebeurtenis
from domain.heronderzoek.decisions import AanleidingPastNiet, HeronderzoekOnbekend, WijzigingOnbekend
from domain.herziening.decisions import HandelingOnbekend, RechtOnbekend
from domain.herziening.events import HerzieningGenomen
from domain.levensloop.events import OverlijdenVastgelegd
from domain.levensloop.overlijden import ClientOverleden
from domain.weigering import Weigering
from domain.zaak.handeling import AlGedaan, Command, DatumInDeToekomst
from tests.domain.correctie.commands import vervallen, wetend
from tests.domain.heronderzoek import commands as h
from tests.domain.heronderzoek.commands import OP_BEOORDELING, OP_HERONDERZOEK
from tests.domain.heronderzoek.events import (
    AFGEROND,
    BEOORDEELD,
    BESLOTEN,
    GEMELD,
    GEWIJZIGD,
    LOPEND,
    NAGEKEKEN,
)
from tests.domain.herziening import commands as b
from tests.domain.herziening.events import EINDE, TOEGEKEND
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AFGEZIEN
from tests.domain.zaak.openstaand import open_in
from tests.domain.zaak.scenario import given
from tests.projections.lezing import met, op

Verleden = tuple[Event[Gebeurtenis], ...]
DOOD: Event[Gebeurtenis] = Event(OverlijdenVastgelegd(adviezen=()), OP_BEOORDELING)
PERIODIEK = {"aanleiding": "periodiek", "wijziging": None}


@pytest.mark.parametrize(
    ("verleden", "command", "event"),
    [
        (TOEGEKEND, h.wijziging(), GEWIJZIGD),
        # During the first onderzoek, before anything was granted (inlichtingenplicht).
        (TOEGEKEND[:2], h.wijziging(rechten=()), met(GEWIJZIGD, rechten=())),
        (
            TOEGEKEND,
            h.wijziging(door="aanbieder", op_verzoek=True, sinds=None),
            met(GEWIJZIGD, door="aanbieder", op_verzoek=True, sinds=None),
        ),
        (GEMELD, h.beoordeling(), BEOORDEELD),
        (GEMELD, h.beoordeling(gevolg="geen"), met(BEOORDEELD, gevolg="geen")),
        (NAGEKEKEN, h.heronderzoek(), BESLOTEN),
        (TOEGEKEND, h.heronderzoek(**PERIODIEK), met(BESLOTEN, **PERIODIEK)),
        (LOPEND, h.afronding(), AFGEROND),
        (LOPEND, h.afronding(uitkomst="wijzigen"), met(AFGEROND, uitkomst="wijzigen")),
    ],
)
def test_it_happens(verleden: Verleden, command: Command, event: Event[Gebeurtenis]) -> None:
    """Told by the client or another, looked at by a person, and looked into from time to time or for a reason."""
    given(*verleden).when(command, bij=c.BESLISSER).then(event)


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (TOEGEKEND, h.wijziging(rechten=(1, 2)), RechtOnbekend, "Voorziening 2 is in deze zaak niet toegekend."),
        (GEMELD, h.wijziging(), AlGedaan, "al vastgelegd (wijziging 1)"),
        (TOEGEKEND, h.beoordeling(), WijzigingOnbekend, "Wijziging 1 is in deze zaak niet gemeld."),
        (NAGEKEKEN, h.beoordeling(gevolg="geen"), AlGedaan, "al beoordeeld op 2025-05-07"),
        (TOEGEKEND, h.heronderzoek(), WijzigingOnbekend, "Wijziging 1 is in deze zaak niet gemeld."),
        (GEMELD, h.heronderzoek(), AanleidingPastNiet, "niet vastgesteld dat een heronderzoek nodig is"),
        (
            (*GEMELD, met(BEOORDEELD, gevolg="geen")),
            h.heronderzoek(),
            AanleidingPastNiet,
            "niet vastgesteld dat een heronderzoek nodig is",
        ),
        (NAGEKEKEN, h.heronderzoek(aanleiding="signaal"), AanleidingPastNiet, "en anders niet"),
        (NAGEKEKEN, h.heronderzoek(wijziging=None), AanleidingPastNiet, "Noem de wijziging"),
        (NAGEKEKEN, h.heronderzoek(rechten=(2,)), RechtOnbekend, "Voorziening 2"),
        (LOPEND, h.heronderzoek(**PERIODIEK), AlGedaan, "Heronderzoek 1 loopt al sinds 2025-05-09."),
        ((*NAGEKEKEN, DOOD), h.heronderzoek(), ClientOverleden, "overleden op 2025-05-07"),
        (NAGEKEKEN, h.afronding(), HeronderzoekOnbekend, "Heronderzoek 1 is er in deze zaak niet."),
        ((*LOPEND, AFGEROND), h.afronding(), AlGedaan, "al afgerond op 2025-05-15"),
    ],
)
def test_refusals(verleden: Verleden, command: Command, klasse: type[Weigering], zin: str) -> None:
    """What it names is not there, does not ask for it, or was done before."""
    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


@pytest.mark.parametrize(("sinds", "mag"), [(date(2025, 5, 20), True), (date(2025, 5, 21), False)])
def test_what_changed_has_changed(sinds: date, *, mag: bool) -> None:
    """Up to and including today; what will change is told when it has."""
    vraag = given(*TOEGEKEND).when(h.wijziging(gemeld_op=date(2025, 5, 20), sinds=sinds), bij=c.CONSULENT)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(DatumInDeToekomst, "sinds 2025-05-21 ligt na vandaag", veld="sinds")


@pytest.mark.parametrize(
    "command",
    [h.wijziging(inhoud="Iets anders."), h.wijziging(door="aanbieder"), h.wijziging(gemeld_op=OP_BEOORDELING)],
)
def test_something_else_is_another_change(command: Command) -> None:
    """Other words, somebody else or another day: it gets the next number."""
    (event,) = given(*GEMELD).when(command, bij=c.CONSULENT).besluit()

    assert 2 == event.inhoud.model_dump()["wijziging"]


def test_after_a_heronderzoek_another_can_follow() -> None:
    """From time to time means more than once (Wmo 2.3.9)."""
    (event,) = (
        given(*LOPEND, AFGEROND)
        .when(h.heronderzoek(besloten_op=date(2025, 5, 19), **PERIODIEK), bij=c.CONSULENT)
        .besluit()
    )

    assert 2 == event.inhoud.model_dump()["heronderzoek"]


def test_a_heronderzoek_is_an_onderzoek_of_its_own() -> None:
    """Its gesprek can be waived, although one was held before the first beschikking."""
    command = c.afzien(besloten_op=OP_HERONDERZOEK)

    given(*NAGEKEKEN).when(command, bij=c.CONSULENT).then_geweigerd(AlGedaan, "al een gesprek gevoerd")
    given(*LOPEND).when(command, bij=c.CONSULENT).then(op(AFGEZIEN, OP_HERONDERZOEK))


@pytest.mark.parametrize(
    ("verleden", "verwacht"),
    [
        (GEMELD, ["wijziging 1 van 2025-05-05 is niet beoordeeld"]),
        (NAGEKEKEN, []),
        (LOPEND, ["heronderzoek 1 van 2025-05-09 is niet afgerond"]),
        ((*LOPEND, AFGEROND), []),
    ],
)
def test_a_zaak_does_not_end_before_it_is_looked_at(verleden: Verleden, verwacht: list[str]) -> None:
    """What was told gets an answer, and what was begun is concluded."""
    assert verwacht == open_in(*verleden, dag=EINDE)


@pytest.mark.parametrize("versie", [7, 8, 9])
def test_a_herziening_names_what_made_the_gemeente_look(versie: int) -> None:
    """By its place in the zaak: the change, what was made of it, or the heronderzoek."""
    (event,) = given(*LOPEND).when(b.herziening(naar_aanleiding_van=versie), bij=c.BESLISSER).besluit()

    assert isinstance(event.inhoud, HerzieningGenomen)
    assert versie == event.inhoud.naar_aanleiding_van


@pytest.mark.parametrize(
    ("versie", "zin"),
    [
        (10, "Versie 10 is geen handeling"),
        (6, "Versie 6 is geen handeling"),  # the bekendmaking that granted the right
        (8, "Versie 8 is geen handeling"),  # of the 13th, after the herziening of the 12th
    ],
)
def test_a_herziening_names_an_act_of_the_zaak(versie: int, zin: str) -> None:
    """Done on the day of the besluit or before it, in the life after the first beschikking."""
    verleden = (*GEMELD, op(BEOORDEELD, date(2025, 5, 13)), op(BESLOTEN, date(2025, 5, 13)))

    given(*verleden).when(b.herziening(naar_aanleiding_van=versie), bij=c.BESLISSER).then_geweigerd(
        HandelingOnbekend, zin, veld="naarAanleidingVan"
    )


def test_a_change_that_was_told_in_the_wrong_zaak_is_voided_last() -> None:
    """What was made of it goes first, for it builds on the change."""
    given(*GEMELD).when(vervallen(7), bij=wetend(*GEMELD)).besluit()
    with pytest.raises(Weigering, match="bouwt voort op wijziging 1"):
        given(*NAGEKEKEN).when(vervallen(7), bij=wetend(*NAGEKEKEN)).besluit()


@pytest.mark.parametrize(
    ("event", "zin"),
    [
        (
            GEWIJZIGD,
            "Wijziging 1 in de omstandigheden van de cliënt gemeld. Het kan gaan over voorziening 1.",
        ),
        (met(GEWIJZIGD, rechten=()), "Wijziging 1 in de omstandigheden van de cliënt gemeld."),
        (BEOORDEELD, "Wijziging 1 is beoordeeld: een heronderzoek."),
        (met(BEOORDEELD, gevolg="herziening"), "Wijziging 1 is beoordeeld: een herziening, intrekking of beëindiging."),
        (BESLOTEN, "Heronderzoek 1 van voorziening 1 (wijziging 1)."),
        (met(BESLOTEN, **PERIODIEK, rechten=(1, 3)), "Heronderzoek 1 van voorziening 1, 3 (periodiek)."),
        (AFGEROND, "Heronderzoek 1 is afgerond: het blijft zoals het is."),
        (met(AFGEROND, uitkomst="wijzigen"), "Heronderzoek 1 is afgerond: het besluit wordt gewijzigd."),
    ],
)
def test_each_event_is_told_in_one_sentence(event: Event[Gebeurtenis], zin: str) -> None:
    """For the timeline, without what changed for the person."""
    assert zin == event.inhoud.zin
