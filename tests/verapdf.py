"""VeraPDF, the open validator of PDF/A and PDF/UA, by somebody else than who makes our files: one jar, by its hash."""

from __future__ import annotations

import fcntl
import json
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
ARTIFACT: Final = "org.verapdf.apps:greenfield-apps:1.28.2"
SHA256: Final = "687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6"
_PLUGIN: Final = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy"
_MAIN: Final = "org.verapdf.apps.GreenfieldCliWrapper"
# A run of a few seconds: compiling for a long life and collecting on all processors takes more than it gives.
_KORT: Final = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")


@cache
def jar() -> Path | None:
    """Give the jar, fetched with Maven when it is not here yet; None where Maven, Java or the jar cannot be had."""
    if shutil.which("java") is None:
        return None
    folder = ROOT / "build" / "verapdf"
    folder.mkdir(parents=True, exist_ok=True)
    gevonden = folder / "{1}-{2}.jar".format(*ARTIFACT.split(":"))
    # The workers of a run all come here at once; one of them fetches.
    with (folder / "slot").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        if not gevonden.exists() and not _haal(folder):
            return None
    assert sha256(gevonden.read_bytes()).hexdigest() == SHA256, (
        f"{gevonden.name} is een ander bestand dan is vastgelegd"
    )
    return gevonden


def _haal(folder: Path) -> bool:
    if shutil.which("mvn") is None:
        return False
    opties = [f"-Dartifact={ARTIFACT}", f"-DoutputDirectory={folder}"]
    klaar = subprocess.run(
        ["mvn", "--batch-mode", "--quiet", _PLUGIN, *opties], cwd=folder, capture_output=True, check=False
    )
    return klaar.returncode == 0


def afgekeurd(bestanden: Sequence[Path], smaak: str) -> dict[str, list[str]]:
    """Validate files as ``smaak`` ("3a", "ua1"); give each that is refused with the rules that it breaks."""
    gevonden = jar()
    assert gevonden is not None, "vraag eerst vereist('verapdf')"
    opties = ["--flavour", smaak, "--format", "json"]
    opdracht = ["java", *_KORT, "-cp", str(gevonden), _MAIN, *opties, *map(str, bestanden)]
    klaar = subprocess.run(opdracht, capture_output=True, check=False, text=True)
    verslag = json.loads(klaar.stdout)["report"]
    assert len(bestanden) == len(verslag["jobs"]), klaar.stderr
    return {
        Path(werk["itemDetails"]["name"]).name: [
            f"{regel['clause']}-{regel['testNumber']}: {regel['description']}"
            for uitslag in werk["validationResult"]
            for regel in uitslag["details"]["ruleSummaries"]
        ]
        for werk in verslag["jobs"]
        if not all(uitslag["compliant"] for uitslag in werk.get("validationResult") or [{"compliant": False}])
    }
