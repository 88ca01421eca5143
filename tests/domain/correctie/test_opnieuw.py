"""A correction is held against the guards of the act that it corrects, where it stood and beside what came later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

import pytest

from domain.correctie.decisions import CorrectieOngeldig, CorrectiePastNiet
from domain.correctie.opnieuw import command_van
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.zaak.decide import HANDELINGEN
from domain.zaak.handeling import Omstandigheden, Rechtskader
from services.verordeningen import regelboek
from tests.domain.correctie.commands import correctie, wetend
from tests.domain.personen import VREEMDE_ID
from tests.domain.pgb import commands as p
from tests.domain.pgb import events as pgb
from tests.domain.pgb.test_controle import IN_ORDE
from tests.domain.rechtskader import ZONDER_REGELS
from tests.domain.regelingen import events as regelingen
from tests.domain.termijnen.events import OPGESCHORT
from tests.domain.terugvordering import events as vordering
from tests.domain.zaak import commands as c
from tests.domain.zaak.acts import ACTS
from tests.domain.zaak.events import AANGEVRAAGD, GEMELD, VANDAAG
from tests.domain.zaak.scenario import given
from tests.projections.lezing import lees, met, op, vervalt, vervangt

Verleden = tuple[Event[Gebeurtenis], ...]
LATER: Final = VANDAAG + timedelta(days=40)
NIJMEGEN = Rechtskader(regelboek(), "0268")
NIET_TERUG_TE_LEZEN: Final = {"overlijden": "its rights ended by a rule, and are not told; it is void and anew alone"}
"""Of which act the command does not stand in its event, and why."""


def _wetend(*events: Event[Gebeurtenis]) -> Omstandigheden:
    return replace(wetend(*events), vandaag=LATER)


def _leden(versie: int, **leden: Any) -> Any:
    return correctie(versie=versie, geldig_op=None, leden=leden)


def dagen(van: str, tot_en_met: str | None = None) -> dict[str, Any]:
    """Give days as JSON."""
    return {"van": van, "totEnMet": tot_en_met}


@pytest.mark.parametrize("naam", ACTS)
def test_every_command_stands_in_its_event(naam: str) -> None:
    """So the guards of every act that can be corrected look at its corrections."""
    act = ACTS[naam]
    command = act.op(VANDAAG)
    bij = c.CONSULENT if "consulent" in command.ROLLEN else c.als(c.BESLISSER, rol=command.ROLLEN[0])
    bij = replace(bij, vandaag=LATER, betrokkenen=(VREEMDE_ID,) * len(command.personen_nodig()))
    events = given(*act.verleden).when(command, bij=bij).besluit()
    if not events[-1].inhoud.CORRIGEERBAAR:
        return
    alle = (*act.verleden, *events)
    gelezen = command_van(len(alle), HANDELINGEN.values(), ZONDER_REGELS, replace(bij, geschiedenis=lees(*alle)))

    assert (gelezen is None) is (naam in NIET_TERUG_TE_LEZEN)
    if gelezen is not None:
        assert type(gelezen) is type(command)
        assert gelezen.model_dump(exclude={"feiten"}) == command.model_dump(exclude={"feiten"})


MEI = Werking(van=date(2025, 5, 1), tot_en_met=date(2025, 5, 9))
MEI_BESTEED = op(met(pgb.BESTEED, periode=MEI, bedrag=30_000), date(2025, 5, 12))
BESTEED: Verleden = (*pgb.TOEGEKEND, pgb.BESTEED, MEI_BESTEED)
"""Spent over 14 to 30 April (versie 7) and over 1 to 9 May 2025 (versie 8)."""
PER_MAAND: Verleden = (
    *regelingen.met_dagen(),
    met(regelingen.UITBETAALD, bedrag=3_000, over=Werking(van=date(2025, 5, 19), tot_en_met=date(2025, 5, 31))),
    met(regelingen.UITBETAALD, bedrag=18_000),
)
"""€ 210,00 in seven months, all of it paid: May (versie 6), and the rest (versie 7)."""
TWEE_BETAALD: Verleden = (
    *vordering.GESTELD,
    vordering.BETAALD,
    met(vordering.BETAALD, betaling=2, kenmerk="B-2", bedrag=1_000),
)
EERSTE: Final = len(vordering.GESTELD) + 1
TERUGBETAALD: Verleden = (*vordering.GESTELD, vordering.TE_VEEL_BETAALD, vordering.TERUGBETAALD)


@pytest.mark.parametrize(
    ("verleden", "versie", "leden", "zin", "veld"),
    [
        # The review: what was spent went to a right that is not there, or counted twice.
        (BESTEED, 7, {"recht": 7}, "Voorziening 7 was in deze zaak nooit een pgb.", "recht"),
        (BESTEED, 8, {"periode": dagen("2025-04-30", "2025-05-09")}, "Over de dagen vanaf 2025-04-14", "periode"),
        (BESTEED, 7, {"periode": dagen("2025-04-14", "2025-05-01")}, "Over de dagen vanaf 2025-05-01", "periode"),
        (BESTEED, 8, {"periode": dagen("2025-05-01", "2025-12-31")}, "loopt tot en met 2025-12-31", "periode"),
        # Of a regeling, together with what was paid later, and over its own days.
        (PER_MAAND, 6, {"bedrag": 3_001}, "Toegekend is 3000 eurocent per maand: van 2025-05", "bedrag"),
        (PER_MAAND, 6, {"bedrag": 3_001, "over": None}, "ten hoogste 21000 eurocent en daarvan is 18000", "bedrag"),
        (PER_MAAND, 7, {"bedrag": 9_000_000}, "Toegekend is ten hoogste 21000 eurocent", "bedrag"),
        (PER_MAAND, 6, {"over": dagen("2026-03-01", "2026-03-31")}, "er niets uit te betalen", "over"),
        # The same money once, whichever was recorded first; and paid back what came in too much.
        (TWEE_BETAALD, EERSTE, {"kenmerk": "B-2"}, "Deze betaling is al ontvangen op 2025-05-16.", None),
        (TWEE_BETAALD, EERSTE + 1, {"kenmerk": "2025-0516-A"}, "is al ontvangen op 2025-05-16.", None),
        (TERUGBETAALD, EERSTE + 1, {"bedrag": 7_501}, "meer dan de 7500 eurocent", "bedrag"),
        # Set off against a pgb that there is.
        ((*vordering.GESTELD, vordering.VERREKEND), EERSTE, {"nummer": 1}, "geen pgb met nummer 1", "nummer"),
    ],
)
def test_the_act_would_have_been_refused(
    verleden: Verleden, versie: int, leden: dict[str, Any], zin: str, veld: str | None
) -> None:
    """So is its correction: with the sentence of the act, and the member that it names."""
    verwacht = {} if veld is None else {"veld": veld}

    given(*verleden).when(_leden(versie, **leden), bij=_wetend(*verleden)).then_geweigerd(
        CorrectiePastNiet, zin, **verwacht
    )


@pytest.mark.parametrize(
    ("verleden", "versie", "leden"),
    [
        (BESTEED, 7, {"bedrag": 20_000}),
        (BESTEED, 7, {"periode": dagen("2025-04-15", "2025-04-30")}),
        (BESTEED, 8, {"periode": dagen("2025-05-02", "2025-05-10"), "door": "gemeente"}),
        (PER_MAAND, 6, {"bedrag": 2_999}),
        (PER_MAAND, 7, {"bedrag": 17_000, "over": dagen("2025-06-01", "2025-11-30")}),
        (TWEE_BETAALD, EERSTE, {"kenmerk": "B-3", "bedrag": 50_000}),
        (TERUGBETAALD, EERSTE + 1, {"bedrag": 7_500, "kenmerk": "T-2"}),
        # What was paid back stays as it was, whatever came in after all: the debt tells.
        (TERUGBETAALD, EERSTE, {"bedrag": 40_000}),
    ],
)
def test_what_could_have_been_recorded_is(verleden: Verleden, versie: int, leden: dict[str, Any]) -> None:
    """Another amount, kenmerk or period, up to the last cent and day."""
    assert given(*verleden).when(_leden(versie, **leden), bij=_wetend(*verleden)).besluit()


def test_a_period_has_an_end() -> None:
    """What the command asks of its members is asked of a correction, too."""
    given(*BESTEED).when(_leden(7, periode=dagen("2025-04-14")), bij=_wetend(*BESTEED)).then_geweigerd(
        CorrectieOngeldig, "een periode heeft een laatste dag"
    )


STIL: Verleden = (GEMELD, AANGEVRAAGD, OPGESCHORT)
"""Asked on 1 April 2025, and on Thursday 3 April to complete it within two weeks: 4 to 17 April do not count."""


def test_a_term_stands_still_from_the_day_after_it_was_told() -> None:
    """Awb 4:15 lid 1: from no day before it, or a term that was missed would not be; on another ground from its own."""
    eerder = _leden(3, werking={"van": "2025-04-02"})

    given(*STIL).when(eerder, bij=_wetend(*STIL)).then_geweigerd(
        CorrectieOngeldig, "anders telt de dag na meegedeeldOp"
    )
    assert given(*STIL).when(_leden(3, grond="overmacht"), bij=_wetend(*STIL)).besluit()


def test_its_days_move_with_the_day_of_the_letter() -> None:
    """The letter went out a day later: with its days the correction holds, and without them the first one is wrong."""
    met_dagen = correctie(versie=3, geldig_op="2025-04-04", leden={"werking": {"van": "2025-04-05"}})

    assert given(*STIL).when(met_dagen, bij=_wetend(*STIL)).besluit()
    given(*STIL).when(correctie(versie=3, geldig_op="2025-04-04"), bij=_wetend(*STIL)).then_geweigerd(
        CorrectieOngeldig, "anders telt de dag na meegedeeldOp"
    )


def test_what_was_crooked_before_is_mended_step_by_step() -> None:
    """Two reports overlap already: the amount of one is put right all the same."""
    krom = (*pgb.TOEGEKEND, pgb.BESTEED, met(MEI_BESTEED, periode=Werking(van=date(2025, 4, 30), tot_en_met=MEI.van)))

    assert given(*krom).when(_leden(7, bedrag=1), bij=_wetend(*krom)).besluit()


def test_what_comes_back_fits_what_was_recorded_since() -> None:
    """Void by mistake, and meanwhile € 8,00 of what had come in too much went to the costs of an aanmaning."""
    weg: Verleden = (*TERUGBETAALD, vervalt(EERSTE + 1, vordering.TERUGBETAALD))
    met_kosten = (*weg, op(vordering.AANGEMAAND, LATER))
    terug = correctie(versie=EERSTE + 1, geldig_op=None)

    assert given(*weg).when(terug, bij=_wetend(*weg)).besluit()
    given(*met_kosten).when(terug, bij=_wetend(*met_kosten)).then_geweigerd(
        CorrectiePastNiet, "bedrag 7500 eurocent is meer dan de 6700 eurocent die op vordering 1 te veel is ontvangen"
    )


def test_a_correction_of_a_correction() -> None:
    """What counts now is held against the act, not what was recorded first."""
    verleden = (*BESTEED, vervangt(7, met(pgb.BESTEED, bedrag=20_000)))

    assert given(*verleden).when(_leden(7, bedrag=10_000), bij=_wetend(*verleden)).besluit()
    given(*verleden).when(_leden(7, recht=7), bij=_wetend(*verleden)).then_geweigerd(CorrectiePastNiet, "nooit een pgb")


def test_an_act_that_was_weighed() -> None:
    """Its facts stand in the receipts: they are not asked again, and its other guards count."""
    command = p.controle(feiten={"pgb-controle": IN_ORDE})
    events = given(*pgb.TOEGEKEND).onder(NIJMEGEN).when(command, bij=c.CONSULENT).besluit()
    verleden = (*pgb.TOEGEKEND, *events)
    vraag = given(*verleden).onder(NIJMEGEN)

    # That it was another soort than was weighed, the receipt does not know: it stands.
    for leden in ({"bevindingen": "Alles klopt."}, {"soort": "administratief"}):
        assert vraag.when(_leden(len(verleden), **leden), bij=_wetend(*verleden)).besluit()
    vraag.when(_leden(len(verleden), recht=2), bij=_wetend(*verleden)).then_geweigerd(
        CorrectiePastNiet, "Voorziening 2 was in deze zaak nooit een pgb.", veld="recht"
    )
