"""``zaakboek bench``: it measures what it says on a database of its own, and leaves nothing behind."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


def zaakboek(*arguments: str, tijdelijk: Path) -> "subprocess.CompletedProcess[str]":
    """Run ``zaakboek`` as a user does, with a folder of its own for what is temporary."""
    return subprocess.run(
        [sys.executable, "-m", "api.cli", *arguments],
        env={**os.environ, "TMPDIR": str(tijdelijk)},
        capture_output=True,
        check=False,
        text=True,
    )


def test_a_replay_is_measured_and_nothing_stays(tmp_path: Path) -> None:
    """The whole request and its parts, each with three times in milliseconds; the database is removed again."""
    klaar = zaakboek(
        "bench", "replay", "--gebeurtenissen", "55", "--besluiten", "1", "--keren", "2", "--json", tijdelijk=tmp_path
    )

    assert 0 == klaar.returncode, klaar.stderr
    uitkomst = json.loads(klaar.stdout)
    rijen = uitkomst["milliseconden"]
    assert (55, 2) == (uitkomst["gebeurtenissen"], uitkomst["keren"])
    assert "het hele verzoek over HTTP" == rijen[0]["wat"]
    assert len(rijen) == len({rij["wat"] for rij in rijen}) == 12
    assert all(0 < rij["p50"] <= rij["p95"] <= rij["max"] for rij in rijen)
    assert [] == list(tmp_path.glob("zaakboek-bench-*"))


@pytest.mark.parametrize("aantal", ["29", "20001", "-1", "1e3", "\u0665\u0660", "veel"])
def test_a_number_that_cannot_be_is_told_in_dutch(tmp_path: Path, aantal: str) -> None:
    """Thirty is the smallest zaak that goes through every phase, twenty thousand the largest."""
    klaar = zaakboek("bench", "replay", f"--gebeurtenissen={aantal}", tijdelijk=tmp_path)

    assert 2 == klaar.returncode
    assert "geen heel getal van 30 tot en met 20000" in klaar.stderr
    assert "Traceback" not in klaar.stderr
