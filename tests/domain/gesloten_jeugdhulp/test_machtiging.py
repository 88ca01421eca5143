"""A machtiging gesloten jeugdhulp: what the law asks of it, how long it can last, and how it ends."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.gesloten_jeugdhulp.events import MachtigingGeeindigd, MachtigingVerzocht
from domain.gesloten_jeugdhulp.weigeringen import (
    EindeVanMachtigingOnmogelijk,
    HulpverleningsplanOntbreekt,
    InstemmingOntbreekt,
    MachtigingOnbekend,
    MachtigingPastNiet,
    MachtigingsverzoekOnbekend,
    MachtigingTeLang,
    VerkeerdeVerzoeker,
)
from domain.jeugdhulp.jeugdwet import AlleenJeugdwet
from domain.levensloop.events import OverlijdenVastgelegd
from domain.levensloop.overlijden import ClientOverleden
from domain.weigering import Weigering
from domain.zaak.handeling import AlGedaan, Command
from tests.domain.gesloten_jeugdhulp import commands as g
from tests.domain.gesloten_jeugdhulp.events import (
    AFGEWEZEN,
    GEEINDIGD,
    OP_EINDE,
    OP_MACHTIGING,
    TOT_MACHTIGING,
    VERLEEND,
    VERZOCHT,
)
from tests.domain.jeugdhulp.events import GEMELD
from tests.domain.zaak import commands as c
from tests.domain.zaak import events as wmo
from tests.domain.zaak.scenario import given
from tests.projections.lezing import met

DOOD: Event[Gebeurtenis] = Event(OverlijdenVastgelegd(adviezen=()), date(2025, 3, 4))
GEVRAAGD = (GEMELD, VERZOCHT)
MET_SPOED = (*GEVRAAGD, met(VERLEEND, soort="spoedmachtiging"))


@pytest.mark.parametrize(
    ("verleden", "command", "event"),
    [
        ((GEMELD,), g.verzoek(), VERZOCHT),
        (GEVRAAGD, g.machtiging(), VERLEEND),
        (GEVRAAGD, g.afwijzing(), AFGEWEZEN),
        (TOT_MACHTIGING, g.einde_machtiging(), GEEINDIGD),
    ],
)
def test_it_happens(verleden: tuple[Event[Gebeurtenis], ...], command: Command, event: Event[Gebeurtenis]) -> None:
    """Asked, granted, refused, ended; where no help rests on it nothing else ends."""
    given(*verleden).when(command, bij=c.BESLISSER).then(event)


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        ((wmo.GEMELD,), g.verzoek(), AlleenJeugdwet, "Een machtiging gesloten jeugdhulp hoort bij een zaak onder de"),
        ((GEMELD, DOOD), g.verzoek(), ClientOverleden, "is overleden op 2025-03-04"),
        ((GEMELD,), g.verzoek(grondslag="voogdij"), VerkeerdeVerzoeker, "Bij voogdij vraagt niet het college"),
        ((GEMELD,), g.verzoek(grondslag="ondertoezichtstelling"), VerkeerdeVerzoeker, "art. 6.1.8 lid 2"),
        ((GEMELD,), g.verzoek(instemming_op=None), InstemmingOntbreekt, "Een gedragswetenschapper die de jeugdige"),
        (
            (GEMELD,),
            g.verzoek(instemming_op=None, onderzoek_onmogelijk=True),
            InstemmingOntbreekt,
            "alleen bij spoed kan dat ontbreken",
        ),
        (
            (GEMELD,),
            g.verzoek(instemming_op=None, soort="spoedmachtiging"),
            InstemmingOntbreekt,
            "als onderzoek onmogelijk is",
        ),
        (
            (GEMELD,),
            g.verzoek(instemming_op=date(2025, 3, 6)),
            InstemmingOntbreekt,
            "instemmingOp 2025-03-06 ligt na verzochtOp 2025-03-05.",
        ),
        (
            (GEMELD,),
            g.verzoek(soort="voorwaardelijke-machtiging"),
            HulpverleningsplanOntbreekt,
            "Bij een voorwaardelijke machtiging wordt een hulpverleningsplan overgelegd",
        ),
        (GEVRAAGD, g.verzoek(), AlGedaan, "Op verzoek 1 om deze machtiging is nog niet beslist."),
    ],
)
def test_a_request_is_refused(
    verleden: tuple[Event[Gebeurtenis], ...], command: Command, klasse: type[Weigering], zin: str
) -> None:
    """Jeugdwet 6.1.2 lid 5, 6.1.3 lid 3, 6.1.4 lid 3 and 4, 6.1.8; and twice the same."""
    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


@pytest.mark.parametrize(
    ("verleden", "anders"),
    [
        ((GEMELD,), {"verzoeker": "gecertificeerde-instelling", "grondslag": "voogdij"}),
        ((GEMELD,), {"verzoeker": "raad-voor-de-kinderbescherming", "grondslag": "ondertoezichtstelling"}),
        ((GEMELD,), {"soort": "spoedmachtiging", "instemming_op": None, "onderzoek_onmogelijk": True}),
        ((GEMELD,), {"soort": "voorwaardelijke-machtiging", "hulpverleningsplan": True}),
        ((GEMELD,), {"instemming_op": date(2025, 3, 5)}),
        (GEVRAAGD, {"soort": "spoedmachtiging"}),
        (TOT_MACHTIGING, {"verzocht_op": date(2025, 5, 1)}),
        ((*GEVRAAGD, AFGEWEZEN), {"verzocht_op": date(2025, 5, 1)}),
    ],
)
def test_a_request_that_the_law_lets_be(verleden: tuple[Event[Gebeurtenis], ...], anders: dict[str, Any]) -> None:
    """By who has to ask, in an emergency without onderzoek, beside one of another kind, or after a decision."""
    (event,) = given(*verleden).when(g.verzoek(**anders), bij=c.BESLISSER).besluit()

    assert isinstance(event.inhoud, MachtigingVerzocht)
    assert 1 + (VERZOCHT in verleden) == event.inhoud.machtigingsverzoek


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        ((GEMELD,), g.machtiging(), MachtigingsverzoekOnbekend, "Verzoek 1 om een machtiging is in deze zaak niet"),
        ((GEMELD,), g.afwijzing(), MachtigingsverzoekOnbekend, "Verzoek 1 om een machtiging is in deze zaak niet"),
        ((wmo.GEMELD,), g.machtiging(machtigingsverzoek=None), AlleenJeugdwet, "Een machtiging gesloten jeugdhulp"),
        (TOT_MACHTIGING, g.machtiging(), AlGedaan, "Op verzoek 1 om een machtiging is al beslist."),
        ((*GEVRAAGD, AFGEWEZEN), g.afwijzing(), AlGedaan, "Op verzoek 1 om een machtiging is al beslist."),
        (
            TOT_MACHTIGING,
            g.machtiging(machtigingsverzoek=None),
            AlGedaan,
            "Machtiging 1 is dezelfde, voor dezelfde dagen.",
        ),
        (
            GEVRAAGD,
            g.machtiging(werking=Werking(van=OP_MACHTIGING)),
            MachtigingPastNiet,
            "De kinderrechter bepaalt tot en met welke dag; geef werking.totEnMet.",
        ),
        (
            GEVRAAGD,
            g.machtiging(verleend_op=date(2025, 3, 13)),
            MachtigingPastNiet,
            "verleendOp 2025-03-13 ligt na ontvangenOp of na werking.van.",
        ),
        (
            GEVRAAGD,
            g.machtiging(werking=Werking(van=date(2025, 3, 10), tot_en_met=date(2025, 9, 11))),
            MachtigingPastNiet,
            "verleendOp 2025-03-11 ligt na ontvangenOp of na werking.van.",
        ),
        (TOT_MACHTIGING, g.einde_machtiging(machtiging=2), MachtigingOnbekend, "Machtiging 2 is in deze zaak niet"),
        (
            (*TOT_MACHTIGING, GEEINDIGD),
            g.einde_machtiging(),
            AlGedaan,
            "Dat machtiging 1 is geëindigd, is al vastgelegd.",
        ),
        (
            TOT_MACHTIGING,
            g.einde_machtiging(sinds=date(2025, 3, 11)),
            EindeVanMachtigingOnmogelijk,
            "Op 2025-03-11 gold machtiging 1 niet",
        ),
        (
            TOT_MACHTIGING,
            g.einde_machtiging(sinds=date(2025, 5, 13)),
            EindeVanMachtigingOnmogelijk,
            "of dat ligt na geeindigdOp",
        ),
        (
            MET_SPOED,
            g.einde_machtiging(waardoor="instemming-ingetrokken", sinds=OP_MACHTIGING),
            EindeVanMachtigingOnmogelijk,
            "Een spoedmachtiging eindigt niet doordat instemming is ingetrokken (Jeugdwet, art. 6.1.3 lid 5).",
        ),
    ],
)
def test_refusals(
    verleden: tuple[Event[Gebeurtenis], ...], command: Command, klasse: type[Weigering], zin: str
) -> None:
    """On no request, decided already, with days that do not fit, or an end that is none."""
    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


DUUR = [
    # Jeugdwet 6.1.12 lid 2, from Wednesday 12 March 2025.
    ("machtiging", False, date(2026, 3, 12), date(2026, 3, 13)),  # a year
    ("machtiging", True, date(2026, 3, 12), date(2026, 3, 13)),
    ("spoedmachtiging", False, date(2025, 4, 9), date(2025, 4, 10)),  # four weeks
    ("spoedmachtiging", True, date(2025, 4, 9), date(2025, 4, 10)),
    ("voorwaardelijke-machtiging", False, date(2025, 9, 12), date(2025, 9, 13)),  # six months
    ("voorwaardelijke-machtiging", True, date(2026, 3, 12), date(2026, 3, 13)),  # prolonged: a year
]


@pytest.mark.parametrize(("soort", "verlenging", "mag", "mag_niet"), DUUR)
def test_how_long_the_law_lets_it_last(soort: str, mag: date, mag_niet: date, *, verlenging: bool) -> None:
    """The last day that can be, and the day after it."""

    def _tot(dag: date) -> Command:
        return g.machtiging(soort=soort, verlenging=verlenging, werking=Werking(van=OP_MACHTIGING, tot_en_met=dag))

    assert given(*GEVRAAGD).when(_tot(mag), bij=c.BESLISSER).besluit()
    given(*GEVRAAGD).when(_tot(mag_niet), bij=c.BESLISSER).then_geweigerd(
        MachtigingTeLang,
        f"vanaf 2025-03-12 geldt uiterlijk tot en met {mag.isoformat()} (Jeugdwet, art. 6.1.12 lid 2).",
        veld="werking",
    )


def test_one_that_was_granted_before_the_melding() -> None:
    """On the request of somebody else: it is recorded on the day it came in."""
    elders = g.machtiging(
        machtigingsverzoek=None,
        verleend_op=date(2025, 2, 1),
        werking=Werking(van=date(2025, 2, 1), tot_en_met=date(2025, 7, 31)),
    )
    (event,) = given(GEMELD).when(elders, bij=c.BESLISSER).besluit()

    assert OP_MACHTIGING == event.geldig_op


@pytest.mark.parametrize(("dag", "mag"), [(date(2025, 6, 11), False), (date(2025, 6, 12), True)])
def test_three_months_have_to_pass(dag: date, *, mag: bool) -> None:
    """6.1.12 lid 3: not carried out from 12 March on, the three months are over on 12 June."""
    command = g.einde_machtiging(waardoor="niet-ten-uitvoer-gelegd", sinds=OP_MACHTIGING, geeindigd_op=dag)
    vraag = given(*TOT_MACHTIGING).when(command, bij=c.op(c.BESLISSER, date(2025, 6, 20)))

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(EindeVanMachtigingOnmogelijk, "vervalt op 2025-06-12 (Jeugdwet, art. 6.1.12 lid 3)")


@pytest.mark.parametrize(
    ("anders", "laatste_dag"),
    [
        ({}, OP_EINDE),
        # 6.1.2 lid 7: consent taken back on 5 May, so it lapses on the fourteenth day after, 19 May.
        ({"waardoor": "instemming-ingetrokken", "sinds": date(2025, 5, 5)}, date(2025, 5, 18)),
        # A week before it ends by itself: it ends by itself.
        (
            {"waardoor": "instemming-ingetrokken", "sinds": date(2025, 9, 5), "geeindigd_op": date(2025, 9, 5)},
            date(2025, 9, 11),
        ),
        (
            {"waardoor": "niet-ten-uitvoer-gelegd", "sinds": OP_MACHTIGING, "geeindigd_op": date(2025, 7, 1)},
            date(2025, 6, 11),
        ),
    ],
)
def test_its_last_day(anders: dict[str, Any], laatste_dag: date) -> None:
    """What was decided counts at once; what the law says counts from the fact."""
    bij = c.op(c.BESLISSER, date(2025, 9, 20))
    (event,) = given(*TOT_MACHTIGING).when(g.einde_machtiging(**anders), bij=bij).besluit()

    assert isinstance(event.inhoud, MachtigingGeeindigd)
    assert laatste_dag == event.inhoud.laatste_dag


def test_sentences() -> None:
    """They name the numbers and the days; who asked, on what ground and why is sealed."""
    assert "Om een machtiging gesloten jeugdhulp is verzocht (verzoek 1)." == VERZOCHT.inhoud.zin
    zin = "Machtiging gesloten jeugdhulp 1 is verleend, vanaf 2025-03-12 tot en met 2025-09-11."
    assert zin == VERLEEND.inhoud.zin
    assert "Machtiging gesloten jeugdhulp 1 geldt tot en met 2025-05-12." == GEEINDIGD.inhoud.zin
    assert "Machtiging gesloten jeugdhulp is niet verleend (verzoek 1)." == AFGEWEZEN.inhoud.zin
