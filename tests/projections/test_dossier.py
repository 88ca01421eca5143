"""The dossier as JSON: every event once and whole, each besluit with its advice, and a proof that can be done again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import Any
from uuid import UUID

import pytest
import rfc8785
from hypothesis import given

from domain.beschikking.besluit import Afwijking, Besluit
from domain.bijlage import Bijlage
from domain.envelope import lees_entry
from domain.gebeurtenis import Event
from domain.zaak.advies import AdviesGegeven
from domain.zaak.geschiedenis import betrokkenen_in
from domain.zaak.handeling import Bewijs, Rechtskader
from domain.zaak.topics import lees_inhoud
from projections.dossier import dossier
from services.verordeningen import regelboek
from tests.domain.betrokkenen.events import TOEGEVOEGD
from tests.domain.personen import FENNA_ID
from tests.domain.zaak.events import BEKEND, BESLIST, BEVESTIGD, GEMELD, GEPLAND, GESPROKEN, OP_BEKENDMAKING, OP_BESLUIT
from tests.domain.zaak.loop import EEN_REGEL, TOT_HET_EINDE, gelopen
from tests.projections.dossiers import ZAAK, bron_van, dossier_van
from tests.projections.geschiedenissen import Geschiedenis, geschiedenissen
from tests.projections.lezing import lees, met, op, vervalt, vervangt, zonder_sleutels

Json = Any
STAP = {"bron": "Verordening Nijmegen 2022, art. 8", "toelichting": "De mantelzorger kan het niet.", "voldaan": False}
ADVIES = AdviesGegeven(
    handeling="beschikking",
    regel="afwijzingsgronden",
    peildatum=OP_BESLUIT,
    bekend_op=OP_BESLUIT,
    regime="nijmegen-verordening-2022",
    regelversie=3,
    normen="ab12",
    bewijs=Bewijs(feiten={"leeftijd": 66}, uitkomst={"afwijzen": "geheel"}, stappen=(STAP,)),
)
GEEN = AdviesGegeven(
    handeling="beschikking", regel="pgb-budget", peildatum=OP_BESLUIT, niet_beschikbaar="Geen tekst houdt deze regel."
)
AFGEWEKEN = met(
    BESLIST,
    adviezen=(3, 4),
    artikelen=("Verordening Nijmegen 2022, art. 8",),
    motivering="Zij kan het niet alleen.",
    afwijkingen=(Afwijking(advies=3, regel="afwijzingsgronden", grondslag="art. 27 lid 3", motivering="Overbelast."),),
)
DOCUMENT = Bijlage(
    bijlage=UUID("0196eceb-d280-72b6-ae74-816097fcf901"), sha256="0f" * 32, lengte=1234, mediatype="application/pdf"
)


@given(geschiedenissen())
def test_every_event_stands_there_once_and_whole(events: Geschiedenis) -> None:
    """In order of versie, with the content that it was read with; the JSON of it makes the same event again."""
    gelezen = lees(*events)

    rijen = dossier_van(gelezen).als_json()["gebeurtenissen"]

    assert [een.versie for een in gelezen] == [rij["versie"] for rij in rijen]
    assert [een.inhoud for een in gelezen] == [
        lees_inhoud(rij["topic"], rij["schemaversie"], json.loads(json.dumps(rij["inhoud"]))) for rij in rijen
    ]
    assert [(een.gebeurtenis, een.positie) for een in gelezen] == [
        (UUID(rij["gebeurtenis"]), rij["positie"]) for rij in rijen
    ]


@given(geschiedenissen())
def test_the_proof_can_be_done_again(events: Geschiedenis) -> None:
    """With SHA-256 and RFC 8785 of others, from the JSON alone: each leaf, and the hash over the list of all."""
    bewijs = json.loads(dossier_van(lees(*events)).model_dump_json(by_alias=True))["volledigheid"]

    rijen = bewijs["bladen"]
    assert list(range(1, len(events) + 1)) == [rij["versie"] for rij in rijen]
    assert [rij["hash"] for rij in rijen] == [sha256(b"\0" + rij["entry"].encode()).hexdigest() for rij in rijen]
    lijst = [[rij["versie"], rij["positie"], rij["hash"]] for rij in rijen]
    assert bewijs["hash"] == sha256(rfc8785.dumps(lijst)).hexdigest()
    assert [rij["versie"] for rij in rijen] == [lees_entry(rij["entry"].encode()).versie for rij in rijen]


def test_a_zaak_of_every_phase() -> None:
    """A run that reaches every phase: every event and every besluit of it, and each besluit with its own advices."""
    gelezen = gelopen(TOT_HET_EINDE).vastgelegd

    gemaakt = dossier_van(gelezen, EEN_REGEL)

    assert len(gelezen) == len(gemaakt.gebeurtenissen) == gemaakt.volledigheid.aantal == gemaakt.versie
    besluiten = {een.versie: een.inhoud.adviezen for een in gelezen if isinstance(een.inhoud, Besluit)}
    assert besluiten
    assert besluiten == {een.versie: tuple(advies.versie for advies in een.adviezen) for een in gemaakt.besluiten}


def test_a_besluit_with_its_advice_and_its_motivering() -> None:
    """Who took it and when, when it was made known, on what it rests, and why it departs from one advice."""
    gelezen = lees(GEMELD, GESPROKEN, Event(ADVIES, OP_BESLUIT), Event(GEEN, OP_BESLUIT), AFGEWEKEN, BEKEND)

    gemaakt = dossier_van(gelezen, Rechtskader(regelboek(), "0268"))

    (besluit,) = gemaakt.als_json()["besluiten"]
    adviezen = besluit.pop("adviezen")
    assert {
        "versie": 5,
        "topic": "beschikking-genomen",
        "beschikking": 1,
        "beschikkingnummer": 70001,
        "rechtsmiddel": "bezwaar",
        "genomenOp": OP_BESLUIT.isoformat(),
        "bekendgemaaktOp": OP_BEKENDMAKING.isoformat(),
        "bekendgemaaktDoor": 6,
        "wijze": "toegezonden",
        "artikelen": ["Verordening Nijmegen 2022, art. 8"],
        "motivering": "Zij kan het niet alleen.",
    } == {lid: waarde for lid, waarde in besluit.items() if lid not in ("zin", "genomenDoor")}
    assert "m-17" == besluit["genomenDoor"]["id"]
    assert {
        "versie": 3,
        "regel": "afwijzingsgronden",
        "peildatum": OP_BESLUIT.isoformat(),
        "regime": "nijmegen-verordening-2022",
        "regelversie": 3,
        "normen": "ab12",
        "nietBeschikbaar": None,
        "feiten": {"leeftijd": 66},
        "uitkomst": {"afwijzen": "geheel"},
        "stappen": [STAP],
        "afwijking": {"grondslag": "art. 27 lid 3", "motivering": "Overbelast."},
    } == adviezen[0]
    assert ("pgb-budget", None, None, "Geen tekst houdt deze regel.") == tuple(
        adviezen[1][lid] for lid in ("regel", "uitkomst", "afwijking", "nietBeschikbaar")
    )
    (tekst,) = gemaakt.teksten
    assert ("Verordening Nijmegen 2022", date(2022, 1, 1)) == (tekst.titel, tekst.van)
    assert (3, 4) == gemaakt.gebeurtenissen[4].adviezen


def test_what_is_gone_is_told_as_such() -> None:
    """Without keys every event and the proof stay; each sealed place is named, and the motivering is gone."""
    events = [GEMELD, GESPROKEN, Event(ADVIES, OP_BESLUIT), Event(GEEN, OP_BESLUIT), AFGEWEKEN, BEKEND]

    heel, weg = dossier_van(lees(*events)), dossier_van(lees(*zonder_sleutels(events)))

    assert all(een.gewist == () for een in heel.gebeurtenissen)
    assert {"gewist": True} == weg.client["persoon"] == weg.besluiten[0].motivering
    assert {"gewist": True} == weg.besluiten[0].adviezen[0].uitkomst
    assert "/hulpvraag" in weg.gebeurtenissen[0].gewist
    assert [een.zin for een in heel.gebeurtenissen] == [een.zin for een in weg.gebeurtenissen]
    assert len(heel.volledigheid.bladen) == len(weg.volledigheid.bladen)


def test_the_day_looked_at_leaves_no_event_out() -> None:
    """Rights and terms are those of ``geldigOp``; what was done later and known stands in the dossier all the same."""
    gelezen = lees(GEMELD, GESPROKEN, BESLIST, BEKEND)

    ervoor = dossier_van(gelezen, geldig_op=OP_BESLUIT)
    erna = dossier_van(gelezen, geldig_op=OP_BEKENDMAKING)

    assert ([], 1) == (ervoor.stand["indicaties"], len(erna.stand["indicaties"]))
    assert ervoor.gebeurtenissen == erna.gebeurtenissen
    assert ervoor.besluiten == erna.besluiten
    assert ervoor.volledigheid == erna.volledigheid


def test_a_correction_and_what_it_corrects_both_stand_there() -> None:
    """What was replaced or declared void says by which versie, and the correction says of which."""
    gelezen = lees(GEMELD, BEVESTIGD, GESPROKEN, vervangt(2, op(BEVESTIGD, date(2025, 3, 6))), vervalt(3, GESPROKEN))

    rijen = dossier_van(gelezen).als_json()["gebeurtenissen"]

    assert [("geldt", None), ("vervangen", 4), ("vervallen", 5), ("geldt", None), ("geldt", None)] == [
        (rij["stand"], rij["gecorrigeerdDoor"]) for rij in rijen
    ]
    assert {"versie": 2, "aard": "vervangt"} == rijen[3]["corrigeert"]
    assert {"versie": 3, "aard": "vervalt"} == rijen[4]["corrigeert"]


def test_a_melding_that_was_corrected_says_whom_it_is_about() -> None:
    """The client is the one that was told last; the first telling stays among the events."""
    beter = met(GEMELD, zaaknummer="9901-2025-000123")
    persoon = beter.inhoud.client.persoon.model_copy(update={"bsn": None})
    client = beter.inhoud.client.model_copy(update={"persoon": persoon})

    gemaakt = dossier_van(lees(GEMELD, vervangt(1, met(beter, client=client)))).als_json()

    assert None is gemaakt["client"]["persoon"]["bsn"]
    assert str(FENNA_ID) == gemaakt["client"]["betrokkene"]
    assert gemaakt["gebeurtenissen"][0]["inhoud"]["client"]["persoon"]["bsn"]


def test_who_came_to_the_zaak_later_is_listed_too() -> None:
    """After those of the melding, as what and who."""
    rijen = dossier_van(lees(GEMELD, TOEGEVOEGD)).als_json()["betrokkenen"]

    assert (str(TOEGEVOEGD.inhoud.betrokkene), "zorgverlener") == (rijen[-1]["betrokkene"], rijen[-1]["hoedanigheid"])


def test_everybody_in_it_is_recorded_as_read() -> None:
    """Every betrokkene that an event of any phase names gets an access record: the list that is recorded holds all."""
    gelezen = gelopen(TOT_HET_EINDE).vastgelegd

    genoemd = {*_betrokkenen(dossier_van(gelezen, EEN_REGEL).als_json())}

    assert len(genoemd) > 2
    assert genoemd <= {str(wie) for wie in betrokkenen_in(gelezen)}


def _betrokkenen(waarde: Json) -> Iterator[str]:
    if isinstance(waarde, dict):
        for lid, binnen in waarde.items():
            if isinstance(binnen, str) and lid == "betrokkene":
                yield binnen
            yield from _betrokkenen(binnen)
    elif isinstance(waarde, list):
        for binnen in waarde:
            yield from _betrokkenen(binnen)


def test_each_document_is_listed_with_the_event_that_names_it() -> None:
    """Hash, length and kind as the event has them."""
    gelezen = lees(GEMELD, met(GEPLAND, bijlagen=(DOCUMENT,)), met(BESLIST, bijlagen=(DOCUMENT,)))

    bijlagen = dossier_van(gelezen).als_json()["bijlagen"]

    assert [(2, "0f" * 32, 1234, "application/pdf"), (3, "0f" * 32, 1234, "application/pdf")] == [
        (rij["versie"], rij["sha256"], rij["lengte"], rij["mediatype"]) for rij in bijlagen
    ]


def test_the_words_of_the_proof_say_what_it_is_not() -> None:
    """They name the versie and the positie, and that a signed state of the ledger is not in here."""
    bewijs = dossier_van(lees(GEMELD, GESPROKEN)).volledigheid

    assert (ZAAK, 2, 42) == (bewijs.stroom, bewijs.aantal, bewijs.tot_positie)
    assert "1 tot en met 2" in bewijs.bewijst
    assert "positie 42" in bewijs.bewijst
    assert "na versie 2" in bewijs.bewijst_niet
    assert "ondertekende stand" in bewijs.bewijst_niet


def test_a_gap_is_a_bug() -> None:
    """A dossier of entries of which one is missing is never made."""
    gelezen = lees(GEMELD, BEVESTIGD, GESPROKEN)
    bron = bron_van(gelezen)
    met_gat = replace(bron, entries=[bron.entries[0], bron.entries[2]])

    with pytest.raises(AssertionError, match="gaten"):
        dossier([gelezen[0], gelezen[2]], met_gat, EEN_REGEL, geldig_op=OP_BESLUIT, bekend_op=OP_BESLUIT)
