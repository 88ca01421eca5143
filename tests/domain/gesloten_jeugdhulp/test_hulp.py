"""The help that rests on a machtiging: granted on its days, ended with it, and its last day a term."""

from __future__ import annotations

from datetime import date

import pytest

from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.gesloten_jeugdhulp.events import MachtigingAfgewezen, MachtigingGeeindigd
from domain.gesloten_jeugdhulp.machtigingen import MachtigingOntbreekt, is_gesloten
from domain.zaak.handeling import Command, Rechtskader
from projections.indicaties import lopende_indicaties
from projections.termijnen import termijnen
from services.verordeningen import regelboek
from tests.domain.bezwaar import commands as b
from tests.domain.bezwaar.events import BEOORDEELD, GEHOORD, ONTVANGEN
from tests.domain.gesloten_jeugdhulp import commands as g
from tests.domain.gesloten_jeugdhulp.events import (
    AFGEWEZEN,
    GEEINDIGD,
    OP_MACHTIGING,
    TOEGEKEND,
    TOT_MACHTIGING,
    VERLEEND,
    VERZOCHT,
    einde,
    gesloten,
)
from tests.domain.herziening import commands as h
from tests.domain.jeugdhulp import commands as j
from tests.domain.jeugdhulp.events import TOT_VERWIJZING, behandeling
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import EEN_DAG, in_natura, toegekend
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

HEUMEN = Rechtskader(regelboek(), "0252")


def _dagen(van: str, tot_en_met: str) -> Werking:
    return Werking(van=date.fromisoformat(van), tot_en_met=date.fromisoformat(tot_en_met))


def _tweede(ontvangen: str, van: str, tot_en_met: str) -> Event[Gebeurtenis]:
    dag = date.fromisoformat(ontvangen)
    leden = {"machtiging": 2, "machtigingsverzoek": None, "verleend_op": dag, "werking": _dagen(van, tot_en_met)}
    return met(op(VERLEEND, dag), **leden)


@pytest.mark.parametrize(
    ("verleden", "dagen", "zonder"),
    [
        # Granted from 12 March up to and including 11 September 2025.
        (TOT_MACHTIGING, ("2025-03-24", "2025-09-11"), None),
        (TOT_MACHTIGING, ("2025-03-24", "2025-09-12"), "2025-09-12"),
        (TOT_MACHTIGING, ("2025-03-12", "2025-09-11"), None),
        (TOT_MACHTIGING, ("2025-03-11", "2025-09-11"), "2025-03-11"),
        (TOT_VERWIJZING, ("2025-03-24", "2025-09-11"), "2025-03-24"),
        ((*TOT_MACHTIGING, GEEINDIGD), ("2025-03-24", "2025-05-12"), None),
        ((*TOT_MACHTIGING, GEEINDIGD), ("2025-03-24", "2025-05-13"), "2025-05-13"),
        # Prolonged from the next day on; a day between two is a day without.
        ((*TOT_MACHTIGING, _tweede("2025-05-01", "2025-09-12", "2026-03-11")), ("2025-03-24", "2026-03-11"), None),
        (
            (*TOT_MACHTIGING, _tweede("2025-05-01", "2025-09-13", "2026-03-11")),
            ("2025-03-24", "2026-03-11"),
            "2025-09-12",
        ),
    ],
)
def test_help_does_not_outlast_the_machtiging(
    verleden: tuple[Event[Gebeurtenis], ...], dagen: tuple[str, str], zonder: str | None
) -> None:
    """Jeugdwet 1.1: gesloten jeugdhulp is help "op basis van een machtiging", on each of its days."""
    command = j.beschikking(besluit_op=date(2025, 5, 13), voorzieningen=(gesloten(werking=_dagen(*dagen)),))
    vraag = given(*verleden).when(command, bij=c.BESLISSER)

    if zonder is None:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(MachtigingOntbreekt, f"op {zonder} geldt geen machtiging", veld="voorzieningen")


def test_gesloten_jeugdhulp_has_an_end() -> None:
    """Without a last day it would outlast every machtiging."""
    zonder_einde = gesloten(werking=Werking(van=date(2025, 3, 24)))

    given(*TOT_MACHTIGING).when(j.beschikking(voorzieningen=(zonder_einde,)), bij=c.BESLISSER).then_geweigerd(
        MachtigingOntbreekt, "'gesloten-jeugdhulp' loopt vanaf 2025-03-24; op 2025-09-12 geldt geen machtiging"
    )


def test_open_jeugdhulp_needs_none() -> None:
    """Only what the law calls gesloten jeugdhulp rests on a machtiging."""
    assert given(*TOT_VERWIJZING).when(j.beschikking(voorzieningen=(behandeling(),)), bij=c.BESLISSER).besluit()


@pytest.mark.parametrize(("tot_en_met", "mag"), [("2025-09-11", True), ("2025-09-12", False)])
def test_a_herziening_does_not_outlast_it_either(tot_en_met: str, *, mag: bool) -> None:
    """Open jeugdhulp up to 23 March 2026 can become gesloten as far as the machtiging goes."""
    *tot, genomen, bekend = TOEGEKEND
    open_hulp = met(genomen, voorzieningen=(toegekend(behandeling(), nummer=1, toewijzingnummer=81001),))
    anders = gesloten(werking=_dagen("2025-05-13", tot_en_met), aanbieder="94011235")
    command = h.herziening(besluit_op=date(2025, 5, 12), voorzieningen=({"nummer": 1, "voorziening": anders},))
    vraag = given(*tot, open_hulp, bekend).when(command, bij=c.BESLISSER)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(MachtigingOntbreekt, "op 2025-09-12 geldt geen machtiging")


@pytest.mark.parametrize(("tot_en_met", "mag"), [("2025-09-11", True), ("2025-09-12", False)])
def test_a_decision_on_a_bezwaar_does_not_outlast_it(tot_en_met: str, *, mag: bool) -> None:
    """Who objects may be right about the aanbieder, and still needs the kinderrechter for more days."""
    anders = gesloten(werking=_dagen("2025-05-20", tot_en_met), aanbieder="94011235")
    bezwaar = (ONTVANGEN, BEOORDEELD, GEHOORD)
    command = b.beslissing(voorzieningen=({"nummer": 1, "voorziening": anders},))
    bij = c.als(c.BESLISSER, rol=command.ROLLEN[0], id="m-99")
    vraag = given(*TOEGEKEND, *bezwaar).when(command, bij=bij)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(MachtigingOntbreekt, "op 2025-09-12 geldt geen machtiging")


@pytest.mark.parametrize(
    ("command", "laatste_dag"),
    [
        (g.einde_machtiging(), date(2025, 5, 12)),
        (g.einde_machtiging(waardoor="instemming-ingetrokken", sinds=date(2025, 5, 5)), date(2025, 5, 18)),
        (
            g.einde_machtiging(waardoor="niet-ten-uitvoer-gelegd", sinds=OP_MACHTIGING, geeindigd_op=date(2025, 6, 12)),
            date(2025, 6, 11),
        ),
    ],
)
def test_help_ends_with_it(command: Command, laatste_dag: date) -> None:
    """On the last day the right counts, on the day after it does not; the event says which right ended."""
    (event,) = given(*TOEGEKEND).when(command, bij=c.op(c.BESLISSER, date(2025, 6, 20))).besluit()

    assert isinstance(event.inhoud, MachtigingGeeindigd)
    assert einde(laatste_dag) == event.inhoud.eindes
    zaak = gevouwen(*TOEGEKEND, event)
    assert [1] == [rij.nummer for rij in lopende_indicaties(zaak, laatste_dag)]
    assert [] == [rij.nummer for rij in lopende_indicaties(zaak, laatste_dag + EEN_DAG)]


@pytest.mark.parametrize(
    ("erbij", "eindes"),
    [
        # A second machtiging over the same days carries the help on, one over some of them as far as it goes.
        (_tweede("2025-05-01", "2025-03-12", "2025-09-11"), ()),
        (_tweede("2025-05-01", "2025-05-01", "2025-06-30"), einde(date(2025, 6, 30))),
    ],
)
def test_help_goes_on_under_another_machtiging(erbij: Event[Gebeurtenis], eindes: tuple[object, ...]) -> None:
    """What another machtiging carries does not end with the first."""
    (event,) = given(*TOEGEKEND, erbij).when(g.einde_machtiging(), bij=c.BESLISSER).besluit()

    assert isinstance(event.inhoud, MachtigingGeeindigd)
    assert eindes == event.inhoud.eindes


def test_a_right_that_changed_ends_once() -> None:
    """Other terms from May on: the right has two pieces and one end."""
    anders = gesloten(werking=_dagen("2025-05-13", "2025-09-11"), aanbieder="94011235")
    herzien = h.herziening(besluit_op=date(2025, 5, 12), voorzieningen=({"nummer": 1, "voorziening": anders},))
    (genomen,) = given(*TOEGEKEND).when(herzien, bij=c.BESLISSER).besluit()
    bekend = c.bekendmaking(beschikking=2, bekendgemaakt_op=date(2025, 5, 12))
    (bekendgemaakt,) = given(*TOEGEKEND, genomen).when(bekend, bij=c.BESLISSER).besluit()
    einde_april = g.einde_machtiging(sinds=date(2025, 4, 30))
    (event,) = given(*TOEGEKEND, genomen, bekendgemaakt).when(einde_april, bij=c.BESLISSER).besluit()

    assert isinstance(event.inhoud, MachtigingGeeindigd)
    assert einde(date(2025, 4, 30)) == event.inhoud.eindes


def test_only_the_jeugdwet_knows_gesloten_jeugdhulp() -> None:
    """A word alone does not make it so."""
    wmo = in_natura(voorziening="gesloten-jeugdhulp")

    for naam in ("gesloten-jeugdhulp", "gesloten-jeugdhulp-kleinschalig", "jeugdzorgplus", "jeugdhulp-plus"):
        assert is_gesloten(gesloten(voorziening=naam), HEUMEN, c.BESLISSER, OP_MACHTIGING)
    open_hulp = gesloten(voorziening="instemmingsverklaring-gesloten-jeugdhulp")
    assert not is_gesloten(open_hulp, HEUMEN, c.BESLISSER, OP_MACHTIGING)
    assert not is_gesloten(wmo, HEUMEN, c.BESLISSER, OP_MACHTIGING)


SPOED = met(VERLEEND, soort="spoedmachtiging", machtigingsverzoek=None, werking=_dagen("2025-03-12", "2025-04-08"))


@pytest.mark.parametrize(
    ("beslissing", "zonder"),
    [
        ((), None),
        # Refused on 26 March: the spoedmachtiging counted until that decision.
        ((op(AFGEWEZEN, date(2025, 3, 26)),), "2025-03-27"),
        # Granted on 26 March from 1 April on: nothing carries the days between; or from that very day on.
        ((_tweede("2025-03-26", "2025-04-01", "2025-09-30"),), "2025-03-27"),
        ((_tweede("2025-03-26", "2025-03-26", "2025-09-25"),), None),
        # What was decided before it, and what was refused of another spoedmachtiging, is no such decision.
        ((_tweede("2025-03-10", "2025-03-10", "2025-03-20"),), None),
        (
            (
                met(VERZOCHT, machtigingsverzoek=2, soort="spoedmachtiging"),
                met(op(AFGEWEZEN, date(2025, 3, 26)), machtigingsverzoek=2),
            ),
            None,
        ),
        # Another spoedmachtiging is no decision on a machtiging.
        ((met(_tweede("2025-03-26", "2025-03-30", "2025-04-10"), soort="spoedmachtiging"),), None),
    ],
)
def test_a_spoedmachtiging_counts_until_the_decision(
    beslissing: tuple[Event[Gebeurtenis], ...], zonder: str | None
) -> None:
    """6.1.12 lid 2: "tot het tijdstip waarop een beslissing op een verzoek om een machtiging is genomen"."""
    hulp = gesloten(werking=_dagen("2025-03-24", "2025-04-08"))
    vraag = given(*TOT_VERWIJZING, VERZOCHT, SPOED, *beslissing).when(
        j.beschikking(besluit_op=date(2025, 4, 1), voorzieningen=(hulp,)), bij=c.BESLISSER
    )

    if zonder is None:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(MachtigingOntbreekt, f"op {zonder} geldt geen machtiging")


def test_a_refusal_ends_help_under_a_spoedmachtiging() -> None:
    """On the day of the decision, and not when the spoedmachtiging would have ended by itself."""
    verleden = tuple(SPOED if een == VERLEEND else een for een in TOEGEKEND)
    (event,) = given(*verleden).when(g.afwijzing(afgewezen_op=date(2025, 3, 26)), bij=c.BESLISSER).besluit()

    assert isinstance(event.inhoud, MachtigingAfgewezen)
    assert einde(date(2025, 3, 26)) == event.inhoud.eindes
    zin = (
        "Machtiging gesloten jeugdhulp is niet verleend (verzoek 1); wat eindigt: voorziening 1 tot en met 2025-03-26."
    )
    assert zin == event.inhoud.zin


def test_a_refusal_ends_no_help_under_a_machtiging() -> None:
    """A request to prolong that is refused leaves what was granted before."""
    nog_een = met(op(VERZOCHT, date(2025, 5, 1)), machtigingsverzoek=2)
    command = g.afwijzing(afgewezen_op=date(2025, 5, 8), machtigingsverzoek=2)
    (event,) = given(*TOEGEKEND, nog_een).when(command, bij=c.BESLISSER).besluit()

    assert isinstance(event.inhoud, MachtigingAfgewezen)
    assert () == event.inhoud.eindes


@pytest.mark.parametrize(
    ("events", "dag", "rijen"),
    [
        (TOT_MACHTIGING, "2025-09-11", [(1, "2025-09-11", "loopt")]),
        (TOT_MACHTIGING, "2025-09-12", [(1, "2025-09-11", "verstreken")]),
        (
            (*TOT_MACHTIGING, _tweede("2025-09-01", "2025-09-12", "2026-03-11")),
            "2025-09-12",
            [(1, "2025-09-11", "op-tijd-gehaald"), (2, "2026-03-11", "loopt")],
        ),
        ((*TOT_MACHTIGING, GEEINDIGD), "2025-05-13", [(1, "2025-05-12", "verstreken")]),
    ],
)
def test_its_last_day_is_a_term(
    events: tuple[Event[Gebeurtenis], ...], dag: str, rijen: list[tuple[int, str, str]]
) -> None:
    """Who works the zaak sees when it ends; a next one that goes on from there meets it."""
    op_dag = date.fromisoformat(dag)
    alle = termijnen(gevouwen(*events), HEUMEN, geldig_op=op_dag, bekend_op=op_dag)
    gevonden = [rij for rij in alle if rij.soort == "machtiging-gesloten-jeugdhulp"]

    assert rijen == [(rij.nummer, str(rij.uiterlijk), rij.status) for rij in gevonden]
