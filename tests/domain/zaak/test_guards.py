"""What holds for every act: in which state of the zaak, by whom, and on which day it can be done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from domain.correctie.decisions import Corrigeren
from domain.gebeurtenis import Event, Gebeurtenis
from domain.melding.decisions import MeldingDoen
from domain.zaak.afsluiting import ZaakHeropenen
from domain.zaak.decide import COMMANDS
from domain.zaak.handeling import (
    AlGedaan,
    Command,
    DatumInDeToekomst,
    DatumVoorVoorganger,
    GeenMedewerker,
    Omstandigheden,
    RolOntbreekt,
    ZaakAfgesloten,
    ZaakOnbekend,
)
from tests.domain.personen import VREEMDE_ID
from tests.domain.zaak import commands as c
from tests.domain.zaak.act import Act
from tests.domain.zaak.acts import ACTS
from tests.domain.zaak.events import (
    AANGEVRAAGD,
    AFGESLOTEN,
    AFGEWEZEN,
    BEKEND,
    BESLIST,
    BEVESTIGD,
    EEN_DAG,
    GEMELD,
    GEPLAND,
    GESPROKEN,
    GEWEZEN,
    OP_BEKENDMAKING,
    OPGEMERKT,
    TIJDELIJK,
    TOT_AANVRAAG,
    VANDAAG,
    VERSLAGEN,
)
from tests.domain.zaak.scenario import given

ALLE = pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
BESLUITEN = [naam for naam, act in ACTS.items() if act.op(act.na).BESLUIT]


def _wie(command: Command) -> Omstandigheden:
    """Let somebody act who may: a consulent where that is enough."""
    bij = c.CONSULENT if "consulent" in command.ROLLEN else c.als(c.BESLISSER, rol=command.ROLLEN[0])
    return replace(bij, betrokkenen=(VREEMDE_ID,) * len(command.personen_nodig()))


@ALLE
def test_on_the_day_of_the_act_it_builds_on(act: Act) -> None:
    """Two acts may fall on one day."""
    command = act.op(act.na)

    assert {event.geldig_op for event in given(*act.verleden).when(command, bij=_wie(command)).besluit()} == {act.na}


@ALLE
def test_a_day_before_the_act_it_builds_on(act: Act) -> None:
    """An act cannot lie before the one that it follows from."""
    command = act.op(act.na - EEN_DAG)
    zin = f"{act.veld} {(act.na - EEN_DAG).isoformat()} ligt voor {act.wat} van {act.na.isoformat()}."

    given(*act.verleden).when(command, bij=_wie(command)).then_geweigerd(act.te_vroeg, zin, veld=act.veld)


@ALLE
def test_today(act: Act) -> None:
    """What was done today can be recorded today."""
    command = act.op(VANDAAG)

    assert {event.geldig_op for event in given(*act.verleden).when(command, bij=_wie(command)).besluit()} == {VANDAAG}


@ALLE
def test_tomorrow(act: Act) -> None:
    """What was not done yet cannot be recorded."""
    command = act.op(VANDAAG + EEN_DAG)
    zin = f"{act.veld} 2025-05-21 ligt na vandaag (2025-05-20)."

    given(*act.verleden).when(command, bij=_wie(command)).then_geweigerd(DatumInDeToekomst, zin, veld=act.veld)


@ALLE
def test_long_after(act: Act) -> None:
    """Recording late is allowed: years after the act, with the day on which it was done."""
    command = act.op(act.na)
    bij = c.op(_wie(command), date(2029, 1, 1))

    assert {event.geldig_op for event in given(*act.verleden).when(command, bij=bij).besluit()} == {act.na}


@ALLE
def test_in_a_zaak_that_does_not_exist(act: Act) -> None:
    """Only a melding opens a zaak."""
    command = act.op(VANDAAG)

    given().when(command, bij=_wie(command)).then_geweigerd(ZaakOnbekend, "bestaat niet in deze gemeente")


@ALLE
def test_in_a_zaak_that_ended(act: Act) -> None:
    """Nothing follows the end, closing it again included, but what others send: that came in all the same."""
    command = act.op(VANDAAG)
    afgesloten = given(*act.verleden, AFGESLOTEN) if act.lid != "afgesloten_op" else given(GEMELD, AFGESLOTEN)
    vraag = afgesloten.when(command, bij=_wie(command))

    if command.OOK_NA_EINDE:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(ZaakAfgesloten, "afgesloten op 2025-05-20")


@pytest.mark.parametrize(
    ("act", "rol"),
    [
        pytest.param(act, rol, id=f"{naam}-{rol}")
        for naam, act in ACTS.items()
        for rol in ("consulent", "beslisser", "bezwaar", "auditor", "uitwisseling", "beheer", "")
        if rol not in act.op(act.na).ROLLEN
    ],
)
def test_without_the_role(act: Act, rol: str) -> None:
    """A role that may read or exchange may not work a zaak, and each act has its own roles."""
    command = act.op(act.na)

    given(*act.verleden).when(command, bij=c.als(_wie(command), rol=rol)).then_geweigerd(
        RolOntbreekt, f"{command.NAAM}: dit mag alleen met de rol ", rol=rol
    )


@pytest.mark.parametrize("naam", [naam for naam, act in ACTS.items() if "consulent" in act.op(act.na).ROLLEN])
def test_a_beslisser_may_do_what_a_consulent_may(naam: str) -> None:
    """In a small gemeente one person does both."""
    act = ACTS[naam]
    command = act.op(act.na)

    assert given(*act.verleden).when(command, bij=c.als(_wie(command), rol="beslisser")).besluit()


def test_a_consulent_does_not_decide() -> None:
    """A beschikking is taken by a beslisser alone."""
    given(*TOT_AANVRAAG).when(c.beschikking(), bij=c.als(c.BESLISSER, rol="consulent")).then_geweigerd(
        RolOntbreekt, "beschikking: dit mag alleen met de rol beslisser.", rol="consulent"
    )


@pytest.mark.parametrize("soort", ["client", "aanbieder", "systeem"])
@pytest.mark.parametrize("naam", BESLUITEN)
def test_a_person_of_the_gemeente_decides(naam: str, soort: str) -> None:
    """No machine and no outsider takes a decision about a person, whatever its role (AVG art. 22)."""
    act = ACTS[naam]
    command = act.op(act.na)
    bij = c.als(_wie(command), soort=soort)

    given(*act.verleden).when(command, bij=bij).then_geweigerd(
        GeenMedewerker, "alleen een medewerker van de gemeente neemt een besluit"
    )


@pytest.mark.parametrize("naam", [naam for naam in ACTS if naam not in BESLUITEN])
def test_a_system_may_record_what_is_no_decision(naam: str) -> None:
    """A client portal may bring in an aanvraag; only what is decided needs a person."""
    act = ACTS[naam]
    command = act.op(act.na)

    assert given(*act.verleden).when(command, bij=c.als(_wie(command), soort="systeem")).besluit()


@pytest.mark.parametrize("verleden", [(GEMELD,), (*TOT_AANVRAAG, BESLIST, BEKEND), (GEMELD, AFGESLOTEN)])
def test_a_zaak_is_opened_once(verleden: tuple[Event[Gebeurtenis], ...]) -> None:
    """A second melding belongs to a new zaak, also when this one ended."""
    given(*verleden).when(c.melding(), bij=c.CONSULENT).then_geweigerd(AlGedaan, "al met een melding geopend")


@pytest.mark.parametrize(("dag", "mag"), [(VANDAAG, True), (VANDAAG + EEN_DAG, False)])
def test_day_of_the_melding(dag: date, *, mag: bool) -> None:
    """A melding is received on or before the day on which it is recorded."""
    vraag = given().when(c.melding(ontvangen_op=dag), bij=c.CONSULENT)

    if mag:
        vraag.then(replace(GEMELD, geldig_op=dag))
    else:
        vraag.then_geweigerd(DatumInDeToekomst, "ontvangenOp 2025-05-21 ligt na vandaag", veld="ontvangenOp")


@pytest.mark.parametrize("rol", ["auditor", "client"])
def test_role_for_a_melding(rol: str) -> None:
    """A melding is recorded by a consulent or beslisser."""
    given().when(c.melding(), bij=c.als(c.CONSULENT, rol=rol)).then_geweigerd(
        RolOntbreekt, "melding: dit mag alleen met de rol consulent of beslisser."
    )


LATER = OP_BEKENDMAKING + EEN_DAG


@pytest.mark.parametrize(
    "event",
    [BEVESTIGD, GEWEZEN, GEPLAND, TIJDELIJK, GESPROKEN, VERSLAGEN, OPGEMERKT, AANGEVRAAGD, AFGEWEZEN, BEKEND],
    ids=lambda event: event.inhoud.TOPIC,
)
def test_a_zaak_does_not_end_before_its_last_act(event: Event[Gebeurtenis]) -> None:
    """Whatever happened last in a zaak, it ends on that day or later."""
    verleden: tuple[Event[Gebeurtenis], ...] = (*TOT_AANVRAAG, AFGEWEZEN, BEKEND)
    if event in verleden:
        verleden = tuple(replace(e, geldig_op=LATER) if e == event else e for e in verleden)
    else:
        verleden = (*verleden, replace(event, geldig_op=LATER))

    te_vroeg = c.afsluiting(afgesloten_op=LATER - EEN_DAG)
    given(*verleden).when(te_vroeg, bij=c.CONSULENT).then_geweigerd(
        DatumVoorVoorganger, f"afgeslotenOp 2025-04-11 ligt voor de laatste handeling van {LATER.isoformat()}."
    )
    assert given(*verleden).when(c.afsluiting(afgesloten_op=LATER), bij=c.CONSULENT).besluit()


def test_what_is_a_besluit() -> None:
    """A person of the gemeente sets these; that a new act is one is said here too, so that nobody forgets it."""
    assert {"tijdelijk", "beschikking", "afsluiting"} <= set(BESLUITEN)


def test_every_command_stands_in_this_table() -> None:
    """A new act gets its boundaries tested here too."""
    bekend = {type(act.op(act.na)) for act in ACTS.values()} | {MeldingDoen, ZaakHeropenen, Corrigeren}

    assert set(COMMANDS.values()) == bekend
