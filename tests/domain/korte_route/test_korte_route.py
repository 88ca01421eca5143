"""Asking for more hours along the short way: what follows, what is refused, and what then counts on which day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.beschikking.motivering import GeenAfwijking, MotiveringOntbreekt
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.herziening.events import IngetrokkenRecht
from domain.korte_route.events import OphogingBesloten, OphogingGevraagd
from domain.korte_route.weigeringen import (
    GeenBegeleiding,
    GeenOphoging,
    GeenRechtOmOpTeHogen,
    KorteRouteNietOpen,
    OphogingOnbekend,
    OphogingPastNiet,
    OphogingVoorVerzoek,
    OphogingZonderEinde,
)
from domain.levensloop.events import OverlijdenVastgelegd
from domain.levensloop.overlijden import ClientOverleden
from domain.voorziening import Omvang, Pgb, verschil
from domain.weigering import Weigering
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import AlGedaan, Command, Rechtskader
from projections.indicaties import lopende_indicaties
from projections.termijnen import termijnen
from services.verordeningen import regelboek
from tests.domain.herziening.events import INGETROKKEN as RECHT_INGETROKKEN
from tests.domain.korte_route import commands as k
from tests.domain.korte_route.events import (
    GEVRAAGD,
    INGETROKKEN,
    MAAND,
    MET_BEGELEIDING,
    OP_OPHOGING,
    OP_VERZOEK,
    OPGEHOOGD,
    REGEL,
    TOT_VERZOEK,
    ZES_UUR,
    advies,
    begeleiding,
)
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import BEKEND, VANDAAG, als_pgb, in_natura, toegekend
from tests.domain.zaak.openstaand import open_in
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op, zonder_sleutels

BEKEND_2 = op(met(BEKEND, beschikking=2), OP_OPHOGING)
MEER_UREN = Werking(van=date(2025, 5, 15), tot_en_met=date(2025, 7, 31))
NA_AFLOOP = date(2027, 4, 13)
"""The last day of voorziening 1."""


def test_a_request_is_recorded_with_its_receipt() -> None:
    """For the right, over the days, with where the text sends it and who decides by it."""
    *adviezen, gevraagd = given(*MET_BEGELEIDING).when(k.verzoek(), bij=c.CONSULENT).besluit()

    assert [REGEL] == [een.inhoud.regel for een in adviezen if isinstance(een.inhoud, AdviesGegeven)]
    assert gevraagd == GEVRAAGD


def test_what_was_asked_is_granted() -> None:
    """The right keeps its number and those that aanbieder and CAK know it by."""
    given(*TOT_VERZOEK).when(k.besluit(), bij=c.BESLISSER).then(OPGEHOOGD)


def test_a_request_is_refused_on_its_merits() -> None:
    """An afwijzing is a besluit as any other, and changes no right."""
    (event,) = given(*TOT_VERZOEK).when(k.afwijzing(), bij=c.BESLISSER).besluit()

    assert isinstance(event.inhoud, OphogingBesloten)
    assert ("afwijzing", (), ()) == (event.inhoud.strekking, event.inhoud.voorzieningen, event.inhoud.rechtsgevolgen)
    assert "Beschikking 2 (nummer 70001) op ophoging 1, afwijzing." == event.inhoud.zin


@pytest.mark.parametrize(
    ("command", "klasse", "zin"),
    [
        (k.verzoek(nummer=2), GeenRechtOmOpTeHogen, "Voorziening 2 is in deze zaak niet bekendgemaakt."),
        (
            k.verzoek(werking=Werking(van=date(2025, 5, 15))),
            OphogingZonderEinde,
            "Een ophoging is tijdelijk; geef werking.totEnMet.",
        ),
        (
            k.verzoek(werking=Werking(van=date(2025, 5, 11), tot_en_met=date(2025, 6, 14))),
            OphogingVoorVerzoek,
            "werking.van 2025-05-11 ligt voor het verzoek van 2025-05-12.",
        ),
        (
            k.verzoek(werking=Werking(van=date(2027, 4, 1), tot_en_met=date(2027, 4, 14))),
            GeenRechtOmOpTeHogen,
            "Voorziening 1 telt niet op alle dagen vanaf 2027-04-01 tot en met 2027-04-14.",
        ),
        (
            k.verzoek(omvang=Omvang(volume=240, eenheid="01", frequentie="2")),
            GeenOphoging,
            "Voorziening 1 is vanaf 2025-04-14 tot en met 2027-04-13 al niet minder dan dit.",
        ),
        (k.verzoek(feiten={}), KorteRouteNietOpen, "De korte route is hier niet open. Geen tekst van deze gemeente"),
    ],
)
def test_a_request_is_refused(command: Command, klasse: type[Weigering], zin: str) -> None:
    """No right on all of its days, no end, before it was asked, not more, or no text that opens the way."""
    given(*MET_BEGELEIDING).when(command, bij=c.CONSULENT).then_geweigerd(klasse, zin)


def test_the_last_day_of_the_right_is_the_last_day_of_the_request() -> None:
    """On 13 April 2027 the right still counts; on the day after it does not."""
    dagen = Werking(van=date(2027, 4, 1), tot_en_met=date(2027, 4, 13))

    assert given(*MET_BEGELEIDING).when(k.verzoek(werking=dagen), bij=c.CONSULENT).besluit()


def test_a_right_with_a_gap() -> None:
    """The right was taken back over two days in May: on those there is nothing to raise."""
    dagen = Werking(van=date(2025, 5, 20), tot_en_met=date(2025, 5, 21))
    terug = met(RECHT_INGETROKKEN, ingetrokken=(IngetrokkenRecht(nummer=1, werking=dagen),))
    bekend = op(met(BEKEND, beschikking=2), OP_VERZOEK)
    verleden = (*MET_BEGELEIDING, op(terug, OP_VERZOEK), bekend)
    erna = Werking(van=date(2025, 5, 22), tot_en_met=date(2025, 6, 14))

    given(*verleden).when(k.verzoek(), bij=c.CONSULENT).then_geweigerd(
        GeenRechtOmOpTeHogen, "Voorziening 1 telt niet op alle dagen vanaf 2025-05-15 tot en met 2025-06-14."
    )
    assert given(*verleden).when(k.verzoek(werking=erna), bij=c.CONSULENT).besluit()


def test_from_the_day_of_the_request_on() -> None:
    """More hours that began on the day of the e-mail itself can be asked."""
    dagen = Werking(van=OP_VERZOEK, tot_en_met=date(2025, 6, 14))

    assert given(*MET_BEGELEIDING).when(k.verzoek(werking=dagen), bij=c.CONSULENT).besluit()


def test_only_begeleiding() -> None:
    """Punt 3: "uren begeleiding"; hulp bij het huishouden is something else."""
    huishouden = toegekend(in_natura(), nummer=1, toewijzingnummer=81001, eb_startnummer=61001)
    verleden = tuple(
        met(een, voorzieningen=(huishouden,)) if een.inhoud.TOPIC == "beschikking-genomen" else een
        for een in MET_BEGELEIDING
    )

    given(*verleden).when(k.verzoek(), bij=c.CONSULENT).then_geweigerd(
        GeenBegeleiding, "voor uren begeleiding (punt 3); voorziening 1 is 'hulp-bij-het-huishouden'.", veld="nummer"
    )


def test_the_same_request_twice() -> None:
    """While nobody decided it waits; after the besluit it may be asked again."""
    given(*TOT_VERZOEK).when(k.verzoek(), bij=c.CONSULENT).then_geweigerd(
        AlGedaan, "Ophoging 1 vraagt hetzelfde, en daarop is nog niet beslist."
    )
    afgewezen = met(OPGEHOOGD, strekking="afwijzing", voorzieningen=())
    *_, tweede = given(*TOT_VERZOEK, afgewezen, BEKEND_2).when(k.verzoek(), bij=c.CONSULENT).besluit()
    assert isinstance(tweede.inhoud, OphogingGevraagd)
    assert 2 == tweede.inhoud.ophoging


@pytest.mark.parametrize(
    "anders",
    [
        {"werking": MEER_UREN},
        {"omvang": Omvang(volume=7, eenheid="04", frequentie="2")},
    ],
)
def test_another_request_for_the_same_right(anders: dict[str, Any]) -> None:
    """Longer, or more: that is another request."""
    assert given(*TOT_VERZOEK).when(k.verzoek(**anders), bij=c.CONSULENT).besluit()


def test_a_request_of_before_the_last_besluit_is_recorded_late() -> None:
    """An e-mail of 12 May asks for seven hours; that six were made known on 14 May does not make it impossible."""
    zeven = k.verzoek(omvang=Omvang(volume=7, eenheid="04", frequentie="2"))

    assert given(*TOT_VERZOEK, OPGEHOOGD, BEKEND_2).when(zeven, bij=c.CONSULENT).besluit()


@pytest.mark.parametrize(
    ("command", "klasse", "zin"),
    [
        (k.besluit(ophoging=2), OphogingOnbekend, "Ophoging 2 is in deze zaak niet gevraagd."),
        (k.besluit(voorziening=None), OphogingPastNiet, "Een afwijzing heeft geen voorziening, een toekenning wel."),
        (k.besluit(strekking="afwijzing"), OphogingPastNiet, "Een afwijzing heeft geen voorziening"),
        (
            k.besluit(voorziening=begeleiding(omvang=ZES_UUR, werking=MAAND, aanbieder="41410002")),
            OphogingPastNiet,
            "Een ophoging is meer van hetzelfde; van voorziening 1 is anders: aanbieder.",
        ),
        (
            k.besluit(voorziening=als_pgb(voorziening="begeleiding-individueel", werking=MAAND)),
            OphogingPastNiet,
            "van voorziening 1 is anders: leveringsvorm, aanbieder.",
        ),
        (
            k.besluit(voorziening=begeleiding(werking=MAAND)),
            GeenOphoging,
            "Voorziening 1 is vanaf 2025-04-14 tot en met 2027-04-13 al niet minder dan dit.",
        ),
        (
            k.besluit(
                voorziening=begeleiding(omvang=ZES_UUR, werking=Werking(van=date(2025, 5, 11), tot_en_met=VANDAAG))
            ),
            OphogingVoorVerzoek,
            "werking.van 2025-05-11 ligt voor het verzoek van 2025-05-12.",
        ),
        (
            k.besluit(voorziening=begeleiding(omvang=Omvang(volume=5, eenheid="04", frequentie="2"), werking=MAAND)),
            OphogingPastNiet,
            "Er is meer of langer gevraagd dan dit; dat is een gedeeltelijke toekenning.",
        ),
        (
            k.besluit(
                voorziening=begeleiding(
                    omvang=ZES_UUR, werking=Werking(van=date(2025, 5, 15), tot_en_met=date(2025, 6, 13))
                )
            ),
            OphogingPastNiet,
            "Er is meer of langer gevraagd dan dit",
        ),
        (
            k.besluit(strekking="gedeeltelijke-toekenning"),
            OphogingPastNiet,
            "Alles wat is gevraagd, wordt toegekend; dat is een toekenning.",
        ),
    ],
)
def test_a_besluit_is_refused(command: Command, klasse: type[Weigering], zin: str) -> None:
    """On no request, with what is no ophoging of this right, or under another strekking than it has."""
    given(*TOT_VERZOEK).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


def test_one_besluit_on_one_request() -> None:
    """The client goes against the first; it is not decided once more."""
    given(*TOT_VERZOEK, OPGEHOOGD).when(k.besluit(), bij=c.BESLISSER).then_geweigerd(
        AlGedaan, "Op ophoging 1 is al beslist op 2025-05-14."
    )


def test_less_than_was_asked() -> None:
    """Five hours of the six: a gedeeltelijke toekenning."""
    vijf = begeleiding(omvang=Omvang(volume=300, eenheid="01", frequentie="2"), werking=MAAND)
    command = k.besluit(strekking="gedeeltelijke-toekenning", voorziening=vijf)

    assert given(*TOT_VERZOEK).when(command, bij=c.BESLISSER).besluit()


NIET_OPEN = (*MET_BEGELEIDING, advies(toegestaan=False, grond="punt 6"), GEVRAAGD)


def test_granting_what_the_text_does_not_allow_is_explained() -> None:
    """Awb 3:46: the advice of the request said no; who grants all the same says why."""
    given(*NIET_OPEN).when(k.besluit(), bij=c.BESLISSER).then_geweigerd(
        MotiveringOntbreekt, f"wijkt af van het advies '{REGEL}': er wordt opgehoogd terwijl", regel=REGEL
    )
    waarom = ({"regel": REGEL, "motivering": "De nood is zo hoog dat niet kan worden gewacht."},)
    (event,) = given(*NIET_OPEN).when(k.besluit(afwijkingen=waarom), bij=c.BESLISSER).besluit()
    assert isinstance(event.inhoud, OphogingBesloten)
    assert [(7, REGEL)] == [(een.advies, een.regel) for een in event.inhoud.afwijkingen]


def test_following_the_text_needs_no_motivering_of_its_own() -> None:
    """An afwijzing of what is not allowed follows the advice; one of what is allowed is for the gemeente to take."""
    assert given(*NIET_OPEN).when(k.afwijzing(), bij=c.BESLISSER).besluit()
    assert given(*TOT_VERZOEK).when(k.afwijzing(), bij=c.BESLISSER).besluit()
    waarom = ({"regel": REGEL, "motivering": "Omdat."},)
    given(*TOT_VERZOEK).when(k.besluit(afwijkingen=waarom), bij=c.BESLISSER).then_geweigerd(
        GeenAfwijking, f"wijkt niet af van het advies '{REGEL}'", regel=REGEL
    )


def test_a_rule_that_is_weighed_for_the_besluit_counts() -> None:
    """A budget that is advised is departed from with a motivering, as in any beschikking."""
    command = k.besluit(feiten={"beschikking-volledig": {"uitkomst": {"volledig": False, "ontbreekt": ["bezwaar"]}}})

    given(*TOT_VERZOEK).when(command, bij=c.BESLISSER).then_geweigerd(
        MotiveringOntbreekt, "de beschikking mist: bezwaar", regel="beschikking-volledig"
    )


def test_after_a_death_nothing_is_asked() -> None:
    """The client died on 12 May: a request of the day after is refused, one of that day is not."""
    gestorven = Event(OverlijdenVastgelegd(adviezen=()), OP_VERZOEK)
    later = k.verzoek(ontvangen_op=date(2025, 5, 13))

    given(*MET_BEGELEIDING, gestorven).when(later, bij=c.CONSULENT).then_geweigerd(ClientOverleden, "is overleden op")
    given(*TOT_VERZOEK, gestorven).when(k.besluit(), bij=c.BESLISSER).then_geweigerd(
        ClientOverleden, "is overleden op 2025-05-12"
    )


UREN = [
    # Four hours a week; six from 15 May up to and including 14 June (made known on 14 May).
    (date(2025, 5, 14), 4),
    (date(2025, 5, 15), 6),
    (date(2025, 6, 14), 6),
    (date(2025, 6, 15), 4),
    (date(2027, 4, 13), 4),
]


@pytest.mark.parametrize(("dag", "uren"), UREN)
def test_for_a_while_and_then_as_it_was(dag: date, uren: int) -> None:
    """The old terms return by themselves on the day after the last."""
    (rij,) = lopende_indicaties(gevouwen(*TOT_VERZOEK, OPGEHOOGD, BEKEND_2), dag)

    assert rij.omvang is not None
    assert (uren, 1, 81001) == (rij.omvang.volume, rij.nummer, rij.toewijzingnummer)


def test_nothing_counts_before_it_is_made_known() -> None:
    """A besluit on a desk gives no hours."""
    (rij,) = lopende_indicaties(gevouwen(*TOT_VERZOEK, OPGEHOOGD), date(2025, 5, 20))

    assert rij.omvang is not None
    assert 4 == rij.omvang.volume


def test_a_raised_pgb_is_a_new_budget() -> None:
    """The SVB is told a budget of its own for the while; afterwards the old one counts on."""
    pgb = toegekend(als_pgb(voorziening="begeleiding-individueel"), nummer=1, budgetidentificatie=91000)
    verleden = tuple(
        met(een, voorzieningen=(pgb,)) if een.inhoud.TOPIC == "beschikking-genomen" else een for een in TOT_VERZOEK
    )
    meer = als_pgb(voorziening="begeleiding-individueel", werking=MAAND, pgb=Pgb(budget=60_000))
    (event,) = given(*verleden).when(k.besluit(voorziening=meer), bij=c.BESLISSER).besluit()

    assert isinstance(event.inhoud, OphogingBesloten)
    (nieuw,) = event.inhoud.voorzieningen
    assert (1, 91001, 60_000) == (nieuw.nummer, nieuw.budgetidentificatie, nieuw.pgb and nieuw.pgb.budget)


@pytest.mark.parametrize(
    ("een", "ander", "uitkomst"),
    [
        ((4, "04", "2"), (4, "04", "2"), "gelijk"),
        ((240, "01", "2"), (4, "04", "2"), "gelijk"),
        ((241, "01", "2"), (4, "04", "2"), "meer"),
        ((239, "01", "2"), (4, "04", "2"), "minder"),
        ((3, "16", "2"), (2, "16", "2"), "meer"),
        ((3, "16", "2"), (4, "04", "2"), None),  # a dagdeel is no number of hours
        ((20, "04", "4"), (4, "04", "2"), None),  # a month is no number of weeks
    ],
)
def test_what_is_more(een: tuple[Any, ...], ander: tuple[Any, ...], uitkomst: str | None) -> None:
    """Hours and minutes are held against each other; what cannot be is left to who decides."""
    namen = ("volume", "eenheid", "frequentie")
    links, rechts = (Omvang(**dict(zip(namen, leden, strict=True))) for leden in (een, ander))

    assert uitkomst == verschil(links, rechts)


def test_nothing_to_compare_with() -> None:
    """A right without an omvang, a pgb most often, is more in a way that a person must see."""
    assert verschil(ZES_UUR, None) is None
    assert verschil(None, ZES_UUR) is None


def test_a_zaak_with_a_request_is_not_closed_in_silence() -> None:
    """Ending it would refuse the request without besluit; when it was withdrawn that is another matter."""
    wacht = ["ophoging 1 van 2025-05-12 wacht op een besluit"]

    assert wacht == open_in(*TOT_VERZOEK, dag=NA_AFLOOP)
    assert [] == open_in(*TOT_VERZOEK, OPGEHOOGD, BEKEND_2, dag=NA_AFLOOP)
    sluiten, bij = c.afsluiting(reden="aanvraag-ingetrokken", afgesloten_op=NA_AFLOOP), c.op(c.CONSULENT, NA_AFLOOP)
    assert given(*TOT_VERZOEK).when(sluiten, bij=bij).besluit()


def test_after_wissing_it_can_still_be_told() -> None:
    """Without keys the days, hours and numbers are left; nobody departs from an advice that nobody can read."""
    zaak = gevouwen(*zonder_sleutels([*TOT_VERZOEK, OPGEHOOGD, BEKEND_2]))

    assert [6] == [rij.omvang.volume for rij in lopende_indicaties(zaak, date(2025, 5, 15)) if rij.omvang]
    assert (
        "Ophoging 1 langs de korte route gevraagd voor voorziening 1, vanaf 2025-05-15 tot en met 2025-06-14 (email); "
        "gemeente beslist."
    ) == GEVRAAGD.inhoud.zin


def test_a_request_is_withdrawn() -> None:
    """Nobody waits for a besluit any more, and the same can be asked again."""
    given(*TOT_VERZOEK).when(k.intrekking(), bij=c.CONSULENT).then(INGETROKKEN)
    assert "Het verzoek om ophoging 1 is ingetrokken." == INGETROKKEN.inhoud.zin
    assert [] == open_in(*TOT_VERZOEK, INGETROKKEN, dag=NA_AFLOOP)
    assert given(*TOT_VERZOEK, INGETROKKEN).when(k.verzoek(), bij=c.CONSULENT).besluit()
    zaak, nijmegen = gevouwen(*TOT_VERZOEK, INGETROKKEN), Rechtskader(regelboek(), "0268")
    rijen = termijnen(zaak, nijmegen, geldig_op=date(2025, 5, 27), bekend_op=date(2025, 5, 27))
    assert ["vervallen"] == [rij.status for rij in rijen if rij.soort == "ophoging"]


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (MET_BEGELEIDING, k.intrekking(), OphogingOnbekend, "Ophoging 1 is in deze zaak niet gevraagd."),
        ((*TOT_VERZOEK, OPGEHOOGD), k.intrekking(ingetrokken_op=VANDAAG), AlGedaan, "Op ophoging 1 is al beslist op"),
        ((*TOT_VERZOEK, INGETROKKEN), k.intrekking(), AlGedaan, "Ophoging 1 is ingetrokken op 2025-05-13."),
        ((*TOT_VERZOEK, INGETROKKEN), k.besluit(), AlGedaan, "Ophoging 1 is ingetrokken op 2025-05-13."),
    ],
)
def test_what_was_withdrawn_is_over(
    verleden: tuple[Event[Gebeurtenis], ...], command: Command, klasse: type[Weigering], zin: str
) -> None:
    """Not twice, not after the besluit, and no besluit after it."""
    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)
