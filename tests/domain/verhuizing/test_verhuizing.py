"""A move: where to, what goes on there by the texts, what only a besluit ends, and handing over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.correctie.decisions import NietCorrigeerbaar
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.herziening.events import BeeindigingGenomen
from domain.levensloop.events import OverlijdenVastgelegd
from domain.levensloop.overlijden import ClientOverleden
from domain.persoon import Adres
from domain.rechten.rechten import lopende_rechten
from domain.regels.regelboek import RegelBijHandeling
from domain.verhuizing.decisions import BestemmingPastNiet, ToestemmingTeLaat, VerhuizingOnbekend
from domain.verhuizing.events import VerhuizingVastgelegd, VoortgezetRecht
from domain.verhuizing.woonplaats import is_weg
from domain.voorziening import Voorziening
from domain.weigering import FeitOntbreekt, Weigering
from domain.zaak.advies import AdviesGegeven, FeitInStrijdMetZaak
from domain.zaak.handeling import AlGedaan, Command, Rechtskader
from domain.zaak.state import LopendeZaak
from services.verordeningen import regelboek
from tests.domain.correctie.commands import correctie, vervallen, wetend
from tests.domain.herziening import commands as b
from tests.domain.herziening.events import TOEGEKEND
from tests.domain.verhuizing import commands as v
from tests.domain.verhuizing.commands import OP_VERHUIZING
from tests.domain.verhuizing.events import OVERGEDRAGEN, VERHUISD
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import BEKEND, BESLIST, GEMELD, OP_BESLUIT, TOT_AANVRAAG, in_natura, toegekend
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

NIJMEGEN, WAGENINGEN = Rechtskader(regelboek(), "0268"), Rechtskader(regelboek(), "0289")
DOOD: Event[Gebeurtenis] = Event(OverlijdenVastgelegd(adviezen=()), date(2025, 5, 11))
BINNEN: dict[str, Any] = {"bestemming": "binnen-gemeente", "naar": None}
TERUG: dict[str, Any] = {"bestemming": "terug-in-gemeente", "naar": None}
ADRES = Adres(soort="01", straatnaam="Probeerhof", huisnummer=64, postcode="6582HH")


def jeugdhulp(*werkingen: Werking, **anders: Any) -> tuple[Event[Gebeurtenis], ...]:
    """Give a zaak of the Jeugdwet in which begeleiding was granted over these days."""
    voorzieningen: list[Voorziening] = [
        in_natura(
            wet="jeugdwet",
            voorziening="jeugdhulp-begeleiding",
            productcategorie="45",
            productcode="45A04",
            werking=werking,
            **anders,
        )
        for werking in werkingen
    ]
    rechten = tuple(
        toegekend(voorziening, nummer=nummer, toewijzingnummer=81_000 + nummer)
        for nummer, voorziening in enumerate(voorzieningen, start=1)
    )
    return (met(GEMELD, wet="jeugdwet"), *TOT_AANVRAAG[1:], met(BESLIST, voorzieningen=rechten), BEKEND)


LANG = Werking(van=date(2025, 4, 14), tot_en_met=date(2027, 4, 13))
KORT = Werking(van=date(2025, 4, 14), tot_en_met=date(2025, 12, 31))
JEUGD = jeugdhulp(LANG, KORT)
WIL = {"gezagsdragerWilVoortzetten": True, "naarRegiogemeente": True, "jeugdigeWilVoortzetten": True}


def feiten(**anders: bool) -> dict[str, Any]:
    """Say who wants the help to go on, and whether the text counts for the new gemeente."""
    return {"voortzetting-na-verhuizing": WIL | anders}


@pytest.mark.parametrize(
    ("command", "event"),
    [
        (v.verhuizing(), VERHUISD),
        (v.verhuizing(**BINNEN), met(VERHUISD, **BINNEN)),
        (v.verhuizing(**BINNEN, adres=ADRES), met(VERHUISD, **BINNEN, adres=ADRES)),
        (
            v.verhuizing(bestemming="buitenland", naar=None, wie="client-en-gezagsdrager"),
            met(VERHUISD, bestemming="buitenland", naar=None, wie="client-en-gezagsdrager"),
        ),
    ],
)
def test_it_happens(command: Command, event: Event[Gebeurtenis]) -> None:
    """Under the Wmo nothing is weighed: the texts let nothing go on, and end nothing by itself."""
    given(*TOEGEKEND).onder(NIJMEGEN).when(command, bij=c.CONSULENT).then(event)


def test_it_is_handed_over() -> None:
    """To the gemeente of arrival, with consent."""
    given(*TOEGEKEND, VERHUISD).when(v.overdracht(), bij=c.CONSULENT).then(OVERGEDRAGEN)


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (TOEGEKEND, v.verhuizing(naar=None), BestemmingPastNiet, "Noem in naar de andere gemeente"),
        (TOEGEKEND, v.verhuizing(bestemming="buitenland"), BestemmingPastNiet, "en bij een andere bestemming niets"),
        (TOEGEKEND, v.verhuizing(naar="9901"), BestemmingPastNiet, "Gemeente 9901 is deze gemeente zelf."),
        ((*TOEGEKEND, VERHUISD), v.verhuizing(**TERUG), AlGedaan, "De verhuizing op 2025-05-12 is al vastgelegd."),
        ((*TOEGEKEND, DOOD), v.verhuizing(), ClientOverleden, "overleden op 2025-05-11"),
        (TOEGEKEND, v.overdracht(), VerhuizingOnbekend, "Verhuizing 1 naar een andere gemeente"),
        ((*TOEGEKEND, met(VERHUISD, **BINNEN)), v.overdracht(), VerhuizingOnbekend, "Verhuizing 1"),
        ((*TOEGEKEND, VERHUISD, OVERGEDRAGEN), v.overdracht(), AlGedaan, "al overgedragen op 2025-05-14"),
    ],
)
def test_refusals(
    verleden: tuple[Event[Gebeurtenis], ...], command: Command, klasse: type[Weigering], zin: str
) -> None:
    """A gemeente that is none, the same day again, and nothing to hand over."""
    given(*verleden).when(command, bij=c.CONSULENT).then_geweigerd(klasse, zin)


@pytest.mark.parametrize(("toestemming", "mag"), [(date(2025, 5, 14), True), (date(2025, 5, 15), False)])
def test_first_consent_then_handing_over(toestemming: date, *, mag: bool) -> None:
    """The same day is in time."""
    vraag = given(*TOEGEKEND, VERHUISD).when(v.overdracht(toestemming_op=toestemming), bij=c.CONSULENT)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(
            ToestemmingTeLaat, "zonder toestemming gaat er niets naar een andere", veld="toestemmingOp"
        )


@pytest.mark.parametrize(
    ("gegeven", "voortgezet"),
    [
        # Punt 63.3: for as long as it was granted, at most a year: 12 May 2026, and 31 December 2025 comes first.
        (feiten(), ((1, date(2026, 5, 12)), (2, date(2025, 12, 31)))),
        (feiten(naarRegiogemeente=False), ()),
        (feiten(gezagsdragerWilVoortzetten=False), ()),  # punt 63.4: who holds gezag decides
        (feiten(jeugdigeWilVoortzetten=False), ()),
    ],
)
def test_jeugdhulp_goes_on_in_the_region(gegeven: dict[str, Any], voortgezet: tuple[tuple[int, date], ...]) -> None:
    """Each right until its own end; the receipt is named, and the zaak gave the two days."""
    advies, event = given(*JEUGD).onder(NIJMEGEN).when(v.verhuizing(feiten=gegeven), bij=c.CONSULENT).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert isinstance(event.inhoud, VerhuizingVastgelegd)
    assert ("verhuizing", "voortzetting-na-verhuizing") == (advies.inhoud.handeling, advies.inhoud.regel)
    bekend = advies.inhoud.model_dump()["bewijs"]["feiten"]
    assert ("2025-05-12", "2027-04-13") == (bekend["verhuisdatum"], bekend["einddatumBeschikking"])
    assert voortgezet == tuple((een.nummer, een.tot_en_met) for een in event.inhoud.voortgezet)
    assert (7,) == event.inhoud.adviezen


@pytest.mark.parametrize(
    ("verleden", "command"),
    [
        (JEUGD, v.verhuizing(**BINNEN)),
        (JEUGD, v.verhuizing(bestemming="buitenland", naar=None)),
        (jeugdhulp(Werking(van=date(2025, 4, 14), tot_en_met=OP_VERHUIZING)), v.verhuizing()),
        (JEUGD[:-1], v.verhuizing()),
    ],
)
def test_nothing_is_weighed_where_nothing_can_go_on(verleden: tuple[Event[Gebeurtenis], ...], command: Command) -> None:
    """Within the gemeente, abroad, when the help ended by the day of the move, or was never made known."""
    (event,) = given(*verleden).onder(NIJMEGEN).when(command, bij=c.CONSULENT).besluit()

    assert isinstance(event.inhoud, VerhuizingVastgelegd)
    assert ((), ()) == (event.inhoud.voortgezet, event.inhoud.adviezen)


def test_of_jeugdhulp_somebody_says_who_wants_it() -> None:
    """The zaak does not know it; without these facts the rule gives no answer."""
    given(*JEUGD).onder(NIJMEGEN).when(v.verhuizing(), bij=c.CONSULENT).then_geweigerd(FeitOntbreekt, "")


def test_without_an_end_somebody_says_until_when_it_counts() -> None:
    """A right that has no end was granted for no duration that can be honoured."""
    open_einde = Werking(van=date(2025, 4, 14))
    verleden = jeugdhulp(open_einde, omvang={"volume": 600, "eenheid": "01", "frequentie": "6"})
    gegeven = {"voortzetting-na-verhuizing": WIL | {"einddatumBeschikking": "2026-01-31"}}

    given(*verleden).onder(NIJMEGEN).when(v.verhuizing(feiten=feiten()), bij=c.CONSULENT).then_geweigerd(
        FeitOntbreekt, "einddatumBeschikking"
    )
    _, event = given(*verleden).onder(NIJMEGEN).when(v.verhuizing(feiten=gegeven), bij=c.CONSULENT).besluit()
    assert isinstance(event.inhoud, VerhuizingVastgelegd)
    assert (VoortgezetRecht(nummer=1, tot_en_met=date(2026, 1, 31)),) == event.inhoud.voortgezet


def test_where_no_text_has_the_rule_nothing_goes_on() -> None:
    """Wageningen: the receipt says so."""
    advies, event = given(*JEUGD).onder(WAGENINGEN).when(v.verhuizing(), bij=c.CONSULENT).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert isinstance(event.inhoud, VerhuizingVastgelegd)
    assert advies.inhoud.niet_beschikbaar is not None
    assert event.inhoud.voortgezet == ()


def test_a_move_ends_no_right_by_itself() -> None:
    """Only a besluit does (Wmo 2.3.10 lid 1 onder b), which names the move."""
    zaak = (*TOEGEKEND, VERHUISD)
    verhuisd = gevouwen(*zaak)
    assert isinstance(verhuisd, LopendeZaak)
    assert [1] == [stuk.nummer for stuk in lopende_rechten(verhuisd, date(2025, 5, 13))]

    (event,) = given(*zaak).when(b.beeindiging(naar_aanleiding_van=7), bij=c.BESLISSER).besluit()
    assert isinstance(event.inhoud, BeeindigingGenomen)
    assert 7 == event.inhoud.naar_aanleiding_van


@pytest.mark.parametrize(
    ("events", "dag", "weg"),
    [
        ((VERHUISD,), date(2025, 5, 11), False),
        ((VERHUISD,), OP_VERHUIZING, True),
        ((met(VERHUISD, bestemming="buitenland"),), OP_VERHUIZING, True),
        ((met(VERHUISD, **BINNEN),), OP_VERHUIZING, False),
        ((VERHUISD, op(met(VERHUISD, verhuizing=2, **TERUG), date(2025, 5, 16))), date(2025, 5, 15), True),
        ((VERHUISD, op(met(VERHUISD, verhuizing=2, **TERUG), date(2025, 5, 16))), date(2025, 5, 16), False),
        # Recorded later, moved earlier: the last day of a move counts.
        ((VERHUISD, op(met(VERHUISD, verhuizing=2, **BINNEN), date(2025, 5, 2))), OP_VERHUIZING, True),
    ],
)
def test_where_the_client_lives(events: tuple[Event[Gebeurtenis], ...], dag: date, *, weg: bool) -> None:
    """From the day of the move on; coming back counts as well."""
    zaak = gevouwen(GEMELD, *events)
    assert isinstance(zaak, LopendeZaak)

    assert weg is is_weg(zaak, dag)


@pytest.mark.parametrize(("naar", "zin"), [("0268", "Gemeente 0268 is"), ("0252", "Gemeente 0252 is")])
def test_a_zaak_that_was_taken_over_is_of_the_successor(naar: str, zin: str) -> None:
    """Under the ordinances of Heumen, in Nijmegen: neither is another gemeente, and Wageningen is."""
    kader = replace(NIJMEGEN, oud_rechtsgebied="0252")
    vraag = given(*TOEGEKEND).onder(kader)

    vraag.when(v.verhuizing(naar=naar), bij=c.CONSULENT).then_geweigerd(BestemmingPastNiet, zin)
    vraag.when(v.verhuizing(naar="0289"), bij=c.CONSULENT).then(met(VERHUISD, naar="0289"))


@pytest.mark.parametrize(("zaaknummer", "weg"), [("0268-2025-000009", False), ("0289-2025-000009", True)])
def test_who_had_moved_to_the_successor_lives_in_it(zaaknummer: str, *, weg: bool) -> None:
    """Moved from Heumen to Nijmegen, and Heumen went into Nijmegen after it; not so when it went into Wageningen."""
    zaak = gevouwen(met(GEMELD, zaaknummer=zaaknummer, rechtsgebied="0252"), met(VERHUISD, naar="0268"))
    assert isinstance(zaak, LopendeZaak)

    assert weg is is_weg(zaak, OP_VERHUIZING)


AFWIJZING = {
    "voorziening": "algemeen",
    "andereWettelijkeVoorziening": False,
    "eigenKrachtOfNetwerk": False,
    "algemeneOfAndereVoorziening": False,
    "algemeenGebruikelijk": False,
    "gerealiseerdVoorBeschikking": False,
    "schriftelijkeToestemming": False,
    "noodzaakAchterafVastTeStellen": False,
    "onvoldoendeEigenVerantwoordelijkheid": False,
    "aantoonbareMeerkosten": True,
    "goedkoopstAdequaat": True,
    "overwegendIndividueel": True,
    "hoofdverblijf": True,
}


@pytest.mark.parametrize(
    ("verhuisd_op", "weg"), [(date(2025, 4, 9), True), (OP_BESLUIT, True), (date(2025, 4, 11), False)]
)
def test_a_beschikking_knows_that_the_client_left(verhuisd_op: date, *, weg: bool) -> None:
    """Nijmegen art. 9 lid 1 onder e: no ingezetene; who decides cannot say that he is."""
    vraagt = {"beschikking": (RegelBijHandeling("afwijzingsgronden", "altijd"),)}
    kader = Rechtskader(replace(regelboek(), handelingen=vraagt), "0268")
    command = c.beschikking(feiten={"afwijzingsgronden": AFWIJZING | {"ingezetene": True}})
    vraag = given(*TOT_AANVRAAG, op(VERHUISD, verhuisd_op)).onder(kader).when(command, bij=c.BESLISSER)

    if weg:
        vraag.then_geweigerd(FeitInStrijdMetZaak, "Feit 'ingezetene'")
    else:
        assert vraag.besluit()


def test_a_wrong_day_is_voided_and_recorded_anew() -> None:
    """What goes on follows from the day; once the help was handed over, the move stands."""
    verleden = (*TOEGEKEND, VERHUISD)
    command = correctie(versie=7, geldig_op="2025-05-10")

    given(*verleden).when(command, bij=wetend(*verleden)).then_geweigerd(NietCorrigeerbaar, "volgt uit haar dag")
    assert given(*verleden).when(vervallen(7), bij=wetend(*verleden)).besluit()
    overgedragen = (*verleden, OVERGEDRAGEN)
    with pytest.raises(Weigering, match="bouwt voort op verhuizing 1"):
        given(*overgedragen).when(vervallen(7), bij=wetend(*overgedragen)).besluit()


@pytest.mark.parametrize(
    ("event", "zin"),
    [
        (VERHUISD, "Verhuizing 1 naar een andere gemeente is vastgelegd."),
        (met(VERHUISD, **BINNEN), "Verhuizing 1 binnen de gemeente is vastgelegd."),
        (
            met(VERHUISD, voortgezet=(VoortgezetRecht(nummer=1, tot_en_met=date(2026, 5, 12)),)),
            (
                "Verhuizing 1 naar een andere gemeente is vastgelegd. Wat daar doorgaat: voorziening 1 tot en met "
                "2026-05-12."
            ),
        ),
        (
            OVERGEDRAGEN,
            "De hulp is na verhuizing 1 overgedragen aan de nieuwe gemeente, met toestemming van 2025-05-12.",
        ),
    ],
)
def test_each_event_is_told_in_one_sentence(event: Event[Gebeurtenis], zin: str) -> None:
    """Without the gemeente or the address."""
    assert zin == event.inhoud.zin
