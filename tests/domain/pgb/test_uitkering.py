"""What a zorgverlener still gets when the pgb ended: once, after a death or opname, by a person."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.beschikking.motivering import GeenAfwijking, MotiveringOntbreekt
from domain.gebeurtenis import Event
from domain.herziening.events import BeeindigdRecht
from domain.opname.events import OpnameVastgelegd
from domain.pgb.overeenkomsten import ZorgovereenkomstOnbekend
from domain.pgb.uitkeren import GeenEindePgb, RestantTeHoog
from domain.weigering import Weigering
from domain.zaak.handeling import AlGedaan, Command, Rechtskader
from services.verordeningen import regelboek
from tests.domain.bezwaar import events as bezwaar
from tests.domain.personen import SIETSKE_ID
from tests.domain.pgb import commands as p
from tests.domain.pgb.events import (
    AFGESPROKEN,
    GOEDGEKEURD,
    OVEREENKOMST_GEEINDIGD,
    OVERLEDEN,
    TOEGEKEND,
    TOT_OVERLIJDEN,
    UITGEKEERD,
)
from tests.domain.pgb.test_controle import feiten_van
from tests.domain.pgb.test_plan import adviezen
from tests.domain.zaak import commands as c
from tests.domain.zaak.scenario import given
from tests.projections.lezing import met, op, zonder_sleutels

NIJMEGEN, WAGENINGEN, HEUMEN = (Rechtskader(regelboek(), code) for code in ("0268", "0289", "0252"))
OPGENOMEN = op(met(OVEREENKOMST_GEEINDIGD, door="opname", laatste_dag=date(2025, 5, 12)), date(2025, 5, 13))
OPNAME = Event(
    OpnameVastgelegd(
        opname=1,
        waar="zorginstelling",
        eindes=(BeeindigdRecht(nummer=1, laatste_dag=date(2025, 5, 12)),),
        adviezen=(),
    ),
    date(2025, 5, 12),
)
_REGEL = "pgb-uitkering-na-overlijden"


def test_it_is_decided() -> None:
    """A besluit like any other: numbered, with its motivering, and made known later."""
    given(*TOT_OVERLIJDEN).when(p.uitkering(), bij=c.BESLISSER).then(UITGEKEERD)


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        ((*TOEGEKEND, AFGESPROKEN), p.uitkering(), GeenEindePgb, "Er is geen overlijden vastgelegd"),
        (
            (*TOEGEKEND, AFGESPROKEN, OVEREENKOMST_GEEINDIGD),  # notice was given, nobody died
            p.uitkering(),
            GeenEindePgb,
            "geen opname beëindigde het pgb of de zorgovereenkomst",
        ),
        (TOT_OVERLIJDEN, p.uitkering(zorgovereenkomst=2), ZorgovereenkomstOnbekend, "Zorgovereenkomst 2 is er"),
        ((*TOEGEKEND, OVERLEDEN), p.uitkering(), ZorgovereenkomstOnbekend, "Zorgovereenkomst 1 is er"),
        ((*TOT_OVERLIJDEN, UITGEKEERD), p.uitkering(), AlGedaan, "is op 2025-05-19 al besloten"),
        (
            # Another zorgovereenkomst with the same zorgverlener: what he was paid was added up already.
            (*TOT_OVERLIJDEN[:-1], met(AFGESPROKEN, zorgovereenkomst=2, tarief=1_900), OVERLEDEN, UITGEKEERD),
            p.uitkering(zorgovereenkomst=2),
            AlGedaan,
            "is op 2025-05-19 al besloten",
        ),
        (
            TOT_OVERLIJDEN,
            p.uitkering(restant_budget=480_001),
            RestantTeHoog,
            "Er kan niet meer over zijn (480001 eurocent) dan het hele pgb (480000 eurocent).",
        ),
    ],
)
def test_it_is_refused(verleden: Any, command: Command, klasse: type[Weigering], zin: str) -> None:
    """Without a death, for what was not agreed, twice for one zorgverlener, with money that is not there."""
    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


def test_all_of_the_pgb_may_be_left() -> None:
    """When nothing was spent yet."""
    assert given(*TOT_OVERLIJDEN).when(p.uitkering(restant_budget=480_000), bij=c.BESLISSER).besluit()


def test_another_zorgverlener_gets_his_own() -> None:
    """Once for each; a name that was wiped says nothing of who it was."""
    ander = met(AFGESPROKEN, zorgovereenkomst=2, betrokkene=SIETSKE_ID)
    zaak = (*TOT_OVERLIJDEN[:-1], ander, OVERLEDEN, UITGEKEERD)
    assert given(*zaak).when(p.uitkering(zorgovereenkomst=2), bij=c.BESLISSER).besluit()

    organisatie = {"betrokkene": None, "organisatie": "Zorg Samen", "vorm": "overeenkomst-van-opdracht"}
    twee = (met(AFGESPROKEN, **organisatie), met(AFGESPROKEN, zorgovereenkomst=2, **organisatie))
    gewist = zonder_sleutels([*TOEGEKEND, *twee, OVERLEDEN, UITGEKEERD])
    assert given(*gewist).when(p.uitkering(zorgovereenkomst=2), bij=c.BESLISSER).besluit()
    given(*gewist).when(p.uitkering(), bij=c.BESLISSER).then_geweigerd(AlGedaan, "al besloten")
    given(*TOEGEKEND, *twee, OVERLEDEN, UITGEKEERD).when(
        p.uitkering(zorgovereenkomst=2), bij=c.BESLISSER
    ).then_geweigerd(AlGedaan, "al besloten")


NIETS = 0


@pytest.mark.parametrize(
    ("kader", "zaak", "anders", "berekend"),
    [
        # Bijlage art. 23: (90 + 100 + 110) / 3 = 100 euro.
        (NIJMEGEN, TOT_OVERLIJDEN, {}, 10_000),
        # 100.00 + 100.00 + 100.01 is 300.01; a third of it is 100.0033.
        (NIJMEGEN, TOT_OVERLIJDEN, {"betalingen": (10_000, 10_000, 10_001)}, 10_000),
        (NIJMEGEN, TOT_OVERLIJDEN, {"restant_budget": 10_000}, 10_000),
        (NIJMEGEN, TOT_OVERLIJDEN, {"restant_budget": 9_999}, NIETS),  # the budget has to cover all of it
        (NIJMEGEN, TOT_OVERLIJDEN, {"zonder_werk": False}, NIETS),
        (NIJMEGEN, (*TOEGEKEND, AFGESPROKEN, OVERLEDEN), {}, NIETS),  # the SVB did not approve it
        (NIJMEGEN, (*TOEGEKEND, AFGESPROKEN, GOEDGEKEURD, OPGENOMEN), {}, NIETS),  # an opname is no death
        (
            # It had ended by notice, the day before the death.
            NIJMEGEN,
            (*TOT_OVERLIJDEN[:-1], met(OVEREENKOMST_GEEINDIGD, laatste_dag=date(2025, 5, 11)), OVERLEDEN),
            {},
            NIETS,
        ),
        (
            NIJMEGEN,
            (*TOT_OVERLIJDEN[:-1], met(OVEREENKOMST_GEEINDIGD, laatste_dag=date(2025, 5, 12)), OVERLEDEN),
            {},
            10_000,
        ),
        # 3.3 and toelichting: as far as there is budget; also after an opname.
        (WAGENINGEN, TOT_OVERLIJDEN, {"restant_budget": 9_999}, 9_999),
        (WAGENINGEN, (*TOEGEKEND, AFGESPROKEN, GOEDGEKEURD, OPGENOMEN), {}, 10_000),
        # The opname itself ended the pgb; that the client died later changes nothing.
        (WAGENINGEN, (*TOEGEKEND, AFGESPROKEN, GOEDGEKEURD, OPNAME), {}, 10_000),
        (WAGENINGEN, (*TOEGEKEND, AFGESPROKEN, GOEDGEKEURD, OPNAME, op(OVERLEDEN, date(2025, 5, 18))), {}, 10_000),
        (NIJMEGEN, (*TOEGEKEND, AFGESPROKEN, GOEDGEKEURD, OPNAME), {}, NIETS),
        # A fixed amount a month and an overeenkomst van opdracht: the last whole month, 110 euro.
        (
            WAGENINGEN,
            (*TOEGEKEND, met(AFGESPROKEN, eenheid=None, vorm="overeenkomst-van-opdracht"), GOEDGEKEURD, OVERLEDEN),
            {},
            11_000,
        ),
        (
            WAGENINGEN,
            (*TOEGEKEND, met(AFGESPROKEN, eenheid=None, vorm="arbeidsovereenkomst"), GOEDGEKEURD, OVERLEDEN),
            {},
            10_000,
        ),
        (
            WAGENINGEN,
            (
                *TOEGEKEND,
                met(AFGESPROKEN, betrokkene=None, aanbieder="41410001", vorm="overeenkomst-met-zorginstelling"),
                *(GOEDGEKEURD, OVERLEDEN),
            ),
            {},
            NIETS,
        ),
    ],
)
def test_what_the_rule_gives(kader: Rechtskader, zaak: Any, anders: dict[str, Any], berekend: int) -> None:
    """Weighed for the day of the death or opname; another amount asks why."""
    *gewogen, besluit = (
        given(*zaak).onder(kader).when(p.uitkering(bedrag=berekend, **anders), bij=c.BESLISSER).besluit()
    )

    inhoud = besluit.inhoud.model_dump()
    assert (inhoud["berekend"], inhoud["bedrag"], inhoud["afwijkingen"]) == (berekend, berekend, ())
    assert {een.geldig_op for een in gewogen} == {date(2025, 5, 12)}
    assert feiten_van(tuple(gewogen), _REGEL)["overlijdensdatum"] == "2025-05-12"

    meer = p.uitkering(bedrag=berekend + 1, **anders)
    given(*zaak).onder(kader).when(meer, bij=c.BESLISSER).then_geweigerd(
        MotiveringOntbreekt, f"de uitkering is {berekend + 1} eurocent en niet {berekend} eurocent", regel=_REGEL
    )
    met_reden = meer.model_copy(
        update={"afwijkingen": p.uitkering(afwijkingen=({"regel": _REGEL, "motivering": "Een cent."},)).afwijkingen}
    )
    *_, afgeweken = given(*zaak).onder(kader).when(met_reden, bij=c.BESLISSER).besluit()
    assert [een["regel"] for een in afgeweken.inhoud.model_dump()["afwijkingen"]] == [_REGEL]


def test_a_motivering_for_no_departure() -> None:
    """Is refused, as with every besluit."""
    command = p.uitkering(afwijkingen=({"regel": _REGEL, "motivering": "Zomaar."},))

    given(*TOT_OVERLIJDEN).onder(NIJMEGEN).when(command, bij=c.BESLISSER).then_geweigerd(GeenAfwijking, _REGEL)


def test_where_no_text_has_the_rule_a_person_decides() -> None:
    """Heumen: the sources do not say what is paid."""
    *gewogen, besluit = given(*TOT_OVERLIJDEN).onder(HEUMEN).when(p.uitkering(), bij=c.BESLISSER).besluit()

    assert adviezen(tuple(gewogen)) == {_REGEL: None}
    assert besluit.inhoud.model_dump()["berekend"] is None


def test_an_opname_that_ended_another_pgb() -> None:
    """Is none of this zorgovereenkomst."""
    ander = met(OPNAME, eindes=(BeeindigdRecht(nummer=2, laatste_dag=date(2025, 5, 12)),))

    given(*TOEGEKEND, AFGESPROKEN, ander).when(p.uitkering(), bij=c.BESLISSER).then_geweigerd(
        GeenEindePgb, "geen opname beëindigde het pgb"
    )


def test_decided_anew_where_the_first_did_not_stand() -> None:
    """A besluit that was herroepen paid nobody: the zorgverlener who objected to it gets another one."""
    herroepen = met(bezwaar.BESLIST, bestreden=2, beschikking=3, voorzieningen=())
    bekend = met(bezwaar.BEKEND, beschikking=3)
    vast = (*TOT_OVERLIJDEN, UITGEKEERD)

    given(*vast, herroepen).when(p.uitkering(), bij=c.BESLISSER).then_geweigerd(AlGedaan, "al besloten")
    assert given(*vast, herroepen, bekend).when(p.uitkering(), bij=c.BESLISSER).besluit()
