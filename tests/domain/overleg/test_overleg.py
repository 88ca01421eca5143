"""An overleg with experts, the ondersteuningsplan, and what a beschikking owes to what they advised."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from domain.beschikking.events import BeschikkingGenomen
from domain.beschikking.motivering import GeenAfwijking, MotiveringOntbreekt
from domain.gebeurtenis import Event, Gebeurtenis
from domain.levensloop.events import OverlijdenVastgelegd
from domain.levensloop.overlijden import ClientOverleden
from domain.overleg.decisions import (
    ClientNietErbij,
    MdoNietToegestaan,
    MdoOnbekend,
    OndertekeningPastNiet,
    PlanOnbekend,
)
from domain.overleg.events import GeadviseerdeVoorziening, MdoGehouden, OndersteuningsplanVastgesteld
from domain.regels.regelboek import Regelboek
from domain.voorziening import Omvang
from domain.weigering import FeitOntbreekt, Weigering
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import AlGedaan, BetrokkeneOnbekend, Command, Rechtskader
from services.verordeningen import regelboek
from tests.domain.jeugdhulp.events import GEMELD as GEMELD_JEUGD
from tests.domain.overleg import commands as o
from tests.domain.overleg.events import ADVIES, GEHOUDEN, GEPLAND, GETEKEND, OP_PLAN
from tests.domain.personen import VREEMDE_ID
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import (
    AANGEVRAAGD,
    BEKEND,
    BESLIST,
    GEMELD,
    GESPROKEN,
    NIET_TOEGEKEND,
    VERSLAGEN,
    als_pgb,
    in_natura,
)
from tests.domain.zaak.scenario import Vraag, given
from tests.projections.lezing import met, op, zonder_sleutels

WAGENINGEN = Rechtskader(regelboek(), "0289")
NIJMEGEN = Rechtskader(regelboek(), "0268")
AANMELDING = "mdo-aanmelding"
FEITEN = {"complexMeervoudig": True, "toestemmingClient": True, "veiligheidInGeding": False}


def _aanmelding(**anders: bool) -> dict[str, Any]:
    return {AANMELDING: FEITEN | anders}


@pytest.mark.parametrize(
    ("verleden", "command", "event"),
    [
        ((GEMELD,), o.mdo(), GEHOUDEN),
        ((GEMELD, GEHOUDEN), o.plan(), GEPLAND),
        ((GEMELD, GEHOUDEN, GEPLAND), o.handtekening(), GETEKEND),
        (
            (GEMELD,),
            o.geen_plan(),
            Event(
                OndersteuningsplanVastgesteld(ondersteuningsplan=1, toestemming_registratie=True, adviezen=()), OP_PLAN
            ),
        ),
    ],
)
def test_it_happens(verleden: tuple[Event[Gebeurtenis], ...], command: Command, event: Event[Gebeurtenis]) -> None:
    """An overleg, a plan made with it, its signature; or that the client wants none."""
    given(*verleden).when(command, bij=c.CONSULENT).then(event)


DOOD: Event[Gebeurtenis] = Event(OverlijdenVastgelegd(adviezen=()), date(2025, 3, 17))


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        ((GEMELD, GEHOUDEN), o.mdo(), AlGedaan, "Het overleg van 2025-03-18 is al vastgelegd."),
        ((GEMELD,), o.mdo(deelnemers=(VREEMDE_ID,)), BetrokkeneOnbekend, f"Deelnemer {VREEMDE_ID} hoort niet bij"),
        ((GEMELD, DOOD), o.mdo(), ClientOverleden, "is overleden op 2025-03-17"),
        ((GEMELD,), o.plan(), MdoOnbekend, "Overleg 1 is in deze zaak niet gehouden."),
        ((GEMELD, DOOD), o.geen_plan(), ClientOverleden, "is overleden op 2025-03-17"),
        (
            (GEMELD, GEHOUDEN, GEPLAND),
            o.plan(),
            AlGedaan,
            "Ondersteuningsplan 1 is hetzelfde en van dezelfde dag.",
        ),
        ((GEMELD,), o.handtekening(), PlanOnbekend, "Ondersteuningsplan 1 is in deze zaak niet opgesteld."),
        (
            (GEMELD, met(GEPLAND, mdo=None, plan=None, toestemming_registratie=False)),
            o.handtekening(),
            PlanOnbekend,
            "Ondersteuningsplan 1 is in deze zaak niet opgesteld.",
        ),
        (
            (GEMELD, GEHOUDEN, GEPLAND, GETEKEND),
            o.handtekening(),
            AlGedaan,
            "Ondersteuningsplan 1 is al ondertekend op 2025-03-31.",
        ),
        (
            (GEMELD, GEHOUDEN, GEPLAND, op(DOOD, date(2025, 3, 30))),
            o.handtekening(),
            ClientOverleden,
            "is overleden op 2025-03-30",
        ),
    ],
)
def test_refusals(
    verleden: tuple[Event[Gebeurtenis], ...], command: Command, klasse: type[Weigering], zin: str
) -> None:
    """Twice, of somebody else, after a death, on what is not there, or of a plan that nobody wanted."""
    given(*verleden).when(command, bij=c.CONSULENT).then_geweigerd(klasse, zin)


def test_a_second_overleg_and_a_second_plan() -> None:
    """On another day there is another one; a plan with remarks of the client is another plan."""
    (tweede,) = given(GEMELD, GEHOUDEN).when(o.mdo(gehouden_op=date(2025, 3, 19)), bij=c.CONSULENT).besluit()
    (met_opmerking,) = (
        given(GEMELD, GEHOUDEN, GEPLAND).when(o.plan(opmerkingen="Ik kook zelf."), bij=c.CONSULENT).besluit()
    )

    assert isinstance(tweede.inhoud, MdoGehouden)
    assert isinstance(met_opmerking.inhoud, OndersteuningsplanVastgesteld)
    assert (2, 2) == (tweede.inhoud.mdo, met_opmerking.inhoud.ondersteuningsplan)


@pytest.mark.parametrize("anders", [{"toestemming_registratie": True}, {"plan": None, "mdo": None}])
def test_consent_is_asked_just_where_there_is_no_plan(anders: dict[str, Any]) -> None:
    """Wageningen 2.4 lid 7: "Als de cliënt geen ondersteuningsplan wenst, vraagt het college toestemming"."""
    with pytest.raises(ValidationError, match="toestemmingRegistratie"):
        o.plan(**anders)


@pytest.mark.parametrize(
    ("command", "klasse", "zin"),
    [
        (
            o.mdo(feiten=_aanmelding(complexMeervoudig=False)),
            MdoNietToegestaan,
            "De problematiek is niet complex en meervoudig.",
        ),
        (
            o.mdo(feiten=_aanmelding(toestemmingClient=False)),
            MdoNietToegestaan,
            "De cliënt geeft geen toestemming, en de veiligheid is niet in het geding.",
        ),
        (o.mdo(client_erbij=False, feiten=_aanmelding()), ClientNietErbij, "De cliënt is bij het overleg, tenzij"),
        (o.mdo(), FeitOntbreekt, "complexMeervoudig"),
    ],
)
def test_the_text_of_wageningen_holds_an_overleg_up(command: Command, klasse: type[Weigering], zin: str) -> None:
    """Art. 2.4 lid 6, 8 and toelichting: complex, with consent, and with the client."""
    given(GEMELD).onder(WAGENINGEN).when(command, bij=c.CONSULENT).then_geweigerd(klasse, zin)


@pytest.mark.parametrize(
    ("feiten", "erbij"),
    [
        (_aanmelding(), True),
        (_aanmelding(veiligheidInGeding=True), False),
        (_aanmelding(veiligheidInGeding=True), True),
        (_aanmelding(veiligheidInGeding=True, toestemmingClient=False), False),
    ],
)
def test_the_text_of_wageningen_lets_an_overleg_be(feiten: dict[str, Any], *, erbij: bool) -> None:
    """Where safety is at stake neither consent nor the client is needed."""
    command = o.mdo(client_erbij=erbij, feiten=feiten)
    advies, gehouden = given(GEMELD).onder(WAGENINGEN).when(command, bij=c.CONSULENT).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert isinstance(gehouden.inhoud, MdoGehouden)
    assert (AANMELDING, (2,)) == (advies.inhoud.regel, gehouden.inhoud.adviezen)


def test_elsewhere_no_text_speaks_of_it() -> None:
    """Nijmegen has no rule on an overleg: the receipt says so, and it is recorded."""
    advies, gehouden = given(GEMELD).onder(NIJMEGEN).when(o.mdo(), bij=c.CONSULENT).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert advies.inhoud.niet_beschikbaar is not None
    assert isinstance(gehouden.inhoud, MdoGehouden)


@pytest.mark.parametrize(
    ("command", "uitkomst"),
    [
        (o.plan(mdo=None), {"opstellen": True, "registrerenMag": True}),
        (o.geen_plan(), {"opstellen": False, "registrerenMag": True}),
        (o.geen_plan(toestemming_registratie=False), {"opstellen": False, "registrerenMag": False}),
    ],
)
def test_a_plan_is_weighed_with_what_the_act_knows(command: Command, uitkomst: dict[str, bool]) -> None:
    """Art. 2.4 lid 7; nobody has to say the facts twice."""
    advies, _ = given(GEMELD).onder(WAGENINGEN).when(command, bij=c.CONSULENT).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert uitkomst == advies.inhoud.model_dump()["bewijs"]["uitkomst"]


PLAN_JEUGD = (GEMELD_JEUGD, GEHOUDEN, GEPLAND)


@pytest.mark.parametrize(
    ("dag", "door", "mag"),
    [
        # Born on 29 February 2012, so twelve on 29 February 2024 and sixteen on 29 February 2028 (2.4 toelichting).
        (date(2025, 3, 31), ("client",), False),
        (date(2025, 3, 31), ("ouder",), False),
        (date(2025, 3, 31), ("client", "ouder"), True),
        (date(2025, 3, 31), ("client", "vertegenwoordiger"), True),
        (date(2028, 2, 28), ("client",), False),
        (date(2028, 2, 29), ("client",), True),
        (date(2028, 2, 29), ("ouder",), False),
    ],
)
def test_who_has_the_say_signs(dag: date, door: tuple[str, ...], *, mag: bool) -> None:
    """From twelve with the parents, from sixteen alone."""
    bij = c.op(c.CONSULENT, date(2028, 6, 1))
    vraag = given(*PLAN_JEUGD).onder(WAGENINGEN).when(o.handtekening(ondertekend_op=dag, door=door), bij=bij)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(OndertekeningPastNiet, "Hier ondertekent de jeugdige", veld="door")


def test_under_twelve_a_parent_signs() -> None:
    """On the day before the twelfth birthday the parents decide; the plan is of the year before."""
    eerder = tuple(op(een, dag) for een, dag in zip(PLAN_JEUGD, _DAGEN_2024, strict=True))
    alleen = given(*eerder).onder(WAGENINGEN)
    dag = date(2024, 2, 28)

    assert alleen.when(o.handtekening(ondertekend_op=dag, door=("ouder",)), bij=c.CONSULENT).besluit()
    alleen.when(o.handtekening(ondertekend_op=dag), bij=c.CONSULENT).then_geweigerd(
        OndertekeningPastNiet, "Hier ondertekent een ouder."
    )


@pytest.mark.parametrize(
    ("dag", "zin"),
    [
        (
            date(2025, 3, 31),
            "Wie 13 jaar is, beslist mee over de hulp (tussen 12 en 16 jaar). (Nadere regels Wageningen 2024, art. 2.4",
        ),
        (date(2028, 2, 29), "Wie 16 jaar is, beslist zelf over de hulp (vanaf 16 jaar)."),
    ],
)
def test_a_refused_signature_says_who_has_the_say_and_why(dag: date, zin: str) -> None:
    """By the step that decided; what an answer says of its text as a whole (known since when) is no reason."""
    bij = c.op(c.CONSULENT, date(2028, 6, 1))
    vraag = given(*PLAN_JEUGD).onder(WAGENINGEN).when(o.handtekening(ondertekend_op=dag, door=("ouder",)), bij=bij)

    vraag.then_geweigerd(OndertekeningPastNiet, zin)


_DAGEN_2024 = (date(2024, 2, 1), date(2024, 2, 5), date(2024, 2, 6))


def test_a_grown_up_signs_for_himself() -> None:
    """Under the Wmo nobody weighs who has the say."""
    (event,) = given(GEMELD, GEHOUDEN, GEPLAND).onder(WAGENINGEN).when(o.handtekening(), bij=c.CONSULENT).besluit()

    assert event == GETEKEND


TOT_BESLUIT = (GEMELD, GESPROKEN, GEHOUDEN, VERSLAGEN, AANGEVRAAGD)
"""The overleg is at versie 3."""
NEGENTIG = Omvang(volume=90, eenheid="01", frequentie="2")
DRIE_UUR = Omvang(volume=3, eenheid="04", frequentie="2")
TWEE_UUR = Omvang(volume=2, eenheid="04", frequentie="2")
REST: dict[str, Any] = {"strekking": "afwijzing", "voorzieningen": (), "afgewezen": (NIET_TOEGEKEND,)}


def _besluit(
    command: Command, *, verleden: Sequence[Event[Gebeurtenis]] = TOT_BESLUIT, kader: Rechtskader = WAGENINGEN
) -> Vraag:
    # What is weighed for a beschikking is tested with the beschikking; here only the overleg counts.
    boek = kader.regelboek
    zonder = Regelboek(boek.regels, boek.regimes, boek.rechtsgebieden, boek.ontbrekend, {}, boek.kalender)
    return given(*verleden).onder(Rechtskader(zonder, kader.rechtsgebied)).when(command, bij=c.BESLISSER)


@pytest.mark.parametrize(
    ("command", "waarin"),
    [
        (c.beschikking(**REST), "het overleg adviseerde hulp-bij-het-huishouden, en dat wordt niet toegekend"),
        (c.beschikking(voorzieningen=(als_pgb(),)), "het overleg adviseerde hulp-bij-het-huishouden, en dat wordt"),
        (
            c.beschikking(voorzieningen=(in_natura(omvang=NEGENTIG),)),
            "de omvang van hulp-bij-het-huishouden is een andere dan het overleg adviseerde",
        ),
        (
            c.beschikking(voorzieningen=(in_natura(omvang=DRIE_UUR),)),
            "de omvang van hulp-bij-het-huishouden is een andere dan het overleg adviseerde",
        ),
        (
            c.beschikking(voorzieningen=(in_natura(), als_pgb())),
            "er wordt begeleiding toegekend, en dat adviseerde het overleg niet",
        ),
    ],
)
def test_departing_from_an_overleg_is_explained(command: Any, waarin: str) -> None:
    """2.4 toelichting: "neemt het college over (...) zij motiveert dit dan in de beschikking"."""
    _besluit(command).then_geweigerd(MotiveringOntbreekt, waarin, regel="mdo-advies")
    waarom = ({"regel": "mdo-advies", "motivering": "Er is intussen een mantelzorger."},)
    met_motivering = command.model_copy(update={"afwijkingen": c.beschikking(afwijkingen=waarom).afwijkingen})
    (event,) = _besluit(met_motivering).besluit()
    assert isinstance(event.inhoud, BeschikkingGenomen)
    assert [(3, "mdo-advies", "Nadere regels Wageningen 2024, art. 2.4, toelichting")] == [
        (een.advies, een.regel, een.grondslag) for een in event.inhoud.afwijkingen
    ]


@pytest.mark.parametrize(
    "command",
    [
        c.beschikking(),
        c.beschikking(voorzieningen=(in_natura(omvang=TWEE_UUR),)),  # the same in hours
        c.beschikking(voorzieningen=(in_natura(voorziening="hulp-bij-het-huishouden-1"),)),  # a form of it
    ],
)
def test_following_an_overleg(command: Command) -> None:
    """What was advised is granted: nothing more has to be said, and nothing more can be."""
    assert _besluit(command).besluit()
    waarom = ({"regel": "mdo-advies", "motivering": "Omdat."},)
    met_motivering = command.model_copy(update={"afwijkingen": c.beschikking(afwijkingen=waarom).afwijkingen})
    _besluit(met_motivering).then_geweigerd(GeenAfwijking, "wijkt niet af van het advies 'mdo-advies'")


ANDERS = GeadviseerdeVoorziening(voorziening="dagbesteding")


@pytest.mark.parametrize(
    "verleden",
    [
        # No overleg; one that advised no help; one whose words were destroyed; one on which a beschikking followed.
        (GEMELD, GESPROKEN, VERSLAGEN, AANGEVRAAGD),
        (GEMELD, GESPROKEN, met(GEHOUDEN, geadviseerd=()), VERSLAGEN, AANGEVRAAGD),
        tuple(zonder_sleutels([GEMELD, GESPROKEN, met(GEHOUDEN, geadviseerd=(ANDERS,)), VERSLAGEN, AANGEVRAAGD])),
        (
            *(GEMELD, GESPROKEN, met(GEHOUDEN, geadviseerd=(ANDERS,)), VERSLAGEN, AANGEVRAAGD),
            *(BESLIST, op(BEKEND, date(2025, 4, 10)), met(AANGEVRAAGD, aanvraag=2)),
        ),
        # A later overleg takes the place of an earlier one.
        (
            GEMELD,
            GESPROKEN,
            met(GEHOUDEN, geadviseerd=(ANDERS,)),
            met(op(GEHOUDEN, OP_PLAN), mdo=2),
            AANGEVRAAGD,
            VERSLAGEN,
        ),
        # A beschikking followed on it, though that it was held was recorded later.
        (
            *(GEMELD, GESPROKEN, VERSLAGEN, AANGEVRAAGD, BESLIST, BEKEND),
            *(met(GEHOUDEN, geadviseerd=(ANDERS,)), met(AANGEVRAAGD, aanvraag=2)),
        ),
        # One that was held after the besluit says nothing of it.
        (*TOT_BESLUIT, met(op(GEHOUDEN, date(2025, 4, 11)), mdo=2, geadviseerd=(ANDERS,))),
    ],
)
def test_when_no_overleg_binds(verleden: tuple[Event[Gebeurtenis], ...]) -> None:
    """Only the last overleg before the besluit, until a beschikking followed on it."""
    assert _besluit(c.beschikking(), verleden=verleden).besluit()


def test_an_overleg_after_a_beschikking_that_was_recorded_late_binds() -> None:
    """Held on 11 April, the day after the first beschikking: the one of 14 April follows on it."""
    verleden = (
        *(GEMELD, GESPROKEN, VERSLAGEN, AANGEVRAAGD),
        *(met(op(GEHOUDEN, date(2025, 4, 11)), geadviseerd=(ANDERS,)), BESLIST, BEKEND, met(AANGEVRAAGD, aanvraag=2)),
    )

    _besluit(c.beschikking(besluit_op=date(2025, 4, 14)), verleden=verleden).then_geweigerd(
        MotiveringOntbreekt, "het overleg adviseerde dagbesteding", regel="mdo-advies"
    )


def test_elsewhere_no_text_binds_the_gemeente_to_it() -> None:
    """Nijmegen: the beschikking may differ without a word on the overleg."""
    assert _besluit(c.beschikking(voorzieningen=(als_pgb(),)), kader=NIJMEGEN).besluit()


def test_sentences() -> None:
    """They name numbers and nothing that was said."""
    assert "Multidisciplinair cliëntoverleg 1 is gehouden." == GEHOUDEN.inhoud.zin
    assert "Ondersteuningsplan 1 is opgesteld met overleg 1." == GEPLAND.inhoud.zin
    assert "Ondersteuningsplan 1 is opgesteld." == met(GEPLAND, mdo=None).inhoud.zin
    assert "De cliënt wenst geen ondersteuningsplan (1)." == met(GEPLAND, plan=None).inhoud.zin
    assert "Ondersteuningsplan 1 is ondertekend." == GETEKEND.inhoud.zin
    assert ADVIES.voorziening not in GEHOUDEN.inhoud.zin
