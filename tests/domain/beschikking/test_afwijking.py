"""Where a decision departs from an advice, rule by rule: on both sides of each boundary."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

import pytest

from domain.beschikking.afwijking import Besluit, afwijking_van, steunt_afwijzing
from domain.gebeurtenis import Werking
from domain.regels.toetsing import Antwoord
from domain.voorziening import Omvang, Pgb, PgbRegel, Voorziening
from tests.domain.rechtskader import PROEFDAM
from tests.domain.zaak.events import BIJDRAGE, GEEN_BIJDRAGE, als_pgb, in_natura

MOET = {"bron": "art. 9 lid 1 onder e", "dwingend": True}
KAN = {"bron": "art. 9 lid 4 onder a", "dwingend": False}
ZWIJGT = {"bron": "art. 9 lid 1 onder f"}

TOEKENNING = Besluit("toekenning", [in_natura()])
DEELS = Besluit("gedeeltelijke-toekenning", [in_natura()])
AFWIJZING = Besluit("afwijzing", [])
PGB = Besluit("toekenning", [als_pgb()])
GEMENGD = Besluit(
    "toekenning", [in_natura(werking=Werking(van=date(2025, 4, 14), tot_en_met=date(2030, 4, 13))), als_pgb()]
)


def wijkt_af(regel: str, uitkomst: dict[str, Any], besluit: Besluit, **feiten: object) -> str | None:
    """Ask in what a decision departs from an answer."""
    antwoord = Antwoord(
        regel=regel,
        regelversie=1,
        gemeente=PROEFDAM,
        regime="proefdam-2024",
        peildatum=date(2025, 4, 10),
        feiten=feiten,
        uitkomst=uitkomst,
        stappen=(),
        normen="",
    )
    return afwijking_van(antwoord, besluit)


GEHEEL = "er wordt geheel toegekend terwijl een grond tot afwijzen dwingt"
TEN_DELE = "er wordt deels toegekend terwijl een grond tot geheel afwijzen dwingt"


@pytest.mark.parametrize(
    ("afwijzen", "gronden", "besluit", "waarin"),
    [
        ("niet", [], TOEKENNING, None),
        ("gedeeltelijk", [MOET], TOEKENNING, GEHEEL),
        ("geheel", [MOET], TOEKENNING, GEHEEL),
        ("geheel", [ZWIJGT], TOEKENNING, GEHEEL),  # a ground that does not say "kan" compels
        ("geheel", [KAN], TOEKENNING, None),  # the text says that it may refuse, not that it must
        ("geheel", [KAN, MOET], TOEKENNING, GEHEEL),
        ("gedeeltelijk", [MOET], DEELS, None),
        ("geheel", [MOET], DEELS, TEN_DELE),
        ("geheel", [KAN], DEELS, None),
        ("niet", [], DEELS, None),
        ("geheel", [MOET], AFWIJZING, None),
        ("niet", [], AFWIJZING, None),
    ],
)
def test_afwijzingsgronden(afwijzen: str, gronden: list[Any], besluit: Besluit, waarin: str | None) -> None:
    """Granting against a ground that must refuse is a departure; against one that may refuse it is none."""
    assert waarin == wijkt_af("afwijzingsgronden", {"afwijzen": afwijzen, "gronden": gronden}, besluit)


CRITERIA = "er wordt toegekend terwijl niet aan de criteria voor een maatwerkvoorziening is voldaan"


@pytest.mark.parametrize(
    ("in_aanmerking", "besluit", "waarin"),
    [
        (True, TOEKENNING, None),
        (False, TOEKENNING, CRITERIA),
        (False, DEELS, CRITERIA),
        (False, AFWIJZING, None),
        (True, AFWIJZING, None),
    ],
)
def test_maatwerkvoorziening_criteria(besluit: Besluit, waarin: str | None, *, in_aanmerking: bool) -> None:
    """Who does not come into consideration gets nothing, or the decision says why."""
    assert waarin == wijkt_af("maatwerkvoorziening-criteria", {"inAanmerking": in_aanmerking}, besluit)


@pytest.mark.parametrize(
    ("volledig", "besluit", "waarin"),
    [
        (True, TOEKENNING, None),
        (False, TOEKENNING, "de beschikking mist: doel, duur"),
        (False, AFWIJZING, None),
    ],
)
def test_beschikking_volledig(besluit: Besluit, waarin: str | None, *, volledig: bool) -> None:
    """What must stand in a toekenning is missing; an afwijzing need not have it."""
    ontbreekt = [] if volledig else ["doel", "duur"]

    assert waarin == wijkt_af("beschikking-volledig", {"volledig": volledig, "ontbreekt": ontbreekt}, besluit)


@pytest.mark.parametrize(
    ("weigeren", "gronden", "besluit", "waarin"),
    [
        (True, [MOET], PGB, "er wordt een pgb toegekend terwijl een grond tot weigeren dwingt"),
        (True, [KAN], PGB, None),
        (False, [], PGB, None),
        (True, [MOET], TOEKENNING, None),  # in natura
        (True, [MOET], AFWIJZING, None),
    ],
)
def test_pgb_weigering(gronden: list[Any], besluit: Besluit, waarin: str | None, *, weigeren: bool) -> None:
    """A pgb against a ground that must refuse it."""
    assert waarin == wijkt_af("pgb-weigering", {"weigeren": weigeren, "gronden": gronden}, besluit)


def _pgb(van: str, tot_en_met: str | None) -> Besluit:
    werking = Werking(van=date.fromisoformat(van), tot_en_met=date.fromisoformat(tot_en_met) if tot_en_met else None)
    return Besluit("toekenning", [als_pgb(werking=werking, pgb=Pgb(budget=1, eenmalig=tot_en_met is None))])


@pytest.mark.parametrize(
    ("maanden", "besluit", "te_lang"),
    [
        (24, _pgb("2025-04-14", "2027-04-13"), False),
        (24, _pgb("2025-04-14", "2027-04-14"), True),
        (24, _pgb("2025-03-01", "2027-02-28"), False),
        (24, _pgb("2025-03-01", "2027-03-01"), True),
        (12, _pgb("2023-03-01", "2024-02-29"), False),  # a leap year between
        (12, _pgb("2023-03-01", "2024-03-01"), True),
        (12, _pgb("2024-02-29", "2025-02-28"), False),  # the day does not exist: the month ends
        (12, _pgb("2024-02-29", "2025-03-01"), True),
        (6, _pgb("2025-08-31", "2026-02-28"), False),
        (6, _pgb("2025-08-31", "2026-03-01"), True),
        (60, _pgb("2025-04-14", "2030-04-13"), False),
        (60, _pgb("2025-04-14", "2030-04-14"), True),
        (24, _pgb("2025-04-14", None), True),  # without an end
        (None, _pgb("2025-04-14", None), False),  # the text sets no maximum
        (24, AFWIJZING, False),
    ],
)
def test_pgb_looptijd(maanden: int | None, besluit: Besluit, *, te_lang: bool) -> None:
    """A term of months ends the day before the same day so many months on."""
    waarin = f"de looptijd is langer dan {maanden} maanden" if te_lang else None

    assert waarin == wijkt_af("pgb-looptijd", {"maximumMaanden": maanden}, besluit)


@pytest.mark.parametrize(("vorm", "te_lang"), [("pgb", False), ("zin", True), (None, True)])
def test_an_advice_speaks_of_its_own_leveringsvorm(vorm: str | None, *, te_lang: bool) -> None:
    """Beside a pgb of two years stands hulp in natura for five, of which the advice on the pgb says nothing."""
    feiten = {} if vorm is None else {"leveringsvorm": vorm}

    assert te_lang is (wijkt_af("pgb-looptijd", {"maximumMaanden": 24}, GEMENGD, **feiten) is not None)


@pytest.mark.parametrize(
    ("naam", "anders"),
    [("hulp-bij-het-huishouden", False), ("rolstoel", True), ("bestaat-niet", True)],
)
def test_an_advice_speaks_of_the_voorziening_it_names(naam: str, *, anders: bool) -> None:
    """For a rolstoel no bijdrage is due, for the help beside it there is; an unknown name speaks of all."""
    rolstoel = in_natura(voorziening="rolstoel", productcategorie="11", bijdrage=GEEN_BIJDRAGE)
    besluit = Besluit("toekenning", [in_natura(), rolstoel])

    assert anders is (wijkt_af("eigen-bijdrage", {"verschuldigd": True}, besluit, voorziening=naam) is not None)


@pytest.mark.parametrize(
    ("geadviseerd", "toegekend", "waarin"),
    [
        ("4800.00", [480_000], None),
        ("4800", [480_000], None),
        ("4800.5", [480_050], None),
        ("4800.00", [200_000, 280_000], None),
        ("4800.00", [480_001], "het budget (480001 eurocent) is een ander dan geadviseerd (480000 eurocent)"),
        ("4800.00", [479_999], "het budget (479999 eurocent) is een ander dan geadviseerd (480000 eurocent)"),
        ("0.05", [5], None),
        ("0.50", [5], "het budget (5 eurocent) is een ander dan geadviseerd (50 eurocent)"),
        ("4800.00", [], None),  # no pgb is granted
    ],
)
def test_pgb_budget(geadviseerd: str, toegekend: Sequence[int], waarin: str | None) -> None:
    """The budgets together are to the cent what the rule computed."""
    voorzieningen: list[Voorziening] = [als_pgb(pgb=Pgb(budget=budget)) for budget in toegekend] or [in_natura()]

    assert waarin == wijkt_af("pgb-budget", {"budget": geadviseerd}, Besluit("toekenning", voorzieningen))


def test_a_budget_of_a_fraction_of_a_cent_is_a_bug() -> None:
    """The rule core rounds once; what comes out of it is whole cents."""
    with pytest.raises(AssertionError, match=r"4800\.005"):
        wijkt_af("pgb-budget", {"budget": "4800.005"}, PGB)


@pytest.mark.parametrize(
    ("regel", "uitkomst", "waarin"),
    [
        (
            "pgb-beheerder",
            {"toegestaan": False},
            "er wordt een pgb toegekend terwijl de pgb-beheerder niet is toegestaan",
        ),
        ("pgb-plan-volledig", {"volledig": False, "ontbreekt": ["a", "g"]}, "het pgb-plan mist: a, g"),
    ],
)
def test_pgb_beheerder_and_plan(regel: str, uitkomst: dict[str, Any], waarin: str) -> None:
    """A pgb without a fit beheerder, or on a plan that misses something."""
    goed = {naam: True for naam, waarde in uitkomst.items() if waarde is False}

    assert waarin == wijkt_af(regel, uitkomst, PGB)
    assert wijkt_af(regel, uitkomst, TOEKENNING) is None
    assert wijkt_af(regel, uitkomst | goed, PGB) is None


@pytest.mark.parametrize(
    ("geadviseerd", "bijdragen", "anders"),
    [
        (True, [BIJDRAGE], False),
        (True, [GEEN_BIJDRAGE], True),
        (False, [BIJDRAGE], True),
        (False, [GEEN_BIJDRAGE], False),
        (True, [BIJDRAGE, GEEN_BIJDRAGE], True),
        (True, [], False),
    ],
)
def test_eigen_bijdrage(bijdragen: list[Any], *, geadviseerd: bool, anders: bool) -> None:
    """Whether a bijdrage is due is what the rule says."""
    besluit = Besluit("toekenning", [in_natura(bijdrage=bijdrage) for bijdrage in bijdragen])
    waarin = "de bijdrage in de kosten is anders dan geadviseerd" if anders else None

    assert waarin == wijkt_af("eigen-bijdrage", {"verschuldigd": geadviseerd}, besluit)


def huishouden(volume: int, eenheid: Literal["01", "04"], frequentie: Literal["2", "4"]) -> Voorziening:
    """Give hulp bij het huishouden of so much."""
    omvang = Omvang(volume=volume, eenheid=eenheid, frequentie=frequentie)
    return in_natura(productcategorie="01", productcode="01A03", omvang=omvang)


@pytest.mark.parametrize(
    ("toegekend", "anders"),
    [
        ([huishouden(120, "01", "2")], False),
        ([huishouden(119, "01", "2")], True),
        ([huishouden(121, "01", "2")], True),
        ([huishouden(2, "04", "2")], False),  # twee uur is 120 minuten
        ([huishouden(90, "01", "2"), huishouden(30, "01", "2")], False),
        ([huishouden(8, "04", "4")], False),  # per maand is niet met minuten per week te vergelijken
        ([in_natura()], False),  # een andere voorziening
    ],
)
def test_normtijd(toegekend: list[Voorziening], *, anders: bool) -> None:
    """A departure from the normtijden is explained (Nijmegen beleidsregels, bijlage 2 par. 1)."""
    waarin = wijkt_af("hulp-bij-huishouden-normtijd", {"minutenPerWeek": 120}, Besluit("toekenning", toegekend))

    assert anders is (waarin is not None)


@pytest.mark.parametrize(
    ("toegestaan", "hulpverlener", "anders"),
    [(True, "informeel", False), (False, "informeel", True), (False, "professional", False)],
)
def test_pgb_sociaal_netwerk(
    hulpverlener: Literal["professional", "informeel"], *, toegestaan: bool, anders: bool
) -> None:
    """A pgb for the netwerk against the advice is explained (Nijmegen bijlage art. 16.3 a)."""
    regel = PgbRegel(
        productcode="02A03",
        hulpverlener=hulpverlener,
        tarief=2266,
        eenheid="04",
        eenheden_per_week="2",
        bedrag=4532,
    )
    pgb = Besluit("toekenning", [als_pgb(pgb=Pgb(budget=4532, regels=(regel,)))])

    assert anders is (wijkt_af("pgb-sociaal-netwerk", {"toegestaan": toegestaan}, pgb) is not None)


@pytest.mark.parametrize(
    ("toegestaan", "gronden", "besluit", "anders"),
    [
        (True, [], TOEKENNING, False),
        (False, [MOET], TOEKENNING, True),
        (False, [KAN], TOEKENNING, False),  # "in principe": the ground need not be used
        (False, [KAN, MOET], TOEKENNING, True),
        (False, [MOET], DEELS, False),  # which part was refused, the besluit says
        (False, [MOET], AFWIJZING, False),
    ],
)
def test_samenloop(gronden: list[Any], besluit: Besluit, *, toegestaan: bool, anders: bool) -> None:
    """Huishoudelijke hulp beside beschermd wonen in natura is explained (Nijmegen beleidsregels, par. 7.6 NB)."""
    uitkomst = {"toegestaan": toegestaan, "gronden": gronden}

    assert anders is (wijkt_af("samenloop-voorzieningen", uitkomst, besluit) is not None)


AUTO = als_pgb(voorziening="auto-aanpassing", pgb=Pgb(budget=234_567))


@pytest.mark.parametrize(
    ("bedrag", "voorzieningen", "waarin"),
    [
        ("2345.67", [AUTO], None),
        ("2345.68", [AUTO], "de vergoeding (234567 eurocent) is een andere dan de richtlijn geeft (234568 eurocent)"),
        ("0.00", [AUTO], "er wordt een autoaanpassing toegekend terwijl de richtlijn geen vergoeding geeft"),
        ("2345.67", [AUTO, als_pgb()], None),  # the other pgb is none of its business
        ("0.00", [als_pgb()], None),
        ("0.00", [in_natura()], None),
        ("2345.67", [in_natura(voorziening="auto-aanpassing")], None),
        ("0.00", [], None),
    ],
)
def test_auto_aanpassing(bedrag: str, voorzieningen: list[Voorziening], waarin: str | None) -> None:
    """A departure from the richtlijn is explained (Nijmegen beleidsregels, bijlage 4, Auto-aanpassing)."""
    besluit = Besluit("toekenning" if voorzieningen else "afwijzing", voorzieningen)

    assert waarin == wijkt_af("auto-aanpassing", {"bedrag": bedrag}, besluit)


def test_a_rule_of_which_no_decision_can_depart() -> None:
    """A rule that only informs is followed by every decision."""
    assert wijkt_af("beschikkingstermijn", {"uiterlijk": "2025-04-15"}, TOEKENNING) is None


@pytest.mark.parametrize(
    ("regel", "uitkomst", "steunt"),
    [
        ("afwijzingsgronden", {"gronden": [MOET]}, True),
        ("afwijzingsgronden", {"gronden": [KAN]}, True),  # who may refuse, may
        ("afwijzingsgronden", {"gronden": []}, False),
        ("maatwerkvoorziening-criteria", {"inAanmerking": False}, True),
        ("maatwerkvoorziening-criteria", {"inAanmerking": True}, False),
        ("pgb-weigering", {"gronden": [KAN]}, True),
        ("pgb-weigering", {"gronden": []}, False),
        ("voorliggende-wet", {"kanWeigeren": True}, True),
        ("voorliggende-wet", {"kanWeigeren": False}, False),
        ("eigen-bijdrage", {"verschuldigd": True}, False),
    ],
)
def test_on_what_a_refusal_can_rest(regel: str, uitkomst: dict[str, Any], *, steunt: bool) -> None:
    """A refusal rests on a rule that gives a ground for it, must or may."""
    assert steunt is steunt_afwijzing(regel, uitkomst, "gedeeltelijke-toekenning")


def test_a_ground_against_a_pgb_does_not_carry_the_refusal_of_all_help() -> None:
    """Who cannot manage a budget can still get help in natura: a whole afwijzing needs another ground."""
    assert not steunt_afwijzing("pgb-weigering", {"gronden": [MOET]}, "afwijzing")
