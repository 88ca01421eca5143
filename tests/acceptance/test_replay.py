"""``zaakboek replay`` step by step and between two moments, on zaak 1 and 9 of the demo.

Zaak 1: the aanvraag was made on Tweede Paasdag (21 April 2025) and recorded on the Tuesday after it.
Zaak 9: a melding of 20 February 2025, a gesprek on 3 March, a verslag on 17 March, an aanvraag on 24 March.
"""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from services.ledger.names import Rol
from tests.acceptance.conftest import Opdrachtregel
from tests.acceptance.zaken import GespeeldeZaak
from tests.personen import bsns_in, namen_in

Json = Any
EERSTE, NEGENDE = "01-huishouden-in-natura", "09-overgangsrecht"
NERGENS = "0196eceb-d280-72b6-ae74-816097fcf928"


def replay(opdrachtregel: Opdrachtregel, zaak: GespeeldeZaak, *arguments: str) -> Json:
    """Replay a zaak for a program."""
    klaar = opdrachtregel("replay", "0268", str(zaak.zaak), "--json", *arguments)
    assert (0, "") == (klaar.returncode, klaar.stderr)
    return json.loads(klaar.stdout)


def test_step_by_step_for_people(opdrachtregel: Opdrachtregel, gespeeld: Mapping[str, GespeeldeZaak]) -> None:
    """After each event its sentence with both dates, and what it changed; no name and no BSN of anybody."""
    zaak = gespeeld[NEGENDE]

    klaar = opdrachtregel("replay", "0268", str(zaak.zaak), "--stap", "--geldig-op", "2025-03-24", vers=True)

    regels = [" ".join(regel.split()) for regel in klaar.stdout.splitlines()]
    assert (0, "") == (klaar.returncode, klaar.stderr)
    verslag = regels.index("16 ma 2025-03-17 2025-03-17 15:50 Verslag 1 is aan de cliënt verstrekt (brief).")
    assert "fase: onderzoek → verslag" == regels[verslag + 1]
    # Acht dagen voor het einde van de zes weken (3 april): de termijn liep nog en is gehaald.
    assert "termijnen · onderzoek · status: loopt → op-tijd-gehaald" in regels[verslag:]
    advies = regels.index(
        "10 ma 2025-03-03 2025-03-03 13:20 Advies over gesprek-volledig (bij gesprek, peildatum 2025-03-03) volgens"
    )
    # What the rules say of an act stands in the zaak with that act, one event later.
    assert "in de zaak zelf verandert niets" in regels[advies + 1 : advies + 3]
    assert ([], []) == (namen_in(klaar.stdout), bsns_in(klaar.stdout))
    assert 110 >= max(len(regel) for regel in klaar.stdout.splitlines())


def test_step_by_step_for_a_program(opdrachtregel: Opdrachtregel, gespeeld: Mapping[str, GespeeldeZaak]) -> None:
    """Each event with what it changed and the whole zaak after it; the last is the zaak itself."""
    dagen = ("--geldig-op", "2025-04-20", "--bekend-op", "2025-04-20")

    stappen = replay(opdrachtregel, gespeeld[NEGENDE], "--stap", *dagen)
    beeld = replay(opdrachtregel, gespeeld[NEGENDE], *dagen)

    assert list(range(1, len(stappen) + 1)) == [stap["versie"] for stap in stappen]
    # Where the zaak went on is told beside it: no step of its history says so.
    assert beeld == {**stappen[-1]["beeld"], "opvolger": None}
    (verslag,) = [stap for stap in stappen if stap["topic"] == "verslag-verstrekt"]
    (fase,) = [een for een in verslag["veranderingen"] if een["pointer"] == "/fase"]
    assert ("onderzoek", "verslag", verslag["versie"]) == (fase["was"], fase["wordt"], fase["door"]["versie"])


def test_what_was_known_a_day_later(opdrachtregel: Opdrachtregel, gespeeld: Mapping[str, GespeeldeZaak]) -> None:
    """Seen on Tweede Paasdag: on the day itself nobody knew of the aanvraag, a day later it was recorded."""
    dag = "2025-04-21"

    verschil = replay(opdrachtregel, gespeeld[EERSTE], "--van", dag, "--tot", f"{dag},2025-04-22")

    assert {("aanvraag-ontvangen", "2025-04-21", "2025-04-22T07:05:00.000000Z")} == {
        (een["door"]["topic"], een["door"]["geldigOp"], een["door"]["vastgelegdOp"])
        for een in verschil["veranderingen"]
    }
    plekken = {een["pointer"]: (een["was"], een["wordt"]) for een in verschil["veranderingen"]}
    assert ("verslag", "aanvraag") == plekken["/fase"]
    # 21 april + 14 dagen is 5 mei, een feestdag: dinsdag 6 mei (Algemene termijnenwet art. 1 en 3).
    (termijn,) = [wordt for plek, (_, wordt) in plekken.items() if plek.startswith("/termijnen") and wordt]
    assert ("beschikking", "2025-05-06") == (termijn["soort"], termijn["uiterlijk"])


def test_the_difference_for_people(opdrachtregel: Opdrachtregel, gespeeld: Mapping[str, GespeeldeZaak]) -> None:
    """Each event once, with what it changed below it."""
    zaak = str(gespeeld[NEGENDE].zaak)

    klaar = opdrachtregel("replay", "0268", zaak, "--van", "2025-03-03", "--tot", "2025-03-24")
    niets = opdrachtregel("replay", "0268", zaak, "--van", "2025-03-04", "--tot", "2025-03-05")

    regels = [" ".join(regel.split()) for regel in klaar.stdout.splitlines()]
    assert "vergeleken met zoals geldend op 2025-03-24 en bekend op 2025-03-24" == regels[1]
    koppen = [regel.split(" ", maxsplit=5)[5] for regel in regels if regel[:3] in ("16 ", "17 ", "20 ")]
    assert ["Verslag 1 is aan de cliënt verstrekt (brief).", "Aanvraag 1 ontvangen (schriftelijk):"] == [
        kop.partition(" ontwikkelingsgerichte")[0] for kop in koppen
    ]
    assert "fase: onderzoek → aanvraag" in regels
    assert "Er is niets veranderd." == niets.stdout.splitlines()[-1].strip()


@pytest.mark.parametrize(
    ("arguments", "woorden"),
    [
        (["--tot", "2025-03-24"], "--tot gaat samen met --van"),
        (["--van", "2025-03-24", "--stap"], "gaat niet samen met --stap"),
        (["--van", "2025-03-24", "--bekend-op", "2025-03-24"], "--bekend-op"),
        (["--van", "2025-02-29"], "die dag bestaat niet"),
        (["--van", "2025-03-24,"], "verwacht een datum"),
        (["--van", "2025-03-24", "--tot", "2025-03-24,9999-12-31"], "2999-12-31"),
        (["--geldig-op", "9999-12-31"], "2999-12-31"),
        (["--bekend-op", "0001-01-01"], "1800-01-01"),
        (["--bekend-op", "2999-12-31"], "Veld 'bekendOp': die dag moet nog komen"),
        (["--bekend-op", "2999-12-31", "--stap"], "moet nog komen"),
        (["--van", "2025-03-24,2999-12-31"], "Veld '--van': die dag moet nog komen"),
        (["--van", "2025-03-24", "--tot", "2999-12-31"], "Veld '--tot': die dag moet nog komen"),
        (["--van", "2024-01-01", "--tot", "2024-12-31"], "nog niet bekend"),
    ],
)
def test_wrong_use_is_told_in_dutch(
    opdrachtregel: Opdrachtregel, gespeeld: Mapping[str, GespeeldeZaak], arguments: list[str], woorden: str
) -> None:
    """Exit code 2 and a sentence that says what does not go together, or what is no moment."""
    klaar = opdrachtregel("replay", "0268", str(gespeeld[NEGENDE].zaak), *arguments)

    assert (2, "") == (klaar.returncode, klaar.stdout)
    assert woorden in klaar.stderr
    assert "Traceback" not in klaar.stderr


def test_comparing_leaves_an_access_record(opdrachtregel: Opdrachtregel, gespeeld: Mapping[str, GespeeldeZaak]) -> None:
    """One record for the client, by the user of the operating system; none for a zaak that is not there."""
    zaak = gespeeld["04-afwijzing"]
    moment = ("--van", "2025-07-01")

    opdrachtregel("replay", "0268", str(zaak.zaak), *moment)
    opdrachtregel("replay", "0268", NERGENS, *moment)

    recorder = zaak.tenant.recorder
    with recorder._pool.checkout(recorder.names, Rol.LEZER) as connection:
        query = "SELECT stroom, actor_uitgever FROM g0268.inzage WHERE name = 'replay-verschil' AND stroom = ANY(%s)"
        rows = connection.execute(query, ([str(zaak.zaak), NERGENS],)).fetchall()
    assert [(zaak.zaak, "urn:zaakboek:opdrachtregel")] == rows
