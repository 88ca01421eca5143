"""The command line: exit codes, Dutch sentences, and the same answers as the API."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Protocol
from uuid import uuid4

import pytest

from services import postgres_embedded
from services.reading import lees_entries
from services.settings import read_settings
from services.wiring import open_installatie
from tests.opdrachtregel import Klaar, Zaakboek
from tests.postgres_cluster import short_folder

FEITEN = '{"meldingOntvangenOp": "2025-03-10", "wet": "wmo"}'


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """Give a folder for an installation of its own; its server is stopped at the end."""
    with short_folder() as folder:
        try:
            yield folder
        finally:
            postgres_embedded.stop(folder / "postgres")


class Hier(Protocol):
    """Runs ``zaakboek`` on the installation of these tests."""

    def __call__(self, *argumenten: str, stdin: str = "", vers: bool = False, **omgeving: str) -> Klaar:
        """Give its exit code and what it wrote; ``omgeving`` comes on top of that of the tests."""


@pytest.fixture
def zaakboek(folder: Path, zaakboek_proces: Zaakboek) -> Hier:
    """Give a function that runs ``zaakboek`` as a user does."""

    def run(*argumenten: str, stdin: str = "", vers: bool = False, **omgeving: str) -> Klaar:
        heel = {**os.environ, "ZAAKBOEK_MAP": str(folder), **omgeving}
        return zaakboek_proces(*argumenten, omgeving=heel, stdin=stdin, vers=vers)

    return run


def test_toets_answers_with_exit_code_0(zaakboek: Hier) -> None:
    """A question that can be answered: JSON on standard output."""
    klaar = zaakboek("toets", "0268", "onderzoekstermijn", "--peildatum", "2025-04-01", "--feiten", FEITEN, vers=True)

    assert (0, "") == (klaar.returncode, klaar.stderr)
    assert {"uiterlijk": "2025-04-22"} == json.loads(klaar.stdout)["uitkomst"]


def test_toets_refuses_with_exit_code_2_and_the_problem(zaakboek: Hier) -> None:
    """A refusal is a problem document on standard output."""
    klaar = zaakboek("toets", "0268", "onderzoekstermijn", "--peildatum", "2025-04-01", "--feiten", "{}")

    assert 2 == klaar.returncode
    assert ("/problemen/feit-ontbreekt", "meldingOntvangenOp") == (
        json.loads(klaar.stdout)["type"],
        json.loads(klaar.stdout)["feit"],
    )


def test_toets_answers_a_line_for_a_line(zaakboek: Hier) -> None:
    """A problem is an answer; a line that is no JSON is not, and makes the exit code 1."""
    goed = json.dumps(
        {"gemeente": "0268", "regel": "onderzoekstermijn", "peildatum": "2025-04-01", "feiten": json.loads(FEITEN)}
    )
    dubbel = '{"gemeente": "0268", "gemeente": "0252", "regel": "onderzoekstermijn"}'
    fout = json.dumps({"gemeente": "9999", "regel": "onderzoekstermijn", "peildatum": "2025-04-01", "feiten": {}})

    alles_json = zaakboek("toets", "--invoer", "-", stdin=f"{goed}\n{fout}\n")
    geen_json = zaakboek("toets", "--invoer", "-", stdin=f"{goed}\nhuh\n{dubbel}\n")

    antwoorden = [json.loads(regel) for regel in alles_json.stdout.splitlines()]
    assert (0, ["2025-04-22", 404]) == (
        alles_json.returncode,
        [antwoorden[0]["uitkomst"]["uiterlijk"], antwoorden[1]["status"]],
    )
    assert (1, 1) == (geen_json.returncode, len(geen_json.stdout.splitlines()))
    assert "regel 2 is geen JSON" in geen_json.stderr
    assert "regel 3 is geen JSON (lid 'gemeente' staat er twee keer)" in geen_json.stderr


def test_toets_loads_neither_the_web_nor_the_database() -> None:
    """Weighing a rule imports neither FastAPI nor psycopg."""
    program = (
        "import sys; from api.cli import main; "
        "main(['toets', '0268', 'onderzoekstermijn', '--peildatum', '2025-04-01', '--feiten', sys.argv[1]]); "
        "print(sorted({'fastapi', 'psycopg', 'eventsourcing'} & set(sys.modules)))"
    )

    klaar = subprocess.run([sys.executable, "-c", program, FEITEN], capture_output=True, check=True, text=True)

    assert "[]" == klaar.stdout.splitlines()[-1]


def test_a_gemeente_goes_into_another(zaakboek: Hier) -> None:
    """Both must be here; then it is told what became of the zaken, and asking for another successor is refused."""
    for code in ("0289", "0268"):
        zaakboek("gemeente", "maak", code, "--oefen")

    zonder_dag = zaakboek("gemeente", "ga-op", "0289", "--in", "0268")
    onbekend = zaakboek("gemeente", "ga-op", "0289", "--in", "0252", "--op", "2025-01-01")
    gedaan = zaakboek("gemeente", "ga-op", "0289", "--in", "0268", "--op", "2025-01-01")
    terug = zaakboek("gemeente", "ga-op", "0268", "--in", "0289", "--op", "2025-01-01")

    assert (2, 2, 0, 2) == tuple(een.returncode for een in (zonder_dag, onbekend, gedaan, terug))
    assert "--op de dag" in zonder_dag.stderr
    assert "Gemeente '0252' is hier niet bekend" in onbekend.stderr
    assert "Gemeente 0289 is opgegaan in 0268.\n" == gedaan.stdout
    assert "Gemeente 0289 is al opgegaan in 0268" in terug.stderr
    for code in ("0289", "0268"):
        zaakboek("gemeente", "verwijder", code)


def test_a_zaak_that_could_not_be_taken_over_is_named(zaakboek: Hier, folder: Path) -> None:
    """By its id and by what went wrong, with exit code 1; how many there were stands with the others."""
    for code in ("0289", "0268"):
        zaakboek("gemeente", "maak", code, "--oefen")
    with open_installatie(read_settings({**os.environ, "ZAAKBOEK_MAP": str(folder)})) as installatie:
        tenant = installatie.tenant("0289")
        _, eerste = lees_entries(tenant.stroom, tenant)[0]
        zaak = replace(eerste, soort_stroom="zaak", stroom=uuid4(), gebeurtenis=uuid4(), topic="melding-ontvangen")
        tenant.grootboek.save(replace(zaak, vastgelegd_op=tenant.klok()), vastgelegd_op=tenant.klok())

    gedaan = zaakboek("gemeente", "ga-op", "0289", "--in", "0268", "--op", "2025-01-01", "--json")

    assert (1, {"mislukt": 1}) == (gedaan.returncode, json.loads(gedaan.stdout))
    assert f"zaak {zaak.stroom} is niet overgenomen (ValidationError in " in gedaan.stderr
    for code in ("0289", "0268"):
        zaakboek("gemeente", "verwijder", code)


def test_a_gemeente_is_made_listed_and_dropped(zaakboek: Hier) -> None:
    """From data; twice is quiet; only a practice gemeente is dropped; without law there is no gemeente."""
    assert 0 == zaakboek("gemeente", "maak", "0289", "--oefen", vers=True).returncode
    assert 0 == zaakboek("gemeente", "maak", "0289", "--oefen").returncode
    assert 0 == zaakboek("gemeente", "maak", "0252").returncode

    lijst = json.loads(zaakboek("gemeente", "lijst", "--json").stdout)
    echt = zaakboek("gemeente", "verwijder", "0252")
    oefen = zaakboek("gemeente", "verwijder", "0289")
    zonder_recht = zaakboek("gemeente", "maak", "9999")

    assert [("0252", False, 1), ("0289", True, 1)] == [
        (rij["gemeente"], rij["oefen"], rij["gebeurtenissen"]) for rij in lijst
    ]
    assert (2, 0, 2) == (echt.returncode, oefen.returncode, zonder_recht.returncode)
    assert "geen oefengemeente" in echt.stderr
    assert ["0252"] == [rij["gemeente"] for rij in json.loads(zaakboek("gemeente", "lijst", "--json").stdout)]


def test_the_demo_does_not_touch_a_gemeente_that_is_for_real(zaakboek: Hier) -> None:
    """A gemeente that is not marked stays as it is; the demo says why and stops."""
    zaakboek("gemeente", "maak", "0252")

    klaar = zaakboek("demo")

    assert 2 == klaar.returncode
    assert "0252 is geen oefengemeente" in klaar.stderr
    assert "0252" in zaakboek("gemeente", "lijst").stdout


def test_migrate_is_safe_twice(zaakboek: Hier) -> None:
    """What is up to date is left alone."""
    zaakboek("migrate", vers=True)

    klaar = zaakboek("migrate")

    assert (0, "Alles is al bij.\n") == (klaar.returncode, klaar.stdout)


@pytest.mark.parametrize(
    ("arguments", "woorden"),
    [
        (["replay", "0252", "geen-uuid"], "geen id van een zaak"),
        (["replay", "0252", "0196eceb-d280-72b6-ae74-816097fcf928"], "bestaat niet in deze gemeente"),
        (["replay", "9999", "0196eceb-d280-72b6-ae74-816097fcf928"], "is hier niet bekend"),
        (
            ["replay", "0252", "0196eceb-d280-72b6-ae74-816097fcf928", "--geldig-op", "2025-02-30"],
            "die dag bestaat niet",
        ),
        (["bestaat-niet"], "dit gebruik klopt niet"),
        (["gemeente", "maak"], "geef de CBS-code"),
    ],
    ids=["uuid", "zaak", "gemeente", "dag", "opdracht", "code"],
)
def test_wrong_use_is_told_in_dutch(zaakboek: Hier, arguments: list[str], woorden: str) -> None:
    """Exit code 2 and a sentence, never a traceback."""
    if "0196eceb-d280-72b6-ae74-816097fcf928" in arguments:
        zaakboek("gemeente", "maak", "0252")

    klaar = zaakboek(*arguments)

    assert 2 == klaar.returncode
    assert woorden in klaar.stderr
    assert "Traceback" not in klaar.stderr


@pytest.mark.parametrize("arguments", [["token", "0268", "--rol", "consulent"], ["serve"]], ids=["token", "serve"])
def test_the_built_in_issuer_does_not_start_in_production(zaakboek: Hier, arguments: list[str]) -> None:
    """In production tokens come from the operator's issuer."""
    klaar = zaakboek(*arguments, vers=True, ZAAKBOEK_OMGEVING="productie")

    assert 2 == klaar.returncode
    assert "productie" in klaar.stderr
