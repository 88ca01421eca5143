"""Zorgovereenkomsten: within the days of the pgb, no dearer than it counts with, and what is said of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from domain.gebeurtenis import Event, Werking
from domain.herziening.events import IngetrokkenRecht
from domain.levensloop.events import EindeDoorOverlijden, OverlijdenVastgelegd
from domain.levensloop.overlijden import ClientOverleden
from domain.pgb.goedkeuren import GoedkeuringOnverklaard
from domain.pgb.overeenkomen import (
    BuitenHetPgb,
    ClientIsZorgverlener,
    EenmaligPgb,
    LaatsteDagOnmogelijk,
    TariefBovenPgb,
)
from domain.pgb.overeenkomsten import ZorgovereenkomstOnbekend, zorgovereenkomsten
from domain.pgb.pgbrecht import PgbOnbekend
from domain.voorziening import Pgb, PgbRegel
from domain.weigering import Weigering
from domain.zaak.handeling import (
    AlGedaan,
    BetrokkeneOnbekend,
    Command,
    DatumVoorVoorganger,
    GeenMedewerker,
    Rechtskader,
)
from domain.zaak.state import LopendeZaak
from services.verordeningen import regelboek
from tests.domain.herziening.events import BEEINDIGD, HERZIEN, INGETROKKEN
from tests.domain.personen import FENNA_ID, RUURD_ID, SIETSKE_ID, VREEMDE_ID
from tests.domain.pgb import commands as p
from tests.domain.pgb.events import (
    AFGESPROKEN,
    GOEDGEKEURD,
    IN_NATURA,
    OVEREENKOMST_GEEINDIGD,
    TOEGEKEND,
    met_pgb,
)
from tests.domain.pgb.test_plan import adviezen
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import BEKEND, als_pgb, toegekend
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

NIJMEGEN = Rechtskader(regelboek(), "0268")
SVB = c.als(c.CONSULENT, soort="systeem", rol="uitwisseling")


def _regel(**anders: Any) -> PgbRegel:
    leden: dict[str, Any] = {
        "productcode": "02A03",
        "hulpverlener": "informeel",
        "tarief": 2_000,
        "eenheid": "04",
        "eenheden_per_week": "2",
        "bedrag": 480_000,
    }
    return PgbRegel.model_validate(leden | anders)


def met_regels(*regels: PgbRegel) -> tuple[Event[Any], ...]:
    """Give a zaak whose pgb has these lines."""
    return met_pgb(als_pgb(pgb=Pgb(budget=sum(regel.bedrag for regel in regels), regels=regels)))


def test_it_happens() -> None:
    """What was agreed, for which right, over which days; the SVB may bring it in."""
    given(*TOEGEKEND).when(p.overeenkomst(), bij=c.CONSULENT).then(AFGESPROKEN)
    given(*TOEGEKEND).when(p.overeenkomst(), bij=SVB).then(AFGESPROKEN)


def test_they_are_numbered_on() -> None:
    """One budget may pay more than one zorgverlener, and the same one for something else."""
    (tweede,) = given(*TOEGEKEND, AFGESPROKEN).when(p.overeenkomst(tarief=1_900), bij=c.CONSULENT).besluit()

    assert met(AFGESPROKEN, zorgovereenkomst=2, tarief=1_900) == tweede


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (TOEGEKEND, p.overeenkomst(recht=2), PgbOnbekend, "Voorziening 2 is in deze zaak geen pgb."),
        (
            IN_NATURA,
            p.overeenkomst(),
            PgbOnbekend,
            "Voorziening 1 is in deze zaak geen pgb.",
        ),
        (
            TOEGEKEND,
            p.overeenkomst(werking=Werking(van=date(2025, 4, 13))),
            PgbOnbekend,
            "Voorziening 1 is op 2025-04-13 geen pgb.",
        ),
        (
            TOEGEKEND,
            p.overeenkomst(werking=Werking(van=date(2025, 4, 14), tot_en_met=date(2027, 4, 14))),
            BuitenHetPgb,
            "Voorziening 1 is niet op alle dagen vanaf 2025-04-14 tot en met 2027-04-14 een pgb.",
        ),
        (TOEGEKEND, p.overeenkomst(betrokkene=FENNA_ID), ClientIsZorgverlener, "niet zijn eigen zorgverlener"),
        (TOEGEKEND, p.overeenkomst(betrokkene=VREEMDE_ID), BetrokkeneOnbekend, f"Zorgverlener {VREEMDE_ID} hoort"),
        ((*TOEGEKEND, AFGESPROKEN), p.overeenkomst(), AlGedaan, "al vastgelegd (nummer 1)."),
        (
            met_pgb(als_pgb(pgb=Pgb(budget=480_000, eenmalig=True))),
            p.overeenkomst(),
            EenmaligPgb,
            "Voorziening 1 is een eenmalig pgb",
        ),
        (
            (*TOEGEKEND, Event(OverlijdenVastgelegd(adviezen=()), date(2025, 4, 11))),
            p.overeenkomst(),
            ClientOverleden,
            "overleden op 2025-04-11",
        ),
    ],
)
def test_it_is_refused(verleden: Any, command: Command, klasse: type[Weigering], zin: str) -> None:
    """No pgb, none on these days, the client himself, a stranger, a second time, a pgb that is paid at once."""
    given(*verleden).when(command, bij=c.CONSULENT).then_geweigerd(klasse, zin)


@pytest.mark.parametrize(
    ("van", "tot_en_met"),
    [
        (date(2025, 4, 14), date(2027, 4, 13)),
        (date(2027, 4, 13), date(2027, 4, 13)),
        (date(2027, 4, 13), None),
    ],
)
def test_first_and_last_day(van: date, tot_en_met: date | None) -> None:
    """Every day of the pgb counts, the first and last included; without an end it lasts as long as the pgb."""
    werking = Werking(van=van, tot_en_met=tot_en_met)

    assert given(*TOEGEKEND).when(p.overeenkomst(werking=werking), bij=c.CONSULENT).besluit()


def _weg(van: date, tot_en_met: date) -> tuple[Event[Any], ...]:
    """Take the pgb back over these days."""
    werking = Werking(van=van, tot_en_met=tot_en_met)
    return (met(INGETROKKEN, ingetrokken=(IngetrokkenRecht(nummer=1, werking=werking),)), _bekend(2))


def test_days_in_two_parts() -> None:
    """A right that was taken back for a while is no pgb then; one that was changed goes on without a gap."""
    heel = p.overeenkomst(werking=Werking(van=date(2025, 4, 14), tot_en_met=date(2025, 5, 31)))
    rest = p.overeenkomst(werking=Werking(van=date(2025, 5, 11), tot_en_met=date(2025, 5, 31)))
    gat = (*TOEGEKEND, *_weg(date(2025, 5, 1), date(2025, 5, 10)))
    meer = als_pgb(pgb=Pgb(budget=600_000), werking=Werking(van=date(2025, 5, 19), tot_en_met=date(2027, 4, 13)))
    herzien = met(HERZIEN, voorzieningen=(toegekend(meer, nummer=1, budgetidentificatie=91_002),))

    given(*gat).when(heel, bij=c.CONSULENT).then_geweigerd(BuitenHetPgb, "niet op alle dagen", veld="werking")
    assert given(*gat).when(rest, bij=c.CONSULENT).besluit()
    assert given(*TOEGEKEND, herzien, _bekend(2)).when(heel, bij=c.CONSULENT).besluit()


def _bekend(nummer: int) -> Event[Any]:
    return op(met(BEKEND, beschikking=nummer), date(2025, 5, 14))


@pytest.mark.parametrize(
    ("regels", "anders", "zin"),
    [
        ((_regel(),), {}, None),  # just the tarief of the line
        ((_regel(),), {"tarief": 2_001}, "Het tarief is 2001 eurocent en het pgb rekent met 2000 eurocent"),
        ((_regel(), _regel(tarief=2_100)), {"tarief": 2_100}, None),  # the dearest line that fits
        ((_regel(eenheid="14"),), {}, "Het tarief is 2000 eurocent en het pgb kent deze eenheid niet"),
        ((_regel(hulpverlener="professional"),), {}, "heeft geen regel voor deze hulp"),
        ((_regel(),), {"productcode": "02A04"}, "heeft geen regel voor deze hulp"),
        ((_regel(),), {"productcode": "02A03"}, None),
        ((_regel(betrokkene=SIETSKE_ID),), {}, "heeft geen regel voor deze hulp"),
        ((_regel(betrokkene=RUURD_ID),), {}, None),
        ((_regel(),), {"tarief": 90_000, "eenheid": None}, None),  # by the month
    ],
)
def test_no_dearer_than_the_pgb_counts_with(regels: Any, anders: dict[str, Any], zin: str | None) -> None:
    """Above the line that fits, or without one, it has to be said why; then it is recorded."""
    vraag = given(*met_regels(*regels)).when(p.overeenkomst(**anders), bij=c.CONSULENT)

    if zin is None:
        assert vraag.besluit()
        return
    vraag.then_geweigerd(TariefBovenPgb, zin, veld="motivering")
    reden = p.overeenkomst(**anders, motivering="De cliënt past het verschil zelf bij.")
    (event,) = given(*met_regels(*regels)).when(reden, bij=c.CONSULENT).besluit()
    assert event.inhoud.model_dump()["motivering"] == "De cliënt past het verschil zelf bij."


@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({"betrokkene": None}, "noem de zorgverlener"),
        ({"aanbieder": "41410001"}, "noem de zorgverlener"),
        ({"betrokkene": None, "organisatie": "Zorg Samen"}, "is een betrokkene"),
        ({"vorm": "overeenkomst-met-zorginstelling"}, "een zorginstelling is geen betrokkene"),
    ],
)
def test_one_zorgverlener_of_the_right_kind(anders: dict[str, Any], fout: str) -> None:
    """A person, an aanbieder or another organisatie; family and who has a contract of employment are persons."""
    with pytest.raises(ValidationError, match=fout):
        p.overeenkomst(**anders)


def test_an_instelling() -> None:
    """By its code or by its name; a name is sealed."""
    instelling = {"betrokkene": None, "vorm": "overeenkomst-met-zorginstelling", "hulpverlener": "professional"}
    for wie in ({"aanbieder": "41410001"}, {"organisatie": "Zorg Samen"}):
        assert given(*TOEGEKEND).when(p.overeenkomst(**instelling, **wie), bij=c.CONSULENT).besluit()


def test_what_svb_and_gemeente_say() -> None:
    """Each in turn, and the last word of each counts; the same again is refused."""
    given(*TOEGEKEND, AFGESPROKEN).when(p.goedkeuring(), bij=SVB).then(GOEDGEKEURD)
    given(*TOEGEKEND, AFGESPROKEN, GOEDGEKEURD).when(p.goedkeuring(), bij=SVB).then_geweigerd(
        AlGedaan, "Zorgovereenkomst 1 is door de SVB al goedgekeurd."
    )
    afgekeurd = p.goedkeuring(oordeel="afgekeurd", reden="De opzegtermijn ontbreekt.")
    assert given(*TOEGEKEND, AFGESPROKEN, GOEDGEKEURD).when(afgekeurd, bij=SVB).besluit()


def test_the_gemeente_is_a_person() -> None:
    """What the gemeente says of it, a medewerker says (AVG art. 22)."""
    given(*TOEGEKEND, AFGESPROKEN).when(p.goedkeuring(door="gemeente"), bij=SVB).then_geweigerd(
        GeenMedewerker, "namens de gemeente oordeelt alleen een medewerker"
    )
    assert given(*TOEGEKEND, AFGESPROKEN).when(p.goedkeuring(door="gemeente"), bij=c.CONSULENT).besluit()


@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({"oordeel": "afgekeurd"}, "zeg in reden waarom"),
        ({"feiten": {"vog-vereist": {}}}, "weegt de gemeente niets"),
    ],
)
def test_a_rejection_says_why(anders: dict[str, Any], fout: str) -> None:
    """And for the SVB the gemeente weighs nothing."""
    with pytest.raises(ValidationError, match=fout):
        p.goedkeuring(**anders)


GESCHIKT: dict[str, Any] = {
    "draagkrachtVoldoende": True,
    "beroepsbekwaam": True,
    "referentieUitgevoerdOp": None,
    "referentieClienten": 0,
    "hoofdaannemerStaatIn": False,
    "onderaannemer": False,
    "behoortTotSociaalNetwerk": True,
    "uitsluitingsgronden": [],
    "afgekeurdOp": None,
    "hertoetsVoldaanOp": None,
}
VOG: dict[str, Any] = {
    "contactMetMinderjarige": True,
    "verwantschapGraad": None,
    "incidenteel": False,
    "vogAfgegevenOp": None,
    "startDienstverlening": "2025-04-14",
    "solistisch": False,
    "contactMetClienten": True,
    "hoedanigheid": "zorgaanbieder",
    "nieuwVermoeden": False,
}


@pytest.mark.parametrize(
    ("regel", "feiten", "waarin"),
    [
        ("pgb-aanbieder-geschikt", GESCHIKT, None),
        ("pgb-aanbieder-geschikt", GESCHIKT | {"beroepsbekwaam": False}, "voldoet niet aan de criteria"),
        ("vog-vereist", VOG, "een actuele verklaring omtrent het gedrag ontbreekt"),
        ("vog-vereist", VOG | {"vogAfgegevenOp": "2025-03-01"}, None),
        (
            "hulpverlener-soort",
            {"behoortTotSociaalNetwerk": True, "heeftDiploma": True, "inDienstVanInstelling": False},
            None,
        ),
        (
            "hulpverlener-soort",
            {"behoortTotSociaalNetwerk": False, "heeftDiploma": True, "inDienstVanInstelling": True},
            "de zorgverlener geldt als professional",
        ),
    ],
)
def test_approving_against_an_advice_says_why(regel: str, feiten: dict[str, Any], waarin: str | None) -> None:
    """Nijmegen: the rules on a zorgverlener are weighed where their facts are given; none of them decides."""
    zaak = given(*TOEGEKEND, AFGESPROKEN).onder(NIJMEGEN)
    vraag = p.goedkeuring(door="gemeente", feiten={regel: feiten})

    if waarin is None:
        *gewogen, beoordeeld = zaak.when(vraag, bij=c.CONSULENT).besluit()
        assert set(adviezen(tuple(gewogen))) == {regel}
        assert beoordeeld.inhoud.model_dump()["adviezen"] == (8,)
    else:
        zaak.when(vraag, bij=c.CONSULENT).then_geweigerd(GoedkeuringOnverklaard, waarin, veld="reden", regel=regel)
        met_reden = p.goedkeuring(door="gemeente", feiten={regel: feiten}, reden="Dat wordt nog aangeleverd.")
        assert zaak.when(met_reden, bij=c.CONSULENT).besluit()


@pytest.mark.parametrize(
    ("tarief", "eenheid", "mag"),
    [
        # Tabel HH 2022: huishoudelijke hulp 1, informeel € 17,89 an hour.
        (1_789, "04", True),
        (1_790, "04", False),
        (1_790, None, True),
    ],
)
def test_dearer_than_the_table(tarief: int, eenheid: str | None, *, mag: bool) -> None:
    """The tariff of the table is held against that of the zorgovereenkomst, where both are for the same unit."""
    jaar = Werking(van=date(2022, 4, 14), tot_en_met=date(2023, 4, 13))
    zaak = tuple(op(een, een.geldig_op.replace(year=2022)) for een in met_pgb(als_pgb(werking=jaar)))
    gesloten = op(met(AFGESPROKEN, tarief=tarief, eenheid=eenheid, werking=jaar), date(2022, 4, 12))
    feiten = {"pgb-tarief": {"product": "huishoudelijke-hulp-1", "hulpverlener": "informeel", "eenheid": "uur"}}
    command = p.goedkeuring(door="gemeente", beoordeeld_op=date(2022, 4, 20), feiten=feiten)
    vraag = given(*zaak, gesloten).onder(NIJMEGEN).when(command, bij=c.CONSULENT)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(GoedkeuringOnverklaard, "het tarief is 1790 eurocent, de tabel gaat tot 1789")


@pytest.mark.parametrize(
    ("command", "klasse", "zin"),
    [
        (p.goedkeuring(zorgovereenkomst=2), ZorgovereenkomstOnbekend, "Zorgovereenkomst 2 is er in deze zaak niet."),
        (p.overeenkomsteinde(zorgovereenkomst=2), ZorgovereenkomstOnbekend, "Zorgovereenkomst 2 is er"),
        (
            p.goedkeuring(beoordeeld_op=date(2025, 4, 11)),
            DatumVoorVoorganger,
            "beoordeeldOp 2025-04-11 ligt voor de zorgovereenkomst van 2025-04-12.",
        ),
        (
            p.overeenkomsteinde(laatste_dag=date(2025, 4, 13)),
            LaatsteDagOnmogelijk,
            "Zorgovereenkomst 1 loopt vanaf 2025-04-14 tot en met 2027-04-13; 2025-04-13 is daar geen dag van.",
        ),
        (p.overeenkomsteinde(laatste_dag=date(2027, 4, 14)), LaatsteDagOnmogelijk, "2027-04-14 is daar geen dag van"),
    ],
)
def test_what_is_said_of_it_is_refused(command: Command, klasse: type[Weigering], zin: str) -> None:
    """Of one that is not there, before it was signed, on a day that is none of its own."""
    given(*TOEGEKEND, AFGESPROKEN).when(command, bij=c.CONSULENT).then_geweigerd(klasse, zin)


def test_it_ends() -> None:
    """With notice, on a day that may still have to come; once. The same can be agreed on anew after it."""
    given(*TOEGEKEND, AFGESPROKEN).when(p.overeenkomsteinde(), bij=c.CONSULENT).then(OVEREENKOMST_GEEINDIGD)
    voorbij = given(*TOEGEKEND, AFGESPROKEN, OVEREENKOMST_GEEINDIGD)
    voorbij.when(p.overeenkomsteinde(), bij=c.CONSULENT).then_geweigerd(
        AlGedaan, "Zorgovereenkomst 1 eindigt al op 2025-06-30."
    )
    assert voorbij.when(p.overeenkomst(), bij=c.CONSULENT).besluit()


@pytest.mark.parametrize(
    ("erna", "dag", "telt"),
    [
        ((), date(2025, 4, 13), False),
        ((), date(2025, 4, 14), True),
        ((), date(2027, 4, 13), True),
        ((), date(2027, 4, 14), False),
        # By notice, on 30 June 2025.
        ((OVEREENKOMST_GEEINDIGD,), date(2025, 6, 30), True),
        ((OVEREENKOMST_GEEINDIGD,), date(2025, 7, 1), False),
        # The pgb ended on 31 May 2025, and with it what was paid from it.
        ((met(BEEINDIGD, beschikking=2), _bekend(2)), date(2025, 5, 31), True),
        ((met(BEEINDIGD, beschikking=2), _bekend(2)), date(2025, 6, 1), False),
        # Whose budgethouder died on 12 May 2025 is paid up to that day.
        (
            (
                Event(
                    OverlijdenVastgelegd(
                        adviezen=(), eindes=(EindeDoorOverlijden(nummer=1, laatste_dag=date(2025, 5, 12)),)
                    ),
                    date(2025, 5, 12),
                ),
            ),
            date(2025, 5, 13),
            False,
        ),
    ],
)
def test_on_which_days_it_counts(erna: Any, dag: date, *, telt: bool) -> None:
    """Within its own days, before its end, and while there is a pgb to pay it from."""
    zaak = gevouwen(*TOEGEKEND, AFGESPROKEN, *erna)
    assert isinstance(zaak, LopendeZaak)
    (overeenkomst,) = zorgovereenkomsten(zaak)

    assert telt is overeenkomst.telt_op(dag)


def test_the_last_word_counts() -> None:
    """Of SVB and gemeente apart."""
    afgekeurd = op(met(GOEDGEKEURD, oordeel="afgekeurd", reden="De opzegtermijn ontbreekt."), date(2025, 5, 2))
    zaak = gevouwen(*TOEGEKEND, AFGESPROKEN, GOEDGEKEURD, afgekeurd)
    assert isinstance(zaak, LopendeZaak)
    (overeenkomst,) = zorgovereenkomsten(zaak)

    assert ("afgekeurd", None) == (overeenkomst.oordeel_van("SVB"), overeenkomst.oordeel_van("gemeente"))
