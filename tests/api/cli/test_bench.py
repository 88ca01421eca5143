"""``zaakboek bench``: it measures what it says on a database of its own, and leaves nothing behind."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.opdrachtregel import Zaakboek
from tests.postgres_cluster import short_folder


@pytest.fixture
def tijdelijk() -> Iterator[Path]:
    """Give a folder for what is temporary.

    Not one of pytest: where root starts the server, another user runs it, and the next run of pytest on the machine
    closes the folder of all its runs to that user.
    """
    with short_folder() as folder:
        yield folder


def test_a_replay_is_measured_and_nothing_stays(zaakboek_proces: Zaakboek, tijdelijk: Path) -> None:
    """The whole request and its parts, each with three times in milliseconds; the database is removed again."""
    klaar = zaakboek_proces(
        *("bench", "replay", "--gebeurtenissen", "55", "--besluiten", "1", "--keren", "2", "--json"),
        omgeving={**os.environ, "TMPDIR": str(tijdelijk)},
        vers=True,
    )

    assert 0 == klaar.returncode, klaar.stderr
    uitkomst = json.loads(klaar.stdout)
    rijen = uitkomst["milliseconden"]
    assert (55, 2) == (uitkomst["gebeurtenissen"], uitkomst["keren"])
    assert "het hele verzoek over HTTP" == rijen[0]["wat"]
    assert len(rijen) == len({rij["wat"] for rij in rijen}) == 12
    assert all(0 < rij["p50"] <= rij["p95"] <= rij["max"] for rij in rijen)
    assert [] == list(tijdelijk.glob("*"))


def test_a_dossier_is_measured(zaakboek_proces: Zaakboek, tijdelijk: Path) -> None:
    """Its time, its pages, its size and the memory of who sets it; in a table, and as JSON."""
    klaar = zaakboek_proces(
        *("bench", "dossier", "--gebeurtenissen", "30", "--keren", "2", "--json"),
        omgeving={**os.environ, "TMPDIR": str(tijdelijk)},
    )
    tabel = zaakboek_proces(
        *("bench", "dossier", "--gebeurtenissen", "30", "--keren", "2"),
        omgeving={**os.environ, "TMPDIR": str(tijdelijk)},
    )

    assert [0, 0] == [klaar.returncode, tabel.returncode], klaar.stderr + tabel.stderr
    uitkomst = json.loads(klaar.stdout)
    assert (30, 2) == (uitkomst["gebeurtenissen"], uitkomst["keren"])
    dossier = uitkomst["dossier"]
    # A front page, the contents and some more; the typesetter alone holds its fonts.
    assert 5 < dossier["bladzijden"] < 20
    assert 0 < dossier["bestand"] < 5
    assert 50 < dossier["geheugen"] < 500
    assert 0 < dossier["seconden"]
    assert f"bladzijden {dossier['bladzijden']}" in " ".join(tabel.stdout.split())
    assert [] == list(tijdelijk.glob("*"))


@pytest.mark.parametrize("aantal", ["29", "20001", "-1", "1e3", "\u0665\u0660", "veel"])
def test_a_number_that_cannot_be_is_told_in_dutch(zaakboek_proces: Zaakboek, aantal: str) -> None:
    """Thirty is the smallest zaak that goes through every phase, twenty thousand the largest."""
    klaar = zaakboek_proces("bench", "replay", f"--gebeurtenissen={aantal}", omgeving=os.environ)

    assert 2 == klaar.returncode
    assert "geen heel getal van 30 tot en met 20000" in klaar.stderr
    assert "Traceback" not in klaar.stderr
