"""``zaakboek hertoets`` on zaak 9 of the demo, in which the law changed between melding and besluit.

Melding op 20 februari 2025, besluit op 1 april; de beleidsregels van 2025 gelden vanaf 1 maart (h. 8 lid 2).
"""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from api.demo.script import verhalen
from domain.envelope import Actor
from services.ledger.names import Rol
from services.write_path import Aanroep, voer_uit
from tests.acceptance.conftest import Opdrachtregel
from tests.acceptance.zaken import GespeeldeZaak
from tests.personen import bsns_in, namen_in

Json = Any
NEGENDE = "09-overgangsrecht"
VERORDENING, BELEIDSREGELS = "nijmegen-verordening-2022", "nijmegen-beleidsregels-2025"


@pytest.fixture
def negende(gespeeld: Mapping[str, GespeeldeZaak]) -> GespeeldeZaak:
    """Give zaak 9."""
    return gespeeld[NEGENDE]


@pytest.fixture
def handelingen(opdrachtregel: Opdrachtregel, negende: GespeeldeZaak) -> dict[str, Json]:
    """Weigh zaak 9 again for a program, and give its acts by their topic."""
    klaar = opdrachtregel("hertoets", "0268", str(negende.zaak), "--json")
    assert (0, "") == (klaar.returncode, klaar.stderr)
    return {handeling["topic"]: handeling for handeling in json.loads(klaar.stdout)["handelingen"]}


def advies(handeling: Json, regel: str) -> Json:
    """Give the receipt of a rule."""
    (gevonden,) = [een for een in handeling["adviezen"] if een["regel"] == regel]
    return gevonden


def test_every_advice_stands_with_its_decision(handelingen: dict[str, Json]) -> None:
    """The acts that were weighed, in order of versie, each with the rules it asked."""
    assert [
        "melding-ontvangen",
        "gesprek-gehouden",
        "verslag-verstrekt",
        "aanvraag-ontvangen",
        "beschikking-genomen",
    ] == list(handelingen)
    assert {
        "voorliggende-wet",
        "maatwerkvoorziening-criteria",
        "afwijzingsgronden",
        "beschikking-volledig",
        "eigen-bijdrage",
        "toepasselijk-regime",
    } <= {een["regel"] for een in handelingen["beschikking-genomen"]["adviezen"]}


def test_transitional_law_points_to_the_new_text(handelingen: dict[str, Json]) -> None:
    """H. 8 lid 3: wat voor 1 maart is gemeld, volgt de nieuwe beleidsregels, tenzij dat nadeliger is."""
    (recht,) = handelingen["beschikking-genomen"]["overgangsrecht"]

    assert (BELEIDSREGELS, "2025-03-01", "2025-02-20", "2025-04-01") == (
        recht["nieuw"],
        recht["geldtVanaf"],
        recht["meldingOp"],
        recht["besluitOp"],
    )
    assert (BELEIDSREGELS, True, "Beleidsregels Wmo Nijmegen 2025, h. 8 lid 3") == (
        recht["wijst"],
        recht["tekstAanwezig"],
        recht["grond"],
    )
    assert [] == handelingen["aanvraag-ontvangen"]["overgangsrecht"]


def test_the_same_facts_under_the_verordening(handelingen: dict[str, Json]) -> None:
    """Whether he may ask: admissible under either text; what goes before: the Wmo, on another article."""
    ontvankelijk = advies(handelingen["aanvraag-ontvangen"], "aanvraag-ontvankelijk")
    voorliggend = advies(handelingen["beschikking-genomen"], "voorliggende-wet")

    (onder,) = [een for een in ontvankelijk["andere"] if een["regime"] == VERORDENING]
    assert (BELEIDSREGELS, True, True) == (
        ontvankelijk["regime"],
        ontvankelijk["uitkomst"]["ontvankelijk"],
        onder["uitkomst"]["ontvankelijk"],
    )
    (onder,) = [een for een in voorliggend["andere"] if een["regime"] == VERORDENING]
    assert ("wmo", "wmo", True) == (
        voorliggend["uitkomst"]["gaatVoor"],
        onder["uitkomst"]["gaatVoor"],
        onder["verandert"],
    )
    assert "Beleidsregels Wmo Nijmegen 2025, par. 2.4" == voorliggend["uitkomst"]["grond"]
    assert onder["uitkomst"]["grond"].startswith("Verordening Nijmegen 2022")


def test_for_people(opdrachtregel: Opdrachtregel, negende: GespeeldeZaak) -> None:
    """Decision by decision, in words; the texts that are not held once, with their reason; nobody's name or BSN."""
    klaar = opdrachtregel("hertoets", "0268", str(negende.zaak), vers=True)

    tekst = " ".join(klaar.stdout.split())
    assert (0, "") == (klaar.returncode, klaar.stderr)
    for zin in (
        "onderzoekstermijn: uiterlijk do 2025-04-03 (nijmegen-verordening-2022, versie ",
        "; reproduceert onder rijk: hetzelfde",
        "onderzoeker-bevoegd: geen tekst gaf antwoord",
        "; gewist en niet te wegen: 0; alle adviezen reproduceren.",
        (
            "Overgangsrecht: Beleidsregels Wmo Nijmegen 2025 geldt vanaf 2025-03-01 (melding 2025-02-20, besluit "
            "2025-04-01); voor deze zaak geldt nijmegen-beleidsregels-2025"
        ),
        "Niet te wegen onder nijmegen-beleidsregels-2024: De beleidsregels van Nijmegen van voor 2025 staan niet in",
    ):
        assert zin in tekst
    assert 1 == tekst.count("Niet te wegen onder nijmegen-verordening-2021")
    assert ([], []) == (namen_in(klaar.stdout), bsns_in(klaar.stdout))
    assert 110 >= max(len(regel) for regel in klaar.stdout.splitlines())


def test_beside_one_text(opdrachtregel: Opdrachtregel, negende: GespeeldeZaak) -> None:
    """Each receipt beside one text only; where that is not held, its reason stands in place of an outcome."""
    uit = {
        regime: json.loads(opdrachtregel("hertoets", "0268", str(negende.zaak), "--json", "--regime", regime).stdout)
        for regime in ("rijk", "nijmegen-beleidsregels-2024")
    }

    for regime, gelezen in uit.items():
        andere = [een for h in gelezen["handelingen"] for a in h["adviezen"] for een in a["andere"]]
        assert {regime} == {een["regime"] for een in andere}
    assert {"tekst-niet-aanwezig"} == {
        een["probleem"]
        for h in uit["nijmegen-beleidsregels-2024"]["handelingen"]
        for a in h["adviezen"]
        for een in a["andere"]
    }


@pytest.mark.parametrize(
    ("arguments", "woorden"),
    [
        (["--regime", "verzonnen"], "bestaat niet voor gemeente 0268"),
        (["--bekend-op", "2025-02-19"], "nog niet bekend"),
        (["--bekend-op", "2025-02-30"], "die dag bestaat niet"),
        (["--bekend-op", "2999-12-31"], "die dag moet nog komen"),
    ],
)
def test_wrong_use_is_told_in_dutch(
    opdrachtregel: Opdrachtregel, negende: GespeeldeZaak, arguments: list[str], woorden: str
) -> None:
    """Exit code 2 and a sentence; nothing is printed of the zaak."""
    klaar = opdrachtregel("hertoets", "0268", str(negende.zaak), *arguments)

    assert (2, "") == (klaar.returncode, klaar.stdout)
    assert woorden in klaar.stderr
    assert "Traceback" not in klaar.stderr


def test_what_was_wiped_is_not_said_to_reproduce(opdrachtregel: Opdrachtregel, negende: GespeeldeZaak) -> None:
    """Exit code 3, and how many receipts are gone: of a melding as that of zaak 9, of which the keys were destroyed."""
    verhaal = next(verhaal for verhaal in verhalen() if verhaal.naam == NEGENDE)
    tenant = negende.tenant
    consulent = Actor("medewerker", "https://inloggen.voorbeeld.test", "m-17", "consulent")
    zaak = voer_uit(Aanroep(verhaal.stappen[0].command, consulent, "gewist"), tenant).zaak
    tenant.sleutels.vernietig_van_zaak(zaak)

    mens = opdrachtregel("hertoets", "0268", str(zaak))
    programma = opdrachtregel("hertoets", "0268", str(zaak), "--json")

    gelezen = json.loads(programma.stdout)
    assert [(3, ""), (3, "")] == [(een.returncode, een.stderr) for een in (mens, programma)]
    assert (None, 0, 4) == (gelezen["reproduceert"], gelezen["gewogen"], gelezen["gewist"])
    tekst = " ".join(mens.stdout.split())
    assert "gewist en niet te wegen: 4; of de adviezen reproduceren is niet te zeggen." in tekst


def test_weighing_again_leaves_an_access_record(
    opdrachtregel: Opdrachtregel, gespeeld: Mapping[str, GespeeldeZaak]
) -> None:
    """By the user of the operating system; a refusal leaves none."""
    zaak = gespeeld["04-afwijzing"]

    opdrachtregel("hertoets", "0268", str(zaak.zaak), "--regime", "verzonnen")
    opdrachtregel("hertoets", "0268", str(zaak.zaak))

    recorder = zaak.tenant.recorder
    with recorder._pool.checkout(recorder.names, Rol.LEZER) as connection:
        query = "SELECT actor_uitgever FROM g0268.inzage WHERE name = 'hertoets' AND stroom = %s"
        rows = connection.execute(query, (str(zaak.zaak),)).fetchall()
    assert [("urn:zaakboek:opdrachtregel",)] == rows
