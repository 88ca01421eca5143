"""A controle of a pgb: who holds it, what is weighed, and what has to be explained."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from domain.gebeurtenis import Event, Werking
from domain.pgb.controleren import GevolgOnverklaard
from domain.pgb.pgbrecht import PgbOnbekend
from domain.weigering import FeitOntbreekt, Weigering
from domain.zaak.advies import AdviesGegeven, FeitInStrijdMetZaak
from domain.zaak.handeling import AlGedaan, Bewijs, Command, Rechtskader
from services.verordeningen import regelboek
from tests.domain.herziening.events import BEEINDIGD, EINDE, HERZIEN, INGETROKKEN
from tests.domain.pgb import commands as p
from tests.domain.pgb.events import GECONTROLEERD, TOEGEKEND, met_pgb
from tests.domain.pgb.test_plan import adviezen
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import BEKEND, als_pgb, toegekend
from tests.domain.zaak.scenario import given
from tests.projections.lezing import met, op

NIJMEGEN, WAGENINGEN = (Rechtskader(regelboek(), code) for code in ("0268", "0289"))
IN_ORDE: dict[str, Any] = {
    "stukkenGevraagd": True,
    "stukkenOntvangen": True,
    "rechtmatigBesteed": True,
    "doelmatigBesteed": True,
    "fraudesignaal": False,
}
BEKEND_2 = op(met(BEKEND, beschikking=2), date(2025, 5, 13))


def feiten_van(events: tuple[Event[Any], ...], regel: str) -> dict[str, Any]:
    """Give the facts with which a rule was weighed."""
    (advies,) = (een.inhoud for een in events if isinstance(een.inhoud, AdviesGegeven) and een.inhoud.regel == regel)
    assert isinstance(advies.bewijs, Bewijs)
    return advies.bewijs.feiten


def test_it_is_held() -> None:
    """With what was found and what follows."""
    given(*TOEGEKEND).when(p.controle(), bij=c.CONSULENT).then(GECONTROLEERD)


def test_they_are_numbered_on() -> None:
    """Another soort on the same day is another controle."""
    (event,) = given(*TOEGEKEND, GECONTROLEERD).when(p.controle(soort="huisbezoek"), bij=c.CONSULENT).besluit()

    assert met(GECONTROLEERD, controle=2, soort="huisbezoek") == event


@pytest.mark.parametrize(
    ("command", "klasse", "zin"),
    [
        (p.controle(recht=2), PgbOnbekend, "Voorziening 2 was in deze zaak nooit een pgb."),
        (p.controle(), AlGedaan, "Deze controle (steekproef) van 2025-05-15 is al vastgelegd."),
    ],
)
def test_it_is_refused(command: Command, klasse: type[Weigering], zin: str) -> None:
    """Of what is no pgb, and a second time."""
    given(*TOEGEKEND, GECONTROLEERD).when(command, bij=c.CONSULENT).then_geweigerd(klasse, zin)


def test_what_was_a_pgb_can_be_looked_at() -> None:
    """After it ended as well: what was spent can still be claimed back."""
    zaak = (*TOEGEKEND, met(BEEINDIGD, beschikking=2), BEKEND_2)

    assert (
        given(*zaak).when(p.controle(gehouden_op=date(2025, 8, 1)), bij=c.op(c.CONSULENT, date(2025, 8, 1))).besluit()
    )


@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({"gevolgen": ("geen", "waarschuwing")}, "geen gevolg, of iets anders"),
        ({"hulpverleningsplan": True}, "bij een evaluatie besproken"),
        ({"gevolgen": ()}, "gevolgen"),
    ],
)
def test_what_does_not_go_together(anders: dict[str, Any], fout: str) -> None:
    """Nothing follows or something does; a hulpverleningsplan is spoken of in an evaluation."""
    with pytest.raises(ValidationError, match=fout):
        p.controle(**anders)


@pytest.mark.parametrize(
    ("anders", "uitkomst"),
    [
        ({}, ["akkoord"]),
        # Par. 5.6: what is not rechtmatig or doelmatig can lead to voorwaarden, heroverwegen and beëindigen.
        ({"rechtmatigBesteed": False}, ["voorwaarden", "heroverwegen", "beeindigen"]),
        # Signs of fraude and papers that were not handed in can lead to terugvordering.
        ({"fraudesignaal": True}, ["terugvorderen"]),
        ({"stukkenOntvangen": False}, ["terugvorderen"]),
    ],
)
def test_the_rule_is_weighed(anders: dict[str, Any], uitkomst: list[str]) -> None:
    """Nijmegen since 1 March 2025: what may follow is advice, and the controle names the receipt."""
    command = p.controle(feiten={"pgb-controle": IN_ORDE | anders})
    *gewogen, gehouden = given(*TOEGEKEND).onder(NIJMEGEN).when(command, bij=c.CONSULENT).besluit()

    assert adviezen(tuple(gewogen))["pgb-controle"]["uitkomst"] == uitkomst
    assert gehouden.inhoud.model_dump()["adviezen"] == (7,)
    assert feiten_van(tuple(gewogen), "pgb-controle")["laatsteControleOp"] == "2025-04-14"


@pytest.mark.parametrize(
    ("gevolgen", "anders", "moet"),
    [
        (("geen",), {}, False),
        (("nader-onderzoek",), {}, False),
        (("waarschuwing",), {}, True),
        (("nader-onderzoek", "aangifte"), {}, True),
        (("herziening",), {"doelmatigBesteed": False}, False),
        (("geen",), {"fraudesignaal": True}, False),  # "kan": nothing has to follow
    ],
)
def test_what_follows_from_nothing_is_explained(
    gevolgen: tuple[str, ...], anders: dict[str, Any], *, moet: bool
) -> None:
    """Where the advice is akkoord and something follows, it has to be said why."""
    feiten = {"pgb-controle": IN_ORDE | anders}
    vraag = given(*TOEGEKEND).onder(NIJMEGEN).when(p.controle(gevolgen=gevolgen, feiten=feiten), bij=c.CONSULENT)

    if not moet:
        assert vraag.besluit()
        return
    vraag.then_geweigerd(GevolgOnverklaard, "het pgb akkoord", veld="motivering", regel="pgb-controle")
    reden = p.controle(gevolgen=gevolgen, feiten=feiten, motivering="De urenstaten zijn achteraf ingevuld.")
    assert given(*TOEGEKEND).onder(NIJMEGEN).when(reden, bij=c.CONSULENT).besluit()


BESCHERMD = met_pgb(als_pgb(voorziening="beschermd-wonen"))


@pytest.mark.parametrize(
    ("eerder", "soort", "vorige", "volgende"),
    [
        # An evaluation on 15 May 2025: the next within a year of it.
        ((), "evaluatie", "2025-05-15", "2026-05-15"),
        # Another controle leaves the day as it was: a year after the begin, or after the last evaluation.
        ((), "huisbezoek", "2025-04-14", "2026-04-14"),
        ((op(met(GECONTROLEERD, soort="evaluatie"), date(2025, 5, 1)),), "huisbezoek", "2025-05-01", "2026-05-01"),
        ((op(met(GECONTROLEERD, soort="evaluatie"), date(2025, 5, 15)),), "huisbezoek", "2025-05-15", "2026-05-15"),
        ((op(met(GECONTROLEERD, soort="evaluatie"), date(2025, 5, 16)),), "huisbezoek", "2025-04-14", "2026-04-14"),
        ((op(GECONTROLEERD, date(2025, 5, 1)),), "huisbezoek", "2025-04-14", "2026-04-14"),
    ],
)
def test_beschermd_wonen_is_evaluated_every_year(eerder: Any, soort: str, vorige: str, volgende: str) -> None:
    """Par. 5.6, and evaluatie-termijn only where an evaluation was held."""
    command = p.controle(soort=soort, feiten={"pgb-controle": IN_ORDE})
    events = given(*BESCHERMD, *eerder).onder(NIJMEGEN).when(command, bij=c.CONSULENT).besluit()
    gegeven = adviezen(events)

    assert feiten_van(events, "pgb-controle")["laatsteControleOp"] == vorige
    assert gegeven["pgb-controle"]["volgendeEvaluatieUiterlijk"] == volgende
    assert gegeven.get("evaluatie-termijn") == ({"uiterlijk": volgende} if soort == "evaluatie" else None)


@pytest.mark.parametrize(("plan", "soort"), [(True, "hulpverleningsplan"), (False, None)])
def test_the_hulpverleningsplan_has_its_own_term(plan: bool, soort: str | None) -> None:  # noqa: FBT001
    """Bijlage 3 punt 33.3: within a year, for help that is no beschermd wonen."""
    command = p.controle(soort="evaluatie", hulpverleningsplan=plan, feiten={"pgb-controle": IN_ORDE})
    events = given(*TOEGEKEND).onder(NIJMEGEN).when(command, bij=c.CONSULENT).besluit()

    if soort is None:
        assert "evaluatie-termijn" not in adviezen(events)
    else:
        assert feiten_van(events, "evaluatie-termijn") == {"soort": soort, "laatsteEvaluatieOp": "2025-05-15"}
        assert adviezen(events)["evaluatie-termijn"] == {"uiterlijk": "2026-05-15"}


def test_what_the_zaak_knows_is_not_said_otherwise() -> None:
    """And what it does not know is asked by name."""
    anders = p.controle(feiten={"pgb-controle": IN_ORDE | {"voorziening": "beschermd-wonen"}})
    given(*TOEGEKEND).onder(NIJMEGEN).when(anders, bij=c.CONSULENT).then_geweigerd(
        FeitInStrijdMetZaak, "Feit 'voorziening' van regel 'pgb-controle'", feit="voorziening"
    )
    given(*TOEGEKEND).onder(NIJMEGEN).when(p.controle(), bij=c.CONSULENT).then_geweigerd(
        FeitOntbreekt, "stukkenGevraagd"
    )


def test_where_no_text_has_the_rule_it_blocks_nothing() -> None:
    """Wageningen says nothing of controle."""
    command = p.controle(soort="evaluatie", hulpverleningsplan=True, gevolgen=("waarschuwing",))
    events = given(*TOEGEKEND).onder(WAGENINGEN).when(command, bij=c.CONSULENT).besluit()

    assert adviezen(events) == {"pgb-controle": None, "evaluatie-termijn": None}


@pytest.mark.parametrize(("dag", "naam"), [(date(2025, 5, 18), "begeleiding"), (date(2025, 5, 19), "beschermd-thuis")])
def test_the_terms_of_the_day_are_looked_at(dag: date, naam: str) -> None:
    """Of a right that became something else the name counts that it had on the day."""
    anders = als_pgb(voorziening="beschermd-thuis", werking=Werking(van=date(2025, 5, 19), tot_en_met=EINDE))
    herzien = met(HERZIEN, voorzieningen=(toegekend(anders, nummer=1, budgetidentificatie=91_002),))
    command = p.controle(gehouden_op=dag, feiten={"pgb-controle": IN_ORDE})
    events = given(*TOEGEKEND, herzien, BEKEND_2).onder(NIJMEGEN).when(command, bij=c.CONSULENT).besluit()

    assert feiten_van(events, "pgb-controle")["voorziening"] == naam


def test_what_was_taken_back_whole_can_be_looked_at() -> None:
    """Then it is what was granted that is looked at."""
    geheel = met(
        INGETROKKEN,
        ingetrokken=(INGETROKKEN.inhoud.ingetrokken[0].model_copy(update={"werking": als_pgb().werking}),),
    )
    command = p.controle(feiten={"pgb-controle": IN_ORDE})
    events = given(*TOEGEKEND, geheel, BEKEND_2).onder(NIJMEGEN).when(command, bij=c.CONSULENT).besluit()

    feiten = feiten_van(events, "pgb-controle")
    assert (feiten["voorziening"], feiten["laatsteControleOp"]) == ("begeleiding", "2025-04-14")
