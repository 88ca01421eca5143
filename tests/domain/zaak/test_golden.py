"""What was ever written can be read for good: one golden payload for each topic and schema version.

A golden file holds the unsealed data of one event with every member filled, as no single event would have it. It may
gain a member that is new; nothing in it is changed or taken away, for what was stored so must be read in twenty years.
"""

from __future__ import annotations

import json
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Union, get_args, get_origin

import pytest

from domain.gebeurtenis import Deel, Gebeurtenis, Gewist, splits, voeg_samen
from domain.zaak.topics import TOPICS, OnbekendeGebeurtenis, lees_inhoud
from tests.personen import bsns_in

GOLDEN = Path(__file__).parents[2] / "golden"

# Every (topic, schemaversie) that any version of the program ever wrote. Lines are added, never taken away.
OOIT_GESCHREVEN = (
    "aanmaning-verzonden.v1",
    "aanvraag-ingetrokken.v1",
    "aanvraag-ontvangen.v1",
    "advies-gegeven.v1",
    "advies-op-bezwaar-ontvangen.v1",
    "beeindiging-genomen.v1",
    "beroep-ingesteld.v1",
    "beroep-ingetrokken.v1",
    "beschikking-bekendgemaakt.v1",
    "beschikking-genomen.v1",
    "beschikking-genomen.v2",
    "beschikking-hersteld.v1",
    "beslissing-op-bezwaar-genomen.v1",
    "beslissing-verdaagd.v1",
    "besteding-gemeld.v1",
    "betaling-ontvangen.v1",
    "betrokkene-toegevoegd.v1",
    "bezwaar-aangevuld.v1",
    "bezwaar-ingetrokken.v1",
    "bezwaar-ontvangen.v1",
    "calamiteit-doorgemeld.v1",
    "calamiteit-gemeld.v1",
    "calamiteit-onderzocht.v1",
    "calamiteitonderzoek-ingesteld.v1",
    "clientondersteuning-gewezen.v1",
    "commissie-meegedeeld.v1",
    "correctie-toegelicht.v1",
    "dwangbevel-betekend.v1",
    "dwangbevel-uitgevaardigd.v1",
    "dwangsom-vastgesteld.v1",
    "gemeente-aangemaakt.v1",
    "gemeente-opgegaan.v1",
    "geschil-beslist.v1",
    "geschil-voorgelegd.v1",
    "gesprek-gehouden.v1",
    "herindicatie-begonnen.v1",
    "heronderzoek-afgerond.v1",
    "heronderzoek-besloten.v1",
    "herziening-genomen.v1",
    "hoorzitting-gehouden.v1",
    "hulp-overgedragen.v1",
    "ingebrekestelling-ontvangen.v1",
    "intrekking-genomen.v1",
    "kwijtgescholden.v1",
    "machtiging-gesloten-jeugdhulp-afgewezen.v1",
    "machtiging-gesloten-jeugdhulp-geeindigd.v1",
    "machtiging-gesloten-jeugdhulp-verleend.v1",
    "machtiging-gesloten-jeugdhulp-verzocht.v1",
    "mdo-gehouden.v1",
    "melding-bevestigd.v1",
    "melding-ontvangen.v1",
    "omstandigheden-gewijzigd.v1",
    "ondersteuningsplan-ondertekend.v1",
    "ondersteuningsplan-vastgesteld.v1",
    "ontvangst-bezwaar-bevestigd.v1",
    "ontvankelijkheid-beoordeeld.v1",
    "op-wachtlijst-geplaatst.v1",
    "ophoging-besloten.v1",
    "ophoging-gevraagd.v1",
    "ophoging-ingetrokken.v1",
    "opmerkingen-ontvangen.v1",
    "opname-geeindigd.v1",
    "opname-vastgelegd.v1",
    "opschorting-geeindigd.v1",
    "opvang-geeindigd.v1",
    "opvang-gevraagd.v1",
    "opvang-geweigerd.v1",
    "opvang-toegelaten.v1",
    "opvang-verleend.v1",
    "opvangbijdrage-vastgesteld.v1",
    "over-tweede-mening-beslist.v1",
    "overbrugging-genomen.v1",
    "overdracht-aanvaard.v1",
    "overdracht-geweigerd.v1",
    "overdracht-ingetrokken.v1",
    "overdracht-uitgevoerd.v1",
    "overdracht-voorgesteld.v1",
    "overlijden-vastgelegd.v1",
    "persoonlijk-plan-ontvangen.v1",
    "pgb-beheer-geeindigd.v1",
    "pgb-beheerder-aangewezen.v1",
    "pgb-bekwaamheid-beoordeeld.v1",
    "pgb-controle-gehouden.v1",
    "pgb-plan-ontvangen.v1",
    "plaatsing-begonnen.v1",
    "plaatsing-geeindigd.v1",
    "regeling-aangevraagd.v1",
    "regeling-beeindigd.v1",
    "regeling-beschikt.v1",
    "regeling-uitbetaald.v1",
    "regelingaanvraag-ingetrokken.v1",
    "termijn-opgeschort.v1",
    "termijn-verstreken.v1",
    "terugbetaling-gedaan.v1",
    "teruggave-vastgesteld.v1",
    "terugvordering-genomen.v1",
    "terugvordering-herzien.v1",
    "tijdelijke-voorziening-geeindigd.v1",
    "tijdelijke-voorziening-getroffen.v1",
    "toegang-beschermd-wonen-gevraagd.v1",
    "toegangsadvies-ontvangen.v1",
    "toekomstplan-vastgesteld.v1",
    "trajectplan-opgesteld.v1",
    "tweede-mening-gevraagd.v1",
    "tweede-mening-ontvangen.v1",
    "uitkering-zorgverlener-vastgesteld.v1",
    "uitspraak-gedaan.v1",
    "uitstel-meegedeeld.v1",
    "uitstel-van-betaling-ingetrokken.v1",
    "uitstel-van-betaling-verleend.v1",
    "van-gesprek-afgezien.v1",
    "van-horen-afgezien.v1",
    "van-terugvordering-afgezien.v1",
    "verhuizing-vastgelegd.v1",
    "verkeerde-persoon-vastgelegd.v1",
    "verlenging-gevraagd.v1",
    "verlenging-ingetrokken.v1",
    "verrekend.v1",
    "verslag-verstrekt.v1",
    "verwijzing-ingetrokken.v1",
    "verwijzing-ontvangen.v1",
    "wachtlijst-verlaten.v1",
    "wijziging-beoordeeld.v1",
    "zaak-afgesloten.v1",
    "zaak-heropend.v1",
    "zorgovereenkomst-beoordeeld.v1",
    "zorgovereenkomst-geeindigd.v1",
    "zorgovereenkomst-gesloten.v1",
)
NU_GESCHREVEN = sorted(f"{topic}.v{soort.SCHEMAVERSIE}" for topic, soort in TOPICS.items())


def lees(naam: str) -> tuple[Gebeurtenis, str]:
    """Read a golden payload: the event of it, and the text of the file."""
    topic, _, versie = naam.partition(".v")
    tekst = (GOLDEN / f"{naam}.json").read_text(encoding="utf-8")
    return lees_inhoud(topic, int(versie), json.loads(tekst)), tekst


def geschreven(inhoud: Gebeurtenis) -> str:
    """Write an event as its golden file has it."""
    open_leden, verzegeld = splits(inhoud)
    samen = voeg_samen(open_leden, {deel.pointer: deel.waarde for deel in verzegeld})
    return json.dumps(samen, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


@pytest.mark.parametrize("naam", OOIT_GESCHREVEN)
def test_a_golden_payload_can_be_read(naam: str) -> None:
    """What was written by any version is read by this one, as an event of its topic."""
    inhoud, _ = lees(naam)

    assert naam.partition(".v")[0] == inhoud.TOPIC


@pytest.mark.parametrize("naam", NU_GESCHREVEN)
def test_a_golden_payload_is_written_as_it_was_read(naam: str) -> None:
    """The version that is written today gives back the very same text, so no member lost its name or its form."""
    inhoud, tekst = lees(naam)

    assert tekst == geschreven(inhoud)


def test_no_golden_payload_is_missing_and_none_was_deleted() -> None:
    """The files are those that were ever written; what is written today is among them."""
    assert list(OOIT_GESCHREVEN) == sorted(bestand.stem for bestand in GOLDEN.glob("*.json"))
    assert set(NU_GESCHREVEN) <= set(OOIT_GESCHREVEN), "voeg de nieuwe versie toe aan OOIT_GESCHREVEN, met haar bestand"


def _ongevuld(deel: Deel, plek: str = "") -> Iterator[str]:
    for naam in type(deel).model_fields:
        waarde = getattr(deel, naam)
        if waarde is None or waarde == ():
            yield f"{plek}/{naam}"
        else:
            yield from _ongevuld_in(waarde, f"{plek}/{naam}")


def _ongevuld_in(waarde: Any, plek: str) -> Iterator[str]:
    if isinstance(waarde, Deel):
        yield from _ongevuld(waarde, plek)
    elif isinstance(waarde, tuple) and isinstance(waarde[0], Deel):
        # In a list it is enough that one of them has the member: a voorziening is in natura or a pgb.
        per_lid = [set(_ongevuld(lid, f"{plek}/*")) for lid in waarde]
        yield from sorted(set.intersection(*per_lid))


@pytest.mark.parametrize("naam", NU_GESCHREVEN)
def test_a_golden_payload_fills_every_member(naam: str) -> None:
    """Also the optional ones, at every depth: what is not in the file is not kept by it."""
    inhoud, _ = lees(naam)

    assert list(_ongevuld(inhoud)) == []


def test_golden_people_are_made_up() -> None:
    """Every BSN in the files is from the range that is set apart for tests."""
    bsns = {bsn for bestand in GOLDEN.glob("*.json") for bsn in bsns_in(bestand.read_text(encoding="utf-8"))}

    assert bsns
    assert {bsn for bsn in bsns if not 999_900_006 <= int(bsn) <= 999_999_990} == set()


def _delen(soort: type[Deel]) -> Iterator[type[Deel]]:
    yield soort
    for veld in soort.model_fields.values():
        for deel in _delen_in(veld.annotation):
            yield from _delen(deel)


def _delen_in(annotatie: Any) -> Iterator[type[Deel]]:
    if isinstance(annotatie, type) and issubclass(annotatie, Deel) and annotatie is not Gewist:
        yield annotatie
    elif get_origin(annotatie) in (Union, types.UnionType, tuple) or hasattr(annotatie, "__metadata__"):
        for keuze in get_args(annotatie):
            yield from _delen_in(keuze)


@pytest.mark.parametrize("topic", TOPICS)
def test_members_are_spelled_for_the_canonical_form(topic: str) -> None:
    """Every member at every depth is a name that the profile allows, or the append would refuse the event."""
    namen = {veld.alias for deel in _delen(TOPICS[topic]) for veld in deel.model_fields.values()}

    assert {naam for naam in namen if not (naam and naam.isalnum() and naam.isascii() and naam[0].islower())} == set()


@pytest.mark.parametrize(
    ("topic", "versie"),
    [("melding-ontvangen", 0), ("melding-ontvangen", 2), ("melding-verzonnen", 1), ("", 1), ("domain.zaak:Zaak", 1)],
)
def test_what_is_not_known_stops_the_reader(topic: str, versie: int) -> None:
    """A topic or version that this program does not know is never skipped and never imported."""
    with pytest.raises(OnbekendeGebeurtenis, match=f"topic '{topic}' met schemaversie {versie} is hier niet bekend"):
        lees_inhoud(topic, versie, {})


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_is_the_name_of_what_happened(topic: str) -> None:
    """Lower case with hyphens; the CloudEvents type is made of it and never changes."""
    assert topic == TOPICS[topic].TOPIC
    assert topic.replace("-", "").isalpha()
    assert topic == topic.lower()
