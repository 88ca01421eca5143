"""``zaakboek demo`` as a user runs it: twice over, for people and for programs, and never in a real gemeente's way."""

import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import pytest

from services import postgres_embedded
from tests.acceptance.zaken import GespeeldeZaak
from tests.opdrachtregel import Klaar, Zaakboek
from tests.personen import bsns_in, namen_in
from tests.postgres_cluster import short_folder

Json = Any
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Hier(Protocol):
    """Runs ``zaakboek`` in one place."""

    def __call__(self, *argumenten: str, vers: bool = False) -> Klaar:
        """Give its exit code and what it wrote."""


@contextmanager
def _installatie(proces: Zaakboek, log: Path) -> Iterator[Hier]:
    """Lend a function that runs ``zaakboek`` on an embedded database of its own, which is stopped at the end."""
    with short_folder() as folder:

        def run(*argumenten: str, vers: bool = False) -> Klaar:
            klaar = proces(*argumenten, omgeving={**os.environ, "ZAAKBOEK_MAP": str(folder)}, vers=vers)
            with log.open("a", encoding="utf-8") as file:
                file.write(klaar.stderr)
            return klaar

        try:
            yield run
        finally:
            postgres_embedded.stop(folder / "postgres")


@pytest.fixture(scope="module")
def zaakboek(zaakboek_proces: Zaakboek, alles_gelogd: Path) -> Iterator[Hier]:
    """Give a function that runs ``zaakboek`` as a user does, always in the same place."""
    with _installatie(zaakboek_proces, alles_gelogd) as run:
        yield run


@pytest.fixture(scope="module")
def gedrukt(zaakboek: Hier) -> str:
    """Give what the demo prints for people, the first time it runs."""
    klaar = zaakboek("demo", vers=True)
    assert 0 == klaar.returncode, klaar.stderr
    return klaar.stdout


@pytest.fixture(scope="module")
def voor_een_programma(zaakboek: Hier, gedrukt: str) -> Json:
    """Give what it prints for a program, when it runs again in the same place."""
    klaar = zaakboek("demo", "--json")
    assert 0 == klaar.returncode, klaar.stderr
    return json.loads(klaar.stdout)


@pytest.mark.parametrize(
    "woorden",
    [
        # Terms that anybody can check with a calendar (Algemene termijnenwet art. 1 and 3).
        ["melding", "2025-03-10", "onderzoek", "2025-04-22", "2025-04-21 is Tweede Paasdag"],
        ["melding", "2025-04-11", "persoonlijk plan", "2025-04-22", "2025-04-18 is Goede Vrijdag"],
        ["aanvraag", "2025-04-21", "beschikking", "2025-05-06", "2025-05-05 is 5 mei"],
        ["bekendmaking", "2026-03-24", "bezwaar", "2026-05-06", "2026-05-05 is 5 mei"],
    ],
)
def test_terms_to_work_out_by_hand(gedrukt: str, woorden: list[str]) -> None:
    """The last screen says after which act, on which day, which term ends when, and why it was moved."""
    assert any(all(woord in regel for woord in woorden) for regel in gedrukt.splitlines())


@pytest.mark.parametrize(
    "som",
    [
        "3 uur x 35 weken = 105 uur x € 40,63 = € 4.266,15",
        "2 uur x 35 weken = 70 uur x € 22,66 = € 1.586,20",
        "€ 4.266,15 + € 1.586,20 = € 5.852,35; eigen deel € 196,35",
        "2,5 uur x 104 weken = 260 uur x € 36,00 = € 9.360,00",
    ],
)
def test_each_amount_with_tariff_units_and_sum(gedrukt: str, som: str) -> None:
    """No amount stands there that cannot be worked out."""
    assert som in gedrukt


@pytest.mark.parametrize(
    "regel",
    [
        # Twelve minutes past ten on the clock in the Netherlands, an hour before that in UTC (winter time).
        "ma 2025-03-10  2025-03-10 10:12  Melding ontvangen via telefoon",
        # Summer time: two hours. Done on tweede Paasdag, recorded the day after.
        "ma 2025-04-21  2025-04-22 09:05  Aanvraag 1 ontvangen (elektronisch)",
    ],
)
def test_both_dates_in_dutch_time(gedrukt: str, regel: str) -> None:
    """The timeline says when it was done and when it was recorded."""
    assert regel in gedrukt


def test_advice_in_words_with_the_articles_that_were_weighed(gedrukt: str) -> None:
    """An answer that refuses names the article and the fact that decided; one that grants names what was weighed."""
    regels = [" ".join(regel.split()) for regel in gedrukt.splitlines()]

    assert (
        "✗ De voorziening is niet langdurig noodzakelijk. (Verordening Nijmegen 2022, art. 8 lid 3 onder b)" in regels
    )
    assert "maatwerkvoorziening-criteria niet in aanmerking Verordening Nijmegen 2022: art. 8 lid 2" in regels


def test_it_fits_the_terminal_and_holds_nobody(gedrukt: str) -> None:
    """No line is wider than 110 columns; no name and no BSN of the people in it is printed."""
    assert 110 == max(len(regel) for regel in gedrukt.splitlines())
    assert ([], []) == (namen_in(gedrukt), bsns_in(gedrukt))


def test_it_ends_with_a_summary(gedrukt: str) -> None:
    """Nine zaken, and how to look further."""
    laatste = gedrukt.splitlines()[-3:]

    assert laatste[0].startswith("9 zaken in 3 gemeenten doorlopen, ")
    assert laatste[-1].strip().startswith("zaakboek replay 0268 ")


def test_for_a_program_the_same_zaken(voor_een_programma: Json, gespeeld: Mapping[str, GespeeldeZaak]) -> None:
    """Run again in the same place, as JSON, each zaak is the one that the hand-worked tables are about."""

    def zonder_ids(beeld: Json) -> str:
        return _UUID.sub("een betrokkene", json.dumps(beeld, sort_keys=True))

    assert list(gespeeld) == [zaak["naam"] for zaak in voor_een_programma["zaken"]]
    for zaak in voor_een_programma["zaken"]:
        dag = zaak["bekekenOp"]
        assert zonder_ids(gespeeld[zaak["naam"]].op(dag, bekend=dag)) == zonder_ids(zaak["beeld"])


def test_a_zaak_of_the_demo_can_be_replayed(zaakboek: Hier, voor_een_programma: Json) -> None:
    """What the demo made is there to look at: on tweede Paasdag nobody knew of the aanvraag of zaak 1 yet."""
    zaak = voor_een_programma["zaken"][0]["zaak"]
    dag = ("--geldig-op", "2025-04-21")

    toen, later = (
        json.loads(zaakboek("replay", "0268", zaak, "--json", *dag, "--bekend-op", bekend).stdout)["fase"]
        for bekend in ("2025-04-21", "2025-04-22")
    )

    assert ("verslag", "aanvraag") == (toen, later)


def test_a_real_gemeente_stops_the_demo_before_anything_is_dropped(
    zaakboek_proces: Zaakboek, alles_gelogd: Path
) -> None:
    """With Wageningen for real in its way the demo says so in Dutch, exits 2, and leaves the practice zaken alone."""
    with _installatie(zaakboek_proces, alles_gelogd) as run:
        run("gemeente", "maak", "0268", "--oefen")
        run("gemeente", "maak", "0289")
        voor = run("gemeente", "lijst", "--json").stdout
        klaar = run("demo")
        na = run("gemeente", "lijst", "--json").stdout

    assert (2, "") == (klaar.returncode, klaar.stdout)
    assert "zaakboek demo: gemeente 0289 is geen oefengemeente; er is niets verwijderd.\n" == klaar.stderr
    assert voor == na
    assert ["0268", "0289"] == [rij["gemeente"] for rij in json.loads(na)]
