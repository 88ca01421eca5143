"""The terms of a zaak, worked out by hand from the texts and the calendars of 2025 and 2026."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

import pytest

from domain.gebeurtenis import Event, Gebeurtenis
from domain.regels.norm import Norm
from domain.termijnen.termijn import SoortTermijn
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import Bewijs, Rechtskader
from domain.zaak.state import GeenZaak
from projections.termijnen import Einde, Termijn, termijnen
from services.verordeningen import regelboek
from tests.domain.zaak.events import (
    AANGEVRAAGD,
    AFGESLOTEN,
    BEKEND,
    BESLIST,
    BEVESTIGD,
    GEMELD,
    GEPLAND,
    GESPROKEN,
    VERSLAGEN,
)
from tests.projections.lezing import gevouwen, met, op, vervalt, vervangt, zonder_sleutels

NIJMEGEN = Rechtskader(regelboek(), "0268")
WAGENINGEN = Rechtskader(regelboek(), "0289")
HEUMEN = Rechtskader(regelboek(), "0252")
LATER = date(2026, 12, 31)
PASEN = "2025-04-20 is Eerste Paasdag, 2025-04-21 is Tweede Paasdag"
PASEN_2026 = "2026-04-05 is Eerste Paasdag, 2026-04-06 is Tweede Paasdag"
GELIJKGESTELD = "2026-05-15 is gelijkgesteld bij koninklijk besluit"


RIJK = HEUMEN.regelboek.regimes["rijk"]
(PLANTERMIJN,) = RIJK.normen["persoonlijk-plan-termijn"]


def met_plantermijn(*normen: Norm) -> Rechtskader:
    """Give the law of Heumen with another term for the persoonlijk plan."""
    rijk = replace(RIJK, normen=MappingProxyType({**RIJK.normen, PLANTERMIJN.id: normen}))
    boek = HEUMEN.regelboek
    return replace(HEUMEN, regelboek=replace(boek, regimes={**boek.regimes, "rijk": rijk}))


def alle(*events: Event[Gebeurtenis], kader: Rechtskader = NIJMEGEN, **dagen: date) -> tuple[Termijn, ...]:
    """List the terms, long after all acts unless a day is given."""
    return termijnen(gevouwen(*events), kader, **{"geldig_op": LATER, "bekend_op": LATER, **dagen})


def een(soort: SoortTermijn, *events: Event[Gebeurtenis], **anders: Any) -> Termijn:
    """Give the one term of a kind."""
    (gevonden,) = (rij for rij in alle(*events, **anders) if rij.soort == soort)
    return gevonden


@pytest.mark.parametrize(
    ("melding", "uiterlijk", "verschoven"),
    [
        (date(2025, 3, 6), date(2025, 4, 17), None),
        (date(2025, 3, 7), date(2025, 4, 22), f"2025-04-18 is Goede Vrijdag, 2025-04-19 is zaterdag, {PASEN}"),
        (date(2025, 3, 8), date(2025, 4, 22), f"2025-04-19 is zaterdag, {PASEN}"),
        (date(2025, 3, 9), date(2025, 4, 22), PASEN),
        (date(2025, 3, 10), date(2025, 4, 22), "2025-04-21 is Tweede Paasdag"),
        (date(2025, 3, 11), date(2025, 4, 22), None),
        (date(2025, 3, 15), date(2025, 4, 28), "2025-04-26 is Koningsdag, 2025-04-27 is zondag"),
        (date(2025, 3, 23), date(2025, 5, 6), "2025-05-04 is zondag, 2025-05-05 is 5 mei"),
        (date(2025, 3, 24), date(2025, 5, 6), "2025-05-05 is 5 mei"),
        (date(2025, 3, 25), date(2025, 5, 6), None),
    ],
)
def test_the_onderzoek_takes_six_weeks(melding: date, uiterlijk: date, verschoven: str | None) -> None:
    """Six weeks after the melding (Nijmegen art. 2 lid 3), moved to a working day (Algemene termijnenwet art. 1, 3)."""
    rij = een("onderzoek", op(GEMELD, melding))

    assert (rij.begin, rij.uiterlijk, rij.verschoven) == (melding, uiterlijk, verschoven)
    assert rij.bron == "Verordening Nijmegen 2022, art. 2 lid 3"


@pytest.mark.parametrize(
    ("melding", "uiterlijk", "verschoven"),
    [
        (date(2025, 4, 10), date(2025, 4, 17), None),
        (date(2025, 4, 11), date(2025, 4, 22), f"2025-04-18 is Goede Vrijdag, 2025-04-19 is zaterdag, {PASEN}"),
        (date(2025, 4, 15), date(2025, 4, 22), None),
        (date(2025, 4, 28), date(2025, 5, 6), "2025-05-05 is 5 mei"),
    ],
)
def test_the_persoonlijk_plan_takes_seven_days(melding: date, uiterlijk: date, verschoven: str | None) -> None:
    """Seven days after the melding (Nijmegen art. 4 lid 4)."""
    rij = een("persoonlijk-plan", op(GEMELD, melding))

    assert (rij.uiterlijk, rij.verschoven) == (uiterlijk, verschoven)
    assert rij.bron == "Verordening Nijmegen 2022, art. 4 lid 4"


@pytest.mark.parametrize(
    ("kader", "uiterlijk"),
    [
        (NIJMEGEN, date(2025, 3, 10)),  # art. 4 lid 4: both laws
        (HEUMEN, None),  # Wmo 2015, art. 2.3.2 lid 2: the Jeugdwet knows no such term
        (WAGENINGEN, None),
    ],
)
def test_a_text_on_one_law_gives_no_term_under_the_other(kader: Rechtskader, uiterlijk: date | None) -> None:
    """The seven days for a persoonlijk plan count for jeugd only where the gemeente says so."""
    rij = een("persoonlijk-plan", met(GEMELD, wet="jeugdwet"), kader=kader)

    assert rij.uiterlijk == uiterlijk
    reden = "Wmo 2015, art. 2.3.2 lid 2 geeft deze termijn niet voor een melding onder de Jeugdwet."
    assert rij.niet_beschikbaar == (None if uiterlijk else reden)


@pytest.mark.parametrize(
    ("kader", "uiterlijk"),
    [
        (NIJMEGEN, None),  # beleidsregels par. 3.2 and 1.1: the Wmo
        (WAGENINGEN, date(2025, 3, 17)),  # 2.1 lid 2: "of het verzoek om de behoefte aan jeugdhulp te onderzoeken"
    ],
)
def test_the_confirmation_for_jeugd(kader: Rechtskader, uiterlijk: date | None) -> None:
    """Beleidsregels for the Wmo give no term for a melding of jeugd."""
    rij = een("ontvangstbevestiging", op(met(GEMELD, wet="jeugdwet"), date(2025, 3, 10)), kader=kader)

    reden = "Beleidsregels Wmo Nijmegen 2025, par. 1.1 geeft deze termijn niet voor een melding onder de Jeugdwet."
    assert rij.uiterlijk == uiterlijk
    assert rij.niet_beschikbaar == (None if uiterlijk else reden)


@pytest.mark.parametrize(
    ("bekendmaking", "uiterlijk", "verschoven"),
    [
        (date(2026, 2, 19), date(2026, 4, 2), None),
        (
            date(2026, 2, 20),
            date(2026, 4, 7),
            f"2026-04-03 is Goede Vrijdag, 2026-04-04 is zaterdag, {PASEN_2026}",
        ),
        (date(2026, 3, 16), date(2026, 4, 28), "2026-04-27 is Koningsdag"),
        (date(2026, 3, 24), date(2026, 5, 6), "2026-05-05 is 5 mei"),
        (date(2026, 3, 25), date(2026, 5, 6), None),
        (
            date(2026, 4, 2),
            date(2026, 5, 18),
            f"2026-05-14 is Hemelvaartsdag, {GELIJKGESTELD}, 2026-05-16 is zaterdag, 2026-05-17 is zondag",
        ),
        (
            date(2026, 11, 13),
            date(2026, 12, 28),
            "2026-12-25 is Eerste Kerstdag, 2026-12-26 is Tweede Kerstdag, 2026-12-27 is zondag",
        ),
    ],
)
def test_bezwaar_takes_six_weeks(bekendmaking: date, uiterlijk: date, verschoven: str | None) -> None:
    """Six weeks (Awb 6:7) from the day after the bekendmaking on (Awb 6:8): the last day is 42 days after that act."""
    rij = een("bezwaar", GEMELD, AANGEVRAAGD, BESLIST, op(BEKEND, bekendmaking))

    assert (rij.begin - bekendmaking).days == 1
    assert (rij.uiterlijk, rij.verschoven) == (uiterlijk, verschoven)
    assert rij.bron is not None
    assert rij.bron.startswith("Awb, art. 6:7")


@pytest.mark.parametrize(
    ("kader", "aanvraag", "uiterlijk", "bron"),
    [
        (NIJMEGEN, date(2025, 4, 1), date(2025, 4, 15), "Verordening Nijmegen 2022, art. 7 lid 4"),
        (NIJMEGEN, date(2025, 4, 7), date(2025, 4, 22), "Verordening Nijmegen 2022, art. 7 lid 4"),
        (WAGENINGEN, date(2025, 4, 1), date(2025, 4, 15), "Nadere regels Wageningen 2024, art. 2.6 lid 5"),
        (HEUMEN, date(2025, 4, 1), date(2025, 4, 15), "Wmo 2015, art. 2.3.5 lid 2"),
    ],
)
def test_the_beschikking_takes_two_weeks(kader: Rechtskader, aanvraag: date, uiterlijk: date, bron: str) -> None:
    """Two weeks after the aanvraag under the Wmo, in every gemeente by its own text."""
    rij = een("beschikking", GEMELD, op(AANGEVRAAGD, aanvraag), kader=kader)

    assert (rij.begin, rij.uiterlijk, rij.bron, rij.nummer) == (aanvraag, uiterlijk, bron, 1)


def test_the_beslistermijn_counts_what_was_told_at_the_aanvraag() -> None:
    """Gesloten jeugdhulp in the vrijwillig kader has eight weeks (Nijmegen art. 7 lid 5, Awb 4:13), as was weighed."""
    feiten = {"aanvraagOntvangenOp": "2025-03-31", "wet": "jeugdwet", "geslotenJeugdhulpVrijwillig": True}
    bewijs = Bewijs(feiten=feiten, uitkomst={"uiterlijk": "2025-05-26"}, stappen=())
    advies = AdviesGegeven(
        handeling="aanvraag", regel="beschikkingstermijn", peildatum=AANGEVRAAGD.geldig_op, bewijs=bewijs
    )
    jeugd = (
        met(GEMELD, wet="jeugdwet"),
        Event(advies, AANGEVRAAGD.geldig_op),
        met(AANGEVRAAGD, adviezen=(2,)),
    )

    # The aanvraag came on 1 April; what was written down at the time said the day before.
    assert een("beschikking", *jeugd).uiterlijk == date(2025, 5, 27)
    assert een("beschikking", *zonder_sleutels(jeugd)).uiterlijk == date(2025, 4, 15)


@pytest.mark.parametrize(
    ("melding", "bekend_op", "uiterlijk", "reden"),
    [
        (date(2025, 3, 10), date(2025, 3, 4), None, "was op 2025-03-04 nog niet bekend"),
        (date(2025, 3, 10), date(2025, 3, 5), date(2025, 3, 17), None),  # par. 3.2: a week
        (date(2025, 4, 14), LATER, date(2025, 4, 22), None),  # the week ends on Tweede Paasdag
        (date(2025, 2, 28), LATER, None, "geldt op 2025-02-28 niet"),
        (date(2025, 3, 1), LATER, date(2025, 3, 10), None),  # Saturday to Saturday, so Monday
    ],
)
def test_the_law_is_that_of_the_day_as_it_was_known(
    melding: date, bekend_op: date, uiterlijk: date | None, reden: str | None
) -> None:
    """The ontvangstbevestiging has a term only under the beleidsregels of 2025, in force 1 March, known 5 March."""
    rij = een("ontvangstbevestiging", op(GEMELD, melding), bekend_op=bekend_op)

    assert rij.uiterlijk == uiterlijk
    assert (rij.status == "niet-beschikbaar") is (uiterlijk is None)
    assert (rij.niet_beschikbaar is None) is (reden is None)
    assert (reden or "") in (rij.niet_beschikbaar or "")


def test_five_working_days_step_over_the_holidays() -> None:
    """Wageningen art. 2.1 lid 2: five working days after Tuesday 15 April 2025 are 16, 17, 22, 23 and 24 April."""
    rij = een("ontvangstbevestiging", op(GEMELD, date(2025, 4, 15)), kader=WAGENINGEN)

    assert (rij.uiterlijk, rij.verschoven) == (date(2025, 4, 24), None)
    assert rij.bron == "Nadere regels Wageningen 2024, art. 2.1 lid 2"


def test_a_short_term_holds_two_working_days() -> None:
    """Three days from Thursday 17 April 2025 hold none: they run to the second working day after Pasen (Atw art. 2)."""
    kader = met_plantermijn(replace(PLANTERMIJN, waarde=3))

    rij = een("persoonlijk-plan", op(GEMELD, date(2025, 4, 17)), kader=kader)

    assert rij.uiterlijk == date(2025, 4, 23)
    reden = "in de termijn vallen ten minste 2 werkdagen (Algemene termijnenwet, art. 2)"
    assert rij.verschoven == f"{PASEN}, {reden}"


@pytest.mark.parametrize(
    ("bekend_op", "uiterlijk"), [(date(2025, 5, 31), date(2025, 3, 10)), (date(2025, 6, 1), date(2025, 3, 17))]
)
def test_a_mended_norm_counts_for_who_knew(bekend_op: date, uiterlijk: date) -> None:
    """A norm that was entered wrongly still gives the last day that it gave, to who looks with what was known then."""
    fout = replace(PLANTERMIJN, ingetrokken_op=date(2025, 6, 1))
    goed = replace(PLANTERMIJN, waarde=14, versie=2, bekend=date(2025, 6, 1))

    rij = een("persoonlijk-plan", GEMELD, kader=met_plantermijn(fout, goed), bekend_op=bekend_op)

    assert rij.uiterlijk == uiterlijk


GEHAALD = (
    ("ontvangstbevestiging", (BEVESTIGD,), date(2025, 3, 10)),  # a week after 3 March
    ("persoonlijk-plan", (GEPLAND,), date(2025, 3, 10)),  # seven days after it
    ("onderzoek", (GESPROKEN, VERSLAGEN), date(2025, 4, 14)),  # six weeks after it
    ("onderzoek", (AANGEVRAAGD, BESLIST), date(2025, 4, 14)),  # decided without a verslag
    ("beschikking", (AANGEVRAAGD, BESLIST, BEKEND), date(2025, 4, 15)),  # two weeks after 1 April
)


@pytest.mark.parametrize(("soort", "handelingen", "uiterlijk"), GEHAALD)
@pytest.mark.parametrize(
    ("te_laat", "status"), [(0, "op-tijd-gehaald"), (1, "te-laat-gehaald"), (40, "te-laat-gehaald")]
)
def test_an_act_meets_the_term(
    soort: SoortTermijn, handelingen: tuple[Event[Gebeurtenis], ...], uiterlijk: date, te_laat: int, status: str
) -> None:
    """The last day is in time, the day after is not."""
    dag = date.fromordinal(uiterlijk.toordinal() + te_laat)
    *eerder, laatste = handelingen
    zaak = (op(GEMELD, date(2025, 3, 3)), *eerder, op(laatste, dag))

    rij = een(soort, *zaak)

    assert (rij.uiterlijk, rij.status, rij.einde) == (uiterlijk, status, Einde(op=dag, versie=len(zaak)))


@pytest.mark.parametrize(("soort", "handelingen", "uiterlijk"), GEHAALD)
def test_an_act_that_was_not_done_yet_does_not_count(
    soort: SoortTermijn, handelingen: tuple[Event[Gebeurtenis], ...], uiterlijk: date
) -> None:
    """On the last day the term still runs, on the day after it has passed, whatever was done later."""
    *eerder, laatste = handelingen
    zaak = (op(GEMELD, date(2025, 3, 3)), *eerder, op(laatste, date(2025, 12, 1)))

    assert een(soort, *zaak, geldig_op=uiterlijk).status == "loopt"
    voorbij = een(soort, *zaak, geldig_op=date.fromordinal(uiterlijk.toordinal() + 1))
    assert (voorbij.status, voorbij.einde) == ("verstreken", None)


def test_the_first_act_meets_the_term() -> None:
    """A plan after the first changes nothing, also when the first was recorded last."""
    rij = een("persoonlijk-plan", GEMELD, op(GEPLAND, date(2025, 4, 1)), op(GEPLAND, date(2025, 3, 7)))

    assert (rij.status, rij.einde) == ("op-tijd-gehaald", Einde(op=date(2025, 3, 7), versie=3))


def test_taking_the_besluit_does_not_meet_the_beslistermijn() -> None:
    """The client must know of it: a besluit in the drawer meets nothing."""
    rij = een("beschikking", GEMELD, AANGEVRAAGD, BESLIST)

    assert (rij.status, rij.einde) == ("verstreken", None)


@pytest.mark.parametrize(
    ("dag", "status"),
    [
        (date(2025, 4, 10), None),
        (date(2025, 4, 11), "komend"),  # the day of the bekendmaking itself
        (date(2025, 4, 12), "loopt"),  # Awb 6:8: the day after it
        (date(2025, 5, 23), "loopt"),  # 42 days after it
        (date(2025, 5, 24), "verstreken"),
    ],
)
def test_bezwaar_runs_from_the_day_after(dag: date, status: str | None) -> None:
    """The bezwaartermijn begins on the day after the bekendmaking and ends with its last day."""
    rijen = alle(GEMELD, AANGEVRAAGD, BESLIST, BEKEND, geldig_op=dag)

    gevonden = [(rij.status, rij.nummer) for rij in rijen if rij.soort == "bezwaar"]
    assert gevonden == ([(status, 1)] if status else [])


@pytest.mark.parametrize(
    ("afgesloten", "geldig_op", "status"),
    [
        (date(2025, 4, 14), date(2025, 4, 14), "vervallen"),  # on the last day
        (date(2025, 4, 14), date(2025, 6, 1), "vervallen"),
        (date(2025, 4, 14), date(2025, 4, 13), "loopt"),  # looked at before the end
        (date(2025, 4, 15), date(2025, 6, 1), "verstreken"),  # the term had passed before
    ],
)
def test_the_end_of_the_zaak_cuts_a_term_off(afgesloten: date, geldig_op: date, status: str) -> None:
    """Who withdrew the melding waits for no onderzoek; a term that had passed before stays passed."""
    rij = een("onderzoek", GEMELD, op(AFGESLOTEN, afgesloten), geldig_op=geldig_op)

    einde = Einde(op=afgesloten, versie=2) if status == "vervallen" else None
    assert (rij.status, rij.einde) == (status, einde)


def test_bezwaar_stays_open_after_the_end_of_the_zaak() -> None:
    """A besluit can be fought also when the zaak was closed."""
    zaak = (GEMELD, AANGEVRAAGD, BESLIST, BEKEND, op(AFGESLOTEN, date(2025, 4, 20)))

    assert een("bezwaar", *zaak, geldig_op=date(2025, 5, 1)).status == "loopt"


def test_each_aanvraag_has_a_term_of_its_own() -> None:
    """A second aanvraag runs from its own day, under its own number."""
    tweede = op(met(AANGEVRAAGD, aanvraag=2), date(2025, 6, 2))
    rijen = alle(GEMELD, AANGEVRAAGD, BESLIST, BEKEND, tweede, geldig_op=date(2025, 6, 3))

    assert [(r.nummer, r.versie, r.status, r.uiterlijk) for r in rijen if r.soort == "beschikking"] == [
        (1, 2, "op-tijd-gehaald", date(2025, 4, 15)),
        (2, 5, "loopt", date(2025, 6, 16)),
    ]


def test_a_corrected_day_moves_the_term() -> None:
    """The melding came a week earlier than was written down, so the term did too."""
    rij = een("onderzoek", GEMELD, VERSLAGEN, vervangt(1, op(GEMELD, date(2025, 2, 10))))

    # Six weeks after Monday 10 February is Monday 24 March: the day of the verslag.
    assert (rij.versie, rij.uiterlijk, rij.status) == (1, date(2025, 3, 24), "op-tijd-gehaald")


def test_a_voided_act_meets_nothing() -> None:
    """A verslag that was never sent leaves the term open."""
    rij = een("onderzoek", GEMELD, VERSLAGEN, vervalt(2, VERSLAGEN))

    assert (rij.status, rij.einde) == ("verstreken", None)


def test_a_term_that_no_text_gives_says_why() -> None:
    """Where no text of the gemeente holds a term there is no last day, but the act that would meet it is told."""
    rij = een("ontvangstbevestiging", GEMELD, BEVESTIGD, kader=HEUMEN)

    assert (rij.status, rij.uiterlijk, rij.bron) == ("niet-beschikbaar", None, None)
    assert rij.einde == Einde(op=BEVESTIGD.geldig_op, versie=2)
    assert rij.niet_beschikbaar is not None
    assert "ontvangstbevestiging-termijn" in rij.niet_beschikbaar


def test_before_the_melding_no_term_runs() -> None:
    """Nothing runs in a zaak that is not there, or not yet."""
    assert alle(GEMELD, geldig_op=date(2025, 3, 2)) == ()
    assert termijnen(GeenZaak(), NIJMEGEN, geldig_op=LATER, bekend_op=LATER) == ()
