"""What holds for every history that decide accepts, whatever the commands and their dates were."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.aanvraag.events import AanvraagOntvangen
from domain.beschikking.events import BeschikkingGenomen
from domain.canonical import canonical_bytes
from domain.gebeurtenis import Gebeurd, Gebeurtenis, splits, voeg_samen
from domain.jeugdhulp.events import VerwijzingOntvangen
from domain.verslag.events import VerslagVerstrekt
from domain.zaak.advies import AdviesGegeven
from domain.zaak.evolve import vouw
from domain.zaak.geschiedenis import Vastgelegd, bekend_tot, met_correcties
from domain.zaak.state import AfgeslotenZaak, GeenZaak
from domain.zaak.topics import TOPICS, lees_inhoud
from tests.domain.zaak.loop import JEUGDHULP, LOPEN, LOPEN_MET_HERSTEL, TOT_HET_EINDE, Loop, gelopen
from tests.personen import bsns_in, namen_in

NIET_IN_EEN_ZAAK = {"gemeente-aangemaakt", "gemeente-opgegaan"}


def test_the_example_reaches_everything() -> None:
    """A property is worth what it is tried on: these runs have every event of a zaak, refusals and corrections."""
    loop, onder_de_jeugdwet = gelopen(TOT_HET_EINDE), gelopen(JEUGDHULP)
    stromen = (*loop.vastgelegd, *onder_de_jeugdwet.vastgelegd)

    assert {een.inhoud.TOPIC for een in stromen} == set(TOPICS) - NIET_IN_EEN_ZAAK
    assert not onder_de_jeugdwet.geweigerd
    assert set(loop.geweigerd) == {"al-gedaan", "zaak-afgesloten"}
    assert {een.corrigeert.aard for een in loop.vastgelegd if een.corrigeert} == {"vervangt", "vervalt"}
    assert isinstance(loop.zaak, AfgeslotenZaak)


@given(LOPEN_MET_HERSTEL)
@example(TOT_HET_EINDE)
@example(JEUGDHULP)
def test_folding_again_gives_the_same(stappen: Sequence[Any]) -> None:
    """The fold has no memory: the same history is the same zaak."""
    loop = gelopen(stappen)

    assert vouw(met_correcties(loop.vastgelegd)) == vouw(met_correcties(loop.vastgelegd))
    assert gelopen(stappen).zaak == loop.zaak


@given(LOPEN_MET_HERSTEL, st.integers(0, 60))
@example(TOT_HET_EINDE, 7)
@example(JEUGDHULP, 7)
def test_folding_in_two_halves(stappen: Sequence[Any], snede: int) -> None:
    """A snapshot at any place and the rest is the whole."""
    geschiedenis = met_correcties(gelopen(stappen).vastgelegd)

    assert vouw(geschiedenis) == vouw(geschiedenis[snede:], vouw(geschiedenis[:snede]))


@given(LOPEN_MET_HERSTEL)
@example(TOT_HET_EINDE)
@example(JEUGDHULP)
def test_every_event_is_read_back_as_it_was(stappen: Sequence[Any]) -> None:
    """Parted, stored as JSON, unsealed, put together and read by its topic, an event is the same."""
    for een in gelopen(stappen).vastgelegd:
        open_leden, verzegeld = splits(een.inhoud)
        opgeslagen = json.loads(canonical_bytes(open_leden))
        ontzegeld = json.loads(json.dumps({deel.pointer: deel.waarde for deel in verzegeld}))
        gelezen = lees_inhoud(een.inhoud.TOPIC, een.inhoud.SCHEMAVERSIE, voeg_samen(opgeslagen, ontzegeld))

        assert een.inhoud == gelezen


@given(LOPEN_MET_HERSTEL)
@example(TOT_HET_EINDE)
@example(JEUGDHULP)
def test_nobody_stands_in_the_clear(stappen: Sequence[Any]) -> None:
    """No BSN and no name is among the open members of any event."""
    for een in gelopen(stappen).vastgelegd:
        open_leden, _ = splits(een.inhoud)
        tekst = canonical_bytes(open_leden).decode()

        assert (bsns_in(tekst), namen_in(tekst)) == ([], [])


@given(LOPEN_MET_HERSTEL)
@example(TOT_HET_EINDE)
@example(JEUGDHULP)
def test_an_act_names_its_own_advice(stappen: Sequence[Any]) -> None:
    """The versies under adviezen are those of the receipts that were appended right before the act, all of them."""
    stroom = gelopen(stappen).vastgelegd
    genoemd: set[int] = set()
    for een in stroom:
        adviezen = getattr(een.inhoud, "adviezen", ())
        if een.corrigeert is None and adviezen:
            assert adviezen == tuple(range(een.versie - len(adviezen), een.versie))
            assert {type(stroom[versie - 1].inhoud) for versie in adviezen} == {AdviesGegeven}
            genoemd |= set(adviezen)
    gegeven = {een.versie for een in stroom if isinstance(een.inhoud, AdviesGegeven)}

    assert {versie for versie in gegeven - genoemd if versie > _na_melding(stroom)} == set()


def _na_melding(stroom: Sequence[Vastgelegd]) -> int:
    # The receipts of the melding follow it; nothing names them.
    return next((een.versie - 1 for een in stroom[1:] if not isinstance(een.inhoud, AdviesGegeven)), len(stroom))


@given(LOPEN)
@example(TOT_HET_EINDE)
@example(JEUGDHULP)
def test_no_number_serves_twice(stappen: Sequence[Any]) -> None:
    """Verslagen, aanvragen, besluiten and voorzieningen are numbered upwards; what was declared void leaves a hole."""
    inhouden = [een.inhoud for een in met_correcties(gelopen(stappen).vastgelegd)]
    beschikkingen = [inhoud for inhoud in inhouden if isinstance(inhoud, BeschikkingGenomen)]
    for nummers in (
        [inhoud.verslag for inhoud in inhouden if isinstance(inhoud, VerslagVerstrekt)],
        [inhoud.aanvraag for inhoud in inhouden if isinstance(inhoud, AanvraagOntvangen)],
        [inhoud.verwijzing for inhoud in inhouden if isinstance(inhoud, VerwijzingOntvangen)],
        [inhoud.beschikking for inhoud in beschikkingen],
        _nieuw([voorziening.nummer for inhoud in beschikkingen for voorziening in inhoud.voorzieningen]),
    ):
        assert nummers == sorted(set(nummers))
        assert min(nummers, default=1) >= 1


def _nieuw(nummers: list[int]) -> list[int]:
    # What goes on keeps the number of its right, so a number that was given before may come again; it is no new one.
    return [nummer for plaats, nummer in enumerate(nummers) if nummer not in nummers[:plaats]]


@given(LOPEN)
@example(TOT_HET_EINDE)
@example(JEUGDHULP)
def test_one_decision_for_one_aanvraag(stappen: Sequence[Any]) -> None:
    """Each beschikking is on an aanvraag or verwijzing that was there, and no two on the same."""
    inhouden = [een.inhoud for een in met_correcties(gelopen(stappen).vastgelegd)]
    aanvragen = [inhoud.aanvraag for inhoud in inhouden if isinstance(inhoud, AanvraagOntvangen)]
    beschikkingen = [inhoud for inhoud in inhouden if isinstance(inhoud, BeschikkingGenomen)]
    beslist = [inhoud.aanvraag for inhoud in beschikkingen if inhoud.aanvraag is not None]
    verwijzingen = [inhoud.verwijzing for inhoud in inhouden if isinstance(inhoud, VerwijzingOntvangen)]
    op_verwijzing = [inhoud.verwijzing for inhoud in beschikkingen if inhoud.verwijzing is not None]

    assert sorted(set(beslist)) == sorted(beslist)
    assert set(beslist) <= set(aanvragen)
    assert sorted(set(op_verwijzing)) == sorted(op_verwijzing)
    assert set(op_verwijzing) <= set(verwijzingen)
    assert len(beschikkingen) == len(beslist) + len(op_verwijzing)


@given(LOPEN)
@example(TOT_HET_EINDE)
@example(JEUGDHULP)
def test_the_fold_keeps_everything(stappen: Sequence[Any]) -> None:
    """Every event of the history can be found in the state, under its versie; nothing falls out of the fold."""
    loop = gelopen(stappen)
    zaak = loop.zaak
    assert not isinstance(zaak, GeenZaak)
    lopend = zaak.zaak if isinstance(zaak, AfgeslotenZaak) else zaak
    afsluiting = [zaak.afsluiting] if isinstance(zaak, AfgeslotenZaak) else []
    gevonden = sorted([*lopend.adviezen.values(), *lopend.handelingen, *afsluiting], key=lambda een: een.versie)

    assert gevonden == met_correcties(loop.vastgelegd)


def _naief(gelezen: Sequence[Vastgelegd]) -> list[Gebeurd[Gebeurtenis]]:
    """Write what was known on cards, one for each original, and write over them in the order in which it came in."""
    kaarten: dict[int, Gebeurd[Gebeurtenis] | None] = {}
    for een in gelezen:
        versie = een.versie if een.corrigeert is None else een.corrigeert.versie
        vervallen = een.corrigeert is not None and een.corrigeert.aard == "vervalt"
        kaarten[versie] = None if vervallen else Gebeurd(een.inhoud, een.geldig_op, versie)
    return [kaart for _, kaart in sorted(kaarten.items()) if kaart is not None]


@given(LOPEN_MET_HERSTEL)
@example(TOT_HET_EINDE)
@example(JEUGDHULP)
def test_the_last_correction_known_counts(stappen: Sequence[Any]) -> None:
    """At every moment a correction stands in the place of what it corrects, and only the last one that was known."""
    stroom = gelopen(stappen).vastgelegd
    for positie in range(stroom[-1].positie + 2):
        bekend = bekend_tot(stroom, positie)

        assert _naief(bekend) == met_correcties(bekend)


@given(LOPEN_MET_HERSTEL)
@example(TOT_HET_EINDE)
@example(JEUGDHULP)
def test_a_correction_keeps_the_order(stappen: Sequence[Any]) -> None:
    """The versies of the history go up, and are those of originals only."""
    stroom = gelopen(stappen).vastgelegd
    versies = [gebeurd.versie for gebeurd in met_correcties(stroom)]

    assert versies == sorted(set(versies))
    assert set(versies) <= {een.versie for een in stroom if een.corrigeert is None}


@given(LOPEN_MET_HERSTEL, st.integers(0, 200))
@example(TOT_HET_EINDE, 30)
@example(JEUGDHULP, 30)
def test_what_was_known_is_never_changed_by_what_came_later(stappen: Sequence[Any], positie: int) -> None:
    """The zaak as it was known at a position is the same before and after anything was added to it."""
    stroom = gelopen(stappen).vastgelegd
    toen = [een for een in stroom if een.positie <= positie]

    assert vouw(met_correcties(toen)) == vouw(met_correcties(bekend_tot(stroom, positie)))
    assert met_correcties(bekend_tot(stroom, stroom[-1].positie)) == met_correcties(stroom)


@pytest.mark.parametrize("herhaling", ["melding-ontvangen", "zaak-afgesloten", "beschikking-bekendgemaakt"])
def test_a_history_that_decide_never_made_is_a_bug(herhaling: str) -> None:
    """A second melding, an event after the end, a second bekendmaking: the fold stops at once instead of guessing."""
    geschiedenis = met_correcties(gelopen(TOT_HET_EINDE).vastgelegd)
    nog_eens = next(een for een in geschiedenis if een.inhoud.TOPIC == herhaling)
    open_zaak = [een for een in geschiedenis if een.inhoud.TOPIC != "zaak-afgesloten"]

    with pytest.raises(AssertionError):
        vouw([*(geschiedenis if herhaling == "zaak-afgesloten" else open_zaak), nog_eens])


def test_a_history_begins_with_a_melding() -> None:
    """Without one there is no zaak to fold into."""
    _, tweede, *_ = met_correcties(gelopen(TOT_HET_EINDE).vastgelegd)

    with pytest.raises(AssertionError, match="een zaak begint met een melding"):
        vouw([tweede])
    assert vouw([]) == GeenZaak()
    assert Loop().zaak == GeenZaak()
