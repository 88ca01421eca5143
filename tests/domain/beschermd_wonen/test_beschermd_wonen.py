"""Beschermd wonen: asked, advised by the toegang, waited for with help, lived in by a right, handed over."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from domain.beschermd_wonen.decisions import (
    GeenToegangsadvies,
    PlaatsingLoopt,
    PlaatsingOnbekend,
    PlaatsingZonderRecht,
    ToegangAfgerond,
    ToegangOnbekend,
    WachtplaatsOnbekend,
)
from domain.beschermd_wonen.events import ToegangsadviesOntvangen
from domain.beschermd_wonen.toegangen import Toegang, toegangen
from domain.beschikking.decisions import WetPastNiet
from domain.beschikking.motivering import GeenAfwijking, MotiveringOntbreekt
from domain.gebeurtenis import Event, Gebeurtenis, Werking, splits
from domain.levensloop.events import OverlijdenVastgelegd
from domain.levensloop.overlijden import ClientOverleden
from domain.overdracht.events import OverdrachtUitgevoerd, OverdrachtVoorgesteld
from domain.weigering import FeitOntbreekt, Weigering
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import AlGedaan, Command, DatumVoorVoorganger, Rechtskader
from domain.zaak.state import LopendeZaak
from services.verordeningen import regelboek
from tests.domain.beschermd_wonen import commands as b
from tests.domain.beschermd_wonen.events import (
    ADVIES,
    AFGERADEN,
    GEADVISEERD,
    GEEINDIGD,
    GEPLAATST,
    GEVRAAGD,
    OVERBRUGGING,
    PRODUCT,
    TOEGEKEND,
    TOEGELATEN,
    TOELICHTING,
    VERLATEN,
    WACHT,
)
from tests.domain.beschermd_wonen.feiten import TOELATING, ZORGVRAAG
from tests.domain.overdracht import commands as d
from tests.domain.overdracht.events import TILBURG
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import BEKEND, GEMELD, TIJDELIJK, TOT_AANVRAAG
from tests.domain.zaak.events import BESLIST as HUISHOUDEN
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

NIJMEGEN = Rechtskader(regelboek(), "0268")
HEUMEN = Rechtskader(regelboek(), "0252")
WAGENINGEN = Rechtskader(regelboek(), "0289")
Verleden = tuple[Event[Gebeurtenis], ...]
DOOD: Event[Gebeurtenis] = Event(OverlijdenVastgelegd(adviezen=()), date(2025, 4, 1))
IN_SPOED: Verleden = (
    *TOEGELATEN,
    met(TIJDELIJK, voorziening="beschermd-wonen-intramuraal", werking=Werking(van=date(2025, 3, 25))),
)
WOONT: Verleden = (*TOEGEKEND, WACHT, GEPLAATST)


@pytest.mark.parametrize(
    ("verleden", "command", "event"),
    [
        ((GEMELD,), b.vraag(), GEVRAAGD),
        ((GEMELD, GEVRAAGD), b.advies(), GEADVISEERD),
        ((GEMELD, GEVRAAGD), b.afraden(), AFGERADEN),
        (TOEGELATEN, b.wachtplaats(), WACHT),
        ((*TOEGELATEN, WACHT), b.verlaten(), VERLATEN),
        (TOEGEKEND, b.plaatsing(), GEPLAATST),
        ((*TOEGEKEND, WACHT), b.plaatsing(), GEPLAATST),
        # Par. 7.6: in a hurry, before there is a beschikking.
        (
            IN_SPOED,
            b.plaatsing(begonnen_op=date(2025, 3, 25), nummer=None),
            met(op(GEPLAATST, date(2025, 3, 25)), nummer=None),
        ),
        (WOONT, b.einde(), GEEINDIGD),
    ],
)
def test_it_happens(verleden: Verleden, command: Command, event: Event[Gebeurtenis]) -> None:
    """From the question to the last day."""
    given(*verleden).when(command, bij=c.BESLISSER).then(event)


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        ((met(GEMELD, wet="jeugdwet"),), b.vraag(), WetPastNiet, "hoort bij een zaak onder de Wmo"),
        ((GEMELD, op(DOOD, date(2025, 3, 9))), b.vraag(), ClientOverleden, "overleden op 2025-03-09"),
        ((GEMELD, GEVRAAGD), b.vraag(), AlGedaan, "al gevraagd op 2025-03-10 (nummer 1)"),
        ((GEMELD,), b.advies(), ToegangOnbekend, "Toegang 1 is in deze zaak niet gevraagd."),
        (TOEGELATEN, b.advies(), AlGedaan, "Dit advies van 2025-03-24 is al vastgelegd."),
        (TOEGELATEN, b.wachtplaats(toegang=2), ToegangOnbekend, "Toegang 2"),
        ((GEMELD, GEVRAAGD), b.wachtplaats(), GeenToegangsadvies, "geen advies om de cliënt toe te laten"),
        ((GEMELD, GEVRAAGD, AFGERADEN), b.wachtplaats(), GeenToegangsadvies, "geen advies om de cliënt toe te laten"),
        ((*TOEGELATEN, DOOD), b.wachtplaats(), ClientOverleden, "overleden op 2025-04-01"),
        ((*TOEGELATEN, WACHT), b.wachtplaats(), AlGedaan, "staat sinds 2025-04-14 op de wachtlijst (wachtplaats 1)"),
        (WOONT, b.wachtplaats(), PlaatsingLoopt, "woont sinds 2025-05-12 in beschermd thuis (plaatsing 1)"),
        ((*TOEGELATEN, WACHT), b.verlaten(wachtplaats=2), WachtplaatsOnbekend, "Wachtplaats 2"),
        ((*TOEGELATEN, WACHT, VERLATEN), b.verlaten(), AlGedaan, "al geëindigd op 2025-05-05"),
        # Who got a place left the list by that.
        (WOONT, b.verlaten(verlaten_op=date(2025, 5, 13)), AlGedaan, "al geëindigd op 2025-05-12"),
        (TOEGEKEND, b.plaatsing(toegang=2), ToegangOnbekend, "Toegang 2"),
        (WOONT, b.plaatsing(), PlaatsingLoopt, "plaatsing 1"),
        ((*TOEGEKEND, DOOD), b.plaatsing(), ClientOverleden, "overleden op 2025-04-01"),
        (
            (*TOEGEKEND, WACHT),
            b.plaatsing(begonnen_op=date(2025, 4, 13)),
            DatumVoorVoorganger,
            "begonnenOp 2025-04-13 ligt voor de plaatsing op de wachtlijst van 2025-04-14.",
        ),
        # The right began on 14 April.
        (
            TOEGEKEND,
            b.plaatsing(begonnen_op=date(2025, 4, 13)),
            PlaatsingZonderRecht,
            "Op 2025-04-13 telt voorziening 1 niet als beschermd wonen.",
        ),
        (TOEGEKEND, b.plaatsing(nummer=2), PlaatsingZonderRecht, "telt voorziening 2 niet als beschermd wonen"),
        # Other help than beschermd wonen gives no place in it.
        (
            (*TOEGELATEN, *TOT_AANVRAAG[1:], HUISHOUDEN, BEKEND),
            b.plaatsing(),
            PlaatsingZonderRecht,
            "telt voorziening 1 niet",
        ),
        (TOEGEKEND, b.plaatsing(nummer=None), PlaatsingZonderRecht, "telt geen tijdelijke voorziening beschermd wonen"),
        (
            (*TOEGELATEN, TIJDELIJK),
            b.plaatsing(begonnen_op=date(2025, 3, 25), nummer=None),
            PlaatsingZonderRecht,
            "Op 2025-03-25 telt geen tijdelijke voorziening beschermd wonen.",
        ),
        (
            IN_SPOED,
            b.plaatsing(begonnen_op=date(2025, 3, 24), nummer=None),
            PlaatsingZonderRecht,
            "Op 2025-03-24 telt geen tijdelijke voorziening",
        ),
        (WOONT, b.einde(plaatsing=2), PlaatsingOnbekend, "Plaatsing 2"),
        ((*WOONT, GEEINDIGD), b.einde(), AlGedaan, "al geëindigd op 2025-05-19"),
    ],
)
def test_refusals(verleden: Verleden, command: Command, klasse: type[Weigering], zin: str) -> None:
    """Another law, what is not there or was done, nobody who advised it, and no right on that day."""
    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


@pytest.mark.parametrize(
    "anders",
    [
        {"product": None},
        {"strekking": "geen-toegang"},
        {"strekking": "geen-toegang", "product": None},
        {"strekking": "geen-toegang", "product": None, "maanden": None},
        {"strekking": "geen-toegang", "product": None, "aanbieder": None},
    ],
)
def test_an_advice_that_does_not_fit_itself(anders: dict[str, Any]) -> None:
    """With toegang goes a product; months and aanbieder go with toegang."""
    with pytest.raises(ValidationError, match="een advies tot toegang"):
        b.advies(**anders)


def test_it_can_be_asked_again_after_an_advice() -> None:
    """Each question has its number; a later advice on the same one counts."""
    (event,) = given(*TOEGELATEN).when(b.vraag(gevraagd_op=date(2025, 3, 25)), bij=c.CONSULENT).besluit()
    assert 2 == event.inhoud.model_dump()["toegang"]

    assert given(*TOEGELATEN).when(b.advies(ontvangen_op=date(2025, 4, 1)), bij=c.CONSULENT).besluit()
    later = b.afraden(ontvangen_op=date(2025, 4, 1))
    assert given(*TOEGELATEN).when(later, bij=c.CONSULENT).besluit()
    given(*TOEGELATEN, op(AFGERADEN, date(2025, 4, 1))).when(b.wachtplaats(), bij=c.CONSULENT).then_geweigerd(
        GeenToegangsadvies, "geen advies"
    )


def feiten(**anders: Any) -> dict[str, dict[str, Any]]:
    """Give the facts for both rules; those of the toelating changed."""
    return {"beschermd-wonen-toelating": {**TOELATING, **anders}, "beschermd-wonen-product": ZORGVRAAG}


@pytest.mark.parametrize("kader", [NIJMEGEN, HEUMEN])
def test_the_rules_are_weighed(kader: Rechtskader) -> None:
    """Nijmegen par. 7.4 and 7.6, Heumen art. 1 sub h and 10.3: the client gets in, and five hours is middel."""
    verleden = given(GEMELD, GEVRAAGD).onder(kader)
    toelating, product, ontvangen = verleden.when(b.advies(feiten=feiten()), bij=c.CONSULENT).besluit()

    assert isinstance(toelating.inhoud, AdviesGegeven)
    assert isinstance(product.inhoud, AdviesGegeven)
    assert isinstance(ontvangen.inhoud, ToegangsadviesOntvangen)
    assert True is toelating.inhoud.model_dump()["bewijs"]["uitkomst"]["toegang"]
    assert PRODUCT == product.inhoud.model_dump()["bewijs"]["uitkomst"]["product"]
    assert (3, 4) == ontvangen.inhoud.adviezen


@pytest.mark.parametrize(
    ("command", "zin"),
    [
        (
            b.advies(feiten=feiten(noodzaakDagEnNacht=False)),
            "aan de criteria voor toegang is niet voldaan",
        ),
        (b.afraden(feiten={"beschermd-wonen-toelating": TOELATING}), "aan de criteria voor toegang is voldaan"),
        (
            b.advies(product="beschermd-thuis-zwaar", feiten=feiten()),
            "bij deze zorgvraag past beschermd-thuis-middel",
        ),
        (
            b.advies(feiten={**feiten(), "beschermd-wonen-product": {**ZORGVRAAG, "urenIndividueel": 1}}),
            "bij deze zorgvraag past geen product",
        ),
    ],
)
def test_an_advice_that_differs_from_the_rules_says_why(command: Command, zin: str) -> None:
    """Without a motivering it is refused, with one it is kept."""
    verleden = given(GEMELD, GEVRAAGD).onder(NIJMEGEN)
    verleden.when(command, bij=c.CONSULENT).then_geweigerd(MotiveringOntbreekt, zin, veld="motivering")

    uitgelegd = command.model_copy(update={"motivering": "De psychiater zag hem vorige week."})
    *_, ontvangen = verleden.when(uitgelegd, bij=c.CONSULENT).besluit()
    assert isinstance(ontvangen.inhoud, ToegangsadviesOntvangen)


@pytest.mark.parametrize(
    "command",
    [
        b.advies(feiten=feiten()),
        b.afraden(feiten={"beschermd-wonen-toelating": {**TOELATING, "noodzaakDagEnNacht": False}}),
    ],
)
def test_an_advice_that_follows_the_rules_says_nothing_more(command: Command) -> None:
    """A motivering for no difference is refused; without toegang no product is weighed."""
    verleden = given(GEMELD, GEVRAAGD).onder(NIJMEGEN)
    te_veel = command.model_copy(update={"motivering": "Omdat."})

    verleden.when(te_veel, bij=c.CONSULENT).then_geweigerd(GeenAfwijking, "laat motivering weg", veld="motivering")


def test_a_product_is_not_advised_without_its_rule() -> None:
    """The hours are asked for."""
    command = b.advies(feiten={"beschermd-wonen-toelating": TOELATING})

    given(GEMELD, GEVRAAGD).onder(NIJMEGEN).when(command, bij=c.CONSULENT).then_geweigerd(
        FeitOntbreekt, "beschermd-wonen-product"
    )


def test_where_no_text_has_the_rules_they_block_nothing() -> None:
    """Wageningen has no text on beschermd wonen."""
    *adviezen, ontvangen = given(GEMELD, GEVRAAGD).onder(WAGENINGEN).when(b.advies(), bij=c.CONSULENT).besluit()

    assert [True, True] == [een.inhoud.model_dump()["nietBeschikbaar"] is not None for een in adviezen]
    assert isinstance(ontvangen.inhoud, ToegangsadviesOntvangen)


def _toegang(*events: Event[Gebeurtenis]) -> Toegang:
    zaak = gevouwen(*events)
    assert isinstance(zaak, LopendeZaak)
    (een,) = toegangen(zaak)
    return een


OVER = (
    Event(
        OverdrachtVoorgesteld(
            overdracht=1, toegang=1, aan=TILBURG, toestemming_op=date(2025, 3, 25), adviezen=(), reden="Zijn zus."
        ),
        date(2025, 3, 25),
    ),
    Event(OverdrachtUitgevoerd(overdracht=1), date(2025, 5, 15)),
)


@pytest.mark.parametrize(
    ("erna", "wacht_tot", "woont_tot"),
    [
        ((WACHT,), None, ...),
        ((WACHT, VERLATEN), date(2025, 5, 5), ...),
        # From the first day in a place nobody waits for it.
        ((WACHT, GEPLAATST), date(2025, 5, 12), None),
        ((WACHT, GEPLAATST, GEEINDIGD), date(2025, 5, 12), date(2025, 5, 19)),
        ((WACHT, op(DOOD, date(2025, 5, 7))), date(2025, 5, 7), ...),
        ((WACHT, GEPLAATST, op(DOOD, date(2025, 5, 13))), date(2025, 5, 12), date(2025, 5, 13)),
        # On the day of an overdracht the other gemeente helps.
        ((WACHT, *OVER), date(2025, 5, 14), ...),
        ((WACHT, GEPLAATST, *OVER), date(2025, 5, 12), date(2025, 5, 14)),
        # An overdracht of something else ends nothing here.
        ((WACHT, GEPLAATST, met(OVER[0], toegang=2), OVER[1]), date(2025, 5, 12), None),
    ],
)
def test_until_when_somebody_waits_and_lives_there(erna: Verleden, wacht_tot: date | None, woont_tot: Any) -> None:
    """By the first of all that ends it."""
    een = _toegang(*TOEGEKEND, *erna)

    assert [Werking(van=date(2025, 4, 14), tot_en_met=wacht_tot)] == [w.werking for w in een.wachtplaatsen]
    woont = [] if woont_tot is ... else [Werking(van=date(2025, 5, 12), tot_en_met=woont_tot)]
    assert woont == [p.werking for p in een.plaatsingen]


def test_nobody_lives_in_two_places() -> None:
    """Also not by a second question."""
    tweede = (met(op(GEVRAAGD, date(2025, 4, 15)), toegang=2), met(op(GEADVISEERD, date(2025, 4, 16)), toegang=2))
    command = b.plaatsing(toegang=2, begonnen_op=date(2025, 5, 13))

    given(*WOONT, *tweede).when(command, bij=c.CONSULENT).then_geweigerd(PlaatsingLoopt, "plaatsing 1")


@pytest.mark.parametrize(
    "command",
    [
        b.advies(ontvangen_op=date(2025, 5, 16)),
        b.wachtplaats(geplaatst_op=date(2025, 5, 16)),
        b.plaatsing(begonnen_op=date(2025, 5, 16)),
        d.voorstel(opvang=None, toegang=1, voorgesteld_op=date(2025, 5, 16)),
    ],
)
def test_what_went_on_elsewhere_is_over_here(command: Command) -> None:
    """Who comes back asks again, also when nobody had advised."""
    given(*TOEGEKEND, *OVER).when(command, bij=c.BESLISSER).then_geweigerd(
        ToegangAfgerond, "Toegang 1 is op 2025-05-15 overgedragen; vraag opnieuw."
    )
    opnieuw = b.vraag(gevraagd_op=date(2025, 5, 16))
    assert given(GEMELD, GEVRAAGD, *OVER).when(opnieuw, bij=c.CONSULENT).besluit()


def test_waiting_again_after_a_place() -> None:
    """An earlier place does not end a later wait; a second place does."""
    verleden = (*WOONT, GEEINDIGD)
    opnieuw = b.wachtplaats(geplaatst_op=date(2025, 5, 20), vorm="trainingshuis")
    (wacht,) = given(*verleden).when(opnieuw, bij=c.CONSULENT).besluit()
    een = _toegang(*verleden, wacht)

    assert een.wacht is not None
    assert (2, Werking(van=date(2025, 5, 20))) == (een.wacht.nummer, een.wacht.werking)


def test_beschermd_wonen_is_handed_over_as_well() -> None:
    """Par. 7.3: people can report in every gemeente; no rule says which fits best, so none is weighed."""
    command = d.voorstel(opvang=None, toegang=1)
    (event,) = given(*TOEGELATEN).onder(NIJMEGEN).when(command, bij=c.BESLISSER).besluit()

    assert isinstance(event.inhoud, OverdrachtVoorgesteld)
    assert (None, 1) == (event.inhoud.opvang, event.inhoud.toegang)
    given(*TOEGELATEN).when(d.voorstel(opvang=None, toegang=2), bij=c.BESLISSER).then_geweigerd(
        ToegangOnbekend, "Toegang 2"
    )
    te_vroeg = d.voorstel(opvang=None, toegang=1, voorgesteld_op=date(2025, 3, 9), toestemming_op=date(2025, 3, 9))
    given(*TOEGELATEN).when(te_vroeg, bij=c.BESLISSER).then_geweigerd(
        DatumVoorVoorganger, "voorgesteldOp 2025-03-09 ligt voor de vraag om toegang van 2025-03-10."
    )


@pytest.mark.parametrize("anders", [{"toegang": 1}, {"opvang": None}])
def test_an_overdracht_is_of_one_thing(anders: dict[str, Any]) -> None:
    """Opvang or beschermd wonen, not both and not neither."""
    with pytest.raises(ValidationError, match="noem opvang of toegang tot beschermd wonen, en niet beide"):
        d.voorstel(**anders)


def test_what_was_advised_is_sealed() -> None:
    """That it was asked, and where one waits, stands in the clear; the diagnosis, product and help do not."""
    klaar = str([splits(een.inhoud)[0] for een in (GEVRAAGD, GEADVISEERD, WACHT, VERLATEN, GEPLAATST, GEEINDIGD)])

    for woord in (TOELICHTING, ADVIES, OVERBRUGGING, PRODUCT, "41410003", "strekking", "maanden", "reden", "vervolg"):
        assert woord not in klaar
    assert "Toegang 1 tot beschermd wonen gevraagd." == GEVRAAGD.inhoud.zin
    assert "Toegang 1 tot beschermd wonen gevraagd, met spoed." == met(GEVRAAGD, spoed=True).inhoud.zin
    assert "Plaatsing 1 begonnen: beschermd thuis, op grond van voorziening 1." == GEPLAATST.inhoud.zin
    assert BEKEND in TOEGEKEND
