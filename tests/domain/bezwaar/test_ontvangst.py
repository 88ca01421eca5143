"""A bezwaar comes in: whatever it lacks and however late, and what is done with it before anybody judges it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from domain.beschikking.decisions import BeschikkingOnbekend
from domain.bezwaar.bezwaren import BezwaarOnbekend, bezwaren
from domain.bezwaar.decisions import (
    BesluitNietBekend,
    BezwaarNietMogelijk,
    CommissieTeLaat,
    VereisteOntbrakNiet,
)
from domain.bezwaar.events import BezwaarAangevuld, BezwaarOntvangen
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.levensloop.events import OverlijdenVastgelegd
from domain.termijnen.events import OpschortingGeeindigd, TermijnOpgeschort
from domain.weigering import Weigering
from domain.zaak.einde import ZaakNietAfgerond
from domain.zaak.handeling import AlGedaan, BetrokkeneOnbekend, DatumVoorVoorganger
from domain.zaak.state import LopendeZaak
from tests.domain.bezwaar import commands as b
from tests.domain.bezwaar.events import (
    AANGEVULD,
    BEVESTIGD,
    BEZWAAR,
    INGETROKKEN,
    MET_COMMISSIE,
    ONTVANGEN,
    OP_AANVULLING,
    OP_BEZWAAR,
    PRO_FORMA,
    VERDAAGD,
)
from tests.domain.herziening.events import HERZIEN, TOEGEKEND
from tests.domain.personen import RUURD_ID, VREEMDE_ID
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AFGESLOTEN, BESLIST, TOT_AANVRAAG, VANDAAG
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

PRO_FORMA_ZAAK = (*TOEGEKEND, PRO_FORMA)
VERZUIM = Event(
    TermijnOpgeschort(
        opschorting=1,
        bezwaar=1,
        grond="verzuim-bezwaar",
        werking=Werking(van=date(2025, 4, 25), tot_en_met=date(2025, 5, 8)),
    ),
    date(2025, 4, 24),
)


@pytest.mark.parametrize(
    ("command", "event"),
    [
        (b.bezwaar(), ONTVANGEN),
        (b.bezwaar(gronden=None), PRO_FORMA),
        # Years too late, and on the day of the besluit itself, before it was made known (Awb 6:10).
        (b.bezwaar(ontvangen_op=date(2028, 2, 1)), op(ONTVANGEN, date(2028, 2, 1))),
        (b.bezwaar(ontvangen_op=date(2025, 4, 10)), op(ONTVANGEN, date(2025, 4, 10))),
        (
            b.bezwaar(wijze="elektronisch", ontbreekt=("ondertekening",)),
            met(ONTVANGEN, wijze="elektronisch", ontbreekt=("ondertekening",)),
        ),
        (b.bezwaar(verzonden_op=date(2025, 4, 18)), met(ONTVANGEN, verzonden_op=date(2025, 4, 18))),
        (
            b.bezwaar(indiener="derde-belanghebbende", betrokkene=RUURD_ID),
            met(ONTVANGEN, indiener="derde-belanghebbende", betrokkene=RUURD_ID),
        ),
    ],
)
def test_it_comes_in(command: Any, event: Event[BezwaarOntvangen]) -> None:
    """Late, early, by post, by somebody else, or with hardly a word in it: it is recorded as it is."""
    given(*TOEGEKEND).when(command, bij=c.op(c.CONSULENT, date(2029, 1, 1))).then(event)


def test_the_second_one_has_number_two() -> None:
    """Another who objects, and one after a withdrawal, each has a number of its own."""
    (erfgenaam,) = given(*BEZWAAR).when(b.bezwaar(indiener="erfgenaam"), bij=c.CONSULENT).besluit()
    derde = b.bezwaar(indiener="derde-belanghebbende", betrokkene=RUURD_ID)
    (ander,) = given(*BEZWAAR).when(derde, bij=c.CONSULENT).besluit()
    (opnieuw,) = given(*BEZWAAR, INGETROKKEN).when(b.bezwaar(ontvangen_op=VANDAAG), bij=c.CONSULENT).besluit()

    assert erfgenaam == met(ONTVANGEN, bezwaar=2, indiener="erfgenaam")
    assert ander == met(ONTVANGEN, bezwaar=2, indiener="derde-belanghebbende", betrokkene=RUURD_ID)
    assert opnieuw == op(met(ONTVANGEN, bezwaar=2), VANDAAG)


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (TOEGEKEND, b.bezwaar(beschikking=2), BeschikkingOnbekend, "Beschikking 2 is in deze zaak niet genomen."),
        (
            (*TOEGEKEND, HERZIEN),
            b.bezwaar(beschikking=2, ontvangen_op=VANDAAG),
            BesluitNietBekend,
            "Beschikking 2 is nog niet bekendgemaakt",
        ),
        (TOEGEKEND, b.bezwaar(betrokkene=VREEMDE_ID), BetrokkeneOnbekend, "hoort niet bij deze zaak"),
        (
            TOEGEKEND,
            b.bezwaar(verzonden_op=date(2025, 4, 9)),
            DatumVoorVoorganger,
            "verzondenOp 2025-04-09 ligt voor het besluit van 2025-04-10",
        ),
        (BEZWAAR, b.bezwaar(), AlGedaan, "leg wat erbij kwam vast als aanvulling"),
        (TOEGEKEND, b.bevestiging(), BezwaarOnbekend, "Bezwaar 1 is er in deze zaak niet."),
        (TOEGEKEND, b.commissie(), BezwaarOnbekend, "Bezwaar 1"),
        (TOEGEKEND, b.aanvulling(), BezwaarOnbekend, "Bezwaar 1"),
        (BEZWAAR, b.intrekking(bezwaar=2), BezwaarOnbekend, "Bezwaar 2"),
        ((*BEZWAAR, BEVESTIGD), b.bevestiging(), AlGedaan, "al bevestigd op 2025-04-24"),
        ((*BEZWAAR, MET_COMMISSIE), b.commissie(), AlGedaan, "al meegedeeld op 2025-04-24"),
        ((*BEZWAAR, INGETROKKEN), b.intrekking(), AlGedaan, "Bezwaar 1 is ingetrokken op 2025-05-20"),
        ((*BEZWAAR, INGETROKKEN), b.aanvulling(), AlGedaan, "ingetrokken"),
        ((*BEZWAAR, INGETROKKEN), b.bevestiging(), AlGedaan, "ingetrokken"),
        ((*BEZWAAR, INGETROKKEN), b.commissie(), AlGedaan, "ingetrokken"),
        (BEZWAAR, b.aanvulling(hersteld=("gronden",)), VereisteOntbrakNiet, "'gronden' ontbrak niet"),
        (
            (*PRO_FORMA_ZAAK, AANGEVULD),
            b.aanvulling(hersteld=("gronden",)),
            VereisteOntbrakNiet,
            "of is al hersteld",
        ),
        (
            (*BEZWAAR, met(AANGEVULD, hersteld=())),
            b.aanvulling(),
            AlGedaan,
            "Deze aanvulling is op 2025-05-02 al ontvangen.",
        ),
    ],
)
def test_refusals(verleden: tuple[Event[Gebeurtenis], ...], command: Any, klasse: type[Weigering], zin: str) -> None:
    """What is not there, not known, not of this zaak, or done already."""
    bij = c.CONSULENT if "consulent" in command.ROLLEN else b.BEZWAARTEAM

    given(*verleden).when(command, bij=bij).then_geweigerd(klasse, zin)


def test_no_bezwaar_against_what_goes_to_the_rechter() -> None:
    """Awb 7:1, 8:1: against a beslissing op bezwaar there is beroep."""

    class NaarDeRechter(type(BESLIST.inhoud)):  # type: ignore[misc]
        """A besluit against which there is beroep."""

        RECHTSMIDDEL = "beroep"

    besluit = NaarDeRechter.model_construct(**dict(BESLIST.inhoud))
    zaak = (*TOT_AANVRAAG, replace(BESLIST, inhoud=besluit), TOEGEKEND[-1])

    given(*zaak).when(b.bezwaar(), bij=c.CONSULENT).then_geweigerd(BezwaarNietMogelijk, "staat beroep open")


@pytest.mark.parametrize(
    ("command", "wat"),
    [
        ({"wijze": "elektronisch", "verzonden_op": date(2025, 4, 18)}, "alleen de ontvangst"),
        ({"verzonden_op": date(2025, 4, 23)}, "verzondenOp ligt na ontvangenOp"),
        ({"ontbreekt": ("gronden",)}, "de gronden staan er"),
        ({"indiener": "derde-belanghebbende"}, "noem van een derde-belanghebbende"),
    ],
)
def test_what_cannot_be(command: dict[str, Any], wat: str) -> None:
    """Members that contradict each other are bad input."""
    with pytest.raises(ValidationError, match=wat):
        b.bezwaar(**command)


@pytest.mark.parametrize("leden", [{"gronden": None}, {"gronden": None, "hersteld": ("gronden",)}])
def test_an_aanvulling_holds_something(leden: dict[str, Any]) -> None:
    """Nothing at all, or gronden that are not given, completes nothing."""
    with pytest.raises(ValidationError, match="gronden"):
        b.aanvulling(**leden)


def test_it_is_confirmed_completed_and_withdrawn() -> None:
    """Each act makes its own event, and no other."""
    given(*BEZWAAR).when(b.bevestiging(), bij=c.CONSULENT).then(BEVESTIGD)
    given(*BEZWAAR).when(b.commissie(), bij=b.BEZWAARTEAM).then(MET_COMMISSIE)
    given(*PRO_FORMA_ZAAK).when(b.aanvulling(), bij=c.CONSULENT).then(AANGEVULD)
    given(*BEZWAAR).when(b.intrekking(), bij=c.CONSULENT).then(INGETROKKEN)
    given(*BEZWAAR).when(b.verdaging(), bij=b.BEZWAARTEAM).then(VERDAAGD)


def _voldaan(dag: date) -> Event[OpschortingGeeindigd]:
    return Event(OpschortingGeeindigd(opschorting=1, waardoor="voldaan"), dag)


def test_what_was_asked_ends_the_opschorting() -> None:
    """Awb 7:10 lid 2: on the day on which the verzuim is mended the term runs again."""
    given(*PRO_FORMA_ZAAK, VERZUIM).when(b.aanvulling(), bij=c.CONSULENT).then(AANGEVULD, _voldaan(OP_AANVULLING))


@pytest.mark.parametrize(("dag", "eindigt"), [(date(2025, 5, 8), True), (date(2025, 5, 9), False)])
def test_after_its_last_day_it_had_ended_by_itself(dag: date, *, eindigt: bool) -> None:
    """On the last day of the hersteltermijn it can still be mended; on the day after, the term runs already."""
    events = given(*PRO_FORMA_ZAAK, VERZUIM).when(b.aanvulling(ontvangen_op=dag), bij=c.CONSULENT).besluit()

    assert events == (op(AANGEVULD, dag), *([_voldaan(dag)] if eindigt else []))


def test_half_of_it_ends_nothing() -> None:
    """The gronden came, the machtiging did not; when that comes too, the term runs again."""
    mist_twee = (*TOEGEKEND, met(PRO_FORMA, ontbreekt=("machtiging", "gronden")), VERZUIM)
    given(*mist_twee).when(b.aanvulling(), bij=c.CONSULENT).then(AANGEVULD)

    laatste = b.aanvulling(gronden=None, hersteld=("machtiging",), ontvangen_op=date(2025, 5, 6))
    given(*mist_twee, AANGEVULD).when(laatste, bij=c.CONSULENT).then(
        Event(BezwaarAangevuld(bezwaar=1, hersteld=("machtiging",)), date(2025, 5, 6)), _voldaan(date(2025, 5, 6))
    )


def test_more_gronden_end_nothing() -> None:
    """What was asked is the machtiging; another ground does not mend that."""
    zonder_machtiging = (*TOEGEKEND, met(ONTVANGEN, ontbreekt=("machtiging",)), VERZUIM)

    given(*zonder_machtiging).when(b.aanvulling(), bij=c.CONSULENT).then(met(AANGEVULD, hersteld=()))


@pytest.mark.parametrize(
    ("verleden", "dag"),
    [
        # Asked for something that nobody recorded as missing: more gronden do not tell that it came.
        ((*BEZWAAR, VERZUIM), OP_AANVULLING),
        # It stands still for something else.
        ((*PRO_FORMA_ZAAK, met(VERZUIM, grond="overmacht")), OP_AANVULLING),
        # It came before anybody asked, and was recorded late.
        ((*PRO_FORMA_ZAAK, VERZUIM), date(2025, 4, 23)),
    ],
)
def test_what_was_not_asked_ends_nothing(verleden: tuple[Event[Gebeurtenis], ...], dag: date) -> None:
    """Only an opschorting for a verzuim ends, by what came after it was asked and mends all that was missing."""
    hersteld = ("gronden",) if PRO_FORMA in verleden else ()

    given(*verleden).when(b.aanvulling(ontvangen_op=dag), bij=c.CONSULENT).then(
        op(met(AANGEVULD, hersteld=hersteld), dag)
    )


def test_what_is_still_missing() -> None:
    """Pro forma until the gronden came."""
    eerst, daarna = gevouwen(*PRO_FORMA_ZAAK), gevouwen(*PRO_FORMA_ZAAK, AANGEVULD)
    assert isinstance(eerst, LopendeZaak)
    assert isinstance(daarna, LopendeZaak)

    assert [(een.ontbreekt, een.pro_forma) for een in bezwaren(eerst)] == [(("gronden",), True)]
    assert [(een.ontbreekt, een.pro_forma) for een in bezwaren(daarna)] == [((), False)]


@pytest.mark.parametrize(("dag", "mag"), [(date(2025, 7, 4), True), (date(2025, 7, 5), False)])
def test_a_commissie_is_told_within_the_term(dag: date, *, mag: bool) -> None:
    """The six weeks ran to Friday 4 July 2025; told later it makes nothing longer."""
    vraag = given(*BEZWAAR).when(b.commissie(meegedeeld_op=dag), bij=c.op(b.BEZWAARTEAM, date(2025, 9, 1)))

    if mag:
        vraag.then(op(MET_COMMISSIE, dag))
    else:
        vraag.then_geweigerd(CommissieTeLaat, "liep tot en met 2025-07-04", veld="meegedeeldOp")


def test_a_zaak_does_not_end_with_a_bezwaar_open() -> None:
    """Not even when the client died: the heirs go on with it, or withdraw it."""
    command = c.afsluiting(reden="overleden")
    dood = Event(OverlijdenVastgelegd(adviezen=()), VANDAAG)

    given(*BEZWAAR, dood).when(command, bij=c.CONSULENT).then_geweigerd(
        ZaakNietAfgerond, "Er staat nog open: bezwaar 1 van 2025-04-22 wacht op een beslissing."
    )
    assert given(*BEZWAAR, dood, INGETROKKEN).when(command, bij=c.CONSULENT).besluit()


def test_it_comes_in_after_the_end() -> None:
    """The zaak ended, the bezwaartermijn runs: it is received, and the zaak opened again for what follows."""
    laat = op(ONTVANGEN, VANDAAG)
    given(*TOEGEKEND, AFGESLOTEN).when(b.bezwaar(ontvangen_op=VANDAAG), bij=c.CONSULENT).then(laat)

    heropend = given(*TOEGEKEND, AFGESLOTEN, laat).when(c.heropening(), bij=c.CONSULENT).besluit()
    zaak = gevouwen(*TOEGEKEND, AFGESLOTEN, laat, *heropend)
    assert isinstance(zaak, LopendeZaak)
    assert [een.nummer for een in bezwaren(zaak)] == [1]


@pytest.mark.parametrize(
    ("event", "zin"),
    [
        (ONTVANGEN, "Bezwaar 1 ontvangen tegen beschikking 1 (schriftelijk)."),
        (
            met(PRO_FORMA, verzonden_op=OP_BEZWAAR),
            (
                "Bezwaar 1 ontvangen tegen beschikking 1 (schriftelijk, ter post bezorgd op 2025-04-22). "
                "Er ontbreekt: gronden."
            ),
        ),
        (BEVESTIGD, "De ontvangst van bezwaar 1 is bevestigd."),
        (MET_COMMISSIE, "Meegedeeld dat een commissie adviseert over bezwaar 1 (Awb 7:13 lid 2)."),
        (AANGEVULD, "Bezwaar 1 is aangevuld. Hersteld: gronden."),
        (INGETROKKEN, "Bezwaar 1 is ingetrokken (schriftelijk)."),
    ],
)
def test_it_tells_itself(event: Event[Gebeurtenis], zin: str) -> None:
    """In one sentence, without a word of what was written."""
    assert event.inhoud.zin == zin
