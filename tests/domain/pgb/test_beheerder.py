"""Who manages the pgb: accepted by a person, in order, and with the rule of the gemeente weighed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.gebeurtenis import Event
from domain.levensloop.events import OverlijdenVastgelegd
from domain.levensloop.overlijden import ClientOverleden
from domain.pgb.aanwijzen import BeheerderIsClient, BeheerderNietToegestaan, GeenBeheerder
from domain.pgb.beheer import lopend_beheer
from domain.weigering import Weigering
from domain.zaak.handeling import AlGedaan, BetrokkeneOnbekend, Command, DatumVoorVoorganger, Rechtskader
from domain.zaak.state import LopendeZaak
from services.verordeningen import regelboek
from tests.domain.personen import FENNA_ID, RUURD_ID, SIETSKE_ID, VREEMDE_ID
from tests.domain.pgb import commands as p
from tests.domain.pgb.events import AANGEWEZEN, BEHEER_GEEINDIGD
from tests.domain.pgb.test_plan import adviezen
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import GEMELD
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

NIJMEGEN, WAGENINGEN = (Rechtskader(regelboek(), code) for code in ("0268", "0289"))
FEITEN: dict[str, Any] = {
    "isZorgverlener": False,
    "verbondenAanAanbieder": False,
    "clientVoertRegie": True,
    "contactPerMaandClient": 4,
    "contactPerMaandZorgverlener": 1,
    "overbelast": False,
    "voorziening": "begeleiding",
    "redelijkeWaardering": True,
    "ondersteuntVanAanmeldingTotEvaluatie": True,
}


def test_it_happens() -> None:
    """The partner is accepted; later the client manages it herself again."""
    given(GEMELD).when(p.beheerder(), bij=c.CONSULENT).then(AANGEWEZEN)
    given(GEMELD, AANGEWEZEN).when(p.beheereinde(), bij=c.CONSULENT).then(BEHEER_GEEINDIGD)


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        ((), p.beheerder(betrokkene=FENNA_ID), BeheerderIsClient, "als de cliënt zijn pgb zelf beheert"),
        ((), p.beheerder(betrokkene=VREEMDE_ID), BetrokkeneOnbekend, f"Betrokkene {VREEMDE_ID} hoort niet"),
        ((AANGEWEZEN,), p.beheerder(), AlGedaan, "Deze betrokkene is sinds 2025-04-07 al pgb-beheerder."),
        (
            (AANGEWEZEN,),
            p.beheerder(betrokkene=SIETSKE_ID, aangewezen_op=date(2025, 4, 6)),
            DatumVoorVoorganger,
            "aangewezenOp 2025-04-06 ligt voor de vorige wijziging van het beheer van 2025-04-07.",
        ),
        ((), p.beheereinde(), GeenBeheerder, "Er is geen pgb-beheerder wiens beheer kan eindigen."),
        ((AANGEWEZEN, BEHEER_GEEINDIGD), p.beheereinde(), GeenBeheerder, "Er is geen pgb-beheerder"),
        (
            (Event(OverlijdenVastgelegd(adviezen=()), date(2025, 4, 6)),),
            p.beheerder(),
            ClientOverleden,
            "overleden op 2025-04-06",
        ),
    ],
)
def test_it_is_refused(verleden: Any, command: Command, klasse: type[Weigering], zin: str) -> None:
    """The client, a stranger, who is it already, out of order, an end of nothing, after a death."""
    given(GEMELD, *verleden).when(command, bij=c.CONSULENT).then_geweigerd(klasse, zin)


@pytest.mark.parametrize(
    ("events", "wie"),
    [
        ((), None),
        ((AANGEWEZEN,), RUURD_ID),
        ((AANGEWEZEN, op(met(AANGEWEZEN, betrokkene=SIETSKE_ID), date(2025, 4, 9))), SIETSKE_ID),
        ((AANGEWEZEN, BEHEER_GEEINDIGD), None),
        ((AANGEWEZEN, op(BEHEER_GEEINDIGD, p.OP_AANWIJZING)), None),
        ((AANGEWEZEN, BEHEER_GEEINDIGD, op(AANGEWEZEN, date(2025, 5, 6))), RUURD_ID),
    ],
)
def test_who_manages_it(events: Any, wie: object) -> None:
    """The last who was accepted, unless that ended since; who stopped can come back, also on the same day."""
    zaak = gevouwen(GEMELD, *events)
    assert isinstance(zaak, LopendeZaak)
    beheer = lopend_beheer(zaak)

    assert wie == (beheer.inhoud.betrokkene if beheer else None)


@pytest.mark.parametrize(
    ("anders", "toegestaan"),
    [
        ({}, True),
        # Art. 14 lid 6: contact once a month with each of them.
        ({"contactPerMaandZorgverlener": 0}, False),
        # Art. 14 lid 4: who gives the help is no beheerder, but for family in the first or second degree.
        ({"isZorgverlener": True}, True),
    ],
)
def test_the_rule_is_weighed(anders: dict[str, Any], *, toegestaan: bool) -> None:
    """Nijmegen: an advice against the beheerder asks why; with a motivering he is accepted."""
    feiten = {"pgb-beheerder": FEITEN | anders}
    vraag = given(GEMELD).onder(NIJMEGEN).when(p.beheerder(feiten=feiten), bij=c.CONSULENT)

    if toegestaan:
        assert adviezen(vraag.besluit())["pgb-beheerder"]["toegestaan"] is True
    else:
        vraag.then_geweigerd(BeheerderNietToegestaan, "art. 14 lid 6", veld="motivering", regel="pgb-beheerder")
        met_reden = p.beheerder(feiten=feiten, motivering="De zorgverlener is op reis; daarna is er weer contact.")
        *_, event = given(GEMELD).onder(NIJMEGEN).when(met_reden, bij=c.CONSULENT).besluit()
        assert event.inhoud.model_dump()["motivering"].startswith("De zorgverlener is op reis")


def test_where_no_text_has_the_rule_it_blocks_nothing() -> None:
    """Wageningen says nothing of beheerders."""
    assert adviezen(given(GEMELD).onder(WAGENINGEN).when(p.beheerder(), bij=c.CONSULENT).besluit()) == {
        "pgb-beheerder": None
    }


def test_an_oordeel_on_the_beheerder_knows_how_he_stands_to_the_client() -> None:
    """The rule on beheerders is asked, with the relatie of the one who manages it."""
    command = p.bekwaamheid(
        beoordeeld_op=p.OP_AANWIJZING, over="beheerder", betrokkene=RUURD_ID, feiten={"pgb-beheerder": FEITEN}
    )
    gegeven = adviezen(given(GEMELD, AANGEWEZEN).onder(NIJMEGEN).when(command, bij=c.CONSULENT).besluit())

    assert gegeven == {"pgb-beheerder": {"toegestaan": True, "gronden": []}}
