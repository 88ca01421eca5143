"""Correcting a fact: what follows, what is refused, what stays quiet, and that the rest of the zaak still holds."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from domain.correctie.decisions import (
    CorrectieOngeldig,
    CorrectiePastNiet,
    Corrigeren,
    GebeurtenisOnbekend,
    LidStaatVast,
    NietCorrigeerbaar,
)
from domain.correctie.events import CorrectieToegelicht
from domain.correctie.merge_patch import samengevoegd
from domain.envelope import Correctie
from domain.gebeurtenis import Event, Gebeurtenis, Gewist
from domain.weigering import Weigering
from domain.zaak.afsluiting import ZaakHeropend
from domain.zaak.evolve import vouw
from domain.zaak.geschiedenis import met_correcties
from domain.zaak.handeling import DatumInDeToekomst, GeenMedewerker
from domain.zaak.state import LopendeZaak
from tests.domain.correctie.commands import REDEN, correctie, vervallen, wetend
from tests.domain.termijnen.events import OPGESCHORT
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import (
    AANGEVRAAGD,
    AFGESLOTEN,
    BEKEND,
    BESLIST,
    BEVESTIGD,
    GEMELD,
    GESPROKEN,
    OPGEMERKT,
    TOT_AANVRAAG,
    VANDAAG,
    VERSLAGEN,
)
from tests.domain.zaak.scenario import Vraag, given
from tests.projections.lezing import lees, met, op, vervalt, vervangt

ZAAK = (*TOT_AANVRAAG, BESLIST, BEKEND)


def bij(*verleden: Event[Gebeurtenis], command: Corrigeren) -> Vraag:
    """Ask a correction of somebody who knows what was recorded."""
    return given(*verleden).when(command, bij=wetend(*verleden))


def toegelicht(versie: int, aard: Any = "vervangt") -> Event[Gebeurtenis]:
    """Expect the reason, found today."""
    return Event(CorrectieToegelicht(gecorrigeerd=versie, aard=aard, reden=REDEN), VANDAAG)


def test_another_day() -> None:
    """The same event again, on the day on which it was done, pointing at the original; and why."""
    bij(*ZAAK, command=correctie()).then(toegelicht(2), vervangt(2, op(GESPROKEN, date(2025, 3, 16))))


def test_another_member() -> None:
    """A merge patch on what stands there: the rest stays as it was."""
    command = correctie(geldig_op=None, leden={"vorm": "telefonisch", "bevindingen": "Toch wel."})
    beter = met(GESPROKEN, vorm="telefonisch", bevindingen="Toch wel.")

    bij(*ZAAK, command=command).then(toegelicht(2), vervangt(2, beter))


def test_declared_void() -> None:
    """It did not happen, or not in this zaak."""
    bij(GEMELD, BEVESTIGD, command=vervallen(2)).then(toegelicht(2, "vervalt"), vervalt(2, BEVESTIGD))


def test_the_melding_gets_another_name() -> None:
    """A slip in the name of the client, under the key of the client; the client stays who it is."""
    command = correctie(versie=1, geldig_op=None, leden={"client": {"persoon": {"naam": {"voornamen": "Fenneke"}}}})
    *_, beter = bij(*ZAAK, command=command).besluit()

    assert beter.corrigeert == Correctie(1, "vervangt")
    assert beter.inhoud.model_dump()["client"]["persoon"]["naam"]["voornamen"] == "Fenneke"
    assert GEMELD.inhoud.client.betrokkene == beter.inhoud.model_dump()["client"]["betrokkene"]


def test_a_correction_is_corrected_by_pointing_at_the_original() -> None:
    """The last one known counts; what it says is built on what stood there, not on the first version."""
    eerst = vervangt(2, met(GESPROKEN, vorm="telefonisch"))
    command = correctie(geldig_op="2025-03-18")

    bij(*ZAAK, eerst, command=command).then(
        toegelicht(2), vervangt(2, op(met(GESPROKEN, vorm="telefonisch"), date(2025, 3, 18)))
    )


def test_what_was_voided_can_be_put_back() -> None:
    """Void by mistake: the same event again, as it was."""
    terug = correctie(geldig_op=None, versie=2)

    bij(GEMELD, BEVESTIGD, vervalt(2, BEVESTIGD), command=terug).then(toegelicht(2), vervangt(2, BEVESTIGD))


@pytest.mark.parametrize(
    ("verleden", "command"),
    [
        (ZAAK, correctie(geldig_op=None)),
        (ZAAK, correctie(geldig_op="2025-03-17")),
        (ZAAK, correctie(geldig_op=None, leden={"vorm": "huisbezoek"})),
        ((GEMELD, BEVESTIGD, vervalt(2, BEVESTIGD)), vervallen(2)),
    ],
)
def test_what_stands_so_already_stays_quiet(verleden: tuple[Event[Gebeurtenis], ...], command: Corrigeren) -> None:
    """Nothing is recorded again that stands there."""
    bij(*verleden, command=command).then_stil()


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        (ZAAK, correctie(versie=7), GebeurtenisOnbekend, "Versie 7 is er in deze zaak niet."),
        (ZAAK, correctie(versie=5), NietCorrigeerbaar, "is een besluit of een ontvangstbewijs, geen feit"),
        (ZAAK, vervallen(1), NietCorrigeerbaar, "De melding draagt de zaak en vervalt niet"),
        (
            (GEMELD, BEVESTIGD, vervangt(2, met(BEVESTIGD, wijze="email"))),
            vervallen(3),
            NietCorrigeerbaar,
            "Versie 3 is zelf een correctie; noem het origineel, versie 2.",
        ),
        (
            (GEMELD, met(GESPROKEN, bevindingen=Gewist())),
            correctie(leden={"bevindingen": "Zij kan niet meer tillen."}),
            CorrectieOngeldig,
            "Lid 'bevindingen' is gewist; wat er stond kan niet opnieuw worden vastgelegd.",
        ),
        (ZAAK, correctie(versie=4, geldig_op=None, leden={"aanvraag": 2}), LidStaatVast, "Lid 'aanvraag' staat vast."),
        (ZAAK, correctie(geldig_op=None, leden={"adviezen": [3]}), LidStaatVast, "Lid 'adviezen' staat vast."),
        (
            ZAAK,
            correctie(versie=1, geldig_op=None, leden={"zaaknummer": "9901-2025-000124"}),
            LidStaatVast,
            "Lid 'zaaknummer' staat vast.",
        ),
        (
            ZAAK,
            correctie(versie=1, geldig_op=None, leden={"betrokkenen": []}),
            LidStaatVast,
            "Lid 'betrokkene' staat vast.",
        ),
        (
            ZAAK,
            correctie(versie=1, geldig_op=None, leden={"client": {"persoon": {"bsn": "999990020"}}}),
            LidStaatVast,
            "Lid 'bsn' staat vast.",
        ),
        (ZAAK, correctie(geldig_op=None, leden={"vorm": "duif"}), CorrectieOngeldig, "Lid 'vorm' kan zo niet"),
        (ZAAK, correctie(geldig_op=None, leden={"vorm": None}), CorrectieOngeldig, "Lid 'vorm' kan zo niet"),
        (ZAAK, correctie(geldig_op=None, leden={"kleur": "rood"}), CorrectieOngeldig, "Lid 'kleur' kan zo niet"),
        (
            ZAAK,
            correctie(geldig_op=None, leden={"bevindingen": {"gewist": True}}),
            CorrectieOngeldig,
            "Lid 'bevindingen' kan zo niet",
        ),
        # A text or what was wiped: no sentence names the classes of the program that it is not.
        (
            ZAAK,
            correctie(versie=1, geldig_op=None, leden={"hulpvraag": 7}),
            CorrectieOngeldig,
            "Lid 'hulpvraag' kan zo niet: verwacht tekst.",
        ),
        (
            ZAAK,
            correctie(versie=1, geldig_op=None, leden={"client": {"persoon": {"naam": None}}}),
            CorrectieOngeldig,
            "Lid 'client.persoon.naam' kan zo niet: dit veld ontbreekt.",
        ),
        # A member has one name, that of the API.
        (
            (*TOT_AANVRAAG, OPGESCHORT),
            correctie(versie=5, geldig_op=None, leden={"werking": {"tot_en_met": "2025-04-20"}}),
            CorrectieOngeldig,
            "Lid 'werking.tot_en_met' kan zo niet: dit veld is onbekend.",
        ),
        (ZAAK, correctie(geldig_op="2025-05-21"), DatumInDeToekomst, "geldigOp 2025-05-21 ligt na vandaag"),
    ],
)
def test_refusals(
    verleden: tuple[Event[Gebeurtenis], ...], command: Corrigeren, klasse: type[Weigering], zin: str
) -> None:
    """What is no fact, what is not there, what stands fast, and what cannot be."""
    bij(*verleden, command=command).then_geweigerd(klasse, zin)


@pytest.mark.parametrize(
    ("verleden", "command", "zin"),
    [
        # The gesprek of 17 March cannot lie before the melding of 3 March, nor after the verslag of 24 March.
        (ZAAK, correctie(geldig_op="2025-03-02"), "Versie 2 (2025-03-02) bouwt voort op versie 1 (2025-03-03)"),
        (ZAAK, correctie(geldig_op="2025-03-25"), "Versie 3 (2025-03-24) bouwt voort op versie 2 (2025-03-25)"),
        # The beschikking is on that aanvraag, of 1 April, and was taken on 10 April.
        (ZAAK, vervallen(4), "Versie 5 bouwt voort op aanvraag 1, en dat is er dan niet."),
        (
            ZAAK,
            correctie(versie=4, geldig_op="2025-04-11"),
            "Versie 5 (2025-04-10) bouwt voort op versie 4 (2025-04-11)",
        ),
        (ZAAK, correctie(versie=6, geldig_op="2025-04-09"), "Versie 6 (2025-04-09) bouwt voort op versie 5"),
        ((GEMELD, GESPROKEN, VERSLAGEN, OPGEMERKT), vervallen(3), "Versie 4 bouwt voort op verslag 1"),
        # The end lies after everything.
        (
            (GEMELD, GESPROKEN, AFGESLOTEN),
            correctie(versie=3, geldig_op="2025-03-16"),
            "Versie 3 (2025-03-16) bouwt voort op versie 2 (2025-03-17)",
        ),
        (
            (GEMELD, AFGESLOTEN, Event(ZaakHeropend(reden="Bezwaar."), VANDAAG), op(BEVESTIGD, VANDAAG)),
            vervallen(3),
            "Versie 4 volgt dan op het einde van de zaak (versie 2).",
        ),
        # The void aanvraag gave its number to another one.
        (
            (GEMELD, AANGEVRAAGD, vervalt(2, AANGEVRAAGD), AANGEVRAAGD),
            correctie(versie=2, geldig_op=None),
            "Versie 4 begint aanvraag 1, en dat is er dan al.",
        ),
        (
            (*TOT_AANVRAAG, BESLIST, BEKEND, vervalt(6, BEKEND), BEKEND),
            correctie(versie=6, geldig_op=None),
            "Wat versie 8 zegt van beschikking 1, staat er dan al.",
        ),
    ],
)
def test_the_rest_of_the_zaak_must_still_hold(
    verleden: tuple[Event[Gebeurtenis], ...], command: Corrigeren, zin: str
) -> None:
    """Nothing loses what it builds on, lies before it, or happens twice."""
    bij(*verleden, command=command).then_geweigerd(CorrectiePastNiet, zin)


@pytest.mark.parametrize("dag", ["2025-03-03", "2025-03-24"])
def test_on_the_very_day_of_its_neighbours(dag: str) -> None:
    """Two acts may fall on one day."""
    assert bij(*ZAAK, command=correctie(geldig_op=dag)).besluit()


def test_what_did_not_hold_before_is_no_reason_to_refuse() -> None:
    """A history that was crooked already can be mended step by step."""
    krom = (GEMELD, op(GESPROKEN, date(2025, 3, 20)), op(VERSLAGEN, date(2025, 3, 19)), op(BEVESTIGD, date(2025, 3, 5)))

    assert bij(*krom, command=correctie(versie=4, geldig_op="2025-03-06")).besluit()


def test_an_end_is_taken_back() -> None:
    """The zaak was closed by mistake: void, and it runs again."""
    verleden = (GEMELD, AFGESLOTEN)
    events = given(*verleden).when(vervallen(2), bij=wetend(*verleden)).besluit()

    zaak = vouw(met_correcties(lees(*verleden, *events)))
    assert isinstance(zaak, LopendeZaak)


def test_a_person_corrects() -> None:
    """A correction can take away what somebody relies on; no machine makes one."""
    wie = c.als(wetend(*ZAAK), soort="systeem")

    given(*ZAAK).when(correctie(), bij=wie).then_geweigerd(GeenMedewerker, "correctie: alleen een medewerker")


def test_what_is_void_has_no_other_day() -> None:
    """It did not happen, so it happened on no other day."""
    with pytest.raises(ValidationError, match="wat vervalt"):
        correctie(aard="vervalt")


@pytest.mark.parametrize(
    ("was", "stuk", "wordt"),
    [
        # The examples of RFC 7396, appendix A, as far as an object is patched.
        ({"a": "b"}, {"a": "c"}, {"a": "c"}),
        ({"a": "b"}, {"b": "c"}, {"a": "b", "b": "c"}),
        ({"a": "b"}, {"a": None}, {}),
        ({"a": "b", "b": "c"}, {"a": None}, {"b": "c"}),
        ({"a": ["b"]}, {"a": "c"}, {"a": "c"}),
        ({"a": "c"}, {"a": ["b"]}, {"a": ["b"]}),
        ({"a": {"b": "c"}}, {"a": {"b": "d", "c": None}}, {"a": {"b": "d"}}),
        ({"a": [{"b": "c"}]}, {"a": [1]}, {"a": [1]}),
        ({}, {"a": {"bb": {"ccc": None}}}, {"a": {"bb": {}}}),
        ({"e": None}, {"a": 1}, {"e": None, "a": 1}),
    ],
)
def test_a_merge_patch(was: Any, stuk: Any, wordt: Any) -> None:
    """RFC 7396."""
    assert wordt == samengevoegd(was, stuk)
